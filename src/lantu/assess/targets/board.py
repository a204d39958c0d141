"""The target board: every figure that was promised, with the values that tell how it stands."""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from lantu.assess.targets.drift import LaterDocuments, find_drift
from lantu.assess.targets.growths import Growths
from lantu.assess.targets.judge import Chosen, Judge, choose
from lantu.assess.targets.observe import Key, Observations
from lantu.assess.targets.series import group, said_of
from lantu.assess.targets.target import (
    Direction,
    Interval,
    Observation,
    Rule,
    Status,
    Target,
    TargetProgress,
    Why,
)
from lantu.assess.times import day_time, end_time, is_span_of_years
from lantu.facts.period import Period
from lantu.facts.statement import Statement
from lantu.facts.value import Value

_STRONGEST: tuple[Status, ...] = ("missed", "behind", "on_track", "met", "no_evidence")


def assess_targets(
    statements: Iterable[Statement],
    values: Iterable[Value],
    rules: Mapping[str, Rule],
    *,
    today: datetime.date,
) -> tuple[TargetProgress, ...]:
    """Join every target and plan figure to the values of the same quantity.

    Parameters
    ----------
    statements : iterable of Statement
        Everything that a ledger says: what is promised is a target or a plan, what is reported stands in
        ``values`` too, and gives the sentences.
    values : iterable of Value
        Of the reconciled statements: the observed path, stated or implied, with bounds.
    rules : mapping of str to Rule
        By indicator of the catalogue; one that is missing has no direction.
    today : datetime.date
        A deadline before it has passed.

    Returns
    -------
    tuple of TargetProgress
        What needs attention first: missed, behind, on track, met, then what nothing is known of; within
        these what the catalogue knows before phrases, and the deadline next to the day.

    Notes
    -----
    A target is met when the value of the latest time up to the deadline fulfils it; missed when the value
    at the deadline does not; before the deadline it is on track when the value lies on or beyond the
    straight line from the last value before the promise to the figure promised, and else behind. With one
    value there is no line, with none nothing is said. A growth or a change is applied to the value of its
    base. Where that is unknown, or the growth is at constant prices and the values are not, a growth is held
    against the growth that was reported for the same time and base, and a change is without evidence.
    """
    known = list(statements)
    said = {one.id: said_of(one) for one in known if one.modality == "reported"}
    observed, grown = Observations(values, said), Growths(known, said)
    targets = group(known, observed, rules)
    by_key: dict[Key, list[Target]] = defaultdict(list)
    for target in targets:
        by_key[_key(target)].append(target)
    ops = {one.id: one.quantity.op for one in known if one.quantity is not None}
    later = LaterDocuments(known, rules)
    board = []
    for target in targets:
        rule = rules.get(target.indicator.partition(":")[0], Rule())
        drift = find_drift(target, by_key[_key(target)], ops) + later.silent(target)
        if target.measure == "growth":
            judged = _judge_growth(target, rule, grown, day_time(today))
        else:
            judged = _judge(target, rule, observed, day_time(today))
        board.append(replace(judged, drift=drift))
    return tuple(sorted(board, key=lambda one: _attention(one, rules, day_time(today))))


def _key(target: Target) -> Key:
    return target.indicator, target.places, target.scope, target.stage


def _judge(target: Target, rule: Rule, observed: Observations, today: float) -> TargetProgress:
    stated, deadline = _promised(target)
    key = _key(target)
    if target.wanted.low is None:
        return _unknown(target, "constant_prices" if rule.is_real_growth else "no_base_value")
    total, sums = None, rule.sums_over_time
    series = observed.comparable(key, target.unit, target.period, target.wanted.high, sums=sums)
    if sums and is_span_of_years(target.period):
        # A sum over a span is compared with sums, not with the figure of its last year.
        total = observed.total(key, target.unit, target.period)
        series = () if total is None else (total,)
    chosen = choose(series, stated, deadline) if total is None else Chosen(_nothing_yet(target), total)
    direction = target.direction or _towards(target, chosen)
    if direction is None:
        return _unknown(target, "no_direction" if series else "no_value", series)
    judge = Judge(direction, target.wanted, deadline, today)
    status, possible, why_not = judge.status(chosen)
    baseline, latest = chosen.baseline, chosen.latest
    return TargetProgress(
        target=target,
        status=status,
        possible=possible,
        why=why_not,
        baseline=baseline,
        latest=latest,
        observed=series,
        required=judge.path(baseline) if baseline else (),
        required_now=judge.required_at(latest.time, baseline) if baseline and latest else None,
        gap=judge.gap(latest) if latest else None,
        progress=judge.progress(baseline, latest) if baseline and latest else None,
    )


def _judge_growth(target: Target, rule: Rule, grown: Growths, today: float) -> TargetProgress:
    """Judge a growth by what was reported for the same time; before that nothing tells how it stands."""
    found = grown.of(_key(target), target.unit, target.period, target.against)
    deadline = end_time(target.period)
    if not found:
        return _unknown(target, "constant_prices" if rule.is_real_growth else "no_value")
    assert target.direction is not None
    low, high = target.wanted
    wide = Interval(None if low is None else low - target.room, None if high is None else high + target.room)
    judge = Judge(target.direction, wide, deadline, today)
    status, possible, why_not = judge.status(Chosen(None, found[-1]))
    return TargetProgress(
        target, status, possible, why_not, latest=found[-1], observed=found, gap=judge.gap(found[-1])
    )


def _nothing_yet(target: Target) -> Observation:
    """Return the beginning of a span, when none of its total is done."""
    start = int(target.period.start or 0)
    return Observation(Period(None, str(start - 1)), float(start), 0.0, 0.0, 0.0, is_implied=True)


def _promised(target: Target) -> tuple[float | None, float | None]:
    """Return when a target was set and when it is due; None where that is not told.

    A state "at" the document's own date is no deadline. A promise that is told after its deadline was set
    before, and nobody says when.
    """
    stated = end_time(Period(None, target.said[0].printed.date))
    deadline = end_time(target.period)
    if stated is None or deadline is None or stated < deadline:
        return stated, deadline
    return (stated, None) if target.period.start is None else (None, deadline)


def _towards(target: Target, chosen: Chosen) -> Direction | None:
    """Return the way from the value before the promise to the promise."""
    first = chosen.baseline
    if first is None or first.estimate is None or target.wanted.low is None:
        return None
    return "up" if target.wanted.low >= first.estimate else "down"


def _unknown(target: Target, why: Why, series: tuple[Observation, ...] = ()) -> TargetProgress:
    return TargetProgress(target, "no_evidence", ("no_evidence",), why, observed=series)


def _attention(one: TargetProgress, rules: Mapping[str, Rule], today: float) -> tuple[object, ...]:
    """Order by what needs a look first; what the catalogue knows goes before mere phrases."""
    deadline = end_time(one.target.period)
    unknown = one.target.indicator.partition(":")[0] not in rules
    return (
        _STRONGEST.index(one.status), one.target.modality == "plan", unknown,
        math.inf if deadline is None else abs(deadline - today), one.target.id,
    )  # fmt: skip
