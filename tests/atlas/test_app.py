"""The app as a whole: who may ask, what every answer carries, and what it never does."""

import base64
import hashlib
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.errors import LedgerError

from .signed_in import SignedIn
from .world import WORLD, report, table, write_ledger

V1 = "/api/v1"
LISTS = ["documents", "claims", "claims/facets", "projects", "links", "commitments", "indicators", "places"]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A built front end with a start page and one part."""
    (tmp_path / "static" / "assets").mkdir(parents=True)
    (tmp_path / "static" / "index.html").write_text("<!doctype html><title>start</title>", "utf-8")
    (tmp_path / "static" / "assets" / "a-1.js").write_text("export {}", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    return tmp_path / "static"


@pytest.fixture
def pages(ledger_path: Path, built: Path) -> TestClient:
    """The app with that front end."""
    return TestClient(create_app(ledger_path, pack=None, static=built), base_url="http://127.0.0.1")


@pytest.mark.parametrize("address", [f"{V1}/summary", "/", f"{V1}/documents/abc", "/nothing.js"])
def test_every_answer_carries_the_policy(pages: TestClient, address: str) -> None:
    """No inline script or style, nothing from elsewhere and no frame, whatever the answer is."""
    headers = pages.get(address).headers
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.invalid", "127.0.0.1.evil.invalid", "localhost.evil.invalid"])
def test_another_host_s_name_is_refused(pages: TestClient, host: str) -> None:
    """A site whose name is made to point at this machine cannot read the ledger."""
    assert pages.get(f"{V1}/summary", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("address", ["/", "/claims?indicator=x", "/documents/" + "0" * 64, "/records/abc"])
def test_pages_are_the_start_page(pages: TestClient, address: str) -> None:
    """Every address of a page gets the start page, which finds the way itself."""
    assert pages.get(address).text == "<!doctype html><title>start</title>"


@pytest.mark.parametrize(
    "address",
    [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/assets/../../secret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "//etc/passwd",
        "/..%5csecret.txt",
        "/assets/a-1.js%00.txt",
    ],
)
def test_no_address_leaves_the_folder(pages: TestClient, address: str) -> None:
    """An address is looked up among the names of the front end and never becomes a path."""
    answer = pages.get(address)
    assert "secret" not in answer.text.replace("secret.txt", "")
    assert "root:" not in answer.text


def test_parts_are_kept_by_browsers_and_the_start_page_is_asked_for_anew(pages: TestClient) -> None:
    """What has its hash in its name never changes; the start page may."""
    assert "immutable" in pages.get("/assets/a-1.js").headers["cache-control"]
    start = pages.get("/")
    assert start.headers["cache-control"] == "no-cache"
    assert pages.get("/", headers={"if-none-match": start.headers["etag"]}).status_code == 304


def test_without_a_front_end_the_page_says_how_to_build_it(ledger_path: Path, tmp_path: Path) -> None:
    """The API answers, and the page tells what is missing."""
    client = TestClient(
        create_app(ledger_path, pack=None, static=tmp_path / "none"), base_url="http://127.0.0.1"
    )
    assert (client.get("/").status_code, "make" in client.get("/").text) == (503, True)
    assert client.get(f"{V1}/health").status_code == 200


@pytest.mark.parametrize(
    "address", ["/docs", "/redoc", "/openapi.json", "/api", "/api/v2/claims", f"{V1}/nothing"]
)
def test_no_page_of_the_framework_is_served(client: TestClient, address: str) -> None:
    """The framework's documentation pages, which load from elsewhere, are off."""
    answer = client.get(address)
    assert "swagger" not in answer.text.lower()
    assert "cdn" not in answer.text.lower()


