"""The fewest statements that can be wrong: a cheapest set that meets every conflict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

NODES = 3000
"""How many choices are tried for one cluster before the best found so far is taken."""

Conflicts = Sequence[frozenset[int]]


def cheapest_hitting_set(conflicts: Conflicts, cost: Mapping[int, float]) -> frozenset[int]:
    """Return statements of least cost of which every conflict has one.

    Conflicts that share no statement are hit apart.

    Parameters
    ----------
    conflicts : sequence of frozenset of int
    cost : mapping of int to float
        Of each statement; near one, less for those that are less to be trusted.

    Notes
    -----
    With conflicts found as they are needed this is diagnosis after Reiter 1987
    (https://doi.org/10.1016/0004-3702(87)90062-2) by implicit hitting sets.

    Examples
    --------
    >>> sorted(cheapest_hitting_set([frozenset({1, 2}), frozenset({2, 3, 4}), frozenset({5, 6})], {6: 0.9}))
    [2, 6]
    """
    hit: set[int] = set()
    for cluster in clusters_of(conflicts):
        hit |= _Branches(cluster, cost).best
    return frozenset(hit)


def clusters_of(conflicts: Conflicts) -> list[list[frozenset[int]]]:
    """Group conflicts that share statements, directly or through others."""
    clusters: list[tuple[set[int], list[frozenset[int]]]] = []
    for conflict in conflicts:
        members, inside = set(conflict), [conflict]
        apart = []
        for cluster in clusters:
            if cluster[0].isdisjoint(conflict):
                apart.append(cluster)
            else:
                members |= cluster[0]
                inside = [*cluster[1], *inside]
        clusters = [*apart, (members, inside)]
    return [inside for _, inside in clusters]


class _Branches:
    """Depth first over the smallest conflict that is not hit, the statement of most conflicts first."""

    def __init__(self, conflicts: Conflicts, cost: Mapping[int, float]) -> None:
        self._cost = cost
        self._nodes = 0
        self._conflicts = sorted(set(conflicts), key=len)
        self.best = self._greedy()
        self._bound = self._sum(self.best)
        self._branch(frozenset(), 0.0)

    def _sum(self, chosen: Iterable[int]) -> float:
        return sum(self._cost.get(one, 1.0) for one in chosen)

    def _open(self, chosen: Collection[int]) -> list[frozenset[int]]:
        return [conflict for conflict in self._conflicts if conflict.isdisjoint(chosen)]

    def _by_use(self, conflict: Iterable[int], left: Conflicts) -> list[int]:
        return sorted(
            conflict, key=lambda one: (-sum(one in other for other in left), self._cost.get(one, 1.0), one)
        )

    def _greedy(self) -> frozenset[int]:
        chosen: set[int] = set()
        while left := self._open(chosen):
            everyone = {one for conflict in left for one in conflict}
            chosen.add(self._by_use(everyone, left)[0])
        return frozenset(chosen)

    def _branch(self, chosen: frozenset[int], spent: float) -> None:
        self._nodes += 1
        left = self._open(chosen)
        if not left:
            if spent < self._bound:
                self.best, self._bound = chosen, spent
            return
        if self._nodes > NODES or spent + self._at_least(left) >= self._bound:
            return
        for one in self._by_use(left[0], left):
            self._branch(chosen | {one}, spent + self._cost.get(one, 1.0))

    def _at_least(self, left: Conflicts) -> float:
        """Conflicts that share nothing need a statement each."""
        used: set[int] = set()
        least = 0.0
        for conflict in left:
            if used.isdisjoint(conflict):
                used |= conflict
                least += min(self._cost.get(one, 1.0) for one in conflict)
        return least
