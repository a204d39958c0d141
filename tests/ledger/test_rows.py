"""Rows of any shape as files: nothing of a nested row is left out, and the formats agree."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, strategies as st

from lantu.errors import ExportError
from lantu.ledger.export.rows import explode, spread, write_rows

ROWS: list[dict[str, Any]] = [
    {"schema": "lantu.made/1", "type": "made", "n": 1, "said": [{"quote": "甲", "date": None}], "done": True},
    {"schema": "lantu.made/1", "type": "made", "n": None, "basis": {"scope": "=市区"}, "half": 0.5},
]
LEAVES = st.none() | st.booleans() | st.integers(-5, 5) | st.text("甲乙丙", min_size=1, max_size=3)
NESTED = st.dictionaries(
    st.sampled_from("abc"),
    st.recursive(
        LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner)
    ),
    max_size=3,
)


def read_csv(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Write rows as text and read them again."""
    stream = io.StringIO(newline="")
    assert write_rows(rows, stream, "csv") == len(rows)
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def leaves(value: Any) -> list[str]:
    """Return the words of all that is nested in a value."""
    if isinstance(value, dict):
        return [word for inner in value.values() for word in leaves(inner)]
    if isinstance(value, list):
        return [word for inner in value for word in leaves(inner)]
    return [value] if isinstance(value, str) else []


def test_columns_are_those_of_all_rows() -> None:
    """In the order in which rows first have them; what a row has not is empty, a formula is made harmless."""
    first, second = read_csv(ROWS)
    assert list(first) == ["schema", "type", "n", "said_quote", "said_date", "done", "basis_scope", "half"]
    assert (first["n"], first["said_quote"], first["said_date"], first["done"]) == ("1", "甲", "", "true")
    assert (second["n"], second["basis_scope"], second["half"]) == ("", "'=市区", "0.5")


@given(NESTED)
def test_nothing_nested_is_left_out(row: dict[str, Any]) -> None:
    """Every word of a row stands in one of its cells."""
    cells = "".join(str(cell) for cell in spread(row).values())
    assert all(word in cells for word in leaves(row))
    assert not any(isinstance(cell, dict | list) for cell in spread(row).values())


def test_a_row_for_each_object_of_a_list() -> None:
    """What stands beside the list stands in each row; an empty list leaves its row; inner lists go on."""
    sides = [{"id": "out", "lines": [{"n": 1}, {"n": 2}]}, {"id": "in", "lines": []}]
    path = (("sides", "side"), ("lines", "line"))
    found = [spread(row) for row in explode({"name": "x", "sides": sides}, path)]
    assert [(row["name"], row["side_id"], row.get("line_n")) for row in found] == [
        ("x", "out", 1),
        ("x", "out", 2),
        ("x", "in", None),
    ]
    assert list(explode({"name": "x", "sides": []}, path)) == [{"name": "x"}]
    assert list(explode({"name": "x"}, ())) == [{"name": "x"}]


def test_the_formats_hold_the_same(tmp_path: Path) -> None:
    """Numbers stay numbers in a workbook and in Parquet, whose metadata name the schema; JSON lines nest."""
    for form in ("jsonl", "xlsx", "parquet"):
        assert write_rows(ROWS, tmp_path / f"a.{form}", form) == 2  # type: ignore[arg-type]
    assert [json.loads(line) for line in (tmp_path / "a.jsonl").read_text("utf-8").splitlines()] == ROWS
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["made"]
    header, first, second = sheet.iter_rows(values_only=True)
    assert (first[header.index("n")], second[header.index("half")]) == (1, 0.5)
    table = pq.read_table(tmp_path / "a.parquet")
    assert table.schema.metadata[b"schema"] == b"lantu.made/1"
    assert table.column("n").to_pylist() == [1, None]
    assert table.column("done").to_pylist() == [True, None]
    assert table.column("half").to_pylist() == [None, 0.5]


def test_a_column_of_several_types_is_words(tmp_path: Path) -> None:
    """In Parquet a column has one type; whole numbers beyond 64 bits are held as decimals of a float."""
    rows = [{"a": 1, "b": 10**20, "c": True}, {"a": "二", "b": 2, "c": 3}]
    write_rows(rows, tmp_path / "a.parquet", "parquet")
    assert pq.read_table(tmp_path / "a.parquet").to_pydict() == {
        "a": ["1", "二"],
        "b": [1e20, 2.0],
        "c": ["true", "3"],
    }


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ([2**63 - 1, 5, None], [2**63 - 1, 5, None]),
        ([2**63, 5], [float(2**63), 5.0]),
        ([-(2**63) + 1], [-(2**63) + 1]),
        ([1, 0.5], [1.0, 0.5]),
        ([True, None], [True, None]),
        ([True, 1], ["true", "1"]),
        ([0.5, "半"], ["0.5", "半"]),
    ],
)
def test_a_column_has_the_narrowest_type_that_holds_it(
    tmp_path: Path, values: list[Any], written: list[Any]
) -> None:
    """Truth alone stays truth, whole numbers whole while 64 bits hold them, all numbers numbers."""
    write_rows([{"a": value} for value in values], tmp_path / "a.parquet", "parquet")
    column = pq.read_table(tmp_path / "a.parquet").column("a").to_pylist()
    assert [(type(one), one) for one in column] == [(type(one), one) for one in written]


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx", "parquet"])
def test_no_rows_are_an_empty_file(tmp_path: Path, form: Any) -> None:
    """A file is made and says nothing."""
    assert write_rows([], tmp_path / "a", form) == 0
    assert (tmp_path / "a").is_file()


def test_a_cell_holds_only_so_much(tmp_path: Path) -> None:
    """A text that no workbook can hold is refused with the formats that can."""
    with pytest.raises(ExportError, match=r"does not fit into a cell.*export csv or parquet"):
        write_rows([{"a": "长" * 40_000}], tmp_path / "a.xlsx", "xlsx")
