"""Real documents, where they are at hand."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from lantu.language.mention import PeriodMention
from lantu.language.periods import find_periods

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not here")


def read(number: str) -> tuple[str, list[PeriodMention]]:
    """Return a seed's text and the mentions in it."""
    with (SEEDS / "documents.csv").open(encoding="utf-8") as file:
        dates = {row["file"]: row["date"] for row in csv.DictReader(file)}
    (path,) = SEEDS.glob(f"{number}_*.txt")
    text = path.read_bytes().decode("utf-8")
    return text, find_periods(text, dates[path.name])


@pytest.mark.parametrize(
    ("number", "surface", "period", "role"),
    [
        ("000", "4月10日至12日", "2024-04-10/2024-04-12", "at"),
        ("000", "1982年3月至1985年5月", "1982-03/1985-05", "at"),
        ("001", "5月11日至12日", "2023-05-11/2023-05-12", "at"),
        ("001", "同年8月", "2013-08", "at"),
        ("001", "2014年以来", "2014/2023-05-15", "since"),
        ("001", "从2017年11月13日", "2017-11-13/2023-05-15", "since"),
        ("001", "4月6日8时", "2023-04-06", "at"),
        ("001", "与2013年相比", "2013", "baseline"),
        ("002", "今年一季度", "2023-01/2023-03", "at"),
        ("002", "年内", "2023", "at"),
        ("003", "截至9月底", "../2022-09", "until"),
        ("003", "过去五年", "2017/2022-10-17", "since"),
        ("003", "截至2021年底", "../2021-12", "until"),
        ("003", "10年来", "2012/2022-10-17", "since"),
        ("003", "2017年至今", "2017/2022-10-17", "since"),
        ("003", "到“十四五”末", "2025", "at"),
        ("004", "7年前", "2014", "at"),
        ("004", "自2017年以来", "2017/2021-02-26", "since"),
        ("004", "比2014年", "2014", "baseline"),
        ("004", "“十四五”规划开局之年", "2021", "at"),
    ],
)
def test_found_in_seeds(number: str, surface: str, period: str, role: str) -> None:
    """The times that the reference annotations rest on are found with their periods."""
    text, mentions = read(number)
    assert (surface, period, role) in [(text[m.start : m.end], m.period.edtf(), m.role) for m in mentions]


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_figure_is_a_date(number: str) -> None:
    """Every mention holds a word of time, and none is followed by the rest of a figure."""
    text, mentions = read(number)
    for mention in mentions:
        surface = text[mention.start : mention.end]
        assert re.search("[年月日天季期前晚今比来现]|“?十[一二三四五]五", surface), surface
        assert not re.match(r"\.?[0-9]|[万亿]", text[mention.end : mention.end + 2]), surface
