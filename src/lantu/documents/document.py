"""A document as every later step sees it: text that never changes, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lantu.facts import Span

Authority = Literal["primary", "official copy", "press", "secondary", "unknown"]
"""Who speaks: the organ itself, an official copy of it, the press, others, or not told."""


@dataclass(frozen=True, slots=True)
class Field:
    """One piece of metadata and where it was found.

    Attributes
    ----------
    value : str
        What it says; dates are ISO 8601 at the stated precision.
    found : str
        ``documents.csv``, ``head of the text``, ``first sentence``, ``meta element``, ``file name``,
        ``title``, ``file properties``, ``document number``, ...
    """

    value: str
    found: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the passage that it governs.

    Attributes
    ----------
    heading : Span
        Where the heading stands; empty at the passage's start where there is none.
    body : Span
        The passage, up to the next heading of the same or a higher level.
    level : int
        1 for the outermost.
    """

    heading: Span
    body: Span
    level: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: where its text stands and which grid squares it covers."""

    row: int
    column: int
    span: Span
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose cells are spans of the document's text.

    Attributes
    ----------
    span : Span
        From the first cell to the last.
    caption : Span or None
        The title above (or below) it; None where there is none.
    header_rows : int
        How many rows at the top name columns; 0 where none was recognised.
    cells : tuple of Cell
        In reading order.
    """

    span: Span
    caption: Span | None
    header_rows: int
    cells: tuple[Cell, ...]

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return max((cell.column + cell.columns for cell in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage that says again what an earlier one says, to the letter or nearly."""

    span: Span
    first: Span
    similarity: float


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of extracted text came from: a page and box of a pdf, an element, a cell.

    Attributes
    ----------
    span : Span
        The stretch of ``Document.text``.
    page : int or None
        1-based page of a pdf; None for other formats.
    box : tuple of float or None
        Left, bottom, right, top in points of the page; None for other formats.
    element : str or None
        Path of the element (html), paragraph or cell (``Sheet1!B3``) it was taken from.
    edges : tuple of float or None
        Left edges of the stretch's characters and, last, the right edge of the last one, in points; None
        where the format has no boxes.

    Examples
    --------
    >>> line = Origin(Span(10, 13), 1, (70.0, 500.0, 106.0, 512.0), edges=(70.0, 82.0, 94.0, 106.0))
    >>> line.box_of(Span(11, 13))
    (82.0, 500.0, 106.0, 512.0)
    """

    span: Span
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    element: str | None = None
    edges: tuple[float, ...] | None = None

    def box_of(self, span: Span) -> tuple[float, float, float, float] | None:
        """Return the box of the part of a span that lies in this stretch; None where none is known."""
        start, end = max(span.start, self.span.start), min(span.end, self.span.end)
        if self.box is None or start >= end:
            return None
        if self.edges is None:
            return self.box
        left, right = self.edges[start - self.span.start], self.edges[end - self.span.start]
        return (left, self.box[1], right, self.box[3])


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its text is frozen, and all offsets are code points into it.

    Attributes
    ----------
    id : str
        sha256 of the source bytes, in hexadecimal.
    name : str
        The file's name, without directories.
    media_type : str
        ``text/plain``, ``text/markdown``, ``text/html``, ``application/pdf``, ...
    text : str
        For txt and md the bytes decoded, byte-order mark and line ends kept; for other formats the
        extracted text.
    extractor : str
        Name and version of what made ``text`` out of the bytes.
    encoding : str or None
        Character encoding of a text file and html; None for binary formats.
    encoding_certainty : float
        0..1; 1 where the bytes prove it.
    title, date, place, publisher, language : Field or None
        None where neither the table beside the file nor the document tells.
    authority : Authority
        Who speaks.
    breaks : tuple of Span
        White space (line breaks, page breaks) that stands inside a sentence: matching skips it.
    sections, tables, repeats, origins : tuple
        Structure, in text order.
    fragments : tuple of Span
        Passages that break off or begin in the middle of a sentence.
    notes : tuple of str
        What a user should know of the reading ("page 3 has no text layer").
    """

    id: str
    name: str
    media_type: str
    text: str
    extractor: str
    encoding: str | None = None
    encoding_certainty: float = 1.0
    title: Field | None = None
    date: Field | None = None
    place: Field | None = None
    publisher: Field | None = None
    language: Field | None = None
    authority: Authority = "unknown"
    breaks: tuple[Span, ...] = ()
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    fragments: tuple[Span, ...] = ()
    origins: tuple[Origin, ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()
