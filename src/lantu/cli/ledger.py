"""``lantu ledger``: care of a ledger as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lantu.cli.options import JsonOption, LedgerOption
from lantu.cli.running import run_job
from lantu.cli.shell import shell_of, user_name
from lantu.errors import SettingsError

BROKEN = 1

app = typer.Typer(no_args_is_help=True, help="ledger.help", rich_markup_mode=None)

FileArgument = Annotated[Path, typer.Argument(help="ledger.file", metavar="FILE", show_default=False)]


@app.callback()
def _group() -> None:
    """Hold the commands on ledgers together."""


@app.command(help="ledger.check.help")
def check(context: typer.Context, ledger: LedgerOption = None, as_json: JsonOption = False) -> None:
    """Say what is wrong with a ledger."""
    from lantu.ledger.upkeep import find_problems  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    path = shell.settings(ledger=ledger).ledger
    problems = find_problems(path)
    if as_json:
        shell.data({"schema": "lantu.ledger_check/1", "sound": not problems, "problems": problems})
    else:
        for problem in problems:
            shell.say(problem, "red")
        key = "ledger.check.broken" if problems else "ledger.check.sound"
        shell.say(shell.text(key, ledger=path, count=len(problems)), "bold")
    if problems:
        raise typer.Exit(BROKEN)


@app.command(help="ledger.compact.help")
def compact(context: typer.Context, ledger: LedgerOption = None, as_json: JsonOption = False) -> None:
    """Write a ledger anew without unused space."""
    from lantu.workbench.care import compact_job  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    job = compact_job(shell.settings(ledger=ledger).ledger, who=user_name() or "")
    done = run_job(shell, job, quiet=as_json, stopped=shell.text("job.stopped"))
    before, after = (round(size / 1e6, 1) for size in done)
    shell.done("ledger.compact.done", as_json=as_json, before=before, after=after)


@app.command(help="ledger.budget.help")
def budget(
    context: typer.Context,
    megabytes: Annotated[
        int | None, typer.Argument(help="ledger.budget.megabytes", metavar="MB", show_default=False)
    ] = None,
    unbounded: Annotated[bool, typer.Option("--none", help="ledger.budget.none")] = False,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Bound what the snapshots of a ledger may take, or say how they are bounded."""
    from lantu.ledger.upkeep import room_taken  # noqa: PLC0415  slow to import
    from lantu.workbench.care import budget_job  # noqa: PLC0415

    shell = shell_of(context)
    path = shell.settings(ledger=ledger).ledger
    if unbounded and megabytes is not None:
        raise SettingsError(shell.text("ledger.budget.both", megabytes=megabytes))
    if unbounded or megabytes is not None:
        job = budget_job(path, megabytes, who=user_name() or "")
        run_job(shell, job, quiet=as_json, stopped=shell.text("job.stopped"))
    taken = room_taken(path)
    if as_json:
        shell.data({"schema": "lantu.ledger_budget/1", **taken._asdict()})
        return
    used, allowed = (round((size or 0) / 1e6, 1) for size in (taken.bytes, taken.budget))
    key = "ledger.budget.unbounded" if taken.budget is None else "ledger.budget.bounded"
    shell.say(shell.text(key, ledger=path, used=used, allowed=allowed, count=taken.snapshots))
    if taken.budget is not None and taken.bytes > taken.budget:
        shell.notice(shell.text("ledger.budget.over", ledger=path), "yellow")


@app.command(help="ledger.backup.help")
def backup(
    context: typer.Context, file: FileArgument, ledger: LedgerOption = None, as_json: JsonOption = False
) -> None:
    """Write a ledger into one file."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.ledger.upkeep import back_up  # noqa: PLC0415
    from lantu.workbench.replacing import replacing  # noqa: PLC0415

    shell = shell_of(context)
    with open_ledger(shell.settings(ledger=ledger).ledger) as opened, replacing(file) as temporary:
        size = back_up(opened, temporary)
    shell.done("ledger.backup.done", as_json=as_json, file=file, size=round(size / 1e6, 1))


@app.command(help="ledger.restore.help")
def restore(
    context: typer.Context, file: FileArgument, ledger: LedgerOption = None, as_json: JsonOption = False
) -> None:
    """Make a ledger out of a backup."""
    from lantu.workbench.care import restore_ledger  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    path = shell.settings(ledger=ledger).ledger
    restore_ledger(file, path)
    shell.done("ledger.restore.done", as_json=as_json, ledger=path)


@app.command(name="import", help="ledger.import.help")
def import_(
    context: typer.Context,
    shards: Annotated[
        Path, typer.Argument(help="ledger.import.shards", metavar="FOLDER", show_default=False)
    ],
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take the documents of a finished job into a ledger."""
    from lantu.cli.bulk import import_into_ledger  # noqa: PLC0415  only here

    shell = shell_of(context)
    report = import_into_ledger(shell, shell.settings(ledger=ledger), shards, quiet=as_json)
    for failure in report.failures:
        shell.fail(failure.problem)
    if as_json:
        failures = [failure._asdict() for failure in report.failures]
        data = {"schema": "lantu.import/1", "read": report.read, "unchanged": report.unchanged}
        shell.data(data | {"failures": failures})
    if report.failures:
        raise typer.Exit(BROKEN)
