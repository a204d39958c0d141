"""Sets of statements that cannot all be true, made as small as they can be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from lantu.reconcile.linear import clash_of, starting_block
from lantu.reconcile.rows import ALWAYS, Bound, Row, Sum, unknowns_of
from lantu.reconcile.trail import Trail, owners_of


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
    return clash_of(starting_block(rows), [row for row in rows if type(row) is Bound])


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

    Examples
    --------
    >>> smallest_clash([Bound(0, 1.0, 2.0, 7), Bound(0, 1.5, 2.0, 8), Bound(0, 3.0, 4.0, 9)])
    (7, 9)
    """
    proof = find_clash(rows)
    if proof is None:
        return None
    owners = owners_of(proof)
    by_owner: dict[int, list[Row]] = {owner: [] for owner in owners}
    for row in rows:
        if row.owner in by_owner:
            by_owner[row.owner].append(row)
    always = [row for row in rows if row.owner == ALWAYS]
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


class Surroundings:
    """The rows of one component, to be asked for those around a few statements.

    Parameters
    ----------
    rows : sequence of Row
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._of_owner: dict[int, list[int]] = {}
        self._touching: dict[int, list[int]] = {}
        for place, row in enumerate(rows):
            self._of_owner.setdefault(row.owner, []).append(place)
            for unknown in unknowns_of(row):
                self._touching.setdefault(unknown, []).append(place)

    def around(self, owners: Iterable[int], without: Collection[int], most: int) -> list[Row]:
        """Return the rows of some statements and those nearest to them, at most so many, in order.

        Rows are taken in rings: those that share an unknown, those that share one with these, and so on.
        """
        chosen = {place for owner in owners for place in self._of_owner.get(owner, ())}
        edge = {unknown for place in chosen for unknown in unknowns_of(self._rows[place])}
        seen: set[int] = set()
        while edge and len(chosen) < most:
            seen |= edge
            ring = {place for unknown in edge for place in self._touching[unknown]} - chosen
            ring = {place for place in ring if self._rows[place].owner not in without}
            chosen |= ring
            edge = {unknown for place in ring for unknown in unknowns_of(self._rows[place])} - seen
        return [self._rows[place] for place in sorted(chosen)]
