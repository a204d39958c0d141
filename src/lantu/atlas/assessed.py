"""What assessing a published ledger gives on this day, computed once."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

import msgspec

from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import region_of
from lantu.errors import QueryError, RegionError
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
    """Return the rows of one part; what the shape does not name is left out.

    Raises
    ------
    QueryError
        When the region has no such place, or several of that name.
    """
    assessment = assessment_of(snapshot)
    check_place(snapshot, narrowed)
    # Reading the parts of one assessment from several threads would work them out twice. What a reader
    # narrows them to is not kept: there is no end of it.
    whole: list[Any] = snapshot.once(
        f"{part} {assessment.today}", lambda: export_of(assessment, part, Narrowed())
    )
    found = whole if narrowed == Narrowed() else export_of(assessment, part, narrowed)
    return msgspec.convert(found, list[shape])  # type: ignore[valid-type]


def check_place(snapshot: Snapshot, narrowed: Narrowed) -> None:
    """Refuse a place that the region does not have as a mistake in the question, which it is.

    Raises
    ------
    QueryError
        When the region has no such place, or several of that name.
    """
    if narrowed.place is None:
        return
    try:
        region_of(snapshot).place(narrowed.place)
    except RegionError as error:
        raise QueryError(f"{error}. /api/v1/places lists those that occur.") from error
