"""What works cost and how large they are drawn, and what is given out: planned, not aimed at."""

from __future__ import annotations

from lantu.records.claims.doing import is_capacity
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment


def is_staged(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether an amount is of a stage that is to be gone through: 到位资金120亿元."""
    return segment.left_text.startswith(lexicon.stage_starts)


def is_sized(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure is how large a work is drawn or what it costs."""
    if segment.quantity.sort not in {"money", "measure"}:
        return False
    return lexicon.work_sized.search(segment.left_text) is not None or is_capacity(segment, lexicon)


def is_spent(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether an amount is what is to be given out: 筹措资金7亿元，实施…."""
    return (
        segment.quantity.sort == "money" and lexicon.spends.search(segment.masked(segment.left)) is not None
    )


def is_set(segment: Segment, indicator: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure is one that those set who speak: what they spend, or pay to whoever has a right.

    支出安排935亿元，其中科技支出增长10%; 补助标准提高到700元; 按投资额的20%给予补助.
    """
    if segment.quantity.sort not in {"money", "percent"}:
        return False
    if lexicon.is_set.search(indicator) or lexicon.paid_behind.match(segment.right_text):
        return True
    return is_spent(segment, lexicon) or lexicon.pays.search(segment.left_text) is not None
