"""Documents over the API: the list, one of them, its text and its records."""

import pytest
from starlette.testclient import TestClient

from lantu.documents import Document
from lantu.ledger import Record

from .world import HOSTILE, TABLE

V1 = "/api/v1"


def test_list_names_every_document_newest_first(client: TestClient) -> None:
    """Each document stands in the list once, with how many records of each type it has."""
    page = client.get(f"{V1}/documents").json()
    assert [row["date"] for row in page["items"]] == ["2024-03-01", "2024-02-01", "2021"]
    assert (page["total"], page["next"]) == (3, None)
    counts = {kind: count for kind, count in page["items"][1]["counts"].items() if count}
    assert counts == {"claim": 5, "project": 1, "link": 1, "commitment": 1}


def test_absent_metadata_is_null(client: TestClient) -> None:
    """What neither a table nor the text tells is null, not empty text."""
    row = client.get(f"{V1}/documents", params={"q": "<b>"}).json()["items"][0]
    assert [row[name] for name in ("title", "publisher", "place", "reprint_of")] == [None] * 4


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "工作报告"}, ["报告.txt"]),
        ({"q": "编写"}, ["报告.txt"]),
        ({"authority": "primary"}, ["报告.txt"]),
        ({"publisher": "编写组"}, ["报告.txt"]),
        ({"since": "2024-02", "until": "2024-02"}, ["报告.txt"]),
        ({"until": "2021"}, ["指标表.xlsx"]),
        ({"q": "没有的词"}, []),
    ],
)
def test_list_is_narrowed(client: TestClient, query: dict[str, str], expected: list[str]) -> None:
    """Each condition keeps the documents that meet it and no other."""
    assert [row["name"] for row in client.get(f"{V1}/documents", params=query).json()["items"]] == expected


def test_facets_leave_their_own_choice_aside(client: TestClient) -> None:
    """A chosen authority still shows how many documents the others have."""
    facets = client.get(f"{V1}/documents", params={"authority": "primary"}).json()["facets"]
    assert {facet["key"]: facet["count"] for facet in facets["authority"]} == {"unknown": 2, "primary": 1}
    assert [facet["key"] for facet in facets["publisher"]] == ["编写组"]


@pytest.mark.parametrize("sort", ["newest", "oldest", "title", "records"])
def test_pages_join_without_gap_or_repeat(client: TestClient, sort: str) -> None:
    """Following the cursor lists every document once."""
    seen: list[str] = []
    cursor: str | None = None
    for _ in range(3):
        page = client.get(
            f"{V1}/documents", params={"sort": sort, "limit": 1} | ({"cursor": cursor} if cursor else {})
        ).json()
        seen += [row["name"] for row in page["items"]]
        cursor = page["next"]
    assert (sorted(seen), cursor) == (sorted(["报告.txt", "<b>x</b>.txt", "指标表.xlsx"]), None)


def test_detail_gives_structure_and_where_metadata_was_found(
    client: TestClient, made: tuple[Document, list[Record]]
) -> None:
    """Sections, breaks, repeats, fragments, notes and origins come as the document has them."""
    document = made[0]
    detail = client.get(f"{V1}/documents/{document.id}").json()
    assert detail["found"] == {
        "title": "head of the text",
        "date": "documents.csv",
        "publisher": "documents.csv",
        "place": "title",
    }
    assert [(b["start"], b["end"]) for b in detail["breaks"]] == [tuple(span) for span in document.breaks]
    assert detail["repeats"][0]["first"]["start"] == document.repeats[0].first.start
    assert [detail["notes"], len(detail["fragments"]), len(detail["sections"])] == [
        list(document.notes),
        1,
        1,
    ]


def test_table_cells_are_stretches_of_the_text(client: TestClient) -> None:
    """Every cell's offsets give its words."""
    row = client.get(f"{V1}/documents", params={"q": "指标表"}).json()["items"][0]
    (table,) = client.get(f"{V1}/documents/{row['id']}").json()["tables"]
    words = [TABLE[cell["start"] : cell["end"]] for cell in table["cells"]]
    assert words == ["指标", "2020年", "2025年目标", "森林覆盖率", "36.5"]


def test_text_comes_as_it_was(client: TestClient) -> None:
    """The text is neither changed nor escaped, and counts code points."""
    row = client.get(f"{V1}/documents", params={"q": "<b>"}).json()["items"][0]
    part = client.get(f"{V1}/documents/{row['id']}/text").json()
    assert part == {"start": 0, "end": len(HOSTILE), "length": len(HOSTILE), "text": HOSTILE}


def test_records_of_a_document_come_whole_and_in_text_order(
    client: TestClient, made: tuple[Document, list[Record]]
) -> None:
    """All types are there, each at offsets that give its quote."""
    document, records = made
    answer = client.get(f"{V1}/documents/{document.id}/records").json()
    assert {row["id"] for row in answer["items"]} == {record.id for record in records}
    assert [row["start"] for row in answer["items"]] == sorted(row["start"] for row in answer["items"])
    for row in answer["items"]:
        assert document.text[row["quote_start"] : row["quote_end"]] == row["quote"]


@pytest.mark.parametrize("address", ["/documents/{}", "/documents/{}/text", "/documents/{}/records"])
def test_unknown_document_is_told(client: TestClient, address: str) -> None:
    """An id that the ledger does not have is 404 with a way out; what is no id is 422."""
    unknown = client.get(V1 + address.format("0" * 64))
    assert (unknown.status_code, "/api/v1/documents" in unknown.json()["detail"]) == (404, True)
    assert client.get(V1 + address.format("abc")).status_code == 422
