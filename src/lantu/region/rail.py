"""The parts of a network: stations, lines, stretches, links and what trains take."""

from __future__ import annotations

from dataclasses import dataclass

BOARDING_MINUTES = 4.0
"""What starting and stopping add to the minutes of passing trains; the stretches are fitted with it."""


@dataclass(frozen=True, slots=True)
class Station:
    """A passenger station.

    Attributes
    ----------
    name, telecode : str
        Telecode is empty where none is known.
    place : str
        Code of the county that it lies in.
    opened : str
        ISO 8601 day, or empty where it is not recorded (older stations).
    status : str
        operating, under_construction, planned or closed.
    longitude, latitude : float or None
        WGS-84; None where no point is known.
    point_quality, point_source : str
        ``measured``, or ``estimated`` for the seat of its county; empty where there is no point.
    note : str
    """

    name: str
    telecode: str
    place: str
    opened: str
    status: str
    longitude: float | None = None
    latitude: float | None = None
    point_quality: str = ""
    point_source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A railway line, or the part of one that lies in the region and opened together.

    Attributes
    ----------
    name, english, kind : str
        Kind: high_speed, intercity, suburban, metro or conventional.
    stations : tuple of str
        In order.
    length_km, whole_length_km, design_speed_kmh : float or None
        In the region; of the whole line; None where not known.
    opened, status, quality, source, note : str
    """

    name: str
    english: str
    kind: str
    stations: tuple[str, ...]
    length_km: float | None
    whole_length_km: float | None
    design_speed_kmh: float | None
    opened: str
    status: str
    quality: str
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The way between two neighbouring stations of a line.

    Attributes
    ----------
    line, origin, destination : str
    km : float or None
    minutes : float or None
        Of a train that passes through both; a ride adds `BOARDING_MINUTES`. None where nothing is known.
    opened : str
        The stretch's own day, or the line's; empty where not recorded.
    status : str
        The line's.
    trains_per_day : int or None
        Both directions together; None where not known.
    trains_source, quality, source : str
    """

    line: str
    origin: str
    destination: str
    km: float | None
    minutes: float | None
    opened: str
    status: str
    trains_per_day: int | None
    trains_source: str
    quality: str
    source: str


@dataclass(frozen=True, slots=True)
class Link:
    """A way between two stations through a city, or between the seats of two counties by road.

    Attributes
    ----------
    origin, destination : str
        Names of stations, or codes of counties.
    km, minutes : float
    quality : str
    """

    origin: str
    destination: str
    km: float
    minutes: float
    quality: str


@dataclass(frozen=True, slots=True)
class ObservedMinutes:
    """What trains between two stations take by a timetable or a statement.

    Attributes
    ----------
    origin, destination : str
    fastest, typical : float or None
        Minutes; typical is the median over the trains found.
    trains_per_day : int or None
        Both directions.
    year : int
    quality : str
        published, derived (worked out from a timetable) or forecast.
    well_known : bool
        Whether a check compares the network with it.
    source, note : str
    """

    origin: str
    destination: str
    fastest: float | None
    typical: float | None
    trains_per_day: int | None
    year: int
    quality: str
    well_known: bool
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """The point near the seat of a county."""

    place: str
    longitude: float
    latitude: float
    source: str


@dataclass(frozen=True, slots=True)
class CityStations:
    """The stations that count when a text speaks of trains to a city.

    Attributes
    ----------
    place : str
        Code of the city, zone or airport.
    stations : tuple of str
    main, hub : bool
        Whether it is one of the main cities of the region, and one of those that main cities are told to
        be near to: a reading of the pack, where documents name no list.
    """

    place: str
    stations: tuple[str, ...]
    main: bool
    hub: bool
