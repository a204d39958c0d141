"""What a ledger holds at a glance: how much, and the latest word on what is reported most."""

from __future__ import annotations

from dataclasses import dataclass

from lantu.ledger import Ledger, Query, Statement
from lantu.ledger.document_queries import DocumentChoice, count_documents
from lantu.ledger.statement import TYPES
from lantu.records import Claim


@dataclass(frozen=True, slots=True)
class Overview:
    """A ledger at a glance.

    Attributes
    ----------
    documents : int
    records : dict of str to int
        Current records by type.
    unbound : int
        Quantities that no rule could bind.
    latest : tuple of Statement
        The latest reported value of each of the indicators of the catalogue that most documents report.
    """

    documents: int
    records: dict[str, int]
    unbound: int
    latest: tuple[Statement[Claim], ...]


def overview(ledger: Ledger, *, indicators: int = 10) -> Overview:
    """Sum a ledger up.

    Parameters
    ----------
    ledger : Ledger
    indicators : int
        How many indicators to show the latest value of.
    """
    return Overview(
        documents=count_documents(ledger, DocumentChoice()),
        records={kind: ledger.records(kind).count() for kind in TYPES},
        unbound=sum(ledger.unbound().values()),
        latest=latest_values(ledger, indicators),
    )


def latest_values(ledger: Ledger, indicators: int) -> tuple[Statement[Claim], ...]:
    """Return the latest reported value of each of the catalogue's indicators that most documents report."""
    values = ledger.claims.where(modality="reported", repeats=False)
    found: list[Statement[Claim]] = []
    for facet in values.facet("indicator_id", indicators + 1, of="documents"):
        if facet.value is None or len(found) == indicators:
            continue
        found.append(_newest(values.where(indicator=facet.value)))
    return tuple(found)


def _newest(values: Query[Claim]) -> Statement[Claim]:
    """Return the latest level; where there is none, the latest of any kind."""
    for kind in ("level", "cumulative", "share"):
        page = values.where(kind=kind).page(1, order="newest")
        if page:
            return page[0]
    return values.page(1, order="newest")[0]
