"""A column whose values are few: a small whole number a row, and what each stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Rows = npt.NDArray[np.int32]
"""Places of rows in their columns, ascending."""
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """A column of few values.

    Attributes
    ----------
    codes : array of whole numbers
        One a row, as small as its values allow.
    values : tuple
        What each code stands for, ascending; None, where some rows have no value, is the last.
    """

    codes: npt.NDArray[np.integer[Any]]
    values: tuple[Any, ...]

    def where(self, holds: Callable[[Any], bool]) -> Mask:
        """Return in which rows a value is of which something holds; it never holds of no value."""
        chosen = [value is not None and holds(value) for value in self.values]
        if not any(chosen):
            return np.zeros(len(self.codes), np.bool_)
        found: Mask = np.array(chosen, np.bool_)[self.codes]
        return found

    def equal(self, value: Any) -> Mask:
        """Return which rows have a value."""
        if value is None or value not in self.values:
            return np.zeros(len(self.codes), np.bool_)
        found: Mask = np.equal(self.codes, self.values.index(value))
        return found

    def count(self, rows: Rows | None) -> npt.NDArray[np.int64]:
        """Return how many of some rows have each value; None for all rows."""
        return np.bincount(self.codes if rows is None else self.codes[rows], minlength=len(self.values))

    def recoded(self, change: Callable[[Any], Any]) -> Coded:
        """Return the column with each value changed; None stays none."""
        changed = [None if value is None else change(value) for value in self.values]
        values = _ascending(changed)
        table = np.array([values.index(value) for value in changed], smallest(len(values)))
        return Coded(table[self.codes] if len(table) else self.codes, values)


def encode(column: pa.ChunkedArray[Any]) -> Coded:
    """Return an Arrow column as codes.

    Examples
    --------
    >>> encode(pa.chunked_array([["b", None, "a", "b"]])).values
    ('a', 'b', None)
    """
    encoded = column.combine_chunks().dictionary_encode()
    found = encoded.dictionary.to_pylist()
    if encoded.indices.null_count:
        found.append(None)
    values = _ascending(found)
    places = {value: code for code, value in enumerate(values)}
    table = np.array([places[value] for value in found], smallest(len(values)))
    indices = encoded.indices.fill_null(len(found) - 1).to_numpy(zero_copy_only=False)
    return Coded(table[indices] if len(table) else table, values)


def smallest(count: int) -> np.dtype[Any]:
    """Return the smallest type of whole numbers that has so many.

    Examples
    --------
    >>> smallest(100), smallest(70_000)
    (dtype('int8'), dtype('int32'))
    """
    return np.min_scalar_type(-max(count, 1))


def _ascending(values: list[Any]) -> tuple[Any, ...]:
    said = sorted({value for value in values if value is not None})
    return (*said, None) if None in values else tuple(said)
