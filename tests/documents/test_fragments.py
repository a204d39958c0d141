"""Passages that break off or begin in mid sentence."""

from __future__ import annotations

import pytest

from lantu.documents.fragments import find_fragments
from lantu.documents.layout import find_layout
from lantu.documents.lines import split_lines


def fragments(text: str) -> list[str]:
    """Return the fragments of a text."""
    return [span.of(text) for span in find_fragments(text, find_layout(text, split_lines(text)).paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一期已经建成。第二期正在", ["第二期正在"]),
        ("要求。各部门随即行动起来。", ["要求。"]),
        ("，带动就业一万多人，群众满意。", ["，带动就业一万多人，群众满意。"]),
        ("就近看病不再难。”市民这样评价。第二家医院明年开业。", ["就近看病不再难。"]),
        ("第一期已经建成。第二期正在建设。", []),
        ("“就近看病不再难。”市民这样评价。", []),
        ("加快绿色转型，建设美丽家园", []),
        ("公园已经开放。本报记者 张三 摄", []),
        ("来源：某日报", []),
        ("地区\t2020年，数值\t2021年", []),
    ],
)
def test_what_lacks_an_end_or_a_beginning_is_a_fragment(text: str, expected: list[str]) -> None:
    """Sentences without a full stop or without a beginning are marked; headings, credits and rows are not."""
    assert fragments(text) == expected


def test_rows_of_a_table_need_no_full_stop() -> None:
    """A line that the format knows to be a row is never a fragment."""
    text = "第一期已经建成。第二期正在"
    paragraphs = find_layout(text, split_lines(text)).paragraphs
    assert find_fragments(text, paragraphs, ends=frozenset((len(text),))) == ()
