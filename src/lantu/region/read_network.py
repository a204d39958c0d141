"""Network tables become a network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from lantu.errors import RegionError
from lantu.region.dates import year_of
from lantu.region.network import Network
from lantu.region.pack import Pack
from lantu.region.rail import CityStations, Line, Link, ObservedMinutes, Seat, Station, Stretch
from lantu.region.table import Problem, Row, parse_number, read_table

T = TypeVar("T")
STATIONS = ("station", "telecode", "place", "opened", "status")
POINTS = ("station", "longitude", "latitude", "quality", "source")
LINES = (
    "line", "english", "kind", "stations", "length_km", "whole_length_km", "design_speed_kmh", "opened",
    "status", "quality", "source",
)  # fmt: skip
STRETCHES = (
    "line", "from", "to", "km", "minutes", "opened", "trains_per_day", "trains_source", "quality", "source",
)  # fmt: skip
LINKS = ("from", "to", "km", "minutes", "quality")
MINUTES = (
    "from", "to", "fastest_minutes", "typical_minutes", "trains_per_day", "year", "quality", "well_known",
    "source",
)  # fmt: skip
CENTRES = ("place", "stations", "main", "hub")


def read_network(pack: Pack, problems: list[Problem]) -> tuple[Network, dict[object, Row]]:
    """Read every network table of a pack; what is wrong with one goes to ``problems``.

    Returns
    -------
    Network, dict
        The network, and the row behind each of its parts.
    """
    reader = _Reader(pack, problems)
    lines = reader.read("lines", LINES, reader.line, ("note",))
    by_name: dict[str, Line] = {}
    for line in lines:
        if line.name in by_name:
            row = reader.origin[line]
            problems.append(row.problem(f"the line {line.name} stands twice", "take one out or rename it"))
        by_name[line.name] = line
    network = Network(
        stations=reader.stations(),
        lines=lines,
        stretches=reader.read("stretches", STRETCHES, lambda row: reader.stretch(row, by_name)),
        transfers=reader.read("transfers", LINKS, reader.link),
        roads=reader.read("roads", LINKS, reader.link),
        seats=reader.read("seats", ("place", "longitude", "latitude", "source"), reader.seat),
        minutes=reader.read("minutes", MINUTES, reader.observed, ("note",)),
        centres=reader.read("centres", CENTRES, reader.centre),
    )
    return network, reader.origin


def read_roads(path: Path, problems: list[Problem]) -> tuple[Link, ...]:
    """Read a user's own road edges: a table ``from, to, km, minutes, quality`` with its source on top."""
    reader = _Reader(Pack(path.parent, "", "", "", (), (), {"roads": (path.name,)}), problems)
    return reader.read("roads", LINKS, reader.link)


