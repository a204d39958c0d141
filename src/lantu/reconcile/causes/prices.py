"""Base: a growth that is real where the levels are nominal, by the size of the gap."""

from __future__ import annotations

from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.comparison import comparison_of
from lantu.reconcile.figures import as_printed, percent
from lantu.reconcile.texts import say

DEFLATOR = 0.06
"""Prices seldom rise by more in a year; growth at constant prices is the lesser one."""


def find_prices(case: Case) -> list[Offer]:
    """Read a growth of money as one at constant prices, which binds no level at current prices."""
    offers = []
    for owner in case.suspects:
        statement = case.statement(owner)
        rule = case.catalogue.indicators.get(statement.indicator)
        if statement.kind != "growth" or rule is None or rule.dimension not in {"currency", "per_person"}:
            continue
        room, quantity = case.room(owner), statement.quantity
        if room is None or quantity is None or statement.prices == "current" or not case.agree({owner: []}):
            continue
        form = comparison_of(statement, quantity)
        if form is None:
            continue
        said = form.near
        nearest = min(max(said, room.low), room.high)
        if not 0 < nearest - said <= DEFLATOR:
            continue
        text = say("prices", printed=as_printed(statement), nominal=percent((room.low + room.high) / 2 - 1))
        offers.append(Offer("base", 0.42, text, is_error=False))
    return offers
