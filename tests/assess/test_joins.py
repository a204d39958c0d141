"""Why a trace answers an item, and why not: each reason and each bar by itself."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from lantu.assess import Item, Join, RegisterRow, Trace, make_register
from lantu.assess.register.weights import LIKE, THRESHOLD, Weights

from .build import said
from .test_register import item, trace

TODAY = datetime.date(2024, 6, 30)
WORDS = "建设城际铁路"


def joins(wanted: Item, *traces: Trace, **more: Any) -> list[Join]:
    """Return what answers one item, or shows what became of it."""
    (row,) = make_register([wanted], traces, today=TODAY, within={"1301": "13"}, **more).rows
    return [*row.responses, *row.evidence]


def row(wanted: Item, *traces: Trace, today: datetime.date = TODAY) -> RegisterRow:
    """Return the row of one item."""
    (found,) = make_register([wanted], traces, today=today, within={"1301": "13"}).rows
    return found


def later(words: str = WORDS, **more: Any) -> Trace:
    """Return what another text of a later day says."""
    return trace(words, **({"date": "2024-01-10", "paper": "b"} | more))


def test_each_reason_has_its_weight() -> None:
    """Field, place, name and words add up; what comes to less than the threshold is no answer."""
    weights = Weights()
    same = later(names=("城际铁路",))
    (join,) = joins(item(WORDS), same)
    assert join.reasons == ("names_it", "same_theme", "same_place", "same_words"), "all of them"
    assert join.score == 1.0, "never above 1"
    (named,) = joins(item(WORDS), later("开通运营", names=("城际铁路",), theme="other", places=()))
    assert (named.reasons, named.score) == (("names_it",), weights.named)
    assert joins(item(WORDS), later("完全不同")) == [], "field and place alone"
    assert weights.theme + weights.place < THRESHOLD <= weights.named


def test_an_unknown_field_is_no_common_field() -> None:
    """Two records of which nobody tells the field share none."""
    (join,) = joins(item(WORDS, theme="other"), later(theme="other"))
    assert "same_theme" not in join.reasons


def test_an_organ_that_is_named_is_a_common_place() -> None:
    """A trace of one of the organs that are to do it stands as near as one of its place."""
    wanted = Item("i", WORDS, ("1301",), None, (), "transport", "deliverable", None, said("2023-05-13"))
    (join,) = joins(wanted, later())
    assert "same_place" in join.reasons


def test_who_asks_does_not_answer() -> None:
    """What the one who asks says again is no answer; the same words of another organ are."""
    assert joins(item(WORDS), later(organ="会议")) == []
    assert len(joins(item(WORDS), later())) == 1


def test_a_record_does_not_answer_itself() -> None:
    """An item that is a commitment too is no answer to itself."""
    wanted = item(WORDS, is_demand=False, asked_by=None)
    own = later()
    own = Trace(wanted.id, own.sort, own.words, own.organ, own.places, own.theme, own.said)
    assert joins(wanted, own) == []


@pytest.mark.parametrize(
    ("sort", "date", "answers"),
    [
        ("commitment", "2023-05-13", 1), ("commitment", "2023-05-12", 0), ("commitment", "2023-05-14", 1),
        ("claim", "2023-05-13", 0), ("claim", "2023-05-14", 1), ("project", "2023-05-14", 1),
        ("link", "2023-05-14", 1), ("commitment", None, 0), ("claim", None, 0),
    ],
)  # fmt: skip
def test_what_comes_in_time(sort: str, date: str | None, answers: int) -> None:
    """An answer is of the item's day or later, evidence of a later one; without a day nobody knows."""
    assert len(joins(item(WORDS), later(sort=sort, date=date))) == answers


def test_a_reprint_is_no_answer() -> None:
    """The same text printed again elsewhere says nothing new."""
    wanted = item(WORDS)
    copy = said("2024-01-10", WORDS, "copy", 100, name="b", lineage="a")
    for sort in ("commitment", "claim"):
        answer = Trace("t", sort, WORDS, "交通厅", ("1301",), "transport", copy)  # type: ignore[arg-type]
        assert joins(wanted, answer) == []


