"""Answers over the wire: questions, tags and packing."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlencode

import anyio
import pytest
from hypothesis import given, strategies as st
from starlette.datastructures import Headers

from lantu.atlas.kept import KeptAnswer, KeptAnswers, has_already, question_of, tag_of

TEXT = b"x" * 5000
PACKED = gzip.compress(TEXT)


def sent(answer: KeptAnswer, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Send an answer to one who asks with these headers."""
    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    asked = Headers({name.replace("_", "-"): value for name, value in headers.items()})
    # In a thread of its own: a browser of other tests may hold this one's event loop.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(anyio.run, answer.send, asked, send).result()
    start, body = messages
    return start["status"], dict(Headers(raw=start["headers"])), body["body"]


@pytest.fixture
def answer() -> KeptAnswer:
    """A long answer that is kept packed too."""
    headers = [(b"etag", b'W/"7"'), (b"content-type", b"application/json")]
    return KeptAnswer('W/"7"', headers, TEXT, PACKED, None)


def test_an_answer_is_sent_plain_to_one_who_packs_nothing(answer: KeptAnswer) -> None:
    """With its length and its own headers."""
    status, headers, body = sent(answer)
    assert (status, body, headers["content-length"]) == (200, TEXT, "5000")
    assert headers["content-type"] == "application/json"
    assert "content-encoding" not in headers


def test_an_answer_is_sent_packed_to_one_who_takes_it(answer: KeptAnswer) -> None:
    """Its length is that of what goes over the wire, and caches are told that it depends on who asks."""
    status, headers, body = sent(answer, accept_encoding="br, gzip")
    assert (status, gzip.decompress(body)) == (200, TEXT)
    assert headers["content-length"] == str(len(PACKED))
    assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Accept-Encoding")


def test_what_is_not_worth_packing_goes_out_plain() -> None:
    """Also to one who would take it packed."""
    status, headers, body = sent(KeptAnswer('W/"7"', [], b"short", None, None), accept_encoding="gzip")
    assert (status, body, "content-encoding" in headers) == (200, b"short", False)


def test_who_has_the_answer_gets_its_tag_alone(answer: KeptAnswer) -> None:
    """Packed or not, nothing is sent again."""
    status, headers, body = sent(answer, if_none_match='W/"7"', accept_encoding="gzip")
    assert (status, headers["etag"], body) == (304, 'W/"7"', b"")


@pytest.mark.parametrize(
    ("known", "has"),
    [
        pytest.param(None, False, id="nothing"),
        pytest.param("", False, id="empty"),
        pytest.param('W/"7"', True, id="the tag"),
        pytest.param('W/"6", W/"7"', True, id="among others"),
        pytest.param('W/"6",W/"7"', True, id="without a gap"),
        pytest.param('"7"', False, id="strong tag"),
        pytest.param('W/"77"', False, id="longer"),
        pytest.param("7", False, id="without quotes"),
    ],
)
def test_a_tag_is_known_to_the_letter(known: str | None, has: bool) -> None:
    """One of those that a client sends must be it."""
    assert has_already(Headers({} if known is None else {"if-none-match": known}), tag_of("7")) is has


@given(st.permutations([("kind", "level"), ("place", "北京市"), ("q", "a b"), ("unit", "")]))
def test_the_order_of_words_asks_nothing_else(pairs: list[tuple[str, str]]) -> None:
    """A question is the same however its parts are ordered; an empty part is a part."""
    question = question_of({"path": "/claims", "query_string": urlencode(pairs).encode()})
    assert question == ("/claims", (("kind", "level"), ("place", "北京市"), ("q", "a b"), ("unit", "")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("/claims", b"q=a"), ("/links", b"q=a"), id="another path"),
        pytest.param(("/claims", b"q=a"), ("/claims", b"q=b"), id="another word"),
        pytest.param(("/claims", b"q=a"), ("/claims", b""), id="no word"),
        pytest.param(("/claims", b"q="), ("/claims", b""), id="an empty word"),
        pytest.param(("/claims", b"q=a&q=b"), ("/claims", b"q=b&q=a"), id="the last of two counts"),
        pytest.param(("/claims", b"q=a%26r=b"), ("/claims", b"q=a&r=b"), id="an escaped sign"),
    ],
)
def test_other_questions_are_told_apart(one: tuple[str, bytes], other: tuple[str, bytes]) -> None:
    """What could have another answer is another question."""
    first, second = (question_of({"path": path, "query_string": query}) for path, query in (one, other))
    assert first != second


def small(content: bytes = b"x") -> KeptAnswer:
    """Return an answer without anything packed."""
    return KeptAnswer('W/"1"', [], content, None, None)


def test_an_answer_given_anew_takes_the_place_of_the_old() -> None:
    """And its room: what else is kept stays as long as all of it fits."""
    answers = KeptAnswers(most_bytes=80)
    for _ in range(50):
        answers.keep("1", ("/a", ()), small(b"x" * 10))
    for nth in range(7):
        answers.keep("1", (f"/{nth}", ()), small(b"x" * 10))
    assert all(answers.find("1", (path, ())) for path in ("/a", "/0", "/6"))


def test_what_is_packed_takes_room_too() -> None:
    """An answer's size is that of both its forms."""
    assert KeptAnswer("", [], b"x" * 30, b"y" * 12, None).size == 42
    answers = KeptAnswers(most_bytes=8 * 42 - 1)
    answers.keep("1", ("/a", ()), KeptAnswer("", [], b"x" * 30, b"y" * 12, None))
    assert answers.find("1", ("/a", ())) is None


def test_where_there_is_no_room_nothing_is_kept() -> None:
    """Not even the smallest answer."""
    answers = KeptAnswers(most_bytes=0)
    answers.keep("1", ("/a", ()), small())
    assert answers.find("1", ("/a", ())) is None


def test_a_state_that_comes_back_begins_anew() -> None:
    """What was told of it before another was published is not kept."""
    answers = KeptAnswers()
    for state in ("1", "2", "1"):
        assert answers.find(state, ("/a", ())) is None
        answers.keep(state, ("/a", ()), small())
