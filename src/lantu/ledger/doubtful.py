"""The records worth a person's look first, chosen where they lie: a million are not loaded to show fifty."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyarrow as pa

from lantu.ledger.current import TABLE
from lantu.ledger.database import ALL, fetch_rows
from lantu.ledger.ledger import Ledger
from lantu.ledger.statement import Record, RecordType, Statement

PLAIN = 0.5
"""Importance of a record of which nothing more is known."""

_SHARES = (
    f"(SELECT key, {PLAIN} + {PLAIN} * ln(1 + n) / ln(1 + max(n) OVER ()) AS share FROM "
    f"(SELECT coalesce(indicator_id, indicator) AS key, count(*) AS n FROM {TABLE} GROUP BY key))"
)


def find_doubtful(
    ledger: Ledger, limit: int, *, types: Iterable[RecordType], importance: Mapping[str, float]
) -> list[Statement[Record]]:
    """Return the records that nobody has judged, by doubt times importance, the most first.

    Parameters
    ----------
    ledger : Ledger
    limit : int
        How many at most.
    types : iterable of RecordType
    importance : mapping of str to float
        Importance (0..1) of records by their ids where it is known to be greater than what follows
        from how often the indicator of a claim occurs.

    Returns
    -------
    list of Statement
        Repeats inside one document are left out.
    """
    weighed = [
        (-weight, number, kind)
        for kind in types
        for weight, number in _weigh(ledger, kind, limit, importance)
    ]
    chosen = sorted(weighed)[:limit]
    found = {
        (kind, one.no): one
        for kind in {kind for _, _, kind in chosen}
        for one in ledger.records(kind).numbered([number for _, number, own in chosen if own == kind])
    }
    return [found[kind, number] for _, number, kind in chosen]


def shares_of_indicators(ledger: Ledger) -> dict[str, float]:
    """Return the importance of a claim by its indicator: 0.5 + 0.5 ln(1 + n) / ln(1 + N).

    n current claims have the indicator and N have the most frequent one.
    """
    rows = fetch_rows(ledger.claims.connection.cursor(), f"SELECT * FROM {_SHARES}")
    return {row["key"]: float(row["share"]) for row in rows}


def _weigh(
    ledger: Ledger, kind: RecordType, limit: int, importance: Mapping[str, float]
) -> list[tuple[float, int]]:
    query = ledger.records(kind).where(repeats=False)
    source, clause, values = query.choice()
    own, joined = str(PLAIN), ""
    if kind == "claim":
        own, joined = "s.share", f"JOIN {_SHARES} s ON s.key = coalesce(r.indicator_id, r.indicator)"
    cursor = query.connection.cursor()
    if importance:
        cursor.register("known", pa.table({"id": list(importance), "raised": list(importance.values())}))
        own, joined = f"greatest({own}, coalesce(k.raised, 0))", f"{joined} LEFT JOIN known k ON k.id = r.id"
    chosen = (
        f"SELECT r.no, (1 - r.confidence) * {own} AS weight FROM "
        f"(SELECT * FROM {source} WHERE {clause} AND rank = 'normal') r {joined} "
        "ORDER BY weight DESC, r.no LIMIT ?"
    )
    return [
        (float(row["weight"]), int(row["no"]))
        for row in fetch_rows(cursor, chosen, [*values, min(limit, ALL)])
    ]
