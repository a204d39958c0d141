"""The sorts of records that a ledger keeps, each with its table and its export, in one written-out tuple."""

from __future__ import annotations

from typing import Any

from lantu.ledger.sorts.claims import CLAIMS
from lantu.ledger.sorts.exchange import CHAINS, FAMILIES, VISITS
from lantu.ledger.sorts.programme import COMMITMENTS, LINKS, PROJECTS
from lantu.ledger.sorts.qualitative import QUALITATIVE
from lantu.ledger.sorts.sort import Sort
from lantu.ledger.statement import RecordType

SORTS: tuple[Sort[Any], ...] = (CLAIMS, PROJECTS, LINKS, COMMITMENTS, VISITS, CHAINS, FAMILIES, QUALITATIVE)
"""In the order of exports."""

BY_NAME: dict[RecordType, Sort[Any]] = {sort.name: sort for sort in SORTS}

__all__ = ["BY_NAME", "SORTS", "Sort"]
