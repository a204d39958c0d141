"""``lantu read`` of archives and crawls: documents to shards, and shards into the ledger."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lantu.cli.running import STOPPED, progress_bar, run_job
from lantu.cli.shell import Shell, user_name

if TYPE_CHECKING:
    from lantu.settings import Settings
    from lantu.workbench.crawl import CrawlReport, ImportReport
    from lantu.workbench.crawl.report import JobProgress
    from lantu.workbench.jobs import Event

SOME_FAILED, NONE_READ = 1, 2


@dataclass(frozen=True, slots=True)
class Bulk:
    """How a large reading is done.

    Attributes
    ----------
    engine : str
        ``local`` or ``ray``.
    address : str or None
        Of the Ray cluster.
    shards : Path or None
        Where shards are kept; None for a folder beside the ledger that goes when they are imported.
    relevant : bool
        Leave out what does not speak of the region.
    seconds, megabytes : int
        What one document may cost.
    """

    engine: str
    address: str | None
    shards: Path | None
    relevant: bool
    seconds: int
    megabytes: int


def is_bulk(paths: list[str], bulk: Bulk) -> bool:
    """Tell whether a reading goes through shards."""
    from lantu.documents.archives import is_archive  # noqa: PLC0415  slow to import

    return (
        bulk.engine != "local"
        or bulk.shards is not None
        or bulk.relevant
        or any("://" in path or (is_archive(path) and not Path(path).is_dir()) for path in paths)
    )


def read_bulk(
    shell: Shell, settings: Settings, paths: list[str], bulk: Bulk, *, as_json: bool, quiet: bool
) -> int:
    """Read through shards, import them unless they are to be kept, and return the exit status."""
    folder = bulk.shards or settings.ledger.with_name(f"{settings.ledger.name}.shards")
    try:
        with progress_bar(shell, quiet=quiet) as advance:
            report = _run(settings, paths, folder, bulk, advance and _in_bytes(shell, advance))
        _show(shell, report, quiet=quiet)
        if as_json:
            shell.data({"schema": "lantu.crawl/1", **report.data()})
        if bulk.shards is not None:
            _say(shell, quiet, shell.text("read.shards_next", shards=folder, ledger=settings.ledger))
        else:
            import_into_ledger(shell, settings, folder, quiet=quiet)
            if not report.lost:
                shutil.rmtree(folder)
    except KeyboardInterrupt:
        shell.notice(shell.text("read.shards_stopped", shards=folder))
        raise typer.Exit(STOPPED) from None
    failed = sum(report.failed.values()) + len(report.lost)
    if not failed:
        return 0
    return SOME_FAILED if report.read or report.left_out else NONE_READ


def import_into_ledger(shell: Shell, settings: Settings, folder: Path, *, quiet: bool) -> ImportReport:
    """Import shards and say what was taken."""
    from lantu.workbench.work.reading import import_job  # noqa: PLC0415  slow to import

    job = import_job(folder, settings.ledger, who=user_name() or "")
    stopped = shell.text("read.shards_stopped", shards=folder)
    report = run_job(shell, job, quiet=quiet, stopped=stopped)
    _say(
        shell,
        quiet,
        shell.text(
            "ledger.import.done", read=report.read, unchanged=report.unchanged, ledger=settings.ledger
        ),
    )
    return report


def _run(
    settings: Settings,
    paths: list[str],
    folder: Path,
    bulk: Bulk,
    progress: Callable[[JobProgress], None] | None,
) -> CrawlReport:
    from lantu.documents import Limits  # noqa: PLC0415  slow to import
    from lantu.workbench.crawl import Budget, Work, choose_engine, read_shards  # noqa: PLC0415

    work = Work(
        region=settings.region,
        limits=Limits(file_bytes=settings.file_megabytes * 1_000_000),
        budget=Budget(bulk.seconds, bulk.megabytes),
        everything=not bulk.relevant,
        apart=True,
    )
    run = choose_engine(bulk.engine, processes=settings.processes, address=bulk.address)
    return read_shards(paths, folder, work=work, run=run, progress=progress)


def _show(shell: Shell, report: CrawlReport, *, quiet: bool) -> None:
    for failure in (*report.failures, *report.lost):
        shell.fail(failure.problem)
    if quiet:
        return
    rate = report.bytes / report.seconds / 1e6 if report.seconds else 0.0
    shell.say(
        shell.text(
            "read.shards_summary",
            documents=report.documents,
            read=report.read,
            records=report.records,
            megabytes=f"{report.bytes / 1e6:,.1f}",
            seconds=f"{report.seconds:,.1f}",
            rate=f"{rate:,.2f}",
        )
    )
    for key, counts in (("read.left_out", report.left_out), ("read.failed", report.failed)):
        if counts:
            said = ", ".join(f"{reason} {count:,}" for reason, count in counts.most_common())
            shell.say(shell.text(key, reasons=said))
    if report.near_copies:
        shell.say(shell.text("read.near_copies", count=report.near_copies))
    if report.reused:
        shell.say(shell.text("read.reused", count=report.reused))


def _say(shell: Shell, quiet: bool, text: str) -> None:
    if not quiet:
        shell.say(text)


def _in_bytes(shell: Shell, advance: Callable[[Event], None]) -> Callable[[JobProgress], None]:
    from lantu.workbench.jobs import Event  # noqa: PLC0415  slow to import

    def tell(done: JobProgress) -> None:
        said = shell.text("read.shards", done=done.shards, total=done.total_shards, documents=done.documents)
        advance(Event(done=done.done_bytes, total=done.total_bytes, unit="bytes", name=said))

    return tell
