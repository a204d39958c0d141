"""What speaks for two mentions being of one thing, and what against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.facts import Period, PlaceName
from lantu.ledger.identity.name import Core, without_place

Reason = Literal[
    "same_name", "same_core", "place_in_front", "same_kind", "common_place", "near_in_time",
    "other_kind", "other_stage", "other_sort", "other_place", "goes_back", "judged",
]  # fmt: skip
THRESHOLD = 0.75
_ORDER = {"proposed": 0, "planned": 1, "under_construction": 2, "completed": 3, "operating": 4}
_DECADE = 10


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each reason counts; a sum of `THRESHOLD` makes two mentions one thing.

    Notes
    -----
    Set by reading the joins on the seed documents and on a hundred news texts: a name that is written the
    same is enough by itself unless the places lie apart; a core needs one more reason.
    """

    same_name: float = 0.9
    same_core: float = 0.7
    place_in_front: float = 0.65
    same_kind: float = 0.05
    common_place: float = 0.1
    near_in_time: float = 0.05
    other_kind: float = -0.3
    other_stage: float = -1.0
    other_sort: float = -0.2
    other_place: float = -0.4
    goes_back: float = -0.2


WEIGHTS = Weights()


class Mention(NamedTuple):
    """A project event as identity sees it.

    Attributes
    ----------
    key : int
        Number of the statement.
    name : str
    core : Core
    category, status : str
    places : tuple of PlaceName
    period : Period
    told : str or None
        Date of the document.
    """

    key: int
    name: str
    core: Core
    category: str
    status: str
    places: tuple[PlaceName, ...]
    period: Period
    told: str | None


class Join(NamedTuple):
    """Two mentions that are one thing, and why.

    Attributes
    ----------
    first, second : int
        Numbers of the statements.
    score : float
        0..1; 1 where a person said so.
    reasons : tuple of Reason
    """

    first: int
    second: int
    score: float
    reasons: tuple[Reason, ...]


def weigh(one: Mention, other: Mention, weights: Weights = WEIGHTS) -> tuple[float, tuple[Reason, ...]]:
    """Return how surely two mentions are of one thing, in 0..1, and the reasons for and against.

    Examples
    --------
    >>> from lantu.ledger.identity.name import Namer
    >>> def mention(name, status, place):
    ...     core = Namer().core_of(name)
    ...     year = Period("2022", "2022")
    ...     return Mention(0, name, core, "rail", status, (PlaceName(place, None),), year, "2022")
    >>> first = mention("京滨城际", "under_construction", "北京市")
    >>> score, reasons = weigh(first, mention("京滨城际铁路", "operating", "天津市"))
    >>> round(score, 2), reasons
    (0.8, ('same_core', 'same_kind', 'near_in_time'))
    """
    reasons: list[Reason] = []
    base = _by_name(one, other)
    if base is None:
        return 0.0, ()
    reasons.append(base)
    reasons.append("same_kind" if _is_same_kind(one, other) else "other_kind")
    if one.core.stage != other.core.stage:
        reasons.append("other_stage")
    if one.core.sort != other.core.sort and one.core.words == other.core.words:
        reasons.append("other_sort")
    if one.places and other.places:
        common = any(_is_nested(a, b) for a in one.places for b in other.places)
        if common:
            reasons.append("common_place")
        elif not one.core.is_line:  # a line runs through many places
            reasons.append("other_place")
    if _goes_back(one, other):
        reasons.append("goes_back")
    elif _is_near(one, other):
        reasons.append("near_in_time")
    score = sum(float(getattr(weights, reason)) for reason in reasons)
    return max(0.0, min(1.0, score)), tuple(reasons)


def _by_name(one: Mention, other: Mention) -> Reason | None:
    if one.name == other.name:
        return "same_name"
    if one.core.words == other.core.words:
        return "same_core"
    longer, shorter = (one, other) if len(one.core.words) >= len(other.core.words) else (other, one)
    rest = without_place(longer.core.words, (*longer.places, *shorter.places))
    return "place_in_front" if rest == shorter.core.words else None


def _is_same_kind(one: Mention, other: Mention) -> bool:
    return one.category == other.category or "other" in {one.category, other.category}


def _is_nested(one: PlaceName, other: PlaceName) -> bool:
    """Tell whether one place is the other, or lies in it by its code or by its full name."""
    return one == other or one.name.startswith(other.name) or other.name.startswith(one.name)


def _years(mention: Mention) -> tuple[int, int] | None:
    first, last = mention.period.first_day(), mention.period.last_day()
    if last is None:
        return None
    return (first or last).year, last.year


def _is_near(one: Mention, other: Mention) -> bool:
    years, others = _years(one), _years(other)
    return bool(years and others and abs(years[1] - others[1]) <= _DECADE)


def _goes_back(one: Mention, other: Mention) -> bool:
    """Tell whether the thing that works already would only be proposed more than a year later."""
    if one.status not in _ORDER or other.status not in _ORDER or not one.told or not other.told:
        return False
    first, last = sorted((one, other), key=lambda mention: mention.told or "")
    years = int((last.told or "")[:4]) - int((first.told or "")[:4])
    return (
        years > 1 and _ORDER[first.status] >= _ORDER["completed"] and _ORDER[last.status] <= _ORDER["planned"]
    )
