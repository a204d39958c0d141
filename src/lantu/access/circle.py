"""Who is within so many minutes: isochrones and circles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lantu.access.graph import Graph
from lantu.access.search import compute_times
from lantu.access.times import TravelTimes
from lantu.errors import AccessError


@dataclass(frozen=True, slots=True)
class Circle:
    """The places and people within so many minutes of a centre.

    Attributes
    ----------
    centre : tuple of str
        Places; minutes are those to the nearest of them.
    minutes : float
    places : tuple of str
        Within the minutes, the nearest first.
    people : float
        Living in those places.
    likely_people : float
        The same without a hard edge: each place counts by ``1 / (1 + exp((time - minutes) / softness))``.
    unreached : tuple of str
        Places that no way leads from to the centre; they count in neither number.
    """

    centre: tuple[str, ...]
    minutes: float
    places: tuple[str, ...]
    people: float
    likely_people: float
    unreached: tuple[str, ...]


def find_isochrone(graph: Graph, origin: str, minutes: float) -> tuple[str, ...]:
    """Return exactly the nodes within so many minutes of a node, in the order of the network.

    Examples
    --------
    >>> from lantu.access.graph import build_graph
    >>> find_isochrone(build_graph("abc", [("a", "b", 30), ("b", "c", 30.1)]), "a", 60)
    ('a', 'b')
    """
    times = compute_times(graph, [origin], limit=minutes)
    return tuple(graph.nodes[int(node)] for node in np.flatnonzero(np.isfinite(times.minutes[0])))


def compute_circle(
    times: TravelTimes,
    centre: Sequence[str],
    people: Mapping[str, float],
    minutes: float,
    softness: float = 10.0,
) -> Circle:
    """Compute who reaches the nearest of the centre's places within so many minutes.

    Parameters
    ----------
    times : TravelTimes, (place, place)
    centre : sequence of str
        One place or several.
    people : mapping
        Place -> people that live in it; every origin must have a number.
    minutes : float
        Above 0.
    softness : float
        Minutes over which the soft edge falls; above 0. An assumption, not an observation.

    Raises
    ------
    AccessError
        If the centre is empty or unknown, a place has no or negative people, or nobody lives anywhere.

    Examples
    --------
    >>> times = TravelTimes(("a", "b"), ("a", "b"), np.array([[0, 61.0], [61.0, 0]]))
    >>> compute_circle(times, ["a"], {"a": 5, "b": 7}, 60).people
    5.0
    """
    return compute_circles(times, centre, people, (minutes,), softness)[0]


def compute_circles(
    times: TravelTimes,
    centre: Sequence[str],
    people: Mapping[str, float],
    limits: Sequence[float],
    softness: float = 10.0,
) -> list[Circle]:
    """Compute several circles around one centre, as `compute_circle` does each.

    Raises
    ------
    AccessError
        As `compute_circle` does.
    """
    if not centre:
        raise AccessError("a circle needs a centre: name at least one place")
    for name, value in (*(("minutes", minutes) for minutes in limits), ("softness", softness)):
        if not (value > 0 and np.isfinite(value)):
            raise AccessError(f"the circle's {name} are {value}: give a number above 0")
    living = read_masses(people, times.origins, "people")
    nearest = times.nearest(centre)
    reached = np.isfinite(nearest)
    unreached = tuple(times.origins[int(place)] for place in np.flatnonzero(~reached))
    found = []
    for minutes in limits:
        inside = np.flatnonzero(nearest <= minutes)
        weights = np.zeros(len(nearest))
        weights[reached] = 1 / (1 + np.exp(np.clip((nearest[reached] - minutes) / softness, -500, 500)))
        order = inside[np.argsort(nearest[inside], kind="stable")]
        places = tuple(times.origins[int(place)] for place in order)
        soft = float((weights * living).sum())
        found.append(Circle(tuple(centre), minutes, places, float(living[inside].sum()), soft, unreached))
    return found


def read_masses(masses: Mapping[str, float], places: Sequence[str], what: str) -> np.ndarray:
    """Return the masses of places as an array.

    Raises
    ------
    AccessError
        If a place has none, one is negative or not finite, or all are 0.
    """
    missing = [place for place in places if place not in masses]
    if missing:
        raise AccessError(f"no {what} given for {missing[0]!r} and {len(missing) - 1} other places: add them")
    values = np.array([masses[place] for place in places], dtype=np.float64)
    wrong = np.flatnonzero(~((values >= 0) & np.isfinite(values)))
    if wrong.size:
        place = places[int(wrong[0])]
        raise AccessError(f"{place!r} has {masses[place]} {what}: give 0 or more")
    if not values.sum() > 0:
        raise AccessError(f"all {len(places)} places have 0 {what}: a share of nothing means nothing")
    return values
