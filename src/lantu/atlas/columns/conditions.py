"""Which records meet conditions, told from their columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from lantu.atlas.columns.coded import Mask
from lantu.atlas.columns.columns import Columns
from lantu.ledger import Conditions, Ledger
from lantu.ledger.database import fetch_rows

_IN_TEXTS = {"words", "text", "rule"}
"""Conditions that columns cannot tell: they ask what stands in the texts, or what no page asks."""
_DOCUMENT = "SELECT no FROM documents WHERE superseded IS NULL AND (id = ? OR name = ?)"


def can_choose(conditions: Conditions) -> bool:
    """Tell whether columns have all that some conditions ask."""
    return not _IN_TEXTS & set(conditions)


def choose(columns: Columns, conditions: Conditions, ledger: Ledger) -> Mask | None:
    """Return which records meet every condition; None where there is no condition.

    Conditions are those that `lantu.ledger.Query.where` takes, with the same meaning.
    """
    parts = [_one(columns, name, value, ledger) for name, value in conditions.items()]
    asked = [part for part in parts if part is not None]
    return np.logical_and.reduce(asked) if asked else None


def _one(columns: Columns, name: str, value: Any, ledger: Ledger) -> Mask | None:
    match name:
        case "repeats":
            return None if value else columns.original
        case "place":
            return columns.lists.holding(str(value))[columns.places]
        case "within":
            return columns.lists.within([value] if isinstance(value, str) else value)[columns.places]
        case "document":
            cursor = ledger.claims.connection.cursor()
            numbers = [row["no"] for row in fetch_rows(cursor, _DOCUMENT, [value, value])]
            return np.isin(columns.documents, numbers)
        case "indicator":
            coded = columns.coded
            return coded["indicator_id"].equal(value) | coded["indicator"].equal(value)
        case "period":
            return _in_period(columns, str(value))
        case "since":
            return columns.coded["last"].where(reaches_to(str(value)))
        case "until":
            return columns.coded["first"].where(begins_by(str(value)))
        case "confidence":
            return columns.coded["confidence"].where(lambda said: bool(said >= value))
        case _:
            return columns.coded[name].equal(value)


def _in_period(columns: Columns, period: str) -> Mask:
    if columns.kind == "commitment":
        return columns.coded["last"].where(lambda deadline: deadline.startswith(period))
    reaches = columns.coded["last"].where(reaches_to(period))
    return reaches & columns.coded["first"].where(begins_by(period))


def reaches_to(date: str) -> Callable[[str], bool]:
    """Return what tells whether a date reaches to another or beyond."""
    # Ends differ in precision: 2022 as an end reaches the end of that year.
    return lambda said: f"{said}-99" >= date


def begins_by(date: str) -> Callable[[str], bool]:
    """Return what tells whether a date begins by another."""
    return lambda said: said[: len(date)] <= date
