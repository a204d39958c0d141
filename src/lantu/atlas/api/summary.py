"""What the ledger holds, for the start page."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import to_document_row, to_record
from lantu.atlas.api.indicators import to_indicator_row
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import ClaimRecord, Counts, Leading, Summary, YearCount
from lantu.atlas.opened import Snapshot
from lantu.atlas.passages import find_sentence
from lantu.facts import Span
from lantu.ledger.atlas_queries import (
    Tally,
    count_indicators,
    count_repeats,
    tally_indicators,
    tally_places,
    tally_years,
)

router = APIRouter(tags=["summary"])

LEADING = 12
NEWEST = 8


@router.get("/summary", **returns(Summary))
def show_summary(request: Request) -> Response:
    """Counts, the most reported indicators with their latest figure, the newest documents."""
    return answer(request, lambda snapshot: snapshot.once("summary", lambda: summarise(snapshot)))


def summarise(snapshot: Snapshot) -> Summary:
    """Compute the start page's content."""
    heads = list(snapshot.heads.values())
    dates = sorted(head.date for head in heads if head.date is not None)
    newest = sorted(heads, key=lambda head: (head.date or "", head.no), reverse=True)[:NEWEST]
    originals = snapshot.ledger.claims.where(repeats=False)
    return Summary(
        documents=len(heads),
        counts=Counts(
            claim=sum(head.claims for head in heads),
            project=sum(head.projects for head in heads),
            link=sum(head.links for head in heads),
            commitment=sum(head.commitments for head in heads),
        ),
        repeats=count_repeats(snapshot.ledger),
        indicators=count_indicators(snapshot.ledger),
        places=len(tally_places(snapshot.ledger, 100_000)),
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
        leading=[_leading(snapshot, tally) for tally in _choose(snapshot)],
        newest=[to_document_row(head) for head in newest],
        years=[YearCount(y.year, y.reported, y.target, y.plan) for y in tally_years(originals)],
    )


def _choose(snapshot: Snapshot) -> list[Tally]:
    # Words outside the catalogue (项目, 企业) recur without being one indicator: they only fill up.
    reported = tally_indicators(snapshot.ledger.claims.where(repeats=False, modality="reported"), 500)
    return sorted(reported, key=lambda tally: not tally.catalogued)[:LEADING]


def _leading(snapshot: Snapshot, tally: Tally) -> Leading:
    query = snapshot.ledger.claims.where(repeats=False, modality="reported", indicator=tally.key)
    latest = to_record(query.page(1, order="newest")[0])
    if not isinstance(latest, ClaimRecord):
        raise TypeError(f"{latest.id} is no claim")
    document = snapshot.ledger.document(latest.document.id)
    sentence = find_sentence(document.text, Span(latest.start, latest.end), document.breaks)
    return Leading(to_indicator_row(snapshot, tally), latest, sentence.of(document.text), sentence.start)
