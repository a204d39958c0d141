"""Places that occur in the ledger."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import PlacePage, PlaceRow
from lantu.atlas.names import NAMELESS, name_place
from lantu.atlas.opened import Snapshot
from lantu.ledger.atlas_queries import Tally, tally_places

router = APIRouter(tags=["places"])


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


@router.get("/places", **returns(PlacePage))
def list_places(
    request: Request,
    q: Annotated[str | None, Query(min_length=1, max_length=200, description="words of the name")] = None,
    limit: Annotated[int, Query(ge=1, le=5000)] = 200,
) -> Response:
    """Places with how many records and documents name them, most named first."""

    def make(snapshot: Snapshot) -> PlacePage:
        rows = [to_place_row(snapshot, tally) for tally in tally_places(snapshot.ledger, 5000)]
        if q is not None:
            words = q.casefold()
            rows = [row for row in rows if words in f"{row.name}\n{row.english}\n{row.key}".casefold()]
        return PlacePage(rows[:limit], len(rows))

    return answer(request, make)
