"""What must hold of the places of a pack before anything else can rely on them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from lantu.region.place import Place
from lantu.region.table import Problem, Row

Placed = tuple[Row, Place]
OWN_CODE = re.compile(r"[A-Z]{2,}(-[A-Z0-9]+)*")
CODES: dict[str, tuple[re.Pattern[str], str]] = {
    "country": (re.compile(r"[A-Z]{2}"), "the two letters of ISO 3166"),
    "province": (re.compile(r"\d{2}0000"), "the GB/T 2260 code of a province, six digits ending in 0000"),
    "prefecture": (
        re.compile(r"\d{2}(?!00)\d{2}00"),
        "the GB/T 2260 code of a prefecture, six digits ending in 00",
    ),
    "county": (re.compile(r"\d{4}(?!00)\d{2}"), "a GB/T 2260 code of six digits"),
}
ABOVE = {"province": ("country",), "prefecture": ("province",), "county": ("province", "prefecture")}
"""Levels that the parent of an administrative unit may have."""


def check_places(placed: Sequence[Placed], scope: Sequence[str], problems: list[Problem]) -> None:
    """Check codes, parents, cycles, double names, successors, members, years and points.

    Parameters
    ----------
    placed : sequence of (Row, Place)
        Every place of the pack and of those it builds on.
    scope : sequence of str
        Codes that the manifest calls the region.
    problems : list of Problem
        Grows.
    """
    known: dict[str, list[Place]] = defaultdict(list)
    for _, place in placed:
        known[place.code].append(place)
    for row, place in placed:
        _check_code(row, place, problems)
        _check_parent(row, place, known, problems)
        _check_references(row, place, known, problems)
        _check_values(row, place, problems)
    _check_double(placed, lambda place: place.code, "code", problems)
    _check_double(placed, lambda place: place.full_name, "full name", problems)
    problems += [
        Problem("pack.toml", None, f"scope names {code!r}, which no table has", "add the place")
        for code in scope
        if code not in known
    ]


def _check_code(row: Row, place: Place, problems: list[Problem]) -> None:
    pattern, wanted = CODES.get(
        place.level, (OWN_CODE, "the pack's own prefix and capitals, such as JJJ-XIONGAN")
    )
    if not pattern.fullmatch(place.code):
        problems.append(row.problem(f"{place.name} has the code {place.code!r}", f"write {wanted}"))


def _check_parent(row: Row, place: Place, known: dict[str, list[Place]], problems: list[Problem]) -> None:
    if place.parent is None:
        if place.level in ("prefecture", "county"):
            problems.append(row.problem(f"{place.name} has no parent", "write the code of the unit above"))
        return
    parents = known.get(place.parent, [])
    if not parents:
        remedy = "add that place or write the code of one in the tables"
        problems.append(row.problem(f"{place.name} has the unknown parent {place.parent!r}", remedy))
        return
    parent = parents[0]
    if place.level in ABOVE and parent.level not in ABOVE[place.level]:
        found = f"{place.name} is a {place.level} under the {parent.level} {parent.name}"
        problems.append(row.problem(found, f"its parent must be a {' or a '.join(ABOVE[place.level])}"))
    digits = {"province": 2, "prefecture": 4}.get(parent.level, 0) if place.level in ABOVE else 0
    if place.code[:digits] != parent.code[:digits]:
        found = f"{place.name} {place.code} does not begin like its parent {parent.name} {parent.code}"
        problems.append(row.problem(found, "mend the code or the parent"))
    _check_cycle(row, place, known, problems)


def _check_cycle(row: Row, place: Place, known: dict[str, list[Place]], problems: list[Problem]) -> None:
    seen, here = [place.code], place.parent
    while here is not None and here in known:
        if here == place.code:
            way = " > ".join([*seen, here])
            problems.append(row.problem(f"{place.name} lies in itself ({way})", "mend one of these parents"))
            return
        if here in seen:
            return
        seen.append(here)
        here = known[here][0].parent


def _check_references(row: Row, place: Place, known: dict[str, list[Place]], problems: list[Problem]) -> None:
    for column, codes in (("successor", place.successor), ("member", place.members)):
        for code in codes:
            if code not in known:
                remedy = "add that place or take the code out"
                problems.append(row.problem(f"{place.name} has the unknown {column} {code!r}", remedy))
    if place.code in place.members:
        problems.append(row.problem(f"{place.name} is a member of itself", "take its own code out"))
    if place.level == "group" and not place.members and not place.note:
        remedy = "list the codes of its members, or say in note why there is no list"
        problems.append(row.problem(f"the group {place.name} has no members", remedy))


def _check_values(row: Row, place: Place, problems: list[Problem]) -> None:
    if place.valid_from and place.valid_to and place.valid_from > place.valid_to:
        found = f"{place.name} ends in {place.valid_to}, before it begins in {place.valid_from}"
        problems.append(row.problem(found, "mend the years"))
    if (place.longitude is None) != (place.latitude is None):
        problems.append(
            row.problem(f"{place.name} has half a point", "write longitude and latitude, or neither")
        )
    elif not (-180 <= (place.longitude or 0) <= 180 and -90 <= (place.latitude or 0) <= 90):
        found = f"{place.name} lies at {place.longitude}, {place.latitude}"
        problems.append(row.problem(found, "write WGS-84 degrees, longitude first"))
    for name in place.risky_names:
        if name not in place.names():
            remedy = "list it among the short names or aliases too, or take it out"
            problems.append(
                row.problem(f"{place.name} has the risky name {name!r}, which is none of its names", remedy)
            )
    for word in place.false_friends:
        if not any(name in word and name != word for name in place.names()):
            remedy = "write a longer word that contains one of its names, or take it out"
            problems.append(row.problem(f"{place.name} has the false friend {word!r}", remedy))
    for form in place.compound_forms:
        if len(form) != 1:
            remedy = "one-character forms only; longer ones are aliases"
            problems.append(row.problem(f"{place.name} has the compound form {form!r}", remedy))


def _check_double(
    placed: Sequence[Placed], key: Callable[[Place], str], what: str, problems: list[Problem]
) -> None:
    groups: dict[str, list[Placed]] = defaultdict(list)
    for row, place in placed:
        groups[key(place)].append((row, place))
    for value, members in groups.items():
        for index, (row, place) in enumerate(members):
            for other_row, other in members[:index]:
                if _overlap(place, other):
                    found = f"the {what} {value!r} stands at {other_row.file}:{other_row.line} too"
                    problems.append(row.problem(found, "take one out, or give the years in which each holds"))


def _overlap(one: Place, other: Place) -> bool:
    """Tell whether both hold in some year; sharing the year of a change is no overlap."""
    starts = max(one.valid_from or 0, other.valid_from or 0)
    ends = min(one.valid_to or 9999, other.valid_to or 9999)
    return starts < ends
