"""The region as it travels: outlines and values of maps, the file of a place, the parts of the programme."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lantu.atlas.api.shapes.checked import ConflictShape, Named
from lantu.atlas.api.shapes.common import Facet
from lantu.atlas.api.shapes.documents import Counts
from lantu.atlas.api.shapes.overview import IndicatorRow, Leading
from lantu.atlas.api.shapes.records import ClaimRecord, CommitmentRecord, LinkRecord, ProjectRecord
from lantu.region.place import Level


class OutlineShape(Struct, frozen=True):
    """The outline of a place (or of several that are drawn together): rings of longitude, latitude."""

    code: str
    codes: list[str]
    name: str
    english: str | None
    point: list[float]
    rings: list[list[list[float]]]
    note: str | None


class Outlining(Struct, frozen=True):
    """The outlines of one level; ``box`` is west, south, east, north; ``sources`` stand beside the map."""

    level: Level
    box: list[float]
    areas: list[OutlineShape]
    sources: list[str]


class MapValue(Struct, frozen=True, kw_only=True):
    """What all statements together leave open of an indicator at a place in a year.

    ``others`` counts further values of the same place and year under other labels (release, scope, stage),
    which are never joined with this one.
    """

    place: Named
    low: float | None
    high: float | None
    estimate: float | None
    status: Literal["stated", "implied"]
    disputed: bool
    labels: list[str]
    others: int
    rests_on: list[ClaimRecord]


class MapChoice(Struct, frozen=True):
    """An indicator that can be drawn: its years with values at two places or more, and that to begin with."""

    indicator: IndicatorRow
    unit: str
    years: list[int]
    opening: int


class Mapped(Struct, frozen=True, kw_only=True):
    """The values of an indicator in a year, of every place that has one; places without have none."""

    indicator: Named
    unit: str
    year: int
    years: list[int]
    values: list[MapValue]


class MapChoices(Struct, frozen=True):
    """The indicators that can be drawn, those with most values in the region first."""

    items: list[MapChoice]


class TopicRow(Struct, frozen=True, kw_only=True):
    """A part of the programme in numbers, with the latest figures of its leading indicators."""

    id: str
    name: str
    english: str
    meaning: str
    in_english: str
    figures: int
    indicators: int
    projects: int
    links: int
    commitments: int
    conflicts: int
    latest: list[Leading]


class TopicPage(Struct, frozen=True):
    """Every part of the programme; where not ``checked``, figures are still compared: conflicts follow."""

    items: list[TopicRow]
    checked: bool


class TopicDetail(Struct, frozen=True, kw_only=True):
    """Everything of a part of the programme; the lists are the newest, the counts stand in ``topic``."""

    topic: TopicRow
    indicators: list[IndicatorRow]
    projects: list[ProjectRecord]
    links: list[LinkRecord]
    commitments: list[CommitmentRecord]
    conflicts: list[ConflictShape]
    domains: list[str]
    categories: list[str]
    checked: bool


class PlacePart(Struct, frozen=True):
    """What is said of a place in one part; ``part`` is null where the catalogue knows no indicator."""

    part: str | None
    indicators: list[Leading]


class PlaceFile(Struct, frozen=True, kw_only=True):
    """Everything said of a place by part and year; the lists are the newest of those counted.

    Where not ``checked``, figures are still compared: conflicts follow.
    """

    place: Named
    level: Level | None
    above: list[Named]
    below: list[Facet]
    counts: Counts
    years: list[int]
    parts: list[PlacePart]
    partners: list[Facet]
    projects: list[ProjectRecord]
    links: list[LinkRecord]
    commitments: list[CommitmentRecord]
    conflicts: list[ConflictShape]
    checked: bool


class HeatCell(Struct, frozen=True):
    """What the statements leave open at a place in a year; ``labels`` keep it apart from others."""

    year: int
    low: float | None
    high: float | None
    estimate: float | None
    status: Literal["stated", "implied"]
    disputed: bool
    labels: list[str]
    records: list[str]


class HeatRow(Struct, frozen=True):
    """A place with its years; a year that has no value is left out."""

    place: Named
    cells: list[HeatCell]


class HeatTable(Struct, frozen=True):
    """An indicator in place x year."""

    indicator: Named
    unit: str
    years: list[int]
    rows: list[HeatRow]


class SpreadValue(Struct, frozen=True):
    """The best value of a place."""

    place: Named
    value: float


class SpreadShape(Struct, frozen=True, kw_only=True):
    """How unequal places are in one indicator and year; ``theil`` is null where a value is not above 0."""

    indicator: Named
    unit: str
    period: str
    values: list[SpreadValue]
    variation: float
    gini: float
    theil: float | None


class CouplingShape(Struct, frozen=True, kw_only=True):
    """An index at a place in a year, how its groups go together, and how firm its rank is.

    ``coupling`` and ``coordination`` (0..1, usual form and that of Wang et al. 2021) are null where the level
    of a group is known too loosely; ranks under weights shaken by a fifth where an indicator is missing.
    """

    index: str
    name: str
    english: str
    place: Named
    period: str
    low: float
    high: float
    rank_best: int
    rank_worst: int
    coupling: float | None
    coordination: float | None
    modified_coordination: float | None
    shaken_best: int | None
    shaken_worst: int | None
    kept: float | None


class SpreadPage(Struct, frozen=True):
    """Inequality of every indicator and year with values of three places or more, and coordination.

    ``comparable`` are the countries, groups and provinces whose units can be compared besides the region's.
    """

    spreads: list[SpreadShape]
    scores: list[CouplingShape]
    comparable: list[Named] = []
