"""Misprint: one wrong digit, or two neighbours swapped, and all agree."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from lantu.facts import Quantity
from lantu.reconcile.case import Case, Room
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.causes.repairs import Repair, list_repairs, mantissa_of
from lantu.reconcile.figures import as_printed, written_like
from lantu.reconcile.rows import Bound
from lantu.reconcile.texts import Both, say

MOST_LISTED = 12
FEW = 2
"""With more suspects than one or two besides, some repair of some of them fits by chance."""


class Fit(NamedTuple):
    """A repair that lets all agree."""

    owner: int
    repair: Repair
    text: str
    confirmed_by: int | None
    chance: float


def find_misprint(case: Case) -> list[Offer]:
    """List the repairs of every suspect that let all agree; suggest one only where it stands alone.

    It stands alone when another source prints it, or when no other repair of any suspect fits.
    """
    fits = [fit for owner in case.suspects for fit in _fits(case, owner)]
    if not fits:
        return []
    confirmed = [fit for fit in fits if fit.confirmed_by is not None]
    if len(confirmed) == 1:
        return [_offer(case, fits, confirmed[0])]
    if len(fits) == 1:
        return [_offer(case, fits, fits[0])]
    owners = {fit.owner for fit in fits}
    strength = 0.7 - 0.45 * min(fit.chance for fit in fits) - (0.05 if len(owners) > 1 else 0.0)
    text = say("misprint_many", listed=_list(case, fits))
    return [Offer("misprint", strength, text, next(iter(owners)) if len(owners) == 1 else None)]


def _list(case: Case, fits: list[Fit]) -> Both:
    shown = "、".join(f"{as_printed(case.statement(fit.owner))}→{fit.text}" for fit in fits[:MOST_LISTED])
    more = len(fits) - MOST_LISTED
    return Both(shown, shown) + (say("more", count=more) if more > 0 else Both("", ""))


def _fits(case: Case, owner: int) -> list[Fit]:
    statement = case.statement(owner)
    quantity = statement.quantity
    if quantity is None or quantity.op not in {"=", ">", "<~"} or quantity.value2 is not None:
        return []
    # 突破1.9万亿: any lower bound would agree, so that one of two digits does says nothing.
    if len(mantissa_of(quantity)[0]) < (2 if quantity.op == "=" else 3):
        return []
    room = case.room(owner)
    fits = []
    for repair in list_repairs(quantity):
        if not case.may_fit(owner, repair.quantity):
            continue
        if case.all_agree({owner: case.reread(owner, repair.quantity)}):
            text = written_like(statement, float(repair.quantity.value))
            confirmed_by = _confirmation(case, owner, repair.quantity)
            chance = _chance(repair, None)
            if confirmed_by is None:
                chance = min(1.0, _chance(repair, room) * max(1, len(case.suspects) - FEW) ** 2)
            fits.append(Fit(owner, repair, text, confirmed_by, chance))
    return fits


def _chance(repair: Repair, room: Room | None) -> float:
    """Return how often a number that is wrong in another way would be one such slip away too.

    A change of the last digit explains any small difference; a swap of the first two hardly any. The
    wider the room, the more repairs end in it.
    """
    digits, step = mantissa_of(repair.quantity)
    wide = 0.0 if room is None else (room.high - room.low) / float(step)
    if not isfinite(wide):
        return 1.0
    right = len(digits) - 1 - repair.place
    return min(1.0, (wide + 1.0) / 10.0**right)


def _confirmation(case: Case, owner: int, quantity: Quantity) -> int | None:
    """Return a statement of another source that prints the repaired number for the same quantity."""
    statement, own = case.statement(owner), case.own_rows[owner]
    spots = {row[:2] if type(row) is not Bound else (row.unknown,) for row in own}
    partners = set(case.owners)
    best: int | None = None
    for row in case.rows:
        if row.owner < 0 or row.owner == owner or type(row) is not type(own[0]):
            continue
        if (row[:2] if type(row) is not Bound else (row.unknown,)) not in spots:
            continue
        other = case.statement(row.owner)
        if other.quantity is None or other.kind != statement.kind or other.quantity.op != quantity.op:
            continue
        same = float(other.quantity.value) == float(quantity.value)
        if same and other.printed.lineage != statement.printed.lineage and case.stands_without(row.owner):
            best = row.owner if best is None or best in partners else best
    return best


def _offer(case: Case, fits: list[Fit], fit: Fit) -> Offer:
    printed = as_printed(case.statement(fit.owner))
    slip = say("slip_swap" if fit.repair.slip == "swap" else "slip_digit")
    if fit.confirmed_by is None:
        text = say("misprint_only", printed=printed, meant=fit.text, slip=slip)
        strength = 0.8 - 0.45 * fit.chance
    else:
        other = case.statement(fit.confirmed_by)
        where = other.printed.name or other.printed.publisher or other.printed.document[:8]
        said = as_printed(other)
        text = say("misprint_confirmed", printed=printed, meant=fit.text, slip=slip, where=where, other=said)
        strength = 0.95 - 0.4 * fit.chance
    rivals = [other for other in fits if other is not fit]
    if rivals:
        text += say("misprint_rivals", listed=_list(case, rivals))
    return Offer("misprint", strength, text, fit.owner, fit.text, fit.confirmed_by)
