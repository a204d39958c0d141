"""``lantu diff``: what came and went between two readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from lantu.cli.flow import flow
from lantu.cli.options import JsonOption, LedgerOption
from lantu.cli.shell import Shell, shell_of

if TYPE_CHECKING:
    from lantu.ledger import Change, Difference, Ledger, Record, Statement

ReadingArgument = Annotated[
    str | None, typer.Argument(help="diff.reading", metavar="READING", show_default=False)
]


def diff(
    context: typer.Context,
    before: ReadingArgument = None,
    after: ReadingArgument = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the records that appeared, changed and went between two readings."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger)
    with open_ledger(settings.ledger) as opened:
        found = opened.diff(*_moments(opened, before, after))
    if as_json:
        shell.data(_difference_data(found))
    else:
        _show_difference(shell, found)


def _moments(ledger: Ledger, before: str | None, after: str | None) -> tuple[str | int, str | int]:
    """Return what is to be compared; left out, the last reading, and the one before it."""
    numbers = [run.no for run in ledger.readings()]
    earlier: str | int = before if before is not None else numbers[max(0, len(numbers) - 2)]
    return earlier, after if after is not None else numbers[-1]


def _show_difference(shell: Shell, found: Difference) -> None:
    text = shell.text
    shell.say(text("diff.head", before=found.before, after=found.after), "bold")
    for one in found.appeared:
        _show_one(shell, "+", one, "green")
    for change in found.changed:
        _show_one(shell, "~", change.after, "yellow")
        for name, old, new in _changed_fields(shell, change):
            shell.say(f"      {name}: {old or '–'} → {new or '–'}")
    for one in found.gone:
        _show_one(shell, "-", one, "red")
    counts = {name: len(getattr(found, name)) for name in ("appeared", "changed", "gone")}
    shell.notice(text("diff.counts", **counts))


def _show_one(shell: Shell, sign: str, one: Statement[Record], style: str) -> None:
    parts = (sign, one.id, shell.text(f"type.{one.type}"), one.number, one.document.name)
    shell.say(" ".join(part for part in parts if part), style)
    shell.say(f"      {flow(one.quote)}")


def _changed_fields(shell: Shell, change: Change) -> list[tuple[str, str | None, str | None]]:
    from lantu.cli.describe import describe_record  # noqa: PLC0415  not needed for --json

    old, new = (dict(describe_record(shell.text, one.record, one.number)) for one in change)
    names = dict.fromkeys((*old, *new))
    return [(name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)]


def _difference_data(found: Difference) -> dict[str, Any]:
    from lantu.ledger.export.records import record_export  # noqa: PLC0415  slow to import

    return {
        "schema": "lantu.diff/1",
        "before": found.before,
        "after": found.after,
        "appeared": [record_export(one) for one in found.appeared],
        "changed": [{"before": record_export(a), "after": record_export(b)} for a, b in found.changed],
        "gone": [record_export(one) for one in found.gone],
    }
