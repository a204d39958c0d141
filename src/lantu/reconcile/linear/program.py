"""Components as one linear program: a block each, scaled so that all unknowns are of one size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf, isfinite
from typing import NamedTuple

import highspy
import numpy as np
from numpy.typing import NDArray

from lantu.errors import LantuError
from lantu.reconcile.rows import Bound, Link, Row, Sum, unknowns_of

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]

TOLERANCE = 1e-9
SPAN = 1e3
"""Every unknown is scaled so that its largest bound is this: tolerances are then 1e-12 of it."""
DUAL, PRIMAL = 1, 4
"""HiGHS's numbers of the dual and the primal simplex; the latter goes on from a point that stays feasible."""
PASSES = 4
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
    """

    unknowns: tuple[int, ...]
    rows: Sequence[Link | Sum]
    low: Floats
    high: Floats


@dataclass(slots=True)
class Program:
    """Several blocks as one linear program, scaled.

    Attributes
    ----------
    offsets : list of int
        First column of each block, and the number of columns.
    scale : array of float
        Value of one unit of each column.
    low, high : array of float
        Bounds of the columns, scaled.
    starts, index, value : array
        The matrix by rows.
    row_low, row_high : array of float
    sources : list of int
        Row of the block (counted over all blocks) that each row of the program comes from.
    solver : Highs
    asked : list of int
        Columns of the objective as it stands.
    """

    offsets: list[int]
    scale: Floats
    low: Floats
    high: Floats
    starts: Ints
    index: Ints
    value: Floats
    row_low: Floats
    row_high: Floats
    sources: list[int]
    solver: highspy.Highs
    asked: list[int] = field(default_factory=list)

    def solve(self) -> bool:
        """Run the solver; tell whether there is a point.

        Raises
        ------
        SolverError
            If it can tell neither that there is one nor that there is none.
        """
        self.solver.run()
        status = self.solver.getModelStatus()
        if status not in KNOWN:
            self.solver.clearSolver()
            self.solver.setOptionValue("simplex_strategy", DUAL)
            self.solver.run()
            status = self.solver.getModelStatus()
        if status in KNOWN:
            return KNOWN[status]
        name = self.solver.modelStatusToString(status)
        count = self.offsets[-1]
        raise SolverError(f"the linear solver ended with {name!r} on {count} unknowns; report the statements")

    def point(self) -> Floats:
        """Return the last point, in the unknowns' own units."""
        return np.asarray(self.solver.getSolution().col_value, dtype=float) * self.scale

    def ask(self, columns: Sequence[tuple[int, bool]]) -> None:
        """Set the objective: the greatest value of some columns, the least of others."""
        cost = dict.fromkeys(self.asked, 0.0)
        cost.update((column, -1.0 if upper else 1.0) for column, upper in columns)
        index = np.fromiter(cost, dtype=np.int32, count=len(cost))
        self.solver.changeColsCost(len(cost), index, np.fromiter(cost.values(), dtype=float, count=len(cost)))
        self.asked = [column for column, _ in columns]


def write_program(blocks: Sequence[Block]) -> Program:
    """Write blocks as one linear program."""
    offsets = [0]
    for block in blocks:
        offsets.append(offsets[-1] + len(block.unknowns))
    scale = np.concatenate([sizes_of(block) for block in blocks]) / SPAN
    low = np.concatenate([block.low for block in blocks]) / scale
    high = np.maximum(np.concatenate([block.high for block in blocks]) / scale, low)
    starts, index, value = [0], [], []
    ends: list[tuple[float, float]] = []
    sources: list[int] = []
    count = 0
    for block, offset in zip(blocks, offsets[:-1], strict=True):
        column = {unknown: offset + place for place, unknown in enumerate(block.unknowns)}
        for row in block.rows:
            for terms, bottom, top in half_rows(row):
                weights = [factor * float(scale[column[unknown]]) for unknown, factor in terms]
                norm = max(map(abs, weights))
                index += [column[unknown] for unknown, _ in terms]
                value += [weight / norm for weight in weights]
                starts.append(len(index))
                ends.append((bottom / norm, top / norm))
                sources.append(count)
            count += 1
    rows = np.array(ends, dtype=float).reshape(len(ends), 2)
    program = Program(
        offsets, scale, low, high,
        np.array(starts, dtype=np.int32), np.array(index, dtype=np.int32), np.array(value, dtype=float),
        rows[:, 0].copy(), rows[:, 1].copy(), sources, _new_solver(),
    )  # fmt: skip
    _pass(program)
    return program


def _new_solver() -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("primal_feasibility_tolerance", TOLERANCE)
    solver.setOptionValue("dual_feasibility_tolerance", TOLERANCE)
    return solver


def _pass(program: Program) -> None:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(program.scale), len(program.row_low)
    lp.col_cost_ = np.zeros(len(program.scale))
    lp.col_lower_, lp.col_upper_ = program.low, program.high
    lp.row_lower_, lp.row_upper_ = program.row_low, program.row_high
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_ = program.starts, program.index
    lp.a_matrix_.value_ = program.value
    program.solver.passModel(lp)


def sizes_of(block: Block) -> Floats:
    """Return how large each unknown of a block is; one that nothing bounds is as large as its neighbours."""
    low, high = np.abs(block.low), np.abs(block.high)
    size = np.maximum(np.where(np.isfinite(low), low, 0.0), np.where(np.isfinite(high), high, 0.0))
    if not size.all():
        _spread(block, size)
    return np.where(size > 0, size, size.max(initial=0.0) or 1.0)


def _spread(block: Block, size: Floats) -> None:
    place = {unknown: number for number, unknown in enumerate(block.unknowns)}
    for _ in range(PASSES):
        for row in block.rows:
            columns = [place[unknown] for unknown in unknowns_of(row)]
            factors = row.factors if isinstance(row, Sum) else (1.0, row.low_factor or row.high_factor or 1.0)
            terms = [abs(factor) * size[column] for factor, column in zip(factors, columns, strict=True)]
            largest = max(terms)
            for factor, column in zip(factors, columns, strict=True):
                if size[column] == 0 and largest > 0:
                    size[column] = largest / (abs(factor) or 1.0)
        if size.all():
            return


def half_rows(row: Link | Sum) -> list[tuple[list[tuple[int, float]], float, float]]:
    """Write a row as ``low <= sum of terms <= high``; a link with two factors takes two of them."""
    if isinstance(row, Sum):
        return [(list(zip(row.unknowns, row.factors, strict=True)), row.low, row.high)]
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


def starting_block(rows: Sequence[Row]) -> Block:
    """Return rows as a block whose bounds are those of the bound rows alone."""
    low: dict[int, float] = {}
    high: dict[int, float] = {}
    others: list[Link | Sum] = []
    for row in rows:
        if isinstance(row, Bound):
            low[row.unknown] = max(low.get(row.unknown, -inf), row.low)
            high[row.unknown] = min(high.get(row.unknown, inf), row.high)
        else:
            others.append(row)
            for unknown in unknowns_of(row):
                low.setdefault(unknown, -inf)
                high.setdefault(unknown, inf)
    unknowns = tuple(sorted(low))
    lows = np.array([low[unknown] for unknown in unknowns])
    return Block(unknowns, others, lows, np.array([high[unknown] for unknown in unknowns]))
