"""The jobs there are: what a user can begin, follow and stop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lantu.documents import Limits
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

    The parameters are those of `lantu.workbench.reading.read_documents`; ``who`` asked for it.
    """

    def work(tracker: Tracker) -> Report:
        def progress(told: Progress) -> None:
            tracker.step(told.done, told.total, unit="documents", name=told.name)

        return read_documents(
            paths, ledger, region=region, processes=processes, limits=limits, progress=progress
        )

    title = " ".join(path.name for path in paths)
    return Job("read", work, title=title, who=who, plain=Report.data)
