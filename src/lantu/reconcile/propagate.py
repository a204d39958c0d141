"""Bounds of all unknowns at once, by passing intervals along links and sums until nothing moves.

Exact where a component is a tree, and, where it has links alone, for any component once it has come
to rest: the constraints ``x <= a y + b`` with ``a >= 0`` keep the least and the greatest solution inside.
For loops with sums the bounds are true but may be wider than they need be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lantu.reconcile.rows import Bound, Link, Sum

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOVES = 1e-11
"""A bound moves only by more than this part of itself: what is less is noise of the arithmetic."""
SWEEPS = 60


@dataclass(frozen=True, slots=True)
class LinkTable:
    """Links as columns; the fields are those of `Link`."""

    unknown: Ints
    other: Ints
    low_factor: Floats
    low_shift: Floats
    high_factor: Floats
    high_shift: Floats

    def take(self, rows: NDArray[np.bool_] | Ints) -> LinkTable:
        """Return some of the rows."""
        return LinkTable(*(getattr(self, name)[rows] for name in self.__dataclass_fields__))


@dataclass(frozen=True, slots=True)
class SumTable:
    """Sums as columns of their terms.

    Attributes
    ----------
    row : array of int
        Row of every term, ascending.
    unknown : array of int
    factor : array of float
    low, high : array of float
        One a row.
    """

    row: Ints
    unknown: Ints
    factor: Floats
    low: Floats
    high: Floats


def link_table(links: Sequence[Link]) -> LinkTable:
    """Write links as columns."""
    count = len(links)
    ints = np.fromiter((v for link in links for v in link[:2]), np.int64, 2 * count).reshape(count, 2)
    reals = np.fromiter((v for link in links for v in link[2:6]), np.float64, 4 * count).reshape(count, 4)
    return LinkTable(ints[:, 0], ints[:, 1], *(reals[:, column].copy() for column in range(4)))


def sum_table(sums: Sequence[Sum]) -> SumTable:
    """Write sums as columns."""
    lengths = np.fromiter((len(row.unknowns) for row in sums), np.int64, len(sums))
    return SumTable(
        np.repeat(np.arange(len(sums), dtype=np.int64), lengths),
        np.fromiter((unknown for row in sums for unknown in row.unknowns), np.int64),
        np.fromiter((factor for row in sums for factor in row.factors), np.float64),
        np.fromiter((row.low for row in sums), np.float64, len(sums)),
        np.fromiter((row.high for row in sums), np.float64, len(sums)),
    )


def start_bounds(count: int, bounds: Sequence[Bound]) -> tuple[Floats, Floats]:
    """Return the bounds that stand on each unknown alone: the closed form for single unknowns."""
    low, high = np.full(count, -np.inf), np.full(count, np.inf)
    if bounds:
        unknown = np.fromiter((bound.unknown for bound in bounds), np.int64, len(bounds))
        np.maximum.at(low, unknown, np.fromiter((bound.low for bound in bounds), np.float64, len(bounds)))
        np.minimum.at(high, unknown, np.fromiter((bound.high for bound in bounds), np.float64, len(bounds)))
    return low, high


def crossed(low: Floats, high: Floats) -> NDArray[np.bool_]:
    """Tell for each unknown whether its bounds have crossed by more than noise."""
    with np.errstate(invalid="ignore"):
        return np.asarray(low - high > MOVES * 10 * (np.abs(low) + np.abs(high)))


def propagate(
    low: Floats, high: Floats, links: LinkTable, sums: SumTable, labels: Ints, *, sweeps: int = SWEEPS
) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Tighten bounds until they rest.

    Parameters
    ----------
    low, high : array of float, (unknowns,)
        Bounds to begin with; infinite where open.
    links, sums : LinkTable, SumTable
    labels : array of int, (unknowns,)
        Component of each unknown; one whose bounds cross is left as it is.
    sweeps : int
        How often to go over all rows at most.

    Returns
    -------
    low, high : array of float
    moving : array of bool, (components,)
        Components that had not come to rest.
    """
    low, high = low.copy(), high.copy()
    components = int(labels.max()) + 1 if len(labels) else 0
    moving = np.zeros(components, dtype=bool)
    dead = np.zeros(components, dtype=bool)
    active = np.ones(components, dtype=bool)
    for _ in range(sweeps):
        dead[labels[crossed(low, high)]] = True
        active &= ~dead
        here = links.take(active[labels[links.unknown]])
        old_low, old_high = low.copy(), high.copy()
        _pass_links(low, high, here)
        _pass_sums(low, high, sums, active[labels])
        moved = _moved(old_low, low) | _moved(old_high, high)
        low, high = np.where(moved, low, old_low), np.where(moved, high, old_high)
        moving[:] = False
        moving[labels[moved]] = True
        if not moved.any():
            break
        active = moving.copy()
    dead[labels[crossed(low, high)]] = True
    return low, high, moving & ~dead


