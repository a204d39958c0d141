"""An index as each release states it: series that stand apart, checked against their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lantu.assess.index.compute import compute_index
from lantu.assess.index.form import IndexForm
from lantu.assess.index.panel import Cell, make_panel
from lantu.errors import AssessError


class Point(NamedTuple):
    """One period of one release.

    Attributes
    ----------
    release, period : str
    low, high : float or None
        As stated, or implied by what is stated; None where open.
    computed_low, computed_high : float or None
        From the parts, by the form; None where a part is open.
    parts : int
        Of those that the form has, how many are known.
    agrees : bool or None
        Whether stated and computed can be the same; None where one is open.
    """

    release: str
    period: str
    low: float | None
    high: float | None
    computed_low: float | None
    computed_high: float | None
    parts: int
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class Vintages:
    """All releases of an index.

    Attributes
    ----------
    form : IndexForm
    series : mapping of str to tuple of Point
        By release, each in time: lines of a chart that must not be joined.
    """

    form: IndexForm
    series: Mapping[str, tuple[Point, ...]]

    def joined(self, *, anyway: bool = False) -> tuple[Point, ...]:
        """Return one line through the latest figure of every release.

        Parameters
        ----------
        anyway : bool
            True to have it although releases differ in method, base year or data; every point keeps its
            release.

        Raises
        ------
        AssessError
            When it is not asked for and there are several releases.
        """
        if len(self.series) > 1 and not anyway:
            raise AssessError(
                f"{self.form.name} has {len(self.series)} releases ({', '.join(sorted(self.series))}), and "
                "each works the whole series out anew: show them apart, or ask to join with anyway=True"
            )
        return tuple(sorted((points[-1] for points in self.series.values()), key=lambda one: one.period))


def make_vintages(
    form: IndexForm, cells: Mapping[str, Iterable[Cell]], totals: Mapping[str, Iterable[Cell]], place: str
) -> Vintages:
    """Check every release of an index against its parts.

    Parameters
    ----------
    form : IndexForm
    cells : mapping of str to iterable of Cell
        Values of the parts, by release.
    totals : mapping of str to iterable of Cell
        What each release says of the index itself.
    place : str
        The place that the index is of; cells of others stay out.

    Examples
    --------
    >>> from lantu.assess.index.form import Group, Part
    >>> parts = (Group("a", "甲", (Part("x", "up"),)), Group("b", "乙", (Part("y", "up"),)))
    >>> form = IndexForm("i", "指数", "index", "", parts, normalisation="none", within_release=True)
    >>> cells = {"2019": [Cell("p", "2018", "x", 110, 110), Cell("p", "2018", "y", 130, 130)]}
    >>> found = make_vintages(form, cells, {"2019": [Cell("p", "2018", "total", 119.995, 120.005)]}, "p")
    >>> found.series["2019"][0].computed_low, found.series["2019"][0].agrees
    (120.0, True)
    """
    series = {}
    for release in sorted(cells.keys() | totals.keys()):
        own = [cell for cell in cells.get(release, ()) if cell.place == place]
        stated = {cell.period: cell for cell in totals.get(release, ()) if cell.place == place}
        points = _points(form, release, own, stated, place)
        if points:
            series[release] = tuple(points)
    return Vintages(form, series)


def _points(
    form: IndexForm, release: str, cells: list[Cell], stated: Mapping[str, Cell], place: str
) -> list[Point]:
    known: dict[str, int] = defaultdict(int)
    computed: dict[str, tuple[float | None, float | None]] = {}
    for cell in cells:
        known[cell.period] += cell.low is not None and cell.high is not None
    if cells:
        panel = make_panel(cells, (part.indicator for part in form.parts))
        result = compute_index(form, panel)
        row = result.places.index(place)
        for at, period in enumerate(result.periods):
            if known[period] == len(form.parts):
                computed[period] = float(result.low[row, at]), float(result.high[row, at])
    found = []
    for period in sorted(known.keys() | stated.keys()):
        total = stated.get(period)
        low, high = (total.low, total.high) if total else (None, None)
        own_low, own_high = computed.get(period, (None, None))
        agrees = None
        if low is not None and high is not None and own_low is not None and own_high is not None:
            slack = 1e-9 * max(abs(low), abs(high))
            agrees = own_low <= high + slack and low <= own_high + slack
        found.append(Point(release, period, low, high, own_low, own_high, known[period], agrees))
    return found
