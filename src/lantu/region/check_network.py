"""What must hold of a network: known names, stations in their county, ways that connect, minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lantu.region.fit import foretell, ride_of_year
from lantu.region.network import Network
from lantu.region.outlines import Outline
from lantu.region.place import Place
from lantu.region.rail import CityStations, Line, ObservedMinutes, Station, Stretch
from lantu.region.table import Problem, Row

NEAR_KM = 1.5
"""How far a measured station may lie outside the simplified outline of its county."""
MINUTES_TOLERANCE = 0.15
"""How far the network's minutes of a well-known pair may be from the observed ones."""
ENOUGH = 20
"""Of that many well-known pairs or more, so many must be within the tolerance though no fit used them."""
STATUSES = ("operating", "under_construction", "planned", "closed")
KINDS = ("high_speed", "intercity", "suburban", "metro", "conventional")
Fault = tuple[str, str]
"""What is wrong, and what to do."""


def check_network(
    network: Network,
    rows: Mapping[object, Row],
    places: Sequence[Place],
    outlines: Sequence[Outline],
    problems: list[Problem],
) -> list[str]:
    """Check a network and return lines on its coverage for the report.

    Parameters
    ----------
    network : Network
    rows : mapping
        The row behind each station, line, stretch, link and pair, and behind ``("point", station)``.
    places : sequence of Place
    outlines : sequence of Outline
        County outlines; stations of counties without one are not located.
    problems : list of Problem
        Grows.
    """
    known = {place.code: place.name for place in places}
    drawn = {code: outline for outline in outlines if outline.level == "county" for code in outline.codes}
    names = {station.name for station in network.stations}
    for station in network.stations:
        problems += [rows[station].problem(*fault) for fault in _station_faults(station, known)]
        problems += [
            rows["point", station.name].problem(*fault) for fault in _point_faults(station, known, drawn)
        ]
    for line in network.lines:
        own = [stretch for stretch in network.stretches if stretch.line == line.name]
        problems += [rows[line].problem(*fault) for fault in _line_faults(line, own, names)]
    for link in (*network.transfers, *network.roads):
        expected = names if link in network.transfers else known.keys()
        problems += [
            rows[link].problem(f"names {end!r}, which is unknown", "mend the name or add it")
            for end in (link.origin, link.destination)
            if end not in expected
        ]
    for pair in network.minutes:
        problems += [
            rows[pair].problem(f"names the unknown station {end!r}", "add it or mend the name")
            for end in (pair.origin, pair.destination)
            if end not in names
        ]
    for centre in network.centres:
        problems += [rows[centre].problem(*fault) for fault in _centre_faults(centre, known, names)]
    if len(problems) > 0:
        return network.coverage()
    told = [*network.coverage(), _located(network, drawn), *_connected(network, problems)]
    return told + _minutes(network, rows, problems) + _left_out(network, problems)


def _station_faults(station: Station, known: Mapping[str, str]) -> Iterator[Fault]:
    if station.place not in known:
        yield (
            f"the station {station.name} lies in the unknown place {station.place!r}",
            "write its county's code",
        )
    if station.status not in STATUSES:
        yield f"the station {station.name} is {station.status!r}", f"use one of {', '.join(STATUSES)}"


def _point_faults(
    station: Station, known: Mapping[str, str], drawn: Mapping[str, Outline]
) -> Iterator[Fault]:
    if station.longitude is None or station.latitude is None or station.place not in drawn:
        return
    off = drawn[station.place].distance_km(station.longitude, station.latitude)
    if off > NEAR_KM:
        place = f"{known.get(station.place, '')} ({station.place})"
        yield (
            f"the station {station.name} lies {off:.1f} km outside {place}",
            "mend its point (WGS-84) or its county",
        )


def _line_faults(line: Line, stretches: Sequence[Stretch], names: set[str]) -> Iterator[Fault]:
    for name in line.stations:
        if name not in names:
            yield f"the line {line.name} stops at the unknown station {name!r}", "add it or mend the name"
    if len(line.stations) < 2:
        yield f"the line {line.name} has fewer than two stations", "name where it begins and where it ends"
    for value, allowed in ((line.status, STATUSES), (line.kind, KINDS)):
        if value not in allowed:
            yield f"the line {line.name} has {value!r}", f"use one of {', '.join(allowed)}"
    if [(stretch.origin, stretch.destination) for stretch in stretches] != list(pairwise(line.stations)):
        yield (
            f"the stretches of {line.name} do not follow its stations",
            "write one stretch for each pair of neighbours, in order",
        )


