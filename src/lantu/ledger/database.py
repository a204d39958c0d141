"""How the ledger's DuckDB file is made, opened and asked."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb

from lantu.errors import LedgerError
from lantu.ledger.migration import connect_older, is_older, migrate, record_steps

# Extensions would be fetched from outside: what the wheel has is what we use. A checkpoint writes the last
# blocks of every table anew: at 16 MB of log, the default, an append spends a third of its time on them.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "checkpoint_threshold": "256MB",
}


ALL = 2**63 - 1
"""The largest number of rows that the database can be asked for: who wants more gets all."""


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Open a ledger's database, making it where it is absent and may be written.

    Raises
    ------
    LedgerError
        When the file is damaged or cannot be opened.
    """
    new = not path.exists()
    try:
        connection = duckdb.connect(str(path), read_only=read_only, config=_CONFIG)
        # A kill between the making of the file and that of its tables leaves one that is empty.
        if new or (not read_only and _is_empty(connection)):
            schema = resources.files("lantu.ledger").joinpath("schema.sql").read_text("utf-8")
            connection.execute(f"BEGIN; {schema} {'; '.join(record_steps())}; COMMIT;")
        elif not read_only:
            migrate(connection)
        elif is_older(connection):
            connection.close()
            return connect_older(path, _CONFIG)
    except duckdb.Error as error:
        raise LedgerError(f"{path} cannot be opened as a ledger's database: {error}") from error
    return connection


def _is_empty(connection: duckdb.DuckDBPyConnection) -> bool:
    return connection.execute("SELECT 1 FROM duckdb_tables() LIMIT 1").fetchone() is None


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what goes wrong while a ledger is written into an error that says what to do."""
    try:
        yield
    except (OSError, duckdb.IOException, duckdb.FatalException, sqlite3.OperationalError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise LedgerError(
            f"{path} cannot be written ({reason}): see to free space and permissions and run the command "
            "again; what was committed before is kept"
        ) from error


def fetch_rows(
    connection: duckdb.DuckDBPyConnection, query: str, parameters: list[Any] | None = None
) -> list[dict[str, Any]]:
    """Run a query and return its rows by column name.

    Raises
    ------
    LedgerError
        When the file is damaged where the query reads it.
    """
    try:
        cursor = connection.execute(query, parameters or [])
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    except duckdb.Error as error:
        if not _tells_damage(error):
            raise
        raise LedgerError(
            f"the ledger's database cannot be read ({error}): its file may be damaged; "
            "restore it, or read the documents into a new ledger with `lantu read`"
        ) from error


def _tells_damage(error: duckdb.Error) -> bool:
    # A block whose checksum is wrong has no class of its own: it comes as the root of them all.
    damage = (duckdb.IOException, duckdb.SerializationException, duckdb.FatalException)
    return isinstance(error, damage) or type(error) is duckdb.Error


def unmarked(moment: datetime.datetime) -> datetime.datetime:
    """Return a moment in UTC without a mark of it, as the database keeps it.

    Its marked type needs a package that we do not have.

    Examples
    --------
    >>> unmarked(datetime.datetime(2026, 1, 1, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=8))))
    datetime.datetime(2026, 1, 1, 0, 0)
    """
    return moment.astimezone(datetime.UTC).replace(tzinfo=None)
