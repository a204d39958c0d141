"""What a reading changes: new rows to add and old rows that are superseded, gathered for one transaction."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from operator import itemgetter
from typing import Any

import duckdb
import pyarrow as pa

Row = dict[str, Any]


class Changes:
    """Rows that wait for the next transaction, by table."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._added: dict[str, list[Row]] = {}
        self._updated: dict[tuple[str, str], list[Row]] = {}
        self._schemas: dict[str, pa.Schema] = {}
        self.rows = 0

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Let rows be inserted; columns that a row does not have are null."""
        some = list(rows)
        self._added.setdefault(table, []).extend(some)
        self.rows += len(some)

    def update(self, table: str, rows: Iterable[Row], *, key: str = "no") -> None:
        """Let the open rows (not superseded) with these keys get the other columns' values."""
        some = list(rows)
        self._updated.setdefault((table, key), []).extend(some)
        self.rows += len(some)

    def discard(self) -> None:
        """Forget all that waits, but for lists of places, which are known by number already."""
        kept = self._added.get("place_lists", [])
        self._added, self._updated, self.rows = {"place_lists": kept}, {}, len(kept)

    def write(self) -> None:
        """Write all that waits, in one transaction: everything or nothing."""
        if not self.rows:
            return
        self._connection.execute("BEGIN")
        try:
            for (table, key), rows in self._updated.items():
                self._write_updates(table, key, rows)
            for table, rows in self._added.items():
                self._write_rows(table, rows)
            self._connection.execute("COMMIT")
        except BaseException:
            # Ctrl-C too must not leave half of a document behind. Where the commit itself failed, the
            # database has rolled back already, or refuses everything until it is opened again.
            with suppress(duckdb.Error):
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._added, self._updated, self.rows = {}, {}, 0

    def _write_rows(self, table: str, rows: list[Row]) -> None:
        batch = self._arrow(table, self._schema(table), rows)
        self._connection.register("batch", batch)
        self._connection.execute(f'INSERT INTO "{table}" BY NAME SELECT * FROM batch')
        self._connection.unregister("batch")

    def _write_updates(self, table: str, key: str, rows: list[Row]) -> None:
        by_columns: dict[tuple[str, ...], list[Row]] = {}
        for row in rows:
            by_columns.setdefault(tuple(sorted(row)), []).append(row)
        for columns, some in by_columns.items():
            fields = [self._schema(table).field(name) for name in columns]
            self._connection.register("batch", self._arrow(table, pa.schema(fields), some))
            sets = ", ".join(f'"{name}" = batch."{name}"' for name in columns if name != key)
            still_open = "" if table == "readings" else " AND target.superseded IS NULL"
            self._connection.execute(
                f'UPDATE "{table}" AS target SET {sets} FROM batch '
                f'WHERE target."{key}" = batch."{key}"{still_open}'
            )
            self._connection.unregister("batch")

    def _schema(self, table: str) -> pa.Schema:
        if table not in self._schemas:
            self._schemas[table] = (
                self._connection.sql(f'SELECT * FROM "{table}" LIMIT 0').to_arrow_table().schema
            )
        return self._schemas[table]

    @staticmethod
    def _arrow(table: str, schema: pa.Schema, rows: list[Row]) -> pa.Table:
        given = set().union(*rows)
        unknown = given - set(schema.names)
        if unknown:
            raise KeyError(f"table {table} has no columns {sorted(unknown)}")
        whole = all(len(row) == len(given) for row in rows)
        columns = [
            pa.array(_values(rows, field.name, whole=whole), field.type)
            if field.name in given
            else pa.nulls(len(rows), field.type)
            for field in schema
        ]
        return pa.Table.from_arrays(columns, schema=schema)


def _values(rows: list[Row], name: str, *, whole: bool) -> list[Any]:
    # Where every row has every key, the quicker way: most of the time of an append goes here.
    return list(map(itemgetter(name), rows)) if whole else [row.get(name) for row in rows]
