"""What many documents tell together of the programme, worked out once for each snapshot."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from lantu.atlas.api.convert import write_number
from lantu.atlas.api.shapes import (
    BatchedProject,
    CoverageShape,
    FollowedShape,
    OfficialShape,
    PairShape,
    PlaceRef,
    ProjectState,
    ReachCount,
    ReachPoint,
    SlipOf,
    Time,
    ToldBy,
    TopicSaid,
    VisitShape,
)
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import region_of
from lantu.facts import PlaceName
from lantu.workbench.programme import (
    CoverageSeries,
    Pair,
    ProjectRow,
    State,
    Told,
    VisitRow,
    coverage_series,
    follow_visits,
    homes_of,
    pairing_list,
    project_register,
    tell,
)

MOST_FOLLOWED = 5


def visits_of(snapshot: Snapshot) -> list[VisitShape]:
    """Return every visit with what followed, the latest first.

    Raises
    ------
    RegionError
        When the atlas was started without a region pack.
    """
    return snapshot.once("visits", lambda: _visits(snapshot))


def coverage_of(snapshot: Snapshot) -> list[CoverageShape]:
    """Return how far each service reaches over time."""
    return snapshot.once("coverage", lambda: _coverage(snapshot))


def pairs_of(snapshot: Snapshot) -> list[PairShape]:
    """Return who helps whom."""
    return snapshot.once(
        "pairs", lambda: [_pair(pair) for pair in pairing_list(tell(snapshot.ledger.mechanisms))]
    )


def projects_of(snapshot: Snapshot) -> list[BatchedProject]:
    """Return every project over all documents with its batch, as of today.

    Raises
    ------
    RegionError
        When the atlas was started without a region pack.
    """
    today = datetime.datetime.now(datetime.UTC).date()
    return snapshot.once(f"batches {today}", lambda: _projects(snapshot, today))


def _visits(snapshot: Snapshot) -> list[VisitShape]:
    ledger = snapshot.ledger
    home_of = homes_of(region_of(snapshot))
    rows = follow_visits(tell(ledger.visits), tell(ledger.mechanisms), home_of=home_of)
    made = [_visit(row) for row in rows]
    return sorted(made, key=lambda one: one.time.end or one.told.date or "", reverse=True)


def _visit(row: VisitRow) -> VisitShape:
    visit = row.visit.record
    return VisitShape(
        told=_told(row.visit),
        visitors=visit.visitors,
        origin=_places(row.sides[0]),
        hosts=_places(row.sides[1]),
        time=Time(visit.period.start, visit.period.end),
        stops=list(visit.stops),
        officials=[OfficialShape(one.name, one.post) for one in visit.officials],
        topics=[TopicSaid(one.side, one.words) for one in visit.topics],
        agreements=list(visit.agreements),
        followed=[
            FollowedShape(_told(one.link), one.score, list(one.reasons), one.days)
            for one in row.followed[:MOST_FOLLOWED]
        ],
    )


def _coverage(snapshot: Snapshot) -> list[CoverageShape]:
    ledger = snapshot.ledger
    links = tell(ledger.mechanisms)
    # Only documents that tell of a recognition can count how far it reaches: the rest is never read.
    documents = {link.document_id for link in links if link.record.form == "recognition"}
    claims = [told for document in sorted(documents) for told in tell(ledger.claims.where(document=document))]
    return [_series(series) for series in coverage_series(links, claims)]


def _series(series: CoverageSeries) -> CoverageShape:
    return CoverageShape(
        service=series.service,
        label=series.label,
        origin=list(series.origin),
        destination=list(series.destination),
        scope=list(series.scope),
        points=[
            ReachPoint(point.at, [_count(claim) for claim in point.claims], _told(point.link))
            for point in series.points
        ],
    )


def _count(claim: Told[Any]) -> ReachCount:
    quantity = claim.record.quantity
    return ReachCount(
        claim.id, claim.record.indicator, quantity.op, write_number(quantity.value), quantity.unit
    )


def _pair(pair: Pair) -> PairShape:
    return PairShape(
        helper=_places(pair.helper),
        helped=_places(pair.helped),
        is_stated=pair.is_stated,
        domain=pair.domain,
        told=[_told(link) for link in pair.links],
    )


def _projects(snapshot: Snapshot, today: datetime.date) -> list[BatchedProject]:
    region = region_of(snapshot)
    codes = {place.full_name: place.code for place in region.places}
    return [_project(row, codes) for row in project_register(snapshot.ledger, region, today=today)]


def _project(row: ProjectRow, codes: Mapping[str, str]) -> BatchedProject:
    return BatchedProject(
        id=row.id,
        name=row.name,
        names=list(row.names),
        category=row.category,
        places=[PlaceRef(name, codes.get(name)) for name in row.places],
        batch=row.batch,
        states=[_state(state) for state in row.states],
        slips=[
            SlipOf(
                slip.course, slip.promise.period.end, slip.days_low, slip.days_high, slip.promise.said.record
            )
            for slip in row.slips
        ],
    )


def _state(state: State) -> ProjectState:
    return ProjectState(
        told=ToldBy(state.record, state.quote, state.document, state.told),
        status=state.status,  # type: ignore[arg-type]
        batch=state.batch,
        time=Time(state.start, state.end),
        is_promise=state.is_promise,
    )


def _told(told: Told[Any]) -> ToldBy:
    return ToldBy(told.id, told.quote, told.document, told.date)


def _places(places: Iterable[PlaceName]) -> list[PlaceRef]:
    return [PlaceRef(place.name, place.code) for place in places]
