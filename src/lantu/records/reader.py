"""Read a document into records."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lantu.documents.document import Document
from lantu.facts import Span
from lantu.language.pipeline import find_mentions
from lantu.language.places import place_finder
from lantu.records.announced import Announced
from lantu.records.claim import Claim
from lantu.records.claims import ClaimBinder
from lantu.records.claims.baselines import as_the_whole
from lantu.records.claims.wholes import last_told
from lantu.records.context import ContextReader
from lantu.records.linking import IndicatorLinker, called_parts
from lantu.records.passage import Passage
from lantu.records.programme import (
    Commitment,
    IndustryChain,
    Mechanism,
    PlanFamily,
    ProjectEvent,
    Visit,
)
from lantu.records.programme_reader import ProgrammeReader
from lantu.records.qualitative import QualitativeBinder, QualitativeStatement
from lantu.records.repeats import mark_repeats as mark_told_again
from lantu.records.scan import Scan
from lantu.records.sections import outline_of
from lantu.records.source import Source
from lantu.records.speakers import SpeechIndex, speech_finder
from lantu.records.tables import TableReader, TaskReader, cell_at, in_table, lay_tables, told_cells
from lantu.region.region import Region

_NO_HEAD = "no word of its sentence says what is measured or counted"
_NO_NAME = "neither row, column nor caption of its table says what is measured"
_BOUND = "it only bounds the class of what is counted behind it"


@dataclass(frozen=True, slots=True)
class Unbound:
    """A quantity that fits no claim, and why."""

    span: Span
    reason: str


AnyRecord = (
    Claim | ProjectEvent | Mechanism | Commitment | Visit | IndustryChain | PlanFamily | QualitativeStatement
)


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that was read out of one document, each tuple in text order."""

    claims: tuple[Claim, ...]
    projects: tuple[ProjectEvent, ...] = ()
    mechanisms: tuple[Mechanism, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    unbound: tuple[Unbound, ...] = ()
    visits: tuple[Visit, ...] = ()
    chains: tuple[IndustryChain, ...] = ()
    families: tuple[PlanFamily, ...] = ()
    qualitative: tuple[QualitativeStatement, ...] = ()

    @property
    def every(self) -> tuple[AnyRecord, ...]:
        """Records of all sorts, one sort after the other."""
        return (
            *self.claims,
            *self.projects,
            *self.mechanisms,
            *self.commitments,
            *self.visits,
            *self.chains,
            *self.families,
            *self.qualitative,
        )


class RecordReader:
    """Reads documents of one region into records; built once, used for all documents.

    Parameters
    ----------
    region : Region
        Places and indicators.
    """

    def __init__(self, region: Region) -> None:
        self._finder = place_finder(region)
        self._contexts = ContextReader(self._finder, _home(region))
        identities = (one.entry for one in region.declarations("identities") if one.table == "identity")
        linker = IndicatorLinker(region.indicators, called_parts(identities))
        self._binder = ClaimBinder(self._finder, linker)
        self._programme = ProgrammeReader(self._finder, _home(region))
        self._qualitative = QualitativeBinder(linker.link)
        self._tables = TableReader(self._finder, linker.link)
        self._tasks = TaskReader(self._finder)

    def read(self, document: Document) -> Records:
        """Return the records of a document."""
        mentions = find_mentions(document, self._finder)
        breaks = sorted(outline_of(document, mentions.view))
        speeches = SpeechIndex(speech_finder().find(mentions.view.text, breaks))
        anchor = document.date.value if document.date else None
        source = Source(
            document.id, anchor, mentions.view.to_source, speeches.speaker_at, Scan(mentions.view.text)
        )
        claims: list[Claim] = []
        unbound: list[Unbound] = []
        qualitative: list[QualitativeStatement] = []
        tables = lay_tables(document)
        told = told_cells(document, tables)
        announced = Announced(anchor)
        for sentence in self._contexts.sentences(document, mentions, speeches, told):
            stands = source.to_source(sentence.start, sentence.end)
            if in_table(document, told, *stands):
                continue
            cell = cell_at(told, stands[0])
            before = len(claims)
            unbound += [
                Unbound(Span(*source.to_source(bound.start, bound.end)), _BOUND) for bound in sentence.bounds
            ]
            if sentence.quantities:
                found = self._binder.bind(sentence, source, last_told(sentence, claims))
                bound = [claim for claim in found if claim.indicator]
                if cell is not None:
                    bound = [self._tables.in_row(document, tables[cell.table], cell, one) for one in bound]
                claims += bound
                unbound += [Unbound(claim.span, _NO_HEAD) for claim in found if not claim.indicator]
            as_the_whole(sentence, claims, before)
            announced.read(sentence, claims, before)
            tasked = cell is not None and tables[cell.table].tasks
            self._programme.bind(sentence, source, claims[before:], instructed=tasked)
            if self._qualitative.has_cue(sentence, source.scan):
                qualitative += self._qualitative.bind(Passage.of(sentence, source, self._finder))
        if tables:
            read = self._tables.read(document, tables)
            tabled = [claim for claim in read if claim.indicator]
            # A column headed by a year alone, rows named by numbers: what its figures are of is not said.
            unbound += [Unbound(claim.span, _NO_NAME) for claim in read if not claim.indicator]
            claims = sorted([*claims, *tabled], key=lambda claim: claim.span)
            self._programme.add_tables(
                self._tasks, document, tables, claims, self._tables.places_of(document)
            )
        programme = self._programme.finish(document)
        return Records(
            claims=mark_repeats(document, claims),
            projects=tuple(programme.projects),
            mechanisms=tuple(programme.mechanisms),
            commitments=tuple(programme.commitments),
            unbound=tuple(sorted(unbound, key=lambda one: one.span)),
            visits=tuple(programme.visits),
            chains=tuple(programme.chains),
            families=tuple(programme.families),
            qualitative=tuple(mark_told_again(document, qualitative, lambda one: one.indicator)),
        )


def _home(region: Region) -> str | None:
    """Return the group that stands for the whole region: the one whose members are the region's scope."""
    for place in region.places:
        if place.level == "group" and place.members and set(place.members) == set(region.scope):
            return place.code
    return None


def mark_repeats(document: Document, claims: list[Claim]) -> tuple[Claim, ...]:
    """Tell each claim inside a repeated passage which claim of the first passage it repeats."""
    if not document.repeats:
        return tuple(claims)
    marked = []
    for claim in claims:
        first = _first_of(document, claim, claims)
        marked.append(replace(claim, repeat_of=first) if first else claim)
    return tuple(marked)


def _first_of(document: Document, claim: Claim, claims: list[Claim]) -> str | None:
    for repeat in document.repeats:
        if not repeat.span.contains(claim.span):
            continue
        share = (claim.span.start - repeat.span.start) / max(1, repeat.span.end - repeat.span.start)
        near = repeat.first.start + share * (repeat.first.end - repeat.first.start)
        same = [
            other
            for other in claims
            if repeat.first.contains(other.span) and other.quantity == claim.quantity and other.id != claim.id
        ]
        if same:
            return min(same, key=lambda other: abs(other.span.start - near)).id
    return None


def read_records(document: Document, region: Region) -> Records:
    """Read one document; for many, build a :class:`RecordReader` once."""
    return RecordReader(region).read(document)


__all__ = ["RecordReader", "Records", "Unbound", "read_records"]
