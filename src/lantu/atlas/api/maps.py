"""Maps: outlines of places, and the values of an indicator in a year."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from lantu.atlas.api.answers import answer, answer_after
from lantu.atlas.api.convert import to_claim
from lantu.atlas.api.filters import Words
from lantu.atlas.api.indicators import to_indicator_row
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import (
    HeatCell,
    HeatRow,
    HeatTable,
    MapChoice,
    MapChoices,
    Mapped,
    MapValue,
    OutlineShape,
    Outlining,
)
from lantu.atlas.api.sides import name_indicator_key, name_place_key
from lantu.atlas.asked import records
from lantu.atlas.columns.tallied import tally_indicators
from lantu.atlas.maps import Drawable, drawable, labels_of
from lantu.atlas.names import name_place
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import reconciled, region_of
from lantu.errors import NotFoundError, RegionError
from lantu.facts.value import Value
from lantu.region.outlines import Outline
from lantu.region.place import Level

router = APIRouter(tags=["maps"])

DIGITS = 3
"""Of a degree: a hundred metres, less than a pixel of any map of a region."""
MOST_SENTENCES = 6


@router.get("/map/outlines", **returns(Outlining))
def show_outlines(
    request: Request,
    level: Annotated[Level, Query(description="province, prefecture or county")] = "prefecture",
) -> Response:
    """The outlines of the region's places at one level, with their sources."""
    return answer(
        request, lambda snapshot: snapshot.once(f"outlines {level}", lambda: _outlining(snapshot, level))
    )


@router.get("/map/indicators", **returns(MapChoices, pending=True))
def list_drawable(request: Request) -> Response:
    """The indicators that can be drawn, with their years."""

    def make(snapshot: Snapshot) -> MapChoices:
        drawn = drawable(snapshot)
        tallies = {tally.key: tally for tally in tally_indicators(records(snapshot, "claim"), 5000)}
        return MapChoices(
            [
                MapChoice(to_indicator_row(snapshot, tallies[key]), one.unit, one.years, one.opening)
                for key, one in drawn.items()
                if key in tallies
            ]
        )

    return answer_after(request, "drawable", drawable, make)


@router.get("/map/values", **returns(Mapped, pending=True))
def show_values(
    request: Request,
    indicator: Annotated[Words, Query(description="catalogue id, or the indicator's words exactly")],
    year: Annotated[
        int | None, Query(ge=1900, le=2100, description="the latest with values in the region where left out")
    ] = None,
) -> Response:
    """The values of an indicator in a year with their bounds and the sentences that they rest on."""

    def make(snapshot: Snapshot) -> Mapped:
        drawn = _drawn(snapshot, indicator)
        chosen = year if year is not None else drawn.opening
        places = drawn.values.get(chosen, {})
        reconciled(snapshot).figures.read(
            record for values in places.values() for record in values[0].records[:MOST_SENTENCES]
        )
        return Mapped(
            indicator=name_indicator_key(snapshot, indicator),
            unit=drawn.unit,
            year=chosen,
            years=drawn.years,
            values=[_value(snapshot, place, values) for place, values in sorted(places.items())],
        )

    return answer_after(request, "drawable", drawable, make)


@router.get("/map/heat", **returns(HeatTable, pending=True))
def show_heat(
    request: Request,
    indicator: Annotated[Words, Query(description="catalogue id, or the indicator's words exactly")],
) -> Response:
    """The values of an indicator in every year and place, as one table."""

    def make(snapshot: Snapshot) -> HeatTable:
        drawn = _drawn(snapshot, indicator)
        places = sorted({place for year in drawn.years for place in drawn.values[year]})
        rows = [
            HeatRow(
                name_place_key(snapshot, place),
                [
                    _cell(year, drawn.values[year][place][0])
                    for year in drawn.years
                    if place in drawn.values[year]
                ],
            )
            for place in places
        ]
        return HeatTable(name_indicator_key(snapshot, indicator), drawn.unit, drawn.years, rows)

    return answer_after(request, "drawable", drawable, make)


def _cell(year: int, value: Value) -> HeatCell:
    return HeatCell(
        year,
        *value.bounds(),
        value.estimate,
        value.status,
        value.disputed,
        labels_of(value.subject),
        list(value.records[:MOST_SENTENCES]),
    )


def _drawn(snapshot: Snapshot, indicator: str) -> Drawable:
    drawn = drawable(snapshot).get(indicator)
    if drawn is None:
        raise NotFoundError(
            f"the indicator {indicator!r} has no year with values at several places: "
            "/api/v1/map/indicators lists those that have"
        )
    return drawn


def _value(snapshot: Snapshot, place: str, values: list[Value]) -> MapValue:
    first = values[0]
    figures = reconciled(snapshot).figures
    kept = [figures[record] for record in first.records[:MOST_SENTENCES]]
    low, high = first.bounds()
    return MapValue(
        place=name_place_key(snapshot, place),
        low=low,
        high=high,
        estimate=first.estimate,
        status=first.status,
        disputed=first.disputed,
        labels=labels_of(first.subject),
        others=len(values) - 1,
        rests_on=[to_claim(one, one.record) for one in kept],
    )


def _outlining(snapshot: Snapshot, level: Level) -> Outlining:
    region = region_of(snapshot)
    try:
        outlines = region.geometry(level)
    except RegionError as error:
        # A pack need not draw every level that places can have.
        raise NotFoundError(str(error)) from error
    boxes = [outline.box for outline in outlines]
    edges = [
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    ]
    return Outlining(level, edges, [_area(snapshot, one) for one in outlines], list(outlines.sources))


def _area(snapshot: Snapshot, outline: Outline) -> OutlineShape:
    named = [name_place(snapshot.region, code) for code in outline.codes]
    west, south, east, north = outline.box
    place = next((one for one in region_of(snapshot).places if one.code == outline.codes[0]), None)
    point = [(west + east) / 2, (south + north) / 2]
    if place is not None and place.longitude is not None and place.latitude is not None:
        point = [place.longitude, place.latitude]
    return OutlineShape(
        code=outline.code,
        codes=list(outline.codes),
        name="、".join(names.name or code for names, code in zip(named, outline.codes, strict=True)),
        english=", ".join(names.english for names in named if names.english) or None,
        point=point,
        rings=[
            [[round(x, DIGITS), round(y, DIGITS)] for x, y in ring]
            for polygon in outline.polygons
            for ring in polygon
        ],
        note=outline.note,
    )
