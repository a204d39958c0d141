"""A matrix of minutes between labelled origins and destinations, in which absence has a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lantu.errors import AccessError

Floats = NDArray[np.float64]


class Reach(Enum):
    """Whether a destination is reached, and if not, why there are no minutes."""

    REACHED = "reached"
    BEYOND_LIMIT = "beyond the limit"
    NO_WAY = "no way leads there"


@dataclass(frozen=True)
class TravelTimes:
    """Minutes from origins to destinations.

    Attributes
    ----------
    origins, destinations : tuple of str
        Labels of the first and second axis; no label stands twice on one axis.
    minutes : array of float, (origin, destination)
        At least 0. Infinite where the destination is not reached: `reach` says why. Never NaN.
    limit : float
        The search stopped at so many minutes; infinite where it did not.

    Raises
    ------
    AccessError
        If labels and array do not fit, a label stands twice, or a time is negative or NaN.

    Examples
    --------
    >>> times = TravelTimes(("a", "b"), ("a", "b"), np.array([[0.0, 12.0], [np.inf, 0.0]]))
    >>> times.between("a", "b"), times.reach("b", "a")
    (12.0, <Reach.NO_WAY: 'no way leads there'>)
    """

    origins: tuple[str, ...]
    destinations: tuple[str, ...]
    minutes: Floats
    limit: float = np.inf

    def __post_init__(self) -> None:
        """Check labels and values."""
        shape = (len(self.origins), len(self.destinations))
        if self.minutes.shape != shape:
            raise AccessError(
                f"minutes have the shape {self.minutes.shape}, the labels {shape}: make them fit"
            )
        for axis, labels in (("origin", self.origins), ("destination", self.destinations)):
            check_labels(labels, axis)
        wrong = np.argwhere(~(self.minutes >= 0))
        if wrong.size:
            i, j = (int(index) for index in wrong[0])
            told = f"{self.origins[i]} to {self.destinations[j]} takes {self.minutes[i, j]} minutes"
            raise AccessError(f"{told}: minutes are 0 or more, and infinite where nothing is reached")

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {label: row for row, label in enumerate(self.origins)}

    @cached_property
    def _columns(self) -> dict[str, int]:
        return {label: column for column, label in enumerate(self.destinations)}

    def row(self, origin: str) -> Floats:
        """Return the minutes from one origin to all destinations."""
        return np.asarray(self.minutes[_index(self._rows, origin, "origin")])

    def between(self, origin: str, destination: str) -> float:
        """Return the minutes of one pair; infinite where it is not reached."""
        return float(self.row(origin)[_index(self._columns, destination, "destination")])

    def reach(self, origin: str, destination: str) -> Reach:
        """Tell whether a pair is reached, and if not, why."""
        if np.isfinite(self.between(origin, destination)):
            return Reach.REACHED
        return Reach.BEYOND_LIMIT if np.isfinite(self.limit) else Reach.NO_WAY

    def select(self, origins: Sequence[str], destinations: Sequence[str]) -> TravelTimes:
        """Return the minutes of some origins and destinations, in the order given."""
        rows = [_index(self._rows, label, "origin") for label in origins]
        columns = [_index(self._columns, label, "destination") for label in destinations]
        return TravelTimes(
            tuple(origins), tuple(destinations), self.minutes[np.ix_(rows, columns)], self.limit
        )

    def nearest(self, destinations: Sequence[str]) -> Floats:
        """Return the minutes from every origin to the nearest of some destinations."""
        columns = [_index(self._columns, label, "destination") for label in destinations]
        return np.asarray(self.minutes[:, columns].min(axis=1))

    def unreached(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs that have no minutes."""
        return tuple(
            (self.origins[int(i)], self.destinations[int(j)]) for i, j in np.argwhere(np.isinf(self.minutes))
        )


def check_labels(labels: Sequence[str], what: str) -> None:
    """Refuse labels of which one stands twice.

    Raises
    ------
    AccessError
        With the label that stands twice.
    """
    if len(set(labels)) < len(labels):
        seen: set[str] = set()
        for label in labels:
            if label in seen:
                raise AccessError(f"the {what} {label!r} stands twice: give every one its own label")
            seen.add(label)


def _index(labels: dict[str, int], label: str, what: str) -> int:
    if label not in labels:
        some = ", ".join(list(labels)[:5]) or "none"
        raise AccessError(f"no {what} {label!r}: there are {len(labels)} ({some} ...)")
    return labels[label]
