"""What is counted over the whole ledger: indicators, places, hits, the start page."""

from __future__ import annotations

from msgspec import Struct

from lantu.atlas.api.shapes.common import Range, Source
from lantu.atlas.api.shapes.documents import Counts, DocumentRow
from lantu.atlas.api.shapes.records import ClaimRecord
from lantu.ledger.statement import RecordType


class IndicatorRow(Struct, frozen=True, kw_only=True):
    """An indicator that occurs in the ledger; ``key`` is its catalogue id, else the text's own words."""

    key: str
    id: str | None
    name: str
    english: str | None
    part: str | None
    count: int
    documents: int


class IndicatorPage(Struct, frozen=True):
    """Indicators, most reported first."""

    items: list[IndicatorRow]
    total: int


class PlaceRow(Struct, frozen=True, kw_only=True):
    """A place that occurs in the ledger; ``key`` is its code, else its name."""

    key: str
    code: str | None
    name: str
    english: str | None
    count: int
    documents: int


class PlacePage(Struct, frozen=True):
    """Places, most named first."""

    items: list[PlaceRow]
    total: int


class HitRecord(Struct, frozen=True):
    """A record that stands in a hit's sentence."""

    type: RecordType
    id: str
    start: int
    end: int


class SearchHit(Struct, frozen=True):
    """A sentence with the words; ``marks`` say where they stand, in the document's offsets."""

    document: Source
    start: int
    end: int
    text: str
    marks: list[Range]
    records: list[HitRecord]


class SearchAnswer(Struct, frozen=True):
    """Sentences that hold every word, the fittest first; ``total`` is null where not all were counted."""

    query: str
    hits: list[SearchHit]
    total: int | None
    next: str | None


class Leading(Struct, frozen=True):
    """An indicator with the latest figure reported of it, and the sentence that says it."""

    indicator: IndicatorRow
    latest: ClaimRecord
    sentence: str
    sentence_start: int


class YearCount(Struct, frozen=True):
    """How many figures hold for (or until) a year."""

    year: int
    reported: int
    target: int
    plan: int


class News(Struct, frozen=True):
    """What came since a moment: documents that were read, newest first, and judgements that were made."""

    now: str
    documents: int
    figures: int
    judgements: int
    newest: list[DocumentRow]


class Summary(Struct, frozen=True):
    """What the ledger holds, for the start page."""

    documents: int
    counts: Counts
    repeats: int
    indicators: int
    places: int
    first_date: str | None
    last_date: str | None
    leading: list[Leading]
    newest: list[DocumentRow]
    years: list[YearCount]
