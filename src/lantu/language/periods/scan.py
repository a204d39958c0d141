"""Where in a text written times stand: one pass for those that begin with a numeral, one for words.

The patterns are loose: they cut out every run of pieces that could be a time, and ``expression`` decides
what of it is one. Each begins with a plain set of characters, and its alternatives with a literal, so that
the engine skips all other text without a look at the grammar.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from lantu.language.periods.holidays import (
    DAYS_WITHIN,
    festival_day_shape,
    holiday_ends,
    holiday_marks,
    holiday_shape,
)
from lantu.language.periods.tokens import QUOTES, WEEKDAY, event_tail, plan_tail
from lantu.language.periods.words import Words, any_of, load_words
from lantu.language.units.table import spellings

_D = "0-9０-９"
_N = "〇○零一二三四五六七八九十廿卅两仨半"
_DASHES = "-－—–―~～〜﹣"
_NUMBER = f"(?:[{_D}]{{1,8}}|[{_N}百]{{1,5}})"
_SCALES = "百千万亿兆"
_COUNT = f"(?:[{_D}]{{1,3}}|[一二三四五六七八九十百两半]{{1,4}})"
_SHORT_STRETCH = (
    f"{_COUNT}(?:个?半?月(?![日底初末中上下份])|个?(?:季度|星期|礼拜)|周(?![年岁期])|天)(?:以来|[来间内里])?"
)
_TO = f" ?(?:[{_DASHES}]{{1,2}}|[至到]) ?"
# 前三季 of headlines; not 前三季度, nor a programme's (前三季节目).
_QUARTERS = "[二两三23]季(?![度节])"
_RANGE = f"(?={_TO}第?{_NUMBER} ?[年月日号季])|(?=、(?:第?[一二三四]季度|第?{_NUMBER} ?年))"
_GOES_ON = f"(?=第?[{_D}{_N}]|[今去前明后本上下同次翌年“])"
_CLOCK = f"[:：][{_D}]{{2}}(?:[:：][{_D}]{{2}})?时?|[时点](?:[{_D}]{{1,2}}分?|半|整)?许?"
_LUNAR_DAY = f"(?:[{_D}]{{1,2}}(?![{_D}])|[一二三四五六七八九十廿]{{1,3}})"
# Pieces in a run at most, so that a page of nothing but dates is read in stretches of bounded size.
_LONGEST = 24
_LONGEST_HOLIDAY = 20
# Whatever follows the number of a time begins with one of these: a quick look before the long one.
_BEHIND = f"{_DASHES} 年月日号季世天周多余几个/.．、至到大届时期末规计开收最决首第的".replace("-", "\\-", 1)
_OPENINGS = (
    *("year", "years", "month", "quarter", "day", "days", "span", "onset", "year_opened"),
    *("now", "vague", "unknown", "comparison", "opening"),
)
_FOLLOWERS = ("part", "after", "year", "month", "day", "week", "onset")


def scan_runs(text: str) -> list[tuple[int, int]]:
    """Return the spans in which a written time can stand, in order; they may overlap.

    Examples
    --------
    >>> scan_runs("2014年以来，累计2106.18亿元，同比增长6.1%")
    [(0, 7), (5, 7), (20, 22)]
    """
    spans = [*_runs(_numeral_openings(), text), *_runs(_word_openings(), text), *_holiday_runs(text)]
    spans.sort()
    return spans


def _runs(opening: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield each opening with what goes on with it.

    The pattern of what goes on is one for all openings: two copies of it would not fit the processor's cache
    beside the patterns of the other finders.
    """
    search, further = opening.search, _further().match
    found = search(text)
    while found is not None:
        begin, end = found.span()
        end = further(text, end).end()  # type: ignore[union-attr]
        yield begin, end
        found = search(text, end)


@cache
def _further() -> re.Pattern[str]:
    return re.compile(f"(?:{_more(load_words())}){{0,{_LONGEST}}}")


@cache
def _numeral_openings() -> re.Pattern[str]:
    words = load_words()
    digits = f"(?<=[{_D}])(?<![{_D}.．].)(?<!元前.)[{_D}]{{0,7}}+"
    numerals = f"(?<=[{_N}])(?<![{_N}百千第每].)[{_N}百]{{0,4}}+"
    unit = f"(?=[{_BEHIND}])(?:{_unit(words)}|{_RANGE}|{_named(words)})"
    plan = f'(?<=十[一二三四五六]五)(?![分”"」』’]){plan_tail(words)}'
    compact_date = f"(?<=[{_D}]{{8}})(?![{_D}]|[{_counted()}])"
    seasons = any_of(words.tables["after_number"]["year_season"])
    years = f"(?<=[{_D}]{{4}})(?=[{_DASHES}]{{1,2}}[12][0-9]{{3}}(?:[)）】》」〕]|{seasons}))"
    return re.compile(f"[{_D}{_N}](?:{digits}|{numerals})(?:{unit}|{plan}|{compact_date}|{years})")


