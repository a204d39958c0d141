"""One text with its figures, as the rules look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.language.mention import QuantityMention
from lantu.language.numbers.join import Part
from lantu.language.numbers.lore import Lore

_QUOTE = re.compile("[“‘][^“”‘’。！？\n，；]{1,14}[”’]")
_TITLE = re.compile("《[^《》\n]{1,80}》")
_SENTENCE_END = re.compile("[。！？\n]")
_ADDRESS = re.compile(r"https?://[!-~]+")
CLOCK = frozenset("时点")
"""What stands between the hour and the minute."""

_REACH = 14
_TITLE_REACH = 60


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


def in_name(text: str, start: int) -> bool:
    """Tell whether a place lies in a title, a short quotation or an address, where numbers are names.

    Examples
    --------
    >>> in_name("实施《三年行动方案》", 3), in_name("“四个协同”", 1), in_name("他说：“新增岗位三个”", 9)
    (True, True, True)
    >>> in_name("“今年，我们新增了三个高地。”", 9)
    False
    """
    window = text[start - _REACH if start > _REACH else 0 : start]
    if "“" in window or "‘" in window:
        quote = _QUOTE.match(text, start - len(window) + max(window.rfind("“"), window.rfind("‘")))
        if quote is not None and quote.end() > start:
            return True
    title_start = text.rfind("《", start - _TITLE_REACH if start > _TITLE_REACH else 0, start)
    if title_start >= 0:
        title = _TITLE.match(text, title_start)
        if title is not None and title.end() > start:
            return True
    if "/" in window:
        address = _ADDRESS.search(text, max(0, start - _TITLE_REACH))
        return address is not None and address.start() < start < address.end()
    return False
