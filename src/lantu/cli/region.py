"""``lantu region``: check a region pack."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from lantu.cli.options import JsonOption
from lantu.cli.shell import Shell, shell_of

BROKEN = 1
_NONE = "none"
_COUNTED = re.compile(r"\b([a-z]+)(\)? \d+)\b")
_BETWEEN = re.compile(r"(?<=[\d)%]), ")

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
            shell.say(f"  {_in_words(shell, line)}")
        for problem in report.problems:
            where, message, remedy = problem.where, problem.message, problem.remedy
            shell.say(f"{where}: {shell.translate(message)}; {shell.translate(remedy)}", "red")
        key = "region.check.passed" if report.passed else "region.check.broken"
        shell.say(shell.text(key, count=len(report.problems)), "bold")
    if not report.passed:
        raise typer.Exit(BROKEN)


def _in_words(shell: Shell, line: str) -> str:
    """Put a line on what a pack covers into the user's words, levels and qualities that it counts too."""

    def word(found: re.Match[str]) -> str:
        key = f"region.counted.{found[1]}"
        return f"{shell.text(key)}{found[2]}" if key in shell.text else found[0]

    said = _COUNTED.sub(word, shell.translate(line))
    if said.endswith(_NONE):
        said = said.removesuffix(_NONE) + shell.text("region.counted.none")
    return _BETWEEN.sub("、", said) if shell.text.language == "zh" else said
