"""What is built, who works with whom, and who promised what: records that carry a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.facts import Period, PlaceName, Span
from lantu.facts.period import NOWHEN

Status = Literal[
    "proposed", "planned", "under_construction", "completed", "operating",
    "issued", "signed", "relocating", "relocated",
]  # fmt: skip
Form = Literal["agreement", "mechanism", "recognition", "pairing", "visit", "investment", "vision"]
LinkStatus = Literal["proposed", "signed", "operating", "ended"]
Sort = Literal["figure", "deliverable", "declaratory"]


@dataclass(frozen=True, slots=True)
class ProjectEvent:
    """A named thing that is built, opened, set up, moved or issued, in the state the sentence gives.

    Attributes
    ----------
    span : Span
        The clause that says so, at most 400 characters.
    name : str
        Canonical, as full as the text allows.
    category : str
        rail, road, airport, port, hospital, school, park, housing, ecology, industry, plan, policy,
        agreement, institution or other.
    status : Status
        The state at ``period``.
    repeat_of : str or None
        Id of the record whose passage this one repeats.
    """

    id: str
    span: Span
    name: str
    category: str
    status: Status
    period: Period = NOWHEN
    places: tuple[PlaceName, ...] = ()
    speaker: str | None = None
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None


@dataclass(frozen=True, slots=True)
class Mechanism:
    """Two or more places or organs that work together, by what means (exported as ``link``).

    Attributes
    ----------
    parties : tuple of PlaceName
        At least two.
    domain : str
        transport, environment, industry, innovation, health, education, elderly_care,
        culture_tourism, sport, governance, poverty, emergency, trade, planning or water.
    mechanism : str
        A short phrase in the text's words.
    form, status : str or None
        None where the text does not tell.
    functions : tuple of str
        What the mechanism does (会商预警, 联合执法), in the text's words.
    """

    id: str
    span: Span
    parties: tuple[PlaceName, ...]
    domain: str
    mechanism: str
    period: Period = NOWHEN
    speaker: str | None = None
    form: Form | None = None
    status: LinkStatus | None = None
    functions: tuple[str, ...] = ()
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A stated intention, target or instruction about the future.

    Attributes
    ----------
    actors : tuple of str
        Who is to do it; empty where the text does not tell.
    action : str
        A short phrase in the text's words.
    deadline : str or None
        ``YYYY`` or ``YYYY-MM``; None where none is set.
    sort : {"figure", "deliverable", "declaratory"}
        Bound to a figure, to a thing that can be checked, or neither.
    claim : str or None
        Id of the target figure.
    """

    id: str
    span: Span
    actors: tuple[str, ...]
    action: str
    places: tuple[PlaceName, ...] = ()
    deadline: str | None = None
    domain: str = "other"
    speaker: str | None = None
    sort: Sort = "declaratory"
    claim: str | None = None
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None


class Official(NamedTuple):
    """A person with the post that the text gives."""

    name: str
    post: str


class Topic(NamedTuple):
    """What one side of a visit speaks of.

    Attributes
    ----------
    side : str
        Who speaks.
    words : str
        What is wished or proposed, in the text's words.
    """

    side: str
    words: str


@dataclass(frozen=True, slots=True)
class Visit:
    """Who went where, when, to see what: one record of a document's account of a journey.

    Attributes
    ----------
    span : Span
        The sentence that tells of the journey.
    visitors : str
        The delegation or the person with the post, as written.
    hosts : tuple of PlaceName
        Where they went, in the order of the text.
    period : Period
        The days of the journey.
    stops : tuple of str
        What was visited, in the order of the text.
    officials : tuple of Official
        Who took part.
    topics : tuple of Topic
        What the sides spoke of.
    agreements : tuple of str
        What was signed.
    """

    id: str
    span: Span
    visitors: str
    hosts: tuple[PlaceName, ...]
    period: Period = NOWHEN
    stops: tuple[str, ...] = ()
    officials: tuple[Official, ...] = ()
    topics: tuple[Topic, ...] = ()
    agreements: tuple[str, ...] = ()
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None


class Stage(NamedTuple):
    """One stage of an industry chain and where it stands.

    Attributes
    ----------
    stage : str
        研发, 制造, 转化 ..., in the text's word.
    places : tuple of PlaceName
    """

    stage: str
    places: tuple[PlaceName, ...]


@dataclass(frozen=True, slots=True)
class IndustryChain:
    """Stages of one chain that stand in different places (北京研发、津冀制造).

    Attributes
    ----------
    span : Span
        The sentence or the part of it that says so.
    product : str
        What is made, in the text's words; empty where the text does not tell.
    stages : tuple of Stage
        At least two.
    """

    id: str
    span: Span
    product: str
    stages: tuple[Stage, ...]
    period: Period = NOWHEN
    speaker: str | None = None
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None


@dataclass(frozen=True, slots=True)
class PlanFamily:
    """A plan and the papers that a sentence derives from it.

    Attributes
    ----------
    parent : str
        Name of the plan.
    parts : tuple of str
        Names of the papers under it.
    counted : tuple of str
        Ids of claims that count further parts without naming them (20多个专项规划).
    """

    id: str
    span: Span
    parent: str
    parts: tuple[str, ...]
    counted: tuple[str, ...] = ()
    confidence: float = 0.5
    rule: str = ""
    repeat_of: str | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Who helps whom, as a mechanism of the form ``pairing`` tells it.

    Attributes
    ----------
    mechanism : str
        Id of the mechanism.
    helpers, helped : tuple of PlaceName
    is_stated : bool
        False where the text gives sides and counts, but not which helper has which.
    """

    mechanism: str
    helpers: tuple[PlaceName, ...]
    helped: tuple[PlaceName, ...]
    is_stated: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a service or a recognition reaches at a time: one point of a coverage series.

    Attributes
    ----------
    mechanism : str
        Id of the mechanism.
    service : str
        In the text's words.
    origin, destination : tuple of PlaceName
        Whose people are served, and where; both empty where it holds in all directions.
    counts : tuple of str
        Ids of the claims that say how much is covered.
    period : Period
    """

    mechanism: str
    service: str
    origin: tuple[PlaceName, ...]
    destination: tuple[PlaceName, ...]
    counts: tuple[str, ...]
    period: Period
