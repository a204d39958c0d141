"""How alike two sentences are, letter by letter, as repetitions of one another."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

SIMILAR = 0.85
"""Least share of letters, in order, that a damaged repetition has in common with the first."""
_LONGEST_MIDDLE = 300
_MOST_ADDED = 6
_NOISE = re.compile(r"[^\w%％]+|_")
_FIGURES = re.compile(r"\d+|[一二三四五六七八九十百千万亿两几半]+")


def letters_of(said: str) -> str:
    r"""Return the letters and figures of a passage, without marks and white space.

    Examples
    --------
    >>> letters_of("超过 200家，\n增长5.1%。")
    '超过200家增长51%'
    """
    return _NOISE.sub("", said)


def compare_letters(mine: str, other: str) -> float | None:
    """Return the share of letters that two sentences have in common; None where they are not the same.

    Examples
    --------
    >>> compare_letters("抓好生态保护区和修复重点工程建设", "抓好生态保护和修复重点工程建设")
    0.968
    >>> compare_letters("北京新建公园10个", "天津新建公园10个") is None
    True
    """
    if mine == other:
        return 1.0
    longest = max(len(mine), len(other))
    if min(len(mine), len(other)) < longest * SIMILAR or _FIGURES.findall(mine) != _FIGURES.findall(other):
        return None
    before = _common_start(mine, other)
    after = _common_start(mine[before:][::-1], other[before:][::-1])
    middles = mine[before : len(mine) - after], other[before : len(other) - after]
    if max(map(len, middles)) > _LONGEST_MIDDLE or _strange_letters(*middles) > longest * (1 - SIMILAR):
        return None
    common = before + after
    for tag, start, end, low, high in SequenceMatcher(None, *middles, autojunk=False).get_opcodes():
        if tag == "equal":
            common += end - start
        elif max(end - start, high - low) > (1 if tag == "replace" else _MOST_ADDED):
            return None
    similarity = 2 * common / (len(mine) + len(other))
    return round(similarity, 3) if similarity >= SIMILAR else None


def _common_start(mine: str, other: str) -> int:
    shorter = min(len(mine), len(other))
    return next((at for at in range(shorter) if mine[at] != other[at]), shorter)


def _strange_letters(mine: str, other: str) -> int:
    """Count the letters of the longer passage that the other lacks: a bound that costs no alignment."""
    more, less = (mine, other) if len(mine) >= len(other) else (other, mine)
    return (Counter(more) - Counter(less)).total()