def _moved(before: Floats, after: Floats) -> NDArray[np.bool_]:
    with np.errstate(invalid="ignore"):
        return np.asarray(np.abs(after - before) > MOVES * np.abs(after))


def _pass_links(low: Floats, high: Floats, links: LinkTable) -> None:
    if not len(links.unknown):
        return
    x, y = links.unknown, links.other
    with np.errstate(invalid="ignore", divide="ignore"):
        np.maximum.at(low, x, _line(links.low_factor, low[y], links.low_shift, -np.inf))
        np.minimum.at(high, x, _line(links.high_factor, high[y], links.high_shift, np.inf))
        back_low = (low[x] - links.high_shift) / links.high_factor
        back_high = (high[x] - links.low_shift) / links.low_factor
    np.maximum.at(
        low,
        y,
        np.where(
            links.high_factor > 0,
            np.nan_to_num(back_low, nan=-np.inf, posinf=np.inf, neginf=-np.inf),
            -np.inf,
        ),
    )
    np.minimum.at(
        high,
        y,
        np.where(
            links.low_factor > 0, np.nan_to_num(back_high, nan=np.inf, posinf=np.inf, neginf=-np.inf), np.inf
        ),
    )


def _line(factor: Floats, bound: Floats, shift: Floats, open_end: float) -> Floats:
    product = np.where(factor == 0, 0.0, factor * bound)
    return np.asarray(
        np.where(np.isfinite(product), product + shift, np.where(np.isfinite(shift), open_end, shift))
    )


def _pass_sums(low: Floats, high: Floats, sums: SumTable, active: NDArray[np.bool_]) -> None:
    if not len(sums.low):
        return
    keep = active[sums.unknown]
    if not keep.any():
        return
    row, unknown, factor = sums.row[keep], sums.unknown[keep], sums.factor[keep]
    up = factor > 0
    least = factor * np.where(up, low[unknown], high[unknown])
    most = factor * np.where(up, high[unknown], low[unknown])
    rows = len(sums.low)
    rest_least, rest_most = _others(row, least, rows, -np.inf), _others(row, most, rows, np.inf)
    with np.errstate(invalid="ignore"):
        term_low = np.where(np.isfinite(rest_most), sums.low[row] - rest_most, -np.inf)
        term_high = np.where(np.isfinite(rest_least), sums.high[row] - rest_least, np.inf)
    first, second = term_low / factor, term_high / factor
    np.maximum.at(low, unknown, np.where(up, first, second))
    np.minimum.at(high, unknown, np.where(up, second, first))


def _others(row: Ints, ends: Floats, rows: int, open_end: float) -> Floats:
    """Return for every term the sum of the other terms of its row; ``open_end`` where one is open."""
    finite = np.isfinite(ends)
    total = np.bincount(row, np.where(finite, ends, 0.0), minlength=rows)
    open_terms = np.bincount(row, ~finite, minlength=rows)
    left_open = open_terms[row] - ~finite
    return np.asarray(np.where(left_open > 0, open_end, total[row] - np.where(finite, ends, 0.0)))
