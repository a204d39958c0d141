"""The access model of a region: its places, people and roads, and the minutes that a network gives."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, replace

import numpy as np

from lantu.access import Ride, RoadTimes, TravelTimes, compose_times, compute_rail_times
from lantu.errors import ScenarioError
from lantu.region import Region
from lantu.region.network import Network
from lantu.region.rail import Station
from lantu.scenarios.streets import STREET_TERMS, Streets
from lantu.scenarios.terms import Terms

THROUGH = ("high_speed", "intercity", "conventional")
"""Kinds of line between which trains run through; passengers change to and from all others."""
PEOPLE = "census_population"
PLANS = "plans"
"""Stands for a date: what is being built and planned is open."""
KEPT = 32
"""Networks whose minutes by train are kept."""


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
    stations : tuple of Station
        Those that a line of the pack stops at.
    streets : Streets
    baselines : dict
        Outcomes of baselines that were computed before.
    """

    region: Region
    terms: Terms
    places: tuple[str, ...] = field(init=False)
    people: dict[str, float] = field(init=False)
    people_year: int = field(init=False)
    whole: Network = field(init=False)
    stations: tuple[Station, ...] = field(init=False)
    streets: Streets = field(init=False)
    baselines: dict[object, object] = field(default_factory=dict, init=False, repr=False)
    _roads: dict[object, RoadTimes] = field(default_factory=dict, init=False, repr=False)
    _trains: dict[object, tuple[Network, TravelTimes]] = field(default_factory=dict, init=False, repr=False)

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
        seats = {seat.place: (seat.longitude, seat.latitude) for seat in network.seats}
        self.streets = Streets(self.region.name, seats)
        stops = {name for line in network.lines for name in line.stations}
        self.stations = tuple(station for station in network.stations if station.name in stops)
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

    def people_sources(self) -> tuple[str, ...]:
        """Return what the numbers of people rest on: the sources of the pack's figures."""
        found = (
            figure.source
            for figure in self.region.figures()
            if figure.indicator == PEOPLE and figure.year == self.people_year and not figure.scope
        )
        return tuple(dict.fromkeys(found))

    def with_terms(self, terms: Terms) -> AccessModel:
        """Return the model of the same region with other parameters; what they leave alone is shared."""
        other = copy(self)
        other.terms, other.baselines = terms, {}
        if any(terms[name] != self.terms[name] for name in STREET_TERMS):
            other._roads = {}
        return other

    def with_network(self, network: Network) -> AccessModel:
        """Return the model with another network of the same stations: lines that open on other days."""
        other = copy(self)
        other.whole, other.baselines = network, {}
        other._roads = {}
        return other

    def network(self, date: str) -> Network:
        """Return the network of a day with every station of the lines, so that roads are computed once.

        ``plans`` stands for the day on which all that is being built or planned in the pack is open.
        """
        network = self.whole.at("9999", planned=True) if date == PLANS else self.whole.at(date)
        return replace(network, stations=self.stations)

    def point(self, station: Station) -> tuple[float, float]:
        """Return the point of a station, or of the seat of its county where it has none."""
        return self.streets.point(station)

    def rides(self, network: Network) -> tuple[Ride, ...]:
        """Return what trains do in a network; stretches without minutes carry none."""
        kinds = {line.name: line.kind for line in network.lines}
        unknown = self.terms["trains_where_unknown"]
        return tuple(
            Ride(
                stretch.origin,
                stretch.destination,
                stretch.minutes,
                stretch.trains_per_day or unknown,
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
        usual = network.roads is self.whole.roads, network.stations is self.stations
        key = (usual[0] or network.roads, usual[1] or network.stations)
        if key not in self._roads:
            self._roads[key] = self.streets.compute_roads(network.roads, network.stations, self.terms)
        return self._roads[key]

    def door_times(self, network: Network) -> TravelTimes:
        """Return the minutes from place to place, by road alone or by road and rail."""
        road, rail = self.road_times(network), self.rail_times(network)
        ends = {end for stretch in network.stretches for end in (stretch.origin, stretch.destination)}
        # Where no train stops, a way through a station is a way by road, which the roads hold already.
        names = [name for name in rail.origins if name in ends]
        access = road.access.select(self.places, names)
        egress = road.egress.select(names, self.places)
        return compose_times(RoadTimes(road.places, access, egress), rail.select(names, names))

    def train_times(self, network: Network) -> TravelTimes:
        """Return the minutes by train alone from places to stations, as documents state them.

        From departure to arrival, without waiting and without the way to the station; the fastest over the
        stations of the place. A place without a station is not reached.
        """
        key = (id(network), self.terms["boarding_minutes"])
        kept = self._trains.get(key)
        if kept is None or kept[0] is not network:
            if len(self._trains) >= KEPT:
                self._trains.clear()
            kept = self._trains[key] = (network, self._train_times(network))
        return kept[1]

    def _train_times(self, network: Network) -> TravelTimes:
        rail = self.rail_times(network, waiting=False)
        served = {end for stretch in network.stretches for end in (stretch.origin, stretch.destination)}
        minutes = np.full((len(self.places), len(rail.destinations)), np.inf)
        rows = {place: row for row, place in enumerate(self.places)}
        for number, station in enumerate(network.stations):
            row = rows.get(station.place)
            if row is not None and station.name in served:
                np.minimum(minutes[row], rail.minutes[:, number], out=minutes[row])
        return TravelTimes(self.places, rail.destinations, minutes)
