"""Tight bounds where intervals do not reach: linear programs, many components in one, warm started."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isfinite
from typing import NamedTuple

import highspy
import numpy as np
from numpy.typing import NDArray

from lantu.errors import LantuError
from lantu.reconcile.interval import RELATIVE
from lantu.reconcile.rows import Bound, Link, Row, Sum, unknowns_of

Floats = NDArray[np.float64]

TOLERANCE = 1e-9
DUAL, PRIMAL = 1, 4
"""HiGHS's numbers of the dual and the primal simplex; the latter goes on from a point that stays feasible."""
SPAN = 1e3
"""Every unknown is scaled so that its largest bound is this: tolerances are then 1e-12 of it."""


KNOWN = {
    highspy.HighsModelStatus.kOptimal: True,
    highspy.HighsModelStatus.kModelEmpty: True,
    highspy.HighsModelStatus.kInfeasible: False,
    highspy.HighsModelStatus.kUnbounded: False,
    highspy.HighsModelStatus.kUnboundedOrInfeasible: False,
}
"""Ends of the solver that say something, and whether they give a point."""


class SolverError(LantuError):
    """The linear solver gave up; the message says how."""


class Block(NamedTuple):
    """One component.

    Attributes
    ----------
    unknowns : tuple of int
    rows : sequence of Link and Sum
    low, high : array of float
        Bounds of the unknowns that hold already; infinite where open.
    size : array of float or None
        How large each unknown is, for scaling; None where the bounds tell.
    """

    unknowns: tuple[int, ...]
    rows: Sequence[Link | Sum]
    low: Floats
    high: Floats
    size: Floats | None = None


class Tight(NamedTuple):
    """Bounds that cannot be narrower; None where the rows contradict each other."""

    low: Floats
    high: Floats
    point: Floats


@dataclass(slots=True)
class _Model:
    """Several blocks as one linear program, scaled."""

    blocks: Sequence[Block]
    offsets: list[int]
    scale: Floats
    solver: highspy.Highs
    row_owner: list[int] = field(default_factory=list)


