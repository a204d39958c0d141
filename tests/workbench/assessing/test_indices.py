"""Indices and spreads out of values that are written down, and results as JSON carries them."""

from __future__ import annotations

import datetime
import json
from collections import OrderedDict
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from lantu.assess import Said
from lantu.assess.index import Group, IndexForm, Part
from lantu.errors import RegionError
from lantu.facts import Period, Printed, Subject, Value
from lantu.facts.value import Basis
from lantu.region import Region
from lantu.workbench.assessing.indices import Indices, _spread
from lantu.workbench.assessing.names import Names
from lantu.workbench.assessing.rows import BASES, NEEDS, PARTS, as_json

BEIJING, TIANJIN, HEBEI, CITY = "110000", "120000", "130000", "130900"


@pytest.fixture(scope="module")
def region() -> Region:
    """Give the shipped region: two cities and a province."""
    return Region.load("jingjinji")


def value(indicator: str, place: str, low: float | None, high: float | None = None, **more: Any) -> Value:
    """Return a value of a year; one number is without doubt."""
    top = low if high is None else high
    middle = None if low is None or top is None else (low + top) / 2
    given = {"period": Period("2023", "2023"), "unit": "%"} | more
    return Value(Subject(indicator, (place,), **given), low, top, middle, "stated", (f"{indicator}{place}",))


def form(*parts: str, **more: Any) -> IndexForm:
    """Return an index of one group between frozen bounds of 0 and 100."""
    group = Group("g", "组", tuple(Part(name, "up", 0, 100) for name in parts))
    return IndexForm("i", "指数", "index", "", (group,), **more)


def scores(region: Region, forms: list[IndexForm], *values: Value) -> list[tuple[str, str, float, float]]:
    """Return the bounds of indices, a place and year each."""
    return [
        (place, period, float(result.low[row, at]), float(result.high[row, at]))
        for result in Indices(region, forms, values).scored()
        for row, place in enumerate(result.places)
        for at, period in enumerate(result.periods)
    ]


def test_an_index_of_the_places_of_the_scope(region: Region) -> None:
    """The mean of two indicators over 0 to 100, for the region's own places alone."""
    found = scores(region, [form("x", "y")], value("x", BEIJING, 40), value("y", BEIJING, 60, 80),
                   value("x", CITY, 99))  # fmt: skip
    assert found == [(BEIJING, "2023", pytest.approx(0.5), pytest.approx(0.6))]


def test_of_two_bases_the_bounds_hold_both(region: Region) -> None:
    """Two releases that state one year differently make the bounds wider; an open end opens them."""
    old = value("x", BEIJING, 40, 50, basis=Basis(release="2023"))
    new = value("x", BEIJING, 45, 70, basis=Basis(release="2024"))
    assert scores(region, [form("x")], old, new) == [
        (BEIJING, "2023", pytest.approx(0.4), pytest.approx(0.7))
    ]
    open_above = Value(new.subject, 45, None, None, "stated")
    assert scores(region, [form("x")], old, open_above)[0][2:] == (pytest.approx(0.4), 1.0)


@pytest.mark.parametrize(
    "more",
    [
        {"period": Period("2022", "2023")}, {"period": Period(None, "2023")},
        {"period": Period("2023-01", "2023-06")}, {"scope": "规上"}, {"measure": "growth"},
        {"measure": "rank"},
    ],
    ids=str,
)  # fmt: skip
def test_only_whole_years_of_one_place_count(region: Region, more: dict[str, Any]) -> None:
    """Spans, states, parts of a year, scopes, growths and ranks are no values of an index."""
    assert scores(region, [form("x")], value("x", BEIJING, 40, **more)) == []
    assert Indices(region, [form("x")], []).scored() == ()


def test_releases_stand_apart(region: Region) -> None:
    """An index that every release works out anew is held release by release against its parts."""
    own = form("x", "y", within_release=True, result="total", normalisation="none")
    values = [
        value(name, BEIJING, low, basis=Basis(release=release))
        for release, lows in (("2023", (100, 120, 110)), ("2024", (100, 140, 110)))
        for name, low in zip(("x", "y", "total"), lows, strict=True)
    ]
    indices = Indices(region, [own, form("x")], values)
    (found,) = indices.vintages()
    assert {name: [point.agrees for point in points] for name, points in found.series.items()} == {
        "2023": [True], "2024": [False],
    }  # fmt: skip
    assert [result.form.within_release for result in indices.scored()] == [False]


