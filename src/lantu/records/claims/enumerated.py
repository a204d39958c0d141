"""Lists of places in front of a number: whose counties are counted, and what a list leaves open."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment
from lantu.records.sentence import Named
from lantu.records.words import LISTING

# What lies in a place: its counties, towns and villages; in front of such places, what is done for them.
_UNITS = re.compile(
    "(?:[一-龥]{0,4}(?:贫困|脱贫|受援|帮扶|重点|受灾))?(?:县|市(?!场|民)|区(?!域)|旗|乡|镇|村|街道|社区|市州|州|盟)"
)
_SERVING = ("对", "向", "给", "为", "支援", "支持", "帮扶", "帮助", "援助")
_EDGES = frozenset({"", "、", "和", "与", "及", "等", "等地"})


def counted_at(segment: Segment, left: Named) -> tuple[str, ...]:
    """Return the places whose own counties or villages are counted, whoever does something for them.

    甲16个区对乙、丙23个县实施项目: the 23 lie in the places right in front of them.
    """
    if segment.quantity.sort != "count" or not _UNITS.match(segment.sentence.text, segment.quantity.end):
        return ()
    codes: tuple[str, ...] = ()
    edge = segment.quantity.outer_start
    for mention, meant in reversed(left):
        between = segment.sentence.text[mention.end : edge]
        if between not in _EDGES or (codes and not between) or not meant:
            break
        codes, edge = (*meant, *codes), mention.start
    served = segment.sentence.text.endswith(_SERVING, segment.clause[0], edge)
    return tuple(dict.fromkeys(codes)) if served else ()


def goes_on_list(segment: Segment, left: Named) -> bool:
    """Tell whether the last of some places ends a list that begins with something else: 某站、甲4个电站."""
    if segment.quantity.sort != "count":
        return False
    start = left[-1][0].start
    for mention, _ in reversed(left[:-1]):
        if segment.sentence.text[mention.end : start] not in LISTING:
            break
        start = mention.start
    return start > segment.clause[0] and segment.sentence.text[start - 1] == "、"


def only_begins(segment: Segment, left: Named) -> bool:
    """Tell whether a report's clause names a place in an example of those counted: 甲港泊位等7个项目."""
    text = segment.sentence.text[left[-1][0].end : segment.quantity.outer_start]
    counted = segment.quantity.sort == "count" and segment.quantity.quantity.value
    if text == "等" and counted and counted > len(left):
        # 甲等11个市: they are of the reporting place.
        return True
    return "等" in text[1:] and not text.startswith("等") and "、" not in text.partition("等")[2]


def listed_before(segment: Segment, items: Named) -> tuple[str, ...]:
    """Return the places that a list right before a small count names: A和B两个新城."""
    text = segment.sentence.text
    codes: list[str] = []
    edge = segment.quantity.outer_start
    for mention, meant in reversed(items):
        if text[mention.end : edge].strip("等 ") not in {"", *LISTING} or ".in_name" in mention.rule:
            break
        codes = [*meant, *codes]
        edge = mention.start
    named = len(set(codes))
    exampled = bool(codes) and text.startswith("等", items[-1][0].end)
    if exampled and segment.sentence.settled and named < (segment.quantity.quantity.value or 0):
        # In a place's own report 甲、乙等8个基地 are that place's.
        return ()
    return tuple(dict.fromkeys(codes)) if named > 1 else ()
