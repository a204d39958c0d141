"""People bring documents: taken in, read apart, followed, stopped; hostile ones are refused."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import docx
import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.atlas.guard.keys import Keys
from lantu.atlas.guard.people import Role, add_user, read_users
from lantu.atlas.uploads import UploadLimits
from lantu.documents import Limits
from lantu.workbench.limits import Budget

from .signed_in import V1, SignedIn
from .world import report, write_ledger

BULLETIN = "2023年，河北省森林覆盖率达到36%。\n2023年，北京市常住人口2185.8万人。\n".encode()
PAGE = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'
SECRET = "correct horse battery"
Files = list[tuple[str, bytes]]


@contextmanager
def atlas(folder: Path, limits: UploadLimits | None = None, keys: Keys | None = None) -> Iterator[TestClient]:
    """An atlas over a ledger of its own, since it is written."""
    path = write_ledger(folder / "x.ledger", report)
    with TestClient(create_app(path, upload_limits=limits, keys=keys), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="module")
def refusing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SignedIn]:
    """An atlas that takes little, for what is refused before anything is read."""
    limits = UploadLimits(files=2, bytes=20_000, each=Limits(file_bytes=5_000))
    with atlas(tmp_path_factory.mktemp("refusing"), limits) as client:
        yield SignedIn(client)


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two reviewers, a reader and an admin."""
    path = tmp_path_factory.mktemp("users") / "users.toml"
    roles: dict[str, Role] = {"读者": "reader", "甲": "reviewer", "乙": "reviewer", "管理": "admin"}
    for name, role in roles.items():
        add_user(path, name, role, SECRET)
    return path


def bring(person: SignedIn, *files: tuple[str, bytes], **headers: str) -> Any:
    """Send files as a form."""
    parts = [("files", (name, content)) for name, content in files]
    return person.client.post(f"{V1}/uploads", files=parts, headers={**person.headers, **headers})


