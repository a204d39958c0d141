"""Conflicts: figures that cannot all be true, with their sentences, the reasons and what would mend them."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from lantu.atlas.api.answers import answer_after, opened
from lantu.atlas.api.filters import ConflictExport, ConflictFilter, ConflictSelection
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.paging import next_cursor, read_cursor
from lantu.atlas.api.shapes import Both, ConflictPage, ConflictShape, Facet
from lantu.atlas.api.sides import name_indicator_key, name_place_key, to_conflict
from lantu.atlas.asked import records
from lantu.atlas.names import NARROWS
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import reconciled, region_of
from lantu.errors import NotFoundError
from lantu.facts.conflict import Conflict
from lantu.ledger.export.rows import write_rows
from lantu.workbench.assessing.names import Names
from lantu.workbench.checked import conflict_export

router = APIRouter(tags=["conflicts"])
Identifier = Annotated[str, Path(pattern="^[0-9a-f]{6,64}$", description="id, or its beginning")]

_FACETS = ("reason", "indicator", "place")


@router.get("/conflicts", **returns(ConflictPage, pending=True))
def list_conflicts(request: Request, choice: Annotated[ConflictSelection, Query()]) -> Response:
    """Conflicts that meet every given condition; reconciled once for each published state of the ledger."""
    return answer_after(request, "reconciled", reconciled, lambda snapshot: make_conflicts(snapshot, choice))


def make_conflicts(snapshot: Snapshot, choice: ConflictSelection) -> ConflictPage:
    """Return a page of the conflicts that meet the conditions.

    Raises
    ------
    RegionError
        When the atlas was started without a region pack.
    """
    whole = reconciled(snapshot)
    found = select(snapshot, choice)
    shown = read_cursor(choice.cursor, snapshot=snapshot.ledger.snapshot)
    rows = found[shown : shown + choice.limit]
    apart = sum(conflict.told_apart for conflict in whole.conflicts)
    return ConflictPage(
        items=[to_conflict(snapshot, conflict) for conflict in rows],
        total=len(found),
        next=next_cursor(snapshot, shown + len(rows), len(found)),
        facets={facet: _count(snapshot, choice, facet) for facet in _FACETS},
        open=len(whole.conflicts) - apart,
        told_apart=apart,
        figures=snapshot.once("figures", lambda: records(snapshot, "claim").where(repeats=False).count()),
        unexamined=[Both(*texts) for texts in whole.unexamined],
    )


@router.get("/conflicts/export", response_class=StreamingResponse)
def export_conflicts(request: Request, choice: Annotated[ConflictExport, Query()]) -> StreamingResponse:
    """The filtered conflicts as a file, in the contract of ``lantu export conflicts``."""
    snapshot = opened(request).now()
    found, names = select(snapshot, choice), Names(region_of(snapshot))
    rows = (conflict_export(one, snapshot.ledger, names, choice.language) for one in found)
    lines, kind = {
        "csv": (_csv_of, "text/csv; charset=utf-8"),
        "jsonl": (_lines_of, "application/x-ndjson"),
    }[choice.format]
    headers = {"Content-Disposition": f'attachment; filename="lantu-conflicts.{choice.format}"'}
    return StreamingResponse(lines(rows), media_type=kind, headers=headers)


def _lines_of(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    return (msgspec.json.encode(row) + b"\n" for row in rows)


def _csv_of(rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    # Spreadsheets take a file that begins with this mark for UTF-8.
    yield b"\xef\xbb\xbf"
    text = io.StringIO(newline="")
    write_rows(rows, text, "csv")
    yield text.getvalue().encode()


@router.get("/conflicts/{id}", **returns(ConflictShape, pending=True))
def show_conflict(request: Request, id: Identifier) -> Response:  # noqa: A002  the name in the address
    """One conflict by its id."""

    def make(snapshot: Snapshot) -> ConflictShape:
        found = [conflict for conflict in reconciled(snapshot).conflicts if conflict.id.startswith(id)]
        if len(found) != 1:
            raise NotFoundError(
                f"no single conflict has an id that is or begins with {id!r}: /api/v1/conflicts lists them; "
                "a conflict that is resolved, or whose figures were read anew, has its id no more"
            )
        return to_conflict(snapshot, found[0])

    return answer_after(request, "reconciled", reconciled, make)


def select(snapshot: Snapshot, choice: ConflictFilter, *, aside: str = "") -> list[Conflict]:
    """Return the conflicts that meet the conditions, but for the one set ``aside``."""
    whole = reconciled(snapshot)
    found: Iterable[Conflict] = whole.conflicts
    if choice.id is not None:
        return [conflict for conflict in found if conflict.id == choice.id]
    if choice.record is not None:
        found = whole.by_record.get(choice.record, ())
    wanted = [
        (name, value)
        for name in (*_FACETS, "document")
        if name != aside and (value := getattr(choice, name)) is not None
    ]
    return [
        conflict
        for conflict in found
        if conflict.told_apart == choice.apart
        and all(value in _keys(snapshot, conflict, name) for name, value in wanted)
    ]


def _keys(snapshot: Snapshot, conflict: Conflict, name: str) -> set[str]:
    """Return the values of a filter under which a conflict is found."""
    subject, figures = conflict.subject, reconciled(snapshot).figures
    kept_of = [figures[record] for record in conflict.records]
    match name:
        case "reason":
            return {conflict.reason}
        case "indicator":
            return {subject.indicator, subject.indicator.partition(NARROWS)[0]}
        case "place":
            # The quantity may be of a wider place than its sentences name: both find it.
            named = {place.code or place.name for kept in kept_of for place in kept.record.places}
            return named | set(subject.places)
    return {kept.document.id for kept in kept_of}


def _count(snapshot: Snapshot, choice: ConflictFilter, facet: str) -> list[Facet]:
    counted: Counter[str] = Counter()
    for conflict in select(snapshot, choice, aside=facet):
        subject = conflict.subject
        counted.update(
            {"reason": (conflict.reason,), "indicator": (subject.indicator,), "place": subject.places}[facet]
        )
    return [_name(snapshot, facet, key, count) for key, count in counted.most_common()]


def _name(snapshot: Snapshot, facet: str, key: str, count: int) -> Facet:
    if facet == "reason":
        return Facet(key, count)
    named = (name_indicator_key if facet == "indicator" else name_place_key)(snapshot, key)
    return Facet(key, count, named.name, named.english)
