"""``lantu export``: what the ledger holds, for other programs."""

from __future__ import annotations

import datetime
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TextIO, cast

import typer

from lantu.cli.options import JsonOption, LedgerOption, RegionOption
from lantu.cli.running import run_job
from lantu.cli.shell import Shell, shell_of, use_utf8
from lantu.cli.types import TypeName
from lantu.errors import ExportError

if TYPE_CHECKING:
    from lantu.ledger.export.rows import RowFormat
    from lantu.settings import Settings
    from lantu.workbench.jobs import Job


class What(StrEnum):
    """What can be exported."""

    RECORDS = "records"
    MECHANISMS = "mechanisms"
    CONFLICTS = "conflicts"
    VALUES = "values"
    PROJECTS = "projects"
    SERVICES = "services"
    PAIRINGS = "pairings"
    APPROVALS = "approvals"
    JOURNEYS = "journeys"
    PLANS = "plans"
    TARGETS = "targets"
    ACCOUNTS = "accounts"
    UNBOUND = "unbound"
    REPORT = "report"


class FormatName(StrEnum):
    """Formats by the names that users give."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    SDMX_CSV = "sdmx-csv"
    WEBANNOTATION = "webannotation"
    GEOJSON = "geojson"
    DATAPACKAGE = "datapackage"


_ENDINGS = {
    ".csv": FormatName.CSV,
    ".xlsx": FormatName.XLSX,
    ".parquet": FormatName.PARQUET,
    ".geojson": FormatName.GEOJSON,
}
_LINES = ("", ".jsonl", ".ndjson", ".json", ".txt")
"""Endings of JSON lines; a device and a pipe have none."""
_RECORDS = (What.RECORDS, What.MECHANISMS)
"""What is written by the contract of records."""
_ROWS = (FormatName.JSONL, FormatName.CSV, FormatName.XLSX, FormatName.PARQUET)
_FILES = (FormatName.XLSX, FormatName.PARQUET, FormatName.DATAPACKAGE)


def export(  # noqa: PLR0913, PLR0917  each is an option of the command
    context: typer.Context,
    what: Annotated[What, typer.Argument(help="export.what", metavar="WHAT", show_default=False)],
    ledger: LedgerOption = None,
    form: Annotated[
        FormatName | None,
        typer.Option("--format", "-f", help="export.format", metavar="FORMAT", show_default=False),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="export.output", metavar="FILE", show_default=False)
    ] = None,
    kinds: Annotated[
        list[TypeName] | None,
        typer.Option("--type", help="export.type", metavar="TYPE", show_default=False),
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", help="export.place", metavar="NAME", show_default=False)
    ] = None,
    topic: Annotated[
        str | None, typer.Option("--topic", help="export.topic", metavar="NAME", show_default=False)
    ] = None,
    indicator: Annotated[
        str | None, typer.Option("--indicator", help="export.indicator", metavar="NAME", show_default=False)
    ] = None,
    region: RegionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write what the ledger holds for other programs."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.ledger.statement import TYPES  # noqa: PLC0415
    from lantu.workbench.check import default_region  # noqa: PLC0415
    from lantu.workbench.work.exporting import export_job  # noqa: PLC0415

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region)
    narrowed = {"place": place, "topic": topic, "indicator": indicator}
    if output is not None and not output.parent.is_dir():
        raise ExportError(
            f"there is no folder {output.parent} for {output.name}: make it, or give another file"
        )
    if kinds and what is not What.RECORDS:
        raise ExportError(f"--type narrows records, not {what.value}: leave it out")
    if what is What.REPORT:
        if form is not None:
            raise ExportError(f"a report is a Word file, not {form.value}: leave --format out")
        _export_report(shell, settings, output, narrowed, as_json=as_json)
        return
    form = form or _form_of(output)
    _check_wanted(what, form, output, narrowed)
    if what not in _RECORDS:
        _export_checked(shell, settings, what, form, output, as_json=as_json)
        return
    wanted = ["link"] if what is What.MECHANISMS else kinds
    types = [kind for kind in TYPES if not wanted or kind in wanted]
    pack = default_region(settings.region)
    with open_ledger(settings.ledger) as opened:
        job = export_job(opened, pack, _target(output), format=form.value, types=types)
        _run_export(shell, job, output, as_json=as_json)


def _form_of(output: Path | None) -> FormatName:
    """Return the format that a file's ending asks for; JSON lines where it asks for none."""
    ending = "" if output is None else output.suffix.lower()
    if output is not None and ending not in {*_ENDINGS, *_LINES}:
        raise ExportError(
            f"{output.name} ends in {ending}, which names no format: "
            f"end it in {', '.join(('.jsonl', *_ENDINGS))}, or say --format"
        )
    return _ENDINGS.get(ending, FormatName.JSONL)