def follow(person: SignedIn, upload: str) -> list[dict[str, Any]]:
    """Return every event of an upload up to its end."""
    answer = person.client.get(f"{V1}/uploads/{upload}/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    return [json.loads(line[6:]) for line in answer.text.splitlines() if line.startswith("data: ")]


def office(**parts: bytes) -> bytes:
    """A docx of these parts, compressed."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        for name, data in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return content.getvalue()


def wide() -> bytes:
    """A docx that is small on the wire and takes hundreds of megabytes to open."""
    plain, content = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in source.namelist():
            wide = b" " * 200_000_000 if name == "word/document.xml" else b""
            packed.writestr(name, source.read(name) + wide)
    return content.getvalue()


def test_an_upload_is_followed_to_its_documents(tmp_path: Path) -> None:
    """Each file that is read becomes a document with its records; one that cannot be says why."""
    with atlas(tmp_path) as client:
        person = SignedIn(client)
        answer = bring(person, ("公报.txt", BULLETIN), ("破.pdf", b"%PDF-1.7\nnothing"))
        assert answer.status_code == 202
        upload = answer.json()["id"]
        events = follow(person, upload)
        assert [event["number"] for event in events] == sorted({event["number"] for event in events})
        last = events[-1]
        assert (last["state"], last["done"], last["total"]) == ("done", 2, 2)
        read, broken = last["files"]
        assert read["document"]["id"] == read["id"] == hashlib.sha256(BULLETIN).hexdigest()
        assert read["document"]["counts"]["claim"] == 2
        assert broken["document"] is None
        assert "破.pdf: the pdf is truncated" in broken["problem"]
        quotes = [one["quote"] for one in person.get(f"documents/{read['id']}/records")["items"]]
        assert "河北省森林覆盖率达到36%" in quotes[0]
        assert person.get(f"uploads/{upload}") == last
        assert "lantu-upload" not in json.dumps(last)


@pytest.mark.parametrize(
    ("files", "status", "told"),
    [
        ([("../../etc/x.txt", b"a")], 422, "no plain file name"),
        ([("..\\x.txt", b"a")], 422, "no plain file name"),
        ([("C:x.txt", b"a")], 422, "no plain file name"),
        ([(".hidden.txt", b"a")], 422, "no plain file name"),
        ([("a\u202etxt.txt", b"a")], 422, "no plain file name"),
        ([("a" * 300 + ".txt", b"a")], 422, "too long"),
        ([("a.txt", b"")], 422, "empty"),
        ([("a.txt", b"a"), ("a.txt", b"b")], 422, "same name"),
        ([("a.exe", b"MZ")], 415, "no type that is read"),
        ([("documents.csv", b"file\n")], 415, "no type that is read"),
        ([("a.zip", b"PK")], 415, "no type that is read"),
        ([("page.txt", PAGE)], 415, "web page that calls itself text"),
        ([("page.md", b"\n<html><body>x</body></html>")], 415, "web page that calls itself text"),
        ([("a.txt", b"a" * 5_001)], 413, "larger than"),
        ([("a.txt", b"a" * 30_000)], 413, "larger than"),
        ([("a.txt", b"a"), ("b.txt", b"b"), ("c.txt", b"c")], 413, "at most 2"),
    ],
)
def test_what_may_not_be_brought_is_refused(refusing: SignedIn, files: Files, status: int, told: str) -> None:
    """Names that are no names, types that nothing reads and too much of anything are refused."""
    answer = bring(refusing, *files)
    assert (answer.status_code, told in answer.json()["detail"]) == (status, True), answer.text
    assert refusing.get("uploads")["items"] == []


@pytest.mark.parametrize(
    ("kind", "content", "status"),
    [
        ("application/json", b"{}", 415),
        ("multipart/form-data", b"no boundary", 422),
        ("multipart/form-data; boundary=x", b"--y\r\n\r\n", 422),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--x--",
            422,
        ),
    ],
)
def test_a_malformed_body_is_refused(refusing: SignedIn, kind: str, content: bytes, status: int) -> None:
    """What is no form with files never reaches the disk."""
    headers = {**refusing.headers, "content-type": kind}
    answer = refusing.client.post(f"{V1}/uploads", content=content, headers=headers)
    assert answer.status_code == status, answer.text


HOSTILE: dict[str, tuple[bytes, str]] = {
    "bomb.docx": (office(word__document_xml=b" " * 40_000_000), "unpacks to"),
    "laughs.docx": (office(word__document_xml=LAUGHS), "declares entities"),
    "deep.pdf": (b"%PDF-1.7\n" + b"[" * 200_000, "truncated"),
    "noise.txt": (bytes(range(256)) * 40, "no text"),
}


def test_hostile_files_cost_nothing_but_themselves(tmp_path: Path) -> None:
    """A file made to break the reader is a failure with its reason; the file beside it is read."""
    limits = UploadLimits(each=Limits(unpacked_bytes=10_000_000))
    with atlas(tmp_path, limits) as client:
        person = SignedIn(client)
        files = [(name, content) for name, (content, _) in HOSTILE.items()]
        last = follow(person, bring(person, *files, ("公报.txt", BULLETIN)).json()["id"])[-1]
        problems = {one["name"]: one["problem"] for one in last["files"]}
        assert problems.pop("公报.txt") is None
        assert [name for name, (_, told) in HOSTILE.items() if told not in problems[name]] == []


@pytest.mark.parametrize(
    ("name", "content", "budget", "told"),
    [
        ("公报.txt", BULLETIN, Budget(0.0001, 2000), "took longer than"),
        ("wide.docx", None, Budget(60, 350), "memory"),
    ],
    ids=["time", "memory"],
)
def test_a_file_that_takes_too_much_is_given_up(
    tmp_path: Path, name: str, content: bytes | None, budget: Budget, told: str
) -> None:
    """Reading is stopped at its limits of time and memory, and says which of them."""
    with atlas(tmp_path, UploadLimits(budget=budget)) as client:
        person = SignedIn(client)
        last = follow(person, bring(person, (name, content or wide())).json()["id"])[-1]
        assert told in last["files"][0]["problem"]
        assert last["files"][0]["document"] is None


def test_an_upload_is_stopped_and_others_wait_their_turn(tmp_path: Path) -> None:
    """Stopped, an upload ends as cancelled; as many as may wait do, and one more is told to come back."""
    with atlas(tmp_path, UploadLimits(jobs=2)) as client:
        person = SignedIn(client)
        first = bring(person, ("公报.txt", BULLETIN)).json()["id"]
        second = bring(person, ("公报.txt", BULLETIN)).json()["id"]
        answer = bring(person, ("公报.txt", BULLETIN))
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "30")
        stopped = client.delete(f"{V1}/uploads/{second}", headers=person.headers)
        assert stopped.json()["state"] == "cancelled"
        assert follow(person, second)[-1]["state"] == "cancelled"
        assert follow(person, first)[-1]["state"] == "done"
        assert [one["id"] for one in person.get("uploads")["items"]] == [second, first]


def test_only_reviewers_bring_and_only_who_brought_sees(tmp_path: Path, users: Path) -> None:
    """A reader is refused, another reviewer finds nothing, and an admin sees all."""
    with atlas(tmp_path, keys=Keys(users=read_users(users))) as client:
        reader = SignedIn(client, "读者", SECRET)
        assert bring(reader, ("a.txt", BULLETIN)).status_code == 403
        assert client.get(f"{V1}/uploads").status_code == 403
        owner = SignedIn(client, "甲", SECRET)
        upload = bring(owner, ("a.txt", BULLETIN)).json()["id"]
        assert follow(owner, upload)[-1]["who"] == "甲"
        other = SignedIn(client, "乙", SECRET)
        assert other.get("uploads")["items"] == []
        for method, path in (("GET", ""), ("DELETE", ""), ("GET", "/events")):
            refused = client.request(method, f"{V1}/uploads/{upload}{path}", headers=other.headers)
            assert refused.status_code == 404
        admin = SignedIn(client, "管理", SECRET)
        assert [one["id"] for one in admin.get("uploads")["items"]] == [upload]


@pytest.mark.parametrize("headers", [{"x-csrf-token": "forged"}, {"origin": "https://elsewhere.example"}])
def test_another_site_cannot_bring(refusing: SignedIn, headers: dict[str, str]) -> None:
    """A form that another site sends in a reviewer's browser is refused."""
    assert bring(refusing, ("a.txt", BULLETIN), **headers).status_code == 403


def test_without_a_region_nothing_is_taken(tmp_path: Path) -> None:
    """An atlas that has no pack says so before it takes a byte."""
    path = write_ledger(tmp_path / "x.ledger", report)
    with TestClient(create_app(path, pack=None), base_url="http://127.0.0.1") as client:
        answer = bring(SignedIn(client), ("a.txt", BULLETIN))
        assert (answer.status_code, "--region" in answer.json()["detail"]) == (422, True)
