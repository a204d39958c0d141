"""What is said once of several counts in a list, and where a list of what was done goes on."""

from __future__ import annotations

import re

from lantu.records.claims.cutting import trim_right
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST
from lantu.records.mood import openings

_JOINS = "、和与及"
_WHOLE = 100
_BROUGHT = re.compile("^(?:基本|全面|率先|已)*实现(?=[一-龥]{2})|的?实现$")
# Between a subject and what happens to it.
_LEADS = "正均都也已将"


def said_of_all(segment: Segment, counted: str, left: str, lexicon: ClaimLexicon) -> str:
    """Return what the end of a list of counts says of each: 4所高校、1家医院加快建设; empty where nothing.

    Parameters
    ----------
    segment : Segment
    counted, left : str
        What the figure counts, and the words in front that remain: what is done to all stands there.
    lexicon : ClaimLexicon
    """
    text, (_, end) = segment.sentence.text, segment.clause
    led = left and not segment.left_text.rstrip().endswith(tuple("和与及"))
    if led or segment.last_in_clause or segment.quantity.sort != "count" or not counted:
        return ""
    behind = [q for q in segment.sentence.quantities if segment.right[1] <= q.start < end]
    if text[segment.right[1]] not in _JOINS or any(q.sort != "count" for q in behind):
        return ""
    starts = [q.outer_start for q in behind[1:]]
    between = [text[q.outer_end : start] for q, start in zip(behind, starts, strict=False)]
    if any(mark not in words for words in between for mark in "、") or lexicon.happens.search(counted):
        return ""
    words = trim_right(text[behind[-1].outer_end : end], lexicon)
    found = lexicon.happens.search(words, SHORTEST) or lexicon.act.search(words, SHORTEST)
    if found is None or counted.endswith("级"):
        return ""
    # 未能如期完成: that it has not happened is told with it.
    failed = words.find("未", SHORTEST)
    return words[min(found.start(), failed) if failed > 0 else found.start() :].lstrip(_LEADS)


def done_wholly(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return words in front of 100% with what is done to all: 实现行政村5G网络100%覆盖 is its 覆盖.

    Parameters
    ----------
    segment : Segment
    left : str
        The words in front that remain.
    lexicon : ClaimLexicon
    """
    whole = segment.quantity.sort == "percent" and segment.quantity.quantity.value == _WHOLE
    done = lexicon.wholly.match(segment.right_text) if left and whole else None
    return _BROUGHT.sub("", left) + done.group() if done is not None else left


def without_next_deed(segment: Segment, words: str, lexicon: ClaimLexicon) -> str:
    """Leave out another deed behind a list mark: 应对24轮暴雨、抗御台风 counts 暴雨.

    Parameters
    ----------
    segment : Segment
    words : str
        The words behind the figure that name what it counts.
    lexicon : ClaimLexicon
    """
    before, mark, behind = words.partition("、")
    if (
        not mark
        or len(before) < SHORTEST
        or len(behind) <= SHORTEST + 1
        or not does(segment.left_text, lexicon)
    ):
        return words
    noun = behind.endswith(lexicon.works_named) or does(before, lexicon)
    return before if not noun and does(behind, lexicon) else words


def does(words: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether words begin with a verb of doing."""
    at = openings().verb_at(words, 0, len(words))
    return at is not None or lexicon.deed.match(words) is not None or words.startswith(lexicon.withstands)
