"""Calendar dates as documents write them, and their ISO 8601 form at the stated precision."""

from __future__ import annotations

import datetime
import re
from functools import cache

from lantu.documents.vocabulary import load_vocabulary

_DIGITS = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
    "Ｏ": "0",
}


@cache
def date_pattern() -> re.Pattern[str]:
    """Compile the pattern of a calendar date with the groups year, month and day."""
    return re.compile(load_vocabulary("metadata")["date"])


@cache
def _file_pattern() -> re.Pattern[str]:
    return re.compile(load_vocabulary("metadata")["file_date"])


def iso_date(match: re.Match[str]) -> str | None:
    """Write a matched date in ISO 8601, as precise as it is stated; None where there is no such day.

    Examples
    --------
    >>> iso_date(date_pattern().search("二〇二六年一月二十七日"))
    '2026-01-27'
    >>> iso_date(date_pattern().search("2023年5月")), iso_date(date_pattern().search("2023-02-30"))
    ('2023-05', None)
    """
    year = "".join(_DIGITS.get(sign, sign) for sign in match["year"])
    month, day = _number(match["month"]), _number(match["day"])
    try:
        if month is None:
            return f"{datetime.date(int(year), 1, 1):%Y}"
        if day is None:
            return f"{datetime.date(int(year), month, 1):%Y-%m}"
        return datetime.date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _number(written: str | None) -> int | None:
    """Read a month or a day in digits or in Chinese: 5, 十二, 二十七; 0, which is none, for 十二五."""
    if not written:
        return None
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return int("".join(_DIGITS[sign] for sign in written))
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return (int(_DIGITS[tens]) if tens else 1) * 10 + (int(_DIGITS[ones]) if ones else 0)


def find_date(said: str) -> str | None:
    """Return the first date of at least month precision in a line; None where there is none.

    Examples
    --------
    >>> find_date("发布时间：2023年05月13日 09:12")
    '2023-05-13'
    """
    for match in date_pattern().finditer(said):
        if match["month"] and (date := iso_date(match)) is not None:
            return date
    return None


def date_of_name(name: str) -> str | None:
    """Return the date that a file's name states; None where it states none.

    Examples
    --------
    >>> date_of_name("20240413_05.txt"), date_of_name("报告2024-04.docx"), date_of_name("12345678901.txt")
    ('2024-04-13', '2024-04', None)
    """
    match = _file_pattern().search(name)
    return iso_date(match) if match else None
