"""Targets, the register of carrying out, slippage, accounts and ties, with their sentences."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from lantu.atlas.api.answers import answer_after, opened
from lantu.atlas.api.filters import Strict, Words
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import (
    Accounting,
    AccountRow,
    HistoryPage,
    HistoryRow,
    RegisterPage,
    TargetBoard,
    TargetRow,
    TaskRow,
    TieEdge,
    TieNetwork,
    TieNode,
    VintageRow,
)
from lantu.atlas.assessed import assessment_of, check_place, rows_of
from lantu.atlas.names import find_place, name_narrowed
from lantu.atlas.opened import Snapshot
from lantu.workbench.assessing import Narrowed
from lantu.workbench.assessing.files import write_assessed
from lantu.workbench.assessing.rows import export_of

router = APIRouter(tags=["assessed"])

_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "jsonl": "application/x-ndjson",
}


class AssessedChoice(Strict):
    """What of the targets or the register."""

    organ: Words | None = Field(None, description="a part of the name of an organ")
    place: Words | None = Field(None, description="a place; everything inside it counts")
    theme: Words | None = Field(None, description="a field: transport, environment ...")
    words: Words | None = Field(None, description="words that the sentence holds")

    def narrowed(self) -> Narrowed:
        """Return the choice in the workbench's words."""
        return Narrowed(self.organ, self.place, self.theme, self.words)


class TargetChoice(AssessedChoice):
    """Which targets."""

    status: Literal["met", "on_track", "behind", "missed", "no_evidence"] | None = None


class TaskChoice(AssessedChoice):
    """Which tasks."""

    state: Literal["done", "in_progress", "answered", "silent", "overdue"] | None = None


class AssessedExport(AssessedChoice):
    """The targets or the register as a file."""

    format: Literal["xlsx", "docx", "jsonl"] = "xlsx"
    language: Literal["zh", "en"] = Field("zh", description="of headings")


class NetworkChoice(Strict):
    """Which ties."""

    domain: Words | None = None
    until: int | None = Field(None, ge=1900, le=2100, description="ties until this year")


@router.get("/targets", **returns(TargetBoard, pending=True))
def list_targets(request: Request, choice: Annotated[TargetChoice, Query()]) -> Response:
    """Targets with how far each is reached, on what sentences, and why where it cannot be told."""

    def make(snapshot: Snapshot) -> TargetBoard:
        rows = rows_of(snapshot, "targets", TargetRow, choice.narrowed())
        found = [
            msgspec.structs.replace(row, english=name_narrowed(snapshot.region, row.target.indicator).english)
            for row in rows
            if choice.status in {None, row.status}
        ]
        return TargetBoard(assessment_of(snapshot).today.isoformat(), found, len(rows))

    return answer_after(request, "targets", _worked_out("targets"), make)


@router.get("/targets/export")
def export_targets(request: Request, choice: Annotated[AssessedExport, Query()]) -> Response:
    """The targets as a workbook, as a document with every sentence in a footnote, or as JSON Lines."""
    return _file(request, "targets", choice)


@router.get("/register", **returns(RegisterPage, pending=True))
def list_tasks(request: Request, choice: Annotated[TaskChoice, Query()]) -> Response:
    """Promises and demands with their answers and evidence, and since when nothing was heard."""

    def make(snapshot: Snapshot) -> RegisterPage:
        rows = rows_of(snapshot, "register", TaskRow, choice.narrowed())
        every = rows_of(snapshot, "register", TaskRow, Narrowed())
        found = [row for row in rows if choice.state in {None, row.state}]
        organs = sorted({organ for row in every for organ in row.item.organs})
        return RegisterPage(assessment_of(snapshot).today.isoformat(), found, len(rows), organs)

    return answer_after(request, "register", _worked_out("register"), make)


@router.get("/register/export")
def export_tasks(request: Request, choice: Annotated[AssessedExport, Query()]) -> Response:
    """The register as a workbook, as a document with every sentence in a footnote, or as JSON Lines."""
    return _file(request, "register", choice)


@router.get("/slippage", **returns(HistoryPage, pending=True))
def list_histories(request: Request, choice: Annotated[AssessedChoice, Query()]) -> Response:
    """Projects through all that is said of them, with what became of promises on time."""

    def make(snapshot: Snapshot) -> HistoryPage:
        rows = rows_of(snapshot, "slippage", HistoryRow, choice.narrowed())
        return HistoryPage(sorted(rows, key=lambda row: -len(row.steps)), len(rows))

    return answer_after(request, "slippage", _worked_out("slippage"), make)


@router.get("/accounts", **returns(Accounting, pending=True))
def show_accounts(request: Request) -> Response:
    """Accounts of what left and what came, and indices release by release."""

    def make(snapshot: Snapshot) -> Accounting:
        accounts = rows_of(snapshot, "accounts", AccountRow, Narrowed())
        vintages = [row for row in _indices(snapshot) if row["type"] == "vintages"]
        return Accounting(accounts, [msgspec.convert(row, VintageRow) for row in vintages])

    return answer_after(request, "accounts", _accounted, make)


@router.get("/network", **returns(TieNetwork, pending=True))
def show_network(request: Request, choice: Annotated[NetworkChoice, Query()]) -> Response:
    """Who works with whom, until a year and in a domain where one is chosen; each tie opens its records."""

    def make(snapshot: Snapshot) -> TieNetwork:
        own = [row for row in _ties(snapshot) if row["domain"] == choice.domain]
        years = sorted(row["until"] for row in own if row["until"] is not None)
        until = choice.until
        if until is None and own and all(row["until"] is not None for row in own):
            until = years[-1]
        chosen = next((row for row in own if row["until"] == until), None)
        if chosen is None:
            return TieNetwork(choice.domain, choice.until, [], [], 0, years)
        return TieNetwork(
            choice.domain,
            until,
            [_placed(snapshot, node) for node in chosen["nodes"]],
            msgspec.convert(chosen["edges"], list[TieEdge]),
            chosen["left_out"],
            years,
        )

    return answer_after(request, "ties", _ties, make)


def _worked_out(part: str) -> Callable[[Snapshot], object]:
    return lambda snapshot: rows_of(snapshot, part, dict, Narrowed())


def _accounted(snapshot: Snapshot) -> None:
    rows_of(snapshot, "accounts", dict, Narrowed())
    _indices(snapshot)


def _indices(snapshot: Snapshot) -> list[dict[str, Any]]:
    return snapshot.once("indices", lambda: export_of(assessment_of(snapshot), "indices"))


def _ties(snapshot: Snapshot) -> list[dict[str, Any]]:
    return snapshot.once("ties", lambda: export_of(assessment_of(snapshot), "network"))


def _placed(snapshot: Snapshot, node: dict[str, Any]) -> TieNode:
    place = find_place(snapshot.region, node["name"])
    lies = place is not None and place.longitude is not None and place.latitude is not None
    point = [place.longitude, place.latitude] if lies and place is not None else None
    return msgspec.convert({**node, "point": point}, TieNode)


def _file(request: Request, part: str, choice: AssessedExport) -> Response:
    snapshot = opened(request).now()
    assessment = assessment_of(snapshot)
    check_place(snapshot, choice.narrowed())
    with tempfile.TemporaryDirectory(prefix="lantu-") as folder:
        target = Path(folder) / f"{part}.{choice.format}"
        write_assessed(assessment, part, choice.narrowed(), target, language=choice.language)
        content = target.read_bytes()
    headers = {"Content-Disposition": f'attachment; filename="lantu-{part}.{choice.format}"'}
    return Response(content, media_type=_TYPES[choice.format], headers=headers)
