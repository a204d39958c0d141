"""Compositions: three or more bare numbers with colons between, such as the shares of the three sectors."""

from __future__ import annotations

from fractions import Fraction

from lantu.language.numbers.figure import Figure
from lantu.language.numbers.join import Part
from lantu.language.numbers.page import Page

_STARTS = frozenset(" :：∶比")
_ROUNDING = Fraction(1, 2)


def read_composition(page: Page, index: int) -> list[Part]:
    """Return the shares of a whole that start at a figure, in percent; empty where none start.

    Numbers that add up to 100, to half a unit for their rounding, are shares: 7.4∶39.6∶53. Others are a
    recipe or a score, which no one number states.
    """
    chain: list[Part] = []
    if page.text[page.items[index].end : page.items[index].end + 1] not in _STARTS:  # type: ignore[union-attr]
        return []
    for place in range(index, len(page.items)):
        item = page.items[place]
        if not isinstance(item, Part) or item.figure.shape != "arabic" or item.figure.sort != "pure":
            break
        if chain and page.text[chain[-1].end : item.start].strip() not in page.lore.ratio_marks:
            break
        chain.append(item)
    total = sum((Fraction(part.figure.value) for part in chain), Fraction(0))
    if len(chain) < 3 or abs(total - 100) > _ROUNDING:
        return []
    return [part._replace(figure=_share(part)) for part in chain]


def _share(part: Part) -> Figure:
    figure = part.figure
    step = figure.step if figure.step is not None else 1
    return figure._replace(unit="%", sort="percent", step=step, rule="number.composition")
