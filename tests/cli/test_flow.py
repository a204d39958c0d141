"""Sentences on one line, and text that is safe to show."""

import pytest
from hypothesis import given, strategies as st
from rich.text import Text

from lantu.cli.flow import flow, flow_marked
from lantu.cli.shell import printable

SIGNS = st.text(alphabet="京，a1.% \n\t\r　", max_size=40)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("地上、\n地下", "地上、地下", id="line inside Chinese"),
        pytest.param("地上、 \r\n 地下", "地上、地下", id="line with gaps"),
        pytest.param("投资\n3500亿元", "投资 3500亿元", id="line before a number"),
        pytest.param("地上  地下", "地上 地下", id="gap inside Chinese"),
        pytest.param("地上\t地下", "地上 地下", id="cells"),
        pytest.param("one\nhour", "one hour", id="line inside Latin"),
        pytest.param("“引\n号”", "“引号”", id="quotes"),
        pytest.param("ＡＢ\nＣ", "ＡＢＣ", id="wide Latin"),
        pytest.param("—\n—", "——", id="dash"),
        pytest.param("\n 北京 \n", "北京", id="ends"),
        pytest.param("", "", id="nothing"),
        pytest.param(" \n ", "", id="white alone"),
    ],
)
def test_a_line_that_ended_inside_a_sentence_is_no_gap(text: str, line: str) -> None:
    """Between two wide signs it joins; everywhere else what is white is one gap."""
    assert flow(text) == line


@given(SIGNS)
def test_flowing_loses_no_sign(text: str) -> None:
    """What is not white stays in its order; the line has no other gap than a single one."""
    line = flow(text)
    assert "".join(line.split()) == "".join(text.split())
    assert line == line.strip()
    assert not {"\n", "\r", "\t"} & set(line)
    assert "  " not in line


@given(SIGNS.map(printable), st.integers(0, 40), st.integers(0, 40))
def test_a_marked_text_flows_with_its_marks(text: str, start: int, end: int) -> None:
    """The same signs are marked before and after, in the same order."""
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    marked = Text(text)
    marked.stylize("bold", start, end)
    found = flow_marked(marked)
    signs = "".join(found.plain[span.start : span.end] for span in found.spans)
    assert "".join(signs.split()) == "".join(text[start:end].split())
    assert "".join(found.plain.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("投资\x1b[2J", "投资\ufffd[2J"),
        ("a\x07b\x00c", "a\ufffdb\ufffdc"),
        ("a\x7fb\x9bc", "a\ufffdb\ufffdc"),
        ("a\r\nb\tc", "a \nb\tc"),
        ("北京", "北京"),
    ],
)
def test_nothing_that_moves_a_terminal_is_shown(text: str, shown: str) -> None:
    """Controls become a sign that can be seen, one for one, so that offsets stay."""
    assert printable(text) == shown
    assert len(shown) == len(text)
