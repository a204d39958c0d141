"""A job says how far it is, stops where it is asked to, and ends with a result or a remedy."""

from __future__ import annotations

import threading

import pytest

from lantu.errors import BusyError, LantuError, LedgerError, NotFoundError, StoppedError
from lantu.workbench.jobs import ENDED, Job, Jobs, Tracker


def _count(tracker: Tracker) -> int:
    for number in range(3):
        tracker.step(number + 1, 3, unit="documents", name=f"{number}.txt")
    return 3


def test_every_change_is_an_event() -> None:
    """Events are numbered from 0 without a gap, and say what was dealt with."""
    job = Job("read", _count)
    seen = [job.latest.number]
    job.run()
    assert (seen, job.latest.number, job.latest.name, job.latest.total) == ([0], 5, "2.txt", 3)
    assert (job.state, job.result, job.problem) == ("done", 3, None)


def test_a_job_runs_once() -> None:
    """Running a job that has ended does nothing."""
    ran: list[int] = []
    job = Job("read", lambda tracker: ran.append(1))
    job.run()
    job.run()
    assert ran == [1]


def test_a_failure_says_what_to_do() -> None:
    """An error of ours is the job's problem, word for word and on one line; the result raises it."""

    def fail(tracker: Tracker) -> None:
        raise LedgerError("no room on the disk:\n make room and try again")

    job = Job("read", fail)
    job.run()
    assert (job.state, job.problem) == ("failed", "no room on the disk: make room and try again")
    with pytest.raises(LedgerError, match="make room"):
        _ = job.result


def test_a_fault_of_ours_is_told_with_its_place() -> None:
    """An error that nobody foresaw ends the job and not the thread, and says where it came from."""
    job = Job("check", lambda tracker: 1 // 0, title="x.ledger")
    job.run()
    assert job.state == "failed"
    assert job.problem is not None
    assert "x.ledger: the job failed (ZeroDivisionError in test_job.py" in job.problem


def test_work_stops_at_the_next_piece() -> None:
    """A job that is cancelled while it works ends cancelled, after the piece it was at."""
    job: Job[int] = Job("read", lambda tracker: 0)

    def work(tracker: Tracker) -> int:
        job.cancel()
        return _count(tracker)

    job = Job("read", work)
    job.run()
    assert (job.state, job.latest.done) == ("cancelled", 1)
    with pytest.raises(StoppedError):
        _ = job.result


def test_a_waiting_job_is_cancelled_at_once() -> None:
    """A job that has not begun never begins once it is cancelled; one that has ended stays as it is."""
    waits, ended = Job("read", _count), Job("read", _count)
    waits.cancel()
    assert waits.state == "cancelled"
    waits.run()
    ended.run()
    ended.cancel()
    assert (waits.latest.done, ended.state) == (0, "done")


def test_no_result_before_the_end() -> None:
    """Asking too early raises, and says to wait."""
    with pytest.raises(LantuError, match="wait until it has ended"):
        _ = Job("read", _count, title="a.txt").result


def test_breaking_off_leaves_no_job_that_seems_to_run() -> None:
    """What the system raises (Ctrl-C) goes on to the caller, and the job is cancelled."""

    def interrupt(tracker: Tracker) -> None:
        raise KeyboardInterrupt

    job = Job("read", interrupt)
    with pytest.raises(KeyboardInterrupt):
        job.run()
    assert job.state == "cancelled"


def test_a_job_as_plain_values() -> None:
    """Programs get everything of a job, and its result once it is there."""
    job = Job("read", _count, title="a.txt", who="wang", plain=lambda result: {"counted": result})
    assert (job.data()["state"], job.data()["result"]) == ("waiting", None)
    job.run()
    assert job.data() == {
        "schema": "lantu.job/1",
        "id": job.id,
        "kind": "read",
        "title": "a.txt",
        "who": "wang",
        "number": 5,
        "state": "done",
        "done": 3,
        "total": 3,
        "unit": "documents",
        "name": "2.txt",
        "problem": None,
        "result": {"counted": 3},
    }


def test_a_lane_goes_in_order() -> None:
    """Jobs of one lane run one after the other, in the order in which they came."""
    order: list[int] = []
    with Jobs() as jobs:
        begun = [jobs.begin(Job("read", lambda tracker, n=n: order.append(n))) for n in range(5)]
        for job in begun:
            list(job.follow())
    assert order == list(range(5))


def test_lanes_run_beside_each_other() -> None:
    """A job of one lane does not wait for one of another."""
    go = threading.Event()
    with Jobs() as jobs:
        slow = jobs.begin(Job("read", lambda tracker: go.wait()), lane="write")
        quick = jobs.begin(Job("check", _count), lane="look")
        assert [*quick.follow()][-1].state == "done"
        assert slow.state not in ENDED
        go.set()


def test_followers_see_the_end() -> None:
    """Whoever follows a job from another thread sees it end, however fast it was."""
    with Jobs() as jobs:
        events = [*jobs.begin(Job("read", _count)).follow()]
    assert events[-1].state == "done"
    assert [event.number for event in events] == sorted({event.number for event in events})


def test_a_wait_ends_in_time() -> None:
    """Waiting for what does not come returns the job as it is."""
    assert Job("read", _count).wait(0, seconds=0.01).number == 0


def test_too_many_are_refused() -> None:
    """A full lane takes no more, and says so; another lane does."""
    go = threading.Event()
    with Jobs(waiting=1) as jobs:
        jobs.begin(Job("read", lambda tracker: go.wait()))
        assert not jobs.room()
        with pytest.raises(BusyError, match="try again"):
            jobs.begin(Job("read", _count))
        assert jobs.room("look")
        go.set()


def test_closing_stops_everything() -> None:
    """Closing cancels what runs and what waits, waits for both, and takes no more."""
    started = threading.Event()

    def work(tracker: Tracker) -> None:
        started.set()
        while True:
            tracker.check()

    jobs = Jobs()
    running, waiting = jobs.begin(Job("read", work)), jobs.begin(Job("read", _count))
    started.wait()
    jobs.close()
    assert (running.state, waiting.state) == ("cancelled", "cancelled")
    with pytest.raises(BusyError):
        jobs.begin(Job("read", _count))


def test_old_jobs_are_forgotten() -> None:
    """Only so many that have ended are remembered; asking for another says that there is none."""
    with Jobs(kept=2) as jobs:
        begun = []
        for _ in range(4):
            begun.append(jobs.begin(Job("read", _count)))
            list(begun[-1].follow())
        assert len(list(jobs)) == 2
        assert jobs.find(begun[-1].id) is begun[-1]
        with pytest.raises(NotFoundError):
            jobs.find(begun[0].id)
