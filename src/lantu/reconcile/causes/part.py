"""Scope again, where no word tells: the difference is just what one part of the place has."""

from __future__ import annotations

from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.figures import as_printed, plain
from lantu.reconcile.rows import Bound
from lantu.reconcile.texts import say

CLOSE = 0.02
"""How far the part may be off, as a part of itself: it may be of another month."""


def find_part(case: Case) -> list[Offer]:
    """Look for a place inside whose own figure is the difference of two levels of one quantity."""
    levels = [(owner, case.own_rows[owner][0]) for owner in case.owners if len(case.own_rows[owner]) == 1]
    pairs = [(owner, row) for owner, row in levels if type(row) is Bound]
    if len(pairs) != 2 or pairs[0][1].unknown != pairs[1][1].unknown:
        return []
    key = case.system.keys[pairs[0][1].unknown]
    first, second = (case.statement(owner).quantity for owner, _ in pairs)
    if len(key.places) != 1 or first is None or second is None:
        return []
    difference = abs(float(first.value) - float(second.value))
    step = float(first.step or 0) + float(second.step or 0)
    for place, number in _inside(case, key.places[0], key.stretch.end[:4]):
        for near, weight, owner in case.system.near.get(number, []):
            if weight == 1.0 and abs(near - difference) <= max(near * CLOSE, step) and near > step * 2:
                return [_offer(case, pairs, place, owner, difference)]
    return []


def _inside(case: Case, place: str, year: str) -> list[tuple[str, int]]:
    family = case.system.keys[case.found_unknown()].family
    found = []
    for number, key in enumerate(case.system.keys):
        if key.family == family and len(key.places) == 1 and key.stretch.end[:4] == year:
            part = key.places[0]
            if part != place and _lies_in(case, part, place):
                found.append((part, number))
    return found


def _lies_in(case: Case, part: str, place: str) -> bool:
    seen = set()
    here: str | None = part
    while here is not None and here not in seen:
        seen.add(here)
        here = case.catalogue.within.get(here)
        if here == place:
            return True
    return False


def _offer(case: Case, pairs: list[tuple[int, Bound]], place: str, owner: int, difference: float) -> Offer:
    name = case.catalogue.name_places((place,))
    part = case.statement(owner)
    shown = " / ".join(as_printed(case.statement(one)) for one, _ in pairs)
    gap = plain(difference, "" if part.quantity is None else part.quantity.unit)
    text = say("part", shown=shown, gap=gap, place=name, part=as_printed(part))
    return Offer("scope", 0.94, text, confirmed_by=owner, is_error=False)
