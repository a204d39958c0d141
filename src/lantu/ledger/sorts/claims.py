"""Claims in the ledger: quantities said of the world."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from lantu.facts import Period, Quantity, Span
from lantu.ledger.sorts.numbers import join_number, json_number, parse_number, split_number
from lantu.ledger.sorts.sort import PlaceNumber, Places, Row, Sort, export_places, export_time
from lantu.records import Baseline, Basis, Claim

_COLUMNS = (
    "quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL, op VARCHAR NOT NULL, value DOUBLE NOT NULL, "
    "value2 DOUBLE, exact VARCHAR, exact2 VARCHAR, step VARCHAR, unit VARCHAR NOT NULL, "
    "indicator VARCHAR NOT NULL, indicator_id VARCHAR, place_mode VARCHAR, origin INTEGER NOT NULL, "
    "destination INTEGER NOT NULL, period_start VARCHAR, period_end VARCHAR, kind VARCHAR NOT NULL, "
    "direction VARCHAR, has_baseline BOOLEAN NOT NULL, baseline_time VARCHAR, baseline_value VARCHAR, "
    "modality VARCHAR NOT NULL, stage VARCHAR, net BOOLEAN, has_basis BOOLEAN NOT NULL, release VARCHAR, "
    "base_year VARCHAR, prices VARCHAR, scope VARCHAR"
)
_NO_BASIS = Basis()


def _to_columns(claim: Claim, number_of: PlaceNumber) -> Row:
    quantity, baseline, basis = claim.quantity, claim.baseline, claim.basis or _NO_BASIS
    value, exact = split_number(quantity.value)
    value2, exact2 = (None, None) if quantity.value2 is None else split_number(quantity.value2)
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
        "places": number_of(claim.places),
        "place_mode": claim.place_mode,
        "origin": number_of(claim.origin),
        "destination": number_of(claim.destination),
        "period_start": claim.period.start,
        "period_end": claim.period.end,
        "kind": claim.kind,
        "direction": claim.direction,
        "has_baseline": baseline is not None,
        "baseline_time": baseline.time if baseline else None,
        "baseline_value": baseline.value if baseline else None,
        "modality": claim.modality,
        "speaker": claim.speaker,
        "stage": claim.stage,
        "net": claim.net,
        "has_basis": claim.basis is not None,
        "release": basis.release,
        "base_year": basis.base_year,
        "prices": basis.prices,
        "scope": basis.scope,
    }


def _from_columns(row: Mapping[str, Any], places: Places) -> Row:
    value2 = None if row["value2"] is None else join_number(row["value2"], row["exact2"])
    step = None if row["step"] is None else parse_number(row["step"])
    quantity = Quantity(row["op"], join_number(row["value"], row["exact"]), value2, row["unit"], step)
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
        "speaker": row["speaker"],
        "stage": row["stage"],
        "net": row["net"],
        "basis": basis if row["has_basis"] else None,
    }


def _to_export(claim: Claim, number: str | None) -> Row:
    quantity = claim.quantity
    return {
        "number": number,
        "op": quantity.op,
        "value": json_number(quantity.value),
        "value2": None if quantity.value2 is None else json_number(quantity.value2),
        "unit": quantity.unit,
        "indicator": claim.indicator,
        "indicator_id": claim.indicator_id,
        "places": export_places(claim.places),
        "time": export_time(*claim.period),
        "kind": claim.kind,
        "direction": claim.direction,
        "baseline": _export_baseline(claim.baseline),
        "modality": claim.modality,
        "speaker": claim.speaker,
        "from": export_places(claim.origin) or None,
        "to": export_places(claim.destination) or None,
        "place_mode": claim.place_mode,
        "stage": claim.stage,
        "net": claim.net,
        "basis": _export_basis(claim.basis),
    }


def _export_baseline(baseline: Baseline | None) -> Row | None:
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


def _export_basis(basis: Basis | None) -> Row | None:
    if basis is None:
        return None
    return {
        "release": basis.release,
        "base_year": basis.base_year,
        "prices": basis.prices,
        "scope": basis.scope,
    }


CLAIMS = Sort(
    name="claim",
    record=Claim,
    table="claims",
    columns=_COLUMNS,
    keys=(
        "number", "op", "value", "value2", "unit", "indicator", "indicator_id", "places", "time", "kind",
        "direction", "baseline", "modality", "speaker", "from", "to", "place_mode", "stage", "net", "basis",
    ),
    words="indicator",
    filters=frozenset({"kind", "modality", "unit", "stage", "speaker", "rule"}),
    to_columns=_to_columns,
    from_columns=_from_columns,
    to_export=_to_export,
    corrections=("value", "unit", "period", "place", "indicator", "indicator_id"),
    quote=("quote_start", "quote_end"),
)  # fmt: skip
