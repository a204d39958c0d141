"""Times that a sentence sets for those after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.facts import Period
from lantu.language.mention import PeriodMention
from lantu.records.sentence import Sentence
from lantu.records.telling import DAY, telling

_YEAR = len("2023")
# 各位代表！, 回望 and the like in front of the time that opens a paragraph.
_LEAD = 8
# They end such words; or the time goes on with a time before it (刚刚过去的2025年).
_LEADS = frozenset("，！。：；、 　“”（）—的望顾看年是")
_STATISTICS_LAG = 2
"""Years from the one that a review is of to the one that it is printed in, at most."""
_MONTH = len("2023-12")
_THEN = frozenset({"当年", "那年", "当时", "那时"})
# In front of the year that aims are to be reached by: 到, 力争到.
_TO = 3
# 开局之年, 收官之年.
_SORT_OF_YEAR = "之年"
_TURN = re.compile("[ 　]*[一-龥]{1,14}[：:]")
_OF_PLAN = re.compile("[“‘]?十[一二三四五六七八九]五[”’]?(?!时期|期间)")
_NAMED = re.compile("[”’]?(?:国家)?(?:重大|重点)[^，。；—]{0,16}(?:工程|项目)")
_SEASON = re.compile("假|节|春运|暑运|黄金周")


def turning_frame(sentence: Sentence, opening_verbs: tuple[str, ...], *, first: bool) -> Period | None:
    """Return the years that a sentence turns to for the rest of its section.

    The first sentence of a paragraph turns with 五年来，…; “十四五”时期是…; 2025年是…, any other with
    五年来 alone. A stretch that goes on until the document's date sets nothing for what follows.
    """
    opening = _first_dated(sentence)
    if opening is None or opening.role not in {"at", "since"}:
        return None
    if sentence.periods[0].start > sentence.start + _LEAD:
        return None
    if opening.start > sentence.start and sentence.text[opening.start - 1] not in _LEADS:
        # 机场通航一年来: how long one thing has been so turns no passage.
        return None
    start, end = opening.period
    if start is None or end is None or len(start) != 4 or len(end) != 4:
        return None
    named = opening.role == "at" and opening.rule != "period.past"
    if not first and named:
        return None
    # 刚刚过去的2025年，… turns to that year whatever follows.
    led = opening is not sentence.periods[0]
    if start == end and named and not led and not sentence.text.startswith(opening_verbs, opening.end):
        return None
    return opening.period


def is_since(periods: Sequence[PeriodMention], frame: Period) -> bool:
    """Tell whether years that are over ran on from a beginning: 五年来; 十年来 goes on until today."""
    closed = frame.end is not None and len(frame.end) == _YEAR
    return closed and any(mention.role == "since" and mention.period == frame for mention in periods)


def _first_dated(sentence: Sentence) -> PeriodMention | None:
    """Return the time that opens a sentence, behind one that only leads to it: 刚刚过去的2025年."""
    first, *others = sentence.periods or (None,)
    leads = first is not None and first.period.start is None and others
    return others[0] if leads and first is not None and others[0].start <= first.end + 1 else first


def opening_frame(sentence: Sentence, anchor: str | None) -> Period | None:
    """Return the time that a sentence's opening sets for those after it: a plain year, quarter or month.

    A year long past sets one only where figures are told of it, and 今年是… none; nor does in news a year
    that only says what sort of year it is (“十五五”开局之年，…).
    """
    if not sentence.periods:
        return None
    first = sentence.periods[0]
    as_of = _as_of(sentence, first, anchor)
    if as_of is not None:
        return as_of
    start = first.period.start
    if first.role != "at" or first.start > _own_words(sentence) + 2 or start is None:
        return None
    seasonal = sentence.quantities and _SEASON.search(sentence.text, first.start, first.end)
    if len(start) > _MONTH and not seasonal:
        # A day is that of its event; 今年春运，… counted is that of what is counted behind it, too.
        return None
    # 国家“十四五”重大工程——甲渡槽合龙: whose plan a work is of dates nothing behind it.
    planned = _OF_PLAN.match(sentence.text, first.start) and _NAMED.match(sentence.text, first.end)
    if planned or sentence.text.startswith("是", first.end) or is_history(sentence, anchor):
        return None
    if telling().is_purpose(sentence, first.start, sentence.clause_of(first.start)[1]):
        # 围绕到2030年建成…的目标，抓好…: the year is that of the aim.
        return None
    if not sentence.settled and sentence.text.endswith(_SORT_OF_YEAR, first.start, first.end):
        return None
    if not sentence.settled and _is_long_past(first, anchor) and not _reviews(sentence, first, anchor):
        # 2016年，他获得三枚金牌。 What news tell of long ago holds for its own sentence.
        return None
    if not sentence.settled and telling().names_event(sentence.text, first.end):
        return None
    return first.period


def _reviews(sentence: Sentence, mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether several figures are told of the last year but one: statistics are late."""
    end = mention.period.end
    told = end is not None and anchor is not None and int(end[:4]) == int(anchor[:4]) - _STATISTICS_LAG
    return told and len(sentence.quantities) > 1


