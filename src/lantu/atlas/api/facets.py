"""Facets: for each filter the values that the *other* filters leave, so that a choice can be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from lantu.atlas.api.shapes import Facet, FacetPage
from lantu.atlas.asked import records
from lantu.atlas.names import NAMELESS, Names, name_indicator, name_place
from lantu.atlas.opened import Snapshot
from lantu.ledger import Conditions, Facet as LedgerFacet, RecordType
from lantu.ledger.document_queries import heads_by_number

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
    asked = records(snapshot, kind)
    facets: dict[str, list[Facet]] = {}
    for column, own in columns.items():
        others = cast("Conditions", {name: value for name, value in conditions.items() if name != own})
        found = asked.where(**others).facet(column, LONGEST)
        said = [facet for facet in found if facet.value is not None]
        facets[column] = (
            _documents(snapshot, said)
            if column == "document"
            else [_name(snapshot, column, facet) for facet in said]
        )
    return FacetPage(asked.where(**conditions).count(), facets)


def _documents(snapshot: Snapshot, found: list[LedgerFacet]) -> list[Facet]:
    counts = {int(facet.value): facet.count for facet in found if facet.value is not None}
    heads = heads_by_number(snapshot.ledger, counts)
    return [
        Facet(heads[number].id, count, heads[number].title or heads[number].name, None)
        for number, count in counts.items()
    ]


def _name(snapshot: Snapshot, column: str, facet: LedgerFacet) -> Facet:
    value: Any = facet.value
    named = _NAMERS.get(column, _leave)(snapshot, value)
    label = facet.label if facet.label != value else None
    return Facet(value, facet.count, named.name or label, named.english)


def _leave(_snapshot: Snapshot, _value: str) -> Names:
    return NAMELESS


_NAMERS: dict[str, Namer] = {
    "indicator": lambda snapshot, value: name_indicator(snapshot.region, value),
    "place": lambda snapshot, value: name_place(snapshot.region, value),
}
