"""The one process that writes: documents and their records go in, whole or not at all."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from lantu.documents.document import Document
from lantu.errors import LedgerError
from lantu.facts import Span
from lantu.ledger import store
from lantu.ledger.assemble import read_place_lists
from lantu.ledger.changes import Changes
from lantu.ledger.database import connect, fetch_rows
from lantu.ledger.document_rows import document_row
from lantu.ledger.ownership import Ownership
from lantu.ledger.rows import TABLES, PlaceList, to_record, to_row, type_of
from lantu.ledger.statement import Record


class Unbound(NamedTuple):
    """A quantity that no rule could bind, and why."""

    span: Span
    reason: str


class Known(NamedTuple):
    """What the ledger already has of a source."""

    no: int
    fingerprint: str
    reader: str


class LedgerWriter:
    """A ledger owned for writing; it is made where it does not exist.

    What was appended is kept at each ``commit``; readers see it after ``close`` (or ``publish``).

    Parameters
    ----------
    path : Path
        The ledger's directory.
    owner : str
        What this process calls itself to others (``lantu read``).
    clock : callable
        Gives the present moment, UTC.

    Raises
    ------
    LedgerOwnedError
        When another process writes it.
    LedgerError
        When the path is something else than a ledger, or the ledger is damaged.
    """

    def __init__(
        self, path: Path, *, owner: str = "lantu", clock: Callable[[], datetime.datetime] | None = None
    ) -> None:
        self.path = Path(path)
        self._clock = clock or (lambda: datetime.datetime.now(datetime.UTC))
        _make_folder(self.path)
        self._ownership = Ownership(self.path, owner)
        try:
            if not (self.path / "manifest.json").exists():
                store.write_manifest(self.path, store.Manifest(store.SCHEMA, store.VERSION, 0))
            self._open_work()
        except BaseException:
            self._ownership.release()
            raise

    def _open_work(self) -> None:
        work = store.prepare_work(self.path)
        self._connection = connect(work / store.DATABASE, read_only=False)
        self._changes = Changes(self._connection)
        self._closed = False
        self._reading: int | None = None
        self._pending: set[str] = set()
        self._next = {
            "documents": self._maximum("no", "documents") + 1,
            "texts": self._maximum("no", "texts") + 1,
            "place_lists": self._maximum("no", "place_lists") + 1,
            "statements": self._maximum("no", "statements") + 1,
            "change": self._maximum("change", "documents") + 1,
        }
        rows = fetch_rows(self._connection, "SELECT no FROM place_lists")
        lists = read_place_lists(self._connection, [row["no"] for row in rows])
        self._place_numbers: dict[PlaceList, int] = {places: no for no, places in lists.items()}
        self._place_lists: dict[int, PlaceList] = lists

    def begin_reading(self, reader: str) -> int:
        """Open a run of the reader of that version; return its number."""
        number = self._maximum("no", "readings") + 1
        row = {"no": number, "started": _naive(self._clock()), "reader": reader}
        self._changes.add("readings", [{**row, "files": 0, "unchanged": 0, "failed": 0}])
        self._changes.write()
        self._reading, self._reader = number, reader
        return number

    def known(self, document: str) -> Known | None:
        """Return what the ledger has of the source with that sha256; None where it is new."""
        self._flush_if_pending(document)
        query = "SELECT no, fingerprint, reader FROM documents WHERE id = ? AND superseded IS NULL"
        rows = fetch_rows(self._connection, query, [document])
        return Known(**rows[0]) if rows else None

    def append(
        self,
        document: Document,
        records: Sequence[Record],
        *,
        unbound: Iterable[Unbound] = (),
        path: str | None = None,
        fingerprint: str = "",
    ) -> None:
        """Take in what a reading found in one document; ``commit`` keeps it.

        Records that are in the ledger already in the same form stay as they are. Those that
        changed or are found no more are superseded, never erased.

        Parameters
        ----------
        document : Document
        records : sequence of Claim, ProjectEvent, Mechanism or Commitment
        unbound : iterable of Unbound
        path : str or None
            Where the file was found.
        fingerprint : str
            Stands for the metadata that came from beside the file: another one means another edition.

        Raises
        ------
        LedgerError
            When two records have one id, or no reading is open.
        """
        reading = self._open_reading()
        _check_ids(document, records)
        self._flush_if_pending(document.id)
        unbound = tuple(unbound)
        counts = {table: sum(type_of(r) == kind for r in records) for kind, table in TABLES.items()}
        row = document_row(document) | counts | {"unbound": len(unbound)}
        row |= {"path": path, "fingerprint": fingerprint, "reader": self._reader, "last_seen": reading}
        number, is_new = self._append_document(row, document.text, reading)
        self._append_records(number, records, reading, is_new=is_new)
        self._append_unbound(number, unbound, reading, is_new=is_new)
        self._pending.add(document.id)

    def mark_seen(self, documents: Iterable[int]) -> None:
        """Note that this reading found the documents of these numbers unchanged."""
        reading = self._open_reading()
        self._changes.update("documents", [{"no": number, "last_seen": reading} for number in documents])

    def append_lineage(self, pairs: Iterable[tuple[str, str, float]]) -> None:
        """Replace what is known of reprints: (id of the copy, id of the original, similarity 0..1)."""
        reading = self._open_reading()
        self.commit()
        numbers = {r["id"]: r["no"] for r in fetch_rows(self._connection, "SELECT id, no FROM documents")}
        new = {(numbers[copy], numbers[source]): like for copy, source, like in pairs}
        query = "SELECT document, source FROM lineage WHERE superseded IS NULL"
        old = {(r["document"], r["source"]) for r in fetch_rows(self._connection, query)}
        gone = sorted({copy for copy, source in old - new.keys()})
        self._changes.update(
            "lineage", [{"document": no, "superseded": reading} for no in gone], key="document"
        )
        added = [pair for pair in new if pair not in old or pair[0] in gone]
        self._changes.add(
            "lineage",
            [{"document": c, "source": s, "similarity": new[c, s], "first_seen": reading} for c, s in added],
        )

    def add_failure(self, path: str, problem: str) -> None:
        """Keep that a file could not be read, and why."""
        self._changes.add("failures", [{"reading": self._open_reading(), "path": path, "problem": problem}])

    def finish_reading(self, *, files: int, unchanged: int, failed: int) -> None:
        """Close the run of the reader with its totals."""
        row = {"no": self._open_reading(), "finished": _naive(self._clock())}
        self._changes.update("readings", [{**row, "files": files, "unchanged": unchanged, "failed": failed}])
        self.commit()
        self._reading = None

    def commit(self) -> None:
        """Keep all that was appended: after this it survives whatever happens to the process."""
        self._changes.write()
        self._pending.clear()

    def close(self, *, publish: bool = True) -> None:
        """Publish what is committed, and give the ledger up; doing so twice is harmless."""
        if self._closed:
            return
        self._closed = True
        try:
            self._connection.execute("CHECKPOINT")
            self._connection.close()
            if publish:
                store.publish_work(self.path, keep_work=False)
        finally:
            self._ownership.release()

    def __enter__(self) -> LedgerWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _append_document(self, row: dict[str, Any], text: str, reading: int) -> tuple[int, bool]:
        query = (
            "SELECT d.*, t.sha256 FROM documents d JOIN texts t ON t.no = d.text "
            "WHERE d.id = ? AND d.superseded IS NULL"
        )
        found = fetch_rows(self._connection, query, [row["id"]])
        sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        row |= {"change": self._take("change"), "first_seen": reading}
        if not found:
            row |= {"no": self._take("documents"), "text": self._add_text(text, sha256)}
            self._changes.add("documents", [row])
            return row["no"], True
        old = found[0]
        row |= {"no": old["no"]}
        row["text"] = old["text"] if old["sha256"] == sha256 else self._add_text(text, sha256)
        passing = {"first_seen", "last_seen", "reader", "change", "path", *TABLES.values(), "unbound"}
        if all(old[name] == value for name, value in row.items() if name not in passing):
            kept = {name: row[name] for name in passing - {"first_seen"}}
            self._changes.update("documents", [{"no": row["no"], **kept}])
        else:
            self._changes.update("documents", [{"no": row["no"], "superseded": reading}])
            self._changes.add("documents", [row])
        return row["no"], False

    def _add_text(self, text: str, sha256: str) -> int:
        number = self._take("texts")
        self._changes.add("texts", [{"no": number, "sha256": sha256, "text": text}])
        return number

    def _append_records(
        self, document: int, records: Sequence[Record], reading: int, *, is_new: bool
    ) -> None:
        by_table: dict[str, dict[str, Record]] = {table: {} for table in TABLES.values()}
        for record in records:
            by_table[TABLES[type_of(record)]][record.id] = record
        for kind, table in TABLES.items():
            new, gone = by_table[table], []
            if not is_new:
                query = f"SELECT * FROM {table} WHERE document = ? AND superseded IS NULL"
                for row in fetch_rows(self._connection, query, [document]):
                    old = to_record(kind, row, self._place_lists.__getitem__)
                    if new.get(row["id"]) == old:
                        del new[row["id"]]
                    else:
                        reason = (
                            f"read otherwise by {self._reader}"
                            if row["id"] in new
                            else f"not found by {self._reader}"
                        )
                        gone.append(
                            {"no": row["no"], "superseded": reading, "rank": "deprecated", "reason": reason}
                        )
            self._changes.update(table, gone)
            common = {"document": document, "reader": self._reader, "first_seen": reading, "rank": "normal"}
            self._changes.add(
                table,
                [
                    to_row(r, self._place_number) | common | {"no": self._take("statements")}
                    for r in new.values()
                ],
            )

    def _append_unbound(
        self, document: int, unbound: tuple[Unbound, ...], reading: int, *, is_new: bool
    ) -> None:
        new = {(u.span.start, u.span.end, u.reason) for u in unbound}
        if not is_new:
            query = 'SELECT "start", "end", reason FROM unbound WHERE document = ? AND superseded IS NULL'
            old = {
                (r["start"], r["end"], r["reason"]) for r in fetch_rows(self._connection, query, [document])
            }
            if old == new:
                return
            self._changes.update("unbound", [{"document": document, "superseded": reading}], key="document")
        self._changes.add(
            "unbound",
            [
                {"document": document, "start": s, "end": e, "reason": why, "first_seen": reading}
                for s, e, why in sorted(new)
            ],
        )

    def _place_number(self, places: PlaceList) -> int:
        number = self._place_numbers.get(places)
        if number is None:
            number = self._take("place_lists")
            self._place_numbers[places], self._place_lists[number] = number, places
            row = {"no": number, "places": [{"name": p.name, "code": p.code} for p in places]}
            self._changes.add("place_lists", [row])
        return number

    def _flush_if_pending(self, document: str) -> None:
        if document in self._pending:
            self.commit()

    def _open_reading(self) -> int:
        if self._reading is None:
            raise LedgerError("nothing can be appended before begin_reading, or after finish_reading")
        return self._reading

    def _take(self, counter: str) -> int:
        number = self._next[counter]
        self._next[counter] += 1
        return number

    def _maximum(self, column: str, table: str) -> int:
        return int(
            fetch_rows(self._connection, f"SELECT coalesce(max({column}), 0) AS n FROM {table}")[0]["n"]
        )


def _make_folder(path: Path) -> None:
    if path.exists() and not path.is_dir():
        raise LedgerError(f"{path} is a file; a ledger is a directory: give another path")
    if path.is_dir() and any(path.iterdir()) and not (path / "manifest.json").exists():
        own = {"owner.lock", "manifest.json.new"}
        if not {file.name for file in path.iterdir()} <= own:
            raise LedgerError(f"{path} is a directory with other files and no ledger: give another path")
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{path} cannot be made: {error.strerror}: give another path") from error


def _check_ids(document: Document, records: Sequence[Record]) -> None:
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise LedgerError(
                f"{document.name}: two records have the id {record.id} (offset {record.span.start})"
            )
        seen.add(record.id)


def _naive(moment: datetime.datetime) -> datetime.datetime:
    return moment.astimezone(datetime.UTC).replace(tzinfo=None)
