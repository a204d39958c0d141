"""Records with some fields put right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lantu.errors import LedgerError
from lantu.facts import Period, PlaceName
from lantu.facts.quantity import Number
from lantu.ledger.rows import type_of
from lantu.ledger.sorts import SORTS
from lantu.ledger.statement import Record, RecordType
from lantu.records import Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.programme import Visit

FIELDS: dict[RecordType, tuple[str, ...]] = {sort.name: sort.corrections for sort in SORTS}
"""What can be corrected in each type."""

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_NUMBER = re.compile(r"-?\d+(\.\d+)?|-?\d+/[1-9]\d*")


def correct_record(record: Record, fields: Mapping[str, str]) -> Record:
    """Return a record with fields put right.

    Parameters
    ----------
    record : Record
    fields : mapping of str to str
        ``value`` in the base unit (``12.5``, ``1/3``, ``3..5``), ``unit``, ``period`` (``2022``,
        ``2014/2023-05``, ``../2022``, empty for none), ``place`` (``name:code`` joined by ``；``),
        ``indicator`` in words, ``indicator_id`` of the catalogue (empty for none), ``name``.

    Raises
    ------
    LedgerError
        When the type has no such field, or its value cannot be understood.

    Examples
    --------
    >>> from lantu.facts import Quantity, Span
    >>> claim = Claim("c1", Span(7, 11), Span(0, 11), Quantity("=", 100000, None, "亩"), "新增造林")
    >>> correct_record(claim, {"value": "1500000", "period": "2022"}).period
    Period(start='2022', end='2022')
    """
    kind = type_of(record)
    for name in fields:
        if name not in FIELDS[kind]:
            has = ", ".join(FIELDS[kind]) or "none"
            raise LedgerError(f"a {kind} has no field {name!r} to correct; it has {has}")
    changed = record
    for name, value in fields.items():
        changed = _correct_one(changed, name, value.strip())
    return changed


def _correct_one(record: Record, name: str, value: str) -> Record:
    match record, name:
        case Claim(), "value":
            low, high = _ends(value)
            quantity = record.quantity._replace(
                op="=" if high is None else "range",
                value=low,
                value2=high,
                step=None,
            )
            return replace(record, quantity=quantity)
        case Claim(), "unit":
            return replace(record, quantity=record.quantity._replace(unit=value))
        case Claim(), "indicator_id":
            return replace(record, indicator_id=value or None)
        case Commitment(), "period":
            return replace(record, deadline=_period(value).end)
        case _, "period":
            return _replace(record, period=_period(value))
        case Mechanism(), "place":
            return replace(record, parties=_places(value))
        case Visit(), "place":
            return replace(record, hosts=_places(value))
        case _, "place":
            return _replace(record, places=_places(value))
        case Claim(), "indicator":
            return replace(record, indicator=_words(name, value))
        case ProjectEvent(), "name":
            return replace(record, name=_words(name, value))
    raise AssertionError(f"{name} is in FIELDS and has no rule")


def _replace(record: Any, **fields: Any) -> Record:
    changed: Record = replace(record, **fields)
    return changed


def _ends(written: str) -> tuple[Number, Number | None]:
    """Return the two ends of a range, or a number and None."""
    low, dots, high = written.partition("..")
    ends = _number(low), _number(high) if dots else None
    if ends[1] is not None and ends[1] < ends[0]:
        raise LedgerError(f"{written!r} begins above its end: write the lesser number first")
    return ends


def _number(written: str) -> Number:
    if not _NUMBER.fullmatch(written):
        raise LedgerError(
            f"{written!r} is no number in the base unit: write digits such as 210618000000, 12.5, 1/3 or 3..5"
        )
    if "/" in written:
        return Fraction(written)
    return Decimal(written) if "." in written else int(written)


def _period(written: str) -> Period:
    """Return the period of an EDTF interval; no words mean no known time."""
    if not written:
        return Period(None, None)
    start, slash, end = written.partition("/")
    ends = (start, end) if slash else (start, start)
    for one in ends:
        if one != ".." and not (_DATE.fullmatch(one) and _is_day(one)):
            raise LedgerError(f"{written!r} is no period: write 2022, 2022-09, 2014/2023-05 or ../2022")
    period = Period(*(None if one == ".." else one for one in ends))
    first, last = period.first_day(), period.last_day()
    if first is not None and last is not None and first > last:
        raise LedgerError(f"{written!r} begins after its end: write the earlier date first")
    return period


def _is_day(date: str) -> bool:
    """Tell whether the calendar has a date: 2023-02-30 is none."""
    try:
        return Period(date, date).first_day() is not None
    except ValueError:
        return False


def _places(written: str) -> tuple[PlaceName, ...]:
    pairs = [part.strip().partition(":") for part in re.split("[；;]", written) if part.strip()]
    return tuple(PlaceName(name, code or None) for name, _, code in pairs)


def _words(name: str, value: str) -> str:
    if not value:
        raise LedgerError(f"the field {name!r} cannot be empty: reject the record instead")
    return value
