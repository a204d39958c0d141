"""``lantu show``: one record, one document or one project, with its sentences and where they stand."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lantu.cli.flow import flow, flow_marked
from lantu.cli.options import JsonOption, LedgerOption, RegionOption
from lantu.cli.shell import Shell, printable, shell_of
from lantu.errors import NotFoundError

if TYPE_CHECKING:
    from lantu.documents import Document
    from lantu.ledger import Ledger, Record, Statement
    from lantu.settings import Settings
    from lantu.workbench.programme import ProjectRow

_AROUND = 60
"""Characters of the text that are shown on each side of a record."""


_SHORTEST_ID = 6
"""Characters of an id that are enough to name what has it."""


def show(
    context: typer.Context,
    reference: Annotated[str, typer.Argument(help="show.id", metavar="ID", show_default=False)],
    ledger: LedgerOption = None,
    region: RegionOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one record, one document, or one project of the register."""
    from lantu.ledger import open_ledger  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region)
    with open_ledger(settings.ledger) as opened:
        statement = opened.find_statement(reference)
        if statement is not None:
            _show_statement(shell, opened, statement, as_json=as_json)
            return
        try:
            document = opened.document(reference)
        except NotFoundError:
            if any(document.name == reference for document in opened.documents()):
                # Several are called so: the message names the ids to choose from.
                raise
            project = _find_project(opened, settings, reference)
            if project is None and len(reference) < _SHORTEST_ID:
                raise NotFoundError(
                    f"no file in {settings.ledger} is called {reference!r}, which is too short for an id: "
                    f"give {_SHORTEST_ID} characters of it or more"
                ) from None
            if project is None:
                raise NotFoundError(
                    f"nothing in {settings.ledger} has the id or file name {reference!r}: "
                    "`lantu search` shows the ids of records and the names of documents"
                ) from None
            _show_project(shell, project, as_json=as_json)
        else:
            _show_document(shell, opened, document, as_json=as_json)


def _find_project(ledger: Ledger, settings: Settings, reference: str) -> ProjectRow | None:
    from lantu.workbench.check import default_region  # noqa: PLC0415  slow to import
    from lantu.workbench.programme import find_project  # noqa: PLC0415

    today = datetime.datetime.now(tz=datetime.UTC).date()
    return find_project(ledger, default_region(settings.region), reference, today=today)


def _show_project(shell: Shell, project: ProjectRow, *, as_json: bool) -> None:
    """Print a project of the register: its names, and each state with its sentence."""
    if as_json:
        from lantu.workbench.programme import project_export  # noqa: PLC0415  slow to import

        shell.data({"schema": "lantu.projects/1", **project_export(project)})
        return
    text = shell.text
    shell.say(f"{text('type.project')} {project.id}", "bold")
    parts = {
        "name": "、".join(project.names),
        "category": project.category,
        "places": "、".join(project.places),
    }
    _show_fields(shell, [(text(f"field.{name}"), value) for name, value in parts.items() if value])
    for state in project.states:
        head = (state.record, state.told, state.status, state.end, state.document)
        shell.say("  " + "  ".join(part for part in head if part))
        shell.say(f"      {flow(state.quote)}", wrap=True)


def _show_statement(shell: Shell, ledger: Ledger, statement: Statement[Record], *, as_json: bool) -> None:
    if as_json:
        from lantu.ledger.export.records import record_export  # noqa: PLC0415  slow to import

        kept = {
            "reader": statement.reader,
            "first_seen": statement.first_seen.isoformat(),
            "last_seen": statement.last_seen.isoformat(),
            "rank": statement.rank,
            "reason": statement.reason,
            "document_id": statement.document.id,
        }
        shell.data(record_export(statement) | kept)
        return
    show_statement(shell, ledger, statement)


def show_statement(shell: Shell, ledger: Ledger, statement: Statement[Record]) -> None:
    """Print a record: its sentence, its fields and where it comes from."""
    from lantu.cli.describe import describe_record  # noqa: PLC0415  not needed for --json

    text = shell.text
    shell.say(f"{text(f'type.{statement.type}')} {statement.id}", "bold")
    _show_sentence(shell, ledger, statement)
    _show_fields(shell, describe_record(text, statement.record, statement.number))
    head, span = statement.document, statement.record.span
    source = [
        ("document", f"{head.title or ''} {head.name}".strip()),
        ("offsets", f"{head.name}:{span.start}–{span.end}"),
        ("date", head.date),
        ("publisher", head.publisher),
        ("authority", text(f"authority.{head.authority}")),
        ("source", head.source and head.source[:12]),
        ("reader", statement.reader),
        ("first_seen", f"{statement.first_seen:%Y-%m-%d %H:%M} UTC"),
        ("last_seen", f"{statement.last_seen:%Y-%m-%d %H:%M} UTC"),
        ("rank", _rank_of(shell, statement)),
    ]
    _show_fields(shell, [(text(f"field.{name}"), value) for name, value in source if value])


def _rank_of(shell: Shell, statement: Statement[Record]) -> str | None:
    """Say what a judgement or a later reading made of a record; None where neither did."""
    if not statement.reason:
        return None
    return f"{shell.translate(statement.rank)}: {shell.translate(statement.reason)}"


def _show_sentence(shell: Shell, ledger: Ledger, statement: Statement[Record]) -> None:
    from rich.text import Text  # noqa: PLC0415  not needed for --json

    text = printable(ledger.text_of(statement))
    span = statement.record.span
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    shown = Text.assemble(
        "…" if start else "",
        text[start : span.start],
        ("【" if statement.number else "", "bold yellow"),
        (span.of(text), "bold yellow"),
        ("】" if statement.number else "", "bold yellow"),
        text[span.end : end],
        "…" if end < len(text) else "",
    )
    shell.write(flow_marked(shown), 2)


def _show_document(shell: Shell, ledger: Ledger, document: Document, *, as_json: bool) -> None:
    head = ledger.head(document.id)
    statements = ledger.records_of(document.id)
    if as_json:
        from lantu.ledger.export.records import record_export  # noqa: PLC0415  slow to import

        shell.data(_document_data(head) | {"records": [record_export(one) for one in statements]})
        return
    text = shell.text
    shell.say(head.title or head.name, "bold")
    names = ("id", "date", "publisher", "authority", "source", "media_type", "characters")
    fields = [
        (text(f"field.{name}"), text(f"authority.{value}") if name == "authority" else str(value))
        for name in names
        if (value := getattr(head, name))
    ]
    _show_fields(shell, [(text("field.document"), head.name), *fields])
    for note in document.notes:
        shell.say(f"  {note}", "yellow")
    if not statements:
        shell.notice(text("show.no_records"))
    for one in statements:
        quote = flow(one.quote)
        parts = (one.id, text(f"type.{one.type}"), one.number, quote)
        shell.say("  " + "  ".join(part for part in parts if part))


def _show_fields(shell: Shell, fields: list[tuple[str, Any]]) -> None:
    for name, value in fields:
        shell.out.print(f"  [dim]{name}[/dim]  ", end="")
        shell.say(str(value))


def _document_data(head: Any) -> dict[str, Any]:
    names = (
        "id", "name", "path", "title", "date", "place", "publisher", "language", "authority", "source",
        "media_type", "characters",
    )  # fmt: skip
    seen = {name: getattr(head, name).isoformat() for name in ("first_seen", "last_seen")}
    return {"schema": "lantu.document/1", **{name: getattr(head, name) for name in names}, **seen}
