"""What people do in the atlas, as it travels: sessions, judgements, the queue of a review."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from lantu.atlas.api.shapes.records import AnyRecord
from lantu.atlas.guard.keys import Mode
from lantu.atlas.guard.people import Role
from lantu.ledger.judgements import Act
from lantu.ledger.statement import Rank

RecordId = Annotated[str, Meta(pattern="^[0-9A-Za-z_:.-]{6,80}$")]
CorrectedField = Literal["value", "unit", "period", "place", "indicator", "name"]


class SessionShape(Struct, frozen=True):
    """Who is in; ``name`` and ``role`` are null for a stranger, ``token`` goes with every write."""

    mode: Mode
    name: str | None
    role: Role | None
    token: str | None


class JudgementTarget(Struct, frozen=True):
    """The words that a judgement is about; ``record`` is null where no current record has them."""

    document: str
    name: str
    quote: str
    number: str | None
    record: str | None


class JudgementShape(Struct, frozen=True, kw_only=True):
    """A person's decision: who, when, why; ``holds`` until somebody takes it back."""

    id: str
    made: str
    who: str
    why: str
    act: Act
    targets: list[JudgementTarget]
    dropped: list[JudgementTarget]
    fields: dict[str, str]
    about: str | None
    holds: bool
    lost: list[str]


class JudgementPage(Struct, frozen=True):
    """Decisions, the newest first."""

    items: list[JudgementShape]
    total: int
    next: str | None


class ReviewItem(Struct, frozen=True, kw_only=True):
    """A record to look at, with its sentence; ``doubt`` and ``importance`` (0..1) put it in its place."""

    record: AnyRecord
    sentence: str
    sentence_start: int
    doubt: float
    importance: float
    rank: Rank
    conflicts: list[str]


class ReviewQueue(Struct, frozen=True):
    """The records that nobody has judged, the most doubtful and important first; ``left`` counts them all.

    Where not ``checked``, figures are still compared: those in a conflict come forward afterwards.
    """

    items: list[ReviewItem]
    left: int
    judged: int
    checked: bool


class Done(Struct, frozen=True):
    """What became of a write; ``status`` tells whether others see it already."""

    id: str
    status: Literal["kept", "published"]


class Login(Struct, frozen=True, forbid_unknown_fields=True):
    """A name and what proves it: a password, or the token; nothing where the atlas is open."""

    name: Annotated[str, Meta(min_length=1, max_length=80)]
    secret: Annotated[str, Meta(max_length=1000)] = ""


class NewJudgement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision to be kept.

    ``records`` are what it is about (for ``settle`` those that hold, with ``dropped`` those that do not),
    ``fields`` what is right instead, ``about`` a conflict. With ``publish`` others see it at once.
    """

    act: Literal["confirm", "correct", "reject", "settle", "comment"]
    why: Annotated[str, Meta(min_length=1, max_length=2000)]
    records: Annotated[list[RecordId], Meta(max_length=100)] = field(default_factory=list)
    dropped: Annotated[list[RecordId], Meta(max_length=100)] = field(default_factory=list)
    fields: dict[CorrectedField, Annotated[str, Meta(max_length=500)]] = field(default_factory=dict)
    about: Annotated[str, Meta(pattern="^[0-9a-f]{6,64}$")] | None = None
    publish: bool = False


class Undo(Struct, frozen=True, forbid_unknown_fields=True):
    """Why a decision is taken back."""

    why: Annotated[str, Meta(min_length=1, max_length=2000)]
    publish: bool = False
