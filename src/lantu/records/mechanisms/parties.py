"""Who works together: the parties that a clause names, and those that it takes over."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from lantu.facts import PlaceName
from lantu.records.mechanisms.lexicon import mechanism_lexicon
from lantu.records.mechanisms.memory import Memory
from lantu.records.mechanisms.named import Named, NamedFinder
from lantu.records.mechanisms.pairs import merge, pairs_of
from lantu.records.mechanisms.sieve import Sieve
from lantu.records.mechanisms.subject import SubjectFinder
from lantu.records.mood import openings
from lantu.records.passage import Passage
from lantu.records.sentence import HOME_CODE
from lantu.records.wording import is_in_title

_BETWEEN = 10
"""Groups of a list of regions stand nearer to each other than this."""


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
    pairs : tuple of tuple of PlaceName
        Where a clause lists pairs by a character each (苏陕、津陕协作): each of them works together.
    """

    parties: tuple[PlaceName, ...]
    rule: str
    end: int
    separate: bool = False
    start: int = -1
    pairs: tuple[tuple[PlaceName, ...], ...] = ()


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
        self._sieve = Sieve(self._lexicon, home, self._named)
        self._subjects = SubjectFinder(self._lexicon)

    def find(self, passage: Passage, start: int, end: int, memory: Memory) -> Found | None:
        """Return the parties of a clause; None where fewer than two can be told."""
        if self._lexicon.foreign.search(passage.sentence.text, start, end):
            return None
        named = self._named.find(passage, start, end)
        if not named:
            return self._unnamed(passage, start, end, memory)
        if passage.sentence.heading or " " in passage.sentence.text[start:end]:
            named = self._sieve.of_one_title(passage, named, start, end)
        if not named or not self._are_partners(passage, start, end, named):
            return None
        pointers = named
        named = self._sieve.sift(passage, named, memory)
        pair = self._pair(passage, start, end, memory)
        if (
            not named
            or self._are_of_pair(passage, start, named, pair)
            or self._is_one_of(passage, end, named, pair)
        ):
            return Found(pair, "pair", pointers[-1].end) if pair else None
        return self._of_named(passage, start, end, named, memory)

    def _of_named(
        self, passage: Passage, start: int, end: int, named: list[Named], memory: Memory
    ) -> Found | None:
        """Return the parties that those named are, with the subject that the clause lacks."""
        last = named[-1].end if named[-1].phrase < 0 else named[-1].phrase
        parties = _without_containers(passage, merge(each.names for each in named))
        if self._subjects.is_lacking(passage, start, end, named):
            subject = self._subjects.find(passage, named, parties, memory.subject)
            if subject and self._is_of_group(passage, start, subject, named):
                return Found(parties, "named", last, start=named[0].start)
            if subject:
                outer = merge(each.whole or each.names for each in named)
                return Found(merge([subject, outer]), "subject", last, separate=True)
            if self._enumerates(passage, named) or self._is_other_group(passage, start, named):
                return None
        separate = len({each.names for each in named}) > 1
        if separate:
            parties = self._with_wholes(passage, named, parties)
        if len(parties) < 2 or (not separate and self._share_province(passage, parties)):
            return None  # the districts of one city, named as a group, are no parties to each other
        if not separate and self._is_where(passage, named[0], end):
            return None
        pairs = pairs_of(passage.sentence.text, named)
        return Found(parties, "named", last, separate=separate, start=named[0].start, pairs=pairs)

    def _is_where(self, passage: Passage, named: Named, end: int) -> bool:
        """Tell a group beyond the region that only says where something is done (在大湾区设立…)."""
        text = passage.sentence.text
        placed = bool(named.whole) and text[named.start - 1] == "在"
        return placed and self._lexicon.inherits.search(text, named.end, end) is None

    def province(self, passage: Passage, code: str) -> str:
        """Return the province that a place lies in; empty where it lies in none."""
        return self._named.province(passage, code)

    def _are_partners(self, passage: Passage, start: int, end: int, named: list[Named]) -> bool:
        """Tell whether those named work with somebody, whom the passage has to tell where they lack one."""
        given = [each for each in named if self._is_given(passage.sentence.text, start, end, each)]
        if given and given[0] in named[:2]:
            return False
        if self._subjects.is_lacking(passage, start, end, named):
            return not self._subjects.is_another(passage, start, named[0].start)
        return not self._enumerates(passage, named)

    def _pair(self, passage: Passage, start: int, end: int, memory: Memory) -> tuple[PlaceName, ...]:
        """Return whom 双方 or 两区 in a clause means; where it has no such word, the two named last."""
        word = self._lexicon.two_words.search(passage.sentence.text, start, end)
        return memory.pair(passage, self._lexicon.levels.get(word.group() if word else "", frozenset()))

    def _are_of_pair(
        self, passage: Passage, start: int, named: list[Named], pair: tuple[PlaceName, ...]
    ) -> bool:
        """Tell whether 双方 in front means the two named before: what follows is where they do it.

        What follows may lie in them, or they in it (两区携手唱好京津“双城记”).
        """
        if self._lexicon.two_words.search(passage.sentence.text, start, named[0].start) is None:
            return False
        if pair and is_in_title(passage.sentence.text, named[0].start):
            return True  # 两市签署《甲乙丙…协议》
        known, lies_in = [code for _, code in pair if code], passage.finder.lies_in
        codes = [code for each in named for _, code in each.names]
        if not known or len(named) > 1 or None in codes:
            return False
        inside = all(code and any(code == other or lies_in(code, other) for other in known) for code in codes)
        around = all(code and any(lies_in(other, code) for other in known) for code in codes)
        return inside or (around and len(codes) == len(known))

    def _is_one_of(self, passage: Passage, end: int, named: list[Named], pair: tuple[PlaceName, ...]) -> bool:
        """Tell what one of the two named before does for both (甲区将加强两地合作)."""
        if len(named) != 1 or len(named[0].names) != 1 or named[0].names[0] not in pair:
            return False
        return self._lexicon.two_words.search(passage.sentence.text, named[0].end, end) is not None

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
            one[2] != other[2] and "、" in text[one[1] : other[0]] and other[0] - one[1] < _BETWEEN
            for one, other in pairwise(groups)
        )
        return listed and all(any(a <= each.start < b for a, b, _ in groups) for each in named)

    def _is_other_group(self, passage: Passage, start: int, named: list[Named]) -> bool:
        """Tell a group beyond the region that somebody unnamed works with (与东北管网互联互通)."""
        if not passage.sentence.text.endswith(self._lexicon.with_nouns, start, named[0].start):
            return False
        home = passage.finder.by_code[self._home].members if self._home else ()
        codes = {code for _, code in named[0].names}
        return len(named) == 1 and len(codes) > 1 and not codes.issubset(home)

    def _share_province(self, passage: Passage, parties: tuple[PlaceName, ...]) -> bool:
        return len({self._named.province(passage, code) if code else name for name, code in parties}) == 1

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
                parties = merge([rest, each.whole])
        return parties

    def _unnamed(self, passage: Passage, start: int, end: int, memory: Memory) -> Found | None:
        text = passage.sentence.text
        if any(start <= m.start < end and m.codes == (HOME_CODE,) for m, _ in passage.sentence.places):
            return None
        inherits = self._lexicon.inherits.search(text, start, end) is not None
        goes_on = self._lexicon.goes_on.search(text, start, end) is not None or (
            self._lexicon.elliptic.search(text, start, end) is not None
            and openings().verb_at(text, start, end) is not None
        )
        apart = memory.is_fresh and "；" in text[memory.end : start]
        if self._means_two(text, start, end):
            pair = self._pair(passage, start, end, memory)
            if pair and (not memory.parties or pair != memory.parties[:2]):
                return Found(pair, "pair", start)
        if inherits and memory.parties and memory.is_fresh and not apart:
            return Found(memory.parties, "before", start)
        pair = self._of_sentence(passage, start, memory) if inherits else ()
        if pair:
            return Found(pair, "pair", start)
        if self._home is not None and memory.is_regional and self._lexicon.regional.search(text, start, end):
            if inherits and memory.parties and memory.is_later:
                return Found(memory.parties, "before", start)
            return Found(self._named.members(passage, (self._home,)), "region", start)
        if self._home is not None and memory.is_about_now and text.startswith(self._lexicon.jointly, start):
            return Found(self._named.members(passage, (self._home,)), "region", start)
        if inherits and not memory.parties:
            subject = self._told_before(passage, start)
            if subject:
                return Found(subject, "before", start)
        group = self._group_before(passage, start) if inherits else ()
        if group:
            return Found(group, "region", start)
        told = memory.asked or (inherits and goes_on)
        return Found(memory.parties, "before", start) if memory.parties and told else None

    def _group_before(self, passage: Passage, start: int) -> tuple[PlaceName, ...]:
        """Return the members of a group beyond the region that is the subject of what stands before."""
        codes = passage.sentence.subject_before(start)
        if len(codes) != 1 or passage.finder.by_code[codes[0]].level != "group" or codes[0] == self._home:
            return ()
        names = self._named.members(passage, codes)
        return names if len(names) > 1 and not self._share_province(passage, names) else ()

    def _told_before(self, passage: Passage, start: int) -> tuple[PlaceName, ...]:
        """Return the places that are the subject of the clauses before (三地将…，联合开展…)."""
        sentence = passage.sentence
        if openings().verb_at(sentence.text, start, sentence.clause_of(start)[1]) is None:
            return ()
        names = self._named.members(passage, sentence.subject_before(start))
        return names if len(names) > 1 and not self._share_province(passage, names) else ()

    def _of_sentence(self, passage: Passage, start: int, memory: Memory) -> tuple[PlaceName, ...]:
        """Return the two that a clause in front speaks of (两地地缘相近，优势互补; 双方将强化…，探索…)."""
        sentence = passage.sentence
        fronts = [(first, last) for first, last in sentence.clauses if last <= start]
        if not any(self._lexicon.two_words.match(sentence.text, first, last) for first, last in fronts):
            return ()
        return self._pair(passage, sentence.start, start, memory)

    def _means_two(self, text: str, start: int, end: int) -> bool:
        """Tell whether 双方 opens a clause or stands behind its verb (鼓励两区…), not behind who both are."""
        word = self._lexicon.two_words.search(text, start, end)
        if word is None:
            return False
        before = text[start : word.start()]
        return not before or any(last == len(before) for _, last, _ in self._lexicon.deeds.find(before))


def _without_containers(passage: Passage, parties: tuple[PlaceName, ...]) -> tuple[PlaceName, ...]:
    """Leave out a place that holds another party: 河南省 beside 郑州市 is no second party."""
    return tuple(
        party
        for party in parties
        if party.code is None
        or not any(code and passage.finder.lies_in(code, party.code) for _, code in parties)
    )
