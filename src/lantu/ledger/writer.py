"""The one process that writes: what it was given goes in whole or not at all."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType

from lantu.documents import Document
from lantu.errors import LedgerError
from lantu.ledger import current, store
from lantu.ledger.changes import Changes
from lantu.ledger.database import connect, fetch_rows, telling, unmarked
from lantu.ledger.intake import Intake, Reading, Unbound
from lantu.ledger.judgements.apply import apply_judgements, judgement_rows, mark_changed, read_judgements
from lantu.ledger.judgements.judgement import Judgement
from lantu.ledger.judgements.resolve import Lost, resolve
from lantu.ledger.known import Known, read_known
from lantu.ledger.lineage import update_lineage
from lantu.ledger.ownership import Ownership
from lantu.ledger.search.index import SearchIndex
from lantu.ledger.statement import Record


class LedgerWriter:
    """A ledger owned for writing; it is made where it does not exist.

    What was appended is safe after each ``commit``; readers see it after ``publish`` or ``close``.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    owner : str
        What this process calls itself to others (``lantu read``).
    brief : bool
        Whether it will be closed at once, so that other writers wait instead of being refused.
    clock : callable
        Gives the present moment with its time zone.

    Raises
    ------
    LedgerOwnedError
        When another process writes it.
    LedgerError
        When the path is something else than a ledger, or the ledger is damaged.

    Examples
    --------
    >>> import tempfile
    >>> from lantu.facts import Quantity, Span
    >>> from lantu.ledger import Ledger
    >>> from lantu.records import Claim
    >>> text = "北京市新增造林10万亩。"
    >>> document = Document("0" * 64, "a.txt", "text/plain", text, "text 1")
    >>> claim = Claim("c1", Span(7, 11), Span(0, 11), Quantity("=", 100000, None, "亩"), "新增造林")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with LedgerWriter(Path(folder) / "x.ledger") as writer:
    ...         number = writer.begin_reading("reader 1")
    ...         writer.append(document, [claim])
    ...         writer.finish_reading(files=1, unchanged=0, failed=0)
    ...     with Ledger(Path(folder) / "x.ledger") as ledger:
    ...         [(found.number, found.quote) for found in ledger.claims.where(unit="亩")]
    [('10万亩', '北京市新增造林10万亩')]
    """

    def __init__(
        self,
        path: Path,
        *,
        owner: str = "lantu",
        brief: bool = False,
        clock: Callable[[], datetime.datetime] | None = None,
    ) -> None:
        self.path = Path(path)
        self._clock = clock or (lambda: datetime.datetime.now(datetime.UTC))
        store.make_folder(self.path)
        with telling(self.path):
            self._ownership = Ownership(self.path, owner, brief=brief)
        self._closed = False
        self._reading: Reading | None = None
        self._pending: dict[str, int] = {}
        self._index_waits = False
        try:
            with telling(self.path):
                self._open_work()
        except BaseException:
            self._ownership.release()
            raise

    def _open_work(self) -> None:
        store.read_manifest(self.path)
        work = store.prepare_work(self.path)
        self._connection = connect(work / store.DATABASE, read_only=False)
        self._index = SearchIndex(work / store.SEARCH)
        self._index.catch_up(self._connection)
        self._changes = Changes(self._connection)
        self._intake = Intake(self._connection, self._changes)
        self._judgements = read_judgements(self._connection)
        # A kill may have come between a reading's commit and its judgements.
        self._apply_judgements(self._judgements)

    def suspend_index(self) -> None:
        """Leave the search index as it is until this writer publishes or closes.

        What many small commits add is then indexed at once. A kill before that is made good when the
        ledger is next opened for writing, as always.
        """
        self._index_waits = True

    def begin_reading(self, reader: str) -> int:
        """Open a run of the reader of that version; return the run's number."""
        last = fetch_rows(self._connection, "SELECT coalesce(max(no), 0) AS no FROM readings")[0]["no"]
        row = {"no": last + 1, "started": unmarked(self._clock()), "reader": reader}
        self._changes.add("readings", [row | dict.fromkeys(("files", "unchanged", "failed"), 0)])
        self.commit()
        self._reading = Reading(last + 1, reader)
        return self._reading.no

    def sources(self) -> dict[str, Known]:
        """Return what the ledger has committed of every source, by sha256."""
        return read_known(self._connection)

    def append(
        self,
        document: Document,
        records: Sequence[Record],
        *,
        unbound: Iterable[Unbound] = (),
        path: str | None = None,
        fingerprint: str = "",
        bands: Sequence[int] | None = None,
    ) -> None:
        """Take in what a reading found in one document; ``commit`` keeps it.

        Records that are there already in the same form stay as they are. Those that changed or
        are found no more are superseded, never erased.

        Parameters
        ----------
        document : Document
        records : sequence of Claim, ProjectEvent, Mechanism or Commitment
        unbound : iterable of Unbound
        path : str or None
            Where the file was found.
        fingerprint : str
            Stands for the metadata that came from beside the file: another one means another edition.
        bands : sequence of int, optional
            What `lantu.documents.prints.hash_bands` gives for the text, where another process made it.

        Raises
        ------
        LedgerError
            When two records have one id, or no reading is open.
        """
        reading = self._open_reading()
        if document.id in self._pending:
            self.commit()
        number = self._intake.add(
            reading, document, records, tuple(unbound), path=path, fingerprint=fingerprint, bands=bands
        )
        self._pending[document.id] = number

    def mark_seen(self, sources: Iterable[tuple[int, str | None]]) -> None:
        """Note that this reading found these sources unchanged: their numbers, and where they lie now."""
        common = {"last_seen": self._open_reading().no}
        self._changes.update("documents", [common | {"no": no, "path": path} for no, path in sources])

    def replace(self, sources: Iterable[int]) -> None:
        """Close sources, by their numbers, whose files were found to hold another text now.

        Nothing of them is erased: their records are superseded with that reason.
        """
        reading = self._open_reading()
        self.commit()
        closed = list(sources)
        for number in closed:
            self._intake.close(reading, number)
        self._changes.write()
        self._index.update(self._connection, closed)

    def update_lineage(self) -> None:
        """Say anew which documents are copies of which, once all that this reading found is appended.

        What is no longer so is superseded. Only texts that are new are read; they are compared with those
        that share something with them. The answer is that of `lantu.documents.find_lineage` over all.
        """
        reading = self._open_reading()
        self.commit()
        update_lineage(self._connection, self._changes, reading.no)
        self.commit()

    def add_failure(self, path: str, problem: str) -> None:
        """Keep that a file could not be read, and why."""
        self._changes.add(
            "failures", [{"reading": self._open_reading().no, "path": path, "problem": problem}]
        )

    def finish_reading(self, *, files: int, unchanged: int, failed: int) -> None:
        """Close the run of the reader with its totals, and commit."""
        row = {"no": self._open_reading().no, "finished": unmarked(self._clock())}
        self._changes.update("readings", [{**row, "files": files, "unchanged": unchanged, "failed": failed}])
        self.commit()
        self._reading = None

    def judge(self, judgements: Sequence[Judgement]) -> int:
        """Keep judgements and put them into effect; return how many are new.

        Raises
        ------
        LedgerError
            When a correction does not fit its record; then none is kept.
        """
        self.commit()
        every = list({one.id: one for one in (*self._judgements, *judgements)}.values())
        new = every[len(self._judgements) :]
        self._changes.add("judgements", judgement_rows(new, len(self._judgements) + 1))
        try:
            with telling(self.path):
                self._apply_judgements(every)
        except LedgerError:
            self._changes.discard()
            raise
        self._judgements = every
        return len(new)

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement that is committed."""
        return tuple(self._judgements)

    def lost_judgements(self) -> list[Lost]:
        """Return the judgements that hold and no longer apply, with the reason."""
        return resolve(self._connection, self._judgements)[1]

    def _apply_judgements(self, every: Sequence[Judgement]) -> None:
        if not every:
            return
        touched = apply_judgements(self._connection, self._changes, every, self._intake.place_number)
        mark_changed(self._changes, touched, self._intake.take)
        self._changes.write()
        self._index.update(self._connection, sorted(touched))

    def commit(self) -> None:
        """Keep all that was appended: after this it survives whatever happens to the process.

        Raises
        ------
        LedgerError
            When the disk is full or fails; what was committed before is kept.
        """
        with telling(self.path):
            self._changes.write()
            numbers = list(self._pending.values())
            self._pending = {}
            # After the commit, so that the index never has what the ledger has not; a kill in between
            # is made good when the ledger is next opened for writing.
            if not self._index_waits:
                self._index.update(self._connection, numbers)
            if numbers:
                self._apply_judgements(self._judgements)

    def publish(self) -> int:
        """Let readers see all that is committed; return the number of the snapshot."""
        with telling(self.path):
            self._catch_up()
            return store.publish_work(self.path, keep_work=True)

    def close(self) -> None:
        """Publish what is committed and give the ledger up; doing so twice is harmless."""
        if self._closed:
            return
        self._closed = True
        try:
            with telling(self.path):
                self._close_work()
                store.publish_work(self.path, keep_work=False)
        finally:
            self._ownership.release()

    def _close_work(self) -> None:
        try:
            self._catch_up()
        finally:
            self._connection.close()
            self._index.close()

    def _catch_up(self) -> None:
        current.take_in(self._connection)
        if self._index_waits:
            self._index.catch_up(self._connection)
        self._connection.execute("CHECKPOINT")

    def __enter__(self) -> LedgerWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open_reading(self) -> Reading:
        if self._reading is None:
            raise LedgerError("no reading is open: call begin_reading before anything is appended")
        return self._reading
