"""Who may come in and who may write: the attacks on the door, each refused."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.atlas.guard.gate import COOKIE
from lantu.atlas.guard.keys import Keys
from lantu.atlas.guard.people import Role, add_user, read_users
from lantu.atlas.guard.sessions import LASTS_SECONDS, Sessions
from lantu.errors import SettingsError

from .signed_in import V1, SignedIn
from .world import report, write_ledger

FIRST = report()[1][0].id
SECRET = "correct horse battery"
CONFIRM = {"act": "confirm", "records": [FIRST], "why": "as printed"}


class Clock:
    """A clock that is set by hand."""

    now = 1_000_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one user of each role."""
    path = tmp_path_factory.mktemp("users") / "users.toml"
    roles: dict[str, Role] = {"读者": "reader", "审核": "reviewer", "管理": "admin"}
    for name, role in roles.items():
        add_user(path, name, role, SECRET)
    return path


@pytest.fixture
def clock() -> Clock:
    """The guard's clock."""
    return Clock()


@pytest.fixture
def guarded(tmp_path: Path, users: Path, clock: Clock) -> Iterator[TestClient]:
    """An atlas that only users of the file may enter."""
    path = write_ledger(tmp_path / "x.ledger", report)
    keys = Keys(users=read_users(users), clock=clock)
    with TestClient(create_app(path, pack=None, keys=keys), base_url="http://127.0.0.1") as client:
        yield client


def every_route(client: TestClient) -> list[tuple[str, str]]:
    """Return every method and address of the API."""
    app: Any = client.app
    return [
        (method, route.path.replace("{id}", FIRST).replace("{code}", "110000"))
        for route in app.routes
        for method in sorted(getattr(route, "methods", None) or ())
        if route.path.startswith(V1)
    ]


def test_a_stranger_reads_nothing(guarded: TestClient) -> None:
    """Every route of the API but the door is closed, and the refusal gives nothing away."""
    for method, address in every_route(guarded):
        if address != f"{V1}/session":
            answer = guarded.request(method, address)
            assert answer.status_code == 401, (method, address)
    assert guarded.get(f"{V1}/session").json() == {"mode": "users", "name": None, "role": None, "token": None}


def test_a_reader_writes_nothing(guarded: TestClient) -> None:
    """Every write of the API but going out takes more than a reader."""
    reader = SignedIn(guarded, "读者", SECRET)
    assert guarded.get(f"{V1}/claims").status_code == 200
    for method, address in every_route(guarded):
        if method in {"POST", "PUT", "PATCH", "DELETE"} and not address.startswith(
            (f"{V1}/session", f"{V1}/lab")
        ):
            answer = guarded.request(method, address, headers=reader.headers, json=CONFIRM)
            assert answer.status_code == 403, (method, address)


def test_a_reviewer_judges(guarded: TestClient) -> None:
    """The role that judging takes is enough for it."""
    assert SignedIn(guarded, "审核", SECRET).post("judgements", CONFIRM).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"x-csrf-token": ""},
        {"x-csrf-token": "0" * 64},
        {"x-csrf-token": "é"},
    ],
)
def test_a_write_without_the_token_of_its_session_is_refused(
    guarded: TestClient, headers: dict[str, str]
) -> None:
    """What another site makes a browser send has the cookie and not the token."""
    SignedIn(guarded, "审核", SECRET)
    sent = {name: value.encode() for name, value in headers.items()}
    answer = guarded.post(f"{V1}/judgements", json=CONFIRM, headers=sent)
    assert (answer.status_code, answer.json()["error"]) == (403, "token")


@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://evil.invalid"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"},
     {"origin": "http://127.0.0.1.evil.invalid"}],
)  # fmt: skip
def test_a_write_from_another_site_is_refused(guarded: TestClient, headers: dict[str, str]) -> None:
    """Not even the right token helps a page of another origin, nor can it log somebody in."""
    person = SignedIn(guarded, "审核", SECRET)
    answer = guarded.post(f"{V1}/judgements", json=CONFIRM, headers={**person.headers, **headers})
    assert (answer.status_code, answer.json()["error"]) == (403, "origin")
    login = {"name": "审核", "secret": SECRET}
    assert guarded.post(f"{V1}/session", json=login, headers=headers).status_code == 403


def test_another_session_s_token_is_refused(guarded: TestClient) -> None:
    """A token is of one session: who has one of their own cannot use it under another's cookie."""
    other = SignedIn(guarded, "管理", SECRET).headers
    SignedIn(guarded, "审核", SECRET)
    assert guarded.post(f"{V1}/judgements", json=CONFIRM, headers=other).status_code == 403


def forge(cookie: str, kind: str) -> str:
    """Return a cookie that nobody signed."""
    written, _, signature = cookie.rpartition(".")
    other, _ = Sessions(Clock()).begin("管理", "admin")
    return {
        "another secret": other,
        "another content": f"{other.rpartition('.')[0]}.{signature}",
        "no signature": written,
        "cut": cookie[:-1],
        "nothing": "",
        "odd signs": "é.é",
        "bad base64": f"!!!.{signature}",
        "empty parts": ".",
    }[kind]


FORGERIES = (
    "another secret", "another content", "no signature", "cut", "nothing", "odd signs", "bad base64",
    "empty parts",
)  # fmt: skip