def test_an_undated_text_answers_itself() -> None:
    """In a text without a date, what stands behind an item still answers it; what stands before does not."""
    wanted = item(WORDS, date=None, start=50)  # type: ignore[arg-type]
    behind, before = trace(WORDS, date=None, start=80), trace(WORDS, date=None, start=20)  # type: ignore[arg-type]
    assert [join.trace.said.start for join in joins(wanted, behind, before)] == [80]
    assert (row(wanted, behind).silent_since, row(wanted, behind).silent_days) == (None, None)


def test_only_the_first_organ_speaks_next() -> None:
    """Whoever speaks second before the next demand is near, and needs more than that."""
    wanted = item("优化营商环境", theme="trade")
    first = trace("完善协调机制", theme="other", organ="甲厅", start=100)
    second = trace("增派列车班次", theme="other", organ="乙厅", start=200)
    found = {join.trace.words: join.score for join in joins(wanted, first, second)}
    weights = Weights()
    assert found == {
        "完善协调机制": pytest.approx(weights.next + weights.place),
        "增派列车班次": pytest.approx(weights.near + weights.place),
    }
    elsewhere = trace("增派列车班次", theme="other", organ="乙厅", start=200, places=())
    assert [one.trace for one in joins(wanted, first, elsewhere)] == [first], "near alone is not enough"


def test_what_stands_behind_the_next_demand_is_not_near() -> None:
    """An organ that speaks behind a later demand answers that one alone."""
    items = [item("优化营商环境", theme="trade", start=0), item("发展养老服务", theme="health", start=150)]
    traces = [
        trace("完善协调机制", theme="other", start=100),
        trace("增派列车班次", theme="other", start=200),
    ]
    found = make_register(items, traces, today=TODAY, within={"1301": "13"})
    assert [[join.trace.words for join in one.responses] for one in found.rows] == [
        ["完善协调机制"], ["增派列车班次"]
    ]  # fmt: skip


def test_what_organs_say_themselves_is_answered_by_likeness_alone() -> None:
    """An organ's own promise is no demand: whoever speaks next does not answer it by that."""
    wanted = item("优化营商环境", theme="trade", is_demand=False)
    assert joins(wanted, trace("完善协调机制", theme="other", start=100)) == []


def test_likely_answers_stand_first() -> None:
    """Answers stand by score, then by date; evidence from the newest back; of each the first eight."""
    named = {"names": ("城际铁路",)}
    answers = [later(f"{WORDS}{at}", date=f"2024-01-{20 - at}", **named) for at in range(9)]
    weaker = later("开通", date="2024-01-01", theme="other", places=(), **named)
    reports = [later(f"{WORDS}报{at}", sort="claim", date=f"2024-02-{10 + at}", **named) for at in range(10)]
    found = row(item(WORDS), weaker, *answers, *reports)
    days = [join.trace.said.printed.date for join in found.responses]
    assert days == [f"2024-01-{day}" for day in range(12, 20)]
    days = [join.trace.said.printed.date for join in found.evidence]
    assert days == [f"2024-02-{day}" for day in range(19, 11, -1)]
    few = row(item(WORDS), weaker, answers[0])
    assert [join.score for join in few.responses] == [1.0, Weights().named]


@pytest.mark.parametrize(
    ("deadline", "today", "state"),
    [
        ("2024", "2024-12-31", "silent"), ("2024", "2025-01-01", "overdue"), (None, "2040-01-01", "silent"),
        ("2024-06", "2024-06-30", "silent"), ("2024-06", "2024-07-01", "overdue"),
    ],
)  # fmt: skip
def test_a_deadline_is_over_with_its_last_day(deadline: str | None, today: str, state: str) -> None:
    """An item is overdue on the day behind its deadline, and never without one."""
    wanted = item(WORDS, deadline=deadline)
    assert row(wanted, today=datetime.date.fromisoformat(today)).state == state


