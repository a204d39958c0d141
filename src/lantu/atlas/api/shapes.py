"""What the API answers with: msgspec structs, from which OpenAPI and the front end's types are made.

Offsets are code points into the document's text, ends exclusive. Exact numbers travel as decimal text
(``"210600000000"``, ``"1/3"``): a JavaScript number would lose digits. Null means that the text does
not say; it is never zero and never a guess.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from lantu.documents.document import Authority
from lantu.facts import Operator
from lantu.records.claim import Direction, Kind, Modality, PlaceMode, Stage
from lantu.records.programme import Form, LinkStatus, Sort, Status


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


class Against(Struct, frozen=True):
    """What a change, a growth or a ratio is against: a time or a value."""

    time: str | None = None
    value: str | None = None


class Labels(Struct, frozen=True):
    """What keeps a figure from being joined with others silently."""

    release: str | None = None
    base_year: str | None = None
    prices: Literal["constant", "current"] | None = None
    scope: str | None = None


class Source(Struct, frozen=True):
    """The document that a record stands in."""

    id: str
    name: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None


class _Record(Struct, frozen=True, kw_only=True):
    """What every record has: where it stands, how it was read, and how sure the reading is."""

    id: str
    document: Source
    start: int
    end: int
    quote: str
    quote_start: int
    quote_end: int
    speaker: str | None = None
    confidence: float
    rule: str
    repeat_of: str | None = None


class ClaimRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="claim"):
    """A figure: ``start`` and ``end`` hold the number with its unit, ``quote`` the clause around it."""

    number: str
    op: Operator
    value: str
    value2: str | None = None
    unit: str
    indicator: str
    indicator_id: str | None = None
    places: list[PlaceRef]
    place_mode: PlaceMode | None = None
    origin: list[PlaceRef] = field(default_factory=list)
    destination: list[PlaceRef] = field(default_factory=list)
    time: Time
    kind: Kind
    direction: Direction | None = None
    baseline: Against | None = None
    modality: Modality
    stage: Stage | None = None
    net: bool | None = None
    basis: Labels | None = None


class ProjectRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="project"):
    """A named thing that is built, opened, moved or issued, in the state that the sentence gives."""

    name: str
    category: str
    status: Status
    time: Time
    places: list[PlaceRef]


class LinkRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="link"):
    """Places or organs that work together, and by what means."""

    parties: list[PlaceRef]
    domain: str
    mechanism: str
    time: Time
    form: Form | None = None
    status: LinkStatus | None = None
    functions: list[str] = field(default_factory=list)


class CommitmentRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="commitment"):
    """A stated intention, target or instruction about the future."""

    actors: list[str]
    action: str
    places: list[PlaceRef]
    deadline: str | None = None
    domain: str
    sort: Sort
    claim: str | None = None


AnyRecord = ClaimRecord | ProjectRecord | LinkRecord | CommitmentRecord


class Counts(Struct, frozen=True):
    """How many records of each type, repeats of an earlier passage included."""

    claim: int = 0
    project: int = 0
    link: int = 0
    commitment: int = 0


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A document as the list shows it; ``reprint_of`` is the id of the text that it copies."""

    id: str
    name: str
    media_type: str
    length: int
    title: str | None = None
    date: str | None = None
    place: str | None = None
    publisher: str | None = None
    language: str | None = None
    authority: Authority
    reprint_of: str | None = None
    counts: Counts
    unbound: int


class SectionShape(Struct, frozen=True):
    """A heading and the passage that it governs; level 1 is the outermost."""

    heading: Range
    body: Range
    level: int


class CellShape(Struct, frozen=True):
    """A cell of a table and the grid squares that it covers."""

    row: int
    column: int
    start: int
    end: int
    rows: int = 1
    columns: int = 1


class TableShape(Struct, frozen=True):
    """A table whose cells are stretches of the text."""

    start: int
    end: int
    caption: Range | None
    header_rows: int
    cells: list[CellShape]


class RepeatShape(Struct, frozen=True):
    """A passage that says again what an earlier one says."""

    start: int
    end: int
    first: Range
    similarity: float


class PageShape(Struct, frozen=True):
    """Where the text of a page of a pdf begins; pages count from 1."""

    page: int
    start: int


class DocumentDetail(DocumentRow, frozen=True, kw_only=True):
    """A document without its text: structure, how it was read, and where its metadata was found."""

    found: dict[str, str]
    extractor: str
    encoding: str | None
    encoding_certainty: float
    first_read: str
    last_read: str
    notes: list[str]
    reprints: list[Source]
    sections: list[SectionShape]
    tables: list[TableShape]
    breaks: list[Range]
    repeats: list[RepeatShape]
    fragments: list[Range]
    pages: list[PageShape]


class TextWindow(Struct, frozen=True):
    """A stretch of the text that begins and ends at a paragraph; ``length`` is the whole text's."""

    start: int
    end: int
    length: int
    text: str


class Facet(Struct, frozen=True):
    """One value of a filter with the number of rows that it leaves; names are null where none is known."""

    key: str
    count: int
    name: str | None = None
    english: str | None = None


class DocumentPage(Struct, frozen=True):
    """Documents, newest first unless sorted otherwise; facets count what the filters leave."""

    items: list[DocumentRow]
    total: int
    next: str | None
    facets: dict[str, list[Facet]]


class ClaimPage(Struct, frozen=True):
    """Figures; ``next`` is the cursor of the next page, null on the last."""

    items: list[ClaimRecord]
    total: int
    next: str | None


class ProjectPage(Struct, frozen=True):
    """Project events."""

    items: list[ProjectRecord]
    total: int
    next: str | None


class LinkPage(Struct, frozen=True):
    """Links between places and organs."""

    items: list[LinkRecord]
    total: int
    next: str | None


class CommitmentPage(Struct, frozen=True):
    """Commitments."""

    items: list[CommitmentRecord]
    total: int
    next: str | None


class FacetPage(Struct, frozen=True):
    """For each filter the values that occur among the rows that the other filters leave."""

    total: int
    facets: dict[str, list[Facet]]


class DocumentRecords(Struct, frozen=True):
    """Every record of a document (or of a stretch of it), in text order."""

    items: list[AnyRecord]
    total: int


class RecordDetail(Struct, frozen=True):
    """A record with the sentence that says it and the records that repeat it."""

    record: AnyRecord
    sentence: str
    sentence_start: int
    sentence_end: int
    repeats: list[str]


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

    type: Literal["claim", "project", "link", "commitment"]
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


class Health(Struct, frozen=True):
    """Whether the ledger can be read, and who answers."""

    status: Literal["ok"]
    version: str
    ledger: str
    schema: str


class Problem(Struct, frozen=True):
    """Why a request was refused and what to do."""

    error: str
    detail: str
