"""Every numeral of a text, whatever it stands for."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lantu.language.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年5月12日", [("2023", 2023), ("5", 5), ("12", 12)]),
        ("第十四批", [("第十四", 14)]),
        ("四川一切如常", []),
        ("部队登陆后放肆", []),
        ("数量不是一却是五", [("一", 1), ("五", 5)]),
        ("一百 五 十 二", [("一百 五 十 二", 152)]),
        ("三百 五又三分之一", [("三百 五又三分之一", Fraction(1051, 3))]),
        ("1 4/3的路程", [("1 4/3", Fraction(7, 3))]),
        ("十余万人", [("十余万", 100_000)]),
        ("十打苹果", [("十打", 120)]),
        ("1.1.2版", [("1", 1), ("1", 1), ("2", 2)]),
        ("百分之五十五点五", [("五十五点五", Decimal("55.5"))]),
        ("-10000", [("-10000", -10_000)]),
        ("－5与负三十", [("－5", -5), ("负三十", -30)]),
        ("A-5，5-3，--5", [("5", 5), ("5", 5), ("3", 3), ("5", 5)]),
        ("年过半百", [("半百", 50)]),
        ("增长百分之负五", [("负五", -5)]),
        ("2e5与2^-2", [("2e5", 200_000), ("2^-2", Fraction(1, 4))]),
        ("15 K，15kg", [("15 K", 15_000), ("15", 15)]),
        (".5和5.", [(".5", Decimal("0.5")), ("5", 5)]),
        ("1,234和1,23", [("1,234", 1234), ("1", 1), ("23", 23)]),
        ("三打，十打九稳", [("三打", 36), ("十", 10)]),
        ("三打了", [("三", 3)]),
        ("购铅笔，伍打铅笔", [("伍打", 60)]),
        ("两两相对，俩俩", []),
        ("登陆，是陆", [("陆", 6)]),
        ("百 万，千五", [("千五", 1500)]),
        ("第一家，第 三", [("第一", 1), ("第 三", 3)]),
        ("3万5千，3万零5，3多万", [("3万5千", 35_000), ("3万零5", 30_005), ("3多万", 30_000)]),
        ("三分 之 二强", [("三分 之 二", Fraction(2, 3))]),
        ("1/4，1 3/4", [("1/4", Fraction(1, 4)), ("1 3/4", Fraction(7, 4))]),
        ("1" * 200, [("1" * 200, int("1" * 200))]),
    ],
)
def test_numbers(text: str, expected: list[tuple[str, object]]) -> None:
    """A numeral is found where it stands with its value; a digit inside a word is none."""
    assert [(text[m.start : m.end], m.value) for m in find_numbers(text)] == expected


def test_kinds() -> None:
    """An ordinal and a fraction are told from a plain number."""
    assert [m.kind for m in find_numbers("第三批1.2万人，占四分之一")] == ["ordinal", "cardinal", "fraction"]
