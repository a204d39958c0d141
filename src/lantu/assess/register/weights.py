"""What speaks for a trace answering an item, and how much."""

from __future__ import annotations

import math
from dataclasses import dataclass

THRESHOLD = 0.6
LIKE = 0.1
"""Phrases that share less of their weight have no words in common that would tell."""
ROUNDING = 1e-9
"""Sums of the same weights in another order differ by less."""
ALIKE = 0.6
"""Figures are of one indicator where their words are as like as this."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for a trace answering an item; a sum of `THRESHOLD` is enough.

    Attributes
    ----------
    theme, place : float
        The same field; a common place or organ.
    next, near : float
        The first organ that speaks behind a demand in one text; any that speaks before the next demand.
    named : float
        The trace is of a thing that the item names (建成津兴铁路).
    words : float
        Times the likeness of the words (0..1).

    Notes
    -----
    Set by reading joins drawn from the registers of a few documents and of several hundred: where field and
    place are the same, three tenths of the words must be, and six tenths where neither is.
    """

    theme: float = 0.15
    place: float = 0.15
    next: float = 0.6
    near: float = 0.45
    named: float = 0.6
    words: float = 1.0

    def least_likeness(self, *, has_theme: bool) -> float:
        """Return how like the words must be where nothing but field and place speaks for a trace.

        Parameters
        ----------
        has_theme : bool
            The two may share a field that says something.

        Examples
        --------
        >>> round(Weights().least_likeness(has_theme=False), 2)
        0.45
        """
        missing = THRESHOLD - self.place - (self.theme if has_theme else 0.0)
        if missing <= 0:
            return 0.0
        return max(LIKE, missing / self.words) if self.words > 0 else math.inf
