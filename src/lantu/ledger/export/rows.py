"""Rows of any shape as files: what is nested becomes columns of its own, so that nothing is left out."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TextIO

from lantu.errors import ExportError
from lantu.ledger.export.cells import as_text, fitting, safe_cell
from lantu.ledger.export.formats import SHEET_ROWS, write_jsonl

RowFormat = Literal["jsonl", "csv", "xlsx", "parquet"]
ROW_FORMATS: tuple[RowFormat, ...] = ("jsonl", "csv", "xlsx", "parquet")
_INT64 = 2**63


def write_rows(rows: Iterable[Mapping[str, Any]], target: Path | TextIO, form: RowFormat) -> int:
    """Write rows, to a file or, as text, to a stream; return how many.

    In a table the columns are those of `spread`, in the order in which the rows first have them; a row
    without one has an empty cell.

    Raises
    ------
    ExportError
        When a sheet or a cell cannot hold what there is.
    """
    if form in {"jsonl", "csv"}:
        if isinstance(target, Path):
            with target.open("w", encoding="utf-8", newline="") as stream:
                return write_rows(rows, stream, form)
        return write_jsonl(map(dict, rows), target) if form == "jsonl" else _write_csv(rows, target)
    assert isinstance(target, Path)
    return (_write_xlsx if form == "xlsx" else _write_parquet)(rows, target)


def spread(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with one value a column.

    An object becomes a column a part, a list its values joined by ``；``, and a list of objects a column a
    part with the values of all of them, the first object's first; an object without the part leaves its
    place empty.

    Examples
    --------
    >>> spread({"low": 1.0, "basis": {"scope": "市区"}, "places": ["13", "12"]})
    {'low': 1.0, 'basis_scope': '市区', 'places': '13；12'}
    >>> spread({"said": [{"quote": "甲", "date": "2023"}, {"quote": "乙", "date": None}]})
    {'said_quote': '甲；乙', 'said_date': '2023；'}
    """
    flat: dict[str, Any] = {}
    for key, value in row.items():
        flat |= _spread(key, value)
    return flat


def explode(row: Mapping[str, Any], path: Sequence[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """Yield a row for each object in a list of a row, and in that object's lists in turn.

    A row whose list is empty is yielded once, without it.

    Parameters
    ----------
    row : mapping
    path : sequence of (str, str)
        The key of the list and the key of one of its objects in what is yielded; then those of a list in it.

    Examples
    --------
    >>> sides = [{"id": "out", "lines": [{"n": 1}, {"n": 2}]}, {"id": "in", "lines": []}]
    >>> for one in explode({"name": "relief", "sides": sides}, [("sides", "side"), ("lines", "line")]):
    ...     print(one)
    {'name': 'relief', 'side': {'id': 'out'}, 'line': {'n': 1}}
    {'name': 'relief', 'side': {'id': 'out'}, 'line': {'n': 2}}
    {'name': 'relief', 'side': {'id': 'in'}}
    """
    if not path:
        yield dict(row)
        return
    (listed, named), *rest = path
    bare = {key: value for key, value in row.items() if key != listed}
    if not row.get(listed):
        yield bare
    for one in row.get(listed) or ():
        inner = {key: value for key, value in one.items() if not rest or key != rest[0][0]}
        below = {rest[0][0]: one.get(rest[0][0])} if rest else {}
        yield from explode({**bare, named: inner, **below}, rest)


def _spread(key: str, value: Any) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return spread({f"{key}_{part}": inner for part, inner in value.items()})
    if not isinstance(value, list | tuple):
        return {key: value}
    if any(isinstance(one, Mapping) for one in value):
        each = [spread(one) if isinstance(one, Mapping) else {"": one} for one in value]
        parts = dict.fromkeys(part for one in each for part in one)
        joined = ((part, "；".join(as_text(one.get(part)) for one in each)) for part in parts)
        return {f"{key}_{part}".rstrip("_"): words for part, words in joined}
    return {key: "；".join(map(as_text, value)) or None}


def _table(rows: Iterable[Mapping[str, Any]]) -> tuple[Sequence[str], list[dict[str, Any]]]:
    flat = [spread(row) for row in rows]
    return list(dict.fromkeys(column for row in flat for column in row)), flat


def _write_csv(rows: Iterable[Mapping[str, Any]], stream: TextIO) -> int:
    columns, flat = _table(rows)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(
        [str(cell).lower() if isinstance(cell, bool) else safe_cell(cell) for cell in _cells(row, columns)]
        for row in flat
    )
    return len(flat)


def _write_xlsx(rows: Iterable[Mapping[str, Any]], path: Path) -> int:
    import openpyxl  # noqa: PLC0415  slow to import, and other formats do without

    columns, flat = _table(rows)
    if len(flat) > SHEET_ROWS:
        raise ExportError(
            f"there are {len(flat)} rows, and a sheet holds {SHEET_ROWS}: export csv or parquet"
        )
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(str(flat[0].get("type", "rows")) if flat else "rows")
    try:
        sheet.append(columns)
        for row in flat:
            sheet.append([fitting(safe_cell(cell)) for cell in _cells(row, columns)])
    finally:
        # A sheet that is not closed complains when it is thrown away.
        sheet.close()
    book.save(path)
    return len(flat)


def _write_parquet(rows: Iterable[Mapping[str, Any]], path: Path) -> int:
    import pyarrow as pa  # noqa: PLC0415  slow to import, and other formats do without
    import pyarrow.parquet as pq  # noqa: PLC0415

    columns, flat = _table(rows)
    table = pa.table({column: _alike([row.get(column) for row in flat]) for column in columns})
    name = str(flat[0].get("schema", "")) if flat else ""
    pq.write_table(table.replace_schema_metadata({"schema": name}), path)
    return len(flat)


def _cells(row: Mapping[str, Any], columns: Sequence[str]) -> Iterator[Any]:
    return (row.get(column) for column in columns)


def _alike(values: list[Any]) -> list[Any]:
    """Return the values of a column as one type: numbers where all are, words else."""
    given = [value for value in values if value is not None]
    if all(isinstance(value, bool) for value in given):
        return values
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in given):
        whole = all(isinstance(value, int) and abs(value) < _INT64 for value in given)
        return values if whole else [None if value is None else float(value) for value in values]
    return [None if value is None else as_text(value) for value in values]
