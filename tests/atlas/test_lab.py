"""The Lab: scenarios run beside their baseline, and nothing else is reached through them."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app

from .signed_in import V1, SignedIn
from .world import PATIENT, report, write_ledger

SCENARIO = """
schema = "lantu.scenario/1"
name = "faster"
region = "jingjinji"
date = "2025"
[[centre]]
name = "天津"
door = ["120101"]
[[change]]
do = "speed_up"
line = "石济客运专线"
factor = 0.5
"""


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> SignedIn:
    """Somebody in the Lab."""
    path = write_ledger(tmp_path_factory.mktemp("lab") / "x.ledger", report)
    return SignedIn(TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1"))


def test_the_lab_has_what_a_map_draws(person: SignedIn) -> None:
    """Every line runs between stations, and most of them have a point."""
    lab = person.get("lab")
    named = {station["name"] for station in lab["stations"]}
    stops = [stop for line in lab["lines"] for stop in line["stations"]]
    assert sum(stop in named for stop in stops) > len(stops) / 2
    assert lab["region"] == "jingjinji"
    assert all(example["content"]["region"] == "jingjinji" for example in lab["examples"])


def test_a_scenario_is_run_beside_its_baseline(person: SignedIn) -> None:
    """Half the minutes bring nobody further away, and the answer holds the hashes of what went in."""
    trial = person.post("lab/try", {"toml": SCENARIO}).json()
    assert all(one["people_after"] >= one["people_before"] for one in trial["circles"])
    assert trial["market_access_after"] >= trial["market_access_before"] > 0
    assert set(trial["inputs"]) >= {"scenario", "network", "people"}


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("not toml", "no TOML"),
        (SCENARIO.replace('"jingjinji"', '"../../../etc/passwd"'), "this atlas tries 'jingjinji'"),
        (SCENARIO.replace('"jingjinji"', '"/etc"'), "this atlas tries"),
        (SCENARIO.replace("石济客运专线", "没有的线"), "没有的线"),
        (SCENARIO.replace("0.5", "-1"), "factor"),
        (SCENARIO + SCENARIO[SCENARIO.index("[[change]]") :] * 60, "at most"),
        ("x = " + "[" * 5000, "TOML"),
    ],
)
def test_what_cannot_be_tried_is_told(person: SignedIn, toml: str, told: str) -> None:
    """A scenario from elsewhere reads no other path, and a wrong one says what is wrong with it."""
    answer = person.post("lab/try", {"toml": toml})
    assert answer.status_code == 422
    assert told in answer.json()["detail"]


def test_a_body_that_is_too_large_is_refused(person: SignedIn) -> None:
    """No more of it is read than the Lab takes."""
    assert person.post("lab/try", {"toml": "#" * 100_000}).status_code == 413


def test_without_a_pack_there_is_no_lab(tmp_path: Path) -> None:
    """An atlas without a region says so."""
    path = write_ledger(tmp_path / "x.ledger", report)
    with TestClient(create_app(path, pack=None), base_url="http://127.0.0.1") as client:
        assert client.get(f"{V1}/lab").status_code == 503
