"""Tight bounds of many components at once: one objective a bound, warm started."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

import numpy as np

from lantu.reconcile.interval import RELATIVE
from lantu.reconcile.linear.program import PRIMAL, Block, Floats, Program, write_program


class Tight(NamedTuple):
    """Bounds that cannot be narrower.

    Attributes
    ----------
    low, high : array of float
        In the order of the block's unknowns; infinite where open.
    """

    low: Floats
    high: Floats


def tighten(blocks: Sequence[Block], together: int = 400) -> list[Tight | None]:
    """Return the tight bounds of every block; None for one whose rows contradict each other.

    Parameters
    ----------
    blocks : sequence of Block
    together : int
        How many unknowns one linear program holds.

    Notes
    -----
    One run serves one bound of every block. A bound that a point found on the way already touches
    is not asked for (the filter of optimality-based bound tightening, Gleixner et al. 2017,
    https://doi.org/10.1007/s10898-016-0450-4).
    """
    found: list[Tight | None] = []
    batch: list[Block] = []
    size = 0
    for block in blocks:
        if batch and size + len(block.unknowns) > together:
            found += _tighten_batch(batch)
            batch, size = [], 0
        batch.append(block)
        size += len(block.unknowns)
    return found + (_tighten_batch(batch) if batch else [])


def _tighten_batch(blocks: list[Block]) -> list[Tight | None]:
    program = write_program(blocks)
    if not program.solve():
        if len(blocks) == 1:
            return [None]
        half = len(blocks) // 2
        return _tighten_batch(blocks[:half]) + _tighten_batch(blocks[half:])
    program.solver.setOptionValue("simplex_strategy", PRIMAL)
    outer_low = np.concatenate([block.low for block in blocks])
    outer_high = np.concatenate([block.high for block in blocks])
    low, high = _ask_all(program, outer_low, outer_high)
    slack = RELATIVE * program.scale * 1e3
    low, high = np.maximum(low - slack, outer_low), np.minimum(high + slack, outer_high)
    return [Tight(low[start:end], high[start:end]) for start, end in pairwise(program.offsets)]


def _ask_all(program: Program, outer_low: Floats, outer_high: Floats) -> tuple[Floats, Floats]:
    point = program.point()
    inner_low, inner_high = point.copy(), point.copy()
    low, high = np.full(len(point), np.nan), np.full(len(point), np.nan)
    while True:
        close = RELATIVE * np.maximum(np.abs(inner_low), np.abs(inner_high))
        low = np.where(np.isnan(low) & (inner_low - outer_low <= close), outer_low, low)
        high = np.where(np.isnan(high) & (outer_high - inner_high <= close), outer_high, high)
        targets = (_next_target(low, high, start, end) for start, end in pairwise(program.offsets))
        asked = [target for target in targets if target is not None]
        if not asked:
            return low, high
        program.ask(asked)
        if not program.solve():
            _ask_alone(program, asked, low, high)
            continue
        point = program.point()
        np.minimum(inner_low, point, out=inner_low)
        np.maximum(inner_high, point, out=inner_high)
        for column, upper in asked:
            (high if upper else low)[column] = point[column]


def _next_target(low: Floats, high: Floats, start: int, end: int) -> tuple[int, bool] | None:
    for ends, upper in ((high, True), (low, False)):
        unknown = np.flatnonzero(np.isnan(ends[start:end]))
        if len(unknown):
            return start + int(unknown[0]), upper
    return None


def _ask_alone(program: Program, asked: list[tuple[int, bool]], low: Floats, high: Floats) -> None:
    """One of the objectives has no end: ask each by itself."""
    for column, upper in asked:
        program.ask([(column, upper)])
        bounded = program.solve()
        value = float(program.point()[column]) if bounded else (inf if upper else -inf)
        (high if upper else low)[column] = value
