"""What an account is made of, as a region pack declares it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from lantu.errors import AssessError

Tables = Mapping[str, Sequence[Mapping[str, Any]]]
KEYS: Mapping[str, frozenset[str]] = {
    "account": frozenset({"id", "name", "english", "sides", "source"}),
    "line": frozenset(
        {
            "id", "account", "side", "indicators", "words", "units", "categories", "statuses", "forms",
            "counts", "counts_english", "origin", "includes", "includes_english", "source",
        }
    ),
}  # fmt: skip
_NEEDED = {"account": ("id", "name", "english", "sides"), "line": ("id", "account", "side", "counts")}


@dataclass(frozen=True, slots=True)
class LineForm:
    """What a line counts.

    Attributes
    ----------
    id, side, counts, counts_english : str
    indicators : frozenset of str
    words : tuple of str
        A figure of no indicator of the line belongs here when its phrase has all of them.
    units : frozenset of str
        And when it is in one of these units; empty for any.
    categories, statuses, forms : frozenset of str
        Of events.
    origin : tuple of str
        Places that what is counted comes from; several mean that the share of each is not told.
    includes, includes_english : tuple of str
        What else is counted by definition.
    """

    id: str
    side: str
    counts: str
    counts_english: str
    indicators: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    units: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    origin: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    includes_english: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountForm:
    """An account as data: its sides by id (中文, English), and its lines."""

    id: str
    name: str
    english: str
    sides: tuple[tuple[str, str, str], ...]
    lines: tuple[LineForm, ...]


class AccountFault(NamedTuple):
    """An entry that breaks the rules: which, how, what to do."""

    entry: str
    message: str
    remedy: str


def make_account_forms(tables: Tables) -> tuple[AccountForm, ...]:
    """Make sense of the entries ``[[account]]`` and ``[[line]]`` of a pack.

    Raises
    ------
    AssessError
        When an entry lacks what it needs; every fault is listed.

    Examples
    --------
    >>> side = {"id": "in", "name": "入", "english": "in"}
    >>> account = {"id": "a", "name": "账", "english": "account", "sides": [side]}
    >>> line = {"id": "l", "account": "a", "side": "in", "counts": "项目", "indicators": ["x"]}
    >>> (form,) = make_account_forms({"account": [account], "line": [line]})
    >>> form.lines[0].indicators
    frozenset({'x'})
    """
    faults = check_account_forms(tables)
    if faults:
        raise AssessError("\n".join(f"{fault.entry}: {fault.message}; {fault.remedy}" for fault in faults))
    lines: dict[str, list[LineForm]] = {}
    for entry in tables.get("line", []):
        lines.setdefault(entry["account"], []).append(_line(entry))
    return tuple(
        AccountForm(
            entry["id"],
            entry["name"],
            entry["english"],
            tuple((side["id"], side["name"], side["english"]) for side in entry["sides"]),
            tuple(lines.get(entry["id"], [])),
        )
        for entry in tables.get("account", [])
    )


def check_account_forms(tables: Tables, indicators: Collection[str] | None = None) -> list[AccountFault]:
    """Return everything that is wrong with the entries.

    Parameters
    ----------
    tables : mapping of str to sequence of mapping
    indicators : collection of str or None
        Identifiers that lines may name; None to check the form alone.

    Examples
    --------
    >>> [fault.message for fault in check_account_forms({"line": [{"id": "l", "account": "a", "side": "s"}]})]
    ['has no counts', "belongs to the unknown account 'a'", 'selects nothing']
    """
    sides = {
        entry.get("id"): {side.get("id") for side in entry.get("sides", [])}
        for entry in tables.get("account", [])
    }
    faults = []
    for table, keys in KEYS.items():
        for number, entry in enumerate(tables.get(table, []), 1):
            where = f"[[{table}]] {entry.get('id', number)}"
            faults += [
                AccountFault(where, f"has no {key}", f"add {key}")
                for key in _NEEDED[table]
                if not entry.get(key)
            ]
            faults += [
                AccountFault(where, f"has the unknown key {key!r}", f"use {', '.join(sorted(keys))}")
                for key in sorted(entry.keys() - keys)
            ]
            if entry.get("id") in [other.get("id") for other in tables[table][: number - 1]]:
                faults.append(AccountFault(where, "is declared twice", "give each an id of its own"))
            if table == "line":
                faults += _check_line(where, entry, sides, indicators)
            else:
                faults += _check_sides(where, entry.get("sides") or ())
    return faults


def _check_sides(where: str, sides: Sequence[Mapping[str, Any]]) -> list[AccountFault]:
    return [
        AccountFault(where, f"has a side without {key}", f"add {key}")
        for side in sides
        for key in ("id", "name", "english")
        if not side.get(key)
    ]


def _check_line(
    where: str,
    entry: Mapping[str, Any],
    sides: Mapping[Any, Collection[Any]],
    indicators: Collection[str] | None,
) -> list[AccountFault]:
    faults = []
    account, side = entry.get("account"), entry.get("side")
    if account not in sides:
        faults.append(AccountFault(where, f"belongs to the unknown account {account!r}", "declare it above"))
    elif side not in sides[account]:
        faults.append(
            AccountFault(where, f"stands on the unknown side {side!r}", "use a side of its account")
        )
    if not any(entry.get(key) for key in ("indicators", "words", "categories", "forms")):
        faults.append(AccountFault(where, "selects nothing", "give indicators, words, categories or forms"))
    faults += [
        AccountFault(where, f"names {name!r}, which no indicator is called", "use an id of the catalogue")
        for name in entry.get("indicators", [])
        if indicators is not None and name not in indicators
    ]
    return faults


def _line(entry: Mapping[str, Any]) -> LineForm:
    return LineForm(
        id=entry["id"],
        side=entry["side"],
        counts=entry["counts"],
        counts_english=entry.get("counts_english", entry["counts"]),
        indicators=frozenset(entry.get("indicators", ())),
        words=tuple(entry.get("words", ())),
        units=frozenset(entry.get("units", ())),
        categories=frozenset(entry.get("categories", ())),
        statuses=frozenset(entry.get("statuses", ())),
        forms=frozenset(entry.get("forms", ())),
        origin=tuple(entry.get("origin", ())),
        includes=tuple(entry.get("includes", ())),
        includes_english=tuple(entry.get("includes_english", ())),
    )
