"""What reconciling gives, as it travels: conflicts with their sentences, and the series of an indicator."""

from __future__ import annotations

from msgspec import Struct

from lantu.atlas.api.shapes.common import Facet, Time
from lantu.atlas.api.shapes.records import ClaimRecord, Labels
from lantu.documents.document import Authority
from lantu.facts.conflict import Reason
from lantu.records.claim import Kind


class Named(Struct, frozen=True):
    """An indicator or a place: ``key`` is its catalogue id or code, else the text's own words."""

    key: str
    name: str | None = None
    english: str | None = None


class Both(Struct, frozen=True):
    """One text in both languages."""

    chinese: str
    english: str


class CauseShape(Struct, frozen=True):
    """One reason that would resolve a conflict; the ids are of figures, null where nothing points to one."""

    reason: Reason
    chinese: str
    english: str
    suspect: str | None
    suggestion: str | None
    confirmed_by: str | None


class ConflictSide(Struct, frozen=True):
    """A figure of a conflict, and how near its document is to who speaks."""

    claim: ClaimRecord
    authority: Authority


class ConflictShape(Struct, frozen=True, kw_only=True):
    """Figures that cannot all be true: ``sides`` without any one of which the others can.

    ``supporters`` say the same as one of the sides; ``confirming`` are figures of other sources that
    a cause rests on; ``others`` counts further sets that the same suspect explains.
    """

    id: str
    indicator: Named
    places: list[Named]
    time: Time
    chinese: str
    english: str
    reasons: list[Reason]
    causes: list[CauseShape]
    sides: list[ConflictSide]
    supporters: list[ConflictSide]
    confirming: list[ConflictSide]
    others: int
    importance: float
    told_apart: bool


class ConflictPage(Struct, frozen=True, kw_only=True):
    """Conflicts, the most important first; facets count what the other filters leave.

    ``open`` and ``told_apart`` count the ledger's, whatever the filters; ``figures`` were compared,
    ``unexamined`` says what was not because the work is bounded.
    """

    items: list[ConflictShape]
    total: int
    next: str | None
    facets: dict[str, list[Facet]]
    open: int
    told_apart: int
    figures: int
    unexamined: list[Both]


class SeriesPoint(Struct, frozen=True):
    """A figure with the bounds that its words and its written precision allow; null where open."""

    claim: ClaimRecord
    authority: Authority
    low: str | None
    high: str | None
    conflicts: list[str]
    suspect: bool


class ImpliedBand(Struct, frozen=True):
    """A value that no sentence states, with the figures that it follows from."""

    time: Time
    low: float
    high: float
    estimate: float | None
    disputed: bool
    rests_on: list[ConflictSide]


class SeriesLine(Struct, frozen=True, kw_only=True):
    """Figures that may be joined: one wording, kind, unit, scope, release, base year and price basis."""

    narrowed: str | None
    labels: Labels
    stage: str | None
    net: bool | None
    flow: str | None
    together: str | None
    points: list[SeriesPoint]
    implied: list[ImpliedBand]


class SeriesGroup(Struct, frozen=True):
    """Series that share a kind and a unit, and so an axis; the longest first."""

    kind: Kind
    unit: str
    lines: list[SeriesLine]


class Series(Struct, frozen=True, kw_only=True):
    """Everything that the ledger says of an indicator at a place; ``left_out`` stand beyond the limit.

    ``places`` are all at which the indicator is reported, most figures first. Where not ``checked``,
    figures are still compared: conflicts and implied values follow.
    """

    indicator: Named
    part: str | None
    unit: str | None
    definition: str | None
    place: Named | None
    places: list[Facet]
    total: int
    left_out: int
    groups: list[SeriesGroup]
    checked: bool
