"""A sentence's times as its document means them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.facts import Period
from lantu.facts.period import NOWHEN
from lantu.language.mention import PeriodMention, PlaceMention, Role
from lantu.language.periods.dates import shift_period
from lantu.language.periods.reading import stretch_since
from lantu.language.periods.words import is_base
from lantu.records.sections import REPORTING_MONTHS, SectionContext
from lantu.records.telling import COUNTED_BACK, DAY, is_day, telling

_NUMBERED = re.compile("第[0-9一二三四五六七八九十]+[号次期批届]")
_YEAR = len("2023")
_OF_PLAN = re.compile("(?:的)?(?:度)?(?:计划|任务|目标|预算|指标)")
_HELD = ("完成", "占", "为", "达", "达到", "超", "超过", "完成了", "实现")
# 上年结转, 上年结余: what is left over from a year is money of the next.
_LEFT_OVER = ("结转", "结余", "滚存")
_PLAN = re.compile("“?十[一二三四]?五”?")
_PLAN_YEARS = 5
_NEXT_TERM = re.compile("(?:今后|未来|接下来)的?[五5]年$")
# In front of so much as is used or flows in some time.
_OPENED = frozenset({"（", "("})
_ONWARDS = re.compile("(?P<behind>[）)](?:起|开始))[^。；\n]{0,60}?将")
_BETWEEN = re.compile("[）)](?:[一-龥]{0,2}[0-9]{0,2}[时点]?)")
_MUCH_AS = re.compile("相当于[^，。；]*$")
# Behind the length of time: 近两年的用水量, 近一年半的水量.
_SO_MUCH = ("的", "半的")
_REACH = 16
# Behind 全年, and in front of it: what a work yields in a year once it runs.
_YIELDS = ("发电", "供电", "供水", "供气", "产", "处理", "吞吐", "可", "能")
_ONCE = re.compile("(?:投运|建成|投产|达产|运营|竣工|投用|完工|启用|通车)后[^。；]*$")
_ONCE_REACH = 40
# A report looks back on a year or on a term; 十年来 goes on until today.
_TERMS = {1, 5}


def as_meant(
    periods: Sequence[PeriodMention],
    text: str,
    anchor: str | None,
    places: Sequence[PlaceMention],
    *,
    own: bool,
) -> list[PeriodMention]:
    """Return the times of a sentence that date something, each as reports mean it.

    Parameters
    ----------
    periods : sequence of PeriodMention
    text : str
    anchor : str or None
        The document's date.
    places : sequence of PlaceMention
        Of the sentence.
    own : bool
        Whether the document is one place's own report.
    """
    if len(periods) > 1:
        told = told_once(periods, text, anchor)
        periods = [_up_to_year(each, told[at - 1], text) if at else each for at, each in enumerate(told)]
    return [
        to_up_to(to_closed(to_no_year(each, text), text[each.start : each.end], anchor), text, anchor)
        for each in periods
        if not is_number(each, text)
        and not is_of_plan(each, text)
        and not is_of_base(each, text)
        and (own or not is_in_name(each, text, anchor))
        and not is_nowadays(each, text, places)
    ]


def _up_to_year(mention: PeriodMention, before: PeriodMention, text: str) -> PeriodMention:
    """Let years counted back end with the year told in front of them: 2023年，…，十年间年均增长7%."""
    (start, end), (first_told, year) = mention.period, before.period
    if not text.endswith(COUNTED_BACK, mention.start, mention.end) or not start or not end or not year:
        return mention
    told = before.role == "at" and first_told == year and len(year) == _YEAR
    if not told or year >= end[:_YEAR]:
        return mention
    first = int(start) - int(end[:_YEAR]) + int(year)
    return mention._replace(period=Period(str(first), year), role="at")


def to_come(periods: list[PeriodMention], section: SectionContext, anchor: str | None) -> list[PeriodMention]:
    """Take times without their year, among what is to be done, of the year that has begun: 全年, 三季度.

    Reports of the first months look back with such words everywhere else.
    """
    if not section.future or anchor is None or not periods:
        return periods
    frame, year = section.frame, anchor[:4]
    if frame is not None and (frame.end or year)[:4] < year:
        return periods
    before = str(int(year) - 1)
    return [
        each._replace(period=shift_period(each.period, 1))
        if each.rule == "period.bare" and (each.period.end or "")[:4] == before
        else each
        for each in periods
    ]


def to_closed(mention: PeriodMention, written: str, anchor: str | None) -> PeriodMention:
    """End a stretch of years that is over by the document's date with its last whole year.

    过去五年 in a report of February 2026 ends with 2025, and so does “十四五”以来; in one of June it goes on.

    Parameters
    ----------
    mention : PeriodMention
    written : str
        The mention as it stands in the text.
    anchor : str or None
        The document's date.
    """
    start, end = mention.period
    if _NEXT_TERM.match(written) and anchor is not None and anchor[5:7] in REPORTING_MONTHS:
        # 今后五年 in the report that opens a plan are the years of the plan.
        year = int(anchor[:4])
        return mention._replace(period=Period(str(year), str(year + _PLAN_YEARS - 1)))
    if mention.role != "since" or start is None or anchor is None or end != anchor or len(start) != 4:
        return mention
    last = int(anchor[:4])
    if mention.rule == "period.past" and anchor[5:7] in REPORTING_MONTHS and last - int(start) in _TERMS:
        last -= 1
    elif _PLAN.match(written) and anchor[5:7] in REPORTING_MONTHS and int(start) + _PLAN_YEARS == last:
        # The plan that has just ended; “十三五”以来 in that report runs on to its day.
        last -= 1
    if not int(start) <= last < int(anchor[:4]):
        return mention
    # 过去一年: a whole year, over which nothing is summed up and nothing has changed since.
    role: Role = "at" if int(start) == last else mention.role
    return mention._replace(period=Period(start, str(last)), role=role)


def is_number(mention: PeriodMention, text: str) -> bool:
    """Tell whether a year numbers what follows and sets no time: 今年第8号台风."""
    return mention.role == "at" and _NUMBERED.match(text, mention.end) is not None


def is_of_plan(mention: PeriodMention, text: str) -> bool:
    """Tell whether a year only says whose plan something is held against: 完成全年计划的64%.

    上年结转 is not of the year before either.
    """
    return text.startswith(_LEFT_OVER, mention.end) or (
        mention.role == "at"
        and _OF_PLAN.match(text, mention.end) is not None
        and text.endswith(_HELD, 0, mention.start)
    )


def is_in_name(mention: PeriodMention, text: str, anchor: str | None) -> bool:
    """Tell whether the document's own year only names an event: 2025年X论坛今天在甲举行.

    The day that is told, or the document's, is when what is said of the event holds.
    """
    start, end = mention.period
    if mention.role != "at" or start is None or start != end or len(start) != _YEAR or anchor is None:
        return False
    # 今年的洽谈会上: a word for the year is no part of a name.
    written = text[mention.start].isdigit()
    return written and anchor.startswith(start) and telling().names_event(text, mention.end)


def is_nowadays(mention: PeriodMention, text: str, places: Sequence[PlaceMention]) -> bool:
    """Tell whether a day only says that a place is meant as it is: 今天的长三角."""
    told = is_day(mention) and text.startswith("的", mention.end)
    return told and any(place.start == mention.end + 1 for place in places)


def is_of_base(mention: PeriodMention, text: str) -> bool:
    """Tell whether a year is only what a result is held against, or a length of time how much there is.

    叠加去年同期低基数等因素，…; 指数为154.1（以2014年为基期）; 相当于黄河近一年半的水量.
    """
    if mention.rule == "period.past" and text.startswith(_SO_MUCH, mention.end):
        return _MUCH_AS.search(text, max(0, mention.start - _REACH), mention.start) is not None
    return is_base(text, mention.end)


def to_no_year(mention: PeriodMention, text: str) -> PeriodMention:
    """Take the year from 全年 where it belongs to what a work will yield: 投运后，可实现全年发电量70亿度."""
    if mention.rule != "period.bare" or not text.startswith("全年", mention.start):
        return mention
    before = text[max(0, mention.start - _ONCE_REACH) : mention.start]
    yields = text.startswith(_YIELDS, mention.end) and _ONCE.search(before) is not None
    return mention._replace(period=NOWHEN) if yields else mention


def to_up_to(mention: PeriodMention, text: str, anchor: str | None) -> PeriodMention:
    """Let 到 in front of a day gone by, or the document's, tell up to when: 到今天下午2时."""
    end = mention.period.end or ""
    if anchor is not None and mention.rule == "period.until" and mention.period.start is None:
        # 截至2月中旬, in the midst of it.
        running = text.endswith("旬", 0, mention.end) and end > anchor and end[:7] == anchor[:7]
        return mention._replace(period=Period(None, anchor)) if running else mention
    by = mention.rule == "period.by" and mention.role == "at" and len(end) == DAY
    if not by or anchor is None or end > anchor or mention.period.start != end:
        return mention
    return mention._replace(period=Period(None, end), role="until")


