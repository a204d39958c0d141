"""A job: sources to shards, on one machine or many, resumed where it was."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from lantu.engine import Lost, Part, Parts, Runner, map_shards
from lantu.errors import LedgerError
from lantu.ledger.ownership import Ownership
from lantu.workbench.crawl.copies import count_near_copies
from lantu.workbench.crawl.kernel import CrawlKernel, Work
from lantu.workbench.crawl.metrics import write_metrics
from lantu.workbench.crawl.plan import Shard, find_shards
from lantu.workbench.crawl.report import CrawlReport, JobProgress
from lantu.workbench.failures import Failure
from lantu.workbench.reader_version import reader_version

SCHEMA = "lantu.shards/1"
_REPORTED = ("address", "status", "reason", "detail", "bytes", "seconds", "records", "sample")


def read_shards(
    sources: Sequence[str],
    folder: Path,
    *,
    work: Work,
    run: Runner,
    progress: Callable[[JobProgress], None] | None = None,
) -> CrawlReport:
    """Read documents into shards: one row a document, with everything that was read out of it.

    A job that was stopped, however, goes on where it was: shards that are done are not done again.

    Parameters
    ----------
    sources : sequence of str
        Files, folders, archives (zip, tar, JSON lines, Parquet, WARC) and addresses of them.
    folder : Path
        Of the shards; on a disk that all workers reach.
    work : Work
        How each document is read.
    run : callable
        Where the work runs: an engine of ``lantu.engine``.
    progress : callable, optional
        Called after each shard.

    Raises
    ------
    LedgerOwnedError
        Another job writes to the folder.
    LedgerError
        The folder cannot be written.
    PlanError
        An address cannot be reached.
    RegionError
        The region pack cannot be used.
    """
    began = time.monotonic()
    version = reader_version(work.region)
    try:
        parts = Parts(folder)
        with Ownership(folder, "lantu read"):
            shards, failures = find_shards(sources, work.limits, version=f"{version} {work.everything}")
            report = CrawlReport(folder)
            report.failures += failures
            report.failed.update({"not to be had": len(failures)} if failures else {})
            report.documents += len(failures)
            finished = _run(shards, parts, partial(CrawlKernel, work), run, report, progress)
            report.near_copies = count_near_copies(parts.path(part) for part in finished)
            report.seconds = time.monotonic() - began
            parts.publish(_manifest(report, finished, version, work.region))
            if not report.lost:
                parts.clear_work()
    except OSError as error:
        raise LedgerError(
            f"{folder}: cannot be written ({error.strerror or error}); make room or choose another folder, "
            "and run the job again: it goes on where it was"
        ) from error
    return report


def _run(
    shards: list[Shard],
    parts: Parts,
    make_kernel: Callable[[], CrawlKernel],
    run: Runner,
    report: CrawlReport,
    progress: Callable[[JobProgress], None] | None,
) -> list[Part]:
    by_key = {shard.key: shard for shard in shards}
    before = parts.done()
    report.reused = len(by_key.keys() & before.keys())
    finished, done_bytes = [], 0
    for result in map_shards(make_kernel, by_key.values(), parts, run=run):
        if isinstance(result, Lost):
            name = getattr(by_key[result.key], "url", f"{len(by_key)} shards: {result.key}")
            report.lost.append(Failure(name, f"{name}: {result.problem}"))
        else:
            finished.append(result)
            _count(parts.path(result), report)
        write_metrics(report, len(finished), len(by_key))
        done_bytes += by_key[result.key].size
        if progress:
            total = sum(shard.size for shard in by_key.values())
            progress(
                JobProgress(
                    len(finished) + len(report.lost), len(by_key), report.documents, done_bytes, total
                )
            )
    return sorted(finished, key=lambda part: part.key)


def _count(path: Path, report: CrawlReport) -> None:
    file = pq.ParquetFile(path)
    for batch in file.iter_batches(4096, columns=list(_REPORTED)):
        for row in batch.to_pylist():
            report.add(row)


def _manifest(report: CrawlReport, finished: list[Part], version: str, region: str) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "reader": version,
        "region": region,
        "parts": [{"name": part.name, "rows": part.rows, "bytes": part.size} for part in finished],
        "report": report.data(),
    }
