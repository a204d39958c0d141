"""What a reader of one format hands on: the text and what the format itself tells about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lantu.documents.document import Field, Origin, Table
from lantu.facts import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that heads the passage below it; level 1 is the outermost."""

    span: Span
    level: int


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file, before its structure and metadata are looked for.

    Attributes
    ----------
    text : str
        What ``Document.text`` will be.
    extractor : str
        Name and version of what made the text out of the bytes.
    encoding, encoding_certainty
        As in ``Document``.
    headings : tuple of Heading
        Those that the format marks as such (styles, h1-h6); empty where it marks none.
    joins : frozenset of int
        Ends of lines that the format proves to be wrapped: an unfinished sentence goes on below.
    ends : frozenset of int
        Ends of lines at which the format proves that a paragraph ends (rows of a table).
    tables, origins, notes
        As in ``Document``.
    fields : mapping of str to Field
        Metadata that the format states for readers (meta elements): ``title``, ``date``, ``publisher``,
        ``place``, ``language``. It goes before what the text says of itself.
    properties : mapping of str to Field
        Metadata that programs leave behind (file properties): believed where nothing else is said.
    """

    text: str
    extractor: str
    encoding: str | None = None
    encoding_certainty: float = 1.0
    headings: tuple[Heading, ...] = ()
    joins: frozenset[int] = frozenset()
    ends: frozenset[int] = frozenset()
    tables: tuple[Table, ...] = ()
    origins: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)
    properties: Mapping[str, Field] = field(default_factory=dict)
