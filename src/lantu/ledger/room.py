"""Room for snapshots: what they may take by the ledger's own budget, and what the disk has left."""

from __future__ import annotations

import shutil
from pathlib import Path

from lantu.errors import LedgerRoomError

_MEGABYTE = 1_000_000


def size_of(folder: Path) -> int:
    """Return the bytes of the files of a folder."""
    return sum(file.stat().st_size for file in folder.iterdir())


def check_disk(folder: Path, needed: int) -> None:
    """Raise where the disk cannot take so many bytes more.

    Raises
    ------
    LedgerRoomError
        The message says how much is needed and how much there is.
    """
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise LedgerRoomError(
            f"{folder} needs {_told(needed)} for a copy of itself and its disk has {_told(free)} left: "
            "make room, or move the ledger to another disk; what was committed is kept"
        )


def check_budget(folder: Path, needed: int, budget: int | None) -> None:
    """Raise where one snapshot takes more bytes than all may take.

    Raises
    ------
    LedgerRoomError
        The message says how much is needed, how much is allowed, and how to go on.
    """
    if budget is not None and needed > budget:
        raise LedgerRoomError(
            f"{folder} would publish a snapshot of {_told(needed)} and its budget for snapshots is "
            f"{_told(budget)}: raise it with `lantu ledger budget MB --ledger {folder}`, "
            f"or make the ledger smaller with `lantu ledger compact --ledger {folder}`; "
            "what was committed is kept, and readers see what was published before"
        )


def choose_kept(sizes: list[int], budget: int | None, most: int) -> int:
    """Return how many snapshots, newest first, fit the budget; the newest always does.

    Examples
    --------
    >>> choose_kept([5, 4, 3], None, 2), choose_kept([5, 4, 3], 8, 2), choose_kept([5, 4], 9, 2)
    (2, 1, 2)
    """
    kept = 1
    while kept < min(most, len(sizes)) and (budget is None or sum(sizes[: kept + 1]) <= budget):
        kept += 1
    return kept


def _told(size: int) -> str:
    return f"{-(-size // _MEGABYTE):,} MB"