class _Reader:
    """The rows of a pack's network tables, and their conversion."""

    def __init__(self, pack: Pack, problems: list[Problem]) -> None:
        self.pack = pack
        self.problems = problems
        self.origin: dict[object, Row] = {}

    def rows(self, kind: str, required: Sequence[str], optional: Sequence[str] = ()) -> list[Row]:
        return [
            row
            for file in self.pack.files(kind)
            for row in read_table(
                self.pack.root, file, required=required, optional=optional, problems=self.problems
            )
        ]

    def read(
        self, kind: str, required: Sequence[str], parse: Callable[[Row], T], optional: Sequence[str] = ()
    ) -> tuple[T, ...]:
        found = []
        for row in self.rows(kind, required, optional):
            part = parse(row)
            self.origin[part] = row
            found.append(part)
        return tuple(found)

    def stations(self) -> tuple[Station, ...]:
        found: dict[str, tuple[Station, Row]] = {}
        for row in self.rows("stations", STATIONS, ("note",)):
            name = row.text("station")
            if name in found:
                self.problems.append(row.problem(f"the station {name} stands twice", "take one out"))
            telecode, place, opened, status = (row.text(column) for column in STATIONS[1:])
            self.day(row)
            found[name] = (Station(name, telecode, place, opened, status, note=row.text("note")), row)
        for row in self.rows("points", POINTS):
            name = row.text("station")
            if name not in found:
                remedy = "add it to the stations or take the point out"
                self.problems.append(row.problem(f"is the point of an unknown station {name!r}", remedy))
                continue
            station, own = found[name]
            found[name] = (self.located(station, row), own)
            self.origin["point", name] = row
        self.origin |= dict(found.values())
        return tuple(station for station, _ in found.values())

    def located(self, station: Station, row: Row) -> Station:
        return replace(
            station,
            longitude=parse_number(row, "longitude", self.problems),
            latitude=parse_number(row, "latitude", self.problems),
            point_quality=row.text("quality"),
            point_source=row.text("source"),
        )

    def line(self, row: Row) -> Line:
        return Line(
            name=row.text("line"),
            english=row.text("english"),
            kind=row.text("kind"),
            stations=row.many("stations"),
            length_km=self.positive(row, "length_km"),
            whole_length_km=self.positive(row, "whole_length_km"),
            design_speed_kmh=self.positive(row, "design_speed_kmh"),
            opened=self.day(row),
            status=row.text("status"),
            quality=row.text("quality"),
            source=row.text("source"),
            note=row.text("note"),
        )

    def stretch(self, row: Row, lines: dict[str, Line]) -> Stretch:
        line = lines.get(row.text("line"))
        if line is None:
            remedy = "add the line or mend its name"
            self.problems.append(row.problem(f"belongs to the unknown line {row.text('line')!r}", remedy))
        trains = self.positive(row, "trains_per_day")
        return Stretch(
            line=row.text("line"),
            origin=row.text("from"),
            destination=row.text("to"),
            km=self.positive(row, "km"),
            minutes=self.positive(row, "minutes"),
            opened=self.day(row) or (line.opened if line else ""),
            status=line.status if line else "",
            trains_per_day=None if trains is None else int(trains),
            trains_source=row.text("trains_source"),
            quality=row.text("quality"),
            source=row.text("source"),
        )

    def link(self, row: Row) -> Link:
        km, minutes = self.positive(row, "km"), self.positive(row, "minutes")
        if km is None or minutes is None:
            self.problems.append(row.problem("has no km or no minutes", "fill both or take the row out"))
        return Link(row.text("from"), row.text("to"), km or 0.0, minutes or 0.0, row.text("quality"))

    def seat(self, row: Row) -> Seat:
        longitude, latitude = (
            parse_number(row, "longitude", self.problems),
            parse_number(row, "latitude", self.problems),
        )
        if longitude is None or latitude is None:
            self.problems.append(
                row.problem("has no point", "fill longitude and latitude or take the row out")
            )
        return Seat(row.text("place"), longitude or 0.0, latitude or 0.0, row.text("source"))

    def observed(self, row: Row) -> ObservedMinutes:
        trains, year = self.positive(row, "trains_per_day"), self.positive(row, "year")
        if year is None:
            self.problems.append(row.problem("has no year", "write the year of the timetable or statement"))
        return ObservedMinutes(
            origin=row.text("from"),
            destination=row.text("to"),
            fastest=self.positive(row, "fastest_minutes"),
            typical=self.positive(row, "typical_minutes"),
            trains_per_day=None if trains is None else int(trains),
            year=int(year or 0),
            quality=row.text("quality"),
            well_known=row.text("well_known") == "yes",
            source=row.text("source"),
            note=row.text("note"),
        )

    def centre(self, row: Row) -> CityStations:
        return CityStations(
            row.text("place"), row.many("stations"), row.text("main") == "yes", row.text("hub") == "yes"
        )

    def day(self, row: Row) -> str:
        """Read the opening day; empty where it is not recorded, which counts as open from the first."""
        opened = row.text("opened")
        try:
            year_of(opened or None)
        except RegionError:
            remedy = "write an ISO 8601 date, or leave it empty where it is not recorded"
            self.problems.append(row.problem(f"opened is {opened!r}", remedy))
        return opened

    def positive(self, row: Row, column: str) -> float | None:
        """Read a number above zero; None where the cell is empty."""
        value = parse_number(row, column, self.problems)
        if value is not None and value <= 0:
            remedy = "write a positive number, or leave it empty where it is not known"
            self.problems.append(row.problem(f"{column} is {value:g}", remedy))
            return None
        return value
