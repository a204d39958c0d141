"""Headings, and the passage that each governs."""

from __future__ import annotations

import re

from lantu.documents.document import Section
from lantu.documents.extract import Heading
from lantu.documents.lines import Line
from lantu.facts import Span

_NUMBERED = (
    (re.compile(r"第[一二三四五六七八九十百]+[编章篇]"), 1),
    (re.compile(r"[一二三四五六七八九十]{1,3}、"), 2),
    (re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"), 3),
    (re.compile(r"\d{1,2}[.．、](?!\d)"), 4),
)
_MARKDOWN = re.compile(r"(#{1,6})\s+\S")
_FINAL = frozenset("。！？!?…；;，,、：:—")
_LONGEST = 45


def find_headings(text: str, lines: list[Line], breaks: tuple[Span, ...]) -> tuple[Heading, ...]:
    """Return the lines that head what follows: short, a line of their own, not ending a sentence."""
    joined = {span.start for span in breaks} | {span.end for span in breaks}
    headings = []
    for line in lines:
        if line.end - line.start > _LONGEST or line.start in joined or line.end in joined:
            continue
        if (marked := _MARKDOWN.match(text, line.start, line.end)) is not None:
            headings.append(Heading(Span(line.start, line.end), len(marked.group(1))))
        elif text[line.end - 1] not in _FINAL:
            headings.append(Heading(Span(line.start, line.end), _level(text, line)))
    return tuple(headings)


def _level(text: str, line: Line) -> int:
    return next((level for pattern, level in _NUMBERED if pattern.match(text, line.start, line.end)), 5)


def build_sections(text: str, headings: tuple[Heading, ...]) -> tuple[Section, ...]:
    """Give each heading the passage up to the next heading of its level or above."""
    sections = []
    if text and (not headings or text[: headings[0].span.start].strip()):
        end = headings[0].span.start if headings else len(text)
        sections.append(Section(Span(0, 0), Span(0, end), 1))
    ends = [len(text)] * len(headings)
    open_: list[int] = []
    for index, heading in enumerate(headings):
        while open_ and headings[open_[-1]].level >= heading.level:
            ends[open_.pop()] = heading.span.start
        open_.append(index)
    sections += [
        Section(heading.span, Span(heading.span.end, end), heading.level)
        for heading, end in zip(headings, ends, strict=True)
    ]
    return tuple(sections)
