"""Flows that fill each other, totals that never fall, states that stay, and trends."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from lantu.facts import Period
from lantu.reconcile import solve
from lantu.reconcile.catalogue import Catalogue, Limits
from lantu.reconcile.spans import Stretch, day_after, day_number, last_day
from lantu.reconcile.structure.time import _fill


@pytest.fixture
def known(build):
    rules = [
        build.Rule("trade", "元", "currency", True, True),
        build.Rule("residents", "人", "count", True, False),
        build.Rule("dust", "微克", "concentration"),
    ]
    return Catalogue(indicators={rule.id: rule for rule in rules})


def months(first: int, last: int) -> Stretch:
    return Stretch(f"2023-{first:02}-01", last_day(f"2023-{last:02}"))


YEAR = months(1, 12)


@pytest.mark.parametrize(
    ("inside", "path", "gaps"),
    [
        pytest.param([months(1, 6), months(7, 12)], [months(1, 6), months(7, 12)], [], id="two halves"),
        pytest.param([months(1, 6)], [months(1, 6)], [months(7, 12)], id="one of them"),
        pytest.param([months(4, 6)], [months(4, 6)], [months(1, 3), months(7, 12)], id="the middle"),
        pytest.param(
            [months(1, 3), months(4, 6), months(1, 6)],
            [months(1, 6)],
            [months(7, 12)],
            id="the fewest that do",
        ),
        pytest.param([months(1, 5), months(4, 12)], [months(4, 12)], [months(1, 3)], id="the fuller of two"),
    ],
)
def test_a_year_is_filled_as_far_as_can_be(inside, path, gaps) -> None:
    """With as few parts as can be, none of them on top of another."""
    assert _fill(YEAR, inside) == (path, gaps)


PARTS = st.lists(
    st.tuples(st.integers(1, 12), st.integers(1, 12)).map(lambda ends: months(min(ends), max(ends))),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(PARTS)
def test_parts_and_gaps_make_the_whole_once(inside: list[Stretch]) -> None:
    """Every day lies in one of them and in no two; and no choice of parts leaves fewer days open."""
    path, gaps = _fill(YEAR, inside)
    pieces = sorted([*path, *gaps])
    assert pieces[0].start == YEAR.start
    assert pieces[-1].end == YEAR.end
    assert all(day_after(one.end) == other.start for one, other in pairwise(pieces))
    assert set(path) <= set(inside)

    def least(month: int) -> int:
        """Walk month by month: leave one open, or take a part that begins with it."""
        if month > 12:
            return 0
        length = day_number(last_day(f"2023-{month:02}")) - day_number(f"2023-{month:02}-01") + 1
        ways = [length + least(month + 1)]
        ways += [least(int(part.end[5:7]) + 1) for part in inside if int(part.start[5:7]) == month]
        return min(ways)

    assert sum(day_number(gap.end) - day_number(gap.start) + 1 for gap in gaps) == least(1)


@pytest.mark.parametrize(
    ("first", "second", "whole", "conflicts"),
    [
        pytest.param("40.0", "60.0", "100.0", 0, id="halves make the year"),
        pytest.param("40.0", "60.0", "99.0", 1, id="or not"),
        pytest.param("40.0", None, "100.0", 0, id="a half is less"),
        pytest.param("40.0", None, "39.0", 1, id="it is no more than the whole"),
    ],
)
def test_flows_of_a_year_add_up(build, known, first, second, whole, conflicts) -> None:
    """What is earned in six months is not taken back in the next."""
    said = [
        build.say(name, "trade", f"{text}亿元", build.paper(name, "2024-02-01"), period)
        for name, text, period in (
            ("a", first, Period("2023-01", "2023-06")),
            ("b", second, Period("2023-07", "2023-12")),
            ("c", whole, Period("2023", "2023")),
        )
        if text
    ]
    assert len(solve(said, known).conflicts) == conflicts


def test_a_flow_that_may_be_negative_bounds_no_part(build, known) -> None:
    """A loss in the second half may leave the year with less than the first."""
    signed = replace(known, limits={"trade": Limits(None, None)})
    said = [
        build.say("a", "trade", "40.0亿元", build.paper("a", "2024-02-01"), Period("2023-01", "2023-06")),
        build.say("c", "trade", "39.0亿元", build.paper("c", "2024-02-01"), "2023"),
    ]
    assert solve(said, signed).conflicts == []
    assert len(solve(said, known).conflicts) == 1


def test_a_year_that_nobody_states_is_what_is_left(build, known) -> None:
    """100 in five years and 60 in four leave 40, within the rounding of both."""
    said = [
        build.say("a", "trade", "100.0亿元", build.paper("a", "2024-02-01"), Period("2019", "2023")),
        build.say("b", "trade", "60.0亿元", build.paper("b", "2024-02-01"), Period("2019", "2022")),
    ]
    (implied,) = solve(said, known).implied()
    assert implied.subject.period == Period("2023", "2023")
    assert (implied.low, implied.high) == pytest.approx((39.9e8, 40.1e8), rel=1e-5)
    assert set(implied.records) == {"a", "b"}


def test_a_half_that_nobody_states_is_no_quantity_of_its_own(build, known) -> None:
    """Only whole years that are left between whole years are worked out."""
    said = [
        build.say("a", "trade", "100.0亿元", build.paper("a", "2024-02-01"), "2023"),
        build.say("b", "trade", "60.0亿元", build.paper("b", "2024-02-01"), Period("2023-01", "2023-06")),
    ]
    assert list(solve(said, known).implied()) == []
    apart = [
        build.say("a", "trade", "100.0亿元", build.paper("a", "2024-02-01"), Period("2019", "2023")),
        build.say("b", "trade", "20.0亿元", build.paper("b", "2024-02-01"), Period("2021", "2021")),
    ]
    assert list(solve(apart, known).implied()) == []


@pytest.mark.parametrize(
    ("earlier", "later", "conflicts"),
    [pytest.param("50.0", "60.0", 0, id="it grew"), pytest.param("60.0", "50.0", 1, id="it fell")],
)
def test_a_running_total_never_falls(build, known, earlier, later, conflicts) -> None:
    """累计 of a later day is no less."""
    said = [
        build.say(
            name,
            "trade",
            f"{text}亿元",
            build.paper(name, "2024-02-01"),
            Period(None, day),
            kind="cumulative",
        )
        for name, text, day in (("a", earlier, "2023-03-31"), ("b", later, "2023-09-30"))
    ]
    assert len(solve(said, known).conflicts) == conflicts


def trend(build, direction: str | None, period: Period, quote: str = "", **more):
    level = build.say("t", "dust", "1微克", build.paper("t", "2024-02-01"), period, quote=quote, **more)
    return replace(level, quantity=None, kind="trend", direction=direction)


def dust(build, *values: int):
    """Levels of 2020 and the years behind it, each in a paper of its own."""
    return [
        build.say(
            f"y{at}", "dust", f"{value}微克", build.paper(f"y{at}", f"{2021 + at}-02-01"), str(2020 + at)
        )
        for at, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("values", "direction", "quote", "conflicts"),
    [
        pytest.param((50, 40, 30), "down", "持续下降", 0, id="it fell each year"),
        pytest.param((50, 55, 30), "down", "持续下降", 1, id="not from each to the next"),
        pytest.param((50, 55, 30), "down", "有所下降", 0, id="but from first to last"),
        pytest.param((50, 40, 51), "down", "有所下降", 1, id="nor from first to last"),
        pytest.param((30, 40, 50), "up", "逐年上升", 0, id="it rose"),
        pytest.param((30, 29, 50), "up", "逐年上升", 1, id="it did not each year"),
        pytest.param((30, 30, 30), "up", "逐年上升", 0, id="it stayed, within its rounding"),
    ],
)
def test_a_trend_orders_its_years(build, known, values, direction, quote, conflicts) -> None:
    """A steady one each year on the one before, any other the last on the first."""
    said = [*dust(build, *values), trend(build, direction, Period("2020", "2022"), quote)]
    assert len(solve(said, known).conflicts) == conflicts


@pytest.mark.parametrize(
    ("direction", "period", "more", "why"),
    [
        pytest.param(
            None, Period("2020", "2022"), {}, "a trend needs a direction and a time", id="no direction"
        ),
        pytest.param("up", Period(None, "2022"), {}, "a trend needs a direction and a time", id="no start"),
        pytest.param("up", Period("2020", None), {}, "a trend needs a direction and a time", id="no end"),
        pytest.param(
            "up",
            Period("2020", "2022"),
            {"modality": "plan"},
            "a trend needs a direction and a time",
            id="a plan",
        ),
        pytest.param(
            "up", Period("2022", "2025"), {}, "no two figures in the time of the trend", id="one year"
        ),
        pytest.param(
            "up",
            Period("2020", "2022"),
            {"places": ("A",)},
            "no two figures in the time of the trend",
            id="elsewhere",
        ),
        pytest.param(
            "up",
            Period("2020", "2022"),
            {"scope": "城区"},
            "no two figures in the time of the trend",
            id="scope",
        ),
    ],
)
def test_a_trend_that_orders_nothing_says_why(build, known, direction, period, more, why) -> None:
    """It needs a direction, a time, and two years of its own series."""
    said = [*dust(build, 30, 40, 50), trend(build, direction, period, **more)]
    assert solve(said, known).unused == {"t": why}
