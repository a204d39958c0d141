"""A GTFS feed becomes stops and connections of one service day."""

from __future__ import annotations

import csv
import datetime
import io
import itertools
import math
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lantu.errors import RegionError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of the feed: identifier, name and WGS-84 point."""

    id: str
    name: str
    longitude: float
    latitude: float


@dataclass(frozen=True, slots=True)
class Connection:
    """A vehicle that runs from one stop to the next without stopping between.

    Attributes
    ----------
    trip, origin, destination : str
        Identifiers of the feed.
    departs, arrives : float
        Minutes after midnight of the service day; above 1440 after the next midnight.
    """

    trip: str
    origin: str
    destination: str
    departs: float
    arrives: float


@dataclass(frozen=True, slots=True)
class Timetable:
    """The connections of one service day, ordered by departure."""

    stops: tuple[Stop, ...]
    connections: tuple[Connection, ...]


def read_gtfs(path: Path, day: datetime.date) -> Timetable:
    """Read the trips that a GTFS feed runs on a day.

    Parameters
    ----------
    path : Path
        A zip file or a directory with ``stops.txt``, ``trips.txt``, ``stop_times.txt`` and
        ``calendar.txt`` or ``calendar_dates.txt``.
    day : datetime.date

    Raises
    ------
    RegionError
        If a file or column is missing, or a row cannot be used; the message names file and line.
    """
    feed = _Feed(path)
    running = _services(feed, day)
    trips = {
        row["trip_id"]
        for _, row in feed.rows("trips.txt", ("trip_id", "service_id"))
        if row["service_id"] in running
    }
    stops = {}
    for line, row in feed.rows("stops.txt", ("stop_id", "stop_name", "stop_lat", "stop_lon")):
        if row["stop_lat"] and row["stop_lon"]:
            x, y = (feed.number("stops.txt", line, row, column) for column in ("stop_lon", "stop_lat"))
            stops[row["stop_id"]] = Stop(row["stop_id"], row["stop_name"], x, y)
    connections = sorted(_connections(feed, trips, stops), key=lambda connection: connection.departs)
    return Timetable(tuple(stops.values()), tuple(connections))


def _services(feed: _Feed, day: datetime.date) -> set[str]:
    stamp, running = day.strftime("%Y%m%d"), set[str]()
    if feed.has("calendar.txt"):
        needed = ("service_id", "start_date", "end_date", *WEEKDAYS)
        for _, row in feed.rows("calendar.txt", needed):
            if row["start_date"] <= stamp <= row["end_date"] and row[WEEKDAYS[day.weekday()]] == "1":
                running.add(row["service_id"])
    elif not feed.has("calendar_dates.txt"):
        raise RegionError(f"{feed.path}: the feed has no calendar.txt and no calendar_dates.txt: add one")
    if feed.has("calendar_dates.txt"):
        for _, row in feed.rows("calendar_dates.txt", ("service_id", "date", "exception_type")):
            if row["date"] == stamp:
                (running.add if row["exception_type"] == "1" else running.discard)(row["service_id"])
    return running


def _connections(feed: _Feed, trips: set[str], stops: dict[str, Stop]) -> Iterator[Connection]:
    file = "stop_times.txt"
    calls: dict[str, list[tuple[int, str, float, float]]] = defaultdict(list)
    for line, row in feed.rows(
        file, ("trip_id", "stop_id", "stop_sequence", "arrival_time", "departure_time")
    ):
        if row["trip_id"] not in trips:
            continue
        if row["stop_id"] not in stops:
            raise RegionError(
                f"{feed.path}/{file}:{line}: unknown stop {row['stop_id']!r}: add it to stops.txt"
            )
        order = int(feed.number(file, line, row, "stop_sequence"))
        if not (row["arrival_time"] or row["departure_time"]):
            continue
        arrives = feed.minutes(file, line, row["arrival_time"] or row["departure_time"])
        departs = feed.minutes(file, line, row["departure_time"] or row["arrival_time"])
        calls[row["trip_id"]].append((order, row["stop_id"], arrives, departs))
    for trip, stations in calls.items():
        stations.sort()
        for (_, origin, _, departs), (_, destination, arrives, _) in itertools.pairwise(stations):
            if arrives < departs:
                raise RegionError(
                    f"{feed.path}/{file}: trip {trip!r} arrives at {destination!r} before it leaves "
                    f"{origin!r}: mend its times"
                )
            yield Connection(trip, origin, destination, departs, arrives)


class _Feed:
    """The tables of a feed, in a directory or a zip file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.is_dir():
            self.files = {file.name: file.read_bytes() for file in sorted(path.glob("*.txt"))}
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                self.files = {
                    Path(name).name: self.unpacked(archive, name)
                    for name in archive.namelist()
                    if name.endswith(".txt")
                }
        else:
            raise RegionError(f"{path}: is no GTFS feed: give a zip file or a directory of .txt tables")

    def unpacked(self, archive: zipfile.ZipFile, name: str) -> bytes:
        try:
            return archive.read(name)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
            raise RegionError(
                f"{self.path}/{name}: cannot be unpacked ({error}): fetch the feed anew"
            ) from None

    def has(self, file: str) -> bool:
        return file in self.files

    def rows(self, file: str, needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
        if file not in self.files:
            raise RegionError(f"{self.path}: the feed has no {file}: add it")
        try:
            text = self.files[file].decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = self.files[file][: error.start].count(b"\n") + 1
            raise RegionError(f"{self.path}/{file}:{line}: is not UTF-8: save the feed as UTF-8") from None
        reader = csv.DictReader(io.StringIO(text, newline=""))
        missing = [column for column in needed if column not in (reader.fieldnames or ())]
        if missing:
            raise RegionError(f"{self.path}/{file}:1: lacks the column {missing[0]!r}: add it")
        for row in reader:
            yield reader.line_num, {key: (value or "").strip() for key, value in row.items() if key}

    def number(self, file: str, line: int, row: dict[str, str], column: str) -> float:
        try:
            value = float(row[column])
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            raise RegionError(f"{self.path}/{file}:{line}: {column} is {row[column]!r}: write a plain number")
        return value

    def minutes(self, file: str, line: int, text: str) -> float:
        parts = text.split(":")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts):
            raise RegionError(f"{self.path}/{file}:{line}: {text!r} is no time: write HH:MM:SS")
        hours, minutes, seconds = map(int, parts)
        if minutes > 59 or seconds > 59:
            raise RegionError(
                f"{self.path}/{file}:{line}: {text!r} has more than 59 minutes or seconds: write HH:MM:SS"
            )
        return hours * 60 + minutes + seconds / 60
