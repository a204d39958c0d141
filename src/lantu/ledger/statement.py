"""A record as the ledger keeps it: with its sentence, its document and when it was seen."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeVar, get_args

from lantu.documents.document import Authority
from lantu.records import Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.programme import IndustryChain, PlanFamily, Visit
from lantu.records.qualitative import QualitativeStatement

Record = (
    Claim | ProjectEvent | Mechanism | Commitment | Visit | IndustryChain | PlanFamily | QualitativeStatement
)
RecordType = Literal["claim", "project", "link", "commitment", "visit", "chain", "family", "qualitative"]
Rank = Literal["preferred", "normal", "deprecated"]
RecordT_co = TypeVar("RecordT_co", bound=Record, covariant=True)

TYPES: tuple[RecordType, ...] = get_args(RecordType)


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What a list shows of a document.

    Attributes
    ----------
    no : int
        The ledger's own number of the source.
    id : str
        sha256 of the source bytes.
    name : str
        The file's name, without directories.
    path : str or None
        Where it was read from, as the user wrote it.
    title, date, place, publisher, language : str or None
        None where neither the table beside the file nor the document tells.
    authority : Authority
    source : str or None
        Id of the document that this one is a copy of, whole; None for an original.
    media_type : str
    characters : int
        Length of the text in code points.
    claims, projects, links, commitments, visits, chains, families, qualitative : int
        Current records of each type.
    unbound : int
        Quantities that no rule could bind.
    first_seen, last_seen : datetime
        When it was first and last read, UTC.
    """

    no: int
    id: str
    name: str
    path: str | None
    title: str | None
    date: str | None
    place: str | None
    publisher: str | None
    language: str | None
    authority: Authority
    source: str | None
    media_type: str
    characters: int
    claims: int
    projects: int
    links: int
    commitments: int
    visits: int
    chains: int
    families: int
    qualitative: int
    unbound: int
    first_seen: datetime.datetime
    last_seen: datetime.datetime


class Failed(NamedTuple):
    """A file that a reading could not read: where it lay, and what was wrong in one line."""

    path: str
    problem: str


@dataclass(frozen=True, slots=True)
class ReadingRun:
    """A run of the reader.

    Attributes
    ----------
    no : int
        Order of the run, from 1.
    started : datetime
        UTC.
    finished : datetime or None
        None where it was stopped.
    reader : str
        Version of the reader.
    files, unchanged, failed : int
        Files it looked at; those that it had read before; those that it could not read.
    failures : tuple of Failed
    """

    no: int
    started: datetime.datetime
    finished: datetime.datetime | None
    reader: str
    files: int
    unchanged: int
    failed: int
    failures: tuple[Failed, ...]


@dataclass(frozen=True, slots=True)
class Statement(Generic[RecordT_co]):
    """A record with its sentence and its provenance.

    Attributes
    ----------
    no : int
        Order in which the ledger took it in.
    type : RecordType
    record : Record
    document : DocumentHead
    quote : str
        The clause that carries it, in the document's own characters.
    number : str or None
        For a claim the number with its unit as written; None for other types.
    reader : str
        Version of the reader that found it.
    first_seen, last_seen : datetime
        First and last reading that found it in this form, UTC.
    rank : {"preferred", "normal", "deprecated"}
    reason : str or None
        Why it is preferred or deprecated; None for normal.
    as_read : Record or None
        What the reader read, where a judgement corrected it in ``record``.
    """

    no: int
    type: RecordType
    record: RecordT_co
    document: DocumentHead
    quote: str
    number: str | None
    reader: str
    first_seen: datetime.datetime
    last_seen: datetime.datetime
    rank: Rank
    reason: str | None
    as_read: RecordT_co | None = None

    @property
    def id(self) -> str:
        """Id of the record."""
        return self.record.id
