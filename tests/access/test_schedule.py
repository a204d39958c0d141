"""The connection scan against a timetable worked by hand and a search over its events."""

from __future__ import annotations

import heapq
import itertools
from dataclasses import dataclass

import numpy as np
import pytest

from lantu.access import build_schedule, compute_arrivals, compute_mean_times
from lantu.errors import AccessError


@dataclass(frozen=True)
class Leg:
    """One connection."""

    trip: str
    origin: str
    destination: str
    departs: float
    arrives: float


# Two trains a -> b -> c; one from b to d that leaves 4 minutes after the first arrives; a bus from e.
LEGS = [
    Leg("G1", "a", "b", 480, 500),
    Leg("G1", "b", "c", 502, 530),
    Leg("G3", "a", "b", 540, 560),
    Leg("G3", "b", "c", 562, 590),
    Leg("D8", "b", "d", 504, 520),
    Leg("D9", "b", "d", 570, 580),
    Leg("B1", "e", "f", 525, 535),
]
STOPS = "abcdef"


@pytest.mark.parametrize(
    ("departs", "change", "destination", "expected"),
    [
        (470, 5, "b", 30.0),
        (470, 5, "c", 60.0),  # staying on the train needs no time to change
        (470, 5, "d", 110.0),  # 4 minutes are too few to change: the next one
        (470, 4, "d", 50.0),
        (481, 5, "c", 109.0),
        (470, 4, "f", 65.0),  # walks 5 minutes from d to e, then the bus
        (541, 5, "b", np.inf),  # the last train has left
        (480, 5, "a", 0.0),
    ],
)
def test_timetable_by_hand(departs: float, change: float, destination: str, expected: float) -> None:
    """Arrivals are those that a person reads from the timetable."""
    schedule = build_schedule(STOPS, LEGS, change_minutes=change, walks=[("d", "e", 5.0)])
    assert expected == compute_arrivals(schedule, ["a"], departs).between("a", destination)


def test_mean_of_departures() -> None:
    """The mean over departures holds the waits, and is absent where one departure comes too late."""
    schedule = build_schedule(STOPS, LEGS)
    times = compute_mean_times(schedule, ["a"], [470, 530])
    assert times.between("a", "b") == 30.0
    assert compute_mean_times(schedule, ["a"], [470, 541]).between("a", "b") == np.inf


def _search(legs: list[Leg], origin: str, departs: float, change: float) -> dict[str, float]:
    """Earliest arrivals by a search over (stop, trip) events: slow and plain."""
    best: dict[str, float] = {origin: departs}
    seen: set[int] = set()
    queue = [(departs, -1, origin, "")]
    while queue:
        now, number, here, trip = heapq.heappop(queue)
        if number in seen:
            continue
        if number >= 0:
            seen.add(number)
        for following, leg in enumerate(legs):
            slack = 0.0 if number < 0 or leg.trip == trip else change
            if leg.origin == here and leg.departs >= now + slack and following not in seen:
                best[leg.destination] = min(best.get(leg.destination, np.inf), leg.arrives)
                heapq.heappush(queue, (leg.arrives, following, leg.destination, leg.trip))
    return best


@pytest.mark.parametrize("seed", range(5))
def test_scan_agrees_with_event_search(seed: int) -> None:
    """On random timetables the scan finds the arrivals of a search over events."""
    random = np.random.default_rng(seed)
    stops = [str(stop) for stop in range(8)]
    legs = []
    for trip in range(25):
        now = float(random.integers(0, 200))
        route = random.permutation(8)[: random.integers(2, 6)]
        for origin, destination in itertools.pairwise(route):
            arrives = now + float(random.integers(1, 30))
            legs.append(Leg(str(trip), stops[origin], stops[destination], now, arrives))
            now = arrives + float(random.integers(0, 4))
    schedule = build_schedule(stops, legs, change_minutes=6)
    for origin in stops:
        expected = _search(legs, origin, 20.0, 6.0)
        actual = compute_arrivals(schedule, [origin], 20.0)
        for stop in stops:
            assert expected.get(stop, np.inf) - 20.0 == actual.between(origin, stop)


def test_bad_timetables_are_named() -> None:
    """An unknown stop, an arrival before its departure and a negative change are refused by name."""
    with pytest.raises(AccessError, match="unknown stop 'z'"):
        build_schedule(STOPS, [Leg("G1", "a", "z", 1, 2)])
    with pytest.raises(AccessError, match="departs at 5 and arrives at 2"):
        build_schedule(STOPS, [Leg("G1", "a", "b", 5, 2)])
    with pytest.raises(AccessError, match="changing takes -1"):
        build_schedule(STOPS, LEGS, change_minutes=-1)
    with pytest.raises(AccessError, match="no departures"):
        compute_mean_times(build_schedule(STOPS, LEGS), ["a"], [])
