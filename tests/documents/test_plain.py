"""Plain text and Markdown."""

from __future__ import annotations

import pytest

from lantu.documents import Limits, source_of
from lantu.documents.plain import read_markdown, read_plain
from lantu.errors import DocumentError

SAID = "今年上半年，两市签署合作协议12项，总投资超过300亿元，重点项目开工率达到85%。\n"


def test_a_damaged_text_says_how_much_of_it_is_lost() -> None:
    """The stretches that mean nothing are counted, and the encoding is named."""
    extract = read_plain(source_of("a.txt", (SAID * 20).encode()[:-2]), Limits())
    assert extract.notes == ("1 stretches of bytes are no utf-8 and stand as U+FFFD",)
    assert extract.text.endswith("\ufffd")


def test_a_guess_is_told_with_its_certainty() -> None:
    """Two characters do not settle an encoding; a long text does, and needs no note."""
    (note,) = read_plain(source_of("a.txt", "两市".encode("gb18030")), Limits()).notes
    assert note.startswith("the encoding is a guess: gb18030, certainty 0.")
    assert read_plain(source_of("a.txt", (SAID * 5).encode("gb18030")), Limits()).notes == ()


def test_what_is_no_text_is_refused() -> None:
    """With the name, what it may be, and what can be given instead."""
    with pytest.raises(DocumentError, match=r"^a\.txt: is no text in UTF-8, .*\(binary data\?\); give"):
        read_plain(source_of("a.txt", bytes(range(256)) * 9), Limits())


def test_a_drawn_tables_lines_end_alike_on_every_system() -> None:
    """Caption and rows end before the end of their line, of one character or of two, or with the text."""
    text = "附表 各区空气\n区\tPM2.5\t排名\n甲区\t15\t1\n乙区\t23\t17"
    for end in ("\n", "\r\n"):
        written = text.replace("\n", end)
        ends = read_plain(source_of("a.txt", written.encode()), Limits()).ends
        assert {written[:at].rsplit(end, 1)[-1] for at in ends} == set(text.split("\n"))


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        pytest.param("# 一\n正文\n### 三\n", [(1, "# 一"), (3, "### 三")], id="levels"),
        pytest.param("   ## 缩进\n", [(2, "## 缩进")], id="three blanks before it"),
        pytest.param("    ## 代码\n", [], id="four blanks are code"),
        pytest.param("#没有空格\n", [], id="no blank behind the sign"),
        pytest.param("####### 七\n", [], id="seven signs"),
        pytest.param("## 收尾 ##\n", [(2, "## 收尾")], id="signs behind it"),
        pytest.param("```\n# 注释\n```\n# 标题\n", [(1, "# 标题")], id="inside a fence"),
        pytest.param("~~~\n# 注释\n```\n# 仍是\n~~~\n# 标题\n", [(1, "# 标题")], id="another fence inside"),
        pytest.param("# 标题\n```\n# 未关\n", [(1, "# 标题")], id="a fence that is not closed"),
        pytest.param("# 一\r\n正文\r\n", [(1, "# 一")], id="line ends of Windows"),
    ],
)
def test_headings_of_markdown_are_found(text: str, headings: list[tuple[int, str]]) -> None:
    """One to six signs and a blank, outside of code; offsets are those of the text as it is."""
    extract = read_markdown(source_of("a.md", text.encode()), Limits())
    assert [(one.level, one.span.of(extract.text)) for one in extract.headings] == headings
    assert extract.ends == {one.span.end for one in extract.headings}
    assert extract.text == text
