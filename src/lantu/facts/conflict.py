"""Statements that cannot all be true, and why that may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lantu.facts.value import Subject

Reason = Literal[
    "rounding", "scale slip", "misprint", "scope", "vintage", "base", "definition", "contradiction"
]
"""``base`` stands for the base year and for the price basis."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason that would resolve a conflict.

    Attributes
    ----------
    reason : Reason
    chinese, english : str
        The arithmetic, or the words, that speak for it.
    suspect : str or None
        The statement that would be wrong; None where nobody need be.
    suggestion : str or None
        What would stand there instead, as written.
    confirmed_by : str or None
        A statement of another source that says so.
    """

    reason: Reason
    chinese: str
    english: str
    suspect: str | None = None
    suggestion: str | None = None
    confirmed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A smallest set of statements that cannot all be true.

    Attributes
    ----------
    id : str
        Hash of the statements: the same set has the same id.
    subject : Subject
        The quantity that they disagree on.
    records : tuple of str
        The set: without any one of them, the others can all be true.
    causes : tuple of Cause
        All reasons that fit, the likeliest first; never empty.
    chinese, english : str
        What does not fit, with the arithmetic.
    importance : float
        0..1, how much it is worth a reader's time.
    supporters : tuple of str
        Further statements that say the same as one of the set.
    others : tuple of tuple of str
        Other smallest sets that the same suspect explains.
    told_apart : bool
        True where labels (scope, base, release) tell the figures apart already: nobody is wrong, but
        they must not be joined.

    Examples
    --------
    >>> from lantu.facts.period import Period
    >>> subject = Subject("contracts", (), Period("2024", "2024"))
    >>> causes = (Cause("misprint", "…", "...", "b", "843.7", "c"), Cause("contradiction", "…", "..."))
    >>> conflict = Conflict("x", subject, ("a", "b"), causes, "…", "...")
    >>> conflict.reason, conflict.suspect, conflict.suggestion, conflict.confirmed_by
    ('misprint', 'b', '843.7', 'c')
    """

    id: str
    subject: Subject
    records: tuple[str, ...]
    causes: tuple[Cause, ...]
    chinese: str
    english: str
    importance: float = 0.5
    supporters: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()
    told_apart: bool = False

    @property
    def reason(self) -> Reason:
        """The likeliest reason."""
        return self.causes[0].reason

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All reasons that fit, in order, each once."""
        return tuple(dict.fromkeys(cause.reason for cause in self.causes))

    @property
    def suspect(self) -> str | None:
        """The statement that is wrong if the likeliest reason holds."""
        return self.causes[0].suspect

    @property
    def suggestion(self) -> str | None:
        """What would stand there instead; None unless one repair stands out."""
        return self.causes[0].suggestion

    @property
    def confirmed_by(self) -> str | None:
        """The statement of another source that proves the likeliest reason; None where nothing does."""
        return self.causes[0].confirmed_by
