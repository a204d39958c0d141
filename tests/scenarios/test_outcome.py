"""What a network means for people, worked out by hand on three counties."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest
from hypothesis import given, strategies as st

from lantu.errors import ScenarioError
from lantu.scenarios import AccessModel, Centre, compute_outcome
from lantu.scenarios.change import Relocate
from lantu.scenarios.outcome import LIMITS, compute_gini

from .tiny import EAST, SOUTH, WEST

CENTRE = Centre("东平", ("东平区",), ("甲站",))
SPREAD = st.lists(
    st.tuples(st.floats(0, 1e6, allow_subnormal=False), st.floats(0.5, 1e6)), min_size=1, max_size=12
)


def test_circles_by_hand(tiny: AccessModel) -> None:
    """西平 is 57 minutes away from door to door and 30 by train: within 60 of the first, 30 of the second."""
    outcome = compute_outcome(tiny, tiny.network("2020"), [CENTRE])
    people = {(circle.view, circle.minutes): circle.people for circle in outcome.circles}
    assert people == {
        ("door", 30.0): 1000.0,
        ("door", 60.0): 1530.0,
        ("door", 90.0): 1530.0,
        ("train", 30.0): 1530.0,
        ("train", 60.0): 1530.0,
        ("train", 90.0): 1530.0,
    }
    assert outcome.circles[1].places == (EAST, WEST)


def test_the_soft_edge_by_hand(tiny: AccessModel) -> None:
    """Each county counts by how far within the circle it lies, over ten minutes; one not reached counts 0."""
    circle = compute_outcome(tiny, tiny.network("2020"), [CENTRE]).circles[1]
    expected = 1000 / (1 + exp((0 - 60) / 10)) + 530 / (1 + exp((57 - 60) / 10))
    assert circle.likely_people == pytest.approx(expected)


def test_mean_minutes_count_people(tiny: AccessModel) -> None:
    """The mean is over the people of the places that have a way; those without one are named."""
    today = compute_outcome(tiny, tiny.network("2020"), [CENTRE])
    assert today.mean_minutes == {"东平": pytest.approx(57 * 530 / 1530)}
    assert today.unreached == {"东平": (SOUTH,)}
    plans = compute_outcome(tiny, tiny.network("plans"), [CENTRE])
    assert plans.mean_minutes == {"东平": pytest.approx((57 * 530 + 68 * 300) / 1830)}
    assert plans.unreached == {"东平": ()}


def test_market_access_by_hand(tiny: AccessModel) -> None:
    """Who lives 57 minutes away counts exp(-57/60); the mean is over people, and so is the Gini."""
    outcome = compute_outcome(tiny, tiny.network("2020"), [CENTRE])
    near = exp(-57 / 60)
    reach = {EAST: 1000 + 530 * near, WEST: 530 + 1000 * near, SOUTH: 300.0}
    people = {EAST: 1000.0, WEST: 530.0, SOUTH: 300.0}
    mean = sum(people[place] * reach[place] for place in reach) / 1830
    assert outcome.market_access == pytest.approx(mean)
    pairs = sum(people[a] * people[b] * abs(reach[a] - reach[b]) for a in reach for b in reach)
    assert outcome.market_access_gini == pytest.approx(pairs / (2 * mean * 1830**2))


def test_a_centre_of_two_counties_takes_the_nearer(tiny: AccessModel) -> None:
    """Journeys end at whichever seat of the centre is nearer."""
    both = Centre("两区", ("东平区", "西平区"))
    outcome = compute_outcome(tiny, tiny.network("plans"), [both])
    assert outcome.mean_minutes["两区"] == pytest.approx(68 * 300 / 1830)


def test_a_centre_without_stations_has_no_view_by_train(tiny: AccessModel) -> None:
    """Without stations there are the three circles from door to door alone."""
    outcome = compute_outcome(tiny, tiny.network("2020"), [Centre("东平", ("东平区",))])
    assert [(circle.view, circle.minutes) for circle in outcome.circles] == [("door", m) for m in LIMITS]


def test_a_lonely_centre_reaches_itself(tiny: AccessModel) -> None:
    """A centre that no way leads to is reached by its own people alone, in no minutes."""
    outcome = compute_outcome(tiny, tiny.network("2020"), [Centre("南平", ("南平区",), ("丙站",))])
    assert outcome.mean_minutes == {"南平": 0.0}
    assert outcome.unreached == {"南平": (EAST, WEST)}
    assert [circle.people for circle in outcome.circles] == [300.0] * 3 + [0.0] * 3


def test_a_move_by_hand(tiny: AccessModel) -> None:
    """东平 and 西平 are within an hour of each other, 南平 of nobody but itself."""
    near = Relocate("院", 10, "东平区", "西平区")
    far = Relocate("院", 10, "东平区", "南平区")
    first, second = compute_outcome(tiny, tiny.network("2020"), [CENTRE], (near, far)).moves
    assert (first.people_before, first.people_after, first.people_both) == (1530.0, 1530.0, 1530.0)
    assert first.share_kept == 1.0
    assert (second.people_before, second.people_after, second.people_both) == (1530.0, 300.0, 0.0)
    assert second.share_kept == 0.0
    assert (second.institution, second.jobs) == ("院", 10)


def test_an_hour_is_within_an_hour(tiny: AccessModel) -> None:
    """A place at exactly 60 minutes counts as within an hour."""
    faster = tiny.network("2020")
    roads = tuple(type(road)(road.origin, road.destination, 1.0, 60.0, "") for road in faster.roads)
    by_road = type(faster)(stations=faster.stations, roads=roads, seats=faster.seats)
    (move,) = compute_outcome(tiny, by_road, [CENTRE], (Relocate("院", 1, "东平区", "西平区"),)).moves
    assert (move.people_before, move.people_both) == (1530.0, 1530.0)


@pytest.mark.parametrize(
    ("centre", "told"),
    [
        (Centre("甲", ("上海市",)), "上海市"),
        (Centre("甲", ("甲省",)), r"甲省 \(980000\) is no county of the network of tiny: give a county"),
        (Centre("甲", ("东平区",), ("甲战",)), "centre 甲: the region has no station '甲战'; did you mean"),
    ],
    ids=["place", "level", "station"],
)
def test_centres_that_are_no_place_are_named(tiny: AccessModel, centre: Centre, told: str) -> None:
    """A centre that the region does not have, or not as a county or a station, is refused by name."""
    with pytest.raises(ScenarioError, match=told):
        compute_outcome(tiny, tiny.network("2020"), [centre])


@pytest.mark.parametrize(
    ("values", "weights", "gini"),
    [
        ([5.0], [2.0], 0.0),
        ([1.0, 3.0], [1.0, 1.0], 0.25),
        ([0.0, 0.0, 0.0, 1.0], [1.0] * 4, 0.75),
        ([0.0, 4.0], [3.0, 1.0], 0.75),
    ],
    ids=["one", "two", "all in one of four", "weighted"],
)
def test_gini_by_hand(values: list[float], weights: list[float], gini: float) -> None:
    """Of n of whom one has all it is 1 - 1/n; a weight of three is three of them."""
    assert compute_gini(np.array(values), np.array(weights)) == pytest.approx(gini)


@given(SPREAD, st.floats(0.01, 100))
def test_gini_knows_no_unit(spread: list[tuple[float, float]], factor: float) -> None:
    """It lies between 0 and 1, and is the same in any unit of the values and of the weights."""
    values, weights = (np.array(column) for column in zip(*spread, strict=True))
    if not values.sum() > 1e-3:
        return
    gini = compute_gini(values, weights)
    assert -1e-9 <= gini < 1
    assert compute_gini(values * factor, weights) == pytest.approx(gini, abs=1e-9)
    assert compute_gini(values, weights * factor) == pytest.approx(gini, abs=1e-9)
