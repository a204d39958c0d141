"""The work on one file, whole and by itself, so that any process can do it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lantu.documents import Document, Limits, read_document
from lantu.documents.source import name_of
from lantu.ledger import Record
from lantu.ledger.intake import Unbound
from lantu.records.reader import RecordReader, Records
from lantu.region.region import Region
from lantu.workbench.failures import tell_raised

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read.

    Attributes
    ----------
    path : Path
    metadata : mapping of str to str
        Its row in the table beside it; empty where there is none.
    fingerprint : str
        Stands for the metadata.
    size : int
        Bytes.
    """

    path: Path
    metadata: Mapping[str, str]
    fingerprint: str
    size: int


@dataclass(frozen=True, slots=True)
class Read:
    """What a file gave."""

    task: Task
    document: Document
    records: tuple[Record, ...]
    unbound: tuple[Unbound, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read, and why in one line."""

    task: Task
    problem: str


def make_kernel(region: str, limits: Limits) -> Callable[[Task], Read | Failed]:
    """Build what reads files of a region; it may be used for any number of files."""
    return partial(_read_one, RecordReader(Region.load(region)), limits)


def _read_one(reader: RecordReader, limits: Limits, task: Task) -> Read | Failed:
    try:
        document = read_document(task.path, metadata=task.metadata, limits=limits)
        found = reader.read(document)
    except Exception as error:
        # A fault in one document must not cost the others; it is reported, never hidden.
        _log.debug("reading %s failed", task.path, exc_info=True)
        return Failed(task, tell_raised(error, name_of(task.path), name_of(Path(task.path.name))).problem)
    return Read(task, document, *records_of(found))


def records_of(found: Records) -> tuple[tuple[Record, ...], tuple[Unbound, ...]]:
    """Return what of a document's records the ledger keeps, and the quantities that no rule bound."""
    return (
        found.every,
        tuple(Unbound(one.span, one.reason) for one in found.unbound),
    )
