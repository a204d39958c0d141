"""Parts of records as `lantu.assess` takes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lantu.assess import Said
from lantu.facts import PlaceName
from lantu.facts.statement import Printed
from lantu.ledger import Statement as Kept


def said_of(kept: Kept[Any]) -> Said:
    """Return the sentence of a record."""
    head = kept.document
    printed = Printed(
        head.id, head.source or head.id, head.publisher or "", head.date, head.authority, head.name
    )
    return Said(kept.record.id, " ".join(kept.quote.split()), printed, kept.record.span.start)


def codes(places: Iterable[PlaceName]) -> tuple[str, ...]:
    """Return the codes of places, names where they have none."""
    return tuple(place.code or place.name for place in places)
