"""The shapes that written times have, as regular expressions built over the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from lantu.language.periods.words import Frame, Words, load_words

_D = "[0-9０-９]"
_C = "[〇○零一二三四五六七八九]"
YEAR4 = f"(?:[1１][5-9５-９]|[2２][01０１]){_D}{_D}"
_YEAR_CHINESE = f"(?:[一二]{_C}{{3}})"
_MONTH_DIGITS = "(?:[1１][0-2０-２]|[0０]?[1-9１-９])"
_MONTH_CHINESE = "(?:十[一二]?|[一二三四五六七八九元])"
_MONTH = f"(?:{_MONTH_DIGITS}|{_MONTH_CHINESE})"
_DAY_DIGITS = "(?:[3３][01０１]|[12１２][0-9０-９]|[0０]?[1-9１-９])"
_DAY_CHINESE = "(?:三十一?|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|[一二三四五六七八九])"
_DAY = f"(?:{_DAY_DIGITS}|{_DAY_CHINESE})"
_ISO = (
    "|".join(f"{YEAR4}{mark}{_MONTH_DIGITS}{mark}{_DAY_DIGITS}" for mark in ("-", "/", "[.．]"))
    + f"|{YEAR4}-(?:0[1-9]|1[0-2])"
)
_COUNT = f"(?:{_D}{{1,3}}|[一二三四五六七八九十两百]{{1,4}})"
TO = r" ?(?:至|到|[-－—–―~～〜﹣]{1,2}) ?"
_CLOCK = (
    "(?: ?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|午后|早|晚)?"
    f" ?(?:{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?时?|(?:{_D}{{1,2}}|[一二三四五六七八九十]{{1,3}})[时点]"
    f"(?:(?:{_D}{{1,2}}|[一二三四五六七八九十]{{1,3}})分?|半|整|许)?许?)"
    "| ?(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|午后))"
)
_END = "中(?=[，。、；：）)\\s]|$)"
# What may follow 初, 底, 末 and 内 only if the word is another one (年初步, 年底层, 年内蒙古).
_INITIAL = "初(?![步级中心始衷试审评稿次见具选期赛夏春秋冬雪建])"
_BOTTOM = "底(?![层部线气数板座盘端色蕴])"
_LAST = "末(?![端位次])"
_WITHIN = "内(?![部容涵生在地需外蒙陆河贸销循控参页科])"


class Grammar(NamedTuple):
    """The compiled patterns: one that finds, and those that take a find apart."""

    core: re.Pattern[str]
    moment: re.Pattern[str]
    open_range: re.Pattern[str]
    to: re.Pattern[str]
    after: re.Pattern[str]
    stretch: re.Pattern[str]


def any_of(words: Iterable[str]) -> str:
    """Return an alternation of words, longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


@cache
def load_grammar() -> Grammar:
    """Compile the patterns once."""
    words = load_words()
    moment = _moment(words)
    plain = re.sub(r"\(\?P<\w+>", "(?:", moment)
    open_range = _open_range(moment)
    plain_open = re.sub(r"\(\?P<\w+>", "(?:", open_range)
    after = _after(words)
    stretch = _stretch()
    core = (
        f"(?:{re.sub(r'[(][?]P<[a-z_]+>', '(?:', stretch)}"
        f"|(?:{plain_open}|{plain}(?:(?:起|开始)?{TO}{plain})?)(?:{after})?"
        f"|{any_of(words.now)}|{any_of(words.vague)}|{_comparisons(words)})"
    )
    return Grammar(
        core=re.compile(core),
        moment=re.compile(moment),
        open_range=re.compile(open_range),
        to=re.compile(TO),
        after=re.compile(f"({after})"),
        stretch=re.compile(stretch),
    )


