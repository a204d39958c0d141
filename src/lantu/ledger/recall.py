"""The rows of a past moment: what was read by then, as people's judgements of then left it."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa

from lantu.ledger.assemble import read_place_lists
from lantu.ledger.database import fetch_rows
from lantu.ledger.judgements.apply import judged_row
from lantu.ledger.judgements.effects import Effect
from lantu.ledger.judgements.judgement import Judgement
from lantu.ledger.judgements.resolve import resolve
from lantu.ledger.rows import TABLES, held_at
from lantu.ledger.statement import RecordType

if TYPE_CHECKING:
    import duckdb

JUDGED = "judged_then"
"""Name under which a query registers the rows that judgements touched."""


@dataclass(frozen=True, slots=True)
class Past:
    """A past moment of a ledger.

    Attributes
    ----------
    reading : int
        Number of the last reading begun by then.
    judged : mapping of RecordType to pyarrow.Table
        The rows that judgements touched, then or since, as they stood then.
    """

    reading: int
    judged: Mapping[RecordType, pa.Table]

    def source(self, kind: RecordType) -> str:
        """Return the SQL of one type's rows; what came later of rank and reason is left out."""
        return (
            f"(SELECT * REPLACE ('normal' AS rank, NULL AS reason) FROM {TABLES[kind]} "
            f"WHERE no NOT IN (SELECT no FROM {JUDGED}) UNION ALL BY NAME SELECT * FROM {JUDGED})"
        )


def recall(connection: duckdb.DuckDBPyConnection, reading: int, judgements: Sequence[Judgement]) -> Past:
    """Return the past moment after a reading.

    Parameters
    ----------
    connection : DuckDBPyConnection
    reading : int
    judgements : sequence of Judgement
        Those made by then.
    """
    effects, _ = resolve(connection, judgements, reading)
    lists = read_place_lists(connection, _every_list(connection)) if effects else {}
    numbers = {places: no for no, places in lists.items()}
    judged = {}
    for kind, table in TABLES.items():
        wanted = sorted(no for of_kind, no in effects if of_kind == kind)
        touched = "as_read IS NOT NULL OR no IN (SELECT unnest(?))"
        query = f"SELECT * FROM {table} WHERE {held_at(reading)} AND ({touched})"
        rows = fetch_rows(connection, query, [wanted])
        schema = connection.sql(f"SELECT * FROM {table} LIMIT 0").to_arrow_table().schema
        then = [
            judged_row(connection, kind, row, effects.get((kind, row["no"]), Effect()), numbers.__getitem__)
            for row in rows
        ]
        judged[kind] = pa.Table.from_pylist(then, schema)
    return Past(reading, judged)


def _every_list(connection: duckdb.DuckDBPyConnection) -> list[int]:
    return [row["no"] for row in fetch_rows(connection, "SELECT no FROM place_lists")]
