"""A sign in front of a rate: 同比+6.1%, 3000亿元（-2.3%）."""

from __future__ import annotations

from lantu.records.claims.judged import Judged
from lantu.records.claims.segment import Segment

# A sign may stand behind these, or behind what the figure is against.
_OPEN = frozenset("（(")
_PLUS = "+＋"


def by_sign(segment: Segment, left: str) -> Judged | None:
    """Return the growth that a sign makes of a rate; None where none does.

    A rate that is negative by itself (利率为-0.5%) is a level.

    Parameters
    ----------
    segment : Segment
    left : str
        The words in front without times and places.
    """
    text, start = segment.sentence.text, segment.quantity.start
    falls = segment.quantity.quantity.value < 0
    sign = start if falls else start - 1
    if segment.quantity.sort != "percent" or sign < 0 or (not falls and text[sign] not in _PLUS):
        return None
    if text[sign - 1 : sign] not in _OPEN and not any(
        one.role == "baseline" and one.end == sign for one in segment.sentence.periods
    ):
        return None
    return Judged("growth", "down" if falls else "up", left.rstrip(_PLUS), "", "claim.growth.signed")
