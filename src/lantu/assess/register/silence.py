"""What was reported once and is reported no longer."""

from __future__ import annotations

import datetime
import itertools
import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lantu.assess.said import Said

Sort = Literal["indicator", "project", "mechanism", "target"]
YEAR = 365


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence on a thing that is reported again and again.

    Attributes
    ----------
    sort : {"indicator", "project", "mechanism", "target"}
    subject : str
        What makes it one thing: the indicator with its places, the name of the project.
    label : str
        What a reader calls it.
    places : tuple of str
    said : Said
    is_final : bool
        True where nothing more is to be expected: a line that was opened, a paper that was issued.
    """

    sort: Sort
    subject: str
    label: str
    places: tuple[str, ...]
    said: Said
    is_final: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """A thing that nobody has spoken of for longer than it used to take.

    Attributes
    ----------
    sort, subject, label, places :
        As in a mention.
    first, last : Said
        The first and the last sentence.
    times : int
        Days on which it was spoken of; reprints count once.
    usual_days : int or None
        The usual time between two of them; None where there is one alone.
    silent_days : int
        Since the last.
    """

    sort: Sort
    subject: str
    label: str
    places: tuple[str, ...]
    first: Said
    last: Said
    times: int
    usual_days: int | None
    silent_days: int


def find_silences(
    mentions: Iterable[Mention], *, today: datetime.date, at_least_times: int = 1, at_least_days: int = YEAR
) -> tuple[Silence, ...]:
    """Return what has fallen silent: what was told more than once first, then the longest silent.

    Parameters
    ----------
    mentions : iterable of Mention
    today : datetime.date
    at_least_times : int
        Days on which a thing must have been spoken of.
    at_least_days : int
        A thing is silent when nobody speaks of it for that long, and for twice its usual time.

    Examples
    --------
    >>> from lantu.facts.statement import Printed
    >>> days = ("2019-01-01", "2020-01-01", "2021-01-01")
    >>> said = [Said(day, "…", Printed(day, day, date=day)) for day in days]
    >>> (found,) = find_silences(
    ...     [Mention("indicator", "x", "x", (), one) for one in said], today=datetime.date(2024, 1, 1)
    ... )
    >>> found.last.record, found.times, found.usual_days, found.silent_days
    ('2021-01-01', 3, 366, 1095)
    """
    by_subject: dict[tuple[Sort, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.said.day() is not None:
            by_subject[mention.sort, mention.subject].append(mention)
    found = [_silence(same, today) for same in by_subject.values()]
    silent = [
        one
        for one in found
        if one is not None
        and one.times >= at_least_times
        and one.silent_days > max(at_least_days, 2 * (one.usual_days or 0))
    ]
    # What was told again and again stops with more of a reason than what one text said in passing.
    return tuple(sorted(silent, key=lambda one: (one.times == 1, -one.silent_days, one.sort, one.subject)))


def _silence(same: list[Mention], today: datetime.date) -> Silence | None:
    ordered = sorted(same, key=lambda one: (one.said.day() or today, one.said.record))
    first, last = ordered[0], ordered[-1]
    if any(one.is_final for one in ordered):
        return None
    days = sorted({day for one in ordered if (day := one.said.day()) is not None})
    gaps = [(later - earlier).days for earlier, later in itertools.pairwise(days)]
    return Silence(
        sort=last.sort,
        subject=last.subject,
        label=last.label,
        places=last.places,
        first=first.said,
        last=last.said,
        times=len(days),
        usual_days=round(statistics.median(gaps)) if gaps else None,
        silent_days=(today - days[-1]).days,
    )
