"""The places that a figure is about, and how they are meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lantu.records.claim import PlaceMode

Refines = Callable[[tuple[str, ...], tuple[str, ...]], bool]
"""Tells whether all of some places lie in, or are, some of others."""


class Extent(NamedTuple):
    """Codes of the places of a figure.

    Attributes
    ----------
    codes : tuple of str
        Empty where the place cannot be told.
    mode : PlaceMode or None
    origin, destination : tuple of str
        Ends of a flow; empty for all else.
    rule : str
    """

    codes: tuple[str, ...]
    mode: PlaceMode | None
    origin: tuple[str, ...]
    destination: tuple[str, ...]
    rule: str


def joint(codes: tuple[str, ...], rule: str) -> Extent:
    """Return the places that share a figure; no place has no mode."""
    return Extent(codes, "joint" if codes else None, (), (), rule)
