"""Statistics tables become figures, zone hosts and groups of comparable ground."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from lantu.region.figure import Figure
from lantu.region.table import Problem, Row, parse_number, parse_year, read_table

COLUMNS = ("place", "indicator", "year", "value", "scope", "vintage", "quality", "source", "note")
QUALITIES = ("published", "derived", "estimated")


@dataclass(frozen=True, slots=True)
class ComparableGroup:
    """Units that cover the same ground in two census years, though their borders moved between themselves.

    Attributes
    ----------
    group : str
    counties, zones : tuple of str
        Codes of the later year.
    counties_before : tuple of str
        Codes of the earlier year.
    before, after : int
        Residents of the two years.
    why : str
        ``boundary``, ``zone`` or both.
    """

    group: str
    counties: tuple[str, ...]
    zones: tuple[str, ...]
    counties_before: tuple[str, ...]
    before: int
    after: int
    why: str


def read_figures(
    root: Path, file: str, places: Collection[str], indicators: Collection[str], problems: list[Problem]
) -> list[Figure]:
    """Read one table of figures; places and indicators must be known ones."""
    figures, seen = [], dict[tuple[str, ...], int]()
    for row in read_table(root, file, required=COLUMNS, problems=problems):
        figure = _figure(row, places, indicators, problems)
        if figure is None:
            continue
        key = tuple(
            row.text(column) for column in ("place", "indicator", "year", "scope", "vintage", "source")
        )
        if key in seen:
            problems.append(
                row.problem(
                    f"repeats line {seen[key]}", "take one out, or tell them apart by scope or vintage"
                )
            )
        seen[key] = row.line
        figures.append(figure)
    return figures


def _figure(
    row: Row, places: Collection[str], indicators: Collection[str], problems: list[Problem]
) -> Figure | None:
    before = len(problems)
    year, value = parse_year(row, "year", problems), parse_number(row, "value", problems)
    if value is None or year is None:
        problems.append(
            row.problem("has no year or no value", "fill both, or take the row out: absence needs no row")
        )
    for column, known in (("place", places), ("indicator", indicators), ("quality", QUALITIES)):
        if row.text(column) not in known:
            remedy = (
                f"use one of {', '.join(QUALITIES)}"
                if column == "quality"
                else "add it to the pack or mend it"
            )
            problems.append(row.problem(f"has the unknown {column} {row.text(column)!r}", remedy))
    if not row.text("source"):
        problems.append(row.problem("has no source", "write where the figure is printed"))
    if len(problems) > before or value is None or year is None:
        return None
    return Figure(
        row.text("place"), row.text("indicator"), year, value, row.text("scope"), row.text("vintage"),
        row.text("quality"), row.text("source"), row.text("note"),
    )  # fmt: skip


def read_zone_hosts(
    root: Path, file: str, places: Collection[str], problems: list[Problem]
) -> dict[str, str]:
    """Read which county each zone's people are added to; a zone has one main host."""
    hosts: dict[str, str] = {}
    for row in read_table(root, file, required=("zone", "host", "share", "main", "note"), problems=problems):
        zone, host = row.text("zone"), row.text("host")
        problems += [
            row.problem(f"names the unknown place {code!r}", "add the place or mend the code")
            for code in (zone, host)
            if code not in places
        ]
        if row.text("main") != "yes":
            continue
        if zone in hosts:
            found = f"names {host!r} as the main host of {zone!r}, which has {hosts[zone]!r}"
            problems.append(row.problem(found, "leave one row with main = yes"))
        hosts.setdefault(zone, host)
    return hosts


def read_groups(root: Path, file: str, problems: list[Problem]) -> list[ComparableGroup]:
    """Read groups of units that cover the same ground in two years."""
    columns = ("group", "counties", "zones", "counties_2010", "population_2010", "population_2020", "why")
    groups = []
    for row in read_table(root, file, required=columns, problems=problems):
        before = parse_number(row, "population_2010", problems)
        after = parse_number(row, "population_2020", problems)
        if before is None or after is None:
            problems.append(row.problem("has no population", "fill both years"))
            continue
        groups.append(
            ComparableGroup(
                row.text("group"), row.many("counties"), row.many("zones"), row.many("counties_2010"),
                int(before), int(after), row.text("why"),
            )
        )  # fmt: skip
    return groups
