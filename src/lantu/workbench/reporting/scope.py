"""What a report is about: a place, a part of the programme, an indicator, or everything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lantu.errors import NotFoundError
from lantu.region.indicator import Indicator
from lantu.region.region import Region
from lantu.workbench.pack import places_inside
from lantu.workbench.topics import Topic, find_topic


@dataclass(frozen=True, slots=True)
class Scope:
    """What belongs in a report; None for everything.

    Attributes
    ----------
    places : frozenset of str or None
        Codes and names of a place and of everything inside it.
    indicators : frozenset of str or None
        Ids of the catalogue, or the words of one that it does not know.
    topic : Topic or None
        Says which projects belong.
    place, indicator : str or None
        As the user named them. Where an indicator is named no project belongs.
    """

    places: frozenset[str] | None = None
    indicators: frozenset[str] | None = None
    topic: Topic | None = None
    place: str | None = None
    indicator: str | None = None

    @classmethod
    def of(
        cls,
        region: Region,
        *,
        place: str | None = None,
        topic: str | None = None,
        indicator: str | None = None,
    ) -> Scope:
        """Return the scope that a user asks for.

        Parameters
        ----------
        region : Region
        place : str, optional
            Name or code.
        topic : str, optional
            Id or name of a part of the programme.
        indicator : str, optional
            Id or name in the catalogue, or words that documents use.

        Raises
        ------
        RegionError
            When the place is unknown, or several have its name.
        NotFoundError
            When the topic is unknown, or measures no such indicator.

        Examples
        --------
        >>> jingjinji = Region.load("jingjinji")
        >>> Scope.of(jingjinji, indicator="森林覆盖率").indicators
        frozenset({'forest_cover'})
        """
        found = None if topic is None else find_topic(topic)
        places = None if place is None else _inside(region, place)
        indicators = (
            None if found is None else {one.id for one in region.indicators if one.part in found.parts}
        )
        if indicator is not None:
            wanted = _ids(region.indicators, indicator)
            indicators = wanted if indicators is None else indicators & wanted
            if not indicators:
                raise NotFoundError(f"{indicator!r} measures nothing of {topic!r}: leave one of the two out")
        wanted_ids = None if indicators is None else frozenset(indicators)
        return cls(places, wanted_ids, found, place, indicator)

    def has_indicator(self, key: str) -> bool:
        """Tell whether an indicator belongs, narrowed by words (``forest_cover:成林后``) or not."""
        return self.indicators is None or key.partition(":")[0] in self.indicators

    def has_places(self, places: Iterable[str]) -> bool:
        """Tell whether one of the places, by code or name, belongs."""
        return self.places is None or not self.places.isdisjoint(places)

    def has_category(self, category: str) -> bool:
        """Tell whether projects of a category belong."""
        return self.indicator is None and (self.topic is None or category in self.topic.categories)


def _ids(indicators: Iterable[Indicator], said: str) -> set[str]:
    folded = said.casefold()
    found = {
        one.id
        for one in indicators
        if folded in {one.id, one.name.casefold(), one.english.casefold()} or said in one.aliases
    }
    return found or {said}


def _inside(region: Region, name: str) -> frozenset[str]:
    return frozenset(part for one in places_inside(region, name) for part in (one.code, *one.names()))
