"""Visits and what followed between the same places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from lantu.facts import PlaceName
from lantu.language.places import place_finder
from lantu.records import Mechanism
from lantu.records.programme import Visit
from lantu.region.region import Region
from lantu.workbench.programme.told import Told

Reason = Literal["same_places", "within_places", "agreed_there", "named_there"]
_WEIGHTS: dict[Reason, float] = {
    "same_places": 0.6,
    "within_places": 0.4,
    "agreed_there": 0.4,
    "named_there": 0.2,
}


class Followed(NamedTuple):
    """Something that is told between the same places after a visit.

    Attributes
    ----------
    link : Told[Mechanism]
    score : float
        0..1; how surely it has to do with the visit. That it followed does not say that it came of it.
    reasons : tuple of str
        ``same_places``: a party is of each side; ``within_places``: it lies in one of them, or holds it;
        ``agreed_there``: the visit names the agreement; ``named_there``: a stop or topic is named again.
    days : int
        After the visit.
    """

    link: Told[Mechanism]
    score: float
    reasons: tuple[Reason, ...]
    days: int


class VisitRow(NamedTuple):
    """A visit with what followed.

    Attributes
    ----------
    visit : Told[Visit]
    sides : tuple of tuple of PlaceName
        Where the visitors are from, and where they went; the first is empty where the text does not tell.
    followed : tuple of Followed
        The surest first.
    """

    visit: Told[Visit]
    sides: tuple[tuple[PlaceName, ...], tuple[PlaceName, ...]]
    followed: tuple[Followed, ...]


HomeOf = Callable[[str, str | None], tuple[PlaceName, ...]]
"""What tells the places that a delegation's name has, in a document of a date (None: of today)."""


def homes_of(region: Region) -> HomeOf:
    """Return what tells the places that a delegation's name has (海淀区代表团).

    Examples
    --------
    >>> homes_of(Region.load("jingjinji"))("海淀区代表团", "2024-05-12")
    (PlaceName(name='北京市海淀区', code='110108'),)
    """
    finder = place_finder(region)

    def find(words: str, date: str | None) -> tuple[PlaceName, ...]:
        codes = [code for mention in finder.find(words, date) for code in mention.codes]
        return tuple(PlaceName(finder.by_code[code].full_name, code) for code in dict.fromkeys(codes))

    return find


def follow_visits(
    visits: Iterable[Told[Visit]],
    links: Sequence[Told[Mechanism]],
    *,
    home_of: HomeOf,
    least: float = 0.4,
) -> tuple[VisitRow, ...]:
    """Return visits with the links that later documents tell between the same places.

    Parameters
    ----------
    visits : iterable of Told
    links : sequence of Told
        Visions are left out.
    home_of : callable
        The places that a delegation's name tells.
    least : float
        Lower scores are left out.
    """
    rows = []
    for visit in visits:
        sides = home_of(visit.record.visitors, visit.date), visit.record.hosts
        found = [_follow(visit, link, sides) for link in links if link.record.form != "vision"]
        followed = [each for each in found if each is not None and each.score >= least]
        rows.append(
            VisitRow(visit, sides, tuple(sorted(followed, key=lambda each: (-each.score, each.days))))
        )
    return tuple(rows)


def _follow(
    visit: Told[Visit], link: Told[Mechanism], sides: tuple[tuple[PlaceName, ...], ...]
) -> Followed | None:
    when = visit.record.period.last_day() or visit.day()
    day = link.day()
    if when is None or day is None or link.document_id == visit.document_id or day <= when:
        return None
    meeting = _meeting(sides, link.record.parties)
    if meeting is None:
        return None
    reasons: list[Reason] = [meeting]
    words = link.record.mechanism + link.quote
    if any(agreed and agreed in words for agreed in visit.record.agreements):
        reasons.append("agreed_there")
    if any(stop in words for stop in visit.record.stops):
        reasons.append("named_there")
    score = sum(_WEIGHTS[reason] for reason in reasons)
    return Followed(link, round(min(1.0, score), 2), tuple(reasons), (day - when).days)


def _meeting(
    sides: tuple[tuple[PlaceName, ...], ...], parties: Sequence[PlaceName]
) -> Literal["same_places", "within_places"] | None:
    """Tell how two of the parties are of the two sides; None where they are not."""
    home, host = sides
    if set(home) & set(host):
        return None  # who travels at home meets nobody from elsewhere
    near = [(a, b) for a in parties for b in parties if a != b and _is_of(a, home) and _is_of(b, host)]
    if not near:
        return None
    return "same_places" if any(a in home and b in host for a, b in near) else "within_places"


def _is_of(party: PlaceName, side: Iterable[PlaceName]) -> bool:
    """Tell whether a party is a place of a side, lies in one, or holds one."""
    return any(party.name.startswith(place.name) or place.name.startswith(party.name) for place in side)
