"""The pattern that finds figures: one numeral with its scale and its unit, in one linear scan.

The pattern starts on a plain character class, to which the engine skips; what stands before a figure is
read backwards from the match. Where a numeral cannot become a figure (a year, a word such as 一些) the
pattern fails early, because a match that is thrown away costs more than the scan.
"""

from __future__ import annotations

import re
from functools import cache

from lantu.language.hedges import hedge_book
from lantu.language.numbers.trie import trie
from lantu.language.units import Spelling, spellings
from lantu.language.units.written import SPLIT
from lantu.language.vocabulary import load_vocabulary

_D = "[0-9０-９]"
_ONES = "一二两三四五六七八九兩"
_ZERO = "零〇"
_BIG = "百千万亿萬億"
_CAPITALS = "壹贰叁肆伍陆柒捌玖貳陸"
_CAPITAL_SCALES = "拾佰仟"
_BLANKS = " \u00a0\u2009\u202f"
_TO = "至到~～—–-"
_SYMBOLS = "$＄￥¥€£"
_FOLLOWING = "至到~～∼—–\\-－:：∶比、和与及"
# A bare number is read on only where a clause ends or a trend goes on: an index value, a rank.
_STOPS = "，。；（）缩升降提下上增减扩调优左以,;()"
_RANK_ENDS = "，。、；：！？）”’》\n的和及与上升跃提下前行方,;:!?) 　"
_LATER = "半(?![径导岛数程日边夜壁小])|多(?![元式样种方层维头次家个边功媒民彩轮])"
_TENTHS = "成[一二三四五六七八九半](?![批项个家条])"


