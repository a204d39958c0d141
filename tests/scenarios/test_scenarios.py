"""Scenarios: read, applied, run and refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lantu.errors import LantuError, ScenarioError
from lantu.scenarios import AccessModel, Scenario, parse_scenario, read_scenario, run_scenario
from lantu.scenarios.apply import apply_changes
from lantu.scenarios.change import MoreTrains, NewLine, NewStation, OpenLine, Road
from lantu.scenarios.outcome import compute_gini

DRAW = 'do = "new_line"\nline = "a"\nspeed_kmh = 9\ntrains_per_day = 9\n'
BUILD = 'do = "new_station"\nline = "京津城际铁路"\nstation = "x"\nplace = "雄县"\n'
MOVE = 'do = "relocate"\ninstitution = "x"\norigin = "西城区"\ndestination = "雄县"\n'
EXAMPLES = Path(__file__).parents[2] / "examples" / "jingjinji" / "scenarios"
HEAD = """
schema = "lantu.scenario/1"
name = "test"
region = "jingjinji"
date = "2025"
[[centre]]
name = "雄安"
door = ["容城县"]
train = ["雄安"]
"""


def _scenario(body: str, head: str = HEAD) -> Scenario:
    return parse_scenario((head + body).encode())


def test_doing_nothing_changes_nothing(model: AccessModel) -> None:
    """Without changes the outcome is the baseline."""
    result = run_scenario(_scenario(""), model)
    assert result.baseline == result.outcome


def test_opening_a_line_shortens_and_never_lengthens(model: AccessModel) -> None:
    """A line that opens makes no journey longer, and the places on it come closer."""
    before = model.network("2025")
    after = apply_changes(model, before, (OpenLine("雄商高速铁路"),)).network
    old, new = model.door_times(before), model.door_times(after)
    assert (new.minutes <= old.minutes + 1e-9).all()
    county = model.region.place("清河县").code
    xiongan = model.region.place("容城县").code
    assert new.between(xiongan, county) < old.between(xiongan, county)


def test_closing_what_was_opened_gives_the_baseline(model: AccessModel) -> None:
    """A line that is opened and then closed leaves all times as they were."""
    line = 'line = "津潍高速铁路"'
    body = f'[[change]]\ndo = "open"\n{line}\n[[change]]\ndo = "close"\n{line}\n'
    result = run_scenario(_scenario(body), model)
    assert result.baseline == result.outcome


def test_the_same_inputs_give_the_same_bytes(model: AccessModel, tmp_path: Path) -> None:
    """A scenario that is run again, with a model loaded anew, is saved as the same bytes without NaN."""
    scenario = read_scenario(EXAMPLES / "03-xiong-shang.toml")
    run_scenario(scenario, model).save(tmp_path / "one.json")
    run_scenario(scenario).save(tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    saved = json.loads((tmp_path / "one.json").read_text("utf-8"))
    assert saved["schema"] == "lantu.scenario-result/1"
    assert all(len(saved["inputs"][key]) == 64 for key in ("scenario", "network", "pack", "people", "terms"))


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("[01]*.toml")), ids=lambda file: file.stem)
def test_examples_run(model: AccessModel, file: Path) -> None:
    """Every example scenario runs; all but the one that does nothing move something."""
    result = run_scenario(read_scenario(file), model)
    moved = result.baseline != result.outcome or bool(result.outcome.moves)
    assert moved == bool(result.scenario.changes)
    json.dumps(result.as_dict(), allow_nan=False)


def test_drawn_line_takes_what_its_speed_says(model: AccessModel) -> None:
    """The minutes of a drawn line are straight distance, detour and speed; a new station is at the seat."""
    change = NewLine("drawn", ("阜平县", "灵寿县"), 120, 100)
    network = apply_changes(model, model.network("2025"), (change,)).network
    stretch = network.stretches[-1]
    assert stretch.km is not None and stretch.minutes == pytest.approx(stretch.km / 2)
    times = model.rail_times(network, waiting=False)
    assert times.between("阜平县 (new)", "灵寿县 (new)") == pytest.approx(stretch.minutes + 4.0)


def test_new_station_divides_a_stretch(model: AccessModel) -> None:
    """A station between two others keeps the minutes of trains that pass it."""
    before = model.network("2025")
    change = NewStation("京津城际铁路", "中间站", "安次区", ("武清", "亦庄"))
    after = apply_changes(model, before, (change,)).network
    for pair in (("亦庄", "武清"), ("北京南", "天津")):
        old, new = model.rail_times(before).between(*pair), model.rail_times(after).between(*pair)
        assert old == pytest.approx(new)


def test_more_trains_shorten_the_wait(model: AccessModel) -> None:
    """Twice as many trains halve the part of the wait that is headway."""
    before = model.network("2025")
    few, many = (
        model.rail_times(apply_changes(model, before, (MoreTrains("京津城际铁路", trains),)).network)
        for trains in (96, 192)
    )
    assert few.between("北京南", "武清") - many.between("北京南", "武清") == pytest.approx(5.0)


def test_road_replaces_the_old_one(model: AccessModel) -> None:
    """A road between two counties takes the minutes given, in both directions."""
    ends = [model.region.place(name).code for name in ("滦平县", "丰宁满族自治县")]
    network = apply_changes(model, model.network("2013"), (Road("滦平县", "丰宁满族自治县", 33),)).network
    times = model.road_times(network).places
    assert times.between(*ends) == times.between(*reversed(ends)) == 33.0


def test_relocation_counts_people_around_both_sites(model: AccessModel) -> None:
    """People around both sites are no more than around either; the share is that of the old site's people."""
    body = '[[change]]\ndo = "relocate"\ninstitution = "x"\njobs = 100\n'
    body += 'origin = "西城区"\ndestination = "通州区"\n'
    (move,) = run_scenario(_scenario(body), model).outcome.moves
    assert 0 < move.people_both <= min(move.people_before, move.people_after)
    assert move.share_kept == pytest.approx(move.people_both / move.people_before)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ('do = "open"\nline = "雄商高铁"', r"change 1 \(OpenLine\): no line '雄商高铁'.*雄商高速铁路"),
        ('do = "open"\nline = "京津城际铁路"', "open already"),
        ('do = "close"\nline = "津潍高速铁路"', "no line '津潍高速铁路'"),
        ('do = "speed_up"\nline = "京津城际铁路"\nfactor = 0', "factor is 0"),
        ('do = "speed_up"\nline = "京津城际铁路"\nfactor = -0.5', "factor is -0.5"),
        ('do = "speed_up"\nline = "京津城际铁路"\nfactor = nan', "factor is nan"),
        ('do = "more_trains"\nline = "京津城际铁路"\ntrains_per_day = 1.5', "whole number"),
        (DRAW + 'stops = ["雄安"]', "two or more"),
        (DRAW + 'stops = ["雄安", "上海虹桥"]', "上海虹桥"),
        (DRAW + 'stops = ["雄安", "河北省"]', "no county"),
        ('do = "road"\norigin = "雄县"\ndestination = "桥西区"\nminutes = 9', "can mean"),
        ('do = "road"\norigin = "雄县"\ndestination = "安新县"\nminutes = -9', "minutes is -9"),
        (MOVE + 'jobs = 0', "jobs is 0"),
        (BUILD + 'between = ["天津", "亦庄"]',
         "no neighbours"),
        ('do = "opne"\nline = "a"', "do is 'opne'"),
        ('do = "open"\nlines = "a"', "unknown key 'lines'"),
        ('do = "open"', "line is missing"),
        ('do = "open"\nline = 3', "line is 3: write a text in quotes"),
        (BUILD + 'between = ["天津"]', "between has 1 entries: give two"),
        (BUILD + 'between = "天津"', "between is '天津'"),
        ('do = "speed_up"\nline = "京津城际铁路"\nfactor = "fast"', "write a number"),
    ],
)  # fmt: skip
def test_changes_that_name_nothing_are_refused(model: AccessModel, change: str, told: str) -> None:
    """A change that names nothing, or has a number that cannot be, is refused with its fault."""
    with pytest.raises(ScenarioError, match=told):
        run_scenario(_scenario("[[change]]\n" + change), model)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"lantu.scenario/1"', '"lantu.scenario/9"', "schema is"),
        ('date = "2025"', 'date = "soon"', "no date"),
        ('date = "2025"', 'date = "2025-13"', "'2025-13' is no date"),
        ('name = "test"', "", "name is None"),
        ('region = "jingjinji"', 'region = "nowhere"', "nowhere"),
        ('region = "jingjinji"', 'region = "changsanjiao"', "no network"),
        ('door = ["容城县"]', 'door = ["上海市"]', "no county"),
        ('train = ["雄安"]', 'train = ["雄安站"]', "no station '雄安站'"),
        ('[[centre]]\nname = "雄安"\ndoor = ["容城县"]\ntrain = ["雄安"]', "", "no .*centre"),
        ('date = "2025"', 'date = "2025"\nterms = {speed = 3}', "no parameter 'speed'"),
        (
            'date = "2025"',
            'date = "2025"\nterms = {detour = 9}',
            "detour is 9: give a number from 1.2 to 1.4",
        ),
        ('date = "2025"', "date = [", "is no TOML"),
        ('date = "2025"', 'date = "2025"\nregio = "a"', "unknown key 'regio'.*region"),
        ('date = "2025"', 'date = "2025"\nterms = 3', "terms is 3: write a table"),
        ('name = "test"', 'name = "test"\nchange = 3', "change"),
        ('train = ["雄安"]', 'trains = ["雄安"]', "centre 雄安: unknown key 'trains'.*train"),
        ('train = ["雄安"]', 'train = ["雄安"]\n[[centre]]\nname = "雄安"\ndoor = ["雄县"]', "have one name"),
    ],
)
def test_faults_of_a_file_are_named(old: str, new: str, told: str) -> None:
    """A scenario file that cannot be used is refused with what is wrong."""
    assert old in HEAD
    with pytest.raises(LantuError, match=told):
        run_scenario(_scenario("", HEAD.replace(old, new)))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A path without a file is refused by its name."""
    with pytest.raises(ScenarioError, match=r"none\.toml: cannot be read"):
        read_scenario(tmp_path / "none.toml")


def test_another_models_parameters_are_refused(model: AccessModel) -> None:
    """A scenario is not run on a model with other parameters than its own."""
    scenario = replace(_scenario(""), terms={"detour": 1.25})
    with pytest.raises(ScenarioError, match="other parameters"):
        run_scenario(scenario, model)


def test_gini_agrees_with_pairs() -> None:
    """The weighted Gini is that of a population in which everyone stands alone."""
    random = np.random.default_rng(3)
    values, weights = random.uniform(0, 9, 12), random.integers(1, 6, 12)
    people = np.sort(np.repeat(values, weights))
    ranks = np.arange(1, len(people) + 1)
    expected = 2 * (ranks @ people) / (len(people) * people.sum()) - (len(people) + 1) / len(people)
    assert compute_gini(values, weights.astype(float)) == pytest.approx(expected)
    assert compute_gini(np.full(4, 3.0), np.ones(4)) == 0.0
    with pytest.raises(ScenarioError, match="above 0"):
        compute_gini(np.zeros(2), np.ones(2))
