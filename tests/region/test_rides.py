"""Rides, parts and days of a network of a few made-up stations, against a second way of working them out."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from lantu.errors import RegionError
from lantu.region.fit import Foretold, find_pairs, fit_line, foretell, refit, ride_of_year
from lantu.region.network import Network
from lantu.region.rail import BOARDING_MINUTES, Line, Link, ObservedMinutes, Seat, Station, Stretch

NAMES = "abcdef"


def line(name: str, stations: str, status: str = "operating", opened: str = "") -> Line:
    return Line(name, name, "intercity", tuple(stations), None, None, 200.0, opened, status, "published", "x")


def stretch(ends: str, minutes: float | None, opened: str = "", status: str = "operating") -> Stretch:
    name = f"{ends}线"
    return Stretch(name, ends[0], ends[1], 20.0, minutes, opened, status, None, "", "derived", "x")


def network(*stretches: Stretch, transfers: tuple[Link, ...] = (), roads: tuple[Link, ...] = ()) -> Network:
    return Network(
        stations=tuple(Station(name, "", f"98010{i}", "", "operating") for i, name in enumerate(NAMES)),
        lines=tuple(line(one.line, one.origin + one.destination, one.status) for one in stretches),
        stretches=stretches,
        transfers=transfers,
        roads=roads,
        seats=tuple(Seat(f"98010{i}", 100.0, 30.0, "x") for i in range(len(NAMES))),
    )


def link(ends: str, minutes: float) -> Link:
    return Link(ends[0], ends[1], 5.0, minutes, "estimated")


def test_a_ride_takes_the_shorter_of_two_ways() -> None:
    """a-b-c in 10 + 12 beats a-c in 30; boarding is paid once, not at every station passed."""
    found = network(stretch("ab", 10), stretch("bc", 12), stretch("ac", 30))
    assert found.ride_minutes("a", "c") == 22 + BOARDING_MINUTES


def test_a_change_of_stations_costs_the_way_and_another_start() -> None:
    """Across the city in 25 minutes, and a second train is boarded: 10 + 25 + 4 + 8 and 4 to begin with."""
    found = network(stretch("ab", 10), stretch("cd", 8), transfers=(link("bc", 25),))
    assert found.ride_minutes("a", "d") is None
    assert found.ride_minutes("a", "d", transfers=True) == 10 + 25 + 8 + 2 * BOARDING_MINUTES


def test_a_stretch_without_minutes_leads_nowhere() -> None:
    """What nobody timed is not free."""
    assert network(stretch("ab", None)).ride_minutes("a", "b") is None


EDGES = st.lists(
    st.tuples(st.sampled_from([*itertools.combinations(NAMES, 2)]), st.integers(1, 60)), max_size=9
)


@given(EDGES)
def test_rides_agree_with_trying_every_way(edges: list[tuple[tuple[str, str], int]]) -> None:
    """Relaxing every stretch as often as there are stations gives the same minutes (Bellman and Ford)."""
    far = dict.fromkeys(NAMES, float("inf")) | {"a": 0.0}
    for _, ((one, other), minutes) in itertools.product(NAMES, edges):
        far[one] = min(far[one], far[other] + minutes)
        far[other] = min(far[other], far[one] + minutes)
    found = network(*(stretch("".join(ends), minutes) for ends, minutes in edges))
    for name in NAMES:
        expected = None if far[name] == float("inf") else far[name] + BOARDING_MINUTES
        assert found.ride_minutes("a", name) == expected
    reached = {name for name in NAMES if far[name] < float("inf")}
    parts = [part for part in found.components() if "a" in part]
    assert parts == ([reached] if len(reached) > 1 else [])


def test_parts_come_largest_first() -> None:
    """Stations of one part are told apart from those of another, and city links join them."""
    found = network(stretch("ab", 1), stretch("cd", 1), stretch("de", 1), transfers=(link("bc", 9),))
    assert found.components() == [{"c", "d", "e"}, {"a", "b"}]
    assert found.components(transfers=True) == [{"a", "b", "c", "d", "e"}]


def test_a_county_without_any_way_is_a_part_of_its_own() -> None:
    """Roads, trains and city links join counties; a stretch that nobody timed does not."""
    found = network(
        stretch("ab", 5), stretch("bc", None), roads=(Link("980103", "980104", 9.0, 9.0, "estimated"),)
    )
    assert found.connected_places() == [{"980100", "980101"}, {"980103", "980104"}, {"980102"}, {"980105"}]


@pytest.mark.parametrize(
    ("opened", "day", "there"),
    [
        pytest.param("2016-05-10", "2016-05-10", True, id="on its day"),
        pytest.param("2016-05-10", "2016-05-09", False, id="the day before"),
        pytest.param("2016-05-10", "2016-05", True, id="a month means its last day"),
        pytest.param("2016-05-10", "2016-04", False, id="the month before"),
        pytest.param("2016-12-31", "2016", True, id="a year means its last day"),
        pytest.param("2017-01-01", "2016", False, id="the year before"),
        pytest.param("", "1900", True, id="an old line whose day nobody recorded"),
    ],
)
def test_a_stretch_is_there_once_it_has_opened(opened: str, day: str, there: bool) -> None:
    """Its line and its stations come with it, and leave with it."""
    found = network(stretch("ab", 5, opened)).at(day)
    assert len(found.stretches) == len(found.lines) == int(there)
    assert {station.name for station in found.stations} == ({"a", "b"} if there else set())


@pytest.mark.parametrize(
    ("status", "plain", "planned"),
    [
        pytest.param("operating", True, True, id="open"),
        pytest.param("under_construction", False, True, id="being built"),
        pytest.param("planned", False, True, id="planned"),
        pytest.param("closed", False, False, id="closed"),
    ],
)
def test_plans_count_only_when_asked_for(status: str, plain: bool, planned: bool) -> None:
    """A closed line is in no network of a day."""
    found = network(stretch("ab", 5, "", status))
    assert bool(found.at("2024").stretches) == plain
    assert bool(found.at("2024", planned=True).stretches) == planned


def test_a_city_link_needs_both_stations() -> None:
    """A link to a station that is not served yet is no link."""
    found = network(stretch("ab", 5), stretch("cd", 5, "2020"), transfers=(link("bc", 9), link("ab", 3)))
    assert found.at("2019").transfers == (link("ab", 3),)
    assert len(found.at("2020").transfers) == 2


def test_a_station_is_found_by_its_name() -> None:
    """Or refused with it."""
    assert network().station("c").place == "980102"
    with pytest.raises(RegionError, match="no station 'z'"):
        network().station("z")


def test_coverage_says_how_good_each_part_is() -> None:
    """Counts by quality, the commonest first; nothing is said to be there where nothing is."""
    told = network(stretch("ab", 5), stretch("bc", 5)).coverage()
    assert told[0] == "stations: 6, points absent 6"
    assert told[2] == "stretches: 2, minutes derived 2"
    assert told[3] == "trains a day known for 0 of 2 stretches"
    assert told[4] == "roads: 0 edges, none"


def pair(ends: str, fastest: float | None, year: int = 2020) -> ObservedMinutes:
    return ObservedMinutes(ends[0], ends[1], fastest, None, None, year, "published", True, "x")


def test_a_pair_whose_end_was_not_open_has_no_minutes() -> None:
    """A statement older than the line has no way, and is no failure."""
    found = network(stretch("ab", 20, "2018"))
    assert ride_of_year(found, pair("ab", 24)) == 24
    assert ride_of_year(found, pair("ab", 24, 2017)) is None
    assert ride_of_year(found, pair("az", 24)) is None


def test_an_error_is_the_share_by_which_minutes_miss() -> None:
    """33 for 30 is a tenth too many, 27 a tenth too few; no way misses by everything."""
    errors = [Foretold(pair("ab", 30), minutes).error for minutes in (33, 27, None)]
    assert errors == pytest.approx([0.1, -0.1, float("inf")])


def test_pairs_on_a_line_are_found_both_ways() -> None:
    """The order in which a pair was noted does not matter; the smaller position stands first."""
    seen = {frozenset("ca"): 30.0, frozenset("bc"): 12.0, frozenset("ax"): 5.0}
    assert find_pairs("abc", seen) == [(0, 2, 30.0), (1, 2, 12.0)]


def test_foretelling_never_uses_the_pair_itself() -> None:
    """20 km at the usual 132 km/h take 9.1 minutes, whatever the pair that is foretold was observed at."""
    found = network(stretch("ab", 26))
    for fastest in (13.0, 90.0):
        (one,) = foretell(replace(found, minutes=(pair("ab", fastest),)))
        assert one.minutes == pytest.approx(20 / (200 * 0.66) * 60 + BOARDING_MINUTES, abs=0.06)


def test_only_operating_lines_are_fitted_again() -> None:
    """The minutes of a plan are what its plan says."""
    found = network(stretch("ab", 26), stretch("cd", 99, "", "planned"))
    assert [one.minutes for one in refit(found, ()).stretches] == [9.1, 99]


def test_a_fit_weighs_pairs_by_their_relative_error() -> None:
    """Two pairs at odds over one stretch: the fit is the weighted mean of least squares, worked by hand.

    With u the usual minutes and p the pull, m minimises p2 (m - u)2 + sum (5 (m + 4 - o) / o)2.
    """
    usual, pull = 60 * 20 / (200 * 0.66), 0.1
    seen = (20.0, 40.0)
    weights = [(5 / minutes) ** 2 for minutes in seen]
    top = pull**2 * usual + sum(w * (o - BOARDING_MINUTES) for w, o in zip(weights, seen, strict=True))
    expected = top / (pull**2 + sum(weights))
    fitted = fit_line("intercity", 200, [20.0], [(0, 1, minutes) for minutes in seen])
    assert fitted == [pytest.approx(expected, abs=0.06)]
