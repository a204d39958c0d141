"""Word documents."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from lantu.documents import Document, Field, Limits, read_bytes, read_document, source_of
from lantu.documents.word import read_docx


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


def element(tag: str, *children: object, **attributes: str) -> Any:
    """Make an element of WordprocessingML; a text child is its text."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    for child in children:
        if isinstance(child, str):
            made.text = child
        else:
            made.append(child)
    return made


def told(said: str) -> Any:
    """Make a paragraph that says something."""
    return element("p", element("r", element("t", said)))


def table_of(*rows: tuple[str, ...]) -> docx.document.Document:
    word = docx.Document()
    table = word.add_table(rows=len(rows), cols=len(rows[0]))
    for row, values in zip(table.rows, rows, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
    return word


def test_content_controls_hide_no_row_cell_or_paragraph(tmp_path: Path) -> None:
    """Forms wrap what may be filled in: all of it is read, in its place."""
    word = table_of(("指标", "数值"), ("绿化率", "36%"), ("森林", "45%"))
    rows = word.tables[0]._tbl.tr_lst
    control = element("sdt", element("sdtContent"))
    rows[1].addprevious(control)
    control[0].append(rows[1])
    cell = rows[2].tc_lst[1]
    inner = element("sdt", element("sdtContent"))
    cell.addprevious(inner)
    inner[0].append(cell)
    word.element.body.insert(0, element("sdt", element("sdtContent", told("前言。"))))
    document = save(tmp_path, word)
    assert document.text == "前言。\n指标\t数值\n绿化率\t36%\n森林\t45%\n"
    assert [(cell.row, cell.column) for cell in document.tables[0].cells][-1] == (2, 1)


def test_a_table_inside_a_cell_is_text_of_the_cell(tmp_path: Path) -> None:
    """It adds no rows to the table around it."""
    word = table_of(("甲", "乙"), ("丙", "丁"))
    word.tables[0].cell(1, 1).add_table(rows=1, cols=1).cell(0, 0).text = "戊"
    assert save(tmp_path, word).text == "甲\t乙\n丙\t丁戊\n"


def test_a_cell_over_several_columns_moves_the_next(tmp_path: Path) -> None:
    """The cell behind it stands in the third column; one merged down covers two rows."""
    word = table_of(
        ("指标", "目标", "", "属性"), ("指标", "2025年", "2030年", "属性"), ("绿化率", "36%", "38%", "约束")
    )
    table = word.tables[0]
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    document = save(tmp_path, word)
    cells = {(one.row, one.column): one for one in document.tables[0].cells}
    assert (cells[0, 1].columns, cells[0, 3].span.of(document.text)) == (2, "属性")
    assert cells[0, 0].rows == 2
    assert (1, 0) not in cells
    assert cells[1, 1].span.of(document.text) == "2025年"


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        pytest.param(
            [element("t", "甲"), element("tab"), element("t", "乙")], "甲 乙\n", id="a tab is a blank"
        ),
        pytest.param(
            [element("t", "甲"), element("br"), element("t", "乙")], "甲\n乙\n", id="a break is a line"
        ),
        pytest.param(
            [element("t", "a"), element("noBreakHyphen"), element("t", "b")], "a-b\n", id="a hyphen"
        ),
        pytest.param([element("instrText", "PAGE"), element("t", "甲")], "甲\n", id="a field's code"),
    ],
)
def test_marks_inside_a_run_are_read_as_shown(tmp_path: Path, pieces: list[Any], said: str) -> None:
    """Tabs, breaks and hyphens are elements of their own."""
    word = docx.Document()
    word.element.body.insert(0, element("p", element("r", *[copy.deepcopy(piece) for piece in pieces])))
    assert save(tmp_path, word).text == said


def test_a_moved_paragraph_is_read_where_it_went(tmp_path: Path) -> None:
    """What was moved away is not read twice."""
    word = docx.Document()
    away = element("p", element("moveFrom", element("r", element("t", "旧处。"))))
    word.element.body.insert(0, away)
    word.element.body.insert(1, element("p", element("moveTo", element("r", element("t", "新处。")))))
    assert save(tmp_path, word).text == "新处。\n"


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    """Word writes it twice, for itself and for older programs; its lines stand below their paragraph."""
    word = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>专栏一</w:t></w:r></w:p></w:txbxContent>"
    names = " ".join(
        f'xmlns:{key}="{value}"'
        for key, value in {
            "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        }.items()
    )
    said = (
        f"<w:p {names}><w:r><w:t>正文。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}"
        f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    word.element.body.insert(0, parse_xml(said))
    document = save(tmp_path, word)
    assert document.text == "正文。\n专栏一\n"
    assert [origin.element for origin in document.origins] == ["p[1]", "p[1]/box/p[1]"]


def with_part(data: bytes, name: str, said: str) -> bytes:
    """Add a part to a package."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, said)
    return out.getvalue()


def test_notes_come_behind_the_text(tmp_path: Path) -> None:
    """Footnotes, then endnotes, each on a line; the lines that only part them say nothing."""
    word = docx.Document()
    word.add_paragraph("全市承接项目406个。")
    word.save(str(tmp_path / "a.docx"))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    data = (tmp_path / "a.docx").read_bytes()
    for kind, said in (("endnote", "数据来自年报。"), ("footnote", "按不变价计算。")):
        notes = f"<w:{kind}><w:p/></w:{kind}><w:{kind}>{note.format(said)}</w:{kind}>"
        part = f"<w:{kind}s {space}>{notes}</w:{kind}s>"
        data = with_part(data, f"word/{kind}s.xml", part)
    document = read_bytes(source_of("a.docx", data))
    assert document.text == "全市承接项目406个。\n按不变价计算。\n数据来自年报。\n"
    assert [origin.element for origin in document.origins] == ["p[1]", "footnote[2]", "endnote[2]"]


@pytest.mark.parametrize(
    ("outline", "style", "level"),
    [
        pytest.param("0", None, 1, id="the outermost outline level"),
        pytest.param("8", None, 9, id="the innermost"),
        pytest.param("9", None, None, id="body text"),
        pytest.param("2", "Heading1", 3, id="its own level before its style's"),
        pytest.param(None, "Heading1", 1, id="its style's"),
        pytest.param(None, "Title", 1, id="the title"),
        pytest.param(None, "Normal", None, id="a style of text"),
        pytest.param("x", None, None, id="no number"),
    ],
)
def test_a_paragraph_may_state_its_level(outline: str | None, style: str | None, level: int | None) -> None:
    """By an outline level of its own or by its style; nine levels, 1 the outermost."""
    word = docx.Document()
    properties = element("pPr")
    if style:
        properties.append(element("pStyle", val=style))
    if outline:
        properties.append(element("outlineLvl", val=outline))
    said = told("标题")
    said.insert(0, properties)
    word.element.body.insert(0, said)
    out = io.BytesIO()
    word.save(out)
    extract = read_docx(source_of("a.docx", out.getvalue()), Limits())
    assert [heading.level for heading in extract.headings] == ([] if level is None else [level])
