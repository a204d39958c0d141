"""How firm the ranks of an index are: under other ways of weighting, and under weights shaken at random."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lantu.assess.index.compute import IndexResult, aggregate, weights_of
from lantu.assess.index.form import Weighting
from lantu.assess.numbers import Floats
from lantu.errors import AssessError

SCHEMES: tuple[Weighting, ...] = ("equal", "fixed", "entropy", "critic")


@dataclass(frozen=True, slots=True)
class RankStability:
    """The ranks of one place in one period.

    Attributes
    ----------
    place : str
    rank : int
        Under the weights of the index; 1 is best.
    best, worst : int
        Under weights shaken at random.
    kept : float
        Share of draws in which the rank stays.
    by_scheme : dict of str to int
        Rank under each way of weighting that the values allow.
    """

    place: str
    rank: int
    best: int
    worst: int
    kept: float
    by_scheme: dict[str, int]


def rank_stability(
    result: IndexResult, period: str, random: np.random.Generator, *, spread: float = 0.2, draws: int = 1000
) -> tuple[RankStability, ...]:
    """Rank places again under other weights, best first.

    Parameters
    ----------
    result : IndexResult
    period : str
    random : numpy.random.Generator
    spread : float
        Every weight is multiplied by a number drawn evenly from ``1 - spread`` to ``1 + spread``, then all
        are made to add up to 1; above 0 and below 1.
    draws : int

    Returns
    -------
    tuple of RankStability
        Places with a value of every indicator; the others have no estimate to rank.

    Raises
    ------
    AssessError
        When the period is unknown, fewer than two places are complete in it, or nothing is drawn.
    """
    if period not in result.periods:
        raise AssessError(f"there is no period {period!r}: use one of {', '.join(result.periods)}")
    if not 0 < spread < 1:
        raise AssessError(f"a spread of {spread:g} is not between 0 and 1: 0.2 shakes weights by a fifth")
    if draws < 1:
        raise AssessError(f"{draws} draws shake no weights: give a number above 0, such as 1000")
    rows = result.normalised[:, result.periods.index(period)]
    complete = np.isfinite(rows.sum(axis=1))
    places = [place for place, whole in zip(result.places, complete, strict=True) if whole]
    rows = rows[complete]
    if len(places) < 2:
        raise AssessError(
            f"{len(places)} place has a value of every indicator in {period}, and a rank needs two: "
            "choose a period with more values, or an index with fewer indicators"
        )
    own = np.array(list(result.weights.values()))
    rank = _ranks(aggregate(result.form, rows, own))
    shaken = own * random.uniform(1 - spread, 1 + spread, (draws, len(own)))
    drawn = np.array([_ranks(aggregate(result.form, rows, weights / weights.sum())) for weights in shaken])
    schemes = _schemes(result, rows)
    found = [
        RankStability(
            place=place,
            rank=int(rank[at]),
            best=int(drawn[:, at].min()),
            worst=int(drawn[:, at].max()),
            kept=float((drawn[:, at] == rank[at]).mean()),
            by_scheme={name: int(ranks[at]) for name, ranks in schemes.items()},
        )
        for at, place in enumerate(places)
    ]
    return tuple(sorted(found, key=lambda one: (one.rank, one.place)))


def _schemes(result: IndexResult, rows: Floats) -> dict[str, npt.NDArray[np.intp]]:
    every = result.normalised.reshape(-1, result.normalised.shape[2])
    every = every[np.isfinite(every).all(axis=1)]
    found: dict[str, npt.NDArray[np.intp]] = {}
    for scheme in SCHEMES:
        try:
            weights = weights_of(result.form, scheme, every)
        except AssessError:
            # Values that allow no such weights leave this one out of the comparison, and it is not listed.
            continue
        found[scheme] = _ranks(aggregate(result.form, rows, weights))
    return found


def _ranks(scores: Floats) -> npt.NDArray[np.intp]:
    """Return the rank of each, 1 the highest; equals share the better rank."""
    return np.asarray((scores[None, :] > scores[:, None] + 1e-12).sum(axis=1) + 1)
