"""A document's text, cut into the passages that a search finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lantu.documents.document import Document
from lantu.language.view import View

_SENTENCE_END = re.compile(r"[。！？!?；;\n\r\f]+[”’」』）)\s]*")
_SPACE = re.compile(r"\s+")
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_LONGEST = 600
_OVERLAP = 60
"""A passage without any stop is cut all the same, and the pieces overlap so that no word is lost."""


class Passage(NamedTuple):
    """A sentence, or a line of a table.

    Attributes
    ----------
    start, end : int
        Where it stands in ``Document.text``.
    folded : str
        Its characters as matching sees them.
    """

    start: int
    end: int
    folded: str


def fold(text: str) -> str:
    """Fold what writers do not distinguish: width, traditional forms, case; leave white space out.

    Examples
    --------
    >>> fold("ＰＭ2.5 協同")
    'pm2.5协同'
    """
    return _SPACE.sub("", View(text).text).translate(_LOWER)


def cut_passages(document: Document) -> list[Passage]:
    """Cut a document's text into passages; white space between them belongs to none."""
    view = View(document.text, document.breaks)
    passages = []
    for start, end in _cut(view.text):
        source_start, source_end = view.to_source(start, end)
        folded = _SPACE.sub("", view.text[start:end]).translate(_LOWER)
        if folded:
            passages.append(Passage(source_start, source_end, folded))
    return passages


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield from _cut_long(text, start, match.end())
        start = match.end()
    yield from _cut_long(text, start, len(text))


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > 2 * _LONGEST:
        yield start, start + _LONGEST
        start += _LONGEST - _OVERLAP
    stripped = text[start:end].rstrip()
    lead = len(stripped) - len(stripped.lstrip())
    if stripped:
        yield start + lead, start + len(stripped)
