"""Place tables become places, with full names built from the province down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast, get_args

from lantu.region.place import Level, Place
from lantu.region.table import Problem, Row, parse_number, parse_year, read_table

REQUIRED = ("code", "name", "english", "level")
OPTIONAL = (
    "parent", "full_name", "short_names", "aliases", "risky_names", "compound_forms", "namesakes",
    "false_friends", "members", "valid_from", "valid_to", "successor", "longitude", "latitude", "note",
)  # fmt: skip
NESTED: tuple[Level, ...] = ("prefecture", "county", "zone")
"""Levels whose full name begins with the names of the province and prefecture that they lie in."""


def read_places(root: Path, files: Sequence[str], problems: list[Problem]) -> list[tuple[Row, Place]]:
    """Read place tables; rows that cannot become a place are left out and reported.

    Parameters
    ----------
    root : Path
        Directory of the pack.
    files : sequence of str
        Tables, paths inside the pack.
    problems : list of Problem
        Grows.

    Returns
    -------
    list of (Row, Place)
        ``full_name`` is that of the table, or empty: `name_fully` fills it once all tables are read.
    """
    found = []
    for file in files:
        for row in read_table(root, file, required=REQUIRED, optional=OPTIONAL, problems=problems):
            place = _place(row, problems)
            if place is not None:
                found.append((row, place))
    return found


def _place(row: Row, problems: list[Problem]) -> Place | None:
    missing = [column for column in REQUIRED if not row.text(column)]
    problems += [row.problem(f"has no {column}", "fill the cell") for column in missing]
    level = row.text("level")
    if level and level not in get_args(Level):
        problems.append(
            row.problem(f"has the unknown level {level!r}", f"use one of {', '.join(get_args(Level))}")
        )
        return None
    if missing:
        return None
    return Place(
        code=row.text("code"),
        name=row.text("name"),
        full_name=row.text("full_name"),
        english=row.text("english"),
        level=cast("Level", level),
        parent=row.text("parent") or None,
        short_names=row.many("short_names"),
        aliases=row.many("aliases"),
        compound_forms=row.many("compound_forms"),
        members=row.many("members"),
        valid_from=parse_year(row, "valid_from", problems),
        valid_to=parse_year(row, "valid_to", problems),
        successor=row.many("successor"),
        longitude=parse_number(row, "longitude", problems),
        latitude=parse_number(row, "latitude", problems),
        note=row.text("note") or None,
        risky_names=row.many("risky_names"),
        namesakes=row.many("namesakes"),
        false_friends=row.many("false_friends"),
    )


def name_fully(places: Sequence[Place]) -> list[Place]:
    """Fill the full names that the tables leave open, from the province down.

    Examples
    --------
    >>> province = Place("110000", "北京市", "", "Beijing", "province")
    >>> county = Place("110119", "延庆区", "", "Yanqing District", "county", parent="110000")
    >>> [place.full_name for place in name_fully([province, county])]
    ['北京市', '北京市延庆区']
    """
    by_code = {place.code: place for place in places}
    return [
        place if place.full_name else replace(place, full_name=_full_name(place, by_code)) for place in places
    ]


def _full_name(place: Place, by_code: dict[str, Place]) -> str:
    if place.level not in NESTED:
        return place.name
    parts, seen, parent = [place.name], {place.code}, place.parent
    while parent is not None and parent not in seen:
        seen.add(parent)
        above = by_code.get(parent)
        if above is None:
            break
        if above.level in ("province", "prefecture", "county"):
            parts.append(above.name)
        parent = above.parent
    return "".join(reversed(parts))
