"""What a rate is for one of: so many a day are not so many, and what each gets is not what all get."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST
from lantu.records.claims.yields import each_year

# 每天, 平均每天, 每日; 每年: so much a year is not so much over the years that are told.
_EACH_DAY = re.compile("(?:平均)?(?<!每[人户生亩名])(?P<each>每[天日周晚年月])(?![的内])")
_EACH_TIME = re.compile("日均|[年月周]均|每[年月日天周晚]|单日|平均每|次$")
# 平均每天3500万辆小客车…，236万人次通过飞机出行: the mean that opens a list is one of all its members.
# So is what 每天 right in front of its figure opens (每天近9亿件包裹…，58列班列…).
_MEAN = re.compile("平均每[天日周]|日均|每天(?:都?[会有]?有?|约|近|超|大约)$")
_EACH_ONE = re.compile("每(?:人|户|生|亩|名[一-龥]{2,4}|家)(?:每(?:[年月天]|学[期年]))?$")
# Standards and prices are of one by themselves.
_OF_ONE = re.compile("工资|价格?$|房价|金$|每|人均|户均|生均|亩均")
_STANDARD = "标准"
_TO = re.compile("[一-龥]{0,4}[到至为]")
_DAILY = "每天"
_DONE_DAILY = re.compile(
    "(?P<who>[一-龥]{0,8}?)(?P<each>日均|单日|平均每天|每天|年均|月均)(?P<verb>[一-龥]{2})"
)
_FIRST = 6
# 每年新增就业60万人、务工人员稳定在600万人: what stays so high is no yearly flow.
_STAYS = ("稳定在", "保持在", "达到", "达", "增至", "升至")


def for_each(segment: Segment, indicator: str, before: str) -> str:
    """Return an indicator with what its figure is for one of: 每天有900架次航班起降 is 每天航班起降.

    Parameters
    ----------
    segment : Segment
    indicator : str
        What the figure is of by the other words.
    before : str
        The indicator of the figure in front.
    """
    quantity = segment.quantity
    daily = _DONE_DAILY.fullmatch(indicator)
    if daily is not None and before.startswith(daily["who"]) and daily["verb"] in before[SHORTEST:]:
        # 铁路发送旅客5亿人次，日均发送1282万人次: the same each day, and so is what grows behind it.
        verb = daily["verb"]
        return before if daily["each"] in before else before.replace(verb, daily["each"] + verb, 1)
    if not indicator or quantity.sort not in {"count", "measure", "money"}:
        return indicator
    written = segment.left_text
    if segment.goes_on and not written.rstrip("约近超 ").endswith(_STAYS):
        # What is so each day opens the clause that lists it.
        clause = segment.sentence.text[segment.clause[0] : quantity.outer_start]
        written = clause if quantity.sort == "money" or "每" in clause[:_FIRST] else written
    told = segment.sentence.text[segment.sentence.start : quantity.start]
    paid = quantity.sort == "money" and _STANDARD not in told
    one = _EACH_ONE.search(written.rstrip("约近 ")) if paid else None
    if one is not None:
        return _with_one(segment, indicator, one.group())
    if _TO.match(written) and before.endswith(indicator) and _EACH_ONE.match(before[: -len(indicator)]):
        # 由每生每年5元提高至10元: both are for one.
        return before
    set_so = quantity.sort == "money" and (_OF_ONE.search(indicator) or _STANDARD in indicator)
    if _EACH_TIME.search(indicator) is not None or set_so:
        return indicator
    each = _EACH_DAY.search(written) if "每" in written else None
    if each is not None:
        return each["each"].replace("日", "天") + indicator
    if each_year(segment, indicator, before):
        return f"每年{indicator}"
    return _DAILY + indicator if _in_daily_list(segment) else indicator


def _with_one(segment: Segment, indicator: str, one: str) -> str:
    """Put whom a sum is for in front of what they get: 患病妇女给予每人1万元救助 is 患病妇女每人救助."""
    if _OF_ONE.search(indicator) is not None:
        return indicator
    behind = segment.right_text[:2]
    at = indicator.rfind(behind) if len(behind) == 2 and behind in indicator else -1
    if at > 0:
        return indicator[:at].removesuffix("给予").removesuffix("发放") + one + indicator[at:]
    return one + indicator


def _in_daily_list(segment: Segment) -> bool:
    """Tell whether a figure that opens its clause goes on with a list of daily means."""
    if not segment.first_in_clause or segment.left_text.strip() or segment.quantity.sort != "count":
        return False
    text, start = segment.sentence.text, segment.sentence.part_of(segment.quantity.start)
    earlier = [q for q in segment.sentence.quantities if start <= q.start < segment.clause[0]]
    if not earlier or any(q.sort != "count" for q in earlier):
        return False
    return _MEAN.search(text, start, earlier[0].outer_start) is not None
