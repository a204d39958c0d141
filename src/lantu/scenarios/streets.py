"""Ways between the seats of places and stations: streets around a station, and the roads between seats."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lantu.access import RoadTimes, TravelTimes, graph_from_arrays
from lantu.access.graph import Indices
from lantu.access.search import search_rows
from lantu.access.times import Floats
from lantu.errors import ScenarioError
from lantu.region.rail import Link, Station
from lantu.scenarios.terms import Terms

STREET_TERMS = ("local_speed_kmh", "detour", "street_km", "unplaced_access_minutes")
"""Parameters that streets depend on."""


class Streets:
    """The seats of places, and how stations are joined to them.

    Attributes
    ----------
    region : str
        Name of the region, for messages.
    places : tuple of str
    seats : dict
        Place -> longitude and latitude of its seat.
    """

    def __init__(self, region: str, seats: dict[str, tuple[float, float]]) -> None:
        self.region, self.seats = region, seats
        self.places = tuple(seats)
        self._index = {place: number for number, place in enumerate(self.places)}
        self._points = list(seats.values())
        self._far: dict[tuple[float, float], Floats] = {}

    def point(self, station: Station) -> tuple[float, float]:
        """Return the point of a station, or of the seat of its county where it has none.

        Raises
        ------
        ScenarioError
            If it lies in no place of the region.
        """
        if station.longitude is not None and station.latitude is not None:
            return station.longitude, station.latitude
        return self._points[self._county(station)]

    def compute_roads(self, roads: Sequence[Link], stations: Sequence[Station], terms: Terms) -> RoadTimes:
        """Compute the minutes by road between places and stations.

        A station whose point is measured is joined to the seats around it, by straight distance, detour and
        local speed, and always to that of its own county; one whose point is not known to its own county
        alone, by minutes that are assumed.

        Raises
        ------
        ScenarioError
            If a station or road ends in no place of the region.
        """
        here = len(self.places)
        tails, heads, minutes = self._streets(stations, terms)
        tails += here
        ends = np.array([[self._end(road.origin), self._end(road.destination)] for road in roads], np.int64)
        ends = ends.reshape(-1, 2)
        tails, heads = np.concatenate([tails, ends[:, 0]]), np.concatenate([heads, ends[:, 1]])
        minutes = np.concatenate([minutes, [road.minutes for road in roads]])
        names = tuple(station.name for station in stations)
        graph = graph_from_arrays(
            [*self.places, *(f"station {name}" for name in names)],
            np.concatenate([tails, heads]),
            np.concatenate([heads, tails]),
            np.concatenate([minutes, minutes]),
        )
        found = search_rows(graph, np.arange(here, dtype=np.int64))
        access = np.ascontiguousarray(found[:, here:])
        # Every way leads back with the same minutes.
        return RoadTimes(
            TravelTimes(self.places, self.places, np.ascontiguousarray(found[:, :here])),
            TravelTimes(self.places, names, access),
            TravelTimes(names, self.places, np.ascontiguousarray(access.T)),
        )

    def _streets(self, stations: Sequence[Station], terms: Terms) -> tuple[Indices, Indices, Floats]:
        own = np.array([self._county(station) for station in stations], np.int64)
        far = [self._kilometres(self.point(station)) for station in stations]
        kilometres = np.reshape(far, (len(stations), len(self.places)))
        located = np.array([is_located(station) for station in stations], np.bool_)
        joined = (kilometres <= terms["street_km"]) & located[:, None]
        joined[np.arange(len(stations)), own] = True
        tails, heads = np.nonzero(joined)
        per_km = terms["detour"] * 60 / terms["local_speed_kmh"]
        minutes = np.where(
            located[tails], kilometres[tails, heads] * per_km, terms["unplaced_access_minutes"]
        )
        return tails, heads, minutes

    def _kilometres(self, point: tuple[float, float]) -> Floats:
        if point not in self._far:
            self._far[point] = distance_km(point, self._points)
        return self._far[point]

    def _county(self, station: Station) -> int:
        if station.place not in self._index:
            told = f"the station {station.name} lies in {station.place}, which is no place of the network"
            raise ScenarioError(f"{told} of {self.region}: give a county of the region")
        return self._index[station.place]

    def _end(self, place: str) -> int:
        if place not in self._index:
            raise ScenarioError(f"a road ends in {place}, which has no seat in {self.region}: add its seat")
        return self._index[place]


def is_located(station: Station) -> bool:
    """Tell whether a station stands where its point says, and not somewhere in its county."""
    return station.longitude is not None and station.point_quality != "estimated"


def distance_km(point: tuple[float, float], others: Sequence[tuple[float, float]]) -> Floats:
    """Return the straight distances on the sphere from a point to others, all in WGS-84 degrees.

    Examples
    --------
    >>> distance_km((116.0, 40.0), [(116.0, 41.0)]).round(1).tolist()
    [111.2]
    """
    x, y = np.radians(point)
    there = np.radians(np.array(others, dtype=np.float64).reshape(-1, 2))
    half = (
        np.sin((there[:, 1] - y) / 2) ** 2
        + np.cos(y) * np.cos(there[:, 1]) * np.sin((there[:, 0] - x) / 2) ** 2
    )
    return np.asarray(2 * 6371.0 * np.arcsin(np.sqrt(half)))
