"""Pdf files: the text layer with the boxes of its characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from lantu.documents import Document, read_document
from lantu.errors import DocumentError
from lantu.facts import Span

FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
needs_font = pytest.mark.skipif(not FONT.exists(), reason="no Chinese font (Debian: fonts-noto-cjk)")
PARAGRAPH = (
    "去年以来，全市深入推进协同治水，累计承接转移项目406个，总投资2106.18亿元，比上年增长5.1%，"
    "其中新一代信息技术项目120个，水质断面比例上升到77.5%，群众满意度继续提高，各项工作按计划完成。"
)
ROWS = [
    ["指标", "2020年", "2025年", "属性"],
    ["森林覆盖率", "35%", "36.5%", "约束性"],
    ["城镇化率", "68.6%", "72%", "预期性"],
]


def new_pdf() -> FPDF:
    """Begin a pdf with a font that has Chinese characters where there is one."""
    pdf = FPDF()
    if FONT.exists():
        pdf.add_font("han", "", str(FONT))
    pdf.add_page()
    pdf.set_font("han" if FONT.exists() else "helvetica", "", 12)
    return pdf


def write(pdf: FPDF, said: str, align: str = "L") -> None:
    """Write a paragraph."""
    pdf.multi_cell(0, 7, said, align=align, new_x="LMARGIN", new_y="NEXT")


def save(tmp_path: Path, pdf: FPDF, name: str = "a.pdf") -> Document:
    """Save a pdf and read it."""
    path = tmp_path / name
    pdf.output(str(path))
    return read_document(path)


@needs_font
def test_wrapped_lines_are_one_sentence(tmp_path: Path) -> None:
    """Lines that reach the right edge go on, lines that fall short end their paragraph."""
    pdf = new_pdf()
    write(pdf, "一、总体情况")
    write(pdf, "　　" + PARAGRAPH)
    write(pdf, "　　" + PARAGRAPH)
    document = save(tmp_path, pdf)
    paragraphs, start = [], 0
    inside = {gap.start for gap in document.breaks}
    for at, character in enumerate(document.text):
        if character == "\n" and at not in inside:
            paragraphs.append(document.text[start:at].replace("\n", ""))
            start = at + 1
    assert paragraphs == ["一、总体情况", PARAGRAPH, PARAGRAPH]
    assert [section.heading.of(document.text) for section in document.sections] == ["一、总体情况"]


@needs_font
def test_every_character_has_its_place_on_the_page(tmp_path: Path) -> None:
    """A span of the text leads to page and box, and boxes of following characters follow one another."""
    document = save(tmp_path, _two_pages())
    at = document.text.index("第二页")
    (origin,) = [origin for origin in document.origins if origin.span.start <= at < origin.span.end]
    assert origin.page == 2
    first, second = origin.box_of(Span(at, at + 1)), origin.box_of(Span(at + 1, at + 2))
    assert first is not None
    assert second is not None
    assert first[0] < first[2] == second[0] < second[2]
    assert origin.edges is not None
    assert len(origin.edges) == origin.span.end - origin.span.start + 1


def _two_pages() -> FPDF:
    pdf = new_pdf()
    write(pdf, PARAGRAPH)
    pdf.add_page()
    write(pdf, "第二页讲生态。" + PARAGRAPH)
    return pdf


@needs_font
def test_a_ruled_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    """Cells that wrap are whole, squares that are joined are one cell."""
    pdf = new_pdf()
    write(pdf, PARAGRAPH)
    write(pdf, "表1 主要指标", "C")
    with pdf.table(width=150, first_row_as_headings=False) as table:
        for values in [*ROWS, ["单位地区生产总值能源消耗降低（五年累计）", "—", "13.5%", "约束性"]]:
            row = table.row()
            for value in values:
                row.cell(value)
        row = table.row()
        row.cell("合计四项指标", colspan=4)
    write(pdf, PARAGRAPH)
    document = save(tmp_path, pdf)
    (read,) = document.tables
    cells = {(cell.row, cell.column): cell for cell in read.cells}
    assert cells[3, 0].span.of(document.text) == "单位地区生产总值能源消耗降低（五年累计）"
    assert cells[1, 2].span.of(document.text) == "36.5%"
    assert cells[4, 0].columns == 4
    assert read.header_rows == 1
    assert read.caption is not None
    assert read.caption.of(document.text) == "表1 主要指标"
    assert document.text.index("去年以来") < read.span.start < document.text.rindex("去年以来")


@needs_font
def test_a_table_without_lines_is_told_by_its_columns(tmp_path: Path) -> None:
    """Three rows whose pieces stand below one another, with figures in them, are a table."""
    pdf = new_pdf()
    write(pdf, PARAGRAPH)
    for values in [*ROWS, ["地表水达标率", "80%", "85%", "约束性"]]:
        for value in values:
            pdf.cell(40, 8, value)
        pdf.ln(8)
    write(pdf, PARAGRAPH)
    document = save(tmp_path, pdf)
    (read,) = document.tables
    said = {(cell.row, cell.column): cell.span.of(document.text) for cell in read.cells}
    assert said[2, 1] == "68.6%"
    assert said[3, 3] == "约束性"


@needs_font
def test_running_heads_and_page_numbers_are_left_out_and_reported(tmp_path: Path) -> None:
    """They stand on every page and would cut sentences in two."""
    pdf = FPDF()
    pdf.add_font("han", "", str(FONT))
    for number in range(1, 5):
        pdf.add_page()
        pdf.set_font("han", "", 9)
        pdf.text(90, 10, "全市统计公报")
        pdf.text(100, 290, f"— {number} —")
        pdf.set_font("han", "", 12)
        pdf.set_y(20)
        write(pdf, f"第{number}部分。" + PARAGRAPH)
    document = save(tmp_path, pdf)
    assert "全市统计公报" not in document.text
    assert "—" not in document.text
    assert document.notes == ("running heads and page numbers of 4 pages are left out",)


@needs_font
@pytest.mark.parametrize("moment", ["11/22/26, 9:05 PM", "2026/11/22 21:05"])
def test_what_a_browser_prints_at_the_edges_is_left_out(tmp_path: Path, moment: str) -> None:
    """The day of printing is not that of the text, and an address holds no figure."""
    pdf = FPDF()
    pdf.add_font("han", "", str(FONT))
    pdf.add_page()
    pdf.set_font("han", "", 9)
    pdf.text(10, 10, f"{moment} 全市统计公报")
    pdf.text(10, 290, "https://www.example.cn/a/2025.html 1/1")
    pdf.set_font("han", "", 12)
    pdf.set_y(20)
    write(pdf, PARAGRAPH)
    document = save(tmp_path, pdf)
    assert "2026" not in document.text
    assert "example" not in document.text
    assert document.date is None


@needs_font
def test_large_letters_are_a_heading_and_the_title(tmp_path: Path) -> None:
    """Without any other mark, size tells."""
    pdf = new_pdf()
    pdf.set_font_size(20)
    pdf.cell(0, 12, "全市协同治水公报", align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font_size(12)
    write(pdf, PARAGRAPH)
    document = save(tmp_path, pdf)
    assert document.title is not None
    assert document.title.value == "全市协同治水公报"


def test_pages_without_a_text_layer_are_named(tmp_path: Path) -> None:
    """The rest is read."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", "", 12)
    pdf.cell(0, 10, "The plan covers twelve roads.")
    pdf.add_page()
    pdf.rect(20, 20, 100, 100)
    document = save(tmp_path, pdf)
    assert document.notes == ("page 2 has no text layer",)
    assert document.text == "The plan covers twelve roads.\n"
    assert document.date is None


