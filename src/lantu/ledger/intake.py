"""What a document adds to a ledger and what it supersedes, as rows for one transaction."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lantu.documents.document import Document
from lantu.errors import LedgerError
from lantu.facts import Span
from lantu.ledger.assemble import read_place_lists
from lantu.ledger.changes import Changes
from lantu.ledger.database import fetch_rows
from lantu.ledger.document_rows import document_row
from lantu.ledger.lineage import print_row
from lantu.ledger.rows import TABLES, PlaceList, row_as_read, to_columns, to_record, type_of
from lantu.ledger.statement import Record

if TYPE_CHECKING:
    import duckdb

REPLACED = "its file holds another text now"
"""Why the records of a document are current no longer whose file was written anew."""

# What another reading may change without making another edition of the document.
_PASSING = ("path", "reader", "unbound", "last_seen", "change", *TABLES.values())


class Unbound(NamedTuple):
    """A quantity that no rule could bind to what it is a quantity of, and why."""

    span: Span
    reason: str


class Reading(NamedTuple):
    """A run of the reader."""

    no: int
    reader: str


class Intake:
    """Compares what was read with what is there, and lets ``changes`` know the difference.

    Parameters
    ----------
    connection : DuckDBPyConnection
        Must show everything that was handed in before, but for documents that are read once a
        transaction.
    changes : Changes
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, changes: Changes) -> None:
        self._connection = connection
        self._changes = changes
        self._last = {
            "documents": self._maximum("no", "documents"),
            "texts": self._maximum("no", "texts"),
            "place_lists": self._maximum("no", "place_lists"),
            "statements": self._maximum("no", "statements"),
            "change": self._maximum("change", "documents"),
        }
        numbers = [row["no"] for row in fetch_rows(connection, "SELECT no FROM place_lists")]
        self._place_lists = read_place_lists(connection, numbers)
        self._place_numbers = {places: no for no, places in self._place_lists.items()}
        # A look at the database for each document costs more than all the rest of taking a new one in.
        self._documents = {str(row["id"]) for row in fetch_rows(connection, "SELECT id FROM documents")}

    def add(
        self,
        reading: Reading,
        document: Document,
        records: Sequence[Record],
        unbound: Sequence[Unbound],
        *,
        path: str | None,
        fingerprint: str,
        bands: Sequence[int] | None = None,
    ) -> int:
        """Hand a document and its records in; return the document's number.

        Raises
        ------
        LedgerError
            When two records have one id.
        """
        _check_ids(document, records)
        row = document_row(document) | {
            "path": path,
            "fingerprint": fingerprint,
            "reader": reading.reader,
            "first_seen": reading.no,
            "last_seen": reading.no,
            "change": self.take("change"),
            "unbound": len(unbound),
            **dict.fromkeys(TABLES.values(), 0),
        }
        for record in records:
            row[TABLES[type_of(record)]] += 1
        number, is_new = self._add_document(row, document.text, bands)
        self._add_records(reading, number, records, is_new=is_new)
        self._add_unbound(reading, number, unbound, is_new=is_new)
        return number

    def close(self, reading: Reading, document: int) -> None:
        """Close a document whose file holds another text now, with all that was read in it."""
        for table in TABLES.values():
            query = f"SELECT no FROM {table} WHERE document = ? AND superseded IS NULL"
            rows = fetch_rows(self._connection, query, [document])
            closed = {"superseded": reading.no, "rank": "deprecated", "reason": REPLACED}
            self._changes.update(table, [{"no": row["no"], **closed} for row in rows])
        gone = {"superseded": reading.no}
        self._changes.update("unbound", [{"document": document, **gone}], key="document")
        self._changes.update("documents", [{"no": document, "change": self.take("change"), **gone}])

    def _add_document(self, row: dict[str, Any], text: str, bands: Sequence[int] | None) -> tuple[int, bool]:
        query = (
            "SELECT d.*, t.sha256 FROM documents d JOIN texts t ON t.no = d.text "
            "WHERE d.id = ? ORDER BY d.first_seen DESC"
        )
        editions = fetch_rows(self._connection, query, [row["id"]]) if row["id"] in self._documents else []
        found = [edition for edition in editions if edition["superseded"] is None]
        self._documents.add(row["id"])
        sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if not found:
            # Its file held another text for a while.
            known = next((edition for edition in editions if edition["sha256"] == sha256), None)
            row["no"] = self.take("documents") if known is None else known["no"]
            row["text"] = self._add_text(text, sha256, bands) if known is None else known["text"]
            self._changes.add("documents", [row])
            return row["no"], known is None
        old = found[0]
        row["no"] = old["no"]
        row["text"] = old["text"] if old["sha256"] == sha256 else self._add_text(text, sha256, bands)
        lasting = [name for name in row if name not in _PASSING and name != "first_seen"]
        if all(old[name] == row[name] for name in lasting):
            self._changes.update("documents", [{"no": row["no"], **{name: row[name] for name in _PASSING}}])
        else:
            self._changes.update("documents", [{"no": row["no"], "superseded": row["first_seen"]}])
            self._changes.add("documents", [row])
        return row["no"], False

    def _add_text(self, text: str, sha256: str, bands: Sequence[int] | None) -> int:
        number = self.take("texts")
        self._changes.add("texts", [{"no": number, "sha256": sha256, "text": text}])
        if bands is not None:
            self._changes.add("prints", [print_row(number, text, bands)])
        return number

    def _add_records(
        self, reading: Reading, document: int, records: Sequence[Record], *, is_new: bool
    ) -> None:
        waiting: dict[str, dict[str, Record]] = {table: {} for table in TABLES.values()}
        for record in records:
            waiting[TABLES[type_of(record)]][record.id] = record
        for table, new in waiting.items():
            if not is_new:
                self._supersede(reading, document, table, new)
            if new:
                self._add_rows(reading, document, table, list(new.values()))

    def _add_rows(self, reading: Reading, document: int, table: str, records: Sequence[Record]) -> None:
        many = len(records)
        columns = to_columns(records, self.place_number) | {
            "no": [self.take("statements") for _ in records],
            "document": [document] * many,
            "reader": [reading.reader] * many,
            "first_seen": [reading.no] * many,
            "rank": ["normal"] * many,
        }
        self._changes.add_columns(table, columns, many)

    def _supersede(self, reading: Reading, document: int, table: str, new: dict[str, Record]) -> None:
        """Close the rows that were not read again, and take what is there already out of ``new``."""
        kind = next(kind for kind, name in TABLES.items() if name == table)
        query = f"SELECT * FROM {table} WHERE document = ? AND superseded IS NULL"
        closed = []
        for row in fetch_rows(self._connection, query, [document]):
            record = to_record(kind, row_as_read(row), self._place_lists.__getitem__)
            if new.get(record.id) == record:
                del new[record.id]
                continue
            again = record.id in new
            why = f"read otherwise by {reading.reader}" if again else f"no longer found by {reading.reader}"
            closed.append({"no": row["no"], "superseded": reading.no, "reason": why})
        self._changes.update(table, [row | {"rank": "deprecated"} for row in closed])

    def _add_unbound(
        self, reading: Reading, document: int, unbound: Iterable[Unbound], *, is_new: bool
    ) -> None:
        new = {(one.span.start, one.span.end, one.reason) for one in unbound}
        if not is_new:
            query = 'SELECT "start", "end", reason FROM unbound WHERE document = ? AND superseded IS NULL'
            rows = fetch_rows(self._connection, query, [document])
            if {(row["start"], row["end"], row["reason"]) for row in rows} == new:
                return
            closed = {"document": document, "superseded": reading.no}
            self._changes.update("unbound", [closed], key="document")
        common = {"document": document, "first_seen": reading.no}
        self._changes.add(
            "unbound", [common | {"start": s, "end": e, "reason": r} for s, e, r in sorted(new)]
        )

    def place_number(self, places: PlaceList) -> int:
        """Return the number of a list of places, which is kept if it is new."""
        number = self._place_numbers.get(places)
        if number is None:
            number = self.take("place_lists")
            self._place_numbers[places], self._place_lists[number] = number, places
            named = [{"name": place.name, "code": place.code} for place in places]
            self._changes.add("place_lists", [{"no": number, "places": named}])
        return number

    def take(self, counter: str) -> int:
        """Return the next number of a counter."""
        self._last[counter] += 1
        return self._last[counter]

    def _maximum(self, column: str, table: str) -> int:
        rows = fetch_rows(self._connection, f"SELECT coalesce(max({column}), 0) AS last FROM {table}")
        return int(rows[0]["last"])


def _check_ids(document: Document, records: Sequence[Record]) -> None:
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise LedgerError(
                f"{document.name}: two records have the id {record.id!r}, the second at {record.span}: "
                "this is a fault of the reader, please report it with the file"
            )
        seen.add(record.id)
