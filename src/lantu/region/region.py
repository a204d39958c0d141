"""A region as the code sees it: places, indicators and, when asked for, everything else of its pack."""

from __future__ import annotations

import datetime
import difflib
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from lantu.errors import RegionError
from lantu.region.data import PackData
from lantu.region.figure import Figure
from lantu.region.indicator import Indicator
from lantu.region.load import LoadedPack, load_pack
from lantu.region.network import Network
from lantu.region.normalise import normalise
from lantu.region.outlines import Outlines
from lantu.region.pack import Pack
from lantu.region.place import Level, Place
from lantu.region.read_declarations import Declaration
from lantu.region.read_statistics import ComparableGroup

if TYPE_CHECKING:
    from lantu.region.statistics import Panel

Date = int | str | datetime.date | None
"""A year, an ISO 8601 date of any precision, a date, or None for the latest state."""


def year_of(date: Date) -> int | None:
    """Return the year of a date; None for None.

    Examples
    --------
    >>> [year_of(date) for date in (2015, "2015-11", datetime.date(2015, 11, 1), None)]
    [2015, 2015, 2015, None]
    """
    if isinstance(date, datetime.date):
        return date.year
    if isinstance(date, str):
        head = date[:4]
        if not (head.isascii() and head.isdigit() and len(head) == 4):
            raise RegionError(f"{date!r} is no date: write a year or an ISO 8601 date such as 2015-11")
        return int(head)
    return date


