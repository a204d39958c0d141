"""Dated promises of works beside what came of them: put off, late, in time, or overdue."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from lantu.assess.said import Said
from lantu.facts.period import Period

Course = Literal[
    "put_off", "brought_forward", "vaguer", "sharper", "late", "early", "in_time", "overdue", "open"
]


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence on the state of a work.

    Attributes
    ----------
    project : str
        What makes it one work across documents.
    label : str
        Its name in the text.
    status : str
    rank : int
        How far the status is on the way: a higher one includes the lower.
    period : Period
        When the status is or will be reached; the start is None for "by then".
    is_promise : bool
        True where it is told ahead of time.
    places : tuple of str
    said : Said
    """

    project: str
    label: str
    status: str
    rank: int
    period: Period
    is_promise: bool
    places: tuple[str, ...]
    said: Said


@dataclass(frozen=True, slots=True)
class Slip:
    """A promise and the next thing that is known of it.

    Attributes
    ----------
    promise : Step
    then : Step or None
        The later promise of the same, or the step that fulfils it; None where nothing is told yet.
    course : Course
        Against a later promise ``put_off``, ``brought_forward``, or, of windows that hold each other,
        ``vaguer`` and ``sharper``. Against the fact ``early``, ``in_time``, ``late``. Where nothing is told,
        ``overdue`` or ``open``: the day has or has not passed.
    days_low, days_high : int or None
        By how many days it slipped at least and at most; below 0 is ahead. None where no end is known.
    """

    promise: Step
    then: Step | None
    course: Course
    days_low: int | None
    days_high: int | None


@dataclass(frozen=True, slots=True)
class ProjectHistory:
    """A work with everything that was said of its state, and how its promises fared.

    Attributes
    ----------
    project, label : str
        The label is the longest name.
    steps : tuple of Step
        In the order in which they were said.
    slips : tuple of Slip
        One for every dated promise, however often it is repeated.
    """

    project: str
    label: str
    steps: tuple[Step, ...]
    slips: tuple[Slip, ...]


def find_slippage(steps: Iterable[Step], *, today: datetime.date) -> tuple[ProjectHistory, ...]:
    """Return the history of every work, those whose promises slipped most first.

    Parameters
    ----------
    steps : iterable of Step
        Steps without a document date stay out: nobody can say what came first.
    today : datetime.date

    Notes
    -----
    A promise "within 2026" is kept on any day of 2026. What stands "by" a day was reached between the last
    day on which it was told not to stand and that day, so that delays have a least and a most.

    Examples
    --------
    >>> from lantu.facts.statement import Printed
    >>> def step(said, status, rank, period, is_promise):
    ...     paper = Printed(said, said, date=said)
    ...     return Step("x", "x", status, rank, period, is_promise, (), Said(said, "…", paper))
    >>> (history,) = find_slippage(
    ...     [
    ...         step("2021-03-01", "operating", 4, Period("2022", "2022"), True),
    ...         step("2023-12-18", "operating", 4, Period("2023-12-18", "2023-12-18"), False),
    ...     ],
    ...     today=datetime.date(2024, 1, 1),
    ... )
    >>> [(slip.course, slip.days_low, slip.days_high) for slip in history.slips]
    [('late', 352, 352)]
    """
    by_project: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.said.day() is not None:
            by_project[step.project].append(step)
    found = [_history(project, same, today) for project, same in by_project.items()]
    return tuple(sorted(found, key=lambda one: (-_worst(one), one.project)))


def _history(project: str, same: Sequence[Step], today: datetime.date) -> ProjectHistory:
    ordered = sorted(same, key=lambda step: (step.said.day() or today, step.said.start))
    slips, seen = [], set[tuple[int, Period]]()
    for at, step in enumerate(ordered):
        if step.is_promise and step.period.last_day() is not None and (step.rank, step.period) not in seen:
            seen.add((step.rank, step.period))
            slips.append(_slip(step, ordered[at + 1 :], ordered[: at + 1], today))
    label = max((step.label for step in ordered), key=lambda name: (len(name), name))
    return ProjectHistory(project, label, tuple(ordered), tuple(slips))


def _slip(promise: Step, behind: Sequence[Step], before: Sequence[Step], today: datetime.date) -> Slip:
    due = promise.period.last_day() or today
    first = promise.period.first_day() or due
    for at, step in enumerate(behind):
        end = step.period.last_day()
        if step.rank < promise.rank or end is None or (step.is_promise and step.period == promise.period):
            continue
        if step.is_promise:
            opens = max(step.period.first_day() or end, step.said.day() or end)
            low, high = (opens - first).days, (end - due).days
            return Slip(promise, step, _against_promise(low, high), min(low, high), max(low, high))
        since = step.period.first_day() or _last_without(promise.rank, (*before, *behind[:at]))
        low_days = None if since is None else (since - due).days
        return Slip(promise, step, _against_fact(since, end, first, due), low_days, (end - due).days)
    if today > due:
        return Slip(promise, None, "overdue", (today - due).days, None)
    return Slip(promise, None, "open", None, None)


def _against_promise(opens: int, closes: int) -> Course:
    if opens >= 0 and closes >= 0:
        return "put_off"
    if opens <= 0 and closes <= 0:
        return "brought_forward"
    return "vaguer" if opens < 0 else "sharper"


def _against_fact(
    since: datetime.date | None, end: datetime.date, first: datetime.date, due: datetime.date
) -> Course:
    if end < first:
        return "early"
    # By the day it was told the promise may have been kept long before: only what is surely late is late.
    return "late" if since is not None and since > due else "in_time"


def _last_without(rank: int, steps: Sequence[Step]) -> datetime.date | None:
    """Return the last day on which a work was told to stand lower than a rank."""
    days = [day for step in steps if step.rank < rank and (day := step.said.day()) is not None]
    return max(days, default=None)


def _worst(history: ProjectHistory) -> int:
    return max((slip.days_low or slip.days_high or 0 for slip in history.slips), default=-(10**6))
