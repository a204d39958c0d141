"""What a reading changes: new rows to add and old rows that are superseded, gathered for one transaction."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress

import duckdb
import pyarrow as pa

from lantu.ledger import current
from lantu.ledger.sorts.sort import Columns, Row


class Changes:
    """Rows that wait for the next transaction, by table."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._added: dict[str, Columns] = {}
        self._updated: dict[tuple[str, str], list[Row]] = {}
        self._schemas: dict[str, pa.Schema] = {}
        self.rows = 0

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Let rows be inserted, all of them with the same columns; columns that they do not have are null."""
        if rows:
            self.add_columns(table, {name: [row[name] for row in rows] for name in rows[0]}, len(rows))

    def add_columns(self, table: str, columns: Columns, rows: int) -> None:
        """Let rows be inserted that are given by columns; columns that are not given are null."""
        waiting = self._added.setdefault(table, {name: [] for name in columns})
        if waiting.keys() != columns.keys():
            raise KeyError(f"rows of {table} have {sorted(columns)}, those before {sorted(waiting)}")
        for name, values in columns.items():
            waiting[name] += values
        self.rows += rows

    def update(self, table: str, rows: Iterable[Row], *, key: str = "no") -> None:
        """Let the open rows (not superseded) with these keys get the other columns' values."""
        some = list(rows)
        self._updated.setdefault((table, key), []).extend(some)
        self.rows += len(some)

    def discard(self) -> None:
        """Forget all that waits, but for lists of places, which are known by number already."""
        kept = {table: columns for table, columns in self._added.items() if table == "place_lists"}
        self._added, self._updated = kept, {}
        self.rows = sum(len(columns["no"]) for columns in kept.values())

    def write(self) -> None:
        """Write all that waits, in one transaction: everything or nothing."""
        if not self.rows:
            return
        self._connection.execute("BEGIN")
        try:
            for (table, key), rows in self._updated.items():
                self._write_updates(table, key, rows)
            for table, columns in self._added.items():
                self._write_rows(table, columns)
            self._connection.execute("COMMIT")
        except BaseException:
            # Ctrl-C too must not leave half of a document behind. Where the commit itself failed, the
            # database has rolled back already, or refuses everything until it is opened again.
            with suppress(duckdb.Error):
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._added, self._updated, self.rows = {}, {}, 0

    def _write_rows(self, table: str, columns: Columns) -> None:
        self._connection.register("batch", self._arrow(table, columns))
        self._connection.execute(f'INSERT INTO "{table}" BY NAME SELECT * FROM batch')
        self._connection.unregister("batch")

    def _write_updates(self, table: str, key: str, rows: list[Row]) -> None:
        by_columns: dict[tuple[str, ...], list[Row]] = {}
        for row in rows:
            by_columns.setdefault(tuple(sorted(row)), []).append(row)
        for columns, some in by_columns.items():
            batch = self._arrow(table, {name: [row[name] for row in some] for name in columns})
            self._connection.register("batch", batch)
            sets = ", ".join(f'"{name}" = batch."{name}"' for name in columns if name != key)
            still_open = "" if table == "readings" else " AND target.superseded IS NULL"
            self._connection.execute(
                f'UPDATE "{table}" AS target SET {sets} FROM batch '
                f'WHERE target."{key}" = batch."{key}"{still_open}'
            )
            if table == "claims":
                current.follow(self._connection, "batch", superseded="superseded" in columns)
            self._connection.unregister("batch")

    def _schema(self, table: str) -> pa.Schema:
        if table not in self._schemas:
            self._schemas[table] = (
                self._connection.sql(f'SELECT * FROM "{table}" LIMIT 0').to_arrow_table().schema
            )
        return self._schemas[table]

    def _arrow(self, table: str, columns: Columns) -> pa.Table:
        schema = self._schema(table)
        unknown = columns.keys() - set(schema.names)
        if unknown:
            raise KeyError(f"table {table} has no columns {sorted(unknown)}")
        fields = [schema.field(name) for name in columns]
        arrays = [pa.array(columns[field.name], field.type) for field in fields]
        return pa.Table.from_arrays(arrays, schema=pa.schema(fields))
