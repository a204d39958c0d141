"""Try scenarios with what a ledger holds, and run ensembles on several processes."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from lantu.access.times import Floats
from lantu.engine import Died, run_here, run_in_processes
from lantu.errors import ScenarioError
from lantu.ledger import Ledger, Statement as Kept
from lantu.records import ProjectEvent
from lantu.scenarios import (
    AccessModel,
    Compared,
    DatedCircle,
    Ensemble,
    Members,
    Result,
    Scenario,
    apply_changes,
    compare_network,
    compare_stated,
    compute_series,
    draw_parameters,
    load_model,
    make_member_kernel,
    run_scenario,
    summarise,
)
from lantu.scenarios.change import Change, OpenLine, Project
from lantu.scenarios.line_names import match_lines
from lantu.scenarios.run import read_network
from lantu.workbench.openings import Opening, find_openings, open_lines
from lantu.workbench.stated import find_stated

BATCH = 64
"""Members that a process works on at a time."""


@dataclass(frozen=True)
class Trial:
    """A scenario's result, and what documents state beside it.

    Attributes
    ----------
    result : Result
    model : AccessModel
        That it ran on.
    before, after : tuple of Compared
        Minutes that documents state, beside those of the baseline and of the scenario; empty without a
        ledger.
    """

    result: Result
    model: AccessModel
    before: tuple[Compared, ...] = ()
    after: tuple[Compared, ...] = ()


@dataclass(frozen=True)
class Years:
    """The network through time.

    Attributes
    ----------
    circles : tuple of DatedCircle
    compared : tuple of Compared
        What documents state beside what is computed, on every date.
    openings : tuple of Opening
        When lines opened by the ledger, beside the pack.
    """

    circles: tuple[DatedCircle, ...]
    compared: tuple[Compared, ...] = ()
    openings: tuple[Opening, ...] = ()


def try_scenarios(
    scenarios: Sequence[Scenario],
    ledger: Ledger | None = None,
    *,
    progress: Callable[[int, str], None] | None = None,
) -> list[Trial]:
    """Run scenarios, each beside its baseline and, with a ledger, beside what documents state.

    Parameters
    ----------
    scenarios : sequence of Scenario
    ledger : Ledger or None
        Where projects that scenarios name are looked up; lines that it says are open are open.
    progress : callable, optional
        Called before each scenario with the number of those that are done, and its name.

    Raises
    ------
    ScenarioError
        If a change names nothing, or a project is named without a ledger that holds it.
    """
    models: dict[object, AccessModel] = {}
    trials = []
    for done, scenario in enumerate(scenarios):
        if progress:
            progress(done, scenario.name)
        key = (scenario.region, tuple(sorted(scenario.terms.items())))
        if key not in models:
            models[key] = _model(scenario, ledger)
        trials.append(_try(scenario, models[key], ledger))
    return trials


def through_years(scenario: Scenario, dates: Sequence[str], ledger: Ledger | None = None) -> Years:
    """Compute the circles around a scenario's centres on several dates, beside what documents state.

    Parameters
    ----------
    scenario : Scenario
        Its changes count for nothing here.
    dates : sequence of str
        Years or days; ``plans`` for all that is being built or planned.
    ledger : Ledger or None

    Raises
    ------
    ScenarioError
        If a date is none or a centre is no place of the network.
    """
    model = _model(scenario, ledger)
    circles = compute_series(model, scenario.centres, dates)
    if ledger is None:
        return Years(circles)
    compared = compare_stated(model, find_stated(ledger, model.region), dates)
    return Years(circles, compared, find_openings(ledger, model.region.network()))


def run_members(
    scenario: Scenario, *, members: int, seed: int = 0, processes: int = 0, ledger: Ledger | None = None
) -> Ensemble:
    """Run a scenario with drawn parameters, on several processes.

    Each member is worked out by itself: the same seed gives the same bits whatever the number of processes.

    Parameters
    ----------
    scenario : Scenario
    members, seed : int
        As for `draw_parameters`.
    processes : int
        0 for as many as there are cores. A script that asks for more than one must guard its main part by
        ``if __name__ == "__main__"``.
    ledger : Ledger or None
        Where projects that the scenario names are looked up.

    Raises
    ------
    ScenarioError
        As `try_scenarios` does, or if a process dies.
    """
    model = _model(scenario, ledger)
    resolved = resolve_projects(scenario, model, ledger)
    draws = draw_parameters(resolved, members=members, seed=seed)
    runs = Members(resolved, model, tuple(draws.ranges))
    batches = [draws.rows[start : start + BATCH] for start in range(0, len(draws.rows), BATCH)]
    count = min(len(batches), processes or os.cpu_count() or 1)
    values = np.concatenate(list(_measure(runs, batches, count)))
    return summarise(draws, runs.names(), values)


def resolve_projects(scenario: Scenario, model: AccessModel, ledger: Ledger | None) -> Scenario:
    """Put in place of each project that a scenario names the lines that it opens, with their sentence.

    Raises
    ------
    ScenarioError
        If there is no ledger, it holds no such project, or the project means no line that could open.
    """
    if not any(isinstance(change, Project) for change in scenario.changes):
        return scenario
    changes: list[Change] = []
    for change in scenario.changes:
        changes += _resolve(change, scenario, model, ledger) if isinstance(change, Project) else [change]
    return replace(scenario, changes=tuple(changes))


def _resolve(change: Project, scenario: Scenario, model: AccessModel, ledger: Ledger | None) -> list[Change]:
    if ledger is None:
        raise ScenarioError(
            f"{scenario.name} names the project {change.project}: give the ledger that holds it (--ledger)"
        )
    kept = _find_project(change.project, ledger)
    there = {(s.line, s.origin, s.destination) for s in model.network(scenario.date).stretches}
    lines = [
        line
        for line in match_lines(kept.record.name, model.whole.lines)
        if any(
            s.line == line.name and (s.line, s.origin, s.destination) not in there
            for s in model.whole.stretches
        )
    ]
    if not lines:
        told = f"the project {change.project} means no line of {model.region.name} that opens after"
        raise ScenarioError(f"{told} {scenario.date}: draw it with new_line, or take an earlier date")
    source = f"{kept.document.name}: {' '.join(kept.quote.split())} ({kept.id})"
    return [OpenLine(line.name, change.trains_per_day, source) for line in lines]


def _find_project(name: str, ledger: Ledger) -> Kept[ProjectEvent]:
    """Return the latest statement on a project of that name."""
    projects = [kept for kept in ledger.projects if kept.rank != "deprecated"]
    named = [kept for kept in projects if kept.record.name == name]
    if not named:
        near = difflib.get_close_matches(name, {kept.record.name for kept in projects}, n=3, cutoff=0.4)
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        raise ScenarioError(f"the ledger {ledger.path} holds no project {name!r}{hint}")
    return max(named, key=lambda kept: (kept.document.date or "", kept.no))


def _model(scenario: Scenario, ledger: Ledger | None) -> AccessModel:
    model = load_model(scenario)
    if ledger is None:
        return model
    network = open_lines(model.whole, find_openings(ledger, model.whole))
    return model if network == model.whole else model.with_network(network)


def _try(scenario: Scenario, model: AccessModel, ledger: Ledger | None) -> Trial:
    resolved = resolve_projects(scenario, model, ledger)
    result = run_scenario(resolved, model)
    if ledger is None:
        return Trial(result, model)
    stated = find_stated(ledger, model.region)
    baseline = read_network(model, resolved.date)
    changed = apply_changes(model, baseline, resolved.changes).network
    return Trial(
        result,
        model,
        compare_network(model, stated, baseline, resolved.date),
        compare_network(model, stated, changed, resolved.name),
    )


def _measure(runs: Members, batches: list[Floats], processes: int) -> Iterator[Floats]:
    if processes == 1:
        yield from run_here(partial(_as_is, runs.measure_rows), batches)
        return
    kernel = partial(make_member_kernel, runs.scenario, runs.model, runs.drawn)
    for found in run_in_processes(kernel, batches, processes=processes):
        if isinstance(found, Died):
            told = f"a process died over {len(found.task)} members of {runs.scenario.name}"
            raise ScenarioError(f"{told}: ask for fewer processes, or give it more memory")
        yield found


def _as_is(kernel: Callable[[Floats], Floats]) -> Callable[[Floats], Floats]:
    return kernel


def trial_export(trial: Trial) -> dict[str, Any]:
    """Return a trial as plain values: its result, and the stated minutes before and after."""
    beside = {"before": trial.before, "after": trial.after}
    return {
        **trial.result.as_dict(),
        **{key: [_compared(one) for one in ones] for key, ones in beside.items()},
    }


def years_export(years: Years) -> dict[str, Any]:
    """Return circles, stated minutes and openings through the years as plain values."""
    return {
        "circles": [{"date": dated.date, **asdict(dated.circle)} for dated in years.circles],
        "compared": [_compared(one) for one in years.compared],
        "openings": [asdict(opening) for opening in years.openings],
    }


def _compared(one: Compared) -> dict[str, Any]:
    stated = one.stated
    return {
        "statement": stated.statement,
        "document": stated.source,
        "record": stated.record,
        "modality": stated.modality,
        "at_most_minutes": stated.at_most_minutes,
        "pair": [one.origin, one.destination],
        "network": one.date,
        "minutes": one.minutes,
        "verdict": one.verdict,
    }
