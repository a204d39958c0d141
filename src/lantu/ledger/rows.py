"""Records to table rows and back, without loss."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, cast

from lantu.facts import Span
from lantu.ledger.sorts import BY_NAME, SORTS
from lantu.ledger.sorts.sort import Columns, PlaceList, PlaceNumber, Row
from lantu.ledger.statement import Record, RecordType

__all__ = [
    "TABLES",
    "Columns",
    "PlaceList",
    "PlaceNumber",
    "Row",
    "held_at",
    "list_numbers",
    "row_as_read",
    "to_columns",
    "to_record",
    "to_row",
    "type_of",
]

TABLES: dict[RecordType, str] = {sort.name: sort.table for sort in SORTS}
_BY_CLASS = {sort.record: sort for sort in SORTS}
_PLACE_COLUMNS = ("places", "origin", "destination")


def held_at(reading: int | None) -> str:
    """Return the SQL of which rows hold now, or held after a past reading.

    Examples
    --------
    >>> held_at(None), held_at(3)
    ('superseded IS NULL', 'first_seen <= 3 AND (superseded IS NULL OR superseded > 3)')
    """
    if reading is None:
        return "superseded IS NULL"
    return f"first_seen <= {reading:d} AND (superseded IS NULL OR superseded > {reading:d})"


def type_of(record: Record) -> RecordType:
    """Return the name of the record's type as exports write it."""
    return _BY_CLASS[type(record)].name


def to_columns(records: Sequence[Record], place_number: PlaceNumber) -> Columns:
    """Return the columns, of records of one type, that depend on nothing but the records."""
    columns: Columns = {
        "start": [record.span.start for record in records],
        "end": [record.span.end for record in records],
    }
    for name in ("id", "confidence", "rule", "repeat_of"):
        columns[name] = list(map(attrgetter(name), records))
    return columns | _BY_CLASS[type(records[0])].to_columns(records, place_number)


def to_row(record: Record, place_number: PlaceNumber) -> Row:
    """Return the columns of a record that depend on nothing but the record."""
    return {name: values[0] for name, values in to_columns([record], place_number).items()}


def to_record(kind: RecordType, row: Mapping[str, Any], places: Callable[[int], PlaceList]) -> Record:
    """Build the record that a row was made from."""
    sort = BY_NAME[kind]
    made = sort.record(
        id=row["id"],
        span=Span(row["start"], row["end"]),
        confidence=row["confidence"],
        rule=row["rule"],
        repeat_of=row["repeat_of"],
        **sort.from_columns(row, places),
    )
    return cast("Record", made)


def row_as_read(row: Row) -> Row:
    """Return a row as the reader read it, before judgements corrected it."""
    corrected = row.get("as_read")
    return row if corrected is None else {**row, **json.loads(corrected), "as_read": None}


def list_numbers(rows: Iterable[Row]) -> set[int]:
    """Return the numbers of the lists of places that rows name."""
    found: set[int] = set()
    for row in rows:
        found.update(row[name] for name in _PLACE_COLUMNS if name in row)
        found.update(row.get("stage_places", ()))
    return found
