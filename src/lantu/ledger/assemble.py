"""Rows become statements: records with their sentence, their document and when they were seen."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from lantu.facts import PlaceName
from lantu.ledger.database import fetch_rows
from lantu.ledger.rows import TABLES, PlaceList, list_numbers, row_as_read, to_record
from lantu.ledger.sorts import BY_NAME
from lantu.ledger.statement import DocumentHead, Record, RecordType, Statement

if TYPE_CHECKING:
    import duckdb

HEAD_COLUMNS = (
    "d.no, d.id, d.name, d.path, d.title, d.date, d.place, d.publisher, d.language, d.authority, "
    "(SELECT s.id FROM lineage l JOIN documents s ON s.no = l.source AND s.superseded IS NULL "
    "WHERE l.document = d.no AND l.superseded IS NULL AND l.relation <> 'contains' LIMIT 1) AS source, "
    f"d.media_type, d.characters, {', '.join(f'd.{table}' for table in TABLES.values())}, d.unbound, "
    "a.started AS first_seen, b.started AS last_seen"
)
HEAD_TABLES = (
    "documents d JOIN readings b ON b.no = d.last_seen "
    "JOIN readings a ON a.no = (SELECT min(e.first_seen) FROM documents e WHERE e.no = d.no)"
)


def head_of(row: dict[str, Any]) -> DocumentHead:
    """Build a document's head from the columns ``HEAD_COLUMNS``."""
    times: dict[str, Any] = {name: as_utc(row[name]) for name in ("first_seen", "last_seen")}
    names = DocumentHead.__dataclass_fields__
    return DocumentHead(**{name: row[name] for name in names if name not in times}, **times)


def as_utc(moment: datetime.datetime) -> datetime.datetime:
    """Mark a moment out of the database, which keeps UTC, as UTC."""
    return moment.replace(tzinfo=datetime.UTC)


def statements(
    connection: duckdb.DuckDBPyConnection, kind: RecordType, rows: Sequence[dict[str, Any]], as_of: int | None
) -> list[Statement[Record]]:
    """Join rows of one type's table with all that a statement carries."""
    if not rows:
        return []
    read = [row_as_read(row) for row in rows]
    places = read_place_lists(connection, list_numbers((*rows, *read)))
    editions = read_editions(connection, {row["document"] for row in rows})
    started = {
        r["no"]: as_utc(r["started"]) for r in fetch_rows(connection, "SELECT no, started FROM readings")
    }
    made = []
    for row, then in zip(rows, read, strict=True):
        last = row["superseded"] - 1 if row["superseded"] is not None else as_of
        edition = _edition_at(editions[row["document"]], last if as_of is None else as_of)
        seen_last = started[last] if row["superseded"] is not None and last in started else None
        record = to_record(kind, row, places.__getitem__)
        was_read = to_record(kind, then, places.__getitem__) if row.get("as_read") else None
        made.append(_statement(kind, row, record, edition, (started[row["first_seen"]], seen_last), was_read))
    return made


def _statement(
    kind: RecordType,
    row: dict[str, Any],
    record: Record,
    edition: dict[str, Any],
    seen: tuple[datetime.datetime, datetime.datetime | None],
    was_read: Record | None,
) -> Statement[Record]:
    text, head = edition["full_text"], edition["head"]
    first, last = BY_NAME[kind].quote
    return Statement(
        no=row["no"],
        type=kind,
        record=record,
        document=head,
        quote=text[row[first] : row[last]],
        number=text[row["start"] : row["end"]] if kind == "claim" else None,
        reader=row["reader"],
        first_seen=seen[0],
        last_seen=seen[1] or head.last_seen,
        rank=row["rank"],
        reason=row["reason"],
        as_read=was_read,
    )


def read_place_lists(connection: duckdb.DuckDBPyConnection, numbers: Iterable[int]) -> dict[int, PlaceList]:
    """Return the lists of places that have these numbers."""
    query = "SELECT no, places FROM place_lists WHERE no IN (SELECT unnest(?))"
    found = fetch_rows(connection, query, [sorted(set(numbers))])
    return {r["no"]: tuple(PlaceName(p["name"], p["code"]) for p in r["places"]) for r in found}


def read_editions(
    connection: duckdb.DuckDBPyConnection, documents: set[int]
) -> dict[int, list[dict[str, Any]]]:
    """Return every edition of these documents, oldest first, with ``head`` and ``full_text``."""
    # The few are chosen first: the planner would join every document before it looks at their numbers.
    few = "(SELECT * FROM documents WHERE no IN (SELECT unnest(?))) d"
    chosen = HEAD_TABLES.replace("documents d", few, 1)
    query = (
        f"SELECT {HEAD_COLUMNS}, d.first_seen AS since, t.text AS full_text FROM {chosen} "
        "JOIN texts t ON t.no = d.text ORDER BY d.first_seen"
    )
    editions: dict[int, list[dict[str, Any]]] = {}
    for row in fetch_rows(connection, query, [sorted(documents)]):
        editions.setdefault(row["no"], []).append({**row, "head": head_of(row)})
    return editions


def _edition_at(editions: list[dict[str, Any]], reading: int | None) -> dict[str, Any]:
    if reading is None:
        return editions[-1]
    return [e for e in editions if e["since"] <= reading][-1]
