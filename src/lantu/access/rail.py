"""Times between stations by how often trains run: board, ride, run through or change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from lantu.access.graph import graph_from_arrays
from lantu.access.search import search_rows
from lantu.access.times import Floats, TravelTimes, check_labels
from lantu.errors import AccessError


@dataclass(frozen=True, slots=True)
class Ride:
    """What trains do between two neighbouring stations, in both directions.

    Attributes
    ----------
    origin, destination : str
        Stations.
    minutes : float
        Of a train that stops at neither; above 0.
    trains_per_day : float
        Both directions together; above 0.
    system : str
        Trains run through between stretches of one system; between systems passengers change.
    """

    origin: str
    destination: str
    minutes: float
    trains_per_day: float
    system: str = ""


@dataclass(frozen=True, slots=True)
class RailTerms:
    """What boarding costs.

    Attributes
    ----------
    boarding_minutes : float
        What starting and stopping add to a ride, once for each train boarded.
    least_wait_minutes : float
        Between entering a station and the first train that could be taken.
    longest_wait_minutes : float
        Passengers who know a sparse timetable wait no longer than this at the station.
    hours : float
        Length of the operating day.
    waiting : bool
        False for the minutes from departure to arrival alone, as documents state them.

    Notes
    -----
    A wait is the least wait plus half the headway, up to the longest. Its defaults are assumptions, not
    observations: 3 and 30 minutes, a day of 16 hours.

    Examples
    --------
    >>> RailTerms().wait(192), RailTerms().wait(10), RailTerms(waiting=False).wait(10)
    (8.0, 33.0, 0.0)
    """

    boarding_minutes: float = 4.0
    least_wait_minutes: float = 3.0
    longest_wait_minutes: float = 30.0
    hours: float = 16.0
    waiting: bool = True

    def wait(self, trains_per_day: float) -> float:
        """Return the minutes waited where so many trains run a day, both directions together."""
        if not self.waiting:
            return 0.0
        headway = 60 * self.hours / (trains_per_day / 2)
        return self.least_wait_minutes + min(self.longest_wait_minutes, headway / 2)


def compute_rail_times(
    stations: Sequence[str],
    rides: Iterable[Ride],
    links: Iterable[tuple[str, str, float]] = (),
    terms: RailTerms | None = None,
) -> TravelTimes:
    """Compute the minutes between all stations, from entering the first to leaving the last.

    A ride costs boarding, a wait and the minutes of its stretches. A train that runs through runs no more
    often than the rarest of its stretches: going on to a rarer one adds the difference of the waits.

    Parameters
    ----------
    stations : sequence of str
    rides : iterable of Ride
    links : iterable of (station, station, minutes)
        Ways through a city on which passengers leave one station and enter another, both ways.
    terms : RailTerms or None
        None for the defaults.

    Raises
    ------
    AccessError
        If a ride or link names an unknown station, or has minutes or trains that are not above 0.

    Examples
    --------
    >>> rides = [Ride("a", "b", 20, 192), Ride("b", "c", 10, 96)]
    >>> compute_rail_times("abc", rides).between("a", "c")  # 4 boarding, 3 + 10 of the rarer trains, 30 ride
    47.0
    """
    terms = terms or RailTerms()
    check_labels(stations, "station")
    build = _Build(stations, terms)
    for ride in rides:
        build.add_ride(ride)
    for origin, destination, minutes in links:
        build.add_link(origin, destination, minutes)
    minutes_all = build.solve()
    np.fill_diagonal(minutes_all, 0.0)
    return TravelTimes(tuple(stations), tuple(stations), minutes_all)


class _Build:
    """The network of states: in a station on the way in or out, or in a train behind a stretch."""

    def __init__(self, stations: Sequence[str], terms: RailTerms) -> None:
        self.stations = stations
        self.index = {station: number for number, station in enumerate(stations)}
        self.terms = terms
        self.trains: list[tuple[int, int, float, float, str]] = []
        self.tails: list[int] = []
        self.heads: list[int] = []
        self.times: list[float] = []

    def number(self, station: str, what: str) -> int:
        if station not in self.index:
            raise AccessError(f"{what} names the unknown station {station!r}: add it to the stations")
        return self.index[station]

    def add_ride(self, ride: Ride) -> None:
        what = f"the ride {ride.origin} to {ride.destination}"
        origin, destination = self.number(ride.origin, what), self.number(ride.destination, what)
        for name, value in (("minutes", ride.minutes), ("trains a day", ride.trains_per_day)):
            if not (value > 0 and np.isfinite(value)):
                raise AccessError(f"{what} has {value} {name}: give a number above 0, or leave the ride out")
        wait = self.terms.wait(ride.trains_per_day)
        self.trains.append((origin, destination, ride.minutes, wait, ride.system))
        self.trains.append((destination, origin, ride.minutes, wait, ride.system))

    def add_link(self, origin: str, destination: str, minutes: float) -> None:
        what = f"the link {origin} to {destination}"
        a, b = self.number(origin, what), self.number(destination, what)
        if not (minutes >= 0 and np.isfinite(minutes)):
            raise AccessError(f"{what} takes {minutes} minutes: give 0 or more")
        count = len(self.stations)
        self.add(count + a, b, minutes)
        self.add(count + b, a, minutes)

    def add(self, tail: int, head: int, minutes: float) -> None:
        self.tails.append(tail)
        self.heads.append(head)
        self.times.append(minutes)

    def solve(self) -> Floats:
        count = len(self.stations)
        leaving: dict[int, list[int]] = {}
        for number, train in enumerate(self.trains):
            leaving.setdefault(train[0], []).append(number)
        for number, (origin, destination, minutes, wait, system) in enumerate(self.trains):
            behind = 2 * count + number
            self.add(origin, behind, self.terms.boarding_minutes + wait + minutes)
            self.add(behind, count + destination, 0.0)
            for following in leaving.get(destination, ()):
                _, end, more, its_wait, its_system = self.trains[following]
                if end != origin and its_system == system:
                    self.add(behind, 2 * count + following, more + max(0.0, its_wait - wait))
                elif end != origin:
                    change = self.terms.boarding_minutes + its_wait
                    self.add(behind, 2 * count + following, more + change)
        nodes = [str(node) for node in range(2 * count + len(self.trains))]
        arrays = np.array(self.tails, np.int64), np.array(self.heads, np.int64), np.array(self.times)
        found = search_rows(graph_from_arrays(nodes, *arrays), np.arange(count, dtype=np.int64))
        return np.ascontiguousarray(found[:, count : 2 * count])
