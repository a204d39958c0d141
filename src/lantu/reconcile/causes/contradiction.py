"""Contradiction: what is left when no other reason fits; always possible."""

from __future__ import annotations

from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.figures import as_printed
from lantu.reconcile.texts import say

STRENGTH = 0.35


def find_contradiction(case: Case) -> list[Offer]:
    """Say that one of the figures is simply wrong, and which where the others tell."""
    if len(case.suspects) == 1:
        printed = as_printed(case.statement(case.suspects[0]))
        return [Offer("contradiction", STRENGTH, say("contradiction_one", printed=printed), case.suspects[0])]
    return [Offer("contradiction", STRENGTH, say("contradiction"))]
