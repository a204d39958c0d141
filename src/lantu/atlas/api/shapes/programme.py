"""What many documents tell together of the programme, as it travels: visits, coverage, pairings, projects."""

from __future__ import annotations

from msgspec import Struct

from lantu.atlas.api.shapes.common import PlaceRef, Time
from lantu.records.programme import Status
from lantu.workbench.programme import Batch


class ToldBy(Struct, frozen=True):
    """The record that tells something, with its words, its file and the file's date."""

    record: str
    quote: str
    document: str
    date: str | None


class OfficialShape(Struct, frozen=True):
    """Who took part in a visit."""

    name: str
    post: str


class TopicSaid(Struct, frozen=True):
    """What one side of a visit speaks of."""

    side: str
    words: str


class FollowedShape(Struct, frozen=True):
    """A link that a later document tells between the same places; ``score`` (0..1) and why."""

    told: ToldBy
    score: float
    reasons: list[str]
    days: int


class VisitShape(Struct, frozen=True, kw_only=True):
    """A visit, with what followed between the same places."""

    told: ToldBy
    visitors: str
    origin: list[PlaceRef]
    hosts: list[PlaceRef]
    time: Time
    stops: list[str]
    officials: list[OfficialShape]
    topics: list[TopicSaid]
    agreements: list[str]
    followed: list[FollowedShape]


class VisitPage(Struct, frozen=True):
    """Visits, the latest first."""

    items: list[VisitShape]


class ReachCount(Struct, frozen=True):
    """How much a service covers; ``value`` is exact decimal text."""

    claim: str
    indicator: str
    op: str
    value: str
    unit: str


class ReachPoint(Struct, frozen=True):
    """How far a service reached at a time; no ``counts`` where the text says only that it works."""

    at: str | None
    counts: list[ReachCount]
    told: ToldBy


class CoverageShape(Struct, frozen=True, kw_only=True):
    """How far one service or recognition reaches, from whose people to where; the oldest point first."""

    service: str
    label: str
    origin: list[str]
    destination: list[str]
    scope: list[str]
    points: list[ReachPoint]


class PairShape(Struct, frozen=True, kw_only=True):
    """Who helps whom; the sides only where ``is_stated`` is false."""

    helper: list[PlaceRef]
    helped: list[PlaceRef]
    is_stated: bool
    domain: str
    told: list[ToldBy]


class CoveragePage(Struct, frozen=True):
    """Mutual recognition and shared services, and paired assistance."""

    services: list[CoverageShape]
    pairs: list[PairShape]


class ProjectState(Struct, frozen=True):
    """What one sentence says of a project, and which batch that puts it in; null for papers."""

    told: ToldBy
    status: Status
    batch: Batch | None
    time: Time
    is_promise: bool


class SlipOf(Struct, frozen=True):
    """How a dated promise fared: days between it and what came, null where they cannot be told."""

    course: str
    promised: str | None
    days_low: int | None
    days_high: int | None
    record: str


class BatchedProject(Struct, frozen=True, kw_only=True):
    """A project over all documents: the furthest batch that is told, every state, its promises."""

    id: str
    name: str
    names: list[str]
    category: str
    places: list[PlaceRef]
    batch: Batch | None
    states: list[ProjectState]
    slips: list[SlipOf]


class BatchCount(Struct, frozen=True):
    """How many projects a batch has."""

    batch: Batch
    count: int


class BatchPage(Struct, frozen=True):
    """Projects of a batch (or all), those with most states first; ``batches`` counts every one."""

    items: list[BatchedProject]
    total: int
    batches: list[BatchCount]
    by_place: dict[str, int]
