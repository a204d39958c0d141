"""The queue of a review: what nobody has judged, the most doubtful and important first."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import to_record
from lantu.atlas.api.filters import Strict
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import ReviewItem, ReviewQueue
from lantu.atlas.asked import PAGED, records
from lantu.atlas.judged import touched
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import Reconciled, compared, is_checked
from lantu.ledger import Record, Statement
from lantu.ledger.document_queries import readable_by_number
from lantu.ledger.sentences import find_sentence
from lantu.workbench.reviewing import record_importance, review_queue

router = APIRouter(tags=["review"])

LONGEST = 200


class ReviewChoice(Strict):
    """Which records, and how many."""

    type: Literal["claim", "project", "link", "commitment"] | None = None
    limit: int = Field(50, ge=1, le=LONGEST)


@router.get("/review", **returns(ReviewQueue))
def show_queue(request: Request, choice: Annotated[ReviewChoice, Query()]) -> Response:
    """Records that nobody has judged, by doubt times importance; those in a conflict matter most."""

    def make(snapshot: Snapshot) -> ReviewQueue:
        whole = compared(snapshot)
        kinds = PAGED if choice.type is None else (choice.type,)
        queue = review_queue(snapshot.ledger, choice.limit, types=kinds, importance=_disputed(whole))
        seen = sum(kind in kinds for kind in touched(snapshot).values())
        total = sum(records(snapshot, kind).where(repeats=False).count() for kind in kinds)
        return ReviewQueue(
            _items(snapshot, queue, whole),
            max(total - seen, len(queue)),
            seen,
            is_checked(snapshot, whole),
        )

    return answer(request, make)


def _disputed(whole: Reconciled | None) -> dict[str, float]:
    """Return the importance of figures that stand in an open conflict."""
    if whole is None:
        return {}
    return {
        record: max(0.5 + 0.5 * one.importance for one in conflicts)
        for record, conflicts in whole.by_record.items()
        if not all(one.told_apart for one in conflicts)
    }


def _items(snapshot: Snapshot, queue: list[Statement[Record]], whole: Reconciled | None) -> list[ReviewItem]:
    matters = record_importance(snapshot.ledger, _disputed(whole))
    documents = readable_by_number(snapshot.ledger, (kept.document.no for kept in queue))
    found = {} if whole is None else whole.by_record
    items = []
    for kept in queue:
        document = documents[kept.document.no]
        sentence = find_sentence(document.text, kept.record.span, document.breaks)
        items.append(
            ReviewItem(
                record=to_record(kept),
                sentence=sentence.of(document.text),
                sentence_start=sentence.start,
                doubt=round(1 - kept.record.confidence, 4),
                importance=round(matters(kept), 4),
                rank=kept.rank,
                conflicts=[one.id for one in found.get(kept.id, []) if not one.told_apart],
            )
        )
    return items
