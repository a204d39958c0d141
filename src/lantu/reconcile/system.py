"""All statements as one set of unknowns and rows, told apart into components."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from lantu.facts import Statement
from lantu.reconcile.apart import find_apart
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.keys import Family, Key, is_undated, units_of_levels
from lantu.reconcile.read_statement import read_statement
from lantu.reconcile.rows import Bound, Link, Structure, Sum
from lantu.reconcile.spans import DAYS_A_MONTH, day_number, first_day
from lantu.reconcile.structure import add_structure


@dataclass(slots=True)
class System:
    """Unknowns, rows and what they come from.

    Attributes
    ----------
    statements : sequence of Statement
        Owners of rows are indices into it.
    keys : list of Key
        Unknown to what it is.
    numbers : dict of Key to int
    bounds, links, sums : list
        The rows.
    structures : list of Structure
        What rows that hold by structure stand for.
    near : dict of int to list of (float, float, int)
        Unknown to suggested values, their weights and statements.
    named : dict of int to list of int
        Unknown to the statements that state it.
    unused : dict of int to str
        Statement to why it binds nothing.
    level_units : dict of str to str
        Unit of the levels of indicators that the catalogue does not have.
    """

    statements: Sequence[Statement]
    keys: list[Key] = field(default_factory=list)
    numbers: dict[Key, int] = field(default_factory=dict)
    bounds: list[Bound] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    structures: list[Structure] = field(default_factory=list)
    near: dict[int, list[tuple[float, float, int]]] = field(default_factory=dict)
    named: dict[int, list[int]] = field(default_factory=dict)
    unused: dict[int, str] = field(default_factory=dict)
    level_units: dict[str, str] = field(default_factory=dict)
    _by_year: dict[tuple[Family, str], dict[str, list[int]]] | None = None
    _by_document: dict[str, list[int]] | None = None

    def number(self, key: Key) -> int:
        """Return the number of an unknown; a new one gets the next."""
        found = self.numbers.get(key)
        if found is None:
            found = self.numbers[key] = len(self.keys)
            self.keys.append(key)
        return found

    def structure(self, kind: str, name: str = "") -> int:
        """Note what a row that holds by structure stands for; return its number."""
        self.structures.append(Structure(kind, name))
        return len(self.structures) - 1

    def of_year(self, family: Family, year: str) -> dict[str, list[int]]:
        """Return the unknowns of a family that end in a year, by their place."""
        if self._by_year is None:
            self._by_year = {}
            for number, key in enumerate(self.keys):
                if len(key.places) == 1:
                    here = self._by_year.setdefault((key.family, key.stretch.end[:4]), {})
                    here.setdefault(key.places[0], []).append(number)
        return self._by_year.get((family, year), {})

    def beside(self, owner: int) -> list[int]:
        """Return all statements of a statement's document, in order."""
        if self._by_document is None:
            self._by_document = {}
            for number, statement in enumerate(self.statements):
                self._by_document.setdefault(statement.printed.document, []).append(number)
        return self._by_document[self.statements[owner].printed.document]

    def is_undated(self, number: int) -> bool:
        """Tell whether an unknown has no date but those of the documents that state it."""
        stretch = self.keys[number].stretch
        owners = self.named.get(number, ())
        return bool(owners) and all(is_undated(self.statements[owner], stretch) for owner in owners)

    def months_between(self, one: int, other: int) -> float:
        """Return how far two states are apart, as little as the precision of their dates allows."""
        first, second = sorted((self._span(one), self._span(other)))
        return max(0, day_number(second[0]) - day_number(first[1])) / DAYS_A_MONTH

    def _span(self, number: int) -> tuple[str, str]:
        """Return first and last day that a state may be of: a document of 2021 is of any day of it."""
        end = self.keys[number].stretch.end
        owners = self.named.get(number, ()) if self.is_undated(number) else ()
        return min(
            (first_day(self.statements[owner].printed.date or end) for owner in owners), default=end
        ), end

    def components(self) -> np.ndarray:
        """Return the component of every unknown: those that rows tie together."""
        pairs_from, pairs_to = [link.unknown for link in self.links], [link.other for link in self.links]
        for row in self.sums:
            pairs_from += [row.unknowns[0]] * (len(row.unknowns) - 1)
            pairs_to += row.unknowns[1:]
        count = len(self.keys)
        ones = np.ones(len(pairs_from), dtype=np.int8)
        graph = coo_matrix((ones, (pairs_from, pairs_to)), shape=(count, count))
        labels: np.ndarray = connected_components(graph, directed=False)[1]
        return labels


def read_system(statements: Sequence[Statement], catalogue: Catalogue) -> System:
    """Turn statements into a system, with the rows that hold by structure."""
    system = System(statements, level_units=units_of_levels(statements, catalogue))
    trends: list[int] = []
    for owner, statement in enumerate(statements):
        if statement.kind == "trend":
            trends.append(owner)
            continue
        _take(system, owner, statement, catalogue)
    _leave_out(system, find_apart(statements, system.bounds, system.links))
    add_structure(system, catalogue, trends)
    return system


def _take(system: System, owner: int, statement: Statement, catalogue: Catalogue) -> None:
    read = read_statement(statement, owner, catalogue, system.level_units, system.number)
    if read.unused:
        system.unused[owner] = read.unused
        return
    for row in read.rows:
        if type(row) is Bound:
            system.bounds.append(row)
        elif type(row) is Link:
            system.links.append(row)
    for unknown, near, weight in read.near:
        system.near.setdefault(unknown, []).append((near, weight, owner))
    for unknown in read.names:
        system.named.setdefault(unknown, []).append(owner)


def _leave_out(system: System, apart: set[int]) -> None:
    """Drop what statements said that their own document tells apart from others."""
    if not apart:
        return
    system.bounds = [row for row in system.bounds if row.owner not in apart]
    system.links = [row for row in system.links if row.owner not in apart]
    for unknown in {unknown for unknown, owners in system.named.items() if not apart.isdisjoint(owners)}:
        system.near[unknown] = [one for one in system.near[unknown] if one[2] not in apart]
        system.named[unknown] = [owner for owner in system.named[unknown] if owner not in apart]
        if not system.named[unknown]:
            del system.named[unknown]
    system.unused.update(dict.fromkeys(apart, "its document gives this name several figures"))


def rows_by_component(
    system: System, labels: np.ndarray, wanted: Iterable[int]
) -> dict[int, tuple[list[Bound], list[Link], list[Sum]]]:
    """Return the rows of some components."""
    found: dict[int, tuple[list[Bound], list[Link], list[Sum]]] = {label: ([], [], []) for label in wanted}
    of = labels.tolist()
    for bound in system.bounds:
        here = found.get(of[bound.unknown])
        if here is not None:
            here[0].append(bound)
    for link in system.links:
        here = found.get(of[link.unknown])
        if here is not None:
            here[1].append(link)
    for row in system.sums:
        here = found.get(of[row.unknowns[0]])
        if here is not None:
            here[2].append(row)
    return found
