"""The door: who is in, coming in and going out."""

from __future__ import annotations

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from lantu.atlas.api.bodies import read_body, takes
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import Login, SessionShape
from lantu.atlas.guard.gate import COOKIE
from lantu.atlas.guard.keys import Keys, Visitor
from lantu.atlas.guard.people import is_name
from lantu.atlas.guard.sessions import LASTS_SECONDS, Session

router = APIRouter(tags=["session"])


@router.get("/session", **returns(SessionShape))
def show_session(request: Request) -> Response:
    """Who is in, and the token that goes with writes; an open atlas lets its own machine in here."""
    keys: Keys = request.app.state.keys
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    if visitor is None:
        return _answer(SessionShape(keys.mode, None, None, None))
    if visitor.by == "open":
        return _come_in(request, keys, *keys.sessions.begin(visitor.person.name, visitor.person.role))
    token = None if visitor.session is None else keys.sessions.token_of(visitor.session)
    return _answer(SessionShape(keys.mode, visitor.person.name, visitor.person.role, token))


@router.post("/session", **returns(SessionShape), **takes(Login))
async def come_in(request: Request) -> Response:
    """Come in with a name and a password or the token; in an open atlas, under another name."""
    keys: Keys = request.app.state.keys
    login = await read_body(request, Login)
    address = request.client.host if request.client else ""
    wait = keys.attempts.wait(address)
    if wait:
        raise HTTPException(429, f"too many attempts: wait {wait} seconds", {"Retry-After": str(wait)})
    name = login.name.strip()
    if not is_name(name):
        raise HTTPException(422, "the name has signs that cannot be printed: write a plain name")
    person = await run_in_threadpool(keys.admit, name, login.secret)
    if person is None:
        keys.attempts.add(address)
        raise HTTPException(401, "the name and the secret do not fit each other: try again")
    return _come_in(request, keys, *keys.sessions.begin(person.name, person.role))


@router.delete("/session", **returns(SessionShape))
def go_out(request: Request) -> Response:
    """Go out: the session counts no more, wherever its cookie is kept."""
    keys: Keys = request.app.state.keys
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    if visitor is not None and visitor.session is not None:
        keys.sessions.end(visitor.session)
    response = _answer(SessionShape(keys.mode, None, None, None))
    response.delete_cookie(COOKIE, path="/")
    return response


def _come_in(request: Request, keys: Keys, cookie: str, session: Session) -> Response:
    token = keys.sessions.token_of(session)
    response = _answer(SessionShape(keys.mode, session.name, session.role, token))
    response.set_cookie(
        COOKIE,
        cookie,
        max_age=LASTS_SECONDS,
        path="/",
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return response


def _answer(shape: SessionShape) -> Response:
    headers = {"Cache-Control": "no-store"}
    return Response(msgspec.json.encode(shape), media_type="application/json", headers=headers)
