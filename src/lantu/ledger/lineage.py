"""Which documents are copies of which, as the ledger keeps it: said anew, never erased."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lantu.documents import Document, Reprint
from lantu.ledger.changes import Changes
from lantu.ledger.database import fetch_rows
from lantu.ledger.document_rows import bare_document

if TYPE_CHECKING:
    import duckdb

_AT_ONCE = 500
"""Documents, with their texts, that are fetched at a time."""
_COLUMNS = ("document", "source", "relation", "similarity", "evidence")


def read_documents_bare(connection: duckdb.DuckDBPyConnection) -> Iterator[Document]:
    """Yield every document as it now is, without its structure."""
    rows = fetch_rows(connection, "SELECT no FROM documents WHERE superseded IS NULL ORDER BY no")
    query = (
        "SELECT d.*, t.text AS full_text FROM documents d JOIN texts t ON t.no = d.text "
        "WHERE d.superseded IS NULL AND d.no BETWEEN ? AND ? ORDER BY d.no"
    )
    for at in range(0, len(rows), _AT_ONCE):
        some = [row["no"] for row in rows[at : at + _AT_ONCE]]
        for row in fetch_rows(connection, query, [some[0], some[-1]]):
            yield bare_document(row, row["full_text"])


def replace_lineage(
    connection: duckdb.DuckDBPyConnection, changes: Changes, reading: int, reprints: Iterable[Reprint]
) -> None:
    """Let the lineage be these reprints from this reading on; what stays the same is left alone."""
    numbers = {row["id"]: row["no"] for row in fetch_rows(connection, "SELECT id, no FROM documents")}
    new = {
        (numbers[one.copy], numbers[one.source], one.relation, one.similarity, one.evidence)
        for one in reprints
    }
    query = f"SELECT {', '.join(_COLUMNS)} FROM lineage WHERE superseded IS NULL"
    old = {(*list(row.values())[:-1], tuple(row["evidence"])) for row in fetch_rows(connection, query)}
    changed = {pair[0] for pair in old ^ new}
    closed = [{"document": copy, "superseded": reading} for copy in sorted(changed)]
    changes.update("lineage", closed, key="document")
    opened = sorted(pair for pair in new if pair[0] in changed)
    rows = [dict(zip(_COLUMNS, pair, strict=True)) | {"first_seen": reading} for pair in opened]
    changes.add("lineage", rows)
