"""Exported objects in the formats that other programs read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any, Literal, TextIO

from lantu.errors import ExportError
from lantu.ledger.export.cells import fitting, safe_cell
from lantu.ledger.export.keys import columns_of
from lantu.ledger.export.records import SCHEMA
from lantu.ledger.export.tables import arrow_schema, arrow_table, flatten
from lantu.ledger.statement import RecordType

Format = Literal["jsonl", "csv", "xlsx", "parquet", "sdmx-csv", "webannotation", "geojson", "datapackage"]
TEXT_FORMATS = ("jsonl", "csv")
STANDARDS: tuple[Format, ...] = ("sdmx-csv", "webannotation", "geojson")
"""Formats whose shape a standard sets."""
FORMATS: tuple[Format, ...] = ("jsonl", "csv", "xlsx", "parquet", *STANDARDS, "datapackage")
SHEET_ROWS = 1_048_575
_BATCH = 5_000

Exported = dict[str, Any]


def write_jsonl(exported: Iterable[Exported], stream: TextIO) -> int:
    """Write one JSON object a line; return how many."""
    count = 0
    for one in exported:
        stream.write(json.dumps(one, ensure_ascii=False, allow_nan=False) + "\n")
        count += 1
    return count


def write_csv(exported: Iterable[Exported], stream: TextIO, kinds: tuple[RecordType, ...]) -> int:
    """Write a table with a header, cells safe for spreadsheets; return how many rows."""
    columns = columns_of(kinds)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    count = 0
    for one in exported:
        flat = flatten(one)
        writer.writerow([_plain(safe_cell(flat.get(column))) for column in columns])
        count += 1
    return count


def write_xlsx(exported: Iterable[Exported], path: Path, kinds: tuple[RecordType, ...]) -> int:
    """Write a workbook with one sheet a type; return how many rows.

    Raises
    ------
    ExportError
        When there is more than a sheet or a cell can hold.
    """
    import openpyxl  # noqa: PLC0415  slow to import, and other formats do without

    book = openpyxl.Workbook(write_only=True)
    sheets = {kind: book.create_sheet(kind) for kind in kinds}
    for kind, sheet in sheets.items():
        sheet.append(columns_of((kind,)))
    try:
        count = sum(
            _fill(sheets[kind], some, kind) for kind, some in groupby(exported, key=lambda e: e["type"])
        )
    finally:
        # A sheet that is not closed complains when it is thrown away.
        for sheet in sheets.values():
            sheet.close()
    book.save(path)
    return count


def write_parquet(exported: Iterable[Exported], path: Path, kinds: tuple[RecordType, ...]) -> int:
    """Write a Parquet file; the schema's name stands in its metadata; return how many rows."""
    import pyarrow.parquet as pq  # noqa: PLC0415  slow to import, and other formats do without

    schema = arrow_schema(columns_of(kinds), SCHEMA)
    count = 0
    with pq.ParquetWriter(path, schema) as writer:
        for batch in _batches(exported):
            writer.write_table(arrow_table(batch, schema))
            count += len(batch)
    return count


def _batches(exported: Iterable[Exported]) -> Iterator[list[Exported]]:
    rest = iter(exported)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _plain(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _fill(sheet: Any, exported: Iterable[Exported], kind: RecordType) -> int:
    columns = columns_of((kind,))
    count = 0
    for one in exported:
        if count == SHEET_ROWS:
            raise ExportError(
                f"there are more than {SHEET_ROWS} records of type {kind}, which is all that a sheet holds: "
                "export csv or parquet"
            )
        flat = flatten(one)
        sheet.append([fitting(safe_cell(flat.get(column))) for column in columns])
        count += 1
    return count
