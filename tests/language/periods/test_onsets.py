"""Seasons that have begun, days of festivals and months that others are compared with."""

from __future__ import annotations

import pytest

from lantu.language.periods import find_periods

WRITTEN = [
    pytest.param("开年以来，票房上升", "2025-02-17", ["2025/2025-02-17"], id="the-year"),
    pytest.param("今年开年以来，", "2025-02-17", ["2025/2025-02-17"], id="this-year"),
    pytest.param("新年首月，货值上升", "2025-02-17", ["2025-01"], id="its-first-month"),
    pytest.param("新年贺词发表", "2025-02-17", [], id="a-new-years-speech"),
    pytest.param("入夏以来", "2025-08-17", ["2025-06/2025-08-17"], id="summer"),
    pytest.param("今年入夏以来", "2025-08-17", ["2025-06/2025-08-17"], id="this-summer"),
    pytest.param("入冬以来", "2025-02-17", ["2024-11/2025-02-17"], id="winter-of-the-year-before"),
    pytest.param("入冬以来", "2025-12-17", ["2025-11/2025-12-17"], id="winter"),
    pytest.param("入冬前完成检修", "2025-12-17", [], id="before-winter"),
    pytest.param("春运前20天", "2025-02-17", ["2025-01-14/2025-02-02"], id="days-of-the-travel-season"),
    pytest.param("元宵节当天", "2025-02-17", ["2025-02-12", "2025-02-12"], id="a-festivals-day"),
    pytest.param("除夕当天", "2025-02-05", ["2025-01-28", "2025-01-28"], id="the-eve"),
    pytest.param("春节档票房", "2025-02-17", ["2025-01-28/2025-02-04"], id="a-season-of-films"),
    pytest.param("春节档案整理", "2025-02-17", [], id="archives"),
    pytest.param(
        "1月上涨，比上月扩大", "2025-02-09", ["2025-01", "2024-12"], id="the-month-before-the-one-told"
    ),
    pytest.param("比上月扩大", "2025-02-09", ["2025-01"], id="the-month-before-the-documents"),
    pytest.param("3月上涨，比上月扩大", "2025-05-09", ["2025-03", "2025-04"], id="a-month-further-back"),
]


@pytest.mark.parametrize(("text", "anchor", "written"), WRITTEN)
def test_when(text, anchor, written):
    """A season runs on from its first month; a festival's day and a month compared are those told."""
    assert [mention.period.edtf() for mention in find_periods(text, anchor)] == written


def test_how_long_days_off_were_is_part_of_them():
    """国庆假期8天 is the holiday, and no length of time beside it."""
    text = "国庆假期8天接待游客20万人次"
    assert [text[m.start : m.end] for m in find_periods(text, "2025-10-09")] == ["国庆假期8天"]
