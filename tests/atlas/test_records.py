"""One record, search, indicators, places and the start page over the API."""

import pytest
from starlette.testclient import TestClient

from lantu.documents import Document
from lantu.ledger import Record

V1 = "/api/v1"


def test_record_comes_with_its_sentence(client: TestClient, made: tuple[Document, list[Record]]) -> None:
    """The sentence runs from stop to stop and goes on over a line that breaks inside it."""
    document, records = made
    answer = client.get(f"{V1}/records/{records[1].id}").json()
    assert answer["sentence"] == "2023年，北京市PM2.5年均浓度为32微克/立方米，比上年下\n降6.7%。"
    assert document.text[answer["sentence_start"] : answer["sentence_end"]] == answer["sentence"]


def test_record_names_those_that_repeat_it(client: TestClient, made: tuple[Document, list[Record]]) -> None:
    """A figure tells where its passage is repeated, and the repeat tells what it repeats."""
    first, again = made[1][0], made[1][2]
    assert client.get(f"{V1}/records/{first.id}").json()["repeats"] == [again.id]
    assert client.get(f"{V1}/records/{again.id}").json()["record"]["repeat_of"] == first.id


@pytest.mark.parametrize(("kind", "identifier"), [("project", "p"), ("link", "m"), ("commitment", "c")])
def test_every_type_has_an_address(client: TestClient, kind: str, identifier: str) -> None:
    """A record of any type is found by its id, or by the beginning of it."""
    for reference in (identifier * 16, identifier * 8):
        assert client.get(f"{V1}/records/{reference}").json()["record"]["type"] == kind


def test_unknown_record_is_told_without_the_ledger_s_path(client: TestClient) -> None:
    """The refusal says where to look and not where the ledger lies."""
    answer = client.get(f"{V1}/records/zzzzzzzz")
    assert answer.status_code == 404
    assert "made.ledger" not in answer.text


def test_search_marks_the_words_and_names_the_records(
    client: TestClient, made: tuple[Document, list[Record]]
) -> None:
    """A hit is a sentence in which the marked stretches are the words; full width finds half width."""
    answer = client.get(f"{V1}/search", params={"q": "ＰＭ2.5 北京"}).json()
    hit = next(hit for hit in answer["hits"] if "6.7%" in hit["text"])
    assert {made[0].text[m["start"] : m["end"]] for m in hit["marks"]} == {"PM2.5", "北京"}
    assert made[1][1].id in {record["id"] for record in hit["records"]}


def test_search_is_narrowed_to_records_of_a_type(client: TestClient) -> None:
    """Only sentences that hold such a record are left."""
    hits = client.get(f"{V1}/search", params={"q": "北京", "type": "commitment"}).json()["hits"]
    assert [[record["type"] for record in hit["records"]] for hit in hits] == [["commitment"]]


def test_search_without_a_word_says_what_to_do(client: TestClient) -> None:
    """A question of spaces alone is refused with an example."""
    answer = client.get(f"{V1}/search", params={"q": "  "})
    assert (answer.status_code, "give one or more" in answer.json()["detail"]) == (422, True)


def test_indicators_are_counted_with_their_documents(client: TestClient) -> None:
    """An indicator of the catalogue has its names; one that is not in it has the text's words and no id."""
    rows = {row["key"]: row for row in client.get(f"{V1}/indicators").json()["items"]}
    assert (rows["pm25_annual_mean"]["count"], rows["pm25_annual_mean"]["documents"]) == (3, 1)
    assert (rows["总投资"]["id"], rows["总投资"]["english"]) == (None, None)
    assert client.get(f"{V1}/indicators", params={"q": "总投"}).json()["total"] == 1


def test_places_are_counted_over_all_types(client: TestClient) -> None:
    """A place counts wherever a record names it."""
    rows = {row["key"]: row["count"] for row in client.get(f"{V1}/places").json()["items"]}
    assert rows == {"110000": 6, "130000": 3, "无名镇": 1}


def test_summary_adds_up(client: TestClient) -> None:
    """The start page's counts are those of the lists, and repeats are told apart."""
    summary = client.get(f"{V1}/summary").json()
    counts = {kind: count for kind, count in summary["counts"].items() if count}
    assert counts == {"claim": 8, "project": 1, "link": 1, "commitment": 1}
    assert (summary["documents"], summary["repeats"]) == (3, 1)
    assert [(y["year"], y["reported"], y["target"]) for y in summary["years"]] == [
        (2022, 1, 0),
        (2023, 2, 0),
        (2025, 0, 2),
    ]


def test_summary_leads_with_catalogue_indicators_and_their_sentences(client: TestClient) -> None:
    """The latest level of an indicator comes with the sentence that says it."""
    (leading,) = client.get(f"{V1}/summary").json()["leading"]
    assert (leading["indicator"]["key"], leading["latest"]["number"]) == ("pm25_annual_mean", "32微克/立方米")
    assert leading["latest"]["quote"] in leading["sentence"]


def test_health_names_version_and_ledger(client: TestClient) -> None:
    """Whoever asks learns which Lantu answers, and the ledger's name without its folder."""
    health = client.get(f"{V1}/health").json()
    assert (health["status"], health["ledger"]) == ("ok", "made.ledger")
