"""The frame of a figure: sign, currency mark and hedge words around it."""

from __future__ import annotations

from lantu.facts import Operator
from lantu.language.hedges import Hedge, HedgeBook
from lantu.language.numbers.join import Part

_FIRM = {">", "<", ">=", "<=", "<~"}


class Frame:
    """Reads outward from a figure."""

    __slots__ = ("_book",)

    def __init__(self, book: HedgeBook) -> None:
        self._book = book

    def read(self, text: str, part: Part) -> tuple[Operator, int, int]:
        """Return the operator and the outer span."""
        before, outer_start = self._before(text, part.start, part)
        after, outer_end = self._after(text, part)
        return self._combine(part, before, after), outer_start, outer_end

    def _before(self, text: str, start: int, part: Part) -> tuple[Hedge | None, int]:
        found: Hedge | None = None
        while start:
            hedge = self._book.find_before(text, start)
            if hedge is None or (hedge.only == "scale" and part.figure.shape != "scale" and found is None):
                break
            if found is None or found.op == "=" or (found.op == "~" and hedge.op != "="):
                found = hedge
            start -= len(hedge.word)
        return found, start

    def _after(self, text: str, part: Part) -> tuple[Hedge | None, int]:
        hedge = self._book.find_after(text, part.end)
        if hedge is None or hedge.only == "never":
            return None, part.end
        if hedge.only == "measure" and part.figure.sort in ("count", "pure"):
            return None, part.end
        if hedge.only == "duration" and part.figure.sort != "duration":
            return None, part.end
        return hedge, part.end + len(hedge.word)

    @staticmethod
    def _combine(part: Part, before: Hedge | None, after: Hedge | None) -> Operator:
        inner = part.figure.op
        if inner == "range":
            return inner
        if before is not None and before.op in _FIRM and before.only != "weak":
            return before.op
        if after is not None and after.op != "=":
            return after.op
        if inner != "=":
            return inner
        return before.op if before is not None else "="
