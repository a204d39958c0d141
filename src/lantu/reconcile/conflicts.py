"""One contradicting component: its conflicts with their reasons, and the bounds that remain."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from lantu.facts import Statement
from lantu.facts.conflict import Cause, Conflict
from lantu.reconcile.case import Case
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.causes.rank import list_offers
from lantu.reconcile.clash import Surroundings
from lantu.reconcile.explain import explain
from lantu.reconcile.misread import is_misread
from lantu.reconcile.remaining import bounds_without
from lantu.reconcile.rows import Bound, Row
from lantu.reconcile.search import NEARBY, Found, search
from lantu.reconcile.system import System
from lantu.reconcile.texts import Both, say

TRUST = {"primary": 3, "official copy": 2, "press": 1, "unknown": 1, "secondary": 0}


@dataclass(slots=True)
class Settled:
    """What is left of one contradicting component.

    Attributes
    ----------
    conflicts : list of Conflict
    bounds : dict of int to (float, float)
        Of every unknown, under every way of dropping the suspects.
    disputed : frozenset of int
        Unknowns on which a conflict bears.
    dropped : frozenset of int
        Statements that bind no longer whichever way is taken.
    misread : frozenset of int
        Statements that their own document contradicts too far to be meant so.
    unexamined : list of Both
        Why the search stopped early; empty where it did not.
    """

    conflicts: list[Conflict]
    bounds: dict[int, tuple[float, float]]
    disputed: frozenset[int]
    dropped: frozenset[int]
    misread: frozenset[int] = frozenset()
    unexamined: list[Both] = field(default_factory=list)


def settle(system: System, catalogue: Catalogue, rows: Sequence[Row]) -> Settled:
    """Find the conflicts of one component, ask why, and bound its unknowns without the suspects."""
    owners = sorted({row.owner for row in rows if row.owner >= 0})
    order = sorted(owners, key=lambda owner: trust(system.statements[owner]))
    surroundings = Surroundings(rows)
    result = search(rows, order, surroundings)
    dropped = set(result.dropped)
    conflicts: list[Conflict] = []
    choices: list[tuple[int, ...]] = []
    misread: set[int] = set()
    for found in result.found:
        told = {*found.owners, *(owner for other in found.others for owner in other)}
        around = surroundings.around(told, dropped - set(found.owners), NEARBY)
        case = Case(system, catalogue, found, around)
        offers = list_offers(case)
        if is_misread(case, offers):
            misread.update(case.suspects)
        else:
            conflicts.append(_conflict(case, offers))
        choices.append(_choice(case, offers))
    bounds = bounds_without(rows, choices)
    disputed = {row.unknown for row in rows if type(row) is Bound and any(row.owner in c for c in choices)}
    notes = [] if result.complete else [_note(system, result.found)]
    gone = frozenset(choice[0] for choice in choices if len(choice) == 1)
    return Settled(conflicts, bounds, frozenset(disputed), gone, frozenset(misread), notes)


def trust(statement: Statement) -> tuple[int, str]:
    """Order statements by how readily they are dropped: the least official, then the oldest, first."""
    return TRUST.get(statement.printed.authority, 1), statement.printed.date or ""


def _choice(case: Case, offers: Sequence[Offer]) -> tuple[int, ...]:
    """Return the statements one of which is dropped: one alone where another source proves it wrong."""
    first = offers[0]
    if first.suspect in case.suspects and first.is_error and first.confirmed_by is not None:
        return (first.suspect,)
    return case.suspects


def _conflict(case: Case, offers: Sequence[Offer]) -> Conflict:
    found = case.found
    first = offers[0]
    owners = _of_one_document(case, _shown_set(found, first), first.suspect)
    shown = (
        case
        if owners == found.owners
        else Case(case.system, case.catalogue, Found(owners, found.suspects), case.rows)
    )
    text = explain(shown, first.suspect)
    ids = [case.statement(owner).id for owner in owners]
    return Conflict(
        id=conflict_id(ids),
        subject=case.system.keys[case.found_unknown()].subject(),
        records=tuple(ids),
        causes=tuple(_cause(case, offer) for offer in offers),
        chinese=text.chinese,
        english=text.english,
        importance=_importance(case, offers),
        supporters=tuple(case.statement(owner).id for owner in _supporters(case)),
        others=tuple(
            tuple(case.statement(owner).id for owner in other)
            for other in (found.owners, *found.others)
            if other != owners
        ),
    )


def _shown_set(found: Found, first: Offer) -> tuple[int, ...]:
    """Prefer a set with its own arithmetic over the bare pair of a misprint and what confirms it."""
    if first.suspect is None or first.confirmed_by is None or len(found.owners) > 2:
        return found.owners
    apart = [other for other in found.others if first.suspect in other and len(other) > 2]
    return min(apart, key=len, default=found.owners)


def _of_one_document(case: Case, owners: tuple[int, ...], suspect: int | None) -> tuple[int, ...]:
    """Prefer, of statements that say the same, the one that stands beside the suspect."""
    if suspect is None:
        return owners
    document = case.statement(suspect).printed.document
    rows = rows_by_owner(case.rows)
    beside = {
        tuple(row._replace(owner=0) for row in said): owner
        for owner, said in rows.items()
        if case.statement(owner).printed.document == document
    }
    swapped = [beside.get(tuple(row._replace(owner=0) for row in rows[owner]), owner) for owner in owners]
    return tuple(
        sorted(owner if owner == suspect else other for owner, other in zip(owners, swapped, strict=True))
    )


def rows_by_owner(rows: Iterable[Row]) -> dict[int, list[Row]]:
    """Group rows by the statement that owns them; those of the structure are left out."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        if row.owner >= 0:
            found.setdefault(row.owner, []).append(row)
    return found


