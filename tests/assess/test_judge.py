"""One target judged by hand: which values count, the path, the gap, and what the bounds leave open."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from lantu.assess.targets.judge import BEST_FIRST, Chosen, Judge, choose
from lantu.assess.targets.target import Interval, Observation
from lantu.facts import Period

AMOUNTS = st.integers(-50, 50)


def seen(time: float, low: float | None, high: float | None = None, **more: Any) -> Observation:
    """Return a value at a time; one number is without doubt."""
    top = low if high is None and not more.get("is_open") else high
    middle = None if low is None or top is None else (low + top) / 2
    return Observation(Period(None, None), time, low, top, more.get("estimate", middle))


def judge(want: float, way: Any = "up", deadline: float | None = 2026.0, today: float = 2024.5) -> Judge:
    """Return the judge of a plain figure."""
    return Judge(way, Interval(want, want), deadline, today)


A, B, C, D = (seen(year, year) for year in (2020.0, 2022.0, 2024.0, 2026.0))


@pytest.mark.parametrize(
    ("stated", "deadline", "expected"),
    [
        (2021.0, 2024.0, Chosen(A, C)),
        (2022.0, 2024.0, Chosen(B, C)),
        (2021.0, 2023.9, Chosen(A, B)),
        (2019.0, 2024.0, Chosen(A, C)),
        (2025.0, 2026.0, Chosen(C, D)),
        (2024.0, 2025.0, Chosen(C, D, is_late=True)),
        (2026.0, 2027.0, Chosen(D, None)),
        (None, None, Chosen(A, D)),
        (None, 2019.0, Chosen(None, A, is_late=True)),
    ],
)
def test_which_values_count(stated: float | None, deadline: float | None, expected: Chosen) -> None:
    """The last before the promise, and the last up to the deadline; behind it the first, and that is told."""
    assert choose([A, B, C, D], stated, deadline) == expected


def test_one_value_behind_the_promise_is_no_path() -> None:
    """Without a value before the promise, the first behind it begins the path, if another follows."""
    assert choose([B, C], 2021.0, 2026.0) == Chosen(B, C)
    assert choose([C], 2021.0, 2026.0) == Chosen(None, C)
    assert choose([], 2021.0, 2026.0) == Chosen(None, None)


@pytest.mark.parametrize(
    ("value", "status"),
    [(100.0, "met"), (100.0 - 1e-8, "met"), (99.9, "on_track"), (80.0, "on_track"), (79.9, "behind")],
)
def test_the_line_by_hand(value: float, status: str) -> None:
    """From 50 in 2021 to 100 in 2026, 80 are needed in 2024; a last digit of rounding decides nothing."""
    found = judge(100).status(Chosen(seen(2021.0, 50), seen(2024.0, value)))
    assert found == (status, (status,), None)


@pytest.mark.parametrize(("value", "status"), [(40.0, "met"), (50.0, "on_track"), (50.1, "behind")])
def test_the_line_downwards(value: float, status: str) -> None:
    """From 80 in 2021 down to 40 in 2025, 50 are allowed in 2024."""
    found = judge(40, "down", deadline=2025.0).status(Chosen(seen(2021.0, 80), seen(2024.0, value)))
    assert found[0] == status


@pytest.mark.parametrize(
    ("chosen", "deadline", "today", "status", "why"),
    [
        (Chosen(None, None), 2026.0, 2024.5, "no_evidence", "no_value"),
        (Chosen(None, None), None, 2024.5, "no_evidence", "no_deadline"),
        (Chosen(A, seen(2023.0, 1)), None, 2024.5, "no_evidence", "no_deadline"),
        (Chosen(None, seen(2023.0, 1)), 2026.0, 2024.5, "no_evidence", "one_value"),
        (Chosen(seen(2020.0, 0), seen(2023.0, 1)), 2024.0, 2024.5, "no_evidence", "no_value_at_deadline"),
        (Chosen(seen(2020.0, 0), seen(2024.0, 1)), 2024.0, 2024.5, "missed", None),
        (Chosen(None, seen(2024.0, 100)), 2024.0, 2024.5, "met", None),
        (Chosen(None, seen(2025.0, 100), is_late=True), 2024.0, 2025.5, "met", "no_value_at_deadline"),
        (Chosen(None, seen(2025.0, 9), is_late=True), 2024.0, 2025.5, "missed", None),
    ],
)
def test_what_can_be_said(
    chosen: Chosen, deadline: float | None, today: float, status: str, why: str | None
) -> None:
    """Without a deadline, a value of its time or a second value, the reason why nothing is said is given."""
    found, _, reason = judge(100, deadline=deadline, today=today).status(chosen)
    assert (found, reason) == (status, why)


def test_reached_late_may_be_missed() -> None:
    """What the first figure behind the deadline reaches may have been reached in time, or not."""
    chosen = Chosen(None, seen(2025.0, 100), is_late=True)
    assert judge(100, deadline=2024.0, today=2025.5).status(chosen)[1] == ("met", "missed")


def test_bounds_leave_all_that_is_possible() -> None:
    """A value between 70 and 110 may be behind, on the line of 80, or beyond what was promised."""
    chosen = Chosen(seen(2021.0, 50), seen(2024.0, 70, 110))
    status, possible, why = judge(100).status(chosen)
    assert (status, possible, why) == ("on_track", ("met", "on_track", "behind"), "open_bounds")


def test_without_a_best_value_one_possible_status_stands() -> None:
    """At least 120 has no best value, and meets 100 wherever it is; at least 90 may or may not."""
    at_least = seen(2024.0, 120, is_open=True, estimate=None)
    assert judge(100).status(Chosen(None, at_least)) == ("met", ("met",), None)
    unsure = seen(2024.0, 90, is_open=True, estimate=None)
    status, possible, why = judge(100, deadline=2024.0).status(Chosen(None, unsure))
    assert (status, why) == ("no_evidence", "open_bounds")
    assert set(possible) == {"met", "missed", "no_evidence"}


def test_the_gap_by_hand() -> None:
    """Of 100 upwards, 70 to 80 leave 20 to 30; of 40 downwards, 50 to 60 are 10 to 20 too many."""
    assert judge(100).gap(seen(2024.0, 70, 80)) == (20, 30, 25)
    assert judge(40, "down").gap(seen(2024.0, 50, 60)) == (10, 20, 15)
    wide = Judge("up", Interval(100, 110), 2026.0, 2024.5)
    assert wide.gap(seen(2024.0, 70, 80)) == (20, 40, 30)
    down = Judge("down", Interval(40, 44), 2026.0, 2024.5)
    assert down.gap(seen(2024.0, 50, 60)) == (6, 20, 13)
    assert judge(100).gap(seen(2024.0, 90, is_open=True, estimate=None)) == (None, 10, None)


def test_the_path_has_the_ends_of_years() -> None:
    """From the middle of 2021 the first point is the end of 2021, the last that of the deadline's year."""
    path = judge(100, deadline=2024.0).path(seen(2021.5, 50))
    assert [point.year for point in path] == [2021, 2022, 2023]
    assert [point.value for point in path] == pytest.approx([60, 80, 100])
    assert judge(100, deadline=None).path(seen(2021.0, 50)) == ()
    assert judge(100, deadline=2021.0).path(seen(2021.0, 50)) == ()
    assert judge(100).path(seen(2021.0, 50, is_open=True, estimate=None)) == ()


