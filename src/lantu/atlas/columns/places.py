"""Which lists of places hold a place: a record keeps the number of its list, and lists are few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from lantu.atlas.columns.coded import Coded, encode
from lantu.ledger import Ledger
from lantu.ledger.filters import code_stem

_MEMBERS = (
    "SELECT no, p.name AS name, p.code AS code, coalesce(p.code, p.name) AS key "
    "FROM (SELECT no, unnest(places) AS p FROM place_lists) ORDER BY no"
)


@dataclass(frozen=True, slots=True, eq=False)
class PlaceLists:
    """Every place of every list, one a row.

    Attributes
    ----------
    lists : array of int
        The list that the place stands in.
    names, codes : Coded
        As the document names it, and its code.
    keys : Coded
        The code, or the name of a place that has none.
    size : int
        One more than the greatest number of a list.
    """

    lists: npt.NDArray[np.int64]
    names: Coded
    codes: Coded
    keys: Coded
    size: int

    def holding(self, value: str) -> npt.NDArray[np.bool_]:
        """Return for each number of a list whether it holds the place with that code or full name."""
        return self._lists_of(self.codes.equal(value) | self.names.equal(value))

    def within(self, values: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Return for each number of a list whether it holds one of some places or a part of one.

        Parameters
        ----------
        values : sequence of str
            Codes or full names; those of a part begin so.
        """
        stems = tuple(code_stem(value) for value in values if value.isdigit())
        names = tuple(value for value in values if not value.isdigit())
        whole = frozenset(names)
        found = self.codes.where(lambda code: code.startswith(stems) or code in whole)
        return self._lists_of(found | self.names.where(lambda name: name.startswith(names)))

    def _lists_of(self, found: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        holding = np.zeros(self.size, np.bool_)
        holding[self.lists[found]] = True
        return holding

    def count(self, by_list: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Return how often each of ``keys`` is named, when each list is named so often."""
        weights = by_list[self.lists]
        return np.bincount(self.keys.codes, weights, len(self.keys.values)).astype(np.int64)

    def name_of(self, key: int) -> str:
        """Return a name that documents give to one of ``keys``."""
        return str(self.names.values[self.names.codes[np.argmax(self.keys.codes == key)]])


def read_place_lists(ledger: Ledger) -> PlaceLists:
    """Read the lists of places of a ledger."""
    found: pa.Table = ledger.claims.connection.cursor().sql(_MEMBERS).to_arrow_table()
    lists = found["no"].to_numpy()
    return PlaceLists(
        lists,
        encode(found["name"]),
        encode(found["code"]),
        encode(found["key"]),
        int(lists[-1]) + 1 if len(lists) else 1,
    )
