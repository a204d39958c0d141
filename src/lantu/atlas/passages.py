"""Which stretch of a text to show: whole paragraphs of a long one."""

from __future__ import annotations

from lantu.facts import Span

_LINES = "\n\r\f"


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
