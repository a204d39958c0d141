"""The small vocabularies that the catalogue is checked against: units and parts of a programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lantu.region.table import Problem, read_table


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a programme, which indicators, projects and targets belong to.

    Attributes
    ----------
    id : str
        relief, transport, environment ...
    name, english, meaning : str
    """

    id: str
    name: str
    english: str
    meaning: str


def read_units(root: Path, files: Sequence[str], problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """Read which units measure a dimension."""
    units: dict[str, tuple[str, ...]] = {}
    for file in files:
        for row in read_table(root, file, required=("dimension", "units", "meaning"), problems=problems):
            units[row.text("dimension")] = tuple("" if unit == "-" else unit for unit in row.many("units"))
    return units


def read_parts(root: Path, files: Sequence[str], problems: list[Problem]) -> list[Part]:
    """Read the parts of a programme, in the order of the table."""
    columns = ("id", "name", "english", "meaning")
    return [
        Part(*(row.text(column) for column in columns))
        for file in files
        for row in read_table(root, file, required=columns, problems=problems)
    ]
