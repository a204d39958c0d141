"""A written time alone: every character is accounted for, or it is refused."""

from __future__ import annotations

import pytest

from lantu.errors import ParseError
from lantu.language.periods import parse_period

ANCHOR = "2021-06-14"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2018", "2018"),
        ("24年", "2024"),
        ("九一年5月", "1991-05"),
        ("33年", "1933"),
        ("30日", "2021-06-30"),
        ("6·30", "2021-06-30"),
        ("09-01", "2021-09-01"),
        ("2022 11 23", "2022-11-23"),
        ("1994.01-19", "1994-01-19"),
        ("1999.08-2002.02", "1999-08/2002-02"),
        ("十月31", "2021-10-31"),
        ("星期天", "2021-06-20"),
        ("本月第2周", "2021-06-14/2021-06-20"),
        ("八月份的第一个周二", "2021-08-03"),
        ("20年第52周", "2020-12-28/2021-01-03"),
        ("2022年首季度", "2022-01/2022-03"),
        ("二零二一年后三月", "2021-10/2021-12"),
        ("上月最后五天", "2021-05-27/2021-05-31"),
        ("大大后天", "2021-06-18"),
        ("七年半后", "2028-12"),
        ("1991年农历8月23号", "1991-09-30"),
        ("去年八月十五", "2020-10-01"),
        ("大年初十", "2021-02-21"),
        ("2024年冬至", "2024-12-21"),
        ("去年暑假", "2020-07/2020-08"),
        ("自2020-05-26起至2020-05-29止", "2020-05-26/2020-05-29"),
        ("从2018年12月九号到十五号", "2018-12-09/2018-12-15"),
        ("几年前", "../.."),
    ],
)
def test_forms_for_a_text_that_is_a_time(text: str, period: str) -> None:
    """Forms too weak to be looked for in running text are read where the text is known to be a time."""
    assert parse_period(text, ANCHOR).edtf() == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "亿元",
        "2106.18亿元",
        "2023年5",
        "2023年5月吧",
        "在2023年",
        "13月",
        "2023年2月30日",
        "三年",
        "20年前后左",
        "第七年",
    ],
)
def test_refusals(text: str) -> None:
    """What no rule accounts for to its last character is refused with the text and the remedy."""
    with pytest.raises(ParseError, match="write a d"):
        parse_period(text, ANCHOR)


def test_refusal_names_what_was_read() -> None:
    """The message quotes the text and the part of it that could be read."""
    with pytest.raises(
        ParseError, match=r"'2023年5月吧' is not a time: of its characters, 2023年5月 could be read"
    ):
        parse_period("2023年5月吧", ANCHOR)


@pytest.mark.parametrize(
    ("anchor", "text", "year"),
    [("2021-06-14", "24年", "2024"), ("2035-01-01", "24年", "2024"), ("1995-01-01", "90年", "1990")],
)
def test_two_digit_years(anchor: str, text: str, year: str) -> None:
    """Two digits are the latest year that is at most ten years after the document's."""
    assert parse_period(text, anchor) == (year, year)


def test_without_a_date() -> None:
    """Two digits name no year where the document's date is not known."""
    assert parse_period("24年", None) == (None, None)
