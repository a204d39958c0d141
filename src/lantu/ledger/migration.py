"""The layout of an older program's ledger, brought to the present one, or read as if it were."""

# ruff: noqa: S608  names of tables and columns are our own; no value is written into a query
from __future__ import annotations

from pathlib import Path

import duckdb

from lantu.ledger import current
from lantu.ledger.sorts import SORTS

_JUDGEMENTS = (
    "CREATE TABLE IF NOT EXISTS judgements "
    "(no BIGINT NOT NULL, id VARCHAR NOT NULL, content VARCHAR NOT NULL)"
)
_PRINTS = (
    """CREATE TABLE IF NOT EXISTS prints (
        text INTEGER NOT NULL, method INTEGER NOT NULL, shingles INTEGER NOT NULL, keys UBIGINT[] NOT NULL,
        named VARCHAR[] NOT NULL, reprint BOOLEAN NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS comparisons (
        one INTEGER NOT NULL, other INTEGER NOT NULL, method INTEGER NOT NULL, common INTEGER NOT NULL,
        same_figures BOOLEAN NOT NULL, altered BOOLEAN NOT NULL)""",
)
"""What texts leave behind, and what two of them have in common, by their numbers, the lower one first."""
_MISSING = {"as_read": "NULL::VARCHAR", **{sort.table: "0" for sort in SORTS}}
"""What columns of today hold in the rows of a layout that had none."""

_ALWAYS = frozenset({"documents", "claims", "projects", "links", "commitments"})
"""Tables that every layout had: a file that lacks one is damaged, not older."""


def record_steps() -> list[str]:
    """Return the SQL that makes the tables of all sorts of records and what stands on them."""
    return [*(sort.create() for sort in SORTS), *current.create(), *_PRINTS, _view()]


def _view() -> str:
    view = " UNION ALL ".join(sort.in_common() for sort in SORTS)
    return f"CREATE OR REPLACE VIEW statements AS {view}"


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring an older ledger's tables to the present layout, all or none; a present one stays as it is."""
    if not is_older(connection):
        return
    steps = [
        *(sort.create() for sort in SORTS),
        *(f"ALTER TABLE {sort.table} ADD COLUMN IF NOT EXISTS as_read VARCHAR" for sort in SORTS),
        *(f"ALTER TABLE documents ADD COLUMN IF NOT EXISTS {sort.table} INTEGER DEFAULT 0" for sort in SORTS),
        _JUDGEMENTS,
        *current.drop(),
        *current.create(),
        *_PRINTS,
        _view(),
    ]
    connection.execute("BEGIN")
    try:
        connection.execute("; ".join(steps))
        connection.execute("COMMIT")
    except duckdb.Error:
        connection.execute("ROLLBACK")
        raise


def is_older(connection: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether a database lacks tables or columns of the present layout."""
    found = connection.execute("SELECT table_name, column_name FROM duckdb_columns()").fetchall()
    wanted = [(sort.table, "as_read") for sort in SORTS]
    wanted += [("documents", sort.table) for sort in SORTS]
    wanted += [("judgements", "content"), (current.TABLE, "as_read"), ("prints", "text")]
    lacks = set(wanted) - set(found)
    return bool(lacks) and {table for table, _ in found} >= _ALWAYS


def connect_older(
    path: Path, config: dict[str, str | bool | int | float | list[str]]
) -> duckdb.DuckDBPyConnection:
    """Open an older database for reading in the present layout: the file itself stays as it is."""
    connection = duckdb.connect(config=config)
    written = str(path).replace("'", "''")
    connection.execute(f"ATTACH '{written}' AS older (READ_ONLY)")
    columns: dict[str, list[str]] = {}
    query = (
        "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'older' AND NOT internal"
    )
    for table, column in connection.execute(query).fetchall():
        columns.setdefault(table, []).append(column)
    columns.pop("statements", None)
    if "as_read" not in columns.get(current.TABLE, ()):
        # Layout 5 held a few columns of each claim only.
        columns = {table: there for table, there in columns.items() if table not in current.TABLES}
    for table, there in columns.items():
        wanted = [sort.table for sort in SORTS] if table == "documents" else []
        wanted += ["as_read"] if table in {sort.table for sort in SORTS} else []
        extra = "".join(f", {_MISSING[name]} AS {name}" for name in wanted if name not in there)
        # A view has no row numbers of its own: failures are told in the order in which they were kept,
        # and the rows of a page are fetched by them.
        extra += ", rowid" if table == "failures" or table in {sort.table for sort in SORTS} else ""
        connection.execute(f"CREATE VIEW {table} AS SELECT *{extra} FROM older.{table}")
    steps = [sort.create() for sort in SORTS if sort.table not in columns]
    steps += current.create_views() if current.TABLE not in columns else []
    for step in (*steps, _view()):
        connection.execute(step)
    if "judgements" not in columns:
        connection.execute(_JUDGEMENTS)
    return connection
