"""Records of a published state, told from columns in memory as soon as those are read."""

from __future__ import annotations

from typing import Any

from lantu.atlas.columns import Chosen, Columns, read_columns, read_place_lists
from lantu.atlas.opened import Snapshot
from lantu.ledger import Query, RecordType

SOON_SECONDS = 0.25
"""A few records are read within this; who asks for some of a million meanwhile is answered by the ledger."""


def records(snapshot: Snapshot, kind: RecordType) -> Chosen[Any] | Query[Any]:
    """Return the records of one type: chosen from columns, or by the ledger while those are being read."""
    columns = columns_of(snapshot, kind)
    query = snapshot.ledger.records(kind)
    return query if columns is None else Chosen(snapshot.ledger, columns, query)


def columns_of(snapshot: Snapshot, kind: RecordType) -> Columns | None:
    """Return the columns of one type of records; None while they are read, which goes on by itself."""

    def read() -> Columns:
        lists = snapshot.once("lists of places", lambda: read_place_lists(snapshot.ledger))
        return read_columns(snapshot.ledger, kind, lists)

    return snapshot.soon(f"columns of {kind}", read, patience_seconds=SOON_SECONDS)
