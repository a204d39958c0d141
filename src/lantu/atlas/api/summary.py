"""What the ledger holds, for the start page."""

from __future__ import annotations

import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import to_claim, to_document_row
from lantu.atlas.api.indicators import to_indicator_row
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import Counts, Leading, News, Summary, YearCount
from lantu.atlas.opened import Snapshot
from lantu.atlas.passages import find_sentence
from lantu.ledger import Query as LedgerQuery
from lantu.ledger.atlas_queries import (
    count_indicators,
    count_repeats,
    tally_indicators,
    tally_places,
    tally_years,
)
from lantu.records import Claim
from lantu.workbench.overview import overview

router = APIRouter(tags=["summary"])

LEADING = 12
NEWEST = 8


@router.get("/summary", **returns(Summary))
def show_summary(request: Request) -> Response:
    """Counts, the most reported indicators with their latest figure, the newest documents."""
    return answer(request, lambda snapshot: snapshot.once("summary", lambda: summarise(snapshot)))


@router.get("/news", **returns(News))
def show_news(
    request: Request,
    since: Annotated[
        datetime.datetime | None, Query(description="a moment; all that there is where left out")
    ] = None,
) -> Response:
    """What came into the ledger since a moment: documents read for the first time, and judgements."""
    moment = since if since is None or since.tzinfo is not None else since.replace(tzinfo=datetime.UTC)

    def make(snapshot: Snapshot) -> News:
        heads = [head for head in snapshot.heads.values() if moment is None or head.first_seen > moment]
        heads.sort(key=lambda head: (head.first_seen, head.date or "", head.no), reverse=True)
        made = [one for one in snapshot.ledger.judgements() if moment is None or one.made > moment]
        return News(
            now=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            documents=len(heads),
            figures=sum(head.claims for head in heads),
            judgements=len(made),
            newest=[to_document_row(head) for head in heads[:NEWEST]],
        )

    return answer(request, make)


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
        leading=_leading(snapshot, originals.where(modality="reported")),
        newest=[to_document_row(head) for head in newest],
        years=[YearCount(y.year, y.reported, y.target, y.plan) for y in tally_years(originals)],
    )


def _leading(snapshot: Snapshot, reported: LedgerQuery[Claim]) -> list[Leading]:
    found = []
    for statement in overview(snapshot.ledger, indicators=LEADING).latest:
        document = snapshot.ledger.document(statement.document.id)
        sentence = find_sentence(document.text, statement.record.span, document.breaks)
        key = statement.record.indicator_id or statement.record.indicator
        row = to_indicator_row(snapshot, tally_indicators(reported.where(indicator=key), 1)[0])
        latest = to_claim(statement, statement.record)
        found.append(Leading(row, latest, sentence.of(document.text), sentence.start))
    return found
