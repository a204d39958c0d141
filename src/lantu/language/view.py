"""The text that matching works on, and the way back to the text as it was written.

Matching must see 2023年 in ２０２３年, 协同发展 in 協同發展 and 水质断面比例 across a line break, while every
offset that leaves the package points into the frozen source text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

import opencc

# Zero-width characters, soft hyphen and byte-order mark: invisible, and never part of a word.
_INVISIBLE_CHARACTERS = "\u200b-\u200f\u2060\ufeff\u00ad"
_INVISIBLE = re.compile(f"[{_INVISIBLE_CHARACTERS}]+")
# 四大主导产业［2］占比: the mark of a note stands inside a word and is no part of it; in front of the note
# itself, where it opens a line, it is kept.
# 国发〔84〕12号 is a document's number.
_NOTE_MARK = re.compile(
    r"(?<=[一-龥0-9”’》）%。；，])(?:\[[0-9]{1,2}\]|［[0-9０-９]{1,2}］|〔[0-9]{1,2}〕)"
    r"(?! ?第?[0-9]{1,4} ?号)"
)
# Blanks that a web page wrote as entities and an extraction left so.
_ENTITY = re.compile("(?:&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#160);[ \u3000]*)+")
# • 更新老旧电梯100部: the mark of a list's item is no part of what it tells.
_BULLETS = "•●◆■◇□▪▫▲△★☆◎※►➤✓"
_BULLET = re.compile(f"^(?P<indent>[ \u3000\t]*)[{_BULLETS}]+[ \u3000\t]*(?=[一-龥“《0-9])", re.MULTILINE)
_FULL_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}
# Chinese punctuation keeps its own form: it separates clauses where its ASCII twin may stand in a number,
# and folding the brackets of every document would cost more than looking for both.
for _kept in "，；：！？（）":
    _FULL_WIDTH.pop(ord(_kept), None)
# ASCII marks that part clauses of Chinese, as many web pages write them, and none that stand in a number
# or in foreign words: 增长5.3%,比上年加快; not 3,890 or 10:16.
_HALF_WIDTH = {
    ",": ("，", re.compile(",(?=[一-龥“‘《（(])|(?<=[一-龥”’》）)%％℃]),(?![0-9]{3}(?![0-9]))")),
    ";": ("；", re.compile("(?<![a-z]);(?=[一-龥“‘《（(])|(?<=[一-龥”’》）)%％℃]);")),
    ":": ("：", re.compile("(?<=[一-龥”’》）)]):")),
    "?": ("？", re.compile("(?<=[一-龥”’》）)])[?]")),
    "!": ("！", re.compile("(?<=[一-龥”’》）)])!")),
}
# (含港澳台), 细颗粒物(PM2.5): brackets of Chinese text; f(x) is none.
_BRACKETED = re.compile(
    "(?<=[一-龥”’》])\\((?P<held>[^()（）\n]{1,160})\\)"
    "|\\((?=[^()（）\n]{0,160}[一-龥])(?P<said>[^()（）\n]{1,160})\\)"
)
# 较去年同期（下同）增长: a note on what follows is no part of what is told.
_NOTED = re.compile("[（(][^（）()\n]{0,24}?下同[）)]")
# What is left out, with the signs of which one stands in a text that has it.
_LEFT_OUT = ((("下同",), _NOTED), (("&",), _ENTITY), (("[", "［", "〔"), _NOTE_MARK))


@cache
def _fold_table() -> dict[int, int]:
    """Map full-width forms to ASCII and traditional characters to simplified ones, one to one.

    Characters of GB 2312 are left alone: they are simplified writing already, and folding 著 or 乾
    there would damage words.
    """
    converter = opencc.OpenCC("t2s")
    table = dict(_FULL_WIDTH)
    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    for character in characters:
        simple = converter.convert(character)
        if simple != character and len(simple) == 1 and not _in_gb2312(character):
            table[ord(character)] = ord(simple)
    return table


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _foldable() -> re.Pattern[str]:
    return re.compile(f"[{_fold_class()}]+")


@cache
def _unlike_source() -> re.Pattern[str]:
    """Return the pattern of whatever matching text does not hold: one look tells that a text has none."""
    return re.compile(f"[{_INVISIBLE_CHARACTERS}{_BULLETS}{_fold_class()}]")


@cache
def _fold_class() -> str:
    return re.escape("".join(map(chr, sorted(_fold_table()))))


def _widen(match: re.Match[str]) -> str:
    return f"（{match['held'] or match['said']}）"


def _fold(match: re.Match[str]) -> str:
    return match[0].translate(_fold_table())


class View:
    r"""Matching text of a document with the map back to its source.

    Attributes
    ----------
    text : str
        The source with breaks inside sentences, invisible characters and the marks of notes (［2］) and of
        a list's items (•) and notes on what follows (下同) left out, full-width and traditional characters
        folded, and ASCII marks and brackets of Chinese text written as Chinese ones.
    source : str
        The text as it was written.

    Examples
    --------
    >>> view = View("水质断面比\n\n例为４５.1％", [(5, 7)])
    >>> view.text
    '水质断面比例为45.1%'
    >>> view.source[slice(*view.to_source(0, 6))]
    '水质断面比\n\n例'
    >>> View("四大主导产业［2］占比").text
    '四大主导产业占比'
    >>> View("恢复供电。&nbsp;受台风影响").text
    '恢复供电。受台风影响'
    >>> View("重点任务\n• 建设公园24处").text
    '重点任务\n建设公园24处'
    >>> View("产值3,890亿元,增长5.3%;出口下降").text
    '产值3,890亿元，增长5.3%；出口下降'
    """

    __slots__ = ("_points", "_shifts", "source", "text")

    def __init__(self, source: str, breaks: Iterable[tuple[int, int]] = ()) -> None:
        self.source = source
        self._points: list[int] = []
        self._shifts: list[int] = []
        removed = list(breaks)
        unlike = _unlike_source().search(source)
        if unlike is not None:
            removed += [(match.end("indent"), match.end()) for match in _BULLET.finditer(source)]
            removed += [match.span() for match in _INVISIBLE.finditer(source)]
        for signs, pattern in _LEFT_OUT:
            if any(sign in source for sign in signs):
                removed += [match.span() for match in pattern.finditer(source)]
        text = self._without(sorted(removed)) if removed else source
        text = text if unlike is None else _foldable().sub(_fold, text)
        for mark, (wide, parts) in _HALF_WIDTH.items():
            if mark in text:
                text = parts.sub(wide, text)
        self.text = _BRACKETED.sub(_widen, text) if "(" in text else text

    def _without(self, removed: list[tuple[int, int]]) -> str:
        kept: list[str] = []
        at = shift = 0
        for start, end in removed:
            if end <= at:
                continue
            kept.append(self.source[at : max(at, start)])
            shift += end - max(at, start)
            self._points.append(end - shift)
            self._shifts.append(shift)
            at = end
        kept.append(self.source[at:])
        return "".join(kept)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the source span of a span of ``text``; what was left out inside it is inside again."""
        if not self._points:
            return start, end
        first = start + self._shift(start)
        if end <= start:
            return first, first
        return first, end - 1 + self._shift(end - 1) + 1

    def _shift(self, offset: int) -> int:
        index = bisect_right(self._points, offset) - 1
        return self._shifts[index] if index >= 0 else 0

    def from_source(self, offset: int) -> int:
        """Return the offset in ``text`` of a source offset; one that was left out maps to what follows."""
        low, high = 0, len(self._points)
        while low < high:
            middle = (low + high) // 2
            if self._points[middle] + self._shifts[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        if low == len(self._points):
            return min(offset - (self._shifts[low - 1] if low else 0), len(self.text))
        before = self._shifts[low - 1] if low else 0
        return min(offset - before, self._points[low])
