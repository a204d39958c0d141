"""Signed cookies: what one says, and how long it counts."""

import base64

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from lantu.atlas.guard.people import Role
from lantu.atlas.guard.sessions import LASTS_SECONDS, Session, Sessions

from ..clock import Clock


@pytest.fixture
def clock() -> Clock:
    """A clock that begins at a whole second."""
    return Clock()


@pytest.fixture
def sessions(clock: Clock) -> Sessions:
    """The sessions of one atlas."""
    return Sessions(clock)


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=80), st.sampled_from(["reader", "reviewer", "admin"]))
def test_a_cookie_says_who_came_in(name: str, role: Role) -> None:
    """Whatever the name is written in, it is read back with the role."""
    sessions = Sessions(Clock())
    cookie, session = sessions.begin(name, role)
    assert sessions.read(cookie) == session
    assert (session.name, session.role) == (name, role)
    assert cookie.isascii()


def test_a_session_lasts_twelve_hours(sessions: Sessions, clock: Clock) -> None:
    """It counts to its last second and not a moment longer."""
    cookie, session = sessions.begin("李", "reader")
    assert session.expires == clock.now + LASTS_SECONDS == clock.now + 43_200
    clock.now += LASTS_SECONDS - 1
    assert sessions.read(cookie) == session
    clock.now += 1
    assert sessions.read(cookie) is None


def test_two_sessions_of_one_person_are_two(sessions: Sessions) -> None:
    """The one ends without the other, and each has a token of its own."""
    (first, one), (second, other) = sessions.begin("李", "reader"), sessions.begin("李", "reader")
    sessions.end(one)
    assert (sessions.read(first), sessions.read(second)) == (None, other)
    assert sessions.token_of(one) != sessions.token_of(other)


def test_what_has_run_out_is_not_remembered(sessions: Sessions, clock: Clock) -> None:
    """Ended sessions are kept as long as their cookies could count, and no longer."""
    cookie, session = sessions.begin("李", "reader")
    sessions.end(session)
    assert sessions.read(cookie) is None
    clock.now += LASTS_SECONDS
    later = sessions.begin("王", "reader")[1]
    sessions.end(later)
    assert sessions._ended == {later.nonce: later.expires}


def test_a_restart_ends_every_session(clock: Clock) -> None:
    """Another atlas, even of the same machine and moment, takes no cookie and no token of this one."""
    cookie, session = Sessions(clock).begin("李", "admin")
    other = Sessions(clock)
    assert other.read(cookie) is None
    assert other.token_of(session) != Sessions(clock).token_of(session)


def _swap(cookie: str, **changes: object) -> str:
    """Return a cookie that says something else under the signature that it had."""
    written, _, signature = cookie.rpartition(".")
    said = msgspec.json.decode(base64.urlsafe_b64decode(written), type=Session)
    forged = base64.urlsafe_b64encode(msgspec.json.encode(msgspec.structs.replace(said, **changes)))
    return f"{forged.decode()}.{signature}"


@pytest.mark.parametrize(
    "changes",
    [{"name": "管理"}, {"role": "admin"}, {"expires": 2**40}, {"nonce": "another"}],
    ids=["name", "role", "end", "nonce"],
)
def test_what_a_cookie_says_cannot_be_changed(sessions: Sessions, changes: dict[str, object]) -> None:
    """Each part is signed: a changed one makes a stranger of who sends it."""
    cookie, _ = sessions.begin("李", "reader")
    assert sessions.read(_swap(cookie)) is not None
    assert sessions.read(_swap(cookie, **changes)) is None


@pytest.mark.parametrize(
    "broken", ["", ".", "..", "abc", "é.ü", "a.b.c", "." + "0" * 64, "\x00.\x00"], ids=repr
)
def test_what_is_no_cookie_is_nobody_s(sessions: Sessions, broken: str) -> None:
    """Text of any other make is refused without an error."""
    assert sessions.read(broken) is None


def test_a_cookie_without_its_signature_is_nobody_s(sessions: Sessions) -> None:
    """Neither half counts by itself, nor does the token in the place of the signature."""
    cookie, session = sessions.begin("李", "reader")
    written, _, signature = cookie.rpartition(".")
    for part in (
        written,
        signature,
        f"{written}.",
        f".{signature}",
        f"{written}.{sessions.token_of(session)}",
    ):
        assert sessions.read(part) is None


def test_a_signed_text_that_is_no_session_is_nobody_s(sessions: Sessions) -> None:
    """Were the signature right, what does not read as a session still counts for nothing."""
    for text in ("????", base64.urlsafe_b64encode(b"[1]").decode(), base64.urlsafe_b64encode(b"{").decode()):
        assert sessions.read(f"{text}.{sessions._sign('session', text)}") is None
