"""What a clause without names takes over: the parties, the pair and the place named before it."""

from __future__ import annotations

from itertools import pairwise

from lantu.facts import PlaceName
from lantu.records.passage import Passage
from lantu.records.sentence import Sentence

UNITS = frozenset({"province", "prefecture", "county", "zone"})
_OPENING = 6
_NO_PARTY = (".in_name", ".organ")
_DELEGATION = 12
"""So many characters stand at most between a guest's place and its host's (甲区党政代表团一行到乙区)."""
_ASKS = "？?"
_LONG_AGO = 99
_NEAR = 2
"""For so many sentences behind a mention of the region a passage is about it."""
_KEPT = 1
"""For so many sentences behind a link, clauses without a name go on about its parties."""


class Memory:
    """The parties named before: the last ones of the paragraph, and the last two of the document."""

    __slots__ = (
        "_about",
        "_age",
        "_pairs",
        "_paragraph",
        "asked",
        "asks",
        "end",
        "group",
        "parties",
        "subject",
        "three",
        "trio",
    )

    def __init__(self) -> None:
        self._age = 0
        self._about = _LONG_AGO
        self.asks = self.asked = False  # this sentence is a question; the one before it was
        self.end = -1  # where the last link ends
        self.group = ""  # the group of places named last
        self._paragraph = -1
        self.parties: tuple[PlaceName, ...] = ()
        self._pairs: list[tuple[PlaceName, ...]] = []  # two at a time, the last ones last
        # … and three that nothing calls so; the region named by its name puts an end to them.
        self.three: tuple[PlaceName, ...] = ()
        self.trio: tuple[PlaceName, ...] = ()  # three named one by one that the text calls 三地
        self.subject: tuple[str, ...] = ()

    def enter(self, passage: Passage) -> None:
        """Forget what a paragraph does not carry over; note whom the passage is about."""
        sentence = passage.sentence
        self._age += 1
        self.asked, self.asks = self.asks, sentence.text[sentence.end - 1] in _ASKS
        if (sentence.paragraph != self._paragraph and not self.asked) or self._age > _KEPT:
            self.parties = ()
        self._paragraph = sentence.paragraph
        level = passage.finder.by_code[sentence.subject[0]].level if len(sentence.subject) == 1 else ""
        if level in UNITS and (sentence.heading or not self.subject or _opens(sentence)):
            self.subject = sentence.subject

    def note_groups(self, passage: Passage, home: str) -> None:
        """Note whether a sentence names the region, or another group of places instead."""
        self._about += 1
        for mention, codes in passage.sentence.places:
            if len(codes) != 1 or (mention.rule.startswith("place.reference") and codes[0] != home):
                continue
            if codes[0] == home and mention.rule.startswith("place.reference") and self.three:
                continue  # 三地 means them
            if passage.finder.by_code[codes[0]].level == "group":
                self.three = () if codes[0] == home else self.three
                self.group = codes[0]
                self._about = 0 if codes[0] == home else _LONG_AGO
        if passage.sentence.subject == (home,) and not self.group:
            self._about = 0

    def pair(self, passage: Passage, levels: frozenset[str]) -> tuple[PlaceName, ...]:
        """Return the two named last, of some levels if any are given (两区); empty where there are none."""
        by_code = passage.finder.by_code
        for pair in reversed(self._pairs):
            if not levels or all(code and by_code[code].level in levels for _, code in pair):
                return pair
        return ()

    def note_meeting(self, passage: Passage, journeys: tuple[str, ...]) -> None:
        """Note two places of which one came to the other (甲区代表团到乙区考察): 两区 means them."""
        sentence, by_code = passage.sentence, passage.finder.by_code
        units = [
            (mention, codes[0])
            for mention, codes in sentence.places
            if len(codes) == 1
            and by_code[codes[0]].level in UNITS
            and not mention.rule.startswith("place.reference")
            and not mention.rule.endswith(_NO_PARTY)
        ]
        for (guest, one), (host, other) in pairwise(units):
            between = sentence.text[guest.end : host.start]
            apart = not passage.finder.lies_in(one, other) and not passage.finder.lies_in(other, one)
            if apart and len(between) <= _DELEGATION and between.endswith(journeys):
                self._pairs.append(passage.names((one, other)))

    @property
    def is_regional(self) -> bool:
        """Tell whether the region was named in this sentence or just before it."""
        return self._about <= _NEAR

    @property
    def is_about_now(self) -> bool:
        """Tell whether this sentence names the region."""
        return self._about == 0

    @property
    def is_later(self) -> bool:
        """Tell whether the last link stands behind the last mention of the region."""
        return self._age < self._about

    @property
    def is_fresh(self) -> bool:
        """Tell whether the last link stands in the same sentence."""
        return self._age == 0

    def keep(self, parties: tuple[PlaceName, ...], end: int) -> None:
        """Keep the parties of a link for what follows it."""
        self.parties, self._age, self.end = parties, 0, end
        if len(parties) == 2:
            self._pairs.append(parties)


def _opens(sentence: Sentence) -> bool:
    """Tell whether a place that the sentence is about stands at its beginning."""
    return any(start <= sentence.start + _OPENING for start in sentence.extents)
