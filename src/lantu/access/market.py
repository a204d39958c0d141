"""What a place can reach, near things counting more than far ones."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from lantu.access.circle import read_masses
from lantu.access.times import TravelTimes
from lantu.errors import AccessError


def compute_market_access(
    times: TravelTimes, masses: Mapping[str, float], decay_minutes: float = 60.0
) -> dict[str, float]:
    """Compute ``sum over j of mass[j] * exp(-time[i, j] / decay_minutes)`` for every origin.

    A destination that is not reached adds nothing.

    Parameters
    ----------
    times : TravelTimes, (place, place)
    masses : mapping
        Destination -> people, jobs or product; 0 or more.
    decay_minutes : float
        After so many minutes a thing counts 1/e; above 0. An assumption to be varied.

    Raises
    ------
    AccessError
        If a destination has no or a negative mass, all are 0, or the decay is not above 0.

    Examples
    --------
    >>> times = TravelTimes(("a",), ("a", "b"), np.array([[0.0, np.inf]]))
    >>> compute_market_access(times, {"a": 3, "b": 100})
    {'a': 3.0}
    """
    if not (decay_minutes > 0 and np.isfinite(decay_minutes)):
        raise AccessError(f"the decay is {decay_minutes} minutes: give a number above 0")
    weights = np.exp(-times.minutes / decay_minutes)
    found = weights @ read_masses(masses, times.destinations, "mass")
    return dict(zip(times.origins, found.tolist(), strict=True))
