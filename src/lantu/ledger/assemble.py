"""Rows become statements: records with their sentence, their document and when they were seen."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from lantu.facts import PlaceName
from lantu.ledger.database import fetch_rows
from lantu.ledger.heads import Edition, read_editions, read_starts, read_texts
from lantu.ledger.held import MOST, Held
from lantu.ledger.rows import PlaceList, list_numbers, row_as_read, to_record
from lantu.ledger.sorts import BY_NAME
from lantu.ledger.statement import DocumentHead, Record, RecordType, Statement

if TYPE_CHECKING:
    import duckdb


def statements(
    connection: duckdb.DuckDBPyConnection,
    kind: RecordType,
    rows: Sequence[dict[str, Any]],
    as_of: int | None,
    held: Held | None = None,
) -> list[Statement[Record]]:
    """Join rows of one type's table with all that a statement carries; ``held`` saves reading it twice."""
    if not rows:
        return []
    read = [row_as_read(row) for row in rows]
    places = read_place_lists(connection, list_numbers((*rows, *read)), held)
    editions = read_editions(connection, {row["document"] for row in rows}, held)
    readings = {number for row in rows for number in (row["first_seen"], _last_reading(row)) if number}
    started = read_starts(connection, readings, held)
    standing = [
        _edition_at(editions[row["document"]], _last_reading(row) if as_of is None else as_of) for row in rows
    ]
    texts = read_texts(connection, {edition.text for edition in standing})
    made = []
    for row, then, edition in zip(rows, read, standing, strict=True):
        ended = started.get(_last_reading(row) or 0)
        seen = (started[row["first_seen"]], ended or edition.head.last_seen)
        record = to_record(kind, row, places.__getitem__)
        was_read = to_record(kind, then, places.__getitem__) if row.get("as_read") else None
        made.append(_statement(kind, row, (record, was_read), (edition.head, texts[edition.text]), seen))
    return made


def _last_reading(row: dict[str, Any]) -> int | None:
    """Return the last reading that a row held after; None while it holds."""
    return None if row["superseded"] is None else row["superseded"] - 1


def _statement(
    kind: RecordType,
    row: dict[str, Any],
    read: tuple[Record, Record | None],
    source: tuple[DocumentHead, str],
    seen: tuple[datetime.datetime, datetime.datetime],
) -> Statement[Record]:
    """Build a statement of its record now and as read, its document and text, and when it was seen."""
    head, text = source
    first, last = BY_NAME[kind].quote
    return Statement(
        no=row["no"],
        type=kind,
        record=read[0],
        document=head,
        quote=text[row[first] : row[last]],
        number=text[row["start"] : row["end"]] if kind == "claim" else None,
        reader=row["reader"],
        first_seen=seen[0],
        last_seen=seen[1],
        rank=row["rank"],
        reason=row["reason"],
        as_read=read[1],
    )


def read_ahead(connection: duckdb.DuckDBPyConnection, held: Held) -> None:
    """Fill what is held with the heads of all documents and all lists of places, where they fit."""
    (many,) = fetch_rows(connection, "SELECT count(DISTINCT no) AS documents FROM documents")
    if many["documents"] <= MOST:
        held.editions.keep(read_editions(connection))
    lists = fetch_rows(connection, "SELECT no FROM place_lists LIMIT ?", [MOST + 1])
    if len(lists) <= MOST:
        held.lists.keep(read_place_lists(connection, [row["no"] for row in lists]))


def read_place_lists(
    connection: duckdb.DuckDBPyConnection, numbers: Iterable[int], held: Held | None = None
) -> dict[int, PlaceList]:
    """Return the lists of places that have these numbers."""

    def read(missing: Sequence[int]) -> dict[int, PlaceList]:
        query = "SELECT no, places FROM place_lists WHERE no IN (SELECT unnest(?))"
        found = fetch_rows(connection, query, [sorted(missing)])
        return {r["no"]: tuple(PlaceName(p["name"], p["code"]) for p in r["places"]) for r in found}

    return (held or Held()).lists.get(numbers, read)


def _edition_at(editions: Sequence[Edition], reading: int | None) -> Edition:
    if reading is None:
        return editions[-1]
    return [one for one in editions if one.since <= reading][-1]
