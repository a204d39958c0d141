"""Which values a map of an indicator shows: one for a place and year, the rest counted beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from lantu.atlas.inside import places_inside
from lantu.atlas.names import NARROWS
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import reconciled, region_of
from lantu.facts.value import Subject, Value
from lantu.region.place import Level
from lantu.region.region import Region

FEWEST_PLACES = 2
"""A map of one place is no map."""

OUTLINED: frozenset[Level] = frozenset({"province", "prefecture", "county"})
"""Zones and groups have no outline that a colour could fill."""

Place = str
Year = int

_WHOLE_YEARS = {("", ""), ("-01", "-12"), ("-01-01", "-12-31"), ("-12", "-12"), ("-12-31", "-12-31")}
"""How a year's first and last day, and the last alone, are written behind the year."""


@dataclass(slots=True)
class Drawable:
    """The values of one indicator in one unit, by year and place.

    Attributes
    ----------
    unit : str
    values : dict
        By year and place, what is said most plainly first.
    own : collection of str
        The places of the region that have an outline, and a value in any year.
    """

    unit: str
    values: dict[Year, dict[Place, list[Value]]] = field(default_factory=lambda: defaultdict(dict))
    own: Collection[Place] = ()

    @property
    def years(self) -> list[Year]:
        """The years with values at two places or more, in order."""
        return sorted(year for year, places in self.values.items() if len(places) >= FEWEST_PLACES)

    @property
    def opening(self) -> Year:
        """The year to begin with: the latest that is a map of the region, else the latest of all."""
        return max(self.years, key=lambda year: (self._count_own(year) >= FEWEST_PLACES, year))

    @property
    def size(self) -> tuple[int, int]:
        """How many values lie in the region, and how many there are."""
        return sum(map(self._count_own, self.years)), sum(len(self.values[year]) for year in self.years)

    def _count_own(self, year: Year) -> int:
        return sum(place in self.own for place in self.values[year])


def drawable(snapshot: Snapshot) -> dict[str, Drawable]:
    """Return what can be drawn, by indicator; worked out once for each snapshot."""
    return snapshot.once("drawable", lambda: _collect(snapshot))


def _collect(snapshot: Snapshot) -> dict[str, Drawable]:
    by_unit: dict[tuple[str, str], Drawable] = {}
    for value in reconciled(snapshot).values:
        subject = value.subject
        year = year_of(subject)
        if year is None or not _is_plain(value):
            continue
        kept = by_unit.setdefault((subject.indicator, subject.unit), Drawable(subject.unit))
        kept.values[year].setdefault(subject.places[0], []).append(value)
    _tell_own(region_of(snapshot), by_unit.values())
    found: dict[str, Drawable] = {}
    for (indicator, _), drawn in by_unit.items():
        best = found.get(indicator)
        if drawn.years and (best is None or drawn.size > best.size):
            found[indicator] = drawn
    for drawn in found.values():
        for places in drawn.values.values():
            for values in places.values():
                values.sort(key=_preference)
    return dict(sorted(found.items(), key=lambda pair: (*(-n for n in pair[1].size), pair[0])))


def _tell_own(region: Region, drawn: Collection[Drawable]) -> None:
    """Tell each which of its places lie in the region; documents speak of others too."""
    own = {place.code for place in places_inside(region) if place.level in OUTLINED}
    for one in drawn:
        one.own = own & {place for places in one.values.values() for place in places}


def _is_plain(value: Value) -> bool:
    """Tell whether a value is of one place as such, bounded, and of an indicator that no words narrow."""
    subject = value.subject
    return (
        len(subject.places) == 1
        and not subject.origin
        and not subject.destination
        and subject.measure == "level"
        and NARROWS not in subject.indicator
        and value.half_width() is not None
        and value.estimate is not None
    )


def year_of(subject: Subject) -> Year | None:
    """Return the year that a quantity is of; None where it spans several or the text does not say."""
    start, end = subject.period.start, subject.period.end
    if end is None or (start is not None and start[:4] != end[:4]):
        return None
    # A quarter or a month is not the year; but 年末, which is December, is when a year is counted.
    if start is not None and (start[4:], end[4:]) not in _WHOLE_YEARS:
        return None
    return int(end[:4])


def _preference(value: Value) -> tuple[object, ...]:
    """Put first what is said most plainly: no scope or stage, current prices, the latest release."""
    subject = value.subject
    release = subject.basis.release
    return (
        subject.scope is not None,
        subject.stage is not None,
        bool(subject.basis.base_year or subject.basis.prices),
        value.status == "implied",
        tuple(-ord(sign) for sign in release),
        -len(value.records),
    )


def labels_of(subject: Subject) -> list[str]:
    """Return the labels that keep a value apart from others."""
    basis = subject.basis
    return [
        label
        for label in (subject.scope, subject.stage, basis.release, basis.base_year, basis.prices)
        if label
    ]
