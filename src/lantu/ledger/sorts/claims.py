"""Claims in the ledger: quantities said of the world."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from operator import attrgetter
from typing import Any

from lantu.facts import Period, Quantity, Span
from lantu.facts.quantity import Number
from lantu.language.units import as_written
from lantu.ledger.sorts.numbers import join_number, json_number, parse_number, split_number
from lantu.ledger.sorts.sort import Columns, PlaceNumber, Places, Row, Sort, export_places, export_time
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
_PLAIN = (
    "indicator", "indicator_id", "place_mode", "kind", "direction", "modality", "speaker", "stage", "net",
)  # fmt: skip
"""Columns that are called as the claim's own fields."""
_NO_BASIS, _NO_BASELINE = Basis(), Baseline()
_NONE: tuple[None, None] = (None, None)


def _to_columns(claims: Sequence[Claim], number_of: PlaceNumber) -> Columns:
    # A column at a time: row by row it takes half as long again, and this is most of what an append costs.
    quantities = [claim.quantity for claim in claims]
    baselines = [claim.baseline or _NO_BASELINE for claim in claims]
    bases = [claim.basis or _NO_BASIS for claim in claims]
    columns: Columns = {
        "quote_start": [claim.quote.start for claim in claims],
        "quote_end": [claim.quote.end for claim in claims],
        "step": [None if one.step is None else str(one.step) for one in quantities],
        "places": [number_of(claim.places) for claim in claims],
        "origin": [number_of(claim.origin) for claim in claims],
        "destination": [number_of(claim.destination) for claim in claims],
        "period_start": [claim.period.start for claim in claims],
        "period_end": [claim.period.end for claim in claims],
        "has_baseline": [claim.baseline is not None for claim in claims],
        "baseline_time": [one.time for one in baselines],
        "baseline_value": [one.value for one in baselines],
        "has_basis": [claim.basis is not None for claim in claims],
        "op": [one.op for one in quantities],
        "unit": [one.unit for one in quantities],
    }
    columns["value"], columns["exact"] = _split([one.value for one in quantities])
    columns["value2"], columns["exact2"] = _split([one.value2 for one in quantities])
    for name in _PLAIN:
        columns[name] = list(map(attrgetter(name), claims))
    for name in _NO_BASIS.__dataclass_fields__:
        columns[name] = list(map(attrgetter(name), bases))
    return columns


def _split(numbers: Sequence[Number | None]) -> tuple[list[float | None], list[str | None]]:
    split = [_NONE if number is None else split_number(number) for number in numbers]
    return [one for one, _ in split], [other for _, other in split]


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
        "unit": as_written(number, quantity.unit) if number else quantity.unit,
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
