"""Revision triangles: what every release said of every period, and what each changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lantu.facts import Period
from lantu.facts.value import NO_BASIS, Subject, Value


@dataclass(frozen=True, slots=True)
class Revision:
    """What one release changed in the figure of one period.

    Attributes
    ----------
    period : Period
    earlier, later : Value
    change : float or None
        Later less earlier best value; None where one has none.
    is_real : bool
        Whether the bounds exclude that both are one number.
    """

    period: Period
    earlier: Value
    later: Value
    change: float | None
    is_real: bool


@dataclass(frozen=True, slots=True)
class Triangle:
    """One series by release.

    Attributes
    ----------
    subject : Subject
        Without period and release.
    releases : tuple of str
        In order of their dates.
    periods : tuple of Period
        In order.
    cells : dict of (str, Period) to Value
        Absent where the release says nothing of the period.
    """

    subject: Subject
    releases: tuple[str, ...]
    periods: tuple[Period, ...]
    cells: dict[tuple[str, Period], Value]

    def revisions(self) -> list[Revision]:
        """Return what each release changed against the one before that spoke of the same period."""
        found = []
        for period in self.periods:
            said = [
                self.cells[release, period] for release in self.releases if (release, period) in self.cells
            ]
            for earlier, later in pairwise(said):
                known = earlier.estimate is not None and later.estimate is not None
                change = round(later.estimate - earlier.estimate, 9) if known else None  # type: ignore[operator]
                found.append(Revision(period, earlier, later, change, _exclude(earlier, later)))
        return found


def make_triangles(values: Iterable[Value]) -> list[Triangle]:
    """Return the triangle of every series that more than one release worked out.

    Parameters
    ----------
    values : iterable of Value
        Of a solution: those of series that are revised carry their release.
    """
    series: dict[Subject, dict[tuple[str, Period], Value]] = defaultdict(dict)
    for value in values:
        release = value.subject.basis.release
        if release:
            plain = replace(value.subject, period=Period(None, None), basis=NO_BASIS)
            series[plain][release, value.subject.period] = value
    return [_triangle(subject, cells) for subject, cells in series.items() if len({r for r, _ in cells}) > 1]


def _triangle(subject: Subject, cells: dict[tuple[str, Period], Value]) -> Triangle:
    releases: Sequence[str] = sorted({release for release, _ in cells})
    periods = sorted(
        {period for _, period in cells}, key=lambda period: (period.end or "", period.start or "")
    )
    return Triangle(subject, tuple(releases), tuple(periods), cells)


def _exclude(first: Value, second: Value) -> bool:
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return False
    slack = 1e-9 * (abs(first.high) + abs(second.high))
    return first.low > second.high + slack or second.low > first.high + slack
