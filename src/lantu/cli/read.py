"""``lantu read``: documents into a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.bulk import NONE_READ, SOME_FAILED, Bulk, is_bulk, read_bulk
from lantu.cli.options import (
    FileSizeOption,
    JsonOption,
    LedgerOption,
    ProcessesOption,
    QuietOption,
    RegionOption,
)
from lantu.cli.running import run_job
from lantu.cli.shell import Shell, shell_of, user_name

_NAMED = 5
"""How many files that are no documents are named; with --json all are."""

if TYPE_CHECKING:
    from lantu.settings import Settings
    from lantu.workbench.report import Report


def read(  # noqa: PLR0913, PLR0917  each is an option of the command
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(help="read.paths", metavar="PATH", show_default=False)],
    ledger: LedgerOption = None,
    region: RegionOption = None,
    processes: ProcessesOption = None,
    file_megabytes: FileSizeOption = None,
    engine: Annotated[str, typer.Option("--engine", help="read.engine", metavar="local|ray")] = "local",
    address: Annotated[str | None, typer.Option("--address", help="read.address", metavar="HOST")] = None,
    shards: Annotated[
        Path | None, typer.Option("--shards", help="read.shards_option", metavar="FOLDER")
    ] = None,
    relevant: Annotated[bool, typer.Option("--relevant", help="read.relevant")] = False,
    seconds: Annotated[int, typer.Option("--seconds", min=0, help="read.seconds", metavar="S")] = 60,
    megabytes: Annotated[int, typer.Option("--megabytes", min=0, help="read.megabytes", metavar="MB")] = 4000,
    as_json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Read files, folders, archives and crawls into a ledger."""
    shell = shell_of(context)
    settings = shell.settings(
        ledger=ledger, region=region, processes=processes, file_megabytes=file_megabytes
    )
    bulk = Bulk(engine, address, shards, relevant, seconds, megabytes)
    if is_bulk(paths, bulk):
        raise typer.Exit(read_bulk(shell, settings, paths, bulk, as_json=as_json, quiet=quiet or as_json))
    report = run_reading(shell, settings, [Path(path) for path in paths], quiet=quiet or as_json)
    if as_json:
        shell.data(report.data())
    elif not quiet:
        _show_report(shell, report, settings)
    raise typer.Exit(status_of(report))


def run_reading(shell: Shell, settings: Settings, paths: list[Path], *, quiet: bool) -> Report:
    """Read with a progress bar where somebody looks; failures and notes go to stderr at the end."""
    from lantu.documents import Limits  # noqa: PLC0415  slow to import
    from lantu.workbench.work.reading import read_job  # noqa: PLC0415  slow to import

    job = read_job(
        paths,
        settings.ledger,
        region=settings.region,
        processes=settings.processes,
        limits=Limits(file_bytes=settings.file_megabytes * 1_000_000),
        who=user_name() or "",
    )
    report = run_job(shell, job, quiet=quiet, stopped=shell.text("read.stopped", ledger=settings.ledger))
    for failure in report.failures:
        shell.fail(failure.problem)
    if not quiet:
        if report.skipped:
            shell.notice(_skipped(shell, report.skipped))
        for file, note in report.notes:
            shell.notice(shell.text("read.note", file=file, note=note))
        for file, other in report.copies:
            shell.notice(shell.text("read.copy", file=file, other=other))
    return report


def _skipped(shell: Shell, files: list[str]) -> str:
    named = shell.text.join(files[:_NAMED])
    more = len(files) - _NAMED
    return shell.text("read.skipped" if more <= 0 else "read.skipped_more", files=named, more=more)


def status_of(report: Report) -> int:
    """Return the exit status: 0 all read, 1 some failed, 2 none could be read."""
    if not report.failures:
        return 0
    return NONE_READ if len(report.failures) == report.files else SOME_FAILED


def _show_report(shell: Shell, report: Report, settings: Settings) -> None:
    from lantu.cli.describe import describe_counts  # noqa: PLC0415  slow to import

    if status_of(report) == NONE_READ:
        if len(report.failures) > 1:
            shell.fail(shell.text("read.all_failed", failed=len(report.failures)))
        return
    shell.say(
        shell.text("read.summary", read=report.read, unchanged=report.unchanged, failed=len(report.failures))
    )
    if report.replaced:
        shell.say(shell.text("read.replaced", replaced=report.replaced))
    if report.read:
        found = describe_counts(shell.text, report.records, report.unbound)
        records = shell.text.join(f"{count:,} {name}" for count, name in found)
        shell.say(shell.text("read.found", records=records))
    if report.unbound:
        shell.say(shell.text("read.unbound_next", ledger=settings.ledger))
    shell.say(shell.text("read.next", ledger=settings.ledger))
