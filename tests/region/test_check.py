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
