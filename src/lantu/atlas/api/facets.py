"""Facets: for each filter the values that the *other* filters leave, so that a choice can be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from lantu.atlas.api.shapes import Facet, FacetPage
from lantu.atlas.names import NAMELESS, Names, name_indicator, name_place
from lantu.atlas.opened import Snapshot
from lantu.ledger import Conditions, RecordType
from lantu.ledger import Facet as LedgerFacet

LONGEST = 200
"""Values of one filter that are listed; rarer ones are reached by the filter's own words."""

Namer = Callable[[Snapshot, str], Names]


def count_facets(
    snapshot: Snapshot, kind: RecordType, conditions: Conditions, columns: Mapping[str, str]
) -> FacetPage:
    """Count the values of some columns.

    Parameters
    ----------
    snapshot : Snapshot
    kind : {"claim", "project", "link", "commitment"}
    conditions : Conditions
        What the records are narrowed by.
    columns : mapping of str to str
        Column (as `Query.facet` takes it) -> the condition that it stands for, which is set aside.
    """
    records = snapshot.ledger.records(kind)
    facets: dict[str, list[Facet]] = {}
    for column, own in columns.items():
        others = cast("Conditions", {name: value for name, value in conditions.items() if name != own})
        found = records.where(**others).facet(column, LONGEST)
        facets[column] = [_name(snapshot, column, facet) for facet in found if facet.value is not None]
    return FacetPage(records.where(**conditions).count(), facets)


def _name(snapshot: Snapshot, column: str, facet: LedgerFacet) -> Facet:
    value: Any = facet.value
    if column == "document":
        head = snapshot.heads_by_number[int(value)]
        return Facet(head.id, facet.count, head.title or head.name, None)
    named = _NAMERS.get(column, _leave)(snapshot, value)
    label = facet.label if facet.label != value else None
    return Facet(value, facet.count, named.name or label, named.english)


def _leave(_snapshot: Snapshot, _value: str) -> Names:
    return NAMELESS


_NAMERS: dict[str, Namer] = {
    "indicator": lambda snapshot, value: name_indicator(snapshot.region, value),
    "place": lambda snapshot, value: name_place(snapshot.region, value),
}