def _own_words(sentence: Sentence) -> int:
    """Return where a sentence begins behind who speaks and the place that it opens with: 某某：天津去年…."""
    turn = _TURN.match(sentence.text, sentence.start, sentence.end)
    begin = turn.end() if turn else sentence.start
    place = sentence.places[0][0] if sentence.places else None
    return place.end if place is not None and place.start == begin else begin


def _as_of(sentence: Sentence, first: PeriodMention, anchor: str | None) -> Period | None:
    """Return the day up to which a paragraph tells: 截至2024年底，…; None where none opens it."""
    end = first.period.end
    opens = first.role == "until" and first.start <= sentence.start + 2 and bool(sentence.quantities)
    if not opens or not _is_gone(end, anchor):
        return None
    return Period(None, end)


def aimed_frame(sentence: Sentence, anchor: str | None, plan: Period | None) -> Period | None:
    """Return the year to come that opens a paragraph of aims, for those below it: 到2027年，…。¶——….

    Parameters
    ----------
    sentence : Sentence
    anchor : str or None
        The document's date.
    plan : Period or None
        The years that the section is of: those of a plan's title give way to the year of its aims.
    """
    first = sentence.periods[0] if sentence.periods else None
    if (
        first is None
        or anchor is None
        or first.start > sentence.start + _TO
        or first.role not in {"until", "at"}
        or (plan is not None and plan.start == plan.end)
    ):
        return None
    end = first.period.end
    if plan is not None and plan.end == end:
        # “十五五”时期主要目标。到2030年，…，年均增长5%: the last of the plan's own years.
        return plan
    ahead = end is not None and len(end) == _YEAR and end > anchor[:_YEAR]
    return Period(end, end) if ahead else None


def awaited_frame(sentence: Sentence, anchor: str | None) -> Period | None:
    """Return the last time to come that a sentence names: what 届时 in the next one means."""
    now = anchor or ""
    ahead = (m.period for m in reversed(sentence.periods) if m.role != "baseline" and now)
    return next((period for period in ahead if (period.end or "") > now), None)


def goes_on_until_today(sentence: Sentence, anchor: str | None) -> bool:
    """Tell whether a sentence opens with years that go on until the document's day: 9年来，…."""
    first = sentence.periods[0] if sentence.periods else None
    if first is None or first.role != "since" or first.start > sentence.start + 2 or anchor is None:
        return False
    start, end = first.period
    return start is not None and start[:4] < anchor[:4] and end in {None, anchor}


def is_history(sentence: Sentence, anchor: str | None) -> bool:
    """Tell whether a sentence without figures tells of a year long past, before the news themselves."""
    first = sentence.periods[0] if sentence.periods else None
    if first is None or first.period.start is None or sentence.quantities or sentence.settled:
        return False
    if sentence.text[first.start : first.end] in _THEN:
        # 在白洋淀，当年的“华北之肾”恢复了元气: a year that was told before only says what was.
        return False
    return _is_long_past(first, anchor)


