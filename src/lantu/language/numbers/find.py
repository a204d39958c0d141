"""Quantities in a text: figures with their units, hedges and joins, less all that counts nothing."""

from __future__ import annotations

from functools import cache

from lantu.errors import ParseError
from lantu.facts import Quantity
from lantu.language.hedges import hedge_book
from lantu.language.mention import QuantityMention
from lantu.language.numbers.figure import Figure, read_figure
from lantu.language.numbers.frame import Frame
from lantu.language.numbers.grammar import figure_pattern
from lantu.language.numbers.join import Part, join
from lantu.language.numbers.judge import Judge
from lantu.language.numbers.lore import lore

_CACHE_LIMIT = 100_000


def find_quantities(text: str) -> list[QuantityMention]:
    """Find every quantity in a text, in text order, none overlapping another.

    Parameters
    ----------
    text : str
        The matching text of a whole document; rules look at what stands around a figure.

    Returns
    -------
    list of QuantityMention
        Dates, clock times, ordinals, names, list numbers and idioms are not among them.

    Examples
    --------
    >>> text = "累计超2100亿元，比2013年增长1至1.5倍"
    >>> [(text[m.start:m.end], m.quantity.op, m.quantity.unit) for m in find_quantities(text)]
    [('2100亿元', '>', '元'), ('1至1.5倍', 'range', '倍')]
    """
    return _finder().find(text)


class QuantityFinder:
    """Finds quantities; keeps what each surface form means."""

    def __init__(self) -> None:
        self._pattern = figure_pattern()
        self._known: dict[str, Figure | None] = {}
        self._lore = lore()
        self._frame = Frame(hedge_book())

    def find(self, text: str) -> list[QuantityMention]:
        """Return the quantities of one document."""
        parts = self._parts(text)
        if not parts:
            return []
        judge = Judge(self._lore, text, join(text, parts))
        return [self._mention(text, part) for part in judge.quantities()]

    def _parts(self, text: str) -> list[Part]:
        known = self._known
        parts: list[Part] = []
        for match in self._pattern.finditer(text):
            surface = match.group()
            if surface in known:
                figure = known[surface]
            else:
                figure = self._read(surface)
            if figure is not None:
                start, end = match.span()
                parts.append(Part(start, end, figure))
        return parts

    def _read(self, surface: str) -> Figure | None:
        if len(self._known) > _CACHE_LIMIT:
            self._known.clear()
        try:
            figure = read_figure(surface)
        except ParseError:
            figure = None
        self._known[surface] = figure
        return figure

    def _mention(self, text: str, part: Part) -> QuantityMention:
        figure = part.figure
        op, outer_start, outer_end = self._frame.read(text, part)
        quantity = Quantity(op, figure.value, figure.value2, figure.unit, figure.step)
        return QuantityMention(
            part.start, part.end, outer_start, outer_end, quantity, figure.rule, figure.sort
        )


@cache
def _finder() -> QuantityFinder:
    return QuantityFinder()
