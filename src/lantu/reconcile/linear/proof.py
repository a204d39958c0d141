"""A proof that rows contradict each other, taken from the solver and checked by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lantu.reconcile.linear.program import Block, Floats, Program, write_program
from lantu.reconcile.rows import Bound, Row

MARGIN = 1e-8
"""By how much of the size of its terms a combination of rows must fail to be a proof."""


def clash_of(block: Block, bounds: Sequence[Bound]) -> tuple[Row, ...] | None:
    """Return rows of a block that cannot all hold; None where all can.

    The solver's word is not taken for it: the combination of rows that it gives (Farkas) is added
    up here, and only rows that fail by more than the noise of floats are a proof.

    Parameters
    ----------
    block : Block
        With the bounds that ``bounds`` make.
    bounds : sequence of Bound
        The rows that the bounds of the block come from.
    """
    program = write_program([block])
    if program.solve():
        return None
    weights = _ray(program)
    if weights is None:
        return None
    for sign in (1.0, -1.0):
        proof = _check(program, block, bounds, sign * weights)
        if proof is not None:
            return proof
    return None


def _ray(program: Program) -> Floats | None:
    _, has_ray, ray = program.solver.getDualRay()  # type: ignore[attr-defined]
    if not has_ray or ray is None:
        return None
    weights = np.asarray(ray, dtype=float)
    largest = float(np.abs(weights).max(initial=0.0))
    return np.where(np.abs(weights) > 1e-11 * largest, weights, 0.0)


def _check(
    program: Program, block: Block, bounds: Sequence[Bound], weights: Floats
) -> tuple[Row, ...] | None:
    """Add rows up by their weights: the sum must lie above what the ends of the rows allow."""
    rows = np.repeat(np.arange(len(weights)), np.diff(program.starts))
    combined = np.zeros(len(program.scale))
    np.add.at(combined, program.index, weights[rows] * program.value)
    noise = np.zeros(len(program.scale))
    np.add.at(noise, program.index, np.abs(weights[rows] * program.value))
    combined[np.abs(combined) <= 1e-10 * noise] = 0.0
    top = _summed(weights, program.row_high, program.row_low)
    bottom = _summed(combined, program.low, program.high)
    if not np.isfinite(top) or not np.isfinite(bottom):
        return None
    size = float(np.abs(weights) @ _finite(program.row_low, program.row_high)) + float(
        np.abs(combined) @ _finite(program.low, program.high)
    )
    if bottom - top <= MARGIN * max(size, 1e-300):
        return None
    return _named(program, block, bounds, weights, combined)


def _summed(weights: Floats, if_positive: Floats, if_negative: Floats) -> float:
    used = weights != 0
    ends = np.where(weights[used] > 0, if_positive[used], if_negative[used])
    return float(weights[used] @ ends) if np.isfinite(ends).all() else float("nan")


def _finite(low: Floats, high: Floats) -> Floats:
    return np.maximum(
        np.where(np.isfinite(low), np.abs(low), 0.0), np.where(np.isfinite(high), np.abs(high), 0.0)
    )


def _named(
    program: Program, block: Block, bounds: Sequence[Bound], weights: Floats, combined: Floats
) -> tuple[Row, ...]:
    used = [program.sources[number] for number in np.flatnonzero(weights).tolist()]
    proof: dict[Row, None] = dict.fromkeys(block.rows[number] for number in used)
    side = dict(zip(block.unknowns, combined.tolist(), strict=True))
    for unknown, weight in side.items():
        if weight == 0:
            continue
        here = [bound for bound in bounds if bound.unknown == unknown]
        proof[max(here, key=lambda b: b.low) if weight > 0 else min(here, key=lambda b: b.high)] = None
    return tuple(proof)