def tighten(blocks: Sequence[Block], together: int = 400) -> list[Tight | None]:
    """Return the tight bounds of every block; None for one whose rows contradict each other.

    Parameters
    ----------
    blocks : sequence of Block
    together : int
        How many unknowns one linear program holds.

    Notes
    -----
    Each bound is one objective; one run serves one bound of every block. A bound that a point found
    on the way already touches is not asked for (the filter of optimality-based bound tightening,
    Gleixner et al. 2017, https://doi.org/10.1007/s10898-016-0450-4).
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


def is_feasible(block: Block) -> bool:
    """Tell whether some values satisfy every row of a block."""
    return _solve(_model([block]))


def clash_of(block: Block, bounds: Sequence[Bound]) -> tuple[Row, ...] | None:
    """Return rows of a block that cannot all hold, from the solver's proof; None where all can.

    Parameters
    ----------
    block : Block
        With bounds no wider than ``bounds`` make them.
    bounds : sequence of Bound
        The rows that the bounds of the block come from.
    """
    model = _model([block])
    if _solve(model):
        return None
    _, has_ray, ray = model.solver.getDualRay()  # type: ignore[attr-defined]
    rows: list[Row] = list(block.rows)
    if not has_ray or ray is None:
        return (*rows, *bounds)
    weights = np.asarray(ray, dtype=float)
    used = np.abs(weights) > 1e-9 * max(1.0, float(np.abs(weights).max(initial=0.0)))
    proof: list[Row] = [rows[owner] for owner, is_used in zip(model.row_owner, used, strict=True) if is_used]
    touched = {unknown for row in proof for unknown in unknowns_of(row)}
    proof += [bound for bound in bounds if bound.unknown in touched]
    return tuple(dict.fromkeys(proof))


def _tighten_batch(blocks: list[Block]) -> list[Tight | None]:
    model = _model(blocks)
    if not _solve(model):
        if len(blocks) == 1:
            return [None]
        half = len(blocks) // 2
        return _tighten_batch(blocks[:half]) + _tighten_batch(blocks[half:])
    model.solver.setOptionValue("simplex_strategy", PRIMAL)
    count = model.offsets[-1]
    point = _point(model)
    inner_low, inner_high = point.copy(), point.copy()
    outer_low = np.concatenate([block.low for block in blocks])
    outer_high = np.concatenate([block.high for block in blocks])
    low, high = np.full(count, np.nan), np.full(count, np.nan)
    columns = np.arange(count, dtype=np.int32)
    while True:
        close = RELATIVE * np.maximum(np.abs(inner_low), np.abs(inner_high))
        low = np.where(np.isnan(low) & (inner_low - outer_low <= close), outer_low, low)
        high = np.where(np.isnan(high) & (outer_high - inner_high <= close), outer_high, high)
        cost = np.zeros(count)
        asked: list[tuple[int, bool]] = []
        for start, end in zip(model.offsets[:-1], model.offsets[1:], strict=True):
            target = _next_target(low, high, start, end)
            if target is not None:
                asked.append(target)
                cost[target[0]] = -1.0 if target[1] else 1.0
        if not asked:
            break
        model.solver.changeColsCost(count, columns, cost)
        if not _solve(model):
            _ask_alone(model, columns, asked, low, high)
            continue
        point = _point(model)
        np.minimum(inner_low, point, out=inner_low)
        np.maximum(inner_high, point, out=inner_high)
        for column, upper in asked:
            (high if upper else low)[column] = point[column]
    slack = RELATIVE * np.maximum(np.abs(np.nan_to_num(low)), np.abs(np.nan_to_num(high, posinf=0.0)))
    low, high = np.maximum(low - slack, outer_low), np.minimum(high + slack, outer_high)
    return [
        Tight(low[start:end], high[start:end], point[start:end])
        for start, end in zip(model.offsets[:-1], model.offsets[1:], strict=True)
    ]


def _next_target(low: Floats, high: Floats, start: int, end: int) -> tuple[int, bool] | None:
    open_high = np.flatnonzero(np.isnan(high[start:end]))
    if len(open_high):
        return start + int(open_high[0]), True
    open_low = np.flatnonzero(np.isnan(low[start:end]))
    return (start + int(open_low[0]), False) if len(open_low) else None


def _ask_alone(
    model: _Model, columns: NDArray[np.int32], asked: list[tuple[int, bool]], low: Floats, high: Floats
) -> None:
    """One of the objectives has no end: ask each by itself."""
    for column, upper in asked:
        cost = np.zeros(len(columns))
        cost[column] = -1.0 if upper else 1.0
        model.solver.changeColsCost(len(columns), columns, cost)
        bounded = _solve(model)
        value = _point(model)[column] if bounded else (inf if upper else -inf)
        (high if upper else low)[column] = value


def _solve(model: _Model) -> bool:
    model.solver.run()
    status = model.solver.getModelStatus()
    if status not in KNOWN:
        model.solver.clearSolver()
        model.solver.setOptionValue("simplex_strategy", DUAL)
        model.solver.run()
        status = model.solver.getModelStatus()
    if status in KNOWN:
        return KNOWN[status]
    name = model.solver.modelStatusToString(status)
    raise SolverError(
        f"the linear solver ended with {name!r} on {model.offsets[-1]} unknowns; report the statements"
    )


def _point(model: _Model) -> Floats:
    return np.asarray(model.solver.getSolution().col_value, dtype=float) * model.scale


def _model(blocks: Sequence[Block]) -> _Model:
    offsets = [0]
    for block in blocks:
        offsets.append(offsets[-1] + len(block.unknowns))
    low = np.concatenate([block.low for block in blocks])
    high = np.concatenate([block.high for block in blocks])
    ends = np.concatenate([_sizes(block) for block in blocks])
    scale = np.where(ends > 0, ends / SPAN, 1.0)
    starts, index, value = [0], [], []
    row_low: list[float] = []
    row_high: list[float] = []
    owners: list[int] = []
    row_number = 0
    for block, offset in zip(blocks, offsets[:-1], strict=True):
        column = {unknown: offset + place for place, unknown in enumerate(block.unknowns)}
        for row in block.rows:
            for terms, bottom, top in _half_rows(row):
                weights = [factor * scale[column[unknown]] for unknown, factor in terms]
                norm = max(map(abs, weights))
                index += [column[unknown] for unknown, _ in terms]
                value += [weight / norm for weight in weights]
                starts.append(len(index))
                row_low.append(bottom / norm)
                row_high.append(top / norm)
                owners.append(row_number)
            row_number += 1
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(scale), len(row_low)
    lp.col_cost_ = np.zeros(len(scale))
    lp.col_lower_, lp.col_upper_ = low / scale, np.maximum(low, high) / scale
    lp.row_lower_, lp.row_upper_ = np.array(row_low), np.array(row_high)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    lp.a_matrix_.index_ = np.array(index, dtype=np.int32)
    lp.a_matrix_.value_ = np.array(value)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("primal_feasibility_tolerance", TOLERANCE)
    solver.setOptionValue("dual_feasibility_tolerance", TOLERANCE)
    solver.passModel(lp)
    return _Model(blocks, offsets, scale, solver, owners)


def _sizes(block: Block) -> Floats:
    if block.size is not None:
        return block.size
    low, high = np.abs(block.low), np.abs(block.high)
    ends = np.maximum(np.where(np.isfinite(low), low, 0.0), np.where(np.isfinite(high), high, 0.0))
    return np.where(ends > 0, ends, ends.max(initial=0.0))


def _half_rows(row: Link | Sum) -> list[tuple[list[tuple[int, float]], float, float]]:
    """Write a row as ``low <= sum of terms <= high``; a link with two factors takes two of them."""
    if type(row) is Sum:
        return [(list(zip(row.unknowns, row.factors, strict=True)), row.low, row.high)]
    assert type(row) is Link
    x, y = row.unknown, row.other
    lower_open, upper_open = not isfinite(row.low_shift), not isfinite(row.high_shift)
    if row.low_factor == row.high_factor and not lower_open and not upper_open:
        return [([(x, 1.0), (y, -row.low_factor)], row.low_shift, row.high_shift)]
    halves: list[tuple[list[tuple[int, float]], float, float]] = []
    if not lower_open:
        halves.append(([(x, 1.0), (y, -row.low_factor)], row.low_shift, inf))
    if not upper_open:
        halves.append(([(x, 1.0), (y, -row.high_factor)], -inf, row.high_shift))
    return halves


def starting_block(rows: Sequence[Row], sizes: Mapping[int, float] | None = None) -> Block:
    """Return rows as a block whose bounds are those of the bound rows alone."""
    low: dict[int, float] = {}
    high: dict[int, float] = {}
    others: list[Link | Sum] = []
    for row in rows:
        if type(row) is Bound:
            low[row.unknown] = max(low.get(row.unknown, -inf), row.low)
            high[row.unknown] = min(high.get(row.unknown, inf), row.high)
        elif type(row) is Link or type(row) is Sum:
            others.append(row)
            for unknown in unknowns_of(row):
                low.setdefault(unknown, -inf)
                high.setdefault(unknown, inf)
    unknowns = tuple(sorted(low))
    return Block(
        unknowns,
        others,
        np.array([low[unknown] for unknown in unknowns]),
        np.array([high[unknown] for unknown in unknowns]),
        None if sizes is None else np.array([sizes.get(unknown, 1.0) for unknown in unknowns]),
    )
