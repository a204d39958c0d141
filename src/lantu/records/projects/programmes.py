"""Programmes that are carried out: 实施养教结合促进行动, 推行“进门一扫”, 提升某城能力."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from lantu.records.projects.named import Named
from lantu.records.words import alternatives

if TYPE_CHECKING:
    from lantu.records.projects.lexicon import Head

WORKS = "工程"
_DEEPENED = "深化"
_CITY = "城市"
_ACTIVITY = "活动"
_OF = "的"
_BEHIND_NAME = "、，。；：和与及“”（）"
_BEHIND_QUOTED = "，。；、“等"
_NUMERALS = frozenset("一二三四五六七八九十两0123456789")
_OWN = 2
"""So many characters of its own make words a name."""
_SHORTEST = 6
_SHORTEST_BRINGING = 4
_SHORTEST_QUOTED = 6
_LONG_QUOTED = 5
_UNITS = frozenset("个大项")
_LONGEST_BEHIND = 8
_LONGEST_ATTRIBUTE = 2
# 等 inside 高等 is part of a word; 七大行动 are many.
# 省市两级平台: levels of government have one each.
_LEVELS = re.compile("[省市县区乡]{2,}|[各两三四五][级地]")
_LONG = 6
_LONG_PAPER = 5
_LONGEST_BEFORE = 8
_INSIDE = "(?:(?![二三四五六七八九十两][项大][^型])[^，。；：、和与及的了等“”《》]|(?<=[高中初平])等)"


class Programmes:
    """How programmes are named, by the vocabulary ``[programme]`` of ``data/projects.toml``.

    Attributes
    ----------
    pattern : re.Pattern
        A programme as ``name``, behind its verb.
    papers : re.Pattern
        A paper as ``name``, behind the verb that issues it (出台促进民间投资的若干措施).
    marks : tuple of str
        What stands in every one that no head ends.
    """

    def __init__(self, words: dict[str, list[str]]) -> None:
        self.pattern = _pattern(words)
        self.papers = _papers(words)
        self._issues, self._founds, self._firsts = (
            tuple(words[key]) for key in ("issues", "founds", "firsts")
        )
        self.counted_off = tuple(words["counted_off"])
        self._things = frozenset(words["quoted_things"])
        self._opens, self._begins = (
            _told_behind(words["adverbs"], each)
            for each in (words["opens"], [*words["opens"], *words["begins"]])
        )
        self._verbs, self._behind, self._quoted_verbs, self._quoted_ends = (
            tuple(words[key]) for key in ("verbs", "behind", "quoted_verbs", "quoted_ends")
        )
        self._brings, self._works, self._attributes = (
            tuple(words[key]) for key in ("brings", "works", "attributes")
        )
        self.marks = ("”", "》")

    def of_works(self, text: str, start: int, end: int, name: str) -> Named | None:
        """Read works that are carried out as a programme: the name says what they are to bring about."""
        stem = name.removesuffix(WORKS)
        shortest = _SHORTEST_BRINGING if stem.endswith(self._brings) else _SHORTEST
        if len(stem) < shortest or stem.endswith(self._works) or stem.lstrip("“")[:1] in _NUMERALS:
            return None
        if not text.endswith(self._verbs, 0, start) and not text.startswith(self._behind, end):
            return None
        # 深化 says of a drive alone that it goes on
        return Named(start, end, name, "other", "drive" if text.endswith(_DEEPENED, 0, start) else "frame")

    def quoted(
        self, text: str, start: int, end: int, name: str, residue: Callable[[str], int]
    ) -> Named | None:
        """Read a quotation that is carried out, alone, in a list, or with what it is (“春风送岗”活动)."""
        closing = name.rfind("”")
        if closing < 0 or self._is_opened(text, end, name):
            proper = closing >= 0 and residue(name) >= _OWN and "、" not in name
            return Named(start, end, name, "policy", "drive") if proper else None
        if not name.startswith("“"):
            return None
        behind = name[closing + 1 :]
        if behind and not (len(behind) <= _LONGEST_BEHIND and behind.endswith(self._quoted_ends)):
            return None
        done = text[end : end + 1] in _BEHIND_QUOTED and text.endswith(
            self._quoted_verbs, 0, _opening(text, start)
        )
        if not done and not (behind.endswith(_ACTIVITY) and not text.startswith(_OF, end)):
            return None  # “春风送岗”活动启动: what is told of an activity stands behind it
        named = behind and closing >= _LONG_QUOTED and name[2] not in _UNITS
        counted = name[1] in _NUMERALS and not named
        if counted or "、" in name or "，" in name:
            return None  # “四个服务”, “甲地研发、乙地转化”: slogans; “一键申报”机制 is one thing
        own = residue(name) >= _OWN and len(name) >= _SHORTEST_QUOTED
        return Named(start, end, name, "policy", "drive") if own else None

    def _is_opened(self, text: str, end: int, name: str) -> bool:
        """Tell whether a quotation, with a few words in front of it, is told to open (某地“甲通”今天启动)."""
        opening, closing = name.find("“"), name.rfind("”")
        behind = name[closing + 1 :]
        short = 0 <= opening <= _LONGEST_BEFORE and name.count("“") == 1
        return short and (not behind or behind in self._things) and self._begins.match(text, end) is not None

    def is_one(self, text: str, start: int, end: int, stem: str, kind: str) -> bool:
        """Tell one thing of long common words: it is founded, opened or issued, or the first of its sort.

        上线知识产权综合服务平台, 出台科技金融政策措施.
        """
        before = text[:start].removesuffix("全国").removesuffix("全省")
        if kind == "paper":
            return len(stem) >= _LONG_PAPER and before.endswith(self._issues)
        if kind != "body" or len(stem) < _LONG or _LEVELS.search(stem):
            return False
        founded = before.endswith((*self._founds, *self._firsts))
        return founded or self._opens.match(text, end) is not None

    def without_attribute(
        self,
        text: str,
        start: int,
        end: int,
        head_of: Callable[[str], Head | None],
        residue: Callable[[str], int],
    ) -> int:
        """Return where a thing's name ends in front of what is made better of it (甲科技城创新能力)."""
        if not text.endswith(self._attributes, start, end):
            return end
        for at in range(end - _LONGEST_ATTRIBUTE, start + _SHORTEST_BRINGING, -1):
            head = head_of(text[start:at])
            if head is None or head.kind != "body" or len(head.word) == at - start:
                continue
            # 区域中心城市 is no centre
            if not text.startswith(_CITY, at) and residue(text[at:end]) <= _OWN:
                return at
        return end


