"""The keys of the export ``records``, by type: the contract that docs/ledger.md describes."""

from __future__ import annotations

from lantu.ledger.sorts import SORTS
from lantu.ledger.sorts.sort import COMMON_KEYS
from lantu.ledger.statement import RecordType

KEYS: dict[RecordType, tuple[str, ...]] = {sort.name: (*COMMON_KEYS, *sort.keys) for sort in SORTS}

PARTS = {
    "time": ("start", "end"),
    "baseline": ("time", "value"),
    "basis": ("release", "base_year", "prices", "scope"),
}
"""Keys that hold an object, which a table spreads over columns."""

PLACES = frozenset({"places", "parties", "hosts", "from", "to"})
"""Keys that hold a list of places, which a table writes as names and as codes."""


def columns_of(kinds: tuple[RecordType, ...]) -> tuple[str, ...]:
    """Return the columns of a table that holds records of these types.

    Examples
    --------
    >>> columns_of(("project",))[-5:]
    ('time_start', 'time_end', 'places', 'places_codes', 'speaker')
    """
    columns: dict[str, None] = {}
    for kind in kinds:
        for key in KEYS[kind]:
            if key in PARTS:
                columns |= dict.fromkeys(f"{key}_{part}" for part in PARTS[key])
            elif key in PLACES:
                columns |= dict.fromkeys((key, f"{key}_codes"))
            else:
                columns[key] = None
    return tuple(columns)
