"""What the first pages of a large ledger need, worked out before somebody asks."""

from __future__ import annotations

import threading
from contextlib import suppress

import duckdb

from lantu.atlas.apart import FEW
from lantu.atlas.api.places import place_rows
from lantu.atlas.api.summary import summary_of
from lantu.atlas.asked import PAGED, columns_of, document_columns
from lantu.atlas.opened import OpenedLedger, Snapshot
from lantu.errors import LantuError


def warm_soon(ledger: OpenedLedger, *, few: int = FEW) -> threading.Thread | None:
    """Begin to work out what the first pages need; None for a ledger of so few figures that nobody waits."""
    snapshot = ledger.now()
    if snapshot.ledger.claims.count() <= few:
        return None
    thread = threading.Thread(target=_warm, args=(snapshot,), daemon=True, name="first pages")
    thread.start()
    return thread


def _warm(snapshot: Snapshot) -> None:
    # Who asks for the same is told what is wrong; and the ledger may be closed by then.
    with suppress(LantuError, duckdb.Error):
        snapshot.ledger.hold()
        for kind in PAGED:
            columns_of(snapshot, kind)
        document_columns(snapshot)
        summary_of(snapshot)
        place_rows(snapshot)
