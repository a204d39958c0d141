"""Projects, mechanisms and commitments in the ledger: what is built, agreed and promised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lantu.facts import Period
from lantu.ledger.sorts.sort import PlaceNumber, Places, Row, Sort, by_record, export_places, export_time
from lantu.records import Commitment, Mechanism, ProjectEvent


def _project_row(project: ProjectEvent, number_of: PlaceNumber) -> Row:
    return {
        "name": project.name,
        "category": project.category,
        "status": project.status,
        "places": number_of(project.places),
        "period_start": project.period.start,
        "period_end": project.period.end,
        "speaker": project.speaker,
    }


def _project_fields(row: Mapping[str, Any], places: Places) -> Row:
    return {
        "name": row["name"],
        "category": row["category"],
        "status": row["status"],
        "places": places(row["places"]),
        "period": Period(row["period_start"], row["period_end"]),
        "speaker": row["speaker"],
    }


def _project_export(project: ProjectEvent, _: str | None) -> Row:
    return {
        "name": project.name,
        "category": project.category,
        "status": project.status,
        "time": export_time(*project.period),
        "places": export_places(project.places),
        "speaker": project.speaker,
    }


def _link_row(link: Mechanism, number_of: PlaceNumber) -> Row:
    return {
        "places": number_of(link.parties),
        "domain": link.domain,
        "mechanism": link.mechanism,
        "period_start": link.period.start,
        "period_end": link.period.end,
        "speaker": link.speaker,
        "form": link.form,
        "status": link.status,
        "functions": list(link.functions),
    }


def _link_fields(row: Mapping[str, Any], places: Places) -> Row:
    return {
        "parties": places(row["places"]),
        "domain": row["domain"],
        "mechanism": row["mechanism"],
        "period": Period(row["period_start"], row["period_end"]),
        "speaker": row["speaker"],
        "form": row["form"],
        "status": row["status"],
        "functions": tuple(row["functions"]),
    }


def _link_export(link: Mechanism, _: str | None) -> Row:
    return {
        "parties": export_places(link.parties),
        "domain": link.domain,
        "mechanism": link.mechanism,
        "time": export_time(*link.period),
        "speaker": link.speaker,
        "form": link.form,
        "status": link.status,
        "functions": list(link.functions) or None,
    }


def _commitment_row(commitment: Commitment, number_of: PlaceNumber) -> Row:
    return {
        "actors": list(commitment.actors),
        "action": commitment.action,
        "places": number_of(commitment.places),
        "deadline": commitment.deadline,
        "domain": commitment.domain,
        "speaker": commitment.speaker,
        "sort": commitment.sort,
        "claim": commitment.claim,
    }


def _commitment_fields(row: Mapping[str, Any], places: Places) -> Row:
    return {
        "actors": tuple(row["actors"]),
        "action": row["action"],
        "places": places(row["places"]),
        "deadline": row["deadline"],
        "domain": row["domain"],
        "speaker": row["speaker"],
        "sort": row["sort"],
        "claim": row["claim"],
    }


def _commitment_export(commitment: Commitment, _: str | None) -> Row:
    return {
        "actor": list(commitment.actors),
        "action": commitment.action,
        "places": export_places(commitment.places),
        "deadline": commitment.deadline,
        "domain": commitment.domain,
        "speaker": commitment.speaker,
        "sort": commitment.sort,
        "claim": commitment.claim,
    }


PROJECTS = Sort(
    name="project",
    record=ProjectEvent,
    table="projects",
    columns="name VARCHAR NOT NULL, category VARCHAR NOT NULL, status VARCHAR NOT NULL, "
    "period_start VARCHAR, period_end VARCHAR",
    keys=("name", "category", "status", "time", "places", "speaker"),
    words="name",
    filters=frozenset({"category", "status", "speaker", "rule"}),
    to_columns=by_record(_project_row),
    from_columns=_project_fields,
    to_export=_project_export,
    corrections=("period", "place", "name"),
)
LINKS = Sort(
    name="link",
    record=Mechanism,
    table="links",
    columns="domain VARCHAR NOT NULL, mechanism VARCHAR NOT NULL, period_start VARCHAR, "
    "period_end VARCHAR, form VARCHAR, status VARCHAR, functions VARCHAR[] NOT NULL",
    keys=("parties", "domain", "mechanism", "time", "speaker", "form", "status", "functions"),
    words="mechanism",
    filters=frozenset({"domain", "form", "status", "speaker", "rule"}),
    to_columns=by_record(_link_row),
    from_columns=_link_fields,
    to_export=_link_export,
)
COMMITMENTS = Sort(
    name="commitment",
    record=Commitment,
    table="commitments",
    columns="actors VARCHAR[] NOT NULL, action VARCHAR NOT NULL, deadline VARCHAR, "
    "domain VARCHAR NOT NULL, sort VARCHAR NOT NULL, claim VARCHAR",
    keys=("actor", "action", "places", "deadline", "domain", "speaker", "sort", "claim"),
    words="action",
    filters=frozenset({"domain", "sort", "speaker", "rule"}),
    to_columns=by_record(_commitment_row),
    from_columns=_commitment_fields,
    to_export=_commitment_export,
    times=("deadline", "deadline"),
)
