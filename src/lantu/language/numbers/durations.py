"""Lengths of time: those that are facts count, those that only say when do not."""

from __future__ import annotations

from lantu.language.numbers.join import Part
from lantu.language.numbers.page import CLOCK, Page


def is_when(page: Page, part: Part) -> bool:
    """Tell whether a length of time is a date or only says when something holds.

    ``2023年``, ``10年来``, ``过去五年`` and ``三季度`` do.
    ``26年来首次``, ``连续8年`` and ``1个半小时`` do not.
    """
    figure, end, text, lore = part.figure, part.end, page.text, page.lore
    if figure.unit in lore.words["unit.named_periods"] and not figure.spelling.startswith("个"):
        return True
    if figure.unit == "周年":
        return False
    if figure.unit == "年" and figure.op == "=" and _is_calendar_year(page, part):
        return True
    if figure.unit in lore.words["unit.short_times"]:
        return _is_short_when(page, part)
    fact = lore.precedes("before.fact", text, part.start)
    if lore.follows("after.when", text, end) or (not fact and lore.follows("after.within", text, end)):
        return not (text[end : end + 1] in ("来", "未") and lore.follows("after.fact", text, end + 1))
    if fact or lore.follows("after.rare", text, end) or lore.follows("after.fact", text, end):
        return False
    if lore.precedes("before.when", text, part.start):
        return True
    lone = figure.shape == "spoken" and figure.value == 1
    return figure.unit == "年" or figure.shape == "scale" or lone


def _is_calendar_year(page: Page, part: Part) -> bool:
    value = part.figure.value
    if part.figure.shape == "arabic":
        return 1000 <= value < 3000 and not page.lore.follows("after.long_past", page.text, part.end)
    return value >= 1000


def _is_short_when(page: Page, part: Part) -> bool:
    text, lore = page.text, page.lore
    if lore.precedes("before.fact", text, part.start):
        return False
    if lore.follows("after.when_short", text, part.end):
        return True
    return lore.precedes("before.when_short", text, part.start) or page.before(part.start) in CLOCK
