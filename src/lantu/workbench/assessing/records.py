"""Records of a ledger become the plain items, traces, mentions and steps that `lantu.assess` takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from lantu.assess import Item, Mention, Said, Step, TargetProgress, Trace
from lantu.assess.times import end_time
from lantu.facts import PlaceName, Span
from lantu.facts.period import Period
from lantu.facts.statement import Printed
from lantu.ledger import Ledger
from lantu.ledger import Statement as Kept
from lantu.ledger.identity import Namer
from lantu.records import Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.cues import Cues
from lantu.records.domains import domains
from lantu.region.region import Region
from lantu.workbench.pack import tables_of

_STANDS = frozenset({"completed", "operating", "issued", "signed", "relocated"})
_RANKS = {
    "proposed": 0, "planned": 1, "signed": 1, "under_construction": 2, "relocating": 2,
    "completed": 3, "relocated": 3, "issued": 3, "operating": 4,
}  # fmt: skip
_NAME = 4
_NEAR = 300  # characters that a text goes on speaking of what it named
# Papers are issued and not built; what nothing tells apart has no name to follow it by.
_NO_WORKS = frozenset({"other", "plan", "policy", "agreement"})
_ENDS = "。！？；\n"
# 张家口市首都“两区”建设办公室综合处处长 in front of a name: quotation marks inside belong to it.
_POST = re.compile("(?:[一-龥、]|“[一-龥]{1,10}”)+$")


class Records:
    """What a ledger holds, as `lantu.assess` takes it; each kind is made once.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        Its vocabularies tell who asks and which organ a speaker is of.
    """

    def __init__(self, ledger: Ledger, region: Region) -> None:
        self._ledger = ledger
        self._words = _words(tables_of(region.declarations("vocabularies")))
        self._status_words = {
            str(entry["id"]): tuple(entry["words"])
            for entry in tables_of(region.declarations("vocabularies")).get("project_status", [])
        }
        self._names = {place.code: place.full_name for place in region.places}
        self._parts = {indicator.id: indicator.name for indicator in region.indicators}
        self._texts: dict[str, str] = {}
        self._organs: dict[tuple[str, str], str | None] = {}

    @cached_property
    def claims(self) -> list[Kept[Claim]]:
        """Figures that people have not rejected, repeats left out."""
        return _current(self._ledger.claims)

    @cached_property
    def projects(self) -> list[Kept[ProjectEvent]]:
        """States of works."""
        return _current(self._ledger.projects)

    @cached_property
    def mechanisms(self) -> list[Kept[Mechanism]]:
        """Who works with whom."""
        return _current(self._ledger.mechanisms)

    @cached_property
    def commitments(self) -> list[Kept[Commitment]]:
        """What is to be done."""
        return _current(self._ledger.commitments)

    def items(self) -> Iterator[Item]:
        """Yield what is to be carried out: every demand, and what organs bind to a figure or a thing."""
        for kept in self.commitments:
            is_demand = self.is_demand(kept)
            if is_demand or kept.record.sort != "declaratory":
                yield self._item(kept, is_demand)

    def traces(self) -> Iterator[Trace]:
        """Yield what may answer an item or show what became of it."""
        for kept in self.commitments:
            if not self.is_demand(kept) and not self._is_asked(kept):
                record = kept.record
                organ = self.organ_of(kept, record.speaker) or record.speaker
                yield Trace(
                    record.id, "commitment", record.action, organ, codes(record.places),
                    record.domain, said_of(kept),
                )  # fmt: skip
        for project in self.projects:
            event = project.record
            if self._is_asked(project):
                continue
            yield Trace(
                event.id, "project", event.name, event.speaker, codes(event.places),
                domains().of(event.name, _theme(project.quote)), said_of(project), event.status,
                names=_names(event), is_done=event.status in _STANDS and not self.is_promise(project),
            )  # fmt: skip
        for link in self.mechanisms:
            tie = link.record
            if self._is_asked(link):
                continue
            yield Trace(
                tie.id, "link", tie.mechanism, tie.speaker, codes(tie.parties), tie.domain, said_of(link),
                tie.status, is_done=tie.status in {"operating", "signed"},
            )  # fmt: skip
        for claim in self.claims:
            if claim.record.modality == "reported":
                figure = claim.record
                yield Trace(
                    figure.id, "claim", figure.indicator, figure.speaker, codes(figure.places),
                    domains().of(figure.indicator, _theme(claim.quote)), said_of(claim),
                )  # fmt: skip

    def kept(self, board: Iterable[TargetProgress]) -> Iterator[Trace]:
        """Yield the figures by which targets are met, as evidence for the commitments that state them."""
        bound: dict[str, list[str]] = {}
        for kept in self.commitments:
            if kept.record.claim is not None:
                bound.setdefault(kept.record.claim, []).append(kept.record.id)
        for one in board:
            items = [item for said in one.target.said for item in bound.get(said.record, [])]
            if items and one.status == "met" and one.latest is not None and one.latest.said:
                said = one.latest.said[0]
                yield Trace(
                    said.record, "claim", one.target.wording, None, one.target.places, "other", said,
                    is_done=True, answers=tuple(items),
                )  # fmt: skip

    def mentions(self) -> Iterator[Mention]:
        """Yield every report of an indicator of the catalogue, a mechanism and a work."""
        for kept in self.claims:
            claim = kept.record
            if claim.indicator_id is not None and claim.places and claim.modality == "reported":
                places = codes(claim.places)
                label = (
                    f"{self._parts.get(claim.indicator_id, claim.indicator)}（{self.place_names(places)}）"
                )
                subject = f"{claim.indicator_id}|{','.join(sorted(places))}"
                yield Mention("indicator", subject, label, places, said_of(kept))
        for link in self.mechanisms:
            if link.record.form != "vision":
                places = tuple(sorted(codes(link.record.parties)))
                subject = f"{link.record.mechanism}|{','.join(places)}"
                is_over = link.record.status == "ended"
                yield Mention("mechanism", subject, link.record.mechanism, places, said_of(link), is_over)
        for project in self.projects:
            event = project.record
            final = event.status in {"operating", "issued", "signed", "relocated"}
            subject = key_of(event)
            yield Mention("project", subject, event.name, codes(event.places), said_of(project), final)

    def steps(self) -> Iterator[Step]:
        """Yield every state of a work that a text tells, dated promises marked as such."""
        for kept in self.projects:
            event = kept.record
            if event.category in _NO_WORKS:
                continue
            status = self._promised_status(kept) if self.is_promise(kept) else event.status
            yield Step(
                key_of(event), event.name, status, _RANKS.get(status, 0),
                _dated(event.period, kept.document.date), self.is_promise(kept), codes(event.places),
                said_of(kept),
            )  # fmt: skip
        yield from self._promised_in_commitments()

    def is_demand(self, kept: Kept[Commitment]) -> bool:
        """Tell whether a commitment asks others: behind 要求 and the like, or in a plan's own voice."""
        speaker = kept.record.speaker or ""
        if speaker.endswith(self._words["asking_paper"]):
            return True
        # Who is named as the speaker alone does nothing himself.
        own = _speaks_for(self.organ_of(kept, speaker) or speaker, set(kept.record.actors) - {speaker})
        return bool(speaker) and not own and self._is_asked(kept)

    def organ_of(self, kept: Kept[Any], speaker: str | None) -> str | None:
        """Return the organ in front of a speaker's name where the text first gives the name."""
        if not speaker:
            return None
        key = (kept.document.id, speaker)
        if key not in self._organs:
            self._organs[key] = self._find_organ(self._text(kept), speaker)
        return self._organs[key]

    def place_names(self, places: Iterable[str]) -> str:
        """Return places as a reader calls them."""
        return "、".join(self._names.get(place, place) for place in places)

    def _item(self, kept: Kept[Commitment], is_demand: bool) -> Item:
        record = kept.record
        # Who asks is not who is to do it, where the reader found nobody else.
        organs = tuple(actor for actor in record.actors if not (is_demand and actor == record.speaker))
        return Item(
            record.id, record.action, organs, record.speaker, codes(record.places), record.domain,
            record.sort, record.deadline, said_of(kept), is_demand,
        )  # fmt: skip

    def _text(self, kept: Kept[Any]) -> str:
        if kept.document.id not in self._texts:
            self._texts[kept.document.id] = self._ledger.text_of(kept)
        return self._texts[kept.document.id]

    def _is_asked(self, kept: Kept[Any]) -> bool:
        """Tell whether a sentence asks in front of a record (会议要求，…), and nobody answers in between."""
        before = self._sentence_before(kept)
        asked, answered = (
            max(map(before.rfind, self._words[name]), default=-1) for name in ("asking", "answering")
        )
        clause = before[before.rfind("，", 0, max(asked, 0)) + 1 : max(asked, 0)]
        return asked >= 0 and asked > answered and not any(word in clause for word in self._words["own_wish"])

    def _sentence_before(self, kept: Kept[Any]) -> str:
        text, start = self._text(kept), kept.record.span.start
        begins = max(text.rfind(sign, 0, start) for sign in _ENDS) + 1
        # What asks may stand inside the record's own clause (会议要求，…).
        return text[begins : start + len(kept.quote) // 3]

    def _find_organ(self, text: str, speaker: str) -> str | None:
        at = text.find(speaker)
        run = _POST.search(text, max(0, at - 40), at) if at >= 0 else None
        named = f"{run[0] if run else ''}{speaker}"
        ends = [(found, -len(word)) for word in self._words["organ"] if (found := named.find(word)) > 0]
        return named[: min(ends)[0] - min(ends)[1]] if ends else None

    def is_promise(self, kept: Kept[ProjectEvent]) -> bool:
        """Tell whether a state is dated later than the document, and told as one that is to come."""
        until, date = end_time(kept.record.period), kept.document.date
        said = end_time(Period(None, date)) if date else None
        ahead = until is not None and said is not None and until > said
        return ahead and any(word in kept.quote for word in self._words["ahead"])

    def _promised_status(self, kept: Kept[ProjectEvent]) -> str:
        """Return the furthest state that a promise names: 力争年内投用 is in use, not under way."""
        named = self._statuses_in(kept.quote)
        return max((kept.record.status, *named), key=lambda status: _RANKS.get(status, 0))

    def _promised_in_commitments(self) -> Iterator[Step]:
        """Yield dated promises that name no work themselves, for the work that their text named last."""
        works = {
            one.record.name: one.record
            for one in self.projects
            if one.record.category not in _NO_WORKS and len(one.record.name) >= _NAME
        }
        named = Cues(works)
        told: dict[str, list[Span]] = {}
        for project in self.projects:
            told.setdefault(project.document.id, []).append(project.record.span)
        for kept in self.commitments:
            statuses = self._statuses_in(kept.quote)
            own = any(kept.record.span.overlaps(span) for span in told.get(kept.document.id, ()))
            if kept.record.deadline is None or not statuses or own:
                continue
            end = kept.record.span.start + len(kept.quote)
            before = named.find(self._text(kept)[max(0, end - _NEAR) : end])
            if before:
                event = before[-1][2]
                status = max(statuses, key=lambda one: _RANKS[one])
                due = Period(kept.record.deadline, kept.record.deadline)
                yield Step(
                    key_of(event), event.name, status, _RANKS[status], due, True, codes(event.places),
                    said_of(kept),
                )  # fmt: skip

    def _statuses_in(self, quote: str) -> list[str]:
        """Return the states of works that the words of a clause name."""
        return [
            status
            for status, words in self._status_words.items()
            if status in _RANKS and any(word in quote for word in words)
        ]


def said_of(kept: Kept[Any]) -> Said:
    """Return the sentence of a record."""
    head = kept.document
    printed = Printed(
        head.id, head.source or head.id, head.publisher or "", head.date, head.authority, head.name
    )
    return Said(kept.record.id, " ".join(kept.quote.split()), printed, kept.record.span.start)


def codes(places: Iterable[PlaceName]) -> tuple[str, ...]:
    """Return the codes of places, names where they have none."""
    return tuple(place.code or place.name for place in places)


def key_of(event: ProjectEvent) -> str:
    """Return what makes events of several documents those of one work."""
    return f"{event.category}|{core_of(event)}"


def core_of(event: ProjectEvent) -> str:
    """Return a line's name without the word for its kind, which documents change; other names as they are.

    Examples
    --------
    >>> names = ("京唐城际铁路", "京唐高铁", "京唐城际")
    >>> {core_of(ProjectEvent("x", None, name, "rail", "planned")) for name in names}
    {'京唐'}
    """
    core = _namer().core_of(event.name)
    return f"{core.words}{core.stage}" if core.is_line else event.name


@cache
def _namer() -> Namer:
    """Return what cuts names down, its vocabulary read once."""
    return Namer()


def _speaks_for(organ: str, actors: Iterable[str]) -> bool:
    """Tell whether an organ is of one of the actors: 西城区委 says what 北京市西城区 itself will do."""
    return any(organ.startswith(actor[at:]) for actor in actors for at in range(len(actor) - 1))


def _names(event: ProjectEvent) -> tuple[str, ...]:
    """Return the names that an item may call a work by; too short a one would stand in many."""
    core = core_of(event)
    return (event.name, core) if core != event.name else (event.name,) * (len(event.name) >= _NAME)


def _current(query: Iterable[Kept[Any]]) -> list[Kept[Any]]:
    """Return records that nobody rejected, without repeats in a text and without reprints of one."""
    return [
        kept
        for kept in query
        if kept.rank != "deprecated"
        and kept.record.repeat_of is None
        and kept.document.source in {None, kept.document.id}
    ]


def _words(tables: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    names = ("asking", "own_wish", "ahead", "answering", "asking_paper", "organ")
    return {name: tuple(word for entry in tables.get(name, []) for word in entry["words"]) for name in names}


def _theme(quote: str) -> str:
    return domains().of(quote, "other")


def _dated(period: Period, date: str | None) -> Period:
    """Return the period of a state; the document's date where the text gives none."""
    return period if period.end is not None else Period(None, date)
