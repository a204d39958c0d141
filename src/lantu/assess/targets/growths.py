"""Growth that was promised, beside growth that was reported for the same time against the same base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lantu.assess.said import Said
from lantu.assess.targets.observe import Key, key_of
from lantu.assess.targets.spans import fit_span
from lantu.assess.targets.target import Observation
from lantu.assess.times import end_time
from lantu.facts.period import Period
from lantu.facts.statement import Against, Statement

YEAR_BEFORE = "同比"
"""Against the same time of the year before: what a growth is told against where nothing is said."""
_OPEN_ABOVE, _OPEN_BELOW = frozenset({">", ">="}), frozenset({"<", "<="})


def signed_growth(statement: Statement) -> float:
    """Return a growth as a number that falls below 0 where something shrinks."""
    assert statement.quantity is not None
    value = float(statement.quantity.value)
    return -value if statement.direction == "down" else value


def base_time(against: Against | None, period: Period) -> str | None:
    """Return what a growth is told against; None where it is against a stated value.

    Examples
    --------
    >>> base_time(None, Period("2025", "2025")), base_time(Against("2024"), Period("2025", "2025"))
    ('同比', '同比')
    >>> base_time(Against("2020"), Period("2025", "2025"))
    '2020'
    >>> base_time(Against("2024-01/2024-10"), Period("2025-01", "2025-10"))
    '同比'
    """
    if against is None or against.time == YEAR_BEFORE:
        return YEAR_BEFORE
    if against.value is not None or against.time is None:
        return None
    named, before = against.period(), year_before(period)
    if named is None or before.end is None or named.end is None:
        return against.time
    alike = named == before or (named.start == named.end and named.end in {before.end, before.end[:4]})
    return YEAR_BEFORE if alike else against.time


def year_before(period: Period) -> Period:
    """Return the same time of the year before.

    Examples
    --------
    >>> year_before(Period("2023-02", "2024-02-29"))
    Period(start='2022-02', end='2023-02-28')
    """
    return Period(_year_before(period.start), _year_before(period.end))


def _year_before(date: str | None) -> str | None:
    if date is None:
        return None
    earlier = f"{int(date[:4]) - 1}{date[4:]}"
    return f"{earlier[:4]}-02-28" if earlier[4:] == "-02-29" else earlier


class Growths:
    """Finds the reported growth of what a growth target is about.

    Parameters
    ----------
    statements : iterable of Statement
        Of all kinds; what is no growth, or no report, stays out.
    said : mapping of str to Said
        Sentences by record.
    """

    def __init__(self, statements: Iterable[Statement], said: Mapping[str, Said]) -> None:
        self._said = said
        self._by_key: dict[Key, list[Statement]] = defaultdict(list)
        for one in statements:
            if one.kind == "growth" and one.modality == "reported" and one.quantity is not None:
                self._by_key[key_of(one)].append(one)

    def of(self, key: Key, unit: str, period: Period, against: str | None) -> tuple[Observation, ...]:
        """Return the growth that was reported for just this time and base, the newest report last."""
        found = [
            one
            for one in self._by_key.get(key, ())
            if one.quantity is not None
            and one.quantity.unit == unit
            and base_time(one.against, one.period) == against is not None
            and end_time(one.period) == end_time(period) is not None
            and fit_span(one.period, period, sums=True) == "whole"
        ]
        found.sort(key=lambda one: (one.printed.date or "", one.id))
        return (self._observation(found[-1], found),) if found else ()

    def _observation(self, last: Statement, found: Sequence[Statement]) -> Observation:
        assert last.quantity is not None
        value, time = signed_growth(last), end_time(last.period)
        assert time is not None
        lower, upper = (_OPEN_BELOW, _OPEN_ABOVE) if value >= 0 else (_OPEN_ABOVE, _OPEN_BELOW)
        return Observation(
            period=last.period,
            time=time,
            low=None if last.quantity.op in lower else value,
            high=None if last.quantity.op in upper else value,
            estimate=value,
            said=(self._said[last.id],) if last.id in self._said else (),
            records=tuple(one.id for one in found),
        )
