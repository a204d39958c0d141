"""Circles, market access and catchments."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lantu.access import Band, TravelTimes, compute_catchment, compute_circle, compute_market_access
from lantu.errors import AccessError

INF = math.inf
TIMES = TravelTimes(tuple("abcd"), tuple("abcd"), np.array([
    [0, 30, 61, INF],
    [30, 0, 20, INF],
    [61, 20, 0, INF],
    [INF, INF, INF, 0],
]))  # fmt: skip
PEOPLE = {"a": 10.0, "b": 20.0, "c": 40.0, "d": 80.0}


def test_circle_by_hand() -> None:
    """A circle holds the places within the minutes, counts a soft edge beside, and names who has no way."""
    circle = compute_circle(TIMES, ["a"], PEOPLE, 60)
    assert (circle.places, circle.people, circle.unreached) == (("a", "b"), 30.0, ("d",))
    soft = 10 / (1 + math.exp(-6)) + 20 / (1 + math.exp(-3)) + 40 / (1 + math.exp(0.1))
    assert soft == pytest.approx(circle.likely_people)


def test_circle_of_several_places_takes_the_nearest() -> None:
    """The minutes to a centre of several places are those to the nearest of them."""
    circle = compute_circle(TIMES, ["a", "c"], PEOPLE, 20)
    assert circle.places == ("a", "c", "b")


def test_soft_edge_hardens() -> None:
    """With a softness near zero the soft edge gives the hard one."""
    circle = compute_circle(TIMES, ["b"], PEOPLE, 25, softness=1e-3)
    assert circle.people == pytest.approx(circle.likely_people)


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ({"a": 1.0}, "no people given for 'b'"),
        ({**PEOPLE, "c": -1.0}, "'c' has -1.0 people"),
        ({**PEOPLE, "c": float("nan")}, "'c' has nan people"),
        (dict.fromkeys("abcd", 0.0), "all 4 places have 0 people"),
    ],
)
def test_bad_people_are_named(people: dict[str, float], told: str) -> None:
    """Missing, negative and undefined populations are refused by name; so is a region where nobody lives."""
    with pytest.raises(AccessError, match=told):
        compute_circle(TIMES, ["a"], people, 60)


@pytest.mark.parametrize("value", [0.0, -5.0, float("nan"), INF])
def test_bad_minutes_are_named(value: float) -> None:
    """A circle, its softness and a decay need numbers above 0."""
    with pytest.raises(AccessError, match="above 0"):
        compute_circle(TIMES, ["a"], PEOPLE, value)
    with pytest.raises(AccessError, match="above 0"):
        compute_circle(TIMES, ["a"], PEOPLE, 60, softness=value)
    with pytest.raises(AccessError, match="above 0"):
        compute_market_access(TIMES, PEOPLE, value)


def test_market_access_by_hand() -> None:
    """Market access sums what is reached, each by its distance; what is not reached adds nothing."""
    found = compute_market_access(TIMES, PEOPLE, 30.0)
    assert found["a"] == pytest.approx(10 + 20 * math.exp(-1) + 40 * math.exp(-61 / 30))
    assert found["d"] == pytest.approx(80.0)


def test_catchment_agrees_with_sums_one_by_one() -> None:
    """E2SFCA on random tables is what summing over people and facilities one by one gives."""
    random = np.random.default_rng(7)
    places, sites = [f"p{n}" for n in range(30)], [f"s{n}" for n in range(12)]
    minutes = random.uniform(0, 60, (30, 12))
    minutes[3], minutes[:, 5] = INF, 59.0
    people = {place: float(random.integers(0, 900)) for place in places}
    supply = {site: float(random.integers(1, 50)) for site in sites}
    bands = [Band(10, 1.0), Band(20, 0.68), Band(30, 0.22)]

    def weight(time: float) -> float:
        return 1.0 if time <= 10 else 0.68 if time <= 20 else 0.22 if time <= 30 else 0.0

    ratio = []
    for j, site in enumerate(sites):
        reached = math.fsum(people[place] * weight(minutes[i, j]) for i, place in enumerate(places))
        ratio.append(supply[site] / reached if reached else 0.0)
    found = compute_catchment(TravelTimes(tuple(places), tuple(sites), minutes), people, supply, bands)
    for i, place in enumerate(places):
        expected = math.fsum(ratio[j] * weight(minutes[i, j]) for j in range(12))
        assert found.access[place] == pytest.approx(expected, abs=1e-9)
    assert "p3" in found.unserved
    assert found.unused == ("s5",)


def test_catchment_agrees_with_pysal() -> None:
    """E2SFCA on random tables is that of PySAL's access to 1e-9."""
    access = pytest.importorskip("access")
    pandas = pytest.importorskip("pandas")
    random = np.random.default_rng(5)
    places, sites = [f"p{n}" for n in range(60)], [f"s{n}" for n in range(25)]
    minutes = random.uniform(0, 60, (60, 25))
    people = dict(zip(places, random.integers(100, 90_000, 60).tolist(), strict=True))
    supply = dict(zip(sites, random.integers(10, 900, 25).tolist(), strict=True))
    bands = [Band(10, 1.0), Band(20, 0.68), Band(30, 0.22)]
    found = compute_catchment(TravelTimes(tuple(places), tuple(sites), minutes), people, supply, bands)
    cost = [(p, s, minutes[i, j]) for i, p in enumerate(places) for j, s in enumerate(sites)]
    peer = access.Access(
        demand_df=pandas.DataFrame({"geoid": places, "people": people.values()}), demand_index="geoid",
        demand_value="people", supply_df=pandas.DataFrame({"geoid": sites, "beds": supply.values()}),
        supply_index="geoid", supply_value="beds", cost_df=pandas.DataFrame(cost, columns=["o", "d", "cost"]),
        cost_origin="o", cost_dest="d", cost_name="cost",
    ).enhanced_two_stage_fca(
        name="e", cost="cost", max_cost=30, weight_fn=access.weights.step_fn({10: 1.0, 20: 0.68, 30: 0.22})
    )["e_beds"].reindex(places).fillna(0.0)  # fmt: skip
    assert peer.max() > 0
    assert np.allclose([found.access[place] for place in places], peer, rtol=0, atol=1e-9)
    relative = np.array([found.access[place] for place in places]) - peer
    assert np.abs(relative).max() < 1e-9 * peer.max()


