"""Which unknown a statement speaks of: what must be equal before two figures are one quantity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lantu.facts import Statement
from lantu.facts.value import Basis, Subject
from lantu.reconcile.catalogue import Catalogue, IndicatorRule
from lantu.reconcile.spans import Stretch, last_day, stretch_of
from lantu.reconcile.vocabulary import words


class Family(NamedTuple):
    """Everything of a quantity but where and when; unknowns of one family may be added up.

    Attributes
    ----------
    indicator : str
    measure : str
        ``level``, ``cumulative`` (of unknown start), ``share``, ``rank``, or ``growth`` (at constant prices,
        against the year before).
    unit, scope, stage : str
        Empty where not said.
    net : bool or None
    origin, destination : tuple of str
    basis : Basis
    """

    indicator: str
    measure: str
    unit: str
    scope: str
    stage: str
    net: bool | None
    origin: tuple[str, ...]
    destination: tuple[str, ...]
    basis: Basis


class Key(NamedTuple):
    """One unknown."""

    family: Family
    places: tuple[str, ...]
    stretch: Stretch

    def subject(self) -> Subject:
        """Return it as others read it."""
        family = self.family
        return Subject(
            indicator=family.indicator,
            places=self.places,
            period=self.stretch.period(),
            measure=family.measure,
            unit=family.unit,
            scope=family.scope or None,
            stage=family.stage or None,
            net=family.net,
            origin=family.origin,
            destination=family.destination,
            basis=family.basis,
        )


NO_BASIS = Basis()


def family_of(statement: Statement, catalogue: Catalogue, level_units: Mapping[str, str]) -> Family:
    """Return the family of the level that a statement speaks of.

    A series that is worked out anew by every release is a family a release. The unit of a
    change in percentage points is that of the level. A share or a rank of something that is
    no share by itself (占全国的比重) is told apart by its wording, which says of what.

    Parameters
    ----------
    statement : Statement
    catalogue : Catalogue
    level_units : mapping of str to str
        Unit of the levels of indicators that the catalogue does not have: a growth needs it.
    """
    indicator, kind = statement.indicator, statement.kind
    measure = kind if kind in {"share", "rank"} else "level"
    scope = statement.scope or ""
    if measure != "level" and not _is_own_measure(measure, indicator, catalogue):
        scope = f"{scope} {statement.wording}".strip()
    basis = NO_BASIS
    if catalogue.is_revised(indicator):
        publisher, date = statement.printed.release
        basis = Basis(release=statement.release or f"{date} {publisher}")
    elif statement.prices == "constant" and kind not in {"growth", "ratio"}:
        basis = Basis(base_year=statement.base_year or "", prices="constant")
    flows = placed_of(statement, catalogue) is None
    return Family(
        indicator,
        measure,
        unit_of(statement, catalogue, level_units),
        scope,
        statement.stage or "",
        net_apart(statement.net, catalogue.indicators.get(indicator)),
        tuple(sorted(statement.origin)) if flows else (),
        tuple(sorted(statement.destination)) if flows else (),
        basis,
    )


def net_apart(net: bool | None, rule: IndicatorRule | None) -> bool | None:
    """Return whether a figure is net or gross where that tells it apart from one of which nothing is said.

    A stock is net and the work of a year is gross, said or not: 经营主体总量 is the series of 经营主体.

    Parameters
    ----------
    net : bool or None
    rule : IndicatorRule or None
        What the catalogue says of the indicator; None where it does not have it.
    """
    return None if rule is not None and net is (not rule.additive_over_time) else net


def placed_of(statement: Statement, catalogue: Catalogue) -> str | None:
    """Return the place that the indicator itself names; None where the sentence names another."""
    placed = catalogue.placed.get(statement.indicator)
    if placed is None or not placed.accept.issuperset(statement.places):
        return None
    return placed.place


def _is_own_measure(measure: str, indicator: str, catalogue: Catalogue) -> bool:
    rule = catalogue.indicators.get(indicator)
    return measure == "share" and rule is not None and rule.dimension == "share"


def unit_of(statement: Statement, catalogue: Catalogue, level_units: Mapping[str, str]) -> str:
    """Return the unit of the level: the catalogue's where the figure has that dimension or none."""
    rule = catalogue.indicators.get(statement.indicator)
    own = level_units.get(statement.indicator) if rule is None else words().units.get(rule.unit, rule.unit)
    quantity = statement.quantity
    if quantity is None or statement.kind in {"growth", "ratio"}:
        return own or ""
    written = words().units.get(quantity.unit, quantity.unit)
    if own is None or rule is None or written == own:
        return written
    if statement.kind == "share":
        return written
    dimension = catalogue.units.get(written)
    if statement.kind == "change" and not own and dimension == "count":
        # 提高7.7个点: what classifies the points of an index is no unit of its own.
        return own
    if rule.dimension == "count" and dimension in {None, "count"}:
        return own
    return written


def units_of_levels(statements: Iterable[Statement], catalogue: Catalogue) -> dict[str, str]:
    """Return the unit of the levels of each indicator that the catalogue does not have, where it is one."""
    said: dict[str, set[str]] = {}
    for statement in statements:
        if statement.indicator in catalogue.indicators or statement.quantity is None:
            continue
        if statement.kind in {"level", "cumulative"}:
            unit = statement.quantity.unit
            said.setdefault(statement.indicator, set()).add(words().units.get(unit, unit))
    return {indicator: next(iter(units)) for indicator, units in said.items() if len(units) == 1}


def stretch_for(statement: Statement, family: Family, catalogue: Catalogue) -> Stretch | None:
    """Return when the figure holds; None where nothing tells."""
    rule = catalogue.indicators.get(family.indicator)
    flow = rule is not None and rule.additive_over_time and family.measure == "level"
    annual = rule is not None and rule.holds_for >= 12
    start, end = statement.period
    if annual and start == end and family.indicator in catalogue.stocks and (end or "").endswith("-12"):
        # 年末常住人口 is counted on the last day of its month.
        start = None
    return stretch_of(start, end, statement.printed.date, flow, annual)


def is_undated(statement: Statement, stretch: Stretch) -> bool:
    """Tell whether a figure has no date but that of its document."""
    date = statement.printed.date
    return stretch.is_state() and date is not None and stretch.end == last_day(date)
