"""The railways and main roads of a region, and how they were on a day."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lantu.errors import RegionError
from lantu.region.rail import (
    BOARDING_MINUTES,
    CityStations,
    Line,
    Link,
    ObservedMinutes,
    Seat,
    Station,
    Stretch,
)


@dataclass(frozen=True)
class Network:
    """Stations, lines and roads.

    Attributes
    ----------
    stations : tuple of Station
    lines : tuple of Line
    stretches : tuple of Stretch
    transfers : tuple of Link
        Between stations of one city.
    roads : tuple of Link
        Between seats of counties.
    seats : tuple of Seat
    minutes : tuple of ObservedMinutes
    centres : tuple of CityStations
    """

    stations: tuple[Station, ...] = ()
    lines: tuple[Line, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    transfers: tuple[Link, ...] = ()
    roads: tuple[Link, ...] = ()
    seats: tuple[Seat, ...] = ()
    minutes: tuple[ObservedMinutes, ...] = ()
    centres: tuple[CityStations, ...] = ()

    def station(self, name: str) -> Station:
        """Return the station of that name.

        Raises
        ------
        RegionError
            If the network has none.
        """
        for station in self.stations:
            if station.name == name:
                return station
        raise RegionError(f"the network has no station {name!r}: see Network.stations for those it has")

    def at(self, day: str, planned: bool = False) -> Network:
        """Return the network of a day: what had opened by then.

        Parameters
        ----------
        day : str
            ISO 8601 date of any precision; a year means its last day.
        planned : bool
            Whether lines without an opening day that are being built or planned count too.
        """
        last = day + "-12-31"[len(day) - 4 :] if len(day) < 10 else day
        stretches = tuple(
            stretch
            for stretch in self.stretches
            if (stretch.status == "operating" and stretch.opened <= last)
            or (planned and stretch.status in ("under_construction", "planned"))
        )
        kept = {stretch.line for stretch in stretches}
        served = {name for stretch in stretches for name in (stretch.origin, stretch.destination)}
        return replace(
            self,
            stretches=stretches,
            lines=tuple(line for line in self.lines if line.name in kept),
            stations=tuple(station for station in self.stations if station.name in served),
            transfers=tuple(link for link in self.transfers if {link.origin, link.destination} <= served),
        )

    def ride_minutes(self, origin: str, destination: str, transfers: bool = False) -> float | None:
        """Return the minutes of the fastest way by train; None where no way is known.

        Trains run through where lines meet; a ride adds `BOARDING_MINUTES` once.

        Parameters
        ----------
        origin, destination : str
            Names of stations.
        transfers : bool
            Whether city links between stations may be used.
        """
        self.station(origin)
        self.station(destination)
        ways: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for stretch in self.stretches:
            if stretch.minutes is not None:
                ways[stretch.origin].append((stretch.destination, stretch.minutes))
                ways[stretch.destination].append((stretch.origin, stretch.minutes))
        for link in self.transfers if transfers else ():
            ways[link.origin].append((link.destination, link.minutes + BOARDING_MINUTES))
            ways[link.destination].append((link.origin, link.minutes + BOARDING_MINUTES))
        found = _shortest(ways, origin, destination)
        return None if found is None else found + BOARDING_MINUTES

    def components(self, transfers: bool = False) -> list[set[str]]:
        """Return the sets of stations that trains with known minutes connect, the largest first.

        Parameters
        ----------
        transfers : bool
            Whether city links between stations count too.
        """
        pairs = [(s.origin, s.destination) for s in self.stretches if s.minutes is not None]
        if transfers:
            pairs += [(link.origin, link.destination) for link in self.transfers]
        return _components(pairs, {name for pair in pairs for name in pair})

    def connected_places(self) -> list[set[str]]:
        """Return the sets of counties that roads, trains and city links connect, the largest first."""
        county = {station.name: station.place for station in self.stations}
        pairs = [(road.origin, road.destination) for road in self.roads]
        ways: list[Stretch | Link] = [*self.stretches, *self.transfers]
        pairs += [(county[way.origin], county[way.destination]) for way in ways if way.minutes is not None]
        return _components(pairs, {seat.place for seat in self.seats} | set(county.values()))

    def coverage(self) -> list[str]:
        """Return lines that say how much is measured, published, derived, estimated or absent."""
        points = _counts(station.point_quality or "absent" for station in self.stations)
        told = [f"stations: {len(self.stations)}, points {points}"]
        told.append(f"lines: {len(self.lines)}, {_counts(line.quality for line in self.lines)}")
        told.append(f"stretches: {len(self.stretches)}, minutes {_counts(s.quality for s in self.stretches)}")
        trains = sum(1 for stretch in self.stretches if stretch.trains_per_day is not None)
        told.append(f"trains a day known for {trains} of {len(self.stretches)} stretches")
        told.append(f"roads: {len(self.roads)} edges, {_counts(road.quality for road in self.roads)}")
        return told


def _counts(values: Iterable[str]) -> str:
    counts: dict[str, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    return (
        ", ".join(f"{value} {count}" for value, count in sorted(counts.items(), key=lambda item: -item[1]))
        or "none"
    )


def _shortest(ways: dict[str, list[tuple[str, float]]], origin: str, destination: str) -> float | None:
    best = {origin: 0.0}
    queue = [(0.0, origin)]
    while queue:
        spent, here = heapq.heappop(queue)
        if here == destination:
            return spent
        if spent > best[here]:
            continue
        for there, minutes in ways[here]:
            if spent + minutes < best.get(there, float("inf")):
                best[there] = spent + minutes
                heapq.heappush(queue, (spent + minutes, there))
    return None


def _components(pairs: Iterable[tuple[str, str]], nodes: set[str]) -> list[set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)
    left, found = set(nodes), []
    while left:
        start = min(left)
        reached, todo = {start}, [start]
        while todo:
            for there in near[todo.pop()] - reached:
                reached.add(there)
                todo.append(there)
        found.append(reached)
        left -= reached
    return sorted(found, key=len, reverse=True)
