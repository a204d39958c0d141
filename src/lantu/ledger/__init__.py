"""Records become statements that last: kept with their sentence, never erased, published as snapshots."""

from lantu.ledger.filters import Conditions
from lantu.ledger.ledger import Ledger
from lantu.ledger.query import Facet, Query
from lantu.ledger.statement import DocumentHead, Record, RecordType, Statement
from lantu.ledger.writer import Known, LedgerWriter, Unbound

__all__ = [
    "Conditions",
    "DocumentHead",
    "Facet",
    "Known",
    "Ledger",
    "LedgerWriter",
    "Query",
    "Record",
    "RecordType",
    "Statement",
    "Unbound",
]
