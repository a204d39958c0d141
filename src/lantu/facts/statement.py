"""A figure or a trend as the reconciler takes it: everything that tells two figures apart, and no ledger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.facts.period import NOWHEN, Period
from lantu.facts.quantity import Number, Quantity

StatementKind = Literal["level", "cumulative", "change", "growth", "ratio", "share", "rank", "trend"]
"""The kinds of a claim, and ``trend``: a direction without a number (持续下降)."""


_SPAN = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:/(\d{4}(?:-\d\d){0,2}))?")


class Against(NamedTuple):
    """What a change, growth or ratio is against.

    Attributes
    ----------
    time : str or None
        ``同比``, ``环比``, a date of any precision (``2013``) or a span (``2016/2020``); None where a
        value is stated.
    value : int, Decimal, Fraction or None
        The stated value in the base unit; None where a time is stated.
    """

    time: str | None = None
    value: Number | None = None

    def period(self) -> Period | None:
        """Return the calendar time that is named; None for words (``同比``, ``环比``) and for a stated value.

        Examples
        --------
        >>> Against("2013").period(), Against("2016/2020").period(), Against("同比").period()
        (Period(start='2013', end='2013'), Period(start='2016', end='2020'), None)
        """
        named = _SPAN.fullmatch(self.time or "")
        return None if named is None else Period(named[1], named[2] or named[1])


class Part(NamedTuple):
    """What a share is a share of: so much of the whole is this part (税收占一般公共预算收入的76%).

    Attributes
    ----------
    indicator, whole : str
        What is measured of the part and of the whole, named as `Statement.indicator` is.
    places : tuple of str
        Where the whole is measured; the part is measured where the statement is.
    """

    indicator: str
    whole: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """The document that a statement stands in, as far as reconciling needs it.

    Attributes
    ----------
    document : str
        Identifier of the document.
    lineage : str
        The same for all reprints of one text, which count as one source.
    publisher : str
        Who issued it; empty where nobody is named.
    date : str or None
        ISO 8601, at the stated precision; None where it cannot be told.
    authority : str
        primary, official copy, press, secondary or unknown.
    name : str
        What a reader calls it: the file's name.

    Examples
    --------
    >>> Printed("3f2a", "3f2a", "统计局", "2024-02-22").release
    ('统计局', '2024-02-22')
    """

    document: str
    lineage: str
    publisher: str = ""
    date: str | None = None
    authority: str = "unknown"
    name: str = ""

    @property
    def release(self) -> tuple[str, str]:
        """Publisher and day: the documents that share both are one release."""
        return (self.publisher or self.lineage, self.date or "")


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says of one quantity.

    Attributes
    ----------
    id : str
        Identifier of the record that it was made from.
    indicator : str
        Identifier in the catalogue, or the text's own phrase where the catalogue has none.
    quantity : Quantity or None
        None for a trend alone.
    printed : Printed
    kind : StatementKind
    places : tuple of str
        Codes or names, in any order.
    each : bool
        True where the figure holds for every place by itself, False where for all of them together.
    origin, destination : tuple of str
        For a flow from some places to others; else empty.
    period : Period
        When the value holds; both ends None where the text does not say.
    direction : {"up", "down"} or None
        Of a change, growth or trend.
    against : Against or None
        Baseline of a change, growth or ratio.
    part : Part or None
        Of a share whose part and whole are known by name; None for any other.
    modality : {"reported", "target", "plan"}
        Only what is reported binds.
    scope, stage : str or None
        Words that bound the scope; stage of a project figure.
    net : bool or None
        Net or stock, gross, or not said.
    release : str or None
        The release that the text itself names; None for that of its document.
    base_year : str or None
        Base year of an index or of constant prices.
    prices : {"constant", "current"} or None
    wording : str
        The indicator in the text's own words.
    written : str
        The number as written.
    quote : str
        The clause that carries it.

    Examples
    --------
    >>> from decimal import Decimal
    >>> paper = Printed("d1", "d1", "日报", "2025-03-30")
    >>> amount = Quantity("=", 84370000000, None, "元", 10000000)
    >>> Statement("c1", "contracts", amount, paper, period=Period("2024", "2024")).kind
    'level'
    """

    id: str
    indicator: str
    quantity: Quantity | None
    printed: Printed
    kind: StatementKind = "level"
    places: tuple[str, ...] = ()
    each: bool = False
    origin: tuple[str, ...] = ()
    destination: tuple[str, ...] = ()
    period: Period = NOWHEN
    direction: Literal["up", "down"] | None = None
    against: Against | None = None
    part: Part | None = None
    modality: Literal["reported", "target", "plan"] = "reported"
    scope: str | None = None
    stage: str | None = None
    net: bool | None = None
    release: str | None = None
    base_year: str | None = None
    prices: Literal["constant", "current"] | None = None
    wording: str = ""
    written: str = ""
    quote: str = ""
