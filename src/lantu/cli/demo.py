"""``lantu demo``: the example documents, read and summed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from lantu.cli.check import show_conflict
from lantu.cli.flow import flow
from lantu.cli.options import JsonOption, LedgerOption, QuietOption
from lantu.cli.read import run_reading, status_of
from lantu.cli.shell import Shell, printable, shell_of

if TYPE_CHECKING:
    from lantu.ledger import Ledger, Statement
    from lantu.records import Claim
    from lantu.workbench.overview import Overview

_SHOWN = 3
"""How many contradictions the demo shows; `lantu check` shows them all."""


def demo(
    context: typer.Context,
    ledger: LedgerOption = None,
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
    from rich.table import Table  # noqa: PLC0415  not needed for --json
    from rich.text import Text  # noqa: PLC0415

    from lantu.cli.describe import describe_value  # noqa: PLC0415
    from lantu.messages import write_period  # noqa: PLC0415

    table = Table(title=shell.text("demo.indicators"), title_justify="left", box=None, pad_edge=False)
    ratios = {"indicator": 3, "value": 3, "place": 2, "period": 2, "sentence": 6}
    for name, ratio in ratios.items():
        table.add_column(shell.text(f"demo.{name}"), ratio=ratio, overflow="fold")
    for one in latest:
        claim = one.record
        cells = (
            claim.indicator,
            describe_value(shell.text, claim.quantity, one.number or ""),
            "、".join(place.name for place in claim.places),
            write_period(claim.period, shell.text),
            flow(one.quote),
        )
        table.add_row(*(Text(printable(cell)) for cell in cells))
    shell.out.print(table)


def _data(found: Overview) -> dict[str, object]:
    from lantu.ledger.export.records import record_export  # noqa: PLC0415  slow to import

    return {
        "schema": "lantu.overview/1",
        "documents": found.documents,
        "records": found.records,
        "unbound": found.unbound,
        "latest": [record_export(one) for one in found.latest],
    }
