"""Times between stations by how often trains run: board, ride, run through or change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from lantu.access.graph import Indices, graph_from_arrays
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
    index = {station: number for number, station in enumerate(stations)}
    trains = _read_rides(index, list(rides), terms)
    walks = _read_links(index, links)
    minutes = np.full((len(stations), len(stations)), np.inf)
    # Stations where nothing stops have no state: most of a region's stations lie on no line that is open.
    touched = np.unique(np.concatenate([trains.origin, walks.origin]))
    minutes[np.ix_(touched, touched)] = _solve(touched, trains, walks, terms.boarding_minutes)
    np.fill_diagonal(minutes, 0.0)
    return TravelTimes(tuple(stations), tuple(stations), minutes)


@dataclass(frozen=True, slots=True)
class _Ways:
    """Ways between numbered stations, each direction for itself; the wait and the system are of trains."""

    origin: Indices
    destination: Indices
    minutes: Floats
    wait: Floats
    system: Indices


def _read_rides(index: dict[str, int], rides: list[Ride], terms: RailTerms) -> _Ways:
    systems: dict[str, int] = {}
    rows = []
    for ride in rides:
        what = f"the ride {ride.origin} to {ride.destination}"
        ends = _number(index, ride.origin, what), _number(index, ride.destination, what)
        for name, value in (("minutes", ride.minutes), ("trains a day", ride.trains_per_day)):
            if not (value > 0 and np.isfinite(value)):
                raise AccessError(f"{what} has {value} {name}: give a number above 0, or leave the ride out")
        system = systems.setdefault(ride.system, len(systems))
        rows.append((*ends, ride.minutes, terms.wait(ride.trains_per_day), system))
    return _both_ways(rows)


def _read_links(index: dict[str, int], links: Iterable[tuple[str, str, float]]) -> _Ways:
    rows = []
    for origin, destination, minutes in links:
        what = f"the link {origin} to {destination}"
        ends = _number(index, origin, what), _number(index, destination, what)
        if not (minutes >= 0 and np.isfinite(minutes)):
            raise AccessError(f"{what} takes {minutes} minutes: give 0 or more")
        rows.append((*ends, minutes, 0.0, 0))
    return _both_ways(rows)


def _number(index: dict[str, int], station: str, what: str) -> int:
    if station not in index:
        raise AccessError(f"{what} names the unknown station {station!r}: add it to the stations")
    return index[station]


def _both_ways(rows: list[tuple[int, int, float, float, int]]) -> _Ways:
    table = np.array(rows, np.float64).reshape(-1, 5)
    ends, system = table[:, :2].astype(np.int64), table[:, 4].astype(np.int64)
    return _Ways(
        np.r_[ends[:, 0], ends[:, 1]],
        np.r_[ends[:, 1], ends[:, 0]],
        np.r_[table[:, 2], table[:, 2]],
        np.r_[table[:, 3], table[:, 3]],
        np.r_[system, system],
    )


def _solve(touched: Indices, trains: _Ways, walks: _Ways, boarding: float) -> Floats:
    """Search the states: in a station on the way in or on the way out, or in a train behind a stretch."""
    count = len(touched)
    origin, destination = (np.searchsorted(touched, ends) for ends in (trains.origin, trains.destination))
    behind = 2 * count + np.arange(len(origin), dtype=np.int64)
    here, following = _follow(origin, destination)
    later = trains.wait[following]
    through = trains.system[here] == trains.system[following]
    going_on = np.where(through, np.maximum(0.0, later - trains.wait[here]), boarding + later)
    walk_ends = (np.searchsorted(touched, ends) for ends in (walks.origin, walks.destination))
    left, entered = walk_ends
    tails = np.concatenate([origin, behind, behind[here], count + left])
    heads = np.concatenate([behind, count + destination, behind[following], entered])
    times = np.concatenate([
        boarding + trains.wait + trains.minutes,
        np.zeros(len(behind)),
        trains.minutes[following] + going_on,
        walks.minutes,
    ])  # fmt: skip
    nodes = [str(node) for node in range(2 * count + len(behind))]
    found = search_rows(graph_from_arrays(nodes, tails, heads, times), np.arange(count, dtype=np.int64))
    return np.ascontiguousarray(found[:, count : 2 * count])


def _follow(origin: Indices, destination: Indices) -> tuple[Indices, Indices]:
    """Return the pairs of stretches of which one begins where the other ends and does not lead back."""
    order = np.argsort(origin, kind="stable")
    first = np.searchsorted(origin[order], destination, side="left")
    count = np.searchsorted(origin[order], destination, side="right") - first
    here = np.repeat(np.arange(len(origin), dtype=np.int64), count)
    start = np.repeat(first - np.cumsum(count) + count, count)
    following = order[start + np.arange(len(here), dtype=np.int64)]
    kept = destination[following] != origin[here]
    return here[kept], following[kept]
