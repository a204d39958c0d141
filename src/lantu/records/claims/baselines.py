"""What a change, a growth or a ratio is against."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from lantu.facts import Period
from lantu.language.mention import PeriodMention
from lantu.language.periods.dates import shift_months
from lantu.records.claim import Baseline, Claim, Kind
from lantu.records.claims.governing import is_against
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.pairs import PLAN
from lantu.records.claims.segment import Segment
from lantu.records.sentence import Sentence
from lantu.records.words import LISTING, USUAL_YEARS

# 较常年同期偏多16%, 较平日增加200列: against no date.
# 比改造前减少三成, 恢复到疫情前的九成: nor is the time in front of some change.
_USUAL = re.compile(
    f"(?:较|比|相比|相较于?|恢复[到至]|[是为]|相当于|达到)(?P<time>(?:{USUAL_YEARS})(?:同期|平均|均值)?|平日|平时|日常|往常|"
    "节前|工作日|(?:(?:历史)?最?高峰|鼎盛|低谷|困难)(?:时期|时段|时|期)?|历史高点|历史峰值|峰值|"
    "(?:新冠)?(?:疫情|改革|改造|整治|治理|实施|建设|试点|整合|重组|搬迁|入园|投产|投用|投运|开通|通车|"
    "灾|震|汛|合并|并购|升级|优化|修复|退耕|禁渔)(?:之|以)?前)(?:水平|同期)?(?![一-龥]{0,2}[年月日])"
)
_LAST_YEAR = "同比"
_DEALT = "分别"
_LAST_MONTH = ("上月", "上个月")
_MONTH = len("2024-09")
# 分产业看，…增长3.8%: the same by its parts; as many figures back the whole is told of.
_SIDE = re.compile("分[一-龥]{1,6}看，|从[一-龥]{2,8}看，")
_NEAR = 3
# 同比增长11%，较各项贷款增速高5个百分点: against another measure, and no time.
_ANOTHER = re.compile(
    "(?:[较比](?!上|去|同期|前|[0-9])[^，。；0-9]{2,14}[高低快慢多少好]|[高低快慢多少好优]于[^，。；0-9]{2,14})$"
)


def find_baseline(
    segment: Segment, kind: Kind, since: PeriodMention | None, period: Period
) -> Baseline | None:
    """Return what a change, growth or ratio is against; None where the text does not say.

    Parameters
    ----------
    segment : Segment
    kind : Kind
    since : PeriodMention or None
        The time from which on the sentence counts.
    period : Period
        What the figure holds for: 上月 is the month in front of its last.
    """
    if kind not in {"change", "growth", "ratio"}:
        return None
    usual = _USUAL.search(segment.left_text)
    if usual is not None:
        return Baseline(time=usual["time"])
    listed = listed_against(segment)
    if segment.followers < len(listed):
        return Baseline(time=_written(listed[-1 - segment.followers].period))
    mean = "年均" in segment.left_text or claim_lexicon().mean_of_years.search(segment.left_text) is not None
    best = _held_against(segment, kind, mean=mean)
    if best is not None:
        return Baseline(time=best.label or _month_before(segment, best, period) or _written(best.period))
    if kind == "ratio":
        inside = [m for m in segment.sentence.periods if segment.left[0] <= m.start < segment.left[1]]
        # 今年预计翻一番: when it will have doubled, not against what.
        doubled = segment.quantity.rule.endswith("doubling")
        if inside and inside[-1].period.start and not (doubled and not _holds(segment, inside[-1])):
            return Baseline(time=inside[-1].period.start)
    # 今年以来，投资增长5%: against the same months of the year before, which it does not say.
    running = since is not None and (since.period.end or "").startswith(since.period.start or "-")
    if since is not None and not mean and not running and since.period.start and len(since.period.start) == 4:
        return Baseline(time=_year_before(since, segment.sentence.text))
    return None


def _held_against(segment: Segment, kind: Kind, *, mean: bool) -> PeriodMention | None:
    """Return the time that the words in front hold a figure against; None where they name none."""
    # 比上年增加8亿元，收入两年翻一番: nor is what has doubled held against it.
    doubled = kind == "ratio" and segment.first_in_clause and _names_its_own(segment)
    best: PeriodMention | None = None
    for mention in _may_be_against(segment):
        if mention.start >= segment.quantity.start:
            break
        if mention.role == "baseline" or is_against(segment, mention):
            # A比2020年下降10%，B增长5%: the first figure's own.
            if mention.start < segment.clause[0] and (
                mean or (doubled and _has_figure(segment, mention.end))
            ):
                continue
            own = mention.label or mention.start >= segment.clause[0] or not _names_its_own(segment)
            if best is not None and mention.label and mention.start - best.end <= 1:
                # 与2023年同比: the year says it more exactly.
                continue
            best = mention if own or not _has_figure(segment, mention.end) else best
    return best


def listed_against(segment: Segment) -> list[PeriodMention]:
    """Return the times that the figures of a list are held against, one each: 比2019年和2020年分别增长5%、6%.

    Empty where the clause lists no two such times with 分别 behind them.
    """
    text, at = segment.sentence.text, segment.quantity.start
    held = [m for m in segment.sentence.periods if m.role == "baseline" and segment.clause[0] <= m.start < at]
    listed = len(held) > 1 and all(one.label is None for one in held)
    near = listed and all(text[a.end : b.start] in LISTING for a, b in pairwise(held))
    return held if near and _DEALT in text[held[-1].end : at] else []


def as_the_whole(sentence: Sentence, claims: list[Claim], first: int) -> None:
    """Hold the growth of parts against what that of their whole is: 同比下降0.4%。其中，食品价格下降4.3%.

    Parameters
    ----------
    sentence : Sentence
    claims : list of Claim
        Of the document, in text order; those of the sentence are replaced in place.
    first : int
        How many of them stand in front of the sentence.
    """
    sided = _SIDE.match(sentence.text, sentence.start) is not None
    if not sided and not sentence.text.startswith(claim_lexicon().part_words, sentence.start):
        return
    held = (one.baseline for one in claims[max(0, first - _NEAR) : first] if one.kind == "growth")
    whole = next((one for one in held if one is not None and one.time == _LAST_YEAR), None)
    if whole is None:
        return
    period = claims[first - 1].period
    for at in range(first, len(claims)):
        part = claims[at]
        if part.kind == "growth" and part.baseline is not None:
            return
        if part.kind == "growth" and part.period == period:
            claims[at] = replace(part, baseline=whole)


def _may_be_against(segment: Segment) -> list[PeriodMention]:
    """Return the times of a sentence, or of the clause alone where it is held against a measure."""
    if _ANOTHER.search(segment.left_text.rstrip("出约近")) is None:
        return segment.sentence.periods
    return [mention for mention in segment.sentence.periods if mention.start >= segment.clause[0]]


def _written(period: Period) -> str | None:
    """Return a time as a baseline tells it: all of 1—2月, the day or the year of others."""
    start, end = period
    spans = start is not None and end is not None and start != end
    return period.edtf() if spans else start or end


def _month_before(segment: Segment, mention: PeriodMention, period: Period) -> str | None:
    """Return the month in front of the last that is told of: 1至9月…，增速较上月加快; None where none is."""
    end = period.end or ""
    if not segment.sentence.text.endswith(_LAST_MONTH, mention.start, mention.end) or len(end) != _MONTH:
        return None
    return shift_months(end, -1) if end <= (mention.period.end or "") else None


def _year_before(since: PeriodMention, text: str) -> str:
    """Return the year that a stretch is held against: “十四五”以来 is since the end of the year before."""
    start = since.period.start or ""
    return str(int(start) - 1) if PLAN.match(text, since.start) else start


def _holds(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether a time is said to be one that something is held against: 比2020年, 在2020年基础上."""
    text = segment.sentence.text
    return text.endswith(("比", "较", "在", "与"), 0, mention.start) or text.startswith("的", mention.end)


def _names_its_own(segment: Segment) -> bool:
    """Tell whether words stand in front of the verb of change: 收入增长5%, not 增长5% alone."""
    return bool(claim_lexicon().change_end.sub("", segment.left_text).strip(" ，、同比"))


def _has_figure(segment: Segment, since: int) -> bool:
    """Tell whether another figure stands between an offset and the figure's clause."""
    return any(since <= other.start < segment.clause[0] for other in segment.sentence.quantities)
