"""What is said of one place, gathered from every type of record."""

from __future__ import annotations

from collections import Counter

from lantu.atlas.api.shapes import Facet, Leading, Named
from lantu.atlas.latest import find_latest, to_leading
from lantu.atlas.names import find_place, name_place
from lantu.atlas.opened import Snapshot
from lantu.atlas.topics import part_of
from lantu.errors import NotFoundError
from lantu.ledger import Conditions, Query, RecordType, Statement
from lantu.ledger.atlas_queries import tally_indicators, tally_years
from lantu.ledger.statement import Record
from lantu.records import Claim, Mechanism
from lantu.region import Place

SHOWN = 30
PARTNERS = 24


def require_place(snapshot: Snapshot, key: str) -> Place | None:
    """Return the pack's place with that code; None for a name that documents use and the pack has not.

    Raises
    ------
    NotFoundError
        When neither the pack nor any record has it.
    """
    known = find_place(snapshot.region, key)
    if known is None and not any(snapshot.ledger.records(kind).where(place=key).count() for kind in _KINDS):
        raise NotFoundError(f"no place is called {key!r}: /api/v1/places lists them")
    return known


_KINDS: tuple[RecordType, ...] = ("claim", "project", "link", "commitment")


def conditions_of(key: str, *, with_parts: bool, year: int | None) -> Conditions:
    """Return what records of a place must meet: it, or its parts too, and the year."""
    conditions: Conditions = {"within" if with_parts else "place": key, "repeats": False}  # type: ignore[misc]
    if year is not None:
        conditions["period"] = str(year)
    return conditions


def figures_by_part(snapshot: Snapshot, figures: Query[Claim]) -> dict[str | None, list[Leading]]:
    """Return the latest word on each indicator by the catalogue's part; None for words of the text's own."""
    latest = find_latest(figures)
    found: dict[str | None, list[Leading]] = {}
    for leading in to_leading(snapshot, tally_indicators(figures, 400), latest):
        part = part_of(snapshot.region, leading.indicator.key) if leading.indicator.id else None
        found.setdefault(part, []).append(leading)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] is None, -len(pair[1]))))


def years_of(figures: Query[Claim]) -> list[int]:
    """Return the years that some figures speak of, the latest first."""
    return sorted((tally.year for tally in tally_years(figures)), reverse=True)


def newest(snapshot: Snapshot, kind: RecordType, conditions: Conditions) -> list[Statement[Record]]:
    """Return the newest records of one type."""
    return snapshot.ledger.records(kind).where(**conditions).page(SHOWN, order="newest")


def partners_of(snapshot: Snapshot, key: str) -> list[Facet]:
    """Return the places and organs that a place is linked with, most links first."""
    counted: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for kept in snapshot.ledger.mechanisms.where(place=key, repeats=False).page(2000):
        link: Mechanism = kept.record
        for party in link.parties:
            other = party.code or party.name
            if key not in {other, party.name}:
                counted[other] += 1
                labels.setdefault(other, party.name)
    found = []
    for other, count in counted.most_common(PARTNERS):
        names = name_place(snapshot.region, other)
        found.append(Facet(other, count, names.name or labels[other], names.english))
    return found


def above(snapshot: Snapshot, place: Place | None) -> list[Named]:
    """Return the places that a place lies in, the nearest first."""
    if place is None or snapshot.region is None:
        return []
    return [Named(one.code, one.name, one.english or None) for one in snapshot.region.ancestors(place)]


def below(snapshot: Snapshot, place: Place | None) -> list[Facet]:
    """Return the parts of a place with how many figures name each, those with most first."""
    if place is None or snapshot.region is None:
        return []
    counted = {
        facet.value: facet.count
        for facet in snapshot.once("figures by place", lambda: snapshot.ledger.claims.facet("place", 10_000))
    }
    found = [
        Facet(one.code, counted.get(one.code, 0), one.name, one.english or None)
        for one in snapshot.region.children(place)
    ]
    return sorted(found, key=lambda facet: -facet.count)
