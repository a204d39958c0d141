"""A clock that is set by hand."""

from __future__ import annotations


class Clock:
    """Gives the seconds that a test says it is.

    Parameters
    ----------
    now : float
    """

    def __init__(self, now: float = 1_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        """Return the time."""
        return self.now
