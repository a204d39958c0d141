"""``lantu search``: the sentences that contain some words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from lantu.cli.flow import flow_marked
from lantu.cli.options import JsonOption, LedgerOption
from lantu.cli.shell import Shell, printable, shell_of
from lantu.cli.types import TypeName

if TYPE_CHECKING:
    from lantu.ledger import Hit, SearchPage
    from lantu.region.region import Region


def search(  # noqa: PLR0913  a command's options are its parameters
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="search.words", metavar="WORD", show_default=False)],
    *,
    ledger: LedgerOption = None,
    kind: Annotated[
        TypeName | None, typer.Option("--type", help="search.type", metavar="TYPE", show_default=False)
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", help="search.place", metavar="PLACE", show_default=False)
    ] = None,
    within: Annotated[
        str | None, typer.Option("--within", help="search.within", metavar="PLACE", show_default=False)
    ] = None,
    indicator: Annotated[
        str | None,
        typer.Option("--indicator", help="search.indicator", metavar="INDICATOR", show_default=False),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option("--document", help="search.document", metavar="DOCUMENT", show_default=False),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="search.limit", metavar="N")] = 10,
    offset: Annotated[int, typer.Option("--offset", min=0, help="search.offset", metavar="N")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Find the sentences that contain all the words."""
    from lantu.ledger import Narrowing, open_ledger  # noqa: PLC0415  slow to import
    from lantu.workbench.check import default_region  # noqa: PLC0415  slow to import

    shell = shell_of(context)
    settings = shell.settings(ledger=ledger)
    region = default_region(settings.region)
    around = _with_parts(region, within) if within else None
    named = region.full_name_of(place) if place else None
    narrowing = Narrowing(kind.value if kind else None, named, around, indicator, document)
    # A word with a space in it was quoted on the command line, so it belongs together.
    query = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    with open_ledger(settings.ledger) as opened:
        page = opened.search(query, narrowing, limit=limit, offset=offset)
        if not page.hits and place:
            region.place(place)  # raises, and says which are meant or near
        if not page.hits and narrowing != Narrowing() and not as_json:
            total = opened.search(query, limit=1).total
            shell.notice(shell.text("search.nothing_so", words=query, total=total))
            return
    if as_json:
        shell.data(_page_data(page))
    else:
        _show_page(shell, page, query, offset)


def _with_parts(region: Region, name: str) -> tuple[str, ...]:
    """Return a place and its parts; what lies in one that is unknown, or in several, cannot be told."""
    region.place(name)  # raises, and says which are meant or near
    return region.with_parts(name)


def _show_page(shell: Shell, page: SearchPage, query: str, offset: int) -> None:
    if not page.hits:
        shell.notice(shell.text("search.nothing", words=query))
        return
    for hit in page.hits:
        _show_hit(shell, hit)
    shown = len(page.hits)
    if page.more:
        shell.notice(shell.text("search.some", shown=shown, next=offset + shown))
    else:
        shell.notice(shell.text("search.total", shown=shown, total=page.total))


def _show_hit(shell: Shell, hit: Hit) -> None:
    from rich.text import Text  # noqa: PLC0415  not needed for --json

    head = " ".join(part for part in (hit.document.date, hit.document.title or hit.document.name) if part)
    shell.write(Text.assemble((printable(head), "bold"), f"  {hit.document.name}:{hit.start}"))
    sentence = Text(printable(hit.text))
    for mark in hit.marks:
        sentence.stylize("bold yellow", mark.start - hit.start, mark.end - hit.start)
    shell.write(flow_marked(sentence), 2)
    if hit.records:
        ids = "  ".join(f"{shell.text(f'type.{record.type}')} {record.id}" for record in hit.records)
        shell.write(Text(ids, "dim"), 2)


def _page_data(page: SearchPage) -> dict[str, Any]:
    return {
        "schema": "lantu.search/1",
        "total": page.total,
        "more": page.more,
        "hits": [
            {
                "document": hit.document.name,
                "document_id": hit.document.id,
                "title": hit.document.title,
                "date": hit.document.date,
                "start": hit.start,
                "end": hit.end,
                "text": hit.text,
                "marks": [list(mark) for mark in hit.marks],
                "records": [{"type": record.type, "id": record.id} for record in hit.records],
            }
            for hit in page.hits
        ],
    }
