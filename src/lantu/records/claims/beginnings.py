"""How far back and how far on a figure reaches: from a beginning, to today, or over all that there is."""

from __future__ import annotations

import re

from lantu.facts import Period
from lantu.language.mention import PeriodMention
from lantu.language.periods.holidays import is_days_off
from lantu.records.claim import Kind, Modality
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.states import is_spent_on

# What is told of all of a time, however far it has come.
_OVER_TIME = frozenset({"growth", "change", "ratio", "cumulative"})
# Behind what is new of something: all that there are of it, since whenever.
_IN_ALL = frozenset({"累计", "累计达到", "累计达", "累计已达", "累计有", "累计已有", "总数", "总数达"})
_NEW = ("新增", "净增", "新认定", "新培育", "新建", "新设")
_LASTING = "连续"
# A sentence right in front that is about the year so far.
_THIS_YEAR = re.compile("(?:今年以来|(?<=[。\n])今年)，[^。\n]*。$")
_NEAR = 100


def as_far_as_today(
    segment: Segment, period: Period, kind: Kind, modality: Modality, anchor: str | None
) -> Period:
    """Return the part of a time that a report can tell of.

    “十五五”开局，…三大中心: of years that go on what is told is so today. 新增百亿县26个，累计达到46个: these
    are all that there are.
    """
    if modality != "reported":
        return period
    end = period.end or ""
    if anchor is not None and len(end) == len("2030") and end > anchor[:4]:
        return Period(period.start if kind in _OVER_TIME else None, anchor)
    if anchor is not None and anchor < end and (period.start or end) <= anchor and is_days_off(period):
        # 假期前四天 of a holiday that goes on, 今年春运: so far.
        return Period(period.start, anchor)
    in_all = kind == "cumulative" and segment.left_text.strip("、， ") in _IN_ALL
    if in_all and any(
        word in segment.sentence.text[segment.sentence.start : segment.left[0]] for word in _NEW
    ):
        return Period(None, period.end)
    return period


def of_since(segment: Segment, mention: PeriodMention, kind: Kind, anchor: str | None) -> Period:
    """Return what a beginning gives a figure: all of the time since, or its end alone to what is so then."""
    if anchor is not None and (mention.period.start or "") > anchor:
        # 2月10日起推出: it has not begun yet.
        return mention.period
    if kind == "level" and anchor == mention.period.start == mention.period.end:
        # 今天起，…免费通行: it is so from today on.
        return Period(anchor, None)
    end = mention.period.end or anchor
    lasts = segment.written_before.endswith(_LASTING) and mention.period.end in {None, anchor}
    if kind == "level" and lasts and not has_figure_in(segment, (mention.end, segment.left[0])):
        # 2022年以来连续16个季度: from then on up to where the passage looks.
        frame = segment.sentence.frame
        return Period(mention.period.start, frame.end if frame and segment.sentence.past else end)
    if kind in {"cumulative", "growth", "change"} or is_mean_over(segment) or is_spent_on(segment):
        return Period(mention.period.start, end)
    return Period(None, end)


def begun_by(segment: Segment, mention: PeriodMention, kind: Kind, anchor: str | None) -> str | None:
    """Return when what has been done by a day began: 今年以来，…。截至目前，发放补贴9亿元, of this year.

    What stands by then has no beginning but the mention's own.
    """
    own, year = mention.period.start, (mention.period.end or "")[:4]
    text, start = segment.sentence.text, segment.sentence.start
    if own is not None or anchor is None or year != anchor[:4] or kind not in {"level", "cumulative"}:
        return own
    if _THIS_YEAR.search(text, max(0, start - _NEAR), start) is None:
        return own
    done = claim_lexicon().done_so_far.match(segment.left_text.lstrip("，、 "))
    return year if done is not None else own


def is_mean_over(segment: Segment) -> bool:
    """Tell whether a level is a mean over all of a stretch: 2025年以来，日均业务量超5亿件."""
    return claim_lexicon().mean_over.search(segment.written_before) is not None


def has_figure_in(segment: Segment, span: tuple[int, int]) -> bool:
    """Tell whether a figure stands between two offsets of the sentence."""
    return any(span[0] <= quantity.start < span[1] for quantity in segment.sentence.quantities)


def has_alike(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether as many of the same were told of that year before: 2025年，新建3万个，累计建成12万个."""
    unit, end = segment.quantity.quantity.unit, segment.clause[0]
    told = [q for q in segment.sentence.quantities if mention.end <= q.start < end]
    return bool(told) and told[-1].quantity.unit == unit and told[-1].sort != "percent"
