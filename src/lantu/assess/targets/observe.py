"""Values become the observations that a target is judged by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from lantu.assess.said import Said
from lantu.assess.targets.spans import fit_span
from lantu.assess.targets.target import Observation
from lantu.assess.times import end_time, is_span_of_years
from lantu.facts.period import Period
from lantu.facts.statement import Statement
from lantu.facts.value import Basis, Value

Key = tuple[str, tuple[str, ...], str | None, str | None]
"""Indicator, places, scope and stage."""

_MEASURES = frozenset({"level", "cumulative", "share"})


def key_of(statement: Statement) -> Key:
    """Return what must be the same for a value to be of what a statement is about."""
    return statement.indicator, tuple(sorted(statement.places)), statement.scope, statement.stage


class Observations:
    """Finds the values of what a target is about.

    Parameters
    ----------
    values : iterable of Value
        Of a reconciled ledger. Flows between places stay out: no target is compared with them.
    said : mapping of str to Said
        Sentences by record.
    """

    def __init__(self, values: Iterable[Value], said: Mapping[str, Said]) -> None:
        self._said = said
        self._values: dict[Key, list[Value]] = defaultdict(list)
        for value in values:
            subject = value.subject
            if subject.measure in _MEASURES and not subject.origin and not subject.destination:
                key = (subject.indicator, tuple(sorted(subject.places)), subject.scope, subject.stage)
                self._values[key].append(value)

    def comparable(
        self, key: Key, unit: str, span: Period, wanted: float | None, *, sums: bool
    ) -> tuple[Observation, ...]:
        """Return what is known of one series and can be held against a target, in time.

        Parameters
        ----------
        key : Key
        unit : str
        span : Period
            Of the target.
        wanted : float or None
            What the target wants.
        sums : bool
            The figures of parts of a time add up: those of a part of ``span`` tell something where they alone
            reach what is wanted, and nothing before.
        """
        found: list[Value] = []
        for value in self._values.get(key, []):
            fit = fit_span(value.subject.period, span, sums=sums)
            if fit == "whole":
                found.append(value)
            elif fit == "part" and value.low is not None and wanted is not None and value.low >= wanted:
                found.append(replace(value, high=None))
        return self._series(found, unit)

    def of(self, key: Key, unit: str) -> tuple[Observation, ...]:
        """Return what is known of one series, in time.

        Values of another unit stay out. Of several bases (releases, base years, prices) the one whose
        values reach furthest is taken, and the others stay out: they are never joined.
        """
        return self._series(self._values.get(key, []), unit)

    def _series(self, values: Iterable[Value], unit: str) -> tuple[Observation, ...]:
        bases: dict[Basis, list[Observation]] = defaultdict(list)
        for value in values:
            time = end_time(value.subject.period)
            if value.subject.unit != unit or time is None or is_span_of_years(value.subject.period):
                continue
            bases[value.subject.basis].append(self._observation(value, time))
        if not bases:
            return ()
        best = max(bases, key=lambda basis: (max(one.time for one in bases[basis]), basis))
        return _in_time(bases[best])

    def unit_of(self, key: Key) -> str | None:
        """Return the unit of a series; None where nothing is known of it, or in several units."""
        units = {value.subject.unit for value in self._values.get(key, [])}
        return units.pop() if len(units) == 1 else None

    def total(self, key: Key, unit: str, span: Period) -> Observation | None:
        """Return the sum of the years of a span that are known; None where none is.

        Years that nobody states leave the upper bound open: they are not taken for nothing.
        """
        first, last = int(span.start or 0), int(span.end or 0)
        known = [value for value in self._values.get(key, []) if value.subject.unit == unit]
        stated = [value for value in known if value.subject.period == span]
        if stated:
            return self._observation(stated[-1], last + 1.0)
        # The figure of a December ends when that of its year does, and must not stand for it.
        whole = [value for value in known if _is_year_within(value.subject.period, first, last)]
        years = {int(one.period.start or 0): one for one in self._series(whole, unit)}
        if not years:
            return None
        parts = [years[year] for year in sorted(years)]
        is_whole = len(parts) == last - first + 1
        return Observation(
            period=Period(str(min(years)), str(max(years))),
            time=max(years) + 1.0,
            low=_sum(one.low for one in parts),
            high=_sum(one.high for one in parts) if is_whole else None,
            estimate=_sum(one.estimate for one in parts) if is_whole else None,
            said=tuple(said for one in parts for said in one.said),
            records=tuple(record for one in parts for record in one.records),
        )

    def _observation(self, value: Value, time: float) -> Observation:
        implied = value.status == "implied"
        return Observation(
            period=value.subject.period,
            time=time,
            low=value.low,
            high=value.high,
            estimate=value.estimate,
            is_implied=implied,
            said=tuple(self._said[record] for record in value.records if record in self._said),
            records=value.records,
        )


def _is_year_within(period: Period, first: int, last: int) -> bool:
    start, end = period
    return start is not None and start == end and len(start) == 4 and first <= int(start) <= last


def _sum(numbers: Iterable[float | None]) -> float | None:
    total = 0.0
    for number in numbers:
        if number is None or number < 0:
            return None
        total += number
    return total


def _in_time(found: Sequence[Observation]) -> tuple[Observation, ...]:
    """Return observations in time; of several at one time, what is stated goes before what is implied."""
    best: dict[float, Observation] = {}
    for one in sorted(found, key=lambda one: (one.time, one.is_implied, -len(one.records))):
        best.setdefault(one.time, one)
    return tuple(best.values())
