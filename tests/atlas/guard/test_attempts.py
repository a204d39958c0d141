"""How often somebody may try to come in."""

import pytest
from hypothesis import given, settings, strategies as st

from lantu.atlas.guard import attempts as attempts_module
from lantu.atlas.guard.attempts import MOST, WINDOW_SECONDS, Attempts

from ..clock import Clock

HERE, THERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def clock() -> Clock:
    """A clock that begins anywhere."""
    return Clock(500.0)


@pytest.fixture
def failed(clock: Clock) -> Attempts:
    """Attempts of which one address has made as many as may fail."""
    attempts = Attempts(clock)
    for _ in range(MOST):
        attempts.add(HERE)
    return attempts


def test_one_who_failed_less_often_need_not_wait(clock: Clock) -> None:
    """Up to the last attempt that may fail, the next is looked at."""
    attempts = Attempts(clock)
    waits = []
    for _ in range(MOST):
        waits.append(attempts.wait(HERE))
        attempts.add(HERE)
    assert waits == [0] * MOST
    assert attempts.wait(HERE) > 0


def test_another_address_need_not_wait(failed: Attempts) -> None:
    """Who sits elsewhere is not kept out by what others do."""
    assert failed.wait(THERE) == 0


@pytest.mark.parametrize(
    ("passed", "wait"),
    [
        pytest.param(0.0, 60, id="at once"),
        pytest.param(0.4, 60, id="part of a second counts as one"),
        pytest.param(30.6, 30, id="half way"),
        pytest.param(59.0, 1, id="last second"),
        pytest.param(59.9, 1, id="never nought while it lasts"),
        pytest.param(60.0, 0, id="over"),
    ],
)
def test_the_wait_grows_shorter(failed: Attempts, clock: Clock, passed: float, wait: int) -> None:
    """What is told counts from the first of the attempts, in whole seconds that are enough."""
    clock.now += passed
    assert failed.wait(HERE) == wait


@settings(max_examples=25)
@given(st.lists(st.floats(0, 20), min_size=MOST, max_size=MOST + 3))
def test_who_waits_as_long_as_told_may_try(gaps: list[float]) -> None:
    """Nobody who did as told is sent away again, however the attempts were spread."""
    clock = Clock(0.0)
    attempts = Attempts(clock)
    for gap in gaps:
        clock.now += gap
        attempts.add(HERE)
    while attempts.wait(HERE):
        clock.now += attempts.wait(HERE)
        assert clock.now <= sum(gaps) + WINDOW_SECONDS + len(gaps)
    assert attempts.wait(HERE) == 0


def test_each_attempt_runs_out_by_itself(clock: Clock) -> None:
    """When the first of five is a minute old, one more may be made, and not five."""
    attempts = Attempts(clock)
    for _ in range(MOST):
        attempts.add(HERE)
        clock.now += 10
    clock.now += 10
    assert attempts.wait(HERE) == 0
    attempts.add(HERE)
    assert attempts.wait(HERE) == 10


def test_asking_leaves_nothing_behind(clock: Clock) -> None:
    """An address that never failed takes no memory, however many of them ask."""
    attempts = Attempts(clock)
    for number in range(100):
        attempts.wait(f"198.51.100.{number}")
    assert not attempts._failed


def test_memory_does_not_grow_with_attackers(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    """The address that is known longest goes when there is no more room; the newest are kept."""
    monkeypatch.setattr(attempts_module, "_MOST_ADDRESSES", 3)
    attempts = Attempts(clock)
    for number in range(8):
        for _ in range(MOST):
            attempts.add(f"198.51.100.{number}")
        assert len(attempts._failed) <= 3
    assert attempts.wait("198.51.100.0") == 0
