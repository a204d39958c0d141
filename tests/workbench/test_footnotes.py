"""Word files with footnotes: numbered, printable, and opened again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings, strategies as st

from lantu.workbench.footnotes import FootnotedDocument, footnote_of

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def saved(path: Path, document: FootnotedDocument) -> tuple[list[str], str]:
    """Return the paragraphs of a file that was written, and the text of its footnotes."""
    document.save(path)
    notes = zipfile.ZipFile(path).read("word/footnotes.xml").decode("utf-8")
    return [paragraph.text for paragraph in Document(str(path)).paragraphs], notes


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """Title, headings and paragraphs stand in order; each note is numbered as it was referred to."""
    document = FootnotedDocument("报告")
    document.heading("一、进展")
    document.paragraph("产值增长", notes=["甲（某报）", "乙（某刊）"])
    document.paragraph("无注")
    document.paragraph("再说", notes=["丙（某报）"], style="List Bullet")
    texts, notes = saved(tmp_path / "a.docx", document)
    assert texts == ["报告", "一、进展", "产值增长", "无注", "再说"]
    assert document.notes == 3
    assert [notes.index(word) for word in ("甲", "乙", "丙")] == sorted(notes.index(w) for w in "甲乙丙")
    whole = zipfile.ZipFile(tmp_path / "a.docx").read("word/document.xml").decode("utf-8")
    assert [f'<w:footnoteReference w:id="{number}"/>' in whole for number in (1, 2, 3, 4)] == [
        True, True, True, False
    ]  # fmt: skip


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_cannot_hold_is_left_out(tmp_path: Path, sign: str) -> None:
    """Control characters of a damaged page stop no report, wherever they stand."""
    document = FootnotedDocument(f"报{sign}告")
    document.heading(f"一{sign}")
    document.paragraph(f"产{sign}值", notes=[f"甲{sign}乙"])
    texts, notes = saved(tmp_path / "a.docx", document)
    assert texts == ["报告", "一", "产值"]
    assert "甲乙" in notes


@settings(max_examples=15)
@given(st.text(max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    """Whatever Unicode holds, a title, a heading, a paragraph and a note take it."""
    document = FootnotedDocument(text)
    document.heading(text)
    document.paragraph(text, notes=[text])
    assert document.notes == 1


def test_a_long_title_is_whole_on_the_page(tmp_path: Path) -> None:
    """A property of a file has 255 characters at most; the first line has all of them."""
    texts, _ = saved(tmp_path / "a.docx", FootnotedDocument("长" * 300))
    assert texts == ["长" * 300]
    assert Document(str(tmp_path / "a.docx")).core_properties.title == "长" * 255


@pytest.mark.parametrize(
    ("source", "note"),
    [(("a.docx", "2022"), "产值 4000（a.docx，2022）"), ((None, "2022"), "产值 4000（2022）"),
     ((None, ""), "产值 4000")],
)  # fmt: skip
def test_a_sentence_with_its_source(source: tuple[str | None, ...], note: str) -> None:
    """The sentence stands on one line; of its source what is known."""
    assert footnote_of("产值\n  4000", *source) == note
