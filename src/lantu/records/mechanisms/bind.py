"""Bind the words of co-operation in a sentence to parties, field, means and state."""

from __future__ import annotations

from dataclasses import dataclass

from lantu.records.domains import domains
from lantu.records.mechanisms.functions import functions_of, unities_of
from lantu.records.mechanisms.idle import IdleJudge
from lantu.records.mechanisms.lexicon import mechanism_lexicon
from lantu.records.mechanisms.memory import Memory
from lantu.records.mechanisms.parties import Found, PartyFinder
from lantu.records.mechanisms.threes import are_called_three, are_three_others, is_region
from lantu.records.mood import Mood, openings
from lantu.records.passage import Passage
from lantu.records.programme import Form, LinkStatus, Mechanism
from lantu.records.wording import balance

_GENERAL = "governance"
_HOW = "机制"
_OF_ECONOMY = frozenset({"industry", "innovation", "trade", "planning", "education"})
"""These fields go together: 加强创新协同，深化产业合作 is one matter."""
_AGREEMENT = "agreement"
# 与甲市、乙市…: so far apart places of one list stand.
_JOINED = 2
_SORT = 2
_SHORTEST_PHRASE = 4
_LONGEST_PHRASE = 40
# A cue inside a name as long as this is part of it.
_SHORT_NAME = 3
# 在河北省保定市: a clause as long as this may say no more than where.
_LONGEST_WHERE = 9


@dataclass(slots=True)
class _Draft:
    start: int
    end: int
    found: Found
    mood: Mood


