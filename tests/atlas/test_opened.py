"""A published state as the atlas keeps it: what is worked out once, soon or anew."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from lantu.atlas.opened import OpenedLedger, Snapshot, name_state
from lantu.errors import LedgerError

from .world import report, table, write_ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger that may be written."""
    return write_ledger(tmp_path / "x.ledger", report)


@pytest.fixture
def opened(path: Path) -> Iterator[OpenedLedger]:
    """It, as an atlas follows it."""
    ledger = OpenedLedger(path, None, patience_seconds=0.05)
    yield ledger
    ledger.close()


@pytest.fixture
def snapshot(opened: OpenedLedger) -> Snapshot:
    """Its state."""
    return opened.now()


class Work:
    """Something that takes until it is let go, and counts how often it was begun."""

    def __init__(self, *fails: Exception) -> None:
        self.begun = 0
        self.fails = list(fails)
        self.go = threading.Event()

    def __call__(self) -> int:
        """Work until it is let go."""
        self.begun += 1
        assert self.go.wait(10)
        if self.fails:
            raise self.fails.pop(0)
        return self.begun


def test_what_was_worked_out_is_not_worked_out_again(snapshot: Snapshot) -> None:
    """The same thing comes under its name, also where it is nothing."""
    work = Work()
    work.go.set()
    assert [snapshot.once("a", work) for _ in range(3)] == [1, 1, 1]
    assert [snapshot.once("none", lambda: None) for _ in range(2)] == [None, None]
    assert snapshot.once("b", work) == 2


def test_several_who_ask_at_a_time_wait_for_one(snapshot: Snapshot) -> None:
    """The work is begun once; who asks for something else does not wait."""
    work = Work()
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(snapshot.once("a", work))) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert snapshot.once("b", lambda: "at once") == "at once"
    work.go.set()
    for thread in threads:
        thread.join(10)
    assert (found, work.begun) == ([1, 1, 1, 1], 1)


def test_what_failed_is_worked_out_again(snapshot: Snapshot) -> None:
    """A failure is told to who asked and kept for nobody."""
    work = Work(LedgerError("gone"))
    work.go.set()
    with pytest.raises(LedgerError, match="gone"):
        snapshot.once("a", work)
    assert snapshot.once("a", work) == 2


def test_one_thing_may_need_another_of_the_same_state(snapshot: Snapshot) -> None:
    """Work asks for what it needs, itself included in its thread, without waiting for itself."""
    assert snapshot.once("a", lambda: snapshot.once("b", lambda: 1) + 1) == 2
    assert snapshot.once("b", lambda: 7) == 1


def test_what_is_forgotten_is_worked_out_again(snapshot: Snapshot) -> None:
    """And forgetting what was never known is harmless."""
    work = Work()
    work.go.set()
    assert snapshot.once("a", work) == 1
    snapshot.forget("a")
    snapshot.forget("never known")
    assert snapshot.once("a", work) == 2


def test_what_takes_long_is_there_later(snapshot: Snapshot) -> None:
    """Who asks is told none in time; it goes on by itself, once, and is there when asked again."""
    work = Work()
    began = time.monotonic()
    assert [snapshot.soon("a", work) for _ in range(2)] == [None, None]
    assert time.monotonic() - began < 5
    work.go.set()
    deadline = time.monotonic() + 10
    while snapshot.soon("a", work) is None:
        assert time.monotonic() < deadline
    assert (snapshot.soon("a", work), work.begun) == (1, 1)


def test_who_has_less_patience_is_told_earlier(snapshot: Snapshot) -> None:
    """The shorter of both patiences counts."""
    snapshot.patience_seconds = 30.0
    work = Work()
    assert snapshot.soon("a", work, patience_seconds=0.0) is None
    work.go.set()
    assert snapshot.soon("a", work) == 1


def test_a_failure_of_work_behind_is_told_to_who_asks(snapshot: Snapshot) -> None:
    """The work is done once more where somebody can be told why it fails."""
    snapshot.patience_seconds = 10.0
    work = Work(LedgerError("no room"), LedgerError("still no room"))
    work.go.set()
    with pytest.raises(LedgerError, match="still no room"):
        snapshot.soon("a", work)
    assert snapshot.soon("a", work) == 3


def test_a_state_is_the_same_until_another_is_published(path: Path, opened: OpenedLedger) -> None:
    """Then the old one is told that it is left, and stays readable for who is at it."""
    before = opened.now()
    assert opened.now() is before
    assert opened.state() == name_state(before)
    write_ledger(path, table)
    assert opened.state() is None
    after = opened.now()
    assert (before.left.is_set(), after.left.is_set()) == (True, False)
    assert (before.ledger.claims.count(), after.ledger.claims.count()) == (5, 6)
    assert opened.state() == name_state(after) != name_state(before)


def test_two_atlases_name_the_same_state_apart(path: Path, opened: OpenedLedger) -> None:
    """A tag kept from before a restart, by another program version, must fit nothing."""
    other = OpenedLedger(path, None)
    assert other.now().ledger.snapshot == opened.now().ledger.snapshot
    assert other.state() != opened.state()
    other.close()


def test_a_ledger_that_goes_away_has_no_state(path: Path, opened: OpenedLedger) -> None:
    """Who looks is told none; who opens it is told why."""
    for file in path.iterdir():
        if file.is_file():
            file.unlink()
    assert opened.state() is None
    with pytest.raises(LedgerError):
        opened.now()


def test_closing_lets_work_know(path: Path) -> None:
    """What is still at work for a state hears that nobody waits for it."""
    ledger = OpenedLedger(path, None)
    snapshot = ledger.now()
    ledger.close()
    ledger.close()
    assert snapshot.left.is_set()