def _centre_faults(centre: CityStations, known: Mapping[str, str], names: set[str]) -> Iterator[Fault]:
    if centre.place not in known:
        yield f"names the unknown place {centre.place!r}", "write the code of one of the places"
    if not centre.stations:
        yield f"names no station of {centre.place}", "name at least one"
    for station in centre.stations:
        if station not in names:
            yield f"names the unknown station {station!r}", "add it or mend the name"


def _connected(network: Network, problems: list[Problem]) -> list[str]:
    operating = network.at("9999")
    remedy = "add the missing edge, or say in the table that nothing is known"
    for what, parts in (
        ("roads and trains do", operating.connected_places()),
        ("trains and city transport do", operating.components(transfers=True)),
    ):
        if len(parts) > 1:
            lost = ", ".join(sorted(name for part in parts[1:] for name in part)[:10])
            problems.append(Problem("pack.toml", None, f"{what} not reach {lost}", remedy))
    trains = operating.components()
    if not trains:
        return []
    served = sum(map(len, trains))
    alone = ", ".join(f"{min(part)} (+{len(part) - 1})" for part in trains)
    joined = len(operating.components(transfers=True)[0])
    silent = sorted({station.name for station in operating.stations} - set().union(*trains))
    return [
        f"trains and city transport connect {joined} of {served} served stations",
        f"trains alone make {len(trains)} parts of them: {alone}",
        f"stations on open lines without minutes: {', '.join(silent) or 'none'}",
    ]


def _located(network: Network, drawn: Mapping[str, Outline]) -> str:
    measured = [station for station in network.stations if station.point_quality == "measured"]
    inside = sum(1 for station in measured if station.place in drawn)
    return (
        f"stations inside the county that they name: {inside} of {len(measured)} measured; "
        "the others stand at its seat, or have no point"
    )


def _minutes(network: Network, rows: Mapping[object, Row], problems: list[Problem]) -> list[str]:
    known = [pair for pair in network.minutes if pair.well_known and pair.fastest is not None]
    faults = [(pair, _minutes_fault(network, pair)) for pair in known]
    problems += [
        rows[pair].problem(fault, "mend the stretches between them, or this row")
        for pair, fault in faults
        if fault
    ]
    within = sum(1 for _, fault in faults if fault is None)
    return [f"minutes of {within} of {len(known)} well-known pairs are within {MINUTES_TOLERANCE:.0%}"]


def _left_out(network: Network, problems: list[Problem]) -> list[str]:
    """Fit the minutes again without the well-known pairs: what is fitted to them proves little."""
    found = foretell(network) if any(stretch.quality == "derived" for stretch in network.stretches) else ()
    if not found:
        return []
    off = [one for one in found if abs(one.error) > MINUTES_TOLERANCE]
    if len(found) >= ENOUGH > len(found) - len(off):
        told = f"fitted without the well-known pairs, the minutes of {len(off)} of {len(found)} are off"
        problems.append(Problem("pack.toml", None, told, "add observed minutes or mend the lines"))
    worst = ", ".join(f"{one.pair.origin}-{one.pair.destination} {one.error:+.0%}" for one in off)
    told = (
        f"fitted without any of these pairs: {len(found) - len(off)} of {len(found)} "
        f"within {MINUTES_TOLERANCE:.0%}; off: {worst or 'none'}"
    )
    return [told]


def _minutes_fault(network: Network, pair: ObservedMinutes) -> str | None:
    observed = pair.fastest or 0.0
    found = ride_of_year(network, pair)
    if found is not None and abs(found - observed) <= observed * MINUTES_TOLERANCE:
        return None
    told = "no way" if found is None else f"{found:.0f} minutes"
    return f"{pair.origin}-{pair.destination}: the network has {told}, observed {observed:g} in {pair.year}"