@cache
def _word_openings() -> re.Pattern[str]:
    return re.compile(_grouped(_openings(load_words())))


def _holiday_runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs that a name of days off begins (五一假期), found by the word that ends the name.

    To look for the words is quick, and few texts have them; the names begin with everyday characters.
    """
    for mark in _holiday_marks().finditer(text):
        at, end = mark.span()
        begin = _name_before(text, at, end)
        if begin >= 0:
            named = _holiday_name().match(text, begin)
            stop = named.end() if named is not None else end
            yield begin, _further().match(text, stop).end()  # type: ignore[union-attr]


@cache
def _holiday_marks() -> re.Pattern[str]:
    return re.compile(_grouped((mark, "") for mark in holiday_marks()))


def _name_before(text: str, at: int, end: int) -> int:
    """Return where the name of days off begins that a mark ends; -1 where none does."""
    if text[at - 1 : at] in holiday_ends():
        for named in _holiday_name().finditer(text, max(0, at - _LONGEST_HOLIDAY), end):
            if named.end() >= at and _holiday_name().match(text, named.start()) is not None:
                return named.start()
    # 假期前四天, of whatever holiday the document's date lies in.
    return at if _holiday_name().match(text, at) is not None else -1


@cache
def _holiday_name() -> re.Pattern[str]:
    return re.compile(f"{holiday_shape()}{DAYS_WITHIN}?|{festival_day_shape()}")


def _counted() -> str:
    """Return the characters behind eight digits that make them a count (20080801亿元) and no date."""
    return re.escape("".join(sorted({spelling[0] for spelling in spellings()} | set(_SCALES))))


def _unit(words: Words) -> str:
    """Return what makes a number a date or a stretch; the words behind it that forbid that are data."""
    after = words.tables["after_number"]
    durations = any_of(after["year_of_duration"])
    lunar_name = "[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十 ]*[日号至到—-])"
    back = "[来以前之后]"
    # 新十二月市 is a fair's name.
    fair = f"(?<!新[{_N}]月)(?<!新[{_N}][{_N}]月)"
    return "|".join(
        (
            f" ?年(?:度(?!假)|代|间(?![隔距])|[多半](?={back}))?(?![{after['year_not_before']}]|{durations})",
            f" ?月{fair}(?:份(?!额)|(?![{after['month_not_before']}])(?!{lunar_name}))",
            f" ?日(?![{after['day_not_before']}])",
            f" ?号(?![{after['number_not_before']}])",
            f"季度|世纪|[天周](?={back})",
            f"[多余几]?个?(?:年|月|半月|季度|星期|礼拜)[多半]?(?={back})",
            f"[-/.．][{_D}]{{1,2}}[-/.．][{_D}]{{1,2}}(?![{_D}/])",
            f"(?<=[{_D}]{{4}})-(?:0[1-9]|1[0-2])(?![{_D}]| ?[年月日号])",
        )
    )


def _named(words: Words) -> str:
    """Return plans and congresses whose names are numerals: 十四五时期, 二十大以来."""
    span = any_of([*words.tables["plan"]["span_words"], "末", "期末"])
    event = event_tail(words)
    return f"大{event}|届[一二三四五六七八]中全会{event}|(?<=[一二三四五六七八九十]五){span}"


def _more(words: Words) -> str:
    """Return what can go on: further words, a number with its unit, the bare start of a range."""
    unit = f"{_unit(words)}|{_RANGE}"
    digits = f"[{_D}](?:[{_D}]{{0,7}})(?:{unit}|{_CLOCK})"
    numerals = f"[{_N}百](?:[{_N}百]{{0,4}})(?:{unit}|[时点])"
    edge = f"(?=[，。；、）) \n]|{_TO}|$)"
    bare_day = f"[{_D}](?<=月.){edge}|[{_D}]{{2}}(?<=月..){edge}"
    seasons = any_of(words.tables["after_number"]["year_season"])
    bare_year = f"[12](?<=[{_DASHES}].)[0-9]{{3}}(?=[)）】》」〕]|{seasons})"
    holiday = f"{holiday_shape()}{DAYS_WITHIN}?"
    return f"{digits}|{numerals}|{bare_day}|{bare_year}|{holiday}|{_grouped(_followers(words))}"


def _grouped(alternatives: Iterable[tuple[str, str]]) -> str:
    """Join alternatives (literal, what follows it), each first character once and longer words first."""
    rests: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for literal, tail in alternatives:
        rests[literal[0]].add((literal[1:], tail))
    shapes = []
    for first, group in rests.items():
        ordered = sorted(group, key=lambda item: (-len(item[0]), item))
        shapes.append(f"{re.escape(first)}(?:{'|'.join(re.escape(rest) + tail for rest, tail in ordered)})")
    return "|".join(shapes)


def _guarded(table: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield each word of a table with the neighbours it forbids, looked at once the word itself is there."""
    for row in table:
        before, after = row.get("not_after"), row.get("not_before")
        for word in row["words"]:
            guard = f"(?<![{before}]{re.escape(word)})" if before else ""
            guard += f"(?![{after}])" if after else ""
            yield word, guard + (f"(?={any_of(row['followed_by'])})" if row.get("followed_by") else "")


