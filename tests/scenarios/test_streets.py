"""Ways between seats and stations."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from lantu.errors import ScenarioError
from lantu.region.rail import Link, Station
from lantu.scenarios import AccessModel, Centre, load_terms
from lantu.scenarios.outcome import compute_outcome
from lantu.scenarios.streets import Streets, distance_km

SEATS = {"a": (116.0, 40.0), "b": (116.2, 40.0), "c": (119.0, 40.0)}
NEAR = Station("near", "", "a", "", "operating", 116.1, 40.0, "measured")
SOMEWHERE = Station("somewhere", "", "b", "", "operating", 116.2, 40.0, "estimated")
ROADS = [Link("a", "b", 18.0, 25.0, "estimated")]
TERMS = load_terms()


def test_streets_by_hand() -> None:
    """A measured station is joined to the seats around it by distance, another one to its own county's."""
    roads = Streets("mine", SEATS).compute_roads(ROADS, [NEAR, SOMEWHERE], TERMS)
    km = float(distance_km((116.1, 40.0), [SEATS["a"]])[0])
    street = km * TERMS["detour"] * 60 / TERMS["local_speed_kmh"]
    assert roads.access.between("a", "near") == pytest.approx(street)
    assert roads.access.between("b", "somewhere") == TERMS["unplaced_access_minutes"]
    assert roads.access.between("a", "somewhere") == min(25.0, 2 * street) + TERMS["unplaced_access_minutes"]
    assert np.array_equal(roads.egress.minutes, roads.access.minutes.T)


def test_a_place_without_a_way_is_not_reached() -> None:
    """Nothing leads to c: its minutes are infinite, never NaN and never a guess."""
    roads = Streets("mine", SEATS).compute_roads(ROADS, [NEAR], TERMS)
    assert roads.places.unreached() == (("a", "c"), ("b", "c"), ("c", "a"), ("c", "b"))
    assert not np.isnan(roads.places.minutes).any()


def test_a_station_outside_the_region_is_named() -> None:
    """A station whose county has no seat, and a road that ends nowhere, are refused by name."""
    outside = Station("far", "", "310000", "", "operating", 121.4, 31.2, "measured")
    with pytest.raises(ScenarioError, match="the station far lies in 310000, which is no place"):
        Streets("mine", SEATS).compute_roads(ROADS, [outside], TERMS)
    with pytest.raises(ScenarioError, match="a road ends in x, which has no seat in mine"):
        Streets("mine", SEATS).compute_roads([Link("a", "x", 1.0, 1.0, "")], [NEAR], TERMS)


def test_a_disconnected_place_is_told_apart(model: AccessModel) -> None:
    """A county that neither road nor train reaches is named for each centre, and counts in no mean."""
    lost = model.region.place("阜平县").code
    network = model.network("2013")
    roads = tuple(road for road in network.roads if lost not in (road.origin, road.destination))
    outcome = compute_outcome(model, replace(network, roads=roads), [Centre("雄安", ("容城县",))])
    assert outcome.unreached["雄安"] == (lost,)
    assert outcome.mean_minutes["雄安"] is not None
    assert all(lost not in circle.places for circle in outcome.circles)
