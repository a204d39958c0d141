"""Places by name, by code and by what they lie in, on a gazetteer of a few made-up places."""

import pytest

from lantu.errors import RegionError
from lantu.region import Place
from lantu.region.gazetteer import Gazetteer

PROVINCE = Place("980000", "甲省", "甲省", "Jia", "province")
CITY = Place("980100", "平原市", "甲省平原市", "Pingyuan", "prefecture", "980000", short_names=("平原",))
DISTRICT = Place(
    "980101", "平原区", "甲省平原市平原区", "Pingyuan", "county", "980100", aliases=("平原", "老城")
)
OLD = Place(
    "980121", "平原县", "甲省平原市平原县", "Old", "county", "980100",
    short_names=("平原",), valid_from=1950, valid_to=2000, successor=("980101",),
)  # fmt: skip
EARLIER = Place("980131", "大名县", "甲省大名县", "Former", "county", "980000", valid_to=1980)
LATER = Place(
    "980132", "大名县", "甲省平原市大名县", "Later", "county", "980100", valid_from=1980, valid_to=2005
)
ZONE = Place("TT-PARK", "开发园", "甲省平原市开发园", "Park", "zone", "980100", valid_from=2010)
GROUP = Place("TT-TWO", "两地", "两地", "Both", "group", members=("980101", "980121", "TT-PARK"))


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return Gazetteer("made-up", [OLD, DISTRICT, ZONE, CITY, PROVINCE, EARLIER, LATER, GROUP])


@pytest.mark.parametrize(
    ("name", "date", "codes"),
    [
        pytest.param("980121", None, ["980121"], id="a code finds a place that has ended"),
        pytest.param("980121", 2000, [], id="but not in the year in which it had"),
        pytest.param("980121", 1999, ["980121"], id="and does the year before"),
        pytest.param("平原县", None, ["980121"], id="nobody in force has the name"),
        pytest.param("平原", None, ["980100"], id="a short name before an alias"),
        pytest.param("平原", 1990, ["980121", "980100"], id="two short names of one year"),
        pytest.param("老城", None, ["980101"], id="an alias where nothing is closer"),
        pytest.param("大名县", None, ["980132"], id="of two that ended the later"),
        pytest.param("大名县", 1979, ["980131"], id="the earlier in its own years"),
        pytest.param("大名县", 1980, ["980132"], id="in the year of a change the later one"),
        pytest.param("甲省大名县", None, ["980131"], id="a full name is entitled before a name"),
        pytest.param("乌有县", None, [], id="nobody"),
    ],
)
def test_a_name_means_its_closest_places(
    known: Gazetteer, name: str, date: int | None, codes: list[str]
) -> None:
    """Code and full name, then name, then short name, then alias; in force before ended."""
    assert [place.code for place in known.find_places(name, date)] == codes


def test_two_that_ended_in_one_year_are_both_meant() -> None:
    """Of those that have ended neither is later: the name is not told apart by guessing."""
    years = [int(year) for year in ("1995", "1995", "1994")]
    ended = [
        Place(f"98020{at}", "白河县", f"甲省{at}市白河县", "", "county", valid_to=year)
        for at, year in enumerate(years)
    ]
    assert Gazetteer("ended", ended).find_places("白河县") == tuple(ended[:2])


def test_one_place_is_returned_and_several_are_listed(known: Gazetteer) -> None:
    """What can mean two places is refused with both, and with what to write instead."""
    assert known.place("平原") is CITY
    with pytest.raises(RegionError) as refused:
        known.place("平原", 1990)
    assert "甲省平原市平原县 (980121), 甲省平原市 (980100): give the full name" in str(refused.value)


def test_an_unknown_name_says_where_and_when(known: Gazetteer) -> None:
    """Region, name, year and near names stand in the message; without a year no year does."""
    with pytest.raises(RegionError, match=r"region made-up knows no place '开发园' in 2005; near it: 开发园"):
        known.place("开发园", 2005)
    with pytest.raises(RegionError) as refused:
        known.place("乌有之乡")
    assert str(refused.value) == (
        "the region made-up knows no place '乌有之乡'; give a full name or a code, such as 河北省 or 130000"
    )


@pytest.mark.parametrize(
    ("date", "levels", "codes"),
    [
        pytest.param(None, None, ["980101", "TT-PARK"], id="in force now"),
        pytest.param(1990, None, ["980121", "980101", "980132"], id="in force then"),
        pytest.param(None, {"county"}, ["980101"], id="counties alone"),
        pytest.param(None, set(), [], id="no level at all"),
    ],
)
def test_children_are_those_of_the_year_and_level(
    known: Gazetteer, date: int | None, levels: set[str] | None, codes: list[str]
) -> None:
    """An empty set of levels is not the same as no restriction."""
    assert [place.code for place in known.children(CITY, date, levels)] == codes


def test_members_of_a_group_are_its_children(known: Gazetteer) -> None:
    """In the order listed; a member that has ended is one only of its own years."""
    assert known.children("两地") == (DISTRICT, ZONE)
    assert known.children("两地", 1990) == (DISTRICT, OLD)


def test_a_place_of_two_roads_is_one_child() -> None:
    """Who is both member and child is listed once."""
    area = Place("TT-NEW", "新区", "新区", "New", "zone", members=("TT-IN",))
    inside = Place("TT-IN", "片区", "新区片区", "Inside", "zone", "TT-NEW")
    assert Gazetteer("two", [area, inside]).children("新区") == (inside,)


def test_ancestors_go_up_one_by_one(known: Gazetteer) -> None:
    """The nearest first, the place itself left out; a province has none."""
    assert known.ancestors("平原区") == (CITY, PROVINCE)
    assert known.ancestors(PROVINCE) == ()


def test_the_way_up_ends_where_a_parent_is_not_of_the_year() -> None:
    """A region of one year may hold a place whose parent began later: that is no failure."""
    early = Gazetteer("early", [PROVINCE, DISTRICT])
    assert early.ancestors(DISTRICT) == ()


def test_names_list_those_in_force_first(known: Gazetteer) -> None:
    """Every form leads to all places that it can mean, whatever the order of the tables."""
    forms = known.names()
    assert forms["平原"] == (DISTRICT, CITY, OLD)
    assert forms["平原县"] == (OLD,)
    assert "980121" not in forms


@pytest.mark.parametrize(
    ("name", "around"),
    [
        # Counties are told by their codes; the zone has a code of its own.
        ("甲省", ("甲省", "980000", "TT-PARK")),
        ("980000", ("980000", "TT-PARK")),
        ("平原市", ("平原市", "980100", "TT-PARK")),
        ("980101", ("980101",)),
        # A group's members, those that have ended left out.
        ("两地", ("两地", "TT-TWO", "980101", "TT-PARK")),
        ("无名镇", ("无名镇",)),
    ],
)
def test_who_asks_for_a_place_with_its_parts_is_told_what_to_look_for(known, name, around):
    """What lies in a place and is not told by the beginning of its code is named besides."""
    assert known.with_parts(name)[0] == name
    assert set(known.with_parts(name)) == set(around)
