"""A statement about an indicator that gives no number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lantu.facts import Period, PlaceName, Span
from lantu.facts.period import NOWHEN
from lantu.records.claim import Modality

QualitativeSort = Literal["attainment", "trend", "class"]
Value = Literal["met", "early", "exceeded", "missed", "up", "down", "steady", "better", "worse", "holds"]


@dataclass(frozen=True, slots=True)
class QualitativeStatement:
    """What a sentence says of an indicator without a figure.

    Attributes
    ----------
    id : str
        Hash of document, span and sort: reading again gives the same.
    span : Span
        The clause that says so, at most 400 characters.
    sort : {"attainment", "trend", "class"}
        An aim that was attained or missed (目标任务圆满完成), a direction over time (浓度持续下降), or a
        class of an ordinal scale (由劣Ⅴ类转为Ⅳ类).
    indicator : str
        What it is said of, in the text's words.
    value : Value
        ``met``, ``early``, ``exceeded`` or ``missed`` of an attainment; ``up``, ``down``, ``steady``,
        ``better`` or ``worse`` of a trend; ``better``, ``worse`` or ``holds`` of a class.
    indicator_id : str or None
        Identifier in the pack's catalogue; None where the catalogue has none.
    scale, grade, before : str or None
        Of a class: its scale, the class as the scale writes it, and the class that it was before; None for
        other sorts, and ``before`` where the text names none.
    places : tuple of PlaceName
        Empty where they cannot be told.
    period : Period
        When it holds; both ends None where it cannot be told.
    modality : Modality
        ``reported``, or ``target`` where it is intended.
    speaker : str or None
        Who says so; None for the writer.
    """

    id: str
    span: Span
    sort: QualitativeSort
    indicator: str
    value: Value
    indicator_id: str | None = None
    scale: str | None = None
    grade: str | None = None
    before: str | None = None
    places: tuple[PlaceName, ...] = ()
    period: Period = NOWHEN
    modality: Modality = "reported"
    speaker: str | None = None
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None
