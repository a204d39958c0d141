"""Shares of the three industries that one row of figures gives: 三次产业结构为8∶37∶55."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lantu.records.claim import Claim
from lantu.records.claims.segment import Segment

RATIO_MARKS = frozenset("∶:：")
_WHICH = "一二三"
# The name of the row, and that of its first or second member where a later one goes on with it.
_COMPOSED = re.compile(
    "(?:(?:第?一二三|三次|一二三|(?<![一-龥]))产业|(?:三次产|三产|一二三产)(?!业)|第[一二三]产业)"
    "(?P<of>增加值|(?:从业人员|就业人员|从业|就业|产值|投资|税收|用电量?|贷款)?)的?(?P<measure>结构|比重|比例|占比|构成|之?比)"
)
_SHARE_OF_ONE = re.compile("第[一二三]产业[一-龥]{0,4}(?:比重|占比)$")
_SHARES = {"占比": "占比"}


def as_industry(segment: Segment, phrase: str) -> str:
    """Return a phrase of all three industries with the one that a figure of such a row is of.

    Parameters
    ----------
    segment : Segment
    phrase : str
        What is measured by the words in front of the row.
    """
    text, quantity = segment.sentence.text, segment.quantity
    beside = {text[quantity.outer_start - 1], text[quantity.outer_end : quantity.outer_end + 1]}
    if not beside & RATIO_MARKS:
        return phrase
    composed = _COMPOSED.search(phrase)
    at, of = _place_in_row(segment)
    if composed is None or of != len(_WHICH):
        return phrase
    share = _SHARES.get(composed["measure"], "比重")
    return f"{phrase[: composed.start()]}第{_WHICH[at]}产业{composed['of']}{share}"


def in_one_row(segments: Sequence[Segment], claims: list[Claim]) -> list[Claim]:
    """Give all shares of a row what is said of the first: 由2018年的6∶35∶59调整为2025年的4∶28∶68.

    Parameters
    ----------
    segments : sequence of Segment
    claims : list of Claim
        One of each segment, in text order.
    """
    told = list(claims)
    for index, segment in enumerate(segments):
        claim = told[index]
        at, of = _place_in_row(segment) if _SHARE_OF_ONE.search(claim.indicator) else (0, 0)
        if at and index and of == len(_WHICH):
            first = told[index - 1]
            told[index] = replace(claim, kind="share", period=first.period, modality=first.modality)
    return told


def _place_in_row(segment: Segment) -> tuple[int, int]:
    """Return which of a row of figures between colons one is, counted from 0, and how many they are."""
    text, quantities = segment.sentence.text, segment.sentence.quantities
    at = first = last = quantities.index(segment.quantity)
    while first and text[quantities[first - 1].outer_end : quantities[first].outer_start] in RATIO_MARKS:
        first -= 1
    while (
        last + 1 < len(quantities)
        and text[quantities[last].outer_end : quantities[last + 1].outer_start] in RATIO_MARKS
    ):
        last += 1
    return at - first, last - first + 1
