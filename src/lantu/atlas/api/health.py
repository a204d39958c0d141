"""Whether the ledger can be read, and which Lantu answers."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

import lantu
from lantu.atlas.api.answers import answer
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import Health
from lantu.ledger.store import SCHEMA, VERSION

router = APIRouter(tags=["health"])


@router.get("/health", **returns(Health))
def show_health(request: Request) -> Response:
    """That the ledger answers; its name is the last part of its path."""

    def make(snapshot: object) -> Health:
        ledger = request.app.state.ledger.path.resolve().name
        return Health("ok", lantu.__version__, ledger, f"{SCHEMA}/{VERSION}")

    return answer(request, make)
