"""Documents as they travel: rows of the list, structure, stretches of text."""

from __future__ import annotations

from msgspec import Struct

from lantu.atlas.api.shapes.common import Facet, Range, Source
from lantu.documents.document import Authority


class Counts(Struct, frozen=True):
    """How many records of each type, repeats of an earlier passage included."""

    claim: int = 0
    project: int = 0
    link: int = 0
    commitment: int = 0
    visit: int = 0
    chain: int = 0
    family: int = 0
    qualitative: int = 0


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


class DocumentPage(Struct, frozen=True):
    """Documents, newest first unless sorted otherwise; facets count what the filters leave."""

    items: list[DocumentRow]
    total: int
    next: str | None
    facets: dict[str, list[Facet]]
