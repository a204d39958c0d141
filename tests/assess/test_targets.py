"""Targets meet the later values of the same quantity, and every status says how sure it is."""

from __future__ import annotations

import dataclasses
import datetime
from decimal import Decimal
from typing import Any

import pytest

from lantu.assess import Rule, TargetProgress, assess_targets
from lantu.facts import Against, Period, Statement, Value

from .build import paper, promise, value

TODAY = datetime.date(2024, 6, 30)
UP = {"output": Rule("up", part="industry")}
DOWN = {"output": Rule("down")}


def judge(
    targets: list[Statement], values: list[Value], rules: Any = UP, today: Any = TODAY
) -> TargetProgress:
    """Return the first target's progress."""
    board = assess_targets(targets, values, rules, today=today)
    return next(one for one in board if one.target.said[0].record == targets[0].id)


CASES = [
    ("met before its deadline", 4000, "2025", [value("2020", 3000), value("2023", 4100)], "met"),
    ("met at its deadline", 4000, "2023", [value("2020", 3000), value("2023", 4000)], "met"),
    ("missed at its deadline", 4000, "2023", [value("2020", 3000), value("2023", 3900)], "missed"),
    ("on the line or beyond", 4000, "2025", [value("2020", 3000), value("2023", 3700)], "on_track"),
    ("short of the line", 4000, "2025", [value("2020", 3000), value("2023", 3300)], "behind"),
    ("one value shows no pace", 4000, "2025", [value("2023", 3300)], "no_evidence"),
    ("nothing later", 4000, "2025", [value("2020", 3300)], "no_evidence"),
    ("passed, and no figure of the deadline", 4000, "2023", [value("2022", 3300)], "no_evidence"),
    ("passed, and the next figure is short", 4000, "2022", [value("2023", 3300)], "missed"),
]


@pytest.mark.parametrize(
    ("name", "wanted", "year", "values", "expected"), CASES, ids=[case[0] for case in CASES]
)
def test_status(name: str, wanted: float, year: str, values: list[Value], expected: str) -> None:
    """A plain figure in plain values gets the status that the rules give."""
    found = judge([promise(wanted, year, "2021-03-01")], values)
    assert found.status == expected
    assert (found.why is None) == (expected != "no_evidence")


def test_an_open_bound_leaves_both_possible() -> None:
    """超3900亿 in the year of the deadline may have met 4000亿, and is short by its best value."""
    over = value("2025", 3.9e11, is_open=True)
    found = judge([promise(4e11, "2025", "2022-10-17")], [over], today=datetime.date(2026, 3, 1))
    assert found.status == "missed"
    assert found.possible == ("met", "missed")
    assert found.why == "open_bounds"
    assert found.gap is not None
    assert (found.gap.low, found.gap.high, found.gap.estimate) == (None, 1e10, 1e10)


def test_path_and_gap() -> None:
    """The required path is a straight line from the value before the promise, a point at each year's end."""
    found = judge([promise(4000, "2025", "2021-03-01")], [value("2020", 3000), value("2023", 3700)])
    assert [(point.year, point.value) for point in found.required] == [
        (2020, 3000), (2021, 3200), (2022, 3400), (2023, 3600), (2024, 3800), (2025, 4000)
    ]  # fmt: skip
    assert found.required_now == pytest.approx(3600)
    assert found.gap is not None
    assert found.gap.estimate == 300
    assert found.progress is not None
    assert found.progress.pace == "substantial"


def test_a_ceiling_is_met_below() -> None:
    """At most 2300 is met by less, whatever the catalogue says is better."""
    found = judge([promise(2300, "2025", "2021-01-01", op="<=")], [value("2023", 2184)])
    assert (found.status, found.target.direction) == ("met", "down")
    assert found.gap is not None
    assert found.gap.estimate == -116
    assert found.progress is None


def test_a_growth_is_applied_to_its_base() -> None:
    """Forty percent less than in 2013 becomes a level with the bounds of the base."""
    cut = promise(
        40, "2020", "2015-12-30", unit="%", kind="growth", direction="down", against=Against("2013"), op="~"
    )
    values = [value("2013", 105, 107, unit="微克"), value("2020", 44, unit="微克")]
    found = judge([cut], values, DOWN)
    assert found.status == "met"
    assert found.target.wanted == pytest.approx((63, 64.2))
    assert found.target.derived_from == (105, 107)


def test_real_growth_is_not_applied_to_current_prices() -> None:
    """Growth at constant prices says nothing of values at current ones."""
    more = promise(5, "2024", "2024-01-01", unit="%", kind="growth", direction="up", against=Against("同比"))
    found = judge([more], [value("2023", 100)], {"output": Rule("up", is_real_growth=True)})
    assert (found.status, found.why) == ("no_evidence", "constant_prices")


