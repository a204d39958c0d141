"""What later texts make of a promise, case by case."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from lantu.assess import Rule, assess_targets
from lantu.assess.targets.target import Drift
from lantu.facts import Period, Statement

from .build import paper, promise

TODAY = datetime.date(2030, 1, 1)
RULES = {"output": Rule("up", part="industry"), "dust": Rule("down", part="air")}
FIRST = promise(4000, "2025", "2021-03-01")


def drift(first: Statement, *others: Statement, rules: Any = RULES) -> tuple[Drift, ...]:
    """Return what became of the first promise."""
    board = assess_targets([first, *others], [], rules, today=TODAY)
    return next(one.drift for one in board if one.target.said[0].record == first.id)


def due(end: str, date: str, figure: float = 4000, **more: Any) -> Statement:
    """Return a promise for a date of any precision."""
    return promise(figure, end, date, **more)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("=", "=", "restated"), (">=", ">=", "restated"), ("~", "~", "restated"), ("~", "=", "restated"),
        ("=", ">=", "restated"), ("=", "~", "hedged"), (">=", "=", "hedged"), (">=", "~", "hedged"),
        (">", "<~", "hedged"),
    ],
)  # fmt: skip
def test_a_weaker_word_hedges(before: str, after: str, change: str) -> None:
    """About is weaker than a figure by itself, and that than at least; a firmer word is no hedge."""
    found = drift(due("2025", "2021-03-01", op=before), due("2025", "2023-01-01", op=after))
    assert [one.change for one in found] == [change]


@pytest.mark.parametrize(
    ("end", "later", "date", "change"),
    [
        ("2025", "2025-12", "2023-01-01", "restated"),
        ("2025", "2025-12-31", "2023-01-01", "restated"),
        ("2025", "2025-06", "2023-01-01", "brought_forward"),
        ("2025-06", "2025", "2023-01-01", "postponed"),
        ("2025", "2026-01-01", "2023-01-01", "postponed"),
        ("2025", "2030", "2025-03-01", "postponed"),
        ("2025", "2030", "2025-12-31", "postponed"),
        ("2025", "2030", "2026-01-01", "renewed"),
        ("2025", "2024", "2026-01-01", "brought_forward"),
    ],
)
def test_deadlines_are_days(end: str, later: str, date: str, change: str) -> None:
    """The end of 2025 is its last day, however it is written; before that day nothing is renewed."""
    found = drift(due(end, "2021-03-01"), due(later, date))
    assert [one.change for one in found] == [change]


@pytest.mark.parametrize(
    ("indicator", "figure", "change"),
    [("output", 4001, "strengthened"), ("output", 3999, "softened"),
     ("dust", 3999, "strengthened"), ("dust", 4001, "softened")],
)  # fmt: skip
def test_more_is_stronger_where_more_is_better(indicator: str, figure: float, change: str) -> None:
    """Of what is to fall, a lower figure is the stronger promise."""
    first = promise(4000, "2025", "2021-03-01", indicator=indicator)
    (found,) = drift(first, promise(figure, "2025", "2023-01-01", indicator=indicator))
    assert (found.change, found.before, found.after) == (change, 4000, figure)


def test_a_moved_deadline_shows_its_years() -> None:
    """Before and after of a deadline are years, of a figure figures; the later sentence stands beside it."""
    later = due("2030", "2023-01-01")
    (found,) = drift(FIRST, later)
    assert (found.before, found.after) == (2025, 2030)
    assert found.said is not None
    assert (found.said.record, found.document, found.date) == (later.id, "paper-2023-01-01", "2023-01-01")


def test_two_things_at_once_are_no_drift() -> None:
    """Another figure for another year is another promise, and says nothing of the first."""
    assert drift(FIRST, due("2030", "2023-01-01", 6000)) == ()


@pytest.mark.parametrize(
    "other",
    [
        due("2025", "2021-03-01", id="same-day"),
        due("2025", "2020-01-01", id="older"),
        due("2025", "2023-01-01", printed=paper("2023-01-01", "copy", "paper-2021-03-01"), id="reprint"),
        due("2025", "", printed=paper(None, "undated"), id="undated"),
        due("2025", "2023-01-01", places=("乙市",), id="elsewhere"),
        due("2025", "2023-01-01", unit="家", figure=9, id="unit"),
        due("2025", "2023-01-01", stage="签约", id="stage"),
    ],
    ids=lambda statement: str(statement.id),
)
def test_what_is_no_later_word(other: Statement) -> None:
    """Texts of the day, older ones, reprints, undated ones and other quantities make no drift."""
    board = assess_targets([FIRST, other], [], RULES, today=TODAY)
    found = next(one for one in board if FIRST.id in {said.record for said in one.target.said})
    assert other.id not in {one.said.record for one in found.drift if one.said}


def test_changes_stand_in_time() -> None:
    """What three later texts say is told from the oldest to the newest."""
    later = [due("2025", "2024-01-01", 4500), due("2025", "2022-01-01"), due("2025", "2023-01-01", 4200)]
    found = drift(FIRST, *later)
    assert [(one.date, one.change) for one in found] == [
        ("2022-01-01", "restated"), ("2023-01-01", "strengthened"), ("2024-01-01", "strengthened"),
    ]  # fmt: skip


def about(date: str, **more: Any) -> Statement:
    """Return a report on another indicator of the same part."""
    given = {"indicator": "jobs", "modality": "reported", "id": f"r-{date}"} | more
    return promise(1, "2024", date, **given)


PARTS = RULES | {"jobs": Rule("up", part="industry")}


def test_who_speaks_of_the_part_and_not_of_the_promise_is_silent() -> None:
    """Later documents on the same places and part are named, one each, in time."""
    found = drift(
        FIRST, about("2024-02-01"), about("2023-02-01"), about("2023-02-01", id="more"), rules=PARTS
    )
    assert [(one.change, one.date, one.said) for one in found] == [
        ("not_repeated", "2023-02-01", None), ("not_repeated", "2024-02-01", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "later",
    [
        about("2020-01-01"),
        about("2024-02-01", places=("乙市",)),
        about("2024-02-01", indicator="dust"),
        about("2024-02-01", printed=paper("2024-02-01", "copy", "paper-2021-03-01")),
    ],
    ids=["older", "elsewhere", "another part", "reprint"],
)
def test_others_are_not_expected_to_repeat_it(later: Statement) -> None:
    """An older text, one on another place or part, and a reprint are not silent on it."""
    assert drift(FIRST, later, rules=PARTS) == ()


def test_who_reports_on_it_is_not_silent() -> None:
    """A later report of the very figure does not leave the promise out."""
    told = promise(3800, "2024", "2024-02-01", modality="reported")
    assert drift(FIRST, about("2024-02-01"), told, rules=PARTS) == ()


def test_a_promise_of_two_places_needs_a_text_on_both() -> None:
    """A report on one of two places is not expected to repeat what both promised together."""
    both = promise(4000, "2025", "2021-03-01", places=("甲市", "乙市"))
    assert drift(both, about("2024-02-01"), rules=PARTS) == ()
    (found,) = drift(both, about("2024-02-01", places=("甲市", "乙市")), rules=PARTS)
    assert found.change == "not_repeated"


def test_the_period_of_a_sum_ends_with_its_last_year() -> None:
    """A sum over five years that a later text gives five years later is postponed."""
    five = promise(1500, "2025", "2021-04-26", period=Period("2021", "2025"))
    ten = promise(1500, "2030", "2023-04-26", period=Period("2021", "2030"))
    assert [one.change for one in drift(five, ten)] == ["postponed"]
