"""What a question may ask: filters, pages, names and bodies."""

import json
from typing import Any

import anyio
import msgspec
import pytest
from fastapi import Request
from hypothesis import given, strategies as st
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient

from lantu.atlas.api.bodies import LARGEST_BYTES, read_body
from lantu.atlas.api.filters import (
    ClaimExport,
    ClaimSelection,
    CommitmentSelection,
    DocumentSelection,
    LinkSelection,
    SearchChoice,
)
from lantu.atlas.api.paging import Cursor, read_cursor
from lantu.ledger.document_queries import DocumentChoice

V1 = "/api/v1"


@pytest.mark.parametrize(
    ("choice", "conditions"),
    [
        pytest.param(ClaimSelection(), {"repeats": True}, id="nothing"),
        pytest.param(
            ClaimSelection(q="浓度", place="110000"),
            {"words": "浓度", "place": "110000", "repeats": True},
            id="words under the ledger's name",
        ),
        pytest.param(ClaimSelection(repeats=False), {"repeats": False}, id="false is said"),
        pytest.param(ClaimSelection(confidence=0), {"confidence": 0, "repeats": True}, id="nought is said"),
        pytest.param(
            ClaimSelection(sort="oldest", limit=3, cursor="x", unit="元"),
            {"unit": "元", "repeats": True},
            id="the page is no condition",
        ),
        pytest.param(
            CommitmentSelection(nature="figure", sort="doubt", domain="innovation"),
            {"sort": "figure", "domain": "innovation", "repeats": True},
            id="nature of a commitment, not the order",
        ),
        pytest.param(LinkSelection(status="signed"), {"status": "signed", "repeats": True}, id="own filters"),
        pytest.param(
            ClaimExport(format="jsonl", kind="level"), {"kind": "level", "repeats": True}, id="no format"
        ),
    ],
)
def test_a_choice_becomes_the_ledger_s_conditions(choice: Any, conditions: dict[str, Any]) -> None:
    """What is set and narrows, and nothing else."""
    assert choice.conditions() == conditions


def test_documents_are_narrowed_in_the_ledger_s_words() -> None:
    """Each filter arrives where it belongs; order and page are none of them."""
    choice = DocumentSelection(
        q="a",
        publisher="b",
        place="c",
        authority="press",
        since="2020",
        until="2024-05",
        sort="oldest",
        limit=2,
    )
    assert choice.narrowed() == DocumentChoice("a", "b", "c", "press", "2020", "2024-05")
    assert DocumentSelection().narrowed() == DocumentChoice()


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        pytest.param(ClaimSelection, {"plcae": "110000"}, id="misspelt"),
        pytest.param(ClaimSelection, {"limit": 0}, id="no row"),
        pytest.param(ClaimSelection, {"limit": 501}, id="too many rows"),
        pytest.param(ClaimSelection, {"since": "2020-1"}, id="month of one digit"),
        pytest.param(ClaimSelection, {"since": "20"}, id="year of two"),
        pytest.param(ClaimSelection, {"since": "2020-01-01T00"}, id="hour"),
        pytest.param(ClaimSelection, {"confidence": 1.01}, id="surer than sure"),
        pytest.param(ClaimSelection, {"confidence": -0.01}, id="less than none"),
        pytest.param(ClaimSelection, {"kind": "level "}, id="word with a gap"),
        pytest.param(ClaimSelection, {"q": ""}, id="no word"),
        pytest.param(ClaimSelection, {"q": "x" * 201}, id="too long"),
        pytest.param(ClaimSelection, {"sort": "records"}, id="order of none"),
        pytest.param(CommitmentSelection, {"sort": "value"}, id="order of figures alone"),
        pytest.param(DocumentSelection, {"authority": "official"}, id="authority"),
        pytest.param(SearchChoice, {}, id="search without words"),
        pytest.param(SearchChoice, {"q": "a", "limit": 101}, id="too many hits"),
    ],
)
def test_a_question_that_is_not_understood_is_refused(shape: Any, said: dict[str, Any]) -> None:
    """What is not known, or outside its bounds, never widens the answer in silence."""
    with pytest.raises(ValidationError):
        shape.model_validate(said)


@pytest.mark.parametrize(
    "said",
    [
        {"limit": 1},
        {"limit": 500},
        {"since": "2020"},
        {"since": "2020-01-31"},
        {"confidence": 1},
        {"q": "x" * 200},
    ],
)
def test_the_last_that_is_allowed_is_taken(said: dict[str, Any]) -> None:
    """Bounds belong to what may be asked."""
    assert ClaimSelection.model_validate(said).model_dump(exclude_unset=True) == said


@given(st.integers(0, 2**63), st.integers(0, 2**40 - 1))
def test_a_cursor_leads_to_where_it_was_written(snapshot: int, shown: int) -> None:
    """In its own snapshot, and it fits into an address as it is."""
    written = Cursor(snapshot, shown).write()
    assert read_cursor(written, snapshot=snapshot) == shown
    assert written.isascii()
    assert written.replace("-", "").replace("_", "").isalnum()


def test_without_a_cursor_one_begins() -> None:
    """The first page has shown nothing."""
    assert read_cursor(None, snapshot=3) == 0


