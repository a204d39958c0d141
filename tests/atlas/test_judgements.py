"""People judge records in the atlas: kept, seen, told who and why, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lantu.atlas.app import create_app
from lantu.ledger import LedgerWriter

from .disputed import DISPUTED
from .signed_in import V1, SignedIn
from .world import PATIENT, WORLD, report, write_ledger

FIRST, FALL, AGAIN, MONEY, ROOMS = (record.id for record in report()[1][:5])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of its own for each test, since it is written."""
    return write_ledger(tmp_path / "judged.ledger", *WORLD, *DISPUTED)


@pytest.fixture
def at_work(path: Path) -> Iterator[SignedIn]:
    """This machine's user at an open atlas."""
    with TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        yield SignedIn(client)


def test_a_confirmed_record_leaves_the_queue_and_stands_in_the_trail(at_work: SignedIn) -> None:
    """What is judged is asked no more, and everybody can read who said so and why."""
    assert FIRST in {item["record"]["id"] for item in at_work.get("review")["items"]}
    answer = at_work.post(
        "judgements", {"act": "confirm", "records": [FIRST], "why": "as printed", "publish": True}
    )
    assert (answer.status_code, answer.json()["status"]) == (200, "published")
    assert FIRST not in {item["record"]["id"] for item in at_work.get("review")["items"]}
    (kept,) = at_work.get("judgements", record=FIRST)["items"]
    assert (kept["act"], kept["why"], kept["holds"], kept["targets"][0]["record"]) == (
        "confirm",
        "as printed",
        True,
        FIRST,
    )


def test_a_judgement_is_made_under_the_name_of_who_is_in(path: Path) -> None:
    """The name comes from the session and never from the request."""
    with TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        person = SignedIn(client, "王审核")
        person.post("judgements", {"act": "reject", "records": [MONEY], "why": "not said", "publish": True})
        assert [one["who"] for one in person.get("judgements")["items"]] == ["王审核"]
        claimed = {"act": "reject", "records": [MONEY], "why": "x", "who": "another"}
        assert person.post("judgements", claimed).status_code == 422


def test_a_correction_is_read_in_the_words_of_the_region(at_work: SignedIn) -> None:
    """A place is found by its name, and the record then has its code."""
    body = {
        "act": "correct",
        "records": [MONEY],
        "fields": {"place": "雄安新区", "period": "2022"},
        "why": "title",
    }
    assert at_work.post("judgements", {**body, "publish": True}).status_code == 200
    record = at_work.get(f"records/{MONEY}")["record"]
    assert (record["places"][0]["code"], record["time"]["end"]) == ("JJJ-XIONGAN", "2022")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"act": "confirm", "records": ["none-such-record"], "why": "x"}, "no record"),
        ({"act": "confirm", "records": [], "why": "x"}, "needs the id"),
        ({"act": "correct", "records": [FIRST], "fields": {"value": "many"}, "why": "x"}, "no number"),
        ({"act": "correct", "records": [FIRST], "fields": {"place": "无此地方"}, "why": "x"}, "no place"),
        ({"act": "settle", "records": [FIRST], "why": "x"}, "conflict"),
        ({"act": "comment", "why": "x"}, "comment needs"),
        ({"act": "confirm", "records": [FIRST], "why": ""}, "why"),
        ({"act": "delete", "records": [FIRST], "why": "x"}, "act"),
    ],
)
def test_what_says_nothing_is_refused_with_the_reason(at_work: SignedIn, body: object, told: str) -> None:
    """A judgement that cannot be kept changes nothing, and says why without naming the ledger's path."""
    answer = at_work.post("judgements", body)
    assert answer.status_code in {404, 422}
    assert told in answer.json()["detail"]
    assert "/tmp" not in answer.json()["detail"].replace("/api/v1", "")
    assert at_work.get("judgements")["total"] == 0


def test_a_settled_conflict_goes_and_comes_back_when_undone(at_work: SignedIn) -> None:
    """The figures that hold stay, the others count no more, until somebody takes the decision back."""
    before = at_work.get("conflicts")
    conflict = before["items"][0]
    drop, *keep = [side["claim"]["id"] for side in conflict["sides"]]
    body = {
        "act": "settle",
        "records": keep,
        "dropped": [drop],
        "about": conflict["id"],
        "why": "later source",
    }
    made = at_work.post("judgements", {**body, "publish": True}).json()
    assert conflict["id"] not in {one["id"] for one in at_work.get("conflicts")["items"]}
    assert at_work.get("judgements", about=conflict["id"])["items"][0]["dropped"][0]["record"] == drop
    at_work.post(f"judgements/{made['id']}/undo", {"why": "too early", "publish": True})
    assert conflict["id"] in {one["id"] for one in at_work.get("conflicts")["items"]}
    assert [one["act"] for one in at_work.get("judgements")["items"]] == ["undo", "settle"]
    assert [one["holds"] for one in at_work.get("judgements", act="settle")["items"]] == [False]


