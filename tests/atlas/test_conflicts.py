"""Figures that cannot all be true, and the series that they stand in, as the API gives them."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app

from .disputed import DISPUTED, earlier, later
from .world import PATIENT, write_ledger

ASKED = {"indicator": "contracts_beijing_to_jinji", "place": "110000"}
(BEFORE,) = (record.id for record in earlier()[1])
LEVEL, GROWTH, TARGET = (record.id for record in later()[1])


@pytest.fixture(scope="module")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Serve a ledger whose figures disagree."""
    path: Path = write_ledger(tmp_path_factory.mktemp("disputed") / "made.ledger", *DISPUTED)
    with TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        yield client


def test_a_conflict_gives_its_sentences_and_reasons(disputed: TestClient) -> None:
    """All figures of the set are there with who prints them, and the arithmetic in both languages."""
    page = disputed.get("/api/v1/conflicts").json()
    assert (page["total"], page["open"], page["figures"]) == (1, 1, 5)
    (conflict,) = page["items"]
    assert {side["claim"]["id"]: side["authority"] for side in conflict["sides"]} == {
        BEFORE: "press",
        LEVEL: "primary",
        GROWTH: "primary",
    }
    assert "600" in conflict["chinese"]
    assert "600" in conflict["english"]
    assert conflict["reasons"] == list(dict.fromkeys(cause["reason"] for cause in conflict["causes"]))
    assert all(place["name"] and place["english"] for place in conflict["places"])


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ({"indicator": "contracts_beijing_to_jinji"}, 1),
        ({"indicator": "forest_cover"}, 0),
        ({"place": "110000"}, 1),
        ({"place": "130000"}, 0),
        ({"record": LEVEL}, 1),
        ({"record": TARGET}, 0),
        ({"reason": "rounding"}, 0),
        ({"apart": "true", "record": LEVEL}, 0),
    ],
)
def test_conflicts_are_narrowed(disputed: TestClient, condition: dict[str, str], found: int) -> None:
    """Each condition keeps what meets it and nothing else."""
    assert disputed.get("/api/v1/conflicts", params=condition).json()["total"] == found


def test_a_conflict_has_an_address(disputed: TestClient) -> None:
    """Its id finds it again; an id that nothing has is refused with what to do."""
    (conflict,) = disputed.get("/api/v1/conflicts").json()["items"]
    assert disputed.get(f"/api/v1/conflicts/{conflict['id']}").json() == conflict
    missing = disputed.get("/api/v1/conflicts/0123456789")
    assert (missing.status_code, "/api/v1/conflicts" in missing.json()["detail"]) == (404, True)


def test_conflicts_are_downloaded_in_the_contract(disputed: TestClient) -> None:
    """Each line is a conflict of the export's schema in the language asked for."""
    lines = disputed.get("/api/v1/conflicts/export", params={"language": "en"}).text.splitlines()
    (conflict,) = (json.loads(line) for line in lines)
    assert conflict["schema"] == "lantu.conflicts/1"
    assert set(conflict["records"]) == {BEFORE, LEVEL, GROWTH}
    assert conflict["documents"] == ["先.txt", "后.txt"]
    assert {said["record"] for said in conflict["said"]} == set(conflict["records"])
    table = disputed.get("/api/v1/conflicts/export", params={"format": "csv"}).content
    (row,) = csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""))
    assert (row["id"], row["said_document"].count("；")) == (conflict["id"], 2)


def test_a_figure_has_the_bounds_of_its_wording(disputed: TestClient) -> None:
    """Half the written step on either side, and the conflicts that it is in."""
    series = disputed.get("/api/v1/series", params=ASKED).json()
    points = {p["claim"]["id"]: p for g in series["groups"] for line in g["lines"] for p in line["points"]}
    assert (points[LEVEL]["low"], points[LEVEL]["high"]) == ("64995000000", "65005000000")
    assert (points[GROWTH]["low"], points[GROWTH]["high"]) == ("19.95", "20.05")
    assert (len(points[LEVEL]["conflicts"]), points[TARGET]["conflicts"]) == (1, [])


def test_prices_are_never_joined(disputed: TestClient) -> None:
    """A figure at constant prices is a line of its own, on the same axis."""
    groups = disputed.get("/api/v1/series", params=ASKED).json()["groups"]
    levels = next(group for group in groups if group["kind"] == "level")
    assert {line["labels"]["prices"]: len(line["points"]) for line in levels["lines"]} == {
        None: 3,
        "constant": 1,
    }


def test_a_series_is_downloaded_whole(disputed: TestClient) -> None:
    """Both formats have a row for each figure, with the same keys."""
    rows = [
        json.loads(line)
        for line in disputed.get(
            "/api/v1/series/export", params={**ASKED, "format": "jsonl"}
        ).text.splitlines()
    ]
    table = disputed.get("/api/v1/series/export", params=ASKED).text.removeprefix("\ufeff").splitlines()
    stated = [row for row in rows if row["status"] != "implied"]
    assert (len(stated), len(table)) == (5, len(rows) + 1)
    assert table[0].split(",") == list(rows[0])


def test_without_a_pack_the_atlas_says_why_it_compares_nothing(tmp_path: Path) -> None:
    """Figures are compared by a pack's indicators: without one conflicts are refused, the series is not."""
    path = write_ledger(tmp_path / "made.ledger", *DISPUTED)
    with TestClient(create_app(path, pack=None), base_url="http://127.0.0.1") as client:
        refused = client.get("/api/v1/conflicts")
        assert (refused.status_code, "--region" in refused.json()["detail"]) == (503, True)
        assert client.get("/api/v1/series", params=ASKED).json()["total"] == 5


def test_an_indicator_that_nothing_has_is_refused(disputed: TestClient) -> None:
    """A misspelt indicator is no empty series."""
    assert disputed.get("/api/v1/series", params={"indicator": "nothing"}).status_code == 404


def test_what_takes_long_is_told_and_worked_out_meanwhile(tmp_path: Path) -> None:
    """Nobody waits: answers say that figures are compared, or come without; later they are whole."""
    path = write_ledger(tmp_path / "later.ledger", *DISPUTED)
    with TestClient(create_app(path, patience_seconds=0.0), base_url="http://127.0.0.1") as client:
        first = client.get("/api/v1/conflicts")
        queue = client.get("/api/v1/review").json()
        while (whole := client.get("/api/v1/conflicts")).status_code == 202:
            pass
        later = client.get("/api/v1/review").json()
    assert first.status_code in {200, 202}
    if first.status_code == 202:
        assert first.json() == {"pending": "reconciled", "seconds": int(first.headers["retry-after"])}
        assert "etag" not in first.headers
    assert whole.json()["open"] > 0
    assert later["checked"]
    assert queue["items"]