@pytest.mark.parametrize(
    ("written", "status"),
    [
        pytest.param("", 400, id="empty"),
        pytest.param("???", 400, id="no base64"),
        pytest.param("YWJj", 400, id="no JSON"),
        pytest.param("WzNd", 400, id="too short a list"),
        pytest.param("é", 400, id="no ASCII"),
        pytest.param(Cursor(4, 50).write(), 409, id="of a state before"),
        pytest.param(Cursor(3, -1).write(), 400, id="before the first row"),
        pytest.param(Cursor(3, 2**40).write(), 400, id="behind any row"),
    ],
)
def test_what_is_no_cursor_of_this_state_is_refused(written: str, status: int) -> None:
    """400 where it is none, 409 where it was one of another state: then one begins again."""
    with pytest.raises(HTTPException) as caught:
        read_cursor(written, snapshot=3)
    assert caught.value.status_code == status
    assert ("start again" in caught.value.detail) == (status == 409)


class Note(msgspec.Struct, forbid_unknown_fields=True):
    """What a body may say."""

    words: str


def body_of(content: bytes, kind: str | None = "application/json", *, most: int = LARGEST_BYTES) -> Note:
    """Read a body that comes in parts of seven bytes."""

    async def read() -> Note:
        parts = [content[at : at + 7] for at in range(0, len(content), 7)] or [b""]

        async def receive() -> dict[str, Any]:
            part = parts.pop(0)
            return {"type": "http.request", "body": part, "more_body": bool(parts)}

        headers = [] if kind is None else [(b"content-type", kind.encode())]
        scope = {"type": "http", "method": "POST", "path": "/", "headers": headers}
        return await read_body(Request(scope, receive), Note, most=most)

    return anyio.run(read)


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "Application/JSON"])
def test_a_body_is_read_whole(kind: str) -> None:
    """However many parts it comes in, and however its type is written."""
    assert body_of('{"words": "京津冀协同发展"}'.encode(), kind) == Note("京津冀协同发展")


@pytest.mark.parametrize(
    ("content", "kind", "status", "told"),
    [
        pytest.param(b"{}", "application/json", 422, "words", id="something missing"),
        pytest.param(b'{"words": 1}', "application/json", 422, "str", id="of another type"),
        pytest.param(b'{"words": "a", "more": 1}', "application/json", 422, "more", id="something more"),
        pytest.param(b"words", "application/json", 422, "is not what this takes", id="no JSON"),
        pytest.param(b"", "application/json", 422, "is not what this takes", id="nothing"),
        pytest.param(b'{"words": "\xff"}', "application/json", 422, "is not what this takes", id="no UTF-8"),
        pytest.param(b"[" * 20_000, "application/json", 422, "is not what this takes", id="too deep"),
        pytest.param(b'{"words": "a"}', "text/plain", 415, "the body is text/plain", id="text"),
        pytest.param(b'{"words": "a"}', None, 415, "of no type", id="no type"),
        pytest.param(b'{"words": "a"}', "application/jsonx", 415, "application/jsonx", id="longer type"),
    ],
)
def test_a_body_that_does_not_fit_is_refused(
    content: bytes, kind: str | None, status: int, told: str
) -> None:
    """The refusal says what came or what is missing."""
    with pytest.raises(HTTPException) as caught:
        body_of(content, kind)
    assert caught.value.status_code == status
    assert told in caught.value.detail


def test_no_more_of_a_large_body_is_read_than_may_be() -> None:
    """The last byte that is allowed is; one more is refused."""
    content = json.dumps({"words": "a" * 40}).encode()
    assert body_of(content, most=len(content)).words == "a" * 40
    with pytest.raises(HTTPException) as caught:
        body_of(content, most=len(content) - 1)
    assert (caught.value.status_code, caught.value.detail) == (
        413,
        f"the body is larger than {len(content) - 1} bytes: send less",
    )


@pytest.mark.parametrize(
    ("resource", "words", "found"),
    [
        ("indicators", "none", []),
        ("indicators", "差额", ["贸易差额"]),
        ("indicators", "ANNUAL MEAN", ["pm25_annual_mean"]),
        ("indicators", "pm25_annual", ["pm25_annual_mean"]),
        ("places", "none", []),
        ("places", "beij", ["110000"]),
        ("places", "河北", ["130000"]),
        ("places", "1200", ["120000"]),
    ],
)
def test_lists_of_names_are_looked_through(
    varied: TestClient, resource: str, words: str, found: list[str]
) -> None:
    """By a part of any name or key; what has no English name is not called None."""
    answer = varied.get(f"{V1}/{resource}", params={"q": words}).json()
    assert ([row["key"] for row in answer["items"]], answer["total"]) == (found, len(found))


@pytest.mark.parametrize("resource", ["indicators", "places"])
def test_a_list_of_names_is_cut_and_says_how_many_there_are(varied: TestClient, resource: str) -> None:
    """The most frequent first; what is cut is counted."""
    whole = varied.get(f"{V1}/{resource}").json()
    first = varied.get(f"{V1}/{resource}", params={"limit": 1}).json()
    assert (first["items"], first["total"]) == (whole["items"][:1], len(whole["items"]))
    counts = [row["count"] for row in whole["items"]]
    assert counts == sorted(counts, reverse=True)


def test_what_a_month_says_is_no_map_of_its_year(varied: TestClient) -> None:
    """Two places have a figure for March: no map of 2023 is offered or drawn."""
    assert varied.get(f"{V1}/map/indicators").json()["items"] == []
    answer = varied.get(f"{V1}/map/values", params={"indicator": "pm25_annual_mean", "year": 2023})
    assert (answer.status_code, "/api/v1/map/indicators" in answer.json()["detail"]) == (404, True)
