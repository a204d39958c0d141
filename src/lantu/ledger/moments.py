"""Moments of a ledger's past: by the number of a reading, or by a date."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from lantu.errors import QueryError
from lantu.ledger.statement import ReadingRun

Moment = int | str | datetime.datetime
"""Number of a reading; ``YYYY-MM-DD`` (until its end, UTC) or an ISO moment; a moment with a time zone."""


def find_reading(readings: Sequence[ReadingRun], moment: Moment) -> int:
    """Return the number of the last reading that had begun at a moment.

    Raises
    ------
    QueryError
        When the moment cannot be understood, or lies before the first reading.

    Examples
    --------
    >>> at = datetime.datetime(2026, 3, 1, 8, tzinfo=datetime.UTC)
    >>> runs = [ReadingRun(n, at + datetime.timedelta(days=n), None, "r", 1, 0, 0, ()) for n in (1, 2)]
    >>> find_reading(runs, "2026-03-02"), find_reading(runs, 2), find_reading(runs, "2")
    (1, 2, 2)
    """
    known = [run.no for run in readings]
    if isinstance(moment, int) or (isinstance(moment, str) and _is_number(moment)):
        number = int(moment)
        if number not in known:
            raise QueryError(f"there is no reading {number}: the ledger has {_range(known)}")
        return number
    until = _parse_moment(moment) if isinstance(moment, str) else moment
    if until.tzinfo is None:
        raise QueryError(f"the moment {moment} has no time zone: give one with a zone, or a date")
    begun = [run.no for run in readings if run.started <= until]
    if not begun:
        first = f"; the first reading began {readings[0].started:%Y-%m-%d %H:%M} UTC" if readings else ""
        raise QueryError(f"nothing had been read by {moment}{first}")
    return begun[-1]


def find_end(readings: Sequence[ReadingRun], moment: Moment) -> datetime.datetime:
    """Return until when what people judged counts: the moment itself, or the end of the reading it numbers.

    Raises
    ------
    QueryError
        When the moment cannot be understood, or there is no such reading.

    Examples
    --------
    >>> at = datetime.datetime(2026, 3, 1, 8, tzinfo=datetime.UTC)
    >>> runs = [ReadingRun(1, at, at.replace(hour=9), "r", 1, 0, 0, ())]
    >>> find_end(runs, 1).hour, find_end(runs, "2026-03-01").hour
    (9, 23)
    """
    number = find_reading(readings, moment)
    if isinstance(moment, datetime.datetime):
        return moment
    if isinstance(moment, str) and not _is_number(moment):
        return _parse_moment(moment)
    run = next(run for run in readings if run.no == number)
    return run.finished or run.started


def _is_number(moment: str) -> bool:
    return moment.isascii() and moment.isdigit()


def _parse_moment(written: str) -> datetime.datetime:
    try:
        found = datetime.datetime.fromisoformat(written)
    except ValueError:
        raise QueryError(
            f"{written!r} is no reading: give its number, a date YYYY-MM-DD or a moment YYYY-MM-DDTHH:MM"
        ) from None
    if len(written) == len("YYYY-MM-DD"):
        found += datetime.timedelta(days=1, microseconds=-1)
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)


def _range(known: Sequence[int]) -> str:
    return f"readings {known[0]} to {known[-1]}" if known else "no readings"
