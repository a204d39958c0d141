"""From the side of the atlas: a socket at which writes to its ledger come in."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from lantu.errors import LantuError, LedgerError, LedgerOwnedError
from lantu.ledger.judgements import Act, Judgement
from lantu.workbench.failures import one_line
from lantu.workbench.handing.knock import FILE, receive, send
from lantu.workbench.handing.tasks import task_of
from lantu.workbench.jobs.job import ENDED, Job
from lantu.workbench.jobs.runner import Jobs

_ATTEMPTS, _PAUSE_SECONDS = 20, 0.02
_LINGER_SECONDS = 1


class Keeper(Protocol):
    """Who holds a ledger for writing as long as the door is open."""

    def lend(self) -> AbstractContextManager[None]:
        """Give the ledger up for a while."""

    def judge(
        self,
        act: Act,
        records: Sequence[str],
        *,
        who: str,
        why: str,
        dropped: Sequence[str] = (),
        fields: Mapping[str, str] | None = None,
        about: str | None = None,
        publish: bool = False,
    ) -> Judgement:
        """Keep a judgement."""

    def undo(self, reference: str, *, who: str, why: str, publish: bool = False) -> Judgement:
        """Take a judgement back."""


class Door:
    """Takes writes to a ledger from other processes of the same user, as jobs in their order.

    Parameters
    ----------
    ledger : Path
        The ledger's directory; a file in it tells others where to knock.
    keeper : Keeper
    jobs : Jobs
        Where the writes run, one after the other with all else that writes.

    Raises
    ------
    LedgerOwnedError
        When another atlas serves the ledger.
    LedgerError
        When the ledger cannot be written.
    """

    def __init__(self, ledger: Path, keeper: Keeper, jobs: Jobs) -> None:
        self._ledger, self._keeper, self._jobs = ledger, keeper, jobs
        self._secret = secrets.token_hex(32)
        self._lines: set[Connection] = set()
        self._lock = threading.Lock()
        self._closed = False
        try:
            # The file of an atlas that was killed is taken over: who waits at it is told so.
            descriptor = os.open(ledger / FILE, os.O_RDWR | os.O_CREAT, 0o600)
            self._file = os.fdopen(descriptor, "r+", encoding="utf-8")
        except OSError as error:
            raise LedgerError(f"{ledger} cannot be written ({error.strerror}): serve a copy of it") from error
        if not self._take():
            self._file.close()
            raise LedgerOwnedError(f"{ledger} is served by another atlas: end it, or use that one")
        # A socket's address may not be long, and a ledger may lie deep.
        self._folder = Path(tempfile.mkdtemp(prefix="lantu-"))
        self._address = str(self._folder / "door")
        self._listener = Listener(self._address, "AF_UNIX", authkey=self._secret.encode())
        self._tell()
        self._thread = threading.Thread(target=self._serve, name="lantu door", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take nothing more and hang up on who waits; doing so twice is harmless."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            lines = list(self._lines)
        self._file.truncate(0)
        # The thread that waits for somebody to knock hears this and ends. A bare knock is not answered, so
        # that none is waited for where the thread has ended already.
        with suppress(OSError), socket.socket(socket.AF_UNIX) as knock:
            knock.connect(self._address)
        # Who has knocked and then says nothing holds up nobody but that thread.
        self._thread.join(_LINGER_SECONDS)
        self._listener.close()
        for line in lines:
            _hang_up(line)
        self._file.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Door:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take(self) -> bool:
        """Take the lock of the file; who only looks at it holds it for a moment."""
        for _ in range(_ATTEMPTS):
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(_PAUSE_SECONDS)
            else:
                return True
        return False

    def _tell(self) -> None:
        self._file.seek(0)
        self._file.truncate()
        told = {"process": os.getpid(), "address": self._address, "secret": self._secret}
        json.dump(told, self._file)
        self._file.flush()

    def _serve(self) -> None:
        while not self._closed:
            try:
                line = self._listener.accept()
            except (OSError, EOFError, AuthenticationError):
                # Who does not know the secret, or goes at once, is nobody's business.
                continue
            threading.Thread(target=self._attend, args=(line,), name="lantu line", daemon=True).start()

    def _attend(self, line: Connection) -> None:
        with self._lock:
            self._lines.add(line)
        try:
            self._do(line)
        except (OSError, EOFError, ValueError):
            # The other side has gone: what it asked for was stopped with it.
            return
        finally:
            with self._lock:
                self._lines.discard(line)
            line.close()

    def _do(self, line: Connection) -> None:
        request = receive(line)
        try:
            job = self._jobs.begin(task_of(request, self._ledger, self._keeper))
        except LantuError as error:
            send(line, {"state": "failed", "error": type(error).__name__, "problem": one_line(error)})
            return
        threading.Thread(target=_stop_when_asked, args=(line, job), daemon=True).start()
        for event in job.follow():
            raised = type(job.error).__name__ if event.state in ENDED and job.error else None
            send(line, job.data() | {"state": event.state, "error": raised})


def _hang_up(line: Connection) -> None:
    """End a line in both directions: closing alone does not wake the thread that reads from it."""
    with suppress(OSError), socket.socket(fileno=os.dup(line.fileno())) as raw:
        raw.shutdown(socket.SHUT_RDWR)


def _stop_when_asked(line: Connection, job: Job[Any]) -> None:
    # It says stop, it has gone, or the job has ended and the line is closed.
    with suppress(OSError, EOFError, ValueError):
        receive(line)
    job.cancel()
