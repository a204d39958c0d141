"""The shipped packs pass their own check, from Python and from the command line."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lantu.region import Region
from lantu.region.check import check_pack
from lantu.region.check_network import _left_out
from lantu.region.pack import BUILT_IN
from lantu.region.table import Problem

from .packs import FILES, make_pack


@pytest.mark.parametrize("pack", ["jingjinji", "changsanjiao", "china"])
def test_a_shipped_pack_passes(pack: str) -> None:
    """No table that Lantu ships breaks a rule."""
    assert check_pack(pack).problems == []


def test_the_report_says_what_is_measured_and_what_is_estimated() -> None:
    """Coverage is told, so that nobody takes an estimate for data."""
    told = "\n".join(check_pack("jingjinji").coverage)
    assert "province 3, prefecture 11, county 199" in told
    assert "measured 115" in told
    assert "roads: 541 edges, estimated 541" in told
    assert "25 of 25 well-known pairs" in told
    assert "fitted without any of these pairs: 22 of 25 within 15%" in told
    assert "trains and city transport connect 117 of 117 served stations" in told
    assert "trains alone make 4 parts of them" in told
    assert "115 of 115 measured" in told


def test_every_shipped_table_names_its_licence_and_source() -> None:
    """Nothing is shipped without saying whose it is; and all of it is small."""
    size = 0
    for file in BUILT_IN.rglob("*"):
        if file.is_dir():
            continue
        text = file.read_text("utf-8")
        size += file.stat().st_size
        assert "licence" in text or "license" in text or "SPDX-License-Identifier" in text, file
        assert "source" in text.lower() or file.name == "pack.toml", file
    assert size < 2_000_000


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lantu", "region", "check", *arguments, "--language", "en"]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"COLUMNS": "200"}
    )


def test_the_command_refuses_a_broken_pack(tmp_path: Path) -> None:
    """Exit status 1, and each problem with file, line and remedy."""
    pack = make_pack(
        tmp_path / "tiny", places_csv=FILES["places.csv"].replace("980102,西平区", "970102,西平区")
    )
    ended = run(str(pack))
    assert ended.returncode == 1
    assert "tiny/places.csv:7: 西平区 970102 does not begin like its parent 乙市 980100; mend" in ended.stdout


def test_the_command_speaks_json(tmp_path: Path) -> None:
    """Programs get the same report."""
    ended = run(str(make_pack(tmp_path / "tiny")), "--json")
    said = json.loads(ended.stdout)
    assert (ended.returncode, said["passed"], said["pack"], said["problems"]) == (0, True, "tiny", [])


def test_the_command_names_what_is_no_pack(tmp_path: Path) -> None:
    """A path without a manifest is answered, not traced."""
    ended = run(str(tmp_path / "nothing"))
    assert ended.returncode == 2
    assert "pack.toml" in ended.stderr
    assert "Traceback" not in ended.stderr


ISLAND = {
    "stations_csv": "丙站,CCC,980101,2001-01-01,operating\n丁站,DDD,980102,2001-01-01,operating\n",
    "points_csv": "丙站,100.4,30.5,measured,made up\n丁站,101.4,30.5,measured,made up\n",
    "lines_csv": "丙丁线,Bing-Ding,intercity,丙站;丁站,100,100,250,2001-01-01,operating,published,made up\n",
    "stretches_csv": "丙丁线,丙站,丁站,100,26,,40,made up,derived,made up\n",
}


def test_a_network_in_two_parts_is_refused(tmp_path: Path) -> None:
    """Stations that neither trains nor city transport connect with the others are named."""
    island = {name: FILES[name.replace("_", ".")] + more for name, more in ISLAND.items()}
    (problem,) = check_pack(make_pack(tmp_path / "tiny", **island)).problems
    assert "trains and city transport do not reach" in problem.message
    assert "乙站, 甲站" in problem.message
    link = FILES["transfers.csv"] + "甲站,丙站,9,20,estimated\n"
    assert check_pack(make_pack(tmp_path / "joined", **island, transfers_csv=link)).passed


def test_minutes_that_only_their_own_pair_explains_are_refused() -> None:
    """Where fewer than 20 of the well-known pairs can be foretold from the others, the check says so."""
    network = Region.load("jingjinji").network()
    slow = tuple(
        replace(row, fastest=2 * (row.fastest or 60)) if row.well_known else row for row in network.minutes
    )
    problems: list[Problem] = []
    told = _left_out(replace(network, minutes=slow), problems)
    assert [problem.message.startswith("fitted without the well-known pairs") for problem in problems] == [
        True
    ]
    assert told


LINE = "丙线,Bing,intercity,{stations},100,100,{kind},2001-01-01,{status},published,made up\n"


def faults(root: Path, file: str, text: str) -> list[str]:
    return [str(problem) for problem in check_pack(make_pack(root / "tiny", **{file: text})).problems]


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        pytest.param(
            "minutes_csv",
            FILES["minutes.csv"].replace("甲站,乙站", "甲站,丙站"),
            "tiny/minutes.csv:4: names the unknown station '丙站'; add it or mend the name",
            id="minutes of an unknown station",
        ),
        pytest.param(
            "lines_csv",
            FILES["lines.csv"].replace("250,2001", "250,2022"),
            "tiny/minutes.csv:4: 甲站-乙站: the network has no way, observed 30 in 2020; "
            "mend the stretches between them, or this row",
            id="minutes older than the line",
        ),
        pytest.param(
            "lines_csv",
            FILES["lines.csv"] + LINE.format(stations="甲站", kind=250, status="operating"),
            "tiny/lines.csv:5: the line 丙线 has fewer than two stations; "
            "name where it begins and where it ends",
            id="a line of one station",
        ),
        pytest.param(
            "lines_csv",
            FILES["lines.csv"].replace("operating,published", "open,published"),
            "tiny/lines.csv:4: the line 甲乙线 has 'open'; "
            "use one of operating, under_construction, planned, closed",
            id="a status that is none",
        ),
        pytest.param(
            "stations_csv",
            FILES["stations.csv"].replace("AAA,980101,2001-01-01,operating", "AAA,980101,2001-01-01,used"),
            "tiny/stations.csv:4: the station 甲站 is 'used'; "
            "use one of operating, under_construction, planned, closed",
            id="a station of no status",
        ),
        pytest.param(
            "stretches_csv",
            FILES["stretches.csv"].replace("甲站,乙站", "乙站,甲站"),
            "tiny/lines.csv:4: the stretches of 甲乙线 do not follow its stations; "
            "write one stretch for each pair of neighbours, in order",
            id="a stretch the other way round",
        ),
    ],
)
def test_a_fault_of_the_network_is_told_with_its_row(tmp_path: Path, file: str, text: str, told: str) -> None:
    """One problem: what is wrong with a pack is listed, and never stops the check."""
    assert faults(tmp_path, file, text) == [told]


@pytest.mark.parametrize(
    ("fastest", "passes"),
    [
        pytest.param("26.1", True, id="fifteen in a hundred too slow"),
        pytest.param("26.0", False, id="a little more"),
        pytest.param("35.2", True, id="nearly fifteen in a hundred too fast"),
        pytest.param("35.4", False, id="a little over"),
    ],
)
def test_minutes_are_compared_within_their_tolerance(tmp_path: Path, fastest: str, passes: bool) -> None:
    """The ride of 26 + 4 minutes against 26.1 (30 is 14.9 % more) and 35.2 (14.8 % less)."""
    told = faults(tmp_path, "minutes_csv", FILES["minutes.csv"].replace("乙站,30,", f"乙站,{fastest},"))
    assert (not told) == passes


def test_of_many_names_ten_are_told(tmp_path: Path) -> None:
    """Names that are many are cut, with how many more there are."""
    rows = "".join(f"9801{n},区{n},District {n},county,980100,,,,,1950,,,,\n" for n in range(31, 43))
    report = check_pack(make_pack(tmp_path / "tiny", places_csv=FILES["places.csv"] + rows))
    assert any(line.endswith("区40 (+2)") for line in report.coverage)
    assert "no longer in force: 1" in report.coverage
