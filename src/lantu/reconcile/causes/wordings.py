"""Scope, base and definition: what the sentences themselves say to tell two figures apart."""

from __future__ import annotations

from lantu.facts.conflict import Reason
from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.figures import as_printed
from lantu.reconcile.marks import marked_words
from lantu.reconcile.texts import say

SORTS: tuple[tuple[str, Reason, float], ...] = (
    ("scope", "scope", 0.88),
    ("base", "base", 0.87),
    ("definition", "definition", 0.86),
)
"""Tables of marks, the reason that each gives and how much it counts."""


def find_by_words(case: Case) -> list[Offer]:
    """Offer a reason for each sort of mark that some of the sentences have and others lack."""
    offers = [offer for sort, reason, strength in SORTS if (offer := _by_marks(case, sort, reason, strength))]
    wording = None if offers else _by_wording(case)
    return offers if wording is None else [wording]


def _by_marks(case: Case, sort: str, reason: Reason, strength: float) -> Offer | None:
    said = {owner: marked_words(case.statement(owner), sort) for owner in case.owners}
    if len(set(said.values())) < 2:
        return None
    marked = [owner for owner in case.owners if said[owner]]
    if not any(case.agree({owner: []}) for owner in marked):
        return None
    shown = "；".join(f"{as_printed(case.statement(owner))}（{'、'.join(said[owner])}）" for owner in marked)
    return Offer(reason, strength, say(sort, shown=shown), is_error=False)


def _by_wording(case: Case) -> Offer | None:
    """Two names of one indicator that do not contain each other may be two things."""
    names = [case.statement(owner).wording.strip() for owner in case.owners]
    said = {name for name in names if name}
    if len(names) != 2 or len(said) != 2 or any(a != b and a in b for a in said for b in said):
        return None
    return Offer("definition", 0.5, say("names_differ", shown=" / ".join(sorted(said))), is_error=False)
