"""Word documents."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lantu.documents import Document, Field, read_document


def save(tmp_path: Path, document: docx.document.Document) -> Document:
    """Save a Word document and read it."""
    path = tmp_path / "a.docx"
    document.save(str(path))
    return read_document(path)


def test_paragraphs_and_tables_come_in_reading_order(tmp_path: Path) -> None:
    """A table stands between the paragraphs where it stood, its cells grounded in the text."""
    word = docx.Document()
    word.add_paragraph("全市累计承接项目406个，总投资2106.18亿元。")
    word.add_paragraph("表1 主要指标")
    table = word.add_table(rows=3, cols=3)
    for row, values in enumerate(
        [("指标", "2020年", "2025年"), ("森林覆盖率", "35%", "36.5%"), ("城镇化率", "68.6%", "")]
    ):
        for column, value in enumerate(values):
            table.cell(row, column).text = value
    table.cell(1, 2).merge(table.cell(2, 2))
    word.add_paragraph("各单位要抓好落实。")
    document = save(tmp_path, word)
    assert document.text.splitlines() == [
        "全市累计承接项目406个，总投资2106.18亿元。",
        "表1 主要指标",
        "指标\t2020年\t2025年",
        "森林覆盖率\t35%\t36.5%",
        "城镇化率\t68.6%",
        "各单位要抓好落实。",
    ]
    (read,) = document.tables
    assert read.caption is not None
    assert read.caption.of(document.text) == "表1 主要指标"
    assert read.header_rows == 1
    merged = next(cell for cell in read.cells if (cell.row, cell.column) == (1, 2))
    assert (merged.span.of(document.text), merged.rows) == ("36.5%", 2)


def test_heading_styles_give_sections(tmp_path: Path) -> None:
    """Heading 2 is below Heading 1, and the title of the document is its title."""
    word = docx.Document()
    word.add_heading("年度进展报告", 0)
    word.add_heading("交通", 1)
    word.add_paragraph("新开公交线路6条，改造农村公路210公里。")
    word.add_heading("铁路", 2)
    word.add_paragraph("城际列车每天开行120列。")
    document = save(tmp_path, word)
    levels = {section.heading.of(document.text): section.level for section in document.sections}
    assert levels["铁路"] == levels["交通"] + 1
    assert document.title == Field("年度进展报告", "head of the text")


def test_a_paragraph_that_a_converter_cut_is_one_sentence(tmp_path: Path) -> None:
    """The break between two paragraphs in mid sentence is a break inside it."""
    word = docx.Document()
    word.add_paragraph("去年以来，全市累计承接项目406个，总投资")
    word.add_paragraph("2106.18亿元，比上年增长5.1%。")
    document = save(tmp_path, word)
    assert [gap.of(document.text) for gap in document.breaks] == ["\n"]


def test_changes_are_read_as_accepted(tmp_path: Path) -> None:
    """Deleted text is left out, inserted text is read."""
    word = docx.Document()
    paragraph = word.add_paragraph("全年开工")
    for tag, inner, said in (("w:del", "w:delText", "十二"), ("w:ins", "w:t", "十五")):
        change, run, text = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        text.text = said
        run.append(text)
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run("项工程。")
    assert save(tmp_path, word).text == "全年开工十五项工程。\n"


def test_a_marked_header_row_counts(tmp_path: Path) -> None:
    """Rows that repeat on every page are header rows whatever they hold."""
    word = docx.Document()
    table = word.add_table(rows=3, cols=2)
    for row, (left, right) in enumerate([("2020", "2021"), ("项目", "投资"), ("甲", "乙")]):
        table.cell(row, 0).text, table.cell(row, 1).text = left, right
    for row in table.rows[:2] if isinstance(table.rows, list) else list(table.rows)[:2]:
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(mark)
    assert save(tmp_path, word).tables[0].header_rows == 2


def test_a_file_says_nothing_of_when_it_was_made(tmp_path: Path) -> None:
    """The times that a word processor stores are no date of the document."""
    word = docx.Document()
    word.add_paragraph("全市累计承接项目406个。")
    assert save(tmp_path, word).date is None
