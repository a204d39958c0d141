"""The index of a published snapshot, asked from several threads."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from lantu.errors import LedgerError
from lantu.ledger.search.narrow import Narrowing
from lantu.ledger.search.page import SearchPage, search

if TYPE_CHECKING:
    import duckdb


class PublishedIndex:
    """A search index that nobody writes.

    Parameters
    ----------
    path : Path
        The SQLite file. It is opened now, because it may be gone from the disk when the first search comes.

    Raises
    ------
    LedgerError
        When it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        try:
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise _damaged(path, error) from error

    def close(self) -> None:
        """Let the file go; doing so twice is harmless."""
        self._connection.close()

    def search(
        self,
        ledger: duckdb.DuckDBPyConnection,
        words: str,
        narrowing: Narrowing,
        *,
        limit: int,
        offset: int,
    ) -> SearchPage:
        """Return a page of sentences as `lantu.ledger.search.page.search` does.

        Raises
        ------
        LedgerError
            When the index is damaged where it is read.
        """
        with self._lock:
            try:
                return search(ledger, self._connection, words, narrowing, limit=limit, offset=offset)
            except sqlite3.DatabaseError as error:
                raise _damaged(self._path, error) from error


def _damaged(path: Path, error: Exception) -> LedgerError:
    return LedgerError(
        f"{path} cannot be used as the search index ({error}): "
        "`lantu read` with any file makes it anew out of the ledger"
    )
