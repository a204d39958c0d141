"""Years that a time spans, or that are over."""

from __future__ import annotations

from lantu.facts import Period
from lantu.language.mention import PeriodMention

_MONTH = len("2026-03")


def spans_years(period: Period) -> bool:
    """Tell whether a time begins in one year and ends in another, and is no season of some months."""
    start, end = period
    if start is None or end is None or start[:4] == end[:4]:
        return False
    season = min(len(start), len(end)) >= _MONTH and int(end[:4]) - int(start[:4]) == 1
    return not (season and end[_MONTH - 2 : _MONTH] < start[_MONTH - 2 : _MONTH])


def spans(mention: PeriodMention) -> bool:
    """Tell whether a time is several years."""
    start, end = mention.period
    return start is not None and end is not None and len(start) == len(end) == 4 and start < end


def is_past(period: Period, anchor: str | None) -> bool:
    """Tell whether a time was over before the document's day."""
    return anchor is not None and period.end is not None and period.end < anchor[: len(period.end)]


def is_over_year(frame: Period, anchor: str | None) -> bool:
    """Tell whether a time is a year that was over before the document's."""
    return frame.start == frame.end and anchor is not None and (frame.end or anchor) < anchor[:4]
