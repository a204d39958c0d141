"""An index of every place and period, with the bounds that its values leave."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lantu.assess.index.form import IndexForm, Weighting
from lantu.assess.index.normalise import normalise, parts_of
from lantu.assess.index.panel import Panel
from lantu.assess.index.weights import critic_weights, entropy_weights
from lantu.assess.numbers import Floats
from lantu.errors import AssessError


@dataclass(frozen=True, slots=True)
class IndexResult:
    """An index with everything that it depends on.

    Attributes
    ----------
    form : IndexForm
    weighting : {"equal", "fixed", "entropy", "critic"}
        What the weights were made by.
    places, periods : tuple of str
    low, high : array of float, (place, period)
        Bounds; ``-inf`` or ``inf`` where absence leaves them open.
    estimate : array of float, (place, period)
        From the middle of every value; NaN where a value is open or absent: nothing is filled in.
    group_low, group_high : array of float, (place, period, group)
    weights : mapping of str to float
        By indicator, adding up to 1.
    complete : int
        Places and periods in which every indicator has a value: they alone make weights.
    normalised : array of float, (place, period, part)
        Middles, NaN where absent; what other weights are tried on.
    """

    form: IndexForm
    weighting: Weighting
    places: tuple[str, ...]
    periods: tuple[str, ...]
    low: Floats
    high: Floats
    estimate: Floats
    group_low: Floats
    group_high: Floats
    weights: Mapping[str, float]
    complete: int
    normalised: Floats

    def ranks(self, period: str) -> dict[str, tuple[int, int]]:
        """Return the best and the worst rank that the bounds allow each place in a period.

        Raises
        ------
        AssessError
            When the index has no such period.
        """
        if period not in self.periods:
            raise AssessError(f"there is no period {period!r}: use one of {', '.join(self.periods)}")
        at = self.periods.index(period)
        low, high = self.low[:, at], self.high[:, at]
        surely_above = (low[None, :] > high[:, None]).sum(axis=1)
        surely_below = (high[None, :] < low[:, None]).sum(axis=1)
        worst = len(self.places) - surely_below
        return {
            place: (int(best) + 1, int(last))
            for place, best, last in zip(self.places, surely_above, worst, strict=True)
        }


def compute_index(form: IndexForm, panel: Panel, weighting: Weighting | None = None) -> IndexResult:
    """Compute an index from values with bounds.

    ``arithmetic``: ``sum(w_j z_j)``; ``geometric``: ``exp(sum(w_j ln z_j))``. The index of the lower bounds
    is its lower bound, since it grows with every part.

    Parameters
    ----------
    form : IndexForm
    panel : Panel
        Absent values are open: they widen the index and are never filled in.
    weighting : {"equal", "fixed", "entropy", "critic"}, optional
        Other weights than the form's own.

    Raises
    ------
    AssessError
        When an indicator is missing from the panel, all values of one are equal, entropy or CRITIC have
        fewer than two complete places, or a geometric mean meets a value that may be 0 or less.

    Examples
    --------
    >>> from lantu.assess.index.form import Group, Part
    >>> from lantu.assess.index.panel import Cell, make_panel
    >>> form = IndexForm("i", "指数", "index", "", (Group("g", "组", (Part("x", "up"), Part("y", "down"))),))
    >>> cells = [Cell("a", "2023", "x", 1, 1), Cell("b", "2023", "x", 3, 3), Cell("a", "2023", "y", 5, 5),
    ...          Cell("b", "2023", "y", 9, 9), Cell("c", "2023", "x", 2, 2)]
    >>> found = compute_index(form, make_panel(cells))
    >>> found.low[:, 0].tolist(), found.high[:, 0].tolist()
    ([0.5, 0.5, 0.25], [0.5, 0.5, 0.75])
    """
    low, high = normalise(form, panel)
    known = _known(form, panel)
    middle = _middle(low, high, known)
    chosen = weighting or form.weights
    rows = middle.reshape(-1, len(form.parts))
    if not known.all():
        rows = rows[known.reshape(rows.shape).all(axis=1)]
    weights = weights_of(form, chosen, rows)
    if form.aggregation == "geometric":
        _check_positive(form, panel, low, known)
    starts = np.cumsum([0, *(len(group.parts) for group in form.groups)])
    groups = [slice(int(a), int(b)) for a, b in itertools.pairwise(starts)]
    inside = [weights[group] / weights[group].sum() for group in groups]
    ends = [low] if high is low else [low, high]
    bounds = [aggregate(form, end, weights) for end in ends] * (3 - len(ends))
    in_groups = [
        np.stack([aggregate(form, end[:, :, g], w) for g, w in zip(groups, inside, strict=True)], axis=2)
        for end in ends
    ] * (3 - len(ends))
    return IndexResult(
        form=form,
        weighting=chosen,
        places=panel.places,
        periods=panel.periods,
        low=bounds[0],
        high=bounds[1],
        estimate=bounds[0] if middle is low else aggregate(form, middle, weights),
        group_low=in_groups[0],
        group_high=in_groups[1],
        weights=dict(zip((part.indicator for part in form.parts), weights.tolist(), strict=True)),
        complete=len(rows),
        normalised=middle,
    )


def weights_of(form: IndexForm, weighting: Weighting, rows: Floats) -> Floats:
    """Return the weight of every part, adding up to 1.

    Parameters
    ----------
    form : IndexForm
    weighting : {"equal", "fixed", "entropy", "critic"}
    rows : array of float, (object, part)
        Normalised values of complete places and periods.
    """
    names = [part.indicator for part in form.parts]
    if weighting == "entropy":
        return entropy_weights(rows, names)
    if weighting == "critic":
        return critic_weights(rows, names)
    fixed = weighting == "fixed"
    weights = []
    for group in form.groups:
        own = np.array([part.weight if fixed else 1.0 for part in group.parts])
        weights.append((group.weight if fixed else 1.0) * own / own.sum())
    joined = np.concatenate(weights)
    return np.asarray(joined / joined.sum())


def aggregate(form: IndexForm, normalised: Floats, weights: Floats) -> Floats:
    """Return the mean of normalised values over the last axis, as the form takes it."""
    if form.aggregation == "geometric":
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(np.exp((np.log(np.maximum(normalised, 0)) * weights).sum(axis=-1)))
    return np.asarray(normalised @ weights)


def _known(form: IndexForm, panel: Panel) -> npt.NDArray[np.bool_]:
    low, high = parts_of(form, panel)
    known: npt.NDArray[np.bool_] = np.isfinite(low)
    return known if high is low else known & np.isfinite(high)


def _middle(low: Floats, high: Floats, known: npt.NDArray[np.bool_]) -> Floats:
    """Return the middle of every value, NaN where one is open."""
    if low is high and known.all():
        return low
    with np.errstate(invalid="ignore"):
        middle = (low + high) / 2
    middle[~known] = np.nan
    return middle


def _check_positive(
    form: IndexForm,
    panel: Panel,
    low: Floats,
    known: npt.NDArray[np.bool_],
) -> None:
    wrong = known & (low <= 0)
    if wrong.any():
        place, period, part = (int(axis[0]) for axis in np.nonzero(wrong))
        raise AssessError(
            f"{form.parts[part].indicator} of {panel.places[place]} in {panel.periods[period]} is "
            f"{low[place, period, part]:g} once normalised, and a geometric mean takes its logarithm: "
            "freeze bounds below all values, or use the arithmetic mean"
        )
