"""Records and documents of a published state, told from columns in memory as soon as those are read."""

from __future__ import annotations

from typing import Any

import numpy as np

from lantu.atlas.columns import (
    Chosen,
    Columns,
    DocumentColumns,
    read_columns,
    read_document_columns,
    read_place_lists,
)
from lantu.atlas.opened import Snapshot
from lantu.ledger import DocumentHead, Query, Record, RecordType, Statement
from lantu.ledger.database import fetch_rows
from lantu.ledger.document_queries import heads_by_number

SOON_SECONDS = 0.25
"""A few records are read within this; who asks for some of a million meanwhile is answered by the ledger."""
PAGED: tuple[RecordType, ...] = ("claim", "project", "link", "commitment")
"""Types of records that have a list of their own; the others stand in their documents and registers."""


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


def document_columns(snapshot: Snapshot) -> DocumentColumns | None:
    """Return the columns of all documents; None while they are read."""
    return snapshot.soon(
        "columns of documents", lambda: read_document_columns(snapshot.ledger), patience_seconds=SOON_SECONDS
    )


def find_head(snapshot: Snapshot, identifier: str) -> DocumentHead:
    """Return the head of the document with this id.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    columns = document_columns(snapshot)
    if columns is not None:
        rows = np.flatnonzero(columns.hashes == _hash(snapshot, identifier))
        heads = heads_by_number(snapshot.ledger, columns.numbers[rows].tolist()).values()
        for head in heads:
            if head.id == identifier:
                return head
    return snapshot.ledger.head(identifier)


def find_record(snapshot: Snapshot, reference: str) -> Statement[Record]:
    """Return a record by its id or the beginning of it.

    Raises
    ------
    NotFoundError
        When there is none, or several different ones.
    """
    hashed = _hash(snapshot, reference)
    for kind in PAGED:
        asked = records(snapshot, kind)
        if isinstance(asked, Chosen):
            for one in asked.read(np.flatnonzero(asked.columns.hashes == hashed)):
                if one.id == reference:
                    return one
    return snapshot.ledger.statement(reference)


def find_records_of(snapshot: Snapshot, head: DocumentHead) -> list[Statement[Record]]:
    """Return every current record of a document in text order."""
    asked = [records(snapshot, kind) for kind in PAGED]
    chosen = [one for one in asked if isinstance(one, Chosen)]
    if len(chosen) < len(asked) or head.visits + head.chains + head.families + head.qualitative:
        return snapshot.ledger.records_of(head.id)
    found = [
        statement
        for one in chosen
        for statement in one.read(np.flatnonzero(one.columns.documents == head.no))
    ]
    return sorted(found, key=lambda kept: (kept.record.span, kept.no))


def _hash(snapshot: Snapshot, identifier: str) -> int:
    cursor = snapshot.ledger.claims.connection.cursor()
    return int(fetch_rows(cursor, "SELECT hash(?::VARCHAR) AS hashed", [identifier])[0]["hashed"])