def told_once(periods: Sequence[PeriodMention], text: str, anchor: str | None) -> list[PeriodMention]:
    """Join a day with the same day in brackets where the time goes on behind them.

    今天（11月14日）起，…将… begins with the day; 从昨天（7月25日）下午5时到今天凌晨1时 runs from one day to
    the other.
    """
    joined: list[PeriodMention] = []
    for mention in periods:
        before = joined[-1] if joined else None
        if before is None or not is_day(before) or before.period.start != before.period.end:
            joined.append(mention)
        elif mention.period == before.period and text[before.end : mention.start] in _OPENED:
            closed = _ONWARDS.match(text, mention.end)
            if closed is None:
                joined.append(mention)
                continue
            period, reason = stretch_since(before.period.start, anchor)
            joined[-1] = before._replace(
                end=closed.end("behind"), period=period, role="since", rule="period.since", reason=reason
            )
        elif mention.rule == "period.by" and _BETWEEN.fullmatch(text, before.end, mention.start):
            first = joined[-2] if len(joined) > 1 and joined[-2].period == before.period else before
            del joined[joined.index(first) :]
            period = Period(before.period.start, mention.period.end)
            joined.append(mention._replace(start=first.start, period=period, rule="period.range"))
        else:
            joined.append(mention)
    return joined
