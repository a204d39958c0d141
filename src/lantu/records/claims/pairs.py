"""The times of the two figures of a pair: 由…增加到…."""

from __future__ import annotations

import re

from lantu.facts import Period
from lantu.facts.period import NOWHEN
from lantu.language.mention import PeriodMention
from lantu.records.claims.segment import Segment

_FROM = re.compile("(?:由|从)[^，。；]{0,30}$")
_SHARES = re.compile("(?:[∶:：][0-9.]+)*")
_LEADS_TO = re.compile("[^，。；]{0,10}?(?:到|至|为)")
# 188个园区整合优化为120个: what there was in front.
_MERGED = re.compile("[^，。；0-9]{1,10}?(?:整合|撤并|合并|重组|压减|精简|归并)[一-龥]{0,4}?[为至到][0-9]")
PLAN = re.compile("[“‘]?十[一二三四五六七八九]?五")
"""A five-year plan as a text names it."""


def is_from(segment: Segment) -> bool:
    """Tell whether a figure is the first of a pair: 由65个降为0个, 188个园区整合为120个."""
    text, end = segment.sentence.text, segment.quantity.outer_end
    if segment.quantity.sort == "count" and _MERGED.match(text, end) is not None:
        # In a passage of one year both are of it.
        frame = segment.sentence.frame
        return segment.first_in_clause and (frame is None or frame.start != frame.end)
    if not _FROM.search(segment.left_text):
        return False
    # 由24.5∶31.2∶44.3调整为: the shares listed are one side of the pair.
    end = _SHARES.match(text, end).end()  # type: ignore[union-attr]  # it may match nothing
    return _LEADS_TO.match(text[end : end + 16]) is not None


def against(segment: Segment) -> str | None:
    """Return the year that a sentence is held against, which the first of a pair is of.

    较2014年提高42个百分点，劣五类断面由65个降为0个. None where it names none.
    """
    for mention in segment.sentence.periods:
        start = mention.period.start
        # 与去年相比 names the year before; 同比 is against no year that it names.
        dated = mention.role == "baseline" and mention.start < segment.quantity.start
        if dated and start is not None and start == mention.period.end and len(start) == len("2014"):
            return start
    return None


def start_of(mention: PeriodMention | None, text: str) -> Period:
    """Return when a stretch of time began; a single year tells nothing of what was before."""
    if mention is None or mention.period.start is None:
        return NOWHEN
    start, end = mention.period
    if mention.role != "since" and start == end:
        return NOWHEN
    gone = mention.rule == "period.past" and end is not None and len(end) == len("2025")
    if gone or PLAN.match(text, mention.start):
        # “十四五”时期，…由4.9亿元增加到7.35亿元: it was so before the plan began.
        return year_before(mention.period)
    return Period(start, start)


def end_of(mention: PeriodMention, anchor: str | None) -> Period:
    """Return when a stretch of time ended: 2020年到2025年，从…提升到 gives the second figure 2025."""
    start, end = mention.period
    if mention.role == "since":
        return Period(None, end or anchor)
    spans = start is not None and end is not None and start[:4] != end[:4] and len(start) == len(end) == 4
    return Period(end, end) if spans else mention.period


def year_before(frame: Period | None, *, single: bool = False) -> Period:
    """Return the year before the years that a passage is about: 从…提高到 over a plan starts from there.

    Parameters
    ----------
    frame : Period or None
    single : bool
        Whether a single year tells what was before as well: what budgets set is so from year to year.
    """
    if frame is None or not frame.start or not frame.end:
        return NOWHEN
    if frame.start[:4] == frame.end[:4] and not (single and len(frame.end) == len("2025")):
        return NOWHEN
    year = str(int(frame.start[:4]) - 1)
    return Period(year, year)
