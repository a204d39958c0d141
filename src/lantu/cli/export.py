"""``lantu export``: what the ledger holds, for other programs."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from lantu.cli.options import LedgerOption
from lantu.cli.shell import shell_of, use_utf8
from lantu.cli.types import TypeName


class What(StrEnum):
    """What can be exported."""

    RECORDS = "records"


class FormatName(StrEnum):
    """Formats by the names that users give."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    SDMX_CSV = "sdmx-csv"
    WEBANNOTATION = "webannotation"


def export(
    context: typer.Context,
    what: Annotated[What, typer.Argument(help="export.what", metavar="WHAT", show_default=False)],
    ledger: LedgerOption = None,
    form: Annotated[
        FormatName, typer.Option("--format", "-f", help="export.format", metavar="FORMAT")
    ] = FormatName.JSONL,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="export.output", metavar="FILE", show_default=False)
    ] = None,
    kinds: Annotated[
        list[TypeName] | None,
        typer.Option("--type", help="export.type", metavar="TYPE", show_default=False),
    ] = None,
) -> None:
    """Write what the ledger holds for other programs."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.ledger.statement import TYPES  # noqa: PLC0415
    from lantu.workbench.exporting import export_records  # noqa: PLC0415

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger)
    types = [kind for kind in TYPES if not kinds or kind in kinds]
    with open_ledger(settings.ledger) as opened:
        if output is None:
            use_utf8(sys.stdout)
            export_records(opened, sys.stdout, format=form.value, types=types)
            return
        count = export_records(opened, output, format=form.value, types=types)
    shell.notice(shell.text("export.done", count=count, output=output))
