"""Quantities in a text: figures with their units, hedges and joins, less all that counts nothing."""

from __future__ import annotations

import sys
from functools import cache

from lantu.errors import ParseError
from lantu.facts import Quantity
from lantu.language.hedges import hedge_book
from lantu.language.mention import QuantityMention
from lantu.language.numbers.composition import read_composition
from lantu.language.numbers.figure import Figure
from lantu.language.numbers.frame import read_frame
from lantu.language.numbers.grammar import JOINTS, ORDINALS, TOUCHY_AFTER, TOUCHY_BEFORE, figure_pattern
from lantu.language.numbers.join import Part, join
from lantu.language.numbers.judge import is_told, settle
from lantu.language.numbers.lore import lore
from lantu.language.numbers.names import SPECIAL, SPECIAL_SPOKEN
from lantu.language.numbers.page import Item, Page, name_spans
from lantu.language.numbers.reading import read_figure

_CACHE_LIMIT = 50_000
_UNREAD = Figure(0, None, "=", "", None, "", "", "arabic", "")
_JOINT_GAP = 6
_NO_NAME = (sys.maxsize, sys.maxsize)
# Beside none of these a bare whole number is a year, a room, a telephone.
_BARE_BEFORE = JOINTS | ORDINALS | frozenset(" 名列居位、和与及$＄￥¥€£币为是达近约超由从")
_BARE_AFTER = JOINTS | frozenset(" 、和与及提增升降缩下扩减上调变")

# Between members of a list that share what is said in front of it.
_POINT = "个百分点"
_LIST_MARKS = frozenset("、和与及")
_BOUNDS = frozenset(["<", "<=", ">", ">=", "~", "<~"])
# 约3000多家: the bound is the figure's own.
_VAGUE = frozenset("多余几数")

_Tail = tuple[Quantity, str, str]


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
    """Finds quantities; remembers what each written form says by itself."""

    def __init__(self) -> None:
        self._pattern = figure_pattern()
        self._lore = lore()
        self._book = hedge_book()
        self._known: dict[str, Figure | None] = {}
        self._plain: dict[str, _Tail] = {}  # subset of _known
        self._spoken: set[str] = set()  # subset of _plain: no quantity inside a fixed phrase

    def find(self, text: str) -> list[QuantityMention]:
        """Return the quantities of one document."""
        items, loose = self._scan(text)
        if loose:
            self._settle(Page(text, items, self._lore), loose)
            items = [item for item in items if item is not None]
        _share_hedges(text, items)  # type: ignore[arg-type]
        if _POINT in text:
            _share_points(text, items)  # type: ignore[arg-type]
        return items  # type: ignore[return-value]

    def _scan(self, text: str) -> tuple[list[Item], list[int]]:
        """Find the figures; return them with the places of those that have yet to be judged.

        A figure that nothing can change becomes a quantity at once: most do, and this loop is what a
        text's reading time depends on.
        """
        known, new = self._known, tuple.__new__
        plain_of, figure_of = self._plain.get, known.get
        spoken, in_phrase = self._spoken, self._lore.in_phrase
        items: list[Item] = []
        loose: list[int] = []
        append = items.append
        last_end = -_JOINT_GAP
        names = iter(name_spans(text))
        name_start, name_end = next(names, _NO_NAME)
        for match in self._pattern.finditer(text):
            surface = match[0]
            start, end = match.span()
            while name_end <= start:
                name_start, name_end = next(names, _NO_NAME)
            tail = plain_of(surface)
            if tail is not None:
                if match.lastindex is None:
                    last_end = end
                    if start < name_start:
                        quantity, rule, sort = tail
                        append(new(QuantityMention, (start, end, start, end, quantity, rule, sort)))
                    continue
                if not _is_touched(text, start, end, start - last_end):
                    last_end = end
                    if start < name_start and (surface not in spoken or not in_phrase(text, start)):
                        append(read_frame(self._book, text, start, end, known[surface]))  # type: ignore[arg-type]
                    continue
            last_end = end
            figure = figure_of(surface, _UNREAD)
            if figure is _UNREAD:
                figure = self._read(surface)
            if figure is None:
                continue
            if figure.sort == "pure" and _says_nothing(text, start, end, figure):
                continue
            part = new(Part, (start, end, figure))
            if start < name_start or is_told(text, part):
                loose.append(len(items))
                append(part)
        return items, loose

    def _read(self, surface: str) -> Figure | None:
        if len(self._known) > _CACHE_LIMIT:
            self._known.clear()
            self._plain.clear()
            self._spoken.clear()
        figure: Figure | None
        try:
            figure = read_figure(surface)
        except ParseError:
            figure = None
        self._known[surface] = figure
        if figure is not None and _is_plain(figure):
            quantity = Quantity(figure.op, figure.value, figure.value2, figure.unit, figure.step)
            self._plain[surface] = (quantity, figure.rule, figure.sort)
            if figure.shape == "spoken":
                self._spoken.add(surface)
        return figure

    def _settle(self, page: Page, loose: list[int]) -> None:
        """Judge the figures that their surroundings can change; what is no quantity becomes None."""
        items, text, book = page.items, page.text, self._book
        taken = -1
        for index in loose:
            part = items[index]
            if index <= taken or type(part) is not Part:
                continue
            taken, last_end = index, page.end_before(index)
            if _is_neighbour(page, part, index + 1):
                shares = read_composition(page, index)
                if shares:
                    taken = index + len(shares) - 1
                    items[index : taken + 1] = [read_frame(book, text, *share) for share in shares]
                    continue
                part, taken = self._join(page, part, index)
            settled = settle(page, taken, part, last_end)
            items[index] = None if settled is None else read_frame(book, text, *settled)

    def _join(self, page: Page, part: Part, index: int) -> tuple[Part, int]:
        """Join a figure with those behind it that belong to it; return it and the place of the last."""
        items = page.items
        while _is_neighbour(page, part, index + 1):
            together = join(self._lore, page.text, part, items[index + 1])  # type: ignore[arg-type]
            if together is None:
                break
            part, index = together, index + 1
            items[index] = None
        return part, index


