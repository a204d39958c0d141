"""Scale slip: one figure is off by a power of ten, or 万 stands for 亿."""

from __future__ import annotations

from decimal import Decimal

from lantu.facts import Quantity
from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.causes.repairs import exact
from lantu.reconcile.figures import SIGNS, as_printed, plain
from lantu.reconcile.texts import say

_CLOSE = 0.2
"""A bound that is said of a figure lies within a part of it like this."""
POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 8, -8)


def find_scale_slip(case: Case) -> list[Offer]:
    """Try every suspect at other powers of ten against what the others leave for it."""
    offers = []
    for owner in case.suspects:
        statement = case.statement(owner)
        quantity = statement.quantity
        if quantity is None or not quantity.value or statement.kind in {"ratio", "rank"}:
            continue
        if statement.kind != "growth" and not _is_pinned(case, owner):
            continue
        for power in POWERS:
            shifted = _shift(quantity, power)
            if not _is_near(case, owner, shifted) or not case.may_fit(owner, shifted):
                continue
            if not case.all_agree({owner: case.reread(owner, shifted)}):
                continue
            meant = plain(float(shifted.value), shifted.unit)
            key = "scale_words" if abs(power) == 4 else "scale"
            text = say(key, printed=as_printed(statement), power=power, meant=meant)
            offers.append(Offer("scale slip", 0.93, text, owner, meant))
            break
    if len(offers) > 1:
        return [offer._replace(suggestion=None) for offer in offers]
    return offers


def _is_pinned(case: Case, owner: int) -> bool:
    room = case.room(owner)
    return room is not None and room.is_narrow()


def _is_near(case: Case, owner: int, shifted: Quantity) -> bool:
    """Tell whether a bound would stand close to what it bounds: nobody says 超过1900亿 of 18920亿."""
    room = case.room(owner)
    if shifted.op not in SIGNS or room is None:
        return True
    middle, value = (room.low + room.high) / 2, float(shifted.value)
    return abs(middle - value) <= _CLOSE * abs(value)


def _shift(quantity: Quantity, power: int) -> Quantity:
    factor = Decimal(10) ** power
    upper = None if quantity.value2 is None else exact(quantity.value2) * factor
    step = None if quantity.step is None else exact(quantity.step) * factor
    return quantity._replace(value=exact(quantity.value) * factor, value2=upper, step=step)
