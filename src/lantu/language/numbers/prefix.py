"""What stands before a figure and belongs to it: a sign, a currency, a scale of temperature, 每立方米."""

from __future__ import annotations

from lantu.language.numbers.figure import Figure
from lantu.language.numbers.join import Part
from lantu.language.numbers.page import Page
from lantu.language.numbers.scan import BURDENS
from lantu.language.units import spellings, unit_of

_MINUS = frozenset("-－−﹣")
_LONGEST = 4
_PER_ENDS = frozenset("米时秒升里")


def take_prefix(page: Page, part: Part, last_end: int) -> Part:
    """Return the figure with its sign and its leading unit taken in."""
    part = _sign(page, part, last_end)
    text, start = page.text, part.start
    if page.before(start) in _PER_ENDS:
        return _per(page, part)
    while start and text[start - 1] == " ":
        start -= 1
    for length in range(_LONGEST, 0, -1):
        first = max(0, start - length)
        unit = page.lore.prefixes.get(text[first:start])
        if unit is not None and first >= last_end:
            return _prefixed(part, unit, first)
    return part


def _prefixed(part: Part, unit: str, start: int) -> Part:
    figure = part.figure
    if figure.unit and figure.unit not in (unit, "元", "度"):
        return part
    if not figure.unit and figure.shape == "scale":
        return part
    sort = "measure" if unit_of(unit).dimension == "temperature" else "money"
    step = figure.step if figure.step is not None else 1
    figure = figure._replace(unit=unit, sort=sort, spelling=unit, step=step)
    return Part(start, part.end, figure)


def _per(page: Page, part: Part) -> Part:
    """Read 每立方米30微克 as 30微克/立方米, where the table has such a unit."""
    figure, text = part.figure, page.text
    for length in range(2, 6):
        at = part.start - length
        if at >= 0 and text[at] == "每":
            known = spellings().get(f"{figure.unit}/{text[at + 1 : part.start]}")
            if known is not None:
                return Part(part.start, part.end, figure._replace(unit=known.unit.name, sort=known.sort))
    return part


def _sign(page: Page, part: Part, last_end: int) -> Part:
    start = part.start
    before = page.before(start)
    if before == "负" and page.before(start - 1) not in BURDENS:
        length = 1
    elif before == "下" and page.text.startswith("零下", start - 2):
        length = 2
    elif before in _MINUS and before and _may_be_minus(page, part.figure, start, last_end):
        length = 1
    else:
        return part
    figure = part.figure
    if figure.value2 is not None and length == 2:
        # 零下5至10℃ holds for both ends, the minus of -5~10℃ for the lower alone.
        figure = figure._replace(value=-figure.value2, value2=-figure.value)
    else:
        figure = figure._replace(value=-figure.value)
    return Part(start - length, part.end, figure)


def _may_be_minus(page: Page, figure: Figure, start: int, last_end: int) -> bool:
    if last_end == start - 1 or figure.sort == "count":
        return False
    left = page.text[start - 2 : start - 1]
    return not left or not (left in _MINUS or (left.isascii() and (left.isalnum() or left in "%)")))
