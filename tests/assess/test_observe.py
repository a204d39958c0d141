"""Values become what a target is judged by, and spans tell which of them can be."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from lantu.assess.targets.observe import Key, Observations
from lantu.assess.targets.spans import fit_span
from lantu.assess.times import end_time, is_span_of_years
from lantu.facts import Period, Value
from lantu.facts.value import Basis

from .build import value

KEY: Key = ("output", ("甲市",), None, None)
SPAN = Period("2021", "2023")


def known(*values: Value) -> Observations:
    """Return what is known of some values, without sentences."""
    return Observations(values, {})


def of_basis(year: str, low: float, **basis: str) -> Value:
    """Return a value of a release, base year or price basis."""
    plain = value(year, low)
    return replace(plain, subject=replace(plain.subject, basis=Basis(**basis)))


def total(*values: Value, span: Period = SPAN) -> tuple[float | None, ...] | None:
    """Return low, high and estimate of the sum over a span."""
    found = known(*values).total(KEY, "元", span)
    return None if found is None else (found.low, found.high, found.estimate)


def test_a_sum_of_all_years() -> None:
    """Three years that are known, bounds and all, give the sum of their bounds and of their best values."""
    assert total(value("2021", 10), value("2022", 20, 24), value("2023", 30)) == (60, 64, 62)


@pytest.mark.parametrize("missing", ["2021", "2022", "2023"])
def test_a_year_that_nobody_states_leaves_it_open(missing: str) -> None:
    """Two of three years are at least their sum; how much more, nobody knows."""
    years = [value(year, 10) for year in ("2021", "2022", "2023") if year != missing]
    assert total(*years) == (20, None, None)


def test_years_outside_do_not_count() -> None:
    """The year before and the year after a span are none of it; with no year inside there is no sum."""
    years = [value(year, 10) for year in ("2020", "2021", "2022", "2023", "2024")]
    assert total(*years) == (30, 30, 30)
    assert total(years[0], years[-1]) is None


def test_a_december_does_not_stand_for_its_year() -> None:
    """Of two figures that end on one day, the sum takes that of the year, however often the other is told."""
    december = replace(value("2022", 2, period=Period("2022-12", "2022-12")), records=("a", "b", "c"))
    years = [value("2021", 10), value("2022", 10), value("2023", 10)]
    for order in permutations([december, *years]):
        assert total(*order) == (30, 30, 30)
    assert total(value("2021", 10), december, value("2023", 10)) == (20, None, None)


def test_a_stated_sum_is_taken_as_it_is() -> None:
    """Where a text states the sum over the whole span, it counts and not the years."""
    stated = value("", 77, period=SPAN)
    assert total(value("2021", 10), stated) == (77, 77, 77)
    assert known(stated).total(KEY, "元", SPAN).time == 2024.0  # type: ignore[union-attr]


def test_a_sum_in_another_unit_is_another_thing() -> None:
    """So many things built over the span say nothing of the money spent in it."""
    things = value("", 77, period=SPAN, unit="个")
    assert total(value("2021", 10), things) == (10, None, None)
    assert total(things) is None


def test_below_zero_nothing_is_sure() -> None:
    """What may fall below 0 in a year gives no least sum: the years to come may take away."""
    assert total(value("2021", -5), value("2022", 10), value("2023", 10)) == (None, None, None)


@pytest.mark.parametrize(
    "other",
    [
        value("2022", 5, unit="家"),
        value("2022", 5, indicator="jobs"),
        value("2022", 5, places=("乙市",)),
        value("2022", 5, stage="签约"),
        value("2022", 5, scope="规上"),
        value("2022", 5, measure="growth"),
        value("2022", 5, measure="rank"),
        value("2022", 5, origin=("甲市",)),
        value("2022", 5, destination=("乙市",)),
        value("", 5, period=Period("2021", "2023")),
        value("", 5, period=Period("2022", None)),
    ],
    ids=["unit", "indicator", "places", "stage", "scope", "growth", "rank", "from", "to", "span", "no end"],
)
def test_other_values_stay_out(other: Value) -> None:
    """Another unit, indicator, place, stage, scope, measure, a flow, and what has no one end."""
    assert [one.low for one in known(value("2021", 1), other).of(KEY, "元")] == [1]


@pytest.mark.parametrize("measure", ["level", "cumulative", "share"])
def test_levels_counts_and_shares_are_values(measure: str) -> None:
    """What targets are set for can be any of the three."""
    assert len(known(value("2021", 1, measure=measure)).of(KEY, "元")) == 1


def test_places_in_any_order_are_the_same() -> None:
    """A figure of two places together is found however they are listed."""
    both = value("2021", 1, places=("乙市", "甲市"))
    assert len(known(both).of(("output", ("乙市", "甲市"), None, None), "元")) == 1


def test_values_stand_in_time_once() -> None:
    """At one time the stated value goes before the implied, then the one told most often."""
    implied = replace(value("2022", 3), status="implied", records=("a", "b", "c"))
    once, twice = replace(value("2022", 1), records=("a",)), replace(value("2022", 2), records=("a", "b"))
    for order in permutations([value("2023", 9), implied, once, twice, value("2021", 8)]):
        assert [one.low for one in known(*order).of(KEY, "元")] == [8, 2, 9]


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        ({"release": "2023"}, {"release": "2024"}, 2.0),
        ({"prices": "constant"}, {"prices": "current"}, 2.0),
        ({"base_year": "2015"}, {"base_year": "2020"}, 2.0),
    ],
)
def test_of_two_bases_one_is_taken(first: Any, second: Any, taken: float) -> None:
    """Of series that reach equally far the later release or base is taken, whatever order they come in."""
    one, two = of_basis("2022", 1.0, **first), of_basis("2022", 2.0, **second)
    assert [seen.low for seen in known(one, two).of(KEY, "元")] == [taken]
    assert [seen.low for seen in known(two, one).of(KEY, "元")] == [taken]


def test_the_basis_that_reaches_further_is_taken() -> None:
    """An older release that knows a later year goes before a newer one that does not."""
    older, newer = of_basis("2023", 1.0, release="2023"), of_basis("2022", 2.0, release="2024")
    assert [one.low for one in known(older, newer).of(KEY, "元")] == [1.0]


def test_the_unit_of_a_series() -> None:
    """A series in one unit has it; one in two, or without values, has none."""
    assert known(value("2021", 1), value("2022", 1)).unit_of(KEY) == "元"
    assert known(value("2021", 1), value("2022", 1, unit="家")).unit_of(KEY) is None
    assert known().unit_of(KEY) is None


def test_a_part_counts_where_it_alone_is_enough() -> None:
    """Of what sums up, half a year that reaches the year's figure is told, open above; less tells nothing."""
    half = value("", 40, period=Period("2022-01", "2022-06"))
    seen = known(half)
    year = Period("2022", "2022")
    (found,) = seen.comparable(KEY, "元", year, 40.0, sums=True)
    assert (found.low, found.high, found.estimate) == (40, None, 40)
    assert seen.comparable(KEY, "元", year, 40.1, sums=True) == ()
    assert seen.comparable(KEY, "元", year, None, sums=True) == ()
    assert seen.comparable(KEY, "元", year, 40.0, sums=False) == ()


