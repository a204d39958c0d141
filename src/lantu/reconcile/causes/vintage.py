"""Vintage: releases that agree each in itself; the later one revised what the earlier one printed."""

from __future__ import annotations

from lantu.facts import Statement
from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.figures import as_printed, percent, written_like
from lantu.reconcile.rows import Bound
from lantu.reconcile.texts import say

FAR = 0.15
"""A revision by more than this part of a figure is hard to believe."""
NEAR = 0.05


def find_vintage(case: Case) -> list[Offer]:
    """Take the figures of the older releases as superseded where they are not too far off."""
    dates = {owner: release_of(case.statement(owner)) for owner in case.owners}
    newest = max(dates.values(), key=lambda release: release[1])
    if not newest[1] or len({release[1] for release in dates.values()}) < 2:
        return []
    offers = []
    for owner in sorted(case.owners, key=lambda owner: dates[owner][1]):
        statement = case.statement(owner)
        if dates[owner][1] >= newest[1] or not dates[owner][1] or not _is_level(case, owner):
            continue
        offer = _revised(case, owner, statement, same=dates[owner][0] == newest[0])
        if offer is not None:
            offers.append(offer)
    return sorted(offers, key=lambda offer: -offer.strength)[:2]


def _is_level(case: Case, owner: int) -> bool:
    rows = case.own_rows[owner]
    quantity = case.statement(owner).quantity
    plain = (
        quantity is not None and quantity.op == "=" and case.statement(owner).kind in {"level", "cumulative"}
    )
    return plain and all(type(row) is Bound for row in rows)


def _revised(case: Case, owner: int, statement: Statement, same: bool) -> Offer | None:
    room = case.room(owner)
    quantity = statement.quantity
    if room is None or quantity is None or not case.all_agree({owner: []}):
        return None
    value = float(quantity.value)
    nearest = min(max(value, room.low), room.high)
    step = (nearest - value) / value if value else 0.0
    if abs(step) > FAR:
        return None
    newer = nearest if room.high - room.low > abs(value) * FAR else (room.low + room.high) / 2
    text = say(
        "vintage",
        date=statement.printed.date or "?",
        printed=as_printed(statement),
        meant=written_like(statement, newer),
        step=percent(step),
    )
    strength = 0.45 + (0.12 if abs(step) <= NEAR else 0.0) + (0.2 if same else 0.0)
    return Offer("vintage", strength, text, owner, is_error=False)


def release_of(statement: Statement) -> tuple[str, str]:
    """Return publisher and date of the release that a statement belongs to."""
    publisher, date = statement.printed.release
    return publisher, date