@pytest.mark.parametrize(
    ("years", "expected", "possible"),
    [
        ({"2021": 300, "2022": 300, "2023": 300}, "on_track", ("met", "on_track")),
        ({"2021": 300, "2022": 300, "2023": 300, "2024": 300, "2025": 300}, "met", ("met",)),
        ({"2021": 100, "2022": 100, "2023": 100, "2024": 100, "2025": 100}, "missed", ("missed",)),
        ({"2021": 900, "2022": 900}, "met", ("met",)),
    ],
)
def test_totals_are_compared_with_sums(
    years: dict[str, float], expected: str, possible: tuple[str, ...]
) -> None:
    """1500 over five years meets the sum of the years; years that nobody states leave it open above."""
    plan = promise(1500, "2025", "2021-04-26", period=Period("2021", "2025"), modality="plan")
    rules = {"output": Rule("up", sums_over_time=True)}
    today = datetime.date(2024, 2, 1) if "2025" not in years else datetime.date(2026, 2, 1)
    found = judge([plan], [value(year, one) for year, one in years.items()], rules, today)
    assert found.possible == possible or expected in found.possible
    assert found.status in {expected, "no_evidence"}


def test_values_of_two_bases_are_not_joined() -> None:
    """Of two price bases the one that reaches furthest is the path; the other stays out."""
    current = value("2023", 3900)
    constant = Value(
        value("2020", 1.0).subject.__class__("output", ("甲市",), Period("2020", "2020"), unit="元",
        basis=current.subject.basis._replace(prices="constant")), 1.0, 1.0, 1.0, "stated", ("x",),
    )  # fmt: skip
    found = judge([promise(4000, "2025", "2021-03-01")], [current, constant])
    assert [one.period.end for one in found.observed] == ["2023"]


DRIFTS = [
    ("restated", promise(4000, "2025", "2023-01-01")),
    ("softened", promise(3000, "2025", "2023-01-01")),
    ("strengthened", promise(5000, "2025", "2023-01-01")),
    ("hedged", promise(4000, "2025", "2023-01-01", op="~")),
    ("postponed", promise(4000, "2030", "2023-01-01")),
    ("brought_forward", promise(4000, "2024", "2023-01-01")),
    ("renewed", promise(4000, "2030", "2026-01-01")),
]


@pytest.mark.parametrize(("change", "later"), DRIFTS, ids=[change for change, _ in DRIFTS])
def test_drift(change: str, later: Statement) -> None:
    """A later text that changes figure, word or deadline is found with its sentence."""
    found = judge([promise(4000, "2025", "2021-03-01"), later], [])
    assert [(drift.change, drift.said and drift.said.record) for drift in found.drift] == [(change, later.id)]


def test_a_later_document_that_is_silent() -> None:
    """A later document on the same place and part that does not state the target is named."""
    rules = UP | {"other": Rule("up", part="industry")}
    report = promise(1, "2024", "2024-02-21", indicator="other", modality="reported")
    found = judge([promise(4000, "2025", "2021-03-01"), report], [], rules)
    assert [(drift.change, drift.document) for drift in found.drift] == [("not_repeated", "paper-2024-02-21")]


def test_reprints_are_one_promise() -> None:
    """The same figure in a reprint is a further sentence, and no drift."""
    first = promise(4000, "2025", "2021-03-01", printed=paper("2021-03-01", "a", "l"))
    again = promise(4000, "2025", "2021-03-02", printed=paper("2021-03-02", "b", "l"), id="again")
    found = judge([first, again], [])
    assert [one.record for one in found.target.said] == [first.id, "again"]
    assert found.drift == ()


def test_a_state_of_today_is_no_deadline() -> None:
    """A plan figure "as of" the document's day has no deadline, and says so."""
    plan = promise(3, "", "2022-10-17", period=Period(None, "2022-10-17"), modality="plan")
    assert judge([plan], []).why == "no_deadline"


def test_order_of_statements_does_not_matter() -> None:
    """The same board comes of any order."""
    targets = [promise(4000, "2025", "2021-03-01"), promise(3000, "2023", "2021-03-01")]
    values = [value("2020", 2000), value("2023", 3500)]
    boards = {assess_targets(some, values, UP, today=TODAY) for some in (targets, targets[::-1])}
    assert len(boards) == 1


def growth(rate: float, year: str, date: str, **more: Any) -> Statement:
    """Return a growth told on a day: reported unless said."""
    given = {"direction": "up", "against": Against("同比"), "modality": "reported", "unit": "%"} | more
    return promise(rate, year, date, kind="growth", id=f"g-{rate}-{year}-{given['modality']}", **given)