def _opening(text: str, start: int) -> int:
    """Return where the first of some quotations begins that stand side by side."""
    first = start
    while text.endswith(("”", "”、"), 0, first) and text.rfind("“", 0, first) >= 0:
        first = text.rfind("“", 0, first)
    return first


def _pattern(words: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of a programme behind its verb; 和 may join it to something else."""
    verbs, ends, no = (alternatives(words[key]) for key in ("verbs", "ends", "no_starts"))
    return re.compile(
        rf"(?:{verbs})(?P<name>(?!{no}|[0-9]|[一二三四五六七八九十两多]+[个项大批])"
        rf"(?:{_INSIDE}{{4,24}}?|“[^“”]{{2,12}}”{_INSIDE}{{2,16}}?)(?:{ends}))(?=[{_BEHIND_NAME}]|等|$)"
    )


def _papers(words: dict[str, list[str]]) -> re.Pattern[str]:
    """Return the pattern of a paper behind the verb that issues it; figures and verbs may stand in it."""
    issues, ends, no = (alternatives(words[key]) for key in ("issues", "papers", "no_starts"))
    return re.compile(
        rf"(?:{issues})(?P<name>(?!{no}|[0-9一二三四五六七八九十两多]+[余多]?[个项大批条]|[《“的])"
        rf"[^，。；：、“”《》（）]{{4,30}}?(?:{ends}))(?=[{_BEHIND_NAME}]|$)"
    )


def _told_behind(adverbs: list[str], verbs: list[str]) -> re.Pattern[str]:
    """Return the pattern of a verb that ends what is told right behind a name, adverbs and a date aside."""
    between = rf"(?:{alternatives(adverbs)}|[（(][0-9月日]{{2,6}}[)）])*"
    return re.compile(rf"{between}(?:{alternatives(verbs)})(?=[，。；、]|$)")
