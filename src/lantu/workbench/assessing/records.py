"""Records of a ledger become the plain items, traces, mentions and steps that `lantu.assess` takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from lantu.assess import Item, Mention, TargetProgress, Trace, is_later
from lantu.ledger import Ledger, Statement as Kept
from lantu.ledger.identity import Identity, Namer, find_identities
from lantu.records import Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.domains import domains
from lantu.region.region import Region
from lantu.workbench.assessing.asking import Asking
from lantu.workbench.assessing.plain import codes, said_of
from lantu.workbench.assessing.topic import Topics
from lantu.workbench.assessing.works import SHORTEST_NAME, Works
from lantu.workbench.pack import letters_of, names_of, tables_of

_STANDS = frozenset({"completed", "operating", "issued", "signed", "relocated"})


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
        self._codes = {place.full_name: place.code for place in region.places if place.valid_to is None}
        self._place_names = {name for place in region.places for name in names_of(place)}
        self._parts = {indicator.id: indicator.name for indicator in region.indicators}
        self._asking = Asking(ledger, self._words)
        self._letters = letters_of(region)
        self._topics = Topics(region)

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

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        """Works with the statements that are of each, under its several names."""
        return find_identities(self._ledger, self._letters)

    @cached_property
    def works(self) -> Works:
        """What is told and promised of each work."""
        return Works(
            self.projects, self.commitments, self.identities, self._status_words, self._words["ahead"],
            self._asking.text_of,
        )  # fmt: skip

    def items(self) -> Iterator[Item]:
        """Yield what is to be carried out: every demand, and what organs bind to a figure or a thing."""
        for kept in self.commitments:
            is_demand = self._asking.is_demand(kept)
            if is_demand or kept.record.sort != "declaratory":
                yield self._item(kept, is_demand)

    def traces(self) -> Iterator[Trace]:
        """Yield what may answer an item or show what became of it."""
        for kept in self.commitments:
            if not self._asking.is_demand(kept) and not self._asking.is_asked(kept):
                record = kept.record
                organ = self._asking.organ_of(kept, record.speaker) or record.speaker
                yield Trace(
                    record.id, "commitment", record.action, organ, self._where(record, (organ or "",)),
                    record.domain, said_of(kept), topic=self._topics.of(record.action),
                )  # fmt: skip
        for project in self.projects:
            # A new area as a whole is a place: what is told of it answers nothing that is to be done there.
            if not self._asking.is_asked(project) and project.record.name not in self._place_names:
                yield self._of_work(project)
        for link in self.mechanisms:
            tie = link.record
            if self._asking.is_asked(link):
                continue
            yield Trace(
                tie.id, "link", tie.mechanism, tie.speaker, codes(tie.parties), tie.domain, said_of(link),
                tie.status, is_done=tie.status in {"operating", "signed"},
                topic=self._topics.of(tie.mechanism),
            )  # fmt: skip
        for claim in self.claims:
            if claim.record.modality == "reported":
                figure = claim.record
                yield Trace(
                    figure.id, "claim", figure.indicator, figure.speaker, codes(figure.places),
                    domains().of(figure.indicator, _theme(claim.quote)), said_of(claim),
                    topic=self._topics.of(figure.indicator),
                )  # fmt: skip

    def kept(self, board: Iterable[TargetProgress]) -> Iterator[Trace]:
        """Yield the figures by which targets are judged, as evidence for the commitments that state them."""
        bound: dict[str, list[str]] = {}
        for kept in self.commitments:
            if kept.record.claim is not None:
                bound.setdefault(kept.record.claim, []).append(kept.record.id)
        for one in board:
            items = [item for said in one.target.said for item in bound.get(said.record, [])]
            said = one.latest.said[0] if one.latest is not None and one.latest.said else None
            if items and said is not None and (one.status == "met" or is_later(one.target.said[0], said)):
                yield Trace(
                    said.record, "claim", one.target.wording, None, one.target.places, "other", said,
                    is_done=one.status == "met", answers=tuple(items),
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
            subject = self.works.key_of(project)
            yield Mention("project", subject, event.name, codes(event.places), said_of(project), final)

    def place_names(self, places: Iterable[str]) -> str:
        """Return places as a reader calls them."""
        return "、".join(self._names.get(place, place) for place in places)

    def _where(self, record: Commitment, organs: Iterable[str]) -> tuple[str, ...]:
        """Return where something is to be done: at places of the text, else at those that are to do it."""
        own = (self._codes[organ] for organ in organs if organ in self._codes)
        return codes(record.places) or tuple(own)

    def _of_work(self, project: Kept[ProjectEvent]) -> Trace:
        event, core = project.record, core_of(project.record)
        is_line = core != event.name
        return Trace(
            event.id, "project", event.name, event.speaker, codes(event.places),
            domains().of(event.name, _theme(project.quote)), said_of(project), event.status,
            # Too short a name would stand in many.
            names=(event.name,) if is_line or len(event.name) >= SHORTEST_NAME else (),
            is_done=event.status in _STANDS and not self.works.is_promise(project),
            short_names=(core,) if is_line and core not in self._place_names else (),
            is_unique=is_line or self._topics.names_place(event.name),
            topic=self._topics.of(event.name),
        )  # fmt: skip

    def _item(self, kept: Kept[Commitment], is_demand: bool) -> Item:
        record = kept.record
        # Who asks is not who is to do it, where the reader found nobody else.
        organs = tuple(actor for actor in record.actors if not (is_demand and actor == record.speaker))
        return Item(
            record.id, record.action, organs, record.speaker, self._where(record, organs), record.domain,
            record.sort, record.deadline, said_of(kept), is_demand, self._topics.of(record.action),
        )  # fmt: skip


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
