"""Tallies for the atlas's lists and start page: how often something is said, and in how many documents."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lantu.ledger.database import fetch_rows
from lantu.ledger.ledger import Ledger
from lantu.ledger.query import Query
from lantu.ledger.rows import TABLES
from lantu.records import Claim


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something occurs.

    Attributes
    ----------
    key : str
        Catalogue id or code; the words of the text where there is none.
    words : str
        The wording (or name) that is most frequent.
    catalogued : bool
        Whether ``key`` is a catalogue id or code.
    count : int
        Records.
    documents : int
        Different documents that they stand in.
    """

    key: str
    words: str
    catalogued: bool
    count: int
    documents: int


@dataclass(frozen=True, slots=True)
class YearTally:
    """How many claims hold for (or until) a year, by how they are meant."""

    year: int
    reported: int
    target: int
    plan: int


def tally_indicators(claims: Query[Claim], limit: int) -> list[Tally]:
    """Return the indicators of some claims, most frequent first; the words decide ties."""
    source, clause, values = claims.choice()
    query = (
        "SELECT coalesce(indicator_id, indicator) AS key, mode(indicator) AS words, "
        "bool_or(indicator_id IS NOT NULL) AS catalogued, count(*) AS n, "
        "count(DISTINCT document) AS documents "
        f"FROM {source} WHERE {clause} GROUP BY key ORDER BY n DESC, key LIMIT ?"
    )
    return [_tally(row) for row in claims.fetch(query, [*values, limit])]


def tally_places(ledger: Ledger, limit: int) -> list[Tally]:
    """Return the places that records of any type name, most frequent first."""
    query = (
        "SELECT coalesce(p.code, p.name) AS key, mode(p.name) AS words, "
        "bool_or(p.code IS NOT NULL) AS catalogued, count(*) AS n, count(DISTINCT document) AS documents "
        "FROM (SELECT s.document, unnest(l.places) AS p FROM statements s "
        "JOIN place_lists l ON l.no = s.places WHERE s.superseded IS NULL) "
        "GROUP BY key ORDER BY n DESC, key LIMIT ?"
    )
    return [_tally(row) for row in fetch_rows(ledger.claims.connection.cursor(), query, [limit])]


def count_places(ledger: Ledger) -> int:
    """Return how many different places the records of all types name."""
    query = (
        "SELECT count(DISTINCT coalesce(p.code, p.name)) AS n FROM (SELECT unnest(places) AS p "
        "FROM place_lists WHERE no IN (SELECT DISTINCT places FROM statements WHERE superseded IS NULL))"
    )
    return int(fetch_rows(ledger.claims.connection.cursor(), query)[0]["n"])


def tally_years(claims: Query[Claim]) -> list[YearTally]:
    """Return for each year how many claims hold for it or until it; undated claims are left out."""
    source, clause, values = claims.choice()
    query = (
        "SELECT CAST(left(coalesce(period_end, period_start), 4) AS INTEGER) AS year, "
        "count(*) FILTER (modality = 'reported') AS reported, "
        "count(*) FILTER (modality = 'target') AS target, "
        f"count(*) FILTER (modality = 'plan') AS plan FROM {source} WHERE {clause} "
        "AND coalesce(period_end, period_start) IS NOT NULL GROUP BY year ORDER BY year"
    )
    return [YearTally(**row) for row in claims.fetch(query, values)]


def count_repeats(ledger: Ledger) -> int:
    """Return how many records repeat an earlier passage of their document."""
    query = "SELECT count(*) AS n FROM statements WHERE superseded IS NULL AND repeat_of IS NOT NULL"
    return int(fetch_rows(ledger.claims.connection.cursor(), query)[0]["n"])


def count_indicators(ledger: Ledger) -> int:
    """Return how many different indicators the claims name."""
    query = (
        "SELECT count(DISTINCT coalesce(indicator_id, indicator)) AS n FROM claims WHERE superseded IS NULL"
    )
    return int(fetch_rows(ledger.claims.connection.cursor(), query)[0]["n"])


def find_repeats(ledger: Ledger, record: str) -> list[str]:
    """Return the ids of the current records that repeat this one."""
    query = " UNION ALL ".join(
        f"SELECT id FROM {table} WHERE superseded IS NULL AND repeat_of = ?" for table in TABLES.values()
    )
    rows = fetch_rows(ledger.claims.connection.cursor(), query, [record] * len(TABLES))
    return sorted({str(row["id"]) for row in rows})


def _tally(row: dict[str, Any]) -> Tally:
    return Tally(row["key"], row["words"], bool(row["catalogued"]), int(row["n"]), int(row["documents"]))
