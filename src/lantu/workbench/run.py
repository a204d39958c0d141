"""One reading on its way: what was dealt with so far, and what is not committed yet."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lantu.documents import Limits
from lantu.documents.source import name_of, read_source
from lantu.engine import Died
from lantu.errors import DocumentError, LedgerError
from lantu.ledger import Known, LedgerWriter
from lantu.ledger.rows import type_of
from lantu.workbench.failures import Failure, one_line
from lantu.workbench.kernel import Failed, Read, Task
from lantu.workbench.report import Progress, Report

_COMMIT_SECONDS = 2.0
_COMMIT_RECORDS = 20_000


class Run:
    """Accounts for every file of a reading, and hands what was read to the ledger.

    Parameters
    ----------
    writer : LedgerWriter
    version : str
        Of the reader.
    limits : Limits
    tasks : list of Task
        Every file there is.
    progress : callable or None
    """

    def __init__(
        self,
        writer: LedgerWriter,
        version: str,
        limits: Limits,
        tasks: list[Task],
        progress: Callable[[Progress], None] | None,
    ) -> None:
        self.report = Report()
        self._writer = writer
        self._version = version
        self._limits = limits
        self._tasks = tasks
        self._progress = progress
        self._sources = writer.sources()
        self._places = {_where(task) for task in tasks}
        self._taken: dict[str, Task] = {}
        self._now: dict[str, str] = {}
        """What each file of the run holds, by where it lies; without those that could not be read."""
        self._seen: list[tuple[int, str | None]] = []
        self._done = self._done_bytes = self._waiting = 0
        self._total_bytes = sum(task.size for task in tasks)
        self._last_commit = time.monotonic()

    def tasks_to_read(self) -> Iterator[Task]:
        """Yield the files that are new or changed; the others are accounted for on the way."""
        for task in self._tasks:
            try:
                identity = read_source(task.path, self._limits).id
            except DocumentError as error:
                self._fail(task, one_line(error))
                continue
            self._now[_where(task)] = identity
            if self._is_new(identity, task):
                yield task
            else:
                self._step(task)

    def take(self, result: Read | Failed | Died[Task]) -> None:
        """Take in what came of one file."""
        match result:
            case Failed(task, problem):
                self._fail(task, problem)
            case Died(task=task):
                name = name_of(task.path)
                self._fail(
                    task, f"{name}: the process that read it died; give it more memory or split the file"
                )
            case Read():
                try:
                    self._append(result)
                except LedgerError as error:
                    self._fail(result.task, one_line(error))
                else:
                    self._step(result.task)

    def keep(self) -> None:
        """Write what remains of a reading that is broken off."""
        self._writer.commit()

    def finish(self) -> None:
        """Write what remains, say anew which documents are copies, and close the reading."""
        there = {identity: place for place, identity in reversed(self._now.items())}
        self._seen += self._kept_by_copies(there)
        replaced = self._replaced(there)
        if replaced:
            self._writer.replace(replaced)
            self.report.replaced = len(replaced)
        if self.report.read:
            self._writer.commit()
            self._writer.update_lineage()
        self._writer.mark_seen(self._seen)
        for failure in self.report.failures:
            self._writer.add_failure(*failure)
        self._writer.finish_reading(
            files=self.report.files, unchanged=self.report.unchanged, failed=len(self.report.failures)
        )

    def _kept_by_copies(self, there: dict[str, str]) -> list[tuple[int, str | None]]:
        """Return the sources whose files hold another text now, with the copies that count in their place."""
        return [
            (known.no, there[identity])
            for identity, known in self._sources.items()
            if identity in there and self._now.get(known.path or "", identity) != identity
        ]

    def _replaced(self, there: dict[str, str]) -> list[int]:
        """Return the sources whose files hold another text now, which no other file of this run has."""
        return [
            known.no
            for identity, known in self._sources.items()
            if identity not in there and known.path in self._now
        ]

    def _is_new(self, identity: str, task: Task) -> bool:
        known = self._sources.get(identity)
        other = self._copy_of(identity, known, task)
        if other is not None:
            self.report.copies.append((name_of(task.path), other))
            return False
        self._taken[identity] = task
        if known and self._is_unchanged(known, task):
            self._seen.append((known.no, _where(task)))
            self.report.unchanged += 1
            return False
        return True

    def _copy_of(self, identity: str, known: Known | None, task: Task) -> str | None:
        """Return the file that has the same content and counts; None where this file is the one.

        A file that was moved or renamed is the same document at a new place; one that lies beside
        the other is a copy.
        """
        if identity in self._taken:
            return name_of(self._taken[identity].path)
        if known and known.path in self._places - {_where(task)}:
            return known.path if self._now.get(known.path, identity) == identity else None
        return None

    def _is_unchanged(self, known: Known, task: Task) -> bool:
        same_name = Path(known.path or "").name == Path(_where(task)).name
        return same_name and (known.reader, known.fingerprint) == (self._version, task.fingerprint)

    def _append(self, read: Read) -> None:
        document = read.document
        self._writer.append(
            document,
            read.records,
            unbound=read.unbound,
            path=_where(read.task),
            fingerprint=read.task.fingerprint,
        )
        self.report.read += 1
        self.report.unbound += len(read.unbound)
        self.report.notes += [(document.name, note) for note in document.notes]
        for record in read.records:
            self.report.records[type_of(record)] += 1
        self._waiting += len(read.records)
        if self._waiting >= _COMMIT_RECORDS or time.monotonic() - self._last_commit > _COMMIT_SECONDS:
            self._writer.commit()
            self._waiting, self._last_commit = 0, time.monotonic()

    def _fail(self, task: Task, problem: str) -> None:
        self._now.pop(_where(task), None)
        self.report.failures.append(Failure(name_of(task.path), problem))
        self._step(task)

    def _step(self, task: Task) -> None:
        self._done += 1
        self._done_bytes += task.size
        if self._progress:
            totals = (self._done, len(self._tasks), self._done_bytes, self._total_bytes)
            self._progress(Progress(*totals, name_of(task.path)))


def _where(task: Task) -> str:
    return name_of(task.path.absolute())
