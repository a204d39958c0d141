"""Brackets that tell of the parts of a figure: what follows leans on what stood in front of them."""

from __future__ import annotations

from lantu.records.claim import Claim
from lantu.records.claims.heads import Heads
from lantu.records.claims.segment import Segment
from lantu.records.clauses import CLOSED_BY


class Asides:
    """Keeps what a bracket of parts interrupts: 机构753家（甲427家，乙88家），增长5% is of all of them."""

    __slots__ = ("_closes", "_kept")

    def __init__(self) -> None:
        self._kept: tuple[Heads, Claim | None] | None = None
        self._closes = -1

    def enter(self, segment: Segment, heads: Heads, last: Claim | None) -> tuple[Heads, Claim | None]:
        """Return what a figure leans on: the heads so far and the figure before it.

        Parameters
        ----------
        segment : Segment
        heads : Heads
            Of the figures so far.
        last : Claim or None
            The figure before it.
        """
        text, start = segment.sentence.text, segment.clause[0]
        if self._kept is not None and start >= self._closes:
            heads, last = self._kept
            self._kept = None
        if self._kept is None and opens_aside(segment):
            self._kept = heads.copy(), last
            self._closes = text.find(CLOSED_BY[text[start - 1]], start)
        return heads, last


def opens_aside(segment: Segment) -> bool:
    """Tell whether a bracket of parts opens right in front of a figure's clause."""
    start = segment.clause[0]
    return start > segment.sentence.start and segment.sentence.text[start - 1] in CLOSED_BY
