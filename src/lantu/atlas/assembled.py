"""The series of an indicator at a place: which figures may be joined, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from lantu.atlas.asked import records
from lantu.atlas.names import NARROWS, find_indicator, name_place
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import Reconciled, release_of
from lantu.facts import PlaceName
from lantu.facts.value import Subject, Value
from lantu.ledger.statement import Statement
from lantu.reconcile.keys import net_apart
from lantu.records import Claim
from lantu.records.linking import IndicatorLinker
from lantu.workbench.naming import Narrower

LONGEST = 2000
"""Figures that one page draws; a table and a download have all."""


class Axis(NamedTuple):
    """What figures must share to stand on one axis."""

    kind: str
    unit: str


class Line(NamedTuple):
    """What figures on one axis must share to be joined; empty and None where not said.

    Attributes
    ----------
    narrowed : str
        Words of the text that narrow the indicator.
    release, base_year, prices, scope, stage : str
    net : bool or None
    flow : str
        From where to where.
    together : str
        The places, where the figure is of several together.
    """

    narrowed: str = ""
    release: str = ""
    base_year: str = ""
    prices: str = ""
    scope: str = ""
    stage: str = ""
    net: bool | None = None
    flow: str = ""
    together: str = ""


@dataclass(slots=True)
class Assembled:
    """The figures and implied values of one line on one axis."""

    figures: list[Statement[Claim]] = field(default_factory=list)
    implied: list[Value] = field(default_factory=list)


def assemble_series(
    snapshot: Snapshot, indicator: str, place: str, whole: Reconciled | None
) -> tuple[dict[Axis, dict[Line, Assembled]], int, int]:
    """Return the figures of an indicator at a place by what they may be joined by.

    Figures for several places together are lines of their own. Repeats are left out. Implied values are
    those of ``whole``.

    Returns
    -------
    lines : dict of Axis to dict of Line to Assembled
        Axes and lines with most figures first, figures in order of time.
    total : int
        Figures that name the place.
    left_out : int
        How many of them are beyond the limit of a page.
    """
    query = records(snapshot, "claim").where(indicator=indicator, place=place, repeats=False)
    figures = query.page(LONGEST, order="oldest")
    found: dict[Axis, dict[Line, Assembled]] = {}
    for kept in figures:
        axis = Axis(kept.record.kind, kept.record.quantity.unit)
        line = line_of(snapshot, kept)
        found.setdefault(axis, {}).setdefault(line, Assembled()).figures.append(kept)
    for value in _implied(whole, indicator, place):
        lines = found.setdefault(Axis(value.subject.measure, value.subject.unit), {})
        lines.setdefault(_line_of_subject(snapshot, value.subject), Assembled()).implied.append(value)
    ordered = {
        axis: dict(sorted(lines.items(), key=lambda pair: -len(pair[1].figures)))
        for axis, lines in sorted(found.items(), key=lambda pair: -_count(pair[1]))
    }
    total = query.count()
    return ordered, total, total - len(figures)


def line_of(snapshot: Snapshot, kept: Statement[Claim]) -> Line:
    """Return what a figure must share with another to be joined with it."""
    claim = kept.record
    basis = claim.basis
    return Line(
        narrowed=_narrowing(snapshot, claim),
        release=release_of(snapshot, kept) or "",
        base_year=(basis.base_year if basis else None) or "",
        prices=(basis.prices if basis else None) or "",
        scope=(basis.scope if basis else None) or "",
        stage=claim.stage or "",
        net=net_apart(claim.net, find_indicator(snapshot.region, claim.indicator_id or "")),
        flow=_flow(snapshot, _keys(claim.origin), _keys(claim.destination)),
        together="" if claim.place_mode in {"each", "flow"} else _together(snapshot, _keys(claim.places)),
    )


def _narrowing(snapshot: Snapshot, claim: Claim) -> str:
    region = snapshot.region
    if claim.indicator_id is None or region is None:
        return ""
    narrower = snapshot.once("narrower", lambda: Narrower(IndicatorLinker(region.indicators), region.places))
    return narrower.of(claim.indicator, claim.indicator_id, claim.places)


def _implied(whole: Reconciled | None, indicator: str, place: str) -> list[Value]:
    """Return what follows for the place; a value between wide bounds follows from nearly anything."""
    if whole is None:
        return []

    def is_here(value: Value) -> bool:
        # The quantity may be of a wider place than its sentences name.
        named = (_keys(whole.figures[record].record.places) for record in value.records)
        return place in value.subject.places or all(place in places for places in named)

    values = [
        value
        for value in whole.implied.get(indicator, [])
        if value.half_width() is not None and value.estimate is not None
    ]
    whole.figures.read(record for value in values for record in value.records)
    here = [value for value in values if is_here(value)]
    return sorted(here, key=lambda value: value.subject.period.end or value.subject.period.start or "")


def _line_of_subject(snapshot: Snapshot, subject: Subject) -> Line:
    return Line(
        narrowed=subject.indicator.partition(NARROWS)[2],
        release=subject.basis.release,
        base_year=subject.basis.base_year,
        prices=subject.basis.prices,
        scope=subject.scope or "",
        stage=subject.stage or "",
        net=subject.net,
        flow=_flow(snapshot, subject.origin, subject.destination),
        together="" if subject.origin else _together(snapshot, subject.places),
    )


def _keys(places: Iterable[PlaceName]) -> tuple[str, ...]:
    return tuple(place.code or place.name for place in places)


def _names(snapshot: Snapshot, places: Iterable[str]) -> str:
    return "、".join(sorted(name_place(snapshot.region, place).name or place for place in set(places)))


def _flow(snapshot: Snapshot, origin: tuple[str, ...], destination: tuple[str, ...]) -> str:
    if not origin and not destination:
        return ""
    return f"{_names(snapshot, origin)} → {_names(snapshot, destination)}"


def _together(snapshot: Snapshot, places: tuple[str, ...]) -> str:
    return _names(snapshot, places) if len(set(places)) > 1 else ""


def _count(lines: dict[Line, Assembled]) -> int:
    return sum(len(line.figures) for line in lines.values())


def write_bound(bound: Fraction | None) -> str | None:
    """Write a bound as decimal text where it has an end, else as a fraction; None where it is open.

    Examples
    --------
    >>> write_bound(Fraction(68, 10)), write_bound(Fraction(1, 3)), write_bound(None)
    ('6.8', '1/3', None)
    """
    if bound is None:
        return None
    places = 0
    denominator = bound.denominator
    for prime in (2, 5):
        times = 0
        while denominator % prime == 0:
            denominator //= prime
            times += 1
        places = max(places, times)
    if denominator != 1:
        return str(bound)
    digits = str(abs(bound.numerator) * 10**places // bound.denominator).rjust(places + 1, "0")
    sign = "-" if bound < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
