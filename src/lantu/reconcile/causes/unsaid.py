"""Base: a growth that does not say against what it is, and was taken for one against the year before."""

from __future__ import annotations

from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.figures import as_printed
from lantu.reconcile.texts import say

_STRENGTH = 0.41
"""Below all that a figure or a sentence speaks for: hardly any growth of a year is against another time."""


def find_unsaid(case: Case) -> list[Offer]:
    """Offer that a growth without a baseline is against another time, where all else agrees then."""
    silent = [
        owner
        for owner in case.suspects
        if case.statement(owner).kind == "growth" and case.statement(owner).against is None
    ]
    shown = [as_printed(case.statement(owner)) for owner in silent if case.agree({owner: []})]
    if not shown:
        return []
    return [Offer("base", _STRENGTH, say("unsaid", shown="、".join(shown)), is_error=False)]
