"""What labels a figure: its scope and its prices."""

from __future__ import annotations

import re

from lantu.records.claim import Basis
from lantu.records.claims.segment import Segment

_SCOPE = re.compile(
    r"[（(]([^（）()]*?(?:不含|不包括|含|包括|剔除|扣除|管辖范围|行政区划范围)[^（）()]*)[）)]"
    r"|((?:全口径|同口径|现有管辖范围|行政区划范围))|(?:如果)?(把[^，。]{2,12}(?:计算在内|计入))"
)
# One of these stands in all that bounds a scope.
_SCOPED = re.compile("含|包括|剔除|扣除|范围|口径|计")
_PRICES = re.compile(
    "可比价|不变价|可比口径|现价|当年价|(?:扣除|剔除)(?:价格|物价|通胀)|实际增[长速]|名义增[长速]"
)
_CURRENT = {"现价", "当年价", "名义增长", "名义增速"}
# 亿元以上的在建项目达到156个: words between a bound and the count of what it bounds.
_BOUNDED = re.compile("的?[一-龥]{1,8}?(?:分别|达到|达|已|共|有|为)*")


def find_basis(segment: Segment) -> Basis | None:
    """Return what labels the figure: its scope and its prices, where the clause says them."""
    text, since = segment.sentence.text, segment.sentence.part_of(segment.quantity.start)
    scoped = _SCOPED.search(text, since, segment.clause[1])
    scopes = list(_SCOPE.finditer(text, since, segment.clause[1])) if scoped else []
    scope = next(group for group in scopes[-1].groups() if group) if scopes else _bound_before(segment)
    prices = _PRICES.search(text, *_own_words(segment))
    if scope is None and prices is None:
        return None
    current = prices is not None and prices.group() in _CURRENT
    return Basis(scope=scope, prices=None if prices is None else "current" if current else "constant")


def _own_words(segment: Segment) -> tuple[int, int]:
    """Return where the words on both sides of a figure stand, with a clause of a few words in front."""
    (start, end), before = segment.clause, segment.words_before
    return (start if before is None else before[0]), end


def _bound_before(segment: Segment) -> str | None:
    """Return the bound that what is counted lies beyond (10亿元以上项目5个); None where none is told."""
    if segment.quantity.sort != "count":
        return None
    sentence, at = segment.sentence, segment.quantity.outer_start
    figures = [*sentence.bounds, *sentence.quantities]
    before = max((q for q in figures if q.outer_end <= at), key=lambda q: q.start, default=None)
    if before is None or before.sort not in {"money", "measure"} or before.start < segment.clause[0]:
        return None
    bounds = before.quantity.op not in {"=", "~", "range"}
    if not bounds or _BOUNDED.fullmatch(sentence.text, before.outer_end, at) is None:
        return None
    return sentence.text[before.outer_start : before.outer_end]
