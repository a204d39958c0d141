"""The jobs that write files for others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, TextIO

from lantu.ledger import Ledger, RecordType
from lantu.ledger.export.formats import Format
from lantu.ledger.export.rows import RowFormat
from lantu.ledger.statement import TYPES
from lantu.region.region import Region
from lantu.workbench.assessing import Assessment
from lantu.workbench.exporting import export_checked, export_records
from lantu.workbench.jobs.job import Job, Tracker
from lantu.workbench.reporting import Cited, Scope, write_report


def export_job(
    ledger: Ledger,
    region: Region,
    target: Path | TextIO,
    *,
    format: Format = "jsonl",  # noqa: A002  the word that users know
    types: Sequence[RecordType] = TYPES,
) -> Job[int]:
    """Return the job of writing records; stopped, a file is left as it was. The result is how many.

    The parameters are those of `lantu.workbench.exporting.export_records`.
    """

    def work(tracker: Tracker) -> int:
        progress = tracker.counter(sum(ledger.records(kind).count() for kind in types), "records")
        return export_records(ledger, target, format=format, types=types, region=region, progress=progress)

    return Job("export", work, title=ledger.path.name, plain=lambda count: {"count": count})


def checked_job(
    ledger: Ledger,
    region: Region,
    what: Literal["conflicts", "values"],
    target: Path | TextIO,
    *,
    form: RowFormat = "jsonl",
    language: str = "zh",
) -> Job[int]:
    """Return the job of writing what follows from comparing figures; stopped, a file is left as it was.

    The parameters are those of `lantu.workbench.exporting.export_checked`.
    """

    def work(tracker: Tracker) -> int:
        progress = tracker.counter(len(ledger.claims), "figures")
        return export_checked(ledger, region, what, target, form=form, language=language, progress=progress)

    return Job("export", work, title=ledger.path.name, plain=lambda count: {"count": count})


def report_job(
    assessment: Assessment, target: Path, scope: Scope | None = None, *, language: str = "zh"
) -> Job[Cited]:
    """Return the job of writing a report; it can be stopped between its parts, and leaves the file then.

    The parameters are those of `lantu.workbench.reporting.write_report`.
    """

    def work(tracker: Tracker) -> Cited:
        return write_report(assessment, target, scope, language=language, tracker=tracker)

    return Job("export", work, title=target.name, plain=lambda cited: cited._asdict())
