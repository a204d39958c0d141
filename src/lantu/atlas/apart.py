"""Comparing very many figures in a process apart, so that answers meanwhile come as fast as ever."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from lantu.errors import LedgerError
from lantu.ledger import Ledger, open_ledger
from lantu.reconcile import Solution
from lantu.region import Region
from lantu.workbench.check import check

FEW = 20_000
"""Figures that are compared here: a process of their own takes longer to start than they take."""
_IN_PART = 500
"""Values or conflicts that come at a time: taking them in holds others up for as long as one part takes."""
_LOOKED_EVERY_SECONDS = 0.5
GIVES_WAY = 10


def check_apart(ledger: Ledger, region: Region, left: threading.Event, *, few: int = FEW) -> Solution:
    """Reconcile a ledger as `lantu.workbench.check.check` does, in a process apart where figures are many.

    Parameters
    ----------
    ledger : Ledger
    region : Region
    left : Event
        Set when nobody wants the result any more: the process is ended then.
    few : int
        How many figures at most are compared in this process.

    Raises
    ------
    LedgerError
        When the result is not wanted any more, or the process ended without one.
    """
    # A process behind the atlas has none behind itself.
    if len(ledger.claims) <= few or current_process().daemon:
        return check(ledger, region)
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_compare,
        args=(ledger.path, ledger.snapshot, region, theirs),
        daemon=True,
        name="lantu compare",
    )
    process.start()
    theirs.close()
    try:
        return _receive(ours, left)
    except EOFError:
        raise LedgerError(
            "the process that compares figures ended without a result: the ledger was published anew, "
            "or it ran out of memory; ask again"
        ) from None
    finally:
        process.terminate()
        process.join()
        ours.close()


def await_word(parts: Connection, left: threading.Event) -> bool:
    """Wait until another process has written; False where nobody wants it any more."""
    while not left.is_set() and not parts.poll(_LOOKED_EVERY_SECONDS):
        pass
    return not left.is_set()


def _receive(parts: Connection, left: threading.Event) -> Solution:
    solution = Solution()
    while True:
        if not await_word(parts, left):
            raise LedgerError("nobody waits for the comparison of these figures any more")
        part = parts.recv()
        if part is None:
            return solution
        name, values = part
        if name == "unused":
            solution.unused.update(values)
        else:
            getattr(solution, name).extend(values)


def _compare(path: Path, snapshot: int, region: Region, parts: Connection) -> None:
    """Compare in a process of its own; without a word where another state is published by now."""
    os.nice(GIVES_WAY)
    with open_ledger(path) as ledger:
        if ledger.snapshot != snapshot:
            return
        solution = check(ledger, region)
    for name in ("values", "conflicts", "unexamined"):
        _send(parts, name, getattr(solution, name))
    _send(parts, "unused", list(solution.unused.items()))
    parts.send(None)


def _send(parts: Connection, name: str, values: Sequence[Any]) -> None:
    for first in range(0, len(values), _IN_PART):
        parts.send((name, values[first : first + _IN_PART]))
