"""Classes counted one by one, whose noun stands behind the last of them: 2家千亿级、24家百亿级企业."""

from __future__ import annotations

import re

from lantu.records.claims.cutting import trim_right
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment

_GRADE = "(?:国家|世界|国际|自治区|区域|[0-9]A|[一二三四五]星|[省市县区州乡镇村部甲乙一二三四五])级"
_AMOUNT = (
    "(?:[一-龥]{2,8}?)?(?:近|超过?|过|逾|达|突破)?[0-9.]*[一二三四五六七八九十百千两]*[百千万亿]"
    "(?:美?元|千瓦|吨|斤|人|亩|户)?(?:级|及?以[上下])?"
)
_CLASS = f"(?:{_GRADE}|{_AMOUNT})"
_OWN = re.compile(_CLASS)
# In front of a later count may stand examples of it: 北斗应用等4个过千亿新兴产业.
# 3个过三千亿元城市: a class whose bound is a figure of its own.
_OVER = re.compile(
    "(?P<own>(?:过|超过?|近|逾|破)[0-9.]*[一二三四五六七八九十百千两]*(?:万?亿元?|万元)级?)(?P<noun>的?[一-龥“][^，。；、]+)"
)
_LIST = re.compile(
    f"{_CLASS}(?:[、和](?:[^，。；、：0-9]{{2,16}}等)?[0-9]+多?[一-龥]{_CLASS})+(?P<noun>的?[一-龥“][^，。；、]+)"
)
# 20万以上人口县: the people of the county are so many.
_PEOPLED = re.compile(
    "(?:及?以[上下])?的?人?口(?:及?以[上下])?的?(?P<seat>大?(?:县|城市|市|省|镇|乡|村|国家|岛))(?![级域区])"
)
_MEDALS = {"金", "银", "铜"}


def find_class(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return a class with the noun that stands behind the last of its list; empty where none is counted.

    A medal's metal is its own noun: 夺得两金 counts 金牌. 20万以上人口县 counts a county's people.
    """
    unit = segment.quantity.quantity.unit
    if unit in _MEDALS:
        return f"{unit}牌"
    peopled = _PEOPLED.match(segment.sentence.text, segment.quantity.end) if unit == "人" else None
    if peopled is not None:
        return peopled["seat"] + "人口"
    alone = segment.first_in_clause and segment.last_in_clause
    if segment.quantity.sort != "count" or alone:
        return ""
    text, at, end = segment.sentence.text, segment.quantity.outer_end, segment.clause[1]
    over = _OVER.match(text, at, end)
    if over is not None:
        return over["own"] + _named(over["noun"], lexicon)
    for other in segment.sentence.quantities:
        listed = other.sort == "count" and segment.clause[0] <= other.outer_end <= at
        found = _LIST.match(text, other.outer_end, end) if listed else None
        own = _OWN.match(text, at, end) if found is not None and at < found.start("noun") else None
        if found is not None and own is not None:
            return own.group() + _named(found["noun"], lexicon)
    return ""


def _named(noun: str, lexicon: ClaimLexicon) -> str:
    return "的" * noun.startswith("的") + trim_right(noun, lexicon)
