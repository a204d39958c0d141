"""How a resource answers: encoded once, with an entity tag that holds as long as the snapshot does."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from fastapi import Request, Response

from lantu.atlas.api.shapes import Pending
from lantu.atlas.behind import Behind, Told
from lantu.atlas.kept import has_already, tag_of
from lantu.atlas.opened import OpenedLedger, Snapshot, name_state
from lantu.errors import LedgerError

AGAIN_SECONDS = 2
"""When to ask again for what is still worked out."""


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
    tag = tag_of(name_state(snapshot))
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if has_already(request.headers, tag):
        return Response(status_code=304, headers=headers)
    made = make(snapshot)
    if not getattr(made, "checked", True):
        # More will be known of the same snapshot soon.
        headers = {"Cache-Control": "no-store"}
    content = msgspec.json.encode(made)
    return Response(content, media_type="application/json", headers=headers)


def answer_after(
    request: Request,
    name: str,
    need: Callable[[Snapshot], object],
    make: Callable[[Snapshot], msgspec.Struct],
) -> Response:
    """Answer as `answer` does, once ``need`` is worked out for the newest snapshot; with 202 until then.

    Over a million statements the work takes minutes: it goes on in the background, and who asks is told
    to ask again.

    Parameters
    ----------
    request : Request
    name : str
        Names what is needed among all that is worked out for a snapshot.
    need : callable
        What the answer cannot do without; it keeps its own result.
    make : callable
        Builds the answer.
    """
    snapshot = opened(request).now()
    behind: Behind | None = request.app.state.behind
    if behind is not None and behind.takes(snapshot):
        told = _told_behind(request, behind, snapshot)
        if told is not None:
            return told
    elif snapshot.soon(f"need of {name}", lambda: _done(need, snapshot)):
        return answer(request, make)
    headers = {"Retry-After": str(AGAIN_SECONDS), "Cache-Control": "no-store"}
    return Response(
        msgspec.json.encode(Pending(name, AGAIN_SECONDS)),
        status_code=202,
        media_type="application/json",
        headers=headers,
    )


def _done(need: Callable[[Snapshot], object], snapshot: Snapshot) -> bool:
    need(snapshot)
    return True


def _told_behind(request: Request, behind: Behind, snapshot: Snapshot) -> Response | None:
    """Return what the process behind answers; None while it is at work."""
    state = tag_of(name_state(snapshot))
    if has_already(request.headers, state):
        return Response(status_code=304, headers={"ETag": state, "Cache-Control": "no-cache"})
    address = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    name = f"told behind: {address}"

    def ask() -> Told | LedgerError:
        # A failure is told to the one who asks: asked once more here, it would hold the request for minutes.
        try:
            return behind.ask(snapshot, address)
        except LedgerError as error:
            return error

    told = snapshot.soon(name, ask)
    if told is None:
        return None
    # Answers are kept elsewhere, within a bound.
    snapshot.forget(name)
    if isinstance(told, LedgerError):
        raise told
    headers = {"ETag": state, "Cache-Control": "no-cache"} if told.status == 200 else {}
    return Response(told.content, told.status, headers, told.media_type)
