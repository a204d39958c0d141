"""What all statements together leave open of one quantity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.facts.period import Period


class Basis(NamedTuple):
    """What must be equal before two figures may be joined in one series.

    Attributes
    ----------
    release : str
        The release, for series that every release works out anew; empty for others.
    base_year, prices : str
        Base year; ``constant`` or ``current``; empty where not said.
    """

    release: str = ""
    base_year: str = ""
    prices: str = ""


NO_BASIS = Basis()
"""Nothing is said of release, base year or prices."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The quantity that a value is of.

    Attributes
    ----------
    indicator : str
        Identifier in the catalogue, or the phrase.
    places : tuple of str
        Sorted; the places together.
    period : Period
        Calendar days for spans, ``(None, day)`` for a state, years where whole.
    measure : {"level", "cumulative", "share", "rank", "growth"}
        Cumulative is said only where the start of the count is unknown; growth is at constant prices,
        against the year before.
    unit : str
    scope, stage, net, origin, destination :
        As in a statement.
    basis : Basis
    """

    indicator: str
    places: tuple[str, ...]
    period: Period
    measure: str = "level"
    unit: str = ""
    scope: str | None = None
    stage: str | None = None
    net: bool | None = None
    origin: tuple[str, ...] = ()
    destination: tuple[str, ...] = ()
    basis: Basis = NO_BASIS


@dataclass(frozen=True, slots=True)
class Value:
    """Bounds and best value of one quantity with the statements that they rest on.

    Attributes
    ----------
    subject : Subject
    low, high : float or None
        Everything between agrees with all statements that are not suspect; None where open.
    estimate : float or None
        Best value inside the bounds; None where nothing suggests one, as where they are wide apart.
    status : {"stated", "implied"}
        Implied where no statement names the quantity itself.
    records : tuple of str
        Statements that name it, and those that its bounds rest on.
    low_from, high_from : tuple of str
        Statements that carry each bound.
    disputed : bool
        True where statements on it contradict each other: the bounds then hold under every way
        of dropping the suspects.

    Examples
    --------
    >>> subject = Subject("jjj_index_opening", ("京津冀",), Period("2022", "2022"))
    >>> Value(subject, 118.65, 119.55, 119.1, "implied", ("a", "b")).half_width()
    0.45
    """

    subject: Subject
    low: float | None
    high: float | None
    estimate: float | None
    status: Literal["stated", "implied"]
    records: tuple[str, ...] = ()
    low_from: tuple[str, ...] = ()
    high_from: tuple[str, ...] = ()
    disputed: bool = False

    def half_width(self) -> float | None:
        """Return half the distance of the bounds; None where one is open."""
        if self.low is None or self.high is None:
            return None
        return round((self.high - self.low) / 2, 9)

    def bounds(self) -> tuple[float | None, float | None]:
        """Return the bounds as people write them, for reading and for exports.

        Reconciling widens every interval by a little more than floats lose, so that ends which touch agree:
        an exact 419 lies between 418.999999581 and 419.000000419.

        Examples
        --------
        >>> subject = Subject("exhibitors", ("150702",), Period("2018", "2018"))
        >>> Value(subject, 418.999999581, 419.000000419, 419.0, "stated", ("r1",)).bounds()
        (419.0, 419.0)
        >>> Value(subject, 640649999259.0, None, 640700000000.0, "stated", ("r1",)).bounds()
        (640650000000.0, None)
        """
        return _bare(self.low, self.estimate), _bare(self.high, self.estimate)


_SLACK, _SLACK_OF_SHORT = 2e-8, 5e-7
_SHORT, _LONGEST = 5, 9


def _bare(end: float | None, near: float | None) -> float | None:
    if end is None or (near is not None and abs(end - near) <= _SLACK * abs(near)):
        return end if end is None else near
    for digits in range(2, _LONGEST):
        short = float(f"{end:.{digits}g}")
        # Half a step is widened by a part of the step, which is more of a number of few digits.
        if abs(short - end) <= (_SLACK_OF_SHORT if digits <= _SHORT else _SLACK) * abs(end):
            return short
    return end