# Beside these a figure may be part of something larger: a name, a range, an ordinal.
JOINTS = frozenset("-－—–~～∼至到:：∶比")
NAME_ENDS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_./#-")
PREFIX_ENDS = frozenset("-－−﹣负下$＄￥¥€£币金氏度 米时秒升里")
ORDINALS = frozenset("第前后")
TOUCHY_BEFORE = NAME_ENDS | PREFIX_ENDS | ORDINALS | frozenset("每又元角点分比")
TOUCHY_AFTER = JOINTS | frozenset("又0123456789０１２３４５６７８９一二三四五六七八九十")


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the pattern of a figure with its unit.

    A match with ``lastindex`` None is a figure in Arabic digits with nothing beside it that could change
    what it says; any other has to be looked at.
    """
    start = f"[0-9０-９{_ONES}{_ZERO}十{_BIG}{_CAPITALS}{_CAPITAL_SCALES}半几数廿卅翻首榜]"
    # A digit that makes no figure must fail after one look, not after one for each way to write another.
    return re.compile(f"{start}(?:(?<={_D}){_arabic()}|(?<!{_D})(?:{_chinese()})())")


def _touched() -> str:
    """Pattern of an empty group that matches where what stands before the figure may change it."""
    book = hedge_book()
    single = re.escape("".join(sorted(TOUCHY_BEFORE | JOINTS | book.single_before)))
    pairs = "|".join(sorted(book.pairs_before))
    return f"(?:(?<=[{single}]{_D})()|(?<=(?:{pairs}){_D})()|)"


def scale_word() -> str:
    """Return the pattern of one scale word that is not the head of a unit (千瓦, 百分点, 兆帕)."""
    heads: dict[str, set[str]] = {"百": {"分之", "分点", "姓"}, "千": {"分之"}, "万": {"分之"}}
    for text in spellings():
        if text[0] in heads and len(text) > 1:
            heads[text[0]].add(text[1])
    words = [f"{word}(?!{'|'.join(sorted(after))})" for word, after in heads.items()]
    # 15个亿元项目: so many of that size.
    sized = "|".join(load_vocabulary("not_quantities")["after"]["sized"])
    return f"(?:{'|'.join(words)}|[亿億萬佰仟]|个亿(?!元(?:{sized}))|兆(?![瓦赫帕字比焦伏]))"


def _arabic() -> str:
    scale = scale_word()
    units = _units("no", "large", "two", "many", "one")
    words = load_vocabulary("not_quantities")
    past = "|".join(words["after"]["long_past"])
    ago = "|".join(f"(?<={word}{_D})" for word in words["before"]["long_ago"])
    ends = "".join(sorted({word[-1] for word in words["before"]["long_ago"]}))
    years = f"(?:(?!{_D}{{3}}年(?!{past}))|(?<=[{ends}]{_D})(?:{ago}))"
    # After a currency sign a full-width comma parts two prices.
    three = f"{_D}{{3}}(?!{_D})"
    firsts = {spelling.text[0] for spelling in spellings().values() if spelling.text[0] not in "/／"}
    firsts |= {form[0] for form, _ in _split_forms()}
    measured = re.escape("".join(sorted(firsts | set(_BIG))))
    # 1 200万元: a blank parts thousands in print, and columns in tables, where a blank stands before as well.
    spaced = (
        f"(?={_D}{{0,2}}[{_BLANKS}]{three})(?<![{_BLANKS}第表图A-Za-z].)(?:{_D}{{0,2}}+(?:[{_BLANKS}]{three})++(?=[{measured}])"
        f"|(?<!\n.){_D}{{0,2}}+(?:[{_BLANKS}]{three})++(?=[.．]{_D}++ ?[{measured}]))"
    )
    grouped = f"(?:{spaced}|(?<=[{_SYMBOLS}]{_D}){_D}*+(?:,{three})*+|{_D}*+(?:[,，]{three})*+)"
    number = f"{grouped}(?:[.．]{_D}++)?+"
    # 14.3/10万 is no fraction: so many of a hundred thousand people.
    slash = f"[/／](?!10万){_D}{{1,4}}(?![0-9０-９/／.年月])"
    more = f"(?:零?{_D}+(?:[百千]?[万亿萬億]|[百千]))*(?:{_D}{{3,4}}(?!{_D}))?"
    scaled = f"(?:(?:[多余]?{scale})+{more}|[kKwW](?![A-Za-z]))"
    tail = f"(?: ?(?:{scaled}[多余]?|[多余]))?"
    follows = "".join(sorted(firsts | set(_BIG + "佰仟兆个多余kKwW " + _STOPS)))
    after = re.escape("".join(sorted(TOUCHY_AFTER | set(hedge_book().after))))
    going_on = f"(?=[{re.escape(follows)}{_FOLLOWING}]|$|(?<=[.．]{_D})|(?<=[.．]{_D}{_D}))(?!日(?![元圆币]))"
    return (
        f"(?<![0-9./_]{_D}){years}{_touched()}{number}(?:{slash}|{going_on}|(?=[/／]10万)){tail}"
        f"(?: ?{units})?(?:(?=[{after}])()|)"
    )


def _chinese() -> str:
    """Pattern of a figure in Chinese digits.

    All numerals share one pattern of units: the compiled pattern has to stay small, since a scan that does
    not fit the processor's cache beside the other finders takes three times as long. A unit that a numeral
    cannot take (一家) is therefore refused by the reading.
    """
    scale, digit = scale_word(), f"[{_ONES}{_ZERO}]"
    strict = _ONES.replace("两", "").replace("兩", "")
    # 十来分钟, 百来户: about so many; 三十来自 is none.
    counters = "个家人名位户口分天年里米公亩吨斤岁种台元块条次万张"
    vague = f"(?<=[十百千万亿拾佰仟])[多余几](?!个百)|(?<=[十百千])来(?=[{counters}])"
    point = f"点(?=[{_ONES}{_ZERO}{_CAPITALS}])"
    figures = f"[{strict}{_ZERO}{_CAPITALS}{_CAPITAL_SCALES}]|[两兩](?=[{_BIG}仟])|(?<=一)[两兩]"
    # Possessive and bounded: a row of a thousand numerals must not be tried at every length.
    most, any_more = "{1,40}+", "{0,40}+"
    run = f"(?:{figures}|[十廿卅]|{scale}|{vague}|{point})"
    capital = (
        f"(?<=[{_CAPITALS}])(?=[{_CAPITAL_SCALES}]|点{digit}|[万亿]+(?:{digit}|[{_CAPITALS}元圆])){run}{most}"
    )
    several = f"(?<=[数几])[十百千万亿]{scale}*[多余]?"
    part = f"(?:{_D}++(?:[,，]{_D}{{3}}(?!{_D}))*(?:[.．]{_D}++)?[kK]?|(?:两|{run}){most})"
    # 百分之三至五: the lower end alone has the 百分之.
    above = f"分之{part}(?:[{_TO}]{part}(?![分个年月日%％‰{_BIG}]))?"
    # 三头六臂 is a saying, 三百头 and 十余国 count.
    large = f"(?<=[{_BIG}多余]){_units('large')}"
    rest = f"(?:[百佰千仟万萬]*{above}|{_TENTHS}|{_units('two', 'many', 'one')}|{large})"
    heads = "|".join(
        (
            f"(?<=[{_ONES}{_ZERO}十{_BIG}廿卅]){run}{any_more}",
            "(?<=半)个?",
            several,
            capital,
            f"(?<=[{_CAPITAL_SCALES}])(?=[万亿{_CAPITALS}]){run}{most}",
        )
    )
    # Digits in a row without a unit go on only to a range or a list, or end in a scale word.
    open_end = f"(?:(?=[至到~～—、和-][{_ONES}十百0-9])|(?<=[百千万亿萬億多余几]))"
    # 一批, 一轮: 一 before the first character of units that it cannot count.
    one = {spelling.text[0] for spelling in spellings().values() if spelling.spoken == "one"}
    closed = (
        {spelling.text[0] for spelling in spellings().values()}
        - one
        - set(_BIG + _ONES + "兆佰仟半个多余成点分角毛")
    )
    article = f"(?!(?<=一)[{re.escape(''.join(sorted(closed)))}])"
    figures_with_units = "|".join(
        (
            f"(?<=[元块圆角毛又][{_ONES}])(?:[角毛]|分)钱?",
            "(?<=首)位",
            "(?<=榜)首(?!位)",
            "(?<=百)分百",
            "(?<=半)数(?!据|字|量|额|码|值|学)",
            f"(?<=翻)(?:[了过]?近?(?:[一两二三四五六]|{_D})番|[了过]?番|[了过]?倍(?=[，。；、）]|增长|$))",
            f"(?:{heads}){rest}",
            "(?<=[过超近逾]半)(?![个径导年月])|(?<=一)半(?![径导])",
            several,
            capital,
            f"(?<=[{_ONES}{_ZERO}十{_BIG}廿卅])(?:{run}{most}{open_end}|(?=[至到~～—-][{_ONES}十0-9]))",
            # 三点一四: a decimal without a unit, where a clause ends.
            f"(?<=[{_ONES}{_ZERO}十百])(?=[{_ONES}{_ZERO}十百]{{0,6}}点){run}{most}(?<=[{_ONES}{_ZERO}])(?=[{_STOPS}]|$)",
            "(?<=[上近超过破逾][百千万亿])",
            f"(?<=[第前后][{_ONES}十]){run}{any_more}(?=[{_RANK_ENDS}]|$)",
            f"(?<=[{_CAPITAL_SCALES}]){above}",
        )
    )
    return f"{article}(?:{figures_with_units})"


def _units(*spoken: str) -> str:
    """Pattern of a unit: a measured one may carry a denominator, small change and a half."""
    chosen = [spelling for spelling in spellings().values() if spelling.spoken in spoken]
    measures = [_entry(spelling) for spelling in chosen if spelling.sort != "count"] + _split_forms()
    counts = [_entry(spelling) for spelling in chosen if spelling.sort == "count"]
    per = f"(?: ?[/／] ?{scale_word()}?{_denominators()})?"
    pattern = f"{trie(measures)}{per}(?:{_LATER})?"
    return f"(?:{pattern}|{trie(counts)}{per})" if counts else f"(?:{pattern})"


def _entry(spelling: Spelling) -> tuple[str, str]:
    tail = f"(?![{re.escape(spelling.not_before)}])" if spelling.not_before else ""
    if spelling.text[-1].isascii() and spelling.text[-1].isalnum():
        tail += "(?![A-Za-z0-9])"
    return spelling.text, tail


def _split_forms() -> list[tuple[str, str]]:
    return [(middle + unit, "") for unit in SPLIT for middle in ("个半", "个多", "个余", "多", "余")]


def _denominators() -> str:
    chosen = [_entry(spelling) for spelling in spellings().values() if spelling.per]
    return trie(chosen)
