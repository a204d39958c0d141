"""Claims as SDMX-CSV 2.1 observations.

Columns follow the SDMX-CSV field guide: the three of the structure, dimensions, the measure,
attributes with the names of the cross-domain concepts, then columns of our own, which the guide allows.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, TextIO

from lantu.facts import PlaceName
from lantu.facts.quantity import Number
from lantu.ledger.export.cells import safe_cell
from lantu.ledger.export.told import Told
from lantu.ledger.ledger import Ledger
from lantu.ledger.statement import Statement
from lantu.records import Claim

STRUCTURE_ID = "LANTU:CLAIMS(1.0)"
DIMENSIONS = ("FREQ", "REF_AREA", "COUNTERPART_AREA", "INDICATOR", "KIND", "RECORD_ID", "TIME_PERIOD")
ATTRIBUTES = (
    "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "BASE_PER", "LOWER_BOUND", "UPPER_BOUND",
    "TIME_DETAIL", "SOURCE_DETAIL",
)  # fmt: skip
OWN = ("HEDGE", "MODALITY", "VINTAGE", "ISSUED", "AREA_NAMES", "DOC_ID", "QUOTE", "CHAR_START", "CHAR_END")
COLUMNS = ("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "OBS_VALUE", *ATTRIBUTES, *OWN)

_UNSPECIFIED, _NOT_APPLICABLE = "_X", "_Z"
_REPLACE = "R"
"""A row is the whole observation; readers of version 2.0 know this action, and not ``M`` for merge."""
_FREQUENCIES = {4: "A", 7: "M", 10: "D"}
_CODE = re.compile(r"[A-Za-z0-9_@$-]+")
_DIGITS = Context(prec=15)


def write_sdmx(ledger: Ledger, stream: TextIO, told: Told | None = None) -> int:
    """Write the claims that are observations; return how many.

    An observation needs an indicator of the catalogue and a time that ends; other claims, repeats
    inside one document and rejected ones are left out. Places of a joint figure are joined by ``_``;
    ``_X`` stands for places that have no code or are not told, ``_Z`` for no counterpart. A number that
    is no single value (over, under, a range) is ``NaN`` with its bounds. A line break inside a cell becomes
    a space, because readers in use take every line for a row; the offsets lead to the words as they stand.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    count = 0
    for statement in (told or Told())(ledger.claims.where(repeats=False)):
        if statement.rank == "deprecated":
            continue
        for row in _observations(statement):
            writer.writerow([_on_one_line(row.get(column, "")) for column in COLUMNS])
            count += 1
    return count


def _on_one_line(cell: Any) -> Any:
    return " ".join(cell.splitlines()) if isinstance(cell, str) else cell


def _observations(statement: Statement[Claim]) -> Iterator[dict[str, Any]]:
    claim = statement.record
    if claim.indicator_id is None or claim.period.end is None or not _CODE.fullmatch(claim.indicator_id):
        return
    areas = [(place,) for place in claim.places] if claim.place_mode == "each" else [claim.places]
    if claim.origin or claim.destination:
        areas = [claim.origin]
    for area in areas:
        yield {
            "STRUCTURE": "dataflow",
            "STRUCTURE_ID": STRUCTURE_ID,
            "ACTION": _REPLACE,
            "FREQ": _FREQUENCIES[len(claim.period.end)],
            "REF_AREA": _area(area),
            "COUNTERPART_AREA": _area(claim.destination) if claim.destination else _NOT_APPLICABLE,
            "INDICATOR": claim.indicator_id,
            "KIND": claim.kind,
            "RECORD_ID": claim.id,
            "TIME_PERIOD": claim.period.end,
            **_measure(claim),
            **_provenance(statement),
            "AREA_NAMES": safe_cell("；".join(place.name for place in area)),
        }


def _measure(claim: Claim) -> dict[str, Any]:
    quantity = claim.quantity
    value, bound = _decimal(quantity.value), quantity.op
    # A decrease is written as a positive number with a direction; an observation carries its sign.
    falls = claim.direction == "down" and claim.kind in {"change", "growth"}
    low = value if bound in {">", ">=", "range"} else None
    high = value if bound in {"<", "<=", "<~"} else None
    if quantity.value2 is not None:
        high = _decimal(quantity.value2)
    if falls:
        low, high = (-one if one is not None else None for one in (high, low))
    single = low is None and high is None
    return {
        "OBS_VALUE": _written(-value if falls else value) if single else "NaN",
        "UNIT_MEASURE": safe_cell(quantity.unit),
        "UNIT_MULT": 0,
        "DECIMALS": max(0, -int(value.as_tuple().exponent)),
        "OBS_STATUS": "A" if claim.modality == "reported" else "F",
        "LOWER_BOUND": "" if low is None else _written(low),
        "UPPER_BOUND": "" if high is None else _written(high),
        "HEDGE": {"=": "", "~": "about", "<~": "nearly"}.get(bound, ""),
        "MODALITY": claim.modality,
        "TIME_DETAIL": claim.period.edtf(),
    }


def _provenance(statement: Statement[Claim]) -> dict[str, Any]:
    head, basis = statement.document, statement.record.basis
    return {
        "BASE_PER": basis.base_year if basis and basis.base_year else "",
        "VINTAGE": safe_cell(basis.release) if basis and basis.release else "",
        "ISSUED": head.date or "",
        "SOURCE_DETAIL": safe_cell(" ".join(filter(None, (head.publisher, head.title or head.name)))),
        "DOC_ID": head.id,
        "QUOTE": safe_cell(statement.quote),
        "CHAR_START": statement.record.span.start,
        "CHAR_END": statement.record.span.end,
    }


def _area(places: tuple[PlaceName, ...]) -> str:
    codes = [place.code for place in places]
    if not codes or any(code is None for code in codes):
        return _UNSPECIFIED
    return "_".join(str(code) for code in codes)


def _decimal(number: Number) -> Decimal:
    if isinstance(number, Fraction):
        return _DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))
    return Decimal(number)


def _written(number: Decimal) -> str:
    return f"{number:f}"
