"""Statements of a target that say the same become one; a target worked out from a base gets its level."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lantu.assess.said import Said
from lantu.assess.targets.growths import YEAR_BEFORE, base_time, signed_growth, year_before
from lantu.assess.targets.observe import Observations, key_of
from lantu.assess.targets.target import Direction, Interval, Observation, Rule, Target
from lantu.assess.times import end_time
from lantu.facts.statement import Statement

_LEVELS = frozenset({"level", "cumulative", "share"})
_CEILING, _FLOOR = frozenset({"<", "<="}), frozenset({">", ">="})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one statement wants: the level, and the base that it was worked out from.

    Attributes
    ----------
    interval : Interval
        Both ends None where the base is unknown.
    unit : str
    base : Interval or None
    against : str or None
        Of a growth whose level cannot be worked out: what it is against. ``interval`` is the rate then.
    """

    interval: Interval
    unit: str
    base: Interval | None = None
    against: str | None = None


def said_of(statement: Statement) -> Said:
    """Return the sentence of a statement."""
    return Said(statement.id, statement.quote, statement.printed)


def group(statements: Iterable[Statement], observed: Observations, rules: Mapping[str, Rule]) -> list[Target]:
    """Make one target of all statements that promise the same, the earliest first.

    A level and the growth that leads to it are one promise where one text tells both. Left out are
    statements without a number, and trends.
    """
    found: dict[tuple[object, ...], list[tuple[Statement, Wanted]]] = {}
    for statement in sorted(statements, key=lambda one: (one.printed.date or "", one.id)):
        if statement.modality == "reported" or statement.quantity is None or statement.kind == "rank":
            continue
        wanted = _wanted(statement, observed, _rule(statement, rules))
        key: tuple[object, ...] = (
            *key_of(statement), statement.period, wanted.interval, wanted.unit, wanted.against
        )  # fmt: skip
        if wanted.interval.low is None and wanted.interval.high is None:
            key = (*key, statement.quantity.value, statement.against)
        found.setdefault(key, []).append((statement, wanted))
    return [_target(same, rules) for same in _joined(found.values())]


def _joined(groups: Iterable[list[tuple[Statement, Wanted]]]) -> list[list[tuple[Statement, Wanted]]]:
    """Put the growth that leads to a level to the level, where one text tells both of the same time."""
    levels: dict[tuple[object, ...], list[list[tuple[Statement, Wanted]]]] = defaultdict(list)
    kept, grown = list[list[tuple[Statement, Wanted]]](), list[list[tuple[Statement, Wanted]]]()
    for same in groups:
        (first, wanted), is_growth = same[0], all(one.base is not None for _, one in same)
        (grown if is_growth else kept).append(same)
        if not is_growth and first.kind in _LEVELS:
            levels[_promise(first, wanted)].append(same)
    for same in grown:
        first, wanted = same[0]
        fitting = (
            one for one in levels.get(_promise(first, wanted), ()) if _leads_to(first, wanted, *one[0])
        )
        level = next(fitting, None)
        if level is None:
            kept.append(same)
        else:
            level.extend(same)
    return kept


def _promise(statement: Statement, wanted: Wanted) -> tuple[object, ...]:
    return *key_of(statement), statement.period, statement.printed.document, wanted.unit


def _leads_to(growth: Statement, worked_out: Wanted, level: Statement, stated: Wanted) -> bool:
    """Tell whether a level lies within what a growth, as exactly as it is written, leads to."""
    if growth.quantity is None or level.quantity is None or worked_out.base is None:
        return False
    low, high = worked_out.interval
    base, wanted = worked_out.base.high, stated.interval.low
    if low is None or high is None or base is None or wanted is None:
        return False
    per_step = abs(base) / 100 if growth.kind == "growth" else abs(base) if growth.kind == "ratio" else 1.0
    room = float(growth.quantity.step or 0) / 2 * per_step + float(level.quantity.step or 0) / 2
    return low - room <= wanted <= high + room


