"""Figures that words of the present take out of the time told before them."""

from __future__ import annotations

import re

from lantu.facts import Period
from lantu.language.mention import PeriodMention
from lantu.records.claim import Kind, Modality
from lantu.records.claims.doing import is_deed
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.years import is_past

_THIS_YEAR = ("今年", "本年")
# What begins to run, and behind it what it yields year by year from then on.
_RUNS = re.compile(
    "(?:建成|投产|投用|投运|投入[使运][用营行]|并网|运营|通车|达产|竣工|完工|启用|落成|开通)"
    "(?:投产|投运|投用|运营|通车|使用|发电|达产)*(?:后|，)[^。；]*?(?:每年|每天|年均(?!增)|日均(?!增)|年[产发供输处可])"
)

# Behind the day on which something opens, what is to be held as long as it lasts: 今天开幕，其间将….
_MEANWHILE = re.compile("，(?:其间|会期|展期|[一-龥]{0,6}期间)，?[^，。；]{0,4}(?:将|还|拟|计划)")
_SOLD = re.compile(
    "已(?:经|累计)*(?:发售|售出|预售|预订|预定|出售|报名|征集|签约|收到|储备|投放|备足|备货)[^，。；0-9]{0,8}$"
)
# So many of them there are, whenever they came to be.
_THERE = re.compile("已(?:有|建|建成|拥有|形成|集聚|汇聚|聚集|培育)|(?<![新增])拥有|总数(?:量)?|保有量")
_NOW_HAS = re.compile("(?:全[省市区县])?现(?:已有|有|拥有|存)")


def is_left(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether a clause behind a semicolon says what is so today: 去年兑现资金…；95%的事项能够网办."""
    text, (start, end) = segment.sentence.text, segment.clause
    if mention.role == "at" and mention.end < start and _NOW_HAS.match(text, start, end):
        # 去年促成9个项目落户，现已有32个投产.
        return True
    parted = mention.role == "at" and text.find("；", mention.end, start) >= 0
    if parted and claim_lexicon().stands_now.search(text, start, end) is not None:
        return True
    running = mention.role == "at" and text.startswith(_THIS_YEAR, mention.start)
    found = claim_lexicon().found_now.search(text, mention.end, segment.quantity.start) if running else None
    # 新技术今年蓬勃兴起，现有大模型近200个: the year is that of the growth, and the stock is of the day.
    return found is not None and not any(
        mention.end <= quantity.start < found.start() for quantity in segment.sentence.quantities
    )


def is_under_way(segment: Segment) -> bool:
    """Tell whether a clause of its own says what is so already, behind what is to come or what was.

    甲公司将在下半年迁入，3所高校正加快建设. Among what is to be done it only says what that is done to.
    """
    sentence, (start, end) = segment.sentence, segment.clause
    if start <= sentence.start or sentence.future or sentence.instructed:
        return False
    lexicon = claim_lexicon()
    going_on = lexicon.under_way.search(sentence.text, start, end)
    if going_on is None or lexicon.ahead.search(sentence.text, start, end):
        return False
    return not any(start <= mention.start < end for mention in sentence.periods)


def has_come_already(segment: Segment, mention: PeriodMention | None, anchor: str | None) -> bool:
    """Tell whether a clause says what was done for what is still to be held: 将于9月举办，已征集项目300个.

    So does 国庆假期车票已售出1.2亿张.
    """
    start, text = segment.clause[0], segment.sentence.text
    if mention is None or anchor is None or (mention.period.start or "") <= anchor:
        return False
    if mention.end > start:
        return _SOLD.search(text, mention.end, segment.quantity.outer_start) is not None
    return claim_lexicon().already.match(text, start) is not None


def tells_of_years_over(segment: Segment, mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether a sentence opens with years that are over, which no title of aims makes an aim.

    刚刚过去的“十三五”，覆盖率提高到35%; not 加快建设“十四五”批复的基地.
    """
    sentence = segment.sentence
    if mention.role != "at" or not is_past(mention.period, anchor):
        return False
    return claim_lexicon().over.fullmatch(sentence.text, sentence.start, mention.start) is not None


def is_each_year(segment: Segment, kind: Kind, mention: PeriodMention) -> bool:
    """Tell whether a figure recurs, whatever day was told of: 今天，工程投产，每年可送电360亿千瓦时."""
    day = mention.role == "at" and len(mention.period.start or "") > len("2025")
    return (
        day
        and kind != "growth"
        and mention.start < segment.clause[0]
        and claim_lexicon().each_year.search(segment.left_text) is not None
    )


def from_when_it_runs(segment: Segment, kind: Kind, modality: Modality, mention: PeriodMention) -> Period:
    """Return the period that a time gives; what a work will yield each year only begins with its opening.

    预计2026年6月建成投产，每年可发电3亿千瓦时 is no output of a month, nor 今天开幕，其间将办20场 of a day.
    """
    text, start = segment.sentence.text, segment.clause[0]
    if mention.role != "at" or kind == "growth" or mention.end > start or mention.period.start is None:
        return mention.period
    opens = modality != "reported" and mention.period.start == mention.period.end
    if opens and _MEANWHILE.search(text, mention.end, segment.quantity.start) is not None:
        return Period(mention.period.start, None)
    runs = _RUNS.search(text, mention.end, segment.quantity.start)
    if runs is None or runs.start() >= start:
        return mention.period
    return Period(mention.period.start, None)


def is_of_now(segment: Segment, kind: Kind, modality: Modality) -> bool:
    """Tell whether words of the present take a figure out of its passage's time: 2024年，…。现有泊位50个."""
    sentence, at, lexicon = segment.sentence, segment.quantity.start, claim_lexicon()
    if sentence.last_before(lexicon.now, at) >= 0:
        return True
    if kind == "level" and modality == "reported" and _is_there_by_now(segment):
        return True
    stands = lexicon.stands_now.search(sentence.text, sentence.start, segment.clause[1])
    if kind != "level" or modality != "reported" or stands is None:
        return False
    return stands.start() >= segment.clause[0] or not is_deed(segment, lexicon)


def _is_there_by_now(segment: Segment) -> bool:
    """Tell whether news go on behind some months or a year that is over with what there is today.

    今年上半年，…增长5%。高新技术企业总数超过2万家; 2023年，…。全市已建成平台20个.
    """
    sentence = segment.sentence
    frame = sentence.frame
    if sentence.settled or frame is None or frame.start is None or sentence.periods:
        return False
    words = sentence.text[segment.clause[0] : segment.quantity.outer_start]
    return segment.quantity.sort == "count" and _THERE.search(words) is not None
