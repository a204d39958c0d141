"""Search over the text of every document, with the records that stand in each sentence."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import to_range, to_source
from lantu.atlas.api.filters import SearchChoice
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.paging import Cursor, read_cursor
from lantu.atlas.api.shapes import HitRecord, SearchAnswer, SearchHit
from lantu.atlas.around import with_parts
from lantu.atlas.opened import Snapshot
from lantu.ledger import Hit, Narrowing

router = APIRouter(tags=["search"])


@router.get("/search", **returns(SearchAnswer))
def search_ledger(request: Request, choice: Annotated[SearchChoice, Query()]) -> Response:
    """Sentences that hold every word, to the letter; what stands in double quotes is one word."""
    return answer(request, lambda snapshot: make_search(snapshot, choice))


def make_search(snapshot: Snapshot, choice: SearchChoice) -> SearchAnswer:
    """Find a page of the sentences that hold the words."""
    shown = read_cursor(choice.cursor, snapshot=snapshot.ledger.snapshot)
    page = snapshot.ledger.search(choice.q, _narrow(snapshot, choice), limit=choice.limit, offset=shown)
    following = Cursor(snapshot.ledger.snapshot, shown + len(page.hits)).write() if page.more else None
    return SearchAnswer(choice.q, [_to_hit(hit) for hit in page.hits], page.total, following)


def _narrow(snapshot: Snapshot, choice: SearchChoice) -> Narrowing:
    around = with_parts(snapshot, choice.within) if choice.within else None
    place = choice.place
    if place and snapshot.region is not None:
        place = snapshot.region.full_name_of(place)
    return Narrowing(choice.type, place, around, choice.indicator, choice.document)


def _to_hit(hit: Hit) -> SearchHit:
    records = [HitRecord(*record) for record in hit.records]
    return SearchHit(
        to_source(hit.document), hit.start, hit.end, hit.text, [to_range(m) for m in hit.marks], records
    )
