"""All reasons that fit one conflict, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable

from lantu.reconcile.case import Case
from lantu.reconcile.causes.added import find_added
from lantu.reconcile.causes.contradiction import find_contradiction
from lantu.reconcile.causes.misprint import find_misprint
from lantu.reconcile.causes.offer import Offer
from lantu.reconcile.causes.part import find_part
from lantu.reconcile.causes.prices import find_prices
from lantu.reconcile.causes.rounding import find_rounding
from lantu.reconcile.causes.scale import find_scale_slip
from lantu.reconcile.causes.unsaid import find_unsaid
from lantu.reconcile.causes.vintage import find_vintage
from lantu.reconcile.causes.wordings import find_by_words

TESTS: tuple[Callable[[Case], list[Offer]], ...] = (
    find_rounding,
    find_scale_slip,
    find_part,
    find_added,
    find_by_words,
    find_prices,
    find_unsaid,
    find_misprint,
    find_vintage,
    find_contradiction,
)
"""Every reason that is tested, each by relaxing what it would excuse."""


def list_offers(case: Case) -> list[Offer]:
    """Test every reason, each once a suspect; never empty, for a contradiction always fits."""
    offers = sorted((offer for test in TESTS for offer in test(case)), key=lambda offer: -offer.strength)
    once: dict[tuple[str, int | None], Offer] = {}
    for offer in offers:
        once.setdefault((offer.reason, offer.suspect), offer)
    return list(once.values())
