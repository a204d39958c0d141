"""Bind the named things of a sentence to their states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lantu.records.mood import Mood
from lantu.records.passage import Passage
from lantu.records.programme import ProjectEvent
from lantu.records.projects.carried import Carried, subject_of, told_of_subject
from lantu.records.projects.groups import groups_of
from lantu.records.projects.lexicon import project_lexicon
from lantu.records.projects.listings import Listing, Listings
from lantu.records.projects.named import Named, without_number
from lantu.records.projects.names import NameReader
from lantu.records.projects.pieces import Piece, cut_clause
from lantu.records.projects.rivers import Flow, flow_finder
from lantu.records.projects.status import ISSUED, StatusJudge
from lantu.records.projects.strategy import Strategy, strategy_finder
from lantu.records.projects.surroundings import Surroundings, are_plain, is_told_at, look_around
from lantu.records.projects.verbs import Verb
from lantu.records.sentence import HOME_CODE

"""In a name (中国华能) it says no place."""
_BEHIND = "，在"
_LONGEST_QUOTE = 300


class _Clause(NamedTuple):
    """A clause with its mood and the places that it names outside the names of things."""

    start: int
    end: int
    mood: Mood
    places: tuple[str, ...]


@dataclass(slots=True)
class _Opening:
    """A clause whose verbs are known, with the things that it opens with once they have been looked for."""

    start: int
    end: int
    verbs: list[tuple[int, int, Verb]]
    known: bool = False
    carried: Carried | None = None


class ProjectBinder:
    """Turns the names in sentences into project events where a verb tells their state."""

    def __init__(self) -> None:
        self._lexicon = project_lexicon()
        self._names = NameReader(self._lexicon)
        self._judge = StatusJudge(self._lexicon)
        self._last: tuple[Passage, int, int, list[Piece]] | None = None
        self._listings = Listings(self._lexicon)
        # What the list in front of a comma is told to be, and in which mood.
        self._in_front: tuple[Surroundings, Mood] | None = None

    def bind(self, passage: Passage) -> list[ProjectEvent]:
        """Return the project events of one sentence in text order."""
        sentence, scan = passage.sentence, passage.source.scan
        self._names.antecedents.enter(passage)
        events = [self._strategy(passage, each) for each in strategy_finder().find(sentence, scan)]
        events += [self._flow(passage, each) for each in flow_finder().find(passage)]
        marks = [start for start, _, _ in scan.find(self._lexicon.marks, sentence.start, sentence.end)]
        marks += [
            mention.start
            for mention, _ in sentence.places
            if mention.codes and mention.codes[0].startswith("JJJ-")
        ]
        if not marks:
            return events
        verbs = scan.find(self._lexicon.verbs, sentence.start, sentence.end)
        opening: _Opening | None = None
        for start, end in sentence.clauses:
            if sentence.text[start - 1] == "；":
                opening = None  # another matter
            inside = [mark for mark in marks if start <= mark < end]
            own = [verb for verb in verbs if start <= verb[0] < end]
            listing = self._listings.follow(passage, start, end)
            told = self._told_of(passage, opening, start, end, own) if opening else []
            told = self._listed(passage, listing, own) if listing and inside else told
            if told:
                events += told
            elif inside:
                says_on = opening is not None and sentence.text.startswith(self._lexicon.says_on, start)
                goes_on = says_on and self._carried(passage, opening) is not None
                events += self._clause(passage, start, end, inside, own)
                if not goes_on:
                    # What it opens with is looked for where a clause behind it may tell of that.
                    opening = _Opening(start, end, own) if sentence.text.startswith("，", end) else None
        if not events:
            return events
        # A title may run into the sentence that it announces: a state is told once.
        return list({(event.name, event.status, event.period): event for event in reversed(events)}.values())[
            ::-1
        ]

    def _strategy(self, passage: Passage, strategy: Strategy) -> ProjectEvent:
        start, end = strategy.start, strategy.end
        span = passage.span(start, end)
        return ProjectEvent(
            id=passage.identify("project", span, strategy.name, str(start)),
            span=span,
            name=strategy.name,
            category="policy",
            status=strategy.status,
            period=passage.period(end, intended=False),
            places=passage.names(passage.places_in(start, end) or passage.sentence.subject),
            speaker=passage.source.speaker_at(start),
            confidence=0.7,
            rule="project.strategy",
        )

    def _flow(self, passage: Passage, flow: Flow) -> ProjectEvent:
        intended = passage.mood(flow.start, flow.end) == "intended"
        span = passage.span(flow.start, flow.end)
        return ProjectEvent(
            id=passage.identify("project", span, flow.name, str(flow.start)),
            span=span,
            name=flow.name,
            category="ecology",
            status="under_construction" if intended else "completed",
            period=passage.period(flow.end, intended=intended),
            places=passage.names((flow.code,)),
            speaker=passage.source.speaker_at(flow.start),
            confidence=0.7,
            rule="project.flow",
        )

    def _clause(
        self, passage: Passage, start: int, end: int, marks: list[int], own: list[tuple[int, int, Verb]]
    ) -> list[ProjectEvent]:
        sentence = passage.sentence
        follows = sentence.text.startswith(_BEHIND, end)
        in_front, self._in_front = self._in_front, None
        goes_on = in_front is not None and sentence.text.startswith(self._lexicon.lists.goes_on, start)
        tells = goes_on or follows or self._lexicon.lists.approves.search(sentence.text, start, end)
        if not tells and are_plain(verb for _, _, verb in own):
            return []  # nothing in it or behind it tells a state
        pieces = self._cut(passage, start, end, own)
        if follows and are_plain(piece.verb for piece in pieces):
            behind, end = self._told_behind(passage, end)
            behind_verbs = passage.source.scan.find(self._lexicon.verbs, behind, end)
            pieces = pieces + cut_clause(sentence, behind, end, behind_verbs)
        events: list[ProjectEvent] = []
        for group in groups_of(pieces):
            first, last = group.items[0].start, (group.tail or group.items[-1]).end
            if not [mark for mark in marks if first <= mark < last]:
                continue  # nothing in it ends like a name
            around, mood = look_around(pieces, group, sentence.text, self._lexicon), passage.mood(start, end)
            if goes_on and in_front is not None and not around.tells:
                around, mood = in_front  # 实施甲、乙等项目，以及丙、丁等项目
            self._in_front = (around, mood) if around.tells and not around.after else None
            told_behind = is_told_at(pieces, group.last + 1)
            found = self._names.read(passage, group, told_behind=told_behind) if around.tells else []
            if not found:
                continue
            clause = _Clause(start, end, mood, self._outside(passage, start, end, found))
            for each in found:
                named, around = self._whole(passage, each, around)
                self._names.antecedents.keep(named.name)
                told = self._judge.judge(named, around, mood)
                if told is not None:
                    events.append(self._event(passage, clause, named, told))
        return events

    def _listed(
        self, passage: Passage, listing: Listing, own: list[tuple[int, int, Verb]]
    ) -> list[ProjectEvent]:
        """Return what the clause in front of a list tells of each thing in it."""
        verbs = [verb for verb in own if verb[0] >= listing.start]
        pieces = cut_clause(passage.sentence, listing.start, listing.end, verbs)
        groups = groups_of(pieces)
        if not groups or look_around(pieces, groups[0], passage.sentence.text, self._lexicon).tells:
            return []  # the list has a verb of its own
        found = self._names.read(passage, groups[0], told_behind=True)
        start = listing.told if listing.end - listing.told <= _LONGEST_QUOTE else listing.start
        clause = _Clause(start, listing.end, listing.mood, self._outside(passage, start, listing.end, found))
        judged = ((named, self._judge.judge(named, listing.around, listing.mood)) for named in found)
        return [self._event(passage, clause, named, told) for named, told in judged if told is not None]

    def _cut(self, passage: Passage, start: int, end: int, own: list[tuple[int, int, Verb]]) -> list[Piece]:
        """Cut a clause into its pieces; the last one is kept, for up to three readers ask for it in turn."""
        last = self._last
        if last is not None and last[0] is passage and last[1:3] == (start, end):
            return last[3]
        pieces = cut_clause(passage.sentence, start, end, own)
        self._last = passage, start, end, pieces
        return pieces

    def _carried(self, passage: Passage, opening: _Opening | None) -> Carried | None:
        """Return the things that a clause opens with, looked for once."""
        if opening is None:
            return None
        if not opening.known:
            pieces = self._cut(passage, opening.start, opening.end, opening.verbs)
            opening.carried = subject_of(passage, pieces, opening.start, self._names)
            opening.known = True
        return opening.carried

    def _told_of(
        self, passage: Passage, opening: _Opening, start: int, end: int, own: list[tuple[int, int, Verb]]
    ) -> list[ProjectEvent]:
        """Return what a clause without a subject tells of the things named before it."""
        if not any(verb.after for _, _, verb in own):
            return []
        carried = self._carried(passage, opening)
        if carried is None:
            return []
        sentence = passage.sentence
        around = told_of_subject(self._cut(passage, start, end, own), sentence.text, self._lexicon)
        if around is None:
            return []
        mood = passage.mood(start, end)
        clause = _Clause(carried.start, end, mood, self._outside(passage, start, end, []))
        judged = ((named, self._judge.judge(named, around, mood)) for named in carried.named)
        return [self._event(passage, clause, named, told) for named, told in judged if told is not None]

    def _told_behind(self, passage: Passage, end: int) -> tuple[int, int]:
        """Return where the next clause says what became of those named (甲、乙，在某地建成开放).

        Returns
        -------
        tuple of int, int
            Behind the place, and the clause's end; an empty stretch at ``end`` where it says nothing.
        """
        sentence = passage.sentence
        last = sentence.clause_of(end + 1)[1]
        places = (mention.end for mention, _ in sentence.places if mention.start == end + 2)
        behind = next(places, last)
        return (behind, last) if behind < last else (end, end)

    def _event(self, passage: Passage, clause: _Clause, named: Named, told: tuple[str, str]) -> ProjectEvent:
        span = passage.span(clause.start, clause.end)
        inside = passage.places_in(*(named.lodged or (named.start, named.end)))
        inside = tuple(code for code in inside if code != HOME_CODE)
        status, word = told
        return ProjectEvent(
            id=passage.identify("project", span, named.name, str(named.start)),
            span=span,
            name=without_number(named.name),
            category=self._category(passage, named),
            status=status,  # type: ignore[arg-type]
            period=passage.period(
                clause.end, intended=clause.mood == "intended", name=(named.start, named.end)
            ),
            places=passage.names(inside or clause.places or _without_country(passage.sentence.subject)),
            speaker=passage.source.speaker_at(named.start),
            confidence=_confidence(named, word),
            rule=f"project.{named.kind}.{word or 'use'}",
        )

    def _whole(self, passage: Passage, named: Named, around: Surroundings) -> tuple[Named, Surroundings]:
        """Give a paper or a drive the verb that begins its name (出台构建…实施意见, 开展扩大…行动)."""
        text = passage.sentence.text
        if named.kind not in {"paper", "drive"} or len(around.before) < 2 or text[named.start] == "《":
            return named, around
        (inner, word), (outer, _) = around.before[:2]
        start = named.start - len(word)
        if len(word) < 2 or not text.startswith(word, start) or not self._begins_name(named, inner, outer):
            return named, around
        return named._replace(start=start, name=word + named.name), around._replace(before=around.before[1:])

    def _begins_name(self, named: Named, inner: Verb, outer: Verb) -> bool:
        """Tell whether of two verbs in front of a name the inner one belongs to it."""
        if named.kind == "paper":
            return not ISSUED & set(inner.before) and bool(ISSUED & set(outer.before))
        if inner.drives and (named.name.startswith("“") or not outer.before):
            return False  # 加快完善“…”机制: it is made better, the sooner
        return not inner.before and not inner.push and bool(outer.before or outer.push)

    def _category(self, passage: Passage, named: Named) -> str:
        """Return a thing's category; where its name tells none, that of the topic (公路方面，…)."""
        if named.category != "other" or named.kind not in {"works", "frame"}:
            return named.category
        sentence = passage.sentence
        first = sentence.clauses[0]
        return self._lexicon.topic_of(sentence.text[first[0] : first[1]]) or named.category

    def _outside(self, passage: Passage, start: int, end: int, found: list[Named]) -> tuple[str, ...]:
        """Return the places that a clause names beside its things: one inside a name is that thing's own."""
        codes: list[str] = []
        at = start
        for named in sorted(found):
            codes += passage.places_in(at, named.start)
            at = max(at, named.end)
        return tuple(dict.fromkeys((*codes, *passage.places_in(at, end))))


def _without_country(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Leave the country out: what the passage is about at large is not where a thing lies."""
    return codes if len(codes) > 1 or HOME_CODE not in codes else ()


def _confidence(named: Named, word: str) -> float:
    confidence = 0.85 if word else 0.6
    if named.kind in {"works", "drive", "frame"}:
        confidence -= 0.1
    return round(confidence, 2)
