"""The jobs that take documents in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lantu.documents import Limits
from lantu.workbench.crawl import ImportReport, import_shards
from lantu.workbench.handing.knock import find_entrance, hand_over
from lantu.workbench.handing.tasks import import_report_of, read_request
from lantu.workbench.jobs.job import Job, Tracker
from lantu.workbench.reading import read_documents
from lantu.workbench.report import Progress, Report


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
