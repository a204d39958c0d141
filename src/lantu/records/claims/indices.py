"""Measures that a list names and a count sums up: 用电量、货运量增速等4项指标居全国第一."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import LONGEST, trim

_NOUN = "(?:主要|核心|关键|重点|经济|约束性|预期性)*指标"
_RANKED = re.compile(
    f"{_NOUN}(?:增速|增幅|总量)?(?:均|全部|都|继续)?(?:位?居|位?列|稳居|排名?|进入|跻身)[一-龥]{{0,6}}?"
    "(?:第[一二三四五六七八九十0-9]+位?|首位|前[一二三四五六七八九十0-9]+位?|前列|榜首)"
)
_NAMED = re.compile(
    f"(?P<names>[^，。；：]{{2,}}?)等(?:[0-9一二三四五六七八九十两]+(?:多|余)?[项个])?(?P<noun>{_NOUN}(?:增速|增幅)?)"
)


def of_indices(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return what is told of some measures with their list and their rank, as far as it is not too long.

    Parameters
    ----------
    segment : Segment
    phrase : str
        What the figure is of so far.
    """
    if "指标" not in phrase or segment.quantity.sort not in {"count", "rank"}:
        return phrase
    text, (start, end) = segment.sentence.text, segment.clause
    ranked = _RANKED.match(text, segment.quantity.end, end) if segment.quantity.sort == "count" else None
    listed = _NAMED.match(text, start, end)
    own = re.search(_NOUN, phrase)
    told = phrase if ranked is None or own is None else phrase[: own.start()] + ranked.group()
    if listed is None or listed.start("noun") > segment.quantity.outer_start + len(phrase) + 2:
        return told
    names = trim(listed["names"], lexicon)
    if segment.quantity.sort == "rank":
        whole = f"{names}等{listed['noun']}" if phrase == listed["noun"] else phrase
    elif listed.start("noun") == segment.quantity.end:
        whole = f"{names}等{told}"
    else:
        return told
    return whole if names and len(whole) <= LONGEST else told
