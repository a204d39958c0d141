"""What the four record resources share: a filtered page, and its facets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

import msgspec
from fastapi import Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import to_record
from lantu.atlas.api.facets import count_facets
from lantu.atlas.api.filters import RecordFilter
from lantu.atlas.api.paging import next_cursor, read_cursor
from lantu.atlas.around import widen
from lantu.atlas.asked import records
from lantu.atlas.opened import Snapshot
from lantu.ledger import Conditions, RecordType
from lantu.ledger.query import Order

Page = TypeVar("Page", bound=msgspec.Struct)


class Selection(Protocol):
    """A filter with the choice of a page."""

    limit: int
    cursor: str | None

    @property
    def sort(self) -> Order:
        """Return the order."""

    def conditions(self) -> Conditions:
        """Return what the records are narrowed by."""


def list_records(request: Request, kind: RecordType, choice: Selection, page: type[Page]) -> Response:
    """Answer with a page of the records of one type.

    Parameters
    ----------
    request : Request
    kind : {"claim", "project", "link", "commitment"}
    choice : Selection
    page : type
        Struct of the rows, their total and the next cursor.
    """
    return answer(request, lambda snapshot: make_page(snapshot, kind, choice, page))


def make_page(snapshot: Snapshot, kind: RecordType, choice: Selection, page: type[Page]) -> Page:
    """Return a page of the records of one type; parameters as `list_records` takes them."""
    query = records(snapshot, kind).where(**widen(snapshot, choice.conditions()))
    shown = read_cursor(choice.cursor, snapshot=snapshot.ledger.snapshot)
    total = query.count()
    rows = query.page(choice.limit, shown, order=choice.sort) if shown < total else []
    fields: dict[str, Any] = {
        "items": [to_record(row) for row in rows],
        "total": total,
        "next": next_cursor(snapshot, shown + len(rows), total),
    }
    return page(**fields)


def count_records(
    request: Request, kind: RecordType, choice: RecordFilter, columns: Mapping[str, str]
) -> Response:
    """Answer with the facets of the records of one type; ``columns`` as `count_facets` takes them."""
    return answer(
        request, lambda snapshot: count_facets(snapshot, kind, widen(snapshot, choice.conditions()), columns)
    )
