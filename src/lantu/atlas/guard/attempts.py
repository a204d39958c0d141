"""How often somebody may try to come in."""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Callable

MOST = 5
WINDOW_SECONDS = 60.0
_MOST_ADDRESSES = 10_000


class Attempts:
    """Counts failed attempts by address; after ``MOST`` in a window no more are looked at.

    Parameters
    ----------
    clock : callable
        Gives seconds that only grow.

    Examples
    --------
    >>> attempts = Attempts(lambda: 0.0)
    >>> for _ in range(MOST):
    ...     attempts.add("192.0.2.1")
    >>> attempts.wait("192.0.2.1"), attempts.wait("192.0.2.2")
    (60, 0)
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failed: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def wait(self, address: str) -> int:
        """Return the seconds that an address has to wait; 0 where it may try."""
        with self._lock:
            failed = self._recent(address)
            if not failed:
                # Who never failed is not remembered.
                del self._failed[address]
            if len(failed) < MOST:
                return 0
            # A second too few would send who waits away again.
            return max(1, math.ceil(failed[0] + WINDOW_SECONDS - self._clock()))

    def add(self, address: str) -> None:
        """Note a failed attempt."""
        with self._lock:
            if len(self._failed) >= _MOST_ADDRESSES:
                # The longest known address goes: memory must not grow with the number of attackers.
                self._failed.pop(next(iter(self._failed)))
            self._recent(address).append(self._clock())

    def _recent(self, address: str) -> deque[float]:
        failed = self._failed.setdefault(address, deque())
        while failed and failed[0] <= self._clock() - WINDOW_SECONDS:
            failed.popleft()
        return failed