FITS = [
    ("2022", "2022", "2025", "2025", True, "whole"),
    ("2022", "2022", "2024", "2024", True, "whole"),
    ("2022-01", "2022-12", "2025", "2025", True, "whole"),
    ("2022-03", "2022-03", "2022-02", "2022-02", True, None),
    ("2022-02", "2022-02", "2022-03", "2022-03", True, "whole"),
    ("2022-01", "2022-06", "2022", "2022", True, "part"),
    ("2021-12", "2022-06", "2022", "2022", True, None),
    ("2022-07", "2023-01", "2022", "2022", True, None),
    (None, "2022-06", "2022", "2022", True, "part"),
    (None, "2022-06", "2022", "2022", False, "whole"),
    ("2022", "2022", None, "2022-06", True, None),
    ("2022", "2022", None, None, True, "whole"),
    ("2022-01", "2022-07", None, None, True, None),
    ("2022-08", "2022-08", None, None, True, None),
    ("2022-01", "2022-07", None, None, False, "whole"),
    ("2022-03-08", "2022-03-08", "2022-02-11", "2022-02-11", False, None),
    ("2022-03-08", "2022-03-08", None, "2022-02-11", False, "whole"),
    (None, "2022-03-08", "2022-02-11", "2022-02-11", False, None),
    (None, "2022-02-10", "2022-02-11", "2022-02-11", False, "whole"),
    ("2022-01", "2022-06", "2022", "2022", False, None),
    ("2022-06", "2022-06", "2022", "2022", False, "whole"),
    ("2014", "2022", "2022", "2022", False, "whole"),
    ("2022-05-01", "2022-05-03", "2022-05-02", "2022-05-04", True, "whole"),
    ("2022-05-01", "2022-05-03", "2022-05-01", "2022-05-05", True, "part"),
    ("2023-05-01", "2023-05-05", "2022-05-01", "2022-05-05", True, None),
    ("2021-05-01", "2021-05-05", "2022-05-01", "2022-05-05", True, "whole"),
]


@pytest.mark.parametrize(("start", "end", "since", "until", "sums", "fit"), FITS)
def test_spans_by_hand(
    start: str | None, end: str, since: str | None, until: str | None, sums: bool, fit: str | None
) -> None:
    """Times of one length are compared whole; of what sums up a part counts inside its time alone."""
    assert fit_span(Period(start, end), Period(since, until), sums=sums) == fit


@pytest.mark.parametrize(
    ("end", "time"),
    [("2021", 2022.0), ("2021-12", 2022.0), ("2021-12-31", 2022.0), ("2020-12-31", 2021.0),
     ("2021-01-01", 2021 + 1 / 365), ("2020-02-29", 2020 + 60 / 366), (None, None)],
)  # fmt: skip
def test_the_end_of_a_time_as_a_number(end: str | None, time: float | None) -> None:
    """The end of a year is the beginning of the next, however it is written; leap years have a day more."""
    assert end_time(Period("2019", end)) == pytest.approx(time)


@pytest.mark.parametrize(
    ("start", "end", "is_span"),
    [("2021", "2025", True), ("2021", "2021", False), (None, "2025", False), ("2021", None, False),
     ("2021-01", "2025", False), ("2021", "2025-12", False), ("2025", "2021", False)],
)  # fmt: skip
def test_a_span_of_years(start: str | None, end: str | None, is_span: bool) -> None:
    """From a year to a later year; one year alone and spans of other precision are none."""
    assert is_span_of_years(Period(start, end)) == is_span
