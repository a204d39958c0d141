"""Changes to a network, on three counties that can be worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given, strategies as st

from lantu.errors import ScenarioError
from lantu.region.network import Network
from lantu.region.rail import Link, Stretch
from lantu.scenarios import AccessModel, apply_changes
from lantu.scenarios.change import (
    Change,
    CloseLine,
    MoreTrains,
    NewLine,
    NewStation,
    OpenLine,
    Project,
    Relocate,
    Road,
    SpeedUp,
)
from lantu.scenarios.streets import distance_km

from .tiny import EAST, SOUTH, WEST


def apply(tiny: AccessModel, *changes: Change, date: str = "2020") -> Network:
    """Apply changes to the network of a day."""
    return apply_changes(tiny, tiny.network(date), changes).network


def stretches(network: Network, line: str) -> list[Stretch]:
    """Return the stretches of one line."""
    return [stretch for stretch in network.stretches if stretch.line == line]


def test_no_change_is_no_change(tiny: AccessModel) -> None:
    """Without changes the network is the one that was given, and there is nothing to say."""
    applied = apply_changes(tiny, tiny.network("2020"), ())
    assert applied.network == tiny.network("2020")
    assert applied.notes == ()


def test_a_line_opens_as_the_pack_plans_it(tiny: AccessModel) -> None:
    """Opened today, the planned line gives the network of the plans."""
    assert apply(tiny, OpenLine("甲丙线")) == tiny.network("plans")


def test_a_line_opens_with_other_trains(tiny: AccessModel) -> None:
    """Trains that the change gives take the place of those of the pack, and say where they come from."""
    (stretch,) = stretches(apply(tiny, OpenLine("甲丙线", trains_per_day=32.0)), "甲丙线")
    assert (stretch.trains_per_day, stretch.trains_source) == (32, "set by the scenario")
    assert stretch.minutes == 30.0


def test_a_line_without_minutes_cannot_open(tiny: AccessModel) -> None:
    """What is not known is not guessed: the change is refused, and says how to draw the line instead."""
    silent = tuple(replace(s, minutes=None) if s.line == "甲丙线" else s for s in tiny.whole.stretches)
    model = tiny.with_network(replace(tiny.whole, stretches=silent))
    with pytest.raises(ScenarioError, match="no stretch of 甲丙线 has minutes: draw it with new_line"):
        apply(model, OpenLine("甲丙线"))


def test_a_part_without_minutes_is_told(tiny: AccessModel) -> None:
    """A line of which a part has no minutes opens, and the part that is left out is named."""
    silent = replace(tiny.whole.stretches[1], origin="丙站", destination="乙站", minutes=None)
    model = tiny.with_network(replace(tiny.whole, stretches=(*tiny.whole.stretches, silent)))
    applied = apply_changes(model, model.network("2020"), (OpenLine("甲丙线"),))
    assert [str(note) for note in applied.notes] == ["甲丙线: no minutes known from 丙站 to 乙站, left out"]
    assert "丙站至乙站没有已知的行车时间" in applied.notes[0].chinese


def test_a_closed_line_is_gone(tiny: AccessModel) -> None:
    """No train runs on a closed line; all others stay, and it cannot be closed again."""
    network = apply(tiny, CloseLine("甲乙线"), date="plans")
    assert [line.name for line in network.lines] == ["甲丙线"]
    assert stretches(network, "甲乙线") == []
    assert tiny.door_times(network).between(EAST, WEST) == 120.0
    with pytest.raises(ScenarioError, match=r"change 2 \(CloseLine\): no line '甲乙线' in the network"):
        apply(tiny, CloseLine("甲乙线"), CloseLine("甲乙线"))


def test_a_faster_line(tiny: AccessModel) -> None:
    """The minutes of the line are multiplied, those of no other are; a factor above 1 makes it slower."""
    network = apply(tiny, SpeedUp("甲乙线", 0.5), date="plans")
    assert [stretch.minutes for stretch in network.stretches] == [13.0, 30.0]
    assert [s.minutes for s in apply(tiny, SpeedUp("甲乙线", 2)).stretches] == [52.0]


@given(st.floats(0.1, 10), st.floats(0.1, 10))
def test_factors_multiply(tiny: AccessModel, first: float, second: float) -> None:
    """Two changes of speed are one of their product, in either order."""
    once = apply(tiny, SpeedUp("甲乙线", first * second)).stretches[0].minutes
    for factors in ((first, second), (second, first)):
        twice = apply(tiny, *(SpeedUp("甲乙线", factor) for factor in factors)).stretches[0].minutes
        assert twice == pytest.approx(once)


def test_more_trains_on_one_line(tiny: AccessModel) -> None:
    """The trains of the line are those given, whatever ran before; those of no other line change."""
    network = apply(tiny, MoreTrains("甲乙线", 96), date="plans")
    assert [stretch.trains_per_day for stretch in network.stretches] == [96, None]
    # One each way every 20 minutes: a wait of 3 + 10 instead of 3 + 24.
    assert tiny.door_times(network).between(EAST, WEST) == 4 + 13 + 26


def test_a_drawn_line_by_hand(tiny: AccessModel) -> None:
    """A line between a station and a county: its straight length by a tenth longer, at its speed."""
    network = apply(tiny, NewLine("新线", ("甲站", "南平区"), 60, 96, "suburban", "某规划"))
    straight = float(distance_km((100.5, 30.5), [(100.5, 29.5)])[0])
    assert straight == pytest.approx(111.2, abs=0.1), "one degree of latitude"
    (stretch,) = stretches(network, "新线")
    assert (stretch.origin, stretch.destination) == ("甲站", "南平区 (new)")
    assert stretch.km == pytest.approx(1.1 * straight)
    assert stretch.minutes == stretch.km
    assert stretch.trains_per_day == 96
    assert network.lines[-1].kind == "suburban"
    assert network.lines[-1].source == "某规划"
    # The new station stands at the seat itself: there is no way to it.
    assert tiny.door_times(network).between(EAST, SOUTH) == pytest.approx(4 + 13 + stretch.minutes)


def test_a_drawn_line_may_stop_at_a_station_of_the_plans(tiny: AccessModel) -> None:
    """A stop by the name of a station of the pack is that station, even where no train runs to it yet."""
    network = apply(tiny, NewLine("新线", ("乙站", "丙站"), 120, 96))
    assert [station.name for station in network.stations] == ["甲站", "乙站", "丙站"]
    assert tiny.train_times(network).between(SOUTH, "乙站") < inf


def test_two_lines_share_a_new_station(tiny: AccessModel) -> None:
    """A county whose new station one line has built is a stop of the next by that station's name."""
    first = NewLine("一线", ("甲站", "南平区"), 100, 96)
    second = NewLine("二线", ("南平区 (new)", "乙站"), 100, 96)
    network = apply(tiny, first, second)
    assert len({station.name for station in network.stations}) == len(network.stations) == 4


