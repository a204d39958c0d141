"""Whose effects told one after another are: 甲项目每年可节约标煤5万吨、减排二氧化碳9万吨."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST

_YIELD = (
    "发电|供[电水热气]|输[送电]|节约|节省|节[电水能煤]|减排|减少|减碳|降碳|替代|固定|固碳|释放|涵养|吸收|消纳|供应|生产|处理|处置"
    "|灌溉|带动|提供|创造|实现(?:年)?(?:产值|营收|销售)|新增(?:产值|就业)|增收|满足|惠及|相当于|折合"
)
YIELDS = re.compile(f"(?:每年|年均|年)?[可能将]?(?:{_YIELD})")
"""So begins what something brings about."""
_BEGINS = re.compile(_YIELD)
_MAY = re.compile("(?:每年|年均|每天|日均|全年|[一二三四]期)?(?:最高|预计|将|可|能|够|已|累计|共)*$")
_WORKS = (
    "光伏",
    "风电",
    "改造",
    "装置",
    "设备",
    "系统",
    "技术",
    "工艺",
    "平台",
    "电厂",
    "示范区",
    "林场",
    "机",
)
_LONGEST = 24
_SAYS = frozenset("的了是和与及")


def owner_of_yields(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return whose effect is told, where another effect of the same was told right in front; else empty."""
    if YIELDS.match(phrase) is None or segment.opens_with_place or not heads.last:
        return ""
    found = _BEGINS.search(heads.last, SHORTEST)
    owner = _MAY.sub("", heads.last[: found.start()]) if found is not None else ""
    if not SHORTEST < len(owner) <= _LONGEST or owner[-1] in _SAYS or lexicon.deed.match(owner) is not None:
        return ""
    works = owner == heads.named or owner.endswith((*lexicon.called_so, *_WORKS))
    return owner if works and owner not in lexicon.called_so else ""


def each_year(segment: Segment, indicator: str, before: str) -> bool:
    """Tell whether an effect is one of each year, as the one told right in front is.

    Parameters
    ----------
    segment : Segment
    indicator, before : str
        What the figure and the one in front are of.
    """
    if "每年" not in before or indicator.startswith(("每", "年")) or _BEGINS.match(indicator) is None:
        return False
    sentence, start = segment.sentence, segment.clause[0]
    dated = any(start <= m.start < segment.quantity.start for m in sentence.periods)
    at = before.find("每年") + len("每年")
    return not dated and _BEGINS.match(before, at) is not None
