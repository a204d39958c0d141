"""A reason that fits, with how well it does."""

from __future__ import annotations

from typing import NamedTuple

from lantu.facts.conflict import Reason
from lantu.reconcile.texts import Both


class Offer(NamedTuple):
    """One reason that would resolve a conflict.

    Attributes
    ----------
    reason : Reason
    strength : float
        0..1, how much speaks for it: reasons are listed by it.
    text : Both
        The arithmetic, or the words, that speak for it.
    suspect : int or None
        The statement that would be wrong, or superseded.
    suggestion : str or None
        What would stand there instead.
    confirmed_by : int or None
        A statement of another source that says so.
    is_error : bool
        False where the suspect was right when it was printed.
    """

    reason: Reason
    strength: float
    text: Both
    suspect: int | None = None
    suggestion: str | None = None
    confirmed_by: int | None = None
    is_error: bool = True
