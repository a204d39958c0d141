"""Who works together: the parties that a clause names, and those that it takes over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from lantu.facts import PlaceName
from lantu.records.mechanisms.lexicon import mechanism_lexicon
from lantu.records.mechanisms.memory import Memory
from lantu.records.mechanisms.named import PARTIES, Named, NamedFinder
from lantu.records.mood import openings
from lantu.records.passage import Passage

_SPACES = re.compile("[ 　]+")
_COUNTRY = "CN"
_REACH = 10
"""So far in front of a party 承接 or 融入 still has it as its object."""

_LONGEST_QUOTED = 8
"""So far from a place the marks of a name stand that holds it."""


class Found(NamedTuple):
    """The parties of a clause.

    Attributes
    ----------
    parties : tuple of PlaceName
    rule : str
        How they were told: ``named`` in the clause, with its ``subject``, the ``pair`` named before,
        taken over from ``before``, or the ``region``'s members.
    end : int
        Where the last of their names ends; the clause's start where none stands in it.
    separate : bool
        They are named one by one, not as a group.
    start : int
        Where the first of their names begins; -1 where none stands in the clause.
    """

    parties: tuple[PlaceName, ...]
    rule: str
    end: int
    separate: bool = False
    start: int = -1


class PartyFinder:
    """Finds the parties of clauses.

    Parameters
    ----------
    home : str or None
        Code of the programme's region; its members are the parties where the region is meant.
    """

    def __init__(self, home: str | None) -> None:
        self._lexicon = mechanism_lexicon()
        self._home = home
        self._named = NamedFinder(self._lexicon, home)

    def find(self, passage: Passage, start: int, end: int, memory: Memory) -> Found | None:
        """Return the parties of a clause; None where fewer than two can be told."""
        text = passage.sentence.text
        if self._lexicon.foreign.search(text, start, end):
            return None
        named = self._named.find(passage, start, end)
        if not named:
            return self._unnamed(passage, start, end, memory)
        if passage.sentence.heading:
            named = self._of_one_title(passage, named, start, end)
        if not named or not self._are_partners(passage, start, end, named):
            return None
        pointers = named
        named = self._without_locative(text, self._pointed(text, named, memory))
        named = self._without_parts(passage, self._recounted(passage, named))
        if not named or (len(named) == 1 and self._is_of_pair(passage, start, named[0], memory)):
            return Found(memory.pair, "pair", pointers[-1].end) if memory.pair else None
        last = named[-1].end if named[-1].phrase < 0 else named[-1].phrase
        parties = _without_containers(passage, _merge(each.names for each in named))
        if self._lacks_subject(passage, start, named):
            about = passage.sentence.subject
            about = () if _in_organs(passage, about, named) else about
            subject = self._subject(passage, about, parties) or self._subject(
                passage, memory.subject, parties
            )
            if subject and self._is_of_group(passage, start, subject, named):
                return Found(parties, "named", last, start=named[0].start)
            if subject:
                outer = _merge(each.whole or each.names for each in named)
                return Found(_merge([subject, outer]), "subject", last, separate=True)
            if self._enumerates(passage, named) or self._is_other_group(passage, start, named):
                return None
        separate = len(named) > 1
        if separate:
            parties = self._with_wholes(passage, named, parties)
        if len(parties) < 2 or (not separate and self._share_province(passage, parties)):
            return None  # the districts of one city, named as a group, are no parties to each other
        return Found(parties, "named", last, separate=separate, start=named[0].start)

    def province(self, passage: Passage, code: str) -> str:
        """Return the province that a place lies in; empty where it lies in none."""
        return self._named.province(passage, code)

    def _are_partners(self, passage: Passage, start: int, end: int, named: list[Named]) -> bool:
        """Tell whether those named work with somebody, whom the passage has to tell where they lack one."""
        given = [each for each in named if self._is_given(passage.sentence.text, start, end, each)]
        if given and given[0] in named[:2]:
            return False
        if self._lacks_subject(passage, start, named):
            return not self._has_other_subject(passage, start, named[0].start)
        return not self._enumerates(passage, named)

    def _of_one_title(self, passage: Passage, named: list[Named], start: int, end: int) -> list[Named]:
        """Keep those named in one title of a line that sets several side by side, apart by a space."""
        text = passage.sentence.text
        bounds = [start, *(match.start() for match in _SPACES.finditer(text, start, end)), end]
        titles = [[each for each in named if a <= each.start < b] for a, b in pairwise(bounds)]
        if sum(map(bool, titles)) < 2:
            return named
        cues = [at for at, _, _ in passage.source.scan.find(self._lexicon.cues, start, end)]
        told = [
            title
            for (a, b), title in zip(pairwise(bounds), titles, strict=True)
            if title and any(a <= at < b for at in cues)
        ]
        return told[0] if told else []

    def _is_of_pair(self, passage: Passage, start: int, named: Named, memory: Memory) -> bool:
        """Tell whether 双方 in front means the pair named before: what follows is where they do it."""
        if self._lexicon.two_words.search(passage.sentence.text, start, named.start) is None:
            return False
        known = [code for _, code in memory.pair if code]
        lies_in = passage.finder.lies_in
        return bool(known) and all(
            code is not None and any(code == other or lies_in(code, other) for other in known)
            for _, code in named.names
        )

    def _is_of_group(
        self, passage: Passage, start: int, subject: tuple[PlaceName, ...], named: list[Named]
    ) -> bool:
        """Tell what one of a group's members does for the group (融入京津冀协同发展): it is the members'."""
        lies_in, code = passage.finder.lies_in, subject[0].code
        if len(named) > 1 or passage.sentence.text.endswith(self._lexicon.with_nouns, start, named[0].start):
            return False
        members = [member for _, member in named[0].names if member]
        return len(members) > 2 and code is not None and any(lies_in(code, member) for member in members)

    def _is_given(self, text: str, start: int, end: int, named: Named) -> bool:
        """Tell who only gets something (向浙江、天津调拨物资) from who works together."""
        return text[named.start - 1] in "向给" and self._lexicon.flow.search(text, start, end) is None

    def _enumerates(self, passage: Passage, named: list[Named]) -> bool:
        """Tell a list of regions, each spoken of by itself (京津冀、长三角、粤港澳三大…), from partners."""
        text = passage.sentence.text
        groups = [
            (mention.start, mention.end, codes[0])
            for mention, codes in passage.sentence.places
            if len(codes) == 1 and passage.finder.by_code[codes[0]].level == "group"
        ]
        listed = any(
            one[2] != other[2] and "、" in text[one[1] : other[0]] and other[0] - one[1] < _REACH
            for one, other in pairwise(groups)
        )
        return listed and all(any(a <= each.start < b for a, b, _ in groups) for each in named)

    def _is_at_home(self, passage: Passage, parties: tuple[PlaceName, ...]) -> bool:
        """Tell whether any of some parties lies in the country itself, which is then no party to it."""
        by_code = passage.finder.by_code
        codes = [part for _, code in parties if code for part in (by_code[code].members or (code,))]
        return any(passage.finder.lies_in(code, "CN") or code[:1].isdigit() for code in codes)

    def _is_other_group(self, passage: Passage, start: int, named: list[Named]) -> bool:
        """Tell a group beyond the region that somebody unnamed works with (与东北管网互联互通)."""
        if not passage.sentence.text.endswith(self._lexicon.with_nouns, start, named[0].start):
            return False
        home = passage.finder.by_code[self._home].members if self._home else ()
        codes = {code for _, code in named[0].names}
        return len(named) == 1 and len(codes) > 1 and not codes.issubset(home)

    def _share_province(self, passage: Passage, parties: tuple[PlaceName, ...]) -> bool:
        return len({self._named.province(passage, code) if code else name for name, code in parties}) == 1

    def _pointed(self, text: str, named: list[Named], memory: Memory) -> list[Named]:
        """Replace 三地 by what it means in its passage; leave 两地 out, which means the last two."""
        found = []
        for each in named:
            words = text[each.start : each.end]
            if words in self._lexicon.two:
                continue
            if words in self._lexicon.three and memory.group not in {"", self._home}:
                if len(memory.parties) > 1:
                    found.append(each._replace(names=memory.parties))
            else:
                found.append(each)
        return found

    def _with_wholes(
        self, passage: Passage, named: list[Named], parties: tuple[PlaceName, ...]
    ) -> tuple[PlaceName, ...]:
        """Keep a group beyond the region as one party beside others: 河北 and 长三角 are two."""
        own = {name for each in named if not each.whole for name in each.names}
        for each in named:
            if each.whole and not any(
                code == inner or passage.finder.lies_in(code, inner)
                for _, code in own
                if code
                for _, inner in each.names
                if inner
            ):
                rest = (party for party in parties if party in own or party not in each.names)
                parties = _merge([rest, each.whole])
        return parties

    def _without_parts(self, passage: Passage, named: list[Named]) -> list[Named]:
        """Leave out what lies in one of a group's members: 新区建设、京津冀协同发展 are the group's."""
        groups = [each for each in named if len(each.names) > 2]
        return [
            each
            for each in named
            if len(each.names) > 1
            or not any(
                each.names[0].code and code and passage.finder.lies_in(each.names[0].code, code)
                for group in groups
                for _, code in group.names
            )
        ]

    def _recounted(self, passage: Passage, named: list[Named]) -> list[Named]:
        """Read 京津冀两市…临空经济区: two of three are those that share the zone."""
        text = passage.sentence.text
        for each in named:
            if len(each.names) < 3 or not text.startswith(tuple(self._lexicon.two), each.end):
                continue
            for zone in named:
                hosts = self._named.hosts(passage, zone.names)
                if len(hosts) == 2:
                    return [zone._replace(names=hosts)]
        return named

    def _without_locative(self, text: str, named: list[Named]) -> list[Named]:
        """Leave out where something is signed or held, where others are named (甲与乙在北京签署)."""
        parties = [
            each
            for each in named
            if text[each.start - 1] not in "在于"
            and not _in_title(text, each.start)
            and not _in_section(text, each.start)
            and not _in_quoted_name(text, each)
        ]
        return parties if sum(len(each.names) for each in parties) > 1 else named

    def _lacks_subject(self, passage: Passage, start: int, named: list[Named]) -> bool:
        """Tell whether the clause names the other side alone: 与京津…合作, 承接北京…."""
        first = named[0]
        text = passage.sentence.text
        before = text[max(start, first.start - _REACH) : first.start]
        return before.endswith(self._lexicon.with_words) or self._lexicon.towards.search(before) is not None

    def _has_other_subject(self, passage: Passage, start: int, first: int) -> bool:
        """Tell whether a body without a place of its own stands in front of 与 (内地与香港…)."""
        text = passage.sentence.text
        before = text[start:first]
        word = next((word for word in self._lexicon.with_nouns if before.endswith(word)), "")
        words = before.removesuffix(word).strip("“”‘’ ")
        if not word or len(words) < 2 or words[0].isdigit():
            return False
        if words.startswith(self._lexicon.own) or words.endswith(self._lexicon.own_ends):
            return False
        if openings().verb_at(text, start, first) is not None or self._lexicon.deeds.has_any(words):
            return False
        own = passage.sentence.extents
        return not any(start <= at < first for at in own)

    def _subject(
        self, passage: Passage, codes: tuple[str, ...], parties: tuple[PlaceName, ...]
    ) -> tuple[PlaceName, ...]:
        """Return the one place that the sentence is about; empty where it is among the parties."""
        if len(codes) != 1 or any(code == codes[0] for _, code in parties):
            return ()
        if any(code and passage.finder.lies_in(code, codes[0]) for _, code in parties):
            return ()
        place = passage.finder.by_code[codes[0]]
        if place.level not in PARTIES or (place.level == "country" and self._is_at_home(passage, parties)):
            return ()
        levels = {passage.finder.by_code[code].level for _, code in parties if code}
        if place.level == "group" and "group" in levels:
            return ()
        if place.level == "group" and any(
            code == member or passage.finder.lies_in(code, member)
            for _, code in parties
            if code
            for member in place.members
        ):
            return ()
        return passage.names(codes)

    def _unnamed(self, passage: Passage, start: int, end: int, memory: Memory) -> Found | None:
        text = passage.sentence.text
        if any(start <= m.start < end and m.codes == (_COUNTRY,) for m, _ in passage.sentence.places):
            return None
        inherits = bool(memory.parties) and self._lexicon.inherits.search(text, start, end) is not None
        goes_on = self._lexicon.goes_on.search(text, start, end) is not None or (
            self._lexicon.elliptic.search(text, start, end) is not None
            and openings().verb_at(text, start, end) is not None
        )
        apart = memory.is_fresh and "；" in text[memory.end : start]
        if inherits and memory.is_fresh and not apart:
            return Found(memory.parties, "before", start)
        if self._home is not None and memory.is_regional and self._lexicon.regional.search(text, start, end):
            return Found(self._named.members(passage, (self._home,)), "region", start)
        if self._home is not None and memory.is_about_now and text.startswith(self._lexicon.jointly, start):
            return Found(self._named.members(passage, (self._home,)), "region", start)
        return Found(memory.parties, "before", start) if inherits and goes_on else None


def _in_organs(passage: Passage, codes: tuple[str, ...], named: list[Named]) -> bool:
    """Tell whether a clause names places only in the names of organs (与北京…医院): it is not about them."""
    organs = [each for each in named if each.names[0].code is None]
    return bool(codes) and any(
        set(codes).intersection(given)
        for mention, given in passage.sentence.places
        for each in organs
        if each.start <= mention.start < each.end
    )


def _in_section(text: str, at: int) -> bool:
    """Tell whether a place only says which section of a line is meant: 22号线（甲至乙段）."""
    opening, closing = text.rfind("（", max(0, at - _LONGEST_QUOTED), at), text.find("）", at)
    return opening >= 0 and "）" not in text[opening:at] and closing > 0 and text[closing - 1] == "段"


def _in_title(text: str, at: int) -> bool:
    """Tell whether a place stands in the title of a paper: 《甲至乙快线运营协议》."""
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)


def _in_quoted_name(text: str, named: Named) -> bool:
    """Tell whether a place stands inside a short name in quotation marks: “千企雄安行”."""
    opening = text.rfind("“", max(0, named.start - _LONGEST_QUOTED), named.start)
    closing = text.find("”", named.end, named.end + _LONGEST_QUOTED)
    if opening < 0 or closing < 0 or "”" in text[opening : named.start]:
        return False
    return closing - opening - 1 > named.end - named.start


def _without_containers(passage: Passage, parties: tuple[PlaceName, ...]) -> tuple[PlaceName, ...]:
    """Leave out a place that holds another party: 河南省 beside 郑州市 is no second party."""
    return tuple(
        party
        for party in parties
        if party.code is None
        or not any(code and passage.finder.lies_in(code, party.code) for _, code in parties)
    )


def _merge(lists: Iterable[Iterable[PlaceName]]) -> tuple[PlaceName, ...]:
    """Return each party once; an organ's short name is no second party beside its full one."""
    merged = tuple(dict.fromkeys(name for names in lists for name in names))
    return tuple(
        party
        for party in merged
        if party.code
        or not any(other.name != party.name and other.name.endswith(party.name) for other in merged)
    )
