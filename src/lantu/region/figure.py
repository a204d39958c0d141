"""One figure of a place and year."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with where it is from.

    Attributes
    ----------
    place, indicator : str
        Code and identifier.
    year : int
    value : float
        In the indicator's unit.
    scope : str
        Words that bound what it takes in (不含定州和雄安新区); empty for the whole place.
    vintage : str
        The release it belongs to; empty where not told.
    quality : str
        published, derived or estimated.
    source, note : str
    """

    place: str
    indicator: str
    year: int
    value: float
    scope: str = ""
    vintage: str = ""
    quality: str = ""
    source: str = ""
    note: str = ""