class MechanismBinder:
    """Turns words of co-operation into mechanisms; it remembers who was named before in the paragraph.

    Parameters
    ----------
    parties : PartyFinder
        Remembers nothing of a document: one serves all.
    home : str or None
        Code of the programme's region.
    """

    def __init__(self, parties: PartyFinder, home: str | None) -> None:
        self._lexicon = mechanism_lexicon()
        self._parties = parties
        self._idle = IdleJudge(self._lexicon, parties)
        self._memory = Memory()
        self._home = home

    def bind(self, passage: Passage) -> list[Mechanism]:
        """Return the mechanisms of one sentence in text order."""
        sentence = passage.sentence
        self._memory.enter(passage)
        if self._home is not None:
            self._memory.note_groups(passage, self._home)
        if len(sentence.places) > 1:
            self._memory.note_meeting(passage, self._lexicon.journeys)
        cues = passage.source.scan.find(self._lexicon.cues, sentence.start, sentence.end)
        joint = self._joint(passage)
        if not cues and not joint:
            return []
        inside = [(m.start, m.end) for m, _ in sentence.places if m.end - m.start > _SHORT_NAME]
        marks = [start for start, _, _ in cues]
        marks = [mark for mark in marks if not any(first <= mark < last for first, last in inside)]
        marks += joint
        drafts = self._drafts(passage, marks)
        if self._memory.asks:
            return []  # what is asked about is not told, though the answer may go on about it
        return [self._mechanism(passage, each) for draft in drafts for each in self._listed(passage, draft)]

    def _joint(self, passage: Passage) -> list[int]:
        """Return where clauses begin that say what is done with places (与甲市、乙市统一…标准)."""
        sentence = passage.sentence
        doers = [
            start
            for start, end in sentence.clauses
            if sentence.text.startswith(self._lexicon.doers_with, start)
            and self._does_behind_places(passage, start, end)
        ]
        return doers + self._all_do(passage)

    def _all_do(self, passage: Passage) -> list[int]:
        """Return where clauses begin that say what all of a group does (甲乙丙三地累计发布…)."""
        sentence = passage.sentence
        starts = []
        for mention, codes in sentence.places:
            start, end = sentence.clause_of(mention.start)
            match = self._lexicon.all_do.match(sentence.text, mention.start, end)
            if codes and start == mention.start and match is not None and match.end() > mention.end:
                at = match.end()
                starts += [start] if openings().verb_at(sentence.text, at, end) == at else []
        return starts

    def _does_behind_places(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether a verb follows right behind the places that a clause opens with, behind 与."""
        text, at = passage.sentence.text, start
        for mention, codes in passage.sentence.places:
            if codes and at < mention.start <= at + _JOINED and mention.end < end:
                at = mention.end
        return at > start and openings().verb_at(text, at, end) is not None

    def _drafts(self, passage: Passage, marks: list[int]) -> list[_Draft]:
        """Return what the clauses with a word of co-operation tell, clauses on one matter joined."""
        sentence = passage.sentence
        drafts: list[_Draft] = []
        last = -2
        for index, (start, end) in enumerate(sentence.clauses):
            if not any(start <= mark < end for mark in marks):
                continue
            found = self._parties.find(passage, self._from(passage, index), end, self._memory)
            if found is not None and is_region(found, self._members(passage)):
                self._memory.three = ()
            if found is None or self._idle.is_idle(passage, start, end, found):
                continue
            if not self._lexicon.issuers.find(sentence.text, start, end):
                self._memory.keep(found.parties, end)  # organs that issue a paper are not spoken of further
            if are_called_three(passage, start, found, self._lexicon):
                self._memory.trio = found.parties
            if are_three_others(found, self._members(passage)):
                self._memory.three = found.parties
            if last == index - 1 and self._goes_on(passage, drafts[-1], start, end, found):
                drafts[-1].end = end
            else:
                drafts.append(_Draft(start, end, found, passage.mood(start, end)))
            last = index
        return drafts

    def _members(self, passage: Passage) -> tuple[str, ...]:
        """Return the members of the programme's region."""
        return passage.finder.by_code[self._home].members if self._home else ()

    def _from(self, passage: Passage, index: int) -> int:
        """Return where the words begin that name a clause's parties: 在津冀两地，… says where in front."""
        clauses, text = passage.sentence.clauses, passage.sentence.text
        start = clauses[index][0]
        if index == 0:
            return start
        before, last = clauses[index - 1]
        says_where = text.startswith("在", before) and last - before <= _LONGEST_WHERE
        return (
            before
            if says_where and any(before < m.start < last for m, _ in passage.sentence.places)
            else start
        )

    def _listed(self, passage: Passage, draft: _Draft) -> list[_Draft]:
        """Return one draft for each of the mechanisms or pairs that a clause lists (甲机制、乙机制等)."""
        if draft.found.pairs:
            each_found = [draft.found._replace(parties=pair) for pair in draft.found.pairs]
            return [_Draft(draft.start, draft.end, found, draft.mood) for found in each_found]
        listed = self._lexicon.listed.search(passage.sentence.text, draft.start, draft.end)
        if listed is None:
            return [draft]
        drafts = []
        at = listed.start()
        for item in listed.group().split("、"):
            drafts.append(_Draft(at, at + len(item), draft.found, draft.mood))
            at += len(item) + 1
        return drafts

    def _goes_on(self, passage: Passage, before: _Draft, start: int, end: int, found: Found) -> bool:
        """Tell whether a clause says more of the mechanism of the clause before it."""
        unnamed = found.rule in {"before", "region"} or self._is_aim(passage, start, end)
        if not unnamed or before.found.parties != found.parties:
            return False
        if before.found.rule == found.rule == "named" or self._lexicon.begun.match(
            passage.sentence.text, start, end
        ):
            return (
                False  # 推进某地一体化，提升某地创新水平; 共建园区，共同培育品牌: each is a matter of its own
            )
        text, form_of = passage.sentence.text, self._lexicon.form_of
        if form_of(text[start:end]) == _AGREEMENT != form_of(text[before.start : before.end]):
            return False  # 携手打造走廊，三方签署了章程
        parted = "；" in passage.sentence.text[before.end : start]
        return not parted and not self._are_two_facts(passage, before, start, end)

    def _are_two_facts(self, passage: Passage, draft: _Draft, start: int, end: int) -> bool:
        """Tell whether a clause and the one before it are of fields far apart, or give a figure each."""
        sentence, scan = passage.sentence, passage.source.scan
        clauses = (draft.start, draft.end), (start, end)
        fields = {domains().at(sentence.text, a, b, scan, "") for a, b in clauses} - {"", "other", _GENERAL}
        if len(fields) > 1 and not fields <= _OF_ECONOMY:
            return True
        if not all(any(a <= each.start < b for each in sentence.quantities) for a, b in clauses):
            return False
        before, behind = (
            {sentence.text[a:b] for a, b, _ in scan.find(self._lexicon.cues, *clause)} for clause in clauses
        )
        return before.isdisjoint(behind)

    def _is_aim(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether a clause has no word of co-operation but an aim (京津冀协同发展迈出新步伐)."""
        cues = passage.source.scan.find(self._lexicon.cues, start, end)
        return all(self._lexicon.aims.fullmatch(passage.sentence.text, a, b) for a, b, _ in cues)

    def _mechanism(self, passage: Passage, draft: _Draft) -> Mechanism:
        text = passage.sentence.text
        span = passage.span(draft.start, draft.end)
        words = text[draft.start : draft.end]
        found = draft.found
        phrase = self._phrase(text, draft)
        functions = unities_of(passage.sentence, draft.start, self._lexicon) or functions_of(
            phrase, self._lexicon
        )
        form = self._lexicon.form_of(words)
        if form == "vision" and functions:
            form = "mechanism"
        return Mechanism(
            id=passage.identify("link", span, *(party.name for party in found.parties)),
            span=span,
            parties=found.parties,
            domain=self._domain(passage, draft),
            mechanism=phrase,
            period=passage.period(draft.end, intended=draft.mood == "intended"),
            speaker=passage.source.speaker_at(draft.start),
            form=form,
            status=self._status(words, form, draft.mood),
            functions=functions,
            confidence=_confidence(found),
            rule=f"link.{found.rule}",
        )

    def _domain(self, passage: Passage, draft: _Draft) -> str:
        """Return the field that the clause names; where it names none, its sentence's, else governance."""
        sentence = passage.sentence
        around = (draft.start, draft.end), (sentence.start, draft.start), (draft.end, sentence.end)
        scan = passage.source.scan
        names = [(m.start, m.end) for m, codes in sentence.places if self._is_area(passage, codes)]
        names += _organs(sentence.text, draft)
        kind = _kind_of_organs(draft)
        if kind and domains().at(sentence.text, draft.start, draft.end, scan, "", names) in {"", _GENERAL}:
            return kind
        for passed in (names, []):  # the name of an area tells it only where nothing else does
            for start, end in around:
                field = domains().at(sentence.text, start, end, scan, "", passed)
                if field not in {"", "other", _GENERAL}:
                    return field
                # 建立…工作机制 says how, not in which field
                if field == _GENERAL and domains().of(sentence.text[start:end].replace(_HOW, ""), ""):
                    return field
        return _GENERAL

    def _is_area(self, passage: Passage, codes: tuple[str, ...]) -> bool:
        """Tell an area, whose name tells no field (滨海新区), from a facility, whose name does (天津港)."""
        by_code = passage.finder.by_code
        return not codes or codes[0] not in by_code or by_code[codes[0]].level != "facility"

    def _phrase(self, text: str, draft: _Draft) -> str:
        """Return the words that say what is done together, without parties and the verb in front."""
        start = draft.found.end if draft.found.end < draft.end - 3 else draft.start
        verb = openings().verb_at(text, start, draft.end)
        phrase = balance(text[start if verb is None else verb : draft.end]).removeprefix("等地")
        light = next((word for word in self._lexicon.light if phrase.startswith(word)), "")
        shorter = phrase.removeprefix(light).removeprefix("了").lstrip("的、等")
        if len(shorter) < _SHORTEST_PHRASE:
            shorter = balance(text[draft.start : draft.end])
        return shorter[:_LONGEST_PHRASE]

    def _status(self, words: str, form: Form | None, mood: Mood) -> LinkStatus | None:
        if self._lexicon.ended.search(words):
            return "ended"
        if mood == "intended":
            return "operating" if self._lexicon.going_on.search(words) else "proposed"
        if self._lexicon.signed.search(words):
            return "signed"
        return None if form == "vision" else "operating"


def _organs(text: str, draft: _Draft) -> list[tuple[int, int]]:
    """Return where a clause names organs: a university's name does not tell what is done with it."""
    organs = [name for name, code in draft.found.parties if code is None]
    starts = [(text.find(name, draft.start, draft.end), len(name)) for name in organs]
    return [(at, at + length) for at, length in starts if at >= 0]


def _kind_of_organs(draft: _Draft) -> str:
    """Return the field of the organs among the parties where they are of one sort (two schools)."""
    fields = {domains().of(name[-_SORT:], "") for name, code in draft.found.parties if code is None}
    return fields.pop() if len(fields) == 1 else ""


def _confidence(found: Found) -> float:
    return {"named": 0.8, "subject": 0.75, "pair": 0.65, "before": 0.6, "region": 0.6}[found.rule]
