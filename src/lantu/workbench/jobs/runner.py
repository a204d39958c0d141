"""Where jobs run when nobody waits for them: one after the other in a lane, lanes beside each other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Any, TypeVar

from lantu.errors import BusyError, NotFoundError
from lantu.workbench.jobs.job import ENDED, Job

T = TypeVar("T")


class Jobs:
    """Runs jobs in threads of this process, and remembers them for a while.

    Jobs of one lane run in the order in which they came, one at a time: a ledger has one writer, so that
    all that write to it share a lane. Jobs of different lanes run at the same time.

    Parameters
    ----------
    waiting : int
        How many of one lane may wait or run before another is refused.
    kept : int
        How many jobs that have ended are remembered.

    Examples
    --------
    >>> with Jobs() as jobs:
    ...     job = jobs.begin(Job("read", lambda tracker: "read"))
    ...     [event.state for event in job.follow()][-1], jobs.find(job.id).result
    ('done', 'read')
    """

    def __init__(self, *, waiting: int = 8, kept: int = 200) -> None:
        self._waiting, self._kept = waiting, kept
        self._jobs: dict[str, tuple[str, Job[Any]]] = {}
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._lock = threading.Lock()
        self._closed = False

    def begin(self, job: Job[T], lane: str = "write") -> Job[T]:
        """Let a job run as soon as the others of its lane have ended.

        Raises
        ------
        BusyError
            When too many wait already, or this is closed.
        """
        with self._lock:
            if self._closed or not self._room(lane):
                raise BusyError(f"no more jobs ({lane}) are taken now: try again when one has ended")
            self._forget()
            self._jobs[job.id] = (lane, job)
            if lane not in self._lanes:
                self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=f"lantu {lane}")
            self._lanes[lane].submit(job.run)
        return job

    def room(self, lane: str = "write") -> bool:
        """Tell whether another job of a lane would be taken now."""
        with self._lock:
            return not self._closed and self._room(lane)

    def find(self, identifier: str) -> Job[Any]:
        """Return a job by its id.

        Raises
        ------
        NotFoundError
            When there is none, or it ended long ago.
        """
        with self._lock:
            found = self._jobs.get(identifier)
        if found is None:
            raise NotFoundError(f"there is no job {identifier!r}: it may have ended long ago")
        return found[1]

    def __iter__(self) -> Iterator[Job[Any]]:
        with self._lock:
            return iter([job for _, job in self._jobs.values()])

    def close(self) -> None:
        """Stop every job at its next piece, and wait for that; doing so twice is harmless."""
        with self._lock:
            self._closed = True
            jobs, lanes = [job for _, job in self._jobs.values()], list(self._lanes.values())
        for job in jobs:
            job.cancel()
        for lane in lanes:
            lane.shutdown(wait=True)

    def __enter__(self) -> Jobs:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _room(self, lane: str) -> bool:
        busy = sum(one == lane and job.state not in ENDED for one, job in self._jobs.values())
        return busy < self._waiting

    def _forget(self) -> None:
        ended = [key for key, (_, job) in self._jobs.items() if job.state in ENDED]
        for key in ended[: max(0, len(ended) - self._kept + 1)]:
            del self._jobs[key]
