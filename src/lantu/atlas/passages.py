"""Stretches of a text as they are shown: whole paragraphs of a long one, and a clause on one line."""

from __future__ import annotations

import re

from lantu.facts import Span

_LINES = "\n\r\f"
_CELL = re.compile(r"\s*\t\s*")
_INSIDE_NUMBER = re.compile(r"(?<=[0-9.])\s*[\r\n\f]\s*(?=[0-9])")
_BETWEEN_LATIN = re.compile(r"(?<=[!-~])\s+(?=[!-~])")
_ELSEWHERE = re.compile(r"(?<![!-~])\s+|\s+(?![!-~])")


def find_window(text: str, at: int, size: int) -> Span:
    r"""Return the part of a text that an offset lies in, when the text is cut into parts of whole lines.

    Parts are the same whichever offset is asked for: each has at most ``size`` characters and ends with
    a line where one ends in its last quarter, else where it is full.

    Parameters
    ----------
    text : str
    at : int
        Offset; beyond the end the last part is meant.
    size : int
        The longest part, at least 1.

    Examples
    --------
    >>> find_window("第一段。\n第二段。\n第三段。", 6, 6)
    Span(start=5, end=10)
    >>> find_window("第一段。\n第二段。\n第三段。", 99, 6)
    Span(start=10, end=14)
    """
    start = 0
    while True:
        end = _cut_part(text, start, size)
        if at < end or end == len(text):
            return Span(start, end)
        start = end


def _cut_part(text: str, start: int, size: int) -> int:
    full = start + size
    if full >= len(text):
        return len(text)
    earliest = full - size // 4 - 1
    after = max(text.rfind(line, max(earliest, start), full) for line in _LINES)
    return full if after < 0 else after + 1


def write_flat(text: str) -> str:
    r"""Write a clause on one line: Chinese without gaps, Latin words and the cells of a table with one.

    Examples
    --------
    >>> write_flat("疏解企业\n约 3000家"), write_flat("within one\nhour"), write_flat("森林覆盖率\t35\t36.5")
    ('疏解企业约3000家', 'within one hour', '森林覆盖率 35 36.5')
    >>> write_flat("2106.\n18亿元")
    '2106.18亿元'
    """
    cells = _CELL.split(text.strip())
    joined = (_BETWEEN_LATIN.sub(" ", _INSIDE_NUMBER.sub("", cell)) for cell in cells)
    return " ".join(_ELSEWHERE.sub("", cell) for cell in joined)
