"""In which forms a place is written, and whose a form is in a year."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from lantu.region.place import Place

_RANKS = ("place.full", "place.short", "place.risky")
_FOR_EVER = 9999
_SUFFIXES = ("省", "市", "区", "县", "盟", "州", "旗")


class Bearer(NamedTuple):
    """A place that a form may mean.

    Attributes
    ----------
    place : Place
    rule : str
        ``place.full``, ``place.short`` or ``place.risky``.
    always : bool
        Whether the form means it in documents of every year, or of those alone in which it was in force.
    """

    place: Place
    rule: str
    always: bool


def bearers_of_forms(places: Iterable[Place], single: Set[str]) -> dict[str, list[Bearer]]:
    """Return every form in which places are written, with all that ever bore it.

    Parameters
    ----------
    places : iterable of Place
        The pack's places, all years.
    single : set of str
        One-character forms that need no company: 川渝 holds an everyday character and is a name as it stands.
    """
    forms: dict[str, list[Bearer]] = {}
    for place in places:
        for form, rule, always in _written(place):
            # 津冀 is read as its two members; a compound of three or more is a region with a name.
            if place.level != "group" or len(form) != 2 or not single >= set(form):
                forms.setdefault(form, []).append(Bearer(place, rule, always))
    return forms


def meaning_in(bearers: Iterable[Bearer], year: int | None) -> tuple[tuple[str, ...], str] | None:
    """Return the codes that a form means in a year (None for today), with its rule; None where it has none.

    Examples
    --------
    >>> old = Place("130103", "桥东区", "石家庄市桥东区", "Qiaodong", "county", valid_to=2014)
    >>> new = Place("130702", "桥东区", "张家口市桥东区", "Qiaodong", "county")
    >>> both = [Bearer(old, "place.full", True), Bearer(new, "place.full", True)]
    >>> meaning_in(both, None)
    (('130702',), 'place.full')
    >>> meaning_in(both, 2010)
    (('130103', '130702'), 'place.full')
    """
    meant = [bearer for bearer in bearers if bearer.always or _held(bearer.place, year)]
    if not meant:
        return None
    # A full name outranks a short one of another place (河北区 against 河北 + 区).
    best = min((bearer.rule for bearer in meant), key=_RANKS.index)
    places = [bearer.place for bearer in meant if bearer.rule == best]
    latest = max(place.valid_to or _FOR_EVER for place in places)
    first = [place for place in places if _held(place, year)] or [
        place for place in places if (place.valid_to or _FOR_EVER) == latest
    ]
    codes = dict.fromkeys(place.code for place in first)
    # In the year of a change the unit that took the name over has it.
    left = {place.code for place in first if not codes.keys().isdisjoint({*place.successor} - {place.code})}
    return tuple(code for code in codes if code not in left), best


def _held(place: Place, year: int | None) -> bool:
    """Tell whether a unit was in force in some part of a year."""
    return year is not None and (place.in_force(year) or place.valid_to == year)


def _written(place: Place) -> Iterator[tuple[str, str, bool]]:
    """Yield forms with their rule, and whether they are read in documents of every year."""
    risky, lasts = set(place.risky_names), place.valid_to is None
    for form in place.risky_names:
        if len(form) > 1 and lasts:
            yield form, "place.risky", True
    if place.name not in risky:
        # A short name of a unit that has ended is most often a word of today (新城, 南市), 滦县 is not.
        yield place.name, "place.full", lasts or len(place.name) > 2 or place.name.endswith("县")
    if place.full_name != place.name:
        yield place.full_name, "place.full", lasts
    for short in itertools.chain(place.short_names, place.aliases):
        if short in risky or len(short) < 2:
            continue
        yield short, "place.full" if short.endswith(_SUFFIXES) and len(short) > 2 else "place.short", lasts