def _moment(words: Words) -> str:
    month_part = f"(?P<month_part>月?(?:{_INITIAL}|{_BOTTOM}|{_LAST}|{_END})|上旬|中旬|下旬|上半月|下半月)"
    sub = (
        f"(?:(?P<month>{_MONTH}) ?月份?(?:{month_part}| ?(?P<day>{_DAY}) ?[日号](?P<clock>{_CLOCK})?)?"
        f"|(?P<quarter>第?[一二三四1-4]|首)季度(?P<quarter_part>{_INITIAL}|{_BOTTOM}|{_LAST})?"
        "|(?P<half>[上下])半年"
        f"|前(?P<first>{_COUNT})个?(?P<first_unit>季度|月))"
    )
    year_part = f"(?P<year_part>年?(?:{_INITIAL}|{_BOTTOM}|{_LAST}|{_END}|{_WITHIN}|伊始)|年?全年)"
    alone = f"(?P<alone>(?<![^\\W])年(?:{_INITIAL}|{_BOTTOM}|{_LAST}|{_END}|{_WITHIN})|全年)"
    year = (
        f"(?:(?P<year>{YEAR4}|{_YEAR_CHINESE}) ?年度?|(?P<short>{_D}{{2}}|{_C}{{2}})年(?={_MONTH}月|[初底末上下前第一二三四])"
        f"|(?P<year_word>{any_of(words.years)}))"
    )
    plan_names = any_of(words.plans)
    plan = (
        f'(?P<plan>[“"「『‘]{plan_names}[”"」』’]|十[一二三四五六]五(?![0-9一二三四五六七八九十]))(?!规划|纲要|计划|方案|[”"」]?(?:规划(?!期|时)|计划|纲要|实施方案|专项))'
        "(?P<plan_word>规划?期间|规划?时期|时期|期间|期)?"
        f"(?P<plan_part>期?{_LAST}期?|期?{_INITIAL}期?|中期|开局之年|第一年|收官之年|最后一年)?"
    )
    return (
        f"(?:(?P<iso>{_ISO})(?![0-9０-９.])"
        f"|{year}(?: ?的?(?:{sub}|{year_part}))?"
        f"|(?P<month_word>{any_of(words.months)})(?P<month_word_part>{month_part.replace('?P<month_part>', '?:')}|(?P<month_word_day>{_DAY})[日号](?:{_CLOCK})?)?"
        f"|(?P<quarter_word>{any_of(words.quarters)})(?P<quarter_word_part>{_INITIAL}|{_BOTTOM}|{_LAST})?"
        f"|(?P<day_word>{any_of(words.days)})(?:{_CLOCK})?"
        f"|{plan}|(?P<event>{any_of(words.events)})(?=(?:胜利)?(?:召开)?(?:以来|以后|之后|至今|期间|以前|之前)|$)(?:胜利)?(?:召开)?"
        f"|{sub.replace('?P<', '?P<bare_')}|{alone}|(?P<lone_day>{_DAY_DIGITS})日(?:{_CLOCK})?)"
    )


def _open_range(moment: str) -> str:
    """Return the shape of a range whose left end leaves its unit to the right one: 2017—2022年, 1-9月."""
    return (
        f"(?:(?P<open_year>{YEAR4}){TO}(?P<shut_year>{YEAR4}|{_D}{{2}}) ?年度?"
        f"|(?:(?P<range_year>{YEAR4}|{_YEAR_CHINESE}) ?年|(?P<range_word>{any_of(load_words().years)}))?的?"
        f"(?:(?P<open_month>{_MONTH}){TO}(?P<shut_month>{_MONTH}) ?月份?"
        f"|(?P<range_month>{_MONTH}) ?月 ?(?P<open_day>{_DAY}){TO}(?P<shut_day>{_DAY}) ?[日号]"
        f"|第?(?P<open_quarter>[一二三四1-4])(?:{TO}|、)第?(?P<shut_quarter>[一二三四1-4])季度))"
    )


def _after(words: Words) -> str:
    return "|".join(_guarded(frame) for frame in sorted(words.after.values(), key=lambda row: -len(row.text)))


def _guarded(frame: Frame) -> str:
    guard = f"(?![{frame.not_before}])" if frame.not_before else ""
    return re.escape(frame.text) + guard


def _comparisons(words: Words) -> str:
    rows = words.tables["comparison"]
    shapes = []
    for row in rows:
        before = f"(?<![{row['not_after']}])" if row.get("not_after") else ""
        after = f"(?![{row['not_before']}])" if row.get("not_before") else ""
        shapes.append(f"{before}{any_of(row['words'])}{after}")
    return "|".join(shapes)


def _stretch() -> str:
    """Return the shape of a stretch counted from the document's date: 近五年来, 10年来, 三年前, 未来五年."""
    count = f"(?P<count>{_COUNT})(?P<more>[多余几])?个?(?P<unit>年|月|季度|天|日|周)(?P<half_more>半|多)?"
    return (
        f"(?:(?P<lead>近|最近|过去的?|这)(?P<lead_count>{_COUNT})(?P<lead_more>[多余几])?个?(?P<lead_unit>年|个月|月|天|周)多?(?:以来|来|间|内|里|中(?=[，。]))?"
        f"|(?P<ahead>未来|今后|接下来的?)(?P<ahead_count>{_COUNT})(?:到(?:{_COUNT}))?个?(?P<ahead_unit>年|个月|月|天|周)(?:内|里|间)?"
        f"|{count}(?P<tail>以来|来(?![自到首最新罕第])|(?:以|之)?前(?![列沿期提景三十])))"
    )
