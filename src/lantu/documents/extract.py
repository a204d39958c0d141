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
    breaks : tuple of Span
        White space that the format proves to stand inside a sentence (lines wrapped on a page).
    ends : frozenset of int
        Offsets at which the format proves that a paragraph ends.
    tables, origins, notes
        As in ``Document``.
    fields : mapping of str to Field
        Metadata that the format carries (``title``, ``date``, ``publisher``, ``language``).
    """

    text: str
    extractor: str
    encoding: str | None = None
    encoding_certainty: float = 1.0
    headings: tuple[Heading, ...] = ()
    breaks: tuple[Span, ...] = ()
    ends: frozenset[int] = frozenset()
    tables: tuple[Table, ...] = ()
    origins: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)
