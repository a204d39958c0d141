"""A pack's ``identities.toml``: read, and checked against the indicators that it names."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from lantu.errors import RegionError
from lantu.reconcile.catalogue import Identity, Limits

KINDS = ("mean", "sum", "ratio")
TABLES = {
    "identity": {"id", "kind", "whole", "parts", "factors", "constant", "slack", "name", "english", "source"},
    "whole": {"place", "parts", "source"},
    "limits": {"of", "low", "high", "source"},
    "revised": {"of", "source"},
    "real_growth": {"of", "source"},
}


class Fault(NamedTuple):
    """Something in a table of identities that breaks its rules."""

    file: str
    entry: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """Write it as ``file, entry: message; remedy``."""
        return f"{self.file}, {self.entry}: {self.message}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Identities:
    """What an ``identities.toml`` says: the arguments of a catalogue that come from it.

    Attributes
    ----------
    identities : tuple of Identity
    whole_places : dict of str to tuple of str
    limits : dict of str to Limits
    revised, real_growth : frozenset of str
    """

    identities: tuple[Identity, ...] = ()
    whole_places: dict[str, tuple[str, ...]] = field(default_factory=dict)
    limits: dict[str, Limits] = field(default_factory=dict)
    revised: frozenset[str] = frozenset()
    real_growth: frozenset[str] = frozenset()


def read_identities(path: Path) -> Identities:
    """Read a table of identities.

    Raises
    ------
    RegionError
        If the file is missing, no TOML, or an entry lacks what it needs; every fault is listed.
    """
    faults = check_identities(path)
    if faults:
        raise RegionError("\n".join(str(fault) for fault in faults))
    said = _load(path)
    return Identities(
        identities=tuple(_identity(entry) for entry in said.get("identity", [])),
        whole_places={entry["place"]: tuple(entry["parts"]) for entry in said.get("whole", [])},
        limits={
            name: Limits(entry.get("low"), entry.get("high"))
            for entry in said.get("limits", [])
            for name in entry["of"]
        },
        revised=frozenset(name for entry in said.get("revised", []) for name in entry["of"]),
        real_growth=frozenset(name for entry in said.get("real_growth", []) for name in entry["of"]),
    )


def check_identities(
    path: Path,
    indicators: Collection[str] | None = None,
    dimensions: Collection[str] = (),
    places: Collection[str] | None = None,
) -> list[Fault]:
    """Return everything that is wrong with a table of identities.

    Parameters
    ----------
    path : Path
    indicators : collection of str or None
        Identifiers that the table may name; None to check its form alone.
    dimensions : collection of str
        Dimensions that ``limits`` and ``revised`` may name besides.
    places : collection of str or None
        Codes that ``whole`` may name; None to check its form alone.

    Raises
    ------
    RegionError
        If the file is missing or no TOML.
    """
    said = _load(path)
    faults = [
        Fault(path.name, key, "is not a known table", f"use one of {', '.join(TABLES)}")
        for key in said.keys() - TABLES.keys()
    ]
    for table, keys in TABLES.items():
        for number, entry in enumerate(said.get(table, []), 1):
            where = f"[[{table}]] {number}"
            faults += [
                Fault(path.name, where, f"has the unknown key {key!r}", f"use {', '.join(sorted(keys))}")
                for key in entry.keys() - keys
            ]
            faults += _check_entry(path.name, where, table, entry)
            faults += _check_names(path.name, where, entry, indicators, dimensions)
            if table == "whole" and places is not None:
                named = [entry.get("place", ""), *entry.get("parts", [])]
                faults += [
                    Fault(path.name, where, f"names the unknown place {place!r}", "use a code of the pack")
                    for place in named
                    if place not in places
                ]
    return faults


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RegionError(
            f"{path}: cannot be read ({error.strerror}); add it or take it off pack.toml"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegionError(f"{path}: is not TOML: {error}; mend the line that it names") from error


def _check_entry(file: str, where: str, table: str, entry: dict[str, Any]) -> list[Fault]:
    needed = {
        "identity": ("id", "kind", "whole", "parts", "name", "english", "source"),
        "whole": ("place", "parts", "source"),
    }.get(table, ("of", "source"))
    faults = [Fault(file, where, f"has no {key}", f"add {key} = ...") for key in needed if not entry.get(key)]
    if table != "identity" or faults:
        return faults
    kind, parts, factors = entry["kind"], entry["parts"], entry.get("factors", [])
    if kind not in KINDS:
        faults.append(Fault(file, where, f"has the kind {kind!r}", f"use one of {', '.join(KINDS)}"))
    if kind == "ratio" and len(parts) != 2:
        faults.append(Fault(file, where, f"has {len(parts)} parts", "a ratio has two: above and below"))
    wanted = {"mean": (0,), "sum": (0, len(parts)), "ratio": (0, 1)}.get(kind, ())
    if kind in KINDS and len(factors) not in wanted:
        faults.append(Fault(file, where, f"has {len(factors)} factors", "give one a part, or none"))
    return faults


def _check_names(
    file: str,
    where: str,
    entry: dict[str, Any],
    indicators: Collection[str] | None,
    dimensions: Collection[str],
) -> list[Fault]:
    if indicators is None:
        return []
    named = list(entry.get("of", []))
    if "whole" in entry:
        named += [entry["whole"], *entry.get("parts", [])]
    return [
        Fault(
            file, where, f"names {name!r}, which no indicator is called", "use an identifier of the catalogue"
        )
        for name in named
        if name not in indicators and not ("of" in entry and name in dimensions)
    ]


def _identity(entry: dict[str, Any]) -> Identity:
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
