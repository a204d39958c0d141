"""What a request's headers say of where it comes from."""

import pytest
from fastapi import Request
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException

from lantu.atlas.guard.gate import COOKIE, _is_own_origin, read_cookie, require, visitor_of
from lantu.atlas.guard.keys import Visitor
from lantu.atlas.guard.people import Person, Role


@pytest.mark.parametrize(
    ("cookie", "value"),
    [
        pytest.param(None, None, id="no header"),
        pytest.param("", None, id="empty"),
        pytest.param(f"{COOKIE}=abc", "abc", id="alone"),
        pytest.param(f"a=1; {COOKIE}=abc; b=2", "abc", id="among others"),
        pytest.param(f"x{COOKIE}=abc", None, id="longer name"),
        pytest.param(f"{COOKIE.upper()}=abc", None, id="capitals"),
        pytest.param(f"{COOKIE}=", "", id="no value"),
        pytest.param("no cookie at all;;;", None, id="broken"),
    ],
)
def test_the_session_s_cookie_is_found(cookie: str | None, value: str | None) -> None:
    """By its whole name and among whatever else a browser sends."""
    assert read_cookie(Headers({} if cookie is None else {"cookie": cookie})) == value


@pytest.mark.parametrize(
    ("headers", "own"),
    [
        pytest.param({}, True, id="a program"),
        pytest.param({"origin": "http://127.0.0.1:8420"}, True, id="own page"),
        pytest.param({"origin": "http://127.0.0.1"}, False, id="another port"),
        pytest.param({"origin": "http://evil.invalid"}, False, id="another site"),
        pytest.param({"origin": "http://127.0.0.1:8420.evil.invalid"}, False, id="a name that begins alike"),
        pytest.param({"origin": "null"}, False, id="a page of no site"),
        pytest.param({"origin": ""}, False, id="an empty origin"),
        pytest.param({"sec-fetch-site": "same-origin"}, True, id="browser says same"),
        pytest.param({"sec-fetch-site": "none"}, True, id="typed in"),
        pytest.param({"sec-fetch-site": "same-site"}, False, id="a neighbour"),
        pytest.param({"sec-fetch-site": "cross-site"}, False, id="browser says another"),
        pytest.param(
            {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8420"}, False, id="they differ"
        ),
    ],
)
def test_a_write_comes_from_our_own_page(headers: dict[str, str], own: bool) -> None:
    """What browsers tell by themselves must say so; a program tells nothing."""
    assert _is_own_origin(Headers({"host": "127.0.0.1:8420", **headers})) is own


def request_of(visitor: Visitor | None) -> Request:
    """Return a request that came through the gate."""
    return Request({"type": "http", "headers": [], "state": {} if visitor is None else {"visitor": visitor}})


@pytest.mark.parametrize(
    ("role", "takes", "may"),
    [
        ("reader", "reader", True),
        ("reader", "reviewer", False),
        ("reviewer", "admin", False),
        ("admin", "reviewer", True),
    ],
)
def test_what_takes_a_role_is_refused_to_others(role: Role, takes: Role, may: bool) -> None:
    """The refusal says who it is, what it takes and whom to ask."""
    request = request_of(Visitor(Person("李", role), None, "bearer"))
    if may:
        assert require(request, takes) == Person("李", role)
        return
    with pytest.raises(HTTPException) as caught:
        require(request, takes)
    assert caught.value.status_code == 403
    assert caught.value.detail == f"李 is a {role}; this takes a {takes}: ask an admin"


def test_a_stranger_at_the_door_is_nobody() -> None:
    """Only the door itself meets one who is not known, and says how to come in."""
    with pytest.raises(HTTPException, match="come in first") as caught:
        visitor_of(request_of(None))
    assert caught.value.status_code == 401
