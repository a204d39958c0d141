"""Records become statements that last: kept with their sentence, never erased, published as snapshots."""

from lantu.ledger.filters import Conditions
from lantu.ledger.intake import Unbound
from lantu.ledger.known import Known
from lantu.ledger.ledger import Ledger
from lantu.ledger.moments import Moment
from lantu.ledger.opening import open_ledger
from lantu.ledger.past import Change, Difference, PastLedger
from lantu.ledger.query import Facet, Query
from lantu.ledger.search.narrow import Narrowing
from lantu.ledger.search.page import Hit, HitRecord, SearchPage
from lantu.ledger.statement import DocumentHead, ReadingRun, Record, RecordType, Statement
from lantu.ledger.writer import LedgerWriter

__all__ = [
    "Change",
    "Conditions",
    "Difference",
    "DocumentHead",
    "Facet",
    "Hit",
    "HitRecord",
    "Known",
    "Ledger",
    "LedgerWriter",
    "Moment",
    "Narrowing",
    "PastLedger",
    "Query",
    "ReadingRun",
    "Record",
    "RecordType",
    "SearchPage",
    "Statement",
    "Unbound",
    "open_ledger",
]
