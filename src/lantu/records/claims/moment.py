"""When a figure holds."""

from __future__ import annotations

import re
from typing import NamedTuple

from lantu.facts import Period
from lantu.facts.period import NOWHEN
from lantu.language.mention import PeriodMention
from lantu.records.claim import Kind, Modality
from lantu.records.claims.beginnings import as_far_as_today, begun_by, has_alike, has_figure_in, of_since
from lantu.records.claims.governing import governing_period, is_day, is_one_year, since_period
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.means import mean_years
from lantu.records.claims.nowadays import (
    from_when_it_runs,
    has_come_already,
    is_each_year,
    is_left,
    is_of_now,
    is_under_way,
)
from lantu.records.claims.pairs import against, end_of, start_of, year_before
from lantu.records.claims.segment import Segment
from lantu.records.claims.states import is_reached, is_standing, is_state, outlasts, sums_up
from lantu.records.claims.years import is_over_year, is_past, spans, spans_years

# Leads from a figure to the time when it will be so.
_AHEAD = re.compile("(?:将|预计|计划|拟|力争|确保|争取|有望)(?:于|在|到)?$")
# In front of a count of how many there are, or are in a day: below 五年来 it is so at their end.
_STOCK = re.compile("(?:总量|总数|户数|人数|数量|保有量|[日月]均[^，。；0-9]{0,12})$")
# In front of a day that belongs to what stands behind it.
_AT_DAY = "从自比较与和"
# Behind such a day: it belongs to another noun, or is when something was told.
_SAYS_ONLY = re.compile("的|发布|公布|获悉|了解|通报|获知|消息")
_SAID_BEHIND = re.compile("，(?:这|那)?就?是")
# 是2013年的1.9倍 says how much it is of what was then.
_TIMES = re.compile("的?[^，。；0-9]{0,2}(?:[0-9.]+|[一二两三四五六七八九十]+)多?[倍成%％]")
# 累计开行突破12万列: a mark that a total passes.
_PASSES = re.compile("累计[^，。；0-9]{0,16}(?:突破|超过|超|达到|达|逾|迈上|跨过)")
# 年底, 月末.
_ENDS = frozenset("底末")
_AT_FIRST = re.compile("最初|起初|当初|之初|刚开始|原来的")


class Pair(NamedTuple):
    """Whether a figure is the first or the second of a pair (由…增加到…)."""

    first: bool
    second: bool


def find_moment(segment: Segment, kind: Kind, modality: Modality, anchor: str | None, pair: Pair) -> Period:
    """Return the period that a figure holds for.

    Parameters
    ----------
    segment : Segment
    kind : Kind
    modality : Modality
        What is yet to come holds at no time that the document's date could give.
    anchor : str or None
        The document's date.
    pair : Pair
    """
    found = as_far_as_today(segment, _moment(segment, kind, modality, anchor, pair), kind, modality, anchor)
    start, end = found.start or "", found.end or ""
    # 今年以来…，截至12月末, in February: what was so before the year began did not begin with it.
    return Period(None, found.end) if end and start[: len(end)] > end[: len(start)] else found


def _moment(segment: Segment, kind: Kind, modality: Modality, anchor: str | None, pair: Pair) -> Period:
    stated = _stated(segment, kind, modality)
    if stated is not None:
        return stated.period
    mention = governing_period(segment, kind, None if modality == "reported" else anchor)
    vague = mention is not None and mention.rule == "period.vague" and modality != "reported"
    if vague or (mention is not None and mention.period == NOWHEN and modality == "reported"):
        # A time that cannot be told takes nothing from what the passage tells; 近日印发, what is planned.
        mention = None
    told = mention is not None and modality == "reported"
    if mention is not None and told and (is_left(segment, mention) or outlasts(segment, mention)):
        return Period(None, anchor)
    if (
        mention is not None
        and told
        and (
            is_under_way(segment)
            or is_each_year(segment, kind, mention)
            or has_come_already(segment, mention, anchor)
        )
    ):
        return Period(None, anchor)
    since = since_period(segment)
    own = mention is not None and mention.start >= segment.left[0]
    if pair.first and mention is not None and own:
        # 2017年…同期由4.7件增加到: a time in front of 由 spans both figures.
        own = (
            mention.start
            > max(segment.left_text.rfind("由"), segment.left_text.rfind("从")) + segment.left[0]
        )
    if pair.first and not own and modality != "reported":
        # 将由5小时缩短至2小时: what it is to change from is so today.
        rated = year_before(segment.sentence.frame, single=True) if _is_rated(segment, anchor) else NOWHEN
        return rated if rated != NOWHEN else Period(None, anchor)
    held = against(segment) if pair.first and not own else None
    if held is not None:
        return Period(held, held)
    if pair.first and not own:
        return (
            start_of(since or mention, segment.sentence.text)
            if since or mention
            else year_before(segment.sentence.frame, single=segment.quantity.sort == "money")
        )
    if pair.second and not own and mention is not None:
        # 2023年落户，员工从最初的15人增加到260人: the year is when it began.
        began = _AT_FIRST.search(segment.sentence.text, mention.end, segment.left[0]) is not None
        return Period(None, anchor) if began and modality == "reported" else end_of(mention, anchor)
    if mention is None:
        return _inherited(segment, kind, modality, anchor, paired=pair.second)
    return _of_mention(segment, mention, kind, modality, anchor, paired=any(pair))


