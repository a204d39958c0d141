"""What a place answers of its names and years, how full names are built, and how names compare."""

import pytest
from hypothesis import given, strategies as st

from lantu.region import Place, normalise
from lantu.region.read_places import name_fully


@pytest.mark.parametrize(
    ("since", "until", "year", "holds"),
    [
        pytest.param(1990, 2015, 1989, False, id="before it began"),
        pytest.param(1990, 2015, 1990, True, id="in the year that it began"),
        pytest.param(1990, 2015, 2014, True, id="in its last whole year"),
        pytest.param(1990, 2015, 2015, False, id="at the end of the year that it ended"),
        pytest.param(None, 2015, 1500, True, id="since nobody knows when"),
        pytest.param(1990, None, 2500, True, id="still"),
    ],
)
def test_a_place_is_in_force_at_the_end_of_its_years(
    since: int | None, until: int | None, year: int, holds: bool
) -> None:
    """In the year of a change only the new unit holds at the end."""
    place = Place("x", "x", "x", "x", "county", valid_from=since, valid_to=until)
    assert place.in_force(year) == holds


@given(st.integers(1949, 2030), st.integers(1949, 2030))
def test_one_unit_follows_another_without_a_gap(change: int, year: int) -> None:
    """Of a unit and its successor just one is in force in any year."""
    old = Place("x", "x", "x", "x", "county", valid_to=change)
    new = Place("y", "y", "y", "y", "county", valid_from=change)
    assert old.in_force(year) != new.in_force(year)


def test_each_name_is_told_once() -> None:
    """A city whose full name is its name, and an alias that repeats a short name, come once."""
    city = Place(
        "110000", "北京市", "北京市", "Beijing", "province", short_names=("北京",), aliases=("北京", "首都")
    )
    assert city.names() == ("北京市", "北京", "首都")


PROVINCE = Place("980000", "甲省", "", "Jia", "province", "CN")
CITY = Place("980100", "乙市", "", "Yi", "prefecture", "980000")
COUNTY = Place("980121", "丙县", "", "Bing", "county", "980100")
PARK = Place("TT-PARK", "产业园", "", "Park", "zone", "TT-AREA")
AREA = Place("TT-AREA", "新区", "", "Area", "zone", "980121")
GROUP = Place("TT-TWO", "两地", "", "Two", "group", members=("980121",))
RIVER = Place("TT-RIVER", "丁河", "", "River", "feature", "980000")


def test_full_names_run_from_the_province_down() -> None:
    """Administrative units above are named, zones above are not; groups and features stand alone."""
    named = name_fully([PARK, AREA, COUNTY, CITY, PROVINCE, GROUP, RIVER])
    assert [place.full_name for place in named] == [
        "甲省乙市丙县产业园", "甲省乙市丙县新区", "甲省乙市丙县", "甲省乙市", "甲省", "两地", "丁河",
    ]  # fmt: skip


def test_a_full_name_of_the_table_stands() -> None:
    """What the pack writes out is not built again."""
    written = Place("980122", "戊县", "甲省直辖戊县", "Wu", "county", "980100")
    assert name_fully([CITY, written])[1].full_name == "甲省直辖戊县"


def test_parents_that_lead_in_a_circle_or_nowhere_end_the_name() -> None:
    """A table that will be refused for it must not hang the reader first."""
    one = Place("TT-A", "一区", "", "One", "zone", "TT-B")
    other = Place("TT-B", "二区", "", "Other", "zone", "TT-A")
    lost = Place("TT-C", "三区", "", "Lost", "zone", "TT-NONE")
    assert [place.full_name for place in name_fully([one, other, lost])] == ["一区", "二区", "三区"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ＰＭ２．５", "pm2.5", id="width and case"),
        pytest.param("PM₂.₅", "PM2.5", id="subscripts"),
        pytest.param("R&D 经费", "r&d经费", id="blanks"),
        pytest.param("地区生产总值（GDP）", "地区生产总值GDP", id="brackets"),
        pytest.param("北京—天津", "北京-天津", id="dashes"),
        pytest.param("“四上”企业", '"四上"企业', id="quotes"),
        pytest.param("水\u200b质\ufeff", "水质", id="marks without width"),
    ],
)
def test_writings_of_one_name_compare_equal(one: str, other: str) -> None:
    """Width, case, blanks and punctuation tell no two indicators apart."""
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("PM2.5", "PM10", id="other digits"),
        pytest.param("同比增速", "环比增速", id="other words"),
        pytest.param("占比%", "占比‰", id="percent and per mille"),
        pytest.param("A+B", "AB", id="a plus"),
    ],
)
def test_names_of_two_things_stay_apart(one: str, other: str) -> None:
    """Signs that carry meaning are kept."""
    assert normalise(one) != normalise(other)


@given(st.text("地区总值ＧＤＰgdp（）() 　·₂2．.—-%‰“”", max_size=12))
def test_a_folded_name_folds_to_itself(name: str) -> None:
    """Folding twice is folding once, so that keys can be compared with keys."""
    assert normalise(normalise(name)) == normalise(name)
