"""Records of every type as the API tells them, and numbers as they are written."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st
from starlette.testclient import TestClient

from lantu.atlas.api.convert import write_number
from lantu.facts.quantity import Number

V1 = "/api/v1"


@pytest.fixture(scope="module")
def told(varied: TestClient) -> dict[str, dict[str, Any]]:
    """The records that have no list of their own, by their types."""
    documents = varied.get(f"{V1}/documents", params={"q": "交流"}).json()["items"]
    records = varied.get(f"{V1}/documents/{documents[0]['id']}/records").json()["items"]
    return {record["type"]: record for record in records}


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0"),
        (-320_000_000, "-320000000"),
        (9_007_199_254_740_993, "9007199254740993"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1.20E+3"), "1200"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("-6.70"), "-6.70"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-2, 7), "-2/7"),
        (Fraction(4, 2), "2"),
    ],
)
def test_a_number_is_written_whole(number: Number, written: str) -> None:
    """Without an exponent and with the digits that the text has."""
    assert write_number(number) == written


@given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False, places=6) | st.fractions())
def test_a_written_number_is_the_number(number: Number) -> None:
    """Read back it is equal, and it has no exponent."""
    written = write_number(number)
    assert Fraction(written) == Fraction(number)
    assert "e" not in written.lower()


def test_a_visit_says_who_went_where(told: dict[str, dict[str, Any]]) -> None:
    """Officials with their posts before their names; one without a post by the name alone."""
    visit = told["visit"]
    assert (visit["visitors"], visit["hosts"]) == ("河北代表团", [{"name": "天津市", "code": "120000"}])
    assert visit["officials"] == ["书记 某人", "另一人"]
    assert (visit["stops"], visit["agreements"]) == (["港口"], ["合作协议"])
    assert (visit["time"], visit["speaker"]) == ({"start": "2024-05", "end": "2024-05"}, None)


def test_a_chain_says_its_stages_in_order(told: dict[str, dict[str, Any]]) -> None:
    """Each stage with its places."""
    assert told["chain"]["product"] == "氢能"
    assert [
        (one["stage"], [place["name"] for place in one["places"]]) for one in told["chain"]["stages"]
    ] == [
        ("研发", ["北京市"]),
        ("制造", ["河北省"]),
    ]
    assert told["chain"]["time"] == {"start": None, "end": None}


def test_a_family_says_its_papers(told: dict[str, dict[str, Any]]) -> None:
    """The plan and what it is divided into."""
    assert (told["family"]["parent"], told["family"]["parts"]) == ("规划", ["交通专篇"])


def test_a_statement_without_a_number_says_what_became_of_it(told: dict[str, dict[str, Any]]) -> None:
    """Its nature, outcome, grade and the grade before."""
    said = told["qualitative"]
    assert (said["nature"], said["value"], said["grade"], said["before"]) == ("trend", "better", "优", "良")
    assert (said["indicator"], said["indicator_id"], said["modality"]) == ("空气质量", None, "reported")


def test_every_record_stands_where_its_words_do(varied: TestClient) -> None:
    """The clause of each is the document's text between its offsets, to the letter."""
    for document in varied.get(f"{V1}/documents").json()["items"]:
        text = varied.get(f"{V1}/documents/{document['id']}/text").json()["text"]
        for record in varied.get(f"{V1}/documents/{document['id']}/records").json()["items"]:
            assert text[record["quote_start"] : record["quote_end"]] == record["quote"]
            assert record["quote_start"] <= record["start"] < record["end"] <= record["quote_end"]
            if record["type"] == "claim":
                assert text[record["start"] : record["end"]] == record["number"]


def test_a_document_counts_its_records_by_type(varied: TestClient) -> None:
    """Of each type as many as there are, and none of the others."""
    rows = {row["name"]: row["counts"] for row in varied.get(f"{V1}/documents").json()["items"]}
    assert {kind: n for kind, n in rows["交流.txt"].items() if n} == {
        "visit": 1,
        "chain": 1,
        "family": 1,
        "qualitative": 1,
    }
    assert {kind: n for kind, n in rows["差额.txt"].items() if n} == {"claim": 4}


def test_exact_values_travel_as_text(varied: TestClient) -> None:
    """No power of ten is left, a part stays a part, a range has both ends."""
    items = varied.get(f"{V1}/claims", params={"sort": "text", "limit": 100}).json()["items"]
    found = {row["number"]: (row["op"], row["value"], row["value2"], row["unit"]) for row in items}
    assert found["0.10个"] == ("=", "0.1", None, "个")
    assert found["1.20E+3个"] == ("=", "1200", None, "个")
    assert found["七分之二"] == ("=", "2/7", None, "")
    assert found["1亿至2亿元"] == ("range", "100000000", "200000000", "元")
    assert found["-3.2亿元"] == ("=", "-320000000", None, "元")
