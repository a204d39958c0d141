"""Statistics of places as labelled arrays: a value for each place and year, or its absence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from lantu.errors import RegionError
from lantu.region.figure import Figure
from lantu.region.indicator import Indicator


@dataclass(frozen=True)
class Panel:
    """The figures of one indicator and scope over places and years.

    Attributes
    ----------
    indicator : Indicator
    scope : str
    places : tuple of str
        Codes: the labels of the first axis.
    years : tuple of int
        Labels of the second axis.
    values : array of float, (place, year)
        In the indicator's unit. Where `present` is False there is no figure and the cell is NaN.
    present : array of bool, (place, year)
    figures : dict
        (place, year) -> the figures behind a cell; several where zones were added to their host.
    """

    indicator: Indicator
    scope: str
    places: tuple[str, ...]
    years: tuple[int, ...]
    values: NDArray[np.float64]
    present: NDArray[np.bool_]
    figures: dict[tuple[str, int], tuple[Figure, ...]] = field(default_factory=dict)

    def value(self, place: str, year: int) -> float:
        """Return the value of one cell.

        Raises
        ------
        RegionError
            If there is no figure, or the labels do not have that place or year.
        """
        if (place, year) not in self.figures:
            known = ", ".join(str(known) for known in self.years) or "none"
            message = f"no {self.indicator.name} of {place} in {year}: the panel has the years {known}"
            raise RegionError(message)
        return float(self.values[self.places.index(place), self.years.index(year)])

    def missing(self) -> tuple[tuple[str, int], ...]:
        """Return the places and years that have no figure."""
        return tuple(
            (place, year)
            for i, place in enumerate(self.places)
            for j, year in enumerate(self.years)
            if not self.present[i, j]
        )


def make_panel(
    indicator: Indicator,
    figures: Iterable[Figure],
    *,
    scope: str = "",
    places: Sequence[str] | None = None,
    hosts: dict[str, str] | None = None,
) -> Panel:
    """Arrange the figures of one indicator and scope by place and year.

    Where several figures stand for one cell, a published one comes before a derived one, and that before
    an estimated one; of the same quality the first of the table.

    Parameters
    ----------
    indicator : Indicator
    figures : iterable of Figure
    scope : str
        Only figures of exactly that scope; figures of different scope never mix.
    places : sequence of str or None
        Codes, in the order wanted; None for all that have a figure.
    hosts : dict or None
        Zone -> the county that its figures are added to; None leaves zones as they are. In a year that
        the county has no figure of its own for, a zone stays by itself: a part is no figure of the whole.

    Raises
    ------
    RegionError
        If figures of zones are to be added for an indicator that must not be summed over places.
    """
    if hosts and not indicator.additive_over_places:
        raise RegionError(
            f"{indicator.id} must not be summed over places, so zones cannot be added to their hosts"
        )
    chosen: dict[tuple[str, int], Figure] = {}
    for figure in figures:
        if figure.indicator == indicator.id and figure.scope == scope:
            key = (figure.place, figure.year)
            if key not in chosen or _order(figure) < _order(chosen[key]):
                chosen[key] = figure
    cells: dict[tuple[str, int], list[Figure]] = {}
    for (place, year), figure in chosen.items():
        host = (hosts or {}).get(place, place)
        cells.setdefault((host if (host, year) in chosen else place, year), []).append(figure)
    labels = tuple(dict.fromkeys(place for place, _ in cells)) if places is None else tuple(places)
    kept = {key: tuple(found) for key, found in cells.items() if key[0] in set(labels)}
    years = tuple(sorted({year for _, year in kept}))
    values = np.full((len(labels), len(years)), np.nan)
    for (place, year), found in kept.items():
        values[labels.index(place), years.index(year)] = sum(figure.value for figure in found)
    return Panel(indicator, scope, labels, years, values, ~np.isnan(values), kept)


def _order(figure: Figure) -> int:
    return {"published": 0, "derived": 1}.get(figure.quality, 2)
