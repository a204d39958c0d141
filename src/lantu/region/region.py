"""A region as the code sees it: places, indicators and, when asked for, everything else of its pack."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lantu.errors import RegionError
from lantu.region.data import PackData
from lantu.region.dates import Date, year_of
from lantu.region.figure import Figure
from lantu.region.gazetteer import Gazetteer
from lantu.region.indicator import Indicator
from lantu.region.load import LoadedPack, load_pack
from lantu.region.network import Network
from lantu.region.normalise import normalise
from lantu.region.outlines import Outlines
from lantu.region.pack import BUILT_IN, Pack, find_pack
from lantu.region.place import Level, Place
from lantu.region.read_declarations import Declaration
from lantu.region.read_statistics import ComparableGroup

if TYPE_CHECKING:
    from lantu.region.statistics import Panel


class Region(Gazetteer):
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
        super().__init__(self.pack.name, loaded.places if places is None else places)
        self.title, self.english = self.pack.title, self.pack.english
        self.scope = self.pack.scope
        self.indicators = tuple(loaded.indicators)
        self._data = PackData(loaded)
        self._indicators = {indicator.id: indicator for indicator in self.indicators}

    @classmethod
    def load(cls, pack: str | Path) -> Region:
        """Load a pack that Lantu ships, by name, or a user's own, by path.

        What Lantu ships is read once a process; a user's own may have changed and is read each time.

        Raises
        ------
        RegionError
            If there is no such pack, or it breaks its rules: every problem with file, line and remedy.
        """
        root = find_pack(pack)
        return _load_shipped(root) if root.parent == BUILT_IN else cls(load_pack(root))

    def at(self, date: Date) -> Region:
        """Return the region with only the places in force at the end of that year."""
        year = year_of(date)
        if year is None:
            raise RegionError("at() needs a date: give a year or an ISO 8601 date")
        return Region(self._loaded, [place for place in self.places if place.in_force(year)])

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
        network = self._data.network
        if date is None:
            return network
        year_of(date)
        return network.at(str(date), planned)

    def figures(self) -> tuple[Figure, ...]:
        """Return every figure of the statistics tables, with its source."""
        return self._data.figures

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


@cache
def _load_shipped(root: Path) -> Region:
    return Region(load_pack(root))
