"""``lantu demo``: the example documents, read and summed up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lantu.cli.check import show_conflict
from lantu.cli.flow import flow
from lantu.cli.options import JsonOption, QuietOption
from lantu.cli.read import run_reading, status_of
from lantu.cli.shell import Shell, shell_of

if TYPE_CHECKING:
    from lantu.ledger import Ledger, Statement
    from lantu.records import Claim
    from lantu.workbench.overview import Overview

_SHOWN = 3
"""How many contradictions the demo shows; `lantu check` shows them all."""


def demo(
    context: typer.Context,
    ledger: Annotated[Path, typer.Option("--ledger", "-l", help="option.ledger", metavar="FOLDER")] = Path(
        "demo.ledger"
    ),
    as_json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Read the example documents and show what is found in them."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.workbench.examples import find_examples  # noqa: PLC0415
    from lantu.workbench.overview import overview  # noqa: PLC0415

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger)
    report = run_reading(shell, settings, [find_examples()], quiet=quiet or as_json)
    with open_ledger(settings.ledger) as opened:
        found = overview(opened)
        if as_json:
            shell.data(_data(found))
        elif not quiet:
            _show(shell, found)
            _show_conflicts(shell, opened)
            shell.say(shell.text("demo.next", ledger=settings.ledger), "bold")
    raise typer.Exit(status_of(report))


def _show(shell: Shell, found: Overview) -> None:
    from lantu.cli.describe import describe_counts  # noqa: PLC0415  slow to import

    text = shell.text
    shell.say(text("demo.title", count=found.documents), "bold", wrap=True)
    shell.say(text("demo.note"), "dim", wrap=True)
    shell.say("")
    documents = (found.documents, text("demo.documents", count=found.documents))
    for count, name in (documents, *describe_counts(text, found.records, found.unbound)):
        shell.say(f"{count:>7,}  {name}")
    shell.say("")
    _show_latest(shell, found.latest)
    shell.say("")


def _show_conflicts(shell: Shell, ledger: Ledger) -> None:
    from lantu.workbench.check import check, default_region  # noqa: PLC0415  slow to import

    conflicts = check(ledger, default_region()).contradictions()
    if not conflicts:
        return
    shell.say(shell.text("demo.conflicts", count=len(conflicts)), "italic")
    for conflict in conflicts[:_SHOWN]:
        show_conflict(shell, ledger, conflict)


def _show_latest(shell: Shell, latest: tuple[Statement[Claim], ...]) -> None:
    from lantu.cli.describe import describe_value  # noqa: PLC0415  slow to import
    from lantu.messages import write_period  # noqa: PLC0415

    shell.say(shell.text("demo.indicators"), "italic")
    for one in latest:
        claim = one.record
        told = (
            claim.indicator,
            describe_value(shell.text, claim.quantity, one.number or ""),
            "、".join(place.name for place in claim.places),
            write_period(claim.period, shell.text),
        )
        shell.say("  ".join(filter(None, told)), "bold", wrap=True)
        shell.say(f"    {flow(one.quote)}", wrap=True)


def _data(found: Overview) -> dict[str, object]:
    from lantu.ledger.export.records import record_export  # noqa: PLC0415  slow to import

    return {
        "schema": "lantu.overview/1",
        "documents": found.documents,
        "records": found.records,
        "unbound": found.unbound,
        "latest": [record_export(one) for one in found.latest],
    }
