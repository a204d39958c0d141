"""A small set of rows, solved in plain Python with a trail: every bound knows what it follows from."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from math import inf, isfinite
from typing import NamedTuple

from lantu.reconcile.propagate import MOVES
from lantu.reconcile.rows import ALWAYS, Bound, Link, Row, Sum, unknowns_of

LEAST = 20_000
"""How many moves of bounds are followed at most before the rest is left to the linear solver."""

BEYOND = 1e30
"""Where a bound counts as running off: rows that drive it on for ever, as two growths of one year do from
超100亿元, contradict each other without its ever crossing another, which the linear solver tells."""


class Step(NamedTuple):
    """One move of one bound.

    Attributes
    ----------
    value : float
    row : Row
    because : tuple of int
        Earlier steps that the move rests on.
    """

    value: float
    row: Row
    because: tuple[int, ...]


class Trail:
    """Bounds of a few unknowns, each with the steps that led to it.

    Attributes
    ----------
    low, high : dict of int to float
        Absent where open.
    clash : tuple of Row or None
        Rows that together leave an unknown no value; None where all agree as far as intervals tell.
    settled : bool
        False where it stopped before the bounds came to rest.

    Examples
    --------
    >>> trail = Trail([Bound(0, 1.0, 2.0, 0), Bound(0, 3.0, 4.0, 1)])
    >>> sorted(row.owner for row in trail.clash)
    [0, 1]
    """

    __slots__ = ("_high_step", "_low_step", "_steps", "clash", "high", "low", "settled")

    def __init__(self, rows: Iterable[Row], limit: int = LEAST) -> None:
        self.low: dict[int, float] = {}
        self.high: dict[int, float] = {}
        self.clash: tuple[Row, ...] | None = None
        self.settled = True
        self._steps: list[Step] = []
        self._low_step: dict[int, int] = {}
        self._high_step: dict[int, int] = {}
        self._run(list(rows), limit)

    def carriers(self, unknown: int, upper: bool) -> tuple[Row, ...]:
        """Return the rows that a bound rests on; empty where it is open."""
        step = (self._high_step if upper else self._low_step).get(unknown)
        return () if step is None else self._explain((step,))

    def _run(self, rows: list[Row], limit: int) -> None:
        touching: dict[int, list[Row]] = {}
        for row in rows:
            for unknown in unknowns_of(row):
                if type(row) is not Bound:
                    touching.setdefault(unknown, []).append(row)
        queue: deque[Row] = deque(row for row in rows if type(row) is Bound)
        queue.extend(row for row in rows if type(row) is not Bound)
        waiting = set(map(id, queue))
        while queue:
            row = queue.popleft()
            waiting.discard(id(row))
            for unknown in self._apply(row):
                if self._has_crossed(unknown):
                    self.clash = self._explain((self._low_step[unknown], self._high_step[unknown]))
                    return
                for neighbour in touching.get(unknown, ()):
                    if id(neighbour) not in waiting:
                        waiting.add(id(neighbour))
                        queue.append(neighbour)
            if not self.settled or len(self._steps) > limit:
                self.settled = False
                return

    def _apply(self, row: Row) -> list[int]:
        if type(row) is Bound:
            return self._tell(row.unknown, row.low, row.high, row, (), ())
        if type(row) is Link:
            return self._apply_link(row)
        assert type(row) is Sum
        return self._apply_sum(row)

    def _apply_link(self, row: Link) -> list[int]:
        x, y, low_factor, low_shift, high_factor, high_shift = row[:6]
        moved: list[int] = []
        low, high = self.low.get(y, -inf), self.high.get(y, inf)
        new_low = (
            low_factor * low + low_shift
            if low_factor and isfinite(low)
            else (-inf if low_factor else low_shift)
        )
        new_high = (
            high_factor * high + high_shift
            if high_factor and isfinite(high)
            else (inf if high_factor else high_shift)
        )
        moved += self._tell(x, new_low, new_high, row, (self._low_step.get(y),), (self._high_step.get(y),))
        low, high = self.low.get(x, -inf), self.high.get(x, inf)
        back_low = (low - high_shift) / high_factor if high_factor and isfinite(low) else -inf
        back_high = (high - low_shift) / low_factor if low_factor and isfinite(high) else inf
        moved += self._tell(y, back_low, back_high, row, (self._low_step.get(x),), (self._high_step.get(x),))
        return moved

    def _apply_sum(self, row: Sum) -> list[int]:
        """Bound each term by what the others leave; what is open is counted, so that one pass does."""
        terms = []
        least, most, open_least, open_most = 0.0, 0.0, 0, 0
        for unknown, factor in zip(row.unknowns, row.factors, strict=True):
            low, high = self.low.get(unknown, -inf), self.high.get(unknown, inf)
            low_step, high_step = self._low_step.get(unknown), self._high_step.get(unknown)
            if factor < 0:
                low, high, low_step, high_step = high, low, high_step, low_step
            low, high = factor * low, factor * high
            terms.append((unknown, factor, low, high, low_step, high_step))
            if isfinite(low):
                least += low
            else:
                open_least += 1
            if isfinite(high):
                most += high
            else:
                open_most += 1
        if open_least > 1 and open_most > 1:
            return []
        moved: list[int] = []
        for term in terms:
            unknown, factor, low, high = term[:4]
            others_least = least - low if isfinite(low) and not open_least else least
            others_most = most - high if isfinite(high) and not open_most else most
            top = inf if open_least > (not isfinite(low)) else (row.high - others_least) / factor
            bottom = -inf if open_most > (not isfinite(high)) else (row.low - others_most) / factor
            because_top = tuple(other[4] for other in terms if other is not term)
            because_bottom = tuple(other[5] for other in terms if other is not term)
            if factor < 0:
                bottom, top = (top if isfinite(top) else -inf), (bottom if isfinite(bottom) else inf)
                because_bottom, because_top = because_top, because_bottom
            moved += self._tell(unknown, bottom, top, row, because_bottom, because_top)
        return moved

    def _tell(
        self,
        unknown: int,
        low: float,
        high: float,
        row: Row,
        low_because: tuple[int | None, ...],
        high_because: tuple[int | None, ...],
    ) -> list[int]:
        moved = []
        self.settled = self.settled and low < BEYOND and high > -BEYOND
        if isfinite(low):
            old = self.low.get(unknown, -inf)
            if low - old > MOVES * abs(low):
                self.low[unknown] = low
                self._low_step[unknown] = len(self._steps)
                self._steps.append(Step(low, row, tuple(step for step in low_because if step is not None)))
                moved.append(unknown)
        if isfinite(high):
            old = self.high.get(unknown, inf)
            if old - high > MOVES * abs(high):
                self.high[unknown] = high
                self._high_step[unknown] = len(self._steps)
                self._steps.append(Step(high, row, tuple(step for step in high_because if step is not None)))
                moved.append(unknown)
        return moved

    def _has_crossed(self, unknown: int) -> bool:
        low, high = self.low.get(unknown, -inf), self.high.get(unknown, inf)
        return low - high > MOVES * 10 * (abs(low) + abs(high))

    def _explain(self, steps: tuple[int, ...]) -> tuple[Row, ...]:
        seen: set[int] = set()
        rows: dict[int, Row] = {}
        todo = list(steps)
        while todo:
            step = todo.pop()
            if step in seen:
                continue
            seen.add(step)
            rows[id(self._steps[step].row)] = self._steps[step].row
            todo.extend(self._steps[step].because)
        return tuple(rows.values())


def owners_of(rows: Iterable[Row]) -> tuple[int, ...]:
    """Return the statements that own rows, ascending, each once."""
    return tuple(sorted({row.owner for row in rows if row.owner != ALWAYS}))


def kept(rows: Sequence[Row], without: Collection[int]) -> list[Row]:
    """Return the rows that are left when some statements are dropped."""
    return [row for row in rows if row.owner not in without]
