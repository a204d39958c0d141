"""Rounding: the figures agree if one was cut off, or rounded twice, in its last place."""

from __future__ import annotations

from decimal import Decimal

from lantu.facts import Quantity
from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.causes.repairs import exact
from lantu.reconcile.figures import as_printed
from lantu.reconcile.rows import Row
from lantu.reconcile.texts import say

FULL_STEP = Decimal("1.99")
"""A figure cut off is wrong by less than one step; half a step is what rounding allows already."""


def find_rounding(case: Case) -> list[Offer]:
    """Read every plain figure as cut off: within one step of its last place instead of half of one."""
    widened: dict[int, list[Row]] = {}
    alone: int | None = None
    for owner in case.owners:
        quantity = case.statement(owner).quantity
        if quantity is not None and quantity.op in {"=", "range"}:
            widened[owner] = case.reread(owner, wide(quantity))
            if alone is None and owner in case.suspects and case.agree({owner: widened[owner]}):
                alone = owner
    if not widened or not (alone is not None or case.agree(widened)):
        return []
    named = [alone] if alone is not None else list(widened)
    shown = "、".join(as_printed(case.statement(owner)) for owner in named)
    suspect = alone if len(case.suspects) == 1 else None
    return [Offer("rounding", 0.9, say("rounding", shown=shown), suspect, is_error=False)]


def wide(quantity: Quantity) -> Quantity:
    """Return the quantity with its step nearly doubled."""
    if quantity.step is None:
        return quantity
    return quantity._replace(step=FULL_STEP * exact(quantity.step))
