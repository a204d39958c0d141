"""A scenario beside its baseline, and what its numbers rest on."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lantu.errors import ScenarioError
from lantu.scenarios import AccessModel, load_terms, run_scenario
from lantu.scenarios.run import describe_basis, find_estimated, read_network

from .tiny import EAST, HEAD, WEST, make_model, scenario

OPEN = '[[change]]\ndo = "open"\nline = "甲丙线"\n'
CLOSE = '[[change]]\ndo = "close"\nline = "甲乙线"\n'


@pytest.mark.parametrize("date", ["2001", "2001-01", "2001-01-01", "2020-02-29", "plans"])
def test_dates_of_any_precision(tiny: AccessModel, date: str) -> None:
    """A year, a month and a day are dates, and so is the day on which all plans are built."""
    assert read_network(tiny, date).stretches


@pytest.mark.parametrize(
    "date",
    ["", "20200101", "2020-W10", "2020-W10-1", "2020-1-1", "2020-13", "2019-02-29", "20-01", "planned",
     "2020-01-01T00:00", "２０２０"],
)  # fmt: skip
def test_what_is_no_date_is_refused(tiny: AccessModel, date: str) -> None:
    """Forms that do not sort among the pack's dates are refused: they would give another day's network."""
    with pytest.raises(ScenarioError) as refused:
        read_network(tiny, date)
    told = "is no date: write a year, an ISO 8601 date such as 2025-11, or plans"
    assert str(refused.value) == f"{date!r} {told}"


def test_before_the_first_line_there_is_nothing(tiny: AccessModel) -> None:
    """A day on which nothing had opened is refused: nothing can be compared with it."""
    with pytest.raises(ScenarioError, match="no line of tiny had opened by 2000: take a later date"):
        read_network(tiny, "2000")


def test_what_was_changed_is_told_with_its_source(tiny: AccessModel) -> None:
    """The stretches that differ from the baseline are those that opened; nothing closed is among them."""
    opened = run_scenario(scenario(OPEN), tiny)
    assert [(stretch.line, stretch.source) for stretch in opened.changed] == [("甲丙线", "made up")]
    assert run_scenario(scenario(CLOSE), tiny).changed == ()
    assert run_scenario(scenario(), tiny).changed == ()


def test_what_it_rests_on_is_counted(tiny: AccessModel) -> None:
    """Stretches by estimate, by assumed trains and without minutes, roads by estimate, and the census."""
    told = [str(note) for note in describe_basis(tiny, tiny.network("plans"))]
    assert told == [
        "minutes are estimated for 1 of 2 stretches",
        "trains a day are unknown for 1 of 2 stretches: 60 assumed",
        "minutes are estimated for 1 of 1 roads",
        "people are those of the census of 2020, whatever the date of the network",
    ]
    network = tiny.network("plans")
    silent = (network.stretches[0], replace(network.stretches[1], minutes=None))
    told = [str(note) for note in describe_basis(tiny, replace(network, stretches=silent))]
    assert told[0] == "minutes are estimated for 0 of 1 stretches"
    assert told[1] == "1 other stretches have no minutes: no train runs there"


def test_estimates_are_told_by_outcome(tiny: AccessModel) -> None:
    """By train alone nothing is estimated where no stretch is; door to door the parameters always are."""
    today, plans = tiny.network("2020"), tiny.network("plans")
    assert find_estimated(tiny, today) == {"train": False, "door": True, "market_access": True}
    assert find_estimated(tiny, plans) == {"train": True, "door": True, "market_access": True}


def test_hashes_follow_what_they_name(tiny: AccessModel, tmp_path: Path) -> None:
    """Each hash changes with its own input and with no other."""
    base = run_scenario(scenario(), tiny).inputs
    other = HEAD.replace('date = "2020"', 'date = "plans"')
    dated = run_scenario(scenario(head=other), tiny).inputs
    assert {key for key in base if base[key] != dated[key]} == {"scenario", "network"}
    terms = load_terms({"detour": 1.25})
    termed = run_scenario(scenario("[terms]\ndetour = 1.25\n"), tiny.with_terms(terms)).inputs
    assert {key for key in base if base[key] != termed[key]} == {"scenario", "terms"}
    slower = make_model(tmp_path, roads_csv="# SPDX-License-Identifier: CC0-1.0\n# SOURCE: x\n"
                        "from,to,km,minutes,quality\n980101,980102,120,121,estimated\n")  # fmt: skip
    roads = run_scenario(scenario(), slower).inputs
    assert {key for key in base if base[key] != roads[key]} == {"network", "pack"}


def test_the_baseline_is_worked_out_once(tiny: AccessModel) -> None:
    """Scenarios with the same baseline share its outcome; other centres have their own."""
    first = run_scenario(scenario(OPEN), tiny)
    second = run_scenario(scenario(CLOSE), tiny)
    assert first.baseline is second.baseline
    assert first.baseline != second.outcome
    elsewhere = HEAD.replace('door = ["东平区"]', 'door = ["西平区"]')
    third = run_scenario(scenario(OPEN, elsewhere), tiny)
    assert third.baseline.circles[0].places == (WEST,)
    assert first.baseline.circles[0].places == (EAST,)


def test_a_result_is_written_whole(tiny: AccessModel, tmp_path: Path) -> None:
    """The saved file says what was asked, changed and found, each change with its kind."""
    result = run_scenario(scenario(OPEN + 'source = "某规划"\n'), tiny)
    result.save(tmp_path / "one.json")
    text = (tmp_path / "one.json").read_text("utf-8")
    saved = json.loads(text)
    assert saved["changes"] == [
        {"do": "OpenLine", "line": "甲丙线", "trains_per_day": None, "source": "某规划"}
    ]
    assert (saved["name"], saved["date"], saved["question"]) == ("test", "2020", "")
    assert saved["outcome"]["mean_minutes"] == result.outcome.mean_minutes
    assert "甲丙线" in text and text.endswith("}\n"), "Chinese is written as it is"


def test_a_place_that_cannot_be_written_is_named(tiny: AccessModel, tmp_path: Path) -> None:
    """A folder that is not there is refused with the path and the reason."""
    with pytest.raises(ScenarioError, match=r"gone/one\.json: cannot be written: No such file"):
        run_scenario(scenario(), tiny).save(tmp_path / "gone" / "one.json")


def test_a_shorter_way_is_never_worse(tiny: AccessModel) -> None:
    """What opens or gets faster lowers no circle and raises no mean; what closes does not help anybody."""
    base = run_scenario(scenario(), tiny).baseline
    faster = run_scenario(scenario('[[change]]\ndo = "speed_up"\nline = "甲乙线"\nfactor = 0.5\n'), tiny)
    closed = run_scenario(scenario(CLOSE), tiny)
    means = [outcome.mean_minutes["东平"] for outcome in (faster.outcome, base, closed.outcome)]
    assert means == sorted(means, key=lambda mean: mean or 0)
    people = [[c.people for c in outcome.circles] for outcome in (faster.outcome, base, closed.outcome)]
    assert all(a >= b >= c for a, b, c in zip(*people, strict=True))
    assert faster.outcome.market_access > base.market_access > closed.outcome.market_access