def test_a_comment_says_something_and_changes_nothing(at_work: SignedIn) -> None:
    """A comment stands by its conflict, and the conflict stays as it was."""
    conflict = at_work.get("conflicts")["items"][0]
    at_work.post(
        "judgements", {"act": "comment", "about": conflict["id"], "why": "ask the bureau", "publish": True}
    )
    assert at_work.get("judgements", about=conflict["id"])["items"][0]["why"] == "ask the bureau"
    assert at_work.get(f"conflicts/{conflict['id']}") == conflict


def test_one_after_the_other_is_kept_at_once_and_seen_together(at_work: SignedIn) -> None:
    """Ten keys in a row wait for no publishing, and an undo finds what was just judged."""
    first = at_work.post("judgements", {"act": "confirm", "records": [FIRST], "why": "a"}).json()
    second = at_work.post("judgements", {"act": "reject", "records": [MONEY], "why": "b"}).json()
    assert (first["status"], second["status"]) == ("kept", "kept")
    at_work.post(f"judgements/{second['id']}/undo", {"why": "slip", "publish": True})
    assert [(one["act"], one["holds"]) for one in at_work.get("judgements")["items"]] == [
        ("undo", True),
        ("reject", False),
        ("confirm", True),
    ]


def test_a_second_writer_is_told_who_the_first_is(at_work: SignedIn, path: Path) -> None:
    """While a reading writes, a judgement waits for another time and says for whom."""
    with LedgerWriter(path, owner="lantu read"):
        answer = at_work.post("judgements", {"act": "confirm", "records": [FIRST], "why": "x"})
    assert (answer.status_code, "lantu read" in answer.json()["detail"]) == (409, True)
    assert str(path) not in answer.json()["detail"]
    assert at_work.post("judgements", {"act": "confirm", "records": [FIRST], "why": "x"}).status_code == 200


def test_what_waits_at_the_desk_is_published_when_the_atlas_ends(path: Path) -> None:
    """Nothing that was answered with yes is lost."""
    with TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        SignedIn(client).post("judgements", {"act": "confirm", "records": [FIRST], "why": "x"})
    with TestClient(create_app(path, patience_seconds=PATIENT), base_url="http://127.0.0.1") as client:
        assert client.get(f"{V1}/judgements").json()["total"] == 1


def test_figures_in_conflict_come_first_among_the_doubtful(at_work: SignedIn) -> None:
    """The queue falls by doubt times importance, and tells which conflicts a figure stands in."""
    items = at_work.get("review")["items"]
    weights = [item["doubt"] * item["importance"] for item in items]
    assert weights == sorted(weights, reverse=True)
    assert any(item["conflicts"] for item in items)
    assert all(item["record"]["type"] == "link" for item in at_work.get("review", type="link")["items"])


def test_what_is_left_is_counted_of_the_chosen_type(at_work: SignedIn) -> None:
    """Judging a figure leaves as many projects as there were, and one figure less."""

    def counted() -> list[tuple[int, int]]:
        queues = [at_work.get("review", **kind) for kind in ({}, {"type": "claim"}, {"type": "project"})]
        return [(queue["left"], queue["judged"]) for queue in queues]

    every, figures, projects = counted()
    assert (figures[0], projects) == (every[0] - 3, (1, 0))
    at_work.post("judgements", {"act": "confirm", "records": [FIRST], "why": "so", "publish": True})
    assert counted() == [(every[0] - 1, 1), (figures[0] - 1, 1), (1, 0)]


def test_what_is_taken_back_is_left_again(at_work: SignedIn) -> None:
    """An undone judgement touches nothing any more, and the same record counts once."""
    before = at_work.get("review")["left"]
    made = [
        at_work.post("judgements", {"act": act, "records": [MONEY], "why": "so", "publish": seen}).json()[
            "id"
        ]
        for act, seen in (("confirm", False), ("reject", True))
    ]
    assert at_work.get("review")["judged"] == 1
    for one, seen in ((made[1], False), (made[0], True)):
        at_work.post(f"judgements/{one}/undo", {"why": "not so", "publish": seen})
    queue = at_work.get("review")
    assert (queue["left"], queue["judged"]) == (before, 0)
