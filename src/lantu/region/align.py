"""Tables move from the units of one year to those of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
        If a code is not in force in ``since``, shares are of units that pass nothing on, lack a unit or
        do not add up to 1, or a value that must not be summed would have to be joined without weights.

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
    _check_shares(ways, shares or {}, since, until)
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


def _check_shares(
    ways: Mapping[str, tuple[str, ...]], shares: Mapping[tuple[str, str], float], since: int, until: int
) -> None:
    """Refuse shares of units that pass nothing on that way, and those that leave a part nowhere."""
    for old, new in shares:
        if new not in ways.get(old, ()):
            message = f"a share says that {old} passes to {new}, which it does not from {since} to {until}"
            raise RegionError(f"{message}: take it out or mend the codes")
    for old in {old for old, _ in shares}:
        given = {new: shares[old, new] for new in ways[old] if (old, new) in shares}
        if lacks := [new for new in ways[old] if new not in given]:
            raise RegionError(f"the shares of {old} lack {', '.join(lacks)}: give one for each, 0 for none")
        if min(given.values()) < 0:
            raise RegionError(f"a share of {old} is {min(given.values()):g}: give shares from 0 to 1")
        if abs(sum(given.values()) - 1) > 1e-9:
            raise RegionError(f"the shares of {old} add up to {sum(given.values()):g}: make them add up to 1")


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
            # Shares are all there or none is: `_check_shares` has seen to it.
            if len(news) == 1 or (old, new) not in shares:
                holders[new].append(old)
    for olds in holders.values():
        whole: set[str] = set().union(*(group[old] for old in olds))
        for old in whole:
            group[old] = whole
    return sorted({tuple(sorted(members)) for members in group.values()})


def _told(olds: Sequence[str], name: str) -> str:
    if "+" in name:
        return f"{' + '.join(olds)} -> {name}: one combined unit, the split cannot be traced"
    return f"{' + '.join(olds)} -> {name}: {'joined' if len(olds) > 1 else 'renamed'}"


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
        """Move what every piece of ground is made of; where a part is absent, the whole is."""
        names = self._names(groups)
        parts: dict[str, list[tuple[float, float]]] = defaultdict(list)
        lacking, steps = set[str](), list[str]()
        for olds in groups:
            if self._is_divided(olds[0]):
                steps += self._divide(olds[0], names, parts, lacking)
                continue
            name = names[self.ways[olds[0]][0]]
            if not all(old in self.table for old in olds):
                lacking.add(name)
            parts[name] += [(float(self.table[old]), self._weight(old)) for old in olds if old in self.table]
            if name not in lacking and (name,) != olds:
                steps.append(_told(olds, name))
        whole = {name: found for name, found in parts.items() if found and name not in lacking}
        missing = sorted(code for name in lacking if parts[name] for code in name.split("+"))
        return Aligned(
            {name: self._join(name, found) for name, found in whole.items()}, tuple(steps), tuple(missing)
        )

    def _names(self, groups: list[tuple[str, ...]]) -> dict[str, str]:
        """Return for each new unit the ground that it cannot be told apart from, itself included."""
        names = {new: new for news in self.ways.values() for new in news}
        for olds in groups:
            if not self._is_divided(olds[0]):
                news = sorted({new for old in olds for new in self.ways[old]})
                names |= dict.fromkeys(news, "+".join(news))
        return names

    def _is_divided(self, old: str) -> bool:
        return len(self.ways[old]) > 1 and any((old, new) in self.shares for new in self.ways[old])

    def _divide(
        self,
        old: str,
        names: Mapping[str, str],
        parts: dict[str, list[tuple[float, float]]],
        lacking: set[str],
    ) -> list[str]:
        shares: dict[str, float] = defaultdict(float)
        for new in self.ways[old]:
            shares[names[new]] += self.shares[old, new]
        if old not in self.table:
            lacking |= {name for name, share in shares.items() if share > 0}
            return []
        value, summed = float(self.table[old]), self.indicator.additive_over_places
        for name, share in shares.items():
            if summed:
                parts[name].append((value * share, 1.0))
            elif share > 0:
                parts[name].append((value, self._weight(old) * share))
        told = ", ".join(f"{name} {share:.0%}" for name, share in shares.items())
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
