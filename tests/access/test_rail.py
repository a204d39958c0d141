"""Rail by frequency and its composition with roads."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from lantu.access import RailTerms, Ride, RoadTimes, TravelTimes, compose_times, compute_rail_times
from lantu.errors import AccessError
from lantu.region import Region


def test_rides_agree_with_the_network() -> None:
    """Without waiting, the minutes between any two stations of the pack are those that the pack computes."""
    network = Region.load("jingjinji").network("2025")
    stations = [station.name for station in network.stations]
    rides = [
        Ride(stretch.origin, stretch.destination, stretch.minutes, 1)
        for stretch in network.stretches
        if stretch.minutes is not None
    ]
    times = compute_rail_times(stations, rides, terms=RailTerms(waiting=False))
    for origin, destination in itertools.product(stations[::5], stations[::3]):
        expected = network.ride_minutes(origin, destination)
        if origin != destination:
            assert (np.inf if expected is None else expected) == pytest.approx(
                times.between(origin, destination)
            )


def test_waiting_and_changing_by_hand() -> None:
    """A ride, a ride through to a rarer service, a change of system and a walk cost what a hand computes."""
    terms = RailTerms(boarding_minutes=4, least_wait_minutes=3, longest_wait_minutes=30, hours=16)
    rides = [
        Ride("a", "b", 20, 192, "rail"),  # each way every 10 minutes: wait 3 + 5
        Ride("b", "c", 15, 64, "rail"),  # every 30 minutes: wait 3 + 15
        Ride("b", "m", 12, 384, "metro"),  # every 5 minutes: wait 3 + 2.5
    ]
    times = compute_rail_times("abcmn", rides, [("m", "n", 7.0)], terms)
    assert times.between("a", "b") == 4 + 8 + 20
    assert times.between("a", "c") == 4 + 18 + 20 + 15
    assert times.between("c", "a") == 4 + 18 + 15 + 20
    assert times.between("a", "m") == (4 + 8 + 20) + (4 + 5.5 + 12)
    assert times.between("m", "n") == np.inf  # nobody rides from m to itself: links join rides


def test_links_join_rides() -> None:
    """A walk through a city joins a ride that ends with one that begins."""
    times = compute_rail_times(
        "abcd", [Ride("a", "b", 10, 192), Ride("c", "d", 10, 192)], [("b", "c", 25.0)], RailTerms()
    )
    assert times.between("a", "d") == (4 + 8 + 10) + 25 + (4 + 8 + 10)


@pytest.mark.parametrize(
    ("ride", "told"),
    [
        (Ride("a", "x", 3, 10), "unknown station 'x'"),
        (Ride("a", "b", -3, 10), "has -3 minutes"),
        (Ride("a", "b", 3, 0), "has 0 trains a day"),
        (Ride("a", "b", float("nan"), 5), "has nan minutes"),
    ],
)
def test_bad_rides_are_named(ride: Ride, told: str) -> None:
    """A ride outside the network, of no minutes or of no trains is refused by name."""
    with pytest.raises(AccessError, match=told):
        compute_rail_times("ab", [ride])


def test_composition_looks_at_all_stations() -> None:
    """Door to door is the least over every pair of stations and the road, as three nested loops find it."""
    random = np.random.default_rng(4)
    places, stations = tuple("pqrst"), tuple("uvwxyz")
    road = random.uniform(20, 90, (5, 5))
    access, rail, egress = (random.uniform(1, 60, shape) for shape in ((5, 6), (6, 6), (6, 5)))
    access[2] = np.inf
    expected = road.copy()
    for i, j, s, t in itertools.product(range(5), range(5), range(6), range(6)):
        expected[i, j] = min(expected[i, j], access[i, s] + rail[s, t] + egress[t, j])
    parts = RoadTimes(
        TravelTimes(places, places, road),
        TravelTimes(places, stations, access),
        TravelTimes(stations, places, egress),
    )
    actual = compose_times(parts, TravelTimes(stations, stations, rail)).minutes
    assert np.allclose(expected, actual, rtol=0, atol=1e-12)


def test_labels_must_agree() -> None:
    """Stations in another order are refused, not joined by position."""
    one = TravelTimes(("p",), ("p",), np.zeros((1, 1)))
    access = TravelTimes(("p",), ("s", "t"), np.zeros((1, 2)))
    egress = TravelTimes(("s", "t"), ("p",), np.zeros((2, 1)))
    rail = TravelTimes(("t", "s"), ("t", "s"), np.zeros((2, 2)))
    with pytest.raises(AccessError, match="another order"):
        compose_times(RoadTimes(one, access, egress), rail)
