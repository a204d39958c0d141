"""The three forms that every constraint takes: a bound, a link of two unknowns, a sum of several."""

from __future__ import annotations

from typing import NamedTuple

ALWAYS = -1
"""Owner of a row that holds by structure, whatever is said."""


class Bound(NamedTuple):
    """``low <= x[unknown] <= high``."""

    unknown: int
    low: float
    high: float
    owner: int


class Link(NamedTuple):
    """``low_factor x[other] + low_shift <= x[unknown] <= high_factor x[other] + high_shift``.

    Factors are never negative; a factor of zero with an infinite shift leaves that side open.

    Attributes
    ----------
    unknown, other : int
    low_factor, low_shift, high_factor, high_shift : float
    owner : int
        Index of the statement, or ``ALWAYS``.
    why : int
        Index of the structure that it comes from; -1 for a statement's own.
    """

    unknown: int
    other: int
    low_factor: float
    low_shift: float
    high_factor: float
    high_shift: float
    owner: int
    why: int = -1

    def is_shift(self) -> bool:
        """Tell whether it bounds the difference of the two, not their quotient."""
        return self.low_factor == self.high_factor == 1.0


class Sum(NamedTuple):
    """``low <= sum of factors x unknowns <= high``; the fields are those of `Link`."""

    unknowns: tuple[int, ...]
    factors: tuple[float, ...]
    low: float
    high: float
    owner: int
    why: int = -1


Row = Bound | Link | Sum


def unknowns_of(row: Row) -> tuple[int, ...]:
    """Return the unknowns of a row."""
    if isinstance(row, Bound):
        return (row.unknown,)
    return (row.unknown, row.other) if isinstance(row, Link) else row.unknowns


class Structure(NamedTuple):
    """What a row that holds by structure stands for, for explanations.

    Attributes
    ----------
    kind : str
        ``identity``, ``places``, ``time``, ``never falls``, ``unchanged``, ``part of``, ``flows``.
    name : str
        The identity, or the place; empty where the kind says all.
    """

    kind: str
    name: str = ""
