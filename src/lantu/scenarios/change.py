"""The changes that a scenario can make to a network, each a noun that knows what it needs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line of the pack that is not open yet opens, as the pack plans it.

    Attributes
    ----------
    line : str
    trains_per_day : float or None
        Both directions; None for what the pack says.
    source : str
        The sentence or table that it rests on; empty for an assumption.
    """

    line: str
    trains_per_day: float | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class CloseLine:
    """A line is closed."""

    line: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class SpeedUp:
    """The minutes of a line are multiplied by a factor above 0: 0.8 is a fifth faster."""

    line: str
    factor: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class MoreTrains:
    """So many trains a day, both directions together, run on every stretch of a line."""

    line: str
    trains_per_day: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line is drawn between stations and places.

    Attributes
    ----------
    line : str
        A name that no line has.
    stops : tuple of str
        Names of stations, or of counties: there a new station stands at the seat.
    speed_kmh : float
        Mean speed of trains between stops that they pass.
    trains_per_day : float
        Both directions together.
    kind : str
        Of the line: high_speed, intercity, suburban, metro or conventional.
    source : str
    """

    line: str
    stops: tuple[str, ...]
    speed_kmh: float
    trains_per_day: float
    kind: str = "intercity"
    source: str = ""


@dataclass(frozen=True, slots=True)
class NewStation:
    """A station is built between two neighbouring stations of a line, at the seat of a county."""

    line: str
    station: str
    place: str
    between: tuple[str, str]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Road:
    """The road between two counties takes so many minutes; a new one is added."""

    origin: str
    destination: str
    minutes: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class Relocate:
    """An institution moves its jobs from one county to another: networks stay as they are."""

    institution: str
    jobs: float
    origin: str
    destination: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A project of a ledger comes about: the lines that its name means open.

    Attributes
    ----------
    project : str
        Its name in the documents (雄商高铁).
    trains_per_day : float or None
        Both directions; None for what the pack says.
    source : str
        Filled in with the sentence of the ledger.
    """

    project: str
    trains_per_day: float | None = None
    source: str = ""


Change = OpenLine | CloseLine | SpeedUp | MoreTrains | NewLine | NewStation | Road | Relocate | Project

WORDS: dict[str, type[Change]] = {
    "open": OpenLine,
    "close": CloseLine,
    "speed_up": SpeedUp,
    "more_trains": MoreTrains,
    "new_line": NewLine,
    "new_station": NewStation,
    "road": Road,
    "relocate": Relocate,
    "project": Project,
}
"""The word of a scenario file -> the change."""
