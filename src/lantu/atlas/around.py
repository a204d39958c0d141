"""What lies in a place, for questions about a place with its parts."""

from __future__ import annotations

from typing import cast

from lantu.atlas.opened import Snapshot
from lantu.ledger import Conditions


def with_parts(snapshot: Snapshot, place: str) -> tuple[str, ...]:
    """Return a place with the codes of its parts that do not begin as its own does; alone without a pack."""
    return (place,) if snapshot.region is None else snapshot.region.with_parts(place)


def code_of(snapshot: Snapshot, place: str | None) -> str | None:
    """Return the code of a place that is asked for by any of its names: 河北 is 河北省.

    Raises
    ------
    RegionError
        When no place, or more than one, is called so: an answer that is empty would say that nothing is
        told of it.
    """
    if place is None or snapshot.region is None:
        return place
    ledger = snapshot.ledger
    kinds = (ledger.claims, ledger.projects, ledger.mechanisms, ledger.commitments)
    if any(records.where(place=place).count() for records in kinds):
        # A name of the text's own, which no pack need know.
        return place
    return snapshot.region.place(place).code


def widen(snapshot: Snapshot, conditions: Conditions) -> Conditions:
    """Return conditions whose ``within`` names what lies in its place besides."""
    place = conditions.get("within")
    if not isinstance(place, str):
        return conditions
    return cast("Conditions", {**conditions, "within": with_parts(snapshot, place)})
