"""What a sentence takes over from the passage before it, and what it sets for those behind it."""

from __future__ import annotations

from lantu.facts import Period
from lantu.records.alone import named_alone
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.frames import (
    aimed_frame,
    awaited_frame,
    goes_on_until_today,
    is_aside,
    is_history,
    is_since,
    latest_time,
    opening_frame,
    running_frame,
    told_last,
    turning_frame,
)
from lantu.records.national import opens_national, stands_for_others, stays_national, turns_national
from lantu.records.passage_state import PassageState
from lantu.records.referring import refer_back
from lantu.records.resolving import PlaceResolver
from lantu.records.returning import return_home, sum_up
from lantu.records.routes import routes
from lantu.records.scenes import event_of, fair_of, is_scene, tells_today
from lantu.records.sections import is_ahead as lies_ahead, looks_back
from lantu.records.sentence import COUNTRY_CODE_LENGTH, Sentence
from lantu.records.subjects import (
    announced_in,
    behind_times,
    first_said,
    is_described,
    last_subject,
    last_told_of,
    opens_with_place,
    places_in,
    subject_of,
    topic_of,
)
from lantu.records.telling import is_day
from lantu.records.whereabouts import whereabouts

# As long as a word is that means the port or the park of the sentence before (全港, 示范区).
_KIND = 4
ADDRESS = 8
"""A sentence as short as 各位代表！ opens no paragraph."""


