"""Which places are meant: references such as 全省, names that several places have, parks by their unit."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention
from lantu.language.places import PlaceFinder
from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.sentence import leads
from lantu.records.words import LISTING
from lantu.records.zones import Zones, is_new_district

# 全省 and 全市 are of the one such unit that holds all that was named, where nothing nearer tells.
_UNITS = frozenset({"province", "prefecture"})
_INSIDE = "区域内"
# A zone that is run like a district is called 全区; a part of one (固安片区) is not.
_AS_DISTRICT = re.compile("(?<!片)区$")

# 全县 is no district, 全区 no county, and 全省 neither a municipality nor an autonomous region.
_UNLIKE = {"县": "区", "区": "县", "省": "市区"}
# Between the places of a list.


class PlaceResolver:
    """Gives mentions of places the codes that they mean where they stand.

    Parameters
    ----------
    finder : PlaceFinder
        Knows the pack's places.
    home : str or None
        Code of the group that words such as 三地 mean when nothing nearer is named.
    lexicon : ClaimLexicon
    """

    def __init__(self, finder: PlaceFinder, home: str | None, lexicon: ClaimLexicon) -> None:
        self._finder = finder
        self.zones = Zones(finder)
        self._home = home
        self._lexicon = lexicon
        words = load_vocabulary("whereabouts", "lantu.records")
        self._everyday = frozenset(words["prefecture"]["everyday"])

    def whole_of(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the region where some places are all its members; empty where they are not."""
        home = self._finder.by_code.get(self._home) if self._home else None
        return (home.code,) if home is not None and set(home.members) == set(codes) else ()

    def is_group(self, mention: PlaceMention) -> bool:
        """Tell whether a mention names a group of provinces."""
        return any(self.is_group_code(code) for code in mention.codes)

    def is_group_code(self, code: str) -> bool:
        """Tell whether a code is that of a group of provinces."""
        return self._finder.by_code[code].level == "group"

    def is_around(self, code: str, own: str) -> bool:
        """Tell whether a code is that of a group of provinces that a place is part of."""
        return self.is_group_code(code) and self.meet(code, own)

    def is_host(self, mention: PlaceMention) -> bool:
        """Tell whether a mention names a park, a market or a wood, in which things are counted."""
        return any(
            self._finder.by_code[code].name.endswith(self._lexicon.not_an_extent) for code in mention.codes
        )

    def to_hosts(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Replace parks, markets and woods by the unit that they lie in."""
        hosts: list[str] = []
        for code in codes:
            place = self._finder.by_code.get(code)
            while (
                place is not None
                and place.parent is not None
                and place.level in {"zone", "feature", "facility"}
                and place.name.endswith(self._lexicon.not_an_extent)
            ):
                place = self._finder.by_code.get(place.parent)
            members = place.members if place is not None and place.level == "group" else ()
            if place is not None and len(members) == len(place.name) and code != self._home:
                # 京冀 names each of its members, one character each; 成渝地区双城经济圈 is a region.
                hosts += members if self._are_provinces(members) else (code,)
            else:
                hosts.append(place.code if place is not None else code)
        return tuple(dict.fromkeys(hosts))

    def _are_provinces(self, codes: tuple[str, ...]) -> bool:
        return len(codes) <= 3 and all(self._finder.by_code[code].level == "province" for code in codes)

    def is_own(self, document_places: tuple[str, ...]) -> bool:
        """Tell whether a document is the report of one province, prefecture or county."""
        return bool(document_places) and self.is_unit(document_places[0])

    def meet(self, code: str, other: str) -> bool:
        """Tell whether one of two places lies in the other, or is it, or one of those that it groups."""
        finder = self._finder
        return (
            code == other
            or finder.lies_in(code, other)
            or finder.lies_in(other, code)
            or any(
                finder.lies_in(other, member) or other == member for member in finder.by_code[code].members
            )
        )

    def lies_in(self, code: str, container: str) -> bool:
        """Tell whether a place lies in another; none lies in itself."""
        return self._finder.lies_in(code, container)

    def is_unit(self, code: str) -> bool:
        """Tell whether a code is that of a province, a prefecture or a county."""
        place = self._finder.by_code.get(code)
        return place is not None and place.level in {"province", "prefecture", "county"}

    def resolve(
        self, mention: PlaceMention, around: tuple[str, ...], named: set[str], written: str = ""
    ) -> tuple[str, ...]:
        """Return the codes that a mention means.

        Parameters
        ----------
        mention : PlaceMention
        around : tuple of str
            Codes of the places that the passage is about, the nearest first.
        named : set of str
            All codes that the document has named in full so far; those of the mention are added.
        written : str
            The mention as it stands in the text.
        """
        if mention.codes:
            named.update(mention.codes)
            return mention.codes
        if mention.candidates:
            if "risky" in mention.rule:
                return tuple(
                    code
                    for code in mention.candidates
                    if self._is_known(code, named) or self._is_part(code, around, written)
                )[:1]
            return self._choose(mention.candidates, around)
        level = mention.rule.rpartition(".")[2]
        if level == "group":
            return self._group(written, around, named)
        if level == "zone":
            return self._zone(written, around)
        unlike = _UNLIKE.get(written.removesuffix("内")[-1:], "")
        for code in around:
            found = self.ascend(code, level)
            if found is not None and self._finder.by_code[found].full_name[-1] not in unlike:
                return (found,)
        return () if written.endswith("内") else self._only(level, named, unlike)

    def _zone(self, written: str, around: tuple[str, ...]) -> tuple[str, ...]:
        """Return the zone that 新区, 园区 and the like mean: the nearest that is called so, else the nearest.

        新区 is no part of 雄安新区, and 滨海新区 is one though it is a district.
        """
        for code in around:
            found = self.zones.called(written, code)
            if found is not None:
                return (found,)
        zones = () if is_new_district(written) else (self.ascend(code, "zone") for code in around)
        return next(((code,) for code in zones if code is not None), ())

    def _only(self, level: str, named: set[str], unlike: str) -> tuple[str, ...]:
        """Return the one unit of a level that holds what the document has named; empty where several do.

        ``unlike`` are the last characters of names that the word is never said of.
        """
        above = {self.ascend(code, level) for code in named} - {None} if level in _UNITS else set()
        fit = [code for code in above if code and self._finder.by_code[code].full_name[-1] not in unlike]
        return (fit[0],) if len(fit) == 1 else ()

    def beside(self, mention: PlaceMention, listed: tuple[str, ...], between: str) -> tuple[str, ...]:
        """Return what an everyday word means that is listed with a place of the same unit: 珠海、江门.

        At the other end of a way (静海到南皮), and in a list of the region's counties (平谷、兴隆), it is the
        one of the region.

        Parameters
        ----------
        mention : PlaceMention
            One that the context has not confirmed.
        listed : tuple of str
            Codes of the place next to it.
        between : str
            What stands between the two.
        """
        counties = between in LISTING and any(
            self._is_county(code) and self.is_at_home(code) for code in listed
        )
        sided = leads(between) or counties
        home = [code for code in mention.candidates if sided and self.is_at_home(code)]
        if len(home) == 1 and listed:
            return (home[0],)
        # 廊坊、固安: a county beside its own prefecture, too.
        parents = {self._finder.by_code[code].parent for code in listed}.union(listed)
        return tuple(c for c in mention.candidates if self._finder.by_code[c].parent in parents - {None})[:1]

    def _is_county(self, code: str) -> bool:
        return self._finder.by_code[code].level == "county"

    def _group(self, written: str, around: tuple[str, ...], named: set[str]) -> tuple[str, ...]:
        """Return what 两地, 三地 and the like mean: a group that is near, else the region if it is named."""
        for code in around:
            if code != self._home and self._finder.by_code[code].level == "group" and "两" in written:
                return (code,)
        if written == _INSIDE and around and self._finder.by_code[around[0]].level == "zone":
            # 某新区加快建设，区域内在建项目…: of the zone told of right in front.
            return around[:1]
        home = self._finder.by_code.get(self._home) if self._home else None
        if home is None or not (
            not named or any(self.is_at_home(code) or code == home.code for code in named)
        ):
            return ()
        return (home.code,)

    def _is_known(self, code: str, named: set[str]) -> bool:
        """Tell whether the document has named a place, or a part of it, in full."""
        if self._finder.by_code[code].level == "group":
            return code in named
        return code in named or not named.isdisjoint(self._finder.by_code[code].members)

    def _is_part(self, code: str, around: tuple[str, ...], written: str) -> bool:
        """Tell whether a county in full lies in the prefecture that is spoken of: 易县 in 保定's report.

        So is a prefecture whose name is an everyday word where its province is spoken of: 大连 in 辽宁's.
        """
        if self._finder.by_code[code].level == "prefecture":
            return written not in self._everyday and self._finder.by_code[code].parent in around
        near = [other for other in around if self._finder.by_code[other].level == "prefecture"]
        return written.endswith("县") and any(self._finder.lies_in(code, other) for other in near)

    def _choose(self, candidates: tuple[str, ...], around: tuple[str, ...]) -> tuple[str, ...]:
        for code in around:
            for candidate in candidates:
                if candidate == code or self._finder.lies_in(candidate, code):
                    return (candidate,)
            province = self.ascend(code, "province")
            for candidate in candidates:
                if province and self._finder.lies_in(candidate, province):
                    return (candidate,)
        home = [code for code in candidates if self.is_at_home(code)]
        return (home[0],) if len(home) == 1 else ()

    def is_at_home(self, code: str) -> bool:
        """Tell whether a place is or lies in a member of the region's group."""
        group = self._finder.by_code.get(self._home) if self._home else None
        members = group.members if group else ()
        return any(code == member or self._finder.lies_in(code, member) for member in members)

    def ascend(self, code: str, level: str) -> str | None:
        """Return the code of the unit of a level that a place lies in, or is; None where it lies in none."""
        place = self._finder.by_code.get(code)
        while place is not None:
            if level in {"any", place.level}:
                return place.code
            # 全市 is said of the municipalities too, and 全区 of zones that are run like a district.
            if level == "prefecture" and place.level == "province" and place.name.endswith("市"):
                return place.code
            if level == "county" and place.level == "zone" and _AS_DISTRICT.search(place.name):
                return place.code
            # 甲市 is what its 全市 means, though it is run like a county.
            if level == "prefecture" and place.level == "county" and place.name.endswith("市"):
                return place.code
            place = self._finder.by_code.get(place.parent) if place.parent else None
        return None
