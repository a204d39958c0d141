"""What a sentence inherits from the passage around it: places, time, and whether it speaks of the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from lantu.documents.document import Document
from lantu.facts import Period
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.pipeline import Mentions
from lantu.language.places import PlaceFinder
from lantu.records.claims.lexicon import ClaimLexicon, claim_lexicon
from lantu.records.sections import SectionStack, cut_at, depth_of, is_ahead, narrowest, outline_of
from lantu.records.sentence import SEPARATOR, Sentence, join_listed

_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+[.、])")
# How many sentences of a section may give the year that its heading leaves open.
_OPENINGS = 3
_NOWHERE: frozenset[int] = frozenset()
_M = TypeVar("_M", QuantityMention, PeriodMention, PlaceMention)
# A time in front of a subject, as far as a mention of it may have been written.
_TIME = re.compile(
    r"[0-9一二三四五六七八九十]+年(?:[0-9]+月)?(?:[0-9]+日)?|[0-9]+月(?:[0-9]+日)?|以来|[0-9]{4}"
)
_NOT_HEADING = "。！？!?；;…，、：:—”"


@dataclass(slots=True)
class _State:
    document_places: tuple[str, ...]
    sections: SectionStack
    scene: tuple[str, ...] = ()
    paragraph_places: tuple[str, ...] = ()
    paragraph_frame: Period | None = None
    instructed: bool = False
    scene_frame: Period | None = None
    paragraph: int = 0
    anchor: str | None = None
    openings: int = 0
    event: Period | None = None
    event_places: tuple[str, ...] = ()
    named: set[str] = field(default_factory=set)


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
        self._finder = finder
        self._home = home
        self._lexicon: ClaimLexicon = claim_lexicon()

    def sentences(self, document: Document, mentions: Mentions) -> Iterator[Sentence]:
        """Yield every sentence of the document in text order."""
        text = mentions.view.text
        state = _State(self._document_places(document), SectionStack())
        state.anchor = document.date.value if document.date else None
        state.named.update(state.document_places)
        at_quantity = at_period = at_place = 0
        last_end = 0
        outline = outline_of(document, mentions.view)
        for start, end in cut_at(mentions.sentences, outline, text):
            if "\n" in text[last_end:start]:
                self._next_paragraph(state)
            last_end = end
            at_quantity, quantities = _take(mentions.quantities, at_quantity, start, end)
            at_period, periods = _take(mentions.periods, at_period, start, end)
            at_place, found = _take(mentions.places, at_place, start, end)
            extents = self._extents(text, start, end, found)
            level, headed = outline.get(start, (None, False))
            if level is not None and "\n" not in text[max(0, start - 1) : start]:
                self._next_item(state)
            if level is not None and not headed:
                state.sections.enter(level)
                state.openings = _OPENINGS
                level = None
            heading = headed or self._is_heading(text, start, end)
            if heading:
                self._enter_section(state, text[start:end], level, periods, _named_places(found, extents))
            places = [(mention, self._hosts(self._resolve(mention, state))) for mention in found]
            named = {mention.start for mention in found if self._is_host(mention)} if found else _NOWHERE
            section = state.sections.current
            sentence = Sentence(
                start, end, text, quantities, periods, places,
                heading=heading, future=section.future, past=section.past, paragraph=state.paragraph,
                extents=extents, masked=extents - named - self._goals(text, found, extents),
                holder=_holder(text, start, found, named) if named else "",
            )  # fmt: skip
            self._inherit(state, sentence)
            yield sentence

    def _extents(self, text: str, start: int, end: int, found: list[PlaceMention]) -> frozenset[int]:
        """Return where places stand as subjects of clauses or behind a preposition of place.

        A subject stands at its clause's start, with nothing before it but times, adverbs and other places.
        """
        if not found:
            return _NOWHERE
        extents: set[int] = set()
        at = start
        after_extent = False
        for mention in found:
            between = text[at : mention.start]
            listed = after_extent and between in {"、", "和", "与", "及", "以及"}
            before = text[max(start, mention.start - 4) : mention.start]
            ranked = text[mention.start] == "全" and text.startswith(self._lexicon.rank_after, mention.end)
            if not ranked and not mention.rule.endswith((".attribute", ".in_name")):
                compared = before.endswith(self._lexicon.source_before)
                located = before.endswith(self._lexicon.locative_before)
                if listed or (not compared and (located or self._opens(between))):
                    extents.add(mention.start)
            after_extent = mention.start in extents
            if after_extent:
                at = mention.end
        return frozenset(extents)

    def _goals(self, text: str, found: list[PlaceMention], extents: frozenset[int]) -> frozenset[int]:
        """Return where places stand that a flow goes to: 流向津冀 is part of what is measured."""
        goals = [
            mention.start
            for mention in found
            if mention.start in extents
            and text[max(0, mention.start - 4) : mention.start].endswith(self._lexicon.moved_to)
        ]
        return frozenset(goals) if goals else _NOWHERE

    def _opens(self, between: str) -> bool:
        """Tell whether the words before a mention leave it at the start of a clause."""
        tail = SEPARATOR.split(between)[-1]
        tail = _TIME.sub("", _NUMBERING.sub("", tail.strip()))
        return not self._lexicon.lead_words.strip_start(tail.strip("、和与及 “‘（(—"))

    def _is_host(self, mention: PlaceMention) -> bool:
        return any(
            self._finder.by_code[code].name.endswith(self._lexicon.not_an_extent) for code in mention.codes
        )

    def _hosts(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Replace parks, markets and woods by the unit that they lie in."""
        hosts: list[str] = []
        for code in codes:
            place = self._finder.by_code.get(code)
            while (
                place is not None
                and place.parent is not None
                and place.level in {"zone", "feature", "facility"}
                and place.name.endswith(self._lexicon.not_an_extent)
            ):
                place = self._finder.by_code.get(place.parent)
            members = (
                self._finder.by_code[code].members if place is not None and place.level == "group" else ()
            )
            if members and code != self._home and self._are_provinces(members):
                hosts += members
            else:
                hosts.append(place.code if place is not None else code)
        return tuple(dict.fromkeys(hosts))

    def _are_provinces(self, codes: tuple[str, ...]) -> bool:
        return len(codes) <= 3 and all(self._finder.by_code[code].level == "province" for code in codes)

    def _document_places(self, document: Document) -> tuple[str, ...]:
        if document.place is None:
            return ()
        codes: list[str] = []
        for mention in self._finder.find(document.place.value):
            codes += mention.codes or mention.candidates[:1]
        # Several places are tags of what the document touches, not where it is about.
        return tuple(codes) if len(set(codes)) == 1 else ()

    def _next_paragraph(self, state: _State) -> None:
        state.paragraph += 1
        state.paragraph_places = state.scene
        state.scene = ()
        state.paragraph_frame = state.scene_frame
        state.scene_frame = None
        state.instructed = False

    def _is_heading(self, text: str, start: int, end: int) -> bool:
        whole_line = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
        return whole_line and end - start <= 60 and text[end - 1] not in _NOT_HEADING

    def _next_item(self, state: _State) -> None:
        """Forget the passage before: an unrelated item of a digest begins inside the line."""
        self._next_paragraph(state)
        state.paragraph_places = ()
        state.paragraph_frame = None
        state.event = None

    def _enter_section(
        self,
        state: _State,
        heading: str,
        level: int | None,
        periods: list[PeriodMention],
        places: list[PlaceMention],
    ) -> None:
        codes: list[str] = []
        for mention in places:
            if not mention.rule.startswith("place.reference"):
                codes += self._hosts(self._resolve(mention, state))
        named = tuple(dict.fromkeys(codes))
        frame = narrowest([mention.period for mention in periods if mention.role in {"at", "since"}])
        past = any(word in heading for word in self._lexicon.past_headings)
        future = heading.rstrip("：: ").endswith(self._lexicon.future_headings)
        if frame is not None and not past and not future:
            future = is_ahead(frame, state.anchor)
        state.sections.enter(
            depth_of(heading) if level is None else level,
            places=named[:1] if len(named) > 3 else named,
            frame=frame,
            past=past,
            future=future,
        )
        state.openings = _OPENINGS

    def _inherit(self, state: _State, sentence: Sentence) -> None:
        """Give the sentence its context, then let it change the context for those after it."""
        if state.openings and not sentence.heading:
            state.openings -= 1
            self._open_section(state, sentence)
        own = self.subject_of(sentence)
        sentence.instructed = state.instructed
        carried = state.paragraph_places if self._goes_on(sentence, state) else ()
        sentence.subject = own or carried or state.sections.current.places or state.document_places
        sentence.frame = state.paragraph_frame or state.sections.current.frame
        if state.event is not None and sentence.text.startswith(self._lexicon.anaphora, sentence.start):
            sentence.frame = state.event
            sentence.subject = own or state.event_places or sentence.subject
        if own and self._opens_with_place(sentence):
            state.paragraph_places = own
        event = _event_of(sentence)
        if event is not None:
            state.event, state.event_places = event, own or self._places_in(sentence)
        frame = _opening_frame(sentence)
        if frame is not None:
            state.paragraph_frame = frame
        if own and not sentence.quantities and _is_scene(sentence):
            # 4月6日，天津港码头。 A sentence that is a place and a time sets the scene.
            state.scene = own
            state.scene_frame = _event_of(sentence) or frame
        opener = self._lexicon.instruction_openers.search(sentence.text, sentence.start, sentence.end)
        state.instructed = state.instructed or (opener is not None and not state.sections.current.past)

    def _places_in(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the first place that a sentence says something happens in."""
        for mention, codes in sentence.places:
            before = sentence.text[max(sentence.start, mention.start - 2) : mention.start]
            if codes and before.endswith("在"):
                return codes
        return ()

    def _open_section(self, state: _State, sentence: Sentence) -> None:
        """Take the year that a section opens with (2025年是…, 过去的一年…) where its heading has none."""
        first = sentence.periods[0] if sentence.periods else None
        if first is None or first.role != "at" or first.start > sentence.start + 1:
            return
        start, end = first.period
        if start is None or start != end or len(start) != 4:
            return
        if not sentence.text.startswith(self._lexicon.opening_verbs, first.end):
            return
        past = state.anchor is not None and start < state.anchor[:4]
        state.sections.refine(first.period, past=past, future=is_ahead(first.period, state.anchor))
        section = state.sections.current
        sentence.past, sentence.future = section.past, section.future

    def _goes_on(self, sentence: Sentence, state: _State) -> bool:
        """Tell whether a sentence that names no place goes on about the one before it.

        In a text about a wider region, every sentence does; in one place's own report a sentence speaks of
        that place again unless its subject is left out.
        """
        if not state.document_places or not self._is_unit(state.document_places[0]):
            return True
        text = sentence.text
        at = sentence.start
        for mention in sentence.periods:
            if mention.start > at + 1:
                break
            at = mention.end
        return text.startswith(self._lexicon.elliptic, at + (text[at : at + 1] == "，"))

    def _is_unit(self, code: str) -> bool:
        place = self._finder.by_code.get(code)
        return place is not None and place.level in {"province", "prefecture", "county"}

    def _opens_with_place(self, sentence: Sentence) -> bool:
        """Tell whether a place opens the sentence: only then do sentences after it go on about it."""
        first_end = sentence.clauses[0][1]
        if sentence.quantities:
            first_end = max(first_end, sentence.quantities[0].start)
        return any(mention.start < first_end for mention, _ in sentence.places if sentence.is_extent(mention))

    def subject_of(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the places that the sentence's first clauses are about; empty where they name none."""
        return join_listed(sentence, sentence.places) if sentence.extents else ()

    def _resolve(self, mention: PlaceMention, state: _State) -> tuple[str, ...]:
        if mention.codes:
            state.named.update(mention.codes)
            return mention.codes
        around = (*state.paragraph_places, *state.sections.current.places, *state.document_places)
        if mention.candidates:
            if "risky" in mention.rule:
                return tuple(code for code in mention.candidates if self._is_known(code, state))[:1]
            return self._choose(mention.candidates, around)
        level = mention.rule.rpartition(".")[2]
        if level == "group":
            return (self._home,) if self._home else ()
        for code in around:
            found = self._ascend(code, level)
            if found is not None:
                return (found,)
        return ()

    def _is_known(self, code: str, state: _State) -> bool:
        """Tell whether the document has named a place, or a part of it, in full."""
        if self._finder.by_code[code].level == "group":
            return False
        return code in state.named or not state.named.isdisjoint(self._finder.by_code[code].members)

    def _choose(self, candidates: tuple[str, ...], around: tuple[str, ...]) -> tuple[str, ...]:
        for code in around:
            for candidate in candidates:
                if candidate == code or self._finder.lies_in(candidate, code):
                    return (candidate,)
            province = self._ascend(code, "province")
            for candidate in candidates:
                if province and self._finder.lies_in(candidate, province):
                    return (candidate,)
        home = [code for code in candidates if self._at_home(code)]
        return (home[0],) if len(home) == 1 else ()

    def _at_home(self, code: str) -> bool:
        group = self._finder.by_code.get(self._home) if self._home else None
        members = group.members if group else ()
        return any(code == member or self._finder.lies_in(code, member) for member in members)

    def _ascend(self, code: str, level: str) -> str | None:
        place = self._finder.by_code.get(code)
        while place is not None:
            if level in {"any", place.level}:
                return place.code
            # 全市 is said of the municipalities too, and 全区 of zones that are run like a district.
            if level == "prefecture" and place.level == "province" and place.name.endswith("市"):
                return place.code
            if level == "county" and place.level == "zone" and place.name.endswith("区"):
                return place.code
            place = self._finder.by_code.get(place.parent) if place.parent else None
        return None


def _take(mentions: list[_M], at: int, start: int, end: int) -> tuple[int, list[_M]]:
    while at < len(mentions) and mentions[at].start < start:
        at += 1
    first = at
    while at < len(mentions) and mentions[at].end <= end:
        at += 1
    return at, mentions[first:at]


def _named_places(found: list[PlaceMention], extents: frozenset[int]) -> list[PlaceMention]:
    """Return the places that a heading names as its subject, or whose organ speaks below it."""
    return [m for m in found if m.start in extents or m.rule.endswith(".organ")]


def _holder(text: str, start: int, found: list[PlaceMention], named: set[int] | frozenset[int]) -> str:
    """Return the park, market or wood that opens the sentence; empty where none does."""
    if found and found[0].start in named and found[0].start <= start + 2:
        return text[found[0].start : found[0].end]
    return ""


def _is_scene(sentence: Sentence) -> bool:
    """Tell whether a sentence is hardly more than a place and a time."""
    named = sum(m.end - m.start for m, _ in sentence.places) + sum(m.end - m.start for m in sentence.periods)
    return sentence.end - sentence.start - named <= 8


def _opening_frame(sentence: Sentence) -> Period | None:
    """Return the time that a sentence's opening sets for those after it: a plain year, quarter or month."""
    if not sentence.periods:
        return None
    first = sentence.periods[0]
    if first.role != "at" or first.start > sentence.start + 2 or first.period.start is None:
        return None
    return first.period if len(first.period.start) <= 7 else None


def _event_of(sentence: Sentence) -> Period | None:
    """Return the day of the event that a sentence opens with."""
    if not sentence.periods:
        return None
    first = sentence.periods[0]
    if first.role != "at" or first.start > sentence.start + 2 or first.period.start is None:
        return None
    return first.period if len(first.period.start) == 10 else None
