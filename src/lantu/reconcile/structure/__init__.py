"""Rows that hold whatever is said: sums over time and places, identities, what cannot fall or be passed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.keys import Family
from lantu.reconcile.structure.equations import apply_identities
from lantu.reconcile.structure.limits import add_limits
from lantu.reconcile.structure.places import tie_flows, tie_over_places
from lantu.reconcile.structure.time import tie_along_time
from lantu.reconcile.structure.trends import Series, follow_trend

if TYPE_CHECKING:
    from lantu.reconcile.system import System

__all__ = ["add_structure"]


def add_structure(system: System, catalogue: Catalogue, trends: Sequence[int]) -> None:
    """Add every row that holds by structure, and those of trends.

    Unknowns that nobody names are made only where an equation gives them a value.
    """
    by_series: dict[tuple[Family, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, key in enumerate(system.keys):
        by_series[key.family, key.places].append(number)
    for (family, _), members in by_series.items():
        if len(members) > 1:
            tie_along_time(system, catalogue, family, members)
    tie_over_places(system, catalogue)
    tie_flows(system, catalogue)
    apply_identities(system, catalogue)
    by_indicator: dict[str, list[Series]] = defaultdict(list)
    if trends:
        for series, members in by_series.items():
            by_indicator[series[0].indicator].append((*series, members))
    for owner in trends:
        follow_trend(system, catalogue, owner, by_indicator)
    add_limits(system, catalogue)
