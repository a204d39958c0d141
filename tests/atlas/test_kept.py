"""Answers that are kept for a published state."""

import gzip
from pathlib import Path

from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.atlas.guard.keys import Keys
from lantu.atlas.kept import KeptAnswer, KeptAnswers
from lantu.ledger import LedgerWriter

from .world import WORLD, report, write_ledger


def answer(content: bytes) -> KeptAnswer:
    """Make an answer with that content."""
    return KeptAnswer('W/"1"', [(b"etag", b'W/"1"')], content, None, None)


def test_what_was_asked_last_is_kept_within_a_bound() -> None:
    """The answer that nobody asked for longest goes first, and one too large is not kept at all."""
    answers = KeptAnswers(most_bytes=100)
    for nth in range(10):
        answers.keep("1", (f"/{nth}", ()), answer(b"x" * 12))
        answers.find("1", ("/0", ()))
    answers.keep("1", ("/large", ()), answer(b"x" * 13))
    kept = [nth for nth in range(10) if answers.find("1", (f"/{nth}", ()))]
    assert kept == [0, 3, 4, 5, 6, 7, 8, 9]
    assert answers.find("1", ("/large", ())) is None


def test_another_state_has_answers_of_its_own() -> None:
    """What was told of one state is not told of the next."""
    answers = KeptAnswers()
    answers.keep("1", ("/a", ()), answer(b"old"))
    assert answers.find("2", ("/a", ())) is None
    answers.keep("2", ("/b", ()), answer(b"new"))
    assert answers.find("1", ("/a", ())) is None


def test_a_kept_answer_is_the_answer(ledger_path: Path) -> None:
    """Asked again, in another order of words, packed or not, the same comes; who has it gets 304."""
    with TestClient(create_app(ledger_path), base_url="http://127.0.0.1") as client:
        first = client.get("/api/v1/claims?kind=level&limit=50")
        again = client.get("/api/v1/claims?limit=50&kind=level")
        plain = client.get("/api/v1/claims?limit=50&kind=level", headers={"Accept-Encoding": "identity"})
        assert first.content == again.content == plain.content
        assert first.headers["content-encoding"] == again.headers["content-encoding"] == "gzip"
        assert "content-encoding" not in plain.headers
        assert first.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
        assert int(plain.headers["content-length"]) == len(plain.content)
        assert first.headers["etag"] == again.headers["etag"] == plain.headers["etag"]
        known = client.get(
            "/api/v1/claims?kind=level&limit=50", headers={"If-None-Match": again.headers["etag"]}
        )
        assert (known.status_code, known.content) == (304, b"")
        assert client.get("/api/v1/claims?kind=growth&limit=50").json() != first.json()


def test_what_is_published_is_seen_at_once(tmp_path: Path) -> None:
    """A kept answer is not given of what holds no longer."""
    path = write_ledger(tmp_path / "small.ledger", report)
    with TestClient(create_app(path), base_url="http://127.0.0.1") as client:
        before = [client.get("/api/v1/documents").json()["total"] for _ in range(2)]
        with LedgerWriter(path, owner="tests") as writer:
            writer.begin_reading("tests 2")
            for make in WORLD:
                writer.append(*make())
            writer.finish_reading(files=len(WORLD), unchanged=0, failed=0)
        after = client.get("/api/v1/documents").json()["total"]
    assert before == [1, 1]
    assert after == len(WORLD)


def test_strangers_get_nothing_that_is_kept(ledger_path: Path) -> None:
    """The gate stands before what is kept."""
    app = create_app(ledger_path, keys=Keys(token="a token of the tests"))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        known = client.get("/api/v1/summary", headers={"Authorization": "Bearer a token of the tests"})
        assert known.status_code == 200
        assert client.get("/api/v1/summary").status_code == 401


def test_long_answers_are_packed_too(ledger_path: Path) -> None:
    """What goes over the wire packed is the answer."""
    app = create_app(ledger_path)
    with TestClient(app, base_url="http://127.0.0.1") as client:
        with client.stream("GET", "/api/v1/claims") as packed:
            wire = b"".join(packed.iter_raw())
        plain = client.get("/api/v1/claims", headers={"Accept-Encoding": "identity"})
    assert gzip.decompress(wire) == plain.content
