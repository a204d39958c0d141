"""Places that occur in the ledger."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field

from lantu.atlas import places
from lantu.atlas.api.answers import answer
from lantu.atlas.api.conflicts import select
from lantu.atlas.api.convert import to_record
from lantu.atlas.api.filters import ConflictFilter, Strict
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import ConflictShape, Counts, Named, PlaceFile, PlacePage, PlacePart, PlaceRow
from lantu.atlas.api.sides import to_conflict
from lantu.atlas.asked import PAGED, records
from lantu.atlas.names import NAMELESS, is_called, name_place
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import compared, is_checked
from lantu.ledger.atlas_queries import Tally, tally_places

router = APIRouter(tags=["places"])
Identifier = Annotated[
    str, Path(min_length=1, max_length=200, description="code, or the name that documents use")
]

MOST_CONFLICTS = 6


class FileChoice(Strict):
    """What of a place."""

    parts: bool = Field(False, description="true adds what is said of the places inside it")
    year: int | None = Field(None, ge=1900, le=2100)


def to_place_row(snapshot: Snapshot, tally: Tally) -> PlaceRow:
    """Join a tally with the pack's names."""
    names = name_place(snapshot.region, tally.key) if tally.catalogued else NAMELESS
    return PlaceRow(
        key=tally.key,
        code=tally.key if tally.catalogued else None,
        name=names.name or tally.words,
        english=names.english,
        count=tally.count,
        documents=tally.documents,
    )


def place_rows(snapshot: Snapshot) -> list[PlaceRow]:
    """Return the places that records name, most named first, worked out once."""
    return snapshot.once(
        "places", lambda: [to_place_row(snapshot, tally) for tally in tally_places(snapshot.ledger, 5000)]
    )


@router.get("/places", **returns(PlacePage))
def list_places(
    request: Request,
    q: Annotated[str | None, Query(min_length=1, max_length=200, description="words of the name")] = None,
    limit: Annotated[int, Query(ge=1, le=5000)] = 200,
) -> Response:
    """Places with how many records and documents name them, most named first."""

    def make(snapshot: Snapshot) -> PlacePage:
        rows = place_rows(snapshot)
        if q is not None:
            rows = [row for row in rows if is_called(q, row.name, row.english, row.key)]
        return PlacePage(rows[:limit], len(rows))

    return answer(request, make)


@router.get("/places/{id}", **returns(PlaceFile))
def show_place(request: Request, id: Identifier, choice: Annotated[FileChoice, Query()]) -> Response:  # noqa: A002
    """Everything said of a place: the latest figure of each indicator by part, projects, links, promises."""

    def make(snapshot: Snapshot) -> PlaceFile:
        place = places.require_place(snapshot, id)
        known = compared(snapshot)
        conditions = places.conditions_of(snapshot, id, with_parts=choice.parts, year=choice.year)
        figures = records(snapshot, "claim").where(**conditions)
        whole = places.conditions_of(snapshot, id, with_parts=choice.parts, year=None)
        parts = places.figures_by_part(snapshot, figures)
        names = name_place(snapshot.region, id)
        newest = {kind: places.newest(snapshot, kind, conditions) for kind in PAGED if kind != "claim"}
        return PlaceFile(
            place=Named(id, names.name or id, names.english),
            level=None if place is None else place.level,
            above=places.above(snapshot, place),
            below=places.below(snapshot, place),
            counts=Counts(**{kind: records(snapshot, kind).where(**conditions).count() for kind in PAGED}),
            years=places.years_of(records(snapshot, "claim").where(**whole)),
            parts=[PlacePart(part, rows) for part, rows in parts.items()],
            partners=places.partners_of(snapshot, id),
            projects=[to_record(kept) for kept in newest["project"]],  # type: ignore[misc]
            links=[to_record(kept) for kept in newest["link"]],  # type: ignore[misc]
            commitments=[to_record(kept) for kept in newest["commitment"]],  # type: ignore[misc]
            conflicts=[] if known is None else _conflicts(snapshot, id),
            checked=is_checked(snapshot, known),
        )

    return answer(request, make)


def _conflicts(snapshot: Snapshot, key: str) -> list[ConflictShape]:
    found = select(snapshot, ConflictFilter.model_validate({"place": key}))
    return [to_conflict(snapshot, conflict) for conflict in found[:MOST_CONFLICTS]]