def conflict_id(ids: Collection[str]) -> str:
    """Return the identifier of a set of statements, whatever their order."""
    return hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:16]


def _cause(case: Case, offer: Offer) -> Cause:
    def name(owner: int | None) -> str | None:
        return None if owner is None else case.statement(owner).id

    suspect = name(offer.suspect) if offer.is_error else None
    confirmed_by = name(offer.confirmed_by)
    return Cause(
        offer.reason, offer.text.chinese, offer.text.english, suspect, offer.suggestion, confirmed_by
    )


def _supporters(case: Case) -> list[int]:
    """Statements that say the same of the same unknown as one of the set."""
    said = {
        (row.unknown, round(row.low, 6), round(row.high, 6))
        for owner in case.owners
        for row in case.own_rows[owner]
        if type(row) is Bound
    }
    return sorted(
        {
            row.owner
            for row in case.rows
            if type(row) is Bound
            and row.owner >= 0
            and row.owner not in case.owners
            and (row.unknown, round(row.low, 6), round(row.high, 6)) in said
        }
    )


def _importance(case: Case, offers: Sequence[Offer]) -> float:
    """Known indicators, official sources, proofs and independent documents count; rounding hardly does."""
    statements = [case.statement(owner) for owner in case.owners]
    known = all(statement.indicator in case.catalogue.indicators for statement in statements)
    official = max(TRUST.get(statement.printed.authority, 1) for statement in statements) / 3
    sources = len({statement.printed.lineage for statement in statements})
    first = offers[0]
    score = (
        0.2 + 0.25 * known + 0.15 * official + 0.1 * (sources > 1) + 0.15 * (first.confirmed_by is not None)
    )
    score += 0.15 * (first.strength if first.reason != "rounding" else 0.0)
    return round(min(1.0, score - (0.15 if first.reason == "rounding" else 0.0)), 4)


def _note(system: System, found: Sequence[Found]) -> Both:
    statement = system.statements[found[-1].owners[0]] if found and found[-1].owners else None
    about = "?" if statement is None else f"{statement.indicator}, {statement.id}"
    return say("stopped", count=len(found), about=about)
