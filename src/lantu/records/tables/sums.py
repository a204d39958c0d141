"""Sums over the years of a plan that are no sums: [5.1] where 40 stands behind 34.9."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from lantu.records.claim import Claim


def settle_sums(row: Sequence[Claim]) -> list[Claim]:
    """Let a figure in brackets be by how much its indicator is to change, where the row's ends tell so.

    Parameters
    ----------
    row : sequence of Claim
        Of one row: where the indicator stands, what is aimed at, and the figure for all years between.
    """
    return [_change(claim, row) if claim.kind == "cumulative" else claim for claim in row]


def _change(claim: Claim, row: Sequence[Claim]) -> Claim:
    levels = [
        other
        for other in row
        if other.kind == "level"
        and other.indicator == claim.indicator
        and other.quantity.unit == claim.quantity.unit
        and other.period.end is not None
    ]
    reached = max(
        (one for one in levels if one.modality == "reported"),
        key=lambda one: one.period.end or "",
        default=None,
    )
    aimed = next((one for one in levels if one.modality != "reported"), None)
    if reached is None or aimed is None:
        return claim
    change = Fraction(aimed.quantity.value) - Fraction(reached.quantity.value)
    if abs(change) != claim.quantity.value:
        return claim
    return replace(claim, kind="change", direction="up" if change > 0 else "down")
