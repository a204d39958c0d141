"""Headings, and the passage that each governs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from lantu.documents.dates import date_pattern
from lantu.documents.document import Section
from lantu.documents.extract import Heading
from lantu.documents.furniture import is_furniture
from lantu.documents.labels import load_labels
from lantu.documents.signs import Signs, load_signs
from lantu.facts import Span

_STYLES = (
    ("annex", re.compile(r"附件\s*[一二三四五六七八九十\d]*\s*[:：]?")),
    ("part", re.compile(r"第[一二三四五六七八九十百]{1,4}[编篇]")),
    ("chapter", re.compile(r"第[一二三四五六七八九十百\d]{1,4}章")),
    ("section", re.compile(r"第[一二三四五六七八九十百\d]{1,4}节")),
    ("一、", re.compile(r"[一二三四五六七八九十]{1,3}、")),
    ("（一）", re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    ("1.", re.compile(r"\d{1,2}[.．、]\s*(?=[^\d\s])")),
    ("（1）", re.compile(r"[（(]\d{1,2}[）)]")),
)
_STOP = re.compile("[。！？；]")
_PLAIN = "plain"
# What stands beside a table and heads nothing.
_APART = re.compile(r"[（(]?\s*(?:(?:计量)?单位|数据来源|资料来源|备?注)\s*[:：]")
_LONGEST_PLAIN, _LONGEST_NUMBERED, _LONGEST_RUN_IN = 45, 60, 45
_LONGEST_RUN = 4
"""More short lines than this one after another, unnumbered, are a list or a masthead, not headings."""


class _Found(NamedTuple):
    """A heading with its style: the same style is the same level, a new one a level deeper."""

    span: Span
    style: str


def find_headings(
    text: str,
    paragraphs: tuple[Span, ...],
    body: int,
    *,
    known: Iterable[Heading] = (),
    none: frozenset[int] = frozenset(),
) -> tuple[Heading, ...]:
    """Return the headings of a text, those that the format marks among them.

    A heading is a paragraph of its own, short, without a full stop, with text below it; or the numbered
    first sentence of a paragraph (（一）…。). Levels follow the order in which styles of numbering first
    appear, as in an outline: a style seen before returns to its level, a new one goes one deeper.

    Parameters
    ----------
    text : str
        The document's text.
    paragraphs : tuple of Span
        From `find_layout`.
    body : int
        Index of the first paragraph below the head lines.
    known : iterable of Heading
        Headings that the format marks.
    none : frozenset of int
        Ends of paragraphs that are no headings: rows and titles of tables.
    """
    marked = {heading.span.start: heading for heading in known}
    found: list[_Found] = []
    run: list[Span] = []
    for index, span in enumerate(paragraphs):
        if found and span.end <= found[-1].span.end:
            continue
        heading = marked.get(span.start)
        if heading is not None:
            found += _headings_of_run(run, text)
            run = []
            found.append(_Found(heading.span, f"h{heading.level}"))
        elif index >= body:
            if (
                span.end not in none
                and _is_heading(text, span)
                and not _is_signature(text, paragraphs, index)
            ):
                run.append(span)
                continue
            found += _headings_of_run(run, text)
            run = []
            if (end := _run_in(text, span)) is not None:
                found.append(_Found(Span(span.start, end), _style(text, span)))
    return _with_levels(found)


def _is_heading(text: str, span: Span) -> bool:
    signs = load_signs()
    length = span.end - span.start
    last = text[span.end - 1]
    if not 2 <= length <= _LONGEST_NUMBERED or last in signs.final or last in signs.pause or last in "；;":
        return False
    said = span.of(text)
    if _STYLES[0][1].fullmatch(said):
        return True
    if (
        _APART.match(said)
        or last in "：:"
        or "\t" in said
        or not any(character.isalpha() for character in said)
    ):
        return False
    if length > _LONGEST_PLAIN and _style(text, span) == _PLAIN:
        return False
    return not (
        signs.alone.match(said)
        or signs.credit.search(said)
        or is_furniture(said)
        or _ends_sentence(said, signs)
    )


def _is_signature(text: str, paragraphs: tuple[Span, ...], index: int) -> bool:
    """Tell whether a line is the organ that signs: its day stands alone below."""
    if index + 1 == len(paragraphs) or load_labels().organ_name.search(paragraphs[index].of(text)) is None:
        return False
    below = paragraphs[index + 1].of(text)
    dated = date_pattern().match(below)
    return dated is not None and dated.end() == len(below)


def _ends_sentence(said: str, signs: Signs) -> bool:
    bare = said.rstrip("".join(signs.closers))
    return bool(bare) and bare[-1] in signs.final


def _style(text: str, span: Span) -> str:
    return next((style for style, pattern in _STYLES if pattern.match(text, span.start, span.end)), _PLAIN)


def _run_in(text: str, span: Span) -> int | None:
    """Return where the numbered first sentence of a paragraph ends; None where there is none."""
    if _style(text, span) == _PLAIN:
        return None
    stop = _STOP.search(text, span.start, min(span.end, span.start + _LONGEST_RUN_IN))
    return stop.start() if stop and stop.end() < span.end and stop.group() != "；" else None


def _headings_of_run(run: list[Span], text: str) -> list[_Found]:
    """Turn short lines that follow one another, with text below, into headings; plain ones into one."""
    found: list[_Found] = []
    plain: list[Span] = []
    for span in run:
        style = _style(text, span)
        if style == _PLAIN:
            plain.append(span)
            continue
        found += _joined(plain)
        plain = []
        if found and found[-1].style == style:
            found.pop()  # a list of numbered lines: only its last item has text below
        found.append(_Found(span, style))
    return found + _joined(plain)


def _joined(plain: list[Span]) -> list[_Found]:
    if not plain or len(plain) > _LONGEST_RUN:
        return []
    return [_Found(Span(plain[0].start, plain[-1].end), _PLAIN)]


def _with_levels(found: list[_Found]) -> tuple[Heading, ...]:
    stack: list[str] = []
    headings = []
    for span, style in found:
        if style == _STYLES[0][0]:
            stack.clear()
        elif style in stack:
            del stack[stack.index(style) :]
        elif style.startswith("h"):
            while stack and (not stack[-1].startswith("h") or stack[-1] > style):
                stack.pop()
        stack.append(style)
        headings.append(Heading(span, len(stack)))
    return tuple(headings)


def build_sections(text: str, headings: tuple[Heading, ...]) -> tuple[Section, ...]:
    r"""Give each heading the passage up to the next heading of its level or above.

    What stands before the first heading is a section without a heading.

    Examples
    --------
    >>> text = "前言。\n一、成效\n甲。\n二、任务\n乙。"
    >>> sections = build_sections(text, (Heading(Span(4, 8), 1), Heading(Span(12, 16), 1)))
    >>> [(section.heading.of(text), section.body.of(text).strip()) for section in sections]
    [('', '前言。'), ('一、成效', '甲。'), ('二、任务', '乙。')]
    """
    first = headings[0].span.start if headings else len(text)
    sections = [Section(Span(0, 0), Span(0, first), 1)] if text[:first].strip() else []
    ends = [len(text)] * len(headings)
    pending: list[int] = []
    for index, heading in enumerate(headings):
        while pending and headings[pending[-1]].level >= heading.level:
            ends[pending.pop()] = heading.span.start
        pending.append(index)
    sections += [
        Section(heading.span, Span(heading.span.end, end), heading.level)
        for heading, end in zip(headings, ends, strict=True)
    ]
    return tuple(sections)
