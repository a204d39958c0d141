"""Whether a figure is a quantity, and which: its surroundings decide."""

from __future__ import annotations

import re

from lantu.language.numbers.bare import settle_bare
from lantu.language.numbers.durations import is_when
from lantu.language.numbers.grammar import NAME_ENDS, ORDINALS, PREFIX_ENDS
from lantu.language.numbers.join import Part
from lantu.language.numbers.names import as_pieces, counts_nothing
from lantu.language.numbers.page import Page
from lantu.language.numbers.prefix import take_prefix
from lantu.language.numbers.ranks import settle_rank

# Behind 前 their number says up to which of them something is so: 前六轮.
_ROUNDS = frozenset({"轮", "局", "盘", "站", "场", "场次", "集", "届"})
# Before a percent sign these belong to an address: %20%3C.
_ENCODED = frozenset("%=&?")
# In front of 八成为 they leave no doubt that it is a part.
_CHINESE = frozenset({"spoken", "scale"})
_QUOTE_END = re.compile("[位名]?[”’]")
# What a cell, a column of a table drawn with blanks or a bracket stands between.
_UNIT_NAMES = {"单位：", "单位:"}
_CELL_BEGINS = frozenset("（(\t \u3000")
_CELL_ENDS = frozenset("）)\t \u3000\n")
_SCALES = frozenset("百千万亿兆")
_RING = re.compile("[^”’]{0,10}(?:圈|直达|通达|可达|通勤|到达)")
# “1至3小时生活圈”: the lower end has its unit behind the upper one.
_UPPER = re.compile("[至到~～—-][0-9.]+(?:个?小时|分钟)")


def settle(page: Page, index: int, part: Part, last_end: int) -> Part | None:
    """Return the quantity that a figure is, or None where it is none.

    Parameters
    ----------
    page : Page
    index : int
        Place of the figure in ``page.items``.
    part : Part
        The figure, joined with those that belong to it.
    last_end : int
        Where the figure before it ends, -1 at the start: a dash that follows it at once is no minus.
    """
    text, lore = page.text, page.lore
    before = text[part.start - 1] if part.start else ""
    if before in PREFIX_ENDS:
        part = take_prefix(page, part, last_end)
        before = text[part.start - 1] if part.start else ""
    figure = part.figure
    if before in ORDINALS or not figure.unit:
        ranked = settle_rank(page, part)
        if ranked is not None or before == "第":
            return ranked
    named = before in NAME_ENDS and (not figure.unit or figure.sort == "count")
    # 联赛前六轮, 前三场: up to which of them.
    named = named or (before == "前" and figure.unit in _ROUNDS)
    if named or (figure.sort == "percent" and before in _ENCODED):
        return None
    if before == "每" or (before == "大" and figure.rule == "number.half") or is_unit_cell(text, part):
        return None
    if figure.shape in _CHINESE and lore.in_phrase(text, part.start):
        return None
    if not figure.unit:
        return settle_bare(page, index, part)
    if figure.sort == "duration":
        return None if is_when(page, part) else part
    if counts_nothing(page, part):
        return None
    if figure.spelling == "块":
        return as_pieces(page, part)
    if figure.spelling == "级" and figure.scale >= 10**4:
        # 5000亿级产业: the unit is left out before 级.
        bare = figure._replace(unit="", spelling="", sort="pure")
        return settle_bare(page, index, Part(part.start, part.end - 1, bare))
    return part


def is_unit_cell(text: str, part: Part) -> bool:
    """Tell whether a scale and a unit stand alone in brackets or between blanks: 产量（亿千瓦时）.

    So does what a line of its own calls the unit of a table: 单位：亿元、%.
    """
    if part.figure.shape not in _CHINESE:
        return False
    named = text[max(0, part.start - len("单位：")) : part.start] in _UNIT_NAMES
    if not named and text[part.start - 1 : part.start] not in _CELL_BEGINS:
        return False
    alone = named or part.end == len(text) or text[part.end] in _CELL_ENDS
    return alone and _SCALES.issuperset(text[part.start : part.end - len(part.figure.spelling)])


def is_told(text: str, part: Part) -> bool:
    """Tell whether a quoted figure is no name: a travel time (“1小时交通圈”), a rank (“后十”).

    A run of good years (“六连增”) is none either.
    """
    if part.figure.spelling[:1] == "连":
        return text[part.end : part.end + 1] == "”"
    upper = _UPPER.match(text, part.end) if part.figure.sort == "pure" else None
    if upper is not None or part.figure.sort == "duration":
        return _RING.match(text, upper.end() if upper is not None else part.end) is not None
    return part.start > 0 and text[part.start - 1] in "前后" and _QUOTE_END.match(text, part.end) is not None
