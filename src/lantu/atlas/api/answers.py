"""How a resource answers: encoded once, with an entity tag that holds as long as the snapshot does."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from fastapi import Request, Response

from lantu.atlas.opened import OpenedLedger, Snapshot


def opened(request: Request) -> OpenedLedger:
    """Return the ledger that this app serves."""
    ledger: OpenedLedger = request.app.state.ledger
    return ledger


def answer(request: Request, make: Callable[[Snapshot], msgspec.Struct]) -> Response:
    """Answer with what ``make`` builds of the newest snapshot, or 304 where the client has it already.

    Parameters
    ----------
    request : Request
    make : callable
        Builds the answer; it is not asked where the client's copy is of the same snapshot.
    """
    snapshot = opened(request).now()
    tag = f'W/"{snapshot.tag}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if tag in [known.strip() for known in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    made = make(snapshot)
    if not getattr(made, "checked", True):
        # More will be known of the same snapshot soon.
        headers = {"Cache-Control": "no-store"}
    content = msgspec.json.encode(made)
    return Response(content, media_type="application/json", headers=headers)
