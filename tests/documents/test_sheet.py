"""Spreadsheets."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from lantu.documents import Document, Limits, read_document
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
