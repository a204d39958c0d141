"""What one written figure says by itself: its value, scale, unit and manner, without its surroundings."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from lantu.facts import Operator
from lantu.language.numbers.numeral import Number

Shape = Literal["arabic", "spoken", "scale", "fraction", "doubling", "ratio"]


class Figure(NamedTuple):
    """A figure as written, before its neighbours are looked at.

    Attributes
    ----------
    value, value2 : number, number or None
        In the base unit; ``value2`` is the upper end of a range.
    op : Operator
        ``>`` where a vague word stands inside (30多个), ``range`` for 三四百, else ``=``.
    unit : str
        Canonical; empty where none is written.
    step : number or None
        Written precision in the base unit; None for a count written out in full.
    sort : str
        Manner of figure, as in :class:`~lantu.language.mention.QuantityMention`.
    rule : str
        Dotted name of the rule that read it.
    shape : Shape
        ``spoken`` is written in Chinese digits, ``scale`` in scale words alone (千亿).
    spelling : str
        The unit as it is written.
    scale : int
        What the scale words multiply by; 1 where there are none.
    """

    value: Number
    value2: Number | None
    op: Operator
    unit: str
    step: Number | None
    sort: str
    rule: str
    shape: Shape
    spelling: str
    scale: int = 1

    def mantissa(self) -> Fraction:
        """Return the number before the scale words: 1.2 in 1.2万亿."""
        return Fraction(self.value) / self.scale
