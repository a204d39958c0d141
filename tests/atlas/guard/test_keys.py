"""Who a request is, and who is let in by a secret."""

import pytest

from lantu.atlas.guard.keys import Keys, Mode
from lantu.atlas.guard.people import Passwords, Person, User

from ..clock import Clock

TOKEN = "a token that is long enough"
PASSWORD = "correct horse battery"


@pytest.fixture(scope="module")
def users() -> dict[str, User]:
    """A reader with a password."""
    people = Passwords({})
    return {"李": User(Person("李", "reader"), people._hasher.hash(PASSWORD))}


def keys_of(mode: Mode, users: dict[str, User]) -> Keys:
    """Return the keys of an atlas of some mode."""
    match mode:
        case "open":
            return Keys(owner="我", clock=Clock())
        case "token":
            return Keys(token=TOKEN, owner="我", clock=Clock())
        case "users":
            return Keys(users=users, owner="我", clock=Clock())


@pytest.mark.parametrize("mode", ["open", "token", "users"])
def test_an_atlas_says_how_one_comes_in(mode: Mode, users: dict[str, User]) -> None:
    """By nothing, by its token, or by the names of its file."""
    assert keys_of(mode, users).mode == mode


def test_names_go_before_a_token(users: dict[str, User]) -> None:
    """With both, people come in under their names, and the token is for programs."""
    keys = Keys(token=TOKEN, users=users)
    assert keys.mode == "users"
    assert keys.admit("李", TOKEN) is None
    assert keys.identify(None, f"Bearer {TOKEN}") is not None


@pytest.mark.parametrize(
    ("mode", "who"), [("open", ("我", "admin", "open")), ("token", None), ("users", None)]
)
def test_only_an_open_atlas_knows_who_says_nothing(
    mode: Mode, who: tuple[str, str, str] | None, users: dict[str, User]
) -> None:
    """Whoever reaches it is this machine's user; elsewhere it is a stranger."""
    visitor = keys_of(mode, users).identify(None, None)
    assert who == (visitor and (visitor.person.name, visitor.person.role, visitor.by))


@pytest.mark.parametrize(
    ("authorization", "known"),
    [
        (f"Bearer {TOKEN}", True),
        (f"bearer  {TOKEN} ", True),
        (f"BEARER {TOKEN}", True),
        (f"Basic {TOKEN}", False),
        (TOKEN, False),
        (f"Bearer {TOKEN}x", False),
        (f"Bearer {TOKEN[:-1]}", False),
        ("Bearer ", False),
        ("Bearer", False),
        ("", False),
        ("Bearer \ud800", False),
        (f"Bearer {'x' * 2000}", False),
    ],
)
def test_a_program_comes_with_the_token_itself(authorization: str, known: bool) -> None:
    """The token behind the word Bearer, to the letter, is an admin's; nothing else is anybody's."""
    visitor = Keys(token=TOKEN).identify(None, authorization)
    assert known == (visitor is not None and (visitor.by, visitor.person.role) == ("bearer", "admin"))


def test_a_wrong_token_is_not_made_good_by_a_cookie(users: dict[str, User]) -> None:
    """Who says by which way it comes is judged by that way alone, in an open atlas too."""
    for mode in ("open", "token", "users"):
        keys = keys_of(mode, users)
        cookie, _ = keys.sessions.begin("李", "admin")
        assert keys.identify(cookie, "Bearer wrong") is None


@pytest.mark.parametrize("mode", ["open", "token", "users"])
def test_a_cookie_is_who_came_in(mode: Mode, users: dict[str, User]) -> None:
    """The name and role of the session count, whatever the atlas would make of one who says nothing."""
    keys = keys_of(mode, users)
    cookie, session = keys.sessions.begin("王", "reviewer")
    visitor = keys.identify(cookie, None)
    assert visitor is not None
    assert (visitor.person, visitor.session, visitor.by) == (Person("王", "reviewer"), session, "cookie")


def test_a_cookie_that_ended_is_nobody_but_in_an_open_atlas(users: dict[str, User]) -> None:
    """There its sender is this machine's user again."""
    open_keys, guarded = keys_of("open", users), keys_of("users", users)
    assert guarded.identify("none", None) is None
    visitor = open_keys.identify("none", None)
    assert visitor is not None
    assert (visitor.person.name, visitor.by) == ("我", "open")


@pytest.mark.parametrize(
    ("mode", "name", "secret", "person"),
    [
        pytest.param("open", "王", "", Person("王", "admin"), id="open under another name"),
        pytest.param("token", "王", TOKEN, Person("王", "admin"), id="token"),
        pytest.param("token", "王", "wrong", None, id="wrong token"),
        pytest.param("token", "王", "", None, id="no token"),
        pytest.param("users", "李", PASSWORD, Person("李", "reader"), id="password"),
        pytest.param("users", "李", PASSWORD.upper(), None, id="password in capitals"),
        pytest.param("users", "李", "", None, id="no password"),
        pytest.param("users", "王", PASSWORD, None, id="another name"),
        pytest.param("open", "王", "x" * 1001, None, id="open, too long a secret"),
        pytest.param("users", "李", "x" * 1001, None, id="too long a password"),
    ],
)
def test_who_is_let_in(
    mode: Mode, name: str, secret: str, person: Person | None, users: dict[str, User]
) -> None:
    """A name with what proves it, each in its own way; a role is never better than the file says."""
    assert keys_of(mode, users).admit(name, secret) == person


def test_without_users_nobody_has_a_password() -> None:
    """A file without names lets nobody in by a guess."""
    assert Passwords({}).check("李", "nobody has this password") is None
