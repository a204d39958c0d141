"""Passages that are said again."""

from __future__ import annotations

import pytest

from lantu.documents.layout import find_layout
from lantu.documents.likeness import compare_letters
from lantu.documents.lines import split_lines
from lantu.documents.repeats import Repetition, find_repeats

FIRST = (
    "沿河新修步道36公里，两岸补种乔木12万株，河口湿地面积扩大到540公顷。"
    "水务部门每周监测六个断面，数据向沿线居民公开。"
    "三年来，鸟类由八十种增加到一百三十种。"
)
BETWEEN = "与此同时，老旧小区改造也在推进，今年计划完成二百栋。"


def repetition(text: str) -> Repetition:
    """Find the repeats of a text."""
    layout = find_layout(text, split_lines(text))
    return find_repeats(text, layout.paragraphs, layout.breaks)


def test_a_passage_said_twice_is_one_repeat_of_the_first() -> None:
    """All its sentences are one span, and the first telling is another."""
    text = f"{FIRST}\n{BETWEEN}\n{FIRST}\n"
    (repeat,) = repetition(text).repeats
    assert (repeat.span.of(text), repeat.first.of(text), repeat.similarity) == (FIRST, FIRST, 1.0)
    assert repeat.first.start == 0


@pytest.mark.parametrize(
    ("was", "became"),
    [
        ("湿地面积", "湿地的面积"),
        ("每周监测", "每周监侧"),
        ("沿线居民", "沿线\n\n居民"),
        ("，数据", "。数据"),
        ("鸟类由", "鸟类 由"),
    ],
)
def test_the_damage_of_a_scan_does_not_hide_a_repeat(was: str, became: str) -> None:
    """A letter lost, added or misread, a line break, another mark: it is said again all the same."""
    text = f"{FIRST}\n\n{BETWEEN}\n\n{FIRST.replace(was, became)}\n"
    (repeat,) = repetition(text).repeats
    assert repeat.span.end == len(text) - 1
    assert 0.95 < repeat.similarity <= 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "2021年，全市新建公园十二处，绿化道路三十公里，群众满意。",
            "2022年，全市新建公园十二处，绿化道路三十公里，群众满意。",
        ),
        ("甲县新建公园12处，绿化道路36公里，改造小区。", "甲县新建公园12处，绿化道路38公里，改造小区。"),
        (
            "通州新建公园12处，绿化道路36公里，改造小区五个。",
            "武清新建公园12处，绿化道路36公里，改造小区五个。",
        ),
    ],
)
def test_parallel_sentences_are_no_repeats(one: str, other: str) -> None:
    """Another year, another figure or another place is another statement."""
    assert repetition(f"{one}\n{BETWEEN}\n{other}\n") == Repetition()
    assert compare_letters(one, other) is None


def test_a_phrase_that_recurs_is_no_repeat() -> None:
    """A short sentence that stands twice is left alone."""
    assert repetition("各项工作进展顺利。\n" + BETWEEN + "\n各项工作进展顺利。\n").repeats == ()


def test_a_repeat_that_turns_into_another_sentence_is_a_splice() -> None:
    """Where the first telling goes on otherwise, the break behind the repeated words ends a fragment."""
    start = "老城保护工作坚持三条重要原则，就是整体保护、活态保护、依法保护，并且要把居民的意愿和"
    text = f"{start}专家的意见放在前面。\n\n{BETWEEN}\n\n{start}\n\n商铺、道路、停车等情况都好。\n"
    found = repetition(text)
    (splice,) = found.splices
    (repeat,) = found.repeats
    assert (repeat.span.of(text), repeat.first.of(text)) == (start, start)
    assert splice.start == repeat.span.end


def test_the_first_telling_stands_for_all_later_ones() -> None:
    """Three tellings are two repeats of the same first."""
    text = f"{FIRST}\n{BETWEEN}\n{FIRST}\n{BETWEEN}\n{FIRST}\n"
    repeats = repetition(text).repeats
    assert len({repeat.first.start for repeat in repeats}) == 1
    assert sum(repeat.span.end - repeat.span.start for repeat in repeats) >= 2 * len(FIRST)
