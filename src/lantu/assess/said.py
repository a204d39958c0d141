"""A sentence with the record and the document that it comes from: what every result can open."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

from lantu.facts.period import Period
from lantu.facts.statement import Printed


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence that a result rests on.

    Attributes
    ----------
    record : str
        Identifier of the record.
    quote : str
        The clause, as written.
    printed : Printed
        The document that it stands in.
    start : int
        Where it begins in the document's text; -1 where that does not matter.

    Examples
    --------
    >>> Said("c1", "产值达4000亿元", Printed("d1", "d1", date="2022-10")).day()
    datetime.date(2022, 10, 31)
    """

    record: str
    quote: str
    printed: Printed
    start: int = -1

    def day(self) -> datetime.date | None:
        """Return the last day that the document's date can mean; None where it has none."""
        return _last_day(self.printed.date) if self.printed.date else None


@lru_cache(maxsize=4096)
def _last_day(date: str) -> datetime.date | None:
    """Return the last day of a date; a register asks for the same few millions of times."""
    return Period(None, date).last_day()


def is_later(first: Said, second: Said) -> bool:
    """Tell whether the second is of a later day than the first; an undated document is never later."""
    one, other = first.day(), second.day()
    return one is not None and other is not None and other > one
