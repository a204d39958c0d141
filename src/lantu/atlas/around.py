"""What lies in a place, for questions about a place with its parts."""

from __future__ import annotations

from typing import cast

from lantu.atlas.opened import Snapshot
from lantu.ledger import Conditions


def with_parts(snapshot: Snapshot, place: str) -> tuple[str, ...]:
    """Return a place with the codes of its parts that do not begin as its own does; alone without a pack."""
    return (place,) if snapshot.region is None else snapshot.region.with_parts(place)


def widen(snapshot: Snapshot, conditions: Conditions) -> Conditions:
    """Return conditions whose ``within`` names what lies in its place besides."""
    place = conditions.get("within")
    if not isinstance(place, str):
        return conditions
    return cast("Conditions", {**conditions, "within": with_parts(snapshot, place)})
