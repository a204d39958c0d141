"""Vintage: releases that agree each in itself; the later one revised what the earlier one printed."""

from __future__ import annotations

from lantu.facts import Statement
from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.clash import find_clash
from lantu.reconcile.figures import as_printed, percent, written_like
from lantu.reconcile.rows import Bound, Row
from lantu.reconcile.texts import say

FAR = 0.15
"""A revision by more than this part of a figure is hard to believe."""
NEAR = 0.05
BACKED = 0.25
"""How much less is to be said for the revision of a figure that others back."""
SETTLED = ("level", "cumulative")


def find_vintage(case: Case) -> list[Offer]:
    """Take what the later release says for a revision of what the earlier ones said.

    It fits where the newest release agrees with itself, and what is older too, and the figures are
    not too far apart. Either a level of an older release is superseded; or the latest level is the
    revised one, and what it contradicts is all of older releases.
    """
    dates = {owner: case.statement(owner).printed.date or "" for owner in case.owners}
    newest = max(dates.values())
    if not newest or min(dates.values()) == newest or not _agree_apart(case, newest):
        return []
    offers = [
        offer
        for owner in sorted(case.owners, key=lambda owner: dates[owner])
        if dates[owner] and _is_level(case, owner)
        for offer in [_superseded(case, owner) if dates[owner] < newest else _revising(case, owner, dates)]
        if offer is not None
    ]
    return sorted(offers, key=lambda offer: -offer.strength)[:2]


def _agree_apart(case: Case, newest: str) -> bool:
    """Tell whether what the newest releases of the set say agrees, and what is older than they."""
    releases = {case.statement(owner).printed.release for owner in case.owners}
    newer: list[Row] = [*case.always]
    older: list[Row] = [*case.always]
    for row in case.rows:
        if row.owner < 0:
            continue
        printed = case.statement(row.owner).printed
        if (printed.date or "") < newest:
            older.append(row)
        elif printed.release in releases:
            newer.append(row)
    return find_clash(newer) is None and find_clash(older) is None


def _is_level(case: Case, owner: int) -> bool:
    statement = case.statement(owner)
    plain = statement.quantity is not None and statement.quantity.op == "=" and statement.kind in SETTLED
    return plain and all(type(row) is Bound for row in case.own_rows[owner])


def _superseded(case: Case, owner: int) -> Offer | None:
    """An older level stands in the way of what is newest."""
    step = _step_to_room(case, owner)
    if step is None:
        return None
    offer = _offer(owner, case.statement(owner), step, _same_publisher(case, owner))
    return offer if owner in case.suspects else offer._replace(strength=offer.strength - BACKED)


def _revising(case: Case, owner: int, dates: dict[int, str]) -> Offer | None:
    """The latest level alone stands in the way of what older releases said."""
    step = _step_to_room(case, owner)
    if (
        step is None
        or owner not in case.suspects
        or any(dates[other] == dates[owner] for other in case.owners if other != owner)
    ):
        return None
    older = [other for other in case.owners if other != owner and _is_level(case, other)]
    if not older:
        return None
    first = min(older, key=lambda other: not _of_publisher(case, other, owner))
    return _offer(first, case.statement(first), -step, _of_publisher(case, first, owner))


def _step_to_room(case: Case, owner: int) -> float | None:
    """Return how far a level is from what the others leave for it, as a part of it; None where too far."""
    room, quantity = case.room_in_set(owner), case.statement(owner).quantity
    if room is None or quantity is None or not quantity.value:
        return None
    value = float(quantity.value)
    step = (min(max(value, room.low), room.high) - value) / value
    return step if 0 < abs(step) <= FAR else None


def _same_publisher(case: Case, owner: int) -> bool:
    later = (other for other in case.owners if other != owner)
    return any(_of_publisher(case, owner, other) for other in later)


def _of_publisher(case: Case, older: int, newer: int) -> bool:
    first, second = case.statement(older).printed, case.statement(newer).printed
    return (
        bool(first.publisher)
        and first.publisher == second.publisher
        and (first.date or "") < (second.date or "")
    )


def _offer(owner: int, statement: Statement, step: float, same: bool) -> Offer:
    assert statement.quantity is not None
    text = say(
        "vintage",
        date=statement.printed.date or "?",
        printed=as_printed(statement),
        meant=written_like(statement, float(statement.quantity.value) * (1 + step)),
        step=percent(step),
    )
    strength = (0.57 if abs(step) <= NEAR else 0.33) + (0.2 if same else 0.0)
    return Offer("vintage", strength, text, owner, is_error=False)
