"""Sentences to the programme's records: projects, mechanisms and commitments, read side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lantu.documents.document import Document
from lantu.language.places import PlaceFinder
from lantu.records.claim import Claim
from lantu.records.commitments import CommitmentBinder
from lantu.records.instructions import Instructions
from lantu.records.mechanisms import MechanismBinder, PartyFinder
from lantu.records.mechanisms.chain import chain_finder
from lantu.records.passage import Passage
from lantu.records.programme import (
    Commitment,
    IndustryChain,
    Mechanism,
    PlanFamily,
    ProjectEvent,
    Visit,
)
from lantu.records.projects import ProjectBinder
from lantu.records.projects.family import family_of
from lantu.records.repeats import mark_repeats
from lantu.records.sentence import Sentence
from lantu.records.source import Source
from lantu.records.tables import LaidTable, TaskReader
from lantu.records.visits import VisitBinder


@dataclass(slots=True)
class ProgrammeRecords:
    """What sentences tell of the programme, each list in text order."""

    projects: list[ProjectEvent] = field(default_factory=list)
    mechanisms: list[Mechanism] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    chains: list[IndustryChain] = field(default_factory=list)
    families: list[PlanFamily] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)


class ProgrammeReader:
    """Reads the programme's records out of a document's sentences, one document after the other.

    Parameters
    ----------
    finder : PlaceFinder
        Gives codes their places.
    home : str or None
        Code of the group that the programme is about; words such as 三地 mean its members.
    """

    def __init__(self, finder: PlaceFinder, home: str | None) -> None:
        self._finder = finder
        self._home = home
        self._parties = PartyFinder(home)
        self._begin("")

    def _begin(self, document_id: str) -> None:
        """Begin a document with readers that remember nothing: what another one said is not its context."""
        self._document = document_id
        self._instructions = Instructions()
        self._projects = ProjectBinder()
        self._mechanisms = MechanismBinder(self._parties, self._home)
        self._commitments = CommitmentBinder()
        self._visits = VisitBinder()
        self._found = ProgrammeRecords()

    def bind(
        self, sentence: Sentence, source: Source, claims: Sequence[Claim] = (), *, instructed: bool = False
    ) -> None:
        """Take in one sentence; ask in text order.

        Parameters
        ----------
        sentence : Sentence
        source : Source
            The document around it.
        claims : sequence of Claim
            What the sentence claims: a commitment to one of them is bound to it.
        instructed : bool
            It stands where tasks are listed: what it says is to be done.
        """
        if source.document_id != self._document:
            self._begin(source.document_id)
        instructed = self._instructions.governs(sentence) or instructed
        sentence = self._instructions.turn(sentence)
        passage = Passage.of(sentence, source, self._finder, instructed=instructed)
        projects = self._projects.bind(passage)
        mechanisms = self._mechanisms.bind(passage)
        self._visits.bind(passage, projects, mechanisms)
        found = self._found
        found.projects += projects
        found.mechanisms += mechanisms
        found.commitments += self._commitments.bind(passage, projects, claims)
        chain, family = chain_finder().find(passage), family_of(passage, projects, claims)
        if chain is not None:
            found.chains.append(chain)
            link = chain_finder().link(passage, chain, mechanisms)
            found.mechanisms += [link] if link else []
        found.families += [family] if family else []

    def add_tables(
        self,
        tasks: TaskReader,
        document: Document,
        tables: Sequence[LaidTable],
        claims: Sequence[Claim],
        places: tuple[str, ...],
    ) -> None:
        """Take in the works and tasks that a document's tables list, once all its sentences are.

        Parameters
        ----------
        tasks : TaskReader
        document : Document
        tables : sequence of LaidTable
        claims : sequence of Claim
            Of the tables.
        places : tuple of str
            Codes of what the document is about.
        """
        found = self._found
        listed = tasks.read(document, tables, claims, found.commitments, places)
        found.projects = sorted([*found.projects, *listed.projects], key=lambda event: event.span)
        found.commitments = list(listed.commitments)

    def finish(self, document: Document) -> ProgrammeRecords:
        """Return the records of the document that was taken in, its repeats marked, and forget it."""
        found = self._found
        found.projects = mark_repeats(document, found.projects, lambda event: f"{event.name}|{event.status}")
        found.mechanisms = mark_repeats(
            document, found.mechanisms, lambda link: "|".join(party.name for party in link.parties)
        )
        commitments = self._commitments.finish(found.commitments)
        found.commitments = mark_repeats(document, commitments, lambda commitment: commitment.action)
        found.visits = self._visits.finish()
        self._begin("")
        return found
