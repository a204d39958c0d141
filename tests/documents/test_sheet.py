"""Spreadsheets."""

from __future__ import annotations

import datetime
import io
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, strategies as st

from lantu.documents import Document, Field, Limits, read_document, source_of
from lantu.documents.sheet import _shown, read_xlsx
from lantu.errors import DocumentError


def save(tmp_path: Path, book: openpyxl.Workbook, **limits: int) -> Document:
    """Save a workbook and read it."""
    path = tmp_path / "a.xlsx"
    book.save(path)
    return read_document(path, limits=Limits(**limits))


def book_of(rows: list[list[object]]) -> openpyxl.Workbook:
    """Make a workbook with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "主要指标"
    for row in rows:
        sheet.append(row)
    return book


ROWS: list[list[object]] = [
    ["三地主要指标"],
    ["单位：亿元"],
    ["地区", "2020年", "2021年", "增速"],
    ["甲市", 36102.6, 40269.6, 0.085],
    ["乙市", 14083.7, 15695, 0.066],
    ["注：增速按不变价计算。"],
]


def test_a_sheet_is_a_heading_lines_and_a_table(tmp_path: Path) -> None:
    """Title, unit and note stand alone; rows have their cells separated by tabs."""
    book = book_of(ROWS)
    book["主要指标"]["D4"].number_format = book["主要指标"]["D5"].number_format = "0.0%"
    document = save(tmp_path, book)
    assert document.text.splitlines() == [
        "主要指标",
        "三地主要指标",
        "单位：亿元",
        "地区\t2020年\t2021年\t增速",
        "甲市\t36102.6\t40269.6\t8.5%",
        "乙市\t14083.7\t15695\t6.6%",
        "注：增速按不变价计算。",
    ]
    (table,) = document.tables
    assert table.header_rows == 1
    assert table.caption is not None
    assert table.caption.of(document.text) == "三地主要指标"
    assert document.title is not None
    assert document.title.value == "三地主要指标"


def test_every_cell_says_where_it_stands(tmp_path: Path) -> None:
    """The map to the source names sheet and cell."""
    document = save(tmp_path, book_of(ROWS))
    places = {origin.element: origin.span.of(document.text) for origin in document.origins}
    assert places["主要指标!B4"] == "36102.6"


def test_merged_cells_reach_over_their_squares(tmp_path: Path) -> None:
    """The cell below the merged one has the column it stands in."""
    book = book_of([["指标", "数值", None], [None, "2020年", "2025年"], ["森林覆盖率", 35, 36.5]])
    sheet = book["主要指标"]
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    (table,) = save(tmp_path, book).tables
    grid = {(cell.row, cell.column): (cell.rows, cell.columns) for cell in table.cells}
    assert grid[0, 0] == (2, 1)
    assert grid[0, 1] == (1, 2)
    assert grid[1, 1] == (1, 1)
    assert table.header_rows == 2


def test_an_empty_row_parts_two_tables(tmp_path: Path) -> None:
    """Each has its own title."""
    rows: list[list[object]] = [
        ["表一"],
        ["a", "b"],
        ["甲", 1],
        ["乙", 2],
        [],
        ["表二"],
        ["a", "b"],
        ["丙", 3],
        ["丁", 4],
    ]
    document = save(tmp_path, book_of(rows))
    assert [table.caption and table.caption.of(document.text) for table in document.tables] == [
        "表一",
        "表二",
    ]


def test_dates_and_truth_are_written_as_shown(tmp_path: Path) -> None:
    """A month is a month, a day a day."""
    book = book_of(
        [
            ["月份", "日期", "完成"],
            [datetime.date(2023, 5, 1), datetime.date(2023, 5, 13), True],
            ["合计", 1, 2],
        ]
    )
    book["主要指标"]["A2"].number_format = 'yyyy"年"m"月"'
    assert "2023年5月\t2023-05-13\tTRUE" in save(tmp_path, book).text


def test_hidden_sheets_are_named_and_not_read(tmp_path: Path) -> None:
    """What the author hid is no statement, but the reader learns of it."""
    book = book_of(ROWS)
    hidden = book.create_sheet("草稿")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "不要读"
    document = save(tmp_path, book)
    assert "不要读" not in document.text
    assert document.notes == ("hidden sheets were not read: 草稿",)


def test_a_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    """Empty squares between are not walked."""
    book = book_of(ROWS)
    book["主要指标"]["XFD1048576"] = "角落"
    assert save(tmp_path, book).text.endswith("角落\n")


def test_a_merge_of_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    """Its squares are counted before it is opened."""
    path = tmp_path / "a.xlsx"
    book = book_of(ROWS)
    book["主要指标"].merge_cells("F1:G2")
    book.save(path)
    with pytest.raises(DocumentError, match=r"a\.xlsx: 19 cells are over the limit of 10"):
        read_document(path, limits=Limits(cells=10))


def test_an_empty_square_keeps_its_tab(tmp_path: Path) -> None:
    """What follows it stays below the name of its column."""
    document = save(
        tmp_path,
        book_of(
            [
                ["指标", "2020年", "2025年", "属性"],
                ["森林覆盖率", None, 45, "约束性"],
                ["城镇化率", 68, None, "预期性"],
            ]
        ),
    )
    assert "森林覆盖率\t\t45\t约束性\n" in document.text
    (table,) = document.tables
    said = {(cell.row, cell.column): cell.span.of(document.text) for cell in table.cells}
    assert (said[1, 2], said[1, 3], said[2, 3]) == ("45", "约束性", "预期性")


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        pytest.param(None, "General", "", id="nothing"),
        pytest.param(0, "General", "0", id="nought"),
        pytest.param(False, "General", "FALSE", id="false is no nought"),
        pytest.param(2106.18, "General", "2106.18", id="a float as it is meant"),
        pytest.param(0.1 + 0.2, "General", "0.3", id="without the noise of floats"),
        pytest.param(1e15, "0.00E+00", "1000000000000000", id="no powers"),
        pytest.param(-1.5e-7, "General", "-0.00000015", id="a small one"),
        pytest.param(12345678901234567, "General", "12345678901234567", id="every digit of a whole number"),
        pytest.param(Decimal("0.12345678901234567"), "General", "0.12345678901234567", id="of a decimal"),
        pytest.param(0.365, "0.0%", "36.5%", id="a share"),
        pytest.param(1, "0%", "100%", id="a whole"),
        pytest.param(-0.05, "0.00%;[Red]-0.00%", "-5%", id="a loss, in red"),
        pytest.param(36.5, '0.0"%"', "36.5", id="a sign that is only written beside it"),
        pytest.param(36.5, r"0.0\%", "36.5", id="the same with a stroke"),
        pytest.param(" 甲\n乙 ", "General", "甲 乙", id="a text on one line"),
        pytest.param("=1+1", "General", "=1+1", id="a text that looks like a formula"),
        pytest.param(datetime.datetime(2023, 5, 1), "yyyy-mm-dd", "2023-05-01", id="a day"),  # noqa: DTZ001
        pytest.param(datetime.datetime(2023, 5, 1), "yyyy", "2023年", id="a year"),  # noqa: DTZ001
        pytest.param(datetime.datetime(2023, 5, 1), "mmm-yy", "2023年5月", id="a month"),  # noqa: DTZ001
        pytest.param(datetime.datetime(2023, 5, 1, 9, 5), "h:mm", "2023-05-01 09:05", id="a time"),  # noqa: DTZ001
        pytest.param(datetime.date(2023, 12, 31), "[$-804]dd/mm", "2023-12-31", id="a date in a language"),
        pytest.param(datetime.time(8, 30), "h:mm", "08:30:00", id="a time of day"),
    ],
)
def test_a_value_is_written_as_its_kind(value: object, form: str, shown: str) -> None:
    """No digit that is stored is lost, and none is added."""
    assert _shown(value, form) == shown


@given(st.integers(-(10**15), 10**15), st.integers(0, 9))
def test_a_number_comes_back_from_what_is_written(number: int, places: int) -> None:
    """Writing a decimal and reading it again gives the same number."""
    value = Decimal(number).scaleb(-places)
    assert Decimal(_shown(value, "General")) == value
    assert Decimal(_shown(value, "0%").rstrip("%")) == value * 100


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        pytest.param([["三地主要指标"], ["甲", 1], ["乙", 2]], "三地主要指标", id="the line above"),
        pytest.param(
            [["单位：亿元"], ["三地指标表"], ["甲", 1], ["乙", 2]], "三地指标表", id="a unit above it"
        ),
        pytest.param(
            [["2023年5月"], ["三地指标表"], ["甲", 1], ["乙", 2]], "三地指标表", id="a date above it"
        ),
        pytest.param([["表一"], ["甲", 1], ["乙", 2]], None, id="too short"),
        pytest.param([["甲市", 1], ["乙市", 2], [], ["三地主要指标"]], None, id="below the table"),
    ],
)
def test_a_title_stands_above_the_first_table(rows: list[list[object]], title: str | None) -> None:
    """The first line that is no date and no unit; what a program left behind is kept apart from it."""
    book = book_of(rows)
    book.properties.title = " 年报 "
    out = io.BytesIO()
    book.save(out)
    extract = read_xlsx(source_of("a.xlsx", out.getvalue()), Limits())
    assert extract.fields == ({"title": Field(title, "first line of the sheet")} if title else {})
    assert extract.properties == {"title": Field("年报", "file properties")}


def test_a_table_counts_its_columns_from_its_own_left_edge(tmp_path: Path) -> None:
    """A table in the middle of a sheet begins in column 0, its cells keep the sheet's names."""
    document = save(tmp_path, book_of([[None, None, "甲", 1], [None, None, "乙", None, 3]]))
    cells = {(cell.row, cell.column): cell.span.of(document.text) for cell in document.tables[0].cells}
    assert cells == {(0, 0): "甲", (0, 1): "1", (1, 0): "乙", (1, 1): "", (1, 2): "3"}
    assert {origin.element for origin in document.origins} >= {"主要指标!C1", "主要指标!E2"}


