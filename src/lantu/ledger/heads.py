"""Editions of documents with their heads, by a few questions of one table each.

Asked in one, the planner takes longer over how to join five tables than the tables take to answer.
"""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lantu.ledger.database import fetch_rows
from lantu.ledger.held import Held
from lantu.ledger.rows import TABLES
from lantu.ledger.statement import DocumentHead

if TYPE_CHECKING:
    import duckdb

_OWN = (
    "no", "id", "name", "path", "title", "date", "place", "publisher", "language", "authority", "media_type",
    "characters", *TABLES.values(), "unbound",
)  # fmt: skip
"""What a head takes as the table has it."""


class Edition(NamedTuple):
    """A document as some readings found it.

    Attributes
    ----------
    head : DocumentHead
    since : int
        Number of the reading that found it so first.
    text : int
        Number of its text.
    current : bool
    """

    head: DocumentHead
    since: int
    text: int
    current: bool


def as_utc(moment: datetime.datetime) -> datetime.datetime:
    """Mark a moment out of the database, which keeps UTC, as UTC."""
    return moment.replace(tzinfo=datetime.UTC)


def read_starts(
    connection: duckdb.DuckDBPyConnection, numbers: Iterable[int], held: Held | None = None
) -> dict[int, datetime.datetime]:
    """Return when readings began, by their numbers."""

    def read(missing: Sequence[int]) -> dict[int, datetime.datetime]:
        rows = _about(connection, "SELECT no, started FROM readings WHERE TRUE", "no", sorted(missing))
        return {row["no"]: as_utc(row["started"]) for row in rows}

    return (held or Held()).starts.get(numbers, read)


def read_editions(
    connection: duckdb.DuckDBPyConnection,
    documents: Iterable[int] | None = None,
    held: Held | None = None,
) -> dict[int, list[Edition]]:
    """Return every edition of documents, oldest first, by the documents' numbers.

    Parameters
    ----------
    connection : DuckDBPyConnection
    documents : iterable of int, optional
        Numbers of the documents; all where they are left out.
    held : Held, optional
        Of a state that does not change: what was read before is not read again.
    """
    held = held or Held()
    if documents is None:
        return _read_editions(connection, None, held)
    return held.editions.get(documents, lambda missing: _read_editions(connection, sorted(missing), held))


def _read_editions(
    connection: duckdb.DuckDBPyConnection, numbers: Sequence[int] | None, held: Held
) -> dict[int, list[Edition]]:
    columns = ", ".join(("text", "first_seen", "last_seen", "superseded", *_OWN))
    rows = _about(connection, f"SELECT {columns} FROM documents WHERE TRUE", "no", numbers)
    readings = (row[seen] for row in rows for seen in ("first_seen", "last_seen"))
    started = read_starts(connection, readings, held)
    sources = _read_sources(connection, numbers)
    first: dict[int, int] = {}
    editions: dict[int, list[Edition]] = {}
    for row in sorted(rows, key=lambda row: (row["no"], row["first_seen"])):
        number = row["no"]
        seen = (started[first.setdefault(number, row["first_seen"])], started[row["last_seen"]])
        head = _head_of(row, sources.get(number), seen)
        edition = Edition(head, row["first_seen"], row["text"], row["superseded"] is None)
        editions.setdefault(number, []).append(edition)
    return editions


def read_heads(
    connection: duckdb.DuckDBPyConnection,
    documents: Iterable[int] | None = None,
    held: Held | None = None,
) -> dict[int, DocumentHead]:
    """Return the heads of documents as they are now, by their numbers and in that order."""
    editions = read_editions(connection, None if documents is None else sorted(set(documents)), held)
    return {number: one.head for number, some in editions.items() for one in some if one.current}


def read_texts(connection: duckdb.DuckDBPyConnection, numbers: Iterable[int]) -> dict[int, str]:
    """Return the texts that have these numbers."""
    rows = _about(connection, "SELECT no, text FROM texts WHERE TRUE", "no", sorted(set(numbers)))
    return {row["no"]: row["text"] for row in rows}


def _head_of(
    row: Mapping[str, Any], source: str | None, seen: tuple[datetime.datetime, datetime.datetime]
) -> DocumentHead:
    own = {name: row[name] for name in _OWN}
    return DocumentHead(**own, source=source, first_seen=seen[0], last_seen=seen[1])


def _read_sources(connection: duckdb.DuckDBPyConnection, numbers: Sequence[int] | None) -> dict[int, str]:
    """Return the id of the document that each is a copy of, whole; originals are left out."""
    whole = "SELECT document, source FROM lineage WHERE superseded IS NULL AND relation <> 'contains'"
    copies = _about(connection, whole, "document", numbers)
    if not copies:
        return {}
    query = "SELECT no, id FROM documents WHERE superseded IS NULL"
    ids = {row["no"]: row["id"] for row in _about(connection, query, "no", [c["source"] for c in copies])}
    return {row["document"]: ids[row["source"]] for row in copies if row["source"] in ids}


def _about(
    connection: duckdb.DuckDBPyConnection, query: str, column: str, numbers: Sequence[int] | None
) -> list[dict[str, Any]]:
    if numbers is None:
        return fetch_rows(connection, query)
    return fetch_rows(connection, f"{query} AND {column} IN (SELECT unnest(?))", [numbers])
