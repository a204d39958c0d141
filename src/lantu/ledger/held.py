"""What answers need again and again of a state that does not change, kept while it is open."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import datetime

    from lantu.ledger.heads import Edition
    from lantu.ledger.rows import PlaceList

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

MOST = 200_000
"""Entries that are kept: heads of documents take about 2 kB each."""


class Cache(Generic[K, V]):
    """Values by key that are read when they are first asked for; beyond so many the first ones go.

    Safe to use from several threads: at worst two of them read the same.

    Parameters
    ----------
    most : int
        How many values are kept.

    Examples
    --------
    >>> kept = Cache[int, str](2)
    >>> kept.get([1, 2], lambda missing: {number: str(number) for number in missing})
    {1: '1', 2: '2'}
    >>> kept.get([2, 3], lambda missing: {number: f"read {number}" for number in missing})
    {2: '2', 3: 'read 3'}
    """

    __slots__ = ("_found", "_most")

    def __init__(self, most: int = MOST) -> None:
        self._found: dict[K, V] = {}
        self._most = most

    def get(self, keys: Iterable[K], read: Callable[[Sequence[K]], dict[K, V]]) -> dict[K, V]:
        """Return the values of some keys; ``read`` is asked for those that are not kept.

        A key that ``read`` knows nothing of is left out.
        """
        wanted = dict.fromkeys(keys)
        found = {key: value for key in wanted if (value := self._found.get(key)) is not None}
        missing = [key for key in wanted if key not in found]
        if missing:
            new = read(missing)
            self.keep(new)
            found |= new
        return {key: found[key] for key in wanted if key in found}

    def keep(self, found: Mapping[K, V]) -> None:
        """Keep values that were read; beyond as many as are kept the first ones go."""
        self._found |= found
        if len(self._found) > self._most:
            for key in list(self._found)[: len(self._found) - self._most]:
                self._found.pop(key, None)


class Held:
    """What was read of a published state: it does not change while it is open.

    Attributes
    ----------
    editions : Cache
        By the number of the document.
    lists : Cache
        Of places, by their number.
    starts : Cache
        When each reading began, by its number.
    """

    __slots__ = ("editions", "lists", "starts")

    def __init__(self) -> None:
        self.editions: Cache[int, list[Edition]] = Cache()
        self.lists: Cache[int, PlaceList] = Cache()
        self.starts: Cache[int, datetime.datetime] = Cache()
