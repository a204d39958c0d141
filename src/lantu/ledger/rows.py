"""Records to table rows and back, without loss."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.facts.quantity import Number
from lantu.ledger.statement import Record, RecordType
from lantu.records import Baseline, Basis, Claim, Commitment, Mechanism, ProjectEvent

Row = dict[str, Any]
PlaceList = tuple[PlaceName, ...]
PlaceNumber = Callable[[PlaceList], int]
"""Gives the number under which the ledger keeps a list of places."""

TABLES: dict[RecordType, str] = {
    "claim": "claims",
    "project": "projects",
    "link": "links",
    "commitment": "commitments",
}


def type_of(record: Record) -> RecordType:
    """Return the name of the record's type as exports write it."""
    match record:
        case Claim():
            return "claim"
        case ProjectEvent():
            return "project"
        case Mechanism():
            return "link"
        case Commitment():
            return "commitment"


def to_row(record: Record, place_number: PlaceNumber) -> Row:
    """Return the columns of a record that depend on nothing but the record."""
    row: Row = {
        "id": record.id,
        "start": record.span.start,
        "end": record.span.end,
        "speaker": record.speaker,
        "confidence": record.confidence,
        "rule": record.rule,
        "repeat_of": record.repeat_of,
    }
    match record:
        case Claim():
            return row | _claim_row(record, place_number)
        case ProjectEvent():
            return row | {
                "name": record.name,
                "category": record.category,
                "status": record.status,
                "places": place_number(record.places),
                "period_start": record.period.start,
                "period_end": record.period.end,
            }
        case Mechanism():
            return row | {
                "places": place_number(record.parties),
                "domain": record.domain,
                "mechanism": record.mechanism,
                "period_start": record.period.start,
                "period_end": record.period.end,
                "form": record.form,
                "status": record.status,
                "functions": list(record.functions),
            }
        case Commitment():
            return row | {
                "actors": list(record.actors),
                "action": record.action,
                "places": place_number(record.places),
                "deadline": record.deadline,
                "domain": record.domain,
                "sort": record.sort,
                "claim": record.claim,
            }


def _claim_row(claim: Claim, place_number: PlaceNumber) -> Row:
    quantity, baseline, basis = claim.quantity, claim.baseline, claim.basis or Basis()
    value, exact = _split_number(quantity.value)
    value2, exact2 = (None, None) if quantity.value2 is None else _split_number(quantity.value2)
    return {
        "quote_start": claim.quote.start,
        "quote_end": claim.quote.end,
        "op": quantity.op,
        "value": value,
        "value2": value2,
        "exact": exact,
        "exact2": exact2,
        "step": None if quantity.step is None else str(quantity.step),
        "unit": quantity.unit,
        "indicator": claim.indicator,
        "indicator_id": claim.indicator_id,
        "places": place_number(claim.places),
        "place_mode": claim.place_mode,
        "origin": place_number(claim.origin),
        "destination": place_number(claim.destination),
        "period_start": claim.period.start,
        "period_end": claim.period.end,
        "kind": claim.kind,
        "direction": claim.direction,
        "has_baseline": baseline is not None,
        "baseline_time": baseline.time if baseline else None,
        "baseline_value": baseline.value if baseline else None,
        "modality": claim.modality,
        "stage": claim.stage,
        "net": claim.net,
        "has_basis": claim.basis is not None,
        "release": basis.release,
        "base_year": basis.base_year,
        "prices": basis.prices,
        "scope": basis.scope,
    }


def to_record(kind: RecordType, row: Mapping[str, Any], places: Callable[[int], PlaceList]) -> Record:
    """Build the record that a row was made from."""
    common: dict[str, Any] = {
        "id": row["id"],
        "span": Span(row["start"], row["end"]),
        "speaker": row["speaker"],
        "confidence": row["confidence"],
        "rule": row["rule"],
        "repeat_of": row["repeat_of"],
    }
    if kind == "claim":
        return Claim(**common, **_claim_fields(row, places))
    if kind == "commitment":
        return Commitment(
            **common,
            actors=tuple(row["actors"]),
            action=row["action"],
            places=places(row["places"]),
            deadline=row["deadline"],
            domain=row["domain"],
            sort=row["sort"],
            claim=row["claim"],
        )
    period = Period(row["period_start"], row["period_end"])
    if kind == "project":
        return ProjectEvent(
            **common,
            name=row["name"],
            category=row["category"],
            status=row["status"],
            places=places(row["places"]),
            period=period,
        )
    return Mechanism(
        **common,
        parties=places(row["places"]),
        domain=row["domain"],
        mechanism=row["mechanism"],
        period=period,
        form=row["form"],
        status=row["status"],
        functions=tuple(row["functions"]),
    )


def row_as_read(row: Row) -> Row:
    """Return a row as the reader read it, before judgements corrected it."""
    corrected = row.get("as_read")
    return row if corrected is None else {**row, **json.loads(corrected), "as_read": None}


def list_numbers(rows: Iterable[Row]) -> set[int]:
    """Return the numbers of the lists of places that rows name."""
    return {row[name] for row in rows for name in ("places", "origin", "destination") if name in row}


def _claim_fields(row: Mapping[str, Any], places: Callable[[int], PlaceList]) -> dict[str, Any]:
    value2 = None if row["value2"] is None else _join_number(row["value2"], row["exact2"])
    step = None if row["step"] is None else _parse_number(row["step"])
    quantity = Quantity(row["op"], _join_number(row["value"], row["exact"]), value2, row["unit"], step)
    basis = Basis(row["release"], row["base_year"], row["prices"], row["scope"])
    return {
        "quote": Span(row["quote_start"], row["quote_end"]),
        "quantity": quantity,
        "indicator": row["indicator"],
        "indicator_id": row["indicator_id"],
        "places": places(row["places"]),
        "place_mode": row["place_mode"],
        "origin": places(row["origin"]),
        "destination": places(row["destination"]),
        "period": Period(row["period_start"], row["period_end"]),
        "kind": row["kind"],
        "direction": row["direction"],
        "baseline": Baseline(row["baseline_time"], row["baseline_value"]) if row["has_baseline"] else None,
        "modality": row["modality"],
        "stage": row["stage"],
        "net": row["net"],
        "basis": basis if row["has_basis"] else None,
    }


def _split_number(number: Number) -> tuple[float, str | None]:
    """Return the nearest float, for queries, and the exact writing where the float alone would lose it."""
    approximate = float(number)
    return approximate, None if _from_float(approximate) == number else str(number)


def _join_number(approximate: float, exact: str | None) -> Number:
    return _from_float(approximate) if exact is None else _parse_number(exact)


def _from_float(number: float) -> Number:
    return int(number) if number.is_integer() and abs(number) < 2**53 else Decimal(repr(number))


def _parse_number(written: str) -> Number:
    if "/" in written:
        return Fraction(written)
    number = Decimal(written)
    return cast("Number", int(written) if written.lstrip("-").isdigit() else number)
