"""Judgements: the audit trail, and the one way to write into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from lantu.atlas.api.answers import answer
from lantu.atlas.api.bodies import read_body, takes
from lantu.atlas.api.filters import Strict, Words
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.paging import next_cursor, read_cursor
from lantu.atlas.api.shapes import Done, JudgementPage, NewJudgement, Undo
from lantu.atlas.desk import Desk
from lantu.atlas.guard.gate import require
from lantu.atlas.guard.people import Person
from lantu.atlas.judged import judged
from lantu.atlas.opened import Snapshot
from lantu.errors import LedgerError, LedgerOwnedError, RegionError
from lantu.ledger.judgements import Act, Judgement
from lantu.workbench.judging import corrected_fields

router = APIRouter(tags=["judgements"])
Identifier = Annotated[str, Path(pattern="^[0-9a-f]{6,64}$", description="id, or its beginning")]


class JudgementSelection(Strict):
    """A page of the audit trail."""

    act: Act | None = None
    who: Words | None = None
    record: Words | None = Field(None, description="id of a record that it is about")
    about: Words | None = Field(None, description="id of a conflict")
    limit: int = Field(50, ge=1, le=500)
    cursor: Annotated[str, Field(max_length=100)] | None = None


@router.get("/judgements", **returns(JudgementPage))
def list_judgements(request: Request, choice: Annotated[JudgementSelection, Query()]) -> Response:
    """Who decided what, when and why, the newest first; nothing is ever taken out of it."""

    def make(snapshot: Snapshot) -> JudgementPage:
        found = [
            one
            for one in judged(snapshot)
            if choice.act in {None, one.act}
            and choice.who in {None, one.who}
            and choice.about in {None, one.about}
            and (choice.record is None or choice.record in {t.record for t in (*one.targets, *one.dropped)})
        ]
        shown = read_cursor(choice.cursor, snapshot=snapshot.ledger.snapshot)
        rows = found[shown : shown + choice.limit]
        return JudgementPage(rows, len(found), next_cursor(snapshot, shown + len(rows), len(found)))

    return answer(request, make)


@router.post("/judgements", **returns(Done), **takes(NewJudgement))
async def judge(request: Request) -> Response:
    """Keep a decision about records or a conflict, under the name of who is in; takes a reviewer."""
    person = require(request, "reviewer")
    wanted = await read_body(request, NewJudgement)
    return await run_in_threadpool(
        _write, request, lambda desk: _judge(request, desk, person, wanted), wanted
    )


@router.post("/judgements/publish", **returns(Done))
def publish(request: Request) -> Response:
    """Let everybody see at once what was judged so far; takes a reviewer."""
    require(request, "reviewer")
    request.app.state.desk.publish()
    return Response(msgspec.json.encode(Done("", "published")), media_type="application/json")


@router.post("/judgements/{id}/undo", **returns(Done), **takes(Undo))
async def undo(request: Request, id: Identifier) -> Response:  # noqa: A002  the name in the address
    """Take a decision back; both stay in the trail; takes a reviewer."""
    person = require(request, "reviewer")
    wanted = await read_body(request, Undo)

    def work(desk: Desk) -> Judgement:
        return desk.undo(id, who=person.name, why=wanted.why, publish=wanted.publish)

    return await run_in_threadpool(_write, request, work, wanted)


def _judge(request: Request, desk: Desk, person: Person, wanted: NewJudgement) -> Judgement:
    fields: dict[str, str | None] = {str(name): value for name, value in wanted.fields.items()}
    pack: str | None = request.app.state.pack
    if pack is None and {"place", "indicator"} & fields.keys():
        raise HTTPException(422, "places and indicators are corrected in the words of a region pack: "
                                 "start the atlas with `lantu atlas --region PACK`")  # fmt: skip
    return desk.judge(
        wanted.act,
        wanted.records,
        who=person.name,
        why=wanted.why,
        dropped=wanted.dropped,
        fields=corrected_fields(fields, pack or ""),
        about=wanted.about,
        publish=wanted.publish,
    )


def _write(request: Request, work: Callable[[Desk], Judgement], wanted: NewJudgement | Undo) -> Response:
    try:
        made = work(request.app.state.desk)
    except LedgerOwnedError:
        raise
    except (LedgerError, RegionError) as error:
        raise HTTPException(422, str(error)) from error
    status: Literal["published", "kept"] = "published" if wanted.publish else "kept"
    return Response(msgspec.json.encode(Done(made.id, status)), media_type="application/json")
