"""All conflicts of one component: the fewest statements that can be wrong, and what speaks against each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lantu.reconcile.clash import Surroundings, find_clash, smallest_clash
from lantu.reconcile.diagnosis import cheapest_hitting_set
from lantu.reconcile.rows import Bound, Row
from lantu.reconcile.trail import kept

MOST_SETS = 250
"""How many smallest sets are looked for in one component."""
NEARBY = 300
"""How many rows around a set are asked what they say of it."""


@dataclass(slots=True)
class Found:
    """One statement that must be wrong, or another in its place, with the sets that say so.

    Attributes
    ----------
    owners : tuple of int
        A smallest set of statements that cannot all be true.
    suspects : tuple of int
        Those of them without which all else agrees.
    others : list of tuple of int
        The other smallest sets that any of the suspects resolves.
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
    dropped : frozenset of int
        The fewest statements without which the rest agrees.
    complete : bool
        False where the work ran out before the rest agreed.
    """

    found: list[Found]
    dropped: frozenset[int]
    complete: bool


def search(
    rows: Sequence[Row], order: Sequence[int], surroundings: Surroundings, most: int = MOST_SETS
) -> Search:
    """Find smallest sets until dropping the fewest statements that meet them all leaves what agrees.

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
    cost = {owner: 1.0 + place / (1000.0 * len(order)) for place, owner in enumerate(order)}
    pool: list[frozenset[int]] = []
    dropped: frozenset[int] = frozenset()
    complete = False
    while len(pool) < most:
        owners = smallest_clash(kept(rows, dropped))
        if owners is None:
            complete = True
            break
        if not owners:
            break
        pool.append(frozenset(owners))
        dropped = cheapest_hitting_set(pool, cost)
    found = [_tell(owner, pool, dropped, surroundings) for owner in sorted(dropped)]
    return Search(found, dropped, complete)


def _tell(
    owner: int, pool: Sequence[frozenset[int]], dropped: frozenset[int], surroundings: Surroundings
) -> Found:
    """Say what speaks against one dropped statement, and who could be wrong in its place."""
    own = sorted((one for one in pool if one & dropped == {owner}), key=lambda one: (len(one), sorted(one)))
    common = frozenset.intersection(*own) - {owner}
    suspects = [owner]
    for other in sorted(common):
        near = surroundings.around((owner,), dropped - {owner} | {other}, NEARBY)
        if find_clash(near) is None:
            suspects.append(other)
    others = [tuple(sorted(one)) for one in dict.fromkeys(own[1:])]
    indirect = _find_indirect(owner, dropped, surroundings)
    if indirect is not None and frozenset(indirect) not in own:
        others.append(indirect)
    return Found(tuple(sorted(own[0])), tuple(sorted(suspects)), others)


def _find_indirect(owner: int, dropped: frozenset[int], surroundings: Surroundings) -> tuple[int, ...] | None:
    """Return what speaks against a statement besides those who state the same unknown otherwise."""
    near = surroundings.around((owner,), dropped - {owner}, NEARBY)
    stated = {row.unknown for row in near if row.owner == owner and isinstance(row, Bound)}
    beside = {
        row.owner for row in near if isinstance(row, Bound) and row.unknown in stated and row.owner >= 0
    }
    indirect = smallest_clash(kept(near, beside - {owner}))
    return tuple(sorted(indirect)) if indirect and owner in indirect else None
