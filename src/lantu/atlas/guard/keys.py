"""Who may come in, and by what: nothing on the own machine, a token, or the names of a user file."""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lantu.atlas.guard.attempts import Attempts
from lantu.atlas.guard.people import Passwords, Person, Role, User
from lantu.atlas.guard.sessions import Session, Sessions

Mode = Literal["open", "token", "users"]
"""``open``: whoever reaches this machine's loopback address is its user."""

BEARER = "bearer"
_LONGEST_SECRET = 1000


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who sends a request.

    Attributes
    ----------
    person : Person
    session : Session or None
        None where a program came with the token itself, or nobody has written anything yet.
    by : {"open", "cookie", "bearer"}
        How it is known. What a browser sends by itself (all but ``bearer``) is no proof of intent.
    """

    person: Person
    session: Session | None
    by: Literal["open", "cookie", "bearer"]


@dataclass(slots=True)
class Keys:
    """The ways into an atlas.

    Parameters
    ----------
    token : str or None
        Whoever has it is an admin.
    users : mapping of str to User
    owner : str
        Name of this machine's user, under whom an open atlas writes.
    clock : callable
        Gives seconds since 1970.

    Examples
    --------
    >>> keys = Keys(token="a long secret", users={}, owner="me")
    >>> keys.mode, keys.identify(None, "Bearer a long secret").person.role
    ('token', 'admin')
    >>> keys.identify(None, "Bearer another") is None
    True
    """

    token: str | None = None
    users: Mapping[str, User] = field(default_factory=dict)
    owner: str = "local"
    clock: Callable[[], float] = time.time
    sessions: Sessions = field(init=False)
    attempts: Attempts = field(init=False)
    _passwords: Passwords = field(init=False)

    def __post_init__(self) -> None:
        """Make what signs and counts."""
        self.sessions = Sessions(self.clock)
        self.attempts = Attempts(self.clock)
        self._passwords = Passwords(self.users)

    @property
    def mode(self) -> Mode:
        """How one comes in."""
        if self.users:
            return "users"
        return "open" if self.token is None else "token"

    def identify(self, cookie: str | None, authorization: str | None) -> Visitor | None:
        """Return who sends a request with this cookie and Authorization header; None for a stranger."""
        if authorization is not None:
            kind, _, secret = authorization.partition(" ")
            is_ours = kind.lower() == BEARER and self._is_token(secret.strip())
            return Visitor(Person("token", "admin"), None, "bearer") if is_ours else None
        session = None if cookie is None else self.sessions.read(cookie)
        if session is not None:
            return Visitor(Person(session.name, session.role), session, "cookie")
        if self.mode == "open":
            return Visitor(Person(self.owner, "admin"), None, "open")
        return None

    def admit(self, name: str, secret: str) -> Person | None:
        """Return the person who comes with a name and a secret; None where they do not fit."""
        if len(secret) > _LONGEST_SECRET:
            return None
        if self.mode == "open":
            return Person(name, "admin")
        if self.mode == "token":
            role: Role = "admin"
            return Person(name, role) if self._is_token(secret) else None
        return self._passwords.check(name, secret)

    def _is_token(self, secret: str) -> bool:
        if self.token is None or len(secret) > _LONGEST_SECRET:
            return False
        return hmac.compare_digest(secret.encode("utf-8", "replace"), self.token.encode())
