"""What narrows a moment that has begun: a month of a year, a day of a month, the end of a plan."""

from __future__ import annotations

from collections.abc import Callable

from lantu.language.periods.holidays import QUOTATION, read_holidays
from lantu.language.periods.lunar import term_names
from lantu.language.periods.moment import Level, Step
from lantu.language.periods.pieces import Piece, Weak, read_number
from lantu.language.periods.words import load_words

Steps = tuple[Step, ...]


def narrow(piece: Piece, kind: str, text: str) -> Piece | None:
    """Narrow a moment by one more piece; None where this kind of piece cannot follow."""
    follows = _FOLLOWS.get((piece.level, kind))
    if follows is None:
        return None
    level, weak = follows
    reader = STEPS.get(_LUNAR.get((piece.level, kind), kind))
    steps = (*piece.moment.steps, *(reader(text) if reader else ()))
    return Piece(piece.moment._replace(steps=steps), level, weak)


def weekday_number(text: str) -> int:
    """Return the weekday that a text ends with, Monday 1."""
    return "一二三四五六日".index(text[-1].replace("天", "日")) + 1


def weekday_step(text: str) -> Step:
    """Return the day of its week that a text ends with; 末 is Saturday and Sunday."""
    return Step("weekday", 6, 7) if text[-1] == "末" else Step("weekday", weekday_number(text))


def _month(text: str) -> Steps:
    month = read_number(text)
    return (Step("months", month, month),)


def _quarter(text: str) -> Steps:
    quarter = read_number(text)
    return (Step("months", quarter * 3 - 2, quarter * 3),)


def _half(text: str) -> Steps:
    return (Step("months", 1, 6) if text[0] == "上" else Step("months", 7, 12),)


def _first(text: str) -> Steps:
    if text.endswith("天"):
        return (Step("days", 1, read_number(text)),)
    return (Step("months", 1, read_number(text) * (1 if text.endswith("月") else 3)),)


def _last(text: str) -> Steps:
    if text.endswith("天"):
        return (Step("last_days", read_number(text)),)
    return (Step("last_months", read_number(text) * (1 if text.endswith("月") else 3)),)


def _third(text: str) -> Steps:
    return (Step("days", *load_words().thirds[text]),)


def _day(text: str) -> Steps:
    day = read_number(text)
    return (Step("days", day, day),)


def _part(text: str) -> Steps:
    return (Step("part", part=load_words().parts[text]),)


def _first_year(_: str) -> Steps:
    return (Step("part", part="start"),)


def _last_year(_: str) -> Steps:
    return (Step("part", part="end"),)


def _nth_week(text: str) -> Steps:
    return (Step("week", read_number(text)),)


def _nth_weekday(text: str) -> Steps:
    return (Step("nth_weekday", read_number(text), weekday_number(text)),)


def _weekday(text: str) -> Steps:
    return (Step("weekday", weekday_number(text)),)


def _lunar_month(text: str) -> Steps:
    months: dict[str, int] = load_words().tables["lunar"]["months"]
    return (Step("lunar_month", months.get(text) or read_number(text)),)


def _lunar_day(text: str) -> Steps:
    return (Step("lunar_day", read_number(text.lstrip("大年初"))),)


def _lunar_like(text: str) -> Steps:
    """Read 八月十五 with neither 日 nor 号, which names a day of the lunar calendar."""
    month, day = text.split("月")
    return (Step("lunar_month", read_number(month)), Step("lunar_day", read_number(day)))


def _holiday(text: str) -> Steps:
    return (Step("holiday", *read_holidays(text)),)


def _days_within(text: str) -> Steps:
    """Read 前四天, 第三天 and 首日 of a holiday."""
    number = 1 if text[0] == "首" else read_number(text)
    return (Step("days_within", number if text[0] == "第" else 1, number),)


def _onset(text: str) -> Steps:
    """Read 入夏 as the month in which that season begins."""
    return (Step("onset", load_words().onsets[text]),)


def _festival(text: str) -> Steps:
    text = text.strip("".join(QUOTATION))
    row = load_words().festivals.get(text, {"term": text})
    if "term" in row:
        return (Step("term", term_names().index(row["term"])),)
    if "lunar_month" in row:
        return (Step("lunar_month", row["lunar_month"]), Step("lunar_day", row["lunar_day"]))
    months = Step("months", row["month"], row.get("last_month", row["month"]))
    return (months, Step("days", row["day"], row["day"])) if "day" in row else (months,)


STEPS: dict[str, Callable[[str], Steps]] = {
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "first": _first,
    "last": _last,
    "third": _third,
    "day": _day,
    "number": _day,
    "part": _part,
    "first_year": _first_year,
    "last_year": _last_year,
    "nth_week": _nth_week,
    "nth_weekday": _nth_weekday,
    "weekday": _weekday,
    "lunar_month": _lunar_month,
    "lunar_day": _lunar_day,
    "lunar_like": _lunar_like,
    "festival": _festival,
    "festival_day": _festival,
    "onset": _onset,
    "holiday": _holiday,
    "season": _holiday,
    "days_within": _days_within,
}
"""How each kind of piece narrows; kinds that are missing here only say how to go on."""

_LUNAR: dict[tuple[Level, str], str] = {
    ("lunar_year", "month"): "lunar_month",
    ("lunar_month", "day"): "lunar_day",
    ("lunar_month", "number"): "lunar_day",
}
"""Pieces that narrow otherwise once the lunar calendar is named."""

_FOLLOWS: dict[tuple[Level, str], tuple[Level, Weak]] = {
    ("year", "month"): ("month", ""),
    ("year", "quarter"): ("quarter", ""),
    ("year", "half"): ("quarter", ""),
    ("year", "first"): ("quarter", ""),
    ("year", "last"): ("quarter", ""),
    ("year", "part"): ("month", ""),
    ("year", "nth_week"): ("week", ""),
    ("year", "festival"): ("day", ""),
    ("year", "holiday"): ("days_off", ""),
    ("year", "season"): ("days_off", ""),
    ("year", "onset"): ("month", ""),
    ("days_off", "days_within"): ("day", ""),
    ("year", "lunar"): ("lunar_year", ""),
    ("year", "lunar_month"): ("lunar_month", ""),
    ("year", "lunar_like"): ("day", "always"),
    ("lunar_year", "month"): ("lunar_month", ""),
    ("lunar_year", "lunar_month"): ("lunar_month", ""),
    ("lunar_year", "lunar_like"): ("day", ""),
    ("lunar_year", "festival"): ("day", ""),
    ("lunar_month", "day"): ("day", ""),
    ("lunar_month", "lunar_day"): ("day", ""),
    ("lunar_month", "number"): ("day", ""),
    ("quarter", "part"): ("month", ""),
    ("month", "day"): ("day", ""),
    ("month", "number"): ("day", "month_day"),
    ("month", "third"): ("week", ""),
    ("month", "part"): ("month", ""),
    ("month", "first"): ("week", ""),
    ("month", "last"): ("week", ""),
    ("month", "nth_week"): ("week", ""),
    ("month", "nth_weekday"): ("day", ""),
    ("week", "weekday"): ("day", ""),
    ("span", "part"): ("year", ""),
    ("span", "first_year"): ("year", ""),
    ("span", "last_year"): ("year", ""),
    ("day", "clock"): ("day", ""),
}
"""Which kind of piece can follow at which level, how fine the moment then is, and whether it is weak."""
