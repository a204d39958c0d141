"""Clauses of a sentence: stretches between commas, colons and semicolons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.language.mention import QuantityMention

SEPARATOR = re.compile(r"[，,；;：:。！？!?\n]|——")
# Two halves of a headline: 甲园区开工 总投资3亿元.
_HALVES = re.compile(r"(?<=[一-龥”》])[ 　]+(?=[一-龥“《])")
# What a bracket holds is one with what stands around it, and so is the title of a paper.
_BRACKETED = re.compile(r"[（(][^（）()。]{1,60}[）)]|《[^《》。\n]{1,80}》")
_OPENS = "（(《"
_STOPS = "。；;！？!?"


def split_clauses(
    text: str, start: int, end: int, quantities: Sequence[QuantityMention] = ()
) -> list[tuple[int, int]]:
    """Cut a sentence at commas, colons, semicolons and dashes outside brackets, titles and figures."""
    spans = []
    at = start
    has_brackets = any(text.find(mark, start, end) >= 0 for mark in _OPENS)
    inside = [match.span() for match in _BRACKETED.finditer(text, start, end)] if has_brackets else []
    inside += [
        (quantity.start, quantity.end)
        for quantity in quantities
        if SEPARATOR.search(text, quantity.start, quantity.end)
    ]
    halves = _HALVES if text[end - 1] not in _STOPS and text.find(" ", start, end) >= 0 else None
    cuts = SEPARATOR.finditer(text, start, end)
    if halves is not None:
        cuts = iter(sorted((*cuts, *halves.finditer(text, start, end)), key=lambda cut: cut.start()))
    for match in cuts:
        first, last = match.span()
        if inside and any(opened < first < closed for opened, closed in inside):
            continue
        if first > at:
            spans.append((at, first))
        at = last
    if at < end:
        spans.append((at, end))
    return spans or [(start, end)]
