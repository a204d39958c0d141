"""Lengths of time: those that are facts count, those that only say when do not."""

from __future__ import annotations

import re
from decimal import Decimal

from lantu.language.numbers.grammar import NAME_ENDS
from lantu.language.numbers.join import Part
from lantu.language.numbers.page import CLOCK, Page

# 15分钟社区生活圈, “15分钟”就业服务圈 and 一刻钟、半小时生活圈 are names.
_CIRCLE = re.compile("[”’]?[^，。；：！？\n“”‘’]{1,12}")
_ENDS = frozenset("，。；！？”’,;!? ")
_HALVES = frozenset("上下前后")
# 育儿假期15天 is no public holiday.
_LONG_LEAVE = 10
_HOLIDAYS = ("节假日", "假期", "长假", "黄金周")
_WHOLE_DAY = 24
_FINEST = 100


def is_when(page: Page, part: Part) -> bool:
    """Tell whether a length of time is a date or only says when something holds.

    ``2023年``, ``10年来``, ``过去五年`` and ``三季度`` do.
    ``26年来首次``, ``连续8年`` and ``1个半小时`` do not.
    """
    figure, end, text, lore = part.figure, part.end, page.text, page.lore
    # 从上半年5.5%降到5.3%: 半年 is no half of a year there.
    halved = figure.rule == "number.half" and page.before(part.start) in _HALVES and figure.value < 1
    named = figure.unit in lore.words["unit.named_periods"] and not figure.spelling.startswith("个")
    off = figure.unit == "天" and figure.value < _LONG_LEAVE and text.endswith(_HOLIDAYS, 0, part.start)
    if named or halved or off:
        # 较2024年国庆节假日7天增加: as long as the days off are.
        return True
    if figure.unit == "周年":
        return False
    if figure.unit == "年" and figure.op == "=" and _is_calendar_year(page, part):
        return True
    if figure.unit in lore.words["unit.short_times"]:
        return _is_short_when(page, part)
    fact = _is_told(page, part.start)
    if lore.follows("after.when", text, end) or (not fact and lore.follows("after.within", text, end)):
        return not (text[end : end + 1] in ("来", "未") and lore.follows("after.fact", text, end + 1))
    if fact or lore.follows("after.rare", text, end) or lore.follows("after.fact", text, end):
        return False
    if lore.precedes("before.when", text, part.start):
        return True
    if _lasted(text, part):
        return False
    if figure.unit == "年" and _is_partial(page, part):
        return False
    lone = figure.shape == "spoken" and figure.value == 1
    return figure.unit == "年" or figure.shape == "scale" or lone


def _lasted(text: str, part: Part) -> bool:
    """Tell whether something has gone on for so long: 在这里工作了24年。 过了三年，… only says when."""
    done = text.startswith("了", part.start - 1) and not text.startswith("过", part.start - 2)
    return done and part.start > 1 and text[part.end : part.end + 1] in _ENDS


def _is_partial(page: Page, part: Part) -> bool:
    """Tell whether a length is a part of a year (9.6年), by which nothing is dated.

    PM2.5年均浓度 has a name before the year, 20.2026年 a list number.
    """
    value, named = part.figure.value, page.before(part.start) in NAME_ENDS
    if type(value) is not Decimal or part.figure.shape != "arabic" or named:
        return False
    # A remainder is not to be had of numbers with more digits than the context keeps.
    finest = value * _FINEST
    return finest == finest.to_integral_value()


def _is_told(page: Page, start: int) -> bool:
    """Tell whether the word before a length of time makes a fact of it: 历时3年, 历时近3年."""
    lore, text = page.lore, page.text
    if lore.precedes("before.fact", text, start) or lore.precedes("before.long_ago", text, start):
        return True
    return page.before(start) in lore.bounds and lore.precedes("before.fact", text, start - 1)


def _is_calendar_year(page: Page, part: Part) -> bool:
    value = part.figure.value
    if part.figure.shape == "arabic":
        told = page.lore.follows("after.long_past", page.text, part.end)
        return 1000 <= value < 3000 and not (
            told or page.lore.precedes("before.long_ago", page.text, part.start)
        )
    return value >= 1000


def _is_short_when(page: Page, part: Part) -> bool:
    text, lore = page.text, page.lore
    if part.figure.unit != "小时" or part.figure.value < 1:
        circle = _CIRCLE.match(text, part.end)
        if circle is not None and lore.within("after.circle", circle.group()):
            return True
    if lore.follows("after.window", text, part.end):
        # 12小时降水90.8毫米: the stretch that is measured over.
        return True
    if lore.precedes("before.fact", text, part.start):
        return False
    if part.figure.unit == "小时" and part.figure.value == _WHOLE_DAY and part.figure.op == "=":
        # 24小时值班 is round the clock; 24小时内送达 is a length of time.
        bounded = lore.follows("after.within", text, part.end) or lore.follows("after.bound", text, part.end)
        return not (bounded or page.before(part.start) in lore.bounds)
    if lore.follows("after.when_short", text, part.end):
        return True
    return lore.precedes("before.when_short", text, part.start) or page.before(part.start) in CLOCK
