"""The built front end: its files, their types and how long a browser keeps them."""

import hashlib
from base64 import b64encode
from pathlib import Path

import pytest
from fastapi import FastAPI, Response
from starlette.testclient import TestClient

from lantu.atlas.headers import HEADERS, SecurityHeaders, write_policy
from lantu.atlas.pages import make_router, read_pages

FILES = {
    "index.html": "<!doctype html><title>开始</title>",
    "assets/main-1a2b.js": "export {}",
    "assets/main-1a2b.css": "body{}",
    "favicon.svg": "<svg/>",
    "fonts/a.woff2": "font",
    "LICENSE": "text",
}


def build(folder: Path, files: dict[str, str] = FILES) -> Path:
    """Write the files of a front end."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    return folder


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """A front end where the atlas has its own."""
    return build(tmp_path / "static")


@pytest.fixture
def client(static: Path, tmp_path: Path) -> TestClient:
    """Its pages and some documentation."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    site = build(
        tmp_path / "site", {"index.html": "start", "a/index.html": "a", "a/b.html": "b", "a/x.css": "c"}
    )
    app.include_router(make_router(read_pages(static), read_pages(site, inline=True)))
    return TestClient(app, follow_redirects=False)


def test_every_file_is_read_under_its_path(static: Path) -> None:
    """With its bytes, below the folder, and none besides."""
    assert {name: file.content.decode() for name, file in read_pages(static).items()} == FILES


def test_a_folder_that_is_not_there_has_no_page(tmp_path: Path) -> None:
    """It is no error: the atlas says how to build it."""
    assert read_pages(tmp_path / "none") == {}


def test_a_file_is_sent_as_what_it_is(static: Path) -> None:
    """By the ending of its name; what nobody knows is only bytes."""
    types = {name: file.media_type for name, file in read_pages(static).items()}
    assert types["index.html"] == "text/html"
    assert types["assets/main-1a2b.js"] == "text/javascript"
    assert types["assets/main-1a2b.css"] == "text/css"
    assert types["favicon.svg"] == "image/svg+xml"
    assert types["LICENSE"] == "application/octet-stream"


def test_only_parts_of_the_front_end_itself_last(static: Path, tmp_path: Path) -> None:
    """Their names have their hashes; those of the documentation keep their names when they change."""
    assert [name for name, file in read_pages(static).items() if file.lasting] == [
        "assets/main-1a2b.css",
        "assets/main-1a2b.js",
    ]
    assert not any(file.lasting for file in read_pages(build(tmp_path / "docs")).values())


def test_a_changed_file_has_another_tag(tmp_path: Path) -> None:
    """And the same content has the same, wherever it lies."""
    first, second, other = (
        read_pages(build(tmp_path / name, {"a.js": content}))["a.js"].tag
        for name, content in (("a", "1"), ("b", "1"), ("c", "2"))
    )
    assert first == second != other


@pytest.mark.parametrize(
    ("address", "status", "text"),
    [
        pytest.param("/", 200, FILES["index.html"], id="start"),
        pytest.param("/claims", 200, FILES["index.html"], id="page"),
        pytest.param("/indicators/PM2.5年均浓度", 200, FILES["index.html"], id="page with a full stop"),
        pytest.param("/indicators/GDP.", 200, FILES["index.html"], id="page that ends with one"),
        pytest.param("/assets/main-1a2b.js", 200, FILES["assets/main-1a2b.js"], id="part"),
        pytest.param("/assets/gone.js", 404, "is no file of the atlas", id="part that is gone"),
        pytest.param("/robots.txt", 404, "is no file of the atlas", id="file that there is none of"),
        pytest.param("/api", 404, "/api/v1/openapi.json", id="no route"),
        pytest.param("/api/v2", 404, "/api/v1/openapi.json", id="no version"),
        pytest.param("/apiary", 200, FILES["index.html"], id="page that begins alike"),
        pytest.param("/docs/", 200, "start", id="documentation"),
        pytest.param("/docs/a", 200, "a", id="its folder"),
        pytest.param("/docs/a/", 200, "a", id="its folder with a stroke"),
        pytest.param("/docs/a/b.html", 200, "b", id="its page"),
        pytest.param(
            "/docs/a/c.html", 404, "is no page of the documentation", id="its page that is not there"
        ),
        pytest.param("/docs", 307, "", id="without a stroke"),
    ],
)
def test_an_address_is_looked_up_among_the_names(
    client: TestClient, address: str, status: int, text: str
) -> None:
    """A page's address gets the start page; what looks like a file and is none is not found."""
    answer = client.get(address)
    assert answer.status_code == status
    assert text in answer.text


def test_who_has_a_file_is_not_sent_it_again(client: TestClient) -> None:
    """By its tag to the letter; how long it may be kept is said again."""
    tag = client.get("/assets/main-1a2b.js").headers["etag"]
    same = client.get("/assets/main-1a2b.js", headers={"if-none-match": tag})
    assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag)
    assert same.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert client.get("/assets/main-1a2b.js", headers={"if-none-match": 'W/"other"'}).status_code == 200


def hash_of(code: str) -> str:
    """Return what a policy calls an inline script."""
    return f"'sha256-{b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        pytest.param("", [], id="no page"),
        pytest.param("<script>a</script>", ["a"], id="one"),
        pytest.param("<SCRIPT>\na\n</SCRIPT>", ["\na\n"], id="capitals and lines"),
        pytest.param("<script>a</script><script>b</script><script>a</script>", ["a", "b"], id="each once"),
        pytest.param('<script src="x.js"></script>', [], id="from a file"),
        pytest.param('<script type="application/json">{}</script>', [], id="data"),
        pytest.param("<script type=application/json>{}</script>", [], id="data without quotes"),
        pytest.param('<script type="module">a</script>', ["a"], id="module"),
        pytest.param('<script data-src="x">a</script>', ["a"], id="another attribute"),
        pytest.param("<script></script>", [""], id="empty"),
    ],
)
def test_a_policy_names_each_inline_script_once(page: str, codes: list[str]) -> None:
    """What is no script of the page's own is not named, and nothing else may run."""
    rules = write_policy(page).split("; ")
    assert rules[0] == " ".join(["script-src 'self'", *map(hash_of, codes)])
    assert "default-src 'none'" in rules
    assert "unsafe" not in write_policy(page)


def test_headers_are_added_to_what_an_app_answers() -> None:
    """Each of them, but for one that the answer brings itself; other messages pass as they are."""
    own = write_policy("<script>a</script>")
    app = FastAPI()

    @app.get("/plain")
    def plain() -> str:
        return "a"

    @app.get("/own")
    def with_own() -> Response:
        return Response("a", headers={"content-security-policy": own})

    with TestClient(SecurityHeaders(app)) as client:
        headers = client.get("/plain").headers
        assert {name: headers[name] for name in HEADERS} == HEADERS
        assert client.get("/own").headers.get_list("content-security-policy") == [own]
