"""Scope again, where no word tells: the difference is just what one part of the place has."""

from __future__ import annotations

from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.figures import as_printed, plain
from lantu.reconcile.rows import Bound
from lantu.reconcile.texts import say

LEVELS = 8
"""How many places may lie in each other: a village in a country, and to spare."""
CLOSE = 0.02
"""How far the part may be off, as a part of itself: it may be of another month."""


def find_part(case: Case) -> list[Offer]:
    """Look for a place inside whose own figure is the difference of two levels of one quantity."""
    pairs = case.two_levels
    if not pairs:
        return []
    key = case.system.keys[pairs[0][1].unknown]
    first, second = (case.statement(owner).quantity for owner, _ in pairs)
    rule = case.catalogue.indicators.get(key.family.indicator)
    if len(key.places) != 1 or first is None or second is None or rule is None:
        return []
    if not rule.additive_over_places:
        return []
    difference = abs(float(first.value) - float(second.value))
    step = float(first.step or 0) + float(second.step or 0)
    offers = []
    for place, number in _inside(case, key.places[0], key.stretch.end[:4]):
        same_time = case.system.keys[number].stretch == key.stretch
        for near, weight, owner in case.system.near.get(number, []):
            part = case.statement(owner).quantity
            if weight < 1.0 or part is None or near <= step * 2:
                continue
            precise = (step + float(part.step or 0)) * 0.51
            if abs(near - difference) <= (precise if same_time else near * CLOSE):
                strength = 0.94 if same_time and precise < near * CLOSE else 0.6
                offers.append(_offer(case, pairs, place, owner, difference)._replace(strength=strength))
    return sorted(offers, key=lambda offer: -offer.strength)[:1]


def _inside(case: Case, place: str, year: str) -> list[tuple[str, int]]:
    """Return the places inside that have a figure of the same family in that year."""
    here = case.system.of_year(case.system.keys[case.found_unknown()].family, year)
    found: list[tuple[str, int]] = []
    below = list(case.catalogue.inside.get(place, ()))
    for _ in range(LEVELS):
        found += [(part, number) for part in below for number in here.get(part, ())]
        below = [part for above in below for part in case.catalogue.inside.get(above, ())]
    return found


def _offer(case: Case, pairs: list[tuple[int, Bound]], place: str, owner: int, difference: float) -> Offer:
    name = case.catalogue.name_places((place,))
    part = case.statement(owner)
    shown = " / ".join(as_printed(case.statement(one)) for one, _ in pairs)
    gap = plain(difference, "" if part.quantity is None else part.quantity.unit)
    text = say("part", shown=shown, gap=gap, place=name, part=as_printed(part))
    return Offer("scope", 0.94, text, confirmed_by=owner, is_error=False)
