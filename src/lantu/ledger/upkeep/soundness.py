"""Is a ledger sound: every byte can be read, and everything that is referred to is there."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from lantu.errors import LedgerError
from lantu.ledger import current
from lantu.ledger.database import connect, fetch_rows
from lantu.ledger.judgements.apply import read_judgements
from lantu.ledger.rows import TABLES
from lantu.ledger.store import DATABASE, SEARCH, read_manifest, snapshot_folder

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AS_FOUND = (
    "WITH said AS (SELECT no, hash(*COLUMNS(*)) AS what FROM claims WHERE superseded IS NULL), "
    f"found AS (SELECT no, hash(*COLUMNS(*)) AS what FROM (SELECT c.* EXCLUDE (topic) FROM {current.TABLE} c "
    "JOIN topics t ON t.no = c.topic AND t.indicator = c.indicator "
    "AND t.indicator_id IS NOT DISTINCT FROM c.indicator_id)) "
    "SELECT count(DISTINCT no) AS n FROM ((FROM said EXCEPT ALL FROM found) "
    "UNION ALL (FROM found EXCEPT ALL FROM said))"
)

_RULES: dict[str, str] = {
    "texts that are not what their sha256 says": (
        "SELECT count(*) AS n FROM texts WHERE sha256(text) <> sha256"
    ),
    "documents without their text": (
        "SELECT count(*) AS n FROM documents d ANTI JOIN texts t ON t.no = d.text"
    ),
    "documents with two current editions": (
        "SELECT count(*) AS n FROM (SELECT no FROM documents WHERE superseded IS NULL GROUP BY no "
        "HAVING count(*) > 1)"
    ),
    "documents read by no reading": (
        "SELECT count(*) AS n FROM documents d ANTI JOIN readings r ON r.no = d.first_seen"
    ),
    "statements without a document": (
        "SELECT count(*) AS n FROM statements s ANTI JOIN documents d ON d.no = s.document"
    ),
    "statements read by no reading": (
        "SELECT count(*) AS n FROM statements s ANTI JOIN readings r ON r.no = s.first_seen"
    ),
    "statements without their places": (
        "SELECT count(*) AS n FROM statements s ANTI JOIN place_lists p ON p.no = s.places"
    ),
    "statements that stand outside of their text": (
        "SELECT count(*) AS n FROM statements s JOIN documents d ON d.no = s.document AND "
        "d.superseded IS NULL JOIN texts t ON t.no = d.text WHERE s.superseded IS NULL AND "
        '(s."start" < 0 OR s."end" < s."start" OR s."end" > length(t.text))'
    ),
    "statements with one number": (
        "SELECT count(*) AS n FROM (SELECT no FROM statements GROUP BY no HAVING count(*) > 1)"
    ),
    "records that are current twice": (
        "SELECT count(*) AS n FROM (SELECT document, type, id FROM statements WHERE superseded IS "
        "NULL GROUP BY ALL HAVING count(*) > 1)"
    ),
    "claims that are not as queries find them": _AS_FOUND,
    "reprints of a document that is not there": (
        "SELECT count(*) AS n FROM lineage l ANTI JOIN documents d ON d.no = l.source"
    ),
}


_KEYED = ("readings", "texts", "place_lists")
"""Tables with a primary key, which has blocks of its own."""
_KEYS_AT_ONCE = 500
_FEW = 50


def find_problems(path: Path) -> list[str]:
    """Return what is wrong with a published ledger, in words; empty where it is sound.

    Parameters
    ----------
    path : Path
        The ledger's directory.

    Raises
    ------
    LedgerError
        When there is no ledger at all.
    """
    number = read_manifest(path).snapshot
    if not number:
        return []
    folder = snapshot_folder(path, number)
    missing = [name for name in (DATABASE, SEARCH) if not (folder / name).is_file()]
    if missing:
        return [f"{folder / name} is missing" for name in missing]
    try:
        connection = connect(folder / DATABASE, read_only=True)
    except LedgerError as error:
        return [str(error)]
    with closing(connection):
        unreadable = list(_unreadable(connection))
        if unreadable:
            return unreadable
        try:
            return [
                *_broken_rules(connection),
                *_bad_judgements(connection),
                *_bad_index(folder / SEARCH, connection),
            ]
        except LedgerError as error:
            return [str(error)]


def _unreadable(connection: DuckDBPyConnection) -> Iterator[str]:
    """Yield the tables that cannot be read to the last column of the last row."""
    try:
        tables = [row[0] for row in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
    except duckdb.Error as error:
        yield f"the list of tables cannot be read: {error}"
        return
    for table in sorted(tables):
        try:
            connection.execute(f'SELECT bit_xor(hash(COLUMNS(*))) FROM "{table}"').fetchall()
        except duckdb.Error as error:
            yield f"the table {table} cannot be read: {' '.join(str(error).split())}"
            continue
        if table in _KEYED:
            yield from _unreadable_keys(connection, table)
    for table in sorted({*TABLES.values(), "documents", "texts", "readings", "place_lists"} - set(tables)):
        yield f"the table {table} is missing"


def _unreadable_keys(connection: DuckDBPyConnection, table: str) -> Iterator[str]:
    """Yield what is wrong with the index of a table's key, which a scan of the table does not touch."""
    try:
        numbers = [
            int(row[0]) for row in connection.execute(f"SELECT no FROM {table} ORDER BY no").fetchall()
        ]
        for at in range(0, len(numbers), _KEYS_AT_ONCE):
            some = numbers[at : at + _KEYS_AT_ONCE]
            for no in some if len(some) < _FEW else (some[0], some[-1]):
                connection.execute(f"SELECT no FROM {table} WHERE no = {no}").fetchall()
            listed = ", ".join(map(str, some))
            connection.execute(f"SELECT count(*) FROM {table} WHERE no IN ({listed})").fetchall()
    except duckdb.Error as error:
        yield f"the index of {table} cannot be read: {' '.join(str(error).split())}"


def _broken_rules(connection: DuckDBPyConnection) -> Iterator[str]:
    for what, query in _RULES.items():
        count = fetch_rows(connection, query)[0]["n"]
        if count:
            yield f"{count} {what}"


def _bad_judgements(connection: DuckDBPyConnection) -> Iterator[str]:
    there = fetch_rows(connection, "SELECT 1 FROM duckdb_tables() WHERE table_name = 'judgements'")
    if not there:
        return
    try:
        read_judgements(connection)
    except (LedgerError, ValueError) as error:
        yield f"a judgement cannot be read: {error}"


def _bad_index(path: Path, ledger: DuckDBPyConnection) -> Iterator[str]:
    remedy = "`lantu ledger compact` makes it anew"
    try:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as index:
            found = [row[0] for row in index.execute("PRAGMA integrity_check")]
            if found != ["ok"]:
                yield f"the search index is damaged ({found[0]}): {remedy}"
                return
            have = dict(index.execute("SELECT document, change FROM indexed"))
    except sqlite3.DatabaseError as error:
        yield f"the search index cannot be read ({error}): {remedy}"
        return
    there = fetch_rows(ledger, "SELECT no, change FROM documents WHERE superseded IS NULL")
    behind = sum(have.get(row["no"]) != row["change"] for row in there)
    if behind:
        yield f"the search index is behind for {behind} documents: {remedy}"
