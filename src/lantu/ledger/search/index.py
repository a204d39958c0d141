"""The full-text index beside the database: made from it, and made up from it whenever it lags."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lantu.ledger.database import fetch_rows
from lantu.ledger.document_rows import document_of
from lantu.ledger.search.cut import label_term, passage_terms
from lantu.ledger.search.passages import Passage, cut_passages

if TYPE_CHECKING:
    import duckdb

_LAYOUT = "1"
"""Changes when terms are cut otherwise: an index of another layout is made anew."""
_BATCH = 100
_SCHEMA = """
CREATE TABLE layout (version TEXT);
CREATE TABLE indexed (document INTEGER PRIMARY KEY, change INTEGER NOT NULL);
CREATE TABLE passages (
    no INTEGER PRIMARY KEY, document INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    folded TEXT NOT NULL, labels TEXT NOT NULL);
CREATE INDEX passages_of ON passages (document);
CREATE VIRTUAL TABLE terms USING fts5(
    cut, content='', detail=none, columnsize=0, tokenize='ascii');
"""

Label = tuple[int, int, str]
"""Start and end of a record, and a term by which its passage is found."""


class SearchIndex:
    """The writer's side of the index.

    Parameters
    ----------
    path : Path
        The SQLite file; it is made where it is absent or of another layout.
    """

    def __init__(self, path: Path) -> None:
        self._connection = _connect(path)
        if self._layout() != _LAYOUT:
            self._connection.close()
            path.unlink(missing_ok=True)
            self._connection = _connect(path)
            self._connection.executescript(
                f"BEGIN; {_SCHEMA} INSERT INTO layout VALUES ('{_LAYOUT}'); COMMIT;"
            )

    def catch_up(self, ledger: duckdb.DuckDBPyConnection) -> None:
        """Index every document that changed since the index last saw it."""
        query = "SELECT no, change FROM documents WHERE superseded IS NULL"
        there = {row["no"]: row["change"] for row in fetch_rows(ledger, query)}
        have = dict(self._connection.execute("SELECT document, change FROM indexed"))
        changed = (no for no, change in there.items() if have.get(no) != change)
        self.update(ledger, sorted([*changed, *(have.keys() - there.keys())]))

    def update(self, ledger: duckdb.DuckDBPyConnection, documents: Sequence[int]) -> None:
        """Index these documents as the database now has them, and forget those that are current no longer."""
        for at in range(0, len(documents), _BATCH):
            batch = list(documents[at : at + _BATCH])
            labels = _labels(ledger, batch)
            query = (
                "SELECT d.*, t.text AS full_text FROM documents d JOIN texts t ON t.no = d.text "
                "WHERE d.superseded IS NULL AND d.no IN (SELECT unnest(?)) ORDER BY d.no"
            )
            self._connection.execute("BEGIN")
            try:
                closed = set(batch)
                for row in fetch_rows(ledger, query, [batch]):
                    passages = cut_passages(document_of(row, row["full_text"]))
                    self._replace(row["no"], row["change"], passages, labels.get(row["no"], []))
                    closed.discard(row["no"])
                for number in closed:
                    self._replace(number, None, [], [])
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _layout(self) -> str | None:
        try:
            found = self._connection.execute("SELECT version FROM layout").fetchone()
        except sqlite3.DatabaseError:
            # New, or damaged: in both cases it is made anew out of the database, which has everything.
            return None
        return None if found is None else str(found[0])

    def _replace(
        self, document: int, change: int | None, passages: Iterable[Passage], labels: list[Label]
    ) -> None:
        run = self._connection.execute
        query = 'SELECT "start", "end", folded, labels, no FROM passages WHERE document = ?'
        old = {row[:4]: row[4] for row in run(query, [document])}
        new = list(_rows(document, passages, labels))
        # A contentless index forgets a passage only when it is told the passage's terms again.
        for row in old.keys() - new:
            run("INSERT INTO terms(terms, rowid, cut) VALUES ('delete', ?, ?)", [old[row], _cut(*row[2:])])
            run("DELETE FROM passages WHERE no = ?", [old[row]])
        for row in (row for row in new if row not in old):
            columns = 'document, "start", "end", folded, labels'
            insert = f"INSERT INTO passages({columns}) VALUES (?, ?, ?, ?, ?)"
            number = run(insert, [document, *row]).lastrowid
            run("INSERT INTO terms(rowid, cut) VALUES (?, ?)", [number, _cut(*row[2:])])
        if change is None:
            run("DELETE FROM indexed WHERE document = ?", [document])
        else:
            run("INSERT OR REPLACE INTO indexed VALUES (?, ?)", [document, change])


def _connect(path: Path) -> sqlite3.Connection:
    # A server hands its writer from thread to thread, to one at a time.
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False)


def _rows(
    document: int, passages: Iterable[Passage], labels: list[Label]
) -> Iterator[tuple[int, int, str, str]]:
    of_document = label_term("document", str(document))
    waiting = sorted(labels, reverse=True)
    open_labels: list[Label] = []
    # Passages and labels both in text order, so that each label is looked at where it stands only.
    for passage in passages:
        open_labels = [label for label in open_labels if label[1] > passage.start]
        while waiting and waiting[-1][0] < passage.end:
            label = waiting.pop()
            if label[1] > passage.start:
                open_labels.append(label)
        own = {term for _, _, term in open_labels}
        yield (*passage, " ".join([of_document, *sorted(own)]))


def _cut(folded: str, labels: str) -> str:
    return f"{' '.join(passage_terms(folded))} {labels}"


def _labels(ledger: duckdb.DuckDBPyConnection, documents: list[int]) -> dict[int, list[Label]]:
    found: dict[int, list[Label]] = {}
    for row in fetch_rows(ledger, _RECORDS, [documents]):
        terms = [label_term("type", row["type"])]
        for place in row["places"]:
            terms.append(label_term("place", place["name"]))
            if place["code"] is not None:
                terms.append(label_term("code", place["code"]))
        terms += [label_term("indicator", row[name]) for name in ("indicator", "indicator_id") if row[name]]
        some: list[Any] = found.setdefault(row["document"], [])
        some.extend((row["start"], row["end"], term) for term in terms)
    return found


_RECORDS = """
SELECT s.type, s.document, s."start", s."end", l.places, c.indicator, c.indicator_id
FROM statements s JOIN place_lists l ON l.no = s.places LEFT JOIN claims c ON c.no = s.no
WHERE s.superseded IS NULL AND s.document IN (SELECT unnest(?))
"""
