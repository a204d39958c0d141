"""Records as cells, observations and features: what a table, a statistics tool and a map get."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

from lantu.facts import Period, PlaceName, Quantity
from lantu.ledger.export.cells import safe_cell
from lantu.ledger.export.geojson import write_geojson
from lantu.ledger.export.keys import KEYS, columns_of
from lantu.ledger.export.sdmx import _area, _measure
from lantu.ledger.export.tables import arrow_schema, arrow_table, column_kind, flatten
from lantu.ledger.export.told import Told
from lantu.ledger.statement import TYPES
from lantu.records import Claim

from .worlds import records

CLAIM = next(record for record in records() if isinstance(record, Claim))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_a_spreadsheet_would_run_is_quoted(sign: str) -> None:
    """And only where it begins so."""
    assert safe_cell(f"{sign}1+1") == f"'{sign}1+1"
    assert safe_cell(f"1{sign}1") == f"1{sign}1"


@given(st.text(max_size=12))
def test_a_cell_holds_no_control_character_and_runs_nothing(said: str) -> None:
    """Whatever a document says."""
    cell = safe_cell(said)
    assert not cell.startswith(("=", "+", "-", "@"))
    assert not any(ord(sign) < 32 and sign not in "\t\n\r" for sign in cell)
    assert len(cell) - len(said) in {0, 1}


@pytest.mark.parametrize("value", [5, -5, 1.5, None, True, ["=1"]])
def test_what_is_no_text_stays(value: Any) -> None:
    """A negative number is a number."""
    assert safe_cell(value) is value


@pytest.mark.parametrize(
    ("exported", "flat"),
    [
        pytest.param({"time": None}, {"time_start": None, "time_end": None}, id="no time"),
        pytest.param(
            {"basis": {"scope": "不含", "prices": "current"}},
            {
                "basis_release": None,
                "basis_base_year": None,
                "basis_prices": "current",
                "basis_scope": "不含",
            },
            id="a part that is not told",
        ),
        pytest.param({"places": []}, {"places": None, "places_codes": None}, id="no places"),
        pytest.param(
            {"to": [{"name": "甲", "code": None}, {"name": "乙", "code": "110000"}]},
            {"to": "甲；乙", "to_codes": "；110000"},
            id="a place without a code keeps its turn",
        ),
        pytest.param({"functions": ["会商", "联合执法"]}, {"functions": "会商；联合执法"}, id="a list"),
        pytest.param(
            {
                "stages": [
                    {"stage": "研发", "places": [{"name": "甲", "code": "1"}, {"name": "乙", "code": None}]}
                ]
            },
            {"stages": "研发 甲、乙"},
            id="an object in a list",
        ),
        pytest.param(
            {"officials": [{"name": "某甲", "post": ""}]}, {"officials": "某甲"}, id="an empty part"
        ),
        pytest.param({"value": 5}, {"value": 5}, id="a value"),
    ],
)
def test_nested_values_are_spread_or_joined(exported: dict[str, Any], flat: dict[str, Any]) -> None:
    """One value a cell, and nothing where nothing is told."""
    assert flatten(exported) == flat


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_has_a_column_for_each_key(kind: str) -> None:
    """In the order of the keys, those that all types share first; each once."""
    columns = columns_of((kind,))  # type: ignore[arg-type]
    assert columns[: len(KEYS[kind][:10])] == KEYS[kind][:10]  # type: ignore[index]
    assert len(set(columns)) == len(columns)
    assert set(columns) <= set(columns_of(TYPES))


def test_a_table_has_the_types_of_its_columns_whatever_is_in_it() -> None:
    """Empty or full: floats, whole numbers, truth and text by name."""
    schema = arrow_schema(columns_of(("claim",)), "some/1")
    assert arrow_table([], schema).schema.equals(schema)
    assert schema.metadata == {b"schema": b"some/1"}
    table = arrow_table([{"value": 5, "start": 3, "net": False, "quote": "甲"}], schema)
    row = table.to_pylist()[0]
    assert (row["value"], row["start"], row["net"], row["quote"], row["end"]) == (5.0, 3, False, "甲", None)
    kinds = [column_kind(name) for name in ("value2", "end", "net", "unit")]
    assert kinds == ["number", "integer", "boolean", "string"]


def test_progress_is_told_before_the_first_and_every_thousand() -> None:
    """Over all parts of an export together; what it raises ends it."""
    heard: list[int] = []
    told = Told(heard.append)
    assert sum(1 for _ in told(range(1500))) + sum(1 for _ in told(range(600))) == 2100
    assert (heard, told.done) == ([0, 1000, 2000], 2100)
    assert list(Told()(range(3))) == [0, 1, 2]

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Told(stop)(range(3)))


@pytest.mark.parametrize(
    ("quantity", "more", "value", "low", "high", "hedge"),
    [
        pytest.param(Quantity("=", 5, None, "家"), {}, "5", "", "", "", id="a figure"),
        pytest.param(Quantity("~", 5, None, "家"), {}, "5", "", "", "about", id="about"),
        pytest.param(Quantity(">", 5, None, "家"), {}, "NaN", "5", "", "", id="over"),
        pytest.param(Quantity("<~", 5, None, "家"), {}, "NaN", "", "5", "nearly", id="nearly"),
        pytest.param(Quantity("range", 3, 5, "家"), {}, "NaN", "3", "5", "", id="a range"),
        pytest.param(
            Quantity("=", Decimal("5.20"), None, "%"),
            {"kind": "growth", "direction": "down"},
            "-5.20",
            "",
            "",
            "",
            id="a fall",
        ),
        pytest.param(
            Quantity(">", 5, None, "%"),
            {"kind": "growth", "direction": "down"},
            "NaN",
            "",
            "-5",
            "",
            id="a fall by more",
        ),
        pytest.param(
            Quantity("range", 3, 5, "%"),
            {"kind": "change", "direction": "down"},
            "NaN",
            "-5",
            "-3",
            "",
            id="by a range",
        ),
        pytest.param(
            Quantity("=", 5, None, "%"),
            {"kind": "level", "direction": "down"},
            "5",
            "",
            "",
            "",
            id="a level that fell",
        ),
        pytest.param(
            Quantity("=", 0, None, "%"), {"kind": "growth", "direction": "down"}, "0", "", "", "", id="nought"
        ),
        pytest.param(
            Quantity("=", Fraction(1, 3), None, ""), {}, "0.333333333333333", "", "", "", id="a third"
        ),
        pytest.param(Quantity("=", Decimal("1E+4"), None, "元"), {}, "10000", "", "", "", id="no powers"),
    ],
)
def test_an_observation_has_a_value_or_bounds(
    quantity: Quantity, more: dict[str, Any], value: str, low: str, high: str, hedge: str
) -> None:
    """Signed as it is meant; what is no single value is none."""
    row = _measure(replace(CLAIM, quantity=quantity, **({"kind": "level", "direction": None} | more)))
    assert (row["OBS_VALUE"], row["LOWER_BOUND"], row["UPPER_BOUND"], row["HEDGE"]) == (
        value,
        low,
        high,
        hedge,
    )
    decimals = value.partition(".")[2] if value != "NaN" else ""
    assert row["DECIMALS"] == len(decimals)


@pytest.mark.parametrize(
    ("places", "area"),
    [
        pytest.param((), "_X", id="not told"),
        pytest.param((PlaceName("雄安新区", None),), "_X", id="no code"),
        pytest.param((PlaceName("甲", "110000"), PlaceName("乙", None)), "_X", id="one of them without"),
        pytest.param((PlaceName("甲", "110000"), PlaceName("乙", "120000")), "110000_120000", id="joint"),
    ],
)
def test_an_area_is_its_codes(places: tuple[PlaceName, ...], area: str) -> None:
    """Half of a joint area is none."""
    assert _area(places) == area


@pytest.mark.parametrize(("modality", "status"), [("reported", "A"), ("target", "F"), ("plan", "F")])
def test_what_is_not_reported_is_a_forecast(modality: str, status: str) -> None:
    """Statistics tools draw it otherwise."""
    row = _measure(replace(CLAIM, modality=modality, period=Period("2021", "2022-06")))
    assert (row["OBS_STATUS"], row["MODALITY"], row["TIME_DETAIL"]) == (status, modality, "2021/2022-06")


POINTS = {"1": (116.4, 40.25), "2": (117.123456789, 39.0)}


@pytest.mark.parametrize(
    ("record", "geometry"),
    [
        pytest.param({"places": [{"code": "1"}]}, {"type": "Point", "coordinates": [116.4, 40.25]}, id="one"),
        pytest.param(
            {"places": [{"code": "1"}, {"code": "1"}]},
            {"type": "Point", "coordinates": [116.4, 40.25]},
            id="one twice",
        ),
        pytest.param(
            {"from": [{"code": "2"}], "to": [{"code": "1"}]},
            {"type": "MultiPoint", "coordinates": [[117.123457, 39.0], [116.4, 40.25]]},
            id="both ends",
        ),
        pytest.param(
            {"stages": [{"stage": "研发", "places": [{"code": "1"}]}]},
            {"type": "Point", "coordinates": [116.4, 40.25]},
            id="a stage",
        ),
        pytest.param({"places": [{"code": None}, {"code": "9"}]}, None, id="no point is known"),
        pytest.param({"places": None}, None, id="no place"),
    ],
)
def test_a_record_stands_at_its_places(record: dict[str, Any], geometry: dict[str, Any] | None) -> None:
    """A point, several, or none; never the middle of nowhere."""
    stream = io.StringIO()
    assert write_geojson([{"id": "x", **record}], stream, POINTS) == 1
    (feature,) = json.loads(stream.getvalue())["features"]
    assert feature["geometry"] == geometry
    assert feature["properties"]["id"] == feature["id"] == "x"


def test_no_records_are_a_collection_all_the_same() -> None:
    """An empty map is a map, and two records are parted."""
    stream = io.StringIO()
    assert write_geojson([], stream, POINTS) == 0
    assert json.loads(stream.getvalue())["features"] == []
    stream = io.StringIO()
    write_geojson([{"id": "x"}, {"id": "y"}], stream, POINTS)
    assert [one["id"] for one in json.loads(stream.getvalue())["features"]] == ["x", "y"]
