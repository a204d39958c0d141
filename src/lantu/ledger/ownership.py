"""One process owns a ledger for writing; a second one is told who the first is."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path
from types import TracebackType

from lantu.errors import LedgerOwnedError


class Ownership:
    """A lock on a ledger that the system releases when its process ends, however it ends.

    Parameters
    ----------
    folder : Path
        The ledger's directory.
    owner : str
        What the owner calls itself in the message that others get (``lantu read``).

    Raises
    ------
    LedgerOwnedError
        When another process has it.
    """

    def __init__(self, folder: Path, owner: str) -> None:
        self._file = (folder / "owner.lock").open("a+", encoding="utf-8")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.seek(0)
            message = _describe_owner(self._file.read(), folder)
            self._file.close()
            raise LedgerOwnedError(message) from error
        self._file.seek(0)
        self._file.truncate()
        json.dump({"owner": owner, "process": os.getpid()}, self._file)
        self._file.flush()

    def release(self) -> None:
        """Give the ledger up; doing so twice is harmless."""
        self._file.close()

    def __enter__(self) -> Ownership:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _describe_owner(written: str, folder: Path) -> str:
    try:
        owner = json.loads(written)
        who = f"{owner['owner']} (process {owner['process']})"
    except (ValueError, KeyError, TypeError):
        # The owner holds the lock but has not written its name yet.
        who = "another process"
    return f"{folder} is being written by {who}: wait until it has ended, or end it, and try again"
