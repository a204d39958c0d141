"""Microsoft's cases of numbers, percentages, currencies, dimensions, ages and temperatures.

Their shape is a span with a value in text form and an English unit. Ours becomes theirs by three rules:
blanks between the characters of spaced-out text are closed before we read it (their inputs have them, a
document's view does not); a share is written in percent (三成 30%, 千分之一 0.1%); a unit is called by its
Chinese name, as the table below says.
"""

from __future__ import annotations

import json
import re
import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lantu.language.mention import QuantityMention
from lantu.language.numbers import find_numbers, find_quantities
from lantu.language.units import convert, unit_of
from lantu.language.view import View

HERE = Path(__file__).parent
SPECS = HERE.parents[3] / "shared" / "peers" / "recognizers-specs" / "Specs"
pytestmark = pytest.mark.skipif(not SPECS.exists(), reason="the peers' cases are not beside this repository")

Row = tuple[str, int, int, Fraction]
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff0-9kK])|(?<=[0-9.k]) +(?=[\u4e00-\u9fffk])")
_UNITS = {
    "Chinese yuan": "元", "United States dollar": "美元", "Dollar": "美元", "Euro": "欧元",
    "Swiss franc": "瑞士法郎", "Hong Kong dollar": "港元", "New Taiwan dollar": "新台币",
    "Japanese yen": "日元",
    "Nigerian naira": "奈拉", "Bitcoin": "比特币", "Mu": "亩", "Kilogram": "千克", "Centimeter": "厘米",
    "Ton": "吨", "Meter": "米", "Jin": "斤", "Kilometer": "千米", "Gram": "克", "Kilobit": "千比特",
    "Megabyte": "兆字节", "Kilobyte": "千字节", "Megahertz": "兆赫", "Hertz": "赫兹", "Kilowatt": "千瓦",
    "Kilocalorie": "千卡", "Liang": "两", "Microgram": "微克", "Year": "岁", "Month": "个月", "Week": "周",
    "Day": "天", "Degree": "度", "F": "华氏度", "C": "摄氏度",
}  # fmt: skip


def cases(path: str) -> list[dict[str, Any]]:
    return json.loads((SPECS / f"{path}.json").read_text(encoding="utf-8-sig"))


def exceptions(file: str) -> tuple[set[str], dict[str, list[str]]]:
    data = tomllib.loads((HERE / "numbers_exceptions.toml").read_text(encoding="utf-8"))
    excluded = {row["input"] for row in data["exclusion"] if row["file"] == file}
    mapped = {row["input"]: row["ours"] for row in data["mapping"] if row["file"] == file}
    return excluded, mapped


def close_up(text: str) -> tuple[str, list[int]]:
    """Leave out blanks between characters, and say where each that stays was."""
    kept: list[int] = []
    at = 0
    for blank in _BLANK.finditer(text):
        kept += range(at, blank.start())
        at = blank.end()
    kept += range(at, len(text))
    return "".join(text[index] for index in kept), kept


def quantities(text: str) -> list[tuple[int, int, QuantityMention]]:
    closed, kept = close_up(View(text).text)
    return [(kept[m.start], kept[m.end - 1] + 1, m) for m in find_quantities(closed)]


def number_rows(text: str) -> list[Row]:
    rows = []
    view = View(text).text
    for mention in find_numbers(view):
        # Their number model gives the number of an ordinal, and leaves what stands before % to another.
        start = mention.start + (mention.kind == "ordinal")
        if view[mention.end : mention.end + 1] != "%":
            rows.append((text[start : mention.end], start, mention.end, Fraction(mention.value)))
    return rows


def ordinal_rows(text: str) -> list[Row]:
    found = [m for m in find_numbers(View(text).text) if m.kind == "ordinal"]
    return [(text[m.start : m.end], m.start, m.end, Fraction(m.value)) for m in found]


def percent_rows(text: str) -> list[Row]:
    rows = []
    for start, end, mention in quantities(text):
        quantity, written = mention.quantity, text[start:end]
        if mention.sort == "percent" or quantity.unit == "折":
            value = Fraction(convert(quantity.value, quantity.unit, "%"))
        elif mention.sort == "point":
            value = Fraction(quantity.value)
        elif re.match("[百千万]+分之", written):
            value = Fraction(quantity.value) * 100
        else:
            continue
        rows.append((written, start, end, value))
    return rows


