"""Tables in text files, their cells parted by commas."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.documents import Document, read_document
from lantu.documents.source import Limits
from lantu.errors import DocumentError


def read(tmp_path: Path, data: bytes, **limits: int) -> Document:
    """Read bytes as a csv."""
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    return read_document(path, limits=Limits(**limits) if limits else Limits())


def test_a_csv_is_lines_and_a_table(tmp_path: Path) -> None:
    """Its title stands above, cells keep the commas of their numbers and say where they stand."""
    text = '北港市2025年港口统计,,\n\n月份,吞吐量,增长\n1月,"4,512.3",3.2\n2月,"3,987.6",-1.4\n'
    document = read(tmp_path, text.encode("gb18030"))
    assert document.title is not None
    assert document.title.value == "北港市2025年港口统计"
    (table,) = document.tables
    assert table.header_rows == 1
    assert [cell.span.of(document.text) for cell in table.cells if cell.row == 1] == ["1月", "4,512.3", "3.2"]
    assert [origin.element for origin in document.origins][-1] == "C5"


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_other_marks_part_cells_too(tmp_path: Path, mark: str) -> None:
    """The mark that parts most of the first lines counts."""
    rows = (("指标", "单位", "数值"), ("产量", "万吨", "36"), ("投资", "亿元", "2,4"))
    document = read(tmp_path, "\n".join(mark.join(row) for row in rows).encode())
    assert document.text == "指标\t单位\t数值\n产量\t万吨\t36\n投资\t亿元\t2,4\n"


@pytest.mark.parametrize(
    ("data", "limits", "told"),
    [
        (b'a,b\n"c,d\n', {}, "the csv is damaged"),
        (b"a,b\nc,d\n", {"cells": 3}, "4 cells are over the limit of 3"),
        (b",,\n,,\n", {}, "all its cells are empty"),
        (b"\x00\xff\x00\xfe\x01", {}, "is no text"),
    ],
)
def test_what_is_no_csv_is_refused(tmp_path: Path, data: bytes, limits: dict[str, int], told: str) -> None:
    """With the reason."""
    with pytest.raises(DocumentError, match=told):
        read(tmp_path, data, **limits)


def test_a_header_reaches_over_the_empty_cells_beside_it(tmp_path: Path) -> None:
    """A merged cell that was saved as csv leaves empty ones; they have no header of their own."""
    document = read(tmp_path, "市,浓度,,天数\n,2024年,2025年,2025年\n甲市,30.5,27.8,301\n".encode())
    heads = [cell for cell in document.tables[0].cells if cell.row < document.tables[0].header_rows]
    assert [(cell.span.of(document.text), cell.rows, cell.columns) for cell in heads] == [
        ("市", 2, 1),
        ("浓度", 1, 2),
        ("天数", 1, 1),
        ("2024年", 1, 1),
        ("2025年", 1, 1),
        ("2025年", 1, 1),
    ]
