"""What a region pack declares to hold between indicators: checked, and made ready for the reconciler."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite
from typing import Any, Literal, NamedTuple, cast

from lantu.errors import RegionError
from lantu.reconcile.catalogue import Identity, Limits, Placed

KINDS = ("mean", "sum", "ratio")
TABLES = {
    "identity": {
        "id",
        "kind",
        "whole",
        "parts",
        "called",
        "factors",
        "constant",
        "slack",
        "name",
        "english",
        "source",
    },
    "whole": {"id", "place", "parts", "source"},
    "limits": {"id", "of", "low", "high", "source"},
    "revised": {"id", "of", "source"},
    "real_growth": {"id", "of", "source"},
    "placed": {"id", "of", "place", "accept", "source"},
}


class Fault(NamedTuple):
    """An entry that breaks the rules: which (``[[identity]] trade_by_direction``), how, what to do."""

    entry: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Identities:
    """What the entries say: the arguments of a catalogue that come from them.

    Attributes
    ----------
    identities : tuple of Identity
    whole_places : dict of str to tuple of str
    limits : dict of str to Limits
    revised, real_growth : frozenset of str
    placed : dict of str to Placed
    """

    identities: tuple[Identity, ...] = ()
    whole_places: dict[str, tuple[str, ...]] = field(default_factory=dict)
    limits: dict[str, Limits] = field(default_factory=dict)
    revised: frozenset[str] = frozenset()
    real_growth: frozenset[str] = frozenset()
    placed: dict[str, Placed] = field(default_factory=dict)


Tables = Mapping[str, Sequence[Mapping[str, Any]]]
"""Entries by the name of their table, as TOML gives them."""


def make_identities(tables: Tables) -> Identities:
    """Make sense of the entries of a pack and of those that it builds on.

    Parameters
    ----------
    tables : mapping of str to sequence of mapping
        Entries by table; later ones of ``limits`` and ``whole`` prevail over earlier ones.

    Raises
    ------
    RegionError
        If an entry lacks what it needs; every fault is listed.

    Examples
    --------
    >>> make_identities({"revised": [{"id": "one", "of": ["index"], "source": "releases"}]}).revised
    frozenset({'index'})
    """
    faults = check_identities(tables)
    if faults:
        raise RegionError("\n".join(f"{fault.entry}: {fault.message}; {fault.remedy}" for fault in faults))
    return Identities(
        identities=tuple(_identity(entry) for entry in tables.get("identity", [])),
        whole_places={entry["place"]: tuple(entry["parts"]) for entry in tables.get("whole", [])},
        limits={
            name: Limits(entry.get("low"), entry.get("high"))
            for entry in tables.get("limits", [])
            for name in entry["of"]
        },
        revised=frozenset(name for entry in tables.get("revised", []) for name in entry["of"]),
        real_growth=frozenset(name for entry in tables.get("real_growth", []) for name in entry["of"]),
        placed={
            name: Placed(entry["place"], frozenset((entry["place"], *entry["accept"])))
            for entry in tables.get("placed", [])
            for name in entry["of"]
        },
    )


def check_identities(
    tables: Tables,
    indicators: Collection[str] | None = None,
    dimensions: Collection[str] = (),
    places: Collection[str] | None = None,
) -> list[Fault]:
    """Return everything that is wrong with the entries.

    Parameters
    ----------
    tables : mapping of str to sequence of mapping
        Entries by table.
    indicators : collection of str or None
        Identifiers that entries may name; None to check their form alone.
    dimensions : collection of str
        Dimensions that ``limits`` and ``revised`` may name besides.
    places : collection of str or None
        Codes that ``whole`` may name; None to check the form alone.

    Examples
    --------
    >>> [fault.message for fault in check_identities({"identity": [{"id": "one", "kind": "mean"}]})]
    ['has no whole', 'has no parts', 'has no name', 'has no english', 'has no source']
    """
    faults = [
        Fault(table, "is not a known table", f"use one of {', '.join(TABLES)}")
        for table in tables.keys() - TABLES.keys()
    ]
    for table, keys in TABLES.items():
        for number, entry in enumerate(tables.get(table, []), 1):
            malformed = _check_forms(table, number, entry)
            if malformed:
                faults += malformed
                continue
            where = f"[[{table}]] {entry.get('id', number)}"
            faults += [
                Fault(where, f"has the unknown key {key!r}", f"use {', '.join(sorted(keys))}")
                for key in sorted(entry.keys() - keys)
            ]
            faults += _check_entry(where, table, entry)
            faults += _check_names(where, entry, table, indicators, dimensions)
            if table in {"whole", "placed"} and places is not None:
                named = [entry.get("place", ""), *entry.get("parts", []), *entry.get("accept", [])]
                faults += [
                    Fault(where, f"names the unknown place {place!r}", "use a code of the pack")
                    for place in named
                    if place not in places
                ]
    return faults


def _check_forms(table: str, number: int, entry: object) -> list[Fault]:
    """Return what cannot be read at all: an entry that is no table, a value of another kind."""
    if not isinstance(entry, Mapping):
        return [Fault(f"[[{table}]] {number}", f"is {entry!r}", f"write it as a table [[{table}]]")]
    where = f"[[{table}]] {entry.get('id', number)}"
    return [
        Fault(where, f"has {key} = {value!r}", f"write {wanted}")
        for key, value in entry.items()
        for wanted, is_right in [FORMS.get(key, FORMS[""])]
        if key in TABLES[table] and not is_right(value)
    ]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _is_list(value: object, of: Callable[[object], bool]) -> bool:
    return isinstance(value, list | tuple) and all(map(of, value))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


FORMS: dict[str, tuple[str, Callable[[object], bool]]] = {
    **dict.fromkeys(
        ("parts", "called", "accept", "of"), ("a list of texts", lambda value: _is_list(value, _is_text))
    ),
    **dict.fromkeys(("constant", "low", "high"), ("a number", _is_number)),
    "slack": ("a number from 0", lambda value: _is_number(value) and cast(float, value) >= 0),
    "factors": (
        "a list of numbers other than 0",
        lambda value: _is_list(value, lambda one: _is_number(one) and one != 0),
    ),
    "": ("a text", _is_text),
}
"""What a key must hold, in words and as a test; under no name, that of all others."""


def _check_entry(where: str, table: str, entry: Mapping[str, Any]) -> list[Fault]:
    needed = {
        "identity": ("id", "kind", "whole", "parts", "name", "english", "source"),
        "whole": ("place", "parts", "source"),
        "placed": ("of", "place", "accept", "source"),
    }.get(table, ("of", "source"))
    faults = [Fault(where, f"has no {key}", f"add {key} = ...") for key in needed if not entry.get(key)]
    if entry.get("low", -inf) > entry.get("high", inf):
        faults.append(Fault(where, f"has low {entry['low']} above high {entry['high']}", "swap them"))
    if table != "identity" or faults:
        return faults
    kind, parts, factors = entry["kind"], entry["parts"], entry.get("factors", [])
    if kind not in KINDS:
        faults.append(Fault(where, f"has the kind {kind!r}", f"use one of {', '.join(KINDS)}"))
    if kind == "ratio" and len(parts) != 2:
        faults.append(Fault(where, f"has {len(parts)} parts", "a ratio has two: above and below"))
    wanted = {"mean": (0,), "sum": (0, len(parts)), "ratio": (0, 1)}.get(kind, ())
    if kind in KINDS and len(factors) not in wanted:
        faults.append(Fault(where, f"has {len(factors)} factors", "give one a part, or none"))
    return faults


def _check_names(
    where: str,
    entry: Mapping[str, Any],
    table: str,
    indicators: Collection[str] | None,
    dimensions: Collection[str],
) -> list[Fault]:
    if indicators is None:
        return []
    named = list(entry.get("of", []))
    if table == "identity":
        named += [entry.get("whole", ""), *entry.get("parts", [])]
    return [
        Fault(where, f"names {name!r}, which no indicator is called", "use an identifier of the catalogue")
        for name in named
        if name not in indicators and not ("of" in entry and name in dimensions)
    ]


def _identity(entry: Mapping[str, Any]) -> Identity:
    return Identity(
        id=entry["id"],
        kind=cast(Literal["mean", "sum", "ratio"], entry["kind"]),
        whole=entry["whole"],
        parts=tuple(entry["parts"]),
        factors=tuple(float(factor) for factor in entry.get("factors", [])),
        constant=float(entry.get("constant", 0.0)),
        slack=float(entry.get("slack", 0.0)),
        name=entry["name"],
        english=entry["english"],
        source=entry["source"],
    )
