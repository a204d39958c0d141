"""Every numeral of a text with its value: also those that count nothing, such as dates and ordinals."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

from lantu.errors import ParseError
from lantu.language.numbers.numeral import LONGEST, Number, parse_number, terminating
from lantu.language.units import spellings
from lantu.language.vocabulary import load_vocabulary

_BLANK = "[ \u3000\xa0]{0,8}"
_D = "[0-9０-９]"
_INTEGER = f"(?:{_D}{{1,3}}(?:[,，]{_D}{{3}})+(?!{_D})|{_D}+)"
_POINTED = (
    rf"(?:(?<![0-9]\.)(?<![0-9]){_INTEGER}[.．]{_D}++(?![.．]{_D})|(?<![0-9０-９.])[.．]{_D}++(?![.．]{_D}))"
)
_ARABIC = f"(?:{_POINTED}|{_INTEGER})"
_CHINESE_DIGIT = "[零〇○一二三四五六七八九两俩壹贰叁肆伍陆柒捌玖兩倆貳參陸]"
_SCALE = "[十百千万亿兆拾佰仟萬億廿卅卌]"
_VAGUE = f"[多余几餘幾](?={_BLANK}[百千万亿萬億])"
BURDENS = frozenset("减減抱担背肩承")
"""Behind one of these 负 is a burden or what one bears, and no sign: 减负1000亿元."""
_POINT = f"[点點](?={_BLANK}[零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖])"
_RUN = f"(?:{_CHINESE_DIGIT}|{_SCALE})(?:{_BLANK}(?:{_CHINESE_DIGIT}|{_SCALE}|{_VAGUE}|{_POINT})){{0,60}}+"
_WORDED = (
    f"{_ARABIC}(?:{_BLANK}(?:{_VAGUE})?[百千万亿兆佰仟萬億]"
    f"(?:{_BLANK}零?{_BLANK}{_D}+(?={_BLANK}[百千万亿])|零?{_D}+)?){{1,40}}+"
)
_ANY = f"(?:{_WORDED}|{_ARABIC}|{_RUN})"
_NUMERAL = re.compile(
    rf"(?P<ordinal>第{_BLANK})?(?P<sign>(?<![0-9０-９A-Za-z\-－+])[-－]|(?<![{''.join(sorted(BURDENS))}])[负負])?(?:"
    rf"(?P<parts>(?:{_ANY}{_BLANK}又{_BLANK})?{_ANY}{_BLANK}分{_BLANK}之{_BLANK}[负負]?(?:{_ANY}))"
    rf"|(?P<mixed>{_D}+ +{_D}+[/／]{_D}+)"
    rf"|(?P<slash>{_D}+[/／]{_D}+)"
    rf"|(?P<power>{_ARABIC}(?:[eEｅ][-+－＋]?{_D}+|\^[-+]{{0,2}}{_D}+))"
    rf"|(?P<latin>{_ARABIC} ?[kKwWMＫ](?![A-Za-z]))"
    rf"|(?P<worded>{_WORDED})|(?P<arabic>{_ARABIC})|(?P<half>半百)|(?P<chinese>{_RUN}))"
)
_VAGUE_WORDS = re.compile("[多余几餘幾]")
_HAN = re.compile("[\u4e00-\u9fff]")
_PERCENT_HEAD = re.compile(f"[百佰千仟万萬]+{_BLANK}分{_BLANK}之{_BLANK}")


class NumberMention(NamedTuple):
    """A numeral in its place.

    Attributes
    ----------
    start, end : int
        The numeral with its sign, and with 第 for an ordinal.
    value : int, Decimal or Fraction
        Exact; vague words (二十几万) leave the lower bound.
    kind : {"cardinal", "fraction", "ordinal"}
    """

    start: int
    end: int
    value: Number
    kind: Literal["cardinal", "fraction", "ordinal"]


def find_numbers(text: str) -> list[NumberMention]:
    """Find every numeral, whatever it stands for.

    Parameters
    ----------
    text : str
        Any text; blanks inside a numeral are allowed.

    Returns
    -------
    list of NumberMention
        In text order. A digit that is part of a word (四川, 一切) is none.

    Examples
    --------
    >>> [(mention.value, mention.kind) for mention in find_numbers("第三批1.2万人，占四分之一")]
    [(3, 'ordinal'), (12000, 'cardinal'), (Fraction(1, 4), 'fraction')]
    >>> find_numbers("四川一切如常")
    []
    """
    found: list[NumberMention] = []
    at = 0
    while match := _NUMERAL.search(text, at):
        mention = _read(text, match)
        if mention is None:
            at = match.end() if match.end("sign") != match.end() else match.start() + 1
            continue
        found.append(mention)
        at = mention.end
    return found


def _read(text: str, match: re.Match[str]) -> NumberMention | None:
    group = match.lastgroup or ""
    start = match.start(group)
    body = match.group(group)
    head = _PERCENT_HEAD.match(body) if group == "parts" else None
    if head:
        start, body, group = start + head.end(), body[head.end() :], "arabic"
    if group == "chinese" and not _stands(text, start, body, bool(match.group("ordinal"))):
        return None
    value, length = _value(body, group)
    if value is None:
        return None
    end = start + length
    if group in ("chinese", "arabic", "worded") and not head:
        value, end = _bundle(text, value, end)
    if match.group("sign") and not head:
        value = -value
    first = start if head else match.start()
    if match.group("ordinal"):
        return NumberMention(first, end, value, "ordinal")
    kind: Literal["cardinal", "fraction"] = "fraction" if group in ("parts", "slash", "mixed") else "cardinal"
    return NumberMention(first, end, value, kind)


def _value(body: str, group: str) -> tuple[Number | None, int]:
    """Value of the longest beginning that is a numeral, and its length."""
    if body == "半百":
        return 50, 2
    if group == "mixed":
        units, _, part = body.partition(" ")
        return terminating(Fraction(parse_number(units)) + Fraction(parse_number(part))), len(body)
    length = len(body) if len(body) <= LONGEST else 0
    while length:
        try:
            return parse_number(_VAGUE_WORDS.sub("", body[:length])), length
        except ParseError:
            length = len(body[: length - 1].rstrip())
    return None, 0


def _stands(text: str, start: int, body: str, ordinal: bool) -> bool:
    """Tell whether a Chinese numeral is no part of a word."""
    plain = [character for character in body if character.strip()]
    if all(character in "百千万亿兆佰仟萬億" for character in plain):
        return False
    if len(plain) > 1:
        return not (set(plain) <= {"两", "兩", "俩"})
    after = text[start + len(body) :].lstrip()[:6]
    before = text[:start]
    if plain[0] in "壹贰叁肆伍陆柒捌玖拾貳參陸":
        if after[:1] in _rules().bundles:
            return True
        return not _HAN.match(after) and (not before or not _HAN.match(before[-1]) or before[-1] in "是为第")
    if ordinal or not _HAN.match(after):
        return True
    rules = _rules()
    return after[0] in rules.before or after.startswith(rules.units)


def _bundle(text: str, value: Number, end: int) -> tuple[Number, int]:
    rules = _rules()
    times = rules.bundles.get(text[end : end + 1])
    after = text[end + 1 : end + 2]
    if times is None or (after and after in rules.not_before):
        return value, end
    return value * times, end + 1


class _Rules(NamedTuple):
    before: str
    units: tuple[str, ...]
    bundles: dict[str, int]
    not_before: str


@cache
def _rules() -> _Rules:
    data = load_vocabulary("numerals")
    bundles = {key: value for key, value in data["bundles"].items() if isinstance(value, int)}
    everyday = tuple(data["alone"]["classifiers"])
    written = tuple(
        s.text for s in spellings().values() if s.spoken != "no" and s.sort in ("count", "duration")
    )
    return _Rules(data["alone"]["before"], everyday + written, bundles, data["bundles"]["bundle_not_before"])
