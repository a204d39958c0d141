"""The export ``records``: one flat object a record, the same keys always.

The keys of each type are listed in ``docs/ledger.md``. What the text does not say is null.
"""

from __future__ import annotations

from typing import Any

from lantu.ledger.sorts import BY_NAME
from lantu.ledger.statement import Record, Statement

SCHEMA = "lantu.records/1"
"""Name and version that every line carries."""


def record_export(statement: Statement[Record]) -> dict[str, Any]:
    """Return a record under the export's keys, ready for JSON."""
    record = statement.record
    return {
        "schema": SCHEMA,
        "type": statement.type,
        "id": record.id,
        "document": statement.document.name,
        "start": record.span.start,
        "end": record.span.end,
        "quote": statement.quote,
        "repeat_of": record.repeat_of,
        "confidence": round(record.confidence, 4),
        "rule": record.rule,
        **BY_NAME[statement.type].to_export(record, statement.number),
    }
