"""What a growth, a change or a ratio says of two values, and which they are."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from lantu.facts import Quantity, Statement
from lantu.facts.statement import Against
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.interval import allowed_of
from lantu.reconcile.keys import Family
from lantu.reconcile.rows import Link
from lantu.reconcile.spans import Stretch, stretch_before, stretch_of, year_before

YEAR_ON_YEAR = Against("同比")


class Comparison(NamedTuple):
    """How a later value follows from an earlier one: a factor or a shift within bounds."""

    low: float
    high: float
    near: float
    shift: bool

    def link(self, now: int, then: int, owner: int) -> Link:
        """Return the row of two unknowns."""
        if self.shift:
            return Link(now, then, 1.0, self.low, 1.0, self.high, owner)
        if self.high == inf:
            return Link(now, then, self.low, 0.0, 0.0, inf, owner)
        return Link(now, then, self.low, 0.0, self.high, 0.0, owner)


def comparison_of(statement: Statement, quantity: Quantity) -> Comparison | None:
    """Return the relation that a change, growth, ratio or share states; None where the unit has none.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from lantu.facts.statement import Printed
    >>> growth = Quantity("=", Decimal("12.7"), None, "%", Decimal("0.1"))
    >>> said = Statement("c", "contracts", growth, Printed("d", "d"), "growth", direction="up")
    >>> low, high, near, shift = comparison_of(said, growth)
    >>> round(low, 4), round(high, 4), round(near, 3), shift
    (1.1265, 1.1275, 1.127, False)
    """
    allowed = allowed_of(quantity, pointed="." in statement.written)
    down = statement.direction == "down"
    if statement.kind == "change":
        low, high, near = (-allowed.high, -allowed.low, -allowed.near) if down else allowed[:3]
        return Comparison(low, high, near, True)
    scale = {"%": 0.01, "‰": 0.001, "倍": 1.0, "": 1.0}.get(quantity.unit)
    if scale is None:
        return None
    low, high, near = allowed.low * scale, allowed.high * scale, allowed.near * scale
    if statement.kind == "growth":
        low, high, near = (1 - high, 1 - low, 1 - near) if down else (1 + low, 1 + high, 1 + near)
    if high <= 0:
        return None
    return Comparison(max(low, 0.0), high, near, False)


def is_real(statement: Statement, catalogue: Catalogue) -> bool:
    """Tell whether a growth is at constant prices, said or by default, so that it binds no level.

    A multiple (是2013年的1.8倍) compares what was printed, so it is at current prices unless said.
    """
    if statement.prices is not None:
        return statement.prices == "constant"
    return statement.kind == "growth" and catalogue.has_real_growth(statement.indicator)


def baseline_of(against: Against, stretch: Stretch, family: Family, catalogue: Catalogue) -> Stretch | None:
    """Return the stretch that a comparison is against; None where it cannot be told."""
    if against.time == YEAR_ON_YEAR.time:
        return year_before(stretch)
    if against.time == "环比":
        return stretch_before(stretch)
    named = against.period()
    if named is None:
        return None
    rule = catalogue.indicators.get(family.indicator)
    flow = rule is not None and rule.additive_over_time
    annual = rule is not None and rule.holds_for >= 12
    before = stretch_of(*named, None, flow, annual)
    if before is None or (flow and before.months() != stretch.months()):
        return None
    return before


def is_of_a_year(statement: Statement, stretch: Stretch) -> bool:
    """Tell whether a growth whose text does not say against what it is, is against the year before.

    Statistics in Chinese tell the growth of a year, or of some months of one, against the same time of the
    year before unless they say otherwise. Of several years, or of none, nothing is assumed.
    """
    within = not stretch.is_state() and stretch.start[:4] == stretch.end[:4]
    return statement.kind == "growth" and within
