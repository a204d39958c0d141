"""A sentence together with all that a record of it needs: its mood, its places, its time, who speaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lantu.facts import Period, PlaceName, Span
from lantu.facts.period import NOWHEN
from lantu.language.mention import PeriodMention, PlaceMention
from lantu.language.places import PlaceFinder
from lantu.records.claims.modality import is_later
from lantu.records.identity import identify
from lantu.records.mood import Mood, Moods, mood_reader
from lantu.records.sentence import Sentence
from lantu.records.source import Source
from lantu.records.wording import is_in_title

_LONGEST_QUOTE = 400
_LEADS = "到至"


@dataclass(slots=True)
class Passage:
    """One sentence as the readers of projects, mechanisms and commitments see it.

    Attributes
    ----------
    sentence : Sentence
    source : Source
        The document around it.
    finder : PlaceFinder
        Gives codes their places.
    moods : Moods
    instructed : bool
        The sentence stands in a point that says what is to be done.
    """

    sentence: Sentence
    source: Source
    finder: PlaceFinder
    moods: Moods
    instructed: bool = False

    @classmethod
    def of(
        cls, sentence: Sentence, source: Source, finder: PlaceFinder, *, instructed: bool = False
    ) -> Passage:
        """Look at a sentence: its moods are read here, once for all that ask."""
        return cls(sentence, source, finder, mood_reader().read(sentence, source.scan), instructed)

    def span(self, start: int, end: int) -> Span:
        """Return the source span of a stretch, cut at its end to what a quotation may hold."""
        found = Span(*self.source.to_source(start, end))
        while found.end - found.start > _LONGEST_QUOTE:
            end -= found.end - found.start - _LONGEST_QUOTE
            found = Span(*self.source.to_source(start, max(end, start + 1)))
        return found

    def identify(self, kind: str, span: Span, *parts: str) -> str:
        """Return a record's id: the same text gives the same id, two records of one clause do not."""
        return identify(kind, self.source.document_id, span, *parts)

    def names(self, codes: Iterable[str]) -> tuple[PlaceName, ...]:
        """Return codes with their canonical names, each once."""
        if not codes:
            return ()
        names = self.finder.names
        return tuple([names[code] for code in dict.fromkeys(codes)])

    def codes_of(self, mention: PlaceMention, given: tuple[str, ...]) -> tuple[str, ...]:
        """Return what a mention means: as the context gave it, else the one candidate that is in force."""
        if not given and "risky" not in mention.rule:
            given = tuple(code for code in mention.candidates if self.finder.by_code[code].valid_to is None)
            given = given if len(given) == 1 else ()
        return tuple(self._current(code) for code in given)

    def _current(self, code: str) -> str:
        """Return the one unit that took over from one that has ended, else the unit itself."""
        place = self.finder.by_code[code]
        if (
            place.valid_to is None
            or len(place.successor) != 1
            or place.successor[0] not in self.finder.by_code
        ):
            return code
        return place.successor[0]

    def places_in(self, start: int, end: int) -> tuple[str, ...]:
        """Return the codes of the places that a stretch names, without those inside other names."""
        codes: list[str] = []
        for mention, given in self.sentence.places:
            if start <= mention.start and mention.end <= end and not mention.rule.endswith(".in_name"):
                codes += self.codes_of(mention, given)
        return tuple(dict.fromkeys(codes)) if codes else ()

    def mood(self, start: int, end: int) -> Mood:
        """Return the mood of a clause; a time after the document's date makes what is told intended."""
        mood = self.moods.of(start, end)
        if mood == "intended" or (mood == "plain" and self.instructed):
            return "intended"
        for mention in self.sentence.periods:
            if (
                start <= mention.start < end
                and not is_in_title(self.sentence.text, mention.start)
                and (is_later(mention.period, self.source.anchor) or self._is_within_year(mention))
            ):
                return "intended"
        if mood == "plain" and (self._is_led(start) or self._is_of_years_to_come()):
            return "intended"
        # 建成通航后，将大幅提升能力: what the next clause expects has not come yet.
        awaited = self.sentence.text.endswith("后", start, end) and (
            any(0 < at - end < 4 for at, _ in self.moods.intents)
            or any(
                mention.start < start and is_later(mention.period, self.source.anchor)
                for mention in self.sentence.periods
            )
        )
        return "intended" if awaited else mood

    def _is_of_years_to_come(self) -> bool:
        """Tell whether the section speaks of years that end behind the running one (今后五年)."""
        frame, year = self.sentence.frame, (self.source.anchor or "")[:4]
        if frame is None or frame.end is None or not year or self.sentence.past:
            return False
        return frame.end[:4] > year and (frame.start or "")[:4] >= year

    def _is_led(self, start: int) -> bool:
        """Tell whether a clause in front opens with a time to come (到2028年，建成…，培育…)."""
        sentence = self.sentence
        return any(
            mention.end <= start
            and sentence.text[mention.start] in _LEADS
            and mention.start == sentence.clause_of(mention.start)[0]
            and is_later(mention.period, self.source.anchor)
            for mention in sentence.periods
        )

    def _is_within_year(self, mention: PeriodMention) -> bool:
        """Tell the rest of the running year (2026年内), in which something is yet to be done."""
        year = (self.source.anchor or "")[:4]
        return mention.period.end == year != "" and self.sentence.text[: mention.end].endswith("年内")

    def period(self, end: int, *, intended: bool, name: tuple[int, int] = (0, 0)) -> Period:
        """Return when what a clause tells holds.

        The last time named in the clause, else the last one in front of it in the sentence, else what the
        passage sets. What is so without a time holds at the document's date; what is intended, at no
        time that the text tells. A time inside ``name`` is part of it (《规划（2023—2035年）》).
        """
        mention = self._governing(end, name)
        if mention is not None:
            return self._until_now(mention)
        if intended:
            return NOWHEN
        frame = self.sentence.frame
        return frame if frame is not None else Period(None, self.source.anchor)

    def _governing(self, end: int, name: tuple[int, int]) -> PeriodMention | None:
        best = None
        for mention in self.sentence.periods:
            if mention.start >= end:
                break
            if name[0] <= mention.start < name[1]:
                continue
            if mention.role != "baseline" and (mention.period.start or mention.period.end):
                best = mention
        return best

    def _until_now(self, mention: PeriodMention) -> Period:
        if mention.role == "since" and mention.period.end is None:
            return Period(mention.period.start, self.source.anchor)
        return mention.period
