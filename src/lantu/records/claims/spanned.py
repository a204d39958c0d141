"""What a figure behind a pair holds for and against: 从2015年的8亿元增加到2023年的12亿元，增幅达50%."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from lantu.facts import Period
from lantu.records.claim import Baseline, Claim
from lantu.records.claims.beside import FROM_PAIR
from lantu.records.claims.judged import ELSEWHERE
from lantu.records.claims.segment import Segment

_PARTS = frozenset(" 　，")
_YEARLY = ("年均", "年平均", "年复合")


def over_pair(segment: Segment, claim: Claim, before: list[Claim]) -> Claim:
    """Give a mean growth, or a sum, behind a pair the years between; a difference to elsewhere, its figure's.

    达到96.9%，高于全国4.9个百分点: when the rate is.
    """
    if claim.rule.startswith(ELSEWHERE) and before and before[-1].indicator == claim.indicator:
        return replace(claim, period=before[-1].period)
    if _is_over_anniversary(segment, claim, before):
        return _over_anniversary(claim, before[-1])
    if claim.kind == "rank" and _ranks_level(segment, claim, before):
        return replace(claim, period=before[-1].period)
    yearly = any(word in segment.left_text for word in _YEARLY)
    if claim.kind == "growth" and segment.first_in_clause and not yearly:
        return _until_pair(segment, claim if claim.baseline else _since_pair(claim, before), before)
    over = claim.kind == "cumulative" or (claim.kind in {"growth", "change"} and yearly)
    # 分别从甲、乙增加到丙、丁: a second member of the pair is no sum over it.
    over = over and segment.first_in_clause
    if not over or any(
        segment.clause[0] <= p.start < segment.quantity.start for p in segment.sentence.periods
    ):
        return claim
    for first, second in reversed(list(pairwise(before))):
        if second.indicator != claim.indicator:
            break
        start, end = first.period.start, second.period.end
        if first.rule.endswith(FROM_PAIR) and start and end and start < end:
            return replace(claim, period=Period(start, end))
    return claim


def _ranks_level(segment: Segment, claim: Claim, before: list[Claim]) -> bool:
    """Tell whether a rank is of a level right in front that holds at the end of years: 达8000公里，居第四."""
    if not before or claim.modality != "reported" or before[-1].kind not in {"level", "share"}:
        return False
    last, start = before[-1], claim.period.start
    at_end = last.period.start is None and last.period.end == claim.period.end and start is not None
    return at_end and last.indicator == claim.indicator and not segment.goes_on


def _is_over_anniversary(segment: Segment, claim: Claim, before: list[Claim]) -> bool:
    """Tell whether a growth without a time stands right behind an anniversary: 甲设立10周年 进出口增长3倍."""
    if not before or before[-1].quantity.unit != "周年" or claim.period.start is not None:
        return False
    grown = claim.kind == "growth" and claim.modality == "reported" and claim.baseline is None
    text, own = segment.sentence.text, segment.quantity.start
    last = max(q.outer_end for q in segment.sentence.quantities if q.start < own)
    return grown and text[last] in _PARTS


def _over_anniversary(claim: Claim, anniversary: Claim) -> Claim:
    """Return a growth as that of all the years that an anniversary counts."""
    end, years = claim.period.end, int(anniversary.quantity.value)
    if end is None:
        return claim
    year = str(int(end[:4]) - years)
    return replace(claim, period=Period(year, end), baseline=Baseline(time=year))


def _until_pair(segment: Segment, claim: Claim, before: list[Claim]) -> Claim:
    """End a growth with the second of a pair: 9年来，由2015年的8亿元增至2023年的12亿元，增幅达50%."""
    if len(before) < 2 or claim.modality != "reported":
        return claim
    (first, second), end = before[-2:], claim.period.end
    told = second.period.end
    if not first.rule.endswith(FROM_PAIR) or second.indicator != claim.indicator or not told or not end:
        return claim
    if told >= end[: len(told)] or any(
        segment.clause[0] <= p.start < segment.quantity.start for p in segment.sentence.periods
    ):
        return claim
    year = first.period.start
    against = Baseline(time=year) if claim.baseline is not None and year else claim.baseline
    return replace(claim, period=Period(year or second.period.start, told), baseline=against)


def _since_pair(claim: Claim, before: list[Claim]) -> Claim:
    """Hold a growth without a time against the first of a pair: 从2015年的8亿元增加到12亿元，增幅达50%."""
    if len(before) < 2 or claim.period.start is not None or claim.modality != "reported":
        return claim
    first, second = before[-2:]
    year = first.period.start
    if not first.rule.endswith(FROM_PAIR) or second.indicator != claim.indicator or not year:
        return claim
    return replace(claim, period=second.period, baseline=Baseline(time=year))
