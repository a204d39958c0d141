"""Shards into a ledger; importing them twice changes nothing."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from lantu.engine import MANIFEST, Part, Parts
from lantu.errors import LedgerError
from lantu.ledger import LedgerWriter
from lantu.ledger.packed import unpack
from lantu.workbench.crawl.job import SCHEMA
from lantu.workbench.crawl.report import ImportReport
from lantu.workbench.failures import Failure, one_line

_COMMIT_DOCUMENTS = 500
_COLUMNS = ["address", "status", "detail", "document", "bands", "content"]


def import_shards(
    folder: Path,
    ledger: Path,
    *,
    clock: Callable[[], datetime.datetime] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Take the documents of a finished job into a ledger.

    Parameters
    ----------
    folder : Path
        Of the shards.
    ledger : Path
        Made where it does not exist.
    clock : callable, optional
        Gives the present moment.
    progress : callable, optional
        Called after each part with the parts done and the parts there are.

    Raises
    ------
    LedgerError
        The folder has no manifest of a finished job, or the ledger cannot be written.
    """
    manifest = _read_manifest(folder)
    parts = Parts(folder)
    report = ImportReport()
    with LedgerWriter(ledger, owner="lantu ledger import", clock=clock) as writer:
        writer.begin_reading(manifest["reader"])
        known = writer.sources()
        has = {identity for identity, source in known.items() if source.reader == manifest["reader"]}
        waiting = 0
        for number, entry in enumerate(manifest["parts"], 1):
            for row in _rows(parts, entry, report):
                if row["status"] == "failed":
                    report.failures.append(Failure(row["address"], row["detail"]))
                if row["status"] != "read":
                    continue
                if row["document"] in has:
                    report.unchanged += 1
                    continue
                has.add(row["document"])
                document, records, unbound = unpack(row["content"])
                writer.append(document, records, unbound=unbound, path=row["address"], bands=row["bands"])
                report.read += 1
                waiting += 1
                if waiting >= _COMMIT_DOCUMENTS:
                    writer.commit()
                    waiting = 0
            if progress:
                progress(number, len(manifest["parts"]))
        if report.read:
            writer.commit()
            writer.update_lineage()
        for failure in report.failures:
            writer.add_failure(*failure)
        files = report.read + report.unchanged + len(report.failures)
        writer.finish_reading(files=files, unchanged=report.unchanged, failed=len(report.failures))
    return report


def _read_manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    try:
        said = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        if not folder.is_dir():
            raise LedgerError(
                f"{folder}: there is no such folder; give that of `lantu read --shards`"
            ) from error
        raise LedgerError(
            f"{folder}: has no {MANIFEST}; the job is not finished: run it again with --shards {folder}"
        ) from error
    except (OSError, ValueError) as error:
        raise LedgerError(f"{path}: cannot be read ({one_line(error)}); run the job again") from error
    if not isinstance(said, dict) or said.get("schema") != SCHEMA:
        raise LedgerError(
            f"{path}: is no manifest of a job ({SCHEMA} expected); give the folder of its shards"
        )
    whole = isinstance(said.get("reader"), str) and isinstance(said.get("parts"), list)
    if not whole or not all(_is_entry(entry) for entry in said["parts"]):
        raise LedgerError(
            f"{path}: is damaged: it has to name the reader, and of each part its name, rows and bytes; "
            "remove it and run the job again"
        )
    return said


def _is_entry(entry: object) -> bool:
    """Tell whether a manifest's entry says of a part what it takes to open and to check it."""
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("name"), str)
        and all(type(entry.get(key)) is int for key in ("rows", "bytes"))
    )


def _rows(parts: Parts, entry: dict[str, Any], report: ImportReport) -> Iterator[dict[str, Any]]:
    part = Part(entry["name"].split("-", 1)[0], entry["name"], entry["rows"], entry["bytes"])
    path = parts.path(part)
    if not path.exists() or not parts.is_whole(part):
        problem = "is gone" if not path.exists() else "is damaged"
        remedy = "remove it and run the job again: it makes this part anew"
        report.failures.append(Failure(part.name, f"{path}: {problem}; {remedy}"))
        return
    try:
        for batch in pq.ParquetFile(path).iter_batches(64, columns=_COLUMNS):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        report.failures.append(Failure(part.name, f"{path}: cannot be read ({one_line(error)})"))
