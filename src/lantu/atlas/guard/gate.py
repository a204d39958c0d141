"""The gate before the API: strangers are turned away, and writes that did not come from our own page."""

from __future__ import annotations

import hmac
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from lantu.atlas.api.problems import refuse
from lantu.atlas.guard.keys import Keys, Visitor
from lantu.atlas.guard.people import Person, Role

COOKIE = "lantu_session"
TOKEN_HEADER = "x-csrf-token"  # noqa: S105  the name of a header, not a secret
_READS = {"GET", "HEAD", "OPTIONS"}


class Gate:
    """Lets visitors through to the API and keeps who they are in the request's state.

    Parameters
    ----------
    app : ASGI application
    keys : Keys
    prefix : str
        Of the API; the front end's files hold no data and are open to all.
    """

    def __init__(self, app: ASGIApp, keys: Keys, prefix: str) -> None:
        self._app = app
        self._keys = keys
        self._prefix = prefix
        self._door = f"{prefix}/session"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it with a refusal."""
        if scope["type"] == "http" and scope["path"].startswith(self._prefix):
            headers = Headers(scope=scope)
            visitor = self._keys.identify(read_cookie(headers), headers.get("authorization"))
            refusal = self._refusal(scope, headers, visitor)
            if refusal is not None:
                await refuse(*refusal)(scope, receive, send)
                return
            scope.setdefault("state", {})["visitor"] = visitor
        await self._app(scope, receive, send)

    def _refusal(
        self, scope: Scope, headers: Headers, visitor: Visitor | None
    ) -> tuple[int, str, str] | None:
        at_door = scope["path"] == self._door
        if visitor is None and not at_door:
            return 401, "stranger", "come in first: POST /api/v1/session, or send the token as a Bearer token"
        if scope["method"] in _READS:
            return None
        if not _is_own_origin(headers):
            return (
                403,
                "origin",
                f"a write from {headers.get('origin', 'another site')[:200]}: use the atlas's own page",
            )
        coming_in = at_door and scope["method"] == "POST"
        if coming_in or (visitor is not None and visitor.by == "bearer"):
            return None
        if visitor is None or visitor.session is None or not self._has_token(headers, visitor):
            return 403, "token", f"send the header {TOKEN_HEADER} with the token of GET /api/v1/session"
        return None

    def _has_token(self, headers: Headers, visitor: Visitor) -> bool:
        assert visitor.session is not None
        wanted = self._keys.sessions.token_of(visitor.session)
        return hmac.compare_digest(wanted.encode(), headers.get(TOKEN_HEADER, "").encode("utf-8", "replace"))


def read_cookie(headers: Headers) -> str | None:
    """Return the value of the session cookie; None where there is none."""
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return None
    return cookies[COOKIE].value if COOKIE in cookies else None


def _is_own_origin(headers: Headers) -> bool:
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def visitor_of(request: Request) -> Visitor:
    """Return who sends a request that came through the gate.

    Raises
    ------
    HTTPException
        401 where nobody is known, which only the door itself can meet.
    """
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    if visitor is None:
        raise HTTPException(401, "come in first: POST /api/v1/session")
    return visitor


def require(request: Request, role: Role) -> Person:
    """Return the person of a request who may do what takes that role.

    Raises
    ------
    HTTPException
        403 where the person may not.
    """
    person = visitor_of(request).person
    if not person.may(role):
        raise HTTPException(403, f"{person.name} is a {person.role}; this takes a {role}: ask an admin")
    return person
