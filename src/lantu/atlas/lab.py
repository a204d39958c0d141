"""Scenarios tried beside their baseline; the model of the region is loaded once."""

from __future__ import annotations

import threading
import time
import tomllib

from lantu.atlas.api.shapes import (
    Both,
    CircleShape,
    Laboratory,
    LineShape,
    MeanShape,
    ScenarioShape,
    StationShape,
    TrialShape,
)
from lantu.errors import DocumentError, ScenarioError
from lantu.region import Region
from lantu.scenarios import AccessModel, Result, load_terms, parse_scenario, run_scenario
from lantu.scenarios.streets import is_located
from lantu.workbench.examples import find_examples

MOST_CHANGES = 40
MOST_CENTRES = 12
MOST_STOPS = 60


class Lab:
    """Runs scenarios on one region; several people may ask at a time, and one scenario runs at a time.

    Parameters
    ----------
    region : Region
    pack : str
        As scenarios must name it: a file from elsewhere never makes the atlas read another path.
    """

    def __init__(self, region: Region, pack: str) -> None:
        self._region = region
        self._pack = pack
        self._models: dict[object, AccessModel] = {}
        self._lock = threading.Lock()

    def show(self) -> Laboratory:
        """Return what can be tried with.

        Raises
        ------
        ScenarioError
            When the pack has no network or no people.
        """
        model = self._model({})
        network = model.whole
        seats = {seat.place: [round(seat.longitude, 4), round(seat.latitude, 4)] for seat in network.seats}
        stations = [
            StationShape(one.name, one.place, [round(x, 4) for x in model.point(one)], is_located(one))
            for one in network.stations
            if one.longitude is not None or one.place in seats
        ]
        lines = [
            LineShape(one.name, one.english, one.kind, list(one.stations), one.opened, one.status, one.source)
            for one in network.lines
        ]
        return Laboratory(self._pack, model.people_year, stations, lines, seats, self._examples())

    def run(self, toml: str) -> TrialShape:
        """Run a scenario beside its baseline.

        Raises
        ------
        ScenarioError
            When it cannot be read, is too large, is of another region, or names nothing of the network.
        """
        try:
            scenario = parse_scenario(toml.encode())
        except RecursionError:
            raise ScenarioError("is no TOML of a scenario: lists stand in lists too deeply") from None
        if scenario.region != self._pack:
            raise ScenarioError(f"region is {scenario.region!r}: this atlas tries {self._pack!r}")
        if len(scenario.changes) > MOST_CHANGES or len(scenario.centres) > MOST_CENTRES:
            raise ScenarioError(
                f"a scenario of the Lab has {MOST_CHANGES} changes and {MOST_CENTRES} centres at most"
            )
        if any(len(getattr(change, "stops", ())) > MOST_STOPS for change in scenario.changes):
            raise ScenarioError(f"a line that is drawn has {MOST_STOPS} stops at most")
        with self._lock:
            model = self._model(dict(scenario.terms))
            began = time.perf_counter()
            result = run_scenario(scenario, model)
            took = round((time.perf_counter() - began) * 1000)
        return _trial(result, took)

    def _model(self, terms: dict[str, float]) -> AccessModel:
        key = tuple(sorted(terms.items()))
        if key not in self._models:
            whole = self._models.get(())
            made = (
                AccessModel(self._region, load_terms(terms))
                if whole is None
                else whole.with_terms(load_terms(terms))
            )
            if len(self._models) > 8:
                self._models = {kept: model for kept, model in self._models.items() if kept == ()}
            self._models[key] = made
        return self._models[key]

    def _examples(self) -> list[ScenarioShape]:
        try:
            folder = find_examples(self._pack) / "scenarios"
        except DocumentError:
            # Without the examples one begins with an empty scenario.
            return []
        found = []
        for path in sorted(folder.glob("*.toml")):
            text = path.read_text("utf-8")
            content = tomllib.loads(text)
            if "schema" in content:
                found.append(
                    ScenarioShape(path.stem, content["name"], content.get("question", ""), text, content)
                )
        return found


def _trial(result: Result, took: int) -> TrialShape:
    before, after = result.baseline, result.outcome
    circles = [
        CircleShape(
            old.centre, old.view, old.minutes, old.people, new.people, list(old.places), list(new.places)
        )
        for old, new in zip(before.circles, after.circles, strict=True)
    ]
    return TrialShape(
        name=result.scenario.name,
        question=result.scenario.question,
        date=result.scenario.date,
        circles=circles,
        means=[
            MeanShape(name, minutes, after.mean_minutes[name])
            for name, minutes in before.mean_minutes.items()
        ],
        market_access_before=before.market_access,
        market_access_after=after.market_access,
        gini_before=before.market_access_gini,
        gini_after=after.market_access_gini,
        notes=[Both(note.chinese, note.english) for note in result.notes],
        inputs=result.inputs,
        milliseconds=took,
    )
