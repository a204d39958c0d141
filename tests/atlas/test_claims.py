"""Figures over the API: conditions, facets, order, cursors and downloads."""

import csv
import io
import json

import pytest
from starlette.testclient import TestClient

from lantu.documents import Document
from lantu.ledger import Record

V1 = "/api/v1"


def numbers(client: TestClient, **query: object) -> list[str]:
    """Return the figures that a query leaves, in the order of the text."""
    answer = client.get(f"{V1}/claims", params={"sort": "text", **query})
    assert answer.status_code == 200, answer.text
    return [row["number"] for row in answer.json()["items"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["32微克/立方米", "6.7%", "120亿元", "5个", "32微克/立方米", "3000家", "12亿元", "36.5"]),
        ({"indicator": "forest_cover"}, ["36.5"]),
        ({"indicator": "总投资"}, ["120亿元"]),
        ({"place": "110000", "kind": "growth"}, ["6.7%"]),
        ({"place": "北京市", "modality": "target"}, ["5个"]),
        ({"place": "无名镇"}, ["120亿元"]),
        ({"since": "2024"}, ["5个", "36.5"]),
        ({"until": "2022"}, ["3000家"]),
        ({"since": "2023", "until": "2023-06", "repeats": "false"}, ["32微克/立方米", "6.7%"]),
        ({"q": "建成"}, ["5个"]),
        ({"q": "联合"}, ["5个"]),
        ({"document": "指标表.xlsx"}, ["36.5"]),
        ({"unit": "家"}, ["3000家"]),
        ({"stage": "总投资"}, ["120亿元"]),
        ({"confidence": "0.9"}, []),
    ],
)
def test_conditions_keep_what_meets_them(
    client: TestClient, query: dict[str, str], expected: list[str]
) -> None:
    """Each condition keeps the figures that meet it and no other, and they join."""
    assert numbers(client, **query) == expected


@pytest.mark.parametrize(
    ("sort", "first"),
    [("value descending", "120亿元"), ("value", "5个"), ("newest", "5个"), ("oldest", "3000家")],
)
def test_order(client: TestClient, sort: str, first: str) -> None:
    """The order that is asked for is the order that comes."""
    assert numbers(client, sort=sort)[0] == first


def test_values_travel_exactly(client: TestClient) -> None:
    """A value is decimal text with all its digits; an absent attribute is null."""
    (row,) = client.get(f"{V1}/claims", params={"stage": "总投资"}).json()["items"]
    assert (row["value"], row["value2"], row["unit"], row["direction"]) == ("12000000000", None, "元", None)
    assert row["places"] == [{"name": "无名镇", "code": None}]


@pytest.mark.parametrize("limit", [1, 3, 8])
def test_pages_join_without_gap_or_repeat(client: TestClient, limit: int) -> None:
    """Following the cursor lists every figure once, and ends."""
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": limit, "sort": "newest"} | ({"cursor": cursor} if cursor else {})
        page = client.get(f"{V1}/claims", params=query).json()
        seen += [row["id"] for row in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert (len(seen), len(set(seen))) == (8, 8)


@pytest.mark.parametrize("cursor", ["x", "WzEsLTFd", "e30", "WzEsMTAwMDAwMDAwMDAwMDAwMDAwMDBd", "中文"])
def test_what_is_no_cursor_is_refused(client: TestClient, cursor: str) -> None:
    """A made-up cursor is a plain refusal, never another page."""
    answer = client.get(f"{V1}/claims", params={"cursor": cursor})
    assert (answer.status_code, "cursor" in answer.json()["detail"]) == (400, True)


def test_facets_count_what_each_choice_would_leave(client: TestClient) -> None:
    """The count beside a value is the number of figures that choosing it shows."""
    chosen = {"place": "110000"}
    answer = client.get(f"{V1}/claims/facets", params=chosen).json()
    assert answer["total"] == len(numbers(client, **chosen))
    for name in ("kind", "modality", "indicator"):
        for facet in answer["facets"][name]:
            assert len(numbers(client, **chosen, **{name: facet["key"]})) == facet["count"]
    for facet in answer["facets"]["place"]:
        assert len(numbers(client, place=facet["key"])) == facet["count"]


def test_facets_carry_the_names_of_the_pack(client: TestClient) -> None:
    """Indicators and places of the pack are named in both languages; others by the text's words."""
    facets = client.get(f"{V1}/claims/facets").json()["facets"]
    named = {facet["key"]: (facet["name"], facet["english"]) for facet in facets["place"]}
    assert (named["110000"], named["无名镇"]) == (("北京市", "Beijing"), (None, None))
    assert all(facet["english"] for facet in facets["indicator"] if facet["key"] == "pm25_annual_mean")


def test_csv_has_a_row_a_figure_and_runs_nothing(client: TestClient) -> None:
    """The table is the filtered one, and a cell that begins like a formula is kept from being one."""
    answer = client.get(f"{V1}/claims/export", params={"format": "csv", "document": "<b>x</b>.txt"})
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["number"] for row in rows] == ["3000家", "12亿元"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert "attachment" in answer.headers["content-disposition"]


def test_jsonl_follows_the_contract_of_the_export(
    client: TestClient, made: tuple[Document, list[Record]]
) -> None:
    """Each line is a record as `lantu export records` writes it."""
    answer = client.get(f"{V1}/claims/export", params={"format": "jsonl", "document": made[0].id})
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert len(lines) == 5
    for line in lines:
        assert made[0].text[line["start"] : line["end"]] == line["number"]
        assert line["document"] == "报告.txt"


def test_a_misspelt_condition_is_refused(client: TestClient) -> None:
    """A parameter that does not exist must not silently widen the answer."""
    answer = client.get(f"{V1}/claims", params={"indicater": "x"})
    assert (answer.status_code, "indicater" in answer.json()["detail"]) == (422, True)
