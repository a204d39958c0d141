"""Where white space stands inside a sentence: lines that break off and go on."""

from __future__ import annotations

import itertools

from lantu.documents.lines import Line
from lantu.facts import Span

_FINAL = frozenset("。！？!?…")
_PAUSE = frozenset("，、,")
_CLOSERS = frozenset("”’）)】》」』〉\"'")
_OPENERS = "“‘（(【《「『〈"
_NEVER_FIRST = frozenset("，。、；：！？”’）】》」』〉%％,.;:!?)")
_NEVER_LAST = frozenset("的和与及或把被对将从由在向为以等" + _OPENERS)
_HEADING_LENGTH = 45


def find_breaks(text: str, lines: list[Line]) -> tuple[Span, ...]:
    """Return the white space between two lines that are parts of one sentence."""
    breaks = []
    goes_on = False
    for line, following in itertools.pairwise(lines):
        goes_on = _is_inside(text, line, following, goes_on=goes_on)
        if goes_on:
            breaks.append(Span(line.end, following.start))
    return tuple(breaks)


def _is_inside(text: str, line: Line, following: Line, *, goes_on: bool) -> bool:
    last = text[line.end - 1]
    if last in _FINAL:
        return False
    if last in _CLOSERS:
        return text[following.start] in _NEVER_FIRST
    if last in _PAUSE or text[following.start] in _NEVER_FIRST:
        return True
    if following.indent >= 2 or last in "；;：:—":
        return False
    said = text[line.start : line.end]
    if last in _NEVER_LAST or goes_on:
        return True
    return (
        any(mark in said for mark in "。！？")
        or said.count("“") > said.count("”")
        or len(said) > _HEADING_LENGTH
    )