def test_catchment_shares_out_all_supply() -> None:
    """What people get together is what the facilities in reach supply."""
    random = np.random.default_rng(2)
    places, sites = [f"p{n}" for n in range(9)], [f"s{n}" for n in range(4)]
    times = TravelTimes(tuple(places), tuple(sites), random.uniform(0, 25, (9, 4)))
    people = {place: float(random.integers(1, 900)) for place in places}
    supply = {site: float(random.integers(1, 50)) for site in sites}
    found = compute_catchment(times, people, supply, [Band(10, 1.0), Band(30, 0.4)])
    assert sum(found.access[place] * people[place] for place in places) == pytest.approx(sum(supply.values()))


@pytest.mark.parametrize("bands", [[], [Band(20, 1), Band(10, 1)], [Band(10, 1.5)], [Band(-1, 1)]])
def test_bad_bands_are_refused(bands: list[Band]) -> None:
    """Bands that do not rise or weigh more than 1 are refused."""
    times = TravelTimes(("a",), ("s",), np.array([[5.0]]))
    with pytest.raises(AccessError, match="band"):
        compute_catchment(times, {"a": 1}, {"s": 1}, bands)


@pytest.mark.parametrize("value", [-1.0, float("nan")])
def test_no_nan_enters(value: float) -> None:
    """A table of minutes with a negative or undefined time is refused with its pair."""
    with pytest.raises(AccessError, match="a to b takes"):
        TravelTimes(("a",), ("b",), np.array([[value]]))