def _openings(words: Words) -> Iterator[tuple[str, str]]:
    """Yield what can begin a time by itself."""
    tables = words.tables
    for name in _OPENINGS:
        yield from _guarded(row for row in tables[name] if not row.get("whole_only"))
    for word, guard in _guarded(tables["week"]):
        yield word, f"{guard}{WEEKDAY}"
    lead = tables["lead"]
    for word in lead["past"]:
        short = f"{_SHORT_STRETCH}|" if word in lead["short"] else _at_start(lead, word)
        guard = f"(?<![{lead['past_not_after']}]{word})"
        yield word, f"{guard}(?:{short}(?={_COUNT}[多余几]?个?[年月季周天星礼]))"
    for word in lead["future"]:
        yield word, f"(?:{_SHORT_STRETCH}|(?={_COUNT}))"
    # One tail for all names: a pattern that does not fit the processor's cache scans far slower.
    for opening, closing in QUOTES:
        yield opening, f"{any_of(words.plans)}{re.escape(closing)}{plan_tail(words)}"
    for name in words.events:
        if name.startswith("党"):
            yield name, event_tail(words)
    yield "前", f"(?<![{tables['first']['not_after']}]前)(?:{_COUNT}个?(?:季度|月)|{_QUARTERS})"
    yield "第", "[一二三四1-4]季度"
    for word in words.landmarks:
        yield word, ""
    for word in ("上半年", "下半年", "首季度", "上世纪", "上个世纪", "本世纪"):
        yield word, ""
    for word in tables["lunar"]["openings"]:
        yield word, f"(?:{any_of(tables['lunar']['days'])}?{_LUNAR_DAY})?"


def _at_start(lead: dict[str, Any], word: str) -> str:
    """Return months and days counted back (近三个月) where a clause begins with them; else 近 is a hedge."""
    if word not in lead["short_at_start"]:
        return ""
    opened = f"(?:(?<=[{lead['starts']}]{word})|(?<=^{word}))"
    return f"{opened}{_SHORT_STRETCH}(?!{any_of(lead['short_not_before'])})|"


def _followers(words: Words) -> Iterator[tuple[str, str]]:
    """Yield what can go on with a time that has begun."""
    tables = words.tables
    lunar, plan = tables["lunar"], tables["plan"]
    for name in _FOLLOWERS:
        yield from _guarded(tables[name])
    for word in (*words.thirds, *words.festivals, *plan["first_year"], *plan["last_year"]):
        yield word, ""
    for word in (*lunar["months"], *lunar["marks"], "上半年", "下半年", "首季度", "首月", "首日"):
        yield word, ""
    for word in lunar["days"]:
        yield word, _LUNAR_DAY
    clock = tables["clock"]
    for word in clock["day_parts"]:
        yield word, f" ?(?:{_NUMBER}(?:{_CLOCK}))?"
    for word in clock["short"]:
        yield word, f"(?![{clock['short_not_before']}]) ?(?:{_NUMBER}(?:{_CLOCK}))?"
    yield "前", f"(?:{_COUNT}个?(?:季度|月|天)|{_QUARTERS}|[1-4一二两三四]年)"
    yield "头", "[1-4一二两三四]年"
    yield "最", f"后{_COUNT}个?(?:季度|月|天)"
    yield "第", f"{_COUNT}(?:季度|个?(?:周(?![年岁期])|星期|礼拜)[一二三四五六日天]?)"
    yield "、", "(?=[一二三四]季度)"
    yield "的", f"(?=[{_D}一二三四五六七八九十上下前第首])"
    yield "至", f" ?{_GOES_ON}"
    yield "到", f" ?{_GOES_ON}"
    for dash in _DASHES:
        yield dash, f"[{_DASHES}]? ?{_GOES_ON}"
    yield " ", f"(?=[{_D}{_DASHES}])"
