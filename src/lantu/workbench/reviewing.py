"""What is worth a person's look first: what is doubtful and matters."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Iterator, Mapping

from lantu.ledger import Ledger, Record, RecordType, Statement
from lantu.ledger.statement import TYPES
from lantu.records import Claim
from lantu.region.region import Region
from lantu.workbench.check import check

_PLAIN = 0.5
"""Importance of a record of which nothing more is known."""


def review_queue(
    ledger: Ledger,
    limit: int,
    *,
    types: Iterable[RecordType] = TYPES,
    importance: Mapping[str, float] | None = None,
) -> list[Statement[Record]]:
    """Return the records that nobody has judged, by doubt times importance, the most first.

    Doubt is 1 - confidence. The importance of a claim is 0.5 + 0.5 ln(1 + n) / ln(1 + N), where n
    current claims have its indicator and N have the most frequent one: what is said of an indicator
    that everybody reports is used most. Repeats inside one document are left out.

    Parameters
    ----------
    ledger : Ledger
    limit : int
        How many at most.
    types : iterable of RecordType
    importance : mapping of str to float, optional
        Importance (0..1) of records by their ids where it is known to be greater, such as of those
        that stand in a conflict.
    """
    matters = record_importance(ledger, importance)

    def weight(statement: Statement[Record]) -> tuple[float, int]:
        return (1 - statement.record.confidence) * matters(statement), -statement.no

    return heapq.nlargest(limit, _unjudged(ledger, types), key=weight)


def conflict_importance(ledger: Ledger, region: Region) -> dict[str, float]:
    """Return the importance (0.5..1) of the records that stand in a conflict, by their ids.

    It is 0.5 + 0.5 i, where i is the importance of the weightiest conflict that the record stands in;
    figures that labels (release, scope, base) tell apart are in none.
    """
    found: dict[str, float] = {}
    for conflict in check(ledger, region).contradictions():
        for record in (*conflict.records, *conflict.supporters):
            found[record] = max(found.get(record, 0.0), _PLAIN + (1 - _PLAIN) * conflict.importance)
    return found


def record_importance(
    ledger: Ledger, importance: Mapping[str, float] | None = None
) -> Callable[[Statement[Record]], float]:
    """Return what tells the importance (0..1) of a record, as `review_queue` orders by it."""
    shares = _shares(ledger)
    known = importance or {}

    def matters(statement: Statement[Record]) -> float:
        record = statement.record
        own = shares.get(_indicator(record), _PLAIN) if isinstance(record, Claim) else _PLAIN
        return max(own, known.get(record.id, 0.0))

    return matters


def _unjudged(ledger: Ledger, types: Iterable[RecordType]) -> Iterator[Statement[Record]]:
    for kind in types:
        for statement in ledger.records(kind).where(repeats=False):
            if statement.rank == "normal":
                yield statement


def _indicator(claim: Claim) -> str:
    return claim.indicator_id or claim.indicator


def _shares(ledger: Ledger) -> dict[str, float]:
    facets = ledger.claims.facet("indicator", 1_000_000)
    most = max((facet.count for facet in facets), default=0)
    return {
        facet.value: _PLAIN + _PLAIN * math.log1p(facet.count) / math.log1p(most)
        for facet in facets
        if facet.value is not None
    }
