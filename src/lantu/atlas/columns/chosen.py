"""Records chosen by columns: counted, tallied and paged in a millisecond, read from the ledger at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Generic, Unpack, cast

import numpy as np
import numpy.typing as npt

from lantu.atlas.columns.coded import Coded, Rows
from lantu.atlas.columns.columns import ORDERS, Columns
from lantu.atlas.columns.conditions import can_choose, choose
from lantu.ledger import Conditions, Facet, Ledger, Query, Statement
from lantu.ledger.query import Order
from lantu.ledger.statement import RecordT_co


@dataclass(frozen=True)
class Chosen(Generic[RecordT_co]):
    """Records of one type that meet conditions: answers what `lantu.ledger.Query` does, from columns.

    Attributes
    ----------
    ledger : Ledger
    columns : Columns
    query : Query
        The same question to the ledger, which reads the records themselves.
    """

    ledger: Ledger
    columns: Columns
    query: Query[RecordT_co]

    def where(self, **conditions: Unpack[Conditions]) -> Chosen[RecordT_co] | Query[RecordT_co]:
        """Return the records narrowed by further conditions; the ledger's query where columns cannot tell."""
        query = self.query.where(**conditions)
        return replace(self, query=query) if can_choose(query.conditions) else query

    @cached_property
    def rows(self) -> Rows | None:
        """Places of the records in the columns; None for all of them."""
        mask = choose(self.columns, self.query.conditions, self.ledger)
        return None if mask is None else np.flatnonzero(mask).astype(np.int32)

    def count(self) -> int:
        """Return how many records there are."""
        return len(self.columns) if self.rows is None else len(self.rows)

    def page(self, limit: int = 50, offset: int = 0, *, order: Order = "text") -> list[Statement[RecordT_co]]:
        """Return some records, with their sentences, in the order that is asked for."""
        if order not in ORDERS and self.columns.values is None:  # refused by the ledger
            return self.query.page(limit, offset, order=order)
        ranks = self.columns.ranks(order)
        own = ranks if self.rows is None else ranks[self.rows]
        wanted = lowest(own, limit, offset)
        return self.read(wanted if self.rows is None else self.rows[wanted])

    def read(self, rows: npt.NDArray[np.integer[Any]]) -> list[Statement[RecordT_co]]:
        """Return the records that stand at some places of the columns, in that order."""
        if not len(rows):
            return []
        found = {one.no: one for one in self.query.lying_at(self.columns.keys[rows].tolist())}
        return [found[number] for number in self.columns.numbers[rows].tolist()]

    def facet(self, column: str, limit: int = 100) -> list[Facet]:
        """Return the values of a column with their counts, most frequent first, as `Query.facet` does."""
        match column:
            case "place":
                lists = self.columns.lists
                own = self.taken(self.columns.places)
                counted = lists.count(np.bincount(own, minlength=lists.size))
                return [
                    Facet(lists.keys.values[code], lists.name_of(code), int(counted[code]))
                    for code in most(counted, limit)
                ]
            case "document":
                counted = np.bincount(self.taken(self.columns.documents))
                return [
                    Facet(cast("str", number), str(number), int(counted[number]))
                    for number in most(counted, limit)
                ]
            case "year":
                return self._facet(self.columns.coded["last"].recoded(lambda date: date[:4]), limit)
            case "indicator":
                words = self.columns.coded["indicator"].values
                keys, best = self.columns.coded["key"], self.wordings()
                found = most(keys.count(self.rows), limit)
                facets = self._facet(keys, limit)
                return [replace(one, label=words[best[key]]) for one, key in zip(facets, found, strict=True)]
            case _:
                return self._facet(self.columns.coded[column], limit)

    def _facet(self, coded: Coded, limit: int) -> list[Facet]:
        counted = coded.count(self.rows)
        return [
            Facet(coded.values[code], coded.values[code], int(counted[code])) for code in most(counted, limit)
        ]

    def taken(self, column: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return what a column has of the records."""
        return column if self.rows is None else column[self.rows]

    def wordings(self) -> dict[int, int]:
        """Return for each code of an indicator's key that of the words that the records most often have."""
        topics = self.columns.topics
        counted = np.bincount(self.taken(topics.codes), minlength=len(topics.values))
        best: dict[int, tuple[int, int]] = {}
        for (key, word), count in zip(topics.values, counted.tolist(), strict=True):
            if count > best.get(key, (0, 0))[0]:
                best[key] = (count, word)
        return {key: word for key, (_, word) in best.items()}


def lowest(ranks: npt.NDArray[np.integer[Any]], limit: int, offset: int) -> npt.NDArray[np.intp]:
    """Return where the ranks of one page stand, the lowest first; the others are not sorted.

    Examples
    --------
    >>> lowest(np.array([30, 10, 40, 20]), 2, 1).tolist(), lowest(np.array([1]), 5, 1).tolist()
    ([3, 0], [])
    """
    until = min(offset + limit, len(ranks))
    if until <= offset:
        return np.empty(0, np.intp)
    first = np.argpartition(ranks, until - 1)[:until]
    return first[np.argsort(ranks[first])][offset:]


def most(counted: npt.NDArray[np.int64], limit: int) -> list[int]:
    """Return what was counted most often, the first of what was counted equally often first.

    Examples
    --------
    >>> most(np.array([1, 5, 0, 5]), 3)
    [1, 3, 0]
    """
    found = np.flatnonzero(counted)
    # One whole number to sort by: how often, then which.
    weights = counted[found] * len(counted) - found
    if len(found) > limit:
        found = found[np.argpartition(-weights, limit)[:limit]] if limit else found[:0]
        weights = counted[found] * len(counted) - found
    return [int(one) for one in found[np.argsort(-weights)]]
