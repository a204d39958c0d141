"""Sets of statements that cannot all be true, made as small as they can be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from lantu.reconcile.linear import clash_of, starting_block
from lantu.reconcile.rows import ALWAYS, Bound, Row, Sum, unknowns_of
from lantu.reconcile.trail import Trail, kept, owners_of


def find_clash(rows: Sequence[Row]) -> tuple[Row, ...] | None:
    """Return rows that cannot all hold; None where all can.

    Intervals first, which prove most contradictions and, where rows make no loop with a sum in it,
    also that there is none; the linear solver for the rest.
    """
    trail = Trail(rows)
    if trail.clash is not None:
        return trail.clash
    if trail.settled and not has_loop(rows):
        return None
    return clash_of(starting_block(rows, trail.sizes()), [row for row in rows if type(row) is Bound])


def has_loop(rows: Iterable[Row]) -> bool:
    """Tell whether a sum lies on a loop, so that intervals may be wider than the truth allows."""
    ties = {(type(row), unknowns_of(row)) for row in rows if type(row) is not Bound}
    if not any(kind is Sum for kind, _ in ties):
        return False
    root: dict[int, int] = {}

    def find(unknown: int) -> int:
        while root.setdefault(unknown, unknown) != unknown:
            root[unknown] = root[root[unknown]]
            unknown = root[unknown]
        return unknown

    for _, unknowns in ties:
        first, *rest = unknowns
        for other in rest:
            if find(first) == find(other):
                return True
            root[find(other)] = find(first)
    return False


def smallest_clash(rows: Sequence[Row]) -> tuple[int, ...] | None:
    """Return statements that cannot all be true while any fewer of them can; None where all can.

    Notes
    -----
    The deletion filter (Chinneck & Dravnieks 1991, https://doi.org/10.1287/ijoc.3.2.157) on the
    statements of a proof; a smaller proof found on the way replaces the set.
    """
    proof = find_clash(rows)
    if proof is None:
        return None
    owners = owners_of(proof)
    always = [row for row in rows if row.owner == ALWAYS]
    by_owner: dict[int, list[Row]] = {}
    for row in rows:
        if row.owner != ALWAYS:
            by_owner.setdefault(row.owner, []).append(row)
    return _filtered(owners, by_owner, _near(always, [row for owner in owners for row in by_owner[owner]]))


def _filtered(owners: Sequence[int], by_owner: dict[int, list[Row]], always: list[Row]) -> tuple[int, ...]:
    left: list[int] = list(owners)
    needed: list[int] = []
    while left:
        tried = left.pop()
        proof = find_clash([*always, *(row for owner in [*needed, *left] for row in by_owner[owner])])
        if proof is None:
            needed.append(tried)
        else:
            used = set(owners_of(proof))
            left = [owner for owner in left if owner in used]
    return tuple(sorted(needed))


def _near(always: Sequence[Row], rows: Iterable[Row]) -> list[Row]:
    """Keep the rows of the structure that the statements can reach through each other and through it."""
    reached = {unknown for row in rows for unknown in unknowns_of(row)}
    ties = [row for row in always if type(row) is not Bound]
    grown = True
    while grown:
        grown = False
        for row in ties:
            unknowns = unknowns_of(row)
            inside = sum(unknown in reached for unknown in unknowns)
            if inside and inside < len(unknowns):
                reached.update(unknowns)
                grown = True
    return [row for row in always if any(unknown in reached for unknown in unknowns_of(row))]


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


def search(rows: Sequence[Row], order: Sequence[int], most: int = 40) -> Search:
    """Find smallest sets until what is left agrees.

    Parameters
    ----------
    rows : sequence of Row
        Of one component.
    order : sequence of int
        Statements, the least to be trusted first: who is dropped where nothing else tells.
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
        one = _examine(owners, left)
        found.append(one)
        gone = min(one.suspects, key=lambda owner: rank.get(owner, len(rank)))
        dropped.add(gone)
        left = kept(left, {gone})


def _examine(owners: tuple[int, ...], rows: Sequence[Row]) -> Found:
    """Drop each statement of a set in turn: what still clashes without it speaks for it."""
    others: list[tuple[int, ...]] = []
    for owner in owners:
        other = smallest_clash(kept(rows, {owner}))
        if other is not None and set(other) & set(owners):
            others.append(other)
    counts = {owner: sum(owner in other for other in others) for owner in owners}
    most = max(counts.values())
    suspects = tuple(owner for owner in owners if counts[owner] == most)
    return Found(owners, suspects, list(dict.fromkeys(others)))


def all_rows_of(rows: Iterable[Row], owners: Collection[int]) -> list[Row]:
    """Return the rows of some statements and those that hold by structure."""
    return [row for row in rows if row.owner == ALWAYS or row.owner in owners]
