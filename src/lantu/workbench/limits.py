"""How much one document of a job may cost before it is set aside."""

from __future__ import annotations

import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

MEGABYTE = 1_000_000
_HARD = 3


class TimeIsUpError(BaseException):
    """A document took longer than it may.

    No ``Exception``: code that sets a fault of one page or cell aside must not take it for one and read on.
    """


@dataclass(frozen=True, slots=True)
class Budget:
    """What one document may cost.

    Attributes
    ----------
    seconds : float
        Real time; 0 for no limit. A document stuck in code that cannot be interrupted ends its process
        after three times as much processor time, where the process is a worker.
    megabytes : int
        Memory of a worker process in all; 0 for no limit.
    """

    seconds: float = 60.0
    megabytes: int = 4000


def limit_process(budget: Budget) -> None:
    """Limit what this process may allocate; what asks for more gets a MemoryError."""
    if budget.megabytes:
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        asked = budget.megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_DATA, (asked if hard < 0 else min(asked, hard), hard))


@contextmanager
def time_limit(seconds: float, *, ends_process: bool) -> Iterator[None]:
    """Raise `TimeIsUpError` in the body after so many seconds.

    Signals reach the main thread alone; in another one there is no limit but that of the process.

    Parameters
    ----------
    seconds : float
        0 for no limit.
    ends_process : bool
        Whether the system may end this process if it cannot be interrupted.
    """
    if not seconds or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _raise)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    if ends_process:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds * _HARD)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGALRM, before)


def _raise(number: int, frame: FrameType | None) -> None:
    raise TimeIsUpError
