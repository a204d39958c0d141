"""How a text is built: white space inside sentences, sections, items, repeats, fragments."""

from __future__ import annotations

from dataclasses import dataclass

from lantu.documents.digests import find_items, find_paragraph_items
from lantu.documents.document import Repeat, Section, Table
from lantu.documents.extract import Extract
from lantu.documents.fragments import find_fragments
from lantu.documents.head import Head, find_head
from lantu.documents.layout import Layout, find_layout
from lantu.documents.lines import split_lines
from lantu.documents.repeats import Repetition, find_repeats
from lantu.documents.sections import build_sections, find_headings
from lantu.facts import Span

_FEW_PARAGRAPHS = 4
"""A digest without breaks is one paragraph below its title, with a link or a note behind."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What is found out about the build of a text.

    Attributes
    ----------
    head : Head
        The lines above the text.
    paragraphs : tuple of Span
        The text between the breaks that end something.
    breaks, sections, repeats, fragments
        As in ``Document``.
    """

    head: Head
    paragraphs: tuple[Span, ...]
    breaks: tuple[Span, ...]
    sections: tuple[Section, ...]
    repeats: tuple[Repeat, ...]
    fragments: tuple[Span, ...]


def find_structure(extract: Extract) -> Structure:
    r"""Find out how an extracted text is built, in time that grows with its length.

    Examples
    --------
    >>> structure = find_structure(Extract("一、成效\n2022年断面比\n例上升。\n", "none"))
    >>> structure.breaks, len(structure.sections)
    ((Span(start=13, end=14),), 1)
    """
    text = extract.text
    layout = find_layout(text, split_lines(text), ends=extract.ends, joins=extract.joins)
    marked = frozenset(heading.span.start for heading in extract.headings)
    head = find_head(text, layout.paragraphs, marked, layout.heads)
    repetition = find_repeats(text, layout.paragraphs, layout.breaks)
    spliced = frozenset(repetition.splices)
    return Structure(
        head=head,
        paragraphs=layout.paragraphs,
        breaks=tuple(gap for gap in layout.breaks if gap not in spliced),
        sections=_sections(extract, layout, head),
        repeats=repetition.repeats,
        fragments=_fragments(text, layout, repetition, _table_lines(extract.tables)),
    )


def _sections(extract: Extract, layout: Layout, head: Head) -> tuple[Section, ...]:
    """Find sections by their headings or, where a digest has none, its items."""
    text, body = extract.text, layout.paragraphs[head.body :]
    headings = find_headings(
        text,
        layout.paragraphs,
        head.body,
        known=extract.headings,
        none=_table_lines(extract.tables) | layout.heads,
    )
    if body and not headings:
        title = text[: body[0].start]
        items = find_paragraph_items(text, body, title)
        if len(body) <= _FEW_PARAGRAPHS and not items:
            items = tuple(item for span in body for item in find_items(text, span, title))
        if items:
            before = (Section(Span(0, 0), Span(0, items[0].heading.start), 1),)
            return (*before, *items) if text[: items[0].heading.start].strip() else items
    return build_sections(text, headings)


def _table_lines(tables: tuple[Table, ...]) -> frozenset[int]:
    """Return where the rows and the titles of tables end: lines that are no headings and no sentences."""
    ends = {table.caption.end for table in tables if table.caption}
    for table in tables:
        rows = {cell.row: cell.span.end for cell in table.cells if cell.span.end > cell.span.start}
        ends.update(rows.values())
    return frozenset(ends)


def _fragments(text: str, layout: Layout, repetition: Repetition, ends: frozenset[int]) -> tuple[Span, ...]:
    """Add to the passages that break off those which the first telling of a repetition shows to do so."""
    found = set(find_fragments(text, layout.paragraphs, ends=ends))
    cut = {repeat.span.end: repeat.span for repeat in repetition.repeats}
    for gap in repetition.splices:
        end = next((at + 1 for at in range(gap.end, len(text)) if text[at] in "。！？\n"), len(text))
        found |= {cut[gap.start], Span(gap.end, end)}
    return tuple(sorted(found))
