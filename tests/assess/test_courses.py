"""Slippage, wordings and the network of co-operation."""

from __future__ import annotations

import datetime

import pytest

from lantu.assess import Said, Step, Tie, compare_wordings, find_slippage, make_network, network_series
from lantu.facts import Period

from .build import said

TODAY = datetime.date(2026, 6, 30)


def step(date: str, start: str | None, end: str, is_promise: bool, rank: int = 4) -> Step:
    """Return one sentence on a line."""
    return Step(
        "line", "某线", "operating", rank, Period(start, end), is_promise, (), said(date, f"{date}{end}")
    )


def promised(date: str, until: str) -> Step:
    """Return a promise for a period."""
    return step(date, until, until, True)


def opened(day: str) -> Step:
    """Return the news of the day."""
    return step(day, day, day, False)


OLD = promised("2021-01-01", "2022")
COURSES = [
    ("kept within its year", [OLD, opened("2022-12-30")], "in_time", (-1, -1)),
    ("late by a year", [OLD, opened("2023-12-31")], "late", (365, 365)),
    ("early", [promised("2021-01-01", "2023"), opened("2022-12-31")], "early", (-365, -365)),
    ("put off", [OLD, promised("2022-06-01", "2024")], "put_off", (730, 731)),
    (
        "brought forward",
        [promised("2021-01-01", "2024"), promised("2022-06-01", "2023")],
        "brought_forward",
        (-365, -366),
    ),
    ("vaguer", [promised("2025-01-18", "2026-09"), promised("2025-04-16", "2026")], "vaguer", (-243, 92)),
    ("overdue", [promised("2021-01-01", "2025")], "overdue", (181, None)),
    ("open", [promised("2021-01-01", "2027")], "open", (None, None)),
    (
        "told lower before, higher by then",
        [
            OLD,
            step("2023-03-01", None, "2023-03-01", False, 2),
            step("2023-05-15", None, "2023-05-15", False),
        ],
        "late",
        (60, 135),
    ),
]


@pytest.mark.parametrize(("name", "steps", "course", "days"), COURSES, ids=[case[0] for case in COURSES])
def test_slippage(name: str, steps: list[Step], course: str, days: tuple[int | None, int | None]) -> None:
    """A promise is set against the next promise or the fact, with least and most days."""
    (history,) = find_slippage(steps, today=TODAY)
    slip = history.slips[0]
    assert slip.course == course
    assert {slip.days_low, slip.days_high} == set(days)


def test_a_promise_told_twice_is_one() -> None:
    """The same promise in two texts slips once."""
    steps = [step("2021-01-01", "2022", "2022", True), step("2021-02-01", "2022", "2022", True)]
    (history,) = find_slippage(steps, today=TODAY)
    assert len(history.slips) == 1
    assert len(history.steps) == 2


def sentence(date: str, words: str, lineage: str = "") -> Said:
    """Return a sentence of a day."""
    return said(date, words, lineage=lineage, name=f"{date}{lineage}")


def test_wordings_from_year_to_year() -> None:
    """Each sentence is set beside the likest of an earlier day; what is like none is new."""
    old = sentence("2021-02-01", "确保到2025年绿色化工产值达到4000亿元")
    unlike = sentence("2021-02-01", "推进京唐城际铁路建设")
    new = sentence("2022-02-01", "力争到2025年绿色化工产值达到4000亿元")
    (change,) = compare_wordings([new, unlike, old])
    assert (change.before, change.after) == (old, new)
    assert (change.dropped, change.added) == (("确保",), ("力争",))


def test_reprints_change_nothing() -> None:
    """A reprint of a text on a later day is the same text."""
    first = sentence("2021-02-01", "确保完成4000亿元", "l")
    assert compare_wordings([first, sentence("2021-02-03", "确保完成4000亿元", "l")]) == ()


def tie(name: str, parties: str, form: str | None = "mechanism", year: int | None = 2020, **more: str) -> Tie:
    """Return a mechanism between parties of one letter."""
    status, domain = more.get("status", "operating"), more.get("domain", "water")
    return Tie(name, name, tuple(parties), domain, form, status, year, said("2020"))


def test_network_counts_mechanisms_once() -> None:
    """Visions, proposals and what has ended stay out; one mechanism told twice counts once."""
    ties = [
        tie("会商", "ab"), tie("会商", "ba", year=2021), tie("补偿", "abc"), tie("携手", "ab", "vision"),
        tie("将建", "ab", status="proposed"), tie("旧约", "ab", status="ended"),
    ]  # fmt: skip
    network = make_network(ties)
    assert [(edge.parties, edge.weight) for edge in network.edges] == [
        (("a", "b"), 2), (("a", "c"), 1), (("b", "c"), 1)
    ]  # fmt: skip
    assert [(node.name, node.degree, node.strength) for node in network.nodes] == [
        ("a", 2, 3), ("b", 2, 3), ("c", 2, 2)
    ]  # fmt: skip
    assert (network.left_out, network.density) == (3, 1.0)
    assert len(make_network(ties, proposals=True).edges[0].ties) == 3


def test_network_by_field_and_year() -> None:
    """Each field has its years; what has no year is counted as left out where a year is asked for."""
    ties = [tie("会商", "ab", year=2019), tie("结算", "bc", domain="health"), tie("旧", "ac", year=None)]
    series = network_series(ties)
    assert [(one.domain, one.until, len(one.edges)) for one in series] == [
        (None, 2019, 1), (None, 2020, 2), ("health", 2020, 1), ("water", 2019, 1)
    ]  # fmt: skip
    assert [one.undated for one in series] == [1, 1, 0, 1]
    assert make_network([], domain="water").density is None
