"""What many documents tell together: visits, coverage and pairings, batches of projects, inequality."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Annotated, get_args

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from lantu.atlas.api.answers import answer_after
from lantu.atlas.api.filters import Strict, Words
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import BatchCount, BatchPage, CoveragePage, SpreadPage, VisitPage
from lantu.atlas.around import with_parts
from lantu.atlas.opened import Snapshot
from lantu.atlas.scored import spreads_of
from lantu.atlas.told import coverage_of, pairs_of, projects_of, visits_of
from lantu.ledger.filters import code_stem
from lantu.workbench.programme import Batch

router = APIRouter(tags=["programme"])


class BatchChoice(Strict):
    """Which projects, and how many."""

    batch: Batch | None = None
    place: Words | None = Field(None, description="code of a place; projects inside it count too")
    q: Words | None = Field(None, description="a part of one of its names")
    limit: int = Field(60, ge=1, le=500)


@router.get("/visits", **returns(VisitPage, pending=True))
def list_visits(request: Request) -> Response:
    """Visits with what later documents tell of the same places, which need not have come of them."""
    return answer_after(request, "visits", visits_of, lambda snapshot: VisitPage(visits_of(snapshot)))


@router.get("/coverage", **returns(CoveragePage, pending=True))
def show_coverage(request: Request) -> Response:
    """How far mutual recognition and shared services reach over time, and who helps whom."""

    def make(snapshot: Snapshot) -> CoveragePage:
        return CoveragePage(coverage_of(snapshot), pairs_of(snapshot))

    return answer_after(request, "coverage", make, make)


@router.get("/batches", **returns(BatchPage, pending=True))
def list_batches(request: Request, choice: Annotated[BatchChoice, Query()]) -> Response:
    """Projects over all documents by batch: in reserve, new, under way, built, moved; with their slippage."""

    def make(snapshot: Snapshot) -> BatchPage:
        around = frozenset(with_parts(snapshot, choice.place)) if choice.place else frozenset()
        stems = tuple(code_stem(place) for place in around if place.isdigit())
        every = [one for one in projects_of(snapshot) if one.batch is not None]
        near = [
            one
            for one in every
            if (choice.q is None or any(choice.q in name for name in one.names))
            and (choice.place is None or any(_lies_in(place.code, around, stems) for place in one.places))
        ]
        found = [one for one in near if choice.batch in {None, one.batch}]
        counts = Counter(one.batch for one in near)
        places = Counter(place.code for one in found for place in one.places[:1] if place.code is not None)
        batches = [BatchCount(batch, counts[batch]) for batch in get_args(Batch)]
        return BatchPage(found[: choice.limit], len(found), batches, dict(places))

    return answer_after(request, "batches", projects_of, make)


def _lies_in(code: str | None, around: Collection[str], stems: tuple[str, ...]) -> bool:
    return code is not None and (code in around or code.startswith(stems))


class SpreadChoice(Strict):
    """Which places are compared."""

    place: Words | None = Field(
        None, description="code or name of the place whose units right below are compared; else the region's"
    )


@router.get("/inequality", **returns(SpreadPage, pending=True))
def show_inequality(request: Request, choice: Annotated[SpreadChoice, Query()]) -> Response:
    """How unequal places are in each indicator and year; indices with coordination and firmness of ranks."""
    return answer_after(request, "spreads", spreads_of, lambda snapshot: spreads_of(snapshot, choice.place))
