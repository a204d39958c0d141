"""Find every place that a text names, with what the pack says it can be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lantu.facts import PlaceName
from lantu.language.mention import PlaceMention
from lantu.language.places.book import NameBook
from lantu.language.places.names import Name, compound_pattern, roles_behind
from lantu.language.vocabulary import load_vocabulary
from lantu.region.gazetteer import Gazetteer
from lantu.region.place import Place

_RIVERS = ("河", "江")
_LEVELS = frozenset("省市区县")
_SHORTEST = 2
_SCHOOL_NAME = 10
"""So many characters behind a place its school's name has ended."""


class PlaceFinder:
    """Finds places of a pack in a document's matching text.

    Parameters
    ----------
    places : iterable of Place
        The pack's places, all years.

    Notes
    -----
    One leftmost-longest automaton holds every written form, the words that only look like places, and the
    words that refer to a place; one-character forms are looked for in compounds (京津冀) and behind a few
    prepositions (在津) by a regular expression of their own. Rules of a mention:

    ``place.full`` a full name; ``place.short`` a short name or alias; ``place.risky`` a form that is also
    an everyday word, which the context has to confirm; ``place.compound`` several
    one-character forms; ``place.single`` one of them; ``place.reference.<level>`` a word that the context
    resolves; and each of the first four with ``.attribute`` (北京企业) or ``.in_name`` (北京日报) where what
    follows says that the figure is not about that place, or ``.organ`` (承德市委) where an organ of the
    place speaks or acts.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        places = tuple(places)
        vocabulary = load_vocabulary("places")
        self.by_code: dict[str, Place] = {}
        for place in places:
            # A code that kept its number under a new name stands for the place in force.
            if place.valid_to is None or place.code not in self.by_code:
                self.by_code[place.code] = place
        self.names = {code: PlaceName(place.full_name, code) for code, place in self.by_code.items()}
        self._single = {
            character: place.code for place in reversed(places) for character in place.compound_forms
        }
        self._compound = compound_pattern(self._single, vocabulary["single"])
        self._book = NameBook(places, self._single, vocabulary)
        self._line_list = re.compile(vocabulary["in_name"]["line_list"])
        self._school = re.compile(vocabulary["in_name"]["school"])
        self._roles = roles_behind(vocabulary)

    def find(self, text: str, date: str | None = None) -> list[PlaceMention]:
        """Return the mentions in text order, none overlapping another.

        Parameters
        ----------
        text : str
            A document's matching text.
        date : str or None
            The document's date, ISO 8601 at any precision: a name means the unit that bore it in that year,
            where one did; else, or where the date is None, the unit of today or the last to bear it.

        Examples
        --------
        >>> beijing = Place("110000", "北京市", "北京市", "Beijing", "province", short_names=("北京",))
        >>> text = "疏解北京非首都功能"
        >>> [text[mention.start : mention.end] for mention in PlaceFinder([beijing]).find(text)]
        ['北京']
        """
        found: list[PlaceMention] = []
        names, append, new = self._book.names(date), found.append, tuple.__new__
        encoded = text.encode()
        behind = -1
        at = passed = 0
        for index, first, _ in self._book.look_up(encoded):
            name = names[index]
            compound_at, yields = name.compound_at, name.yields
            if not name.stands and compound_at is None and not yields:
                continue
            passed += len(encoded[at:first].decode())
            at, start = first, passed
            if start < behind:
                continue
            end = start + name.length
            if yields:
                inner = _inner(text, end, yields)
                if inner is not None:
                    start, name = start + inner[0], inner[1]
                    end = start + name.length
                    compound_at = None
            if compound_at is not None:
                compound = self._read_compound(text, start + compound_at)
                if compound is not None and (not name.stands or compound.end > end):
                    append(compound)
                    behind = compound.end
                    continue
            if not name.stands:
                continue
            if text.startswith("级以上", end) and name.length > _SHORTEST and text[end - 1] in _LEVELS:
                # 河北省级以上开发区: those of the province's level and above, in 河北.
                end -= 1
            role = self.role_behind(text, end)
            mention = new(PlaceMention, (start, end, *name.by_role[role]))
            joined = self._join(found[-1], mention) if start == behind else None
            if joined is None:
                append(mention)
            else:
                found[-1] = joined
            behind = end
        return found

    def _read_compound(self, text: str, start: int) -> PlaceMention | None:
        assert self._compound is not None
        match = self._compound.match(text, start)
        if match is None:
            return None
        end = match.end()
        codes = tuple(self._single[character] for character in match[0])
        if self._line_list.match(text, end):
            return PlaceMention(start, end, codes, (), "place.compound.in_name")
        rule = "place.compound" if len(codes) > 1 else "place.single"
        return PlaceMention(start, end, codes, (), rule + self._role(text, end))

    def role_behind(self, text: str, end: int) -> str:
        """Return the role that what stands behind a name gives it: ``.in_name`` and the like, or nothing."""
        role = self._role(text, end) if text[end : end + 1] in self._roles else ""
        if not role and text.find("学", end, end + _SCHOOL_NAME) > 0 and self._school.match(text, end):
            # 北京理工大学 says whose school it is.
            return ".in_name"
        return role

    def _role(self, text: str, end: int) -> str:
        """Return the role that the words behind a name give it; empty where they give none."""
        for words, role in self._roles.get(text[end : end + 1], ()):
            if text.startswith(words, end):
                return role
        return ""

    def _join(self, outer: PlaceMention, inner: PlaceMention) -> PlaceMention | None:
        """Read 河北省沧州市渤海新区 as one place: the inner one, where it can lie in the outer one."""
        outer_codes = outer.codes or outer.candidates
        inner_codes = inner.codes or inner.candidates
        if not outer_codes or not inner_codes or "compound" in outer.rule or "compound" in inner.rule:
            return None
        inside = tuple(
            code for code in inner_codes if any(self.lies_in(code, container) for container in outer_codes)
        )
        if not inside or self._is_river(inside):
            return None
        sure = inside if len(inside) == 1 else ()
        return PlaceMention(outer.start, inner.end, sure, () if sure else inside, inner.rule)

    def _is_river(self, inner: tuple[str, ...]) -> bool:
        """Tell whether a river is named with the unit where it is spoken of: 天津海河 is told of in 天津."""
        rivers = all(self.by_code[code].level == "feature" for code in inner)
        return rivers and all(self.by_code[code].name.endswith(_RIVERS) for code in inner)

    def lies_in(self, code: str, container: str) -> bool:
        """Tell whether a place lies in another, at any depth; no place lies in itself."""
        place = self.by_code.get(code)
        while place is not None and place.parent is not None:
            if place.parent == container:
                return True
            place = self.by_code.get(place.parent)
        return False


@lru_cache(maxsize=2)
def place_finder(region: Gazetteer) -> PlaceFinder:
    """Return what finds the places of a region: built once for each, which takes longer than most texts."""
    return PlaceFinder(region.places)


def _inner(text: str, end: int, yields: list[tuple[str, int, Name]]) -> tuple[int, Name] | None:
    """Return where in a word the name begins that what stands behind it makes, and that name."""
    for rest, at, name in yields:
        if text.startswith(rest, end):
            return at, name
    return None
