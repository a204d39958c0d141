"""What the written forms of places mean, and what the words around them make of them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import Any

from lantu.region.place import Place

_ROLES = ("", ".attribute", ".organ", ".in_name")
_RANKS = ("place.full", "place.short", "place.risky")
# 市级, 省属, 区管: of the rank of such a place, not the place.
_OWN_LEVEL = ("级", "属", "直", "管")
_FOR_EVER = 9999
_LONGEST_INNER = 4
_SCALES = "百千万亿"
_DIGITS = "0123456789"
_SUFFIXES = ("自治区", "自治州", "特别行政区", "省", "市", "区", "县", "盟", "州", "旗")


_Tail = tuple[tuple[str, ...], tuple[str, ...], str]
"""Codes, candidates and rule of a mention."""


class Name:
    """What one written form means, ready to be put behind a span: by the role that what follows gives it.

    Attributes
    ----------
    by_role : dict of str to (tuple of str, tuple of str, str)
        Codes, candidates and rule, by the role that what follows gives the name.
    length : int
        Characters of the form.
    stands : bool
        Whether it is a mention by itself: neither one character nor a word that only looks like a place.
    compound_at : int or None
        Where in it a compound of one-character forms can begin; None where none can.
    yields : list of (str, int, Name)
        What behind it makes another name of its end, where that begins in it, and what it then means:
        behind 和平 (谷区, 1, 平谷区).
    """

    __slots__ = ("by_role", "compound_at", "length", "stands", "yields")

    def __init__(
        self, form: str, codes: tuple[str, ...], rule: str, *, compound_at: int | None = None
    ) -> None:
        sure = codes if len(codes) == 1 and rule != "place.risky" else ()
        candidates = () if sure else codes
        self.length = len(form)
        self.stands = bool(rule)
        self.yields: list[tuple[str, int, Name]] = []
        self.compound_at = compound_at
        # A word that refers to a place keeps its rule whatever follows.
        self.by_role: dict[str, _Tail] = {
            role: (sure, candidates, rule + role if codes else rule) for role in _ROLES
        }


def written_names(
    places: Sequence[Place], single: dict[str, str], vocabulary: dict[str, Any], year: int | None = None
) -> dict[str, Name]:
    """Return every form to look for with its meaning, words that only look like places among them.

    Parameters
    ----------
    places : sequence of Place
        The pack's places, all years.
    single : dict of str to str
        One-character forms and their codes.
    vocabulary : dict
        ``places.toml``.
    year : int or None
        The year whose units the names mean first; None for the units of today.
    """
    forms = _forms(places, single, year)
    letters = single.keys() - set(vocabulary["single"]["everyday"])
    found: dict[str, Name] = {}
    for form, meanings in forms.items():
        # A full name outranks a short one of another place (河北区 against 河北 + 区).
        best = min((rule for _, rule in meanings), key=_RANKS.index)
        bearers = _bearers([place for place, rule in meanings if rule == best], year)
        found[form] = Name(form, bearers, best, compound_at=0 if letters >= set(form) else None)
    for level, words in vocabulary["reference"].items():
        for word in words:
            found.setdefault(word, Name(word, (), f"place.reference.{level}"))
    friends = dict.fromkeys(word for place in places for word in place.false_friends)
    pair = re.compile(f"[{''.join(sorted(letters))}]{{2}}") if letters else None
    across = vocabulary["across"]
    for word in (*friends, *vocabulary["not_places"]["words"], *across["words"], *across["behind"]):
        compound = pair.search(word) if pair else None
        found.setdefault(word, Name(word, (), "", compound_at=compound.start() if compound else None))
    for character in letters:
        found.setdefault(character, Name(character, (), "", compound_at=0))
    for form in [form for form in found if form[0] in _SCALES]:
        # 500万全月地图 has no 万全 in it.
        for figure in (digit + form for digit in _DIGITS):
            found[figure] = Name(figure, (), "")
    _note_yields(found, [*friends, *(form for form in found if form[0] in across["joining"])])
    return found


def _note_yields(found: dict[str, Name], words: Iterable[str]) -> None:
    """Tell the words that give way to a full name that begins in them: 和平 (谷区), 确保定 (兴县)."""
    starts: dict[str, list[str]] = {}
    for form, name in found.items():
        if len(form) <= _LONGEST_INNER and name.by_role[""][2] == "place.full":
            for size in range(1, len(form) - 1):
                starts.setdefault(form[:size], []).append(form)
    for word in words:
        for at in range(1, len(word)):
            for form in starts.get(word[at:], ()):
                found[word].yields.append((form[len(word) - at :], at, found[form]))


def _bearers(places: list[Place], year: int | None) -> tuple[str, ...]:
    """Return whom a name means: the units of the year that bear it, else the last to bear it."""
    latest = max(place.valid_to or _FOR_EVER for place in places)
    last = [place for place in places if _held(place, year)] or [
        place for place in places if (place.valid_to or _FOR_EVER) == latest
    ]
    codes = dict.fromkeys(place.code for place in last)
    # In the year of a change the unit that took the name over has it.
    left = {place.code for place in last if not codes.keys().isdisjoint({*place.successor} - {place.code})}
    return tuple(code for code in codes if code not in left)


def _held(place: Place, year: int | None) -> bool:
    """Tell whether a unit was in force in some part of a year."""
    return year is not None and (place.in_force(year) or place.valid_to == year)


def _forms(
    places: Iterable[Place], single: dict[str, str], year: int | None
) -> dict[str, list[tuple[Place, str]]]:
    forms: dict[str, list[tuple[Place, str]]] = {}
    for place in places:
        for form, rule in _written_forms(place, year):
            # 津冀 is read as its two members; a compound of three or more is a region with a name.
            if place.level != "group" or len(form) != 2 or not single.keys() >= set(form):
                forms.setdefault(form, []).append((place, rule))
    return forms


def _written_forms(place: Place, year: int | None) -> Iterable[tuple[str, str]]:
    risky = set(place.risky_names)
    if place.valid_to is not None and not _held(place, year):
        # A short name of a unit that has ended is most often a word of today (新城, 南市), 滦县 is not.
        if (len(place.name) > 2 or place.name.endswith("县")) and place.name not in risky:
            yield place.name, "place.full"
        return
    for form in place.risky_names:
        if len(form) > 1 and place.valid_to is None:
            yield form, "place.risky"
    if place.name not in risky:
        yield place.name, "place.full"
    if place.full_name != place.name:
        yield place.full_name, "place.full"
    for short in itertools.chain(place.short_names, place.aliases):
        if short in risky or len(short) < 2:
            continue
        yield short, "place.full" if short.endswith(_SUFFIXES) and len(short) > 2 else "place.short"


def roles_behind(vocabulary: dict[str, Any]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return by their first character the words that give a name before them a role, firmest role first.

    Examples
    --------
    >>> lists = {"organ": {"after": ["市委"]}, "attribute": {"after": []}}
    >>> words = lists | {"in_name": {"after": [], "unless": []}}
    >>> roles_behind(words)["市"]
    [(('市委',), '.organ')]
    """
    order = (
        (vocabulary["in_name"]["unless"], ""),
        (_OWN_LEVEL, ".attribute"),
        (vocabulary["organ"]["after"], ".organ"),
        (vocabulary["in_name"]["after"], ".in_name"),
        (vocabulary["attribute"]["after"], ".attribute"),
    )
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, role in order:
        for first, group in itertools.groupby(sorted(words), key=lambda word: word[0]):
            found.setdefault(first, []).append((tuple(group), role))
    return found


def compound_pattern(single: dict[str, str], words: dict[str, list[str]]) -> re.Pattern[str] | None:
    """Write the pattern of one-character forms: those that are also everyday characters need company."""
    everyday = set(words["everyday"])
    plain = "".join(sorted(set(single) - everyday))
    if not plain:
        return None
    every = "".join(sorted(single))
    before = "".join(words["before"])
    after_not = "".join(words["after_not"])
    line = "(?:高铁|铁路|城际|高速|客专)"
    return re.compile(
        f"[{plain}]{{2,}}(?![{every}]{line})|[{plain}][{every}]{{1,3}}(?={line})"
        f"|(?<=[{before}])[{plain}](?![{every}{after_not}])(?!.?{line})"
    )
