"""Circles through the years: the network of each date, the people of one census."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lantu.scenarios.model import AccessModel
from lantu.scenarios.outcome import CircleOutcome, circles_around
from lantu.scenarios.run import read_network
from lantu.scenarios.scenario import Centre


@dataclass(frozen=True, slots=True)
class DatedCircle:
    """A circle with the date of the network that it stands on."""

    date: str
    circle: CircleOutcome


def compute_series(
    model: AccessModel, centres: Sequence[Centre], dates: Sequence[str]
) -> tuple[DatedCircle, ...]:
    """Compute the circles of 30, 60 and 90 minutes on several dates.

    People are those of one census on all dates: what grows is the network alone. The minutes of a stretch are
    the same on all dates on which it was open.

    Raises
    ------
    ScenarioError
        If a date is none or a centre is no place of the network.
    """
    found = []
    for date in dates:
        network = read_network(model, date)
        door, train = model.door_times(network), model.train_times(network)
        for centre in centres:
            found += [DatedCircle(date, circle) for circle in circles_around(model, centre, door, train)]
    return tuple(found)
