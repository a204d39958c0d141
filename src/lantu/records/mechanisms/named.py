"""Whom a clause names: places, members of groups, organs, and words such as 周边地区."""

from __future__ import annotations

import re
from typing import NamedTuple

from lantu.facts import PlaceName
from lantu.language.mention import PlaceMention
from lantu.records.mechanisms.compounds import LINE, Compounds
from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.mechanisms.memory import UNITS
from lantu.records.mechanisms.standing import is_joined, is_none, is_own, is_partner, is_reference
from lantu.records.mood import openings
from lantu.records.passage import Passage
from lantu.region.place import Place

PARTIES = UNITS | {"group", "country"}
_ITEMS = re.compile("[、和及]")
# 9家三甲医院: so many organs are none by name.
_MANY = re.compile("[0-9一二两三四五六七八九十百]+余?多?[家所个]")
_TO = {"到", "赴", "在", "向"}
_LOCAL = frozenset({"county", "zone"})
_LONGEST_GROUP = 8
_MOST_MEMBERS = 8  # a group of more is a party by itself,
_MOST_PROVINCES = 4  # unless its members lie in so few provinces


class Named(NamedTuple):
    """A party as a clause names it: a place, a group's members, or words.

    Attributes
    ----------
    start, end : int
    names : tuple of PlaceName
    phrase : int
        Where the words behind it begin; where the name is an attribute (北京非首都功能), its own start.
    whole : tuple of PlaceName
        A group of places beyond the programme's region as one party; empty for all else.
    """

    start: int
    end: int
    names: tuple[PlaceName, ...]
    phrase: int = -1
    whole: tuple[PlaceName, ...] = ()


