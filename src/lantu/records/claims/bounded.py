"""What is counted of a size or a class that a figure right in front bounds."""

from __future__ import annotations

import re

from lantu.language.mention import QuantityMention
from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import trim

_BOUNDS = ("以上", "以下")
_FROM, _TO = ("从", "由"), ("到", "至", "为", "成")
_GRADED = re.compile("(?:级|千伏|层|米|床|岁|蒸吨|吨)及?以[上下]$")
# 年销售收入超10亿元的龙头企业达100家: only those are counted that pass the mark.
_PASSES = ("超", "过", "逾", "突破", "高于", "达到", "达", "大于", "低于", "不足", "小于")
_OF_CLASS = re.compile("的?[一-龥“”]{1,14}$")
_MARKED = 12
_THOSE = re.compile("的(?:共|已)?(?:有|达到?|为)?")
_SINGLE = re.compile("^(?:其中|单个|单体|每个|各)+|年$")
_DONE_TO = re.compile(
    "(?:新建|建成|改造|淘汰|拆除|关停|关闭|取缔|整治|治理|培训|资助|救助|慰问|走访|体检|新增|拥有)了?$"
)
_OPENS = frozenset("共已计累全省市县区，。；、")


def of_bounded(segment: Segment, left: str, heads: Heads) -> str:
    """Give a count what was done to those of a size, which stands in front: 实施亿元以上重点项目68个."""
    sentence = segment.sentence
    at = segment.left[0]
    if not left:
        return _those_past(segment)
    bound = next((q for q in sentence.quantities if q.outer_end == at), None)
    bounds = bound is not None and sentence.text.endswith(_BOUNDS, 0, at) and segment.quantity.sort == "count"
    if (
        bounds
        and bound is not None
        and bound.sort == "measure"
        and _GRADED.search(sentence.text, bound.start, at)
    ):
        # 20万吨级及以上泊位11个, 淘汰20吨以下锅炉300台: the class is named with them.
        done = _DONE_TO.search(sentence.text, segment.clause[0], bound.outer_start)
        opens = done is not None and (
            done.start() == segment.clause[0] or sentence.text[done.start() - 1] in _OPENS
        )
        return (done.group() if done is not None and opens else "") + sentence.text[bound.start : at] + left
    if (
        bound is not None
        and left
        and heads.last.endswith(left)
        and segment.left_text.endswith(_TO)
        and sentence.text.endswith(_FROM, 0, bound.outer_start)
    ):
        # 试点从7个省市增加到17个: those that it began with have the whole name.
        return heads.last
    passing = _of_passing(segment, bound, left)
    if passing:
        return passing
    return heads.last if bounds and left and heads.last.endswith(left) else left


def _those_past(segment: Segment) -> str:
    """Return those that only a mark tells, named as elsewhere: 企业产值过亿元的有20家 is 产值过亿元的企业."""
    text = segment.sentence.text
    if segment.quantity.sort != "count" or segment.first_in_clause or not _THOSE.fullmatch(segment.left_text):
        return ""
    mark = segment.figure_in_front
    if not any(text.endswith(_PASSES, 0, at) for at in (mark.start, mark.outer_start)):
        return ""
    lexicon = claim_lexicon()
    words = trim(segment.masked((segment.clause[0], mark.outer_start)), lexicon)
    measure = lexicon.measure_end.search(words)
    owner = _SINGLE.sub("", words[: measure.start()]) if measure is not None else ""
    if measure is None or not owner:
        return ""
    first = text.rfind(measure.group(), segment.clause[0], mark.start)
    return f"{text[first : mark.outer_end]}的{owner}"


def _of_passing(segment: Segment, mark: QuantityMention | None, left: str) -> str:
    """Return a class that is counted, with the mark that it passes: 产值过亿元的企业有20家; empty if none."""
    text = segment.sentence.text
    if mark is None or mark.sort not in {"money", "measure"} or segment.quantity.sort != "count" or not left:
        return ""
    if mark.outer_start < segment.clause[0] or not _OF_CLASS.match(segment.left_text):
        return ""
    led = text[segment.clause[0] : mark.start]
    measure = text[segment.clause[0] : mark.outer_start].rpartition("、")[2].removeprefix("其中")
    at = text.rfind(measure, segment.clause[0], mark.start)
    named = segment.left_text.find(left)
    if not led.endswith(_PASSES) or not 1 < len(measure) <= _MARKED or named < 0:
        return ""
    return text[at : segment.left[0] + named] + left
