"""How sure an outcome is: a scenario run many times, its uncertain parameters drawn from their ranges."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from scipy.stats import qmc, sobol_indices

from lantu.access.times import Floats
from lantu.errors import ScenarioError
from lantu.scenarios.apply import apply_changes
from lantu.scenarios.change import NewLine, Relocate
from lantu.scenarios.model import AccessModel
from lantu.scenarios.outcome import Outcome, compute_outcome
from lantu.scenarios.run import read_network
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
        Times that the scenario was run: rounds times the parameters and 2 more.
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


@dataclass(frozen=True)
class Draws:
    """Parameters drawn for an ensemble.

    Attributes
    ----------
    rounds, seed : int
    ranges : dict
        Parameter -> its range.
    rows : array of float, (member, parameter)
        First and second sample, then the first with each column in turn taken from the second.
    """

    rounds: int
    seed: int
    ranges: dict[str, tuple[float, float]]
    rows: Floats


def draw_parameters(scenario: Scenario, *, members: int, seed: int = 0) -> Draws:
    """Draw every estimated parameter evenly from its range, as Sobol points.

    Parameters that the scenario sets, and those that are fitted or published, stay as they are.

    Parameters
    ----------
    scenario : Scenario
    members : int
        At least so many are drawn, above 0: the next power of 2 times the parameters and 2 more.
    seed : int
        The same seed gives the same draws.

    Raises
    ------
    ScenarioError
        If no member is asked for.
    """
    if members < 1:
        raise ScenarioError(f"an ensemble of {members} members: give a number above 0, such as 400")
    base = load_terms(scenario.terms).terms
    ranges = {name: (term.low, term.high) for name, term in base.items() if term.quality == "estimated"}
    size = len(ranges)
    rounds = 1 << max(1, (-(-members // (size + 2)) - 1).bit_length())
    low, high = np.array(list(ranges.values())).reshape(-1, 2).T
    points = qmc.Sobol(2 * size, rng=np.random.default_rng(seed)).random(rounds)
    first, second = (low + part * (high - low) for part in (points[:, :size], points[:, size:]))
    mixed = []
    for column in range(size):
        rows = first.copy()
        rows[:, column] = second[:, column]
        mixed.append(rows)
    return Draws(rounds, seed, ranges, np.concatenate([first, second, *mixed]))


class Members:
    """A scenario that can be run with drawn parameters: what they leave alone is done once.

    Parameters
    ----------
    scenario : Scenario
    model : AccessModel
        Loaded for the scenario's region.
    drawn : sequence of str
        Parameters, in the order of the columns of `Draws.rows`.

    Raises
    ------
    ScenarioError
        As `run_scenario` does.
    """

    def __init__(self, scenario: Scenario, model: AccessModel, drawn: Sequence[str]) -> None:
        self.scenario, self.drawn = scenario, tuple(drawn)
        self.model = model.with_terms(load_terms(scenario.terms))
        self.moves = tuple(change for change in scenario.changes if isinstance(change, Relocate))
        self.before = read_network(model, scenario.date)
        self.after = apply_changes(self.model, self.before, scenario.changes).network
        # Of the changes, a line drawn by hand alone depends on a parameter that is drawn.
        self.varies = any(isinstance(change, NewLine) for change in scenario.changes)

    def measure(self, row: Floats) -> dict[str, float]:
        """Return what the scenario changes with the parameters of one member."""
        terms = {**self.scenario.terms, **dict(zip(self.drawn, row.tolist(), strict=True))}
        model = self.model.with_terms(load_terms(terms))
        after = self.after
        if self.varies:
            after = apply_changes(model, self.before, self.scenario.changes).network
        outcomes = [
            compute_outcome(model, network, self.scenario.centres, self.moves)
            for network in (self.before, after)
        ]
        return measure_difference(*outcomes)

    def names(self) -> tuple[str, ...]:
        """Return what is measured."""
        base = load_terms(self.scenario.terms)
        return tuple(self.measure(np.array([base[name] for name in self.drawn])))

    def measure_rows(self, rows: Floats) -> Floats:
        """Return what the scenario changes, (member, measure); each member is worked out by itself."""
        return np.array([list(self.measure(row).values()) for row in rows])


def make_member_kernel(
    scenario: Scenario, model: AccessModel, drawn: tuple[str, ...]
) -> Callable[[Floats], Floats]:
    """Return what works out rows of draws, for another process: picklable with its arguments."""
    return Members(scenario, model, drawn).measure_rows


def run_ensemble(scenario: Scenario, model: AccessModel, *, members: int = 416, seed: int = 0) -> Ensemble:
    """Run a scenario with drawn parameters, one member after the other.

    Parameters
    ----------
    scenario : Scenario
    model : AccessModel
        Loaded for the scenario's region.
    members, seed : int
        As for `draw_parameters`; the same seed gives the same numbers.

    Raises
    ------
    ScenarioError
        If no member is asked for, or as `run_scenario` does.
    """
    draws = draw_parameters(scenario, members=members, seed=seed)
    runs = Members(scenario, model, tuple(draws.ranges))
    return summarise(draws, runs.names(), runs.measure_rows(draws.rows))


def summarise(draws: Draws, names: Sequence[str], values: Floats) -> Ensemble:
    """Return bands and first-order indices, those of Saltelli and others (2010).

    Parameters
    ----------
    draws : Draws
    names : sequence of str
        What was measured.
    values : array of float, (member, measure)
        In the order of the draws.
    """
    size, rounds = len(draws.ranges), draws.rounds
    parts = values.reshape(size + 2, rounds, len(names)).transpose(0, 2, 1)
    split = {"f_A": parts[0], "f_B": parts[1], "f_AB": parts[2:]}
    measured = _measure(names, split, list(draws.ranges), rounds)
    return Ensemble(len(draws.rows), draws.seed, draws.ranges, measured)


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
