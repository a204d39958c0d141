"""What the finders find: a stretch of text, its value, and the rule that found it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from lantu.facts import Period, Quantity

Role = Literal["at", "since", "until", "baseline"]
"""``at``: in that time; ``since``: from then on; ``until``: up to then; ``baseline``: compared with."""


class QuantityMention(NamedTuple):
    """A number with its unit.

    Attributes
    ----------
    start, end : int
        The number with its scale and unit, vague counts included (``30多个``), hedge words outside.
    outer_start, outer_end : int
        The same with the hedge words around it (``约…``, ``…左右``, ``…以上``).
    quantity : Quantity
    rule : str
        Dotted name of the rule: ``number.mixed``, ``number.fraction`` ...
    sort : str
        One of ``count``, ``measure``, ``money``, ``percent``, ``point``, ``multiple``, ``ratio``, ``rank``,
        ``ordinal``, ``duration``, ``pure``.
        What manner of figure it is. ``pure`` has neither unit nor classifier.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    quantity: Quantity
    rule: str
    sort: str


class PeriodMention(NamedTuple):
    """A stretch of time, or a comparison with one.

    Attributes
    ----------
    start, end : int
        The whole expression with its frame: ``2014年以来``, ``截至9月底``, ``与2013年相比``, ``同比``.
    period : Period
        Resolved against the anchor; both ends None where it cannot be told.
    role : Role
    label : str or None
        ``同比`` or ``环比`` for comparisons with the period before; None for all others.
    rule : str
        Dotted name of the rule.
    reason : str or None
        Why an end is absent, where one is.
    """

    start: int
    end: int
    period: Period
    role: Role
    label: str | None
    rule: str
    reason: str | None = None


class PlaceMention(NamedTuple):
    """A name of one or more places, or a word that refers to one.

    Attributes
    ----------
    start, end : int
    codes : tuple of str
        Codes in the region pack: one for a name, several for a compound (``津冀``); empty for a
        reference word (``全市``) that the context has to resolve.
    candidates : tuple of str
        Codes it could also mean; empty where it is sure.
    rule : str
    """

    start: int
    end: int
    codes: tuple[str, ...]
    candidates: tuple[str, ...]
    rule: str
