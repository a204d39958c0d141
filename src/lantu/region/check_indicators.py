"""What must hold of an indicator catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.region.indicator import Indicator
from lantu.region.normalise import normalise
from lantu.region.table import Problem, Row

IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def check_indicators(
    listed: Sequence[tuple[Row, Indicator]],
    units: dict[str, tuple[str, ...]],
    parts: Sequence[str],
    problems: list[Problem],
) -> None:
    """Check identifiers, names that mean two things, units against dimensions, and parts.

    Parameters
    ----------
    listed : sequence of (Row, Indicator)
    units : dict
        Dimension -> units that measure it.
    parts : sequence of str
        Parts of a programme.
    problems : list of Problem
        Grows.
    """
    identifiers: dict[str, Row] = {}
    names: dict[str, tuple[Row, str]] = {}
    for row, indicator in listed:
        if not IDENTIFIER.fullmatch(indicator.id):
            problems.append(
                row.problem(f"has the id {indicator.id!r}", "write a snake_case English identifier")
            )
        if indicator.id in identifiers:
            first = identifiers[indicator.id]
            problems.append(
                row.problem(f"the id {indicator.id} stands at {first.file}:{first.line} too", "rename one")
            )
        identifiers.setdefault(indicator.id, row)
        for name in (indicator.name, *indicator.aliases):
            other_row, other = names.setdefault(normalise(name), (row, indicator.id))
            if other != indicator.id:
                found = f"{name!r} names {indicator.id} here and {other} at {other_row.file}:{other_row.line}"
                problems.append(row.problem(found, "a name must mean one indicator: make one of them longer"))
        _check_unit(row, indicator, units, problems)
        if indicator.part not in parts:
            problems.append(
                row.problem(f"has the unknown part {indicator.part!r}", f"use one of {', '.join(parts)}")
            )


def _check_unit(
    row: Row, indicator: Indicator, units: dict[str, tuple[str, ...]], problems: list[Problem]
) -> None:
    if indicator.dimension not in units:
        remedy = f"use one of {', '.join(units)}, or add it to the units table"
        problems.append(row.problem(f"has the unknown dimension {indicator.dimension!r}", remedy))
        return
    allowed = units[indicator.dimension]
    if indicator.unit not in allowed:
        found = f"has the unit {indicator.unit!r}, which does not measure {indicator.dimension}"
        problems.append(row.problem(found, f"use one of {', '.join(allowed)}, or add it to the units table"))
