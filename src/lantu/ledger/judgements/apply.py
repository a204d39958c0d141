"""Judgements put into effect on the rows of the statements that they are about."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from lantu.ledger.assemble import read_place_lists
from lantu.ledger.changes import Changes
from lantu.ledger.database import fetch_rows
from lantu.ledger.judgements.correction import correct_record
from lantu.ledger.judgements.effects import Effect
from lantu.ledger.judgements.judgement import Judgement, decode_judgement, encode_judgement
from lantu.ledger.judgements.resolve import resolve
from lantu.ledger.rows import TABLES, PlaceNumber, Row, list_numbers, row_as_read, to_record, to_row
from lantu.ledger.statement import RecordType

if TYPE_CHECKING:
    import duckdb


def read_judgements(connection: duckdb.DuckDBPyConnection) -> list[Judgement]:
    """Return every judgement that was ever made, in the order in which the ledger took them in."""
    rows = fetch_rows(connection, "SELECT content FROM judgements ORDER BY no")
    return [decode_judgement(json.loads(row["content"])) for row in rows]


def judgement_rows(judgements: Sequence[Judgement], first: int) -> list[Row]:
    """Return the rows of new judgements, numbered from ``first``."""
    return [
        {
            "no": first + at,
            "id": one.id,
            "content": json.dumps(encode_judgement(one), ensure_ascii=False, sort_keys=True),
        }
        for at, one in enumerate(judgements)
    ]


def apply_judgements(
    connection: duckdb.DuckDBPyConnection,
    changes: Changes,
    judgements: Sequence[Judgement],
    place_number: PlaceNumber,
) -> set[int]:
    """Let rank, reason and corrected columns follow the judgements; return the documents concerned.

    Rows that no judgement holds for any more get back what was read. Doing so twice changes nothing.

    Raises
    ------
    LedgerError
        When a correction does not fit its record.
    """
    effects, _ = resolve(connection, judgements)
    touched: set[int] = set()
    for kind, table in TABLES.items():
        numbers = sorted(no for of_kind, no in effects if of_kind == kind)
        query = (
            f"SELECT * FROM {table} WHERE superseded IS NULL "
            "AND (rank <> 'normal' OR as_read IS NOT NULL OR no IN (SELECT unnest(?)))"
        )
        rows = fetch_rows(connection, query, [numbers])
        for row in rows:
            effect = effects.get((kind, row["no"]), Effect())
            wanted = judged_row(connection, kind, row, effect, place_number)
            update = {name: value for name, value in wanted.items() if row[name] != value}
            if update:
                changes.update(table, [update | {"no": row["no"]}])
                touched.add(row["document"])
    return touched


def judged_row(
    connection: duckdb.DuckDBPyConnection,
    kind: RecordType,
    row: Row,
    effect: Effect,
    place_number: PlaceNumber,
) -> Row:
    """Return a row as an effect leaves it, whatever judgements had left of it before."""
    base = row_as_read(row)
    wanted = base
    if effect.fields:
        places = read_place_lists(connection, list_numbers([base]))
        record = to_record(kind, base, places.__getitem__)
        wanted = base | to_row(correct_record(record, effect.fields), place_number)
    corrected = {name: base[name] for name in wanted if wanted[name] != base[name]}
    return wanted | {
        "rank": effect.rank,
        "reason": effect.reason,
        "as_read": json.dumps(corrected, ensure_ascii=False, sort_keys=True) if corrected else None,
    }


Take = Callable[[str], int]


def mark_changed(changes: Changes, documents: set[int], take: Take) -> None:
    """Let the search index see that records of these documents changed."""
    rows: list[dict[str, Any]] = [{"no": no, "change": take("change")} for no in sorted(documents)]
    changes.update("documents", rows)
