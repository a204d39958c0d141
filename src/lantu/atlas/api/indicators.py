"""Indicators that occur in the ledger."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import IndicatorPage, IndicatorRow
from lantu.atlas.asked import records
from lantu.atlas.columns.tallied import tally_indicators
from lantu.atlas.names import find_indicator, is_called
from lantu.atlas.opened import Snapshot
from lantu.ledger.atlas_queries import Tally

MOST_INDICATORS = 1_000_000
"""More wordings than any ledger has: what is asked for by its words is looked for among all of them."""

router = APIRouter(tags=["indicators"])


def to_indicator_row(snapshot: Snapshot, tally: Tally) -> IndicatorRow:
    """Join a tally with the catalogue's names."""
    known = find_indicator(snapshot.region, tally.key) if tally.catalogued else None
    return IndicatorRow(
        key=tally.key,
        id=tally.key if tally.catalogued else None,
        name=known.name if known else tally.words,
        english=known.english if known else None,
        part=known.part if known else None,
        count=tally.count,
        documents=tally.documents,
    )


def _every_row(snapshot: Snapshot) -> list[IndicatorRow]:
    tallies = tally_indicators(records(snapshot, "claim"), MOST_INDICATORS)
    return [to_indicator_row(snapshot, tally) for tally in tallies]


@router.get("/indicators", **returns(IndicatorPage))
def list_indicators(
    request: Request,
    q: Annotated[str | None, Query(min_length=1, max_length=200, description="words of the name")] = None,
    limit: Annotated[int, Query(ge=1, le=5000)] = 200,
) -> Response:
    """Indicators with how many figures and documents report them, most reported first."""

    def make(snapshot: Snapshot) -> IndicatorPage:
        rows = snapshot.once("indicators", lambda: _every_row(snapshot))
        if q is not None:
            rows = [row for row in rows if is_called(q, row.name, row.english, row.key)]
        return IndicatorPage(rows[:limit], len(rows))

    return answer(request, make)
