"""Documents: the list, one document's structure, its text by stretches, and its records."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import head_fields, to_document_row, to_range, to_record, to_source
from lantu.atlas.api.filters import DocumentSelection
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.paging import next_cursor, read_cursor
from lantu.atlas.api.shapes import (
    CellShape,
    DocumentDetail,
    DocumentPage,
    DocumentRecords,
    Facet,
    PageShape,
    RepeatShape,
    SectionShape,
    TableShape,
    TextWindow,
)
from lantu.atlas.asked import document_columns, find_head, find_records_of
from lantu.atlas.columns import DocumentColumns
from lantu.atlas.opened import Snapshot
from lantu.atlas.passages import find_window
from lantu.documents import Document, Table
from lantu.errors import NotFoundError
from lantu.ledger import DocumentHead
from lantu.ledger.document_queries import (
    DocumentChoice,
    FacetColumn,
    count_documents,
    documents_by_number,
    facet_documents,
    heads_by_number,
    page_documents,
    reprints_of,
)

router = APIRouter(tags=["documents"])
Identifier = Annotated[str, Path(pattern="^[0-9a-f]{64}$", description="sha256 of the source")]

LONGEST_WINDOW = 200_000
_FOUND = ("title", "date", "place", "publisher", "language")
_FACETS: tuple[FacetColumn, ...] = ("authority", "publisher", "place")
_MOST_FACETS = 200


@router.get("/documents", **returns(DocumentPage))
def list_documents(request: Request, choice: Annotated[DocumentSelection, Query()]) -> Response:
    """Documents that meet every given condition, with how many have each authority, publisher and place."""

    def make(snapshot: Snapshot) -> DocumentPage:
        ledger, narrowed = snapshot.ledger, choice.narrowed()
        shown = read_cursor(choice.cursor, snapshot=ledger.snapshot)
        columns = document_columns(snapshot)
        if columns is None:
            total = count_documents(ledger, narrowed)
            page = page_documents(ledger, narrowed, order=choice.sort, limit=choice.limit, offset=shown)
        else:
            rows = columns.choose(narrowed)
            total = len(rows)
            numbers = columns.page(rows, choice.sort, choice.limit, shown)
            heads = heads_by_number(ledger, numbers)
            page = [heads[number] for number in numbers]
        following = next_cursor(snapshot, shown + len(page), total)
        return DocumentPage(
            [to_document_row(head) for head in page], total, following, _facets(snapshot, narrowed, columns)
        )

    return answer(request, make)


@router.get("/documents/{id}", **returns(DocumentDetail))
def show_document(request: Request, id: Identifier) -> Response:  # noqa: A002  the name in the address
    """One document: metadata, where it was found, and structure; the text comes by stretches."""
    return answer(request, lambda snapshot: _detail(snapshot, id))


@router.get("/documents/{id}/text", **returns(TextWindow))
def show_text(
    request: Request,
    id: Identifier,  # noqa: A002
    at: Annotated[int, Query(ge=0, description="an offset that the part contains")] = 0,
    size: Annotated[int, Query(ge=1000, le=LONGEST_WINDOW, description="the longest part")] = LONGEST_WINDOW,
) -> Response:
    """The part of a document's text that an offset lies in; short documents are one part."""
    return answer(request, lambda snapshot: make_window(snapshot, id, at, size))


@router.get("/documents/{id}/records", **returns(DocumentRecords))
def list_document_records(request: Request, id: Identifier) -> Response:  # noqa: A002
    """Every current record of a document, of all types, in text order."""
    return answer(request, lambda snapshot: make_records(snapshot, id))


def make_window(snapshot: Snapshot, identifier: str, at: int, size: int) -> TextWindow:
    """Return the part of a document's text, of at most ``size`` characters, that an offset lies in."""
    text = _read(snapshot, known_head(snapshot, identifier)).text
    window = find_window(text, at, size)
    return TextWindow(window.start, window.end, len(text), window.of(text))


