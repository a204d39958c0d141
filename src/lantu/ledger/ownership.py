"""One process owns a ledger for writing; a second one is told who the first is."""

from __future__ import annotations

import fcntl
import json
import os
import time
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from lantu.errors import LedgerOwnedError

_PATIENCE_SECONDS = 20.0
_PAUSE_SECONDS = 0.05


class Ownership:
    """A lock on a ledger that the system releases when its process ends, however it ends.

    Parameters
    ----------
    folder : Path
        The ledger's directory.
    owner : str
        What the owner calls itself in the message that others get (``lantu read``).
    brief : bool
        Whether it will be given up in a moment, so that others had better wait.

    Raises
    ------
    LedgerOwnedError
        When another process has it.
    """

    def __init__(self, folder: Path, owner: str, *, brief: bool = False) -> None:
        self._file = (folder / "owner.lock").open("a+", encoding="utf-8")
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not self._take():
            self._file.seek(0)
            other = _Owner.read(self._file.read())
            if not other.brief or time.monotonic() > deadline:
                self._file.close()
                raise LedgerOwnedError(
                    f"{folder} is being written by {other.name}: "
                    "wait until it has ended, or end it, and try again"
                )
            time.sleep(_PAUSE_SECONDS)
        self._file.seek(0)
        self._file.truncate()
        json.dump({"owner": owner, "process": os.getpid(), "brief": brief}, self._file)
        self._file.flush()

    def _take(self) -> bool:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Give the ledger up; doing so twice is harmless."""
        self._file.close()

    def __enter__(self) -> Ownership:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


class _Owner(NamedTuple):
    name: str
    brief: bool

    @classmethod
    def read(cls, written: str) -> _Owner:
        try:
            owner = json.loads(written)
            return cls(f"{owner['owner']} (process {owner['process']})", bool(owner["brief"]))
        except (ValueError, KeyError, TypeError):
            # The owner holds the lock but has not written its name yet: it will in a moment.
            return cls("another process", True)
