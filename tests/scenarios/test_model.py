"""The model of a region, on three counties that can be worked out by hand.

甲站 and 乙站 stand at the seats of 东平 and 西平; a road of 120 minutes joins the two, and trains that take
26 minutes and run 40 times a day. 丙站 of 南平 has no line that is open, and no road leads to 南平.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf
from pathlib import Path

import numpy as np
import pytest

from lantu.errors import ScenarioError
from lantu.region import Region
from lantu.region.rail import Link, Stretch
from lantu.scenarios import AccessModel, load_terms
from lantu.scenarios.model import KEPT

from ..region.packs import FILES, make_pack
from .tiny import EAST, RAIL, SOUTH, WEST, make_model

# 40 trains both ways in 16 hours: one each way every 48 minutes, so 24 on the mean, and 3 at least.
WAIT = 3 + 24
# Of the other line no trains are known: 60 are assumed, one each way every 32 minutes.
ASSUMED_WAIT = 3 + 16


def test_people_are_those_of_the_latest_census(tiny: AccessModel) -> None:
    """Zones count with their host, an older census does not count, and the sources are named once each."""
    assert tiny.people == {EAST: 1000.0, WEST: 500.0 + 30.0, SOUTH: 300.0}
    assert tiny.people_year == 2020
    assert tiny.people_sources() == ("made up", "another table")


def test_the_latest_of_three_censuses_counts(tmp_path: Path) -> None:
    """However many there are, and in whatever order the table has them."""
    old = "980101,census_population,2000,800,,,published,made up,\n"
    model = make_model(tmp_path, figures_csv=RAIL["figures_csv"] + old)
    assert (model.people_year, model.people[EAST]) == (2020, 1000.0)


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2001", ["甲乙线"]),
        ("2001-01", ["甲乙线"]),
        ("2001-01-01", ["甲乙线"]),
        ("2000-12-31", []),
        ("2000", []),
        ("plans", ["甲乙线", "甲丙线"]),
    ],
)
def test_a_line_is_there_from_its_first_day(tiny: AccessModel, date: str, lines: list[str]) -> None:
    """A line runs on its opening day and not on the day before; what is planned runs in the plans alone."""
    network = tiny.network(date)
    assert [line.name for line in network.lines] == lines
    assert [station.name for station in network.stations] == ["甲站", "乙站", "丙站"]


def test_minutes_from_door_to_door(tiny: AccessModel) -> None:
    """Boarding, wait and ride where that is shorter than the road; nothing where no way leads."""
    times = tiny.door_times(tiny.network("2020"))
    by_train = 4 + WAIT + 26
    assert by_train < 120
    assert times.between(EAST, WEST) == times.between(WEST, EAST) == by_train
    assert times.between(EAST, SOUTH) == times.between(SOUTH, WEST) == inf


def test_the_road_is_taken_where_it_is_shorter(tmp_path: Path) -> None:
    """A road of 56 minutes beats trains of 57, and does not change what trains take."""
    road = FILES["roads.csv"].replace("120,120", "56,56")
    model = make_model(tmp_path, roads_csv=road)
    network = model.network("2020")
    assert model.door_times(network).between(EAST, WEST) == 56.0
    assert model.rail_times(network).between("甲站", "乙站") == 57.0


def test_a_station_whose_point_is_not_known_takes_assumed_minutes(tiny: AccessModel) -> None:
    """The way from the seat to such a station is assumed; trains that nobody counted are assumed as well."""
    times = tiny.door_times(tiny.network("plans"))
    assert times.between(EAST, SOUTH) == 4 + ASSUMED_WAIT + 30 + 15
    # Run through: the trains of the rarer stretch are waited for, and boarding is paid once.
    assert times.between(WEST, SOUTH) == 4 + WAIT + 26 + 30 + 15


def test_minutes_by_train_alone(tiny: AccessModel) -> None:
    """From departure to arrival: no wait and no way to the station; none from where no train stops."""
    times = tiny.train_times(tiny.network("2020"))
    assert times.between(WEST, "甲站") == 4 + 26
    assert times.between(EAST, "甲站") == 0.0
    assert times.between(SOUTH, "甲站") == times.between(EAST, "丙站") == inf
    assert times.between(SOUTH, "丙站") == inf, "a station that nothing serves is none"


def test_passengers_change_between_kinds_of_line(tmp_path: Path) -> None:
    """From a train to a metro one boards twice; between kinds of train that run through, once."""
    metro = RAIL["lines_csv"].replace("甲丙线,Jia-Bing line,intercity", "甲丙线,Jia-Bing line,metro")
    fast = RAIL["lines_csv"].replace("甲丙线,Jia-Bing line,intercity", "甲丙线,Jia-Bing line,high_speed")
    minutes = {}
    for name, lines in (("metro", metro), ("fast", fast)):
        model = make_model(tmp_path / name, lines_csv=lines)
        minutes[name] = model.rail_times(model.network("plans"), waiting=False).between("乙站", "丙站")
    assert minutes == {"metro": 4 + 26 + 4 + 30, "fast": 4 + 26 + 30}


def test_links_in_a_city_lead_from_station_to_station(tmp_path: Path) -> None:
    """A city link counts as soon as trains serve both of its stations, and not before."""
    model = make_model(tmp_path, transfers_csv=FILES["transfers.csv"] + "乙站,丙站,9,10,estimated\n")
    today, plans = model.network("2020"), model.network("plans")
    assert (len(today.transfers), len(plans.transfers)) == (0, 1)
    # Nobody boards a train to walk through a city: the link by itself is no journey by rail.
    assert model.rail_times(plans, waiting=False).between("乙站", "丙站") == 4 + 26 + 30


def test_a_stretch_without_minutes_carries_no_train(tiny: AccessModel) -> None:
    """What is not known is no train: no minutes are guessed from kilometres."""
    network = tiny.network("plans")
    silent = tuple(replace(s, minutes=None) if s.line == "甲丙线" else s for s in network.stretches)
    silenced = replace(network, stretches=silent)
    assert [(ride.origin, ride.destination) for ride in tiny.rides(silenced)] == [("甲站", "乙站")]
    assert tiny.train_times(silenced).between(EAST, "丙站") == inf


def test_other_parameters_give_other_minutes(tiny: AccessModel) -> None:
    """Boarding, waits and assumed ways follow the parameters; the model that was there first does not."""
    network = tiny.network("plans")
    before = tiny.train_times(network).between(EAST, "丙站")
    slow = tiny.with_terms(
        load_terms({"boarding_minutes": 5, "unplaced_access_minutes": 20, "trains_where_unknown": 120})
    )
    assert slow.train_times(network).between(EAST, "丙站") == 30 + 5
    assert slow.door_times(network).between(EAST, SOUTH) == 5 + (3 + 8) + 30 + 20
    assert tiny.train_times(network).between(EAST, "丙站") == before == 34.0


def test_another_network_has_its_own_roads(tiny: AccessModel) -> None:
    """A model given another network does not answer with the roads that it computed for the first."""
    tiny.door_times(tiny.network("2020"))
    roads = (Link(EAST, WEST, 20.0, 20.0, "published"),)
    other = tiny.with_network(replace(tiny.whole, roads=roads))
    assert other.door_times(other.network("2020")).between(EAST, WEST) == 20.0
    assert tiny.door_times(tiny.network("2020")).between(EAST, WEST) == 57.0


def test_many_networks_are_not_all_kept(tiny: AccessModel) -> None:
    """Minutes that were computed before are not worked out again, and do not pile up without end."""
    model = tiny.with_network(tiny.whole)
    network = model.network("2020")
    assert model.train_times(network) is model.train_times(network)
    kept = model.with_network(model.whole)
    few = [(one, kept.train_times(one)) for one in [kept.network("2020") for _ in range(3)]]
    assert all(kept.train_times(one) is times for one, times in few)
    networks = [model.network("2020") for _ in range(2 * KEPT)]
    assert {model.train_times(one).between(WEST, "甲站") for one in networks} == {30.0}
    assert len(model._trains) <= KEPT


def test_a_region_without_rail_still_has_roads(tiny: AccessModel) -> None:
    """Where there is no station at all, journeys go by road."""
    network = replace(tiny.network("2020"), stations=(), stretches=(), transfers=())
    assert tiny.road_times(network).places.between(EAST, WEST) == 120.0
    assert np.array_equal(tiny.door_times(network).minutes, tiny.road_times(network).places.minutes)


def test_the_order_of_stretches_does_not_matter(model: AccessModel) -> None:
    """Minutes do not hang on the order in which a table lists its stretches, or on which end comes first."""
    network = model.network("2025")

    def turned(stretch: Stretch) -> Stretch:
        return replace(stretch, origin=stretch.destination, destination=stretch.origin)

    back = replace(network, stretches=tuple(turned(stretch) for stretch in reversed(network.stretches)))
    first, second = model.rail_times(network).minutes, model.rail_times(back).minutes
    np.testing.assert_allclose(second, first, rtol=0, atol=1e-9)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"figures_csv": FILES["figures.csv"]}, "tiny has no figures of census_population: add them"),
        (
            {"figures_csv": RAIL["figures_csv"].replace("980103,census_population", "980103,people")},
            "no census_population of 980103 and 0 other places in 2020: add them",
        ),
    ],
    ids=["none", "one county"],
)  # fmt: skip
def test_a_pack_without_people_is_refused(tmp_path: Path, changed: dict[str, str], told: str) -> None:
    """Every county of the network needs people in the latest census; what is missing is named."""
    with pytest.raises(ScenarioError, match=told):
        make_model(tmp_path, **changed)


def test_a_pack_without_seats_is_refused(tmp_path: Path) -> None:
    """Without seats there is nowhere to start from."""
    pack = make_pack(tmp_path, pack_toml=FILES["pack.toml"].replace('seats = ["seats.csv"]\n', "")
                     .replace('roads = ["roads.csv"]\n', ""))  # fmt: skip
    with pytest.raises(ScenarioError, match="tiny has no network: add the tables of seats and roads"):
        AccessModel(Region.load(str(pack)), load_terms())
