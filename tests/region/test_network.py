"""The shipped network, and what networks can be asked."""

from pathlib import Path

import pytest

from lantu.errors import RegionError
from lantu.region import Region
from lantu.region.check_network import _centre_faults
from lantu.region.network import Network
from lantu.region.rail import BOARDING_MINUTES, CityStations
from lantu.region.read_network import read_roads
from lantu.region.table import Problem

from .packs import make_pack


@pytest.fixture(scope="module")
def network() -> Network:
    return Region.load("jingjinji").network()


@pytest.mark.parametrize(
    ("origin", "destination", "day", "minutes"),
    [
        ("北京南", "天津", "2016", 30),
        ("北京西", "石家庄", "2016", 67),
        ("北京西", "雄安", "2021", 50),
        ("北京南", "沧州西", "2016", 51),
        ("北京朝阳", "承德南", "2022", 52),
        ("唐山", "秦皇岛", "2016", 37),
        ("清河", "延庆", "2021", 26),
        ("北京通州", "唐山", "2026", 55),
    ],
)
def test_rides_take_what_timetables_say(
    network: Network, origin: str, destination: str, day: str, minutes: float
) -> None:
    """Well-known pairs come within 15 % of published or timetabled minutes."""
    assert network.at(day).ride_minutes(origin, destination) == pytest.approx(minutes, rel=0.15)


def test_at_least_20_well_known_pairs_are_compared(network: Network) -> None:
    """The check has pairs enough, each with its source."""
    known = [pair for pair in network.minutes if pair.well_known]
    assert len(known) >= 20
    assert all(pair.source and pair.fastest for pair in known)


@pytest.mark.parametrize(
    ("origin", "destination", "before", "after"),
    [
        ("北京北", "张家口", "2019-12-29", "2019-12-30"),
        ("北京西", "雄安", "2020-12-26", "2020-12-27"),
        ("燕郊", "唐山", "2022-12-29", "2022-12-30"),
        ("北京通州", "燕郊", "2025-12-29", "2025-12-30"),
        ("天津西", "大兴机场", "2023-12-17", "2023-12-18"),
    ],
)
def test_lines_open_on_their_day(
    network: Network, origin: str, destination: str, before: str, after: str
) -> None:
    """The day before, the ride is not there or far longer; a line's stretches may open on different days."""
    earlier = network.at(before)
    names = {station.name for station in earlier.stations}
    served = {origin, destination} <= names
    longer = earlier.ride_minutes(origin, destination) if served else None
    shorter = network.at(after).ride_minutes(origin, destination)
    assert shorter is not None
    assert longer is None or longer > 1.5 * shorter


def test_planned_lines_count_only_when_asked_for(network: Network) -> None:
    """雄商 is being built: it is there for what-ifs, and not in the network of a day."""
    names = {line.name for line in network.at("2025").lines}
    assert "雄商高速铁路" not in names
    assert "雄商高速铁路" in {line.name for line in network.at("2025", planned=True).lines}


def test_the_network_grows(network: Network) -> None:
    """No year has fewer stations than the one before."""
    counts = [len(network.at(str(year)).stations) for year in range(2008, 2026)]
    assert counts == sorted(counts)
    assert counts[-1] > 2 * counts[0]


def test_a_network_of_a_date_comes_from_the_region() -> None:
    """Region.network takes the same dates as everything else."""
    region = Region.load("jingjinji")
    assert len(region.network(2014).lines) < len(region.network("2025-12-31").lines)
    with pytest.raises(RegionError, match="no date"):
        region.network("去年")


def test_the_network_is_read_once() -> None:
    """Asking again gives the same object: nothing is read twice."""
    region = Region.load("jingjinji")
    assert region.network() is region.network()
    assert region.figures() is region.figures()


def test_roads_and_trains_reach_every_county(network: Network) -> None:
    """Nothing is cut off: 199 counties hang together."""
    parts = network.at("2025").connected_places()
    assert len(parts) == 1
    assert len(parts[0]) == 199


def test_every_figure_says_how_good_it_is(network: Network) -> None:
    """Minutes are derived, estimated or absent; points measured, estimated or absent; never just there."""
    assert {stretch.quality for stretch in network.stretches} <= {"derived", "estimated", "absent"}
    assert all((stretch.minutes is None) == (stretch.quality == "absent") for stretch in network.stretches)
    assert all((station.longitude is None) == (station.point_quality == "") for station in network.stations)
    assert all(road.quality == "estimated" for road in network.roads)
    assert any("estimated 541" in line for line in network.coverage())


def test_openstreetmap_points_stand_apart() -> None:
    """Their table has its own licence and attribution."""
    packs = Path(__file__).parents[2] / "src" / "lantu" / "region" / "packs"
    text = (packs / "jingjinji/network/points_osm.csv").read_text("utf-8")
    assert text.startswith("# SPDX-License-Identifier: ODbL-1.0\n# SOURCE: © OpenStreetMap contributors")
    other = (packs / "jingjinji/network/points.csv").read_text("utf-8")
    assert "OpenStreetMap" not in other


def test_a_ride_is_stretches_and_one_start(tmp_path: Path) -> None:
    """On a line of one stretch the ride is its minutes plus starting and stopping, both ways."""
    network = Region.load(make_pack(tmp_path / "tiny")).network()
    assert (
        network.ride_minutes("甲站", "乙站") == network.ride_minutes("乙站", "甲站") == 26 + BOARDING_MINUTES
    )


def test_an_unknown_station_is_named(network: Network) -> None:
    """A ride to nowhere is an error, not a guess."""
    with pytest.raises(RegionError, match="北京中"):
        network.ride_minutes("北京中", "天津")


def test_a_user_brings_road_edges(tmp_path: Path) -> None:
    """A table of one's own edges is read like the pack's, its faults told the same way."""
    head = "# SPDX-License-Identifier: CC0-1.0\n# SOURCE: mine\nfrom,to,km,minutes,quality\n"
    (tmp_path / "edges.csv").write_text(head + "a,b,1.5,2,measured\nb,c,0,3,measured\n", "utf-8")
    problems: list[Problem] = []
    edges = read_roads(tmp_path / "edges.csv", problems)
    assert (edges[0].origin, edges[0].km, edges[0].minutes) == ("a", 1.5, 2.0)
    assert [problem.line for problem in problems] == [5, 5]


@pytest.mark.parametrize(
    ("centre", "told"),
    [
        (CityStations("999999", ("北京南",), main=True, hub=False), "unknown place '999999'"),
        (CityStations("110000", ("北京中",), main=True, hub=False), "unknown station '北京中'"),
        (CityStations("110000", (), main=True, hub=False), "no station of 110000"),
    ],
)
def test_centres_name_what_there_is(network: Network, centre: CityStations, told: str) -> None:
    """A centre of an unknown place, with an unknown station, or with none, is a fault that names it."""
    names = {station.name for station in network.stations}
    (fault,) = _centre_faults(centre, {"110000": "北京市"}, names)
    assert told in fault[0]


def test_centres_say_which_stations_count(network: Network) -> None:
    """The two hubs and every prefecture of the region have stations that the network knows."""
    assert {centre.place for centre in network.centres if centre.hub} == {"110000", "120000"}
    assert sum(centre.main for centre in network.centres) == 13
    for centre in network.centres:
        assert all(network.station(station).status == "operating" for station in centre.stations)
