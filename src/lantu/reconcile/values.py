"""Bounds become values: a best value inside them, and the statements that carry each bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

from lantu.facts.value import Value
from lantu.reconcile.conflicts import Settled
from lantu.reconcile.interval import RELATIVE
from lantu.reconcile.propagate import Floats
from lantu.reconcile.rows import ALWAYS, Bound, Link, Sum
from lantu.reconcile.system import System

DIGITS = 12
"""Significant digits that are kept: fewer than the noise of floats."""
NEAR = 2 / 3
"""How far apart bounds may be, as a part of the greater one, for their middle to be a best value: 1 to 3."""


def make_values(
    system: System, low: Floats, high: Floats, settled: Mapping[int, Settled]
) -> dict[int, Value]:
    """Return the value of every unknown on which anything is known."""
    lows, highs = low.tolist(), high.tolist()
    carriers = Carriers(system, lows, highs, {owner for one in settled.values() for owner in one.dropped})
    disputed = {unknown for one in settled.values() for unknown in one.disputed}
    values: dict[int, Value] = {}
    for unknown, key in enumerate(system.keys):
        bottom, top = lows[unknown], highs[unknown]
        stated = unknown in system.named
        low_from, high_from = carriers.of(unknown, False), carriers.of(unknown, True)
        if not stated and not low_from and not high_from:
            continue
        ids = [
            system.statements[owner].id for owner in (*system.named.get(unknown, ()), *low_from, *high_from)
        ]
        values[unknown] = Value(
            subject=key.subject(),
            low=tidy(bottom) if isfinite(bottom) else None,
            high=tidy(top) if isfinite(top) else None,
            estimate=_estimate(system, unknown, bottom, top, carriers.dropped),
            status="stated" if stated else "implied",
            records=tuple(dict.fromkeys(ids)),
            low_from=tuple(system.statements[owner].id for owner in low_from),
            high_from=tuple(system.statements[owner].id for owner in high_from),
            disputed=unknown in disputed,
        )
    return values


def tidy(number: float) -> float:
    """Round to the digits that are not noise."""
    return float(f"{number:.{DIGITS}g}")


def _estimate(system: System, unknown: int, low: float, high: float, dropped: set[int]) -> float | None:
    """Return what is suggested inside the bounds: the firmest word, or the middle; None if they are wide."""
    near = [one for one in system.near.get(unknown, ()) if one[2] not in dropped]
    if near:
        best = max(weight for _, weight, _ in near)
        said = sorted(value for value, weight, _ in near if weight == best)
        return tidy(min(max(said[len(said) // 2], low), high))
    return tidy((low + high) / 2) if _are_near(low, high) else None


def _are_near(low: float, high: float) -> bool:
    """Tell whether bounds leave so little that their middle says something.

    That a province trades no more than the country suggests no half of the country's trade.
    """
    return isfinite(low) and isfinite(high) and high - low <= NEAR * max(abs(low), abs(high), 1e-300)


class Carriers:
    """Finds the statements that a bound rests on, by going back along the rows that give it.

    Parameters
    ----------
    system : System
    lows, highs : list of float
        Final bounds.
    dropped : set of int
        Statements that bind no longer.
    """

    def __init__(
        self, system: System, lows: Sequence[float], highs: Sequence[float], dropped: set[int]
    ) -> None:
        self.dropped = dropped
        self._system = system
        self._low, self._high = lows, highs
        self._bounds: dict[int, list[Bound]] = {}
        self._links: dict[int, list[Link]] = {}
        self._sums: dict[int, list[Sum]] = {}
        for bound in system.bounds:
            if bound.owner not in dropped:
                self._bounds.setdefault(bound.unknown, []).append(bound)
        for link in system.links:
            if link.owner not in dropped:
                self._links.setdefault(link.unknown, []).append(link)
                self._links.setdefault(link.other, []).append(link)
        for row in system.sums:
            for unknown in row.unknowns:
                self._sums.setdefault(unknown, []).append(row)

    def of(self, unknown: int, upper: bool) -> tuple[int, ...]:
        """Return the statements that carry one bound, the nearest first; empty where it is open."""
        owners: list[int] = []
        seen: set[tuple[int, bool]] = set()
        todo = [(unknown, upper)]
        while todo:
            here = todo.pop()
            if here in seen:
                continue
            seen.add(here)
            value = (self._high if here[1] else self._low)[here[0]]
            if not isfinite(value):
                continue
            todo += self._step(*here, value, owners)
        return tuple(dict.fromkeys(owners))

    def _step(self, unknown: int, upper: bool, value: float, owners: list[int]) -> list[tuple[int, bool]]:
        """Add the owner of the row that gives a bound; return the bounds that the row used."""
        slack = 20 * RELATIVE * abs(value) + 1e-12
        for bound in self._bounds.get(unknown, ()):
            end = bound.high if upper else bound.low
            if abs(end - value) <= slack:
                if bound.owner != ALWAYS:
                    owners.append(bound.owner)
                return []
        for link in self._links.get(unknown, ()):
            used = self._through_link(link, unknown, upper, value, slack)
            if used is not None:
                if link.owner != ALWAYS:
                    owners.append(link.owner)
                return [used]
        for row in self._sums.get(unknown, ()):
            terms = self._through_sum(row, unknown, upper, value, slack)
            if terms is not None:
                return terms
        return []

    def _through_link(
        self, link: Link, unknown: int, upper: bool, value: float, slack: float
    ) -> tuple[int, bool] | None:
        x, y, low_factor, low_shift, high_factor, high_shift = link[:6]
        factor, shift = (high_factor, high_shift) if upper == (unknown == x) else (low_factor, low_shift)
        if not factor or not isfinite(shift):
            return None
        other = y if unknown == x else x
        end = (self._high if upper else self._low)[other]
        given = factor * end + shift if unknown == x else (end - shift) / factor
        return (other, upper) if isfinite(end) and abs(given - value) <= slack else None

    def _through_sum(
        self, row: Sum, unknown: int, upper: bool, value: float, slack: float
    ) -> list[tuple[int, bool]] | None:
        own = row.factors[row.unknowns.index(unknown)]
        most = upper == (own > 0)
        rest, used = 0.0, []
        for other, factor in zip(row.unknowns, row.factors, strict=True):
            if other == unknown:
                continue
            side = (factor > 0) != most
            end = (self._high if side else self._low)[other]
            if not isfinite(end):
                return None
            rest += factor * end
            used.append((other, side))
        given = ((row.high if most else row.low) - rest) / own
        return used if abs(given - value) <= slack * 5 else None
