"""The documents of a published state as columns: narrowed, counted and ordered without the ledger."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from lantu.atlas.columns.chosen import lowest, most
from lantu.atlas.columns.coded import Coded, Rows, encode
from lantu.atlas.columns.conditions import begins_by, reaches_to
from lantu.ledger import Facet, Ledger
from lantu.ledger.document_queries import EVERY, ORDERS, WORDS, DocumentChoice, DocumentOrder, FacetColumn

_CODED = ("authority", "publisher", "place", "date")


@dataclass(frozen=True, slots=True, eq=False)
class DocumentColumns:
    """Every document, in the order in which the ledger numbered them.

    Attributes
    ----------
    numbers : array of int
        The ledger's own.
    hashes : array of int
        Of their ids, as the database reckons them.
    words : ChunkedArray of str
        What is looked into for words.
    coded : dict of str to Coded
        Authority, publisher, place and date.
    ranks : dict of str to array of int
        Their places in each order, from 1.
    """

    numbers: npt.NDArray[np.int64]
    hashes: npt.NDArray[np.uint64]
    words: pa.ChunkedArray[Any]
    coded: dict[str, Coded]
    ranks: dict[DocumentOrder, npt.NDArray[np.int64]]

    def choose(self, choice: DocumentChoice) -> Rows:
        """Return which documents are meant; ``after`` is not told from columns."""
        parts = [
            self.coded[name].equal(value)
            for name in ("authority", "publisher", "place")
            if (value := getattr(choice, name)) is not None
        ]
        if choice.since is not None:
            parts.append(self.coded["date"].where(reaches_to(choice.since)))
        if choice.until is not None:
            parts.append(self.coded["date"].where(begins_by(choice.until)))
        if choice.words is not None:
            parts.append(cast("Any", pc.match_substring(self.words, choice.words.lower())).to_numpy())
        every = np.ones(len(self.numbers), np.bool_)
        return np.flatnonzero(np.logical_and.reduce([every, *parts])).astype(np.int32)

    def page(self, rows: Rows, order: DocumentOrder, limit: int, offset: int) -> list[int]:
        """Return the numbers of some of the chosen documents in an order."""
        wanted = rows[lowest(self.ranks[order][rows], limit, offset)]
        return [int(number) for number in self.numbers[wanted]]

    def facet(self, rows: Rows, column: FacetColumn, limit: int) -> list[Facet]:
        """Return the values of a column among the chosen documents with their counts, most frequent first."""
        coded = self.coded[column]
        counted = coded.count(rows)
        if coded.values and coded.values[-1] is None:
            counted[-1] = 0
        found = [(coded.values[code], int(counted[code])) for code in most(counted, limit)]
        return [Facet(value, value, count) for value, count in found]


def read_document_columns(ledger: Ledger) -> DocumentColumns:
    """Read the documents of a ledger: a hundred thousand in half a second of processor."""
    ranked = ", ".join(f"row_number() OVER (ORDER BY {by}) AS by_{name}" for name, by in ORDERS.items())
    query = (
        f"SELECT no::BIGINT AS no, hash(id) AS hashed, {WORDS} AS words, {', '.join(_CODED)}, {ranked} "
        f"FROM {EVERY} WHERE superseded IS NULL ORDER BY no"
    )
    found = ledger.claims.connection.cursor().sql(query).to_arrow_table()
    return DocumentColumns(
        found["no"].to_numpy(),
        found["hashed"].to_numpy(),
        found["words"],
        {name: encode(found[name]) for name in _CODED},
        {name: found[f"by_{name}"].to_numpy() for name in ORDERS},
    )
