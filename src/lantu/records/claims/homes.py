"""Who comes from so many places, where those who do are counted next: 39个国家的1300家企业参展."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment

_HOMES = frozenset(
    {
        "国家和地区",
        "国家",
        "国家及地区",
        "国家或地区",
        "地区",
        "省份",
        "省区市",
        "省市",
        "城市",
        "省市区",
        "地市",
    }
)
# Behind the count of those who come: up to what they do.
_WHO = re.compile(
    "(?P<who>[一-龥]{2,8}?)(?:（[^（）]{1,8}）)?(?=[参齐汇集来围携也已将共在就同与报入获到进走登，。；、]|开展|深入|和|展示|带来|亮相|$)"
)

# What those who come from so many places do: they take part.
_TAKES_PART = re.compile("参[加展会赛与评演]|报名|与会|齐聚|汇聚|集结|亮相|入围|获奖|携|代表|开展|展开|组织")


def homes_of_next(segment: Segment, indicator: str) -> str:
    """Return who comes from so many places, where they are counted next: 企业来自国家; empty if none are.

    Parameters
    ----------
    segment : Segment
    indicator : str
        What the figure is of by its own words.
    """
    if indicator not in _HOMES or segment.quantity.sort != "count":
        return ""
    sentence, end = segment.sentence, segment.quantity.outer_end
    behind = next((q for q in sentence.quantities if q.start >= end), None)
    if behind is None or behind.sort != "count":
        return ""
    between = sentence.text[end : behind.outer_start]
    if not between.startswith(indicator) or between[len(indicator) :].rstrip("超近约逾多") != "的":
        return ""
    found = _WHO.match(sentence.text, behind.outer_end, sentence.end)
    end = sentence.clause_of(behind.start)[1]
    if found is None or _TAKES_PART.search(sentence.text, behind.outer_end, end) is None:
        return ""
    return f"{found['who']}来自{indicator}"
