"""The jobs there are: what a user can begin, follow and stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from lantu.documents import Limits
from lantu.ledger import Ledger, Record, RecordType
from lantu.ledger import Statement as Kept
from lantu.ledger.export.formats import Format
from lantu.ledger.export.records import record_export
from lantu.ledger.statement import TYPES
from lantu.reconcile import Solution
from lantu.region.region import Region
from lantu.scenarios import Scenario
from lantu.workbench.assessing import Assessment, Narrowed
from lantu.workbench.assessing.rows import BASES, EVERYTHING, NEEDS, export_of
from lantu.workbench.check import check
from lantu.workbench.crawl import ImportReport, import_shards
from lantu.workbench.exporting import export_records
from lantu.workbench.handing.knock import find_entrance, hand_over
from lantu.workbench.handing.tasks import import_report_of, read_request
from lantu.workbench.jobs.job import Job, Tracker
from lantu.workbench.reading import read_documents
from lantu.workbench.report import Progress, Report
from lantu.workbench.reporting import Cited, Scope, write_report
from lantu.workbench.reviewing import conflict_importance, review_queue
from lantu.workbench.trying import Trial, trial_export, try_scenarios

Assessed = dict[str, list[dict[str, Any]]]
"""The rows of each part that was assessed."""


def read_job(
    paths: Sequence[Path],
    ledger: Path,
    *,
    region: str = "jingjinji",
    processes: int = 1,
    limits: Limits | None = None,
    who: str = "",
) -> Job[Report]:
    """Return the job of reading files and folders into a ledger; stopped, it keeps what it has read.

    Where an atlas serves the ledger, the atlas reads. The parameters are those of
    `lantu.workbench.reading.read_documents`; ``who`` asked for it.
    """

    def work(tracker: Tracker) -> Report:
        entrance = find_entrance(ledger)
        if entrance is not None:
            request = read_request(
                paths, region=region, processes=processes, limits=limits or Limits(), who=who
            )
            return Report.of(hand_over(entrance, ledger, request, tracker))

        def progress(told: Progress) -> None:
            tracker.step(told.done, told.total, unit="documents", name=told.name)

        return read_documents(
            paths, ledger, region=region, processes=processes, limits=limits, progress=progress
        )

    title = " ".join(path.name for path in paths)
    return Job("read", work, title=title, who=who, plain=Report.data)


def import_job(folder: Path, ledger: Path, *, who: str = "") -> Job[ImportReport]:
    """Return the job of taking the documents of a finished crawl into a ledger.

    Where an atlas serves the ledger, the atlas takes them.

    Parameters
    ----------
    folder : Path
        Of the shards.
    ledger : Path
    who : str
        Who asked for it.
    """

    def work(tracker: Tracker) -> ImportReport:
        entrance = find_entrance(ledger)
        if entrance is not None:
            request = {"kind": "import", "who": who, "shards": str(folder.absolute())}
            return import_report_of(hand_over(entrance, ledger, request, tracker))
        return import_shards(
            folder, ledger, progress=lambda done, total: tracker.step(done, total, unit="parts")
        )

    return Job("import", work, title=folder.name, who=who)


def check_job(ledger: Ledger, region: Region) -> Job[Solution]:
    """Return the job of reconciling a ledger; it can be stopped until the solver begins.

    Parameters
    ----------
    ledger : Ledger
        Stays open as long as the job runs.
    region : Region
        The pack that the ledger was read with.
    """

    def work(tracker: Tracker) -> Solution:
        return check(
            ledger, region, progress=lambda done: tracker.step(done, len(ledger.claims), unit="figures")
        )

    def plain(solution: Solution) -> dict[str, int]:
        return {"values": len(solution.values), "conflicts": len(solution.conflicts)}

    return Job("check", work, title=ledger.path.name, plain=plain)


def assess_job(
    assessment: Assessment, parts: Sequence[str], narrowed: Narrowed = EVERYTHING
) -> Job[Assessed]:
    """Return the job of assessing parts of the programme; it can be stopped between two pieces of work.

    What it works out stays with the assessment.

    Parameters
    ----------
    assessment : Assessment
    parts : sequence of str
        As `lantu.workbench.assessing.rows.PARTS` names them.
    narrowed : Narrowed
    """

    def work(tracker: Tracker) -> Assessed:
        found: Assessed = {}
        needed = [name for name in BASES if any(name in NEEDS[part] for part in parts if part in NEEDS)]
        total = len(needed) + len(parts)
        for done, name in enumerate(needed):
            tracker.step(done, total, name=name)
            getattr(assessment, name)
        for done, part in enumerate(parts, len(needed)):
            tracker.step(done, total, name=part)
            found[part] = export_of(assessment, part, narrowed)
        return found

    return Job("assess", work, title=assessment.ledger.path.name, plain=lambda found: found)


def try_job(scenarios: Sequence[Scenario], ledger: Ledger | None = None) -> Job[list[Trial]]:
    """Return the job of running scenarios; it can be stopped between two of them.

    Parameters
    ----------
    scenarios : sequence of Scenario
    ledger : Ledger, optional
        Where projects that scenarios name are looked up.
    """

    def work(tracker: Tracker) -> list[Trial]:
        def progress(done: int, name: str) -> None:
            tracker.step(done, len(scenarios), unit="scenarios", name=name)

        return try_scenarios(scenarios, ledger, progress=progress)

    title = "、".join(scenario.name for scenario in scenarios)
    return Job("try", work, title=title, plain=lambda trials: [trial_export(trial) for trial in trials])


def review_job(
    ledger: Ledger, region: Region, *, limit: int, types: Sequence[RecordType] = TYPES
) -> Job[list[Kept[Record]]]:
    """Return the job of finding the records that a person had best look at, the weightiest first.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with: records in a conflict weigh more.
    limit : int
        How many at most.
    types : sequence of str
    """

    def work(tracker: Tracker) -> list[Kept[Record]]:
        tracker.step(0, 2, name="check")
        importance = conflict_importance(ledger, region)
        tracker.step(1, 2, name="order")
        return review_queue(ledger, limit, types=types, importance=importance)

    return Job(
        "review", work, title=ledger.path.name, plain=lambda queue: [record_export(one) for one in queue]
    )


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
        def progress(done: int) -> None:
            tracker.step(done, total, unit="records")

        total = sum(ledger.records(kind).count() for kind in types)
        return export_records(ledger, target, format=format, types=types, region=region, progress=progress)

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
