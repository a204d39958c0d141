"""Lengths of time: those that are facts count, those that only say when do not."""

from __future__ import annotations

from lantu.language.numbers.join import Part
from lantu.language.numbers.lore import Lore


def is_when(lore: Lore, text: str, part: Part) -> bool:
    """Tell whether a length of time is a date or only says when something holds.

    ``2023年``, ``10年来``, ``过去五年`` and ``三季度`` do; ``26年来首次``, ``连续8年`` and ``1个半小时`` do not.
    """
    figure, end = part.figure, part.end
    if figure.unit in ("年代", "世纪", "季度") and not figure.spelling.startswith("个"):
        return True
    if figure.unit == "周年":
        return False
    years = figure.unit == "年"
    if years and figure.shape == "arabic" and figure.op == "=" and 1000 <= figure.value < 3000:
        return not text.startswith(("历史", "文明", "的历史", "建城史"), end)
    if years and figure.shape == "spoken" and figure.value >= 1000:
        return True
    if lore.follows("after.when", text, end):
        return not (text[end] in "来未不" and lore.follows("after.fact", text, end + 1))
    if text.startswith(("首次", "不遇", "一遇", "未遇"), end):
        return False
    if lore.precedes("before.fact", text, part.start):
        return False
    if lore.precedes("before.when", text, part.start):
        return True
    return years or figure.shape == "scale"
