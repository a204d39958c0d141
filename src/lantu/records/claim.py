"""A quantity said of the world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.facts.period import NOWHEN

Kind = Literal["level", "cumulative", "change", "growth", "ratio", "share", "rank"]
Direction = Literal["up", "down"]
Modality = Literal["reported", "target", "plan"]
PlaceMode = Literal["joint", "each", "flow"]
Stage = Literal["签约", "注册", "入驻", "开工", "投产", "协议", "总投资", "到位"]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a change, growth or ratio is against.

    Attributes
    ----------
    time : str or None
        ``同比``, ``环比``, a date (``2013``) or a span (``2016/2020``); None where a value is stated instead.
    value : str or None
        The stated value in the base unit, in decimal writing; None where a time is stated instead.
    """

    time: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """What labels a figure: values of different bases are never joined silently.

    Attributes
    ----------
    release : str or None
        The release (vintage) a figure belongs to, where the text names one.
    base_year : str or None
        Base year of an index or of constant prices.
    prices : {"constant", "current"} or None
        Price basis where said (不变价, 可比价, 现价).
    scope : str or None
        Words that bound the scope (不含雄安新区, 现有管辖范围).
    """

    release: str | None = None
    base_year: str | None = None
    prices: Literal["constant", "current"] | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity with what it is a quantity of.

    Attributes
    ----------
    id : str
        Hash of document, span and sort: reading again gives the same.
    span : Span
        The number with its scale and unit, without the hedge word.
    quote : Span
        The clause around the number.
    quantity : Quantity
        Operator, exact value(s) in the base unit, unit, written precision.
    indicator : str
        What is measured, in the text's words without place, time and number.
    indicator_id : str or None
        Identifier in the pack's catalogue; None where the catalogue has none.
    places : tuple of PlaceName
        What the figure is about; empty where it cannot be told.
    place_mode : {"joint", "each", "flow"} or None
        One figure for all places, one for each, or a flow from ``origin`` to ``destination``.
    period : Period
        When the value holds; both ends None where it cannot be told.
    kind, direction, baseline, modality :
        As in the annotation guide; direction and baseline are None where the kind has none.
    speaker : str or None
        Who says so in the text; None for the writer.
    stage : Stage or None
        The stage of a project figure where said.
    net : bool or None
        True for a net figure or a stock, False for gross work done, None where not said.
    confidence : float
        0..1, how likely every attribute is right.
    rule : str
        Which rule bound the figure.
    repeat_of : str or None
        Id of the claim whose passage this one repeats.
    """

    id: str
    span: Span
    quote: Span
    quantity: Quantity
    indicator: str
    indicator_id: str | None = None
    places: tuple[PlaceName, ...] = ()
    place_mode: PlaceMode | None = None
    origin: tuple[PlaceName, ...] = ()
    destination: tuple[PlaceName, ...] = ()
    period: Period = NOWHEN
    kind: Kind = "level"
    direction: Direction | None = None
    baseline: Baseline | None = None
    modality: Modality = "reported"
    speaker: str | None = None
    stage: Stage | None = None
    net: bool | None = None
    basis: Basis | None = None
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None