class NamedFinder:
    """Finds whom clauses name.

    Parameters
    ----------
    lexicon : MechanismLexicon
    home : str or None
        Code of the programme's region: compounds of one-character forms begin with one of its members'.
    """

    def __init__(self, lexicon: MechanismLexicon, home: str | None) -> None:
        self._lexicon = lexicon
        self._home = home
        self._reaching = tuple(lexicon.reaching)
        self._compounds = Compounds(lexicon, home)

    def find(self, passage: Passage, start: int, end: int) -> list[Named]:
        """Return whom a clause names, in text order."""
        text = passage.sentence.text
        issuers = self._lexicon.issuers.find(text, start, end)
        if issuers:  # the places beside them are where it is held, or in the names of other things
            return [Named(*each, (PlaceName(text[slice(*each)], None),)) for each in issuers]
        found: list[Named] = []
        for mention, given in passage.sentence.places:
            if not start <= mention.start < end or (
                is_none(mention)
                and not is_partner(passage, mention, end, self._lexicon.peoples)
                and not (given and is_own(text, mention))
            ):
                continue
            if found and found[-1].end == mention.start and is_reference(mention):
                continue  # 粤港澳三地: the group's own members
            codes = self._party_codes(passage, mention, given) or self._listed(passage, mention, found)
            if not codes or text[mention.start - 1] == "小" or self._lexicon.event.match(text, mention.end):
                continue
            ends = mention.end - mention.start == 2 and len(self.members(passage, codes)) > 1
            if "·" in text[mention.start - 1 : mention.end + 1] or (
                ends and re.match(LINE, text[mention.end : mention.end + 3])
            ):
                continue  # 亦庄·永清高新区, 京雄商高铁 are one name
            some = next((word for word in self._lexicon.some_of if text.startswith(word, mention.end)), "")
            if some:
                name = PlaceName(text[mention.start : mention.end] + some, None)
                found.append(Named(mention.start, mention.end + len(some), (name,)))
            else:
                phrase = mention.start if mention.rule.endswith(".attribute") else mention.end
                members, whole = self.members(passage, codes), self._whole(passage, codes)
                found.append(Named(mention.start, mention.end, members, phrase, whole))
        self._add_programmes(passage, start, end, found)
        self._add_compounds(passage, start, end, found)
        for first, after, _ in passage.source.scan.find(self._lexicon.unnamed, start, end):
            if not any(each.start <= first < each.end for each in found):
                found.append(Named(first, after, (PlaceName(text[first:after], None),)))
        self._add_organs(passage, start, end, found)
        return sorted(found)

    def _add_compounds(self, passage: Passage, start: int, end: int, found: list[Named]) -> None:
        """Add places by a character each; provinces take the place of what stands inside them."""
        compounds = (
            *self._compounds.find(passage, start, end),
            *self._compounds.find_helped(passage, start, end),
        )
        for first, after, codes in compounds:
            if not any(each.start < after and first < each.end for each in found):
                found.append(Named(first, after, self.members(passage, codes)))
        for first, after, codes in self._compounds.find_provinces(passage, start, end):
            if any(each.start <= first and after <= each.end for each in found):
                continue  # 粤港澳 is a group by itself
            found[:] = [each for each in found if not first <= each.start < after]
            found.append(Named(first, after, self.members(passage, codes)))

    def _add_programmes(self, passage: Passage, start: int, end: int, found: list[Named]) -> None:
        for match in self._lexicon.aims.finditer(passage.sentence.text, start, end):
            if not any(each.start < match.start() <= each.end for each in found):
                found += self._of_programme(passage, start, match.start())

    def _of_programme(self, passage: Passage, start: int, at: int) -> list[Named]:
        """Return the region in the name of a programme (长三角一体化发展).

        It is no place of figures in a place's own report, and so no mention of the sentence; its members
        are parties all the same.
        """
        first = max(start, at - _LONGEST_GROUP)
        for mention in passage.finder.find(passage.sentence.text[first:at], passage.source.anchor):
            codes = mention.codes
            if mention.end == at - first and len(codes) == 1:
                place = passage.finder.by_code[codes[0]]
                if place.level == "group" and place.members:
                    names = self.members(passage, codes)
                    return [Named(first + mention.start, at, names, at, self._whole(passage, codes))]
        return []

    def _listed(self, passage: Passage, mention: PlaceMention, found: list[Named]) -> tuple[str, ...]:
        """Return what an everyday word means in a list (三河、大厂、香河): the place of the same parent."""
        listed = bool(found) and passage.sentence.text[found[-1].end : mention.start] == "、"
        if not listed or not mention.candidates:
            return ()
        by_code = passage.finder.by_code
        parents = {by_code[code].parent for _, code in found[-1].names if code}
        same = tuple(code for code in mention.candidates if by_code[code].parent in parents)
        return same if len(same) == 1 else ()

    def _party_codes(
        self, passage: Passage, mention: PlaceMention, given: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Return what a mention means as a party: groups of airports and ports stand for their provinces."""
        codes = passage.codes_of(mention, given)
        level = passage.finder.by_code[codes[0]].level if codes else ""
        if not codes or level in PARTIES:
            return codes
        text = passage.sentence.text
        reaches = text.startswith(self._reaching, mention.end)
        if level == "facility" and len(codes) == 1 and (reaches or is_joined(text, mention)):
            return codes  # 与天津港共建…, 天津港服务…: it works with somebody itself
        provinces = {self.province(passage, code) for code in passage.finder.by_code[codes[0]].members}
        return tuple(sorted(code for code in provinces if code)) if len(provinces) > 1 else ()

    def hosts(self, passage: Passage, names: tuple[PlaceName, ...]) -> tuple[PlaceName, ...]:
        """Return the cities that share a zone; empty for a place that is not shared out among parts."""
        by_code = passage.finder.by_code
        codes = []
        for _, code in names:
            for part in by_code[code].members if code and by_code[code].level == "zone" else ():
                host = by_code.get(by_code[part].parent or "") if part in by_code else None
                while host is not None and host.level not in {"prefecture", "province"}:
                    host = by_code.get(host.parent or "")
                codes += [host.code] if host is not None else []
        return passage.names(codes)

    def province(self, passage: Passage, code: str) -> str:
        """Return the province that a place lies in; empty where it lies in none."""
        place = passage.finder.by_code.get(code)
        while place is not None and place.level != "province":
            place = passage.finder.by_code.get(place.parent) if place.parent else None
        return place.code if place is not None else ""

    def _add_organs(self, passage: Passage, start: int, end: int, found: list[Named]) -> None:
        """Add organs that stand behind 与; an organ's name may hold a place's."""
        text = passage.sentence.text
        for match in self._lexicon.organs.behind.finditer(text, start, end):
            self._add_list(passage, *match.span("list"), found)
        listed = bool(found) or text.find("、", start, end) >= 0
        opening = self._lexicon.organs.opening.search(text, start, end) if listed else None
        if opening is not None and (
            "、" in opening["list"] or any(each.start >= opening.end() for each in found)
        ):
            self._add_list(passage, *opening.span("list"), found)

    def _add_list(self, passage: Passage, start: int, end: int, found: list[Named]) -> None:
        """Add the organs of a list; they take the place of the places in their names."""
        text, first = passage.sentence.text, start
        for mark in (*_ITEMS.finditer(text, start, end), None):
            at = mark.start() if mark else end
            item = text[first:at]
            if mark and mark.group() != "、" and not self._lexicon.organs.end.search(item):
                continue  # 协和医院 is one name
            item = openings().behind_verb(item)
            item = item[1:] if item[:1] in _TO else item
            first = at - len(item)
            if self._is_organ(passage, item, next((each for each in found if each.start == first), None)):
                found[:] = [each for each in found if not first <= each.start < at]
                found.append(Named(first, at, (PlaceName(self._in_full(passage, item), None),)))
            first = mark.end() if mark else end

    def _is_organ(self, passage: Passage, item: str, place: Named | None) -> bool:
        """Tell an organ from many (京津高校, 各大医院) and from what is none.

        Parameters
        ----------
        passage : Passage
        item : str
        place : Named or None
            The place that it begins with.
        """
        organs = self._lexicon.organs
        if not organs.end.search(item) or item.startswith(organs.none) or organs.deeds.search(item):
            return False
        own = item[place.end - place.start :] if place else item
        if _MANY.match(item) or _MANY.match(own):
            return False
        if not own or (place is None and own in organs.bare):
            return False
        if own in organs.owned:
            return own in organs.one and place is not None and self._is_local(passage, place)
        return not own.startswith(organs.sorts)

    def _is_local(self, passage: Passage, named: Named) -> bool:
        """Tell whether one county or zone is named, which has one hospital of its name."""
        code = named.names[0].code
        return len(named.names) == 1 and code is not None and passage.finder.by_code[code].level in _LOCAL

    def _in_full(self, passage: Passage, item: str) -> str:
        """Return an organ's name with that of its place, where it only says what sort of place (县医院)."""
        codes = passage.sentence.subject
        place = passage.finder.by_code[codes[0]] if len(codes) == 1 else None
        if place is None or place.level not in UNITS or not place.name.endswith(item[0]):
            return item
        return place.name + item[1:]

    def members(self, passage: Passage, codes: tuple[str, ...]) -> tuple[PlaceName, ...]:
        """Return places, groups replaced by their members."""
        names: list[PlaceName] = []
        for code in codes:
            place = passage.finder.by_code[code]
            members = self._members(passage, place) if place.level == "group" else ()
            names += passage.names(members if 0 < len(members) <= _MOST_MEMBERS else (code,))
        return tuple(names)

    def _members(self, passage: Passage, group: Place) -> tuple[str, ...]:
        """Return the members of a group; of many cities the provinces that they lie in."""
        if len(group.members) <= _MOST_MEMBERS:
            return group.members
        provinces = tuple(dict.fromkeys(self.province(passage, code) for code in group.members))
        return provinces if 1 < len(provinces) <= _MOST_PROVINCES and all(provinces) else group.members

    def _whole(self, passage: Passage, codes: tuple[str, ...]) -> tuple[PlaceName, ...]:
        """Return a group as one party where it reaches beyond the programme's region."""
        by_code = passage.finder.by_code
        place = by_code[codes[0]]
        if len(codes) != 1 or place.level != "group" or self._home in {None, place.code}:
            return ()
        home = by_code[self._home].members if self._home else ()
        inside = any(self.province(passage, code) in home or code in home for code in place.members)
        return () if inside else passage.names(codes)
