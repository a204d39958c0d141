"""The access model of a region: its places, people and roads, and the minutes that a network gives."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, replace

import numpy as np

from lantu.access import (
    Ride,
    RoadTimes,
    TravelTimes,
    build_graph,
    compose_times,
    compute_rail_times,
    compute_times,
)
from lantu.access.times import Floats
from lantu.errors import ScenarioError
from lantu.region import Region
from lantu.region.network import Network
from lantu.region.rail import Station
from lantu.scenarios.terms import Terms

THROUGH = ("high_speed", "intercity", "conventional")
"""Kinds of line between which trains run through; passengers change to and from all others."""
STREETS = ("local_speed_kmh", "detour", "street_km", "unplaced_access_minutes")
"""Parameters that roads depend on."""
PEOPLE = "census_population"


@dataclass
class AccessModel:
    """Everything of a region that scenarios share.

    Attributes
    ----------
    region : Region
    terms : Terms
    places : tuple of str
        Codes of the counties that have a seat in the network.
    people : dict
        Place -> people of the latest census of the pack, zones added to their hosts.
    people_year : int
    whole : Network
        Everything of the pack: what is open, being built and planned.
    baselines : dict
        Outcomes of baselines that were computed before.
    """

    region: Region
    terms: Terms
    places: tuple[str, ...] = field(init=False)
    people: dict[str, float] = field(init=False)
    people_year: int = field(init=False)
    whole: Network = field(init=False)
    baselines: dict[object, object] = field(default_factory=dict, init=False, repr=False)
    _roads: dict[object, RoadTimes] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Join seats and people.

        Raises
        ------
        ScenarioError
            If the pack has no seats, or a place has no people in the latest census.
        """
        network = self.whole = self.region.network()
        if not network.seats:
            raise ScenarioError(
                f"the region {self.region.name} has no network: add the tables of seats and roads"
            )
        self.places = tuple(seat.place for seat in network.seats)
        self.seats = {seat.place: (seat.longitude, seat.latitude) for seat in network.seats}
        panel = self.region.statistics(PEOPLE, level="county", with_zones=True)
        if not panel.years:
            raise ScenarioError(
                f"the region {self.region.name} has no figures of {PEOPLE}: add them to its statistics"
            )
        self.people_year = panel.years[-1]
        missing = [place for place in self.places if (place, self.people_year) not in panel.figures]
        if missing:
            told = f"no {PEOPLE} of {missing[0]} and {len(missing) - 1} other places in {self.people_year}"
            raise ScenarioError(f"{told}: add them to the statistics of the pack")
        self.people = {place: panel.value(place, self.people_year) for place in self.places}

    def with_terms(self, terms: Terms) -> AccessModel:
        """Return the model of the same region with other parameters; roads are shared where streets agree."""
        other = copy(self)
        other.terms, other.baselines = terms, {}
        if any(terms[name] != self.terms[name] for name in STREETS):
            other._roads = {}
        return other

    def network(self, date: str) -> Network:
        """Return the network of a day with every station of the pack, so that roads are computed once."""
        return replace(self.whole.at(date), stations=self.whole.stations)

    def point(self, station: Station) -> tuple[float, float]:
        """Return the point of a station, or of the seat of its county where it has none.

        Raises
        ------
        ScenarioError
            If it lies in no place of the region.
        """
        if station.longitude is not None and station.latitude is not None:
            return station.longitude, station.latitude
        if station.place not in self.seats:
            told = f"the station {station.name} lies in {station.place}, which is no place of the network"
            raise ScenarioError(f"{told} of {self.region.name}: give a county of the region")
        return self.seats[station.place]

    def rides(self, network: Network) -> tuple[Ride, ...]:
        """Return what trains do in a network; stretches without minutes carry none."""
        kinds = {line.name: line.kind for line in network.lines}
        return tuple(
            Ride(
                stretch.origin,
                stretch.destination,
                stretch.minutes,
                stretch.trains_per_day or self.terms["trains_where_unknown"],
                "rail" if kinds[stretch.line] in THROUGH else kinds[stretch.line],
            )
            for stretch in network.stretches
            if stretch.minutes is not None
        )

    def rail_times(self, network: Network, waiting: bool = True) -> TravelTimes:
        """Return the minutes between all stations of a network."""
        names = [station.name for station in network.stations]
        links = [(link.origin, link.destination, link.minutes) for link in network.transfers]
        return compute_rail_times(names, self.rides(network), links, self.terms.rail(waiting))

    def road_times(self, network: Network) -> RoadTimes:
        """Return the minutes by road between places and stations; computed once for the same roads."""
        key = (network.roads, network.stations)
        if key not in self._roads:
            self._roads[key] = self._compute_roads(network)
        return self._roads[key]

    def door_times(self, network: Network) -> TravelTimes:
        """Return the minutes from place to place, by road alone or by road and rail."""
        return compose_times(self.road_times(network), self.rail_times(network))

    def train_times(self, network: Network) -> TravelTimes:
        """Return the minutes by train alone from places to stations, as documents state them.

        From departure to arrival, without waiting and without the way to the station; the fastest over the
        stations of the place. A place without a station is not reached.
        """
        rail = self.rail_times(network, waiting=False)
        served = {end for stretch in network.stretches for end in (stretch.origin, stretch.destination)}
        minutes = np.full((len(self.places), len(rail.destinations)), np.inf)
        rows = {place: row for row, place in enumerate(self.places)}
        for number, station in enumerate(network.stations):
            row = rows.get(station.place)
            if row is not None and station.name in served:
                np.minimum(minutes[row], rail.minutes[:, number], out=minutes[row])
        return TravelTimes(self.places, rail.destinations, minutes)

    def _compute_roads(self, network: Network) -> RoadTimes:
        stations = [f"station {station.name}" for station in network.stations]
        edges = [(road.origin, road.destination, road.minutes) for road in network.roads]
        edges += [edge for station in network.stations for edge in self._streets(station)]
        graph = build_graph([*self.places, *stations], edges, both_ways=True)
        names = tuple(station.name for station in network.stations)
        rows = compute_times(graph, [*self.places, *stations], [*self.places, *stations]).minutes
        here = len(self.places)
        return RoadTimes(
            TravelTimes(self.places, self.places, rows[:here, :here].copy()),
            TravelTimes(self.places, names, rows[:here, here:].copy()),
            TravelTimes(names, self.places, rows[here:, :here].copy()),
        )

    def _streets(self, station: Station) -> list[tuple[str, str, float]]:
        """Join a station to the seats around it, and always to that of its own county."""
        label, own = f"station {station.name}", station.place
        point = self.point(station)
        if station.longitude is None:
            return [(label, own, self.terms["unplaced_access_minutes"])]
        distances = distance_km(point, [self.seats[place] for place in self.places])
        per_km = self.terms["detour"] * 60 / self.terms["local_speed_kmh"]
        return [
            (label, place, float(km) * per_km)
            for place, km in zip(self.places, distances, strict=True)
            if km <= self.terms["street_km"] or place == own
        ]


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
