"""What has only begun and is told as it will be: a work of today, the year of a report of January."""

from __future__ import annotations

import re

from lantu.language.mention import PeriodMention
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.segment import Segment
from lantu.records.sections import REPORTING_MONTHS

_MONTH = len("2026-01")
# As far in front as a work is told of that has begun.
_REACH = 140
_BEGUN = re.compile(
    "(?:今[天日]|昨[天日]|日前|近日|正式|全面|[日）)])[^，。；]{0,24}?(?:开工|动工|奠基|启动建设|下闸蓄水)(?![率复])"
    "|(?:计划|预计|将于?)[^，。；]{0,10}?(?:投产|建成|通车|完工|并网|投用)"
)
_RUNS = re.compile("(?:建成|竣工|投产|投用|投运|投入运[行营])(?!后|发电后)")
_CAN = re.compile(
    "[，、]?(?:[一-龥]{0,10}?(?:每年|年均?|每[天日]|日)可(?![比持])|[一-龥]{0,4}?(?:总库容|调节库容|有效库容)|"
    "[一-龥]{0,6}?年均?(?:供水|引水|发电|调水|吞吐|处理)(?:量|能力)?)"
)
# 年产90万吨的装置开工建设: what it will put out.
_PUTS_OUT = re.compile("(?:^|[一-龥，、“”])(?:设计)?年产(?:能|量)?$")
# In news it is what such a verb sets about, at the head of a sentence: 今年，甲市新建学校30所.
# And 今年…，已建成20所 tells what there is so far.
_SETS_ABOUT = re.compile(
    "(?:新建|改造|扩建|建设|造林|种草|修复|治理|完成|实施|培育|打造|推出|招募|募集|轮训|整治)[^，。；0-9]{0,12}$"
)
_DONE = re.compile("已|了|累计|截至|以来|目前|首|突破|超过|达到?|同比|增长|下降|共|获悉|举行|开幕|迎来|周年")
_BEGINS = re.compile("[^，。；]{0,30}?(?:开工|动工|奠基|启动建设|开建)(?![率复])")


def is_unbuilt(segment: Segment) -> bool:
    """Tell whether a figure is what a work can do or hold that has just begun, or is still to be opened."""
    sentence = segment.sentence
    if sentence.past or segment.quantity.sort not in {"measure", "money", "count"}:
        return False
    if _PUTS_OUT.search(segment.left_text) is not None:
        begins = _BEGINS.match(sentence.text, segment.quantity.end, segment.clause[1])
        return begins is not None and _RUNS.search(sentence.text, begins.start(), segment.clause[1]) is None
    if _CAN.match(segment.left_text) is None:
        return False
    text, at = sentence.text, segment.left[0]
    first = max(text.rfind("\n", max(0, at - _REACH), at), at - _REACH, 0)
    begun = list(_BEGUN.finditer(text, first, at))
    return bool(begun) and _RUNS.search(text, begun[-1].end(), at) is None


def is_of_year_begun(segment: Segment, mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether a report of a year's first months tells of all that year: 今年，新建学校50所."""
    sentence, period = segment.sentence, mention.period
    if anchor is None or anchor[5:7] not in REPORTING_MONTHS or len(anchor) < _MONTH:
        return False
    if not sentence.settled and (
        mention.start > sentence.start + 1
        or _SETS_ABOUT.search(segment.left_text) is None
        or _DONE.search(sentence.text, mention.start, segment.quantity.outer_end + 1)
    ):
        return False
    # 今年是改革40周年 is so already, and a passage that looks back may call its own year so.
    named = sentence.text.startswith(("今年", anchor[:4]), mention.start)
    begun = mention.role == "at" and period.start == period.end == anchor[:4]
    known = segment.quantity.quantity.unit in claim_lexicon().anniversaries
    return named and begun and not known and mention.end <= segment.clause[0] + 1
