"""The export ``records``: one flat object a record, the same keys always.

The keys of each type are listed in ``docs/ledger.md``. What the text does not say is null.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from lantu.facts import Period, PlaceName
from lantu.facts.quantity import Number
from lantu.ledger.statement import Record, Statement
from lantu.records import Baseline, Basis, Claim, Commitment, Mechanism, ProjectEvent

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
        **_own_keys(record, statement.number),
    }


def _own_keys(record: Record, number: str | None) -> dict[str, Any]:
    match record:
        case Claim():
            return _claim_keys(record, number)
        case ProjectEvent():
            return {
                "name": record.name,
                "category": record.category,
                "status": record.status,
                "time": _time(record.period),
                "places": _places(record.places),
                "speaker": record.speaker,
            }
        case Mechanism():
            return {
                "parties": _places(record.parties),
                "domain": record.domain,
                "mechanism": record.mechanism,
                "time": _time(record.period),
                "speaker": record.speaker,
                "form": record.form,
                "status": record.status,
                "functions": list(record.functions) or None,
            }
        case Commitment():
            return {
                "actor": list(record.actors),
                "action": record.action,
                "places": _places(record.places),
                "deadline": record.deadline,
                "domain": record.domain,
                "speaker": record.speaker,
                "sort": record.sort,
                "claim": record.claim,
            }


def _claim_keys(claim: Claim, number: str | None) -> dict[str, Any]:
    quantity = claim.quantity
    return {
        "number": number,
        "op": quantity.op,
        "value": json_number(quantity.value),
        "value2": None if quantity.value2 is None else json_number(quantity.value2),
        "unit": quantity.unit,
        "indicator": claim.indicator,
        "indicator_id": claim.indicator_id,
        "places": _places(claim.places),
        "time": _time(claim.period),
        "kind": claim.kind,
        "direction": claim.direction,
        "baseline": _baseline(claim.baseline),
        "modality": claim.modality,
        "speaker": claim.speaker,
        "from": _places(claim.origin) or None,
        "to": _places(claim.destination) or None,
        "place_mode": claim.place_mode,
        "stage": claim.stage,
        "net": claim.net,
        "basis": _basis(claim.basis),
    }


def json_number(number: Number) -> int | float:
    """Return an exact number as JSON can carry it: integers exactly, others as the nearest float.

    Examples
    --------
    >>> json_number(210618000000), json_number(Decimal("2.50")), json_number(Decimal("3.0"))
    (210618000000, 2.5, 3)
    """
    if isinstance(number, int):
        return number
    whole = int(number)
    return whole if whole == number else float(number)


def _places(places: tuple[PlaceName, ...]) -> list[dict[str, str | None]]:
    return [{"name": place.name, "code": place.code} for place in places]


def _time(period: Period) -> dict[str, str | None]:
    return {"start": period.start, "end": period.end}


def _baseline(baseline: Baseline | None) -> dict[str, Any] | None:
    if baseline is None:
        return None
    value: Any = baseline.value
    if value is not None:
        try:
            value = json_number(Decimal(value))
        except InvalidOperation:
            # A value that is not a decimal number is kept as the reader wrote it.
            value = baseline.value
    return {"time": baseline.time, "value": value}


def _basis(basis: Basis | None) -> dict[str, str | None] | None:
    if basis is None:
        return None
    return {
        "release": basis.release,
        "base_year": basis.base_year,
        "prices": basis.prices,
        "scope": basis.scope,
    }