def test_states_by_what_is_known() -> None:
    """Answered by a promise, in progress by a report, done by a thing that stands and is named."""
    stands = later(WORDS, sort="project", names=("城际铁路",), is_done=True)
    unnamed = later(WORDS, sort="project", is_done=True)
    assert row(item(WORDS), later()).state == "answered"
    assert row(item(WORDS), later(sort="claim")).state == "in_progress"
    assert row(item(WORDS), stands).state == "done"
    assert row(item(WORDS), unnamed).state == "in_progress", "something alike stands, not the thing"
    assert row(item(WORDS, deadline="2020"), stands).state == "done", "late is done as well"


def test_silence_counts_from_the_last_word() -> None:
    """The days are those since the latest sentence; a year that is not over yet leaves none."""
    found = row(item(WORDS, date="2023-05-13"), later(date="2024-06-20"))
    assert (found.silent_since, found.silent_days) == (datetime.date(2024, 6, 20), 10)
    assert row(item(WORDS, date="2024")).silent_days == 0


def test_what_presses_stands_first() -> None:
    """Overdue, under way, answered, silent, done; then things before declarations, demands, newest texts."""
    due = item("建丁桥", deadline="2023-06")
    done, reported, answered = item("建甲桥"), item("发展乙水产养殖"), item("推广丙项医疗技术")
    vague, own, new = (
        item("弘扬精神", sort="declaratory"), item("修路", is_demand=False), item("种树", date="2024-01-02")
    )  # fmt: skip
    traces = [
        later("甲桥", sort="project", names=("甲桥",), is_unique=True, is_done=True),
        later("发展乙水产养殖", sort="claim"),
        later("推广丙项医疗技术"),
    ]
    found = make_register([done, own, vague, new, answered, reported, due], traces, today=TODAY)
    wanted = ["建丁桥", "发展乙水产养殖", "推广丙项医疗技术", "种树", "修路", "弘扬精神", "建甲桥"]
    assert [one.item.words for one in found.rows] == wanted


def test_rows_stand_by_demand_and_date() -> None:
    """Demands come first, then what organs say; of these the newest text first, as it stands."""
    items = [
        item("丙", date="2022-01-01", is_demand=False),
        item("乙二", date="2023-01-01", start=9, paper="b"),
        item("乙一", date="2023-01-01", start=3, paper="b"),
        item("甲", date="2023-01-01", start=5, paper="a"),
        item("丁", date=None),  # type: ignore[arg-type]
    ]
    found = make_register(items, [], today=TODAY)
    assert [one.item.words for one in found.rows] == ["甲", "乙一", "乙二", "丁", "丙"]


@pytest.mark.parametrize(
    ("weights", "least"),
    [
        (Weights(), 0.3),
        (Weights(theme=0.4), LIKE),
        (Weights(words=2.0), 0.15),
        (Weights(theme=0.45), 0.0),
        (Weights(theme=0.1, words=0.0), float("inf")),
    ],
)
def test_how_like_words_must_be(weights: Weights, least: float) -> None:
    """As much as is missing to the threshold where field and place hold; nothing where nothing is missing."""
    assert weights.least_likeness(has_theme=True) == pytest.approx(least)
    assert weights.least_likeness(has_theme=False) >= weights.least_likeness(has_theme=True)


def test_rows_are_chosen_by_who_asked_and_what_is_asked() -> None:
    """Filters look at organs, at who asked and who answered, at places of both, and at demands."""
    items = [item("优化营商环境", theme="trade"), item(WORDS, is_demand=False, asked_by=None, start=500)]
    found = make_register(items, [trace("完善协调机制", theme="other")], today=TODAY, within={"1301": "13"})
    assert [one.item.words for one in found.of(organ="会议").rows] == ["优化营商环境"]
    assert [one.item.words for one in found.of(demands=False).rows] == [WORDS]
    assert [one.item.words for one in found.of(places=frozenset({"1301"})).rows] == ["优化营商环境"]
    assert found.of(organ="会议", theme="transport").rows == ()
    assert found.of().rows == found.rows
    assert found.of().today == TODAY
