"""Qualitative statements in the ledger: attainments, trends and classes, said without a figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lantu.facts import Period
from lantu.ledger.sorts.sort import PlaceNumber, Places, Row, Sort, by_record, export_places, export_time
from lantu.records.qualitative import QualitativeStatement

_PLAIN = ("sort", "indicator", "value", "indicator_id", "scale", "grade", "before", "modality", "speaker")


def _to_row(said: QualitativeStatement, number_of: PlaceNumber) -> Row:
    return {name: getattr(said, name) for name in _PLAIN} | {
        "places": number_of(said.places),
        "period_start": said.period.start,
        "period_end": said.period.end,
    }


def _from_columns(row: Mapping[str, Any], places: Places) -> Row:
    return {name: row[name] for name in _PLAIN} | {
        "places": places(row["places"]),
        "period": Period(row["period_start"], row["period_end"]),
    }


def _to_export(said: QualitativeStatement, _: str | None) -> Row:
    return {
        "sort": said.sort,
        "indicator": said.indicator,
        "indicator_id": said.indicator_id,
        # `value` is a number in every table that an export makes.
        "outcome": said.value,
        "scale": said.scale,
        "grade": said.grade,
        "before": said.before,
        "places": export_places(said.places),
        "time": export_time(*said.period),
        "modality": said.modality,
        "speaker": said.speaker,
    }


QUALITATIVE = Sort(
    name="qualitative",
    record=QualitativeStatement,
    table="qualitative",
    columns="sort VARCHAR NOT NULL, indicator VARCHAR NOT NULL, value VARCHAR NOT NULL, "
    "indicator_id VARCHAR, scale VARCHAR, grade VARCHAR, before VARCHAR, modality VARCHAR NOT NULL, "
    "period_start VARCHAR, period_end VARCHAR",
    keys=(
        "sort", "indicator", "indicator_id", "outcome", "scale", "grade", "before", "places", "time",
        "modality", "speaker",
    ),
    words="indicator",
    filters=frozenset({"sort", "modality", "speaker", "rule"}),
    to_columns=by_record(_to_row),
    from_columns=_from_columns,
    to_export=_to_export,
)  # fmt: skip
