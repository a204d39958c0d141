"""What a promise wants: its level, the base that it is worked out from, and which way it goes."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from lantu.assess import Rule, TargetProgress, assess_targets
from lantu.facts import Against, Period, Quantity, Statement, Value

from .build import promise, value

TODAY = datetime.date(2024, 6, 30)
UP, DOWN = Rule("up"), Rule("down")


def wanted(statement: Statement, values: list[Value], rule: Rule = UP) -> TargetProgress:
    """Return what one promise becomes."""
    (found,) = assess_targets([statement], values, {"output": rule}, today=TODAY)
    return found


def grow(by: float, year: str = "2024", **more: Any) -> Statement:
    """Return a promise to grow by so many percent; against the year before unless said."""
    given = {"kind": "growth", "direction": "up", "unit": "%", "against": Against("同比")} | more
    return promise(by, year, "2024-01-10", **given)


def month(end: str, low: float, start: str | None = None) -> Value:
    """Return a value of some months of a year, of one month unless it says since when."""
    return value(end, low, period=Period(start or end, end))


@pytest.mark.parametrize(
    ("statement", "level"),
    [
        (grow(5), 105.0),
        (grow(5, direction="down"), 95.0),
        (grow(3, kind="ratio"), 300.0),
        (grow(20, kind="change", unit="元"), 120.0),
        (grow(20, kind="change", unit="元", direction="down"), 80.0),
        (grow(0), 100.0),
    ],
    ids=["growth", "decline", "times", "more by", "less by", "none"],
)
def test_levels_by_hand(statement: Statement, level: float) -> None:
    """On a base of 100, the level is what growth, times and difference make of it."""
    target = wanted(statement, [value("2023", 100)]).target
    assert target.wanted == pytest.approx((level, level))
    assert target.derived_from == (100.0, 100.0)
    assert (target.unit, target.measure) == ("元", "level")


def test_an_uncertain_base_leaves_bounds() -> None:
    """Half of something between 90 and 110 is something between 45 and 55, the lower end first."""
    target = wanted(grow(50, direction="down"), [value("2023", 90, 110)], DOWN).target
    assert target.wanted == pytest.approx((45, 55))


def test_an_open_base_gives_no_level() -> None:
    """More than 100 is no base: growth is then held against growth."""
    target = wanted(grow(5), [value("2023", 100, is_open=True)]).target
    assert (target.measure, target.wanted, target.unit) == ("growth", (5.0, 5.0), "%")


def test_the_base_of_half_a_year_is_the_same_half() -> None:
    """Against the same time of the year before, January to June grows on January to June, not on the year."""
    half = grow(10, period=Period("2024-01", "2024-06"))
    sums = Rule("up", sums_over_time=True)
    known = [value("2023", 1000), month("2023-06", 400, "2023-01")]
    assert wanted(half, known, sums).target.wanted == pytest.approx((440, 440))
    assert wanted(half, known[:1], sums).target.measure == "growth", "the year is no base of the half"


def test_a_named_base_may_be_a_span() -> None:
    """Against January to October of a year by name: that span's value is the base, and a year's is none."""
    sums = Rule("up", sums_over_time=True)
    known = [value("2021", 1000), month("2021-10", 800, "2021-01")]
    ten = Period("2024-01", "2024-10")
    against = Against("2021-01/2021-10")
    assert wanted(grow(10, period=ten, against=against), known, sums).target.wanted == pytest.approx(
        (880, 880)
    )
    of_days = grow(10, period=ten, against=Against("2021-09-29/2021-10-06"))
    assert wanted(of_days, known, sums).target.measure == "growth", "days of a holiday have no value"


def test_the_base_of_a_state_is_of_the_same_month() -> None:
    """A state at the end of June grows on that of the June before."""
    june = grow(10, period=Period(None, "2024-06"))
    known = [month("2023-06", 50), value("2023", 80)]
    assert wanted(june, known).target.wanted == pytest.approx((55, 55))


def test_a_leap_day_has_a_year_before() -> None:
    """The day before the first of March of a leap year is held against the 28th of February."""
    leap = grow(10, period=Period(None, "2024-02-29"))
    known = [value("2023", 50, period=Period(None, "2023-02-28"))]
    assert wanted(leap, known).target.wanted == pytest.approx((55, 55))


def test_a_december_is_no_base_of_a_year() -> None:
    """Of what sums up, the figure of a December does not stand for its year."""
    sums = Rule("up", sums_over_time=True)
    target = wanted(grow(10, against=Against("2020")), [month("2020-12", 9)], sums).target
    assert (target.measure, target.against) == ("growth", "2020")
    december_and_year = [month("2020-12", 9), value("2020", 100)]
    target = wanted(grow(10, against=Against("2020")), december_and_year, sums).target
    assert target.wanted == pytest.approx((110, 110))


def test_a_stated_base_needs_no_value() -> None:
    """A growth told with its base gives a level in the unit of the series, and none where that is unknown."""
    stated = grow(40, against=Against(None, Decimal(100)))
    known = wanted(stated, [value("2022", 90)])
    assert (known.target.wanted, known.target.unit) == (pytest.approx((140, 140)), "元")
    unknown = wanted(stated, [])
    assert (unknown.target.wanted, unknown.why) == ((None, None), "no_base_value")


def test_a_change_of_a_stated_base_has_its_own_unit() -> None:
    """A difference is told in the unit of what changes."""
    change = grow(20, kind="change", unit="元", against=Against(None, Decimal(100)))
    target = wanted(change, []).target
    assert (target.wanted, target.unit) == ((120.0, 120.0), "元")


def test_a_series_in_two_units_is_no_base() -> None:
    """Where nobody can tell the unit, nothing is worked out."""
    known = [value("2023", 100), value("2022", 7, unit="家")]
    assert wanted(grow(5), known).target.measure == "growth"


@pytest.mark.parametrize(
    ("rule", "direction", "near"),
    [(UP, None, 35.0), (DOWN, None, 38.0), (Rule(), "down", 38.0), (Rule(), None, 35.0)],
    ids=["more is better", "less is better", "the text says down", "nothing is said"],
)
def test_of_a_range_the_nearer_end_is_enough(rule: Rule, direction: Any, near: float) -> None:
    """35 to 38 is fulfilled by 38 where the figure is to fall, by 35 where it is to rise."""
    plain = promise(35, "2025", "2021-01-01", direction=direction)
    spread = replace(plain, quantity=Quantity("range", Decimal(35), Decimal(38), "元"))
    assert wanted(spread, [], rule).target.wanted == (near, near)


@pytest.mark.parametrize(
    ("op", "rule", "way"),
    [
        (">=", DOWN, "up"), (">", DOWN, "up"), ("<", UP, "down"), ("<=", UP, "down"), ("=", UP, "up"),
        ("=", DOWN, "down"), ("~", DOWN, "down"), ("=", Rule(), None),
    ],
)  # fmt: skip
def test_a_bound_says_which_way(op: str, rule: Rule, way: str | None) -> None:
    """A floor goes up and a ceiling down whatever the catalogue says; a plain figure as that says."""
    assert wanted(promise(10, "2025", "2021-01-01", op=op), [], rule).target.direction == way


def test_without_a_direction_the_way_is_from_the_value_before() -> None:
    """What is to get from 30 to 40 is to rise, from 50 to 40 to fall; before any value nobody knows."""
    plain = promise(40, "2025", "2021-03-01")
    rising = wanted(plain, [value("2020", 30), value("2023", 45)], Rule())
    falling = wanted(plain, [value("2020", 50), value("2023", 45)], Rule())
    assert (rising.status, falling.status) == ("met", "behind")
    assert wanted(plain, [value("2023", 45)], Rule()).why == "no_direction"
    assert wanted(plain, [], Rule()).why == "no_value"


def test_what_has_no_number_is_no_target() -> None:
    """Ranks, trends and what is reported make no row."""
    rank = promise(3, "2025", "2021-01-01", kind="rank")
    trend = replace(promise(3, "2025", "2021-01-01"), quantity=None, kind="trend")
    told = promise(3, "2025", "2021-01-01", modality="reported")
    assert assess_targets([rank, trend, told], [], {"output": UP}, today=TODAY) == ()


def test_a_plan_that_is_a_target_elsewhere_is_a_target() -> None:
    """The same figure as a plan in one text and as a target in another is one target."""
    plan = promise(10, "2025", "2021-01-01", modality="plan", id="a")
    target = promise(10, "2025", "2022-01-01", id="b")
    (found,) = assess_targets([target, plan], [], {"output": UP}, today=TODAY)
    assert found.target.modality == "target"
    assert [one.record for one in found.target.said] == ["a", "b"]


@pytest.mark.parametrize("field", ["scope", "stage", "places", "indicator", "unit", "period"])
def test_other_things_are_other_targets(field: str) -> None:
    """The same figure of another scope, stage, place, indicator, unit or time is another promise."""
    other = {"places": ("乙市",), "period": Period("2025-06", "2025-06")}.get(field, "other")
    two = [promise(10, "2025", "2021-01-01"), promise(10, "2025", "2021-01-01", id="b", **{field: other})]
    board = assess_targets(two, [], {"output": UP}, today=TODAY)
    assert len({found.target.id for found in board}) == 2


def test_a_span_begins_with_nothing_done() -> None:
    """The path of a sum over five years begins at its start with 0, which nobody states."""
    plan = promise(1500, "2025", "2021-04-26", period=Period("2021", "2025"), modality="plan")
    years = [value(year, 300) for year in ("2021", "2022", "2023")]
    found = wanted(plan, years, Rule("up", sums_over_time=True))
    assert found.baseline is not None
    assert (found.baseline.time, found.baseline.estimate, found.baseline.is_implied) == (2021.0, 0.0, True)
    assert found.baseline.period == Period(None, "2020")
    assert [(point.year, point.value) for point in found.required] == [
        (2020, 0), (2021, 300), (2022, 600), (2023, 900), (2024, 1200), (2025, 1500),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("level", "printed", "targets"),
    [(105.2, "d2024-01-10", 1), (107.0, "d2024-01-10", 2), (105.2, "another", 2)],
    ids=["leads to it", "does not lead to it", "in another text"],
)
def test_a_level_and_the_growth_that_leads_to_it_are_one(level: float, printed: str, targets: int) -> None:
    """到105.2, 增长5% (on 100) is one promise with both sentences; another level or text is another one."""
    growth = grow(5)
    growth = replace(growth, quantity=Quantity("=", Decimal(5), None, "%", Decimal(1)))
    state = promise(level, "2024", "2024-01-10")
    state = replace(state, printed=replace(growth.printed, document=printed))
    growth = replace(growth, printed=replace(growth.printed, document="d2024-01-10"))
    found = assess_targets([growth, state], [value("2023", 100)], {"output": UP}, today=TODAY)
    assert len(found) == targets
    if targets == 1:
        assert found[0].target.wanted.low == level
        assert len(found[0].target.said) == 2


def test_the_deadline_next_to_the_day_stands_first() -> None:
    """Of targets that stand alike, the one whose deadline is nearest to the day comes first."""
    promises = [promise(at, year, "2020-01-10") for at, year in ((90, "2030"), (80, "2021"), (70, "2024"))]
    board = assess_targets(promises, [], {"output": UP}, today=TODAY)
    assert [one.target.period.end for one in board] == ["2024", "2021", "2030"]
