"""Sentences to the programme's records: projects, mechanisms and commitments, read side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lantu.documents.document import Document
from lantu.language.places import PlaceFinder
from lantu.records.claim import Claim
from lantu.records.commitments import CommitmentBinder
from lantu.records.instructions import Instructions
from lantu.records.mechanisms import MechanismBinder
from lantu.records.passage import Passage
from lantu.records.programme import Commitment, Mechanism, ProjectEvent
from lantu.records.projects import ProjectBinder
from lantu.records.repeats import mark_repeats
from lantu.records.sentence import Sentence
from lantu.records.source import Source


class ProgrammeRecords(NamedTuple):
    """What sentences tell of the programme, each list in text order."""

    projects: list[ProjectEvent]
    mechanisms: list[Mechanism]
    commitments: list[Commitment]

    def add(self, more: ProgrammeRecords) -> None:
        """Put the records of a later sentence behind these."""
        for records, others in zip(self, more, strict=True):
            records.extend(others)  # type: ignore[attr-defined]

    def marked(
        self, document: Document
    ) -> tuple[tuple[ProjectEvent, ...], tuple[Mechanism, ...], tuple[Commitment, ...]]:
        """Return the records with those marked that repeat one of an earlier passage."""
        return (
            mark_repeats(document, self.projects, lambda event: f"{event.name}|{event.status}"),
            mark_repeats(document, self.mechanisms, lambda link: "|".join(p.name for p in link.parties)),
            mark_repeats(document, self.commitments, lambda commitment: commitment.action),
        )


class ProgrammeReader:
    """Reads projects, mechanisms and commitments out of sentences.

    Parameters
    ----------
    finder : PlaceFinder
        Gives codes their places.
    home : str or None
        Code of the group that the programme is about; words such as 三地 mean its members.
    """

    def __init__(self, finder: PlaceFinder, home: str | None) -> None:
        self._finder = finder
        self._instructions = Instructions()
        self._projects = ProjectBinder()
        self._mechanisms = MechanismBinder(home)
        self._commitments = CommitmentBinder()

    def bind(self, sentence: Sentence, source: Source, claims: Sequence[Claim] = ()) -> ProgrammeRecords:
        """Return the records of one sentence.

        Parameters
        ----------
        sentence : Sentence
        source : Source
            The document around it.
        claims : sequence of Claim
            What the sentence claims: a commitment to one of them is bound to it.
        """
        instructed = self._instructions.governs(sentence, source.document_id)
        passage = Passage.of(sentence, source, self._finder, instructed=instructed)
        projects = self._projects.bind(passage)
        mechanisms = self._mechanisms.bind(passage)
        return ProgrammeRecords(projects, mechanisms, self._commitments.bind(passage, projects, claims))
