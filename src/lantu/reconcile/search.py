"""All conflicts of one component: smallest sets, the small ones first, until what is left agrees."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from lantu.reconcile.clash import Surroundings, smallest_clash
from lantu.reconcile.rows import Row
from lantu.reconcile.trail import kept

MOST_SETS = 60
"""How many sets are looked for in one component."""
RINGS = (40, 120, 300)
"""How many rows around a set are asked what they say of it, the nearest first."""
NEARBY = RINGS[-1]
CLEAR = 0.6
"""A statement is a suspect when others speak against it nearly as much as against the first suspect."""
UNRELATED = 3
"""So many sets that have nothing to do with the one in question are put aside before it is left alone."""


@dataclass(slots=True)
class Found:
    """One smallest set with what else was learnt of it.

    Attributes
    ----------
    owners : tuple of int
        The statements.
    suspects : tuple of int
        Those of them that lie in every smallest set found that shares a statement with this one.
    others : list of tuple of int
        The other smallest sets.
    """

    owners: tuple[int, ...]
    suspects: tuple[int, ...]
    others: list[tuple[int, ...]] = field(default_factory=list)


@dataclass(slots=True)
class Search:
    """What was found in one component.

    Attributes
    ----------
    found : list of Found
    dropped : tuple of int
        Statements without which the rest agrees: the first guess of what is wrong.
    complete : bool
        False where the work ran out before the rest agreed.
    """

    found: list[Found]
    dropped: tuple[int, ...]
    complete: bool


def search(
    rows: Sequence[Row], order: Sequence[int], surroundings: Surroundings, most: int = MOST_SETS
) -> Search:
    """Find smallest sets until what is left agrees.

    Parameters
    ----------
    rows : sequence of Row
        Of one component.
    order : sequence of int
        Statements, the least to be trusted first: who is dropped where nothing else tells.
    surroundings : Surroundings
        Of the same rows.
    most : int
        How many sets are looked for.
    """
    rank = {owner: place for place, owner in enumerate(order)}
    found: list[Found] = []
    dropped: set[int] = set()
    left = list(rows)
    while True:
        owners = smallest_clash(left)
        if owners is None:
            return Search(found, tuple(sorted(dropped)), True)
        if len(found) >= most or not owners:
            return Search(found, tuple(sorted(dropped)), False)
        one = _examine(owners, surroundings, dropped)
        found.append(one)
        gone = min(one.suspects, key=lambda owner: rank.get(owner, len(rank)))
        dropped.add(gone)
        left = kept(left, {gone})


def _examine(owners: tuple[int, ...], surroundings: Surroundings, dropped: Collection[int]) -> Found:
    """Drop each statement of a set in turn: what still clashes with the others speaks for it."""
    others = [
        other
        for owner in owners
        if (other := _related(set(owners) - {owner}, surroundings, {*dropped, owner})) is not None
    ]
    weights = {owner: sum(len(other) ** -2.0 for other in others if owner in other) for owner in owners}
    most = max(weights.values())
    suspects = tuple(owner for owner in owners if weights[owner] >= most * CLEAR)
    return Found(owners, suspects, list(dict.fromkeys(others)))


def _related(
    members: set[int], surroundings: Surroundings, without: Collection[int]
) -> tuple[int, ...] | None:
    """Return a smallest set with one of some statements in it, sought ever further around them."""
    asked = 0
    for most in RINGS:
        rows = surroundings.around(members, without, most)
        if len(rows) == asked:
            return None
        asked = len(rows)
        for _ in range(UNRELATED):
            other = smallest_clash(rows)
            if other is None:
                break
            if not members.isdisjoint(other):
                return other
            rows = kept(rows, set(other))
    return None
