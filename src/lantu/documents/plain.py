"""Plain text and Markdown: the bytes decoded are the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lantu.documents.document import Table
from lantu.documents.drawn import find_drawn
from lantu.documents.encodings import decode_source
from lantu.documents.extract import Extract, Heading
from lantu.documents.source import Limits, Source
from lantu.facts import Span

EXTRACTOR = "lantu.plain 2"
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S[^\r\n]*?)[ \t#]*\r?$", re.MULTILINE)
_FENCED = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)


def read_plain(source: Source, _limits: Limits) -> Extract:
    """Decode a text file; line ends and byte-order mark stay.

    Raises
    ------
    DocumentError
        The bytes are no text in UTF-8, GB18030, Big5 or UTF-16.
    """
    decoded, notes = decode_source(source)
    tables = find_drawn(decoded.text)
    return Extract(
        decoded.text,
        EXTRACTOR,
        ends=frozenset(end for table in tables for end in _line_ends(table, decoded.text)),
        tables=tables,
        encoding=decoded.encoding,
        encoding_certainty=decoded.certainty,
        notes=tuple(notes),
    )


def _line_ends(table: Table, text: str) -> Iterator[int]:
    """Yield where the lines of a table's caption and rows end."""
    if table.caption is not None:
        yield table.caption.start + len(table.caption.of(text).rstrip())
    for cell in table.cells:
        if cell.column == 0:
            end = text.find("\n", cell.span.start)
            yield end - (text[end - 1] == "\r") if end >= 0 else len(text)


def read_markdown(source: Source, limits: Limits) -> Extract:
    """Decode a Markdown file and find its headings; the marks stay in the text.

    Raises
    ------
    DocumentError
        As `read_plain`.
    """
    extract = read_plain(source, limits)
    bare = _FENCED.sub(lambda block: re.sub(r"[^\r\n]", " ", block.group()), extract.text)
    headings = tuple(
        Heading(Span(match.start(1), match.end(2)), len(match.group(1))) for match in _HEADING.finditer(bare)
    )
    return replace(extract, headings=headings, ends=extract.ends | {heading.span.end for heading in headings})
