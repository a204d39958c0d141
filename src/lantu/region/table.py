"""Tables of a pack: CSV with source and licence lines on top, read with the line of every row."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SOURCE = "SOURCE:"
LICENCE = "SPDX-License-Identifier:"


class Problem(NamedTuple):
    """Something in a pack that breaks its rules.

    Attributes
    ----------
    file : str
        Path from the directory that holds the pack.
    line : int or None
        Line of the file, from 1; None where the whole file is meant.
    message, remedy : str
        What is wrong, with the value; what to do.
    """

    file: str
    line: int | None
    message: str
    remedy: str

    @property
    def where(self) -> str:
        """The file, and its line where one is meant."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def __str__(self) -> str:
        """Write the problem as ``file:line: message; remedy``."""
        return f"{self.where}: {self.message}; {self.remedy}"


class Row(NamedTuple):
    """A row with its line; a column that the table lacks reads as empty."""

    file: str
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """Return the cell without surrounding blanks; empty where the table lacks it."""
        return self.cells.get(column, "").strip()

    def many(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that holds several, separated by ``;``."""
        return tuple(part.strip() for part in self.cells.get(column, "").split(";") if part.strip())

    def problem(self, message: str, remedy: str) -> Problem:
        """Return a problem at this row."""
        return Problem(self.file, self.line, message, remedy)


@dataclass(slots=True)
class Table:
    """The rows of one file with where they come from.

    Attributes
    ----------
    file : str
        Path from the directory that holds the pack.
    columns : tuple of str
    rows : list of Row
    sources : tuple of str
        The ``# SOURCE:`` lines on top.
    licence : str
        The SPDX expression on top; empty where it is missing (which is a problem).
    """

    file: str
    columns: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    sources: tuple[str, ...] = ()
    licence: str = ""

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


def read_table(
    root: Path, file: str, *, required: Sequence[str], optional: Sequence[str] = (), problems: list[Problem]
) -> Table:
    """Read one CSV table of a pack; what is wrong with its form goes to ``problems``.

    Parameters
    ----------
    root : Path
        Directory of the pack.
    file : str
        Path inside the pack.
    required, optional : sequence of str
        Columns; any other is a problem.
    problems : list of Problem
        Grows; rows with a wrong number of cells are left out.
    """
    path, file = root / file, f"{root.name}/{file}"
    table = Table(file)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        problems.append(
            Problem(file, None, f"cannot be read ({error.strerror})", "add the file or take it off pack.toml")
        )
        return table
    except UnicodeDecodeError as error:
        problems.append(Problem(file, None, f"is not UTF-8 at byte {error.start}", "save it as UTF-8"))
        return table
    lines = text.split("\n")
    head = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
    _read_head(table, lines[:head], problems)
    reader = csv.reader(lines[head:])
    table.columns = tuple(next(reader, []))
    _check_columns(table, head + 1, required, optional, problems)
    for cells in reader:
        if not cells:
            continue
        row = Row(file, head + reader.line_num, dict(zip(table.columns, cells, strict=False)))
        if len(cells) != len(table.columns):
            found = f"has {len(cells)} cells where the header has {len(table.columns)}"
            problems.append(row.problem(found, "quote cells that hold a comma, or add the missing ones"))
            continue
        table.rows.append(row)
    return table


def _read_head(table: Table, lines: Iterable[str], problems: list[Problem]) -> None:
    said = [line.lstrip("# ").strip() for line in lines]
    table.sources = tuple(line.removeprefix(SOURCE).strip() for line in said if line.startswith(SOURCE))
    licences = [line.removeprefix(LICENCE).strip() for line in said if line.startswith(LICENCE)]
    table.licence = licences[0] if licences else ""
    if not table.sources:
        problems.append(
            Problem(table.file, 1, "has no source", f"begin the file with a line '# {SOURCE} ...'")
        )
    if not table.licence:
        problems.append(
            Problem(table.file, 1, "has no licence", f"begin the file with a line '# {LICENCE} ...'")
        )


def _check_columns(
    table: Table, line: int, required: Sequence[str], optional: Sequence[str], problems: list[Problem]
) -> None:
    found = [
        (f"lacks the column {name!r}", "add it to the header")
        for name in required
        if name not in table.columns
    ]
    known = (*required, *optional)
    remedy = f"use one of {', '.join(known)}"
    found += [(f"has an unknown column {name!r}", remedy) for name in table.columns if name not in known]
    twice = {name for name in table.columns if table.columns.count(name) > 1}
    found += [(f"has the column {name!r} twice", "keep one of them") for name in sorted(twice)]
    problems += [Problem(table.file, line, message, remedy) for message, remedy in found]


def parse_number(row: Row, column: str, problems: list[Problem]) -> float | None:
    """Read a number; None where the cell is empty; anything else is a problem."""
    text = row.text(column)
    if not text:
        return None
    try:
        # Python alone reads 1_000 as a number.
        value = float(text.replace("_", "?"))
    except ValueError:
        problems.append(row.problem(f"{column} is {text!r}", "write a plain number or leave it empty"))
        return None
    if not math.isfinite(value):
        problems.append(row.problem(f"{column} is {text!r}", "leave it empty where the value is unknown"))
        return None
    return value


def parse_year(row: Row, column: str, problems: list[Problem]) -> int | None:
    """Read a year of four digits; None where the cell is empty."""
    text = row.text(column)
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        problems.append(row.problem(f"{column} is {text!r}", "write a year of four digits or leave it empty"))
        return None
    return int(text)
