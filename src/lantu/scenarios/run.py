"""Run a scenario beside its baseline, and keep the result with the hashes of what went in."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import lantu
from lantu.errors import ScenarioError
from lantu.region import Region
from lantu.region.network import Network
from lantu.region.rail import Stretch
from lantu.scenarios.apply import apply_changes
from lantu.scenarios.change import Relocate
from lantu.scenarios.model import PLANS, AccessModel
from lantu.scenarios.note import Note
from lantu.scenarios.outcome import Outcome, compute_outcome
from lantu.scenarios.scenario import Centre, Scenario
from lantu.scenarios.terms import Term, load_terms

SCHEMA = "lantu.scenario-result/1"
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@dataclass(frozen=True)
class Result:
    """A scenario's outcome beside its baseline.

    Attributes
    ----------
    scenario : Scenario
    baseline, outcome : Outcome
    notes : tuple of Note
        What was left out and why, and how much rests on estimates.
    estimated : dict
        Outcome (train, door, market_access) -> whether it rests on estimates.
    terms : tuple of Term
        Every parameter with its range and what it rests on.
    changed : tuple of Stretch
        The stretches that the changes opened or altered, each with the source of its minutes and trains.
    inputs : dict
        Hashes (sha256) of the scenario, of network, people and parameters, and the program's version.
    """

    scenario: Scenario
    baseline: Outcome
    outcome: Outcome
    notes: tuple[Note, ...]
    estimated: dict[str, bool]
    terms: tuple[Term, ...]
    changed: tuple[Stretch, ...]
    inputs: dict[str, str]

    def as_dict(self) -> dict[str, Any]:
        """Return plain values for JSON; the same inputs give the same bytes."""
        return {
            "schema": SCHEMA,
            "name": self.scenario.name,
            "question": self.scenario.question,
            "date": self.scenario.date,
            "inputs": self.inputs,
            "notes": [note.english for note in self.notes],
            "estimated": self.estimated,
            "changes": [{"do": type(change).__name__, **asdict(change)} for change in self.scenario.changes],
            "changed": [asdict(stretch) for stretch in self.changed],
            "terms": [asdict(term) for term in self.terms],
            "baseline": asdict(self.baseline),
            "outcome": asdict(self.outcome),
        }

    def save(self, path: Path) -> None:
        """Write the result as JSON.

        Raises
        ------
        ScenarioError
            If the file cannot be written.
        """
        try:
            path.write_text(
                json.dumps(self.as_dict(), ensure_ascii=False, indent=1, allow_nan=False) + "\n", "utf-8"
            )
        except OSError as error:
            raise ScenarioError(f"{path}: cannot be written: {error.strerror}") from error


def load_model(scenario: Scenario) -> AccessModel:
    """Load the region and parameters that a scenario names.

    Raises
    ------
    ScenarioError
        If a parameter is unknown or the region has no network or people.
    RegionError
        If there is no such region.
    """
    return AccessModel(Region.load(scenario.region), load_terms(scenario.terms))


def run_scenario(scenario: Scenario, model: AccessModel | None = None) -> Result:
    """Run a scenario: network, access, outcomes, and the same of its baseline.

    Parameters
    ----------
    scenario : Scenario
    model : AccessModel or None
        One that was loaded before for the same region and parameters; None loads it.

    Raises
    ------
    ScenarioError
        If a change or centre names nothing, or a number cannot be used.
    """
    model = load_model(scenario) if model is None else model
    if model.terms != load_terms(scenario.terms):
        raise ScenarioError(f"the model has other parameters than {scenario.name}: load it with load_model")
    baseline = read_network(model, scenario.date)
    applied = apply_changes(model, baseline, scenario.changes)
    moves = tuple(change for change in scenario.changes if isinstance(change, Relocate))
    before = set(baseline.stretches)
    return Result(
        scenario=scenario,
        baseline=_compute_baseline(model, baseline, scenario.centres, moves),
        outcome=compute_outcome(model, applied.network, scenario.centres, moves),
        notes=(*applied.notes, *describe_basis(model, applied.network)),
        estimated=find_estimated(model, applied.network),
        terms=tuple(model.terms.terms.values()),
        changed=tuple(stretch for stretch in applied.network.stretches if stretch not in before),
        inputs=hash_inputs(scenario, model, baseline),
    )


def _compute_baseline(
    model: AccessModel, network: Network, centres: tuple[Centre, ...], moves: tuple[Relocate, ...]
) -> Outcome:
    """Compute the outcome of a baseline once for all scenarios that share it."""
    key = (network.stretches, centres, moves)
    if key not in model.baselines:
        model.baselines[key] = compute_outcome(model, network, centres, moves)
    return cast("Outcome", model.baselines[key])


def read_network(model: AccessModel, date: str) -> Network:
    """Return the network of a day.

    Raises
    ------
    ScenarioError
        If the date is none, or nothing had opened by then.
    """
    if date != PLANS and not _is_date(date):
        raise ScenarioError(
            f"{date!r} is no date: write a year, an ISO 8601 date such as 2025-11, or {PLANS}"
        )
    network = model.network(date)
    if not network.stretches:
        raise ScenarioError(f"no line of {model.region.name} had opened by {date}: take a later date")
    return network


def _is_date(text: str) -> bool:
    # Days are compared as texts: 20250101 and 2025-W01-1, ISO 8601 too, would come after all of 2025.
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def describe_basis(model: AccessModel, network: Network) -> tuple[Note, ...]:
    """Say how much of a network rests on estimates."""
    used = [stretch for stretch in network.stretches if stretch.minutes is not None]
    without = len(network.stretches) - len(used)
    guessed = sum(1 for stretch in used if stretch.quality == "estimated")
    silent = sum(1 for stretch in used if stretch.trains_per_day is None)
    roads = sum(1 for road in network.roads if road.quality == "estimated")
    assumed = model.terms["trains_where_unknown"]
    silence = Note(
        f"另有{without}个区间没有行车时间，视为不开行列车",
        f"{without} other stretches have no minutes: no train runs there",
    )
    return (
        Note(
            f"{len(used)}个区间中有{guessed}个的行车时间是估计值",
            f"minutes are estimated for {guessed} of {len(used)} stretches",
        ),
        *((silence,) if without else ()),
        Note(
            f"{len(used)}个区间中有{silent}个不知日开行列数，按{assumed:g}列计",
            f"trains a day are unknown for {silent} of {len(used)} stretches: {assumed:g} assumed",
        ),
        Note(
            f"{len(network.roads)}条公路中有{roads}条的行车时间是估计值",
            f"minutes are estimated for {roads} of {len(network.roads)} roads",
        ),
        Note(
            f"人口取{model.people_year}年普查，不随路网日期变化",
            f"people are those of the census of {model.people_year}, whatever the date of the network",
        ),
    )


def find_estimated(model: AccessModel, network: Network) -> dict[str, bool]:
    """Tell which outcomes rest on estimates: of stretches, of roads, or of parameters that are assumed."""
    train = any(stretch.quality == "estimated" for stretch in network.stretches)
    roads = any(road.quality == "estimated" for road in network.roads)
    assumed = any(term.quality == "estimated" for term in model.terms.terms.values())
    door = train or roads or assumed
    return {"train": train, "door": door, "market_access": door}


def hash_inputs(scenario: Scenario, model: AccessModel, network: Network) -> dict[str, str]:
    """Return the hashes of everything that the numbers follow from."""
    return {
        "scenario": scenario.sha256,
        "network": _hash_network(network),
        "pack": _hash_network(model.whole),
        "people": _sha256(repr(sorted(model.people.items()))),
        "terms": _sha256(repr(sorted(model.terms.values().items()))),
        "lantu": lantu.__version__,
    }


@lru_cache(maxsize=8)
def _hash_network(network: Network) -> str:
    return _sha256(repr(network))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
