"""Gather what a document tells of a journey into one visit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TypeVar

from lantu.facts import Period, PlaceName, Span
from lantu.facts.period import NOWHEN
from lantu.records.passage import Passage
from lantu.records.programme import Mechanism, Official, ProjectEvent, Topic, Visit
from lantu.records.visits.lexicon import visit_lexicon
from lantu.records.wording import balance

_LONGEST_STOP = 24
_JUST_BEHIND = 8
_MOST_TOPICS = 12
T = TypeVar("T")
_ITEMS = re.compile("、|和(?=[^平谐])|及")


@dataclass(slots=True)
class _Journey:
    id: str
    span: Span
    visitors: str
    hosts: tuple[PlaceName, ...]
    period: Period
    paragraph: int
    announced: bool
    stops: list[str] = field(default_factory=list)
    officials: list[Official] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    agreements: list[str] = field(default_factory=list)


_LED = re.compile("(?:率队|率团|带队|一行)$")


class VisitBinder:
    """Follows a document's sentences in text order; ``finish`` returns its visits."""

    def __init__(self) -> None:
        self._lexicon = visit_lexicon()
        self._journeys: list[_Journey] = []

    def bind(self, passage: Passage, projects: list[ProjectEvent], mechanisms: list[Mechanism]) -> None:
        """Take in one sentence with what was read out of it."""
        journey = self._journey(passage)
        if journey is not None and not self._goes_on(journey):
            self._journeys.append(journey)
        elif journey is not None and self._journeys[-1].announced:
            # The text tells in full, with its days, what its headline only announces.
            self._journeys[-1] = replace(journey, hosts=self._journeys[-1].hosts)
        if not self._journeys or passage.sentence.heading:
            return
        current = self._journeys[-1]
        if current.paragraph not in {-1, passage.sentence.paragraph}:
            return
        hosts = {place.name for place in current.hosts}
        _extend(current.stops, [stop for stop in self._stops(passage) if stop not in hosts])
        _extend(current.officials, self._officials(passage))
        if len(current.topics) < _MOST_TOPICS:
            _extend(current.topics, self._topics(passage))
        signed = [event.name for event in projects if event.status == "signed"]
        signed += [link.mechanism for link in mechanisms if link.status == "signed" and not signed]
        _extend(current.agreements, signed)

    def finish(self) -> list[Visit]:
        """Return the visits of the document and forget it."""
        visits = [
            Visit(
                journey.id, journey.span, journey.visitors, journey.hosts, journey.period,
                tuple(journey.stops), tuple(journey.officials), tuple(journey.topics),
                tuple(journey.agreements),
                confidence=0.8 if journey.stops else 0.6, rule="visit.journey",
            )
            for journey in self._journeys
        ]  # fmt: skip
        self._journeys = []
        return visits

    def _goes_on(self, journey: _Journey) -> bool:
        """Tell whether a sentence only tells more of the journey before it."""
        if not self._journeys:
            return False
        before = self._journeys[-1]
        same = before.visitors[-4:] == journey.visitors[-4:] or journey.visitors in before.visitors
        known = {place.code for place in before.hosts}
        return same and all(place.code in known for place in journey.hosts)

    def _journey(self, passage: Passage) -> _Journey | None:
        sentence = passage.sentence
        if not passage.source.scan.find(self._lexicon.purposes, sentence.start, sentence.end):
            return None
        match = self._lexicon.journey.search(sentence.text, sentence.start, sentence.end)
        if match is None or self._lexicon.told_of.search(match["who"] + match["where"]):
            return None
        if self._lexicon.sums.search(sentence.text, match.end(), match.end() + _JUST_BEHIND):
            return None
        if any(at <= match.start() for at, _ in passage.moods.intents):
            return None
        hosts = self._hosts(passage, *match.span("where"))
        if not hosts:
            return None
        span = passage.span(sentence.start, sentence.end)
        period = next((p.period for p in sentence.periods if p.role == "at" and p.period.end), NOWHEN)
        # 李明书记率队赴甲: how they went is no part of who did.
        visitors = _LED.sub("", balance(match["who"].rpartition("——")[2]))
        # A person's journey is told in one paragraph, a delegation's over many.
        paragraph = -1 if self._lexicon.bodies.search(visitors) else sentence.paragraph
        identity = passage.identify("visit", span, visitors)
        return _Journey(identity, span, visitors, hosts, period, paragraph, announced=sentence.heading)

    def _hosts(self, passage: Passage, start: int, end: int) -> tuple[PlaceName, ...]:
        """Return where somebody went; one character (桂 of a shop's name) is no place of a journey."""
        codes: list[str] = []
        for mention, given in passage.sentence.places:
            if start <= mention.start and mention.end <= end and not mention.rule.endswith(".in_name"):
                compound = mention.end - mention.start > 1 or len(mention.codes) > 1
                codes += passage.codes_of(mention, given) if compound else ()
        return passage.names(codes)

    def _stops(self, passage: Passage) -> list[str]:
        sentence = passage.sentence
        found = []
        for match in self._lexicon.stop.finditer(sentence.text, sentence.start, sentence.end):
            if self._lexicon.journey.search(sentence.text, sentence.start, match.start() + 1):
                continue
            for item in _ITEMS.split(match["what"]):
                stop = balance(self._lexicon.stop_cut.split(item.removeprefix("了"))[0])
                if 2 < len(stop) <= _LONGEST_STOP and self._is_stop(passage, stop):
                    found.append(stop)
        return found

    def _is_stop(self, passage: Passage, stop: str) -> bool:
        if stop.startswith(self._lexicon.never_stop):
            return False
        if stop.endswith(self._lexicon.stop_end):
            return True
        mentions = passage.finder.find(stop, passage.source.anchor)
        return len(mentions) == 1 and mentions[0].end - mentions[0].start == len(stop)

    def _officials(self, passage: Passage) -> list[Official]:
        sentence = passage.sentence
        words = sentence.text[sentence.start : sentence.end].rstrip("。！” ")
        ending = next((word for word in self._lexicon.took_part if words.endswith(word)), "")
        if not ending:
            return []
        return [
            Official(name, balance(match["post"]))
            for match in self._lexicon.official.finditer(words.removesuffix(ending))
            for name in match["names"].split("、")
            if name[0] in self._lexicon.surnames
        ]

    def _topics(self, passage: Passage) -> list[Topic]:
        sentence = passage.sentence
        return [
            Topic(speaker, balance(match["words"]))
            for match in self._lexicon.wish.finditer(sentence.text, sentence.start, sentence.end)
            if (speaker := passage.source.speaker_at(match.start())) is not None
        ]


def _extend(items: list[T], more: list[T]) -> None:
    for item in more:
        if item not in items:
            items.append(item)