THREE_QUARTERS = Period("2024-01", "2024-09")
GROWTHS = [
    ("as much as was promised", {}, growth(5, "2024", "2025-01-20"), "met", 0),
    ("less", {}, growth(4.8, "2024", "2025-01-20"), "missed", 0.2),
    ("it fell", {}, growth(1, "2024", "2025-01-20", direction="down"), "missed", 6),
    ("more than a bound", {}, growth(5, "2024", "2025-01-20", op=">"), "met", 0),
    ("of a named base", {"against": Against("2023")}, growth(5.2, "2024", "2025-01-20"), "met", -0.2),
    ("of another year", {}, growth(6, "2023", "2024-01-20"), "no_evidence", None),
    ("of three quarters", {}, growth(6, "", "2024-10-20", period=THREE_QUARTERS), "no_evidence", None),
    ("since 2020", {}, growth(30, "2024", "2025-01-20", against=Against("2020")), "no_evidence", None),
    ("only planned", {}, growth(6, "2024", "2024-06-20", modality="plan"), "no_evidence", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "more", "told", "status", "gap"), GROWTHS, ids=[case[0] for case in GROWTHS]
)
def test_a_growth_is_held_against_growth(
    name: str, more: dict[str, Any], told: Statement, status: str, gap: float | None
) -> None:
    """What grows at constant prices is judged by the growth that was reported for the same time and base."""
    wanted = growth(5, "2024", "2024-01-20", modality="target", **more)
    rules = {"output": Rule("up", is_real_growth=True)}
    found = judge([wanted, told], [value("2023", 100)], rules, today=datetime.date(2025, 6, 1))
    assert (found.status, found.target.measure, found.target.unit) == (status, "growth", "%")
    assert found.why == ("constant_prices" if status == "no_evidence" else None)
    assert (found.gap and found.gap.estimate) == pytest.approx(gap)


def test_a_decline_is_met_by_more_of_it() -> None:
    """Two percent less were wanted: 2.3 percent less are enough, 1.1 are not, and a rise is not."""
    for rate, way, status in ((2.3, "down", "met"), (1.1, "down", "missed"), (2.3, "up", "missed")):
        wanted = growth(2, "2024", "2024-01-20", modality="target", direction="down")
        told = growth(rate, "2024", "2025-01-20", direction=way)
        assert judge([wanted, told], [], UP, today=datetime.date(2025, 6, 1)).status == status


def test_about_as_much_leaves_both_open() -> None:
    """Of about 5 percent 4.9 may be enough, and 4.2 is not."""
    about = growth(5, "2024", "2024-01-20", modality="target", op="~")
    assert about.quantity is not None
    about = dataclasses.replace(about, quantity=about.quantity._replace(step=Decimal(1)))
    for rate, possible in ((4.9, ("met", "missed")), (4.2, ("missed",))):
        told = growth(rate, "2024", "2025-01-20")
        found = judge([about, told], [], UP, today=datetime.date(2025, 6, 1))
        assert (found.status, found.possible) == ("missed", possible)


MAY = Period("2023-05-01", "2023-05-05")
SPANS = [
    ("two months of a year are short of it", "2023", [("2023-01", "2023-02", 600)], "no_evidence"),
    ("two months that reach the year's figure alone", "2023", [("2023-01", "2023-02", 4100)], "met"),
    ("the year, not parts", "2023", [("2023-01", "2023-11", 3800), ("2023", "2023", 3900)], "missed"),
    ("a year tells nothing of five days", MAY, [("2023", "2023", 90000)], "no_evidence"),
    ("nor do other five days", MAY, [("2024-05-01", "2024-05-05", 9000)], "no_evidence"),
    ("the same five days do", MAY, [("2023-05-01", "2023-05-05", 3900)], "missed"),
    ("a day less", Period("2023-03", "2023-03"), [("2023-03-01", "2023-03-30", 4000)], "met"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "span", "values", "expected"), SPANS, ids=[case[0] for case in SPANS])
def test_sums_are_held_against_their_own_time(
    name: str, span: Any, values: list[tuple[str, str, float]], expected: str
) -> None:
    """What sums up over time is judged by figures of as long a time, or by a part that alone is enough."""
    period = span if isinstance(span, Period) else Period(span, span)
    wanted = promise(4000, "2023", "2023-01-10", period=period)
    known = [value(start, low, period=Period(start, end)) for start, end, low in values]
    found = judge([wanted], known, {"output": Rule("up", sums_over_time=True)})
    assert found.status == expected


def test_a_mean_of_months_is_none_of_the_year() -> None:
    """The mean of January to September says nothing certain of a target for the year."""
    wanted = promise(35, "2023", "2023-01-10", op="<=", unit="微克")
    autumn = value("2023", 32, unit="微克", period=Period("2023-01", "2023-09"))
    assert judge([wanted], [autumn], DOWN).status == "no_evidence"
    assert judge([wanted], [autumn, value("2023", 36, unit="微克")], DOWN).status == "missed"