def _share_hedges(text: str, found: list[QuantityMention]) -> None:
    """Let what is said in front of a list hold for its members: 突破8万亿元、9万亿元 passes both."""
    bound: Quantity | None = None
    last_end = -1
    for index, mention in enumerate(found):
        start, end, outer_start, outer_end, quantity, *_ = mention
        if bound is None or start - last_end != 1 or text[last_end] not in _LIST_MARKS:
            bound = None
        elif quantity.op == "=" and quantity.unit == bound.unit and outer_start == start:
            found[index] = mention._replace(quantity=quantity._replace(op=bound.op))
        else:
            bound = None
        last_end = end
        if outer_start < start and quantity.op in _BOUNDS and _VAGUE.isdisjoint(text[start:end]):
            bound = quantity if outer_end == end else None


def _share_points(text: str, found: list[QuantityMention]) -> None:
    """Let the unit behind the last of a list be that of all that 个 counts in it: 1个、0.5个和0.3个百分点."""
    for index in range(len(found) - 1, 0, -1):
        last, mention = found[index], found[index - 1]
        listed = text[mention.outer_end : last.outer_start] in _LIST_MARKS
        if last.sort == "point" and mention.quantity.unit == "个" and mention.sort == "count" and listed:
            quantity = mention.quantity
            step = 1 if quantity.step is None else quantity.step
            points = quantity._replace(unit=last.quantity.unit, step=step)
            found[index - 1] = mention._replace(quantity=points, sort="point", rule="number.shared_unit")


def _is_neighbour(page: Page, part: Part, index: int) -> bool:
    """Tell whether the item at a place is a figure near enough to be joined."""
    if index >= len(page.items):
        return False
    item = page.items[index]
    return type(item) is Part and item.start - part.end <= _JOINT_GAP


def _is_plain(figure: Figure) -> bool:
    """Tell whether a figure is a quantity wherever no touchy character stands beside it."""
    if not figure.unit or figure.sort == "duration" or figure.spelling in SPECIAL:
        return False
    if figure.shape == "spoken":
        # 二期 and 三个坚持 are not told from 两期 and 三个 by themselves.
        return (
            figure.spelling not in SPECIAL_SPOKEN
            and not figure.spelling.startswith("个")
            and figure.value != 2
        )
    if figure.shape != "arabic":
        return False
    # 2.3本 at the start of a line is a list number and a word.
    return figure.sort != "count" or figure.scale > 1 or type(figure.value) is int


def _says_nothing(text: str, start: int, end: int, figure: Figure) -> bool:
    """Tell whether a bare whole number can be no part of anything: a year, a room, a telephone."""
    if figure.scale != 1 or figure.shape != "arabic" or type(figure.value) is not int or start == 0:
        return False
    return text[start - 1] not in _BARE_BEFORE and text[end : end + 1] not in _BARE_AFTER


def _is_touched(text: str, start: int, end: int, gap: int) -> bool:
    """Tell whether what stands beside a figure may make it part of something larger."""
    before = text[start - 1 : start]
    if before in TOUCHY_BEFORE or text[end : end + 1] in TOUCHY_AFTER:
        return True
    return gap <= _JOINT_GAP and before in JOINTS


@cache
def _finder() -> QuantityFinder:
    return QuantityFinder()