def test_a_new_station_divides_by_distance(tiny: AccessModel) -> None:
    """The minutes of the stretch are divided as the straight ways to its ends are; their sum stays."""
    network = apply(tiny, NewStation("甲乙线", "新站", "南平区", ("乙站", "甲站")))
    one, two = stretches(network, "甲乙线")
    ends = [(one.origin, one.destination), (two.origin, two.destination)]
    assert ends == [("甲站", "新站"), ("新站", "乙站")]
    assert one.minutes is not None and two.minutes is not None
    assert one.minutes + two.minutes == pytest.approx(26)
    near, far = distance_km((100.5, 29.5), [(100.5, 30.5), (101.5, 30.5)])
    assert one.minutes / two.minutes == pytest.approx(near / far)
    assert {one.trains_per_day, two.trains_per_day} == {40}
    assert (one.km, two.km) == (None, None), "nobody measured the halves"


def test_a_road_is_one_road(tiny: AccessModel) -> None:
    """A road takes the place of the one between its ends, given in either order; a second joins it."""
    for ends in (("东平区", "西平区"), ("西平区", "东平区")):
        network = apply(tiny, Road(*ends, 30))
        assert len(network.roads) == 1
        assert tiny.road_times(network).places.between(EAST, WEST) == 30.0
    network = apply(tiny, Road("东平区", "南平区", 90))
    assert len(network.roads) == 2
    assert tiny.road_times(network).places.between(WEST, SOUTH) == 120.0 + 90.0


def test_relocation_leaves_the_network(tiny: AccessModel) -> None:
    """An institution that moves builds nothing."""
    assert apply(tiny, Relocate("院", 100, "东平区", "西平区")) == tiny.network("2020")