def unit_rows(dimensions: tuple[str, ...], text: str) -> list[tuple[str, int, int, Fraction, str]]:
    rows = []
    for start, end, mention in quantities(text):
        quantity = mention.quantity
        if quantity.unit and unit_of(quantity.unit).dimension.startswith(dimensions):
            rows.append((text[start:end], start, end, Fraction(quantity.value), quantity.unit))
    return rows


def age_rows(text: str) -> list[tuple[str, int, int, Fraction, str]]:
    """An age is a number of years of age, or a length of time that stands before 大."""
    rows = []
    for start, end, mention in quantities(text):
        unit = mention.quantity.unit
        old = text[end : end + 1] == "大"
        if unit in ("岁", "周岁") or (mention.sort == "duration" and old):
            unit = "岁" if unit == "周岁" else unit
            whole = text[start : end + old]
            rows.append((whole, start, end + old, Fraction(mention.quantity.value), unit))
    return rows


def same_value(ours: Fraction, theirs: str) -> bool:
    """Compare to the twelve digits that theirs are printed with."""
    expected = Fraction(Decimal(theirs.rstrip("%")))
    return abs(ours - expected) <= abs(expected) / 10**12


def same(ours: tuple[Any, ...], result: dict[str, Any]) -> bool:
    resolution = result["Resolution"]
    if resolution.get("value") is None or not same_value(ours[3], resolution["value"]):
        return False
    unit = _UNITS[resolution["unit"]] if "unit" in resolution else None
    if unit is not None and convert(1, unit, ours[4]) != 1:
        return False
    return (ours[1], ours[2]) == (result["Start"], result["End"] + 1)


def check(path: str, read: Any) -> None:
    """Demand 99 of 100 cases of a file, less at most 3 of 100 that are excluded with a reason."""
    file = path.rpartition("/")[2]
    excluded, mapped = exceptions(file)
    all_cases = cases(path)
    assert len(excluded) <= 0.03 * len(all_cases)
    wrong = []
    for case in all_cases:
        text, results = case["Input"], case["Results"]
        if text in excluded:
            continue
        ours = read(text)
        if text in mapped:
            right = [row[0] for row in ours] == mapped[text]
        else:
            right = len(ours) == len(results) and all(map(same, ours, results))
        if not right:
            wrong.append((text, ours))
    assert len(wrong) <= 0.01 * (len(all_cases) - len(excluded)), wrong


def test_numbers() -> None:
    """Their numbers are found where they stand, with their values."""
    check("Number/Chinese/NumberModel", number_rows)


def test_ordinals() -> None:
    """Their ordinals are found as ordinals."""
    check("Number/Chinese/OrdinalModel", ordinal_rows)


def test_percentages() -> None:
    """Their percentages are found, in percent."""
    check("Number/Chinese/PercentModel", percent_rows)


def test_currencies() -> None:
    """Their sums of money are found with their currency."""
    check("NumberWithUnit/Chinese/CurrencyModel", lambda text: unit_rows(("currency",), text))


def test_dimensions() -> None:
    """Their measures are found with their unit."""
    kinds = ("length", "area", "mass", "volume", "information", "frequency", "power", "energy", "speed")
    check("NumberWithUnit/Chinese/DimensionModel", lambda text: unit_rows(kinds, text))


def test_ages() -> None:
    """Their ages are found."""
    check("NumberWithUnit/Chinese/AgeModel", age_rows)


def test_temperatures() -> None:
    """Their temperatures are found, on the scale that stands before or after the number."""

    def rows(text: str) -> list[tuple[str, int, int, Fraction, str]]:
        found = [(s, e, m) for s, e, m in quantities(text) if m.quantity.unit in ("度", "华氏度", "摄氏度")]
        return [(text[s:e], s, e, Fraction(m.quantity.value), m.quantity.unit) for s, e, m in found]

    check("NumberWithUnit/Chinese/TemperatureModel", rows)
