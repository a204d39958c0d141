"""Records in words: each field that the text gave, with its name in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from lantu.atlas.passages import write_flat
from lantu.facts import PlaceName, Quantity
from lantu.ledger import Record
from lantu.messages import Messages, write_number, write_period
from lantu.records import Basis, Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.programme import IndustryChain, Official, PlanFamily, Visit
from lantu.records.qualitative import QualitativeStatement

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


_MORE = frozenset("多余")
"""Characters inside of a number that say it is over what is written."""


def describe_value(messages: Messages, quantity: Quantity, number: str) -> str:
    """Return a number as written with what the words around it say: 近3000家.

    A number of a table, whose unit stands in the table's head, is given in the base unit. What the number
    itself says (5600多家) is not said twice in Chinese.
    """
    number = write_flat(number)
    written = number if quantity.unit in number else _exact(quantity, ",")
    if messages.language == "zh" and quantity.op == ">" and not _MORE.isdisjoint(written):
        return written
    return messages(f"op.{_OPERATORS[quantity.op]}", value=written)


def describe_amount(messages: Messages, op: str, value: float, unit: str) -> str:
    """Return an amount in the base unit with what the words around it say: 近3,000家."""
    gap = "" if messages.language == "zh" else " "
    written = f"{write_number(value, messages.language)}{gap}{unit}".rstrip()
    return messages(f"op.{_OPERATORS[op]}", value=written)


def _exact(quantity: Quantity, thousands: str = "") -> str:
    numbers = (n for n in (quantity.value, quantity.value2) if n is not None)
    # A fraction has no decimal writing: it is shown as one.
    written = (str(n) if isinstance(n, Fraction) else f"{n:{thousands}}" for n in numbers)
    return f"{' – '.join(written)} {quantity.unit}".rstrip()


def domain_name(messages: Messages, domain: str | None) -> str | None:
    """Return what a domain (``transport``) is called; the id itself where a pack has domains of its own.

    Examples
    --------
    >>> domain_name(Messages("zh"), "transport"), domain_name(Messages("zh"), "fishery")
    ('交通', 'fishery')
    """
    return _word(messages, "domain", domain)


def _word(messages: Messages, vocabulary: str, value: str | None) -> str | None:
    """Return what a value of a vocabulary is called; the value itself where there is no word for it."""
    key = f"{vocabulary}.{value}"
    return messages(key) if key in messages else value


def describe_counts(messages: Messages, records: Mapping[str, int], unbound: int) -> list[tuple[int, str]]:
    """Return how many of each type there are, and its name in that number; types with none are left out.

    Examples
    --------
    >>> describe_counts(Messages("en"), {"claim": 12, "visit": 1, "family": 0}, 2)
    [(12, 'claims'), (1, 'visit'), (2, 'quantities that no rule could bind')]
    """
    counts = {**{f"types.{kind}": count for kind, count in records.items()}, "read.unbound": unbound}
    return [(count, messages(key, count=count)) for key, count in counts.items() if count]


def describe_record(messages: Messages, record: Record, number: str | None) -> list[tuple[str, str]]:
    """Return the fields of a record that say something: name and value, in reading order."""
    values = _own_values(messages, record, number) | {
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
                "category": _word(messages, "category", record.category),
                "status": _word(messages, "status", record.status),
                "places": _places(record.places),
                "time": write_period(record.period, messages),
                "speaker": record.speaker,
            }
        case Mechanism():
            return {
                "parties": _places(record.parties),
                "domain": domain_name(messages, record.domain),
                "mechanism": record.mechanism,
                "form": _word(messages, "form", record.form),
                "status": _word(messages, "status", record.status),
                "functions": "、".join(record.functions),
                "time": write_period(record.period, messages),
                "speaker": record.speaker,
            }
        case Commitment():
            return {
                "actor": "、".join(record.actors),
                "action": record.action,
                "places": _places(record.places),
                "deadline": record.deadline,
                "domain": domain_name(messages, record.domain),
                "sort": _word(messages, "sort", record.sort),
                "claim": record.claim,
                "speaker": record.speaker,
            }
        case Visit():
            return {
                "visitors": record.visitors,
                "hosts": _places(record.hosts),
                "time": write_period(record.period, messages),
                "stops": "、".join(record.stops),
                "officials": "、".join(_official(one) for one in record.officials),
                "topics": "；".join(f"{one.side}：{one.words}" for one in record.topics),
                "agreements": "、".join(record.agreements),
            }
        case IndustryChain():
            return {
                "product": record.product,
                "stages": "、".join(f"{_places(one.places)} {one.stage}".strip() for one in record.stages),
                "time": write_period(record.period, messages),
                "speaker": record.speaker,
            }
        case PlanFamily():
            return {
                "parent": record.parent,
                "parts": "、".join(record.parts),
                "counted": "、".join(record.counted),
            }
        case QualitativeStatement():
            return {
                "sort": _word(messages, "sort", record.sort),
                "indicator": record.indicator + (f" ({record.indicator_id})" if record.indicator_id else ""),
                "value": _word(messages, "outcome", record.value),
                "grade": " ← ".join(filter(None, (record.grade, record.before))),
                "places": _places(record.places),
                "time": write_period(record.period, messages),
                "modality": messages(f"modality.{record.modality}"),
                "speaker": record.speaker,
            }


def _claim_values(messages: Messages, claim: Claim, number: str | None) -> dict[str, Any]:
    quantity, baseline = claim.quantity, claim.baseline
    value = describe_value(messages, quantity, number or _exact(quantity))
    return {
        "indicator": claim.indicator + (f" ({claim.indicator_id})" if claim.indicator_id else ""),
        "value": f"{value}  = {_exact(quantity)}",
        "places": _places(claim.places),
        "from": _places(claim.origin),
        "to": _places(claim.destination),
        "time": write_period(claim.period, messages),
        "kind": messages(f"kind.{claim.kind}"),
        "direction": claim.direction and messages(f"direction.{claim.direction}"),
        "baseline": (baseline.time or baseline.value) if baseline else None,
        "modality": messages(f"modality.{claim.modality}"),
        "stage": claim.stage,
        "net": None if claim.net is None else messages(f"net.{str(claim.net).lower()}"),
        "basis": _basis(claim.basis) if claim.basis else None,
        "speaker": claim.speaker,
    }


def _basis(basis: Basis) -> str:
    return "；".join(filter(None, (basis.release, basis.base_year, basis.prices, basis.scope)))


def _official(official: Official) -> str:
    return f"{official.name}（{official.post}）" if official.post else official.name


def _places(places: tuple[PlaceName, ...]) -> str:
    return "、".join(place.name + (f" {place.code}" if place.code else "") for place in places)
