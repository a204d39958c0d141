"""What a sentence inherits from the passage around it: places, time, and whether it speaks of the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from lantu.documents.document import Document
from lantu.facts import Period
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.pipeline import Mentions
from lantu.language.places import PlaceFinder
from lantu.records.claims.lexicon import ClaimLexicon, claim_lexicon
from lantu.records.counties import Counties
from lantu.records.extents import NOWHERE, ExtentFinder
from lantu.records.frames import (
    event_of,
    is_dateline,
    is_history,
    is_number,
    is_scene,
    opening_frame,
    running_frame,
    to_closed,
    told_last,
    turning_frame,
)
from lantu.records.headlines import find_headline
from lantu.records.passage_state import PassageState
from lantu.records.resolving import PlaceResolver
from lantu.records.sections import SectionStack, cut_at, depth_of, is_ahead, looks_back, narrowest, outline_of
from lantu.records.sentence import LISTED, WAY, Sentence
from lantu.records.subjects import behind_times, opens_with_place, places_in, subject_of, topic_of
from lantu.records.whereabouts import whereabouts

# A sentence as short as 各位代表！ opens no paragraph.
_ADDRESS = 8
_LEADING = re.compile(
    r"(?:\s|&(?:nbsp|ensp|emsp);?|[一-龥]{2,8}(?:消息|讯|电)(?:[（(][^（）()\n]{1,12}[）)])?[：:])+"
)
# Where a text longer than this says what place it is about.
_OPENING = 300
_M = TypeVar("_M", QuantityMention, PeriodMention, PlaceMention)
_OWN_REFERENCES = {"place.reference.province", "place.reference.prefecture", "place.reference.county"}
# The word for the country that every text may use.
_COUNTRY = "全国"
_NOT_HEADING = "。！？!?；;…，、：:—”"


class ContextReader:
    """Walks a document's sentences in order and gives each what it inherits.

    Parameters
    ----------
    finder : PlaceFinder
        Knows the pack's places.
    home : str or None
        Code of the group that words such as 三地 mean when nothing nearer is named.
    """

    def __init__(self, finder: PlaceFinder, home: str | None) -> None:
        self._lexicon: ClaimLexicon = claim_lexicon()
        self._places = PlaceResolver(finder, home, self._lexicon)
        self._extents = ExtentFinder(self._lexicon)
        self._whereabouts = whereabouts()
        self._counties = Counties(finder)
        self._country = next((mention.codes for mention in finder.find(_COUNTRY)), ())

    def sentences(self, document: Document, mentions: Mentions) -> Iterator[Sentence]:
        """Yield every sentence of the document in text order."""
        text = mentions.view.text
        outline = outline_of(document, mentions.view)
        state = PassageState(self._document_places(document, mentions, outline), SectionStack())
        state.anchor = document.date.value if document.date else None
        state.named.update(state.document_places)
        at_quantity = at_period = at_place = 0
        headline: Sentence | None = None
        last_end = 0
        own = self._is_own(state)
        for start, end in self._cut(mentions, outline, text):
            if "\n" in text[last_end:start]:
                self._next_paragraph(state)
            last_end = end
            at_quantity, quantities = _take(mentions.quantities, at_quantity, start, end)
            at_period, periods = _take(mentions.periods, at_period, start, end)
            periods = [
                to_closed(each, text[each.start : each.end], state.anchor)
                for each in periods
                if not is_number(each, text)
            ]
            at_place, found = _take(mentions.places, at_place, start, end)
            periods = [each for each in periods if not _is_nowadays(each, text, found)]
            found = self._meant_as_places(text, found, own=own) if found else []
            extents = self._extents.find(text, start, end, found)
            level, headed = outline.get(start, (None, False))
            inside = "\n" not in text[max(0, start - 1) : start]
            if inside and (level is not None or (not own and _runs_on(text, start, end))):
                self._next_item(state)
            if level is not None and not headed:
                state.sections.enter(level)
                state.opening = True
                level = None
            heading = headed or self._is_heading(text, start, end)
            if heading and not is_dateline(periods, start, state.anchor):
                named_here = _named_places(found, extents)
                self._enter_section(state, text, (start, end), level, periods, named_here, quantities)
            places = self._all_meant(found, text, state) if found else []
            named = (
                {mention.start for mention in found if self._places.is_host(mention)} if found else NOWHERE
            )
            section = state.sections.current
            aside = (
                self._extents.goals(text, found, extents) | _unknown_inside(places, text)
                if extents
                else named
            )
            sentence = Sentence(
                _said_from(text, start, end), end, text, quantities, periods, places,
                heading=heading, future=section.future, past=section.past, paragraph=state.paragraph,
                extents=extents, masked=extents - named - aside,
                settled=own, holder=_holder(text, start, found, named) if named else "",
            )  # fmt: skip
            self._find_nation(state, sentence)
            self._inherit(state, sentence)
            if heading and sentence.nation and sentence.nation[0] == sentence.start:
                state.sections.settle(sentence.country)
            if headline is not None:
                # What a headline names no place for is about the place of its text.
                headline.subject = headline.inherited = sentence.subject
                yield headline
            headline = (
                sentence
                if not sentence.subject and sentence.quantities and _runs_on(text, start, end)
                else None
            )
            if headline is None:
                yield sentence
        if headline is not None:
            yield headline

    def _document_places(
        self, document: Document, mentions: Mentions, outline: dict[int, tuple[int, bool]]
    ) -> tuple[str, ...]:
        """Return where the document is about; a digest of unrelated items is about no place."""
        text = mentions.view.text
        if any(headed and start > 0 and text[start - 1] != "\n" for start, (_, headed) in outline.items()):
            return ()
        opening = [mention for mention in mentions.places if mention.start < _OPENING < len(text)]
        return self._places.document_places(document, opening)

    def _cut(
        self, mentions: Mentions, outline: dict[int, tuple[int, bool]], text: str
    ) -> Iterator[tuple[int, int]]:
        """Yield stretches that say one thing each; a headline stands alone, be it run into its text."""
        for start, end in cut_at(mentions.sentences, outline, text):
            body = find_headline(text, start, end, self._lexicon)
            if body is not None:
                yield start, body
                start = body  # noqa: PLW2901  the rest of the same sentence
            yield start, end

    def _meant_as_places(self, text: str, found: list[PlaceMention], *, own: bool) -> list[PlaceMention]:
        """Return the mentions that stand for places: counties in short too, and the country only itself."""
        narrowed = self._counties.narrow(text, found)
        return self._places.without_bodies(text, self._places.without_nation(text, narrowed, own=own))

    def _all_meant(
        self, found: list[PlaceMention], text: str, state: PassageState
    ) -> list[tuple[PlaceMention, tuple[str, ...]]]:
        """Give the mentions of one sentence their codes: 当地 and 全省 are of a place named just before."""
        places: list[tuple[PlaceMention, tuple[str, ...]]] = []
        for mention in found:
            nearest = places[-1][1] if places and mention.rule.startswith("place.reference") else ()
            codes = self._meant(mention, text, state, nearest)
            if not codes and mention.candidates and places:
                before, listed = places[-1]
                between = text[before.end : mention.start]
                if between in WAY or LISTED.fullmatch(between):
                    codes = self._places.beside(mention, listed)
            places.append((mention, codes))
        return places

    def _meant(
        self, mention: PlaceMention, text: str, state: PassageState, nearest: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        # In a province's own report 全省 is that province, whoever the sentence before was about.
        own = state.document_places if self._is_own(state) and mention.rule in _OWN_REFERENCES else ()
        around = (
            *nearest,
            *own,
            *state.recent,
            *state.paragraph_places,
            *state.sections.current.places,
            *state.document_places,
        )
        written = text[mention.start : mention.end]
        return self._places.to_hosts(self._places.resolve(mention, around, state.named, written))

    def _next_paragraph(self, state: PassageState) -> None:
        state.paragraph += 1
        state.spoken_of.clear()
        state.recent = ()
        state.topic = ""
        state.opening = True
        state.paragraph_places = state.scene
        state.scene = ()
        state.paragraph_frame = state.scene_frame
        state.told = state.running = None
        state.scene_frame = None
        state.instructed = False

    def _is_heading(self, text: str, start: int, end: int) -> bool:
        whole_line = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
        return whole_line and end - start <= 60 and text[end - 1] not in _NOT_HEADING

    def _next_item(self, state: PassageState) -> None:
        """Forget the passage before: an unrelated item of a digest begins inside the line."""
        self._next_paragraph(state)
        state.paragraph_places = ()
        state.paragraph_frame = None
        state.event = None

    def _enter_section(
        self,
        state: PassageState,
        text: str,
        span: tuple[int, int],
        level: int | None,
        periods: list[PeriodMention],
        places: list[PlaceMention],
        quantities: list[QuantityMention],
    ) -> None:
        heading = text[slice(*span)]
        codes: list[str] = []
        for mention in places:
            if not mention.rule.startswith("place.reference"):
                codes += self._meant(mention, text, state)
        named = tuple(dict.fromkeys(codes))
        frame = narrowest([mention.period for mention in periods if mention.role in {"at", "since"}])
        past = any(word in heading for word in self._lexicon.past_headings)
        # 推出10项举措: a headline that tells a figure tells what has been done.
        told = not self._is_own(state) and any(span[0] <= q.start < span[1] for q in quantities)
        future = not told and heading.rstrip("：: ").endswith(self._lexicon.future_headings)
        if frame is not None and not past and not future:
            future = self._is_ahead(frame, state)
        state.sections.enter(
            depth_of(heading) if level is None else level,
            places=named[:1] if len(named) > 3 else named,
            frame=frame,
            past=past,
            future=future,
        )
        state.opening = True

    def _inherit(self, state: PassageState, sentence: Sentence) -> None:
        """Give the sentence its context, then let it change the context for those after it."""
        first = state.opening
        if not sentence.heading:
            self._open_section(state, sentence)
            state.opening = state.opening and sentence.end - sentence.start <= _ADDRESS
        route = self._whereabouts.on_route(sentence, sentence.end)
        own = subject_of(sentence, self._lexicon) or route
        self._leave_passage(state, sentence, own)
        carried = state.paragraph_places if self._goes_on(sentence, state) else ()
        sentence.instructed = state.instructed
        sentence.inherited = carried or state.sections.current.places or state.document_places
        goes_on = not sentence.settled or own == state.paragraph_places
        if own and goes_on and state.spoken_of.issuperset(own):
            # Named in the sentences before: what comes first in this one is about it too.
            sentence.inherited = own
        sentence.subject = own or sentence.inherited
        if not self._runs_along(sentence, own):
            state.running = None
        sentence.frame = state.running or state.paragraph_frame or state.sections.current.frame
        sentence.topic = state.topic
        if sentence.text.startswith(self._lexicon.part_words, sentence.start) and state.told is not None:
            # 截至2022年底，…。其中，…: the parts are of the time of the whole.
            sentence.frame = state.told
        if state.event is not None and sentence.text.startswith(self._lexicon.anaphora, sentence.start):
            sentence.frame = state.event
            sentence.inherited = state.event_places or sentence.inherited
            sentence.subject = own or sentence.inherited
        routed = bool(own) and route == own
        opens = routed or (opens_with_place(sentence) and not is_history(sentence, state.anchor))
        sampled = not routed and len(own) > 1 and state.paragraph_places == sentence.country != ()
        if own and opens and (first or not sentence.settled) and not sampled:
            # In a place's own report a paragraph is about another place only where it begins with it; and
            # several places in a passage about the country are examples, behind which it goes on.
            state.paragraph_places = own
        state.recent = self._whereabouts.arrived_at(sentence) or own or state.recent
        state.about = own or carried
        self._set_passage(state, sentence, own)

    def _runs_along(self, sentence: Sentence, own: tuple[str, ...]) -> bool:
        """Tell whether a sentence only goes on with figures of the time told before it."""
        alone = bool(sentence.quantities) and not sentence.periods and not own
        return alone and self._lexicon.cumulative.search(sentence.text, sentence.start, sentence.end) is None

    def _find_nation(self, state: PassageState, sentence: Sentence) -> None:
        """Find what speaks of the whole country, in a text and a section of no place of their own."""
        if not state.document_places and state.sections.current.places in {(), self._country}:
            sentence.country = self._country
            sentence.nation = self._whereabouts.find_nation(sentence)

    def _leave_passage(self, state: PassageState, sentence: Sentence, own: tuple[str, ...]) -> None:
        """Let another place, the country or the present day end what the passage before has set."""
        if own and own != state.recent and not sentence.settled:
            # What one place is told to do is no bidding for the next one.
            state.instructed = False
        elsewhere = own and state.paragraph_places and own != state.paragraph_places
        if elsewhere and opens_with_place(sentence):
            # Another place, another matter: the time was of the one before.
            state.paragraph_frame = None
        if self._turns_national(sentence, state):
            opened = bool(sentence.nation) and sentence.nation[0] <= behind_times(sentence)
            served = self._whereabouts.served_by(sentence, sentence.start, sentence.places) if opened else ()
            state.paragraph_places = state.recent = served or (sentence.country if opened else ())
            state.instructed = False
        told = self._whereabouts.told_in(sentence) if not sentence.settled else ()
        if told:
            state.paragraph_places = state.recent = told
        if sentence.text.startswith(self._lexicon.of_today, sentence.start):
            state.paragraph_frame = None

    def _set_passage(self, state: PassageState, sentence: Sentence, own: tuple[str, ...]) -> None:
        """Keep what the sentence sets for those after it: its time, event, work, scene and mood."""
        state.topic = topic_of(sentence, self._lexicon) or state.topic
        state.spoken_of.update(code for _, codes in sentence.places for code in codes)
        event = event_of(sentence)
        if event is not None:
            state.event, state.event_places = event, own or places_in(sentence)
        state.told = told_last(sentence) or (
            sentence.frame if sentence.text.startswith(self._lexicon.part_words, sentence.start) else None
        )
        state.running = running_frame(sentence) or state.running
        if any(_is_day(mention) for mention in sentence.periods) and not sentence.settled:
            # 今天，…: another matter, and another time than that of the passage.
            state.paragraph_frame = None
        frame = opening_frame(sentence, state.anchor)
        if frame is not None:
            state.paragraph_frame = frame
        if own and not sentence.quantities and is_scene(sentence):
            # 4月6日，天津港码头。 A sentence that is a place and a time sets the scene.
            state.scene = own
            state.scene_frame = event_of(sentence) or frame
        opener = self._lexicon.instruction_openers.search(sentence.text, sentence.start, sentence.end)
        state.instructed = state.instructed or (opener is not None and not state.sections.current.past)

    def _open_section(self, state: PassageState, sentence: Sentence) -> None:
        """Take the years that a paragraph turns to (五年来…, 2025年是…) for the rest of its section."""
        frame = turning_frame(sentence, self._lexicon.opening_verbs, first=state.opening)
        if frame is None:
            return
        past, future = looks_back(frame, state.anchor), self._is_ahead(frame, state)
        if not past and not future:
            return
        state.sections.turn(frame, past=past, future=future)
        # 2025年圆满收官。五年来，…: what follows is of the years turned to last.
        state.paragraph_frame = None
        section = state.sections.current
        sentence.past, sentence.future = section.past, section.future

    def _is_ahead(self, frame: Period, state: PassageState) -> bool:
        """Tell whether years lie ahead: the year that has begun does in a place's own report, not in news."""
        begun = frame.start is not None and state.anchor is not None and frame.start[:4] <= state.anchor[:4]
        return is_ahead(frame, state.anchor) and (not begun or self._is_own(state))

    def _is_own(self, state: PassageState) -> bool:
        """Tell whether the document is the report of one province, prefecture or county."""
        return bool(state.document_places) and self._places.is_unit(state.document_places[0])

    def _turns_national(self, sentence: Sentence, state: PassageState) -> bool:
        """Tell whether a sentence begins with the country or a body of it, in a text of no one place.

        What it says is not about the place before, nor is what follows it.
        """
        if self._is_own(state):
            return False
        at = behind_times(sentence)
        if sentence.nation and sentence.nation[0] <= at:
            return True
        return self._lexicon.turns_national.match(sentence.text, at, sentence.end) is not None

    def _goes_on(self, sentence: Sentence, state: PassageState) -> bool:
        """Tell whether a sentence that names no place goes on about the one before it.

        In a text about a wider region, every sentence does; in one place's own report a sentence speaks of
        that place again unless it leaves out its subject, and the sentence before was about another.
        """
        if not self._is_own(state):
            return True
        return bool(state.about) and sentence.text.startswith(self._lexicon.elliptic, behind_times(sentence))


