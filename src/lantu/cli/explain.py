"""``lantu explain``: which rule read what stands at a place of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from lantu.cli.flow import flow
from lantu.cli.options import FileSizeOption, JsonOption, LedgerOption, RegionOption
from lantu.cli.shell import Shell, shell_of
from lantu.errors import QueryError

if TYPE_CHECKING:
    from lantu.workbench.explain import Explanation, Seen


def explain(
    context: typer.Context,
    at: Annotated[str, typer.Argument(help="explain.at", metavar="FILE:OFFSET", show_default=False)],
    ledger: LedgerOption = None,
    region: RegionOption = None,
    file_megabytes: FileSizeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say how the program reads what stands at a place of a text."""
    from lantu.documents import Limits  # noqa: PLC0415  slow to import
    from lantu.workbench import explain as workbench  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger, region=region, file_megabytes=file_megabytes)
    name, _, offset = at.rpartition(":")
    if not name or not offset.isdecimal():
        raise QueryError(shell.text("explain.bad", at=at))
    limits = Limits(file_bytes=settings.file_megabytes * 1_000_000)
    document = workbench.find_document(name, settings.ledger, limits)
    found = workbench.explain(document, int(offset), region=settings.region)
    if as_json:
        shell.data(_data(found))
    else:
        _show(shell, found)


def _show(shell: Shell, found: Explanation) -> None:
    from lantu.cli.describe import describe_record  # noqa: PLC0415  not needed for --json

    source, text = found.document.text, shell.text
    shell.say(f"{found.document.name}:{found.sentence.start}–{found.sentence.end}", "bold")
    before, after = source[found.sentence.start : found.offset], source[found.offset : found.sentence.end]
    shell.say(f"  {flow(before)}▸{flow(after)}", wrap=True)
    if not (found.mentions or found.records or found.unbound):
        shell.say(text("explain.nothing"))
        return
    if found.mentions:
        shell.say(text("explain.mentions"), "bold")
    for seen in found.mentions:
        words, sort = " ".join(seen.span.of(source).split()), text(f"explain.{_sort(seen)}")
        shell.say(f"  {seen.span.start}  {sort}  {words}  →  {_meaning(shell, seen)}")
        shell.say(f"        {seen.mention.rule}", "dim")
    if found.records:
        shell.say(text("explain.records"), "bold")
    for record in found.records:
        number = record.span.of(source) if hasattr(record, "quantity") else None
        shell.say(f"  {record.id}")
        for name, value in describe_record(text, record, number):
            shell.say(f"    {name}  {value}")
    for one in found.unbound:
        shell.say(f"  {one.span.of(source)}  {text('explain.unbound', reason=one.reason)}")


def _sort(seen: Seen) -> str:
    return {"QuantityMention": "quantity", "PeriodMention": "period", "PlaceMention": "place"}[
        type(seen.mention).__name__
    ]


def _meaning(shell: Shell, seen: Seen) -> str:
    mention: Any = seen.mention
    match _sort(seen):
        case "quantity":
            quantity = mention.quantity
            upper = f" – {quantity.value2}" if quantity.value2 is not None else ""
            return f"{quantity.op} {quantity.value}{upper} {quantity.unit}"
        case "period":
            label = f" {mention.label}" if mention.label else ""
            reason = f" ({mention.reason})" if mention.reason else ""
            role = shell.text(f"explain.role.{mention.role}")
            return f"{role} {mention.period.edtf()}{label}{reason}"
        case _:
            codes = mention.codes or mention.candidates
            return ", ".join(codes) if codes else shell.text("explain.reference")


def _data(found: Explanation) -> dict[str, Any]:
    text = found.document.text
    return {
        "schema": "lantu.explanation/1",
        "document": found.document.name,
        "offset": found.offset,
        "sentence": {**found.sentence._asdict(), "text": found.sentence.of(text)},
        "mentions": [
            {
                "sort": _sort(seen),
                **seen.span._asdict(),
                "text": seen.span.of(text),
                "rule": seen.mention.rule,
            }
            for seen in found.mentions
        ],
        "records": [{"id": one.id, **one.span._asdict(), "rule": one.rule} for one in found.records],
        "unbound": [{**one.span._asdict(), "reason": one.reason} for one in found.unbound],
    }
