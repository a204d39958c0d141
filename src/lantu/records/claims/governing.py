"""Which of a sentence's times governs a figure."""

from __future__ import annotations

import re

from lantu.language.mention import PeriodMention
from lantu.records.claim import Kind
from lantu.records.claims.segment import Segment
from lantu.records.telling import COUNTED_BACK, telling

_COMPARING = ("与", "和", "同", "较", "比")
# （2014年=100）: the year an index is based on.
_BASED = ("=100", "＝100", "为100")
# 近十年来最强: how long something has not been so.
_RECORDS = tuple(
    f"{since}{record}" for since in ("", "来", "以来") for record in ("最", "首次", "首个", "罕见")
)
_IS = re.compile("(?:则|仅|均|分别)?(?:为|是)(?:了)?")
_FROM = ("由", "从")
_CHANGED = re.compile("的?(?:增长|下降|上涨|下跌|减少|增加|回落|回升|上升|负增长)")
_OPENED = frozenset({"（", "("})
_TITLE = "period.title"
DEADLINE = "period.before"
"""Rule of a time by the end of which something is to be done: 6月底前."""
_COMPARED = ("同比", "同期", "相比", "比")
_ALSO_IS = re.compile("(?:也|又|还|更|同时也?)?是")
# In front of a time whose level a figure is a multiple of, and behind it.
_IS_OF = re.compile("(?:是|为|相当于|达到)[“‘]?$")
_LEVEL = re.compile("[一-龥”]{0,8}?(?:水平|均值|总和|总量|同期)的$|[一-龥“”]{1,14}?[前时初]的$")
# What is done within a year.
_DONE = re.compile("完成|新[增建改]|建成|开工|投产|发放")
# ；音乐节期间，…: another time than what the part in front began with.
_MEANWHILE = re.compile("；[^，。；]{1,12}?(?:期间|当天|当日|首日)")


def governing_period(segment: Segment, kind: Kind = "level", now: str | None = None) -> PeriodMention | None:
    """Return the nearest time in front of a figure in its sentence that is no baseline.

    In 2024年…是2018年的8倍 the nearest is what a ratio is against, and the one before it governs.
    """
    best = None
    text = segment.sentence.text
    for mention in segment.sentence.periods:
        if mention.start >= segment.quantity.start:
            break
        if now is not None and best is not None and mention.period == (None, now):
            # 今年…，目前已收获97%，预计产量将达到790亿斤: what is to come is not so today.
            continue
        record = mention.role == "since" and text.startswith(_RECORDS, mention.end)
        aside = telling().is_aside(segment.sentence, mention, segment.quantity.outer_start)
        record = record or (aside and not _is_anniversary(segment))
        if record or is_against(segment, mention) or text.startswith(_BASED, mention.end):
            continue
        bound = _is_bound(segment, mention)
        if mention.role == "since" and _MEANWHILE.search(text, mention.end, segment.quantity.start):
            continue
        if _has_ended(segment, mention) or (mention.rule == _TITLE and text[mention.start - 1] in _OPENED):
            # 印发《图谱（2025年版）》，…: the year is of the paper.
            continue
        if best is not None and (_says_again(best, mention, text) or _is_left_behind(segment, mention)):
            continue
        if best is not None and _was_of_stock(segment, best, mention):
            continue
        if mention.role == "baseline" or (bound and (kind == "ratio" or mention.start < segment.left[0])):
            continue
        best = mention
    return best


def _is_anniversary(segment: Segment) -> bool:
    """Tell whether a figure is one more anniversary of a year: 今年是甲成立75周年，也是乙实施10周年."""
    return segment.quantity.quantity.unit == "周年" and _ALSO_IS.match(segment.left_text) is not None


