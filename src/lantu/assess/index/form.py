"""What an index is made of, as a region pack declares it: groups, directions, bounds and weights."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, cast

from lantu.errors import AssessError

Normalisation = Literal["none", "base", "min_max"]
Weighting = Literal["equal", "fixed", "entropy", "critic"]
Aggregation = Literal["arithmetic", "geometric"]
CHOICES: Mapping[str, tuple[str, ...]] = {
    "normalisation": ("none", "base", "min_max"),
    "weights": ("equal", "fixed", "entropy", "critic"),
    "aggregation": ("arithmetic", "geometric"),
}
KEYS = frozenset(
    {
        "id", "name", "english", "result", "normalisation", "weights", "aggregation", "base", "within",
        "bounds_years", "source", "group", "base_period",
    }
)  # fmt: skip


class Part(NamedTuple):
    """One indicator of an index.

    Attributes
    ----------
    indicator : str
    direction : {"up", "down"}
        Down where less is better.
    low, high : float or None
        Frozen bounds of ``min_max``; None to take those of the values given.
    weight : float
        For ``fixed`` weights, inside its group.
    """

    indicator: str
    direction: Literal["up", "down"]
    low: float | None = None
    high: float | None = None
    weight: float = 1.0


class Group(NamedTuple):
    """Indicators that count as one.

    Attributes
    ----------
    id, name : str
    parts : tuple of Part
    weight : float
        For ``fixed`` weights.
    """

    id: str
    name: str
    parts: tuple[Part, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class IndexForm:
    """An index as data.

    Attributes
    ----------
    id, name, english, source : str
    groups : tuple of Group
    normalisation : {"none", "base", "min_max"}
        As they are; against the base period times ``base``; or between bounds, to 0..1.
    weights : {"equal", "fixed", "entropy", "critic"}
        ``equal``: every group the same, and every indicator of it.
    aggregation : {"arithmetic", "geometric"}
    result : str or None
        Indicator that states the same index, to compare with.
    base : float
        What the base period is set to.
    base_period : str or None
        Needed for ``base``.
    bounds_years : tuple of int
        Years that the frozen bounds were chosen for; said with every result.
    within_release : bool
        True where every release is a series of its own: never joined unless asked.
    """

    id: str
    name: str
    english: str
    source: str
    groups: tuple[Group, ...]
    normalisation: Normalisation = "min_max"
    weights: Weighting = "equal"
    aggregation: Aggregation = "arithmetic"
    result: str | None = None
    base: float = 100.0
    base_period: str | None = None
    bounds_years: tuple[int, ...] = ()
    within_release: bool = False

    @property
    def parts(self) -> tuple[Part, ...]:
        """All indicators, group after group."""
        return tuple(part for group in self.groups for part in group.parts)


class IndexFault(NamedTuple):
    """An entry that breaks the rules: which, how, what to do."""

    entry: str
    message: str
    remedy: str


def make_index_forms(entries: Sequence[Mapping[str, Any]]) -> tuple[IndexForm, ...]:
    """Make sense of the entries ``[[index]]`` of a pack.

    Raises
    ------
    AssessError
        When one lacks what it needs; every fault is listed.

    Examples
    --------
    >>> group = {"id": "g", "name": "组", "indicators": [{"id": "x", "direction": "up"}]}
    >>> (form,) = make_index_forms([{"id": "i", "name": "指数", "source": "…", "group": [group]}])
    >>> form.normalisation, form.weights, form.parts[0].indicator
    ('min_max', 'equal', 'x')
    """
    faults = check_index_forms(entries)
    if faults:
        raise AssessError("\n".join(f"{fault.entry}: {fault.message}; {fault.remedy}" for fault in faults))
    return tuple(_form(entry) for entry in entries)


def check_index_forms(
    entries: Sequence[Mapping[str, Any]], indicators: Collection[str] | None = None
) -> list[IndexFault]:
    """Return everything that is wrong with the entries.

    Parameters
    ----------
    entries : sequence of mapping
    indicators : collection of str or None
        Identifiers that parts may name; None to check the form alone.

    Examples
    --------
    >>> [fault.message for fault in check_index_forms([{"id": "i", "weights": "secret"}])]
    ['has no name', 'has no source', 'has no group', "has weights = 'secret'"]
    """
    faults = []
    for number, entry in enumerate(entries, 1):
        where = f"[[index]] {entry.get('id', number)}"
        faults += [
            IndexFault(where, f"has no {key}", f"add {key}")
            for key in ("id", "name", "source", "group")
            if not entry.get(key)
        ]
        faults += [
            IndexFault(where, f"has the unknown key {key!r}", f"use {', '.join(sorted(KEYS))}")
            for key in sorted(entry.keys() - KEYS)
        ]
        faults += [
            IndexFault(where, f"has {key} = {entry[key]!r}", f"use one of {', '.join(choices)}")
            for key, choices in CHOICES.items()
            if key in entry and entry[key] not in choices
        ]
        if entry.get("normalisation") == "base" and not entry.get("base_period"):
            faults.append(IndexFault(where, "is against a base and has no base_period", "name the period"))
        for group in entry.get("group", []):
            faults += _check_group(f"{where} {group.get('id', '?')}", group, indicators)
    return faults


def _check_group(
    where: str, group: Mapping[str, Any], indicators: Collection[str] | None
) -> list[IndexFault]:
    faults = [] if group.get("indicators") else [IndexFault(where, "has no indicators", "name at least one")]
    if not group.get("id"):
        faults.append(IndexFault(where, "has no id", "add id"))
    if not group.get("weight", 1.0) > 0:
        faults.append(IndexFault(where, f"has the weight {group['weight']}", "give one above 0"))
    for part in group.get("indicators", []):
        name, low, high = part.get("id"), part.get("low"), part.get("high")
        if not name:
            faults.append(IndexFault(where, "has an indicator without id", "add id"))
        elif indicators is not None and name not in indicators:
            faults.append(
                IndexFault(
                    where, f"names {name!r}, which no indicator is called", "use an id of the catalogue"
                )
            )
        if part.get("direction") not in {"up", "down"}:
            faults.append(IndexFault(where, f"does not say which way {name} is better", "add direction"))
        if (low is None) != (high is None) or (low is not None and not low < high):
            remedy = "give low and high, low first"
            faults.append(IndexFault(where, f"bounds {name} by {low} and {high}", remedy))
        if not part.get("weight", 1.0) > 0:
            faults.append(IndexFault(where, f"gives {name} the weight {part['weight']}", "give one above 0"))
    return faults


def _form(entry: Mapping[str, Any]) -> IndexForm:
    return IndexForm(
        id=entry["id"],
        name=entry["name"],
        english=entry.get("english", entry["name"]),
        source=entry["source"],
        groups=tuple(
            Group(
                group["id"],
                group.get("name", group["id"]),
                tuple(
                    Part(
                        part["id"],
                        part["direction"],
                        part.get("low"),
                        part.get("high"),
                        part.get("weight", 1.0),
                    )
                    for part in group["indicators"]
                ),
                group.get("weight", 1.0),
            )
            for group in entry["group"]
        ),
        normalisation=cast(Normalisation, entry.get("normalisation", "min_max")),
        weights=cast(Weighting, entry.get("weights", "equal")),
        aggregation=cast(Aggregation, entry.get("aggregation", "arithmetic")),
        result=entry.get("result"),
        base=float(entry.get("base", 100)),
        base_period=entry.get("base_period"),
        bounds_years=tuple(entry.get("bounds_years", ())),
        within_release=entry.get("within") == "release",
    )
