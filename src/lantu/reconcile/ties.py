"""What may tie statements together, before anything is solved: for work in parts and for what is new."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from lantu.facts import Statement
from lantu.facts.value import NO_BASIS
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.keys import Key, family_of, units_of_levels
from lantu.reconcile.read_statement import read_statement, wheres_of

LEVELS = 8
"""How many places may lie in each other."""


class Tie(NamedTuple):
    """Something that two statements may share; those that share a tie are solved together.

    Attributes
    ----------
    kind : str
        ``unknown``, ``series``, ``places``, ``identity``, ``flows``, ``labels``, ``trend``, ``phrase``.
    what : hashable
    """

    kind: str
    what: Hashable


class Ties:
    """Finds the ties of statements.

    Parameters
    ----------
    catalogue : Catalogue
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def of(self, statement: Statement) -> frozenset[Tie]:
        """Return the ties of a statement; empty where it binds nothing."""
        if statement.kind == "trend":
            family = family_of(statement, self.catalogue, {})
            wheres = wheres_of(statement, family, self.catalogue)
            return frozenset(self._trend(statement.indicator, where) for where in wheres)
        keys: dict[Key, int] = {}
        units = units_of_levels((statement,), self.catalogue)
        read_statement(statement, 0, self.catalogue, units, lambda key: keys.setdefault(key, len(keys)))
        ties: set[Tie] = set()
        for key in keys:
            ties.update(self._of_key(key))
        return frozenset(ties)

    def _trend(self, indicator: str, places: tuple[str, ...]) -> Tie:
        return Tie("trend", (indicator, places))

    def _of_key(self, key: Key) -> Iterable[Tie]:
        family, places, stretch = key
        yield Tie("unknown", key)
        yield self._trend(family.indicator, places)
        rule = self.catalogue.indicators.get(family.indicator)
        if rule is None:
            yield Tie("phrase", (family.indicator, places))
            return
        if rule.additive_over_time or stretch.is_state() or family.measure == "cumulative":
            yield Tie("series", (family, places))
        if rule.additive_over_places and len(places) == 1:
            yield Tie("places", (family, stretch, self._root(places[0])))
        plain = family._replace(indicator="", unit="")
        if rule.additive_over_places and (family.origin or family.destination):
            yield Tie("flows", (family._replace(origin=(), destination=()), stretch))
        if family.indicator in self._groups:
            yield Tie("identity", (self._groups[family.indicator], plain, places, stretch))
        bare = family._replace(scope="", basis=NO_BASIS)
        # A stock without a date is held against those of other dates under another label.
        yield Tie("labels", (bare, places, stretch if rule.additive_over_time else None))

    def _root(self, place: str) -> str:
        for _ in range(LEVELS):
            above = self.catalogue.within.get(place) or self._whole_of.get(place)
            if above is None:
                return place
            place = above
        return place

    @cached_property
    def _whole_of(self) -> dict[str, str]:
        return {part: whole for whole, parts in self.catalogue.whole_places.items() for part in parts}

    @cached_property
    def _groups(self) -> dict[str, str]:
        """Give every indicator of an identity the name of one that all it hangs together with share."""
        name: dict[str, str] = {}
        for identity in self.catalogue.identities:
            terms = (identity.whole, *identity.parts)
            old = {name[term] for term in terms if term in name}
            for term, group in name.items():
                if group in old:
                    name[term] = identity.whole
            name.update(dict.fromkeys(terms, identity.whole))
        return name


def split(statements: Sequence[Statement], catalogue: Catalogue, parts: int) -> list[list[Statement]]:
    """Divide statements into parts of like size that have nothing to do with each other.

    Each can be solved by itself, in another process or on another machine: the values and the
    conflicts of all parts are those of the whole.

    Parameters
    ----------
    statements : sequence of Statement
    catalogue : Catalogue
    parts : int
        At most; fewer where what hangs together is larger than a part.
    """
    ties = Ties(catalogue)
    root = list(range(len(statements)))
    first: dict[Tie, int] = {}

    def find(number: int) -> int:
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for number, statement in enumerate(statements):
        for tie in ties.of(statement):
            root[find(number)] = find(first.setdefault(tie, number))
    groups: dict[int, list[Statement]] = {}
    for number, statement in enumerate(statements):
        groups.setdefault(find(number), []).append(statement)
    divided: list[list[Statement]] = [[] for _ in range(max(1, parts))]
    for group in sorted(groups.values(), key=len, reverse=True):
        min(divided, key=len).extend(group)
    return [part for part in divided if part]
