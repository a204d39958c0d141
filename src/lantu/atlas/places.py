"""What is said of one place, gathered from every type of record."""

from __future__ import annotations

from lantu.atlas.api.shapes import Facet, Leading, Named
from lantu.atlas.around import widen
from lantu.atlas.asked import records
from lantu.atlas.columns.tallied import Asked, tally_indicators, tally_years
from lantu.atlas.latest import find_latest, to_leading
from lantu.atlas.names import find_place, name_place
from lantu.atlas.opened import Snapshot
from lantu.atlas.topics import part_of
from lantu.errors import NotFoundError
from lantu.ledger import Conditions, RecordType, Statement
from lantu.ledger.statement import Record
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
    if known is None and not any(records(snapshot, kind).where(place=key).count() for kind in _KINDS):
        raise NotFoundError(f"no place is called {key!r}: /api/v1/places lists them")
    return known


_KINDS: tuple[RecordType, ...] = ("claim", "project", "link", "commitment")


def conditions_of(snapshot: Snapshot, key: str, *, with_parts: bool, year: int | None) -> Conditions:
    """Return what records of a place must meet: it, or its parts too, and the year."""
    conditions: Conditions = {"within" if with_parts else "place": key, "repeats": False}  # type: ignore[misc]
    if year is not None:
        conditions["period"] = str(year)
    return widen(snapshot, conditions)


def figures_by_part(snapshot: Snapshot, figures: Asked) -> dict[str | None, list[Leading]]:
    """Return the latest word on each indicator by the catalogue's part; None for words of the text's own."""
    latest = find_latest(figures)
    found: dict[str | None, list[Leading]] = {}
    for leading in to_leading(snapshot, tally_indicators(figures, 400), latest):
        part = part_of(snapshot.region, leading.indicator.key) if leading.indicator.id else None
        found.setdefault(part, []).append(leading)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] is None, -len(pair[1]))))


def years_of(figures: Asked) -> list[int]:
    """Return the years that some figures speak of, the latest first."""
    return sorted((tally.year for tally in tally_years(figures)), reverse=True)


def newest(snapshot: Snapshot, kind: RecordType, conditions: Conditions) -> list[Statement[Record]]:
    """Return the newest records of one type."""
    return records(snapshot, kind).where(**conditions).page(SHOWN, order="newest")


def partners_of(snapshot: Snapshot, key: str) -> list[Facet]:
    """Return the places and organs that a place is linked with, most links first."""
    linked = records(snapshot, "link").where(place=key, repeats=False).facet("place", PARTNERS + 1)
    found = []
    for facet in linked:
        if facet.value is None or key in {facet.value, facet.label}:
            continue
        names = name_place(snapshot.region, facet.value)
        found.append(Facet(facet.value, facet.count, names.name or facet.label, names.english))
    return found[:PARTNERS]


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
        for facet in snapshot.once(
            "figures by place", lambda: records(snapshot, "claim").facet("place", 10_000)
        )
    }
    found = [
        Facet(one.code, counted.get(one.code, 0), one.name, one.english or None)
        for one in snapshot.region.children(place)
    ]
    return sorted(found, key=lambda facet: -facet.count)
