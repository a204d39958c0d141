"""Values by place, period and indicator, each with its bounds; what nobody states is open on both sides."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from lantu.assess.numbers import Floats
from lantu.errors import AssessError


class Cell(NamedTuple):
    """One value.

    Attributes
    ----------
    place, period, indicator : str
    low, high : float or None
        Bounds; None where open. Both the same for a value without doubt.
    unit : str
    """

    place: str
    period: str
    indicator: str
    low: float | None
    high: float | None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """Values with named dimensions.

    Attributes
    ----------
    places, periods, indicators : tuple of str
    low, high : array of float, (place, period, indicator)
        ``-inf`` and ``inf`` where open; absent values are open on both sides.
    units : tuple of str
        One an indicator.
    """

    places: tuple[str, ...]
    periods: tuple[str, ...]
    indicators: tuple[str, ...]
    low: Floats
    high: Floats
    units: tuple[str, ...]

    def column(self, indicator: str) -> int:
        """Return where an indicator stands.

        Raises
        ------
        AssessError
            When the panel does not have it.
        """
        try:
            return self.indicators.index(indicator)
        except ValueError:
            some = ", ".join(self.indicators[:8]) or "none"
            raise AssessError(
                f"no value of the indicator {indicator!r} is given; there are values of {some}: "
                "add values, or take it out of the index"
            ) from None


def make_panel(cells: Iterable[Cell], indicators: Iterable[str] = ()) -> Panel:
    """Put cells in order.

    Parameters
    ----------
    cells : iterable of Cell
        At most one a place, period and indicator.
    indicators : iterable of str
        Further indicators, of which no value may be known.

    Raises
    ------
    AssessError
        When a bound is no number, bounds are the wrong way round, a value stands twice, or one indicator
        comes in several units.

    Examples
    --------
    >>> panel = make_panel([Cell("a", "2023", "x", 1, 2), Cell("b", "2023", "x", 3, 3)])
    >>> panel.places, panel.low[:, 0, 0].tolist()
    (('a', 'b'), [1.0, 3.0])
    """
    given: dict[tuple[str, str, str], Cell] = {}
    units: dict[str, Cell] = {}
    for cell in cells:
        _check(cell, units.setdefault(cell.indicator, cell))
        key = (cell.place, cell.period, cell.indicator)
        if given.setdefault(key, cell) is not cell:
            raise AssessError(
                f"{cell.indicator} of {cell.place} in {cell.period} is given twice: choose one, or join them"
            )
    places = tuple(sorted({key[0] for key in given}))
    periods = tuple(sorted({key[1] for key in given}))
    names = tuple(dict.fromkeys((*indicators, *sorted(units))))
    low = np.full((len(places), len(periods), len(names)), -np.inf)
    high = np.full(low.shape, np.inf)
    at_place, at_period, at_name = (
        {one: at for at, one in enumerate(some)} for some in (places, periods, names)
    )
    for (place, period, name), cell in given.items():
        at = at_place[place], at_period[period], at_name[name]
        low[at] = -np.inf if cell.low is None else cell.low
        high[at] = np.inf if cell.high is None else cell.high
    return Panel(places, periods, names, low, high, tuple(units[n].unit if n in units else "" for n in names))


def _check(cell: Cell, first: Cell) -> None:
    where = f"{cell.indicator} of {cell.place} in {cell.period}"
    for bound in (cell.low, cell.high):
        if bound is not None and not math.isfinite(bound):
            raise AssessError(f"{where} is {bound}, which is no number: leave it out, absence is not a value")
    if cell.low is not None and cell.high is not None and cell.low > cell.high:
        raise AssessError(f"{where} has the bounds {cell.low:g} and {cell.high:g}: give the lower one first")
    if cell.unit != first.unit:
        raise AssessError(
            f"{where} is in {cell.unit or 'no unit'}, that of {first.place} in {first.period} in "
            f"{first.unit or 'no unit'}: convert to one unit before"
        )
