"""What is worth a person's look first: what is doubtful and matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from lantu.ledger import Ledger, Record, RecordType, Statement
from lantu.ledger.doubtful import PLAIN, find_doubtful, shares_of_indicators
from lantu.ledger.statement import TYPES
from lantu.records import Claim
from lantu.region.region import Region
from lantu.workbench.check import check


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
    return find_doubtful(ledger, limit, types=types, importance=importance or {})


def conflict_importance(ledger: Ledger, region: Region) -> dict[str, float]:
    """Return the importance (0.5..1) of the records that stand in a conflict, by their ids.

    It is 0.5 + 0.5 i, where i is the importance of the weightiest conflict that the record stands in;
    figures that labels (release, scope, base) tell apart are in none.
    """
    found: dict[str, float] = {}
    for conflict in check(ledger, region).contradictions():
        for record in (*conflict.records, *conflict.supporters):
            found[record] = max(found.get(record, 0.0), PLAIN + (1 - PLAIN) * conflict.importance)
    return found


def record_importance(
    ledger: Ledger, importance: Mapping[str, float] | None = None
) -> Callable[[Statement[Record]], float]:
    """Return what tells the importance (0..1) of a record, as `review_queue` orders by it."""
    shares = shares_of_indicators(ledger)
    known = importance or {}

    def matters(statement: Statement[Record]) -> float:
        record = statement.record
        own = shares.get(_indicator(record), PLAIN) if isinstance(record, Claim) else PLAIN
        return max(own, known.get(record.id, 0.0))

    return matters


def _indicator(claim: Claim) -> str:
    return claim.indicator_id or claim.indicator
