"""``lantu read``: documents into a ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.bulk import NONE_READ, SOME_FAILED, STOPPED, Bulk, is_bulk, read_bulk
from lantu.cli.options import (
    FileSizeOption,
    JsonOption,
    LedgerOption,
    ProcessesOption,
    QuietOption,
    RegionOption,
)
from lantu.cli.shell import Shell, shell_of

if TYPE_CHECKING:
    from lantu.settings import Settings
    from lantu.workbench.report import Progress, Report


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
    from lantu.workbench.reading import read_documents  # noqa: PLC0415  slow to import

    limits = Limits(file_bytes=settings.file_megabytes * 1_000_000)
    with _progress(shell, quiet=quiet) as progress:
        try:
            report = read_documents(
                paths,
                settings.ledger,
                region=settings.region,
                processes=settings.processes,
                limits=limits,
                progress=progress,
            )
        except KeyboardInterrupt:
            shell.notice(shell.text("read.stopped", ledger=settings.ledger))
            raise typer.Exit(STOPPED) from None
    for failure in report.failures:
        shell.fail(failure.problem)
    if not quiet:
        for file, note in report.notes:
            shell.notice(shell.text("read.note", file=file, note=note))
        for file, other in report.copies:
            shell.notice(shell.text("read.copy", file=file, other=other))
    return report


def status_of(report: Report) -> int:
    """Return the exit status: 0 all read, 1 some failed, 2 none could be read."""
    if not report.failures:
        return 0
    return NONE_READ if len(report.failures) == report.files else SOME_FAILED


def _show_report(shell: Shell, report: Report, settings: Settings) -> None:
    if status_of(report) == NONE_READ:
        shell.fail(shell.text("read.all_failed", failed=len(report.failures)))
        return
    shell.say(
        shell.text("read.summary", read=report.read, unchanged=report.unchanged, failed=len(report.failures))
    )
    if report.read:
        shell.say(shell.text("read.found", unbound=report.unbound, **report.records))
    shell.say(shell.text("read.next", ledger=settings.ledger))


@contextmanager
def _progress(shell: Shell, *, quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    if quiet or not shell.is_interactive:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415  not needed when piped

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, TextColumn("{task.fields[name]}"), console=shell.err, transient=True) as bar:
        task = bar.add_task(shell.text("read.progress"), total=None, name="")

        def advance(progress: Progress) -> None:
            bar.update(task, total=progress.total, completed=progress.done, name=progress.name[-40:])

        yield advance