class Region:
    """Places and indicators of a pack, indexed.

    A region is made by `load`; it does not change. Names are looked up as they are written: folding of
    full-width and traditional characters is the reader's.

    Attributes
    ----------
    name, title, english : str
        Of the pack: ``jingjinji``, 京津冀, Beijing-Tianjin-Hebei.
    scope : tuple of str
        Codes of the places that make up the region.
    places : tuple of Place
        All places, those that are no longer in force included.
    indicators : tuple of Indicator

    Examples
    --------
    >>> region = Region.load("jingjinji")
    >>> region.place("怀来").full_name
    '河北省张家口市怀来县'
    >>> [place.name for place in region.children(region.place("雄安新区"))][:3]
    ['容城县', '安新县', '雄县']
    >>> region.place("110229").successor
    ('110119',)
    """

    def __init__(self, loaded: LoadedPack, places: Iterable[Place] | None = None) -> None:
        self._loaded = loaded
        self.pack: Pack = loaded.pack
        self.name, self.title, self.english = self.pack.name, self.pack.title, self.pack.english
        self.scope = self.pack.scope
        self.places = tuple(loaded.places if places is None else places)
        self.indicators = tuple(loaded.indicators)
        self._by_code: dict[str, list[Place]] = defaultdict(list)
        self._by_parent: dict[str, list[Place]] = defaultdict(list)
        self._by_name: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            self._by_code[place.code].append(place)
            if place.parent is not None:
                self._by_parent[place.parent].append(place)
            for form in place.names():
                self._by_name[form].append(place)
        self._data = PackData(loaded)
        self._indicators = {indicator.id: indicator for indicator in self.indicators}

    @classmethod
    def load(cls, pack: str | Path) -> Self:
        """Load a pack that Lantu ships, by name, or a user's own, by path.

        Raises
        ------
        RegionError
            If there is no such pack, or it breaks its rules: every problem with file, line and remedy.
        """
        return cls(load_pack(pack))

    def place(self, name: str, date: Date = None) -> Place:
        """Return the one place with that code or name.

        A code or full name comes before a name, a name before a short name or an alias; a place in
        force before one that has ended.

        Parameters
        ----------
        name : str
            Code, full name, name, short name or alias.
        date : int, str, datetime.date or None
            Where given, only places in force at the end of that year.

        Raises
        ------
        RegionError
            If nothing or more than one place has that name; the message lists what could be meant.
        """
        found = self.find_places(name, date)
        if len(found) == 1:
            return found[0]
        if found:
            meant = ", ".join(f"{place.full_name} ({place.code})" for place in found)
            raise RegionError(f"{name!r} can mean {meant}: give the full name or the code")
        near = difflib.get_close_matches(name, self._by_name, n=3)
        hint = f"; near it: {', '.join(near)}" if near else ""
        when = "" if date is None else f" in {year_of(date)}"
        raise RegionError(f"the region {self.name} knows no place {name!r}{when}{hint}")

    def find_places(self, name: str, date: Date = None) -> tuple[Place, ...]:
        """Return the places that a code or a name can mean, by its closest sort alone; empty for none."""
        year = year_of(date)
        entitled = self._by_code.get(name, []) or self._by_name.get(name, [])
        if year is not None:
            entitled = [place for place in entitled if place.in_force(year)]
        else:
            entitled = [place for place in entitled if place.valid_to is None] or _latest(entitled)
        for forms in (_own, _whole, _single):
            close = tuple(place for place in entitled if name in forms(place))
            if close:
                return close
        return tuple(entitled)

    def children(
        self, place: Place | str, date: Date = None, levels: Collection[Level] | None = None
    ) -> tuple[Place, ...]:
        """Return the places right below: those that name it as their parent, and a group's members.

        Parameters
        ----------
        place : Place or str
            A place, its code or its name.
        date : int, str, datetime.date or None
            None for those still in force.
        levels : collection of Level or None
            Where given, only those levels (``{"county"}``); None for zones and features too.
        """
        above = self._resolve(place)
        year = year_of(date)
        below = [self.place(code, date) for code in above.members if self.find_places(code, date)]
        below += self._by_parent.get(above.code, [])
        if year is None:
            kept = [child for child in below if child.valid_to is None]
        else:
            kept = [child for child in below if child.in_force(year)]
        return tuple(dict.fromkeys(child for child in kept if levels is None or child.level in levels))

    def ancestors(self, place: Place | str) -> tuple[Place, ...]:
        """Return the places that it lies in, the nearest first."""
        above: list[Place] = []
        here = self._resolve(place)
        while here.parent is not None:
            here = self.find_places(here.parent)[0]
            above.append(here)
        return tuple(above)

    def at(self, date: Date) -> Region:
        """Return the region with only the places in force at the end of that year."""
        year = year_of(date)
        if year is None:
            raise RegionError("at() needs a date: give a year or an ISO 8601 date")
        return Region(self._loaded, [place for place in self.places if place.in_force(year)])

    def names(self) -> dict[str, tuple[Place, ...]]:
        """Return every form of every name with the places that it can mean.

        Those in force come first; one-character compound forms are not names and are left out.
        """
        return {
            form: tuple(sorted(places, key=lambda place: place.valid_to is not None))
            for form, places in self._by_name.items()
        }

    def indicator(self, identifier: str) -> Indicator:
        """Return the indicator with that identifier.

        Raises
        ------
        RegionError
            If the catalogue has none; the message names near ones.
        """
        if identifier in self._indicators:
            return self._indicators[identifier]
        near = difflib.get_close_matches(identifier, self._indicators, n=3)
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise RegionError(f"the region {self.name} has no indicator {identifier!r}{hint}")

    def indicator_names(self) -> dict[str, str]:
        """Return every name and alias of every indicator, normalised, with its identifier.

        Examples
        --------
        >>> Region.load("jingjinji").indicator_names()[normalise("森林覆盖率")]
        'forest_cover'
        """
        return {
            normalise(name): indicator.id
            for indicator in self.indicators
            for name in (indicator.name, *indicator.aliases)
        }

    def geometry(self, level: Level = "county", resolution: str = "coarse") -> Outlines:
        """Return the outlines of one level.

        Parameters
        ----------
        level : Level
            province, prefecture, county or zone.
        resolution : str
            Name of a file of the pack: ``coarse`` for a map of the whole region, ``fine`` for one county.

        Raises
        ------
        RegionError
            If the pack has no such resolution or level, or the file breaks its rules.
        """
        return self._data.outlines(level, resolution)

    def network(self, date: Date = None, planned: bool = False) -> Network:
        """Return stations, lines and roads: all of the pack, or what had opened by a date.

        Parameters
        ----------
        date : int, str, datetime.date or None
            None for everything, lines that are only planned included.
        planned : bool
            With a date: whether lines that are being built or planned count as open.
        """
        network = self._data.network()
        if date is None:
            return network
        year_of(date)
        return network.at(str(date), planned)

    def figures(self) -> tuple[Figure, ...]:
        """Return every figure of the statistics tables, with its source."""
        return self._data.figures()

    def statistics(
        self, indicator: str, *, level: Level | None = None, scope: str = "", with_zones: bool = False
    ) -> Panel:
        """Return the figures of one indicator as a labelled array of places and years.

        Parameters
        ----------
        indicator : str
            Identifier of the catalogue.
        level : Level or None
            Only places of that level; None for all that have a figure.
        scope : str
            Only figures of exactly that scope; empty for those of the whole place.
        with_zones : bool
            Whether the figures of zones that are counted beside the counties are added to their hosts.
        """
        # numpy costs more to import than all else a region needs, and most readers never ask for arrays.
        from lantu.region.statistics import make_panel  # noqa: PLC0415

        known, figures = self.indicator(indicator), self.figures()
        hosts = self.zone_hosts() if with_zones else None
        found = {figure.place for figure in figures if figure.indicator == indicator}
        codes = [place.code for place in self.places if place.level == level and place.code in found]
        labels = None if level is None else list(dict.fromkeys(codes))
        return make_panel(known, figures, scope=scope, places=labels, hosts=hosts)

    def zone_hosts(self) -> dict[str, str]:
        """Return the county that each zone's people are added to on a map."""
        return self._data.zone_hosts()

    def comparable_groups(self) -> tuple[ComparableGroup, ...]:
        """Return the sets of units that cover the same ground in two census years."""
        return self._data.comparable_groups()

    def declarations(self, kind: str) -> tuple[Declaration, ...]:
        """Return the TOML tables of one kind: ``identities``, ``indices`` or ``vocabularies``.

        Those of the packs that this one builds on come first. Their meaning is checked by their owners.
        """
        return self._data.declarations(kind)

    def _resolve(self, place: Place | str) -> Place:
        return self.place(place) if isinstance(place, str) else place


def _own(place: Place) -> tuple[str, ...]:
    return place.code, place.full_name


def _whole(place: Place) -> tuple[str, ...]:
    return (place.name,)


def _single(place: Place) -> tuple[str, ...]:
    return place.short_names


def _latest(places: list[Place]) -> list[Place]:
    """Keep those that ended last: of 大名县 the county of the city, not that of the former prefecture."""
    last = max((place.valid_to or 0 for place in places), default=0)
    return [place for place in places if place.valid_to == last]