def _is_day(mention: PeriodMention) -> bool:
    return mention.role == "at" and len(mention.period.start or "") == len("2023-12-28")


def _is_nowadays(mention: PeriodMention, text: str, places: list[PlaceMention]) -> bool:
    """Tell whether a day only says that a place is meant as it is: 今天的长三角."""
    told = _is_day(mention) and text.startswith("的", mention.end)
    return told and any(place.start == mention.end + 1 for place in places)


def _runs_on(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence ends without a stop: a headline, whose text follows."""
    return end - start >= _ADDRESS and text[end - 1] not in "。！？!?；;…”：:）"


def _said_from(text: str, start: int, end: int) -> int:
    """Return where a sentence begins behind white space and what is left of a page's markup."""
    led = _LEADING.match(text, start, end)
    return led.end() if led is not None and led.end() < end else start


def _take(mentions: list[_M], at: int, start: int, end: int) -> tuple[int, list[_M]]:
    count = len(mentions)
    while at < count and mentions[at].start < start:
        at += 1
    first = at
    while at < count and mentions[at].end <= end:
        at += 1
    return at, mentions[first:at]


def _named_places(found: list[PlaceMention], extents: frozenset[int]) -> list[PlaceMention]:
    """Return the places that a heading names as its subject, or whose organ speaks below it."""
    return [m for m in found if m.start in extents or m.rule.endswith(".organ")]


def _unknown_inside(places: list[tuple[PlaceMention, tuple[str, ...]]], text: str) -> set[int]:
    """Return where 省内 and the like stand for no one place: 省内交易 is a name then."""
    return {mention.start for mention, codes in places if not codes and text[mention.end - 1] == "内"}


def _holder(text: str, start: int, found: list[PlaceMention], named: set[int] | frozenset[int]) -> str:
    """Return the park, market or wood that opens the sentence; empty where none does."""
    if found and found[0].start in named and found[0].start <= start + 2:
        return text[found[0].start : found[0].end]
    return ""
