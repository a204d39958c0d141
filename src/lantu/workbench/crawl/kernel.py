"""The work on a table of documents, whole and by itself, wherever it runs."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from typing import Any

import msgspec
import pyarrow as pa

from lantu.documents import Document, Limits, read_bytes, source_of
from lantu.documents.likeness import letters_of
from lantu.documents.prints import hash_bands
from lantu.ledger.packed import pack
from lantu.records.reader import RecordReader
from lantu.region.region import Region
from lantu.workbench.crawl.rows import RESULTS
from lantu.workbench.crawl.triage import Triage
from lantu.workbench.failures import one_line, tell_raised
from lantu.workbench.kernel import records_of
from lantu.workbench.limits import Budget, TimeIsUpError, limit_process, time_limit

_SAMPLE_ONE_IN, _SAMPLE_LETTERS = 100, 300


@dataclass(frozen=True, slots=True)
class Work:
    """How the documents of a job are read.

    Attributes
    ----------
    region : str
        Name or path of the region pack.
    limits : Limits
    budget : Budget
    everything : bool
        Whether documents that do not speak of the region are read as well.
    apart : bool
        Whether a process of its own does it, which the system may end.
    """

    region: str
    limits: Limits
    budget: Budget
    everything: bool
    apart: bool


class CrawlKernel:
    """Reads a table of documents into a table of results, one row each and in the same order."""

    schema = RESULTS

    def __init__(self, work: Work) -> None:
        region = Region.load(work.region)
        self._work = work
        self._reader = RecordReader(region)
        self._triage = None if work.everything else Triage(region)
        if work.apart:
            limit_process(work.budget)

    def __call__(self, table: pa.Table) -> pa.Table:
        """Return what became of each document."""
        seen: dict[bytes, str] = {}
        return pa.Table.from_pylist([self._one(row, seen) for row in table.to_pylist()], RESULTS)

    def fail(self, table: pa.Table, problem: str) -> pa.Table:
        """Return failures that stand for documents."""
        rows = [
            _failed(row, "ended its process", f"{row['address']}: {problem}") for row in table.to_pylist()
        ]
        return pa.Table.from_pylist(rows, RESULTS)

    def _one(self, row: dict[str, Any], seen: dict[bytes, str]) -> dict[str, Any]:
        if row["problem"]:
            return _failed(row, "not to be had", row["problem"])
        address, began = row["address"], time.perf_counter()
        try:
            with time_limit(self._work.budget.seconds, ends_process=self._work.apart):
                result = self._read(row, seen)
        except (Exception, TimeIsUpError) as error:
            # A fault in one document must not cost the others; it is reported, never hidden.
            result = _failed(row, *tell_raised(error, address, row["name"], budget=self._work.budget))
        result["seconds"] = round(time.perf_counter() - began, 4)
        return result

    def _read(self, row: dict[str, Any], seen: dict[bytes, str]) -> dict[str, Any]:
        data: bytes = row["data"]
        rejected = self._triage.reject_bytes(row["name"], data) if self._triage else None
        if rejected:
            return _left_out(row, *rejected, data.decode("utf-8", "replace"))
        stated = msgspec.json.decode(row["metadata"]) if row["metadata"] else {}
        source = source_of(row["name"], data, row["address"])
        document = read_bytes(source, metadata=stated, limits=self._work.limits)
        rejected = self._triage.reject(document) if self._triage else None
        if rejected:
            return _left_out(row, *rejected, document.text)
        letters = hashlib.sha256(letters_of(document.text).encode("utf-8", "surrogatepass")).digest()[:16]
        if letters in seen:
            return _left_out(row, "copy", f"has the text of {seen[letters]}", document.text)
        seen[letters] = row["address"]
        return self._records(row, document, letters)

    def _records(self, row: dict[str, Any], document: Document, letters: bytes) -> dict[str, Any]:
        found = self._reader.read(document)
        records, unbound = records_of(found)
        return _row(row, "read") | {
            "document": document.id,
            "letters": letters,
            "bands": hash_bands(document.text),
            "records": len(records),
            "content": pack(document, records, unbound),
        }


def _row(row: dict[str, Any], status: str) -> dict[str, Any]:
    return {
        "address": row["address"],
        "name": row["name"],
        "status": status,
        "bytes": len(row["data"] or b""),
        "records": 0,
    }


def _failed(row: dict[str, Any], reason: str, problem: str) -> dict[str, Any]:
    return _row(row, "failed") | {"reason": reason, "detail": one_line(problem), "seconds": 0.0}


def _left_out(row: dict[str, Any], reason: str, detail: str, text: str) -> dict[str, Any]:
    # Chosen by the address, so that the same job keeps the same sample wherever it runs.
    chosen = hashlib.sha256(row["address"].encode("utf-8", "replace")).digest()
    sample = text[:_SAMPLE_LETTERS] if int.from_bytes(chosen[:4]) % _SAMPLE_ONE_IN == 0 else None
    return _row(row, "left out") | {"reason": reason, "detail": detail, "sample": sample}
