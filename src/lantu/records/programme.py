"""What is built, who works with whom, and who promised what: records that carry a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
