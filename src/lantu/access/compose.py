"""Times from door to door: by road alone, or through any two stations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lantu.access.compiled import compiled
from lantu.access.times import Floats, TravelTimes
from lantu.errors import AccessError


@dataclass(frozen=True)
class RoadTimes:
    """What the roads give, computed once: rail scenarios leave it as it is.

    Attributes
    ----------
    places : TravelTimes, (place, place)
    access : TravelTimes, (place, station)
    egress : TravelTimes, (station, place)
    """

    places: TravelTimes
    access: TravelTimes
    egress: TravelTimes


def compose_times(road: RoadTimes, rail: TravelTimes) -> TravelTimes:
    """Compute the minutes from door to door.

    ``min(road, min over s, t of access[i, s] + rail[s, t] + egress[t, j])`` over *all* pairs of stations: to
    look only at the nearest ones can be wrong by more than ten minutes.

    Parameters
    ----------
    road : RoadTimes
    rail : TravelTimes, (station, station)

    Raises
    ------
    AccessError
        If labels do not agree.

    Examples
    --------
    >>> road = RoadTimes(
    ...     TravelTimes(("p",), ("q",), np.array([[90.0]])),
    ...     TravelTimes(("p",), ("s", "t"), np.array([[10.0, 80.0]])),
    ...     TravelTimes(("s", "t"), ("q",), np.array([[75.0], [5.0]])),
    ... )
    >>> rail = TravelTimes(("s", "t"), ("s", "t"), np.array([[0.0, 30.0], [30.0, 0.0]]))
    >>> compose_times(road, rail).between("p", "q")
    45.0
    """
    _check_same(road.access.destinations, rail.origins, "stations of access and rail")
    _check_same(rail.destinations, road.egress.origins, "stations of rail and egress")
    _check_same(road.places.origins, road.access.origins, "origins of road and access")
    _check_same(road.places.destinations, road.egress.destinations, "destinations of road and egress")
    arrived = np.full((len(road.access.origins), len(rail.destinations)), np.inf)
    _shorten(road.access.minutes, rail.minutes, arrived)
    minutes = road.places.minutes.copy()
    _shorten(arrived, road.egress.minutes, minutes)
    limit = max(road.places.limit, road.access.limit)
    return TravelTimes(road.places.origins, road.places.destinations, minutes, limit)


@compiled
def _shorten(left: Floats, right: Floats, out: Floats) -> None:
    """Lower ``out[i, j]`` to the least of ``left[i, k] + right[k, j]``."""
    for i in range(left.shape[0]):
        for k in range(left.shape[1]):
            first = left[i, k]
            if first == np.inf:
                continue
            for j in range(right.shape[1]):
                time = first + right[k, j]
                out[i, j] = min(time, out[i, j])


def _check_same(left: tuple[str, ...], right: tuple[str, ...], what: str) -> None:
    if left != right:
        only_left, only_right = sorted(set(left) - set(right)), sorted(set(right) - set(left))
        told = f"on one side alone {only_left[:5]}, on the other alone {only_right[:5]}"
        if not only_left and not only_right:
            told = "they are the same in another order"
        raise AccessError(f"the {what} do not agree: {told}; use select() to bring them into one order")
