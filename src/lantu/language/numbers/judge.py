"""Which figures are quantities: what stands around a figure decides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.language.numbers.bare import settle_bare
from lantu.language.numbers.durations import is_when
from lantu.language.numbers.join import Part
from lantu.language.numbers.lore import Lore
from lantu.language.numbers.ranks import settle_rank
from lantu.language.numbers.spoken import counts_nothing

_TITLE = re.compile("《[^《》\n]{1,60}》")
_SHORT_QUOTE = re.compile("[“‘][^“”‘’。！？\n，；]{1,14}[”’]")
_RING = re.compile("[^”’]{0,6}圈")


class Judge:
    """Goes through the figures of one text in order and passes those that are quantities."""

    def __init__(self, lore: Lore, text: str, parts: list[Part]) -> None:
        self._lore = lore
        self._text = text
        self._parts = parts

    def quantities(self) -> Iterator[Part]:
        """Yield the quantities in text order."""
        text = self._text
        names = _spans(_TITLE, text, "《") + _spans(_SHORT_QUOTE, text, "“")
        names.sort()
        at = 0
        unit_before = ""
        for index, part in enumerate(self._parts):
            while at < len(names) and names[at][1] <= part.start:
                at += 1
            if at < len(names) and names[at][0] < part.start and not self._is_ring(part):
                continue
            settled = self._settle(index, part, unit_before)
            if settled is not None:
                unit_before = settled.figure.unit
                yield settled

    def _settle(self, index: int, part: Part, unit_before: str) -> Part | None:
        text, lore, figure = self._text, self._lore, part.figure
        before = text[part.start - 1] if part.start else ""
        if before in ("第", "前", "后"):
            ranked = settle_rank(lore, text, part)
            if ranked is not None or before == "第":
                return ranked
        if before.isascii() and (before.isalpha() or before in "_./") and not figure.unit:
            return None
        if figure.shape != "arabic" and lore.in_phrase(text, part.start):
            return None
        if not figure.unit:
            return settle_bare(lore, text, self._parts, index, unit_before)
        if figure.sort == "duration":
            return None if is_when(lore, text, part) else part
        return None if counts_nothing(lore, text, part) else part

    def _is_ring(self, part: Part) -> bool:
        """Tell whether a quoted figure is a travel time, such as “1小时交通圈”."""
        return part.figure.sort == "duration" and _RING.match(self._text, part.end) is not None


def _spans(pattern: re.Pattern[str], text: str, mark: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)] if mark in text else []