def test_the_path_ends_at_the_deadline() -> None:
    """Behind the deadline no more is needed than was promised: the line does not run on."""
    baseline = seen(2020.0, 50)
    one = judge(100, deadline=2025.0)
    assert one.required_at(2024.0, baseline) == pytest.approx(90)
    assert one.required_at(2025.0, baseline) == one.required_at(2028.0, baseline) == pytest.approx(100)
    assert judge(100, deadline=None).required_at(2024.0, baseline) is None


def test_what_is_held_has_no_rate() -> None:
    """Where the value before the promise fulfils it, or is 0, there is no rate to compare with."""
    later = seen(2024.0, 60)
    found = judge(100).progress(seen(2021.0, 50), later)
    assert found is not None
    assert found.observed == pytest.approx((60 / 50) ** (1 / 3) - 1)
    assert found.required == pytest.approx(2 ** (1 / 5) - 1)
    assert judge(100).progress(seen(2021.0, 100), later) is None
    assert judge(100).progress(seen(2021.0, 0), later) is None
    assert judge(100, deadline=None).progress(seen(2021.0, 50), later) is None
    assert judge(100).progress(seen(2024.0, 50), later) is None, "no years between the two"


@given(AMOUNTS, AMOUNTS, AMOUNTS, st.integers(0, 20))
def test_up_and_down_mirror_each_other(first: int, last: int, want: int, width: int) -> None:
    """With every number turned round, what goes up goes down: the same status, gap and path."""
    base, latest = seen(2021.0, first), seen(2024.0, last, last + width)
    turned = seen(2021.0, -first), seen(2024.0, -last - width, -last)
    up, down = judge(want), judge(-want, "down")
    assert up.status(Chosen(base, latest)) == down.status(Chosen(*turned))
    assert up.gap(latest) == down.gap(turned[1])
    assert [-point.value for point in up.path(base)] == [point.value for point in down.path(turned[0])]


@given(AMOUNTS, AMOUNTS, st.integers(0, 20), st.integers(0, 20))
def test_sharper_bounds_leave_fewer_ways(last: int, want: int, below: int, above: int) -> None:
    """Whatever a value inside the bounds would give is among what the bounds leave possible."""
    chosen = Chosen(seen(2021.0, 0), seen(2024.0, last - below, last + above))
    possible = judge(want).status(chosen)[1]
    assert set(possible) <= set(BEST_FIRST)
    for inside in (last - below, last, last + above):
        assert judge(want).status(Chosen(seen(2021.0, 0), seen(2024.0, inside)))[0] in possible


@given(AMOUNTS, AMOUNTS, st.integers(0, 30))
def test_more_is_never_worse(last: int, want: int, more: int) -> None:
    """Of what is to rise, a higher value has no worse status, and no wider gap."""
    base = seen(2021.0, 0)
    lower, higher = (Chosen(base, seen(2024.0, value)) for value in (last, last + more))
    statuses = [BEST_FIRST.index(judge(want).status(chosen)[0]) for chosen in (higher, lower)]
    assert statuses == sorted(statuses)
    wider, narrower = (judge(want).gap(seen(2024.0, value)).estimate for value in (last, last + more))
    assert (wider, narrower) == (want - last, want - last - more)