def _is_rated(segment: Segment, anchor: str | None) -> bool:
    """Tell whether an amount is one that each year's budget sets: 补助标准由670元提高到700元."""
    frame = segment.sentence.frame
    begun = frame is not None and anchor is not None and (frame.end or "")[:4] == anchor[:4]
    return begun and segment.quantity.sort == "money"


def _of_mention(
    segment: Segment,
    mention: PeriodMention,
    kind: Kind,
    modality: Modality,
    anchor: str | None,
    *,
    paired: bool,
) -> Period:
    """Return what the time that governs a figure gives it."""
    since = since_period(segment)
    frame = segment.sentence.frame
    if kind in {"growth", "change"} and frame is not None and _is_mean_to(segment, mention, frame):
        return frame
    mean = mean_years(segment, mention.period) if kind == "growth" else None
    if mean is not None:
        return mean
    if mention.role == "until" and frame is not None and _is_flow_behind(segment, mention, frame):
        return frame
    if mention.role == "until":
        summed = kind in {"cumulative", "growth", "change"}
        span = since if since is not None and since is not mention and summed else None
        began = begun_by(segment, mention, kind, anchor)
        return Period(span.period.start if span else began, mention.period.end)
    if (
        mention.role == "since"
        and modality != "reported"
        and mention.period.end == anchor == mention.period.start
    ):
        # 今天起，…气温将下降: from today on, and no further is told.
        return Period(mention.period.start, None)
    if mention.role == "since" and not is_one_year(mention):
        return of_since(segment, mention, kind, anchor)
    # 确保“十五五”时期，自给率达到85%: an aim of all those years, as what is to be produced in them is.
    aimed = modality != "reported" and segment.sentence.text.endswith("时期", 0, mention.end)
    if spans_years(mention.period) and not paired and not aimed and is_standing(segment, kind):
        return _at_end(mention.period, modality, anchor)
    if kind == "level" and modality == "reported" and mention.start < segment.clause[0] and spans(mention):
        # 回望“十四五”，…，绿地面积达到16平方米: what is reached is so at their end.
        return Period(None, mention.period.end) if is_reached(segment) else mention.period
    if kind == "cumulative" and mention.role == "at":
        mention = _without_start(segment, mention)
    if kind in {"growth", "change"} and mention.role == "at" and _is_yearly_mean(segment):
        # 2024年末城镇化率67%，年均提高0.8个百分点: a mean over years up to that one, since whenever.
        return mention.period if spans_years(mention.period) else Period(None, mention.period.end)
    return _until_within(segment, mention) or from_when_it_runs(segment, kind, modality, mention)


def _without_start(segment: Segment, mention: PeriodMention) -> PeriodMention:
    """Return the time of a sum without its start where the sum began before it.

    2025年，全市承接项目186个；示范区累计签约412个 began before that year; 11月28日，累计开行突破12万列 is a
    total that has grown up to the day, and 2020年底累计完成23个 one up to that day.
    """
    text, (start, end) = segment.sentence.text, mention.period
    passed = _PASSES.search(text, mention.end, segment.quantity.start) is not None
    grown = passed and is_day(mention) and start == end
    grown = grown or text[mention.end - 1] in _ENDS
    if sums_up(segment) and not grown:
        parted = text.find("；", mention.end, segment.clause[0]) >= 0
        grown = parted or (is_one_year(mention) and has_alike(segment, mention))
    return mention._replace(period=Period(None, end)) if grown else mention


def _is_flow_behind(segment: Segment, mention: PeriodMention, frame: Period) -> bool:
    """Tell whether a figure is of the passage's year, not of its last day: 截至年底企业6720家，吞吐量完成….

    Only behind another figure, which the day was told for, and where the year of the day is the passage's.
    """
    of_year = frame.start == frame.end and (mention.period.end or "")[:4] == frame.start
    told = mention.start < segment.clause[0] and has_figure_in(segment, (mention.end, segment.clause[0]))
    words = segment.left_text.replace("同比", "").replace("比上年", "")
    return of_year and told and claim_lexicon().of_a_year.search(words) is not None


def _is_mean_to(segment: Segment, mention: PeriodMention, frame: Period) -> bool:
    """Tell whether a growth is a mean over the passage's years, to the last of them: 到2030年，年均增长5%."""
    last = frame.end is not None and mention.period.end == frame.end and len(frame.end) == len("2030")
    return last and spans_years(frame) and "年均" in segment.left_text


def _is_yearly_mean(segment: Segment) -> bool:
    return "年均" in segment.written_before


