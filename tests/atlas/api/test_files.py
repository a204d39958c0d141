"""Figures and series as files: what a spreadsheet and a program read of them."""

import csv
import io
import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st
from starlette.testclient import TestClient

from lantu.atlas.api.claims import guard_cell, write_row
from lantu.atlas.assembled import write_bound

V1 = "/api/v1"
MARK = "\ufeff"


def rows_of(client: TestClient, path: str, **query: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    answer = client.get(f"{V1}/{path}", params=query)
    assert answer.status_code == 200, answer.text
    assert answer.text.startswith(MARK)
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix(MARK))))


def lines_of(client: TestClient, path: str, **query: str) -> list[dict[str, Any]]:
    """Return the rows of a file in JSON Lines."""
    answer = client.get(f"{V1}/{path}", params={**query, "format": "jsonl"})
    return [json.loads(line) for line in answer.text.splitlines()]


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+1", "'+1", id="plus"),
        pytest.param("@SUM(1)", "'@SUM(1)", id="function"),
        pytest.param("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0", id="minus before a formula"),
        pytest.param("-2-3", "'-2-3", id="reckoning"),
        pytest.param("-1/3", "'-1/3", id="part below zero"),
        pytest.param("-", "'-", id="dash"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\r=1", "'\r=1", id="carriage return"),
        pytest.param("\n=1", "'\n=1", id="line"),
        pytest.param("-3", "-3", id="number"),
        pytest.param("-3.25", "-3.25", id="decimal"),
        pytest.param("-3.", "'-3.", id="no decimal"),
        pytest.param("-３", "'-３", id="digits of another writing"),
        pytest.param("北京市", "北京市", id="words"),
        pytest.param("a=1", "a=1", id="sign inside"),
        pytest.param("", "", id="nothing"),
        pytest.param(-3, -3, id="whole number"),
        pytest.param(None, None, id="none"),
    ],
)
def test_a_cell_runs_nothing_and_a_number_stays_one(cell: Any, guarded: Any) -> None:
    """What a spreadsheet would reckon gets an apostrophe; what it can only read does not."""
    assert guard_cell(cell) == guarded


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))))
def test_a_row_is_read_back_as_it_was(cells: list[str]) -> None:
    """Quotes, commas and line breaks inside a cell part no cells."""
    if cells:
        assert next(csv.reader(io.StringIO(write_row(cells).decode(), newline=""))) == cells


