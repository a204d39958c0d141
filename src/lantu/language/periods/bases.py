"""What begins a moment: a date, a year, a word that counts from a date told, a plan, a bare month."""

from __future__ import annotations

import re
from collections.abc import Callable

from lantu.facts.period import Period
from lantu.language.periods.dates import write_date
from lantu.language.periods.moment import Level, Moment, Step
from lantu.language.periods.numerals import read_digits, read_small
from lantu.language.periods.pieces import Piece, Weak, read_number
from lantu.language.periods.steps import STEPS, weekday_number, weekday_step
from lantu.language.periods.words import Offset, load_words

Begin = Callable[[str], "Piece | None"]

_EARLIEST_BARE_DECADE = 30


def begin(kind: str, text: str) -> Piece | None:
    """Begin a moment with a piece; None where this kind of piece begins none.

    Raises
    ------
    ValueError
        When the calendar has no such date.
    """
    reader = _BASES.get(kind)
    if reader is not None:
        return reader(text)
    if kind not in _BARE:
        return None
    level, need, weak = _BARE[kind]
    return Piece(Moment(unit=need, steps=STEPS[kind](text)), level, weak)


def _known(level: Level, *dates: str, weak: Weak = "") -> Piece:
    return Piece(Moment(known=Period(dates[0], dates[-1])), level, weak)


def _date(text: str) -> Piece:
    return _known("day", write_date(*map(int, re.split("[-/.． ]", text))))


def _compact_date(text: str) -> Piece:
    return _known("day", write_date(int(text[:4]), int(text[4:6]), int(text[6:])))


def _year_month(text: str) -> Piece:
    return _known("month", write_date(*map(int, re.split("[-.．]", text))))


def _dotted_month(text: str) -> Piece:
    return _year_month(text)._replace(weak="always")


def _month_day(text: str) -> Piece:
    month, day = map(int, re.split("[-·]", text))
    return Piece(Moment(steps=(Step("months", month, month), Step("days", day, day))), "day", "always")


def _year(text: str) -> Piece:
    """Read a year; 1200年 is as soon so many years as that year."""
    year = read_digits(text.rstrip("年度 "))
    return _known("year", write_date(year), weak="always" if year < 1900 and year % 100 == 0 else "")


def _short_year(text: str) -> Piece:
    return Piece(Moment(short=read_digits(text.rstrip("年 "))), "year", "always")


def _open_year(text: str) -> Piece:
    return _known("year", write_date(read_digits(text)), weak="year")


def _decade(text: str) -> Piece | None:
    """Read 80年代, of the twentieth century where no other is named; 20年代 could be of either."""
    number = text.removesuffix("年代")
    if len(number) == 4:
        first = read_digits(number)
    elif read_small(number) >= _EARLIEST_BARE_DECADE:
        first = 1900 + read_small(number)
    else:
        return None
    return _known("span", write_date(first), write_date(first + 9))


def _century(text: str) -> Piece:
    match = re.fullmatch("(.+)世纪(?:(.+?)0?年代)?", text)
    if match is None:
        raise ValueError(f"{text} names no century")
    which = {"上": 20, "上个": 20, "本": 21}.get(match[1]) or read_small(match[1])
    first = (which - 1) * 100
    if not match[2]:
        return _known("span", write_date(first), write_date(first + 99))
    decade = read_small(match[2])
    first += decade * 10 if decade < 10 else decade
    return _known("span", write_date(first), write_date(first + 9))


def _plan(text: str) -> Piece:
    plans = load_words().plans
    name = re.sub('[“”"「」『』‘’]', "", text)
    return Piece(Moment(known=plans[max(filter(name.startswith, plans), key=len)]), "span")


def _plan_years(text: str) -> Piece:
    """Return the first years of a plan: “十四五”前四年."""
    start = _plan(text).moment.known
    assert start is not None
    assert start.start is not None
    return _known("span", start.start, write_date(int(start.start) + read_number(text[-2]) - 1))


def _event(text: str) -> Piece:
    events = load_words().events
    return Piece(Moment(known=events[max(filter(text.startswith, events), key=len)]), "day")


def _landmark(text: str) -> Piece:
    return Piece(Moment(known=load_words().landmarks[text]), "day")


def _word(table: str, level: Level) -> Begin:
    def read(text: str) -> Piece:
        offset: Offset = getattr(load_words(), table)[text]
        return Piece(Moment(unit=level, offset=offset), level if offset.first == offset.last else "span")

    return read


def _week_word(text: str) -> Piece:
    weeks = load_words().weeks
    if text in weeks:
        return Piece(Moment(unit="week", offset=weeks[text]), "week")
    return Piece(Moment(unit="week", offset=weeks[text[:-1]], steps=(weekday_step(text),)), "day")


def _weekday(text: str) -> Piece:
    steps = (Step("weekday", weekday_number(text)),)
    return Piece(Moment(unit="week", offset=Offset("document", 0, 0), steps=steps), "day", "always")


def _part(text: str) -> Piece | None:
    """Read 年底 and 月底, which name their larger unit; 底 alone begins nothing, 年内 is this year."""
    if text == "年内":
        return Piece(Moment(unit="year", offset=Offset("document", 0, 0)), "month")
    unit: Level | None = {"年": "year", "月": "month"}.get(text.lstrip("全")[0])  # type: ignore[assignment]
    return Piece(Moment(unit=unit, steps=STEPS["part"](text)), "month") if unit else None


def _lunar_year(text: str) -> Piece:
    return _year(text.lstrip("".join(load_words().tables["lunar"]["marks"])))._replace(level="lunar_year")


def _lunar_mark(_: str) -> Piece:
    return Piece(Moment(), "lunar_year", "always")


def _new_year_day(text: str) -> Piece | None:
    """Read 大年初十; 初十 alone begins nothing."""
    if not text.startswith("大年"):
        return None
    return Piece(Moment(steps=(Step("lunar_month", 1), *STEPS["lunar_day"](text))), "day", "always")


_BASES: dict[str, Begin] = {
    "date": _date,
    "spaced_date": _date,
    "compact_date": _compact_date,
    "year_month": _year_month,
    "dotted_month": _dotted_month,
    "month_day": _month_day,
    "year": _year,
    "short_year": _short_year,
    "open_year": _open_year,
    "decade": _decade,
    "century": _century,
    "plan": _plan,
    "plan_years": _plan_years,
    "event": _event,
    "landmark": _landmark,
    "year_word": _word("years", "year"),
    "quarter_word": _word("quarters", "quarter"),
    "month_word": _word("months", "month"),
    "week_word": _week_word,
    "day_word": _word("days", "day"),
    "span_word": _word("spans", "span"),
    "weekday": _weekday,
    "part": _part,
    "lunar_year": _lunar_year,
    "lunar": _lunar_mark,
    "lunar_day": _new_year_day,
}

_BARE: dict[str, tuple[Level, Level, Weak]] = {
    "month": ("month", "year", ""),
    "quarter": ("quarter", "year", ""),
    "half": ("quarter", "year", ""),
    "first": ("quarter", "year", ""),
    "day": ("day", "month", "day"),
    "lunar_month": ("lunar_month", "year", ""),
    "lunar_like": ("day", "year", "always"),
    "festival": ("day", "year", "always"),
    "festival_day": ("day", "year", ""),
    "onset": ("month", "year", ""),
    "holiday": ("days_off", "year", ""),
}
"""Pieces that narrow and yet can begin: how fine the moment is, the unit they leave out, and whether weak."""
