"""Figures of one document that share a name but not a meaning: words that told them apart were not kept.

A document seldom contradicts itself; where it gives one quantity two figures, either a digit slipped
or it speaks of two things: 签约155家、总量达474家. The first is kept as a conflict, the second binds nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from lantu.facts import Statement
from lantu.reconcile.causes.repairs import list_repairs, mantissa_of
from lantu.reconcile.marks import marked_words
from lantu.reconcile.rows import Bound, Link

NEAR = 0.1
"""Figures that differ by less than this part of the greater may well be meant for one quantity."""
DIGITS = 3
"""With fewer digits any figure is one slip away from many."""
SORTS = ("scope", "base", "definition")

Spot = tuple[int, ...]
"""The unknown of a level, or the two of a comparison and whether it is a difference."""


class Said(NamedTuple):
    """What one statement allows at one spot."""

    low: float
    high: float
    owner: int


def find_apart(statements: Sequence[Statement], bounds: Iterable[Bound], links: Iterable[Link]) -> set[int]:
    """Return the statements that their own document tells apart from others by words not at hand.

    A figure that another source confirms is kept, and so are two of different sentences that lie near
    each other, are one slip of a digit or a power of ten apart, or of which one names its scope or is
    the least that a list adds up to.
    """
    spots: dict[Spot, list[Said]] = defaultdict(list)
    for bound in bounds:
        spots[(bound.unknown,)].append(Said(bound.low, bound.high, bound.owner))
    for link in links:
        spots[link.unknown, link.other, int(link.is_shift())].append(_of_link(link))
    apart: set[int] = set()
    for said in spots.values():
        if len(said) > 1:
            apart |= _at_spot(statements, said)
    return apart


def _of_link(link: Link) -> Said:
    if link.is_shift():
        return Said(link.low_shift, link.high_shift, link.owner)
    return Said(link.low_factor, link.high_factor or float("inf"), link.owner)


def _at_spot(statements: Sequence[Statement], said: Sequence[Said]) -> set[int]:
    by_document: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_document[statements[one.owner].printed.document].append(one)
    return {
        one.owner
        for here in by_document.values()
        for pair in combinations(here, 2)
        if _exclude(*pair) and not _may_be_one(statements[pair[0].owner], statements[pair[1].owner])
        for one in pair
        if not _is_confirmed(statements, one, said)
    }


def _exclude(first: Said, second: Said) -> bool:
    return first.low > second.high or second.low > first.high


def _is_confirmed(statements: Sequence[Statement], one: Said, said: Sequence[Said]) -> bool:
    source = statements[one.owner].printed.lineage
    return any(
        statements[other.owner].printed.lineage != source and not _exclude(one, other) for other in said
    )


def _may_be_one(first: Statement, second: Statement) -> bool:
    """Tell whether two figures that exclude each other may be meant for one quantity all the same."""
    if first.quantity is None or second.quantity is None or (first.quote and first.quote == second.quote):
        return False
    if any(marked_words(first, sort) != marked_words(second, sort) for sort in SORTS):
        return True
    if ">=" in {first.quantity.op, second.quantity.op}:
        return True
    here, there = float(first.quantity.value), float(second.quantity.value)
    return abs(here - there) <= NEAR * max(abs(here), abs(there)) or _is_slip(first, second)


def _is_slip(first: Statement, second: Statement) -> bool:
    assert first.quantity is not None
    assert second.quantity is not None
    digits = [mantissa_of(one.quantity)[0].rstrip("0") for one in (first, second) if one.quantity]
    if min(map(len, digits)) < DIGITS:
        return False
    return digits[0] == digits[1] or any(
        repair.quantity.value == second.quantity.value for repair in list_repairs(first.quantity)
    )
