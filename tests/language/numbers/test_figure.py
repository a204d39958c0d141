"""What one written figure is worth by itself: value, unit and the last place that is written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import ParseError
from lantu.language.numbers.numeral import LONGEST, parse_number, terminating, whole
from lantu.language.numbers.reading import read_figure

# Powers of ten, from GB/T 15835 and the everyday k and w.
POWERS = {
    "": 0, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12, "万亿": 12, "千万": 7, "百万": 6, "千亿": 11,
    "佰": 2, "仟": 3, "萬": 4, "億": 8,
}  # fmt: skip


@given(
    st.sampled_from(sorted(POWERS)), st.integers(1, 9999), st.integers(0, 5), st.sampled_from(["元", "亩"])
)
@settings(max_examples=150)
def test_scale_moves_the_point(scale: str, digits: int, places: int, unit: str) -> None:
    """A scale word moves the point of a figure and of its last place, by the power that it names."""
    number = Decimal(digits).scaleb(-places)
    figure = read_figure(f"{number:f}{scale}{unit}")
    power = POWERS[scale]
    assert figure.value == number * 10**power
    assert figure.step == Decimal(10) ** (power - places)
    assert (figure.value2, figure.op, figure.unit) == (None, "=", unit)
    assert figure.scale == 10**power
    assert figure.mantissa() == Fraction(number)


@pytest.mark.parametrize(("letter", "times"), [("k", 1000), ("K", 1000), ("w", 10_000), ("W", 10_000)])
def test_letters_of_scale(letter: str, times: int) -> None:
    """k and w behind digits are a thousand and ten thousand, in either case."""
    figure = read_figure(f"15.5{letter}")
    assert (figure.value, figure.step, figure.unit) == (Decimal("15.5") * times, times // 10, "")


WORTH = [
    # 原文, value, upper end, operator, unit, last place
    ("0家", 0, None, "=", "家", None),
    ("3百家", 300, None, "=", "家", 100),
    ("3萬元", 30_000, None, "=", "元", 10_000),
    ("12.5家", Decimal("12.5"), None, "=", "家", Decimal("0.1")),
    ("1.23456万家", Decimal("12345.6"), None, "=", "家", Decimal("0.1")),
    ("1.50元", Decimal("1.5"), None, "=", "元", Decimal("0.01")),
    ("1万2千家", 12_000, None, "=", "家", 1000),
    ("1亿3千5百万元", 135_000_000, None, "=", "元", 1_000_000),
    ("3万零5百亩", 30_500, None, "=", "亩", 100),
    ("3万05", 30_005, None, "=", "", None),
    ("20多", 20, None, ">", "", None),
    ("20多万", 200_000, None, ">", "", 10_000),
    ("20万余家", 200_000, None, ">", "家", 10_000),
    ("百分之三", 3, None, "=", "%", 1),
    ("百分之三点五", Decimal("3.5"), None, "=", "%", Decimal("0.1")),
    ("百分之三至五", 3, 5, "range", "%", 1),
    ("百分之三四", 3, 4, "range", "%", 1),
    ("百分之十二三", 12, 13, "range", "%", 1),
    ("万分之三", 3, None, "=", "‱", 1),
    ("佰分之三", 3, None, "=", "%", 1),
    ("仟分之五", 5, None, "=", "‰", 1),
    ("萬分之二", 2, None, "=", "‱", 1),
    ("3/4", Fraction(3, 4), None, "=", "", None),
    ("翻番", 2, None, "=", "倍", None),
    ("翻了三番", 8, None, "=", "倍", None),
    ("翻4番", 16, None, "=", "倍", None),
    ("半", Fraction(1, 2), None, "=", "", None),
    ("半数", Fraction(1, 2), None, "=", "", None),
    ("一半", Fraction(1, 2), None, "=", "", None),
    ("半个月", Decimal("0.5"), None, "=", "个月", None),
    ("半成", 5, None, "=", "%", None),
    ("半里多", Decimal("0.5"), None, ">", "里", None),
    ("三成", 30, None, "=", "%", 10),
    ("三成多", 30, None, ">", "%", 10),
    ("三成五", 35, None, "=", "%", 1),
    ("九成半", 95, None, "=", "%", 1),
    ("十成", 100, None, "=", "%", 10),
    ("三四成", 30, 40, "range", "%", 10),
    ("七折", 7, None, "=", "折", 1),
    ("七五折", Decimal("7.5"), None, "=", "折", Decimal("0.1")),
    ("75折", Decimal("7.5"), None, "=", "折", Decimal("0.1")),
    ("10折", 10, None, "=", "折", 1),
    ("3个半小时", Decimal("3.5"), None, "=", "小时", Decimal("0.5")),
    ("1万个半", 15_000, None, "=", "个", 5000),
    ("十几家", 10, None, ">", "家", None),
    ("几十家", 10, None, ">", "家", None),
    ("数千万元", 10_000_000, None, ">", "元", 10_000),
    ("二三十家", 20, 30, "range", "家", None),
    ("三五个", 3, 5, "range", "个", None),
    ("十二三家", 12, 13, "range", "家", None),
    ("三四百万元", 3_000_000, 4_000_000, "range", "元", 10_000),
    ("一两千元", 1000, 2000, "range", "元", 1),
    ("三千五", 3500, None, "=", "", None),
    ("三万二千元", 32_000, None, "=", "元", 1),
    ("三点五万元", 35_000, None, "=", "元", 1000),
    ("三点五千元", 3500, None, "=", "元", 100),
    ("十二点二五亿元", 1_225_000_000, None, "=", "元", 1_000_000),
    ("三点四五亿元", 345_000_000, None, "=", "元", 1_000_000),
    ("百分之三点四五", Decimal("3.45"), None, "=", "%", Decimal("0.01")),
    ("五百六十万元", 5_600_000, None, "=", "元", 10_000),
    ("三百万亿元", 3 * 10**14, None, "=", "元", 10**12),
    ("千亿元", 10**11, None, "=", "元", 10**8),
]


@pytest.mark.parametrize(("text", "value", "upper", "op", "unit", "step"), WORTH)
def test_worth(text: str, value: object, upper: object, op: str, unit: str, step: object) -> None:
    """Every way to write a figure has its value, its bound, its unit and the last place that is written."""
    figure = read_figure(text)
    assert (figure.value, figure.value2, figure.op, figure.unit, figure.step) == (
        value,
        upper,
        op,
        unit,
        step,
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "0 characters"),
        ("1" * (LONGEST + 1), "characters"),
        ("05家", "starts with 0"),
        ("05.5k", "starts with 0"),
        ("3/4家", "a unit follows"),
        ("1,5家", "no unit is written"),
        ("三分之一至二", "two ends"),
        ("十一成", "no tenth"),
        ("半家", "counts nothing"),
        ("一家", "counts nothing"),
        ("二四个", "bound nothing"),
        ("五七个", "bound nothing"),
        ("零五", "in a row"),
        ("一九四九家", "in a row"),
        ("百十家", "no one number"),
        ("千八百家", "no one number"),
        ("翻身", "no doubling"),
        ("家", "no numeral"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    """A row of characters that states no one figure is refused with what is wrong with it."""
    with pytest.raises(ParseError, match=reason):
        read_figure(text)


def test_longest() -> None:
    """A figure of the greatest length is still read."""
    assert read_figure("9" * LONGEST).value == int("9" * LONGEST)
    assert parse_number("9" * LONGEST) == int("9" * LONGEST)
    with pytest.raises(ParseError, match="no figure is written with over"):
        parse_number("9" * (LONGEST + 1))


@given(st.integers(-(10**9), 10**9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
@settings(max_examples=60)
def test_fraction_that_ends_is_a_decimal(top: int, tens: int, twos: int, fives: int) -> None:
    """A fraction over tens, twos and fives is the decimal or integer it equals, with no zero too many."""
    exact = Fraction(top, 10**tens * 2**twos * 5**fives)
    ended = terminating(exact)
    assert Fraction(ended) == exact
    assert isinstance(ended, int if exact.denominator == 1 else Decimal)
    assert isinstance(ended, int) or not str(ended).endswith("0") or "E" in str(ended)


@given(st.fractions(max_denominator=10**6))
@settings(max_examples=60)
def test_number_keeps_its_worth(value: Fraction) -> None:
    """Writing a number otherwise never changes it; only one that ends becomes a decimal."""
    assert Fraction(terminating(value)) == value == Fraction(whole(value))
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    assert isinstance(terminating(value), Fraction) == (rest != 1)
    assert whole(Decimal(value.numerator)) == value.numerator
    assert isinstance(whole(Decimal(value.numerator)), int)