@pytest.mark.parametrize("kind", FORGERIES)
def test_a_forged_cookie_is_a_stranger_s(guarded: TestClient, kind: str) -> None:
    """A cookie that this atlas did not sign lets nobody in."""
    SignedIn(guarded, "读者", SECRET)
    forged = forge(guarded.cookies[COOKIE].strip('"'), kind)
    guarded.cookies.clear()
    answer = guarded.get(f"{V1}/claims", headers={"cookie": f"{COOKIE}={forged}".encode()})
    assert answer.status_code == 401


def test_a_session_runs_out(guarded: TestClient, clock: Clock) -> None:
    """After its time a cookie is a stranger's."""
    SignedIn(guarded, "读者", SECRET)
    clock.now += LASTS_SECONDS - 1
    assert guarded.get(f"{V1}/claims").status_code == 200
    clock.now += 2
    assert guarded.get(f"{V1}/claims").status_code == 401


def test_who_goes_out_is_out_wherever_the_cookie_was_kept(guarded: TestClient) -> None:
    """A cookie that somebody copied does not outlive its session."""
    person = SignedIn(guarded, "读者", SECRET)
    kept = guarded.cookies[COOKIE]
    assert guarded.delete(f"{V1}/session", headers=person.headers).status_code == 200
    guarded.cookies.clear()
    assert guarded.get(f"{V1}/claims", headers={"cookie": f"{COOKIE}={kept}"}).status_code == 401


def test_guessing_is_slowed_down(guarded: TestClient, clock: Clock) -> None:
    """After five wrong secrets even the right one has to wait, and is told how long."""
    for _ in range(5):
        wrong = guarded.post(f"{V1}/session", json={"name": "管理", "secret": "guess"})
        assert wrong.status_code == 401
    right = guarded.post(f"{V1}/session", json={"name": "管理", "secret": SECRET})
    assert (right.status_code, int(right.headers["retry-after"]) > 0) == (429, True)
    clock.now += 61
    assert guarded.post(f"{V1}/session", json={"name": "管理", "secret": SECRET}).status_code == 200


def test_a_name_that_is_not_there_is_refused_in_the_same_words(guarded: TestClient) -> None:
    """The answer does not tell which names there are."""
    answers = [
        guarded.post(f"{V1}/session", json={"name": name, "secret": "guess"}).content
        for name in ("管理", "nobody")
    ]
    assert answers[0] == answers[1]


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(guarded: TestClient) -> None:
    """HttpOnly and SameSite=Strict; its content is no secret but is signed."""
    SignedIn(guarded, "读者", SECRET)
    answer = guarded.post(f"{V1}/session", json={"name": "读者", "secret": SECRET})
    assert {"httponly", "samesite=strict", "path=/"} <= {
        part.strip().lower() for part in answer.headers["set-cookie"].split(";")
    }
    assert SECRET not in answer.headers["set-cookie"] + answer.text


def test_a_token_lets_programs_in(tmp_path: Path) -> None:
    """A Bearer token reads and writes without a cookie; a wrong one does neither."""
    path = write_ledger(tmp_path / "x.ledger", report)
    with TestClient(
        create_app(path, pack=None, keys=Keys(token=SECRET)), base_url="http://127.0.0.1"
    ) as client:
        for given, status in ((SECRET, 200), (SECRET + "x", 401), ("", 401), ("é" * 2000, 401)):
            headers = {"authorization": f"Bearer {given}".encode()}
            assert client.get(f"{V1}/claims", headers=headers).status_code == status
            assert client.post(f"{V1}/judgements", json=CONFIRM, headers=headers).status_code == status
        assert SignedIn(client, "我", SECRET).session["role"] == "admin"


def test_an_open_atlas_writes_for_its_own_page_alone(tmp_path: Path) -> None:
    """On the own machine nobody logs in, and still another site cannot make the browser write."""
    path = write_ledger(tmp_path / "x.ledger", report)
    with TestClient(create_app(path, pack=None), base_url="http://127.0.0.1") as client:
        assert client.post(f"{V1}/judgements", json=CONFIRM).status_code == 403
        assert SignedIn(client).post("judgements", CONFIRM).status_code == 200


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", r"no \[\[user\]\]"),
        ("[[user]]\nname = 'a'", "name, role and password"),
        ("[[user]]\nname = 'a'\nrole = 'king'\npassword = 'x'", "reader, reviewer, admin"),
        ("[[user]]\nname = 'a'\nrole = 'reader'\npassword = 'plain'", "no argon2id hash"),
        ("[[user]]\nname = ''\nrole = 'reader'\npassword = 'x'", "name is ''"),
        ("not toml", "cannot be read"),
    ],
)
def test_a_file_of_users_that_is_not_whole_is_refused(tmp_path: Path, text: str, told: str) -> None:
    """A slip in the file never lets more people in: it is told before anything is served."""
    (tmp_path / "users.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=told):
        read_users(tmp_path / "users.toml")


def test_the_file_of_users_holds_no_password(users: Path) -> None:
    """Only argon2id hashes are written, in a file that its owner alone can read."""
    assert SECRET not in users.read_text("utf-8")
    assert users.stat().st_mode & 0o077 == 0
    with pytest.raises(SettingsError, match="already"):
        add_user(users, "读者", "admin", SECRET)
    with pytest.raises(SettingsError, match="too short"):
        add_user(users, "新", "reader", "short")
