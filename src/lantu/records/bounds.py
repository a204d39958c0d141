"""Bounds that only tell which of a kind are counted: 新签约亿元以上项目86个."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.language.mention import QuantityMention

# Between such a bound and the count: what is counted, named by its size, and how it is led to.
_CLASS = re.compile(
    "(?:级)?(?:的)?[一-龥“”（）]{0,10}?(?:项目|工程|企业|园区|集群|产业|强镇|强村|合同|订单|基地|平台|客户|商场|活动|县|镇|村)"
    "(?:累计|总计|合计|已|将|达到|达|共|有|为|超过|超|突破|不少于|不低于|约|近)*"
)
_BOUNDS = ("以上", "以下", "级")
_TOP = "前"
_RANKED = re.compile("的?(?:顶尖|高被引|优势)?(?:学科|科学家|学者|人才|大学|高校|论文|期刊|机构|院校)")
_CLAUSE = re.compile("[，。；：、]")
_SIZES = frozenset({"money", "measure"})


def split_bounds(
    text: str, quantities: list[QuantityMention]
) -> tuple[list[QuantityMention], list[QuantityMention]]:
    """Part the figures of a sentence from the bounds of classes that are counted right behind them.

    Parameters
    ----------
    text : str
    quantities : list of QuantityMention
        Of one sentence, in text order.

    Returns
    -------
    figures, bounds : list of QuantityMention
    """
    bounds = [first for first, second in pairwise(quantities) if _is_bound(text, first, second)]
    bounds += [one for index, one in enumerate(quantities) if _is_top(text, one, quantities[:index])]
    if not bounds:
        return quantities, []
    return [quantity for quantity in quantities if quantity not in bounds], bounds


def _is_top(text: str, quantity: QuantityMention, before: list[QuantityMention]) -> bool:
    """Tell whether a figure says of which best part those counted are: 前1%学科6个, 6个学科进入前1%."""
    if quantity.sort != "percent" or not text.endswith(_TOP, 0, quantity.start):
        return False
    counted = bool(before) and before[-1].sort == "count"
    between = text[before[-1].outer_end : quantity.start] if counted else "，"
    return _RANKED.match(text, quantity.outer_end) is not None or _CLAUSE.search(between) is None


def _is_bound(text: str, quantity: QuantityMention, counted: QuantityMention) -> bool:
    if quantity.sort not in _SIZES or counted.sort != "count":
        return False
    bound = text[quantity.end : quantity.outer_end].endswith(_BOUNDS)
    bound = bound or text.startswith(_BOUNDS, quantity.end)
    start = quantity.outer_end
    if not text[quantity.end : start].endswith(_BOUNDS):
        start = quantity.end + next((len(word) for word in _BOUNDS if text.startswith(word, quantity.end)), 0)
    return bound and _CLASS.fullmatch(text, start, counted.outer_start) is not None
