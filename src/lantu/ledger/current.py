"""The claims that hold now in a table by indicator: a query skips what it does not ask for.

In ``claims`` they lie as they came, so that the rows of a page lie all over it, and each costs a look into
as many blocks as there are columns; here they lie side by side. What comes in is added at the end when a
snapshot is published; the whole is sorted anew when what was added since would cost more to look through
than it does to sort. What a reading supersedes or a judgement corrects changes here with it.
"""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

TABLE = "current_claims"
TABLES = ("topics", TABLE, "current_state")

_SMALL = 100_000
_SHARE = 0.25
"""Claims behind the sorted ones, in all and as a share of them, beyond which all are sorted anew."""
_TOPIC_COLUMNS = "no INTEGER NOT NULL, indicator_id VARCHAR, indicator VARCHAR NOT NULL"
_NUMBER_TOPICS = (
    "INSERT INTO topics SELECT row_number() OVER (ORDER BY indicator_id, indicator), * FROM "
    "(SELECT DISTINCT indicator_id, indicator FROM claims WHERE superseded IS NULL)"
)
_WITH_TOPIC = (
    "SELECT t.no AS topic, c.* FROM claims c JOIN topics t "
    "ON t.indicator = c.indicator AND t.indicator_id IS NOT DISTINCT FROM c.indicator_id "
    "WHERE c.superseded IS NULL"
)


def create() -> list[str]:
    """Return the SQL that makes the tables where they are absent, once ``claims`` is there.

    ``topics`` numbers the indicators by id and words together, so that one whole number stands for what a
    query asks by either; ``current_state`` says up to which claim all is taken in, and how many are sorted.
    """
    return [
        f"CREATE TABLE IF NOT EXISTS topics ({_TOPIC_COLUMNS})",
        f"CREATE TABLE IF NOT EXISTS {TABLE} AS SELECT 0::INTEGER AS topic, c.* FROM claims c LIMIT 0",
        "CREATE TABLE IF NOT EXISTS current_state (last BIGINT NOT NULL, sorted BIGINT NOT NULL)",
    ]


def drop() -> list[str]:
    """Return the SQL that does away with the tables: what is made next takes every claim in."""
    return [f"DROP TABLE IF EXISTS {table}" for table in TABLES]


def create_views() -> list[str]:
    """Return the SQL that shows the same over a database that has no such tables and cannot be written."""
    return [
        f"CREATE TABLE topics ({_TOPIC_COLUMNS})",
        _NUMBER_TOPICS,
        f"CREATE VIEW {TABLE} AS {_WITH_TOPIC}",
        "CREATE TABLE current_state AS SELECT 0 AS last, 0 AS sorted",
    ]


def take_in(connection: duckdb.DuckDBPyConnection) -> None:
    """Take in the claims that came since, in one transaction."""
    last, ordered = _state(connection)
    query = "SELECT count(*), coalesce(max(no), 0) FROM claims WHERE no > ?"
    came, newest = _one(connection, query, [last])
    if not came:
        return
    (there,) = _one(connection, f"SELECT count(*) FROM {TABLE}")
    if there + came - ordered > max(_SMALL, ordered * _SHARE):
        sort_anew(connection)
        return
    _together(
        connection,
        [
            _add_topics(f"no > {last}"),
            f"INSERT INTO {TABLE} BY NAME {_WITH_TOPIC} AND c.no > {last}",
            f"UPDATE current_state SET last = {newest}" if last else _set_state(newest, 0),
        ],
    )


def sort_anew(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table anew out of all claims, in one transaction."""
    newest, current = _one(
        connection, "SELECT coalesce(max(no), 0), count(*) FILTER (superseded IS NULL) FROM claims"
    )
    _together(
        connection,
        [
            "DELETE FROM topics",
            _NUMBER_TOPICS,
            f"CREATE OR REPLACE TABLE {TABLE} AS {_WITH_TOPIC} ORDER BY topic, c.period_end, c.no",
            _set_state(newest, current),
        ],
    )


def follow(connection: duckdb.DuckDBPyConnection, batch: str, *, superseded: bool) -> None:
    """Let the table follow a change of claims, within the transaction that made it.

    Parameters
    ----------
    connection : DuckDBPyConnection
    batch : str
        A registered table whose column ``no`` names the claims.
    superseded : bool
        Whether they are current no longer.
    """
    some = f"no IN (SELECT no FROM {batch})"
    connection.execute(f"DELETE FROM {TABLE} WHERE {some}")
    if not superseded:
        last, _ = _state(connection)
        connection.execute(_add_topics(f"{some} AND no <= {last}"))
        connection.execute(f"INSERT INTO {TABLE} BY NAME {_WITH_TOPIC} AND c.{some} AND c.no <= {last}")


def _add_topics(which: str) -> str:
    return (
        "INSERT INTO topics SELECT (SELECT coalesce(max(no), 0) FROM topics) + row_number() OVER "
        "(ORDER BY indicator_id, indicator), * FROM (SELECT DISTINCT indicator_id, indicator FROM claims "
        f"WHERE superseded IS NULL AND {which} EXCEPT SELECT indicator_id, indicator FROM topics)"
    )


def _set_state(last: int, ordered: int) -> str:
    return f"DELETE FROM current_state; INSERT INTO current_state VALUES ({last}, {ordered})"


def _state(connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    found = connection.execute("SELECT last, sorted FROM current_state").fetchone()
    return (0, 0) if found is None else (int(found[0]), int(found[1]))


def _one(
    connection: duckdb.DuckDBPyConnection, query: str, values: list[int] | None = None
) -> tuple[int, ...]:
    found = connection.execute(query, values or []).fetchone()
    return tuple(int(value) for value in found or ())


def _together(connection: duckdb.DuckDBPyConnection, steps: list[str]) -> None:
    connection.execute("BEGIN")
    try:
        for step in steps:
            connection.execute(step)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
