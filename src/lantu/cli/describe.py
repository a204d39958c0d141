"""Records in words: each field that the text gave, with its name in the user's language."""

from __future__ import annotations

from typing import Any

from lantu.facts import Period, PlaceName
from lantu.ledger import Record
from lantu.messages import Messages
from lantu.records import Basis, Claim, Commitment, Mechanism, ProjectEvent

_OPERATORS = {
    "=": "equal",
    "~": "about",
    "<~": "nearly",
    ">": "over",
    "<": "under",
    ">=": "at_least",
    "<=": "at_most",
    "range": "range",
}


def describe_value(messages: Messages, operator: str, number: str) -> str:
    """Return a number as written with what the words around it say: 近3000家."""
    return messages(f"op.{_OPERATORS[operator]}", value=number)


def describe_record(messages: Messages, record: Record, number: str | None) -> list[tuple[str, str]]:
    """Return the fields of a record that say something: name and value, in reading order."""
    values = _own_values(messages, record, number) | {
        "speaker": record.speaker,
        "confidence": f"{record.confidence:.2f}",
        "rule": record.rule,
        "repeat_of": record.repeat_of,
    }
    return [(messages(f"field.{name}"), str(value)) for name, value in values.items() if value]


def _own_values(messages: Messages, record: Record, number: str | None) -> dict[str, Any]:
    match record:
        case Claim():
            return _claim_values(messages, record, number)
        case ProjectEvent():
            return {
                "name": record.name,
                "category": record.category,
                "status": record.status,
                "places": _places(record.places),
                "time": _period(record.period),
            }
        case Mechanism():
            return {
                "parties": _places(record.parties),
                "domain": record.domain,
                "mechanism": record.mechanism,
                "form": record.form,
                "status": record.status,
                "functions": "、".join(record.functions),
                "time": _period(record.period),
            }
        case Commitment():
            return {
                "actor": "、".join(record.actors),
                "action": record.action,
                "places": _places(record.places),
                "deadline": record.deadline,
                "domain": record.domain,
                "sort": record.sort,
                "claim": record.claim,
            }


def _claim_values(messages: Messages, claim: Claim, number: str | None) -> dict[str, Any]:
    quantity, baseline = claim.quantity, claim.baseline
    exact = f"{quantity.value}" + (f" – {quantity.value2}" if quantity.value2 is not None else "")
    value = describe_value(messages, quantity.op, number or exact)
    return {
        "indicator": claim.indicator + (f" ({claim.indicator_id})" if claim.indicator_id else ""),
        "value": f"{value}  = {exact} {quantity.unit}".rstrip(),
        "places": _places(claim.places),
        "from": _places(claim.origin),
        "to": _places(claim.destination),
        "time": _period(claim.period),
        "kind": claim.kind,
        "direction": claim.direction,
        "baseline": (baseline.time or baseline.value) if baseline else None,
        "modality": claim.modality,
        "stage": claim.stage,
        "net": None if claim.net is None else str(claim.net).lower(),
        "basis": _basis(claim.basis) if claim.basis else None,
    }


def _basis(basis: Basis) -> str:
    return "；".join(filter(None, (basis.release, basis.base_year, basis.prices, basis.scope)))


def _places(places: tuple[PlaceName, ...]) -> str:
    return "、".join(place.name + (f" {place.code}" if place.code else "") for place in places)


def _period(period: Period) -> str | None:
    return period.edtf() if period.start or period.end else None
