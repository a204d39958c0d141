"""Which stretch of a text to show: whole paragraphs of a long one, the sentence around a record."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.facts import Span

_ENDS = "。！？!?；;"
_CLOSERS = "”’」』）)】》\"'"
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


def find_sentence(text: str, span: Span, breaks: Iterable[Span] = ()) -> Span:
    r"""Return the sentence (or sentences) that a span stands in.

    Parameters
    ----------
    text : str
    span : Span
    breaks : iterable of Span
        White space inside sentences, which ends none.

    Examples
    --------
    >>> text = "一、目标\n疏解企业约3000家。“都完成了。”又说。"
    >>> find_sentence(text, Span(10, 15)).of(text)
    '疏解企业约3000家。'
    """
    inside = {at for gap in breaks if gap.end > span.start - 2000 for at in range(*gap)}

    def ends(at: int) -> bool:
        return text[at] in _ENDS or (text[at] in _LINES and at not in inside)

    start = span.start
    while start > 0 and not ends(start - 1):
        start -= 1
    end = span.end
    if end == 0 or not ends(end - 1):
        while end < len(text) and not ends(end):
            end += 1
        if end < len(text) and text[end] in _ENDS:
            end += 1
    while end < len(text) and text[end] in _CLOSERS and text[end - 1] in _ENDS + _CLOSERS:
        end += 1
    while start < span.start and (
        text[start].isspace() or text[start] in _CLOSERS or text[start] == "\ufeff"
    ):
        start += 1
    return Span(start, end)
