"""What makes a name proper, and what it is a name of."""

from __future__ import annotations

import re

from lantu.records.passage import Passage
from lantu.records.projects.lexicon import Head, HeadKind, ProjectLexicon

# 一核两翼, 三区一基地: positions and slogans, no things.
_COUNTED = re.compile(r"^[“‘]?(?:[一二三四五六七八九十两][^一二三四五六七八九十两]{1,3}){2,}[”’]?$")

# 22号线（甲至乙段）, 班列“山海号”: what brackets or a name of its own behind a name add to it.
_BRACKETS_BEHIND = re.compile(r"(?:[（(][^（）()]{1,16}[)）]|(?<=[班专]列)“[^“”]{1,8}号”)$")
# 国家数据要素综合试验区: the state names one so, of which there are few.
_NATIONAL = re.compile("(?:国家|全国)(?!级|重点|重要|战略)(?![^国]*(?:重要|重点))[一-龥]{4,}$")
MANY_OF = ("集群", "学校", "高校", "医院", "企业", "公司")
_OPENS_SLOGAN = frozenset("“‘一二三四五六七八九十两")
_ENDS_BRACKETS = ("）", ")", "号”", "\n")
_AGREEMENT = "agreement"
_THINGS = frozenset({"feature", "facility"})
_SEATS = frozenset({"province", "prefecture", "county"})
_LONGEST_LINE = 14
_LONGEST_FRAMED = 30
"""A section or a project of a line carries the line's own name too (甲高速公路乙至丙段项目)."""


def without_brackets_behind(name: str) -> str:
    """Take off what brackets behind a name add to it: 22号线（甲至乙段）."""
    return _BRACKETS_BEHIND.sub("", name) if name.endswith(_ENDS_BRACKETS) else name


def is_slogan(name: str) -> bool:
    """Tell a counted slogan from a name.

    Examples
    --------
    >>> is_slogan("三区一基地"), is_slogan("京张高铁")
    (True, False)
    """
    return name[:1] in _OPENS_SLOGAN and _COUNTED.match(name) is not None


def categorise(name: str, head: Head, lexicon: ProjectLexicon) -> tuple[str, HeadKind]:
    """Return category and kind of a name; a frame (三期改扩建工程) takes those of what it frames (机场)."""
    if head.kind != "frame":
        return head.category, head.kind
    inner = [each for _, _, each in lexicon.inner_heads.find(name[: -len(head.word)])]
    if inner and inner[-1].kind not in {"paper", "drive"}:
        return inner[-1].category, "line" if inner[-1].kind == "line" else "body"
    return "other", "frame"


def names_a_place(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch holds the name of a place, not a word such as 全市."""
    return any(
        start <= mention.start and mention.end <= end and not mention.rule.startswith("place.reference")
        for mention, _ in passage.sentence.places
    )


def is_seat(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch is the name of a province, a city or a county and nothing else."""
    by_code = passage.finder.by_code
    return any(
        (mention.start, mention.end) == (start, end)
        and bool(codes)
        and all(by_code[code].level in _SEATS for code in codes)
        for mention, codes in passage.sentence.places
    )


def is_between(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a section is named by the places that it lies in or between, and by nothing more."""
    by_code = passage.finder.by_code
    inside = [
        mention
        for mention, codes in passage.sentence.places
        if start <= mention.start
        and mention.end < end
        and not any(by_code[code].level in _THINGS for code in codes)  # 大运河香河段 is of the canal
    ]
    ends = sum(mention.end - mention.start for mention in inside)
    return bool(inside) and end - start - ends <= len(inside)


def is_proper(name: str, head: Head, kind: HeadKind, lexicon: ProjectLexicon, *, placed: bool) -> bool:
    """Tell a name from a common noun: a place, a quoted word or a word of its own stands in it.

    Parameters
    ----------
    name : str
    head : Head
    kind : HeadKind
        As `categorise` returns it.
    lexicon : ProjectLexicon
    placed : bool
        The name holds a place's.
    """
    stem = (without_brackets_behind(name) if kind == "line" else name).removesuffix(head.word)
    own = lexicon.residue(stem)
    if "“" in name or "《" in name:
        whole = name.startswith("“") and name.endswith("”")
        return len(name) > 4 and (not whole or (own >= 2 and "、" not in name))
    if head.category == _AGREEMENT and len(name) >= len("战略合作协议"):
        return True  # who signs it tells which one it is
    if not stem or kind == "line":
        core = _without(stem, lexicon.generic_lines)
        numbered = core[-1:].isdigit()  # 城市轨道交通22号线
        longest = _LONGEST_FRAMED if head.kind == "frame" else _LONGEST_LINE
        return 2 <= len(core) <= longest and (numbered or lexicon.residue(core) >= 1)
    if kind == "drive":
        return len(stem) >= 4 and head.word not in lexicon.common_drives
    if kind == "paper":
        loose = head.word in lexicon.loose_papers
        return placed or (own >= 1 and len(stem) >= 4) or (len(stem) >= 6 and not loose)
    if kind == "body" and _NATIONAL.match(stem) and not head.word.endswith(MANY_OF):
        return True
    if head.word in lexicon.common_heads:
        return own >= 2 or (lexicon.is_local(name) and len(stem) >= 3)
    return own >= 2 or (placed and (kind not in {"frame", "works"} or len(stem) >= 3))


def _without(stem: str, words: frozenset[str]) -> str:
    """Take the longest of the words off both ends until none is left there."""
    while True:
        for length in range(min(6, len(stem)), 0, -1):
            if stem[:length] in words:
                stem = stem[length:]
                break
            if stem[-length:] in words:
                stem = stem[:-length]
                break
        else:
            return stem
