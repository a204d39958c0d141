"""Which documents are copies of which, as the ledger keeps it: said anew after a reading, never erased.

A text leaves a print when it comes, and what two texts have in common is kept once it was looked at: after
that a reading costs what its own documents cost, and the answer is the one that all documents together give.
"""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lantu.documents import Reprint
from lantu.documents.lineage import Candidate, resolve_lineage
from lantu.documents.prints import METHOD, Comparison, TextParts, TextPrint, compare_texts, print_text
from lantu.ledger.changes import Changes
from lantu.ledger.database import fetch_rows

if TYPE_CHECKING:
    import duckdb

_AT_ONCE = 500
"""Texts that are fetched at a time."""
_KEPT = 300
"""Texts that are held taken apart while documents are compared."""
_COLUMNS = ("document", "source", "relation", "similarity", "evidence")


def print_row(number: int, text: str, bands: Sequence[int] | None = None) -> dict[str, Any]:
    """Return the row of a text's print; ``bands`` where they are known."""
    return {"text": number, "method": METHOD, **print_text(text, bands)._asdict()}


def update_lineage(connection: duckdb.DuckDBPyConnection, changes: Changes, reading: int) -> None:
    """Let the lineage be what the current documents give, from this reading on."""
    _print_new(connection, changes)
    query = (
        "SELECT d.id, d.title, d.publisher, d.date, d.authority, d.text, "
        "p.shingles, p.keys, p.named, p.reprint FROM documents d JOIN prints p ON p.text = d.text "
        "WHERE d.superseded IS NULL AND p.method = ? ORDER BY d.id"
    )
    rows = fetch_rows(connection, query, [METHOD])
    compare = _Comparer(connection, [row["text"] for row in rows])
    found = resolve_lineage([_candidate(row) for row in rows], compare)
    changes.add("comparisons", compare.new)
    _replace(connection, changes, reading, found)


def _print_new(connection: duckdb.DuckDBPyConnection, changes: Changes) -> None:
    """Keep the prints of texts that have none yet."""
    query = (
        "SELECT d.text AS no FROM documents d WHERE d.superseded IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM prints p WHERE p.text = d.text AND p.method = ?) ORDER BY no"
    )
    missing = [row["no"] for row in fetch_rows(connection, query, [METHOD])]
    for at in range(0, len(missing), _AT_ONCE):
        query = "SELECT no, text FROM texts WHERE no IN (SELECT unnest(?)) ORDER BY no"
        some = fetch_rows(connection, query, [missing[at : at + _AT_ONCE]])
        changes.add("prints", [print_row(row["no"], row["text"]) for row in some])
        changes.write()


def _candidate(row: dict[str, Any]) -> Candidate:
    text = TextPrint(row["shingles"], tuple(row["keys"]), tuple(row["named"]), row["reprint"])
    return Candidate(row["id"], row["title"], row["publisher"], row["date"], row["authority"], text)


class _Comparer:
    """Compares texts that were not compared before, and remembers the others.

    Parameters
    ----------
    connection : DuckDBPyConnection
    texts : sequence of int
        The number of each document's text.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, texts: Sequence[int]) -> None:
        self._connection = connection
        self._texts = texts
        self._parts = lru_cache(_KEPT)(self._take_apart)
        query = "SELECT one, other, common, same_figures, altered FROM comparisons WHERE method = ?"
        self._known = {
            (row["one"], row["other"]): Comparison(row["common"], row["same_figures"], row["altered"])
            for row in fetch_rows(connection, query, [METHOD])
        }
        self.new: list[dict[str, Any]] = []

    def __call__(self, one: int, other: int) -> Comparison:
        """Return what the texts of two documents have in common."""
        low, high = sorted((self._texts[one], self._texts[other]))
        if (low, high) not in self._known:
            said = self._known[low, high] = compare_texts(self._parts(low), self._parts(high))
            self.new.append({"one": low, "other": high, "method": METHOD, **said._asdict()})
        return self._known[low, high]

    def _take_apart(self, text: int) -> TextParts:
        (row,) = fetch_rows(self._connection, "SELECT text FROM texts WHERE no = ?", [text])
        return TextParts.of(row["text"])


def _replace(
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
