"""What a list can be narrowed by: query parameters, checked, turned into the ledger's conditions."""

from __future__ import annotations

from typing import Annotated, Literal, cast

from pydantic import BaseModel, ConfigDict, Field

from lantu.atlas.api.paging import LARGEST_PAGE
from lantu.facts.conflict import Reason
from lantu.ledger import Conditions
from lantu.ledger.document_queries import DocumentChoice, DocumentOrder
from lantu.ledger.query import Order

Words = Annotated[str, Field(min_length=1, max_length=200)]
Date = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="YYYY, YYYY-MM or YYYY-MM-DD")]


class Strict(BaseModel):
    """Parameters of a question."""

    # A parameter that is misspelt must not silently widen the answer.
    model_config = ConfigDict(extra="forbid")


class PageChoice(Strict):
    """Which page, how long, in which order."""

    sort: Literal["text", "newest", "oldest", "confidence", "doubt"] = "newest"
    limit: int = Field(50, ge=1, le=LARGEST_PAGE)
    cursor: Annotated[str, Field(max_length=100)] | None = None


class RecordFilter(Strict):
    """What records of every type can be narrowed by."""

    place: Words | None = Field(None, description="code or full name of a place that the record names")
    within: Words | None = Field(None, description="code or full name of a place; its parts count too")
    since: Date | None = Field(None, description="the record's time reaches to this date or beyond")
    until: Date | None = Field(None, description="the record's time begins by this date")
    document: Words | None = Field(None, description="id of a document, or its file name")
    speaker: Words | None = None
    q: Words | None = Field(None, description="words of the indicator, name or action, or of the clause")
    confidence: float | None = Field(None, ge=0, le=1, description="the least confidence")
    repeats: bool = Field(True, description="false leaves out records that repeat an earlier passage")

    def conditions(self) -> Conditions:
        """Return what is set, in the ledger's words."""
        names = set(RecordFilter.model_fields) | self.own()
        said = {name: getattr(self, name) for name in names if getattr(self, name) is not None}
        if "q" in said:
            said["words"] = said.pop("q")
        return cast("Conditions", said)

    def own(self) -> set[str]:
        """Return the filters of this type of record alone."""
        return (
            set(type(self).model_fields)
            - set(RecordFilter.model_fields)
            - set(PageChoice.model_fields)
            - {"format"}
        )


class ClaimFilter(RecordFilter):
    """What figures can be narrowed by."""

    indicator: Words | None = Field(None, description="catalogue id, or the indicator's words exactly")
    kind: Literal["level", "cumulative", "change", "growth", "ratio", "share", "rank"] | None = None
    modality: Literal["reported", "target", "plan"] | None = None
    unit: Annotated[str, Field(max_length=50)] | None = None
    stage: Words | None = None


class ProjectFilter(RecordFilter):
    """What project events can be narrowed by."""

    category: Words | None = None
    status: Words | None = None


class LinkFilter(RecordFilter):
    """What links can be narrowed by; ``place`` means any party."""

    domain: Words | None = None
    form: Words | None = None
    status: Words | None = None


class CommitmentFilter(RecordFilter):
    """What commitments can be narrowed by; the time is the deadline."""

    domain: Words | None = None
    nature: Literal["figure", "deliverable", "declaratory"] | None = Field(
        None, description="bound to a figure, to a thing that can be checked, or to neither"
    )

    def conditions(self) -> Conditions:
        """Return what is set; ``sort`` is the order here, so the ledger's ``sort`` is called ``nature``."""
        said = dict(super().conditions())
        if "nature" in said:
            said["sort"] = said.pop("nature")
        return cast("Conditions", said)


class ClaimSelection(ClaimFilter, PageChoice):
    """A page of figures, which alone have values to sort by."""

    sort: Order = "newest"  # type: ignore[assignment]


class ProjectSelection(ProjectFilter, PageChoice):
    """A page of project events."""


class LinkSelection(LinkFilter, PageChoice):
    """A page of links."""


class CommitmentSelection(CommitmentFilter, PageChoice):
    """A page of commitments."""


class ClaimExport(ClaimFilter):
    """Figures as a file."""

    format: Literal["csv", "jsonl"] = "csv"


class DocumentSelection(Strict):
    """A page of documents."""

    q: Words | None = Field(None, description="words of the title, file name or publisher")
    publisher: Words | None = None
    place: Words | None = None
    authority: Literal["primary", "official copy", "press", "secondary", "unknown"] | None = None
    since: Date | None = None
    until: Date | None = None
    sort: DocumentOrder = "newest"
    limit: int = Field(50, ge=1, le=LARGEST_PAGE)
    cursor: Annotated[str, Field(max_length=100)] | None = None

    def narrowed(self) -> DocumentChoice:
        """Return what the documents are narrowed by, in the ledger's words."""
        return DocumentChoice(self.q, self.publisher, self.place, self.authority, self.since, self.until)


class SearchChoice(Strict):
    """Words, and what their sentences must hold."""

    q: Words
    type: Literal["claim", "project", "link", "commitment"] | None = None
    place: Words | None = None
    within: Words | None = None
    indicator: Words | None = None
    document: Words | None = None
    limit: int = Field(20, ge=1, le=100)
    cursor: Annotated[str, Field(max_length=100)] | None = None


class ConflictFilter(Strict):
    """What conflicts can be narrowed by."""

    id: Annotated[str, Field(pattern="^[0-9a-f]{6,64}$")] | None = Field(
        None,
        description="id of a conflict, whether labels tell it apart or not; nothing is found when settled",
    )
    reason: Reason | None = Field(None, description="the likeliest reason")
    indicator: Words | None = Field(None, description="catalogue id, or the indicator's words exactly")
    place: Words | None = Field(None, description="code or name of a place that the figures are of")
    document: Words | None = Field(None, description="id of a document that one of the figures stands in")
    record: Words | None = Field(None, description="id of a figure that is in the conflict or supports it")
    apart: bool = Field(False, description="those that labels (scope, base, release) tell apart already")


class ConflictSelection(ConflictFilter):
    """A page of conflicts."""

    limit: int = Field(20, ge=1, le=100)
    cursor: Annotated[str, Field(max_length=100)] | None = None


class ConflictExport(ConflictFilter):
    """Conflicts as a file."""

    language: Literal["zh", "en"] = Field("zh", description="of the explanation")
    format: Literal["csv", "jsonl"] = "jsonl"


class SeriesChoice(Strict):
    """An indicator at a place."""

    indicator: Words = Field(description="catalogue id, or the indicator's words exactly")
    place: Words | None = Field(None, description="code or name; the most reported place where left out")


class SeriesExport(SeriesChoice):
    """The series as a file."""

    format: Literal["csv", "jsonl"] = "csv"
