"""Time again, in the words of one of the papers: it counts just as many new ones as two totals differ by."""

from __future__ import annotations

import re

from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.figures import as_printed
from lantu.reconcile.texts import say

_NEW = re.compile("新|增加|净增|再增|扩容")
STRENGTH = 0.92
"""Above a slip of the pen, below a part of the place that fits to the digit."""


def find_added(case: Case) -> list[Offer]:
    """Look in the paper of the larger of two totals for those that the smaller one lacks.

    154项 in one paper, 新推出7项、累计达到161项 in another: the first was counted before the seven.
    """
    values = sorted(
        (float(quantity.value), owner)
        for owner, _ in case.two_levels
        if (quantity := case.statement(owner).quantity) is not None
    )
    if len(values) != 2:
        return []
    (low, less), (high, more) = values
    after = case.statement(more)
    unit = after.quantity.unit if after.quantity is not None else ""
    for owner in case.system.beside(more):
        new = case.statement(owner)
        if owner in case.owners or new.quantity is None or new.quantity.unit != unit:
            continue
        fits = float(new.quantity.value) == high - low and new.quantity.op == "="
        near = new.quote == after.quote or owner == more - 1
        if fits and near and _NEW.search(new.wording):
            before = as_printed(case.statement(less))
            text = say("added", new=as_printed(new), before=before, after=as_printed(after))
            return [Offer("vintage", STRENGTH, text, confirmed_by=owner, is_error=False)]
    return []
