"""``lantu check``: which figures cannot all be true, why, and in which sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.flow import flow
from lantu.cli.options import JsonOption, LedgerOption, RegionOption
from lantu.cli.running import run_job
from lantu.cli.shell import Shell, printable, shell_of

if TYPE_CHECKING:
    from lantu.facts.conflict import Conflict
    from lantu.ledger import Ledger


_SHORT = 8
"""Characters of an id that are shown: enough to name it by."""


def check(
    context: typer.Context,
    ledger: LedgerOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="check.limit", metavar="N")] = 20,
    region: RegionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Reconcile the figures and show those that cannot all be true."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.workbench.assessing.names import Names  # noqa: PLC0415
    from lantu.workbench.check import default_region  # noqa: PLC0415
    from lantu.workbench.checked import conflict_export  # noqa: PLC0415
    from lantu.workbench.work.comparing import check_job  # noqa: PLC0415

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region)
    with open_ledger(settings.ledger) as opened:
        pack = default_region(settings.region)
        job = check_job(opened, pack)
        solution = run_job(shell, job, quiet=as_json, stopped=shell.text("job.stopped"))
        if as_json:
            language = shell.text.language
            names = Names(pack)
            shell.data([conflict_export(one, opened, names, language) for one in solution.conflicts])
            return
        if not solution.conflicts:
            shell.notice(shell.text("check.none", count=len(opened.claims)))
            return
        for conflict in solution.conflicts[:limit]:
            show_conflict(shell, opened, conflict)
    if len(solution.conflicts) > limit:
        shell.notice(shell.text("check.some", shown=limit, total=len(solution.conflicts)))


def show_conflict(shell: Shell, ledger: Ledger, conflict: Conflict) -> None:
    """Print a conflict: the arithmetic, each sentence with its document, and the reasons in order."""
    from rich.text import Text  # noqa: PLC0415  not needed for --json

    chinese = shell.text.language == "zh"
    said = printable(" ".join((conflict.chinese if chinese else conflict.english).split()))
    shell.say(said, "bold", wrap=True)
    for record in conflict.records:
        statement = ledger.statement(record)
        quote = Text(printable(flow(statement.quote)))
        number = statement.number or ""
        at = quote.plain.find(number)
        if number and at >= 0:
            quote.stylize("bold yellow", at, at + len(number))
        source = (statement.document.date, statement.document.name, f"({record[:_SHORT]})")
        head = " ".join(part for part in source if part)
        suspected = record == conflict.suspect
        shell.write(Text.assemble("? " if suspected else "", (printable(head), "dim")), 2 if suspected else 4)
        shell.write(quote, 6)
    for cause in conflict.causes:
        reason = cause.chinese if chinese else cause.english
        shell.write(Text(printable(" ".join(reason.split()))), 4)
    if conflict.confirmed_by:
        document = ledger.statement(conflict.confirmed_by).document.name
        shell.write(Text(shell.text("check.confirmed", document=document)), 4)
    drop = (conflict.suspect or shell.text("check.which"))[:_SHORT]
    shell.write(Text(shell.text("check.settle", id=conflict.id[:_SHORT], drop=drop), "dim"), 4)
    shell.say("")
