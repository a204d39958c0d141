"""Exactly at an edge: a limit, a band, a change of trains, a cell; and who is named if something is wrong."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pytest

from lantu.access import (
    Band,
    RailTerms,
    Reach,
    Ride,
    RoadTimes,
    TravelTimes,
    build_graph,
    build_schedule,
    compose_times,
    compute_arrivals,
    compute_catchment,
    compute_circle,
    compute_circles,
    compute_market_access,
    compute_mean_times,
    compute_rail_times,
    compute_times,
    graph_from_arrays,
)
from lantu.access.graph import MOST_BUCKETS
from lantu.access.search import search_rows
from lantu.access.shape import FILLED_CELLS, KM_PER_DEGREE, MOST_CELLS, draw_isochrone
from lantu.errors import AccessError

INF = math.inf


@dataclass(frozen=True)
class Leg:
    """One connection of a timetable."""

    trip: str
    origin: str
    destination: str
    departs: float
    arrives: float


def line(*minutes: float) -> TravelTimes:
    """Return the minutes from places p0, p1, ... to one site."""
    places = tuple(f"p{number}" for number in range(len(minutes)))
    return TravelTimes(places, ("s",), np.array([[one] for one in minutes], dtype=float))


@pytest.mark.parametrize(
    ("minutes", "expected"), [(0, 1.0), (10, 1.0), (10.001, 0.5), (30, 0.5), (30.001, 0.0), (INF, 0.0)]
)
def test_band_holds_its_end(minutes: float, expected: float) -> None:
    """A time that is just the end of a band still counts with its weight, one beyond with the next."""
    bands = [Band(10, 1.0), Band(30, 0.5)]
    found = compute_catchment(line(0, minutes), {"p0": 1, "p1": 0}, {"s": 8}, bands)
    assert found.access["p1"] == 8 * expected
    assert found.unserved == (() if expected else ("p1",))
    assert found.unused == ()


@pytest.mark.parametrize(
    "bands", [[Band(0, 1.0)], [Band(5, 0.0), Band(6, 1.0)], [Band(5, 1.0)], [Band(5, 0.3)]]
)
def test_bands_that_are_allowed(bands: list[Band]) -> None:
    """A band may end at 0 minutes, and weigh 0 or 1."""
    assert compute_catchment(line(0), {"p0": 2}, {"s": 4}, bands).unserved in {(), ("p0",)}


@pytest.mark.parametrize("bands", [[Band(5, -0.1)], [Band(5, 1), Band(5, 1)], [Band(-0.5, 1)]])
def test_bands_that_are_refused(bands: list[Band]) -> None:
    """A band that weighs less than nothing, ends twice or before 0 is refused."""
    with pytest.raises(AccessError, match="band"):
        compute_catchment(line(0), {"p0": 2}, {"s": 4}, bands)


def test_unused_supply() -> None:
    """What a facility has that nobody reaches goes to no one, and it is named."""
    times = TravelTimes(("a",), ("s", "t"), np.array([[5.0, 99.0]]))
    found = compute_catchment(times, {"a": 4}, {"s": 2, "t": 50}, [Band(10, 1)])
    assert (found.access, found.unused, found.unserved) == ({"a": 0.5}, ("t",), ())


@pytest.mark.parametrize(("minutes", "people"), [(30, 3.0), (29.999, 1.0), (1e-9, 1.0)])
def test_circle_holds_its_edge(minutes: float, people: float) -> None:
    """A place just as far as the limit is inside."""
    times = TravelTimes(("a", "b"), ("a", "b"), np.array([[0.0, 30.0], [30.0, 0.0]]))
    assert compute_circle(times, ["a"], {"a": 1, "b": 2}, minutes).people == people


def test_soft_edge_is_half_at_the_limit() -> None:
    """A place just at the limit counts by half, one softness inside by 1 / (1 + 1/e); nobody twice."""
    times = line(60, 50, INF)
    (circle,) = compute_circles(times, ["s"], {"p0": 10, "p1": 10, "p2": 999}, [60])
    assert circle.likely_people == pytest.approx(5 + 10 / (1 + math.exp(-1)))
    assert (circle.unreached, circle.places) == (("p2",), ("p1", "p0"))
    far = compute_circle(line(0, 10_000), ["s"], {"p0": 1, "p1": 9}, 1, softness=0.01)
    assert far.likely_people == pytest.approx(1.0)


def test_places_without_a_number_are_counted() -> None:
    """A missing number names the first place and says how many others there are."""
    with pytest.raises(AccessError, match="'p1' and 2 other places"):
        compute_circle(line(0, 1, 2, 3), ["s"], {"p0": 1}, 60)
    with pytest.raises(AccessError, match="needs a centre"):
        compute_circle(line(0), [], {"p0": 1}, 60)
    assert compute_market_access(line(0), {"s": 3}, 1e-3) == {"p0": 3.0}


def test_sparse_trains_wait_no_longer_than_the_longest() -> None:
    """The wait is the least and half the headway of one direction, up to the longest."""
    terms = RailTerms(least_wait_minutes=2, longest_wait_minutes=20, hours=10)
    assert [terms.wait(trains) for trains in (120, 60, 30, 29, 1)] == [7.0, 12.0, 22.0, 22.0, 22.0]
    assert RailTerms(waiting=False).wait(1) == 0.0
    assert RailTerms() == RailTerms(4.0, 3.0, 30.0, 16.0, True)


def test_no_train_turns_back() -> None:
    """Nobody stays in a train to where it came from, and a change costs boarding anew."""
    terms = RailTerms(boarding_minutes=4, least_wait_minutes=3, longest_wait_minutes=30, hours=16)
    rides = [Ride("a", "b", 20, 192, "x"), Ride("b", "c", 10, 192, "y"), Ride("c", "d", 5, 96, "y")]
    times = compute_rail_times("abcdz", rides, terms=terms)
    assert times.between("a", "c") == (4 + 8 + 20) + (4 + 8 + 10)
    assert times.between("a", "d") == (4 + 8 + 20) + (4 + 13 + 10 + 5)
    assert times.between("d", "c") == 4 + 13 + 5
    assert times.between("d", "b") == 4 + 13 + 5 + 10  # from the rarer to the more frequent adds nothing
    assert times.between("b", "b") == 0.0
    assert (times.between("z", "z"), times.between("a", "z")) == (0.0, INF)
    assert times.reach("a", "z") is Reach.NO_WAY


def test_links_may_take_no_time_and_must_be_known() -> None:
    """A link of 0 minutes joins two stations; one below 0 or to nowhere is refused by name."""
    rides = [Ride("a", "b", 10, 192), Ride("c", "d", 10, 192)]
    assert compute_rail_times("abcd", rides, [("b", "c", 0.0)]).between("a", "d") == 44.0
    assert compute_rail_times("abcd", rides, [("c", "b", 1.0)]).between("a", "d") == 45.0
    for link, told in ((("b", "c", -0.5), "b to c takes -0.5"), (("b", "x", 1.0), "unknown station 'x'")):
        with pytest.raises(AccessError, match=told):
            compute_rail_times("abcd", rides, [link])


def test_composition_keeps_roads_and_limits() -> None:
    """Where the road is faster it stays; the limit is the larger of the two searches."""
    road = RoadTimes(
        TravelTimes(("p",), ("q",), np.array([[40.0]]), 50.0),
        TravelTimes(("p",), ("s", "t"), np.array([[10.0, INF]]), 60.0),
        TravelTimes(("s", "t"), ("q",), np.array([[INF], [5.0]])),
    )
    rail = TravelTimes(("s", "t"), ("s", "t"), np.array([[0.0, 30.0], [30.0, 0.0]]))
    times = compose_times(road, rail)
    assert (times.between("p", "q"), times.limit) == (40.0, 60.0)
    assert road.places.between("p", "q") == 40.0
    faster = TravelTimes(("s", "t"), ("s", "t"), np.array([[0.0, 20.0], [30.0, 0.0]]))
    assert compose_times(road, faster).between("p", "q") == 35.0
    assert road.places.between("p", "q") == 40.0
    with pytest.raises(AccessError, match=r"one side alone \['s'\], on the other alone \['u'\]"):
        compose_times(road, TravelTimes(("t", "u"), ("t", "u"), np.zeros((2, 2))))


@pytest.mark.parametrize(
    ("departs", "change", "expected"), [(100, 5, 25.0), (101, 5, INF), (95, 5, 30.0), (100, 6, INF)]
)
def test_trains_are_caught_to_the_minute(departs: float, change: float, expected: float) -> None:
    """A train that leaves at the very minute is caught, also after a change that takes just so long."""
    legs = [Leg("1", "a", "b", 100, 110), Leg("2", "b", "c", 115, 125)]
    schedule = build_schedule("abc", legs, change_minutes=change)
    assert compute_arrivals(schedule, ["a"], departs).between("a", "c") == expected


def test_walks_do_not_chain_and_lead_both_ways() -> None:
    """A walk begins at the origin or behind a train, leads back too, and no second one follows it."""
    walks = [("a", "b", 4.0), ("b", "c", 4.0)]
    schedule = build_schedule(
        "abcd", [Leg("1", "b", "d", 104, 110), Leg("1", "d", "c", 120, 121)], walks=walks
    )
    times = compute_arrivals(schedule, ["a", "c"], 100)
    assert [times.between("a", stop) for stop in "abcd"] == [0.0, 4.0, 21.0, 10.0]
    assert [times.between("c", stop) for stop in "abcd"] == [INF, 4.0, 0.0, 10.0]
    late = compute_arrivals(schedule, ["a"], 100.5)
    assert (late.between("a", "d"), late.between("a", "c")) == (INF, INF)
    behind = build_schedule("abc", [Leg("1", "a", "b", 0, 3), Leg("2", "c", "a", 9, 20)], walks=walks)
    assert compute_arrivals(behind, ["a"], 0).between("a", "c") == 7.0
    assert build_schedule("ab", []).change_minutes == 5.0


def test_mean_is_over_its_departures() -> None:
    """The mean of two departures is half their sum."""
    schedule = build_schedule("ab", [Leg("1", "a", "b", 100, 110)])
    assert compute_mean_times(schedule, ["a"], [90, 98]).between("a", "b") == 16.0
    with pytest.raises(AccessError, match="begins at -1"):
        compute_arrivals(schedule, ["a"], -1)
    assert compute_arrivals(schedule, ["a"], 0).between("a", "b") == 110.0
    assert build_schedule("ab", [Leg("1", "a", "b", 0, 0)], change_minutes=0).trips == 1


def test_limit_is_inside() -> None:
    """A node just at the limit is reached; a limit of 0 reaches the origin alone."""
    graph = build_graph("abc", [("a", "b", 30.0), ("b", "c", 30.0)])
    assert compute_times(graph, "a", limit=60).minutes.tolist() == [[0.0, 30.0, 60.0]]
    assert compute_times(graph, "a", limit=59.9).minutes.tolist() == [[0.0, 30.0, INF]]
    assert compute_times(graph, "a", ["c", "a"], limit=0).minutes.tolist() == [[INF, 0.0]]
    assert compute_times(graph, "a", limit=7).limit == 7


@pytest.mark.parametrize("wrong", [-1, 3])
def test_numbers_that_are_no_node(wrong: int) -> None:
    """Nodes are numbered from 0; others are refused with the range."""
    graph = build_graph("abc", [("a", "b", 1.0)])
    assert search_rows(graph, np.array([0, 2])).shape == (2, 3)
    with pytest.raises(AccessError, match=f"number {wrong}: they go from 0 to 2"):
        search_rows(graph, np.array([0, wrong]))
    for ends in ((0, wrong), (wrong, 0)):
        with pytest.raises(AccessError, match="numbered from 0 to 2"):
            graph_from_arrays("abc", np.array(ends[:1]), np.array(ends[1:]), np.array([1.0]))
    with pytest.raises(AccessError, match="make them fit"):
        graph_from_arrays("abc", np.array([0]), np.array([1, 2]), np.array([1.0]))


def test_graph_keeps_every_edge_by_its_origin() -> None:
    """The edges out of each node lie side by side, in the order given; both ways doubles them."""
    graph = build_graph("abc", [("b", "a", 1), ("a", "c", 2), ("b", "c", 3)])
    assert (graph.start.tolist(), graph.target.tolist()) == ([0, 1, 3, 3], [2, 0, 2])
    assert graph.minutes.tolist() == [2.0, 1.0, 3.0]
    both = build_graph("abc", [("b", "a", 1)], both_ways=True)
    assert (both.start.tolist(), both.target.tolist(), both.isolated()) == ([0, 1, 2, 2], [1, 0], ("c",))
    assert build_graph("abc", [("a", "b", 1)]).isolated() == ("c",)


@pytest.mark.parametrize(
    ("minutes", "width"), [([], 1.0), ([0.0, 0.0], 1.0), ([5.0], 5.0), ([1e-9, 1e6], 1e6 / MOST_BUCKETS)]
)
def test_buckets_hold_the_longest_edge(minutes: list[float], width: float) -> None:
    """Buckets are as wide as short edges, no more than their bound, and a power of 2 that spans an edge."""
    graph = build_graph("ab", [("a", "b", one) for one in minutes])
    found, count = graph.buckets
    assert found == pytest.approx(width, rel=0.3) or found == pytest.approx(width * 3052, rel=0.3)
    assert count & (count - 1) == 0
    assert count * found > max(minutes, default=0.0) + 2 * found


def test_table_of_minutes() -> None:
    """Rows, columns, the nearest and what is not reached are those of the labels."""
    times = TravelTimes(("a", "b"), ("x", "y", "z"), np.array([[1.0, 2.0, INF], [6.0, 5.0, 4.0]]))
    assert times.select(["b", "a"], ["z", "x"]).minutes.tolist() == [[4.0, 6.0], [INF, 1.0]]
    assert times.nearest(["y", "z"]).tolist() == [2.0, 4.0]
    assert times.unreached() == (("a", "z"),)
    assert times.row("b").tolist() == [6.0, 5.0, 4.0]
    with pytest.raises(AccessError, match=r"no destination 'q': there are 3 \(x, y, z"):
        times.between("a", "q")
    with pytest.raises(AccessError, match="make them fit"):
        TravelTimes(("a",), ("x",), np.zeros((1, 2)))
    with pytest.raises(AccessError, match=r"b to y takes -1\.0"):
        TravelTimes(("a", "b"), ("x", "y"), np.array([[0.0, 0.0], [0.0, -1.0]]))
    with pytest.raises(AccessError, match="destination 'x' stands twice"):
        TravelTimes(("a",), ("x", "x"), np.zeros((1, 2)))


def test_cells_have_the_size_that_is_asked_for() -> None:
    """One node makes one cell around it, of so many kilometres each way at its latitude."""
    shape = draw_isochrone(np.array([[116.0, 60.0]]), np.array([0.0]), 30, cell_km=10)
    west, south, east, north = shape.polygons.bounds
    assert (north - south) * KM_PER_DEGREE == pytest.approx(10)
    assert (east - west) * KM_PER_DEGREE * 0.5 == pytest.approx(10)
    assert ((west + east) / 2, (south + north) / 2) == (pytest.approx(116), pytest.approx(60))
    assert (shape.within, shape.left_out, shape.taken_in, shape.minutes, shape.cell_km) == (1, 0, 0, 30, 10)


def test_a_cell_is_in_with_half_of_its_nodes() -> None:
    """Half of the nodes inside are enough for a cell, less are not; those on the wrong side are counted."""
    points = np.array([[116.0, 40.0]] * 4)
    half = draw_isochrone(points, np.array([30.0, 9.0, 31.0, INF]), 30, cell_km=1)
    assert (half.within, half.left_out, half.taken_in, half.misclassified) == (2, 0, 2, 0.5)
    less = draw_isochrone(points, np.array([30.0, 31.0, 31.0, INF]), 30, cell_km=1)
    assert (less.within, less.left_out, less.taken_in, less.misclassified) == (1, 1, 0, 1.0)
    assert less.polygons.is_empty


def test_empty_cells_follow_their_neighbour_and_no_further() -> None:
    """A cell without nodes beside one that is in is in; at twice the distance it is out."""
    step = 10 / KM_PER_DEGREE
    points = np.array([[116.0, 0.0], [116.0, 6 * step]])
    shape = draw_isochrone(points, np.array([0.0, 0.0]), 30, cell_km=10)
    areas = sorted(part.area / step**2 for part in shape.polygons.geoms)
    assert areas == pytest.approx([2.0, 2.0], rel=1e-4)
    assert 1 <= FILLED_CELLS < 2


def test_as_many_cells_as_are_allowed() -> None:
    """A grid of just so many cells is drawn, one with more is refused with its size."""
    step = 1 / KM_PER_DEGREE
    points = np.array([[0.0, 0.0], [0.0, (MOST_CELLS + 1) * step * 1e-5]])
    with pytest.raises(AccessError, match=rf"make 1 x {MOST_CELLS + 2}: give larger ones"):
        draw_isochrone(points, np.zeros(2), 30, cell_km=1e-5)
    for place in ([0.0, 90.0], [0.0, -90.0], [180.5, 0.0], [-180.5, 0.0]):
        with pytest.raises(AccessError, match="node 0 stands at"):
            draw_isochrone(np.array([place]), np.zeros(1), 30, cell_km=1)
    edge = draw_isochrone(np.array([[180.0, 0.0], [-180.0, 0.0]]), np.zeros(2), 30, cell_km=100)
    assert edge.within == 2


def test_no_more_than_five_labels_are_listed() -> None:
    """A message shows the first five labels of either side, however many there are."""
    left, right = tuple("abcdefg"), tuple("mnopqrs")
    road = RoadTimes(
        TravelTimes(("p",), ("p",), np.zeros((1, 1))),
        TravelTimes(("p",), left, np.zeros((1, 7))),
        TravelTimes(right, ("p",), np.zeros((7, 1))),
    )
    told = r"\['a', 'b', 'c', 'd', 'e'\], on the other alone \['m', 'n', 'o', 'p', 'q'\]"
    with pytest.raises(AccessError, match=told):
        compose_times(road, TravelTimes(right, right, np.zeros((7, 7))))
    with pytest.raises(AccessError, match=r"there are 7 \(a, b, c, d, e \.\.\.\)"):
        road.access.between("p", "z")