def test_a_sheet_that_is_empty_adds_nothing(tmp_path: Path) -> None:
    """Neither its name nor a line; a book of such sheets is refused."""
    book = book_of(ROWS)
    book.create_sheet("空表")
    assert "空表" not in save(tmp_path, book).text
    with pytest.raises(DocumentError, match=r"a\.xlsx: all its sheets are empty"):
        save(tmp_path, openpyxl.Workbook())


def test_cells_at_the_limit_are_read(tmp_path: Path) -> None:
    """Four cells are four, and no more are allowed."""
    rows: list[list[object]] = [["甲", 1], ["乙", 2]]
    assert save(tmp_path, book_of(rows), cells=4).tables
    with pytest.raises(DocumentError, match="4 cells are over the limit of 3; split it or raise it"):
        save(tmp_path, book_of(rows), cells=3)


def test_a_sheet_damaged_far_behind_its_start_is_refused(tmp_path: Path) -> None:
    """Its first bytes are whole and are all that is looked at to begin with."""
    path = tmp_path / "a.xlsx"
    book_of([[f"名{number}", number * 1.5] for number in range(300)]).save(path)
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    at = part.header_offset + 30 + len(part.filename) + part.compress_size - 200
    path.write_bytes(data[:at] + b"\x55" * 20 + data[at + 20 :])
    with pytest.raises(
        DocumentError, match=r"the xlsx is damaged at xl/worksheets/sheet1\.xml .*get the file again"
    ):
        read_document(path)


def test_sheets_with_hidden_rows_are_read_and_named(tmp_path: Path) -> None:
    """A filter hides rows that are as good as the others."""
    book = book_of([["年份", "产量"], [2023, 36], [2024, 38]])
    book.active.row_dimensions[2].hidden = True
    document = save(tmp_path, book)
    assert "36" in document.text
    assert [note for note in document.notes if "hidden were read" in note]
