"""How far services and recognitions reach, over time; and who helps whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lantu.facts import PlaceName
from lantu.language.vocabulary import load_vocabulary
from lantu.records import Claim, Mechanism
from lantu.records.mechanisms.pairing import coverage_of, pairing_of
from lantu.records.words import alternatives
from lantu.workbench.programme.told import Told

_OTHER = "other"


class Reached(NamedTuple):
    """One point of a series.

    Attributes
    ----------
    at : str or None
        End of the period that it holds for.
    claims : tuple of Told[Claim]
        What is counted; empty where the text says that it works, and not how far.
    link : Told[Mechanism]
    """

    at: str | None
    claims: tuple[Told[Claim], ...]
    link: Told[Mechanism]


class CoverageSeries(NamedTuple):
    """How far one service reaches in one direction.

    Attributes
    ----------
    service, label : str
        Id of the vocabulary ``[[service]]`` of ``data/programme.toml``, and its name; ``other`` with the
        text's own words where no service is told.
    origin, destination : tuple of str
        Whose people are served where; both empty where it holds in all directions.
    scope : tuple of str
        The parties.
    points : tuple of Reached
        The oldest first.
    """

    service: str
    label: str
    origin: tuple[str, ...]
    destination: tuple[str, ...]
    scope: tuple[str, ...]
    points: tuple[Reached, ...]


class Pair(NamedTuple):
    """Who helps whom.

    Attributes
    ----------
    helper, helped : tuple of PlaceName
        One each where the pair is stated; else the sides.
    is_stated : bool
        False where the text gives sides and counts, but not which helper has which.
    domain : str
    links : tuple of Told[Mechanism]
        The oldest first.
    """

    helper: tuple[PlaceName, ...]
    helped: tuple[PlaceName, ...]
    is_stated: bool
    domain: str
    links: tuple[Told[Mechanism], ...]


def coverage_series(
    links: Iterable[Told[Mechanism]], claims: Sequence[Told[Claim]]
) -> tuple[CoverageSeries, ...]:
    """Return how far each service reaches, by service, direction and parties.

    Parameters
    ----------
    links : iterable of Told
        Recognitions and shared services count; what is only proposed is left out.
    claims : sequence of Told
    """
    by_document: dict[str, list[Told[Claim]]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document_id].append(claim)
    points: dict[tuple[str, ...], list[Reached]] = defaultdict(list)
    heads: dict[tuple[str, ...], CoverageSeries] = {}
    for link in links:
        if link.record.status == "proposed":
            continue
        near = by_document[link.document_id]
        found = coverage_of(link.record, link.quote, [claim.record for claim in near])
        if found is None:
            continue
        service, label = service_of(link.quote) or (_OTHER, found.service)
        origin, destination = (
            tuple(place.name for place in side) for side in (found.origin, found.destination)
        )
        scope = tuple(sorted(party.name for party in link.record.parties))
        key = (service, label, "→".join(("、".join(origin), "、".join(destination))), "、".join(scope))
        heads.setdefault(key, CoverageSeries(service, label, origin, destination, scope, ()))
        counted = tuple(claim for claim in near if claim.id in found.counts)
        points[key].append(Reached(found.period.end, counted, link))
    series = (head._replace(points=_by_time(points[key])) for key, head in heads.items())
    return tuple(sorted(series, key=lambda each: (-len(each.points), each.label, each.scope)))


def service_of(words: str) -> tuple[str, str] | None:
    """Return id and name of the service that words tell of; None where they tell of none.

    Examples
    --------
    >>> service_of("京津冀临床检验结果互认项目达43个")
    ('clinical_test_recognition', '医学检验结果互认')
    """
    return next(((service, label) for service, label, pattern in _services() if pattern.search(words)), None)


def pairing_list(links: Iterable[Told[Mechanism]]) -> tuple[Pair, ...]:
    """Return who helps whom over all documents: named pairs first, then sides without pairs.

    Notes
    -----
    Where one helps several, or several one, each is a pair; where many face many, nobody can tell.
    """
    found: dict[tuple[tuple[PlaceName, ...], tuple[PlaceName, ...], str], list[Told[Mechanism]]]
    found = defaultdict(list)
    stated: dict[tuple[object, ...], bool] = {}
    for link in links:
        pairing = pairing_of(link.record, link.quote)
        if pairing is None:
            continue
        sides: Iterable[tuple[tuple[PlaceName, ...], tuple[PlaceName, ...]]]
        sides = [(pairing.helpers, pairing.helped)]
        if pairing.is_stated:
            sides = [((helper,), (helped,)) for helper in pairing.helpers for helped in pairing.helped]
        for helper, helped in sides:
            key = (helper, helped, link.record.domain)
            found[key].append(link)
            stated[key] = pairing.is_stated
    pairs = [Pair(*key[:2], stated[key], key[2], tuple(same)) for key, same in found.items()]
    return tuple(sorted(pairs, key=lambda pair: (not pair.is_stated, [place.name for place in pair.helper])))


def _by_time(points: Iterable[Reached]) -> tuple[Reached, ...]:
    return tuple(sorted(points, key=lambda point: (point.at or point.link.date or "", point.link.document)))


@cache
def _services() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    services: list[Mapping[str, object]] = load_vocabulary("programme", "lantu.workbench")["service"]
    return tuple(
        (str(each["id"]), str(each["name"]), re.compile(alternatives(each["words"])))  # type: ignore[arg-type]
        for each in services
    )
