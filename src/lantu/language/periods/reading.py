"""A written time becomes a period with its role: what it says once the document's date is known."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from lantu.facts.period import Period
from lantu.language.mention import Role
from lantu.language.periods.dates import (
    first_day,
    last_day,
    shift_months,
    shift_period,
    shift_years,
    split_date,
    write_date,
)
from lantu.language.periods.expression import Expression
from lantu.language.periods.moment import NO_ANCHOR, Moment, Untold, place_moment, shift_unit
from lantu.language.periods.words import Frame, load_words

OPEN_START = "the words say until when, not since when"
OPEN_END = "the words say since when, not until when"
HOW_MANY = "counts from the document's date, and the text does not say exactly how many"
FROM_AN_EVENT = "counts from what was told before, not from the document's date"
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
    if expression.sort in ("vague", "unknown"):
        vague = load_words().vague[expression.word]
        end = anchor if vague.bounded else None
        return Reading(Period(None, end), vague.role, None, "period.vague", vague.reason)
    if expression.sort in ("past", "ago", "future", "later"):
        return _counted(expression, before, anchor)
    return _moment(expression, before, anchor, reference)


def _counted(expression: Expression, before: Frame | None, anchor: str | None) -> Reading:
    """Count units back or ahead from the document's date; the far end is as fine as the unit."""
    rule = f"period.{expression.sort}"
    role: Role = "since" if expression.sort == "past" else "at"
    if before is not None and before.role == "baseline":
        role = "baseline"
    if anchor is None:
        return Reading(Period(None, None), role, None, rule, NO_ANCHOR)
    if expression.loose:
        return Reading(
            Period(None, anchor if expression.sort == "past" else None), role, None, rule, HOW_MANY
        )
    count = -expression.size if expression.sort in ("past", "ago") else expression.size
    if expression.unit == "week" and expression.sort in ("past", "future"):
        # 未来一周 is seven days on, 一周前 is some day of the week before.
        far = shift_unit(anchor, "day", 7 * count)
    else:
        far = shift_unit(anchor, expression.unit, count)
    if far is None:
        reason = f"counts {expression.unit}s from the document's date, of which only {anchor} is known"
        return Reading(Period(None, None), role, None, rule, reason)
    if expression.sort == "past":
        far = Period(far.start, anchor)
    elif expression.sort == "future":
        far = Period(anchor, far.end)
    return Reading(far, role, None, rule, None)


def _moment(
    expression: Expression, before: Frame | None, anchor: str | None, reference: Period | None
) -> Reading:
    assert expression.left is not None
    period = place_moment(expression.left, anchor, reference)
    if expression.right is not None and isinstance(period, Period):
        period = _join(period, expression.right, anchor)
    role, rule = _role(expression, before)
    if isinstance(period, Period) and expression.after is not None and expression.after.rule == "same_period":
        period = _same_part(period, reference)
    if isinstance(period, Untold):
        return Reading(Period(None, None), role, _label(expression, role), f"period.{rule}", period.reason)
    framed, reason = _frame(period, role, expression, anchor)
    return Reading(framed, role, _label(expression, role), f"period.{rule}", reason)


def _join(start: Period, right: Moment, anchor: str | None) -> Period | Untold:
    """Join the ends of a range; a bare right end before the left one is the next year's or month's."""
    end = place_moment(right, anchor, start)
    if isinstance(end, Untold):
        return end
    if _runs_back(start, end) and right.offset is None and right.known is None and end.end:
        end = Period(None, _next_month_day(end.end) if right.need() == "month" else shift_years(end.end, 1))
    if _runs_back(start, end):
        raise ValueError(f"a range from {start.start} to {end.end} runs backwards")
    return Period(start.start, end.end)


def _runs_back(start: Period, end: Period) -> bool:
    return bool(start.start and end.end and last_day(end.end) < first_day(start.start))


def _next_month_day(day: str) -> str:
    year, month = split_date(shift_months(day, 1))
    return write_date(year, month, int(day[8:]))


def _same_part(period: Period, reference: Period | None) -> Period:
    """Take of a year the months that the reference takes of its own: 去年同期 after 今年前三季度."""
    year, told = period.start, reference.start if reference else None
    if year is None or year != period.end or len(year) != 4 or told is None or len(told) < 7:
        return period
    assert reference is not None
    return shift_period(reference, int(year) - int(told[:4]))


def _role(expression: Expression, before: Frame | None) -> tuple[Role, str]:
    closed = expression.after is not None and expression.after.role == "since"
    if before is not None and not (before.role == "since" and expression.right is not None and not closed):
        return before.role, before.rule
    if before is not None and expression.right is not None:
        return "at", "range"
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


def _frame(
    period: Period, role: Role, expression: Expression, anchor: str | None
) -> tuple[Period, str | None]:
    after = expression.after
    if role == "until" and expression.right is None:
        return Period(None, period.end), OPEN_START
    if role == "since":
        return stretch_since(period.start, anchor, opened=after is not None and after.opens)
    return period, None if all(period) else OPEN_START if period.end else OPEN_END


def stretch_since(
    start: str | None, anchor: str | None, *, opened: bool = False
) -> tuple[Period, str | None]:
    """Return the stretch from a date to the document's, and why it has no end where it has none."""
    if anchor is None:
        return Period(start, None), NO_ANCHOR
    if opened or start is None or first_day(start) > last_day(anchor):
        return Period(start, None), OPEN_END
    return Period(start, anchor), None


def _label(expression: Expression, role: Role) -> str | None:
    left = expression.left
    if role != "baseline" or left is None or left.offset is None or left.steps:
        return None
    return "同比" if left.unit == "year" and left.offset.last == -1 else None
