"""What several resources answer with: ranges, places, times, sources, facets, refusals."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Range(Struct, frozen=True):
    """A stretch of the document's text."""

    start: int
    end: int


class PlaceRef(Struct, frozen=True):
    """A place as a record names it; the code is null where the region pack has no such place."""

    name: str
    code: str | None = None


class Time(Struct, frozen=True):
    """A period; each end is a year, a month or a day as far as the text tells."""

    start: str | None = None
    end: str | None = None


class Source(Struct, frozen=True):
    """The document that a record stands in."""

    id: str
    name: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None


class Facet(Struct, frozen=True):
    """One value of a filter with the number of rows that it leaves; names are null where none is known."""

    key: str
    count: int
    name: str | None = None
    english: str | None = None


class FacetPage(Struct, frozen=True):
    """For each filter the values that occur among the rows that the other filters leave."""

    total: int
    facets: dict[str, list[Facet]]


class Problem(Struct, frozen=True):
    """Why a request was refused and what to do."""

    error: str
    detail: str


class Pending(Struct, frozen=True):
    """What is needed is still worked out over the whole ledger: ask again after so many ``seconds``."""

    pending: str
    seconds: int


class Health(Struct, frozen=True):
    """Whether the ledger can be read, and who answers."""

    status: Literal["ok"]
    version: str
    ledger: str
    schema: str
