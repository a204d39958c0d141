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
from lantu.atlas.asked import records
from lantu.atlas.columns.tallied import Asked, tally_indicators, tally_years
from lantu.atlas.opened import Snapshot
from lantu.ledger.atlas_queries import (
    count_indicators,
    count_places,
    count_repeats,
)
from lantu.ledger.document_queries import (
    DocumentChoice,
    page_documents,
    readable_by_number,
    span_of_dates,
    sum_documents,
)
from lantu.ledger.sentences import find_sentence
from lantu.ledger.statement import TYPES
from lantu.workbench.overview import latest_values

router = APIRouter(tags=["summary"])

LEADING = 12
NEWEST = 8


@router.get("/summary", **returns(Summary))
def show_summary(request: Request) -> Response:
    """Counts, the most reported indicators with their latest figure, the newest documents."""
    return answer(request, summary_of)


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
        came = DocumentChoice(after=moment)
        sums = sum_documents(snapshot.ledger, came)
        made = [one for one in snapshot.ledger.judgements() if moment is None or one.made > moment]
        newest = page_documents(snapshot.ledger, came, order="read", limit=NEWEST)
        return News(
            now=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            documents=sums["documents"],
            figures=sums["claim"],
            judgements=len(made),
            newest=[to_document_row(head) for head in newest],
        )

    return answer(request, make)


def summary_of(snapshot: Snapshot) -> Summary:
    """Return the start page's content, worked out once."""
    return snapshot.once("summary", lambda: summarise(snapshot))


def summarise(snapshot: Snapshot) -> Summary:
    """Compute the start page's content."""
    sums = sum_documents(snapshot.ledger, DocumentChoice())
    first_date, last_date = span_of_dates(snapshot.ledger)
    newest = page_documents(snapshot.ledger, DocumentChoice(), order="newest", limit=NEWEST)
    originals = records(snapshot, "claim").where(repeats=False)
    return Summary(
        documents=sums["documents"],
        counts=Counts(**{kind: sums[kind] for kind in TYPES}),
        repeats=count_repeats(snapshot.ledger),
        indicators=count_indicators(snapshot.ledger),
        places=count_places(snapshot.ledger),
        first_date=first_date,
        last_date=last_date,
        leading=_leading(snapshot, originals.where(modality="reported")),
        newest=[to_document_row(head) for head in newest],
        years=[YearCount(y.year, y.reported, y.target, y.plan) for y in tally_years(originals)],
    )


def _leading(snapshot: Snapshot, reported: Asked) -> list[Leading]:
    found = []
    newest = latest_values(snapshot.ledger, LEADING)
    documents = readable_by_number(snapshot.ledger, (statement.document.no for statement in newest))
    for statement in newest:
        document = documents[statement.document.no]
        sentence = find_sentence(document.text, statement.record.span, document.breaks)
        key = statement.record.indicator_id or statement.record.indicator
        row = to_indicator_row(snapshot, tally_indicators(reported.where(indicator=key), 1)[0])
        latest = to_claim(statement, statement.record)
        found.append(Leading(row, latest, sentence.of(document.text), sentence.start))
    return found
