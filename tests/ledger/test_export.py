"""Exports carry the same records in every format, and harm no spreadsheet."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import ExportError
from lantu.ledger import Ledger, LedgerWriter
from lantu.ledger.export.cells import safe_cell
from lantu.ledger.export.formats import write_csv, write_jsonl, write_parquet, write_xlsx
from lantu.ledger.export.keys import KEYS, columns_of
from lantu.ledger.export.records import record_export
from lantu.ledger.export.tables import flatten
from lantu.ledger.statement import TYPES

from .worlds import document, records


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    """Every hand-made record as it is exported."""
    path = tmp_path_factory.mktemp("export") / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(path) as ledger:
        return [record_export(statement) for kind in TYPES for statement in ledger.records(kind)]


def test_keys_are_the_contract(exported: list[dict[str, object]]) -> None:
    """Each type has exactly its keys, in their order, whatever the text says."""
    for record in exported:
        assert tuple(record) == KEYS[record["type"]]  # type: ignore[index]


def test_claim(exported: list[dict[str, object]]) -> None:
    """A claim is written with its numbers as JSON numbers, and null where the text does not say."""
    claim = next(record for record in exported if record["id"] == "c-forest-0003")
    expected = {
        "type": "claim",
        "document": "brief.txt",
        "number": "1.5万亩",
        "quote": "新增造林1.5万亩",
        "op": "range",
        "value": 15000.5,
        "value2": 16000,
        "unit": "亩",
        "indicator_id": None,
        "places": [{"name": "北京市延庆区", "code": "110119"}],
        "from": [{"name": "北京市", "code": "110000"}],
        "time": {"start": None, "end": "2025"},
        "baseline": {"time": None, "value": 45.1},
        "modality": "target",
        "stage": None,
        "net": None,
        "basis": None,
    }
    assert {key: claim[key] for key in expected} == expected
    assert isinstance(claim["value2"], int)


def test_link_and_commitment(exported: list[dict[str, object]]) -> None:
    """Parties carry codes, and a commitment names the claim of its figure."""
    link = next(record for record in exported if record["type"] == "link")
    commitment = next(record for record in exported if record["type"] == "commitment")
    assert link["parties"] == [{"name": "北京市", "code": "110000"}, {"name": "河北省", "code": "130000"}]
    assert link["functions"] == ["会商", "联合执法"]
    assert (commitment["actor"], commitment["claim"]) == (["延庆区"], "c-forest-0003")


def test_jsonl(exported: list[dict[str, object]]) -> None:
    """jsonl comes back as it was written, one record a line."""
    stream = io.StringIO()
    assert write_jsonl(exported, stream) == len(exported)
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == exported


def test_csv(exported: list[dict[str, object]]) -> None:
    """csv has every column of every type, and each cell the value of the record."""
    stream = io.StringIO(newline="")
    write_csv(exported, stream, TYPES)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    assert tuple(rows[0]) == columns_of(TYPES)
    for row, record in zip(rows, exported, strict=True):
        flat = flatten(record)
        assert {k: v for k, v in row.items() if v} == {
            k: str(safe_cell(v)).lower() if isinstance(v, bool) else str(safe_cell(v))
            for k, v in flat.items()
            if v not in {None, ""}
        }


def test_xlsx(exported: list[dict[str, object]], tmp_path: Path) -> None:
    """A workbook has a sheet a type with the records' values."""
    write_xlsx(exported, tmp_path / "x.xlsx", TYPES)
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert tuple(book.sheetnames) == TYPES
    for kind in TYPES:
        header, *rows = book[kind].iter_rows(values_only=True)
        flat = [flatten(record) for record in exported if record["type"] == kind]
        expected = [{k: None if v == "" else safe_cell(v) for k, v in row.items()} for row in flat]
        assert [dict(zip(header, row, strict=True)) for row in rows] == expected


def test_parquet(exported: list[dict[str, object]], tmp_path: Path) -> None:
    """A Parquet file has the records' values and the schema's name."""
    write_parquet(exported, tmp_path / "x.parquet", TYPES)
    table = pq.read_table(tmp_path / "x.parquet")
    assert table.schema.metadata[b"schema"] == b"lantu.records/1"
    for row, record in zip(table.to_pylist(), exported, strict=True):
        assert {key: value for key, value in row.items() if value is not None} == {
            key: value for key, value in flatten(record).items() if value is not None
        }


def test_nothing_to_export(tmp_path: Path) -> None:
    """An empty ledger gives files with their columns and no rows."""
    write_parquet([], tmp_path / "x.parquet", TYPES)
    write_xlsx([], tmp_path / "x.xlsx", TYPES)
    assert pq.read_table(tmp_path / "x.parquet").num_rows == 0
    assert openpyxl.load_workbook(tmp_path / "x.xlsx")["claim"].max_row == 1


DANGEROUS = st.sampled_from(["=", "+", "-", "@", "\t", "\r", "", "增"]).flatmap(
    lambda first: st.text(max_size=20).map(lambda rest: first + rest)
)


@settings(max_examples=60, deadline=None)
@given(text=DANGEROUS)
def test_cells_are_safe(text: str) -> None:
    """No text begins a cell with what a spreadsheet runs, and nothing of it is lost."""
    cell = safe_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert len(cell) in {len(text), len(text) + 1}


def test_formulas_stay_text(exported: list[dict[str, object]], tmp_path: Path) -> None:
    """A document that says =1+1 does not make a workbook compute."""
    harmful = [record | {"quote": "=1+1", "speaker": "@name"} for record in exported]
    write_xlsx(harmful, tmp_path / "x.xlsx", TYPES)
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["claim"]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert "'=1+1" in {cell.value for cell in cells}
    assert "f" not in {cell.data_type for cell in cells}


def test_too_long_for_a_cell(exported: list[dict[str, object]], tmp_path: Path) -> None:
    """A text that no cell holds is refused, not cut."""
    with pytest.raises(ExportError, match="csv or parquet"):
        write_xlsx([exported[0] | {"quote": "长" * 40_000}], tmp_path / "x.xlsx", TYPES)
