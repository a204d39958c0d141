"""A written time becomes a period with its role: what it says once the document's date is known."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from lantu.facts.period import Period
from lantu.language.mention import Role
from lantu.language.periods.dates import (
    first_day,
    last_day,
    shift_days,
    shift_months,
    shift_years,
    split_date,
)
from lantu.language.periods.expression import Expression
from lantu.language.periods.moment import NO_ANCHOR, Moment, Untold, place_moment
from lantu.language.periods.words import Frame, load_words

OPEN_START = "the words say until when, not since when"
OPEN_END = "the words say since when, not until when"
OWN_PERIOD = "counts back from the period of the figure itself"


class Reading(NamedTuple):
    """What a written time says: the fields of a mention without its place in the text."""

    period: Period
    role: Role
    label: str | None
    rule: str
    reason: str | None


@lru_cache(maxsize=65536)
def read_expression(
    expression: Expression, before: Frame | None, anchor: str | None, reference: Period | None
) -> Reading:
    """Give a written time its period and role.

    Parameters
    ----------
    expression : Expression
    before : Frame or None
        The frame that stands in front of it.
    anchor : str or None
        The document's date.
    reference : Period or None
        The date told before, for words that build on it.

    Raises
    ------
    ValueError
        When the calendar has no such day.
    """
    if expression.sort == "comparison":
        label = load_words().comparisons[expression.word]
        return Reading(Period(None, None), "baseline", label, "period.comparison", OWN_PERIOD)
    if expression.sort == "now":
        return Reading(Period(None, anchor), "until", None, "period.now", OPEN_START if anchor else NO_ANCHOR)
    if expression.sort == "vague":
        vague = load_words().vague[expression.word]
        return Reading(Period(None, anchor), vague.role, None, "period.vague", vague.reason)
    if expression.sort in ("past", "ago", "future"):
        return _counted(expression, before, anchor)
    return _moment(expression, before, anchor, reference)


def _counted(expression: Expression, before: Frame | None, anchor: str | None) -> Reading:
    rule = f"period.{expression.sort}"
    if anchor is None:
        return Reading(Period(None, None), "at", None, rule, NO_ANCHOR)
    date = _shift(anchor, str(expression.unit), -expression.back)
    if date is None:
        return Reading(Period(None, None), "at", None, rule, f"{anchor} is too coarse to count from")
    if expression.sort == "past":
        return Reading(Period(date, anchor), "since", None, rule, None)
    if expression.sort == "future":
        return Reading(Period(anchor, date), "at", None, rule, None)
    return Reading(
        Period(date, date), "baseline" if before and before.role == "baseline" else "at", None, rule, None
    )


def _shift(date: str, unit: str, count: int) -> str | None:
    size = {"year": 1, "quarter": 2, "month": 2, "week": 3, "day": 3}[unit]
    if len(split_date(date)) < size:
        return None
    if unit == "year":
        return shift_years(date[:4], count)
    if unit in ("month", "quarter"):
        return shift_months(date, count * (3 if unit == "quarter" else 1))
    return shift_days(date, count * (7 if unit == "week" else 1))


def _moment(
    expression: Expression, before: Frame | None, anchor: str | None, reference: Period | None
) -> Reading:
    assert expression.left is not None
    period = place_moment(expression.left, anchor, reference)
    if expression.right is not None and isinstance(period, Period):
        period = _join(period, expression.right, anchor)
    role, rule = _role(expression, before)
    if isinstance(period, Untold):
        return Reading(Period(None, None), role, _label(expression, role), f"period.{rule}", period.reason)
    framed, reason = _frame(period, role, expression.after, anchor)
    return Reading(framed, role, _label(expression, role), f"period.{rule}", reason)


def _join(start: Period, right: Moment, anchor: str | None) -> Period | Untold:
    end = place_moment(right, anchor, start)
    if isinstance(end, Untold):
        return end
    if start.start and end.end and last_day(end.end) < first_day(start.start) and right.known is None:
        # 11月至3月 runs into the next year, 28日至2日 into the next month.
        shifted = shift_months(end.end, 1) if right.need() == "month" else shift_years(end.end, 1)
        end = Period(shifted, shifted + end.end[7:] if len(shifted) == 7 and len(end.end) == 10 else shifted)
    return Period(start.start, end.end)


def _role(expression: Expression, before: Frame | None) -> tuple[Role, str]:
    if before is not None:
        return before.role, before.rule
    if expression.after is not None:
        return expression.after.role, expression.after.rule
    return "at", _sort_of(expression)


def _sort_of(expression: Expression) -> str:
    left = expression.left
    assert left is not None
    if expression.right is not None:
        return "range"
    if left.offset is not None:
        return "relative" if left.offset.origin == "document" else "anaphoric"
    return "absolute" if left.known is not None else "bare"


def _frame(period: Period, role: Role, after: Frame | None, anchor: str | None) -> tuple[Period, str | None]:
    if role == "until":
        return Period(None, period.end), OPEN_START
    if role == "since":
        opened = after is not None and after.opens
        begun = (
            anchor is not None and period.start is not None and first_day(period.start) <= last_day(anchor)
        )
        if begun and not opened:
            return Period(period.start, anchor), None
        return Period(period.start, None), OPEN_END if anchor else NO_ANCHOR
    return period, None


def _label(expression: Expression, role: Role) -> str | None:
    left = expression.left
    if role != "baseline" or left is None or left.offset is None or left.steps:
        return None
    return "同比" if left.unit == "year" and left.offset.by == -1 else None
