"""The bounds that remain in a contradicting component, whichever of the suspects is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import inf

import numpy as np

from lantu.reconcile.clash import has_loop
from lantu.reconcile.linear import clash_of, starting_block, tighten
from lantu.reconcile.rows import Bound, Row
from lantu.reconcile.trail import Trail, kept

WAYS = 8
"""Bounds are taken over so many ways to drop one suspect of each conflict; beyond, all are dropped."""

Bounds = dict[int, tuple[float, float]]


def bounds_without(rows: Sequence[Row], choices: Sequence[tuple[int, ...]]) -> Bounds:
    """Bound every unknown so that it holds under every way of dropping one statement of each choice.

    Where all statements of a choice are levels of one unknown, that unknown keeps what lies between
    them; of the rest every way is tried, or, where there are too many, all are dropped.
    """
    rows, others = _merge_levels(rows, choices)
    ways = 1
    for choice in others:
        ways *= len(choice)
    everything = {owner for choice in others for owner in choice}
    together: Bounds | None = None
    if ways <= WAYS:
        for way in product(*others):
            bounds = _bounds_of(kept(rows, set(way)))
            if bounds is not None:
                together = bounds if together is None else _joined(together, bounds)
    if together is None:
        together = _bounds_of(kept(rows, everything))
    return {} if together is None else together


def _merge_levels(
    rows: Sequence[Row], choices: Sequence[tuple[int, ...]]
) -> tuple[Sequence[Row], list[tuple[int, ...]]]:
    """Replace levels of one unknown that exclude each other by one row from the least to the greatest."""
    wanted = {owner for choice in choices for owner in choice}
    own: dict[int, list[Row]] = {owner: [] for owner in wanted}
    for row in rows:
        if row.owner in wanted:
            own[row.owner].append(row)
    others: list[tuple[int, ...]] = []
    merged: list[Row] = []
    gone: set[int] = set()
    for choice in choices:
        levels = [row for owner in choice for row in own[owner] if type(row) is Bound]
        single = all(len(own[owner]) == 1 for owner in choice) and len({row.unknown for row in levels}) == 1
        if len(choice) > 1 and len(levels) == len(choice) and single and not gone & set(choice):
            low, high = min(row.low for row in levels), max(row.high for row in levels)
            merged.append(Bound(levels[0].unknown, low, high, choice[0]))
            gone |= set(choice)
        else:
            others.append(choice)
    return [*kept(rows, gone), *merged], others


def _joined(first: Bounds, second: Bounds) -> Bounds:
    return {
        unknown: (min(low, second[unknown][0]), max(high, second[unknown][1]))
        if unknown in second
        else (-inf, inf)
        for unknown, (low, high) in first.items()
    }


def _bounds_of(rows: Sequence[Row]) -> Bounds | None:
    """Return the bounds of every unknown; None where the rows still contradict each other."""
    trail = Trail(rows)
    if trail.clash is not None:
        return None
    block = starting_block(rows)
    low = [trail.low.get(unknown, -inf) for unknown in block.unknowns]
    high = [trail.high.get(unknown, inf) for unknown in block.unknowns]
    if trail.settled and not has_loop(rows):
        return dict(zip(block.unknowns, zip(low, high, strict=True), strict=True))
    tight = tighten([block._replace(low=np.array(low), high=np.array(high))])[0]
    if tight is None:
        proved = clash_of(block, [row for row in rows if isinstance(row, Bound)]) is not None
        return None if proved else dict(zip(block.unknowns, zip(low, high, strict=True), strict=True))
    return dict(zip(block.unknowns, zip(tight.low.tolist(), tight.high.tolist(), strict=True), strict=True))