def _is_long_past(mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether a time was over before the year in front of the document's; a plan's years may go on."""
    start, end = mention.period
    told = end if mention.role == "at" and end is not None else start
    return told is not None and anchor is not None and int(told[:4]) < int(anchor[:4]) - 1


def running_frame(sentence: Sentence, anchor: str | None) -> Period | None:
    """Return the time of figures told behind their source: 据海关统计，今年前2个月，…. None where none is.

    So is the end of a month up to which an organ tells (数据显示，截至1月末，…).
    """
    for mention in sentence.periods:
        start, end = mention.period
        if mention.role == "since" and start is None:
            # 政策实施以来，截至今年2月，…: since when is not told.
            continue
        if mention.role == "until" and _is_gone(end, anchor):
            told = telling().tells(sentence, sentence.start, _opens_at(sentence, mention))
            return Period(None, end) if told else None
        if start is None or mention.role != "at":
            return None
        if len(start) <= _MONTH:
            return mention.period if telling().tells(sentence, sentence.start, mention.start) else None
    return None


def _is_gone(end: str | None, anchor: str | None) -> bool:
    """Tell whether a month or a year was over by the document's date."""
    return end is not None and anchor is not None and end < anchor[: len(end)] and len(end) <= _MONTH


def _opens_at(sentence: Sentence, mention: PeriodMention) -> int:
    """Return where a time begins, with a clause right in front that tells no date (实施以来，截至2月)."""
    first = sentence.periods[0]
    start, end = sentence.clause_of(first.start)
    leads = first.role == "since" and first.period.start is None and end < mention.start <= end + 1
    return start if leads else mention.start


def told_last(sentence: Sentence) -> Period | None:
    """Return the time of a sentence's figures, where it names one before them: 其中 goes on with it."""
    if not sentence.quantities:
        return None
    first = sentence.quantities[0].start
    named = [m for m in sentence.periods if m.end <= first and m.role in {"at", "until"}]
    if named and sentence.text.startswith(("从", "由"), named[-1].start - 1):
        # 从2013年的5.5万亿元增长到2025年的12万亿元。其中，北京突破…: the parts are of what was reached.
        named = [m for m in sentence.periods if m.role in {"at", "until"}]
        first = sentence.end
    last = next((m for m in reversed(named) if not telling().is_aside(sentence, m, first)), None)
    if last is None:
        return None
    until = next((m for m in named if m.role == "until" and m.end <= last.start), None)
    start, end = last.period
    if (
        until is not None
        and start is not None
        and start == end
        and (until.period.end or "").startswith(start)
    ):
        # 截至5月17日，2026年票房…。其中，…: of the year as far as that day.
        return Period(start, until.period.end)
    return last.period


def latest_time(sentence: Sentence) -> Period | None:
    """Return the time that a sentence names last, of figures or not: what 至此 in the next one means."""
    named = (m for m in reversed(sentence.periods) if m.role in {"at", "until", "since"})
    return next((m.period for m in named if not telling().is_aside(sentence, m, sentence.end)), None)


def is_aside(sentence: Sentence, frame: Period, section: Period | None, passage: Period | None) -> bool:
    """Tell whether a sentence's time holds for it alone, and what follows is of the passage's again.

    Years that are those of the section, counted from the end of the year before (2020年到2025年，…), their
    last year where it is held against what was before them (2025年…较2020年提高), and the last of the months
    that the passage sums up: 前7个月，…。7月当月，….
    """
    if section is not None and (_counts_from_before(frame, section) or _ends(sentence, frame, section)):
        return True
    if passage is None or passage.start is None or passage.start == passage.end or frame.start != frame.end:
        return False
    return len(passage.start) == len(frame.start or "") == _MONTH and frame.end == passage.end


def _ends(sentence: Sentence, frame: Period, section: Period) -> bool:
    """Tell whether a year is the last of a section's, and a figure of it against what was before them."""
    if section.start is None or frame.start != frame.end or frame.end != section.end:
        return False
    if not len(frame.end or "") == len(section.start) == _YEAR or section.start == section.end:
        return False
    before = str(int(section.start) - 1)
    return any(m.role == "baseline" and (m.period.end or "")[:_YEAR] == before for m in sentence.periods)


def _counts_from_before(frame: Period, section: Period) -> bool:
    if section.start is None or frame.start is None or frame.end != section.end:
        return False
    years = len(frame.start) == len(section.start) == _YEAR and section.start < (section.end or "")
    return years and int(frame.start) == int(section.start) - 1


def is_dateline(
    periods: Sequence[PeriodMention], text: str, span: tuple[int, int], anchor: str | None
) -> bool:
    """Tell whether a line tells the day of its document: 2023-12-28 某市统计局 heads no passage.

    The line says when the text came out and through whom: what follows keeps the title's time and place.

    Parameters
    ----------
    periods : sequence of PeriodMention
        Of the line, in order.
    text : str
    span : tuple of int
        Where the line stands.
    anchor : str or None
        The document's date.
    """
    if not periods or anchor is None or len(anchor) < DAY:
        return False
    first, (start, end) = periods[0], span
    if not first.period.start == first.period.end == anchor:
        return False
    # 来源：某网站 日期：2026-02-10 08:30
    closes = text[first.start : first.start + _YEAR].isdigit() and not text[first.end : end].strip(
        " :：0123456789"
    )
    return first.start == start or closes
