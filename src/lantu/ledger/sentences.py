"""The sentence that something stands in, as it is shown beside a record or a figure."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.facts import Span

_ENDS = "。！？!?；;"
_CLOSERS = "”’」』）)】》\"'"
_LINES = "\n\r\f"


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
