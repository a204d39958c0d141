"""How much room the snapshots of a ledger may take."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lantu.errors import LedgerError
from lantu.ledger import store
from lantu.ledger.database import telling
from lantu.ledger.ownership import Ownership

_MEGABYTE = 1_000_000


class RoomTaken(NamedTuple):
    """What the snapshots of a ledger take, and may take.

    Attributes
    ----------
    snapshots : int
        How many there are.
    bytes : int
        Of all of them.
    budget : int or None
        Bytes that they may take; None where only the disk bounds them.
    """

    snapshots: int
    bytes: int
    budget: int | None


def room_taken(path: Path) -> RoomTaken:
    """Return what the snapshots of a ledger take, and may take.

    Parameters
    ----------
    path : Path
        The ledger's directory.

    Raises
    ------
    LedgerError
        When there is no ledger.
    """
    budget = store.read_manifest(path).budget
    sizes = store.snapshot_sizes(path)
    return RoomTaken(len(sizes), sum(sizes), budget)


def set_budget(path: Path, megabytes: int | None) -> None:
    """Let all snapshots of a ledger together take so much room, from the next publication on.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    megabytes : int or None
        Millions of bytes; None where only the disk is to bound them.

    Raises
    ------
    LedgerError
        When the number is not positive, there is no ledger, or another process writes it.
    """
    if megabytes is not None and megabytes < 1:
        raise LedgerError(f"a budget of {megabytes} MB has no room for a snapshot: give 1 or more, or none")
    store.read_manifest(path)
    budget = None if megabytes is None else megabytes * _MEGABYTE
    with telling(path), Ownership(path, "lantu ledger budget"):
        store.write_manifest(path, replace(store.read_manifest(path), budget=budget))
