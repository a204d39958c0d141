"""Registers of the programme as flat objects for other programs."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

from lantu.assess import Slip
from lantu.ledger import Ledger
from lantu.records import Claim
from lantu.region.region import Region
from lantu.workbench.programme.approvals import approvals_register
from lantu.workbench.programme.plans import plan_families
from lantu.workbench.programme.projects import ProjectRow, project_register
from lantu.workbench.programme.services import coverage_series, pairing_list
from lantu.workbench.programme.told import Told, tell
from lantu.workbench.programme.visits import follow_visits, homes_of

RegisterName = Literal["projects", "services", "pairings", "approvals", "journeys", "plans"]
Row = dict[str, Any]


def register_rows(
    ledger: Ledger, region: Region, what: RegisterName, *, today: datetime.date
) -> Iterator[Row]:
    """Yield the rows of a register, each with schema, type and the records that it rests on.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with.
    what : {"projects", "services", "pairings", "approvals", "journeys", "plans"}
        ``projects``: works over all documents, with states, batches and slippage; ``services``: how far
        shared services reach over time; ``pairings``: who helps whom; ``approvals``: lists of prohibitions
        and what was refused by them; ``journeys``: visits with what followed between the same places;
        ``plans``: plans and the papers under them, with what is said of each and what it asks for.
    today : datetime.date
        The day on which promises are overdue or not.
    """
    makers: Mapping[RegisterName, Callable[[], Iterator[Row]]] = {
        "projects": lambda: (project_export(row) for row in project_register(ledger, region, today=today)),
        "services": lambda: _services(ledger),
        "pairings": lambda: _pairings(ledger),
        "approvals": lambda: _approvals(ledger),
        "journeys": lambda: _journeys(ledger, region),
        "plans": lambda: _plans(ledger),
    }
    for row in makers[what]():
        yield {"schema": f"lantu.{what}/1", **row}


def project_export(row: ProjectRow) -> Row:
    """Return a project under the keys of the export ``projects``."""
    return {
        "type": "project",
        "id": row.id,
        "name": row.name,
        "names": list(row.names),
        "category": row.category,
        "places": list(row.places),
        "batch": row.batch,
        "states": [state._asdict() for state in row.states],
        "moves": [move._asdict() for move in row.moves],
        "slips": [_slip(slip) for slip in row.slips],
        "joins": [{"score": join.score, "reasons": list(join.reasons)} for join in row.joins],
    }


def _slip(slip: Slip) -> Row:
    return {
        "course": slip.course,
        "status": slip.promise.status,
        "promised": slip.promise.period.end,
        "record": slip.promise.said.record,
        "then": None if slip.then is None else slip.then.period.end,
        "then_record": None if slip.then is None else slip.then.said.record,
        "days_low": slip.days_low,
        "days_high": slip.days_high,
    }


def _services(ledger: Ledger) -> Iterator[Row]:
    for series in coverage_series(tell(ledger.mechanisms), tell(ledger.claims)):
        yield {
            "type": "service",
            "service": series.service,
            "label": series.label,
            "origin": list(series.origin),
            "destination": list(series.destination),
            "scope": list(series.scope),
            "points": [
                {"at": point.at, "counts": [_count(claim) for claim in point.claims], **_source(point.link)}
                for point in series.points
            ],
        }


def _pairings(ledger: Ledger) -> Iterator[Row]:
    for pair in pairing_list(tell(ledger.mechanisms)):
        yield {
            "type": "pairing",
            "helper": [place.name for place in pair.helper],
            "helped": [place.name for place in pair.helped],
            "pair": "stated" if pair.is_stated else "not stated",
            "domain": pair.domain,
            "sources": [_source(link) for link in pair.links],
        }


def _approvals(ledger: Ledger) -> Iterator[Row]:
    found = approvals_register(tell(ledger.projects), tell(ledger.claims))
    for listed in found.editions:
        yield {
            "type": "list",
            "name": listed.name,
            "edition": listed.edition,
            "status": listed.event.record.status,
            **_source(listed.event),
        }
    for refusal in found.refusals:
        yield {
            "type": "refusal",
            "edition": refusal.edition,
            "time": {"start": refusal.start, "end": refusal.end},
            "places": [place.name for place in refusal.claim.record.places],
            **_count(refusal.claim),
            **_source(refusal.claim),
        }


def _journeys(ledger: Ledger, region: Region) -> Iterator[Row]:
    rows = follow_visits(tell(ledger.visits), tell(ledger.mechanisms), home_of=homes_of(region))
    for row in rows:
        visit = row.visit.record
        yield {
            "type": "journey",
            "visitors": visit.visitors,
            "from": [place.name for place in row.sides[0]],
            "to": [place.name for place in row.sides[1]],
            "time": {"start": visit.period.start, "end": visit.period.end},
            "stops": list(visit.stops),
            "officials": [official._asdict() for official in visit.officials],
            "topics": [topic._asdict() for topic in visit.topics],
            "agreements": list(visit.agreements),
            "followed": [
                {"score": each.score, "reasons": list(each.reasons), "days": each.days, **_source(each.link)}
                for each in row.followed
            ],
            **_source(row.visit),
        }


def _plans(ledger: Ledger) -> Iterator[Row]:
    papers = plan_families(tell(ledger.families), tell(ledger.projects), tell(ledger.commitments))
    for paper in papers:
        yield {
            "type": "plan",
            "name": paper.name,
            "parents": list(paper.parents),
            "parts": [{"name": part.part, **_source(part.family)} for part in paper.parts],
            "counted": [_source(each) for each in paper.counted],
            "states": [{"status": each.record.status, **_source(each)} for each in paper.states],
            "items": [{"action": each.record.action, **_source(each)} for each in paper.items],
        }


def _count(claim: Told[Claim]) -> Row:
    quantity = claim.record.quantity
    return {
        "indicator": claim.record.indicator,
        "op": quantity.op,
        "value": quantity.value if isinstance(quantity.value, int) else float(quantity.value),
        "unit": quantity.unit,
        "claim": claim.id,
    }


def _source(told: Told[Any]) -> Row:
    return {"record": told.id, "quote": told.quote, "document": told.document, "date": told.date}
