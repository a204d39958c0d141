"""A published ledger, opened for reading."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from lantu.documents.document import Document
from lantu.errors import LedgerError, NotFoundError
from lantu.ledger import assemble
from lantu.ledger.by_type import ByType
from lantu.ledger.database import connect, fetch_rows
from lantu.ledger.document_rows import document_of
from lantu.ledger.heads import read_editions, read_heads, read_texts
from lantu.ledger.held import Held
from lantu.ledger.judgements.apply import read_judgements
from lantu.ledger.judgements.judgement import Binding, Judgement
from lantu.ledger.judgements.resolve import Lost, Words, resolve
from lantu.ledger.moments import Moment, find_end, find_reading
from lantu.ledger.past import Difference, PastLedger, compare_readings
from lantu.ledger.query import Query
from lantu.ledger.recall import recall
from lantu.ledger.rows import TABLES
from lantu.ledger.runs import read_runs
from lantu.ledger.search.narrow import Narrowing
from lantu.ledger.search.page import SearchPage
from lantu.ledger.search.published import PublishedIndex
from lantu.ledger.statement import DocumentHead, ReadingRun, Record, RecordType, Statement
from lantu.ledger.store import DATABASE, SEARCH, read_manifest, snapshot_folder
from lantu.ledger.unbound import UnboundQuantity, read_unbound

if TYPE_CHECKING:
    import duckdb


class Ledger(ByType):
    """What was published last: documents, and the records that were found in them.

    Readers see one snapshot from the moment they open it, whatever a writer does meanwhile.
    It may be used from several threads.

    Parameters
    ----------
    path : Path
        The ledger's directory.

    Raises
    ------
    LedgerError
        When there is no ledger, nothing is published yet, or it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self.snapshot = read_manifest(self.path).snapshot
        if not self.snapshot:
            raise LedgerError(
                f"{self.path} has nothing published yet: read documents into it with `lantu read`"
            )
        self._folder = snapshot_folder(self.path, self.snapshot)
        self._connection: duckdb.DuckDBPyConnection = connect(self._folder / DATABASE, read_only=True)
        self._index = PublishedIndex(self._folder / SEARCH)
        self._held = Held()

    def close(self) -> None:
        """Let the snapshot go; doing so twice is harmless."""
        self._connection.close()
        self._index.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _query(self, kind: RecordType) -> Query[Any]:
        return Query(self._connection, kind, {}, held=self._held)

    def hold(self) -> None:
        """Read heads and lists of places ahead, where they are not too many: answers need them every time."""
        assemble.read_ahead(self._connection.cursor(), self._held)

    def as_of(self, moment: Moment) -> PastLedger:
        """Return what the ledger said at a past moment: as it was read, and as people had judged it by then.

        Parameters
        ----------
        moment : int, str or datetime
            Number of a reading (the moment at which it ended), a date ``YYYY-MM-DD`` or a moment: the last
            reading begun by then.

        Raises
        ------
        QueryError
            When there is no such reading.
        """
        readings = self.readings()
        until = find_end(readings, moment)
        judgements = [one for one in self.judgements() if one.made <= until]
        past = recall(self._connection.cursor(), find_reading(readings, moment), judgements)
        return PastLedger(self._connection, past)

    def diff(self, before: Moment, after: Moment) -> Difference:
        """Return which records appeared, changed and went between two readings.

        Raises
        ------
        QueryError
            When there is no such reading.
        """
        readings = self.readings()
        return compare_readings(
            self._connection, find_reading(readings, before), find_reading(readings, after)
        )

    def judgements(self) -> list[Judgement]:
        """Return every judgement ever made, in the order in which the ledger took them in."""
        there = self._fetch("SELECT 1 FROM information_schema.tables WHERE table_name = 'judgements'")
        # A ledger that an older program published has none yet.
        return read_judgements(self._connection.cursor()) if there else []

    def lost_judgements(self) -> list[Lost]:
        """Return the judgements that hold and no longer apply, with the reason."""
        return resolve(self._connection.cursor(), self.judgements())[1]

    def bind(self, statement: Statement[Record]) -> Binding:
        """Return the words by which a judgement finds a current statement again.

        Raises
        ------
        NotFoundError
            When the statement was superseded.
        """
        head = statement.document
        try:
            return Words(self._connection.cursor(), [head.id]).bind(
                statement.type, head.id, head.name, statement.no
            )
        except StopIteration:
            raise NotFoundError(
                f"the record {statement.id} is no longer current ({statement.reason}): judge what is"
            ) from None

    def documents(self) -> list[DocumentHead]:
        """Return every document, in the order in which they were first read."""
        return list(read_heads(self._connection.cursor()).values())

    def head(self, document: str) -> DocumentHead:
        """Return the head of the document with this id.

        Raises
        ------
        NotFoundError
            When there is none.
        """
        rows = self._fetch("SELECT no FROM documents WHERE superseded IS NULL AND id = ?", [document])
        if not rows:
            raise NotFoundError(_no_single_document(document, []))
        return read_heads(self._connection.cursor(), [rows[0]["no"]])[rows[0]["no"]]

    def document(self, reference: str) -> Document:
        """Return a document by its id, the beginning of its id, or its file name.

        Raises
        ------
        NotFoundError
            When there is none, or several.
        """
        choice = (
            "SELECT no, id, text FROM documents WHERE superseded IS NULL "
            "AND (id = ? OR name = ? OR (length(?) >= 6 AND starts_with(id, ?)))"
        )
        chosen = self._fetch(choice, [reference] * 4)
        if len(chosen) != 1:
            raise NotFoundError(_no_single_document(reference, [row["id"] for row in chosen]))
        # Asked by number, both tables skip every block without it; joined first, each text is looked at.
        query = (
            "SELECT d.*, t.text AS full_text FROM "
            "(SELECT * FROM documents WHERE superseded IS NULL AND no = ?) d, "
            "(SELECT text FROM texts WHERE no = ?) t"
        )
        (row,) = self._fetch(query, [chosen[0]["no"], chosen[0]["text"]])
        return document_of(row, row["full_text"])

    def records_of(self, document: str) -> list[Statement[Record]]:
        """Return every current record of a document (by id or file name) in text order."""
        # Asked by number, a table skips every block without it; what a head counts none of is not asked.
        query = (
            f"SELECT no, {', '.join(TABLES.values())} FROM documents "
            "WHERE superseded IS NULL AND (id = ? OR name = ?)"
        )
        found: list[Statement[Record]] = []
        for head in self._fetch(query, [document, document]):
            for kind in (kind for kind, table in TABLES.items() if head[table]):
                some = f"SELECT * FROM {TABLES[kind]} WHERE superseded IS NULL AND document = ?"
                rows = self._fetch(some, [head["no"]])
                found += assemble.statements(self._connection.cursor(), kind, rows, None)
        return sorted(found, key=lambda s: (s.record.span, s.no))

    def statement(self, reference: str) -> Statement[Record]:
        """Return a record by its id or the beginning of its id (six characters at least).

        Raises
        ------
        NotFoundError
            When there is none, or several different ones.
        """
        found = self.find_statement(reference)
        if found is None:
            raise NotFoundError(
                f"no record in {self.path} has the id {reference!r}: "
                "`lantu search` and `lantu export records` give ids"
            )
        return found

    def find_statement(self, reference: str) -> Statement[Record] | None:
        """Return a record by its id or the beginning of its id; None where there is none.

        The current one where there are several of the same id; else the last that was superseded.

        Raises
        ------
        NotFoundError
            When several different ones begin so.
        """
        for kind in TABLES:
            query = (
                f"SELECT * FROM {TABLES[kind]} WHERE id = ? OR (length(?) >= 6 AND starts_with(id, ?)) "
                "ORDER BY superseded DESC NULLS FIRST, no DESC"
            )
            rows = self._fetch(query, [reference] * 3)
            ids = sorted({row["id"] for row in rows})
            if len(ids) > 1:
                raise NotFoundError(
                    f"{reference!r} is the beginning of {len(ids)} records: {', '.join(ids[:5])}"
                )
            if rows:
                return assemble.statements(self._connection.cursor(), kind, rows[:1], None)[0]
        return None

    def text_of(self, statement: Statement[Record]) -> str:
        """Return the text of the statement's document, in the edition that the statement stands in."""
        number = statement.document.no
        editions = read_editions(self._connection.cursor(), [number], self._held)[number]
        texts = read_texts(self._connection.cursor(), [one.text for one in editions])
        carried = statement.number or statement.quote
        newest_first = (texts[one.text] for one in reversed(editions))
        return next(text for text in newest_first if statement.record.span.of(text) == carried)

    def search(
        self, words: str, narrowing: Narrowing | None = None, *, limit: int = 20, offset: int = 0
    ) -> SearchPage:
        """Return the sentences that contain every word, best first.

        Words are exact: one- and two-character words are found wherever they stand, and width,
        traditional forms and case make no difference. What stands in double quotes is one word.

        Raises
        ------
        QueryError
            When there is no word to look for.
        NotFoundError
            When it is narrowed to a document that is not there.
        """
        narrowing = narrowing or Narrowing()
        return self._index.search(self._connection.cursor(), words, narrowing, limit=limit, offset=offset)

    def readings(self) -> list[ReadingRun]:
        """Return every run of the reader, oldest first."""
        return read_runs(self._connection.cursor())

    def unbound(self) -> Counter[str]:
        """Return how many quantities no rule could bind, by reason."""
        rows = self._fetch(
            "SELECT reason, count(*) AS n FROM unbound WHERE superseded IS NULL GROUP BY reason"
        )
        return Counter({row["reason"]: row["n"] for row in rows})

    def unbound_quantities(self) -> list[UnboundQuantity]:
        """Return the quantities that no rule could bind, each with its sentence and the reason."""
        return read_unbound(self._connection.cursor())

    def _fetch(self, query: str, parameters: list[Any] | None = None) -> list[dict[str, Any]]:
        return fetch_rows(self._connection.cursor(), query, parameters)


def _no_single_document(reference: str, found: list[str]) -> str:
    if not found:
        return f"no document has the id or file name {reference!r}: `lantu search` lists documents"
    ids = ", ".join(one[:12] for one in found)
    return f"{len(found)} documents are called {reference!r}; give one of the ids {ids}"
