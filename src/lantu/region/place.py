"""A place that the pack knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["country", "province", "prefecture", "county", "zone", "group", "feature", "facility"]
"""``zone``: new areas and development zones; ``group``: named sets; ``facility``: airports, ports."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its codes, names and the years in which they hold.

    Attributes
    ----------
    code : str
        GB/T 2260 code for administrative units; the pack's own (``JJJ-...``) for all others.
    name : str
        Full official name of the place alone: ``怀来县``.
    full_name : str
        Canonical name from the province down: ``河北省张家口市怀来县``; groups and most features their
        name alone.
    english : str
    level : Level
    parent : str or None
        Code of the place that it lies in; None for countries and groups.
    short_names : tuple of str
        Names without the generic part (``怀来``) that documents use alone.
    aliases : tuple of str
        Other names (``副中心``), former names, traditional writings are folded elsewhere.
    risky_names : tuple of str
        Those of the forms above, the name included, that are also everyday words or parts of other
        words (``和平``, ``新区``): accepted only in the full form or with context.
    false_friends : tuple of str
        Longer words that contain one of the forms by accident (``拆迁安置`` has 迁安): where one of them
        stands, the form in it is not this place.
    compound_forms : tuple of str
        One-character forms that count in compounds only (``京``, ``冀``).
    namesakes : tuple of str
        Full names of places in force outside the pack that share a name with this one
        (``江苏省南通市通州区``); empty where none is known.
    members : tuple of str
        Codes of a group's members; empty for all others.
    valid_from, valid_to : int or None
        Year in which it began and year in which it ended; None where open. In the year of a change
        the old unit and the new one both hold; at the end of that year only the new one does.
    successor : tuple of str
        Codes that took over; the code itself where only the name changed.
    longitude, latitude : float or None
        Centroid or point in WGS-84 degrees; None where unknown.
    """

    code: str
    name: str
    full_name: str
    english: str
    level: Level
    parent: str | None = None
    short_names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    compound_forms: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    valid_from: int | None = None
    valid_to: int | None = None
    successor: tuple[str, ...] = ()
    longitude: float | None = None
    latitude: float | None = None
    note: str | None = None
    risky_names: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()
    false_friends: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Return every form that a text may use: full name, name, short names, aliases; no compound forms.

        Examples
        --------
        >>> full = "河北省张家口市怀来县"
        >>> Place("130730", "怀来县", full, "Huailai County", "county", short_names=("怀来",)).names()
        ('河北省张家口市怀来县', '怀来县', '怀来')
        """
        return tuple(dict.fromkeys((self.full_name, self.name, *self.short_names, *self.aliases)))

    def in_force(self, year: int) -> bool:
        """Tell whether the place is in force at the end of the year.

        Examples
        --------
        >>> county = Place("110229", "延庆县", "北京市延庆县", "Yanqing County", "county", valid_to=2015)
        >>> [county.in_force(year) for year in (1980, 2014, 2015)]
        [True, True, False]
        """
        begun = self.valid_from is None or self.valid_from <= year
        return begun and (self.valid_to is None or year < self.valid_to)
