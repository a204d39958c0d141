"""Who works together: the parties that a clause names, and those that it takes over."""

from __future__ import annotations

from typing import NamedTuple

from lantu.facts import PlaceName
from lantu.language.mention import PlaceMention
from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.passage import Passage

_UNITS = frozenset({"province", "prefecture", "county", "zone"})
_PARTIES = _UNITS | {"group", "country"}
_MOST_MEMBERS = 8
"""A group of more is a party by itself."""


class Named(NamedTuple):
    """A party as a clause names it: a place, a group's members, or words."""

    start: int
    end: int
    names: tuple[PlaceName, ...]


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
    """

    parties: tuple[PlaceName, ...]
    rule: str
    end: int
    separate: bool = False


class Memory:
    """The parties named before: the last ones of the paragraph, and the last two of the document."""

    __slots__ = ("_place", "pair", "parties", "subject")

    def __init__(self) -> None:
        self._place: tuple[str, int] = ("", -1)
        self.parties: tuple[PlaceName, ...] = ()
        self.pair: tuple[PlaceName, ...] = ()
        self.subject: tuple[str, ...] = ()

    def enter(self, passage: Passage) -> None:
        """Forget what a paragraph, or a document, does not carry over; note whom the passage is about."""
        sentence, document_id = passage.sentence, passage.source.document_id
        if document_id != self._place[0]:
            self.pair = self.subject = ()
        if (document_id, sentence.paragraph) != self._place:
            self.parties = ()
        self._place = (document_id, sentence.paragraph)
        if len(sentence.subject) == 1 and passage.finder.by_code[sentence.subject[0]].level in _UNITS:
            self.subject = sentence.subject

    def keep(self, parties: tuple[PlaceName, ...]) -> None:
        """Keep the parties of a link for what follows it."""
        self.parties = parties
        if len(parties) == 2:
            self.pair = parties


class PartyFinder:
    """Finds the parties of clauses.

    Parameters
    ----------
    lexicon : MechanismLexicon
    home : str or None
        Code of the programme's region; its members are the parties where the region is meant.
    """

    def __init__(self, lexicon: MechanismLexicon, home: str | None) -> None:
        self._lexicon = lexicon
        self._home = home

    def find(self, passage: Passage, start: int, end: int, memory: Memory) -> Found | None:
        """Return the parties of a clause; None where fewer than two can be told."""
        text = passage.sentence.text
        named = self._named(passage, start, end)
        if len(named) > 1:
            named = [each for each in named if text[each.start : each.end] not in self._lexicon.two]
        last = max((each.end for each in named), default=start)
        if not named:
            return self._unnamed(passage, start, end, memory)
        if text[named[0].start : named[0].end] in self._lexicon.two and len(named) == 1:
            return Found(memory.pair, "pair", last) if memory.pair else None
        parties = _merge(each.names for each in named)
        if self._lacks_subject(passage, start, named, parties):
            subject = self._subject(passage, passage.sentence.subject, parties) or self._subject(
                passage, memory.subject, parties
            )
            if subject:
                return Found(_merge([subject, parties]), "subject", last, separate=True)
        return Found(parties, "named", last, separate=len(named) > 1) if len(parties) > 1 else None

    def _named(self, passage: Passage, start: int, end: int) -> list[Named]:
        text = passage.sentence.text
        found: list[Named] = []
        for mention, given in passage.sentence.places:
            if not start <= mention.start < end or _is_none(mention):
                continue
            codes = self._party_codes(passage, mention, given)
            if not codes or text[mention.start - 1] == "小":
                continue
            if found and found[-1].end == mention.start and self._lies_within(passage, codes, found[-1]):
                found.pop()
            some = next((word for word in self._lexicon.some_of if text.startswith(word, mention.end)), "")
            if some:
                name = PlaceName(text[mention.start : mention.end] + some, None)
                found.append(Named(mention.start, mention.end + len(some), (name,)))
            else:
                found.append(Named(mention.start, mention.end, self._members(passage, codes)))
        for first, after, _ in self._lexicon.unnamed.find(text[start:end]):
            words = text[start + first : start + after]
            if not any(each.start <= start + first < each.end for each in found):
                found.append(Named(start + first, start + after, (PlaceName(words, None),)))
        self._add_organs(text, start, end, found)
        return sorted(found)

    def _party_codes(
        self, passage: Passage, mention: PlaceMention, given: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Return what a mention means as a party: groups of airports and ports stand for their provinces."""
        codes = passage.codes_of(mention, given)
        if not codes or passage.finder.by_code[codes[0]].level in _PARTIES:
            return codes
        provinces = {self._province(passage, code) for code in passage.finder.by_code[codes[0]].members}
        return tuple(sorted(code for code in provinces if code)) if len(provinces) > 1 else ()

    def _province(self, passage: Passage, code: str) -> str:
        """Return the province that a place lies in; empty where it lies in none."""
        place = passage.finder.by_code.get(code)
        while place is not None and place.level != "province":
            place = passage.finder.by_code.get(place.parent) if place.parent else None
        return place.code if place is not None else ""

    def _lies_within(self, passage: Passage, codes: tuple[str, ...], outer: Named) -> bool:
        """Tell whether a place is named behind the one that it lies in (内蒙古锡林郭勒盟)."""
        container = outer.names[0].code if len(outer.names) == 1 else None
        return container is not None and all(passage.finder.lies_in(code, container) for code in codes)

    def _add_organs(self, text: str, start: int, end: int, found: list[Named]) -> None:
        """Add organs that stand behind 与; an organ's name may hold a place's."""
        for match in self._lexicon.organ_behind.finditer(text, start, end):
            first, after = match.span("name")
            found[:] = [each for each in found if not first <= each.start < after]
            found.append(Named(first, after, (PlaceName(match["name"], None),)))
        opening = self._lexicon.organ_first.match(text, start, end)
        if opening is not None and any(
            each.end - each.start and each.names[0].code is None for each in found
        ):
            first, after = opening.span("name")
            found[:] = [each for each in found if not first <= each.start < after]
            found.append(Named(first, after, (PlaceName(opening["name"], None),)))

    def _members(self, passage: Passage, codes: tuple[str, ...]) -> tuple[PlaceName, ...]:
        """Return places, groups replaced by their members."""
        names: list[PlaceName] = []
        for code in codes:
            place = passage.finder.by_code[code]
            members = place.members if place.level == "group" else ()
            names += passage.names(members if 0 < len(members) <= _MOST_MEMBERS else (code,))
        return tuple(names)

    def _lacks_subject(
        self, passage: Passage, start: int, named: list[Named], parties: tuple[PlaceName, ...]
    ) -> bool:
        """Tell whether the clause names the other side alone: 与京津…合作, 承接北京…."""
        first = named[0]
        before = passage.sentence.text[max(start, first.start - 4) : first.start]
        return before.endswith(self._lexicon.with_words) or len(parties) == 1

    def _subject(
        self, passage: Passage, codes: tuple[str, ...], parties: tuple[PlaceName, ...]
    ) -> tuple[PlaceName, ...]:
        """Return the one place that the sentence is about; empty where it is among the parties."""
        if len(codes) != 1 or any(code == codes[0] for _, code in parties):
            return ()
        if any(code and passage.finder.lies_in(code, codes[0]) for _, code in parties):
            return ()
        place = passage.finder.by_code[codes[0]]
        if place.level == "group" and any(code in place.members for _, code in parties):
            return ()
        return passage.names(codes)

    def _unnamed(self, passage: Passage, start: int, end: int, memory: Memory) -> Found | None:
        text = passage.sentence.text
        about = passage.sentence.subject
        if (
            self._home is not None
            and about == (self._home,)
            and self._lexicon.regional.search(text, start, end)
        ):
            return Found(self._members(passage, (self._home,)), "region", start)
        if memory.parties and self._lexicon.inherits.search(text, start, end):
            return Found(memory.parties, "before", start)
        return None


def _is_none(mention: PlaceMention) -> bool:
    """Tell whether a mention names no party: part of a name, the country, or a word such as 全市."""
    if mention.codes == ("CN",):
        return True
    if mention.rule.startswith("place.reference"):
        return not mention.rule.endswith(".group")
    return mention.rule.endswith(".in_name")


def _merge(lists: object) -> tuple[PlaceName, ...]:
    return tuple(dict.fromkeys(name for names in lists for name in names))  # type: ignore[attr-defined]
