"""The runs of the reader that a ledger remembers, with the files that each could not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.ledger.database import fetch_rows
from lantu.ledger.heads import as_utc
from lantu.ledger.statement import Failed, ReadingRun

if TYPE_CHECKING:
    import duckdb


def read_runs(connection: duckdb.DuckDBPyConnection) -> list[ReadingRun]:
    """Return every run of the reader, oldest first."""
    failures: dict[int, list[Failed]] = {}
    for row in fetch_rows(connection, "SELECT reading, path, problem FROM failures ORDER BY rowid"):
        failures.setdefault(row["reading"], []).append(Failed(row["path"], row["problem"]))
    runs = []
    for row in fetch_rows(connection, "SELECT * FROM readings ORDER BY no"):
        times = {name: row[name] and as_utc(row[name]) for name in ("started", "finished")}
        runs.append(ReadingRun(**(row | times), failures=tuple(failures.get(row["no"], ()))))
    return runs