def _check_wanted(what: What, form: FormatName, output: Path | None, narrowed: dict[str, str | None]) -> None:
    """Refuse what cannot be, before a ledger is opened for it."""
    if any(narrowed.values()):
        raise ExportError(
            f"--place, --topic and --indicator narrow a report, not {what.value}: leave them out"
        )
    if what not in _RECORDS and form not in _ROWS:
        raise ExportError(
            f"{what.value} are written as {', '.join(_ROWS)}, not as {form.value}: give one of these"
        )
    if output is None and form in _FILES:
        raise ExportError(f"{form.value} is no text: give a file to write it to with --output")


def _target(output: Path | None) -> Path | TextIO:
    if output is None:
        use_utf8(sys.stdout)
    return output or sys.stdout


def _run_export(shell: Shell, job: Job[int], output: Path | None, *, as_json: bool) -> None:
    # No bar is drawn between the lines of what is written to the terminal.
    count = run_job(shell, job, quiet=as_json or output is None, stopped=shell.text("job.stopped"))
    if output is not None:
        shell.done("export.done", as_json=as_json, count=count, output=output)


def _export_checked(
    shell: Shell, settings: Settings, what: What, form: FormatName, output: Path | None, *, as_json: bool
) -> None:
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.workbench.check import default_region  # noqa: PLC0415
    from lantu.workbench.exporting import export_register  # noqa: PLC0415
    from lantu.workbench.work.exporting import checked_job  # noqa: PLC0415

    target, pack = _target(output), default_region(settings.region)
    rows = cast("RowFormat", form.value)
    with open_ledger(settings.ledger) as opened:
        if what.value in {"conflicts", "values"}:
            kind: Literal["conflicts", "values"] = "values" if what is What.VALUES else "conflicts"
            job = checked_job(opened, pack, kind, target, form=rows, language=shell.text.language)
            _run_export(shell, job, output, as_json=as_json)
            return
        count = export_register(opened, pack, what.value, target, form=rows)
    if output is not None:
        shell.done("export.done", as_json=as_json, count=count, output=output)


def _export_report(
    shell: Shell, settings: Settings, output: Path | None, narrowed: dict[str, str | None], *, as_json: bool
) -> None:
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import
    from lantu.workbench.assessing import Assessment  # noqa: PLC0415
    from lantu.workbench.check import default_region  # noqa: PLC0415
    from lantu.workbench.reporting import Scope  # noqa: PLC0415
    from lantu.workbench.work.exporting import report_job  # noqa: PLC0415

    if output is None:
        raise ExportError("a report is a Word file: name it with --output, as in --output report.docx")
    region = default_region(settings.region)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    with open_ledger(settings.ledger) as opened:
        assessment = Assessment(opened, region, today=today)
        scope = Scope.of(region, **narrowed)
        job = report_job(assessment, output, scope, language=shell.text.language)
        cited = run_job(shell, job, quiet=as_json, stopped=shell.text("job.stopped"))
    if not any(cited):
        shell.notice(shell.text("report.empty"))
    shell.done("report.done", as_json=as_json, output=output, **cited._asdict())
