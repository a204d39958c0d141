"""A statement becomes rows: bounds on its unknown, or links to the unknown that it is against."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from lantu.facts import Quantity, Statement
from lantu.facts.quantity import Number
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.comparison import (
    YEAR_ON_YEAR,
    Comparison,
    baseline_of,
    comparison_of,
    is_of_a_year,
    is_real,
)
from lantu.reconcile.interval import RELATIVE, Allowed, allowed_of
from lantu.reconcile.keys import Family, Key, family_of, is_undated, placed_of, stretch_for
from lantu.reconcile.rows import Bound, Row
from lantu.reconcile.spans import Stretch
from lantu.reconcile.vocabulary import words


class Read(NamedTuple):
    """What one statement binds.

    Attributes
    ----------
    rows : list of Row
        Empty where it binds nothing.
    near : list of (int, float, float)
        Unknown, suggested value and weight: for the best value.
    names : list of int
        Unknowns that it states, as against those that it only implies.
    unused : str
        Why it binds nothing; empty where it does.
    """

    rows: Sequence[Row]
    near: list[tuple[int, float, float]]
    names: list[int]
    unused: str = ""


NumberOf = Callable[[Key], int]
"""Gives the unknown of a key its number, and makes it where it is new."""

GENERAL = 4
"""A name that the catalogue does not have must be so long: 项目 and 总投资 are said of many things."""
NOTHING: list[tuple[int, float, float]] = []


def unused(reason: str) -> Read:
    """Return the reading of a statement that binds nothing."""
    return Read([], [], [], reason)


def read_statement(
    statement: Statement, owner: int, catalogue: Catalogue, level_units: Mapping[str, str], number: NumberOf
) -> Read:
    """Turn one statement into rows.

    Parameters
    ----------
    statement : Statement
    owner : int
        Its index, which the rows carry.
    catalogue : Catalogue
    level_units : mapping of str to str
        Unit of the levels of indicators that the catalogue does not have.
    number : callable
        Gives the unknown of a key its number.
    """
    if statement.modality != "reported":
        return unused("not reported")
    quantity = statement.quantity
    if quantity is None:
        return unused("no number")
    family = family_of(statement, catalogue, level_units)
    if not family.indicator:
        return unused("no indicator")
    wheres = wheres_of(statement, family, catalogue)
    if not wheres:
        return unused("no place")
    stretch = stretch_for(statement, family, catalogue)
    if stretch is None:
        return unused("no time")
    if family.indicator not in catalogue.indicators:
        if len(family.indicator) < GENERAL:
            return unused("too general a name")
        if is_undated(statement, stretch):
            return unused("neither dated nor in the catalogue")
    if statement.kind in {"level", "cumulative", "share", "rank"}:
        level = _level_family(statement, family, stretch, catalogue)
        stated = _state(quantity, owner, level, wheres, stretch, number, pointed="." in statement.written)
        return _with_whole(stated, statement, quantity, owner, catalogue, level_units, number)
    return _compare(statement, quantity, owner, family, wheres, stretch, catalogue, number)


def _with_whole(
    stated: Read,
    statement: Statement,
    quantity: Quantity,
    owner: int,
    catalogue: Catalogue,
    level_units: Mapping[str, str],
    number: NumberOf,
) -> Read:
    """Tie the level of a part to that of its whole, where a share names both and they can be told."""
    part = statement.part
    form = comparison_of(statement, quantity) if part else None
    if part is None or form is None:
        return stated
    of_part = replace(statement, kind="ratio", indicator=part.indicator)
    of_whole = replace(of_part, indicator=part.whole, places=part.places)
    keys = [_level_key(one, catalogue, level_units) for one in (of_part, of_whole)]
    if keys[0] is None or keys[1] is None or keys[0] == keys[1]:
        return stated
    units = {key.family.unit for key in keys if key} - {""}
    if len(units) > 1:
        return stated
    now, then = (key._replace(family=key.family._replace(unit="".join(units))) for key in keys if key)
    return stated._replace(rows=[*stated.rows, form.link(number(now), number(then), owner)])


def _level_key(statement: Statement, catalogue: Catalogue, level_units: Mapping[str, str]) -> Key | None:
    """Return the unknown of the level that a statement compares; None where it cannot be told."""
    family = family_of(statement, catalogue, level_units)
    wheres = wheres_of(statement, family, catalogue)
    stretch = stretch_for(statement, family, catalogue)
    if len(wheres) != 1 or stretch is None:
        return None
    if family.indicator not in catalogue.indicators and len(family.indicator) < GENERAL:
        return None
    return Key(family, wheres[0], stretch)


def wheres_of(statement: Statement, family: Family, catalogue: Catalogue) -> list[tuple[str, ...]]:
    """Return the places of each unknown that a statement speaks of; empty where it names none.

    A flow is where it goes from and to, whatever places the sentence names besides.
    """
    placed = placed_of(statement, catalogue)
    if placed is not None:
        return [(placed,)]
    if family.origin or family.destination:
        return [()]
    if statement.each:
        return [(place,) for place in statement.places]
    together = tuple(sorted(statement.places))
    whole = catalogue.wholes.get(together)
    return [together if whole is None else (whole,)] if together else []


def _level_family(statement: Statement, family: Family, stretch: Stretch, catalogue: Catalogue) -> Family:
    """A count whose start is unknown is no level; with a known start it is the flow over that time.

    A flow up to a day that the text names (截至9月底) is such a count too, whatever it is called.
    """
    if family.measure != "level":
        return family
    rule = catalogue.indicators.get(family.indicator)
    flow = rule is not None and rule.additive_over_time
    if statement.kind == "cumulative":
        return family._replace(measure="cumulative") if stretch.is_state() or not flow else family
    if flow and stretch.is_state() and not is_undated(statement, stretch):
        return family._replace(measure="cumulative")
    return family


def _state(
    quantity: Quantity,
    owner: int,
    family: Family,
    wheres: list[tuple[str, ...]],
    stretch: Stretch,
    number: NumberOf,
    *,
    pointed: bool,
) -> Read:
    return _bounded(allowed_of(quantity, pointed=pointed), owner, family, wheres, stretch, number)


def _bounded(
    allowed: Allowed,
    owner: int,
    family: Family,
    wheres: list[tuple[str, ...]],
    stretch: Stretch,
    number: NumberOf,
) -> Read:
    """Bound the unknown of each place to what a figure allows."""
    numbers = [number(Key(family, where, stretch)) for where in wheres]
    return Read(
        [Bound(unknown, allowed.low, allowed.high, owner) for unknown in numbers],
        [(unknown, allowed.near, allowed.weight) for unknown in numbers],
        numbers,
    )


def _compare(
    statement: Statement,
    quantity: Quantity,
    owner: int,
    family: Family,
    wheres: list[tuple[str, ...]],
    stretch: Stretch,
    catalogue: Catalogue,
    number: NumberOf,
) -> Read:
    against = statement.against
    if against is None and is_of_a_year(statement, stretch):
        against = YEAR_ON_YEAR
    if against is None:
        return unused("no baseline")
    if any(word in statement.quote for word in words().average_a_year):
        return unused("an average of several years")
    form = comparison_of(statement, quantity)
    if form is None:
        return unused("no unit that compares")
    if statement.kind in {"growth", "ratio"} and is_real(statement, catalogue):
        if statement.kind == "ratio" or against != YEAR_ON_YEAR:
            return unused("growth at constant prices")
        return _rate(form, owner, family, wheres, stretch, number)
    if against.value is not None:
        return _against_value(form, against.value, owner, family, wheres, stretch, number)
    before = baseline_of(against, stretch, family, catalogue)
    if before is None:
        return unused("no such baseline")
    if before == stretch:
        return unused("is its own baseline")
    return Read(
        [
            form.link(number(Key(family, where, stretch)), number(Key(family, where, before)), owner)
            for where in wheres
        ],
        NOTHING,
        [],
    )


def _rate(
    form: Comparison,
    owner: int,
    family: Family,
    wheres: list[tuple[str, ...]],
    stretch: Stretch,
    number: NumberOf,
) -> Read:
    """Read a growth at constant prices: it binds no level at current ones, but two of one year must agree."""
    rate = family._replace(measure="growth", unit="%")
    low, high, near = ((factor - 1) * 100 for factor in (form.low, form.high, form.near))
    return _bounded(_reckoned(low, high, near), owner, rate, wheres, stretch, number)


def _against_value(
    form: Comparison,
    value: Number,
    owner: int,
    family: Family,
    wheres: list[tuple[str, ...]],
    stretch: Stretch,
    number: NumberOf,
) -> Read:
    base, half = float(value), _half_step(value)
    if form.shift:
        low, high, near = base - half + form.low, base + half + form.high, base + form.near
    else:
        low, high, near = (base - half) * form.low, (base + half) * form.high, base * form.near
    return _bounded(_reckoned(low, high, near), owner, family, wheres, stretch, number)


def _reckoned(low: float, high: float, near: float) -> Allowed:
    """Return what a figure that was worked out from others allows, with room for the noise of floats."""
    slack = abs(near) * RELATIVE
    return Allowed(low - slack, high + slack, near, 0.5)


def _half_step(value: Number) -> float:
    """Half of the last place that is written, zeros at the end of a whole number not counted."""
    exact = Decimal(value) if isinstance(value, int) else value
    if not isinstance(exact, Decimal):
        return 0.0
    exponent = exact.normalize().as_tuple().exponent
    return float(Decimal(5).scaleb(exponent - 1)) if isinstance(exponent, int) else 0.0
