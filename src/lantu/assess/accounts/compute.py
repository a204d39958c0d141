"""Statements and events find their lines; what says the same becomes one entry; what may is summed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from lantu.assess.accounts.account import Account, AccountLine, AccountSide, Entry, Event, Total
from lantu.assess.accounts.form import AccountForm, LineForm
from lantu.assess.accounts.obstacles import Known, between_lines, within_line
from lantu.assess.said import Said
from lantu.assess.times import end_time
from lantu.facts.statement import Statement

_FIGURES = frozenset({"level", "cumulative", "share", "change"})


def make_accounts(
    forms: Iterable[AccountForm],
    statements: Sequence[Statement],
    events: Sequence[Event] = (),
    *,
    within: Mapping[str, str] | None = None,
    additive: Collection[str] = (),
    names: Mapping[str, str] | None = None,
) -> tuple[Account, ...]:
    """Fill accounts with what is reported.

    Parameters
    ----------
    forms : iterable of AccountForm
    statements : sequence of Statement
        Reported figures are taken; targets, plans, growth and ratios are not.
    events : sequence of Event
    within : mapping of str to str, optional
        The place that a place lies in.
    additive : collection of str
        Indicators whose figures of places add up at all.
    names : mapping of str to str, optional
        What readers call places.
    """
    known = Known(within or {}, additive, names or {})
    return tuple(_account(form, statements, events, known) for form in forms)


def _account(
    form: AccountForm,
    statements: Sequence[Statement],
    events: Sequence[Event],
    known: Known,
) -> Account:
    filled: dict[str, tuple[LineForm, tuple[Entry, ...]]] = {}
    for line in form.lines:
        entries = (*_figures(line, statements), *_events(line, events))
        if entries:
            filled[line.id] = line, tuple(sorted(entries, key=_order))
    sides = [
        AccountSide(
            side,
            name,
            english,
            tuple(_line(line, entries, known) for line, entries in filled.values() if line.side == side),
        )
        for side, name, english in form.sides
    ]
    figures = [
        (line, [entry for entry in entries if entry.value is not None]) for line, entries in filled.values()
    ]
    numbered = [(line, entries) for line, entries in figures if entries]
    return Account(form.id, form.name, form.english, tuple(sides), between_lines(numbered))


def _line(line: LineForm, entries: tuple[Entry, ...], known: Known) -> AccountLine:
    obstacles = within_line(line, entries, known)
    barred = {entry for obstacle in obstacles for entry in obstacle.entries}
    return AccountLine(
        line.id, line.counts, line.counts_english, entries, _totals(entries, barred), obstacles
    )


def _totals(entries: Sequence[Entry], barred: Collection[str]) -> tuple[Total, ...]:
    """Return the sums of the latest figures of different places, by indicator and unit."""
    latest: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        if entry.value is not None and entry.id not in barred:
            latest[entry.indicator, entry.unit, entry.stage, entry.places] = entry
    grouped: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for key, entry in latest.items():
        grouped[key[:3]].append(entry)
    return tuple(
        Total(
            _sum(entry.low for entry in some),
            _sum(entry.high for entry in some),
            sum(entry.value for entry in some if entry.value is not None),
            some[0].unit,
            tuple(entry.id for entry in some),
        )
        for some in grouped.values()
        if len(some) > 1
    )


def _sum(bounds: Iterable[float | None]) -> float | None:
    total = 0.0
    for bound in bounds:
        if bound is None:
            return None
        total += bound
    return total


def _figures(line: LineForm, statements: Iterable[Statement]) -> list[Entry]:
    same: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if (
            one.modality == "reported"
            and one.quantity is not None
            and one.kind in _FIGURES
            and _belongs(line, one)
        ):
            places = tuple(sorted(one.places))
            same[places, one.quantity[:4], one.scope, _year(one)].append(one)
    return [_entry(sorted(some, key=lambda one: one.printed.date or "9999")) for some in same.values()]


def _belongs(line: LineForm, statement: Statement) -> bool:
    if statement.indicator.partition(":")[0] in line.indicators:
        return True
    phrase = statement.wording or statement.indicator
    unit = statement.quantity.unit if statement.quantity else ""
    fits = not line.units or unit in line.units
    return bool(line.words) and fits and all(word in phrase for word in line.words)


def _year(statement: Statement) -> str | None:
    """Return the year that a figure ends in: a count told twice in a year is the same."""
    return statement.period.end[:4] if statement.period.end else None


def _entry(same: Sequence[Statement]) -> Entry:
    first = same[0]
    quantity = first.quantity
    assert quantity is not None
    low, high = quantity.interval()
    stages = {one.stage for one in same}
    # Of several sentences, the one that tells since when; a stage only where all that tell one agree.
    period = next((one.period for one in same if one.period.start is not None), first.period)
    return Entry(
        id=first.id,
        label=first.wording or first.indicator,
        indicator=first.indicator,
        places=tuple(sorted(first.places)),
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        value=float(quantity.value),
        op=quantity.op,
        unit=quantity.unit,
        kind=first.kind,
        stage=stages.pop() if len(stages) == 1 else None,
        scope=first.scope,
        status=None,
        period=period,
        said=tuple(Said(one.id, one.quote, one.printed) for one in same),
    )


def _events(line: LineForm, events: Iterable[Event]) -> list[Entry]:
    same: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        chosen = line.categories if event.sort == "project" else line.forms
        if event.kind in chosen and (not line.statuses or event.status in line.statuses):
            same[event.subject].append(event)
    return [
        _happened(sorted(some, key=lambda one: one.said.printed.date or "9999")) for some in same.values()
    ]


def _happened(same: Sequence[Event]) -> Entry:
    first = same[0]
    return Entry(
        id=first.said.record,
        label=max((event.label for event in same), key=len),
        indicator=None,
        places=tuple(sorted({place for event in same for place in event.places})),
        low=None,
        high=None,
        value=None,
        op=None,
        unit="",
        kind=None,
        stage=None,
        scope=None,
        status=same[-1].status,
        period=first.period,
        said=tuple(event.said for event in same),
    )


def _order(entry: Entry) -> tuple[object, ...]:
    return entry.indicator or "", entry.places, end_time(entry.period) or 0.0, entry.label, entry.id