def _has_ended(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether a semicolon ends what a time was told of.

    6月底前完成铺轨；新建线路12公里: a deadline is that of its own part. 甲市2014年以来…；乙市有企业500家: of
    another place, nothing is told since then.
    """
    text = segment.sentence.text
    deadline = mention.rule == DEADLINE and len(mention.period.end or "") > len("2030")
    since = mention.role == "since" and mention.period.end is not None
    parted = text.rfind("；", mention.end, segment.left[0] + 1) if deadline or since else -1
    if parted < 0 or deadline:
        return parted >= 0
    return any(m.start == parted + 1 and segment.sentence.is_extent(m) for m, _ in segment.sentence.places)


def _was_of_stock(segment: Segment, first: PeriodMention, second: PeriodMention) -> bool:
    """Tell whether a day was of what there was by then: 去年…，截至年底，里程7279公里；乙完成投资101亿元."""
    if first.role != "at" or second.role != "until" or second.period.end is None:
        return False
    between = segment.sentence.text[second.end : segment.left[0] + 1]
    parted = "；" in between and first.period.end == second.period.end[:4]
    return parted and _DONE.search(segment.left_text) is not None


def _is_left_behind(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether years counted back were of a mean alone: 十年间年均增长7%，占比比2013年提高2个百分点."""
    text, end = segment.sentence.text, segment.clause[0]
    if mention.end > end or not text.endswith(COUNTED_BACK, mention.start, mention.end):
        return False
    return any(m.role == "baseline" and m.start >= end for m in segment.sentence.periods)


def _says_again(first: PeriodMention, second: PeriodMention, text: str) -> bool:
    """Tell whether a day in brackets only says a day more exactly: 截至今天（8月16日）."""
    exact = first.role == "until" and second.role == "at" and first.period.end == second.period.end
    return exact and text[first.end : second.start] in _OPENED


def is_day(mention: PeriodMention | None) -> bool:
    """Tell whether a time is a single day or a few: what is counted then is no sum over years."""
    return mention is not None and mention.role == "at" and len(mention.period.start or "") == 10


def _is_bound(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether a time belongs to one earlier figure alone (上升到2022年的77.5%)."""
    text = segment.sentence.text
    told = _IS.match(text, mention.end)
    if told is not None and mention.start <= segment.sentence.clause_of(mention.start)[0] + 1:
        # 同比下降11.5%，上年为30.5微克；优良天数311天: so it was then, and what follows is of today again.
        return any(0 <= q.outer_start - told.end() <= 1 for q in segment.sentence.quantities)
    if text.startswith(_FROM, mention.start - 1):
        # 由上年729万人增加到732万人, 由上年下降3%转为增长1%
        fell = _CHANGED.match(text, mention.end)
        then = fell.end() if fell is not None else mention.end
        return any(0 <= q.outer_start - then <= 1 for q in segment.sentence.quantities)
    if not text.startswith("的", mention.end):
        return False
    if text[mention.end + 1 : mention.end + 2].isdigit():
        return True
    return any(
        q.outer_start - mention.end <= 2 for q in segment.sentence.quantities if q.start >= mention.end
    )


def is_against(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether a figure is compared with a time that stands plainly: 与2023年同比增长."""
    text = segment.sentence.text
    if mention.start >= segment.left[0] and _IS_OF.search(text, segment.left[0], mention.start):
        # 是“十三五”时期年均水平的1.3倍.
        return (
            segment.quantity.sort in {"multiple", "percent"}
            and _LEVEL.search(text, mention.end, segment.quantity.outer_start) is not None
        )
    return text.startswith(_COMPARED, mention.end) and text.endswith(_COMPARING, 0, mention.start)


def since_period(segment: Segment) -> PeriodMention | None:
    """Return the last ``since`` in front of a figure in its sentence; 十年来最强 only compares.

    过去一年 in the report of a year's beginning is the year before like any other, and begins no sum.
    """
    best = None
    text = segment.sentence.text
    for mention in segment.sentence.periods:
        if mention.start >= segment.quantity.start:
            break
        begins = mention.role == "since" and not is_one_year(mention)
        if begins and not text.startswith(_RECORDS, mention.end):
            best = mention
    if best is not None and "；" in text[best.end : segment.left[0] + 1]:
        if _has_ended(segment, best):
            return None
        return None if _MEANWHILE.search(text, best.end, segment.left[0] + len(segment.left_text)) else best
    return best


def is_one_year(mention: PeriodMention) -> bool:
    """Tell whether a stretch is the year that is over: what grew in 过去一年 grew against the one before."""
    start, end = mention.period
    return start is not None and start == end and len(start) == len("2025")