def make_records(snapshot: Snapshot, identifier: str) -> DocumentRecords:
    """Return the current records of a document, in text order."""
    rows = find_records_of(snapshot, known_head(snapshot, identifier))
    records = [to_record(row) for row in rows]
    return DocumentRecords(records, len(records))


def known_head(snapshot: Snapshot, identifier: str) -> DocumentHead:
    """Return the head of a document.

    Raises
    ------
    NotFoundError
        When no document has the id.
    """
    try:
        return find_head(snapshot, identifier)
    except NotFoundError as error:
        raise NotFoundError(
            f"no document has the id {identifier}: /api/v1/documents lists those that there are"
        ) from error


def _read(snapshot: Snapshot, head: DocumentHead) -> Document:
    return documents_by_number(snapshot.ledger, (head.no,))[head.no]


def _facets(
    snapshot: Snapshot, narrowed: DocumentChoice, columns: DocumentColumns | None
) -> dict[str, list[Facet]]:
    # What is chosen of a facet itself is set aside, so that the choice can be changed.
    others: dict[FacetColumn, DocumentChoice] = {name: replace(narrowed, **{name: None}) for name in _FACETS}
    if columns is None:
        return {name: _counted(snapshot, name, choice) for name, choice in others.items()}
    # Most are the same: what is narrowed by words alone is looked for once.
    chosen = {choice: columns.choose(choice) for choice in set(others.values())}
    return {
        name: [
            Facet(facet.value or "", facet.count)
            for facet in columns.facet(chosen[choice], name, _MOST_FACETS)
        ]
        for name, choice in others.items()
    }


def _counted(snapshot: Snapshot, column: FacetColumn, choice: DocumentChoice) -> list[Facet]:
    def count() -> list[Facet]:
        found = facet_documents(snapshot.ledger, choice, column, _MOST_FACETS)
        return [Facet(facet.value or "", facet.count) for facet in found]

    # What nobody narrowed is asked with every visit of the page.
    return snapshot.once(f"documents by {column}", count) if choice == DocumentChoice() else count()


def _detail(snapshot: Snapshot, identifier: str) -> DocumentDetail:
    head = known_head(snapshot, identifier)
    document = _read(snapshot, head)
    reprints = [to_source(other) for other in reprints_of(snapshot.ledger, head)]
    return DocumentDetail(
        **head_fields(head),  # type: ignore[arg-type]
        found=_found(document),
        extractor=document.extractor,
        encoding=document.encoding,
        encoding_certainty=document.encoding_certainty,
        first_read=head.first_seen.isoformat(),
        last_read=head.last_seen.isoformat(),
        notes=list(document.notes),
        reprints=reprints,
        sections=[SectionShape(to_range(s.heading), to_range(s.body), s.level) for s in document.sections],
        tables=[_table(table) for table in document.tables],
        breaks=[to_range(span) for span in document.breaks],
        repeats=[RepeatShape(*r.span, to_range(r.first), r.similarity) for r in document.repeats],
        fragments=[to_range(span) for span in document.fragments],
        pages=_pages(document),
    )


def _pages(document: Document) -> list[PageShape]:
    starts: dict[int, int] = {}
    for origin in document.origins:
        if origin.page is not None:
            starts[origin.page] = min(origin.span.start, starts.get(origin.page, origin.span.start))
    return [PageShape(page, start) for page, start in sorted(starts.items())]


def _found(document: Document) -> dict[str, str]:
    fields = {name: getattr(document, name) for name in _FOUND}
    return {name: field.found for name, field in fields.items() if field is not None}


def _table(table: Table) -> TableShape:
    cells = [CellShape(c.row, c.column, *c.span, c.rows, c.columns) for c in table.cells]
    caption = None if table.caption is None else to_range(table.caption)
    return TableShape(*table.span, caption, table.header_rows, cells)