def _at_end(years: Period, modality: Modality, anchor: str | None) -> Period:
    """Return the end of some years; what is told of years that go on is so today."""
    end = years.end
    running = anchor is not None and end is not None and end[:4] >= anchor[:4]
    if running and modality == "reported":
        # 十四五期间，…核心区1小时直达: what goes on is so today.
        return Period(None, anchor)
    return Period(end if modality != "reported" else None, end)


def _stated(segment: Segment, kind: Kind, modality: Modality) -> PeriodMention | None:
    """Return the time that the words right beside a figure give to it alone."""
    compared = _compared(segment) if kind in {"level", "share"} else None
    compared = compared or _said_behind(segment)
    return compared or (_coming(segment) if modality != "reported" else _happened(segment, kind))


def _said_behind(segment: Segment) -> PeriodMention | None:
    """Return the time of what a figure alone is said to be: 251万人次，这是今年上半年发送旅客的数量."""
    (start, end), quantity = segment.clause, segment.quantity
    if (start, end) != (quantity.outer_start, quantity.outer_end):
        return None
    said = _SAID_BEHIND.match(segment.sentence.text, end)
    named = (m for m in segment.sentence.periods if said is not None and m.start == said.end())
    return next((m for m in named if _TIMES.match(segment.sentence.text, m.end) is None), None)


def _coming(segment: Segment) -> PeriodMention | None:
    """Return the time behind a figure at which something will be so: 一期3.1万亩将于2025年建成."""
    text = segment.sentence.text
    for mention in segment.sentence.periods:
        if segment.clause[0] <= mention.start < segment.quantity.start:
            return None
        if segment.right[0] <= mention.start < segment.clause[1]:
            ahead = _AHEAD.search(text, segment.quantity.outer_end, mention.start)
            return mention if ahead is not None and mention.role in {"at", "until"} else None
    return None


def _happened(segment: Segment, kind: Kind) -> PeriodMention | None:
    """Return the day behind those counted on which they did something: 首批20家企业昨天（6月17日）签约."""
    if kind != "level" or segment.quantity.sort != "count" or not segment.last_in_clause:
        return None
    text, end = segment.sentence.text, segment.clause[1]
    if any(mention.start < segment.quantity.start for mention in segment.sentence.periods):
        return None
    told = next((m for m in segment.sentence.periods if segment.right[0] <= m.start < end), None)
    if told is None or not is_day(told) or told.period.start != told.period.end:
        return None
    if text[told.start - 1] in _AT_DAY:
        return None
    if "之一" in text[segment.right[0] : told.start]:
        return None
    return None if _SAYS_ONLY.search(text, told.end, end) is not None else told


def _until_within(segment: Segment, mention: PeriodMention) -> Period | None:
    """Return the part of a year that 截至1月31日，今年…, counts; None where no such day stands in front."""
    start, end = mention.period
    if start is None or start != end or len(start) != len("2023"):
        return None
    for other in segment.sentence.periods:
        between = (other.end, mention.start)
        near = other.end <= mention.start and not has_figure_in(segment, between)
        if other.role == "until" and near and (other.period.end or "").startswith(start):
            return Period(start, other.period.end)
    return None


def _compared(segment: Segment) -> PeriodMention | None:
    """Return the time of a value that another is compared with: 较2015年的13.9万件下降."""
    text = segment.sentence.text
    for mention in segment.sentence.periods:
        if mention.role == "baseline" and segment.left[0] <= mention.start < segment.left[1]:
            between = text[mention.end : segment.quantity.outer_start]
            if mention.label is None and len(between) <= 6 and between.endswith("的"):
                return mention
    return None


def _inherited(
    segment: Segment, kind: Kind, modality: Modality, anchor: str | None, *, paired: bool
) -> Period:
    """Return the time that the passage sets; a state in a passage about several years holds at their end."""
    frame = segment.sentence.frame
    past = segment.sentence.past
    if frame is not None and modality != "reported" and not past and is_past(frame, anchor):
        # 前三季度…。下一步，再新建学校16所: what is yet to come is not of a time that is over.
        return NOWHEN
    mean = mean_years(segment, frame) if kind == "growth" and frame is not None else None
    if mean is not None:
        return mean
    if frame is None or is_of_now(segment, kind, modality):
        return Period(None, anchor) if modality == "reported" else NOWHEN
    if kind == "cumulative" and is_over_year(frame, anchor) and sums_up(segment):
        # A year gone by of a sentence before is not that of a sum; in news it goes on until today.
        return Period(None, anchor if segment.sentence.reported else frame.end)
    goes_on = anchor is not None and frame.end == anchor and frame.start is not None and len(frame.start) == 4
    if kind == "level" and modality == "reported" and goes_on:
        return Period(None, anchor)  # 2014年以来，…: what is told below as a level is so today.
    stock = segment.sentence.summing and kind == "level" and _STOCK.search(segment.written_before) is not None
    if spans_years(frame) and kind == "level" and modality == "reported" and _is_yearly_mean(segment):
        # 五年来，…。年均产量保持在12亿吨: in all of the years.
        return frame
    if spans_years(frame) and (paired or stock or is_state(segment, kind, modality)):
        return _at_end(frame, modality, anchor)
    return frame