def _target(same: list[tuple[Statement, Wanted]], rules: Mapping[str, Rule]) -> Target:
    (first, wanted), places = same[0], tuple(sorted(same[0][0].places))
    assert first.quantity is not None
    fields = (first.indicator, places, first.period, wanted, first.scope, first.stage, first.quantity.value)
    return Target(
        id=hashlib.sha256(repr(fields).encode()).hexdigest()[:16],
        indicator=first.indicator,
        places=places,
        period=first.period,
        unit=wanted.unit,
        op=first.quantity.op,
        wanted=wanted.interval,
        direction=_way(wanted.interval) if wanted.against else _direction(first, _rule(first, rules)),
        modality="target" if any(one.modality == "target" for one, _ in same) else "plan",
        said=tuple(said_of(one) for one, _ in same),
        wording=first.wording,
        scope=first.scope,
        stage=first.stage,
        derived_from=wanted.base,
        measure="growth" if wanted.against else "level",
        against=wanted.against,
        room=float(first.quantity.step or 0) / 2 if wanted.against and first.quantity.op == "~" else 0.0,
    )


def _way(growth: Interval) -> Direction:
    """Return the way in which a growth is to go: more of it, or more of a decline."""
    return "up" if (growth.low or 0.0) >= 0 else "down"


def _rule(statement: Statement, rules: Mapping[str, Rule]) -> Rule:
    return rules.get(statement.indicator.partition(":")[0], Rule())


def _direction(statement: Statement, rule: Rule) -> Direction | None:
    assert statement.quantity is not None
    if statement.kind in _LEVELS and statement.quantity.op in _CEILING:
        return "down"
    if statement.kind in _LEVELS and statement.quantity.op in _FLOOR:
        return "up"
    return rule.better or statement.direction


def _wanted(statement: Statement, observed: Observations, rule: Rule) -> Wanted:
    """Return the level that a statement wants; that of a growth or change is worked out from its base."""
    quantity = statement.quantity
    assert quantity is not None
    value = float(quantity.value)
    if statement.kind in _LEVELS:
        end = float(quantity.value2) if quantity.value2 is not None else value
        # Of a range, the end that is reached first fulfils it.
        near = max(value, end) if _direction(statement, rule) == "down" else min(value, end)
        return Wanted(Interval(near, near), quantity.unit)
    base, unit = (None, None) if rule.is_real_growth else _base(statement, observed, rule)
    if base is None or base.low is None or base.high is None:
        against = base_time(statement.against, statement.period) if statement.kind == "growth" else None
        if against is None:
            return Wanted(Interval(None, None), unit or quantity.unit)
        rate = signed_growth(statement)
        return Wanted(Interval(rate, rate), quantity.unit, against=against)
    sign = -1.0 if statement.direction == "down" else 1.0
    if statement.kind == "ratio":
        ends = (base.low * value, base.high * value)
    elif statement.kind == "growth":
        ends = (base.low * (1 + sign * value / 100), base.high * (1 + sign * value / 100))
    else:
        ends = (base.low + sign * value, base.high + sign * value)
    return Wanted(Interval(min(ends), max(ends)), unit or quantity.unit, base)


def _base(statement: Statement, observed: Observations, rule: Rule) -> tuple[Interval | None, str | None]:
    """Return the value that a growth, a ratio or a change is applied to, and its unit."""
    against, key = statement.against, key_of(statement)
    if against is None or statement.quantity is None:
        return None, None
    unit = observed.unit_of(key)
    if against.value is not None:
        # A change is told in the unit of what changes; a growth and a ratio do not tell it.
        if unit is None and statement.kind == "change":
            unit = statement.quantity.unit
        return (None if unit is None else Interval(float(against.value), float(against.value))), unit
    span = year_before(statement.period) if against.time == YEAR_BEFORE else against.period()
    time = None if span is None else end_time(span)
    if unit is None or span is None or time is None:
        return None, unit
    series = observed.comparable(key, unit, span, None, sums=rule.sums_over_time)
    at: Observation | None = next((one for one in series if abs(one.time - time) < 1e-6), None)
    return (None if at is None else Interval(at.low, at.high)), unit