class Inheritance:
    """Gives sentences their context in text order, and keeps what they change of it.

    Parameters
    ----------
    places : PlaceResolver
    lexicon : ClaimLexicon
    country : tuple of str
        Code of the country that texts speak of when they name no place; empty where the pack has none.
    """

    def __init__(self, places: PlaceResolver, lexicon: ClaimLexicon, country: tuple[str, ...]) -> None:
        self._places, self._lexicon, self._country = places, lexicon, country
        self._whereabouts = whereabouts()

    def find_nation(self, state: PassageState, sentence: Sentence) -> None:
        """Find what speaks of the whole country, in a text and a section of no place of their own."""
        sentence.homeland = self._country
        if not state.document_places and state.sections.current.places in {(), self._country}:
            sentence.country = self._country
            sentence.nation = self._whereabouts.find_nation(sentence)

    def inherit(self, state: PassageState, sentence: Sentence) -> None:
        """Give the sentence its context, then let it change the context for those after it."""
        first = state.opening
        if not sentence.heading:
            self._open_section(state, sentence)
            state.opening = state.opening and sentence.end - sentence.start <= ADDRESS
        route = routes().on_route(sentence, sentence.end)
        announced = announced_in(sentence) if first else ()
        own = subject_of(sentence, self._lexicon) or announced or route or self._event_of(sentence, state)
        visited = () if sentence.settled or own else self._whereabouts.visited_in(sentence)
        own = own or visited or fair_of(sentence, state.paragraph_places)
        if state.paragraph_places and own == self._country and is_described(sentence):
            # 甲高铁全长300公里，是我国铁路网的一部分: the country is only what it is a part of.
            own = ()
        self._leave_passage(state, sentence, own)
        return_home(state, sentence, self._places)
        carried = state.paragraph_places if self._goes_on(sentence, state) else ()
        sentence.instructed = state.instructed
        sentence.inherited = carried or state.home or state.sections.current.places or state.document_places
        goes_on = not sentence.settled or own == state.paragraph_places
        if own and goes_on and state.spoken_of.issuperset(own):
            # Named in the sentences before: what comes first in this one is about it too.
            sentence.inherited = own
        if visited:
            sentence.inherited = visited
        sentence.subject = own or sentence.inherited
        sentence.alone = named_alone(state, sentence, self._places, self._lexicon)
        if (
            first
            and state.paragraph_frame is None
            and self._whereabouts.aspect.match(sentence.text, sentence.start)
        ):
            # 从年龄构成看，…: another side of what the paragraph before told.
            state.paragraph_frame = state.before
        if not self._runs_along(sentence, own):
            state.running = None
        around = state.sections.current
        sentence.frame = state.running or state.paragraph_frame or around.frame
        sentence.summing = around.since and sentence.frame is around.frame
        sentence.topic = state.topic
        refer_back(state, sentence, own, self._lexicon)
        self._go_on_about(state, sentence, own, first=first, led=own in (announced, route, visited))
        state.about = own or carried
        self._set_passage(state, sentence, own)

    def _go_on_about(
        self, state: PassageState, sentence: Sentence, own: tuple[str, ...], *, first: bool, led: bool
    ) -> None:
        """Say what places the sentences behind go on about; ``led`` where a line or a visit gave them.

        An event tells where it is, by its name or by 在甲举行: what follows is about that place too. A
        place's own report is about another place only where a paragraph begins with it; and several places
        in a passage about the country, or one and others (甲等), are examples in it.
        """
        held = (
            sentence.held is not None and sentence.held[1] == own and not is_history(sentence, state.anchor)
        )
        routed = bool(own) and (led or held or not sentence.extents)
        opens = routed or (opens_with_place(sentence) and not is_history(sentence, state.anchor))
        several = len(own) > 1 or stands_for_others(sentence, own)
        sampled = not routed and several and state.paragraph_places == sentence.country != ()
        parted = not sentence.settled and sentence.text.startswith(self._lexicon.part_words, sentence.start)
        # 全国共有高校3000所: a place's own report goes on about itself.
        counted = sentence.settled and all(len(code) <= COUNTRY_CODE_LENGTH for code in own)
        opens = opens and not counted and not self._is_around(own, sentence, state)
        if own and opens and (first or not sentence.settled) and not sampled and not parted:
            state.paragraph_places = own
        # In a passage about the country they are examples.
        exampled = sampled or state.paragraph_places == sentence.country != ()
        told = last_told_of(sentence) if not state.own and not exampled else ()
        if told and (state.paragraph_places or state.document_places):
            # 甲浓度为70；乙浓度为46。发生污染60天: of the last that was told of.
            state.paragraph_places = told
        sum_up(state, sentence, self._places)
        narrower = self._narrowed(sentence, own)
        if narrower and not sentence.quantities and state.paragraph_places == own:
            state.paragraph_places = narrower
        state.recent = self._whereabouts.arrived_at(sentence) or narrower or own or state.recent

    def _is_around(self, own: tuple[str, ...], sentence: Sentence, state: PassageState) -> bool:
        """Tell whether a place's own report only says what it is part of: 京津冀协同走深走实。."""
        if not sentence.settled or sentence.quantities or len(own) != 1:
            return False
        return self._places.is_around(own[0], state.document_places[0])

    def _narrowed(self, sentence: Sentence, own: tuple[str, ...]) -> tuple[str, ...]:
        """Return the part of its place that news end a sentence with: 甲省发布预警，乙市降雨持续."""
        if sentence.settled or len(own) != 1 or len(sentence.places) < 2:
            return ()
        last = last_subject(sentence)
        return last if len(last) == 1 and self._places.lies_in(last[0], own[0]) else ()

    def _event_of(self, sentence: Sentence, state: PassageState) -> tuple[str, ...]:
        """Return the place in the name of an event or a part of a line that the sentence opens with."""
        if sentence.settled or not sentence.places or sentence.nation:
            return ()
        section = routes().section_in(sentence, sentence.places, first_said(sentence))
        if section:
            # 京沪高速甲段: the road's own name tells no place.
            return section
        if not sentence.extents and not state.paragraph_places:
            lines = (m for m, _ in sentence.places if m.start == behind_times(sentence))
            line = next((m for m in lines if routes().is_line(sentence.text, m)), None)
            if line is not None:
                return line.codes
        end = sentence.clauses[min(1, len(sentence.clauses) - 1)][1]
        return self._whereabouts.event_in(sentence, end)

    def is_ahead(self, frame: Period, state: PassageState) -> bool:
        """Tell whether years lie ahead: the year that has begun does in a place's own report, not in news."""
        begun = frame.start is not None and state.anchor is not None and frame.start[:4] <= state.anchor[:4]
        return lies_ahead(frame, state.anchor) and (not begun or state.own)

    def _runs_along(self, sentence: Sentence, own: tuple[str, ...]) -> bool:
        """Tell whether a sentence only goes on with figures of the time told before it."""
        alone = bool(sentence.quantities) and all(m.role == "baseline" for m in sentence.periods)
        alone = alone and (not own or self._is_of_same_time(sentence))
        return alone and self._lexicon.cumulative.search(sentence.text, sentence.start, sentence.end) is None

    def _is_of_same_time(self, sentence: Sentence) -> bool:
        """Tell whether figures of another place are those of a year or month as well: 乙市实现生产总值…."""
        return self._lexicon.of_a_year.search(sentence.text, sentence.start, sentence.end) is not None

    def _leave_passage(self, state: PassageState, sentence: Sentence, own: tuple[str, ...]) -> None:
        """Let another place, the country or the present day end what the passage before has set."""
        if own and own != state.recent and not sentence.settled:
            # What one place is told to do is no bidding for the next one.
            state.instructed = False
        elsewhere = own and state.paragraph_places and own != state.paragraph_places
        dated = state.paragraph_frame is not None and state.paragraph_frame.start is not None
        if elsewhere and dated and opens_with_place(sentence) and not self._is_of_same_time(sentence):
            # Another place, another matter: the time was of the one before.
            state.paragraph_frame = None
        if turns_national(sentence, state, self._lexicon):
            opened = opens_national(sentence)
            served = self._whereabouts.served_by(sentence, sentence.start, sentence.places) if opened else ()
            state.paragraph_places = state.recent = served or stays_national(sentence)
            state.instructed = False
        at = behind_times(sentence)
        if not sentence.settled and (
            self._whereabouts.natural.match(sentence.text, at, sentence.end)
            or (not sentence.places and self._whereabouts.sweeps(sentence))
        ):
            # 在甲沙漠腹地的油田，… is another scene; what follows 还有无数快递员… is of no place.
            state.paragraph_places = state.recent = ()
        told = self._whereabouts.told_in(sentence) if not sentence.settled else ()
        if told:
            state.paragraph_places = state.recent = told
        if sentence.text.startswith(self._lexicon.of_today, sentence.start) or tells_today(sentence):
            state.paragraph_frame = None

    def _set_passage(self, state: PassageState, sentence: Sentence, own: tuple[str, ...]) -> None:
        """Keep what the sentence sets for those after it: its time, event, work, scene and mood."""
        state.topic = topic_of(sentence, self._lexicon) or state.topic
        for _, codes in sentence.places:
            state.spoken_of.update(codes)
        state.awaited = awaited_frame(sentence, state.anchor)
        event = event_of(sentence)
        if event is not None:
            state.event, state.event_places = event, own or places_in(sentence)
        state.told = told_last(sentence) or (
            sentence.frame if sentence.text.startswith(self._lexicon.part_words, sentence.start) else None
        )
        state.running = running_frame(sentence, state.anchor) or state.running
        state.latest = latest_time(sentence) or state.latest
        if any(is_day(mention) for mention in sentence.periods) and not sentence.settled:
            # 今天，…: another matter, and another time than that of the passage.
            state.paragraph_frame = None
        if not sentence.settled and goes_on_until_today(sentence, state.anchor):
            # 9年来，…: what follows is of today, whatever day was told of before.
            state.paragraph_frame = None
        frame = opening_frame(sentence, state.anchor)
        # 2020年到2025年，…从…提升到…: what follows is of the section's years again.
        aside = frame is not None and is_aside(sentence, frame, state.sections.current.frame, sentence.frame)
        if frame is not None and not aside and not (sentence.future and len(frame.start or "") > len("2026")):
            # 一季度开工80个 among what is to be done: the next sentence is of the year again.
            state.paragraph_frame = frame
        if own and not sentence.quantities and is_scene(sentence):
            # 4月6日，天津港码头。 A sentence that is a place and a time sets the scene.
            state.scene = own
            state.scene_frame = event_of(sentence) or frame
        opener = self._lexicon.instruction_openers.search(sentence.text, sentence.start, sentence.end)
        state.instructed = state.instructed or (opener is not None and not state.sections.current.past)

    def _open_section(self, state: PassageState, sentence: Sentence) -> None:
        """Take the years that a paragraph turns to (五年来…, 2025年是…) for the rest of its section."""
        if state.opening and sentence.text.startswith(self._lexicon.of_next, sentence.start):
            state.sections.end_review()
            sentence.past = False
        frame = turning_frame(sentence, self._lexicon.opening_verbs, first=state.opening)
        if state.opening and state.sections.current.aims:
            frame = aimed_frame(sentence, state.anchor, state.sections.current.frame) or frame
        aimed = self._aimed_at(sentence, state) if state.opening else None
        if aimed is not None:
            state.sections.turn(aimed, past=False, future=True, paragraph=state.paragraph, whole=True)
            state.paragraph_frame = None
            sentence.past, sentence.future = False, True
            return
        if frame is None or (state.reported and frame.start == frame.end):
            # 2024年，…: a reporter's or a speaker's year is that of the paragraph, not of all that follows.
            return
        past, future = looks_back(frame, state.anchor), self.is_ahead(frame, state)
        if not past and not future:
            return
        # 过去的五年，…。 What a report says before its first heading holds below them.
        whole = past and sentence.start < state.preface
        since = is_since(sentence.periods, frame)
        state.sections.turn(
            frame, past=past, future=future, paragraph=state.paragraph, whole=whole, since=since
        )
        # 2025年圆满收官。五年来，…: what follows is of the years turned to last.
        state.paragraph_frame = None
        section = state.sections.current
        sentence.past, sentence.future = section.past, section.future

    def _aimed_at(self, sentence: Sentence, state: PassageState) -> Period | None:
        """Return the years of the aims that a report's paragraph opens with: 今年…主要预期目标是….

        None where it opens with none, or with those of years that are over.
        """
        opening = self._lexicon.aims_open.match(sentence.text, sentence.start, sentence.end)
        if not sentence.settled or opening is None:
            return None
        # 锚定2035年远景目标，今后五年的主要目标是：: the years named last are those of the aims.
        named = next((m.period for m in reversed(sentence.periods) if m.start < opening.end()), None)
        told = named is not None and named.start is not None and len(named.start) == len("2026")
        return named if told and named is not None and lies_ahead(named, state.anchor) else None

    def _goes_on(self, sentence: Sentence, state: PassageState) -> bool:
        """Tell whether a sentence that names no place goes on about the one before it.

        In a text about a wider region, every sentence does; in one place's own report a sentence speaks of
        that place again unless it leaves out its subject, and the sentence before was about another.
        """
        if not state.own:
            return True
        near = bool(state.about) and state.about == state.paragraph_places
        if not near or self._places.is_around(state.about[0], state.document_places[0]):
            # 京津冀平均运距缩短。今年还要新建3个平台: whoever reports does not go on about what is wider.
            return False
        at = behind_times(sentence)
        return sentence.text.startswith(self._lexicon.elliptic, at) or self._places.zones.is_meant_by(
            state.about[0], sentence.text[at : at + _KIND]
        )
