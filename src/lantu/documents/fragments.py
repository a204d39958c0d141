"""Passages that break off, or that begin in the middle of a sentence."""

from __future__ import annotations

import re

from lantu.documents.furniture import is_furniture
from lantu.documents.signs import Signs, load_signs
from lantu.facts import Span

_SHORTEST = 12
_LONGEST_HEADING = 60
_STOP = re.compile("[。！？!?…]")


def find_fragments(
    text: str, paragraphs: tuple[Span, ...], *, ends: frozenset[int] = frozenset()
) -> tuple[Span, ...]:
    """Return the sentences that lack their end or their beginning, in text order.

    A paragraph breaks off where its last sentence has no full stop and it cannot be a heading, a label
    or a note on the author: it is longer than a heading, or has full sentences before. It begins in mid
    sentence where its first character opens no sentence, where its first sentence closes a quotation
    that it does not open, or where nothing but a reporting verb is left of that sentence.

    Parameters
    ----------
    text : str
        The document's text.
    paragraphs : tuple of Span
        From `find_layout`.
    ends : frozenset of int
        Ends of paragraphs that need no full stop (rows of a table, styled headings).

    Examples
    --------
    >>> text = "强调。蓝图落地见成效。"
    >>> [span.of(text) for span in find_fragments(text, (Span(0, len(text)),))]
    ['强调。']
    """
    signs = load_signs()
    found = []
    for paragraph in paragraphs:
        if paragraph.end in ends:
            continue
        if _lost_beginning(text, paragraph, signs):
            stop = _STOP.search(text, paragraph.start, paragraph.end)
            found.append(Span(paragraph.start, stop.end() if stop else paragraph.end))
        start = None if text[paragraph.end - 1] in signs.final else _lost_end(text, paragraph, signs)
        if start is not None and (not found or found[-1] != (start, paragraph.end)):
            found.append(Span(start, paragraph.end))
    return tuple(found)


def _lost_beginning(text: str, paragraph: Span, signs: Signs) -> bool:
    if text[paragraph.start] in signs.never_first:
        return paragraph.end - paragraph.start >= _SHORTEST and not is_furniture(paragraph.of(text))
    if signs.lost_beginning.match(text, paragraph.start, paragraph.end):
        return True
    closed = text.find("”", paragraph.start, paragraph.end)
    return closed >= 0 and text.find("“", paragraph.start, closed) < 0


def _lost_end(text: str, paragraph: Span, signs: Signs) -> int | None:
    """Return where the sentence that breaks off begins; None where the paragraph is whole."""
    if paragraph.end - paragraph.start < _SHORTEST or text[paragraph.end - 1] in signs.half_final:
        return None
    said = text[paragraph.start : paragraph.end]
    bare = said.rstrip("".join(signs.closers))
    if not bare or bare[-1] in signs.final or "\t" in said:
        return None
    tail = max(map(bare.rfind, "。！？")) + 1
    last = said[tail:]
    if signs.credit.search(last) or signs.alone.match(said) or signs.begins_new.match(said):
        return None
    may_end = said[-1] not in signs.pause and said[-1] not in signs.never_last
    if tail == 0 and may_end and (len(said) <= _LONGEST_HEADING or "，" not in said):
        return None
    return paragraph.start + tail + (len(last) - len(last.lstrip("".join(signs.closers))))
