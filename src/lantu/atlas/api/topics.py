"""The parts of the programme: each in numbers, and everything of one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from lantu.atlas.api.answers import answer
from lantu.atlas.api.convert import to_record
from lantu.atlas.api.indicators import to_indicator_row
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import TopicDetail, TopicPage, TopicRow
from lantu.atlas.api.sides import to_conflict
from lantu.atlas.asked import records
from lantu.atlas.inside import places_inside
from lantu.atlas.latest import find_latest, is_of, to_leading
from lantu.atlas.names import NARROWS
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import Reconciled, compared, is_checked
from lantu.atlas.topics import Topic, find_topic, indicators_by_topic, read_topics
from lantu.facts.conflict import Conflict
from lantu.ledger import RecordType, Statement
from lantu.ledger.statement import Record

router = APIRouter(tags=["topics"])
Identifier = Annotated[str, Path(pattern="^[a-z_]{1,40}$", description="id of a part of the programme")]

SHOWN = 12
LEADING = 3
MOST_CONFLICTS = 6


@router.get("/topics", **returns(TopicPage))
def list_topics(request: Request) -> Response:
    """The parts of the programme, each with its numbers and the latest figures of its leading indicators."""

    def make(snapshot: Snapshot) -> TopicPage:
        whole = compared(snapshot)
        rows = snapshot.once(
            f"topics, compared: {whole is not None}",
            lambda: [_row(snapshot, topic, LEADING, whole) for topic in read_topics()],
        )
        return TopicPage(rows, is_checked(snapshot, whole))

    return answer(request, make)


@router.get("/topics/{id}", **returns(TopicDetail))
def show_topic(request: Request, id: Identifier) -> Response:  # noqa: A002  the name in the address
    """Everything of one part: indicators with their latest figure, newest records, open conflicts."""

    def make(snapshot: Snapshot) -> TopicDetail:
        topic, whole = find_topic(id), compared(snapshot)
        kinds: dict[RecordType, list[Statement[Record]]] = {
            kind: _newest(snapshot, kind, topic) for kind in ("project", "link", "commitment")
        }
        return TopicDetail(
            topic=_row(snapshot, topic, 40, whole),
            indicators=[
                to_indicator_row(snapshot, tally) for tally in indicators_by_topic(snapshot)[topic.id]
            ],
            projects=[to_record(kept) for kept in kinds["project"]],  # type: ignore[misc]
            links=[to_record(kept) for kept in kinds["link"]],  # type: ignore[misc]
            commitments=[to_record(kept) for kept in kinds["commitment"]],  # type: ignore[misc]
            conflicts=[
                to_conflict(snapshot, one)
                for one in islice(_conflicts(snapshot, topic, whole), MOST_CONFLICTS)
            ],
            domains=list(topic.domains),
            categories=list(topic.categories),
            checked=is_checked(snapshot, whole),
        )

    return answer(request, make)


def _row(snapshot: Snapshot, topic: Topic, leading: int, whole: Reconciled | None) -> TopicRow:
    tallies = indicators_by_topic(snapshot)[topic.id]
    counts = {kind: _count(snapshot, kind, topic) for kind in ("project", "link", "commitment")}
    own = snapshot.once("places inside", lambda: _own_places(snapshot))
    latest = snapshot.once("latest", lambda: find_latest(records(snapshot, "claim"), own))
    # What is said of the region leads what national documents say of other provinces.
    tallies = sorted(tallies, key=lambda tally: tally.key in latest and not is_of(latest[tally.key], own))
    return TopicRow(
        id=topic.id,
        name=topic.name,
        english=topic.english,
        meaning=topic.meaning,
        in_english=topic.in_english,
        figures=sum(tally.count for tally in tallies),
        indicators=len(tallies),
        projects=counts["project"],
        links=counts["link"],
        commitments=counts["commitment"],
        conflicts=sum(1 for _ in _conflicts(snapshot, topic, whole)),
        latest=to_leading(snapshot, tallies, latest, most=leading),
    )


def _own_places(snapshot: Snapshot) -> frozenset[str]:
    region = snapshot.region
    return frozenset() if region is None else frozenset(place.code for place in places_inside(region))


def _conflicts(snapshot: Snapshot, topic: Topic, whole: Reconciled | None) -> Iterator[Conflict]:
    if whole is None:
        return
    own = {tally.key for tally in indicators_by_topic(snapshot)[topic.id]}
    for conflict in whole.conflicts:
        if not conflict.told_apart and conflict.subject.indicator.partition(NARROWS)[0] in own:
            yield conflict


def _words(kind: RecordType, topic: Topic) -> tuple[str, tuple[str, ...]]:
    return ("category", topic.categories) if kind == "project" else ("domain", topic.domains)


def _count(snapshot: Snapshot, kind: RecordType, topic: Topic) -> int:
    column, words = _words(kind, topic)
    counted = snapshot.once(
        f"count of {kind}", lambda: records(snapshot, kind).where(repeats=False).facet(column, 200)
    )
    return sum(facet.count for facet in counted if facet.value in words)


def _newest(snapshot: Snapshot, kind: RecordType, topic: Topic) -> list[Statement[Record]]:
    column, words = _words(kind, topic)
    found: list[Statement[Record]] = []
    for word in words:
        condition = {column: word}
        found += records(snapshot, kind).where(repeats=False, **condition).page(SHOWN, order="newest")  # type: ignore[arg-type]
    return sorted(found, key=lambda kept: kept.document.date or "", reverse=True)[:SHOWN]
