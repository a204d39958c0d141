"""Records as they travel, and the pages of them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from lantu.atlas.api.shapes.common import PlaceRef, Source, Time
from lantu.facts import Operator
from lantu.records.claim import Direction, Kind, Modality, PlaceMode, Stage
from lantu.records.programme import Form, LinkStatus, Sort, Status
from lantu.records.qualitative.statement import QualitativeSort, Value as QualitativeValue


class Against(Struct, frozen=True):
    """What a change, a growth or a ratio is against: a time or a value."""

    time: str | None = None
    value: str | None = None


class Labels(Struct, frozen=True):
    """What keeps a figure from being joined with others silently."""

    release: str | None = None
    base_year: str | None = None
    prices: Literal["constant", "current"] | None = None
    scope: str | None = None


class _Record(Struct, frozen=True, kw_only=True):
    """What every record has: where it stands, how it was read, and how sure the reading is."""

    id: str
    document: Source
    start: int
    end: int
    quote: str
    quote_start: int
    quote_end: int
    speaker: str | None = None
    confidence: float
    rule: str
    repeat_of: str | None = None


class ClaimRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="claim"):
    """A figure: ``start`` and ``end`` hold the number with its unit, ``quote`` the clause around it."""

    number: str
    op: Operator
    value: str
    value2: str | None = None
    unit: str
    indicator: str
    indicator_id: str | None = None
    places: list[PlaceRef]
    place_mode: PlaceMode | None = None
    origin: list[PlaceRef] = field(default_factory=list)
    destination: list[PlaceRef] = field(default_factory=list)
    time: Time
    kind: Kind
    direction: Direction | None = None
    baseline: Against | None = None
    modality: Modality
    stage: Stage | None = None
    net: bool | None = None
    basis: Labels | None = None


class ProjectRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="project"):
    """A named thing that is built, opened, moved or issued, in the state that the sentence gives."""

    name: str
    category: str
    status: Status
    time: Time
    places: list[PlaceRef]


class LinkRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="link"):
    """Places or organs that work together, and by what means."""

    parties: list[PlaceRef]
    domain: str
    mechanism: str
    time: Time
    form: Form | None = None
    status: LinkStatus | None = None
    functions: list[str] = field(default_factory=list)


class CommitmentRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="commitment"):
    """A stated intention, target or instruction about the future."""

    actors: list[str]
    action: str
    places: list[PlaceRef]
    deadline: str | None = None
    domain: str
    sort: Sort
    claim: str | None = None


class VisitRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="visit"):
    """Who went where, when, to see what."""

    visitors: str
    hosts: list[PlaceRef]
    time: Time
    stops: list[str]
    officials: list[str]
    agreements: list[str]


class ChainStage(Struct, frozen=True):
    """A stage of an industry chain and where it stands."""

    stage: str
    places: list[PlaceRef]


class ChainRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="chain"):
    """Stages of one industry chain that stand in different places."""

    product: str
    stages: list[ChainStage]
    time: Time


class FamilyRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="family"):
    """A plan and the papers that a sentence derives from it."""

    parent: str
    parts: list[str]


class QualitativeRecord(_Record, frozen=True, kw_only=True, tag_field="type", tag="qualitative"):
    """An attainment, a trend or a class of an indicator, said without a figure."""

    nature: QualitativeSort
    indicator: str
    indicator_id: str | None = None
    value: QualitativeValue
    grade: str | None = None
    before: str | None = None
    places: list[PlaceRef]
    time: Time
    modality: Modality


AnyRecord = (
    ClaimRecord
    | ProjectRecord
    | LinkRecord
    | CommitmentRecord
    | VisitRecord
    | ChainRecord
    | FamilyRecord
    | QualitativeRecord
)


class ClaimPage(Struct, frozen=True):
    """Figures; ``next`` is the cursor of the next page, null on the last."""

    items: list[ClaimRecord]
    total: int
    next: str | None


class ProjectPage(Struct, frozen=True):
    """Project events."""

    items: list[ProjectRecord]
    total: int
    next: str | None


class LinkPage(Struct, frozen=True):
    """Links between places and organs."""

    items: list[LinkRecord]
    total: int
    next: str | None


class CommitmentPage(Struct, frozen=True):
    """Commitments."""

    items: list[CommitmentRecord]
    total: int
    next: str | None


class DocumentRecords(Struct, frozen=True):
    """Every record of a document (or of a stretch of it), in text order."""

    items: list[AnyRecord]
    total: int


class RecordDetail(Struct, frozen=True):
    """A record with the sentence that says it and the records that repeat it."""

    record: AnyRecord
    sentence: str
    sentence_start: int
    sentence_end: int
    repeats: list[str]
