"""The small numbers that dates are made of."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from lantu.language.periods.numerals import read_digits, read_small

DIGITS = "〇一二三四五六七八九"


def write_small(number: int) -> str:
    """Write 1 to 999 in Chinese numerals."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (DIGITS[ones] if ones else "")


@given(st.integers(1, 999))
def test_round_trip(number: int) -> None:
    """A number reads back from Chinese numerals and from digits of either width."""
    wide = str(number).translate({ord("0") + i: ord("０") + i for i in range(10)})
    assert [read_small(text) for text in (write_small(number), str(number), wide)] == [number] * 3


@given(st.integers(1000, 2999))
def test_digit_by_digit(year: int) -> None:
    """A year reads back from numerals written digit by digit."""
    assert read_digits("".join(DIGITS[int(digit)] for digit in str(year))) == year


@pytest.mark.parametrize("text", ["五八", "甲", "十百甲"])
def test_refusals(text: str) -> None:
    """What is no small number is refused."""
    with pytest.raises(ValueError, match=r"numeral|small number"):
        read_small(text)