def test_changes_go_in_their_order(tiny: AccessModel) -> None:
    """A line must open before it is made faster; the message counts the changes from one."""
    network = apply(tiny, OpenLine("甲丙线"), SpeedUp("甲丙线", 0.5))
    assert [s.minutes for s in stretches(network, "甲丙线")] == [15.0]
    with pytest.raises(ScenarioError, match=r"^change 1 \(SpeedUp\): no line '甲丙线' in the network; did"):
        apply(tiny, SpeedUp("甲丙线", 0.5), OpenLine("甲丙线"))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (OpenLine("甲乙线"), "the line 甲乙线 is open already at the baseline: take the change out"),
        (OpenLine("丁线"), "no line '丁线' in the network"),
        (OpenLine("甲丙线", 0), "trains_per_day is 0: give a number above 0"),
        (OpenLine("甲丙线", 2.5), "trains_per_day is 2.5: give a whole number of trains, both directions"),
        (MoreTrains("甲乙线", inf), "trains_per_day is inf: give a number above 0"),
        (MoreTrains("甲乙线", True), "trains_per_day is True: give a number above 0"),
        (SpeedUp("甲乙线", inf), "factor is inf: give a number above 0"),
        (NewLine("甲乙线", ("甲站", "丙站"), 9, 9), "a line 甲乙线 exists: give the new one another name"),
        (NewLine("甲丙线", ("甲站", "丙站"), 9, 9), "a line 甲丙线 exists: give the new one another name"),
        (NewLine("新", ("甲站", "乙站", "甲站"), 9, 9), "['甲站', '乙站', '甲站']: give two or more, none"),
        (NewLine("新", ("甲站", "东平区"), 9, 9), "甲站 and 东平区 (new) stand at one point: a line between"),
        (NewLine("新", ("甲站", "乙站"), 0, 9), "speed_kmh is 0: give a number above 0"),
        (NewStation("丁线", "新站", "南平区", ("甲站", "乙站")), "no line '丁线'"),
        (NewStation("甲乙线", "乙站", "南平区", ("甲站", "乙站")), "a station 乙站 exists: give the new one"),
        (NewStation("甲乙线", "新站", "南平区", ("甲站", "丙站")),
         "甲站 and 丙站 are no neighbours on 甲乙线: its stretches are 甲站-乙站"),
        (NewStation("甲乙线", "新站", "东平区", ("甲站", "乙站")), "新站 and 甲站 stand at one point"),
        (NewStation("甲乙线", "新站", "西平区", ("甲站", "乙站")), "新站 and 乙站 stand at one point"),
        (Road("东平区", "东平", 9), "东平区 and 东平 are one county: give two"),
        (Road("东平区", "西平区", 0), "minutes is 0: give a number above 0"),
        (Relocate("院", 9, "西平区", "西平区"), "西平区 and 西平区 are one county: give two"),
        (Relocate("院", 9, "东平区", "甲省"), "甲省 (980000) is no county of the network of tiny"),
        (Project("某高铁"), "the project 某高铁 is looked up in a ledger: give one, or write open"),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_done_is_refused(tiny: AccessModel, change: Change, told: str) -> None:
    """A change that cannot be is refused with the change, its fault, the value and the remedy."""
    with pytest.raises(ScenarioError) as refused:
        apply(tiny, change)
    assert told in str(refused.value)
    assert str(refused.value).startswith(f"change 1 ({type(change).__name__}): ")


def test_minutes_that_are_not_known_are_not_divided(tiny: AccessModel) -> None:
    """A station cannot be put into a stretch without minutes."""
    network = tiny.network("2020")
    silent = replace(network, stretches=(replace(network.stretches[0], minutes=None),))
    change = NewStation("甲乙线", "新站", "南平区", ("甲站", "乙站"))
    with pytest.raises(ScenarioError, match="no minutes are known from 甲站 to 乙站: they cannot be divided"):
        apply_changes(tiny, silent, (change,))


def test_city_links_follow_the_trains(tiny: AccessModel) -> None:
    """A link between two stations is there while trains serve both of them."""
    linked = tiny.with_network(replace(tiny.whole, transfers=(Link("乙站", "丙站", 9.0, 10.0, "estimated"),)))
    assert apply(linked).transfers == ()
    assert apply(linked, OpenLine("甲丙线")).transfers == linked.whole.transfers
    assert apply(linked, OpenLine("甲丙线"), CloseLine("甲乙线")).transfers == ()
