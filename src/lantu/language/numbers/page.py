"""One text with its figures, as the rules look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.language.mention import QuantityMention
from lantu.language.numbers.join import Part
from lantu.language.numbers.lore import Lore

# 压缩到“10秒”: a measure alone is stressed, not named; “15分钟”生活圈 is named.
_STRESSED = (
    "[0-9]+(?:[.][0-9]+)?[百千万亿]*(?:秒|分钟|小时|毫米|厘米|米|公里|吨|度|元|%)[”’]"
    "(?![一-龥]{0,6}?(?:圈|工程|行动|计划|品牌|制度|机制|模式|服务|政策|标准|理念|精神|项目|活动|课堂))"
)
_NAME = re.compile(
    f"[“‘《h](?:(?<=[“‘])(?!{_STRESSED})[^“”‘’。！？\n，；]{{1,14}}[”’]|(?<=《)[^《》\n]{{1,80}}》|(?<=h)ttps?://[!-~]+)"
)
_SENTENCE_END = re.compile("[。！？\n]")
CLOCK = frozenset("时点")
"""What stands between the hour and the minute."""

Item = QuantityMention | Part | None
"""A quantity, a figure that has yet to be judged, or the place of one that is none."""


@dataclass(slots=True)
class Page:
    """A text, its figures in order, and the word lists to judge them by.

    Attributes
    ----------
    text : str
    items : list of Item
        What the scan found, in text order.
    lore : Lore
    """

    text: str
    items: list[Item]
    lore: Lore

    def end_before(self, index: int) -> int:
        """Return where the figure before one ends; -1 where none stands before it."""
        item = self.items[index - 1] if index else None
        return item.end if item is not None else -1

    def unit_before(self, index: int, start: int) -> str:
        """Return the unit of the last quantity before a figure in its sentence; empty where there is none."""
        for item in reversed(self.items[max(0, index - 8) : index]):
            if isinstance(item, QuantityMention):
                return "" if _SENTENCE_END.search(self.text, item.end, start) else item.quantity.unit
        return ""

    def before(self, start: int) -> str:
        """Return the character before a place; empty at the start of the text."""
        return self.text[start - 1 : start] if start else ""

    def near_before(self, start: int, length: int) -> str:
        """Return what stands before a place in its sentence, ``length`` characters at most."""
        stretch = self.text[max(0, start - length) : start]
        ends = [end.end() for end in _SENTENCE_END.finditer(stretch)]
        return stretch[ends[-1] :] if ends else stretch

    def near_after(self, end: int, length: int) -> str:
        """Return what stands after a place in its sentence, ``length`` characters at most."""
        stretch = self.text[end : end + length]
        stop = _SENTENCE_END.search(stretch)
        return stretch[: stop.start()] if stop else stretch

    def clause_before(self, start: int, length: int) -> str:
        """Return what stands before a place in its clause, ``length`` characters at most."""
        stretch = self.near_before(start, length)
        return stretch[max(stretch.rfind("，"), stretch.rfind("；")) + 1 :]


def name_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of titles, short quotations and addresses, where numbers are names, in text order.

    Examples
    --------
    >>> name_spans("实施《三年行动方案》和“四个协同”")
    [(2, 10), (11, 17)]
    >>> name_spans("“今年，我们新增了三个高地。”")
    []
    """
    return [match.span() for match in _NAME.finditer(text)]
