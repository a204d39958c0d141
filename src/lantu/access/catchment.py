"""Supply that people can reach, shared among all who can: the two-step floating catchment area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lantu.access.circle import read_masses
from lantu.access.times import Floats, TravelTimes
from lantu.errors import AccessError


@dataclass(frozen=True, slots=True)
class Band:
    """Times up to so many minutes count with one weight, from 0 to 1."""

    minutes: float
    weight: float


@dataclass(frozen=True)
class Catchment:
    """Supply per person that each place can reach.

    Attributes
    ----------
    access : dict
        Place -> supply per person; 0 where no facility lies within the last band.
    unserved : tuple of str
        Places that no facility lies within reach of: why their access is 0.
    unused : tuple of str
        Facilities that nobody lives within reach of; their supply goes to no one.
    """

    access: dict[str, float]
    unserved: tuple[str, ...]
    unused: tuple[str, ...]


def compute_catchment(
    times: TravelTimes, people: Mapping[str, float], supply: Mapping[str, float], bands: Sequence[Band]
) -> Catchment:
    """Compute the enhanced two-step floating catchment area (E2SFCA; Luo and Qi 2009).

    ``ratio[j] = supply[j] / sum over i of people[i] * weight[i, j]``, then
    ``access[i] = sum over j of ratio[j] * weight[i, j]``.

    Parameters
    ----------
    times : TravelTimes, (place, facility)
    people : mapping
        Place -> people.
    supply : mapping
        Facility -> beds, doctors, places at school; 0 or more.
    bands : sequence of Band
        In rising order of minutes; beyond the last nothing counts. Luo and Qi use 10, 20 and 30 minutes.

    Raises
    ------
    AccessError
        If a place or facility has no number or a negative one, nobody lives anywhere, or bands do not rise.

    Examples
    --------
    >>> times = TravelTimes(("a", "b"), ("clinic",), np.array([[5.0], [25.0]]))
    >>> bands = [Band(10, 1.0), Band(30, 0.5)]
    >>> compute_catchment(times, {"a": 100, "b": 200}, {"clinic": 20}, bands).access
    {'a': 0.1, 'b': 0.05}
    """
    weights = _weights(times, bands)
    demand = read_masses(people, times.origins, "people") @ weights
    offered = read_masses(supply, times.destinations, "supply")
    ratio = np.divide(offered, demand, out=np.zeros_like(offered), where=demand > 0)
    found = weights @ ratio
    return Catchment(
        dict(zip(times.origins, found.tolist(), strict=True)),
        tuple(times.origins[int(i)] for i in np.flatnonzero(weights.max(axis=1, initial=0) == 0)),
        tuple(times.destinations[int(j)] for j in np.flatnonzero(demand == 0)),
    )


def _weights(times: TravelTimes, bands: Sequence[Band]) -> Floats:
    ends = [band.minutes for band in bands]
    if not bands or ends != sorted(set(ends)) or not ends[0] >= 0:
        raise AccessError(f"the bands end at {ends} minutes: give at least one, in rising order")
    for band in bands:
        if not 0 <= band.weight <= 1:
            raise AccessError(f"the band up to {band.minutes} minutes weighs {band.weight}: give 0 to 1")
    steps = np.array([*(band.weight for band in bands), 0.0])
    return np.asarray(steps[np.searchsorted(ends, times.minutes, side="left")])
