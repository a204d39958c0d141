"""The series of one indicator at one place, with error bars, implied values and conflicts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, cast

import msgspec
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from lantu.atlas.api.answers import answer, opened
from lantu.atlas.api.claims import guard_cell, write_row
from lantu.atlas.api.convert import to_claim
from lantu.atlas.api.filters import SeriesChoice, SeriesExport
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import (
    Facet,
    ImpliedBand,
    Labels,
    Series,
    SeriesGroup,
    SeriesLine,
    SeriesPoint,
    Time,
)
from lantu.atlas.api.sides import name_indicator_key, name_place_key, to_sides
from lantu.atlas.asked import records
from lantu.atlas.assembled import Assembled, Axis, Line, assemble_series, write_bound
from lantu.atlas.names import find_indicator, find_place
from lantu.atlas.opened import Snapshot
from lantu.atlas.passages import write_flat
from lantu.atlas.reconciled import Reconciled, compared, is_checked, reconciled_or_none
from lantu.errors import NotFoundError
from lantu.facts.value import Value
from lantu.ledger.statement import Statement
from lantu.records import Claim
from lantu.records.claim import Kind

router = APIRouter(tags=["series"])

SCHEMA = "lantu.series/1"
MOST_PLACES = 200


@router.get("/series", **returns(Series))
def show_series(request: Request, choice: Annotated[SeriesChoice, Query()]) -> Response:
    """Every figure of an indicator at a place, apart by what must not be joined."""
    return answer(request, lambda snapshot: make_series(snapshot, choice, compared(snapshot)))


@router.get("/series/export", response_class=StreamingResponse)
def export_series(request: Request, choice: Annotated[SeriesExport, Query()]) -> StreamingResponse:
    """The series as a file, implied values included: CSV for a spreadsheet, or JSON Lines."""
    snapshot = opened(request).now()
    series = make_series(snapshot, choice, reconciled_or_none(snapshot))
    lines, kind = {
        "csv": (_write_csv, "text/csv; charset=utf-8"),
        "jsonl": (_write_jsonl, "application/x-ndjson"),
    }[choice.format]
    headers = {"Content-Disposition": f'attachment; filename="lantu-series.{choice.format}"'}
    return StreamingResponse(lines(series), media_type=kind, headers=headers)


def make_series(snapshot: Snapshot, choice: SeriesChoice, whole: Reconciled | None) -> Series:
    """Assemble the series of an indicator at a place, the most reported place where none is chosen.

    Conflicts and implied values are those of ``whole``; where it is None there are none.

    Raises
    ------
    NotFoundError
        When no figure of the ledger has this indicator.
    """
    reported = records(snapshot, "claim").where(indicator=choice.indicator, repeats=False)
    counted = [facet for facet in reported.facet("place", MOST_PLACES) if facet.value is not None]
    if not counted and reported.count() == 0:
        raise NotFoundError(
            f"no figure has the indicator {choice.indicator!r}: /api/v1/indicators lists them"
        )
    places = [_place(snapshot, cast("str", f.value), f.label, f.count) for f in counted]
    place = choice.place or (places[0].key if places else None)
    known = find_indicator(snapshot.region, choice.indicator)
    lines: dict[Axis, dict[Line, Assembled]] = {}
    total = left_out = 0
    if place is not None:
        lines, total, left_out = assemble_series(snapshot, choice.indicator, place, whole)
    return Series(
        indicator=name_indicator_key(snapshot, choice.indicator),
        part=known.part if known else None,
        unit=known.unit if known else None,
        definition=(known.definition or None) if known else None,
        place=None if place is None else name_place_key(snapshot, place),
        places=places,
        total=total,
        left_out=left_out,
        groups=[_group(snapshot, axis, own, whole) for axis, own in lines.items()],
        checked=is_checked(snapshot, whole),
    )


def _place(snapshot: Snapshot, key: str, label: str | None, count: int) -> Facet:
    known = find_place(snapshot.region, key)
    return Facet(key, count, known.full_name if known else label, (known.english or None) if known else None)


def _group(
    snapshot: Snapshot, axis: Axis, lines: dict[Line, Assembled], whole: Reconciled | None
) -> SeriesGroup:
    made = [_line(snapshot, line, assembled, whole) for line, assembled in lines.items()]
    return SeriesGroup(cast("Kind", axis.kind), axis.unit, made)


def _line(snapshot: Snapshot, line: Line, assembled: Assembled, whole: Reconciled | None) -> SeriesLine:
    prices = cast("Any", line.prices or None)
    return SeriesLine(
        narrowed=line.narrowed or None,
        labels=Labels(line.release or None, line.base_year or None, prices, line.scope or None),
        stage=line.stage or None,
        net=line.net,
        flow=line.flow or None,
        together=line.together or None,
        points=[_point(kept, whole) for kept in assembled.figures],
        implied=[_band(snapshot, value) for value in assembled.implied],
    )


def _point(kept: Statement[Claim], whole: Reconciled | None) -> SeriesPoint:
    low, high = kept.record.quantity.interval()
    found = [] if whole is None else whole.by_record.get(kept.id, [])
    open_ones = [conflict for conflict in found if not conflict.told_apart]
    return SeriesPoint(
        to_claim(kept, kept.record),
        kept.document.authority,
        write_bound(low),
        write_bound(high),
        [conflict.id for conflict in open_ones],
        any(conflict.suspect == kept.id for conflict in open_ones),
    )


def _band(snapshot: Snapshot, value: Value) -> ImpliedBand:
    period = Time(value.subject.period.start, value.subject.period.end)
    sides = to_sides(snapshot, value.records)
    low, high = value.bounds()
    assert low is not None
    assert high is not None
    return ImpliedBand(period, low, high, value.estimate, value.disputed, sides)


def _write_jsonl(series: Series) -> Iterator[bytes]:
    for row in rows_of(series):
        yield msgspec.json.encode(row) + b"\n"


def _write_csv(series: Series) -> Iterator[bytes]:
    yield b"\xef\xbb\xbf"
    for number, row in enumerate(rows_of(series)):
        if number == 0:
            yield write_row(list(row))
        cells = (" ".join(value) if isinstance(value, list) else value for value in row.values())
        yield write_row([guard_cell(cell) for cell in cells])


def rows_of(series: Series) -> Iterator[dict[str, Any]]:
    """Yield one row a figure and one an implied value, all with the same keys."""
    for group in series.groups:
        for line in group.lines:
            common = {
                "schema": SCHEMA,
                "indicator": series.indicator.key,
                "indicator_name": series.indicator.name,
                "narrowed": line.narrowed,
                "place": series.place.key if series.place else None,
                "place_name": series.place.name if series.place else None,
            }
            labels = {
                "unit": group.unit,
                "kind": group.kind,
                **msgspec.structs.asdict(line.labels),
                "stage": line.stage,
                "net": line.net,
                "flow": line.flow,
                "together": line.together,
            }
            for point in line.points:
                yield common | _row_of_point(point) | labels | _row_of_source(point)
            for band in line.implied:
                yield common | _row_of_band(band) | labels | _row_of_basis(band)


def _row_of_point(point: SeriesPoint) -> dict[str, Any]:
    claim = point.claim
    return {
        "status": claim.modality,
        "start": claim.time.start,
        "end": claim.time.end,
        "op": claim.op,
        "value": claim.value,
        "value2": claim.value2,
        "low": point.low,
        "high": point.high,
        "direction": claim.direction,
    }


def _row_of_band(band: ImpliedBand) -> dict[str, Any]:
    return {
        "status": "implied",
        "start": band.time.start,
        "end": band.time.end,
        "op": None,
        "value": band.estimate,
        "value2": None,
        "low": band.low,
        "high": band.high,
        "direction": None,
    }


def _row_of_source(point: SeriesPoint) -> dict[str, Any]:
    claim = point.claim
    return {
        "conflicts": point.conflicts,
        "records": [claim.id],
        "quote": write_flat(claim.quote),
        "document": claim.document.name,
        "title": claim.document.title,
        "date": claim.document.date,
        "publisher": claim.document.publisher,
        "authority": point.authority,
    }


def _row_of_basis(band: ImpliedBand) -> dict[str, Any]:
    return {
        "conflicts": [],
        "records": [side.claim.id for side in band.rests_on],
        "quote": None,
        "document": None,
        "title": None,
        "date": None,
        "publisher": None,
        "authority": None,
    }
