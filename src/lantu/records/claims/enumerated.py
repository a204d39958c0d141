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
# How works are called: 水利枢纽, 灌区, 抽水蓄能电站.
_WORK_ENDS = re.compile(
    "[一-龥]{2}(?:枢纽|灌区|水库|电站|工程|项目|大桥|隧道|铁路|高铁|高速|公路|机场|运河|港区?|泵站|水厂|水闸|泊位|地铁|[0-9]+号线|工厂|基地|医院)$"
)
_SEVERAL = 2
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


def only_names_works(segment: Segment, left: Named) -> bool:
    """Tell whether the places of a clause only begin the names of works that are examples of those counted.

    甲省乙水库、丙省丁灌区等38项工程开工: the 38 are wherever the passage is about.
    """
    text, at = segment.sentence.text, segment.quantity.outer_start
    if segment.quantity.sort != "count" or len(left) < _SEVERAL or text[at - 1 : at] != "等":
        return False
    first = left[0][0].start
    items = text[first : at - 1].split("、")
    begins = {mention.start for mention, _ in left}
    opened = [first + sum(len(item) + 1 for item in items[:i]) in begins for i in range(len(items))]
    apart = len({meant for _, meant in left if meant}) > 1
    return apart and all(opened) and len(items) > 1 and all(_WORK_ENDS.search(item) for item in items)


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
