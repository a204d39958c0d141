"""The date that relative times count from."""

from __future__ import annotations

from functools import lru_cache

from lantu.errors import ParseError
from lantu.language.periods.dates import split_date, write_date


@lru_cache(maxsize=1024)
def check_anchor(anchor: str | None) -> None:
    """Refuse an anchor that is no date.

    Raises
    ------
    ParseError
        When the anchor is not an ISO 8601 date of the precision of a year, a month or a day.

    Examples
    --------
    >>> check_anchor("2023-5-15")
    Traceback (most recent call last):
    ...
    lantu.errors.ParseError: the document's date '2023-5-15' is not a date: write 2023, 2023-05 or 2023-05-15
    """
    try:
        known = anchor is None or write_date(*split_date(anchor)) == anchor
    except (ValueError, TypeError):
        known = False
    if not known:
        raise ParseError(f"the document's date {anchor!r} is not a date: write 2023, 2023-05 or 2023-05-15")
