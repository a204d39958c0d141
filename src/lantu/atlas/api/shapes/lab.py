"""What the Lab tries, as it travels: the network that a map draws, scenarios, and what they change."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta, Struct

from lantu.atlas.api.shapes.checked import Both


class StationShape(Struct, frozen=True):
    """A station; ``point`` is longitude and latitude, of its county's seat where its own is not known."""

    name: str
    place: str
    point: list[float]
    located: bool


class LineShape(Struct, frozen=True):
    """A line of the pack with its stations in order, the day it opened and where that is from."""

    name: str
    english: str
    kind: str
    stations: list[str]
    opened: str
    status: str
    source: str


class ScenarioShape(Struct, frozen=True):
    """An example: its TOML is what `lantu try` takes, ``content`` the same as an object."""

    id: str
    name: str
    question: str
    toml: str
    content: dict[str, Any]


class Laboratory(Struct, frozen=True):
    """What can be tried with, and the examples."""

    region: str
    people_year: int
    stations: list[StationShape]
    lines: list[LineShape]
    seats: dict[str, list[float]]
    examples: list[ScenarioShape]


class TryScenario(Struct, frozen=True, forbid_unknown_fields=True):
    """A scenario as TOML, as `lantu try` takes it."""

    toml: Annotated[str, Meta(min_length=1, max_length=32_000)]


class CircleShape(Struct, frozen=True):
    """A circle around a centre before and after: people, and codes of places, the nearest first."""

    centre: str
    view: str
    minutes: float
    people_before: float
    people_after: float
    places_before: list[str]
    places_after: list[str]


class MeanShape(Struct, frozen=True):
    """Minutes to a centre from door to door, mean over people; null where nobody has a way."""

    centre: str
    before: float | None
    after: float | None


class TrialShape(Struct, frozen=True, kw_only=True):
    """What a scenario changes against its baseline, and on what estimates it rests."""

    name: str
    question: str
    date: str
    circles: list[CircleShape]
    means: list[MeanShape]
    market_access_before: float
    market_access_after: float
    gini_before: float
    gini_after: float
    notes: list[Both]
    inputs: dict[str, str]
    milliseconds: int
