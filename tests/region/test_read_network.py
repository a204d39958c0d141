"""Network tables: what a row must have, what may stay open, and what is told of the rest."""

from pathlib import Path

import pytest

from lantu.region.network import Network
from lantu.region.pack import read_pack
from lantu.region.read_network import read_network
from lantu.region.table import Problem

from .packs import FILES, make_pack


def read(root: Path, **more: str) -> tuple[Network, list[str]]:
    """Read the small pack's network with rows added to some tables."""
    changed = {name: FILES[f"{name}.csv"] + rows for name, rows in more.items()}
    pack = make_pack(root / "tiny", **{f"{name}_csv": text for name, text in changed.items()})
    problems: list[Problem] = []
    network, _ = read_network(read_pack(pack, []), problems)
    return network, [str(problem).removeprefix("tiny/") for problem in problems]


def test_the_tables_become_one_network(tmp_path: Path) -> None:
    """Points join their stations, and a stretch takes day and status of its line where it has none."""
    network, problems = read(tmp_path)
    assert problems == []
    assert [(one.name, one.longitude, one.point_quality) for one in network.stations] == [
        ("甲站", 100.5, "measured"),
        ("乙站", 101.5, "measured"),
    ]
    (stretch,) = network.stretches
    assert (stretch.opened, stretch.status, stretch.trains_per_day) == ("2001-01-01", "operating", 40)
    assert network.minutes[0].well_known


def test_a_stretch_may_open_on_a_day_of_its_own(tmp_path: Path) -> None:
    """The line's day stands in only where the stretch has none."""
    network, _ = read(tmp_path, stretches="甲乙线,乙站,甲站,,,2005-06,,made up,absent,made up\n")
    late = network.stretches[1]
    assert (late.opened, late.km, late.minutes, late.trains_per_day) == ("2005-06", None, None, None)


def test_a_station_without_a_point_has_none(tmp_path: Path) -> None:
    """No point is no point, and not that of the globe's origin."""
    network, problems = read(tmp_path, stations="丙站,,980101,,planned\n")
    assert problems == []
    last = network.stations[-1]
    assert (last.longitude, last.latitude, last.point_quality, last.opened) == (None, None, "", "")


@pytest.mark.parametrize(
    ("table", "row", "told"),
    [
        pytest.param(
            "stations",
            "甲站,,980101,,planned\n",
            "stations.csv:6: the station 甲站 stands twice",
            id="station",
        ),
        pytest.param(
            "stations",
            "丙站,,980101,开通,planned\n",
            "stations.csv:6: opened is '开通'; write an ISO 8601",
            id="day",
        ),
        pytest.param(
            "points",
            "戊站,1,2,measured,x\n",
            "points.csv:6: is the point of an unknown station '戊站'",
            id="point",
        ),
        pytest.param(
            "lines",
            "甲乙线,x,intercity,甲站;乙站,,,,,planned,published,x\n",
            "lines.csv:5: the line 甲乙线 stands twice",
            id="line",
        ),
        pytest.param(
            "lines",
            "丙线,x,intercity,甲站;乙站,-5,,,,planned,published,x\n",
            "lines.csv:5: length_km is -5; write a positive number",
            id="length below zero",
        ),
        pytest.param(
            "lines",
            "丙线,x,intercity,甲站;乙站,,,,2020-13,planned,published,x\n",
            "lines.csv:5: opened is '2020-13'",
            id="thirteenth month",
        ),
        pytest.param(
            "stretches",
            "无线,甲站,乙站,,,,,,absent,x\n",
            "stretches.csv:5: belongs to the unknown line '无线'",
            id="none",
        ),
        pytest.param(
            "stretches",
            "甲乙线,甲站,乙站,,,,0,,absent,x\n",
            "stretches.csv:5: trains_per_day is 0",
            id="no train",
        ),
        pytest.param("transfers", "甲站,乙站,,9,x\n", "transfers.csv:4: has no km or no minutes", id="no km"),
        pytest.param(
            "roads", "980101,980102,9,,x\n", "roads.csv:5: has no km or no minutes", id="no minutes"
        ),
        pytest.param(
            "seats", "980101,,30,x\n", "seats.csv:6: has no point; fill longitude and", id="half a seat"
        ),
        pytest.param(
            "minutes", "甲站,乙站,30,,,,published,no,x\n", "minutes.csv:5: has no year; write", id="no year"
        ),
    ],
)
def test_a_row_that_cannot_be_is_told(tmp_path: Path, table: str, row: str, told: str) -> None:
    """One problem, with file, line, value and remedy."""
    _, problems = read(tmp_path, **{table: row})
    assert len(problems) == 1
    assert problems[0].startswith(told)


def test_only_a_yes_marks_a_pair_as_well_known(tmp_path: Path) -> None:
    """Anything else leaves the pair out of the check."""
    rows = "乙站,甲站,,35,,2021,derived,,x\n甲站,乙站,31,,12,2022,published,no,x\n"
    network, problems = read(tmp_path, minutes=rows)
    assert problems == []
    assert [pair.well_known for pair in network.minutes] == [True, False, False]
    assert [(pair.fastest, pair.typical, pair.trains_per_day) for pair in network.minutes[1:]] == [
        (None, 35.0, None),
        (31.0, None, 12),
    ]