def test_an_unchanged_answer_is_not_sent_again(client: TestClient) -> None:
    """The entity tag holds as long as nothing new is published."""
    first = client.get(f"{V1}/claims")
    again = client.get(f"{V1}/claims", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_answers_are_compressed_where_the_client_can(client: TestClient) -> None:
    """A browser that takes gzip gets gzip."""
    assert (
        client.get(f"{V1}/claims", headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"
    )


def test_a_new_reading_is_seen_at_once(tmp_path: Path) -> None:
    """What is published while the app runs is in the next answer, and old cursors and tags end."""
    path = write_ledger(tmp_path / "x.ledger", report)
    with TestClient(create_app(path, pack=None), base_url="http://127.0.0.1") as client:
        before = client.get(f"{V1}/claims", params={"limit": 1})
        write_ledger(path, table)
        after = client.get(f"{V1}/claims", params={"limit": 1})
        assert (before.json()["total"], after.json()["total"]) == (5, 6)
        assert before.headers["etag"] != after.headers["etag"]
        stale = client.get(f"{V1}/claims", params={"limit": 1, "cursor": before.json()["next"]})
        assert (stale.status_code, "start again" in stale.json()["detail"]) == (409, True)


def test_no_ledger_is_told_before_anything_is_served(tmp_path: Path) -> None:
    """A wrong path is an error that says what to do, not an empty atlas."""
    with pytest.raises(LedgerError, match="lantu read"):
        create_app(tmp_path / "none.ledger", pack=None)


@pytest.mark.parametrize("resource", LISTS)
@pytest.mark.parametrize(
    "attack",
    ["' OR 1=1 --", "'; DROP TABLE claims; --", "%00", "\x00", "../../etc/passwd", "<script>", "𠮷" * 60],
)
def test_hostile_conditions_find_nothing_and_break_nothing(
    client: TestClient, resource: str, attack: str
) -> None:
    """Whatever stands in a condition is looked for as words: it is no statement, path or page."""
    for name in ("q", "place", "indicator"):
        answer = client.get(f"{V1}/{resource}", params={name: attack})
        assert answer.status_code in {200, 422}
        assert answer.headers["content-type"] == "application/json"
    assert client.get(f"{V1}/summary").json()["counts"]["claim"] == 8


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_lists_cannot_be_written(client: TestClient, method: str) -> None:
    """What the documents say is not changed; judgements about it have a way of their own."""
    headers = SignedIn(client).headers
    assert client.request(method, f"{V1}/claims", headers=headers).status_code == 405


def test_empty_text_and_many_documents(tmp_path: Path) -> None:
    """A ledger of one empty-handed document is shown, with nothing made up."""

    def bare() -> tuple[object, list[object]]:
        document, _ = report()
        return document, []

    with TestClient(
        create_app(write_ledger(tmp_path / "x.ledger", bare), pack=None), base_url="http://127.0.0.1"
    ) as client:
        summary = client.get(f"{V1}/summary").json()
        assert (summary["documents"], summary["leading"], summary["years"]) == (1, [], [])


def test_world_is_whole() -> None:
    """The made-up records stand where their words stand (a check of the tests themselves)."""
    for make in WORLD:
        document, records = make()
        assert all(0 <= r.span.start < r.span.end <= len(document.text) for r in records)


def test_the_documentation_is_served_where_it_is_built(ledger_path: Path, tmp_path: Path) -> None:
    """Its pages answer under their addresses, what is outside its folder does not, and unbuilt says so."""
    (tmp_path / "site" / "guide").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "site" / "index.html").write_text("<h1>start</h1>")
    (tmp_path / "site" / "guide" / "index.html").write_text("<h1>guide</h1>")
    with TestClient(create_app(ledger_path, docs=tmp_path / "site"), base_url="http://127.0.0.1") as client:
        assert client.get("/docs").text == "<h1>start</h1>"
        assert client.get("/docs/guide/").text == "<h1>guide</h1>"
        assert client.get("/docs/%2e%2e/secret.txt").status_code == 404
        assert client.get("/docs/none").status_code == 404
    with TestClient(create_app(ledger_path, docs=tmp_path / "none"), base_url="http://127.0.0.1") as client:
        answer = client.get("/docs/")
        assert (answer.status_code, "make docs" in answer.text) == (404, True)


def test_scripts_of_the_documentation_run_by_their_hashes_alone(ledger_path: Path, tmp_path: Path) -> None:
    """A page's policy names its inline scripts, no other's, and lets no inline style or event in."""
    code = "document.title = 'read'"
    (tmp_path / "index.html").write_text(f"<title>a</title><script>{code}</script>")
    (tmp_path / "plain.html").write_text('<script type="application/json">{}</script><h1>plain</h1>')
    with TestClient(create_app(ledger_path, docs=tmp_path), base_url="http://127.0.0.1") as client:
        known = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        policies = [
            client.get(address).headers["content-security-policy"]
            for address in ("/docs/", "/docs/plain.html", "/")
        ]
    assert [f"'sha256-{known}'" in policy for policy in policies] == [True, False, False]
    assert policies[1] == policies[2]
    assert not any("unsafe" in policy for policy in policies)
