"""How far an export is, told while records go by: whoever hears of it may stop it there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_EVERY = 1000


class Told:
    """Counts the records of one export, however many parts it is written in.

    Parameters
    ----------
    progress : callable, optional
        Called with the records that went by, before the first and now and then; what it raises ends the
        export.

    Examples
    --------
    >>> heard = []
    >>> told = Told(heard.append)
    >>> [*told("ab"), *told("c")], heard, told.done
    (['a', 'b', 'c'], [0], 3)
    """

    def __init__(self, progress: Callable[[int], None] | None = None) -> None:
        self.done = 0
        self._progress = progress

    def __call__(self, records: Iterable[T]) -> Iterator[T]:
        """Yield the records one by one."""
        for record in records:
            if self._progress is not None and self.done % _EVERY == 0:
                self._progress(self.done)
            self.done += 1
            yield record
