"""A written time taken apart: every character is accounted for, or it is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from lantu.errors import ParseError
from lantu.facts.period import Period
from lantu.language.periods.dates import write_date
from lantu.language.periods.grammar import load_grammar
from lantu.language.periods.moment import Moment, Part, Step, Unit
from lantu.language.periods.numerals import read_digits, read_small
from lantu.language.periods.words import Frame, load_words

_PARTS: dict[str, Part] = {
    "初": "start",
    "伊": "start",
    "底": "end",
    "末": "end",
    "中": "middle",
    "内": "whole",
    "全": "whole",
}
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0), "上半月": (1, 15), "下半月": (16, 0)}


class Expression(NamedTuple):
    """A written time taken apart.

    ``left`` and ``right`` are the ends (``right`` None for a single moment), ``after`` the word behind
    that frames it, ``word`` a word that stands for itself (目前, 同比), ``back`` and ``unit`` a stretch
    counted back (ahead, where negative) from the document's date.
    """

    sort: str
    left: Moment | None = None
    right: Moment | None = None
    after: Frame | None = None
    word: str = ""
    back: int = 0
    unit: Unit | str = "year"


@lru_cache(maxsize=65536)
def parse_core(surface: str) -> Expression:
    """Take a time without the frame in front of it apart.

    Raises
    ------
    ParseError
        When a character is left that no rule accounts for.
    """
    try:
        found = _word(surface) or _stretch(surface) or _range(surface)
    except ValueError as error:
        raise ParseError(f"{surface} is not a time: {error}; write a day that the calendar has") from error
    if found is None:
        raise ParseError(
            f"{surface} is not a time: no rule reads all of it; write 2023年5月, 去年 or 截至9月底"
        )
    return found


def _word(surface: str) -> Expression | None:
    words = load_words()
    for sort, table in (("now", words.now), ("vague", words.vague), ("comparison", words.comparisons)):
        if surface in table:
            return Expression(sort, word=surface)
    return None


def _stretch(surface: str) -> Expression | None:
    match = load_grammar().stretch.fullmatch(surface)
    if match is None:
        return None
    if match["lead"]:
        return Expression("past", back=read_small(match["lead_count"]), unit=_unit(match["lead_unit"]))
    if match["ahead"]:
        return Expression("future", back=-read_small(match["ahead_count"]), unit=_unit(match["ahead_unit"]))
    sort = "past" if match["tail"].endswith("来") else "ago"
    return Expression(sort, back=read_small(match["count"]), unit=_unit(match["unit"]))


def _unit(text: str) -> Unit | str:
    return {
        "年": "year",
        "月": "month",
        "个月": "month",
        "季度": "quarter",
        "天": "day",
        "日": "day",
        "周": "week",
    }[text]


def _range(surface: str) -> Expression | None:
    grammar = load_grammar()
    left, right, at = _open_range(surface)
    if left is None:
        left, at = _moment(surface, 0)
        if left is None:
            return None
        joint = grammar.to.match(surface, at)
        if joint:
            right, behind = _moment(surface, joint.end())
            at = behind if right else at
    after = grammar.after.match(surface, at)
    frame = load_words().after[after.group()] if after else None
    if after:
        at = after.end()
    return Expression("moment", left, right, frame) if at == len(surface) else None


def _open_range(surface: str) -> tuple[Moment | None, Moment | None, int]:
    match = load_grammar().open_range.match(surface)
    if match is None:
        return None, None, 0
    if match["open_year"]:
        first, last = read_digits(match["open_year"]), match["shut_year"]
        year = read_digits(last) if len(last) == 4 else first // 100 * 100 + int(last)
        return _year(first), _year(year), match.end()
    base = _base(match["range_year"], match["range_word"])
    if match["open_month"]:
        return (
            _with(base, _month(match["open_month"])),
            _with(base, _month(match["shut_month"])),
            match.end(),
        )
    if match["open_day"]:
        month = _month(match["range_month"])
        return (
            _with(base, month, _day(match["open_day"])),
            _with(base, month, _day(match["shut_day"])),
            match.end(),
        )
    quarters = [read_small(match[name]) for name in ("open_quarter", "shut_quarter")]
    return _with(base, _quarter(quarters[0])), _with(base, _quarter(quarters[1])), match.end()


def _base(year: str | None, word: str | None) -> Moment:
    if year:
        return _year(read_digits(year))
    if word:
        return Moment(unit="year", offset=load_words().years[word])
    return Moment()


def _year(year: int) -> Moment:
    date = write_date(year)
    return Moment(known=Period(date, date))


def _with(moment: Moment, *steps: Step) -> Moment:
    return moment._replace(steps=(*moment.steps, *steps))


def _month(text: str) -> Step:
    month = read_small(text)
    return Step("months", month, month)


def _day(text: str) -> Step:
    day = read_small(text)
    return Step("days", day, day)


def _quarter(number: int) -> Step:
    return Step("months", number * 3 - 2, number * 3)


def _moment(surface: str, at: int) -> tuple[Moment | None, int]:
    match = load_grammar().moment.match(surface, at)
    if match is None:
        return None, at
    group = match.groupdict()
    reader = next(read for key, read in _READERS if group[key])
    return reader(group), match.end()


def _read_iso(group: dict[str, str | None]) -> Moment:
    date = write_date(*(int(part) for part in re.split("[-/.．]", group["iso"] or "")))
    return Moment(known=Period(date, date))


def _read_year(group: dict[str, str | None]) -> Moment:
    if group["short"]:
        number = read_digits(group["short"])
        base = _year(number + (2000 if number < 50 else 1900))
    else:
        base = _base(group["year"], group["year_word"])
    if group["year_part"]:
        return _with(base, _part(group["year_part"]))
    return _with(base, *_steps(group, ""))


def _read_bare(group: dict[str, str | None]) -> Moment:
    return Moment(steps=_steps(group, "bare_"))


def _read_alone(group: dict[str, str | None]) -> Moment:
    return Moment(steps=(_part(group["alone"] or ""),))


def _read_lone_day(group: dict[str, str | None]) -> Moment:
    return Moment(unit="month", steps=(_day(group["lone_day"] or ""),))


def _steps(group: dict[str, str | None], prefix: str) -> tuple[Step, ...]:
    def told(name: str) -> str:
        return group[prefix + name] or ""

    if told("month"):
        return (_month(told("month")), *_month_steps(told("month_part"), told("day")))
    if told("quarter"):
        part = (_part(told("quarter_part")),) if told("quarter_part") else ()
        return (_quarter(read_small(told("quarter").lstrip("第"))), *part)
    if told("half"):
        return (Step("months", 1, 6) if told("half") == "上" else Step("months", 7, 12),)
    if told("first"):
        return (Step("months", 1, read_small(told("first")) * (3 if told("first_unit") == "季度" else 1)),)
    return ()


def _month_steps(part: str, day: str) -> tuple[Step, ...]:
    if day:
        return (_day(day),)
    if part in _THIRDS:
        return (Step("days", *_THIRDS[part]),)
    return (_part(part),) if part else ()


def _part(text: str) -> Step:
    return Step("part", part=_PARTS[text.lstrip("年月")[0]])


def _read_month_word(group: dict[str, str | None]) -> Moment:
    base = Moment(unit="month", offset=load_words().months[group["month_word"] or ""])
    day = group["month_word_day"] or ""
    return _with(base, *_month_steps("" if day else group["month_word_part"] or "", day))


def _read_quarter_word(group: dict[str, str | None]) -> Moment:
    base = Moment(unit="quarter", offset=load_words().quarters[group["quarter_word"] or ""])
    return _with(base, _part(group["quarter_word_part"])) if group["quarter_word_part"] else base


def _read_day_word(group: dict[str, str | None]) -> Moment:
    return Moment(unit="day", offset=load_words().days[group["day_word"] or ""])


def _read_plan(group: dict[str, str | None]) -> Moment:
    period = load_words().plans[(group["plan"] or "").strip('“”"「」『』‘’')]
    part = group["plan_part"]
    if not part:
        return Moment(known=period)
    which: Part = "start" if part in ("开局之年", "第一年") else "end"
    if part not in ("开局之年", "第一年", "收官之年", "最后一年"):
        which = _PARTS[part.removeprefix("期")[0]]
    return Moment(known=period, steps=(Step("part", part=which),))


def _read_event(group: dict[str, str | None]) -> Moment:
    return Moment(known=load_words().events[group["event"] or ""])


_Reader = Callable[[dict[str, str | None]], Moment]
_READERS: tuple[tuple[str, _Reader], ...] = (
    ("iso", _read_iso),
    ("year", _read_year),
    ("short", _read_year),
    ("year_word", _read_year),
    ("month_word", _read_month_word),
    ("quarter_word", _read_quarter_word),
    ("day_word", _read_day_word),
    ("plan", _read_plan),
    ("event", _read_event),
    ("bare_month", _read_bare),
    ("bare_quarter", _read_bare),
    ("bare_half", _read_bare),
    ("bare_first", _read_bare),
    ("alone", _read_alone),
    ("lone_day", _read_lone_day),
)
