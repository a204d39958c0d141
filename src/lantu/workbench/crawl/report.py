"""What a job did, down to the last document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from lantu.workbench.failures import Failure

_SLOWEST, _EXAMPLES = 10, 20


class Slow(NamedTuple):
    """A document that took long."""

    seconds: float
    address: str


class JobProgress(NamedTuple):
    """How far a job is.

    Attributes
    ----------
    shards, total_shards : int
    documents : int
        Dealt with so far.
    done_bytes, total_bytes : int
        Of the input as it is stored.
    """

    shards: int
    total_shards: int
    documents: int
    done_bytes: int
    total_bytes: int


@dataclass(slots=True)
class CrawlReport:
    """What a job did.

    Attributes
    ----------
    folder : Path
        Where the shards are.
    documents, read, records : int
        Documents dealt with; read; records in them.
    reused : int
        Shards that an earlier run had finished.
    bytes : int
        Of the documents.
    seconds : float
        From begin to end of this run.
    left_out, failed : Counter of str
        Documents that were not read, by sort of reason.
    near_copies : int
        Documents whose text is nearly that of another of the job; they are kept, as reprints.
    failures : list of Failure
        Up to twenty of each sort; the shards name all.
    samples : list of (str, str, str)
        Address, reason and beginning of documents that were left out: one in a hundred.
    slowest : list of Slow
    lost : list of Failure
        Shards of which there is nothing: run the job again.
    """

    folder: Path
    documents: int = 0
    read: int = 0
    records: int = 0
    reused: int = 0
    bytes: int = 0
    seconds: float = 0.0
    near_copies: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    samples: list[tuple[str, str, str]] = field(default_factory=list)
    slowest: list[Slow] = field(default_factory=list)
    lost: list[Failure] = field(default_factory=list)

    def add(self, row: dict[str, Any]) -> None:
        """Count one document."""
        self.documents += 1
        self.bytes += row["bytes"]
        self.records += row["records"]
        status, reason, address = row["status"], row["reason"], row["address"]
        if status == "read":
            self.read += 1
        elif status == "failed":
            self.failed[reason] += 1
            if self.failed[reason] <= _EXAMPLES:
                self.failures.append(Failure(address, row["detail"]))
        else:
            self.left_out[reason] += 1
            if row["sample"] is not None:
                self.samples.append((address, reason, row["sample"]))
        if len(self.slowest) < _SLOWEST or row["seconds"] > self.slowest[-1].seconds:
            self.slowest = sorted([*self.slowest, Slow(row["seconds"], address)], reverse=True)[:_SLOWEST]

    def data(self) -> dict[str, Any]:
        """Return the report for JSON."""
        return {
            "documents": self.documents,
            "read": self.read,
            "records": self.records,
            "bytes": self.bytes,
            "seconds": round(self.seconds, 3),
            "bytes_per_second": round(self.bytes / self.seconds) if self.seconds else None,
            "shards_reused": self.reused,
            "near_copies": self.near_copies,
            "left_out": dict(self.left_out),
            "failed": dict(self.failed),
            "failures": [failure._asdict() for failure in self.failures],
            "samples": [
                dict(zip(("address", "reason", "text"), sample, strict=True)) for sample in self.samples
            ],
            "slowest": [slow._asdict() for slow in self.slowest],
            "lost": [failure._asdict() for failure in self.lost],
        }


@dataclass(slots=True)
class ImportReport:
    """What an import did.

    Attributes
    ----------
    read : int
        Documents taken into the ledger.
    unchanged : int
        Documents that it had already, from the same reader.
    failures : list of Failure
        Documents that the job could not read, and parts that are damaged or gone.
    """

    read: int = 0
    unchanged: int = 0
    failures: list[Failure] = field(default_factory=list)
