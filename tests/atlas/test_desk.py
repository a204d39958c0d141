"""Where judgements are written: kept at once, published when it is quiet, lent for a reading."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lantu.atlas.desk import Desk
from lantu.errors import LedgerError, LedgerOwnedError, NotFoundError
from lantu.ledger import Ledger, LedgerWriter

from .world import report, write_ledger

FIRST = report()[1][0].id
NEVER = 3600.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger that is written."""
    return write_ledger(tmp_path / "x.ledger", report)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A desk that publishes nothing by itself as long as a test lasts."""
    with Desk(path, quiet_seconds=NEVER) as desk:
        yield desk


def published(path: Path) -> int:
    """Return how many judgements everybody sees."""
    with Ledger(path) as ledger:
        return len(ledger.judgements())


def test_a_judgement_is_seen_when_it_is_published(desk: Desk, path: Path) -> None:
    """Before, it is kept and shown to nobody."""
    desk.judge("confirm", [FIRST], who="李", why="as printed")
    assert published(path) == 0
    desk.publish()
    assert published(path) == 1


def test_one_who_cannot_wait_publishes_at_once(desk: Desk, path: Path) -> None:
    """With all that was kept before."""
    desk.judge("comment", [FIRST], who="李", why="look again")
    desk.judge("confirm", [FIRST], who="李", why="as printed", publish=True)
    assert published(path) == 2


def test_a_quiet_desk_publishes_by_itself(path: Path) -> None:
    """A little after the last judgement, without anybody asking."""
    with Desk(path, quiet_seconds=0.05) as desk:
        desk.judge("confirm", [FIRST], who="李", why="as printed")
        deadline = time.monotonic() + 10
        while published(path) == 0:
            assert time.monotonic() < deadline
            time.sleep(0.02)


def test_the_ledger_is_owned_only_while_something_waits(desk: Desk, path: Path) -> None:
    """Another writer is turned away from the first judgement to the publishing."""
    LedgerWriter(path, owner="another").close()
    desk.judge("confirm", [FIRST], who="李", why="as printed")
    with pytest.raises(LedgerOwnedError, match="lantu atlas"):
        LedgerWriter(path, owner="another")
    desk.publish()
    LedgerWriter(path, owner="another").close()


def test_publishing_nothing_is_harmless(desk: Desk, path: Path) -> None:
    """Also twice, and after it."""
    for _ in range(2):
        desk.publish()
    assert published(path) == 0


def test_leaving_the_desk_publishes(path: Path) -> None:
    """What was kept is not lost when the atlas ends."""
    with Desk(path, quiet_seconds=NEVER) as desk:
        desk.judge("confirm", [FIRST], who="李", why="as printed")
    assert published(path) == 1


def test_a_lent_desk_takes_no_judgement(desk: Desk, path: Path) -> None:
    """What was kept is published first; who judges meanwhile is told to wait, and may again after it."""
    desk.judge("comment", [FIRST], who="李", why="first")
    with desk.lend():
        assert published(path) == 1
        with pytest.raises(LedgerOwnedError, match="judge again when they are in"):
            desk.judge("confirm", [FIRST], who="李", why="second")
        LedgerWriter(path, owner="a reading").close()
    desk.judge("confirm", [FIRST], who="李", why="third", publish=True)
    assert published(path) == 2


def test_a_desk_is_given_back_when_the_reading_fails(desk: Desk) -> None:
    """An error of the reading closes the desk to nobody."""
    with pytest.raises(LedgerError, match="no room"), desk.lend():
        raise LedgerError("no room")
    assert desk.judge("confirm", [FIRST], who="李", why="as printed").who == "李"


def test_a_judgement_that_does_not_fit_is_refused_and_nothing_kept(desk: Desk, path: Path) -> None:
    """The desk works on afterwards."""
    with pytest.raises(NotFoundError):
        desk.judge("confirm", ["0" * 16], who="李", why="as printed")
    with pytest.raises(LedgerError):
        desk.judge("confirm", [FIRST], who="李", why="")
    desk.judge("confirm", [FIRST], who="李", why="as printed", publish=True)
    assert published(path) == 1


def test_what_was_kept_can_be_taken_back_before_it_is_seen(desk: Desk, path: Path) -> None:
    """Both stay in the trail, by the id or the beginning of it."""
    made = desk.judge("confirm", [FIRST], who="李", why="as printed")
    undone = desk.undo(made.id[:10], who="王", why="not so", publish=True)
    assert (undone.act, undone.about, undone.who) == ("undo", made.id, "王")
    assert published(path) == 2


def test_many_at_a_time_lose_nothing(desk: Desk, path: Path) -> None:
    """Each judgement of each person is there once."""

    def judge(person: str) -> None:
        for number in range(2):
            desk.judge("comment", [FIRST], who=person, why=f"{person} {number}")

    threads = [threading.Thread(target=judge, args=(person,)) for person in ("甲", "乙", "丙")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    desk.publish()
    with Ledger(path) as ledger:
        assert sorted(one.why for one in ledger.judgements()) == sorted(
            f"{person} {number}" for person in "甲乙丙" for number in range(2)
        )