@pytest.mark.parametrize(
    ("bound", "written"),
    [
        (None, None),
        (Fraction(0), "0"),
        (Fraction(-325_000_000), "-325000000"),
        (Fraction(1, 2), "0.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 100), "0.01"),
        (Fraction(3, 40), "0.075"),
        (Fraction(-1, 3), "-1/3"),
        (Fraction(10**15 + 1, 10), "100000000000000.1"),
    ],
)
def test_a_bound_is_written_to_its_last_digit(bound: Fraction | None, written: str | None) -> None:
    """As a decimal where it has an end, else as a part, and not at all where it is open."""
    assert write_bound(bound) == written


@given(st.fractions() | st.decimals(allow_nan=False, allow_infinity=False, places=5).map(Fraction))
def test_a_written_bound_is_the_bound(bound: Fraction) -> None:
    """Read back it is equal, and it has no nought behind its last digit."""
    written = write_bound(bound)
    assert written is not None
    assert Fraction(written) == bound
    assert "." not in written or not written.endswith("0")


def test_a_figure_below_zero_can_be_summed(varied: TestClient) -> None:
    """Its value and bounds are numbers in the file, not texts."""
    rows = {row["start"]: row for row in rows_of(varied, "series/export", indicator="贸易差额")}
    assert [rows["2021"][name] for name in ("value", "low", "high")] == [
        "-320000000",
        "-325000000",
        "-315000000",
    ]
    assert sum(float(rows[year]["value"]) for year in ("2021", "2022")) == -220_000_000


def test_a_series_has_a_row_a_figure_with_its_bounds(varied: TestClient) -> None:
    """A range has both ends, what is exceeded is open above, a fall keeps its direction."""
    rows = {row["start"]: row for row in rows_of(varied, "series/export", indicator="贸易差额")}
    assert [rows["2022"][name] for name in ("op", "value", "value2", "low", "high")] == [
        "range",
        "100000000",
        "200000000",
        "100000000",
        "200000000",
    ]
    assert [rows["2024"][name] for name in ("value", "low", "high")] == ["500000000", "500000000", ""]
    assert [rows["2023"][name] for name in ("kind", "direction", "value", "unit")] == [
        "growth",
        "down",
        "1/3",
        "",
    ]


def test_every_row_of_a_series_has_the_same_keys_and_its_place(varied: TestClient) -> None:
    """Whatever the indicator; both files say the same."""
    lines = lines_of(varied, "series/export", indicator="贸易差额")
    rows = rows_of(varied, "series/export", indicator="贸易差额")
    assert {tuple(line) for line in lines} == {tuple(rows[0])}
    assert {(line["schema"], line["place"], line["place_name"]) for line in lines} == {
        ("lantu.series/1", "110000", "北京市")
    }
    assert [line["records"] for line in lines] == [row["records"].split() for row in rows]
    told = {(line["status"] == "implied", line["publisher"], line["quote"] is None) for line in lines}
    assert told == {(False, "海关", False), (True, None, True)}


@pytest.mark.parametrize(
    ("indicator", "quote"),
    [
        pytest.param(
            "people within an hour", "Within one hour of Beijing live 23 million people", id="English"
        ),
        pytest.param("pm25_annual_mean", "3月 40 50", id="cells"),
    ],
)
def test_words_of_a_clause_stay_apart(varied: TestClient, indicator: str, quote: str) -> None:
    """Lines are joined; Latin words and the cells of a row are not."""
    assert lines_of(varied, "series/export", indicator=indicator, place="110000")[0]["quote"] == quote


def test_a_series_of_a_place_that_has_none_is_empty(varied: TestClient) -> None:
    """An indicator that others report, and this place does not, gives a file without rows."""
    assert rows_of(varied, "series/export", indicator="贸易差额", place="130000") == []


def test_figures_of_a_choice_are_in_its_file_and_no_others(varied: TestClient) -> None:
    """The file is narrowed as the list is, and both forms have the same records."""
    listed = varied.get(f"{V1}/claims", params={"indicator": "贸易差额", "kind": "level"}).json()["items"]
    rows = rows_of(varied, "claims/export", indicator="贸易差额", kind="level")
    lines = lines_of(varied, "claims/export", indicator="贸易差额", kind="level")
    assert {row["id"] for row in rows} == {line["id"] for line in lines} == {one["id"] for one in listed}
    assert len(rows) == 3


def test_a_file_without_a_row_is_a_file(varied: TestClient) -> None:
    """Where nothing meets the conditions, it is empty and no error."""
    assert rows_of(varied, "claims/export", indicator="nothing") == []
    assert lines_of(varied, "claims/export", indicator="nothing") == []


@pytest.mark.parametrize(
    ("path", "name", "kind"),
    [
        ("claims/export?format=csv", "lantu-claims.csv", "text/csv; charset=utf-8"),
        ("claims/export?format=jsonl", "lantu-claims.jsonl", "application/x-ndjson"),
        ("series/export?indicator=贸易差额", "lantu-series.csv", "text/csv; charset=utf-8"),
        ("series/export?indicator=贸易差额&format=jsonl", "lantu-series.jsonl", "application/x-ndjson"),
        ("conflicts/export", "lantu-conflicts.jsonl", "application/x-ndjson"),
        ("conflicts/export?format=csv", "lantu-conflicts.csv", "text/csv; charset=utf-8"),
    ],
)
def test_a_file_has_a_name_and_a_type(varied: TestClient, path: str, name: str, kind: str) -> None:
    """A browser keeps it under the name and opens it as what it is."""
    headers = varied.get(f"{V1}/{path}").headers
    assert headers["content-disposition"] == f'attachment; filename="{name}"'
    assert headers["content-type"] == kind


@pytest.mark.parametrize("path", ["claims/export?format=xls", "series/export?indicator=a&format=xlsx"])
def test_a_form_that_there_is_none_of_is_refused(varied: TestClient, path: str) -> None:
    """The refusal names the forms that there are."""
    answer = varied.get(f"{V1}/{path}")
    assert (answer.status_code, "'csv' or 'jsonl'" in answer.json()["detail"]) == (422, True)