def test_spreads_by_hand(region: Region) -> None:
    """Of 1, 2 and 3 the coefficient of variation is the root of 1/6, the Gini 2/9."""
    three = [value("x", place, number) for place, number in ((BEIJING, 1), (TIANJIN, 2), (HEBEI, 3))]
    indices = Indices(
        region, [], [*three, value("x", CITY, 50), value("y", BEIJING, 1), value("y", HEBEI, 2)]
    )
    (found,) = indices.spreads()
    assert (found.indicator, found.period, found.places) == ("x", "2023", (BEIJING, TIANJIN, HEBEI))
    assert found.values == (1, 2, 3)
    assert found.variation == pytest.approx((2 / 3) ** 0.5 / 2)
    assert found.gini == pytest.approx(2 / 9)
    assert [one.indicator for one in indices.spreads(at_least=2)] == ["x", "y"]


def test_other_places_are_compared_where_they_are_asked_for(region: Region) -> None:
    """The units right below a place, or a group's members; an unknown place is an error."""
    members = ["310000", "320000", "330000", "340000"]
    some = [value("x", place, number + 1.0) for number, place in enumerate([BEIJING, *members])]
    indices = Indices(region, [], some)
    assert indices.spreads() == ()
    assert [one.places for one in indices.spreads(within="长三角")] == [tuple(members)]
    assert [len(one.places) for one in indices.spreads(within="中国")] == [5]
    with pytest.raises(RegionError, match="火星"):
        indices.spreads(within="火星")


def test_different_units_are_never_compared(region: Region) -> None:
    """32,000 dollars a head stand beside no 167,000 yuan."""
    places = (BEIJING, TIANJIN, HEBEI)
    yuan = [value("x", place, 100, unit="元") for place in places]
    assert Indices(region, [], [*yuan[:2], value("x", HEBEI, 3, unit="美元")]).spreads() == ()
    (found,) = Indices(region, [], yuan).spreads()
    assert found.unit == "元"


def test_what_is_open_is_in_no_spread(region: Region) -> None:
    """A place without a best value, or below 0, is left out; where all have nothing there is no spread."""
    some = [value("x", BEIJING, 1), value("x", TIANJIN, -2), value("x", HEBEI, None)]
    nothing = [value("x", place, 0) for place in (BEIJING, TIANJIN, HEBEI)]
    assert Indices(region, [], nothing).spreads() == ()
    assert Indices(region, [], some).spreads(at_least=2) == ()


def test_a_zero_has_no_theil() -> None:
    """Theil takes a logarithm: with a place of 0 there is none, and the others stand."""
    found = _spread("x", "2023", "%", {"b": 0.0, "a": 2.0})
    assert (found.places, found.values, found.theil) == (("a", "b"), (2.0, 0.0), None)
    assert found.gini == pytest.approx(0.5)
    assert _spread("x", "2023", "%", {"a": 1.0, "b": 1.0}).theil == pytest.approx(0.0)


def test_names_in_both_languages(region: Region) -> None:
    """What narrows an indicator stands with its name; what the pack does not know stays as it is."""
    names = Names(region)
    assert names.indicator("forest_cover:成林后", "en").endswith("(成林后)")
    assert names.indicator("forest_cover", "en") != names.indicator("forest_cover")
    assert names.indicator("湿地率:全部", "en") == "湿地率:全部"
    assert names.places([]) == []


SAID = Said("r", "……", Printed("d", "l", "", "2024", name="a.txt"), 7)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (None, None), (True, True), (0, 0), ("a", "a"), (1.5, 1.5), (Decimal("1.50"), 1.5),
        (Fraction(1, 4), 0.25),
        (float("nan"), None), (float("inf"), None), (float("-inf"), None),
        (Period("2021", "2025"), "2021/2025"), (Period(None, "2025"), "../2025"),
        (datetime.date(2024, 2, 29), "2024-02-29"), ((1, [2, ()]), [1, [2, []]]),
        ({3: Period("2021", "2021")}, {"3": "2021"}), (OrderedDict(a=1), {"a": 1}), (frozenset({"x"}), ["x"]),
        (Basis(release="r"), {"release": "r", "base_year": "", "prices": ""}),
        (SAID, {"record": "r", "quote": "……", "document_id": "d", "document": "a.txt", "date": "2024",
                "publisher": None}),
    ],
    ids=lambda one: repr(one)[:30],
)  # fmt: skip
def test_results_as_json(one: Any, told: Any) -> None:
    """Numbers that are none become absent, times and sentences readable, tuples lists."""
    assert as_json(one) == told
    json.dumps(as_json(one), allow_nan=False)


def test_dataclasses_become_objects() -> None:
    """A result goes under the names of its fields, however deep."""
    told = as_json(value("x", BEIJING, 1.0, period=Period("2023", "2023")))
    assert told["subject"]["period"] == "2023"
    assert told["subject"]["basis"] == {"release": "", "base_year": "", "prices": ""}
    assert (told["low"], told["records"], told["disputed"]) == (1.0, ["x110000"], False)


def test_every_part_says_what_it_rests_on() -> None:
    """Each part of an assessment names bases that there are, and no part is left without them."""
    assert set(NEEDS) == set(PARTS)
    assert set().union(*NEEDS.values()) == set(BASES)
