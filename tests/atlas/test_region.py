"""Maps, places and the parts of the programme: what is drawn is what the sentences leave open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.atlas.maps import Drawable
from lantu.atlas.topics import read_topics
from lantu.region import Region

from .disputed import DISPUTED
from .maps import AIR
from .signed_in import V1
from .test_contracts import words_of
from .world import PATIENT, WORLD, write_ledger


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """An atlas whose figures can be drawn."""
    path = write_ledger(tmp_path_factory.mktemp("region") / "x.ledger", *WORLD, *DISPUTED, *AIR)
    with TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        yield client


def test_the_map_has_every_place_of_a_level(asked: TestClient) -> None:
    """Three provinces and their prefectures, whose rings are closed and lie in the box."""
    provinces = asked.get(f"{V1}/map/outlines", params={"level": "province"}).json()
    assert {area["code"] for area in provinces["areas"]} == {"110000", "120000", "130000"}
    west, south, east, north = provinces["box"]
    for area in provinces["areas"]:
        assert area["rings"][0][0] == area["rings"][0][-1]
        assert all(
            west - 0.01 <= x <= east + 0.01 and south - 0.01 <= y <= north + 0.01 for x, y in area["rings"][0]
        )
    assert provinces["sources"]


def test_a_level_that_nobody_draws_is_told(asked: TestClient) -> None:
    """A level without outlines is refused, one that is none is too."""
    assert asked.get(f"{V1}/map/outlines", params={"level": "country"}).status_code == 404
    assert asked.get(f"{V1}/map/outlines", params={"level": "street"}).status_code == 422


def test_values_of_a_year_stand_at_their_places_with_their_sentences(asked: TestClient) -> None:
    """Beijing and Hebei have a value for 2023, with bounds and the sentence; a place without has none."""
    drawn = asked.get(f"{V1}/map/values", params={"indicator": "pm25_annual_mean", "year": 2023}).json()
    values = {value["place"]["key"]: value for value in drawn["values"]}
    assert set(values) == {"110000", "130000"}
    assert values["110000"]["low"] <= 32 <= values["110000"]["high"]
    assert values["130000"]["rests_on"][0]["number"] == "38.6微克/立方米"
    assert (drawn["unit"], drawn["years"]) == ("微克/立方米", [2023])


def test_a_map_of_one_place_is_not_offered(asked: TestClient) -> None:
    """What only Beijing reports is no map, and asking for it is refused with where to look."""
    offered = asked.get(f"{V1}/map/indicators").json()["items"]
    assert [(item["indicator"]["key"], item["opening"]) for item in offered] == [("pm25_annual_mean", 2023)]
    refused = asked.get(f"{V1}/map/values", params={"indicator": "contracts_beijing_to_jinji"})
    assert (refused.status_code, "/map/indicators" in refused.json()["detail"]) == (404, True)


def test_a_map_begins_with_a_year_of_the_region() -> None:
    """Values of other provinces alone are drawn, but neither first nor as the year to begin with."""
    said = {2023: ("110000", "130000"), 2025: ("330000", "340000", "360000")}
    drawn = Drawable("%", {year: {place: [] for place in places} for year, places in said.items()})
    assert (drawn.years, drawn.opening, drawn.size) == ([2023, 2025], 2025, (0, 5))
    drawn.own = {"110000", "130000"}
    assert (drawn.years, drawn.opening, drawn.size) == ([2023, 2025], 2023, (2, 5))


def test_a_place_has_everything_that_is_said_of_it(asked: TestClient) -> None:
    """Figures by part with the latest of each, partners, projects, where it lies and what is in it."""
    file = asked.get(f"{V1}/places/130000").json()
    assert file["place"]["name"] == "河北省"
    assert {part["part"] for part in file["parts"]} >= {"environment"}
    assert [partner["key"] for partner in file["partners"]] == ["110000"]
    assert file["projects"][0]["name"] == "京雄快线"
    assert "130100" in {part["key"] for part in file["below"]}


def test_a_place_can_be_seen_year_by_year_and_with_its_parts(asked: TestClient) -> None:
    """A year leaves what holds in it; parts add what is said of the places inside."""
    whole = asked.get(f"{V1}/places/110000").json()
    assert 2023 in whole["years"]
    year = asked.get(f"{V1}/places/110000", params={"year": 2024}).json()
    assert year["counts"]["claim"] < whole["counts"]["claim"]
    assert year["years"] == whole["years"]
    more = asked.get(f"{V1}/places/130000", params={"parts": True}).json()["counts"]
    assert more["claim"] >= asked.get(f"{V1}/places/130000").json()["counts"]["claim"]


def test_a_name_that_only_documents_know_is_a_place_too(asked: TestClient) -> None:
    """A place without a code has a page; one that nobody names has none."""
    named = asked.get(f"{V1}/places/无名镇").json()
    assert (named["level"], named["counts"]["claim"]) == (None, 1)
    assert asked.get(f"{V1}/places/没有的地方").status_code == 404


def test_a_part_of_the_programme_has_its_records(asked: TestClient) -> None:
    """The page of a part holds its indicators, links and conflicts, and the row counts the same."""
    rows = {row["id"]: row for row in asked.get(f"{V1}/topics").json()["items"]}
    assert len(rows) == 12
    environment = asked.get(f"{V1}/topics/environment").json()
    assert environment["topic"]["figures"] == rows["environment"]["figures"] > 0
    assert [link["domain"] for link in environment["links"]] == ["environment"]
    assert asked.get(f"{V1}/topics/innovation").json()["conflicts"]
    assert asked.get(f"{V1}/topics/weather").status_code == 404


def test_every_word_of_the_vocabularies_belongs_to_one_part() -> None:
    """No indicator, link, commitment or project is of no part, and none is counted in two."""
    for column, words in (
        ("parts", {one.part for one in Region.load("jingjinji").indicators} - {None, ""}),
        ("domains", words_of("domain")),
        ("categories", words_of("category")),
    ):
        given = [word for topic in read_topics() for word in getattr(topic, column)]
        assert sorted(given) == sorted(set(given)), column
        assert set(words) <= set(given), column


def test_without_a_pack_places_are_names_and_maps_are_refused(tmp_path: Path) -> None:
    """An atlas that has no pack says so instead of drawing nothing."""
    path = write_ledger(tmp_path / "x.ledger", *WORLD)
    with TestClient(create_app(path, pack=None), base_url="http://127.0.0.1") as client:
        assert client.get(f"{V1}/map/outlines").status_code == 503
        assert client.get(f"{V1}/topics").json()["items"][0]["figures"] == 0
        assert client.get(f"{V1}/places/110000").json()["counts"]["claim"] > 0
