"""The current records of one type as columns in memory, some bytes a record."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from lantu.atlas.columns.coded import Coded, Mask, encode, smallest
from lantu.atlas.columns.places import PlaceLists
from lantu.ledger import Ledger, RecordType
from lantu.ledger.query import Order
from lantu.ledger.rows import TABLES
from lantu.ledger.sorts import BY_NAME

_LEFT_OUT = {"rule"}
"""What no page narrows by."""
_OF_CLAIMS = "indicator_id, indicator, coalesce(indicator_id, indicator) AS key, value"
_KEYS = ("indicator_id", "indicator", "key")
ORDERS: tuple[Order, ...] = ("text", "newest", "oldest", "confidence", "doubt")
"""Orders in which records of every type can be had; claims also have those by value."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The current records of one type, in the order of documents and of the text.

    Attributes
    ----------
    kind : RecordType
    numbers : array of int
        The ledger's own numbers of the records.
    keys : array of int
        What names their rows, as `lantu.ledger.Query.lying_at` takes it.
    hashes : array of int
        Of their ids, as the database reckons them.
    documents : array of int
        The ledger's own numbers of their documents.
    places : array of int
        Numbers of their lists of places.
    lists : PlaceLists
    original : array of bool
        Whether a record repeats none.
    deprecated : array of bool
        Whether somebody judged it to be wrong.
    coded : dict of str to Coded
        Columns of few values. ``first`` and ``last`` are the ends of the record's time, each the other
        where only that is said; ``ended`` is the end as said.
    topics : Coded
        Of claims: pairs of the codes of ``key`` (the catalogue's id, else the words) and ``indicator``.
    values : array of float or None
        Of claims.
    """

    kind: RecordType
    numbers: npt.NDArray[np.int64]
    keys: npt.NDArray[np.int64]
    hashes: npt.NDArray[np.uint64]
    documents: npt.NDArray[np.int32]
    places: npt.NDArray[np.int32]
    lists: PlaceLists
    original: Mask
    deprecated: Mask
    coded: dict[str, Coded]
    topics: Coded
    values: npt.NDArray[np.float64] | None
    _ranks: dict[Order, npt.NDArray[np.int32]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __len__(self) -> int:
        return len(self.numbers)

    def ranks(self, order: Order) -> npt.NDArray[np.int32]:
        """Return the place of each record in an order, from 0; who asks first has it worked out."""
        with self._lock:
            if order not in self._ranks:
                self._ranks[order] = self._rank(order)
            return self._ranks[order]

    def _rank(self, order: Order) -> npt.NDArray[np.int32]:
        # A sort that keeps what is equal as it stands keeps it in the order of the text.
        place = np.argsort(self._sorted_by(order), kind="stable")
        ranks = np.empty(len(place), np.int32)
        ranks[place] = np.arange(len(place), dtype=np.int32)
        return ranks

    def _sorted_by(self, order: Order) -> npt.NDArray[Any]:
        ended, confidence = self.coded["ended"], self.coded["confidence"]
        if order == "oldest":
            return ended.codes
        if order == "newest":
            # What has no end comes last either way.
            behind = len(ended.values)
            said = [behind if value is None else -code for code, value in enumerate(ended.values)]
            back: npt.NDArray[np.int32] = np.array(said, np.int32)[ended.codes]
            return back
        if order in {"confidence", "doubt"}:
            return confidence.codes if order == "doubt" else -confidence.codes.astype(np.int32)
        if self.values is not None and order in {"value", "value descending"}:
            return self.values if order == "value" else -self.values
        return np.arange(len(self), dtype=np.int32)


def read_columns(ledger: Ledger, kind: RecordType, lists: PlaceLists) -> Columns:
    """Read the current records of one type: at a million a second of processor."""
    query = ledger.records(kind)
    source, clause, _ = query.choice()
    first, last = BY_NAME[kind].times
    own = sorted(BY_NAME[kind].filters - _LEFT_OUT)
    selected = (
        f"no, {query.key} AS at, hash(id) AS hashed, document, places, repeat_of IS NULL AS original, "
        f"confidence, coalesce({first}, {last}) AS first, coalesce({last}, {first}) AS last, "
        f"{last} AS ended, {', '.join(own)}{f', {_OF_CLAIMS}' if kind == 'claim' else ''}"
    )
    cursor = query.connection.cursor()
    found = cursor.sql(
        f'SELECT {selected} FROM {source} WHERE {clause} ORDER BY document, "start", no'
    ).to_arrow_table()
    wrong = f"SELECT no FROM {TABLES[kind]} WHERE superseded IS NULL AND rank = 'deprecated'"
    numbers = found["no"].to_numpy()
    is_claim = kind == "claim"
    few = ["confidence", "first", "last", "ended", *own, *(_KEYS if is_claim else ())]
    coded = {name: encode(found[name]) for name in few}
    return Columns(
        kind=kind,
        numbers=numbers,
        keys=found["at"].to_numpy(),
        hashes=found["hashed"].to_numpy(),
        documents=found["document"].to_numpy().astype(np.int32),
        places=found["places"].to_numpy().astype(np.int32),
        lists=lists,
        original=found["original"].to_numpy(),
        deprecated=np.isin(numbers, cursor.sql(wrong).to_arrow_table()["no"].to_numpy()),
        coded=coded,
        topics=_pair(coded["key"], coded["indicator"]) if is_claim else Coded(np.empty(0, np.int8), ()),
        values=found["value"].to_numpy() if is_claim else None,
    )


def _pair(keys: Coded, words: Coded) -> Coded:
    every = keys.codes.astype(np.int64) * len(words.values) + words.codes
    pairs, codes = np.unique(every, return_inverse=True)
    values = tuple(divmod(int(pair), len(words.values)) for pair in pairs)
    return Coded(codes.astype(smallest(len(values))), values)
