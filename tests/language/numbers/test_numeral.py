"""Numerals to exact values, in every writing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import ParseError
from lantu.language.numbers import parse_number

VALUES = st.one_of(st.integers(0, 10**16), st.integers(0, 10**5), st.sampled_from([10**k for k in range(17)]))
PLAIN, CAPITAL = "零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"
PLAIN_SCALES, CAPITAL_SCALES = ("", "十", "百", "千"), ("", "拾", "佰", "仟")


def write_chinese(value: int, digits: str = PLAIN, scales: tuple[str, ...] = PLAIN_SCALES) -> str:
    """Write a whole number in Chinese by the rule of the schoolbook: 亿 above 万, 零 for a gap."""
    for power, name in ((8, "亿"), (4, "万")):
        upper, lower = divmod(value, 10**power)
        if upper:
            rest = write_chinese(lower, digits, scales) if lower else ""
            gap = digits[0] if lower and lower < 10 ** (power - 1) else ""
            return write_chinese(upper, digits, scales) + name + gap + rest
    return write_group(value, digits, scales) or digits[0]


def write_group(group: int, digits: str, scales: tuple[str, ...]) -> str:
    written, gap = "", False
    for power in (3, 2, 1, 0):
        digit = group // 10**power % 10
        if digit == 0:
            gap = bool(written)
            continue
        written += (digits[0] if gap else "") + digits[digit] + scales[power]
        gap = False
    return written


TABLE = [
    ("0", 0),
    ("3384", 3384),
    ("１２３４", 1234),
    ("1,234,567", 1234567),
    ("0.5", Decimal("0.5")),
    ("1.50", Decimal("1.5")),
    ("-22.2", Decimal("-22.2")),
    ("负三十二", -32),
    ("1.2万亿", 1_200_000_000_000),
    ("2106.18亿", 210_618_000_000),
    ("3万4千", 34_000),
    ("1亿3千万", 130_000_000),
    ("5亿1万4千6百", 500_014_600),
    ("二十", 20),
    ("十五", 15),
    ("廿三", 23),
    ("零十", 10),
    ("0万", 0),
    ("两千四百五", 2450),
    ("一千零五", 1005),
    ("一万三", 13_000),
    ("一百零一万一千", 1_011_000),
    ("五兆六十二亿四万五千二", 5_006_200_045_200),
    ("四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二", 4_569_831_148_725_382),
    ("壹仟玖佰", 1900),
    ("肆佰叁拾萬", 4_300_000),
    ("二点五", Decimal("2.5")),
    ("两千三点一", Decimal("2300.1")),
    ("三分之二", Fraction(2, 3)),
    ("二分之一", Fraction(1, 2)),
    ("三又四分之一", Fraction(13, 4)),
    ("2/3", Fraction(2, 3)),
    ("15k", 15_000),
    ("2e5", 200_000),
    ("7 万5 千4 百", 75_400),
    ("二〇二三", 2023),
    ("百", 100),
    ("百万亿", 10**14),
    ("万万", 10**8),
    ("亿亿", 10**16),
    ("一百零十万", 1_100_000),
    ("零五", 5),
    ("二百五", 250),
    ("一万三千", 13_000),
    ("一万零三", 10_003),
    ("一亿五", 150_000_000),
    ("一亿千万", 110_000_000),
    ("一百一", 110),
    ("百五", 150),
    ("九十九", 99),
    ("1百5", 105),
    ("3万4", 30_004),
    ("1万0005", 10_005),
    ("1.5万5千", 20_000),
    ("五兆", 5 * 10**12),
    ("卅五", 35),
    ("卌二", 42),
    ("二点五万", 25_000),
    ("点五", Decimal("0.5")),
    (".5", Decimal("0.5")),
    ("+5", 5),
    ("1,234.5", Decimal("1234.5")),
    ("１，２３４．５６７８９０", Decimal("1234.56789")),
    ("6/3", 2),
    ("0/5", 0),
    ("-1/3", Fraction(-1, 3)),
    ("1/-3", Fraction(-1, 3)),
    ("三分之六", 2),
    ("三分之负二", Fraction(-2, 3)),
    ("负三又二分之一", Fraction(-7, 2)),
    ("1.5k", 1500),
    ("20k", 20_000),
    ("100w", 10**6),
    ("3W", 30_000),
    ("15M", 15 * 10**6),
    ("2E-3", Decimal("0.002")),
    ("2e+3", 2000),
    ("2^3", 8),
    ("2^-2", Fraction(1, 4)),
    ("2^+3", 8),
    ("0." + "1" * 40, Decimal("0." + "1" * 40)),
    ("9" * 40 + ".9万", int("9" * 41) * 1000),
]


@pytest.mark.parametrize(("text", "value"), TABLE)
def test_value(text: str, value: object) -> None:
    """A numeral has its exact value, however it is written."""
    found = parse_number(text)
    assert found == value
    assert not isinstance(found, float)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no numeral"),
        ("家", "no part"),
        ("12亿人", "no part"),
        ("十多", "no part"),
        ("三四百", "side by side"),
        ("1三", "side by side"),
        ("一千五千", "out of order"),
        ("五十千", "out of order"),
        ("十百", "out of order"),
        ("10百", "out of order"),
        ("99千", "out of order"),
        ("一万一万", "repeats a lower scale"),
        ("1亿1亿", "repeats a lower scale"),
        ("5kk", "no part"),
        ("5K5", "no part"),
        ("1,23", "no part"),
        ("5.", "no part"),
        ("--5", "no part"),
        ("1e", "no part"),
        ("分之三", "no numeral"),
        ("五1", "side by side"),
        ("三分之", "no numeral"),
        ("1/0", "zero"),
        ("1.2.3", "two numbers"),
    ],
)
def test_refusal(text: str, reason: str) -> None:
    """What is no numeral, or leaves a character over, is refused with the reason."""
    with pytest.raises(ParseError, match=reason):
        parse_number(text)


@given(VALUES)
def test_arabic_round_trip(value: int) -> None:
    """Digits, grouped digits and full-width digits come back as the number they write."""
    full_width = str(value).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
    assert parse_number(str(value)) == parse_number(f"{value:,}") == parse_number(full_width) == value


@given(VALUES)
def test_chinese_round_trip(value: int) -> None:
    """Chinese numerals and capitals come back as the number they write."""
    assert parse_number(write_chinese(value)) == value
    assert parse_number(write_chinese(value, CAPITAL, CAPITAL_SCALES)) == value


@given(VALUES, st.sampled_from([("万", 4), ("亿", 8), ("万亿", 12)]))
def test_scaled_round_trip(value: int, scale: tuple[str, int]) -> None:
    """A decimal before a scale word comes back as the number it writes."""
    name, power = scale
    written = Decimal(value).scaleb(-power)
    assert parse_number(f"{written:f}{name}") == value


@given(st.integers(0, 9999), st.text("0123456789", min_size=1, max_size=6), st.sampled_from(["", "万", "亿"]))
def test_decimals_in_chinese(whole: int, behind: str, scale: str) -> None:
    """Digits read out behind 点 are those of the decimal in ASCII, whatever scale word follows."""
    spoken = "".join(PLAIN[int(digit)] for digit in behind)
    value = Fraction(f"{whole}.{behind}") * {"": 1, "万": 10**4, "亿": 10**8}[scale]
    assert parse_number(f"{write_chinese(whole)}点{spoken}{scale}") == value
    assert parse_number(f"{whole}.{behind}{scale}") == value


@given(st.integers(-(10**16), 10**16), st.integers(1, 10**4))
@settings(max_examples=50)
def test_fraction_round_trip(top: int, bottom: int) -> None:
    """A fraction in Chinese comes back as the fraction it writes."""
    sign = "负" if top < 0 else ""
    written = f"{sign}{write_chinese(bottom)}分之{write_chinese(abs(top))}"
    assert parse_number(written) == Fraction(top, bottom)


@given(st.text(alphabet="零一二两三十百千万亿0123456789.,点分之/-多家年k", max_size=12))
def test_refuses_or_values(text: str) -> None:
    """Any row of such characters has an exact value or is refused; nothing else happens."""
    try:
        value = parse_number(text)
    except ParseError as refusal:
        assert repr(text) in str(refusal)
    else:
        assert isinstance(value, (int, Decimal, Fraction))
