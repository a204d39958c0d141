"""A time without its year beside the document's date: this year's or the one before's, as the words look."""

from __future__ import annotations

import datetime
import re
from functools import cache, lru_cache
from typing import NamedTuple

from lantu.facts.period import Period
from lantu.language.periods.dates import first_day, last_day, shift_months, shift_years
from lantu.language.periods.expression import Expression
from lantu.language.periods.moment import Moment, Untold, place_moment
from lantu.language.periods.words import load_words

SENTENCE_END = re.compile("[。！？!?\n]")
_CLAUSE_END = re.compile("[，；]")
_BEFORE_REACH = 60
_BEHIND_REACH = 12
_HALF = 6
# They open a time that ends with another.
_OPENING = ("自", "从")


class Near(NamedTuple):
    """The document's date, that a year (month) earlier, and whether what is told lies ahead of the first.

    ``later`` is the month behind, for days of the month that were over by the document's date; else None.
    """

    here: Period
    earlier: Period
    ahead: bool
    later: Period | None = None


@lru_cache(maxsize=1 << 14)
def near_anchor(expression: Expression, anchor: str | None) -> Near | None:
    """Return what the document's date offers a bare time to build on; None to a time that builds on another.

    A bare 12月 in a report of May lies ahead of it; so does a 31日 in a month that has none.
    """
    moment = expression.left
    need = moment.need() if moment else None
    if moment is None or anchor is None or need is None or moment.offset is not None:
        return None
    here, earlier = Period(anchor, anchor), anchor
    try:
        if need == "year":
            earlier = shift_years(anchor, -1)
        elif len(anchor) > 4:
            earlier = shift_months(anchor, -1)
        placed = place_moment(moment, anchor, here)
        ahead = not isinstance(placed, Untold) and (
            _lies_ahead(placed, anchor) or _is_not_over(placed, expression.right, anchor)
        )
    except ValueError:
        return Near(Period(earlier, earlier), Period(earlier, earlier), True)
    later = None
    if need == "month" and not ahead and _is_over(placed, expression.right, anchor):
        month = shift_months(anchor, 1)
        later = Period(month, month)
    return Near(here, Period(earlier, earlier), ahead, later)


def near_year(moment: Moment, anchor: str | None, *, within: int) -> Period | None:
    """Return the year in which a moment is near the document's date, on either side of it.

    None where none is nearer than so many days, and for a moment that tells the year. News of December tell
    of 元旦假期, and of what holds 1月1日起.
    """
    if anchor is None or moment.offset is not None or moment.need() != "year":
        return None
    try:
        return _nearest(moment, anchor, within)
    except ValueError:
        # 2月29日 is in no year beside this one.
        return None


def _nearest(moment: Moment, anchor: str, within: int) -> Period | None:
    day = datetime.date.fromisoformat(first_day(anchor))
    for year in (day.year, day.year - 1, day.year + 1):
        date = f"{year:04d}"
        placed = place_moment(moment, anchor, Period(date, date))
        if isinstance(placed, Untold) or placed.start is None:
            continue
        if abs((datetime.date.fromisoformat(first_day(placed.start)) - day).days) < within:
            return Period(date, date)
    return None


def _lies_ahead(period: Period, anchor: str) -> bool:
    assert period.start and period.end
    if period.start == period.end and len(period.start) == 4:
        # 全年 in a report of the first months looks back on the year before; later on it is this year.
        return len(anchor) > 4 and int(anchor[5:7]) <= load_words().tables["tense"]["reporting_months"]
    return first_day(period.start) > last_day(anchor)


def _is_not_over(period: Period, right: Moment | None, anchor: str) -> bool:
    """Tell whether what is counted from January on (1至11月, 前三季度) ends in a month still to come."""
    if len(anchor) < 7 or not period.start or period.start[4:] != "-01":
        return False
    last = period.end
    if right is not None:
        end = place_moment(right, anchor, period)
        last = None if isinstance(end, Untold) else end.end
    if last is None or len(last) != len("2025-01") or last[:4] != period.start[:4]:
        return False
    if right is None and int(last[5:]) <= _HALF:
        return False
    return first_day(last) > last_day(anchor)


def _is_over(period: Period | Untold, right: Moment | None, anchor: str) -> bool:
    """Tell whether days of the document's month lie before its date; 27日到29日 of a 28th do not."""
    if isinstance(period, Untold) or len(anchor) < len("2025-04-28") or period.end is None:
        return False
    end = place_moment(right, anchor, period) if right is not None else period
    return not isinstance(end, Untold) and period.end <= (end.end or "") < anchor


def looks_ahead(text: str, expression: Expression, start: int, end: int) -> bool:
    """Tell whether the words around a time speak of what is still to come: 预计12月, 12月底前."""
    cues = _cues()
    if expression.after is not None and expression.after.rule == "before":
        return True
    if looks_back(text, start, ranged=expression.right is not None):
        return False
    sentence = SENTENCE_END.split(text[max(0, start - _BEFORE_REACH) : start])[-1]
    return bool(
        cues.future.search(sentence)
        or cues.behind.match(text[end : end + _BEHIND_REACH])
        or is_foretold(text, expression, start, end)
    )


def is_foretold(text: str, expression: Expression, start: int, end: int) -> bool:
    """Tell whether words beside a bare day, or further on behind days, foretell what happens then.

    1日到3日，受冷空气影响，甲地将有4℃降温; 15日起，气温将下降; 预计2日出现大雨; 7月1日至8月31日，…预计发送….
    """
    moment, after = expression.left, expression.after
    need = moment.need() if moment is not None else None
    if need not in {"month", "year"} or looks_back(text, start, ranged=expression.right is not None):
        return False
    if after is not None and after.rule == "before":
        return True
    if need == "year" and (expression.right is None or "日" not in text[start:end]):
        return False
    cues = _cues()
    clause = _CLAUSE_END.split(SENTENCE_END.split(text[max(0, start - _BEFORE_REACH) : start])[-1])
    told = SENTENCE_END.split(text[end : end + _BEFORE_REACH], maxsplit=1)[0]
    stretch = expression.right is not None or (after is not None and after.role == "since")
    behind = told if stretch else _CLAUSE_END.split(told, maxsplit=1)[0]
    before = "".join(clause[-2:]) if stretch else clause[-1]
    return cues.coming.search(f"{before}，{behind}") is not None and cues.past.search(told) is None


def looks_back(text: str, start: int, *, ranged: bool = False) -> bool:
    """Tell whether a time's frame or the words before it look back: 截至6月20日, 已于6月20日.

    自 in front of two ends only opens what lies between them: 自7月1日至8月31日.
    """
    opened = ranged and text.startswith(_OPENING, start)
    if not opened and text.startswith(tuple(load_words().tables["tense"]["past_right_before"]), start):
        return True
    clause = _CLAUSE_END.split(SENTENCE_END.split(text[max(0, start - _BEFORE_REACH) : start])[-1])[-1]
    return _cues().past.search(clause) is not None


class _Cues(NamedTuple):
    future: re.Pattern[str]
    behind: re.Pattern[str]
    coming: re.Pattern[str]
    past: re.Pattern[str]


@cache
def _cues() -> _Cues:
    tense = load_words().tables["tense"]
    return _Cues(
        re.compile("|".join(tense["future_before"])),
        re.compile(f"[^，。；\n]{{0,10}}?(?:{'|'.join(tense['future_behind'])})"),
        re.compile("|".join(tense["future_of_days"])),
        re.compile(f"{'|'.join(tense['past_anywhere'])}|(?:{'|'.join(tense['past_right_before'])})$"),
    )
