"""A network and a change become another network."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace

from lantu.errors import RegionError, ScenarioError
from lantu.region.network import Network
from lantu.region.rail import Line, Link, Station, Stretch
from lantu.scenarios.change import (
    Change,
    CloseLine,
    MoreTrains,
    NewLine,
    NewStation,
    OpenLine,
    Project,
    Relocate,
    Road,
    SpeedUp,
)
from lantu.scenarios.model import AccessModel
from lantu.scenarios.note import Note
from lantu.scenarios.streets import distance_km
from lantu.scenarios.terms import near


@dataclass(frozen=True)
class Applied:
    """A network after changes, and what had to be said about them."""

    network: Network
    notes: tuple[Note, ...] = ()


def apply_changes(model: AccessModel, network: Network, changes: tuple[Change, ...]) -> Applied:
    """Apply changes in their order.

    Parameters
    ----------
    model : AccessModel
    network : Network
        Of `AccessModel.network`.
    changes : tuple of Change

    Raises
    ------
    ScenarioError
        If a change names nothing, or a number that cannot be used; the message names the change.
    """
    notes: list[Note] = []
    for number, change in enumerate(changes, start=1):
        try:
            network = _apply(model, network, change, notes)
        except (ScenarioError, RegionError) as error:
            raise ScenarioError(f"change {number} ({type(change).__name__}): {error}") from error
    return Applied(_connect(model, network), tuple(notes))


def _apply(model: AccessModel, network: Network, change: Change, notes: list[Note]) -> Network:
    match change:
        case OpenLine():
            return _open(model, network, change, notes)
        case CloseLine():
            _line(network, change.line)
            kept = tuple(stretch for stretch in network.stretches if stretch.line != change.line)
            lines = tuple(line for line in network.lines if line.name != change.line)
            return replace(network, stretches=kept, lines=lines)
        case SpeedUp():
            factor = _positive(change.factor, "factor")
            return _edit(network, change.line, lambda stretch: _faster(stretch, factor))
        case MoreTrains():
            trains = _whole(change.trains_per_day)
            return _edit(network, change.line, lambda stretch: _more(stretch, trains))
        case NewLine():
            return _draw(model, network, change)
        case NewStation():
            return _build(model, network, change)
        case Road():
            return _pave(model, network, change)
        case Project():
            told = f"the project {change.project} is looked up in a ledger"
            raise ScenarioError(f"{told}: give one, or write open with the line that it means")
        case Relocate():
            _positive(change.jobs, "jobs")
            _two_counties(model, change.origin, change.destination)
            return network


def _open(model: AccessModel, network: Network, change: OpenLine, notes: list[Note]) -> Network:
    whole = model.whole
    line = _line(whole, change.line)
    there = {(stretch.line, stretch.origin, stretch.destination) for stretch in network.stretches}
    new = [
        stretch
        for stretch in whole.stretches
        if stretch.line == change.line and (stretch.line, stretch.origin, stretch.destination) not in there
    ]
    if not new:
        raise ScenarioError(f"the line {change.line} is open already at the baseline: take the change out")
    notes += [
        Note(
            f"{change.line}：{stretch.origin}至{stretch.destination}没有已知的行车时间，未计入",
            f"{change.line}: no minutes known from {stretch.origin} to {stretch.destination}, left out",
        )
        for stretch in new
        if stretch.minutes is None
    ]
    if all(stretch.minutes is None for stretch in new):
        raise ScenarioError(f"no stretch of {change.line} has minutes: draw it with new_line and a speed")
    trains = None if change.trains_per_day is None else _whole(change.trains_per_day)
    opened = [stretch if trains is None else _more(stretch, trains) for stretch in new]
    lines = network.lines if line in network.lines else (*network.lines, line)
    return replace(network, stretches=(*network.stretches, *opened), lines=lines)


def _edit(network: Network, line: str, change: Callable[[Stretch], Stretch]) -> Network:
    _line(network, line)
    return replace(
        network,
        stretches=tuple(
            change(stretch) if stretch.line == line else stretch for stretch in network.stretches
        ),
    )


def _faster(stretch: Stretch, factor: float) -> Stretch:
    return stretch if stretch.minutes is None else replace(stretch, minutes=stretch.minutes * factor)


def _more(stretch: Stretch, trains: int) -> Stretch:
    return replace(stretch, trains_per_day=trains, trains_source="set by the scenario")


def _draw(model: AccessModel, network: Network, change: NewLine) -> Network:
    if any(line.name == change.line for line in model.whole.lines + network.lines):
        raise ScenarioError(f"a line {change.line} exists: give the new one another name")
    if len(change.stops) < 2 or len(set(change.stops)) < len(change.stops):
        raise ScenarioError(
            f"the stops of {change.line} are {list(change.stops)}: give two or more, none twice"
        )
    speed, trains = _positive(change.speed_kmh, "speed_kmh"), _whole(change.trains_per_day)
    known = {station.name: station for station in (*model.whole.stations, *network.stations)}
    stops = [known.get(stop) or _station(model, stop) for stop in change.stops]
    stretches = []
    for origin, destination in itertools.pairwise(stops):
        straight = float(distance_km(model.point(origin), [model.point(destination)])[0])
        if straight == 0:
            told = f"{origin.name} and {destination.name} stand at one point"
            raise ScenarioError(f"{told}: a line between them has no length; take one of them out")
        km = straight * model.terms["line_detour"]
        ends = (origin.name, destination.name)
        stretches.append(_stretch(change.line, ends, km, km * 60 / speed, trains))
    names = tuple(station.name for station in stops)
    line = Line(
        change.line, "", change.kind, names, None, None, speed, "", "operating", "scenario", change.source
    )
    there = {station.name for station in network.stations}
    new = tuple(station for station in stops if station.name not in there)
    return replace(
        network,
        stations=(*network.stations, *new) if new else network.stations,
        lines=(*network.lines, line),
        stretches=(*network.stretches, *stretches),
    )


def _stretch(line: str, ends: tuple[str, str], km: float, minutes: float, trains: int | None) -> Stretch:
    origin, destination = ends
    source = "set by the scenario"
    return Stretch(
        line, origin, destination, km, minutes, "", "operating", trains, source, "scenario", source
    )


def _station(model: AccessModel, place: str, name: str | None = None) -> Station:
    code = find_county(model, place)
    longitude, latitude = model.streets.seats[code]
    told = "at the seat of its county, set by the scenario"
    return Station(name or f"{place} (new)", "", code, "", "operating", longitude, latitude, "scenario", told)


def _build(model: AccessModel, network: Network, change: NewStation) -> Network:
    _line(network, change.line)
    if any(station.name == change.station for station in network.stations):
        raise ScenarioError(f"a station {change.station} exists: give the new one another name")
    ends = set(change.between)
    found = [
        stretch
        for stretch in network.stretches
        if stretch.line == change.line and {stretch.origin, stretch.destination} == ends
    ]
    if not found:
        pairs = [f"{s.origin}-{s.destination}" for s in network.stretches if s.line == change.line]
        told = f"{' and '.join(change.between)} are no neighbours on {change.line}"
        raise ScenarioError(f"{told}: its stretches are {', '.join(pairs)}")
    old, station = found[0], _station(model, change.place, change.station)
    if old.minutes is None:
        raise ScenarioError(
            f"no minutes are known from {old.origin} to {old.destination}: they cannot be divided"
        )
    points = {known.name: known for known in network.stations}
    ends_km = distance_km(
        model.point(station), [model.point(points[old.origin]), model.point(points[old.destination])]
    )
    if not ends_km.all():
        beside = (old.origin, old.destination)[int(ends_km.argmin())]
        told = f"{station.name} and {beside} stand at one point"
        raise ScenarioError(f"{told}: a line between them has no length; take one of them out")
    share = float(ends_km[0] / ends_km.sum())
    halves = (
        replace(old, destination=station.name, minutes=old.minutes * share, km=None),
        replace(old, origin=station.name, minutes=old.minutes * (1 - share), km=None),
    )
    kept = tuple(stretch for stretch in network.stretches if stretch is not old)
    return replace(network, stations=(*network.stations, station), stretches=(*kept, *halves))


def _pave(model: AccessModel, network: Network, change: Road) -> Network:
    minutes = _positive(change.minutes, "minutes")
    ends = _two_counties(model, change.origin, change.destination)
    kept = tuple(road for road in network.roads if {road.origin, road.destination} != set(ends))
    km = float(distance_km(model.streets.seats[ends[0]], [model.streets.seats[ends[1]]])[0])
    return replace(network, roads=(*kept, Link(*ends, km, minutes, "scenario")))


def _two_counties(model: AccessModel, origin: str, destination: str) -> tuple[str, str]:
    ends = find_county(model, origin), find_county(model, destination)
    if ends[0] == ends[1]:
        raise ScenarioError(f"{origin} and {destination} are one county: give two")
    return ends


def _connect(model: AccessModel, network: Network) -> Network:
    """Give the network the city links between all stations that trains now serve."""
    served = {end for stretch in network.stretches for end in (stretch.origin, stretch.destination)}
    links = model.whole.transfers
    return replace(
        network, transfers=tuple(link for link in links if {link.origin, link.destination} <= served)
    )


def _line(network: Network, name: str) -> Line:
    lines = {line.name: line for line in network.lines}
    if name not in lines:
        raise ScenarioError(f"no line {name!r} in the network{near(name, list(lines))}")
    return lines[name]


def find_county(model: AccessModel, name: str) -> str:
    """Return the code of a county of the network.

    Raises
    ------
    ScenarioError
        If the region knows no such place, or it is none of the counties of the network.
    """
    try:
        code = model.region.place(name).code
    except RegionError as error:
        raise ScenarioError(str(error)) from error
    if code not in model.people:
        told = f"{name} ({code}) is no county of the network of {model.region.name}"
        raise ScenarioError(f"{told}: give a county that it holds")
    return code


def _positive(value: float, what: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise ScenarioError(f"{what} is {value!r}: give a number above 0")
    return float(value)


def _whole(trains: float) -> int:
    number = _positive(trains, "trains_per_day")
    if number != int(number):
        raise ScenarioError(
            f"trains_per_day is {trains}: give a whole number of trains, both directions together"
        )
    return int(number)
