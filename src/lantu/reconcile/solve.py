"""Statements become values and conflicts, component by component."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf

import numpy as np

from lantu.facts import Statement
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.conflicts import Settled, settle
from lantu.reconcile.linear import Block, tighten
from lantu.reconcile.propagate import Floats, Ints, crossed, link_table, propagate, start_bounds, sum_table
from lantu.reconcile.releases import compare_releases
from lantu.reconcile.rows import Link, Sum
from lantu.reconcile.solution import Solution
from lantu.reconcile.system import System, read_system, rows_by_component
from lantu.reconcile.values import make_values


def solve(
    statements: Sequence[Statement], catalogue: Catalogue, *, pause: Callable[[], None] | None = None
) -> Solution:
    """Reconcile statements: bounds and best values of all quantities, and what contradicts.

    Parameters
    ----------
    statements : sequence of Statement
        In any order, which makes no difference; targets and plans among them bind nothing.
    catalogue : Catalogue
    pause : callable, optional
        Called between two steps and between two contradictions; what it raises ends the solving.

    Returns
    -------
    Solution

    Examples
    --------
    >>> from decimal import Decimal
    >>> from lantu.facts import Period, Quantity
    >>> from lantu.facts.statement import Against, Printed
    >>> paper = Printed("d1", "d1", "统计局", "2025-03-30")
    >>> def say(id, value, unit, kind, **more):
    ...     quantity = Quantity("=", Decimal(value), None, unit, Decimal("0.1"))
    ...     year = Period("2024", "2024")
    ...     return Statement(id, "contracts", quantity, paper, kind, ("北京",), period=year, **more)
    >>> level = say("a", "843.7", "亿元", "level")
    >>> growth = say("b", "12.7", "%", "growth", direction="up", against=Against("同比"))
    >>> solution = solve([level, growth], Catalogue())
    >>> [(value.status, value.subject.period.start, round(value.estimate, 1)) for value in solution.values]
    [('stated', '2024', 843.7), ('implied', '2023', 748.6)]
    >>> solution.conflicts
    []
    """
    statements = sorted(statements, key=lambda statement: statement.id)
    pause = pause or _go_on
    system = read_system(statements, catalogue)
    pause()
    labels = system.components()
    low, high, moving = _first_bounds(system, labels)
    pause()
    wrong = set(np.unique(labels[crossed(low, high)]).tolist())
    loops = _loops(system, labels, moving) - wrong
    wrong |= _tighten_loops(system, labels, loops, low, high)
    settled = _settle(system, catalogue, labels, wrong, low, high, pause)
    for owner in sorted(owner for one in settled.values() for owner in one.misread):
        system.unused[owner] = "the rest of its document rules it out"
    values = make_values(system, low, high, settled)
    pause()
    solution = Solution(
        list(values.values()),
        [conflict for one in settled.values() for conflict in one.conflicts],
        {statements[owner].id: why for owner, why in system.unused.items()},
        [note for one in settled.values() for note in one.unexamined],
    )
    solution.conflicts += compare_releases(system, catalogue, values)
    solution.conflicts.sort(key=lambda conflict: (conflict.told_apart, -conflict.importance, conflict.id))
    return solution


def _first_bounds(system: System, labels: Ints) -> tuple[Floats, Floats, np.ndarray]:
    low, high = start_bounds(len(system.keys), system.bounds)
    return propagate(low, high, link_table(system.links), sum_table(system.sums), labels)


def _loops(system: System, labels: Ints, moving: np.ndarray) -> set[int]:
    """Components whose intervals may be too wide: sums on a loop, and those that had not come to rest."""
    count = int(labels.max()) + 1 if len(labels) else 0
    has_sum = np.zeros(count, dtype=bool)
    degree = np.bincount(labels, minlength=count)
    pairs = {(link.unknown, link.other) for link in system.links}
    for unknown, _ in pairs:
        degree[labels[unknown]] -= 1
    for row in system.sums:
        label = labels[row.unknowns[0]]
        has_sum[label] = True
        degree[label] -= len(row.unknowns) - 1
    return set(np.flatnonzero((has_sum & (degree < 1)) | moving).tolist())


def _tighten_loops(system: System, labels: Ints, loops: set[int], low: Floats, high: Floats) -> set[int]:
    """Tighten components in place; return those whose rows contradict each other."""
    if not loops:
        return set()
    rows = rows_by_component(system, labels, loops)
    members = members_of(labels, loops)
    order = sorted(loops)
    blocks = [block_of(members[label], rows[label][1], rows[label][2], low, high) for label in order]
    wrong = set()
    for label, block, tight in zip(order, blocks, tighten(blocks), strict=True):
        if tight is None:
            wrong.add(label)
            continue
        low[list(block.unknowns)], high[list(block.unknowns)] = tight.low, tight.high
    return wrong


def block_of(
    unknowns: Sequence[int], links: Sequence[Link], sums: Sequence[Sum], low: Floats, high: Floats
) -> Block:
    """Return a component as a block of the linear solver."""
    chosen = list(unknowns)
    return Block(tuple(chosen), [*links, *sums], low[chosen], high[chosen])


def members_of(labels: Ints, wanted: set[int]) -> dict[int, list[int]]:
    """Return the unknowns of some components."""
    members: dict[int, list[int]] = {label: [] for label in wanted}
    chosen = np.flatnonzero(np.isin(labels, list(wanted)))
    for unknown in chosen.tolist():
        members[int(labels[unknown])].append(unknown)
    return members


def _go_on() -> None:
    """Pause for nothing: nobody waits to stop what is solved."""


def _settle(
    system: System,
    catalogue: Catalogue,
    labels: Ints,
    wrong: set[int],
    low: Floats,
    high: Floats,
    pause: Callable[[], None],
) -> dict[int, Settled]:
    """Find the conflicts of contradicting components and give their unknowns the bounds that remain."""
    rows = rows_by_component(system, labels, wrong)
    members = members_of(labels, wrong)
    settled = {}
    for label in sorted(wrong):
        pause()
        bounds, links, sums = rows[label]
        one = settle(system, catalogue, [*bounds, *links, *sums])
        for unknown in members[label]:
            bottom, top = one.bounds.get(unknown, (-inf, inf))
            low[unknown], high[unknown] = bottom, top
        settled[label] = one
    return settled
