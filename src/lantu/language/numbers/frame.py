"""The frame of a figure: the hedge words around it, their span and what they make of it."""

from __future__ import annotations

from lantu.facts import Operator, Quantity
from lantu.language.hedges import Hedge, HedgeBook
from lantu.language.mention import QuantityMention
from lantu.language.numbers.figure import Figure

_FIRM = frozenset({">", "<", ">=", "<=", "<~"})
_SHARES = frozenset({"number.half", "number.tenths"})
# Two named tuples a figure: made without the keyword machinery, which costs more than the reading.
_make = tuple.__new__


def read_frame(book: HedgeBook, text: str, start: int, end: int, figure: Figure) -> QuantityMention:
    """Read outward from a figure and return the mention."""
    value, value2, op, unit, step, sort, rule, *_ = figure
    outer_start, outer_end = start, end
    before: Hedge | None = None
    if text[start - 1 : start] in book.before:
        before, outer_start = _before(book, text, start, figure)
    if text[end : end + 1] in book.after:
        after, outer_end = _after(book, text, end, sort)
        op = _combine(op, before, after)
    elif before is not None:
        op = _combine(op, before, None)
    quantity = _make(Quantity, (op, value, value2, unit, step))
    return _make(QuantityMention, (start, end, outer_start, outer_end, quantity, rule, sort))


def _before(book: HedgeBook, text: str, start: int, figure: Figure) -> tuple[Hedge | None, int]:
    """Read hedges backwards; the one nearest to the figure wins unless it says nothing."""
    found: Hedge | None = None
    while hedge := book.find_before(text, start):
        if not _suits(hedge.only, figure):
            break
        if found is None or found.op == "=" or (found.op == "~" and hedge.op != "="):
            found = hedge
        start -= len(hedge.word)
    return found, start


def _suits(only: str, figure: Figure) -> bool:
    """Tell whether a figure has what a hedge before it needs."""
    if only == "scale":
        return figure.shape == "scale" or figure.rule in _SHARES or figure.value == figure.scale
    if only == "mark":
        # 突破3项技术 is no bound; a mark that is passed is a measure or a large count.
        return figure.sort != "count" or figure.value >= 100
    return True


def _after(book: HedgeBook, text: str, end: int, sort: str) -> tuple[Hedge | None, int]:
    hedge = book.find_after(text, end)
    if hedge is None or hedge.only == "never":
        return None, end
    if hedge.only == "measure" and sort in ("count", "pure"):
        return None, end
    if hedge.only == "duration" and sort != "duration":
        return None, end
    return hedge, end + len(hedge.word)


def _combine(inner: Operator, before: Hedge | None, after: Hedge | None) -> Operator:
    """Let a firm bound in front win over one behind, and either over a vague word inside."""
    if inner == "range":
        return inner
    if before is not None and before.op in _FIRM and before.only != "weak":
        return before.op
    if after is not None and after.op != "=":
        return after.op
    if inner != "=":
        return inner
    return before.op if before is not None else "="
