"""What a shard's worker was at when it died: so that the one unit that kills is set aside, no other."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import NamedTuple

_BEGIN = "begin"


class Unit(NamedTuple):
    """A piece of work: a table of the shard, or one row of it.

    Attributes
    ----------
    table : int
        Number of the table in the shard.
    row : int or None
        None for the whole table.
    """

    table: int
    row: int | None = None


class Journal:
    """The units that a shard's attempts began, on disk; the last of an attempt is where it ended.

    Written without waiting for the disk: it tells of deaths of processes, and a machine that goes down
    takes nothing with it but this advice.

    Parameters
    ----------
    path : Path
        Made where it does not exist.
    """

    def __init__(self, path: Path) -> None:
        self._deaths = Counter(_last_units(path))
        self.attempts = self._deaths.total()
        self._file = path.open("a", encoding="ascii")
        self._note(_BEGIN)

    def deaths_at(self, unit: Unit) -> int:
        """Return how many attempts ended in this unit."""
        return self._deaths[unit]

    def begin(self, unit: Unit) -> None:
        """Note that a unit is begun."""
        self._note(f"{unit.table} {'' if unit.row is None else unit.row}")

    def close(self) -> None:
        """Stop writing; the file stays."""
        self._file.close()

    def _note(self, line: str) -> None:
        # One write a line, so that a death in between leaves whole lines.
        os.write(self._file.fileno(), f"{line}\n".encode())


def _last_units(path: Path) -> list[Unit]:
    if not path.exists():
        return []
    found = []
    last: Unit | None = None
    for line in path.read_text("ascii", "replace").splitlines():
        if line == _BEGIN:
            found += [] if last is None else [last]
            last = None
            continue
        table, _, row = line.partition(" ")
        last = Unit(int(table), int(row) if row else None)
    return found if last is None else [*found, last]
