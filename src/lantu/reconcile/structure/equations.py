"""Rows of the declared identities: sums, means and ratios of indicators at one place and time."""

from __future__ import annotations

from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING

from lantu.reconcile.catalogue import Catalogue, Identity
from lantu.reconcile.keys import Family, Key
from lantu.reconcile.rows import ALWAYS, Bound, Link, Sum
from lantu.reconcile.spans import Stretch

if TYPE_CHECKING:
    from lantu.reconcile.system import System

Spot = tuple[Family, tuple[str, ...], Stretch]
"""A family without its indicator and unit, at one place and time."""


def _spots(system: System, catalogue: Catalogue) -> dict[str, dict[Spot, int]]:
    """Return for each indicator of an identity where it has a figure."""
    wanted = {term for identity in catalogue.identities for term in (identity.whole, *identity.parts)}
    found: dict[str, dict[Spot, int]] = {term: {} for term in wanted}
    for number, key in enumerate(system.keys):
        if key.family.indicator in wanted and key.family.measure == "level":
            plain = key.family._replace(indicator="", unit="")
            found[key.family.indicator][plain, key.places, key.stretch] = number
    return found


def apply_identities(system: System, catalogue: Catalogue) -> None:
    """Write every identity wherever at most one of its terms is without a figure."""
    if not catalogue.identities:
        return
    spots = _spots(system, catalogue)
    rates: dict[int, list[Bound]] = defaultdict(list)
    ratios = [identity for identity in catalogue.identities if identity.kind == "ratio"]
    stated = {number for identity in ratios for number in spots[identity.whole].values()}
    for bound in system.bounds:
        if bound.unknown in stated:
            rates[bound.unknown].append(bound)
    for identity in catalogue.identities:
        terms = (identity.whole, *identity.parts)
        for spot in dict.fromkeys(spot for term in terms for spot in spots[term]):
            here = {term: spots[term][spot] for term in terms if spot in spots[term]}
            if identity.kind == "ratio":
                _apply_ratio(system, identity, here, rates)
            else:
                _apply_sum(system, identity, spot, here, spots)


def _apply_sum(
    system: System, identity: Identity, spot: Spot, here: dict[str, int], spots: dict[str, dict[Spot, int]]
) -> None:
    """Write the equation where at most one of its terms is without a figure."""
    missing = [term for term in (identity.whole, *identity.parts) if term not in here]
    if len(missing) > 1:
        return
    if missing:
        unit = system.keys[next(iter(here.values()))].family.unit
        family = spot[0]._replace(indicator=missing[0], unit=unit)
        here[missing[0]] = spots[missing[0]][spot] = system.number(Key(family, spot[1], spot[2]))
    scale = 1.0 / len(identity.parts) if identity.kind == "mean" else 1.0
    factors = [scale * factor for factor in identity.factors or (1.0,) * len(identity.parts)]
    numbers = (here[identity.whole], *(here[part] for part in identity.parts))
    why = system.structure("identity", identity.id)
    constant = -identity.constant
    system.sums.append(Sum(numbers, (-1.0, *factors), constant, constant, ALWAYS, why))


def _apply_ratio(
    system: System, identity: Identity, here: dict[str, int], rates: dict[int, list[Bound]]
) -> None:
    """Every statement of the rate ties what stands above to what stands below."""
    above, below = identity.parts
    if identity.whole not in here or above not in here or below not in here:
        return
    factor = identity.factors[0] if identity.factors else 1.0
    for bound in rates.get(here[identity.whole], ()):
        low, high = bound.low / factor * (1 - identity.slack), bound.high / factor * (1 + identity.slack)
        if low < 0 or bound.owner == ALWAYS:
            continue
        why = system.structure("identity", identity.id)
        link = Link(here[above], here[below], low, 0.0, high, 0.0, bound.owner, why)
        system.links.append(link if high < inf else link._replace(high_factor=0.0, high_shift=inf))
