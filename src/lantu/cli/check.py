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
    from lantu.workbench.reporting import Scope


_SHORT = 8
"""Characters of an id that are shown: enough to name it by."""


def check(
    context: typer.Context,
    ledger: LedgerOption = None,
    place: Annotated[
        str | None, typer.Option("--place", help="check.place", metavar="NAME", show_default=False)
    ] = None,
    indicator: Annotated[
        str | None, typer.Option("--indicator", help="check.indicator", metavar="NAME", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="check.limit", metavar="N")] = 20,
    region: RegionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Reconcile the figures and show those that cannot all be true."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.workbench.assessing.names import Names  # noqa: PLC0415
    from lantu.workbench.check import default_region  # noqa: PLC0415
    from lantu.workbench.checked import conflict_export  # noqa: PLC0415
    from lantu.workbench.reporting import Scope  # noqa: PLC0415
    from lantu.workbench.work.comparing import check_job  # noqa: PLC0415

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region)
    with open_ledger(settings.ledger) as opened:
        pack = default_region(settings.region)
        scope = Scope.of(pack, place=place, indicator=indicator)
        job = check_job(opened, pack)
        solution = run_job(shell, job, quiet=as_json, stopped=shell.text("job.stopped"))
        found = [one for one in solution.conflicts if _is_about(one, scope, opened)]
        if as_json:
            language = shell.text.language
            names = Names(pack)
            shell.data([conflict_export(one, opened, names, language) for one in found])
            return
        if not found:
            none = "check.none_here" if solution.conflicts else "check.none"
            count = len(solution.conflicts) or len(opened.claims)
            shell.notice(shell.text(none, count=count))
            return
        for conflict in found[:limit]:
            show_conflict(shell, opened, conflict)
    if len(found) > limit:
        shell.notice(shell.text("check.some", shown=limit, total=len(found)))


def _is_about(conflict: Conflict, scope: Scope, ledger: Ledger) -> bool:
    """Tell whether a conflict is of the scope: by what is compared, or by a place that a sentence names."""
    from lantu.records import Claim  # noqa: PLC0415  slow to import

    if not scope.has_indicator(conflict.subject.indicator):
        return False
    if scope.has_places(conflict.subject.places):
        return True
    records = (ledger.statement(record).record for record in conflict.records)
    # 北京、天津和河北 together are 京津冀 to who compares them.
    named = (place for one in records if isinstance(one, Claim) for place in one.places)
    return scope.has_places(place.code or place.name for place in named)


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
