"""What a network means for people: circles, mean times, market access and how evenly it is spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lantu.access import TravelTimes, compute_circles, compute_market_access
from lantu.errors import ScenarioError
from lantu.region.network import Network
from lantu.scenarios.apply import find_county
from lantu.scenarios.change import Relocate
from lantu.scenarios.model import AccessModel
from lantu.scenarios.scenario import Centre
from lantu.scenarios.terms import near

LIMITS = (30.0, 60.0, 90.0)
View = Literal["door", "train"]
"""``door``: from seat to seat with streets and waits; ``train``: between stations, departure to arrival."""


@dataclass(frozen=True, slots=True)
class CircleOutcome:
    """One circle around one centre.

    Attributes
    ----------
    centre : str
    view : View
    minutes : float
    people : float
        Living in the counties within it.
    likely_people : float
        With a soft edge.
    places : tuple of str
        Codes, the nearest first.
    """

    centre: str
    view: View
    minutes: float
    people: float
    likely_people: float
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveOutcome:
    """Who lives within an hour of an institution's old and new site, from door to door.

    Attributes
    ----------
    institution : str
    jobs : float
    people_before, people_after, people_both : float
        Within 60 minutes of the old site, the new one, and both.
    share_kept : float or None
        Part of the people around the old site who are within an hour of the new one too; None where nobody
        lives around the old one. It stands for jobholders only if they live as people around the old site do.
    """

    institution: str
    jobs: float
    people_before: float
    people_after: float
    people_both: float
    share_kept: float | None


@dataclass(frozen=True)
class Outcome:
    """What one network means.

    Attributes
    ----------
    circles : tuple of CircleOutcome
    mean_minutes : dict
        Centre -> minutes from door to door, mean over the people of all places with a way; None without any.
    unreached : dict
        Centre -> codes of places without a way.
    market_access : float
        Mean over people of the people that can be reached, each by ``exp(-minutes / decay)``.
    market_access_gini : float
        Of market access over counties, weighted by people: 0 even, 1 all in one.
    moves : tuple of MoveOutcome
    """

    circles: tuple[CircleOutcome, ...]
    mean_minutes: dict[str, float | None]
    unreached: dict[str, tuple[str, ...]]
    market_access: float
    market_access_gini: float
    moves: tuple[MoveOutcome, ...]


def compute_outcome(
    model: AccessModel, network: Network, centres: Sequence[Centre], moves: Sequence[Relocate] = ()
) -> Outcome:
    """Compute what a network means for the people around some centres.

    Raises
    ------
    ScenarioError
        If a centre is no place of the network.
    """
    door, train = model.door_times(network), model.train_times(network)
    reach = compute_market_access(door, model.people, model.terms["decay_minutes"])
    weights = np.array([model.people[place] for place in door.origins])
    values = np.array([reach[place] for place in door.origins])
    means: dict[str, float | None] = {}
    unreached: dict[str, tuple[str, ...]] = {}
    circles: list[CircleOutcome] = []
    for centre in centres:
        circles += circles_around(model, centre, door, train)
        nearest = door.nearest(door_places(model, centre))
        reached = np.isfinite(nearest)
        living = float(weights[reached].sum())
        means[centre.name] = float(nearest[reached] @ weights[reached]) / living if living else None
        unreached[centre.name] = tuple(np.array(door.origins)[~reached].tolist())
    return Outcome(
        tuple(circles),
        means,
        unreached,
        float(values @ weights / weights.sum()),
        compute_gini(values, weights),
        tuple(_move(model, door, move) for move in moves),
    )


def circles_around(
    model: AccessModel, centre: Centre, door: TravelTimes, train: TravelTimes
) -> list[CircleOutcome]:
    """Compute the circles of 30, 60 and 90 minutes around a centre, from door to door and by train alone."""
    views: tuple[tuple[View, TravelTimes, list[str]], ...] = (
        ("door", door, door_places(model, centre)),
        ("train", train, train_stations(train, f"centre {centre.name}", centre.train)),
    )
    found = []
    for view, times, places in views:
        softness = model.terms["softness_minutes"]
        for circle in compute_circles(times, places, model.people, LIMITS, softness) if places else ():
            people = circle.people, circle.likely_people
            found.append(CircleOutcome(centre.name, view, circle.minutes, *people, circle.places))
    return found


def compute_gini(values: np.ndarray, weights: np.ndarray) -> float:
    """Compute the Gini coefficient of values 0 or more, each weighted.

    ``sum over i, j of weight[i] * weight[j] * |value[i] - value[j]| / (2 * mean * (sum of weights)^2)``.

    Raises
    ------
    ScenarioError
        If all values are 0.

    Examples
    --------
    >>> compute_gini(np.array([0.0, 1.0]), np.array([1.0, 1.0]))
    0.5
    """
    total = float(weights.sum())
    mean = float(values @ weights) / total
    if not mean > 0:
        raise ScenarioError(f"a Gini coefficient of values whose mean is {mean}: it needs values above 0")
    spread = np.abs(values[:, None] - values[None, :])
    return float(weights @ spread @ weights) / (2 * mean * total * total)


def door_places(model: AccessModel, centre: Centre) -> list[str]:
    """Return the codes of the counties at whose seats journeys to a centre end."""
    return [find_county(model, name) for name in centre.door]


def train_stations(train: TravelTimes, name: str, stations: Sequence[str]) -> list[str]:
    """Return the stations of a centre.

    Raises
    ------
    ScenarioError
        If the region has no such station.
    """
    for station in stations:
        if station not in train.destinations:
            told = f"{name}: the region has no station {station!r}{near(station, list(train.destinations))}"
            raise ScenarioError(told)
    return list(stations)


def _move(model: AccessModel, door: TravelTimes, move: Relocate) -> MoveOutcome:
    ends = [find_county(model, place) for place in (move.origin, move.destination)]
    minutes = door.select(door.origins, ends).minutes
    people = np.array([model.people[place] for place in door.origins])
    before, after = minutes[:, 0] <= 60, minutes[:, 1] <= 60
    around, both = float(people[before].sum()), float(people[before & after].sum())
    return MoveOutcome(
        move.institution,
        move.jobs,
        around,
        float(people[after].sum()),
        both,
        both / around if around else None,
    )
