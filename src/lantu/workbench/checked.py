"""What a check found, in the keys of its exports."""

from __future__ import annotations

from typing import Any

from lantu.facts.conflict import Conflict
from lantu.facts.value import Value
from lantu.ledger import Ledger
from lantu.workbench.assessing.names import Names

_NARROWS = ":"


def conflict_export(conflict: Conflict, ledger: Ledger, names: Names, language: str = "zh") -> dict[str, Any]:
    """Return a conflict in the keys of the export ``conflicts`` (schema ``lantu.conflicts/1``).

    Parameters
    ----------
    conflict : Conflict
    ledger : Ledger
        Gives the names of the documents, and the sentences.
    names : Names
    language : {"zh", "en"}
        Of the explanation.
    """
    subject = conflict.subject
    said = [ledger.statement(record) for record in conflict.records]
    return {
        "schema": "lantu.conflicts/1",
        "type": "conflict",
        "id": conflict.id,
        "reason": conflict.reason,
        "reasons": [cause.reason for cause in conflict.causes],
        "indicator": subject.indicator,
        "name": names.indicator(subject.indicator, language),
        "places": list(subject.places),
        "place_names": names.places(subject.places),
        "period": subject.period.edtf(),
        "records": list(conflict.records),
        "documents": list(dict.fromkeys(one.document.name for one in said)),
        "said": [
            {
                "record": record,
                "number": one.number,
                "quote": one.quote,
                "document": one.document.name,
                "date": one.document.date,
            }
            for record, one in zip(conflict.records, said, strict=True)
        ],
        "suspect": conflict.suspect,
        "suggestion": conflict.suggestion,
        "confirmed_by": conflict.confirmed_by,
        "explanation": conflict.chinese if language == "zh" else conflict.english,
    }


def value_export(value: Value, names: Names) -> dict[str, Any]:
    """Return a value in the keys of the export ``values`` (schema ``lantu.values/1``)."""
    subject = value.subject
    name = subject.indicator.partition(_NARROWS)[0]
    low, high = value.bounds()
    return {
        "schema": "lantu.values/1",
        "type": "value",
        "indicator": subject.indicator,
        "indicator_id": name if name.isascii() else None,
        "name": names.indicator(subject.indicator),
        "place": list(subject.places),
        "place_names": names.places(subject.places),
        "period": subject.period.edtf(),
        "unit": subject.unit,
        "basis": {
            "release": subject.basis.release or None,
            "base_year": subject.basis.base_year or None,
            "prices": subject.basis.prices or None,
            "scope": subject.scope,
        },
        "low": low,
        "high": high,
        "estimate": value.estimate,
        "status": value.status,
        "records": list(value.records),
    }
