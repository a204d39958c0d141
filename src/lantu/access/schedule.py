"""Earliest arrivals by a timetable: the connection scan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from lantu.access.compiled import compiled
from lantu.access.graph import Graph, Indices, Numbers, build_graph
from lantu.access.times import Floats, TravelTimes, check_labels
from lantu.errors import AccessError


class Connection(Protocol):
    """A vehicle that runs from one stop to the next; minutes after midnight."""

    @property
    def trip(self) -> str:
        """Label of the vehicle's run: staying on it is no change."""

    @property
    def origin(self) -> str:
        """Stop that it leaves."""

    @property
    def destination(self) -> str:
        """Stop that it reaches."""

    @property
    def departs(self) -> float:
        """Minutes after midnight."""

    @property
    def arrives(self) -> float:
        """Minutes after midnight."""


@dataclass(frozen=True)
class Schedule:
    """A timetable of one day as arrays; made by `build_schedule`."""

    stops: tuple[str, ...]
    calls: NDArray[np.int64]
    minutes: Floats
    trips: int
    walks: Graph
    change_minutes: float


def build_schedule(
    stops: Sequence[str],
    connections: Iterable[Connection],
    *,
    change_minutes: float = 5.0,
    walks: Iterable[tuple[str, str, float]] = (),
) -> Schedule:
    """Arrange a timetable for search.

    Parameters
    ----------
    stops : sequence of str
    connections : iterable of Connection
        Such as those of `lantu.region.gtfs.read_gtfs`.
    change_minutes : float
        Least time between arriving with one trip and leaving with another at a stop; an assumption.
    walks : iterable of (stop, stop, minutes)
        Both ways; walks do not chain: give every pair that can be walked.

    Raises
    ------
    AccessError
        If a connection names an unknown stop or arrives before it departs, or minutes are negative.
    """
    check_labels(stops, "stop")
    if not (change_minutes >= 0 and np.isfinite(change_minutes)):
        raise AccessError(f"changing takes {change_minutes} minutes: give 0 or more")
    index = {stop: number for number, stop in enumerate(stops)}
    trips: dict[str, int] = {}
    rows = []
    for connection in connections:
        told = f"trip {connection.trip!r} from {connection.origin!r} to {connection.destination!r}"
        for stop in (connection.origin, connection.destination):
            if stop not in index:
                raise AccessError(f"{told} names the unknown stop {stop!r}: add it to the stops")
        if not 0 <= connection.departs <= connection.arrives < np.inf:
            times = f"departs at {connection.departs} and arrives at {connection.arrives}"
            raise AccessError(f"{told} {times}: mend its minutes")
        ends = index[connection.origin], index[connection.destination]
        rows.append(
            (connection.departs, connection.arrives, *ends, trips.setdefault(connection.trip, len(trips)))
        )
    rows.sort(key=lambda row: (row[0], row[1]))
    return Schedule(
        tuple(stops),
        np.array([row[2:] for row in rows], np.int64).reshape(-1, 3),
        np.array([row[:2] for row in rows], np.float64).reshape(-1, 2),
        len(trips),
        build_graph(stops, walks, both_ways=True),
        change_minutes,
    )


def compute_arrivals(schedule: Schedule, origins: Sequence[str], departs: float) -> TravelTimes:
    """Compute the minutes from a moment at each origin to the earliest arrival at every stop, waits included.

    Parameters
    ----------
    schedule : Schedule
    origins : sequence of str
    departs : float
        Minutes after midnight at which the traveller is at the stop.

    Raises
    ------
    AccessError
        If an origin is no stop, or the moment is negative or not finite.
    """
    if not (departs >= 0 and np.isfinite(departs)):
        raise AccessError(f"the journey begins at {departs}: give minutes after midnight")
    out = np.empty((len(origins), len(schedule.stops)))
    walks = schedule.walks
    _scan(
        schedule.calls, schedule.minutes, schedule.trips, walks.start, walks.target, walks.minutes,
        schedule.change_minutes, walks.find(origins), departs, out,
    )  # fmt: skip
    return TravelTimes(tuple(origins), schedule.stops, out)


def compute_mean_times(
    schedule: Schedule, origins: Sequence[str], departures: Sequence[float]
) -> TravelTimes:
    """Compute the mean over several departures; a stop that one of them cannot reach has no mean.

    Raises
    ------
    AccessError
        If no departure is given, and as `compute_arrivals` does.
    """
    if not len(departures):
        raise AccessError("a mean over no departures: give at least one")
    total = sum(compute_arrivals(schedule, origins, moment).minutes for moment in departures)
    return TravelTimes(tuple(origins), schedule.stops, np.asarray(total) / len(departures))


@compiled
def _scan(  # noqa: PLR0913, PLR0917 - one compiled loop
    calls: NDArray[np.int64],
    minutes: Floats,
    trips: int,
    walk_start: Numbers,
    walk_target: Numbers,
    walk_minutes: Floats,
    change: float,
    origins: Indices,
    departs: float,
    out: Floats,
) -> None:
    stops = out.shape[1]
    for row in range(origins.size):
        arrival, source = out[row], origins[row]
        arrival[:] = np.inf
        ready = np.full(stops, np.inf)
        riding = np.zeros(trips, np.bool_)
        arrival[source] = ready[source] = departs
        for walk in range(walk_start[source], walk_start[source + 1]):
            there, time = walk_target[walk], departs + walk_minutes[walk]
            if time < arrival[there]:
                arrival[there] = ready[there] = time
        for call in range(calls.shape[0]):
            origin, destination, trip = calls[call, 0], calls[call, 1], calls[call, 2]
            if not riding[trip]:
                if ready[origin] > minutes[call, 0]:
                    continue
                riding[trip] = True
            time = minutes[call, 1]
            # An arrival by walk can be earlier and yet leave no less time to change: both are kept.
            ready[destination] = min(ready[destination], time + change)
            if time >= arrival[destination]:
                continue
            arrival[destination] = time
            for walk in range(walk_start[destination], walk_start[destination + 1]):
                there, later = walk_target[walk], time + walk_minutes[walk]
                arrival[there] = min(arrival[there], later)
                ready[there] = min(ready[there], later)
        arrival -= departs
