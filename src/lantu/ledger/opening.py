"""Opening a ledger for reading, after whatever happened to its last writer."""

from __future__ import annotations

import os
from pathlib import Path

from lantu.errors import LedgerError, LedgerOwnedError, LedgerRoomError
from lantu.ledger.ledger import Ledger
from lantu.ledger.store import is_unfinished, read_manifest
from lantu.ledger.writer import LedgerWriter

_ATTEMPTS = 5


def open_ledger(path: Path | str) -> Ledger:
    """Open what a ledger has published.

    Where a writer was killed before it could publish, what it had committed is published first, if
    this process may write there.

    Parameters
    ----------
    path : Path or str
        The ledger's directory.

    Raises
    ------
    LedgerError
        When there is no ledger, nothing is published in it, or it cannot be opened.
    """
    folder = Path(path)
    if is_unfinished(folder) and os.access(folder, os.W_OK):
        _publish_what_was_left(folder)
    for attempt in range(_ATTEMPTS):
        try:
            return Ledger(folder)
        except LedgerError:
            # A writer may publish twice between the look at the manifest and the opening of the files.
            if attempt == _ATTEMPTS - 1 or not _was_replaced(folder):
                raise
    raise AssertionError("the loop returns or raises")


def _publish_what_was_left(folder: Path) -> None:
    try:
        LedgerWriter(folder, owner="lantu, which publishes what a broken run left", brief=True).close()
    except (LedgerOwnedError, LedgerRoomError):
        # Its writer is at work; or there is no room, which its writer was told: what is published is read.
        return


def _was_replaced(folder: Path) -> bool:
    number = read_manifest(folder).snapshot
    return (folder / "snapshots" / f"{number:08d}").exists()
