"""The Lab: what can be tried, and what a scenario changes."""

from __future__ import annotations

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from lantu.atlas.api.answers import answer, opened
from lantu.atlas.api.bodies import read_body, takes
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import Laboratory, TrialShape, TryScenario
from lantu.atlas.lab import Lab
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import region_of
from lantu.errors import ScenarioError

router = APIRouter(tags=["lab"])


@router.get("/lab", **returns(Laboratory))
def show_lab(request: Request) -> Response:
    """Stations, lines and seats that a map draws, and example scenarios."""
    lab = _lab(request)
    return answer(request, lambda snapshot: snapshot.once("lab", lab.show))


@router.post("/lab/try", **returns(TrialShape), **takes(TryScenario))
async def try_scenario(request: Request) -> Response:
    """Run a scenario beside its baseline; nothing is written, whoever may read may try."""
    wanted = await read_body(request, TryScenario)
    lab = await run_in_threadpool(_lab, request)
    try:
        trial = await run_in_threadpool(lab.run, wanted.toml)
    except ScenarioError as error:
        raise HTTPException(422, str(error)) from error
    return Response(msgspec.json.encode(trial), media_type="application/json")


def _lab(request: Request) -> Lab:
    snapshot: Snapshot = opened(request).now()
    state = request.app.state
    if not hasattr(state, "lab"):
        state.lab = Lab(region_of(snapshot), region_of(snapshot).name)
    lab: Lab = state.lab
    return lab
