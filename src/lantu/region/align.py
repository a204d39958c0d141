"""Tables move from the units of one year to those of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from lantu.errors import RegionError
from lantu.region.indicator import Indicator
from lantu.region.place import Place
from lantu.region.region import Region


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table on the units of another year, with what was done to it.

    Attributes
    ----------
    values : dict
        Code -> value. Units that a split cannot be traced to are joined: ``130502+130503``.
    steps : tuple of str
        One line for each unit that did not simply keep its value.
    missing : tuple of str
        Codes of the new year without a value, because an old unit had none.
    """

    values: dict[str, float]
    steps: tuple[str, ...]
    missing: tuple[str, ...]


def align(
    region: Region,
    table: Mapping[str, float],
    since: int,
    until: int,
    indicator: Indicator,
    *,
    shares: Mapping[tuple[str, str], float] | None = None,
    weights: Mapping[str, float] | None = None,
) -> Aligned:
    """Move a table from the units in force at the end of one year to those of another.

    Values that may be summed over places follow the successors: a merger is the sum, a split is divided
    by ``shares`` or stays one combined unit. Other values (rates, densities) are averaged with ``weights``.

    Parameters
    ----------
    region : Region
    table : mapping of code to value
        On the units of ``since``.
    since, until : int
        Years; either may be the earlier one.
    indicator : Indicator
        Says whether values may be summed.
    shares : mapping of (old code, new code) to share, optional
        How an old unit is divided among new ones; the shares of one unit add up to 1.
    weights : mapping of code to weight, optional
        Needed for values that must not be summed: residents or area of the old units.

    Raises
    ------
    RegionError
        If a code is not in force in ``since``, shares do not add up to 1, or a value that must not be
        summed would have to be joined without weights.

    Examples
    --------
    >>> region = Region.load("jingjinji")
    >>> people = region.indicator("census_population")
    >>> moved = align(region, {"110101": 573180, "110103": 346073}, 2009, 2020, people)
    >>> round(moved.values["110101"])
    919253
    """
    ways = _ways(region, since, until)
    for code in table:
        if code not in ways:
            message = (
                f"{code!r} is no unit at the end of {since}: give codes of that year (Region.at({since}))"
            )
            raise RegionError(message)
    return _Mover(indicator, table, shares or {}, weights, ways).move(_joined(ways, shares or {}))


def _needs_weights(indicator: Indicator) -> RegionError:
    return RegionError(
        f"{indicator.id} must not be summed over places: pass weights (residents or area of the old units), "
        "or align the sums that it is worked out from"
    )


def _ways(region: Region, since: int, until: int) -> dict[str, tuple[str, ...]]:
    """Return for each county-level unit of ``since`` the units of ``until`` on its ground."""
    if since <= until:
        return {
            place.code: tuple(sorted(_heirs(region, place, until)))
            for place in region.places
            if place.level == "county" and place.in_force(since)
        }
    back: dict[str, set[str]] = defaultdict(set)
    for old, news in _ways(region, until, since).items():
        for new in news:
            back[new].add(old)
    return {code: tuple(sorted(olds)) for code, olds in back.items()}


def _heirs(region: Region, place: Place, year: int) -> set[str]:
    found, todo, seen = set(), [place.code], set()
    while todo:
        code = todo.pop()
        if code in seen:
            continue
        seen.add(code)
        versions = [known for known in region.places if known.code == code]
        if any(known.in_force(year) for known in versions):
            found.add(code)
        else:
            todo += [heir for known in versions for heir in known.successor]
    return found


def _joined(
    ways: Mapping[str, tuple[str, ...]], shares: Mapping[tuple[str, str], float]
) -> list[tuple[str, ...]]:
    """Return sets of old units whose ground cannot be told apart in the new year."""
    group = {code: {code} for code in ways}
    holders: dict[str, list[str]] = defaultdict(list)
    for old, news in ways.items():
        for new in news:
            if len(news) == 1 or (old, new) not in shares:
                holders[new].append(old)
    for olds in holders.values():
        whole: set[str] = set().union(*(group[old] for old in olds))
        for old in whole:
            group[old] = whole
    return sorted({tuple(sorted(members)) for members in group.values()})


class _Mover:
    """One move of a table."""

    def __init__(
        self,
        indicator: Indicator,
        table: Mapping[str, float],
        shares: Mapping[tuple[str, str], float],
        weights: Mapping[str, float] | None,
        ways: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.indicator, self.table, self.shares, self.weights, self.ways = (
            indicator,
            table,
            shares,
            weights,
            ways,
        )

    def move(self, groups: list[tuple[str, ...]]) -> Aligned:
        """Move every group of old units whose values are all there."""
        parts: dict[str, list[tuple[float, float]]] = defaultdict(list)
        steps, missing = [], []
        for olds in groups:
            divided = [old for old in olds if self._is_divided(old)]
            whole = [old for old in olds if old not in divided]
            targets = sorted({new for old in whole for new in self.ways[old]})
            for old in divided:
                steps += self._divide(old, parts)
            absent = [old for old in whole if old not in self.table]
            if absent or not whole:
                missing += targets if any(old in self.table for old in whole) else []
                continue
            name = "+".join(targets)
            parts[name] += [(float(self.table[old]), self._weight(old)) for old in whole]
            if len(targets) > 1:
                steps.append(f"{' + '.join(whole)} -> {name}: one combined unit, the split cannot be traced")
            elif whole != targets:
                steps.append(f"{' + '.join(whole)} -> {name}: {'joined' if len(whole) > 1 else 'renamed'}")
        return Aligned(
            {code: self._join(code, found) for code, found in parts.items()}, tuple(steps), tuple(missing)
        )

    def _is_divided(self, old: str) -> bool:
        targets = self.ways[old]
        return len(targets) > 1 and all((old, new) in self.shares for new in targets)

    def _divide(self, old: str, parts: dict[str, list[tuple[float, float]]]) -> list[str]:
        shares = {new: self.shares[old, new] for new in self.ways[old]}
        if abs(sum(shares.values()) - 1) > 1e-9:
            message = f"the shares of {old} add up to {sum(shares.values()):g}: make them add up to 1"
            raise RegionError(message)
        if old not in self.table:
            return []
        for new, share in shares.items():
            value = float(self.table[old])
            summed = self.indicator.additive_over_places
            parts[new].append((value * share, 1.0) if summed else (value, self._weight(old) * share))
        told = ", ".join(f"{new} {share:.0%}" for new, share in shares.items())
        return [f"{old} -> {told}: divided by share"]

    def _weight(self, old: str) -> float:
        if self.weights is None:
            return 1.0
        if old not in self.weights:
            raise RegionError(f"no weight of {old}: give weights for every unit of the table")
        return float(self.weights[old])

    def _join(self, code: str, found: list[tuple[float, float]]) -> float:
        if self.indicator.additive_over_places:
            return sum(value for value, _ in found)
        if len(found) > 1 and self.weights is None:
            raise _needs_weights(self.indicator)
        total = sum(weight for _, weight in found)
        if total <= 0:
            raise RegionError(
                f"the weights of the units of {code} add up to {total:g}: give positive weights"
            )
        return sum(value * weight for value, weight in found) / total
