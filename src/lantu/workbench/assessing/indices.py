"""Indices of a pack, computed from the values of a ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lantu.assess.index import (
    Cell,
    IndexForm,
    IndexResult,
    Vintages,
    compute_index,
    make_panel,
    make_vintages,
)
from lantu.assess.inequality import gini, theil_t, variation
from lantu.facts.value import Value
from lantu.region.place import Level
from lantu.region.region import Region

_WIDER: frozenset[Level] = frozenset({"country", "group", "province"})
_UNITS: frozenset[Level] = frozenset({"province", "prefecture", "county"})
_MEASURES = frozenset({"level", "share"})


class Spread(NamedTuple):
    """How unequal the places of the region's scope are in one indicator and year.

    Attributes
    ----------
    indicator, period : str
    places : tuple of str
    values : tuple of float
        Best values in `unit`; places without one are left out, and named by their absence.
    unit : str
        Values in different units (元, 美元) are never compared.
    variation, gini : float
        Every place counts the same.
    theil : float or None
        None where a value is not above 0.
    """

    indicator: str
    period: str
    places: tuple[str, ...]
    values: tuple[float, ...]
    unit: str
    variation: float
    gini: float
    theil: float | None


class Indices:
    """The indices that a pack declares, on what a ledger holds.

    Parameters
    ----------
    region : Region
    forms : iterable of IndexForm
    values : iterable of Value
        Of the reconciled ledger.
    """

    def __init__(self, region: Region, forms: Iterable[IndexForm], values: Iterable[Value]) -> None:
        self.forms = tuple(forms)
        self._units = {indicator.id: indicator.unit for indicator in region.indicators}
        self._region, self._scope = region, tuple(region.scope)
        self._values: dict[str, list[Value]] = defaultdict(list)
        for value in values:
            if _is_of_a_year(value):
                self._values[value.subject.indicator].append(value)

    def vintages(self) -> tuple[Vintages, ...]:
        """Return the indices whose releases are series of their own, each release against its parts."""
        found = []
        for form in self.forms:
            if not form.within_release or form.result is None:
                continue
            parts = self._by_release(part.indicator for part in form.parts)
            totals = self._by_release([form.result])
            places = {cell.place for cells in (*parts.values(), *totals.values()) for cell in cells}
            found += [make_vintages(form, parts, totals, place) for place in sorted(places)]
        return tuple(found)

    def scored(self) -> tuple[IndexResult, ...]:
        """Return the other indices, for the places of the region's scope; those without a value are left out.

        Raises
        ------
        AssessError
            When the values of an index cannot be used as its form asks.
        """
        found = []
        for form in self.forms:
            cells = [] if form.within_release else list(self._cells(form))
            if cells:
                found.append(compute_index(form, make_panel(cells, (part.indicator for part in form.parts))))
        return tuple(found)

    def spreads(self, at_least: int = 3, within: str | None = None) -> tuple[Spread, ...]:
        """Return how unequal places are, for every indicator and year with values of enough of them.

        Parameters
        ----------
        at_least : int
            Places with a best value.
        within : str, optional
            Name or code of the place whose units right below are compared: the provinces of 中国, the cities
            of a province, the members of a group. None for those of the region's scope.

        Raises
        ------
        RegionError
            When the name means no place, or several.
        """
        among = self._scope if within is None else units_below(self._region, within)
        found = []
        for indicator, values in sorted(self._values.items()):
            alike: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
            for value in values:
                place = value.subject.places[0]
                if place in among and value.estimate is not None and value.estimate >= 0:
                    same = alike[value.subject.period.end or "", value.subject.unit]
                    same.setdefault(place, value.estimate)
            found += [
                _spread(indicator, period, unit, some)
                for (period, unit), some in sorted(alike.items())
                if len(some) >= at_least and sum(some.values()) > 0
            ]
        return tuple(sorted(found, key=lambda one: (-len(one.places), one.indicator, one.period)))

    def comparable(self, at_least: int = 3) -> tuple[str, ...]:
        """Return the codes of the countries, groups and provinces whose units `spreads` could compare."""
        told: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for indicator, values in self._values.items():
            for value in values:
                if value.estimate is not None and value.estimate >= 0:
                    subject = value.subject
                    told[indicator, subject.period.end or "", subject.unit].add(subject.places[0])
        known = [places for places in told.values() if len(places) >= at_least]
        wider = [one for one in self._region.places if one.level in _WIDER and one.valid_to is None]
        found = {one.code: units_below(self._region, one.code) for one in wider}
        return tuple(
            code
            for code, among in found.items()
            if among != frozenset(self._scope) and any(len(among & places) >= at_least for places in known)
        )

    def _cells(self, form: IndexForm) -> Iterable[Cell]:
        """Yield one cell a place, year and indicator: of several bases, the bounds that hold all of them."""
        for part in form.parts:
            same: dict[tuple[str, str], list[Value]] = defaultdict(list)
            for value in self._values.get(part.indicator, []):
                place, period = value.subject.places[0], value.subject.period.end
                if place in self._scope and period is not None:
                    same[place, period].append(value)
            for (place, period), some in same.items():
                yield self._cell(place, period, part.indicator, some)

    def _by_release(self, indicators: Iterable[str]) -> Mapping[str, list[Cell]]:
        found: dict[str, dict[tuple[str, str, str], list[Value]]] = defaultdict(lambda: defaultdict(list))
        for indicator in indicators:
            for value in self._values.get(indicator, []):
                period = value.subject.period.end or ""
                found[value.subject.basis.release][value.subject.places[0], period, indicator].append(value)
        return {
            release: [self._cell(place, period, name, some) for (place, period, name), some in cells.items()]
            for release, cells in found.items()
        }

    def _cell(self, place: str, period: str, indicator: str, some: Iterable[Value]) -> Cell:
        lows, highs = zip(*((value.low, value.high) for value in some), strict=True)
        low = None if None in lows else min(lows)
        high = None if None in highs else max(highs)
        return Cell(place, period, indicator, low, high, self._units.get(indicator, ""))


def units_below(region: Region, name: str) -> frozenset[str]:
    """Return the codes of the administrative units right below a place, or of a group's members.

    Examples
    --------
    >>> sorted(units_below(Region.load("jingjinji"), "长三角"))
    ['310000', '320000', '330000', '340000']
    """
    return frozenset(one.code for one in region.children(region.place(name), levels=_UNITS))


def _spread(indicator: str, period: str, unit: str, some: Mapping[str, float]) -> Spread:
    places = tuple(sorted(some))
    values = tuple(some[place] for place in places)
    theil = theil_t(values, labels=places) if min(values) > 0 else None
    return Spread(indicator, period, places, values, unit, variation(values), gini(values), theil)


def _is_of_a_year(value: Value) -> bool:
    """Tell whether a value is of one place in one whole year."""
    subject = value.subject
    start, end = subject.period
    is_year = end is not None and start == end and len(end) == 4
    return is_year and subject.measure in _MEASURES and len(subject.places) == 1 and subject.scope is None
