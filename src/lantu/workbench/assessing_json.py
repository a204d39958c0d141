"""Results of `lantu.assess` as JSON carries them, under the names of their fields."""

from __future__ import annotations

import dataclasses
import datetime
import math
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lantu.assess import Said
from lantu.facts.period import Period
from lantu.workbench.assessing import Assessment

TARGETS, REGISTER, ACCOUNTS = "lantu.targets/1", "lantu.register/1", "lantu.accounts/1"
"""Names and versions that exports carry."""


def as_json(one: Any) -> Any:
    """Return a result as JSON can carry it.

    Dataclasses and named tuples become objects under the names of their fields; a sentence becomes its
    record, quote, document and date; a period is written in EDTF; absence stays null.

    Examples
    --------
    >>> as_json({"period": Period("2021", "2025"), "share": Fraction(1, 4), "none": None})
    {'period': '2021/2025', 'share': 0.25, 'none': None}
    """
    match one:
        case None | bool() | int() | str():
            return one
        case float() | Decimal() | Fraction():
            number = float(one)
            return number if math.isfinite(number) else None
        case Period():
            return one.edtf()
        case datetime.date():
            return one.isoformat()
        case Said():
            return said_json(one)
        case Mapping():
            return {str(key): as_json(value) for key, value in one.items()}
    if dataclasses.is_dataclass(one):
        return {field.name: as_json(getattr(one, field.name)) for field in dataclasses.fields(one)}
    if hasattr(one, "_asdict"):
        return {key: as_json(value) for key, value in one._asdict().items()}
    return [as_json(part) for part in one]


def said_json(said: Said) -> dict[str, Any]:
    """Return a sentence with what opens it."""
    printed = said.printed
    return {
        "record": said.record,
        "quote": said.quote,
        "document_id": printed.document,
        "document": printed.name,
        "date": printed.date,
        "publisher": printed.publisher or None,
    }


def targets_export(assessment: Assessment) -> list[dict[str, Any]]:
    """Return the target board in the keys of the export ``targets`` (schema ``lantu.targets/1``)."""
    names = assessment.names
    return [
        {
            "schema": TARGETS,
            "type": "target",
            "name": names.indicator(one.target.indicator),
            "place_names": names.places(one.target.places),
            **as_json(one),
        }
        for one in assessment.targets
    ]


def register_export(assessment: Assessment) -> list[dict[str, Any]]:
    """Return the register in the keys of the schema ``lantu.register/1``."""
    names = assessment.names
    return [
        {
            "schema": REGISTER,
            "type": "task",
            "place_names": names.places(row.item.places),
            **as_json(row),
        }
        for row in assessment.register.rows
    ]
