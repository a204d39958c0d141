"""What a sentence inherits from the passage around it: places, time, and whether it speaks of the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from lantu.documents.document import Document
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.pipeline import Mentions
from lantu.language.places import PlaceFinder
from lantu.language.view import View
from lantu.records.bounds import split_bounds
from lantu.records.claims.lexicon import ClaimLexicon, claim_lexicon
from lantu.records.extents import NOWHERE, ExtentFinder, other_partners
from lantu.records.frames import is_dateline
from lantu.records.headings import HeadingMentions, HeadingReader, is_heading, named_places
from lantu.records.headlines import find_headline
from lantu.records.homes import homes_finder
from lantu.records.inheritance import ADDRESS, Inheritance
from lantu.records.meant import MeantPlaces
from lantu.records.national import stays_national
from lantu.records.passage_state import PassageState
from lantu.records.questions import find_question
from lantu.records.resolving import PlaceResolver
from lantu.records.samples import Samples
from lantu.records.sections import SectionStack, cut_at, outline_of
from lantu.records.sentence import Sentence
from lantu.records.speakers import SpeechIndex
from lantu.records.tables import ToldCell
from lantu.records.times import as_meant, to_come
from lantu.records.whole import DocumentPlaces

# 新华社北京12月26日电（记者 甲）: who reports, where and when it was written.
_DATELINE = (
    r"[一-龥]{0,8}?(?:社|网|报|台|刊|新闻|客户端|在线|频道)[一-龥·]{0,6}?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
    r"(?:电|讯|消息)(?:\s*[（(][^（）()\n]{1,40}[）)]|(?=[\s：:]))[\s：:]*"
)
_LEADING = re.compile(
    rf"(?:\s|&(?:nbsp|ensp|emsp);?|[一-龥]{{2,8}}(?:消息|讯|电)(?:[（(][^（）()\n]{{1,12}}[）)])?[：:]|{_DATELINE})+"
)
# Where a text longer than this says what place it is about.
_CONFERENCE = re.compile("发布会|实录|访谈|座谈会|答记者问")
_OPENING = 300
_REPORT = "工作报告"
_REPORTED = re.compile("记者|本报讯|讯（|[0-9]日[电讯]|网消息|通讯员")
_REPORTER = re.compile(
    "记者(?:在|从|了解|获悉|看到|见到|走进|来到|采访|实地|问|：|:)|(?:[一-龥]{2,4}|他|她)(?:说|告诉记者|介绍(?:说|道))[，：。]"
)
_M = TypeVar("_M", QuantityMention, PeriodMention, PlaceMention)
# The word for the country that every text may use.
_COUNTRY = "全国"
# 县域内就诊率: of whatever county.
_RANKS = frozenset({"县域", "市域", "省域"})


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
        self._whole = DocumentPlaces(finder, home, self._places)
        self._extents = ExtentFinder(self._lexicon)
        self._meant = MeantPlaces(finder, self._places)
        self._samples = Samples(finder)
        country = next((mention.codes for mention in finder.find(_COUNTRY)), ())
        self._inheritance = Inheritance(self._places, self._lexicon, country)
        self._headings = HeadingReader(self._lexicon, self._places, self._meant, self._inheritance)

    def sentences(
        self,
        document: Document,
        mentions: Mentions,
        speeches: SpeechIndex,
        told: tuple[ToldCell, ...] = (),
    ) -> Iterator[Sentence]:
        """Yield every sentence of the document in text order; a cell of `told` holds sentences of its own."""
        text = mentions.view.text
        outline = outline_of(document, mentions.view)
        state = self._begin(document, mentions, outline, speeches)
        at_quantity = at_period = at_place = last_end = 0
        headline: Sentence | None = None
        own = state.own
        for start, end in self._cut(mentions, _starts(outline, told, mentions.view), text):
            if "\n" in text[last_end:start]:
                state.next_paragraph()
            last_end = end
            said = _said_from(text, start, end)
            at_quantity, figures = _take(mentions.quantities, at_quantity, said, end)
            quantities, bounds = split_bounds(text, figures)
            at_period, periods = _take(mentions.periods, at_period, said, end)
            at_place, found = _take(mentions.places, at_place, said, end)
            periods = as_meant(periods, text, state.anchor, found, own=own)
            found = self._meant.read(text, (said, end), found, state)
            extents = self._extents.find(text, said, end, found)
            extents -= self._meant.elsewhere(text, found, state) if extents else NOWHERE
            level, headed = outline.get(start, (None, False))
            if _is_inside(text, start) and (level is not None or (not own and _runs_on(text, start, end))):
                state.next_item()
            if level is not None and not headed:
                state.sections.enter(level)
                state.opening = True
                level = None
            self._set_home(state, text, speeches, (said, end))
            heading = headed or is_heading(text, start, end)
            asked = None if heading else find_question(text, start, end)
            if asked or (heading and not is_dateline(periods, text, (start, end), state.anchor)):
                here = HeadingMentions(periods, named_places(found, extents, text, end), quantities)
                self._headings.enter(state, text, (start, end), level, here, asked)
            periods = to_come(periods, state.sections.current, state.anchor)
            places = self._meant.of_all(found, text, state) if found else []
            named = (
                {mention.start for mention in found if self._places.is_host(mention)} if found else NOWHERE
            )
            aside = (
                self._extents.kept(text, found, extents) | _unknown_inside(places, text) if extents else named
            )
            sentence = Sentence(
                said, end, text, quantities, periods, places,
                heading=heading, paragraph=state.paragraph,
                future=state.sections.current.future, past=state.sections.current.past,
                aims=state.sections.current.aims,
                extents=extents, masked=(extents - named - aside) | other_partners(text, said, found),
                settled=own, reported=state.reported, bounds=bounds,
                holder=_holder(text, start, found, named) if named else "",
                samples=self._samples.find(text, places, quantities) if places and not own else {},
            )  # fmt: skip
            self._inheritance.find_nation(state, sentence)
            self._inheritance.inherit(state, sentence)
            if heading and sentence.nation[:1] == (sentence.start,) and stays_national(sentence):
                state.sections.settle(sentence.country)
            if headline is not None:
                # What a headline names no place for is about the place of its text.
                headline.take_place(sentence)
                yield headline
            placeless = not sentence.subject or (
                sentence.subject == sentence.country
                and (not sentence.places or self._lexicon.first_of_nation.match(text, said, end) is not None)
            )
            headline = sentence if placeless and sentence.quantities and _runs_on(text, start, end) else None
            if headline is None:
                yield sentence
        if headline is not None:
            yield headline

    def _set_home(self, state: PassageState, text: str, speeches: SpeechIndex, span: tuple[int, int]) -> None:
        """Keep of which place the one who speaks in a sentence holds an office."""
        if not state.homes:
            return
        speaker = speeches.speaker_at(span[1] - 1) or speeches.speaker_at(span[1] - 2)
        home = state.homes.get(speaker) if speaker else None
        codes = self._meant.of(home, text, state) if home is not None else ()
        # At a conference of several places each speaks of his own, whoever invites.
        held = state.conference or self._whole.holds(state.document_places, codes)
        state.home = codes if held else ()
        state.begins = bool(codes) and speeches.speaker_at(span[0]) != speaker

    def _begin(
        self,
        document: Document,
        mentions: Mentions,
        outline: dict[int, tuple[int, bool]],
        speeches: SpeechIndex,
    ) -> PassageState:
        """Return what a document sets before its first sentence."""
        text = mentions.view.text
        state = PassageState(self._document_places(document, mentions, outline), SectionStack())
        state.anchor = document.date.value if document.date else None
        told = _REPORTED.search(text, 0, _OPENING) or _REPORTER.search(text)
        state.reported = told is not None and _REPORT not in text[:_OPENING]
        given = document.place is not None or _REPORT in text[:_OPENING]
        state.own = given and self._places.is_own(state.document_places) and not state.reported
        state.named.update(state.document_places)
        if not state.own:
            state.counties = self._meant.counties_in(text, mentions.places)
        if state.own:
            heading = text.lstrip().partition("\n")[0]
            state.document_places = self._whole.narrowed(document, heading, state.document_places)
        state.homes = homes_finder().find(text, speeches.every, mentions.places)
        title = document.title.value if document.title else ""
        state.conference = _CONFERENCE.search(title) is not None
        if state.own or _REPORT in text[:_OPENING]:
            state.preface = _end_of_preface(text, outline)
        return state

    def _document_places(
        self, document: Document, mentions: Mentions, outline: dict[int, tuple[int, bool]]
    ) -> tuple[str, ...]:
        """Return where the document is about; a digest of unrelated items is about no place."""
        text = mentions.view.text
        if any(headed and _is_inside(text, start) for start, (_, headed) in outline.items()):
            return ()
        opening = [mention for mention in mentions.places if mention.start < _OPENING < len(text)]
        places = self._whole.given(document, text, opening)
        title = [one for one in opening if _opens_title(text, one.start)]
        if not places and document.place is None:
            return self._whole.titled(document, text.lstrip().partition("\n")[0])
        return () if self._places.is_own(places) and self._whole.parts(title, places[0]) else places

    def _cut(self, mentions: Mentions, starts: list[int], text: str) -> Iterator[tuple[int, int]]:
        """Yield stretches that say one thing each; a headline stands alone, be it run into its text."""
        for start, end in cut_at(mentions.sentences, starts, text):
            body = find_headline(text, start, end, self._lexicon)
            if body is not None:
                yield start, body
                start = body  # noqa: PLW2901  the rest of the same sentence
            yield start, end


def _starts(outline: dict[int, tuple[int, bool]], told: tuple[ToldCell, ...], view: View) -> list[int]:
    """Return where sections begin, and the cells that are read as prose begin and end."""
    return sorted({*outline, *(view.from_source(at) for cell in told for at in cell.span)})


def _end_of_preface(text: str, outline: dict[int, tuple[int, bool]]) -> int:
    """Return where the headings of a report begin that come soon; 0 where none does."""
    first = min((at for at, (_, headed) in outline.items() if headed), default=len(text))
    return first if first < 2 * _OPENING else 0


def _opens_title(text: str, at: int) -> bool:
    """Tell whether a place opens the first line, or the part of it behind a blank."""
    return "\n" not in text[:at].lstrip() and (not text[:at].strip() or text[at - 1] in " 　】")


def _is_inside(text: str, start: int) -> bool:
    """Tell whether a sentence begins inside a line, behind more than what indents it."""
    return bool(text[text.rfind("\n", 0, start) + 1 : start].strip())


def _runs_on(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence ends without a stop: a headline, whose text follows."""
    return end - start >= ADDRESS and text[end - 1] not in "。！？!?；;…”：:）"


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


def _unknown_inside(places: list[tuple[PlaceMention, tuple[str, ...]]], text: str) -> set[int]:
    """Return where 省内 and the like stand for no one place: 省内交易 is a name then.

    So is 县域内就诊率, and an everyday word that is no place here (东方白鹳).
    """
    return {
        mention.start
        for mention, codes in places
        if text[mention.start : mention.end] in _RANKS
        or (not codes and (text[mention.end - 1] == "内" or _begins_name(mention, text)))
    }


def _begins_name(mention: PlaceMention, text: str) -> bool:
    """Tell whether an everyday word that is no place here goes on as a name: 东方白鹳, not 东北、华北."""
    behind = text[mention.end : mention.end + 1]
    return (
        mention.rule.startswith("place.risky")
        and "一" <= behind <= "龥"
        and behind not in "的地部多等和与及等"
    )


def _holder(text: str, start: int, found: list[PlaceMention], named: set[int] | frozenset[int]) -> str:
    """Return the park, market or wood that opens the sentence; empty where none does."""
    if found and found[0].start in named and found[0].start <= start + 2:
        return text[found[0].start : found[0].end]
    return ""
