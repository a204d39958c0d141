"""How sure an outcome is: a scenario run many times, its uncertain parameters drawn from their ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from scipy.stats import qmc, sobol_indices

from lantu.access.times import Floats
from lantu.errors import ScenarioError
from lantu.scenarios.model import AccessModel
from lantu.scenarios.outcome import Outcome
from lantu.scenarios.run import run_scenario
from lantu.scenarios.scenario import Scenario
from lantu.scenarios.terms import load_terms

SCHEMA = "lantu.ensemble/1"


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of the difference that a scenario makes, over all draws.

    Attributes
    ----------
    measure : str
        Such as ``mean_minutes 雄安``, ``people train 60 雄安`` (soft edge) or ``market_access`` (share).
    low, median, high : float
        5th, 50th and 95th percentile of scenario minus baseline.
    first_order : dict or None
        Parameter -> share of the variance that it explains alone, as estimated: small samples give values a
        little outside 0 to 1. None where nothing varies.
    """

    measure: str
    low: float
    median: float
    high: float
    first_order: dict[str, float] | None


@dataclass(frozen=True)
class Ensemble:
    """The outcomes of many draws.

    Attributes
    ----------
    members : int
        Times that the scenario was run: ``rounds * (parameters + 2)``.
    seed : int
    drawn : dict
        Parameter -> its range.
    measured : tuple of Measured
    """

    members: int
    seed: int
    drawn: dict[str, tuple[float, float]]
    measured: tuple[Measured, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {"schema": SCHEMA, **asdict(self)}


def run_ensemble(scenario: Scenario, model: AccessModel, *, rounds: int = 32, seed: int = 0) -> Ensemble:
    """Run a scenario with every estimated parameter drawn evenly from its range.

    Draws are Sobol points, first-order indices those of Saltelli and others (2010). Parameters that the
    scenario sets, and those that are fitted or published, stay as they are.

    Parameters
    ----------
    scenario : Scenario
    model : AccessModel
        Loaded for the scenario's region.
    rounds : int
        A power of 2, at least 2; more rounds give steadier indices.
    seed : int
        The same seed gives the same numbers.

    Raises
    ------
    ScenarioError
        If rounds are no power of 2, or as `run_scenario` does.
    """
    if rounds < 2 or rounds & (rounds - 1):
        raise ScenarioError(f"rounds are {rounds}: give a power of 2, such as 32")
    base = load_terms(scenario.terms).terms
    drawn = {name: (term.low, term.high) for name, term in base.items() if term.quality == "estimated"}
    low, high = np.array(list(drawn.values())).T
    size = len(drawn)
    points = qmc.Sobol(2 * size, rng=np.random.default_rng(seed)).random(rounds)
    first, second = (low + part * (high - low) for part in (points[:, :size], points[:, size:]))
    names: list[str] = []

    def run(rows: Floats) -> Floats:
        found = []
        for row in rows:
            terms = {**scenario.terms, **dict(zip(drawn, row.tolist(), strict=True))}
            result = run_scenario(replace(scenario, terms=terms), model.with_terms(load_terms(terms)))
            measures = measure_difference(result.baseline, result.outcome)
            names[:] = list(measures)
            found.append(list(measures.values()))
        return np.array(found).T

    mixed = []
    for column in range(size):
        rows = first.copy()
        rows[:, column] = second[:, column]
        mixed.append(run(rows))
    values = {"f_A": run(first), "f_B": run(second), "f_AB": np.array(mixed)}
    return Ensemble(rounds * (size + 2), seed, drawn, _measure(names, values, list(drawn), rounds))


def measure_difference(before: Outcome, after: Outcome) -> dict[str, float]:
    """Return what a scenario changes, measure by measure; centres that cannot be reached have no mean."""
    found = {
        "market_access": after.market_access / before.market_access - 1,
        "market_access_gini": after.market_access_gini - before.market_access_gini,
    }
    for centre, minutes in before.mean_minutes.items():
        then = after.mean_minutes[centre]
        if minutes is not None and then is not None:
            found[f"mean_minutes {centre}"] = then - minutes
    for old, new in zip(before.circles, after.circles, strict=True):
        found[f"people {old.view} {old.minutes:g} {old.centre}"] = new.likely_people - old.likely_people
    return found


def _measure(
    names: Sequence[str], values: dict[str, Floats], drawn: Sequence[str], rounds: int
) -> tuple[Measured, ...]:
    plain = np.concatenate([values["f_A"], values["f_B"]], axis=1)
    found = []
    for row, name in enumerate(names):
        low, median, high = (float(value) for value in np.percentile(plain[row], [5, 50, 95]))
        shares = None
        if np.ptp(plain[row]) > 1e-9 * max(1.0, float(np.abs(plain[row]).max())):
            part = {"f_A": values["f_A"][row : row + 1], "f_B": values["f_B"][row : row + 1]}
            indices = sobol_indices(func={**part, "f_AB": values["f_AB"][:, row : row + 1]}, n=rounds)
            shares = dict(zip(drawn, np.asarray(indices.first_order).ravel().tolist(), strict=True))
        found.append(Measured(name, low, median, high, shares))
    return tuple(found)
