"""Signed cookies: who came in, until when, and the token that proves that a write comes from our own page."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from lantu.atlas.guard.people import Role

LASTS_SECONDS = 12 * 3600


class Session(msgspec.Struct, frozen=True, array_like=True):
    """What a cookie says.

    Attributes
    ----------
    name : str
    role : Role
    nonce : str
        Tells two sessions of one person apart.
    expires : int
        Seconds since 1970.
    """

    name: str
    role: Role
    nonce: str
    expires: int


@dataclass(slots=True)
class Sessions:
    """Makes and reads session cookies; a restart of the atlas ends all of them.

    Parameters
    ----------
    clock : callable
        Gives seconds since 1970.

    Examples
    --------
    >>> sessions = Sessions(lambda: 0.0)
    >>> cookie, session = sessions.begin("reader", "reader")
    >>> sessions.read(cookie) == session, sessions.read(cookie[:-1] + "?")
    (True, None)
    """

    clock: Callable[[], float]
    _secret: bytes = b""
    _ended: dict[str, int] | None = None

    def __post_init__(self) -> None:
        """Draw the secret that signs; it is never written anywhere."""
        self._secret = secrets.token_bytes(32)
        self._ended = {}

    def begin(self, name: str, role: Role) -> tuple[str, Session]:
        """Return a cookie's value and what it says."""
        session = Session(name, role, secrets.token_urlsafe(12), int(self.clock()) + LASTS_SECONDS)
        written = base64.urlsafe_b64encode(msgspec.json.encode(session)).decode("ascii")
        return f"{written}.{self._sign('session', written)}", session

    def read(self, cookie: str) -> Session | None:
        """Return what a cookie says; None where it is forged, broken, ended or too old."""
        written, dot, signature = cookie.rpartition(".")
        if not dot or not hmac.compare_digest(
            self._sign("session", written).encode(), signature.encode("utf-8", "replace")
        ):
            return None
        try:
            session = msgspec.json.decode(base64.urlsafe_b64decode(written), type=Session)
        except (binascii.Error, ValueError, msgspec.DecodeError):
            return None
        assert self._ended is not None
        return None if session.expires <= self.clock() or session.nonce in self._ended else session

    def end(self, session: Session) -> None:
        """Let a session count no more."""
        assert self._ended is not None
        now = self.clock()
        # What has run out needs no remembering.
        self._ended = {nonce: until for nonce, until in self._ended.items() if until > now}
        self._ended[session.nonce] = session.expires

    def token_of(self, session: Session) -> str:
        """Return the token that a write of this session must carry."""
        return self._sign("write", session.nonce)

    def _sign(self, what: str, text: str) -> str:
        return hmac.new(self._secret, f"{what}:{text}".encode(), hashlib.sha256).hexdigest()
