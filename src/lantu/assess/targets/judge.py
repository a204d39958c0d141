"""Whether a target is met, on its way or missed: by the best values, and at every end of the intervals."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.assess.progress import Progress, compute_progress
from lantu.assess.targets.target import Direction, Gap, Interval, Observation, Required, Status, Why
from lantu.errors import AssessError

BEST_FIRST: tuple[Status, ...] = ("met", "on_track", "behind", "missed", "no_evidence")
_SAME = 1e-6


@dataclass(frozen=True, slots=True)
class Chosen:
    """The values that a target is judged by.

    Attributes
    ----------
    baseline, latest : Observation or None
    is_late : bool
        True where there is no value up to the deadline and the first one behind it was taken.
    """

    baseline: Observation | None
    latest: Observation | None
    is_late: bool = False


def choose(observed: Sequence[Observation], stated: float | None, deadline: float | None) -> Chosen:
    """Choose the value before the promise and the one that tells how it stands.

    Parameters
    ----------
    observed : sequence of Observation
        In time.
    stated, deadline : float or None
        When it was promised, and when it is due; None where unknown.
    """
    since = -math.inf if stated is None else stated
    until = math.inf if deadline is None else deadline + _SAME
    before = [one for one in observed if one.time <= min(since, until)]
    after = [one for one in observed if one.time > since]
    due = [one for one in after if one.time <= until]
    baseline = before[-1] if before else None
    if due:
        if baseline is None and len(due) > 1:
            baseline = due[0]
        return Chosen(baseline, due[-1])
    return Chosen(baseline, after[0] if after else None, bool(after))


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges one target.

    Attributes
    ----------
    direction : {"up", "down"}
    wanted : Interval
        What must be reached; its ends differ where the figure was worked out from an uncertain base.
    deadline : float or None
    today : float
    """

    direction: Direction
    wanted: Interval
    deadline: float | None
    today: float

    def status(self, chosen: Chosen) -> tuple[Status, tuple[Status, ...], Why | None]:
        """Return the status by best values, all that are possible, and why it is not sharper."""
        latest, baseline = chosen.latest, chosen.baseline
        if latest is None:
            return "no_evidence", ("no_evidence",), "no_value" if self.deadline else "no_deadline"
        firsts = _ends(baseline) if baseline else [None]
        corners = itertools.product(_ends(latest), self.wanted, firsts)
        found = {self._at(value, want, first, chosen) for value, want, first in corners if want is not None}
        best = self._best(chosen) or (found.copy().pop() if len(found) == 1 else "no_evidence")
        if chosen.is_late and best == "met":
            # Reached by the first figure behind the deadline: in time, or after it.
            found.add("missed")
        possible = tuple(status for status in BEST_FIRST if status in found | {best})
        return best, possible, self._why(best, possible, chosen)

    def gap(self, latest: Observation) -> Gap:
        """Return what is missing; below 0 where there is more than was promised."""
        up = self.direction == "up"
        sign, best = (1.0 if up else -1.0), _middle(self.wanted)
        low, high = self.wanted if up else reversed(self.wanted)
        least, most = (latest.high, latest.low) if up else (latest.low, latest.high)
        ends = [
            None if want is None or value is None else sign * (want - value)
            for want, value in ((low, least), (high, most))
        ]
        estimate = None if best is None or latest.estimate is None else sign * (best - latest.estimate)
        return Gap(ends[0], ends[1], estimate)

    def path(self, baseline: Observation) -> tuple[Required, ...]:
        """Return the straight line from the baseline to what was promised, a point at the end of a year."""
        if self.deadline is None or baseline.estimate is None or self.deadline <= baseline.time:
            return ()
        years = range(math.ceil(baseline.time - _SAME), math.floor(self.deadline + _SAME) + 1)
        points = [(year, self.required_at(float(year), baseline)) for year in years]
        return tuple(Required(year - 1, value) for year, value in points if value is not None)

    def required_at(self, time: float, baseline: Observation) -> float | None:
        """Return the point of the straight line at a time, its end behind it; None where there is no line."""
        want = _middle(self.wanted)
        if want is None or baseline.estimate is None:
            return None
        until = math.inf if self.deadline is None else self.deadline
        return self._line(min(time, until), baseline.estimate, want, baseline.time)

    def progress(self, baseline: Observation, latest: Observation) -> Progress | None:
        """Return the measure of Open SDG; None where it needs what is not there."""
        want = _middle(self.wanted)
        if self.deadline is None or want is None or baseline.estimate is None or latest.estimate is None:
            return None
        if self._fulfils(baseline.estimate, want):
            # What is to be held, and not to be reached, has no rate.
            return None
        try:
            return compute_progress(
                start=baseline.estimate,
                value=latest.estimate,
                target=want,
                years=latest.time - baseline.time,
                years_to_target=self.deadline - baseline.time,
            )
        except AssessError:
            # A board has targets that the measure cannot be taken of (a zero, a value to be held).
            return None

    def _best(self, chosen: Chosen) -> Status | None:
        latest, baseline, want = chosen.latest, chosen.baseline, _middle(self.wanted)
        if latest is None or latest.estimate is None or want is None:
            return None
        return self._at(latest.estimate, want, baseline.estimate if baseline else None, chosen)

    def _at(self, value: float, want: float, first: float | None, chosen: Chosen) -> Status:
        if self._fulfils(value, want):
            return "met"
        latest, baseline = chosen.latest, chosen.baseline
        if latest is None or self.deadline is None:
            return "no_evidence"
        if latest.time >= self.deadline - _SAME:
            return "missed"
        if self.today > self.deadline or baseline is None or first is None or baseline.time >= latest.time:
            return "no_evidence"
        required = self._line(latest.time, first, want, baseline.time)
        return "on_track" if required is not None and self._fulfils(value, required) else "behind"

    def _fulfils(self, value: float, want: float) -> bool:
        slack = 1e-9 * max(abs(want), 1.0)
        return value >= want - slack if self.direction == "up" else value <= want + slack

    def _line(self, time: float, first: float, want: float, start: float) -> float | None:
        if self.deadline is None or self.deadline <= start or not math.isfinite(first):
            return None
        return first + (want - first) * (time - start) / (self.deadline - start)

    def _why(self, best: Status, possible: tuple[Status, ...], chosen: Chosen) -> Why | None:
        if chosen.is_late and best in {"met", "no_evidence"}:
            return "no_value_at_deadline"
        if best != "no_evidence":
            return None if len(possible) == 1 else "open_bounds"
        if chosen.latest is not None and chosen.latest.estimate is None:
            return "open_bounds"
        if self.deadline is None:
            return "no_deadline"
        return "no_value_at_deadline" if self.today > self.deadline else "one_value"


def _ends(one: Observation) -> list[float]:
    """Return both ends of an observation, endless where open."""
    return [-math.inf if one.low is None else one.low, math.inf if one.high is None else one.high]


def _middle(interval: Interval) -> float | None:
    low, high = interval
    return None if low is None or high is None else (low + high) / 2
