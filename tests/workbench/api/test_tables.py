"""Tables of rows, narrowed and shown; and rows of values, conflicts and targets under their columns."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, strategies as st

from lantu.assess import Rule, assess_targets
from lantu.errors import QueryError
from lantu.facts import Period, Printed, Quantity, Statement, Subject, Value
from lantu.reconcile import Catalogue, solve
from lantu.region import Region
from lantu.workbench.api.columns import CONFLICTS, TARGETS, VALUES, conflict_row, target_row, value_row
from lantu.workbench.api.tables import Table, html_table
from lantu.workbench.assessing.names import Names
from lantu.workbench.checked import value_export

COLUMNS = {"name": pa.string(), "places": pa.string(), "value": pa.float64(), "count": pa.int64()}
ROWS: list[dict[str, Any]] = [
    {"name": "甲", "places": ["北京", "天津"], "value": 1.5, "count": 1},
    {"name": "乙", "places": [], "value": None, "count": 2},
    {"name": "丙；丁", "places": ("天津",), "value": 1.5, "count": 1},
]


def table(rows: list[dict[str, Any]] = ROWS, **more: Any) -> Table[dict[str, Any]]:
    """Return a table of plain rows."""
    return Table("things", lambda: rows, lambda row: row, COLUMNS, **more)


def test_rows_are_made_once_and_late() -> None:
    """Nothing runs until rows are asked for, and then once however often they are."""
    made: list[int] = []

    def make() -> list[dict[str, Any]]:
        made.append(1)
        return ROWS

    lazy = Table("things", make, lambda row: row, COLUMNS)
    narrowed = lazy.where(count=1)
    assert made == []
    assert (len(lazy), list(lazy), len(narrowed), made) == (3, ROWS, 2, [1])


def test_a_table_is_a_sequence() -> None:
    """Rows are counted, indexed, cut and gone through as those of a list."""
    things = table()
    assert (things[0], things[-1], things[1:]) == (ROWS[0], ROWS[2], ROWS[1:])
    assert [row["name"] for row in things] == ["甲", "乙", "丙；丁"]
    assert repr(things) == "<things: 3>"
    with pytest.raises(IndexError):
        things[3]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ({"count": 1}, ["甲", "丙；丁"]),
        ({"count": 1, "name": "甲"}, ["甲"]),
        ({"places": "天津"}, ["甲", "丙；丁"]),
        ({"places": "北京；天津"}, ["甲"]),
        ({"places": None}, ["乙"]),
        ({"places": "津"}, []),
        ({"name": "丁"}, ["丙；丁"]),
        ({"value": None}, ["乙"]),
        ({"value": 1.5}, ["甲", "丙；丁"]),
        ({"count": 3}, []),
        ({}, ["甲", "乙", "丙；丁"]),
    ],
    ids=str,
)
def test_rows_are_chosen_by_whole_values(wanted: dict[str, Any], names: list[str]) -> None:
    """A value, one of several, or none; a part of a name is no name."""
    assert [row["name"] for row in table().where(**wanted)] == names
    assert [row["name"] for row in table()(**wanted)] == names


def test_a_column_that_is_not_there_is_named() -> None:
    """The first wrong name is told with the columns that there are, and nothing is worked out."""
    with pytest.raises(QueryError, match="things have no column 'colour': give one of name, places, value"):
        table().where(name="甲", colour="red", size=3)


def test_a_table_has_its_columns_without_rows() -> None:
    """Types and schema are those declared, however few rows there are; lists are joined."""
    for rows in ([], ROWS):
        arrow = table(rows).arrow()
        assert {field.name: field.type for field in arrow.schema} == COLUMNS
        assert arrow.schema.metadata == {b"schema": b"lantu.things/1"}
    assert table().arrow()["places"].to_pylist() == ["北京；天津", None, "天津"]


def test_a_notebook_sees_the_first_rows() -> None:
    """Twenty rows are shown of the columns chosen, and how many there are in all."""
    many = [{**ROWS[0], "name": f"第{number}"} for number in range(30)]
    shown = table(many, shown=("name",))._repr_html_()
    assert "<p>things: 30</p>" in shown
    assert "<th>name</th>" in shown and "<th>value</th>" not in shown
    assert "第19<" in shown and "第20<" not in shown


@given(st.text(max_size=30))
def test_no_cell_is_taken_for_a_tag(text: str) -> None:
    """Whatever a document says, the page has the tags of the table and no others."""
    shown = html_table(("a", "b"), [{"a": text, "b": None}])
    assert shown.count("<") == html_table(("a", "b"), [{"a": "x", "b": None}]).count("<")


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "—"), (0.5, "0.5"), (3.0, "3"), (12, "12"), (0, "0"), ("a<b", "a&lt;b"), ("", "")],
)
def test_cells_are_written_for_people(value: Any, shown: str) -> None:
    """What is absent is a dash, and 0 is not absent."""
    assert f"<td>{shown}</td>" in html_table(("a",), [{"a": value}])


@pytest.fixture(scope="module")
def names() -> Names:
    """Give the names of the shipped region."""
    return Names(Region.load("jingjinji"))


def said(identifier: str, value: str, **more: Any) -> Statement:
    """Return a report on the forest of one city."""
    given = {"places": ("130900",), "period": Period("2023", "2023"), "wording": "森林覆盖率"} | more
    quantity = Quantity("=", Decimal(value), None, "%")
    printed = Printed(identifier, identifier, identifier, "2024-01-01", name=f"{identifier}.txt")
    return Statement(identifier, "forest_cover", quantity, printed, **given)


def test_a_value_in_its_columns(names: Names) -> None:
    """A value has the columns of its export, the names of its places and indicator, and its basis flat."""
    value = Value(
        Subject("forest_cover:成林后", ("130900", "某地"), Period("2023", "2023"), unit="%", scope="山区"),
        1.0, 3.0, 2.0, "implied", ("a", "b"), disputed=True,
    )  # fmt: skip
    row = value_row(value, names)
    assert set(VALUES) <= set(row)
    assert (row["name"], row["place_names"]) == ("成林后森林覆盖率", ["河北省沧州市", "某地"])
    assert (row["low"], row["high"], row["estimate"], row["disputed"]) == (1.0, 3.0, 2.0, True)
    assert (row["scope"], row["release"], row["period"], row["measure"]) == ("山区", None, "2023", "level")
    assert row["indicator_id"] == "forest_cover"


def test_a_phrase_has_no_identifier(names: Names) -> None:
    """What the catalogue does not name keeps its words, and has no identifier."""
    value = Value(Subject("湿地率", (), Period(None, "2023")), None, None, None, "stated")
    told = value_export(value, names)
    assert (told["indicator"], told["indicator_id"], told["period"]) == ("湿地率", None, "../2023")
    assert (told["low"], told["place"], told["records"]) == (None, [], [])


def test_a_conflict_in_its_columns(names: Names) -> None:
    """Two figures that cannot both be true make a row with both records, and each document once."""
    found = solve([said("a", "30"), said("b", "40")], Catalogue()).conflicts
    (conflict,) = found
    row = conflict_row(conflict, names, ["a.txt", "b.txt", "a.txt"])
    assert set(CONFLICTS) <= set(row)
    assert (row["documents"], sorted(row["records"])) == (["a.txt", "b.txt"], ["a", "b"])
    assert (row["name"], row["place_names"], row["period"]) == ("森林覆盖率", ["河北省沧州市"], "2023")
    assert row["reason"] == row["reasons"][0]


def test_a_target_in_its_columns(names: Names) -> None:
    """A target has what was promised, what is known of it, and absence where nothing is."""
    promised = said("t", "36", period=Period("2025", "2025"), modality="target", quote="达到36%")
    value = Value(
        Subject("forest_cover", ("130900",), Period("2023", "2023"), unit="%"), 35, 35, 35, "stated", ("v",)
    )
    rules = {"forest_cover": Rule("up")}
    (one,) = assess_targets([promised], [value], rules, today=datetime.date(2024, 1, 1))
    row = target_row(one, names)
    assert set(TARGETS) == set(row)
    assert (row["wanted_low"], row["wanted_high"], row["due"], row["unit"]) == (36.0, 36.0, "2025", "%")
    assert (row["sentences"], row["records"], row["modality"]) == (["达到36%"], ["t"], "target")
    (nothing,) = assess_targets([promised], [], rules, today=datetime.date(2024, 1, 1))
    row = target_row(nothing, names)
    assert (row["latest"], row["latest_at"], row["gap"], row["why"]) == (None, None, None, "no_value")
