import csv
import io
import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from .terminal import run

EXAMPLES = Path(__file__).parents[2] / "examples" / "jingjinji"
CONTRACTS = (
    "2024-04-28-contracts-2023.html",
    "2025-03-30-contracts-2024-press.txt",
    "2025-04-03-contracts-2024-bureau.html",
    "documents.csv",
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    folder = tmp_path_factory.mktemp("contracts")
    for name in CONTRACTS:
        shutil.copy(EXAMPLES / name, folder / name)
    path = folder / "contracts.ledger"
    result = run("read", folder, "--ledger", path)
    assert result.status == 0, result.err
    return path


def test_check_shows_the_arithmetic_and_the_sentences(ledger):
    """748.7 x 1.127 is 843.8, so 834.7 cannot be, and each sentence stands below with its document."""
    result = run("check", "--ledger", ledger)
    assert result.status == 0, result.err
    assert "748.7亿元 × 1.127" in result.out
    assert "成交额834.7亿元" in result.out
    assert "2025-04-03-contracts-2024-bureau.html" in result.out
    assert "Misprint" in result.out


def test_check_gives_conflicts_to_programs(ledger):
    """Every key of the contract is there, the likeliest reason first."""
    conflicts = json.loads(run("check", "--ledger", ledger, "--json").out)
    first = conflicts[0]
    assert first["schema"] == "lantu.conflicts/1"
    assert (first["reason"], first["suggestion"]) == ("misprint", "843.7亿元")
    assert set(first) == {
        "schema", "type", "id", "reason", "reasons", "indicator", "name", "places", "place_names", "period",
        "records", "documents", "said", "suspect", "suggestion", "confirmed_by", "explanation",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        (("--place", "北京"), True),
        (("--place", "河北省沧州市"), False),
        (("--indicator", "contracts_beijing_to_jinji"), True),
        (("--indicator", "森林覆盖率"), False),
    ],
)
def test_conflicts_are_narrowed_to_a_place_or_an_indicator(ledger, options, shown):
    """Those of another place or indicator are left out, and how many there are in all is told."""
    result = run("check", *options, "--ledger", ledger)
    assert result.status == 0, result.err
    assert ("748.7亿元" in result.out) == shown
    assert ("no conflict here; without the conditions there is 1" in result.err) == (not shown)
    assert bool(run("check", *options, "--json", "--ledger", ledger).json()) == shown


def test_a_place_that_is_none_has_no_conflicts_to_look_for(ledger):
    """A mistyped place is refused before anything is compared."""
    result = run("check", "--place", "某某星", "--ledger", ledger)
    assert (result.status, "knows no place '某某星'" in result.err) == (2, True)


def test_figures_that_agree_are_no_conflict(tmp_path):
    """A rounded figure and its growth that fit each other give nothing to show."""
    (tmp_path / "a.txt").write_text(
        "2023年，北京市PM2.5年均浓度为32微克/立方米，比2022年上升6.7%。\n", "utf-8"
    )
    (tmp_path / "b.txt").write_text("2022年，北京市PM2.5年均浓度为30微克/立方米。\n", "utf-8")
    ledger = tmp_path / "x.ledger"
    assert run("read", tmp_path, "--ledger", ledger).status == 0
    result = run("check", "--ledger", ledger)
    assert (result.status, result.out) == (0, "")
    assert "no conflict" in result.err


def test_conflicts_and_values_are_exported(ledger, tmp_path):
    """One JSON object a line: what the check finds, and what all figures together imply."""
    conflicts = run("export", "conflicts", "--ledger", ledger).out.splitlines()
    assert json.loads(conflicts[0]) == json.loads(run("check", "--ledger", ledger, "--json").out)[0]
    values = tmp_path / "values.jsonl"
    result = run("export", "values", "--ledger", ledger, "--output", values)
    assert result.status == 0, result.err
    found = [json.loads(line) for line in values.read_text("utf-8").splitlines()]
    assert {one["schema"] for one in found} == {"lantu.values/1"}
    (disputed,) = [
        one
        for one in found
        if one["indicator_id"] == "contracts_beijing_to_jinji"
        and one["period"] == "2024"
        and one["unit"] == "元"
    ]
    assert disputed["low"] <= 84.37e9 <= disputed["high"]


def test_conflicts_are_rows(ledger, tmp_path):
    """A table has a row a conflict with its sentences; a format of another shape is refused."""
    found = run("export", "conflicts", "--ledger", ledger).lines()
    rows = list(csv.DictReader(io.StringIO(run("export", "conflicts", "-f", "csv", "--ledger", ledger).out)))
    assert [row["id"] for row in rows] == [one["id"] for one in found]
    assert rows[0]["said_quote"] == "；".join(said["quote"] for said in found[0]["said"])
    values = tmp_path / "values.xlsx"
    assert run("export", "values", "--output", values, "--ledger", ledger).status == 0
    header, first, *_ = openpyxl.load_workbook(values)["value"].iter_rows(values_only=True)
    assert isinstance(first[header.index("estimate")], int | float)
    result = run("export", "conflicts", "--format", "geojson", "--ledger", ledger)
    assert result.status == 2
    assert "give one of these" in result.err
