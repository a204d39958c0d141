"""Where people's judgements are written: kept at once, published when the desk has been quiet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from lantu.errors import LedgerOwnedError
from lantu.ledger.judgements import Act, Judgement
from lantu.workbench.judging import Judge

QUIET_SECONDS = 1.5
"""Publishing copies the ledger: somebody who judges one record after the other waits for none of it."""

T = TypeVar("T")


class Desk:
    """One place of work on a ledger, shared by everybody who judges in the atlas.

    The ledger is owned for writing from the first judgement until the desk has been quiet.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    quiet_seconds : float
        How long the desk waits for another judgement before it publishes.
    """

    def __init__(self, path: Path, *, quiet_seconds: float = QUIET_SECONDS) -> None:
        self._path = path
        self._quiet_seconds = quiet_seconds
        self._lock = threading.Lock()
        self._judge: Judge | None = None
        self._timer: threading.Timer | None = None
        self._lent = False

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
        """Keep a judgement; with ``publish`` everybody sees it when this returns.

        Raises
        ------
        LedgerOwnedError
            When another process writes the ledger.
        NotFoundError
            When a record is not there, or no longer current.
        LedgerError
            When the judgement says nothing, or a correction does not fit.
        """

        def work(judge: Judge) -> Judgement:
            return judge.judge(act, records, who=who, why=why, dropped=dropped, fields=fields, about=about)

        return self._at_work(work, publish=publish)

    def undo(self, reference: str, *, who: str, why: str, publish: bool = False) -> Judgement:
        """Take a judgement back, by its id or the beginning of it.

        Raises
        ------
        NotFoundError
            When there is none, or several begin so.
        """
        return self._at_work(lambda judge: judge.undo(reference, who=who, why=why), publish=publish)

    def publish(self) -> None:
        """Let everybody see what was judged, and give the ledger up; harmless where nothing waits."""
        with self._lock:
            self._leave()

    @contextmanager
    def lend(self) -> Iterator[None]:
        """Give the ledger up for a reading; who judges meanwhile is told to wait for it."""
        with self._lock:
            self._leave()
            self._lent = True
        try:
            yield
        finally:
            with self._lock:
                self._lent = False

    def _at_work(self, work: Callable[[Judge], T], *, publish: bool) -> T:
        with self._lock:
            if self._lent:
                raise LedgerOwnedError("uploaded documents are being read: judge again when they are in")
            if self._judge is None:
                self._judge = Judge(self._path, "lantu atlas", owner="lantu atlas")
            try:
                return work(self._judge)
            finally:
                if publish:
                    self._leave()
                else:
                    self._wait()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(self._quiet_seconds, self.publish)
        self._timer.daemon = True
        self._timer.start()

    def _leave(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        judge, self._judge = self._judge, None
        if judge is not None:
            judge.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_told: Any) -> None:
        self.publish()
