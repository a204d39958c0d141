"""What assessing gives, as it travels: targets, the register, slippage, accounts, indices, ties.

The fields are those of ``lantu assess --json``, of which pages take what they show.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Sentence(Struct, frozen=True):
    """A sentence with what opens it."""

    record: str
    quote: str
    document_id: str
    document: str
    date: str | None
    publisher: str | None


class Bounds(Struct, frozen=True):
    """What fulfils a target; null where open."""

    low: float | None
    high: float | None


class TargetShape(Struct, frozen=True):
    """A promise in figures with every sentence that makes it."""

    id: str
    indicator: str
    places: list[str]
    period: str
    unit: str
    op: str
    wanted: Bounds
    direction: str | None
    said: list[Sentence]
    wording: str
    measure: Literal["level", "growth"]


class Observed(Struct, frozen=True):
    """A value that a target is held against."""

    period: str
    low: float | None
    high: float | None
    estimate: float | None
    is_implied: bool
    said: list[Sentence]


class TargetRow(Struct, frozen=True):
    """A target, how far it is reached, and why that cannot be told where it cannot.

    ``english`` is the catalogue's English name of what is wanted; None for words of the text's own.
    """

    name: str
    place_names: list[str]
    target: TargetShape
    status: str
    possible: list[str]
    why: str | None
    baseline: Observed | None
    latest: Observed | None
    english: str | None = None


class TargetBoard(Struct, frozen=True):
    """Every target; ``today`` is the day by which deadlines have passed or not."""

    today: str
    items: list[TargetRow]
    total: int


class TaskItem(Struct, frozen=True):
    """A promise or a demand: who is to do what by when."""

    id: str
    words: str
    organs: list[str]
    asked_by: str | None
    theme: str
    deadline: str | None
    said: Sentence
    is_demand: bool


class TraceShape(Struct, frozen=True):
    """A later record that may answer a promise or show that it was kept."""

    sort: str
    words: str
    organ: str | None
    said: Sentence
    status: str | None
    is_done: bool


class TraceJoin(Struct, frozen=True):
    """Why a record is put beside a promise; the score (0..1) is of the likeness, not of the truth."""

    trace: TraceShape
    score: float
    reasons: list[str]


class TaskRow(Struct, frozen=True):
    """A line of the register: promise, answers, evidence, and how long nothing was heard."""

    place_names: list[str]
    item: TaskItem
    responses: list[TraceJoin]
    evidence: list[TraceJoin]
    state: str
    silent_since: str | None
    silent_days: int | None


class RegisterPage(Struct, frozen=True):
    """The register of carrying out."""

    today: str
    items: list[TaskRow]
    total: int
    organs: list[str]


class StepShape(Struct, frozen=True):
    """A project in the state that one sentence gives it, or promises."""

    label: str
    status: str
    rank: int
    period: str
    is_promise: bool
    said: Sentence


class SlipShape(Struct, frozen=True):
    """What became of a promise on time."""

    promise: StepShape
    then: StepShape | None
    course: str
    days_low: int | None
    days_high: int | None


class HistoryRow(Struct, frozen=True):
    """A project through all that is said of it."""

    project: str
    label: str
    steps: list[StepShape]
    slips: list[SlipShape]


class HistoryPage(Struct, frozen=True):
    """Projects with more than one sentence, or with a promise on time."""

    items: list[HistoryRow]
    total: int


class EntryShape(Struct, frozen=True):
    """A figure of an account."""

    label: str
    place_names: list[str]
    low: float | None
    high: float | None
    value: float | None
    op: str | None
    unit: str | None
    kind: str | None
    period: str | None
    said: list[Sentence]


class Obstacle(Struct, frozen=True):
    """Why figures of a line are not added up."""

    reason: str
    chinese: str
    english: str


class AccountTotal(Struct, frozen=True):
    """What figures of a line come to, where they may be added up."""

    low: float | None = None
    high: float | None = None
    unit: str = ""
    period: str = ""


class AccountLine(Struct, frozen=True):
    """What is counted, entry by entry, and why no total is made where none is."""

    id: str
    counts: str
    counts_english: str
    entries: list[EntryShape]
    totals: list[AccountTotal]
    obstacles: list[Obstacle]


class AccountSide(Struct, frozen=True):
    """One side of an account."""

    id: str
    name: str
    english: str
    lines: list[AccountLine]


class AccountRow(Struct, frozen=True):
    """An account: what left and what came, as far as sentences say it."""

    id: str
    name: str
    english: str
    sides: list[AccountSide]


class VintagePoint(Struct, frozen=True):
    """An index in one release, beside what its parts come to."""

    release: str
    period: str
    low: float | None
    high: float | None
    computed_low: float | None
    computed_high: float | None
    agrees: bool | None


class VintageRow(Struct, frozen=True):
    """An index release by release: releases are never joined."""

    index: str
    name: str
    english: str
    source: str
    series: dict[str, list[VintagePoint]]


class Accounting(Struct, frozen=True):
    """Accounts and the vintages of indices."""

    accounts: list[AccountRow]
    indices: list[VintageRow]


class TieNode(Struct, frozen=True):
    """A party with how many others it is tied to, by how many records; ``point`` is longitude, latitude."""

    name: str
    label: str
    degree: int
    strength: float
    point: list[float] | None = None


class TieEdge(Struct, frozen=True):
    """Two parties with the records that tie them, by domain and form."""

    parties: list[str]
    weight: float
    domains: dict[str, int]
    forms: dict[str, int]
    ties: list[str]


class TieNetwork(Struct, frozen=True):
    """Who works with whom until a year (all years where null); ``left_out`` records name one party only."""

    domain: str | None
    until: int | None
    nodes: list[TieNode]
    edges: list[TieEdge]
    left_out: int
    years: list[int]
