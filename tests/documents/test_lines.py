"""A text's lines as spans."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from lantu.documents.lines import split_lines


def test_every_kind_of_line_end_ends_a_line() -> None:
    """Unix, Windows and old Mac ends, form feeds and Unicode's own separators are all the same."""
    text = "甲\r\n乙\r丙\n\n丁\f戊\u2028己\u0085庚"
    assert "".join(text[line.start : line.end] for line in split_lines(text)) == "甲乙丙丁戊己庚"


def test_the_indent_counts_full_width_spaces_twice() -> None:
    """Two full-width spaces are an indent of four columns."""
    assert [line.indent for line in split_lines("　　甲\n  乙\n丙")] == [4, 2, 0]


@settings(max_examples=100)
@given(st.text(alphabet="甲乙 \t\u3000\n\r\f，。a", max_size=60))
def test_lines_lose_nothing_but_white_space(text: str) -> None:
    """What stands between two lines is white space, and no line begins or ends with it."""
    at = 0
    for line in split_lines(text):
        assert not text[at : line.start].strip()
        assert text[line.start : line.end] == text[line.start : line.end].strip()
        at = line.end
    assert not text[at:].strip()
