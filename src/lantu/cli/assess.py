"""``lantu assess``: how targets, tasks, accounts, indices and co-operation stand."""

from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lantu.cli.options import JsonOption, LedgerOption
from lantu.cli.running import run_job
from lantu.cli.shell import Shell, shell_of
from lantu.errors import AssessError, QueryError


class Part(StrEnum):
    """What can be assessed."""

    SUMMARY = "summary"
    TARGETS = "targets"
    REGISTER = "register"
    SILENCES = "silences"
    SLIPPAGE = "slippage"
    WORDINGS = "wordings"
    ACCOUNTS = "accounts"
    INDICES = "indices"
    INEQUALITY = "inequality"
    NETWORK = "network"


def assess(  # noqa: PLR0913, PLR0917  each is an option of the command
    context: typer.Context,
    part: Annotated[Part, typer.Argument(help="assess.part", metavar="PART")] = Part.SUMMARY,
    ledger: LedgerOption = None,
    on: Annotated[
        str | None, typer.Option("--on", help="assess.on", metavar="DATE", show_default=False)
    ] = None,
    organ: Annotated[
        str | None, typer.Option("--organ", help="assess.organ", metavar="NAME", show_default=False)
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", help="assess.place", metavar="NAME", show_default=False)
    ] = None,
    theme: Annotated[
        str | None, typer.Option("--theme", help="assess.theme", metavar="THEME", show_default=False)
    ] = None,
    words: Annotated[
        str | None, typer.Option("--words", help="assess.words", metavar="WORDS", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="assess.limit", metavar="N")] = 20,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="assess.output", metavar="FILE", show_default=False)
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Judge what a ledger holds."""
    shell = shell_of(context)
    today = _day(shell, on)
    if part is Part.WORDINGS and not (words or "").split():
        raise AssessError(shell.text("assess.no_words"))
    from lantu.cli.assessed import show  # noqa: PLC0415  slow to import
    from lantu.ledger import open_ledger  # noqa: PLC0415
    from lantu.workbench.assessing import Assessment, Narrowed  # noqa: PLC0415
    from lantu.workbench.assessing.files import check_target, write_assessed  # noqa: PLC0415
    from lantu.workbench.check import default_region  # noqa: PLC0415
    from lantu.workbench.work.assessing import assess_job  # noqa: PLC0415

    settings = shell.settings(ledger=ledger)
    if output is not None:
        check_target(part.value, output)
    with open_ledger(settings.ledger) as opened:
        assessment = Assessment(opened, default_region(), today=today)
        narrowed = Narrowed(organ=organ, place=place, theme=theme, words=words)
        job = assess_job(assessment, [part.value], narrowed)
        found = run_job(shell, job, quiet=as_json, stopped=shell.text("job.stopped"))
        # What the job worked out stays with the assessment: writing and showing begin from there.
        if output is not None:
            count = write_assessed(assessment, part.value, narrowed, output, language=shell.text.language)
            shell.done("export.done", as_json=as_json, count=count, output=output)
        elif as_json:
            shell.data(found[part.value])
        else:
            show(shell, assessment, part.value, narrowed, limit)


def _day(shell: Shell, written: str | None) -> datetime.date:
    """Return the day to judge on; today where none is given."""
    if written is None:
        return datetime.datetime.now(tz=datetime.UTC).date()
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise QueryError(shell.text("assess.bad_day", written=written)) from None