def test_bad_pdfs_are_refused_with_a_remedy(tmp_path: Path) -> None:
    """Each says which file, what is wrong and what to do."""
    blank = FPDF()
    blank.add_page()
    blank.rect(10, 10, 50, 50)
    with pytest.raises(DocumentError, match=r"scan\.pdf: none of its 1 pages has a text layer .*OCR"):
        save(tmp_path, blank, "scan.pdf")
    locked = FPDF()
    locked.set_encryption(owner_password="owner", user_password="user")
    locked.add_page()
    with pytest.raises(DocumentError, match=r"locked\.pdf: the pdf is encrypted with a password; save it"):
        save(tmp_path, locked, "locked.pdf")
    whole = (tmp_path / "scan.pdf").read_bytes()
    (tmp_path / "cut.pdf").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DocumentError, match=r"cut\.pdf: the pdf is truncated"):
        read_document(tmp_path / "cut.pdf")
    (tmp_path / "no.pdf").write_bytes(b"hello")
    with pytest.raises(DocumentError, match=r"no\.pdf: is no pdf"):
        read_document(tmp_path / "no.pdf")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4\n" + b"x" * 500 + b"\n%%EOF\n")
    with pytest.raises(DocumentError, match=r"broken\.pdf: the pdf is damaged"):
        read_document(tmp_path / "broken.pdf")


@needs_font
def test_half_a_character_is_left_out(tmp_path: Path) -> None:
    """A text layer with the first half of a surrogate pair and no second keeps every other character."""
    pdf = FPDF()
    pdf.set_compression(False)
    pdf.add_page()
    pdf.add_font("han", "", str(FONT))
    pdf.set_font("han", "", 12)
    write(pdf, "新增企业囍家32户")
    whole = bytes(pdf.output())
    halved = whole.replace(b"<56CD>", b"<D840>")
    assert halved != whole
    path = tmp_path / "half.pdf"
    path.write_bytes(halved)
    assert read_document(path).text.strip() == "新增企业家32户"


@needs_font
def test_a_table_over_two_pages_is_one(tmp_path: Path) -> None:
    """Its head stands on both pages and the running line is left out on two already."""
    pdf = new_pdf()
    for first in (1, 3):
        if first > 1:
            pdf.add_page()
        write(pdf, "北海市人民政府公报")
        with pdf.table(first_row_as_headings=False) as table:
            for row in (["序号", "投资（亿元）"], [str(first), "2.5"], [str(first + 1), "3.5"]):
                table.row(row)
    document = save(tmp_path, pdf)
    (table,) = document.tables
    assert [cell.row for cell in table.cells if cell.column == 0] == [0, 1, 2, 3, 4]
    assert "公报" not in document.text
