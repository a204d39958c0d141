"""A figure that is to be reached, and how far it is reached: the results of the target board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.assess.progress import Progress
from lantu.assess.said import Said
from lantu.facts.period import Period

Status = Literal["met", "on_track", "behind", "missed", "no_evidence"]
Why = Literal[
    "no_value", "no_value_at_deadline", "one_value", "no_deadline", "no_direction", "no_base_value",
    "constant_prices", "open_bounds",
]  # fmt: skip
"""Why there is no evidence: see `TargetProgress.why`."""
Change = Literal[
    "restated",
    "strengthened",
    "softened",
    "hedged",
    "postponed",
    "brought_forward",
    "renewed",
    "not_repeated",
]
Direction = Literal["up", "down"]
Measure = Literal["level", "growth"]
"""What a target is of: a level, stated or worked out, or a rate at which something grows."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What the catalogue says of an indicator, as far as targets need it.

    Attributes
    ----------
    better : {"up", "down"} or None
        Which way is better; None where neither is.
    sums_over_time : bool
        True where the figures of years add up to that of a span.
    is_real_growth : bool
        True where growth is told at constant prices: it cannot be applied to a value at current ones.
    part : str
        The part of the programme; empty where not known.
    """

    better: Direction | None = None
    sums_over_time: bool = False
    is_real_growth: bool = False
    part: str = ""


class Interval(NamedTuple):
    """Bounds; None where open."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Target:
    """One promise in figures, however often it is repeated.

    Attributes
    ----------
    id : str
        Hash of what is promised: the same in every ledger that holds it.
    indicator : str
        Identifier in the catalogue, with what narrows it, or the phrase.
    places : tuple of str
        Codes or names, sorted.
    period : Period
        When it is to be reached; for totals over a span, the span.
    unit : str
    op : str
        As in `lantu.facts.Quantity`.
    wanted : Interval
        What fulfils it; both ends the same for a plain figure. In the base unit.
    direction : {"up", "down"} or None
        Up where more than the figure fulfils it too.
    modality : {"target", "plan"}
    derived_from : tuple of float or None
        Base value that a change or a growth was applied to (low, high); None for stated levels.
    said : tuple of Said
        Every sentence that states it, oldest first.
    wording : str
        The indicator in the words of the first.
    scope, stage : str or None
    measure : {"level", "growth"}
        ``growth``: ``wanted`` is a rate in ``unit``, below 0 where something is to shrink. Its base is
        unknown or its prices are constant, so it is judged by the growth that is reported.
    against : str or None
        Of a growth: ``同比`` or the time of its base.
    room : float
        Of a growth of about so much: how far on either side it may lie, half a unit of its last digit.
    """

    id: str
    indicator: str
    places: tuple[str, ...]
    period: Period
    unit: str
    op: str
    wanted: Interval
    direction: Direction | None
    modality: Literal["target", "plan"]
    said: tuple[Said, ...]
    wording: str = ""
    scope: str | None = None
    stage: str | None = None
    derived_from: Interval | None = None
    measure: Measure = "level"
    against: str | None = None
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Observation:
    """A later (or earlier) value of what a target is about.

    Attributes
    ----------
    period : Period
    time : float
        End of the period as a year and its part: all of 2021, and its last day, are 2022.0.
    low, high, estimate : float or None
        As in a value of the ledger; None where open.
    is_implied : bool
    said : tuple of Said
        Sentences that name it; empty where it is implied by others alone.
    records : tuple of str
        All records that it rests on.
    """

    period: Period
    time: float
    low: float | None
    high: float | None
    estimate: float | None
    is_implied: bool = False
    said: tuple[Said, ...] = ()
    records: tuple[str, ...] = ()


class Required(NamedTuple):
    """A point of the straight line from the value before the promise to the figure promised."""

    year: int
    value: float


class Gap(NamedTuple):
    """What is wanted less what is observed, in the base unit: above 0, so much is missing.

    For targets downwards it is what is observed less what is wanted.
    """

    low: float | None
    high: float | None
    estimate: float | None


class Drift(NamedTuple):
    """What became of a promise in a later text.

    Attributes
    ----------
    change : Change
        ``renewed``: set again for a later year, after its deadline.
        ``hedged``: the same figure with a weaker word before it (about, or none where there was at least).
        ``not_repeated``: a later document about the same place that does not state it.
    said : Said or None
        The later sentence; None for what is not repeated.
    document : str
        File name of the later document.
    date : str or None
    before, after : float or None
        The figure, or for deadlines the year, before and after.
    """

    change: Change
    said: Said | None
    document: str
    date: str | None
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """A target with what is known of it.

    Attributes
    ----------
    target : Target
    status : Status
        By the best values.
    possible : tuple of Status
        All that the intervals allow, best first; one where they leave no doubt.
    why : Why or None
        Why there is no evidence, or why it is not sharper; None for a status that stands.
    baseline, latest : Observation or None
        The value before the promise (or the first there is), and the value it is judged by.
    observed : tuple of Observation
        All values, in time.
    required : tuple of Required
        Empty without a baseline.
    required_now : float or None
        Point of the path at the time of the latest value.
    gap : Gap or None
        To the figure promised.
    progress : Progress or None
        The measure of Open SDG; None without a baseline, or where a number is not above 0.
    drift : tuple of Drift
    """

    target: Target
    status: Status
    possible: tuple[Status, ...]
    why: Why | None = None
    baseline: Observation | None = None
    latest: Observation | None = None
    observed: tuple[Observation, ...] = ()
    required: tuple[Required, ...] = ()
    required_now: float | None = None
    gap: Gap | None = None
    progress: Progress | None = None
    drift: tuple[Drift, ...] = ()
