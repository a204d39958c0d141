"""A ledger written anew without the space that updates left, and its search index made from it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import duckdb

from lantu.errors import LedgerError
from lantu.ledger import current, store
from lantu.ledger.database import connect, telling
from lantu.ledger.ownership import Ownership
from lantu.ledger.room import size_of
from lantu.ledger.search.index import SearchIndex


class Compacted(NamedTuple):
    """Bytes of the published snapshot before and after."""

    before: int
    after: int


def compact(path: Path) -> Compacted:
    """Write a ledger's files anew and publish them; every row stays, superseded ones too.

    A kill at any moment leaves the ledger as it was, or compacted.

    Raises
    ------
    LedgerOwnedError
        When another process writes it.
    LedgerError
        When there is no ledger, it is damaged, or the disk is full.
    """
    number = store.read_manifest(path).snapshot
    before = size_of(store.snapshot_folder(path, number)) if number else 0
    with telling(path), Ownership(path, "lantu ledger compact"):
        work = store.prepare_work(path)
        _rewrite(work / store.DATABASE, path / "compact.new")
        (work / store.SEARCH).unlink(missing_ok=True)
        index = SearchIndex(work / store.SEARCH)
        with closing(index), closing(connect(work / store.DATABASE, read_only=False)) as connection:
            index.catch_up(connection)
            connection.execute("CHECKPOINT")
        published = store.publish_work(path, keep_work=False)
    return Compacted(before, size_of(store.snapshot_folder(path, published)))


def _rewrite(database: Path, temporary: Path) -> None:
    for leftover in (temporary, temporary.with_name(f"{temporary.name}.wal")):
        leftover.unlink(missing_ok=True)
    try:
        with closing(connect(database, read_only=False)) as connection:
            current.sort_anew(connection)
            name = connection.execute("SELECT current_database()").fetchall()[0][0]
            written = str(temporary).replace("'", "''")
            connection.execute(f"ATTACH '{written}' AS compacted")
            connection.execute(f'COPY FROM DATABASE "{name}" TO compacted')
            connection.execute("DETACH compacted")
    except duckdb.IOException:
        raise
    except duckdb.Error as error:
        temporary.unlink(missing_ok=True)
        raise LedgerError(f"{database} is damaged and cannot be compacted: {error}; restore it") from error
    temporary.replace(database)
