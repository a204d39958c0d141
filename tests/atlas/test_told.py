"""What many documents tell together, over the API: visits, coverage, pairings, batches, inequality, heat."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.workbench.reading import read_documents

from .signed_in import V1
from .world import PATIENT

TEXTS = {
    "2019.txt": "2019年，三地43个临床检验项目实现互认。\n2017年，天津市东丽区对口帮扶河北省承德市承德县。\n",
    "2021.txt": "2021年，京唐城际铁路开工建设。\n2020年北京市PM2.5年均浓度为38微克/立方米，"
    "天津市PM2.5年均浓度为48微克/立方米，河北省PM2.5年均浓度为44.8微克/立方米。\n",
    "2022.txt": "2022年底，京唐城际铁路开通运营。\n"
    "2022年3月8日，北京市西城区代表团到河北省张家口市学习考察。\n",
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Serve a few made-up documents, read by the product's own reader."""
    folder = tmp_path_factory.mktemp("told")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    ledger = folder.parent / "told.ledger"
    read_documents([folder], ledger)
    with TestClient(create_app(ledger, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        yield client


def test_a_project_is_in_the_furthest_batch_that_is_told(told: TestClient) -> None:
    """Begun in one document and open in the next, a line is built; both sentences stand under it."""
    page = told.get(f"{V1}/batches").json()
    (line,) = [one for one in page["items"] if "京唐" in one["name"]]
    assert line["batch"] == "built"
    assert {state["status"] for state in line["states"]} == {"under_construction", "operating"}
    assert sum(one["count"] for one in page["batches"]) == page["total"]
    assert all(told.get(f"{V1}/records/{s['told']['record']}").status_code == 200 for s in line["states"])


def test_batches_are_narrowed(told: TestClient) -> None:
    """Batch, place and words each leave what meets them; a batch counts what the others leave."""
    assert told.get(f"{V1}/batches", params={"batch": "reserve"}).json()["total"] == 0
    assert told.get(f"{V1}/batches", params={"q": "没有的项目"}).json()["items"] == []
    assert told.get(f"{V1}/batches", params={"place": "650000"}).json()["total"] == 0
    assert told.get(f"{V1}/batches", params={"batch": "none"}).status_code == 422


def test_visits_name_who_went_where(told: TestClient) -> None:
    """A visit has its delegation's home, its hosts and its sentence."""
    (visit,) = told.get(f"{V1}/visits").json()["items"]
    assert [place["code"] for place in visit["origin"]] == ["110102"]
    assert [place["code"] for place in visit["hosts"]] == ["130700"]
    assert "学习考察" in visit["told"]["quote"]


def test_a_record_without_a_list_of_its_own_stands_in_its_document(told: TestClient) -> None:
    """The reader shows a visit among the records of its text, counted in the document's row."""
    (row,) = [one for one in told.get(f"{V1}/documents").json()["items"] if one["counts"]["visit"]]
    records = told.get(f"{V1}/documents/{row['id']}/records").json()["items"]
    (visit,) = [one for one in records if one["type"] == "visit"]
    assert [place["code"] for place in visit["hosts"]] == ["130700"]
    assert told.get(f"{V1}/records/{visit['id']}").json()["record"] == visit


def test_pairs_and_coverage(told: TestClient) -> None:
    """A pair that is stated is one; a recognition has its count with the sentence."""
    page = told.get(f"{V1}/coverage").json()
    stated = {(pair["helper"][0]["code"], pair["helped"][0]["code"]) for pair in page["pairs"]}
    assert ("120110", "130821") in stated
    counts = [
        count["value"] for row in page["services"] for point in row["points"] for count in point["counts"]
    ]
    assert "43" in counts


def test_inequality_is_that_of_the_values_shown(told: TestClient) -> None:
    """The Gini coefficient can be worked out by hand from the values beside it."""
    (spread,) = told.get(f"{V1}/inequality").json()["spreads"]
    values = [one["value"] for one in spread["values"]]
    assert sorted(values) == [38, 44.8, 48]
    apart = sum(abs(a - b) for a in values for b in values)
    assert spread["gini"] == pytest.approx(apart / (2 * len(values) * sum(values)))
    assert spread["indicator"]["english"]


def test_other_places_are_compared(told: TestClient) -> None:
    """The provinces of the country are compared where enough of them have figures; no place is no answer."""
    page = told.get(f"{V1}/inequality").json()
    keys = [one["key"] for one in page["comparable"]]
    assert ("CN" in keys, "JJJ" in keys) == (True, False)
    (spread,) = told.get(f"{V1}/inequality", params={"place": "中国"}).json()["spreads"]
    assert len(spread["values"]) == 3
    assert told.get(f"{V1}/inequality", params={"place": "河北"}).json()["spreads"] == []
    refused = told.get(f"{V1}/inequality", params={"place": "某某星"})
    assert (refused.status_code, "某某星" in refused.text) == (422, True)


def test_heat_is_every_place_and_year(told: TestClient) -> None:
    """Each place has the value of its year, with its sentence; what cannot be drawn is not found."""
    heat = told.get(f"{V1}/map/heat", params={"indicator": "pm25_annual_mean"}).json()
    cells = {row["place"]["key"]: [(c["year"], c["estimate"]) for c in row["cells"]] for row in heat["rows"]}
    assert cells == {"110000": [(2020, 38)], "120000": [(2020, 48)], "130000": [(2020, 44.8)]}
    assert told.get(f"{V1}/map/heat", params={"indicator": "none"}).status_code == 404


def test_nodes_of_the_network_lie_somewhere(told: TestClient) -> None:
    """A party that the pack places has its point, for arcs on the map."""
    nodes = {node["name"]: node["point"] for node in told.get(f"{V1}/network").json()["nodes"]}
    longitude, latitude = nodes["120110"] or [0, 0]
    assert (round(longitude), round(latitude)) == (117, 39)
