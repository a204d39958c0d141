"""What assessing a published ledger gives on this day, computed once."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

import msgspec

from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import region_of
from lantu.workbench.assessing import Assessment, Narrowed
from lantu.workbench.assessing.rows import export_of

Row = TypeVar("Row")


def assessment_of(snapshot: Snapshot) -> Assessment:
    """Return the assessment of a snapshot as of today.

    Raises
    ------
    RegionError
        When the atlas was started without a region pack.
    """
    today = datetime.datetime.now(datetime.UTC).date()
    region = region_of(snapshot)
    return snapshot.once(f"assessment {today}", lambda: Assessment(snapshot.ledger, region, today=today))


def rows_of(snapshot: Snapshot, part: str, shape: type[Row], narrowed: Narrowed) -> list[Row]:
    """Return the rows of one part; what the shape does not name is left out."""
    assessment = assessment_of(snapshot)

    def work() -> list[Any]:
        return export_of(assessment, part, narrowed)

    # Reading the parts of one assessment from several threads would work them out twice.
    found = snapshot.once(f"{part} {narrowed} {assessment.today}", work)
    return msgspec.convert(found, list[shape])  # type: ignore[valid-type]
