"""Places by what they are called and by what they lie in."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Collection, Iterable

from lantu.errors import RegionError
from lantu.region.dates import Date, year_of
from lantu.region.place import Level, Place


class Gazetteer:
    """Places of a region, indexed; those that are no longer in force included.

    Attributes
    ----------
    name : str
        Of the region, for messages.
    places : tuple of Place

    Examples
    --------
    >>> town = Place("980101", "东平区", "东平区", "Dongping District", "county")
    >>> Gazetteer("mine", [town]).place("东平区").code
    '980101'
    """

    def __init__(self, name: str, places: Iterable[Place]) -> None:
        self.name = name
        self.places = tuple(places)
        self._by_code: dict[str, list[Place]] = defaultdict(list)
        self._by_parent: dict[str, list[Place]] = defaultdict(list)
        self._by_name: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            self._by_code[place.code].append(place)
            if place.parent is not None:
                self._by_parent[place.parent].append(place)
            for form in place.names():
                self._by_name[form].append(place)

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
        hint = (
            f"; near it: {', '.join(near)}"
            if near
            else "; give a full name or a code, such as 河北省 or 130000"
        )
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
        """Return the places that it lies in, the nearest first.

        A region of one year may lack a parent that began later or had ended: there the way up ends.
        """
        above: list[Place] = []
        here = self._resolve(place)
        while here.parent is not None and (parents := self.find_places(here.parent)):
            here = parents[0]
            above.append(here)
        return tuple(above)

    def full_name_of(self, name: str) -> str:
        """Return the full name, which records carry, of the one place that a name or a code means.

        A name that no place or more than one bears is returned as it is.

        Examples
        --------
        >>> county = Place("130129", "赞皇县", "河北省石家庄市赞皇县", "Zanhuang", "county")
        >>> Gazetteer("mine", [county]).full_name_of("赞皇县")
        '河北省石家庄市赞皇县'
        """
        found = self.find_places(name)
        return found[0].full_name if len(found) == 1 else name

    def with_parts(self, name: str) -> tuple[str, ...]:
        """Return a code or name with the codes that whoever asks for the place and its parts has to look for.

        The codes of counties begin as their province's does, and are left out behind it. A zone or a feature
        has a code of its own (雄安新区 lies in 河北省), and a group has members. A name that no place or more
        than one bears stands alone.

        Examples
        --------
        >>> hebei = Place("130000", "河北省", "河北省", "Hebei", "province")
        >>> county = Place("130129", "赞皇县", "河北省石家庄市赞皇县", "Zanhuang", "county", parent="130000")
        >>> area = Place("XA", "雄安新区", "雄安新区", "Xiong'an", "zone", parent="130000")
        >>> Gazetteer("mine", [hebei, county, area]).with_parts("河北省")
        ('河北省', '130000', 'XA')
        """
        found = self.find_places(name)
        if len(found) != 1:
            return (name,)
        codes = {found[0].code: None}
        waiting = [found[0]]
        while waiting:
            above = waiting.pop()
            for part in self.children(above):
                if part.code in codes:
                    continue
                if not (part.code.isdigit() and above.code.isdigit()):
                    codes[part.code] = None
                waiting.append(part)
        return (name, *(code for code in codes if code != name))

    def names(self) -> dict[str, tuple[Place, ...]]:
        """Return every form of every name with the places that it can mean.

        Those in force come first; one-character compound forms are not names and are left out.
        """
        return {
            form: tuple(sorted(places, key=lambda place: place.valid_to is not None))
            for form, places in self._by_name.items()
        }

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
