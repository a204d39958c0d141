"""Rows over places: a whole is the sum of its parts, and a flow to several the sum of those to each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import inf
from typing import TYPE_CHECKING

from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.keys import Family, Key
from lantu.reconcile.rows import ALWAYS, Link, Sum
from lantu.reconcile.spans import Stretch

if TYPE_CHECKING:
    from lantu.reconcile.system import System


def tie_over_places(system: System, catalogue: Catalogue) -> None:
    """A place is the sum of the places that make it up, and no smaller than one that lies in it."""
    if not catalogue.whole_places and not catalogue.within:
        return
    made_of: dict[str, list[str]] = defaultdict(list)
    for whole, parts in catalogue.whole_places.items():
        for part in (whole, *parts):
            made_of[part].append(whole)
    by_time: dict[tuple[Family, Stretch], dict[str, int]] = defaultdict(dict)
    for number, key in enumerate(system.keys):
        rule = catalogue.indicators.get(key.family.indicator)
        if rule is None or not rule.additive_over_places or key.family.measure not in {"level", "cumulative"}:
            continue
        if len(key.places) == 1:
            by_time[key.family, key.stretch][key.places[0]] = number
    for (family, stretch), here in by_time.items():
        if len(here) > 1:
            wholes = sorted({whole for place in here for whole in made_of.get(place, ())})
            covered = _sum_of_places(system, catalogue, family, stretch, here, wholes)
            _part_of(system, catalogue, here, covered)


def _sum_of_places(
    system: System,
    catalogue: Catalogue,
    family: Family,
    stretch: Stretch,
    here: dict[str, int],
    wholes: Iterable[str],
) -> set[str]:
    """Write the sums in which at most one term has no figure; return the parts that they cover.

    A term that a sum gives may be what another sum lacked, so that wholes are gone over again.
    """
    covered: set[str] = set()
    left = list(wholes)
    while left:
        ready = [whole for whole in left if _lacks(catalogue, whole, here) < 2]
        if not ready:
            break
        whole = ready[0]
        left.remove(whole)
        parts = catalogue.whole_places[whole]
        for place in (whole, *parts):
            if place not in here:
                here[place] = system.number(Key(family, (place,), stretch))
        numbers = (here[whole], *(here[part] for part in parts))
        why = system.structure("places", whole)
        system.sums.append(Sum(numbers, (-1.0, *(1.0 for _ in parts)), 0.0, 0.0, ALWAYS, why))
        covered.update(parts)
    return covered


def _lacks(catalogue: Catalogue, whole: str, here: dict[str, int]) -> int:
    return sum(place not in here for place in (whole, *catalogue.whole_places[whole]))


def _part_of(system: System, catalogue: Catalogue, here: dict[str, int], covered: set[str]) -> None:
    for part, number in list(here.items()):
        above = catalogue.within.get(part)
        if above is not None and above in here and part not in covered:
            why = system.structure("part of", above)
            system.links.append(Link(here[above], number, 1.0, 0.0, 0.0, inf, ALWAYS, why))


def tie_flows(system: System, catalogue: Catalogue) -> None:
    """A flow to several places is the sum of those to each, from several the sum of those from each.

    Written where at most one of the flows is without a figure.
    """
    for key in list(system.keys):
        rule = catalogue.indicators.get(key.family.indicator)
        if rule is None or not rule.additive_over_places or key.family.measure not in {"level", "cumulative"}:
            continue
        to, start = key.family.destination, key.family.origin
        for each in (
            [key._replace(family=key.family._replace(destination=(place,))) for place in to],
            [key._replace(family=key.family._replace(origin=(place,))) for place in start],
        ):
            if len(each) > 1 and sum(part not in system.numbers for part in each) < 2:
                _sum_of_flows(system, key, each)


def _sum_of_flows(system: System, whole: Key, parts: list[Key]) -> None:
    numbers = tuple(system.number(key) for key in (whole, *parts))
    ends = (*whole.family.origin, *whole.family.destination)
    why = system.structure("flows", "、".join(ends))
    system.sums.append(Sum(numbers, (-1.0, *(1.0 for _ in parts)), 0.0, 0.0, ALWAYS, why))
