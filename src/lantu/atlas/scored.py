"""Inequality between places, indices with their coordination, and how firm ranks are; once a snapshot."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator

import msgspec
import numpy as np

from lantu.assess import IndexResult, RankStability, coupling, modified_coupling, rank_stability
from lantu.atlas.api.shapes import CouplingShape, SpreadPage, SpreadShape, SpreadValue
from lantu.atlas.api.sides import name_indicator_key, name_place_key
from lantu.atlas.assessed import assessment_of, check_place
from lantu.atlas.opened import Snapshot
from lantu.errors import AssessError
from lantu.workbench.assessing import Narrowed
from lantu.workbench.assessing.indices import Spread

SEED = 20140226
"""Weights are shaken the same way every time, so that two visits see the same ranks."""
DRAWS = 500
LOOSEST = 0.25
"""A group whose level is known no better than this has no level that could be coupled with another's."""


def spreads_of(snapshot: Snapshot, place: str | None = None) -> SpreadPage:
    """Return how unequal places are, and what the indices of the pack give for each.

    Parameters
    ----------
    snapshot : Snapshot
    place : str, optional
        Name or code of the place whose units right below are compared; None for those of the region.

    Raises
    ------
    QueryError
        When the region has no such place.
    RegionError
        When the atlas was started without a region pack.
    """
    today = datetime.datetime.now(datetime.UTC).date()
    page = snapshot.once(f"spreads {today}", lambda: _spreads(snapshot))
    if place is None:
        return page
    check_place(snapshot, Narrowed(place=place))
    compared = assessment_of(snapshot).indices.spreads(within=place)
    return msgspec.structs.replace(page, spreads=[_spread(snapshot, one) for one in compared])


def _spreads(snapshot: Snapshot) -> SpreadPage:
    indices = assessment_of(snapshot).indices
    scores = [one for result in indices.scored() for one in _scores(snapshot, result)]
    spreads = [_spread(snapshot, one) for one in indices.spreads()]
    return SpreadPage(spreads, scores, [name_place_key(snapshot, code) for code in indices.comparable()])


def _spread(snapshot: Snapshot, one: Spread) -> SpreadShape:
    return SpreadShape(
        indicator=name_indicator_key(snapshot, one.indicator),
        unit=one.unit,
        period=one.period,
        values=[
            SpreadValue(name_place_key(snapshot, place), value)
            for place, value in zip(one.places, one.values, strict=True)
        ],
        variation=one.variation,
        gini=one.gini,
        theil=one.theil,
    )


def _scores(snapshot: Snapshot, result: IndexResult) -> Iterator[CouplingShape]:
    for at, period in enumerate(result.periods):
        ranks = result.ranks(period)
        firm = _firm(result, period)
        for row, place in enumerate(result.places):
            low, high = float(result.low[row, at]), float(result.high[row, at])
            if not math.isfinite(low + high) or place not in ranks:
                continue
            together = _together(result, row, at)
            stable = firm.get(place)
            yield CouplingShape(
                index=result.form.id,
                name=result.form.name,
                english=result.form.english,
                place=name_place_key(snapshot, place),
                period=period,
                low=low,
                high=high,
                rank_best=ranks[place][0],
                rank_worst=ranks[place][1],
                coupling=together[0],
                coordination=together[1],
                modified_coordination=together[2],
                shaken_best=stable.best if stable else None,
                shaken_worst=stable.worst if stable else None,
                kept=stable.kept if stable else None,
            )


def _together(result: IndexResult, row: int, at: int) -> tuple[float | None, float | None, float | None]:
    bounds = [
        (float(result.group_low[row, at, number]), float(result.group_high[row, at, number]))
        for number in range(len(result.form.groups))
    ]
    levels = [(low + high) / 2 for low, high in bounds if high - low <= LOOSEST]
    if len(levels) < max(2, len(bounds)) or not all(0 < level <= 1 for level in levels):
        return None, None, None
    usual = coupling(levels)
    return usual.degree, usual.coordination, modified_coupling(levels).coordination


def _firm(result: IndexResult, period: str) -> dict[str, RankStability]:
    try:
        found = rank_stability(result, period, np.random.default_rng(SEED), draws=DRAWS)
    except AssessError:
        # Fewer than two places have every indicator: there is no order that weights could change.
        return {}
    return {one.place: one for one in found}
