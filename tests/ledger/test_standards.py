"""Exports in the shapes of standards carry what the ledger says, and lead back to it."""

import csv
import io
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lantu.facts import Period, PlaceName, Quantity
from lantu.ledger import Ledger, LedgerWriter, Record
from lantu.ledger.export.annotations import write_annotations
from lantu.ledger.export.records import record_export
from lantu.ledger.export.sdmx import COLUMNS, DIMENSIONS, write_sdmx
from lantu.ledger.statement import TYPES

from .worlds import BEIJING, HEBEI, TEXT, document, records

INVEST = records()[0]


def ledger_of(path: Path, found: list[Record]) -> Ledger:
    """Return a ledger with these records of the document."""
    with LedgerWriter(path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(), found)
        writer.finish_reading(files=1, unchanged=0, failed=0)
    return Ledger(path / "x.ledger")


def observations(path: Path, *found: Record) -> list[dict[str, str]]:
    """Return the rows that these records are written as."""
    stream = io.StringIO()
    with ledger_of(path, list(found)) as ledger:
        count = write_sdmx(ledger, stream)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue())))
    assert len(rows) == count
    return rows


def test_an_observation(tmp_path: Path) -> None:
    """A claim becomes a row whose numbers and offsets are the claim's, and whose cells a reader accepts."""
    claim = replace(INVEST, places=(BEIJING, HEBEI), period=Period("2021", "2022-09"))
    (row,) = observations(tmp_path, claim, *records()[1:])
    assert tuple(row) == COLUMNS
    assert row["STRUCTURE"] == "dataflow"
    assert re.fullmatch(r"[A-Za-z][\w.]*:\w+\(\d+\.\d+\)", row["STRUCTURE_ID"])
    assert {row[name] for name in DIMENSIONS} == {
        "M", "110000_130000", "_Z", "investment_completed", "level", "c-invest-0001", "2022-09",
    }  # fmt: skip
    assert (row["OBS_VALUE"], row["UNIT_MEASURE"], row["UNIT_MULT"]) == ("210618000000", "元", "0")
    assert (row["TIME_DETAIL"], row["BASE_PER"], row["VINTAGE"]) == ("2021/2022-09", "2015", "快报")
    assert TEXT[int(row["CHAR_START"]) : int(row["CHAR_END"])] == "2106.18亿元"


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity("=", Decimal("12.25"), None, "%"), ("12.25", "", "", "2")),
        (Quantity("~", 3, None, "%"), ("3", "", "", "0")),
        (Quantity(">", 3, None, "%"), ("NaN", "3", "", "0")),
        (Quantity("<=", 3, None, "%"), ("NaN", "", "3", "0")),
        (Quantity("range", 3, 5, "%"), ("NaN", "3", "5", "0")),
    ],
)
def test_numbers(tmp_path: Path, quantity: Quantity, expected: tuple[str, ...]) -> None:
    """What is one value is a value, what is a bound is a bound, and no bound passes for a value."""
    (row,) = observations(tmp_path, replace(INVEST, quantity=quantity))
    names = ("OBS_VALUE", "LOWER_BOUND", "UPPER_BOUND", "DECIMALS")
    assert tuple(row[name] for name in names) == expected


def test_decreases_are_negative(tmp_path: Path) -> None:
    """A fall of more than 3 is a change of less than -3."""
    fall = replace(INVEST, kind="change", direction="down", quantity=Quantity(">", 3, None, "%"))
    (row,) = observations(tmp_path, fall)
    assert (row["OBS_VALUE"], row["LOWER_BOUND"], row["UPPER_BOUND"]) == ("NaN", "", "-3")


def test_places(tmp_path: Path) -> None:
    """A figure of each place has a row each; places without a code and flows are marked as such."""
    each = replace(INVEST, places=(BEIJING, HEBEI), place_mode="each")
    assert [row["REF_AREA"] for row in observations(tmp_path / "a", each)] == ["110000", "130000"]
    unknown = replace(INVEST, places=(PlaceName("某园", None),))
    (row,) = observations(tmp_path / "b", unknown)
    assert (row["REF_AREA"], row["AREA_NAMES"]) == ("_X", "某园")
    flow = replace(INVEST, places=(), place_mode="flow", origin=(BEIJING,), destination=(HEBEI,))
    (row,) = observations(tmp_path / "c", flow)
    assert (row["REF_AREA"], row["COUNTERPART_AREA"]) == ("110000", "130000")


def test_what_is_no_observation_is_left_out(tmp_path: Path) -> None:
    """Without an indicator of the catalogue, or without a time that ends, there is no row."""
    undated = replace(INVEST, period=Period("2022", None))
    assert observations(tmp_path, undated, records()[1], *records()[3:]) == []


def test_annotations_lead_back(tmp_path: Path) -> None:
    """By position and by quotation each annotation finds its words, and its body is the record."""
    stream = io.StringIO()
    with ledger_of(tmp_path, records()) as ledger:
        count = write_annotations(ledger, stream, TYPES)
        statements = {s.id: s for s in ledger.records_of(document().id)}
    page = json.loads(stream.getvalue())
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    assert count == len(page["items"]) == len(statements)
    for item in page["items"]:
        statement = statements[item["id"].removeprefix("urn:lantu:record:")]
        position, quotation = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quotation["exact"] == statement.record.span.of(TEXT)
        found = TEXT.index(quotation["prefix"] + quotation["exact"] + quotation["suffix"])
        assert found + len(quotation["prefix"]) == start
        assert item["target"]["source"] == f"urn:sha256:{document().id}"
        assert json.loads(item["body"]["value"]) == record_export(statement)
        assert item["type"] == "Annotation"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item["created"])


def test_no_records_at_all(tmp_path: Path) -> None:
    """An empty ledger gives a page and a table without rows that are still whole."""
    stream = io.StringIO()
    with ledger_of(tmp_path, []) as ledger:
        assert write_annotations(ledger, stream, TYPES) == 0
    assert json.loads(stream.getvalue())["items"] == []
