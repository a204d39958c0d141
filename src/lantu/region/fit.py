"""Minutes of stretches from observed minutes of station pairs, and how well they foretell pairs left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lantu.region.network import Network
from lantu.region.rail import BOARDING_MINUTES, Line, ObservedMinutes, Stretch

PULL = 0.1
"""Weight of the usual minutes against observed ones: of 0.1 to 0.6, what foretells most pairs left out."""
USUAL_SHARE = {"high_speed": 0.72, "intercity": 0.66, "suburban": 0.45, "metro": 0.55, "conventional": 0.6}
"""Kind of line -> usual speed of a passing train over design speed."""
CONVENTIONAL_KMH = 120.0
UNKNOWN_KM = 15.0
"""Where neither points nor a published length give a distance, before observed minutes decide."""
Pairs = Mapping[frozenset[str], float]
"""Two stations -> fastest observed minutes."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """A well-known pair beside the minutes of a network that was fitted without any of them.

    Attributes
    ----------
    pair : ObservedMinutes
    minutes : float or None
        None where no way by train leads.
    """

    pair: ObservedMinutes
    minutes: float | None

    @property
    def error(self) -> float:
        """Share by which the minutes miss the observed ones; infinite where no way leads."""
        if self.minutes is None or self.pair.fastest is None:
            return float("inf")
        return self.minutes / self.pair.fastest - 1


def fastest_pairs(observed: Sequence[ObservedMinutes]) -> dict[frozenset[str], float]:
    """Return the fastest minutes of each pair; forecasts and unclear rows are left out."""
    best: dict[frozenset[str], float] = {}
    for row in observed:
        if row.fastest is not None and row.quality not in ("forecast", "unclear"):
            pair = frozenset((row.origin, row.destination))
            best[pair] = min(best.get(pair, float("inf")), row.fastest)
    return best


def find_pairs(stations: Sequence[str], observed: Pairs) -> list[tuple[int, int, float]]:
    """Return the observed pairs on one line as two positions, the first the smaller, and minutes."""
    return [
        (i, j, observed[frozenset((stations[i], stations[j]))])
        for i in range(len(stations))
        for j in range(i + 1, len(stations))
        if frozenset((stations[i], stations[j])) in observed
    ]


def fit_line(
    kind: str,
    speed_kmh: float | None,
    kilometres: Sequence[float | None],
    pairs: list[tuple[int, int, float]],
) -> list[float]:
    """Return the minutes of a passing train over each stretch of a line.

    Least squares, each pair by its relative error, with a weak pull towards the usual speed of the kind of
    line; never faster than the design speed.

    Parameters
    ----------
    kind : str
        Of the line.
    speed_kmh : float or None
        Design speed.
    kilometres : sequence of float or None
        Of the stretches.
    pairs : list of (position, position, minutes)
        Of `find_pairs`; a ride takes the sum of its stretches and `BOARDING_MINUTES`.

    Examples
    --------
    >>> fit_line("intercity", 300, [33.0, 33.0], [(0, 1, 14), (1, 2, 14)])
    [10.0, 10.0]
    """
    # scipy takes a second to import, and only a check or a builder of packs fits anything.
    import numpy as np  # noqa: PLC0415
    from scipy.optimize import lsq_linear  # noqa: PLC0415

    speed = speed_kmh or CONVENTIONAL_KMH
    usual = np.array([60 * (km or UNKNOWN_KM) / (speed * USUAL_SHARE[kind]) for km in kilometres])
    least = np.array([60 * (km or 1.0) / speed for km in kilometres])
    rows, values = [PULL * np.eye(len(usual))], [PULL * usual]
    for i, j, minutes in pairs:
        row = np.zeros(len(usual))
        row[i:j] = 5 / minutes
        rows.append(row[None, :])
        values.append(np.array([5 / minutes * max(minutes - BOARDING_MINUTES, 1.0)]))
    found = lsq_linear(np.vstack(rows), np.concatenate(values), bounds=(least * 0.98, np.inf))
    return [round(float(minutes), 1) for minutes in found.x]


def refit(network: Network, left_out: Collection[frozenset[str]]) -> Network:
    """Return the network with the minutes of operating lines fitted again, without some of the pairs."""
    seen = {pair: least for pair, least in fastest_pairs(network.minutes).items() if pair not in left_out}
    stretches: list[Stretch] = []
    for line in network.lines:
        own = [stretch for stretch in network.stretches if stretch.line == line.name]
        stretches += _refit_line(line, own, seen) if line.status == "operating" else own
    return replace(network, stretches=tuple(stretches))


def foretell(network: Network) -> tuple[Foretold, ...]:
    """Return the well-known pairs with what a network gives that was fitted without all of them."""
    known = [pair for pair in network.minutes if pair.well_known and pair.fastest is not None]
    fitted = refit(network, {frozenset((pair.origin, pair.destination)) for pair in known})
    return tuple(Foretold(pair, ride_of_year(fitted, pair)) for pair in known)


def ride_of_year(network: Network, pair: ObservedMinutes) -> float | None:
    """Return the minutes of a pair in its year; None where no way led, or an end was not open yet."""
    then = network.at(str(max(pair.year, 1900)))
    if not {pair.origin, pair.destination} <= {station.name for station in then.stations}:
        return None
    return then.ride_minutes(pair.origin, pair.destination)


def _refit_line(line: Line, own: list[Stretch], seen: Pairs) -> list[Stretch]:
    if [(stretch.origin, stretch.destination) for stretch in own] != list(pairwise(line.stations)):
        return own
    pairs = find_pairs(line.stations, seen)
    minutes = fit_line(line.kind, line.design_speed_kmh, [stretch.km for stretch in own], pairs)
    covered = {index for i, j, _ in pairs for index in range(i, j)}
    return [
        replace(stretch, minutes=minutes[index] if index in covered or stretch.km is not None else None)
        for index, stretch in enumerate(own)
    ]
