"""Indicator tables become the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, cast

from lantu.region.indicator import Indicator
from lantu.region.table import Problem, Row, read_table

REQUIRED = (
    "id", "name", "english", "part", "unit", "dimension", "better", "over_places", "over_time", "holds_for",
    "definition", "source",
)  # fmt: skip
OPTIONAL = ("aliases", "stages")
SUMMED = {"sum": True, "-": False}
ALONE = "="
"""In front of an alias: it means the indicator only as a whole phrase."""


def read_indicators(root: Path, files: Sequence[str], problems: list[Problem]) -> list[tuple[Row, Indicator]]:
    """Read catalogue tables; rows that cannot become an indicator are left out and reported."""
    found = []
    for file in files:
        for row in read_table(root, file, required=REQUIRED, optional=OPTIONAL, problems=problems):
            indicator = _indicator(row, problems)
            if indicator is not None:
                found.append((row, indicator))
    return found


def _indicator(row: Row, problems: list[Problem]) -> Indicator | None:
    before = len(problems)
    needed = ("id", "name", "english", "part", "dimension", "definition", "source")
    problems += [
        row.problem(f"has no {column}", "fill the cell") for column in needed if not row.text(column)
    ]
    better = row.text("better")
    if better not in ("up", "down", "-"):
        problems.append(row.problem(f"better is {better!r}", "write up, down, or - where neither is better"))
    for column in ("over_places", "over_time"):
        if row.text(column) not in SUMMED:
            remedy = "write sum where values may be added up, - where not"
            problems.append(row.problem(f"{column} is {row.text(column)!r}", remedy))
    if not row.text("holds_for").isdecimal():
        problems.append(row.problem(f"holds_for is {row.text('holds_for')!r}", "write whole months"))
    if len(problems) > before:
        return None
    aliases = row.many("aliases")
    return Indicator(
        id=row.text("id"),
        name=row.text("name"),
        english=row.text("english"),
        part=row.text("part"),
        unit="" if row.text("unit") == "-" else row.text("unit"),
        dimension=row.text("dimension"),
        aliases=tuple(alias.removeprefix(ALONE) for alias in aliases),
        alone=tuple(alias.removeprefix(ALONE) for alias in aliases if alias.startswith(ALONE)),
        better=None if better == "-" else cast("Literal['up', 'down']", better),
        additive_over_places=SUMMED[row.text("over_places")],
        additive_over_time=SUMMED[row.text("over_time")],
        holds_for=int(row.text("holds_for")),
        stages=row.many("stages"),
        definition=row.text("definition"),
        source=row.text("source"),
    )
