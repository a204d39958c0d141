"""``lantu region``: check a region pack."""

from __future__ import annotations

from typing import Annotated

import typer

from lantu.cli.options import JsonOption
from lantu.cli.shell import shell_of

BROKEN = 1

app = typer.Typer(no_args_is_help=True, help="region.help", rich_markup_mode=None)


@app.callback()
def _group() -> None:
    """Hold the commands on region packs together."""


@app.command(help="region.check.help")
def check(
    context: typer.Context,
    pack: Annotated[
        str, typer.Argument(help="region.check.pack", metavar="PACK", show_default=False)
    ] = "jingjinji",
    as_json: JsonOption = False,
) -> None:
    """Check a region pack: say what is wrong where and what to do, and what the pack covers."""
    from lantu.workbench.pack import check_region  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    report = check_region(pack)
    if as_json:
        problems = [problem._asdict() for problem in report.problems]
        shell.data(
            {
                "schema": "lantu.region_report/1",
                "pack": report.pack,
                "passed": report.passed,
                "problems": problems,
                "coverage": report.coverage,
            }
        )
    else:
        shell.say(f"{report.title} ({report.pack})", "bold")
        for line in report.coverage:
            shell.say(f"  {line}")
        for problem in report.problems:
            shell.say(str(problem), "red")
        key = "region.check.passed" if report.passed else "region.check.broken"
        shell.say(shell.text(key, count=len(report.problems)), "bold")
    if not report.passed:
        raise typer.Exit(BROKEN)
