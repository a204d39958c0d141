"""A document that contradicts itself too far for a slip: its figures were not meant as they were read."""

from __future__ import annotations

from collections.abc import Sequence

from lantu.reconcile.case import Case
from lantu.reconcile.causes.offer import Offer

FAR = 0.25
"""Further than this part of a figure from what the rest of its document says, it speaks of something else."""
PLAIN = 0.5
"""Reasons no stronger than this say only that the figures differ, or their names."""


def is_misread(case: Case, offers: Sequence[Offer]) -> bool:
    """Tell whether one document contradicts itself so far, without a reason, that it was not meant so.

    A total over years beside the figure of a month is no contradiction of the writer's.
    """
    documents = {case.statement(owner).printed.document for owner in case.owners}
    if len(documents) > 1 or len(case.owners) == 1 or offers[0].strength > PLAIN:
        return False
    return all(case.miss(owner) > FAR for owner in case.suspects)
