"""Clauses of a sentence: stretches between commas, colons and semicolons, and brackets that tell of parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from lantu.language.mention import QuantityMention

SEPARATOR = re.compile(r"[，,；;：:。！？!?\n]|——")
# Two halves of a headline: 甲园区开工 总投资3亿元.
_HALVES = re.compile(r"(?<=[一-龥”》])[ 　]+(?=[一-龥“《])")
# What a bracket holds is one with what stands around it, and so is the title of a paper.
_BRACKETED = re.compile(r"[（(][^（）()。]{1,60}[）)]|《[^《》。\n]{1,80}》")
_OPENS = "（(《"
CLOSED_BY = {"（": "）", "(": ")"}
"""What closes a bracket."""
# So many figures of a bracket are of parts; one alone glosses the figure in front (（占60%）).
_SEVERAL = 2
_AMONG = ("其中", "含", "包括", "包含")
_STOPS = "。；;！？!?"


def split_clauses(
    text: str, start: int, end: int, quantities: Sequence[QuantityMention] = ()
) -> list[tuple[int, int]]:
    """Cut a sentence at commas, colons, semicolons and dashes outside brackets, titles and figures.

    A bracket that tells of parts (机构753家（甲427家，乙88家）) is cut out, and cut up as the sentence is.
    """
    spans = []
    at = start
    has_brackets = any(text.find(mark, start, end) >= 0 for mark in _OPENS)
    inside = [match.span() for match in _BRACKETED.finditer(text, start, end)] if has_brackets else []
    parts = [span for span in inside if tells_parts(text, span, quantities)]
    inside = [span for span in inside if span not in parts]
    inside += [
        (quantity.start, quantity.end)
        for quantity in quantities
        if SEPARATOR.search(text, quantity.start, quantity.end)
    ]
    halves = _HALVES if text[end - 1] not in _STOPS and text.find(" ", start, end) >= 0 else None
    cuts = SEPARATOR.finditer(text, start, end)
    cuts = cuts if halves is None else chain(cuts, halves.finditer(text, start, end))
    spanned = [match.span() for match in cuts]
    edges = [(at, at + 1) for opened, closed in parts for at in (opened, closed - 1)]
    for first, last in sorted([*spanned, *edges]):
        if inside and any(opened < first < closed for opened, closed in inside):
            continue
        if first > at:
            spans.append((at, first))
        at = last
    if at < end:
        spans.append((at, end))
    return spans or [(start, end)]


def tells_parts(text: str, span: tuple[int, int], quantities: Sequence[QuantityMention]) -> bool:
    """Tell whether a bracket gives the parts of what stands in front: （甲427家，乙88家）, （其中小麦3万吨）.

    Parameters
    ----------
    text : str
    span : (int, int)
        Of the bracket with its marks.
    quantities : sequence of QuantityMention
        All of the sentence.
    """
    if text[span[0]] not in CLOSED_BY:
        return False
    held = sum(span[0] < quantity.start < span[1] for quantity in quantities)
    return held >= _SEVERAL or (held > 0 and text.startswith(_AMONG, span[0] + 1))
