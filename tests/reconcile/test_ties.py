"""What hangs together before anything is solved, and work that is divided by it."""

from dataclasses import replace

import pytest

from lantu.facts import Period
from lantu.reconcile import Identity, solve, split
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.ties import Ties


@pytest.fixture
def known(build):
    rules = [
        build.Rule("residents", "人", "count", True, False),
        build.Rule("townspeople", "人", "count", True, False),
        build.Rule("town_share", "%", "share"),
        build.Rule("trade", "元", "currency", True, True),
        build.Rule("rate", "%", "share"),
    ]
    return Catalogue(
        indicators={rule.id: rule for rule in rules},
        whole_places={"JJJ": ("A", "B")},
        within={"a": "A", "b": "B"},
        identities=(Identity("u", "ratio", "town_share", ("townspeople", "residents"), (100.0,)),),
    )


def tied(build, known, one, other):
    """Tell whether two statements, (indicator, text, period, more) each, share a tie."""
    ties = Ties(known)
    first, second = (
        ties.of(build.say(str(at), said[0], said[1], build.paper(f"d{at}", "2024-02-01"), said[2], **said[3]))
        for at, said in enumerate((one, other))
    )
    return bool(first & second)


BASE = ("residents", "100人", "2023", {"places": ("A",)})


@pytest.mark.parametrize(
    ("other", "share"),
    [
        pytest.param(("residents", "90人", "2023", {"places": ("A",)}), True, id="one unknown"),
        pytest.param(("residents", "90人", "2023", {"places": ("B",)}), True, id="places of one whole"),
        pytest.param(("residents", "90人", "2023", {"places": ("b",)}), True, id="a place inside another"),
        pytest.param(("residents", "90人", "2023", {"places": ("Z",)}), False, id="a place apart"),
        pytest.param(("residents", "90人", "2022", {"places": ("B",)}), False, id="another year elsewhere"),
        pytest.param(
            ("residents", "5%", "2023", {"places": ("A",), "kind": "growth", "against": "同比"}),
            True,
            id="its growth",
        ),
        pytest.param(("townspeople", "60人", "2023", {"places": ("A",)}), True, id="a term of its identity"),
        pytest.param(("townspeople", "60人", "2022", {"places": ("A",)}), False, id="of another year"),
        pytest.param(("town_share", "60%", "2023", {"places": ("A",)}), True, id="the rate of both"),
        pytest.param(("rate", "60%", "2023", {"places": ("A",)}), False, id="another indicator"),
        pytest.param(
            ("residents", "90人", "2023", {"places": ("A",), "scope": "市区"}), True, id="another label"
        ),
        pytest.param(
            ("residents", "90人", "2023", {"places": ("A",), "modality": "target"}), False, id="a target"
        ),
    ],
)
def test_what_may_meet_in_one_sum_is_tied(build, known, other, share) -> None:
    """Either may bear on the other's bounds or be told apart from it."""
    assert tied(build, known, BASE, other) == share


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        pytest.param(
            ("trade", "5元", "2023", {}),
            ("trade", "3元", Period("2023-01", "2023-06"), {}),
            True,
            id="flow in flow",
        ),
        pytest.param(
            ("rate", "5%", "2023", {}),
            ("rate", "3%", "2023", {"places": ("A",)}),
            False,
            id="rates of two places",
        ),
        pytest.param(
            ("rate", "5%", Period(None, "2023-05-01"), {}),
            ("rate", "3%", Period(None, "2023-06-01"), {}),
            True,
            id="two states of one series",
        ),
        pytest.param(
            ("新建桥梁", "5座", "2023", {}),
            ("新建桥梁", "3座", "2020", {}),
            True,
            id="one phrase in one place",
        ),
        pytest.param(
            ("新建桥梁", "5座", "2023", {}),
            ("新建桥梁", "3座", "2023", {"places": ("A",)}),
            False,
            id="in another place",
        ),
        pytest.param(
            ("trade", "5元", "2023", {"origin": ("A",)}),
            ("trade", "3元", "2023", {"origin": ("B",)}),
            True,
            id="flows of one time",
        ),
    ],
)
def test_series_phrases_and_flows_are_tied(build, known, one, other, share) -> None:
    """What adds up over time, what only its words name, and what flows."""
    assert tied(build, known, one, other) == share


def test_a_trend_is_tied_to_its_levels(build, known) -> None:
    """持续下降 of a place bears on every year of it, and on no other place."""
    ties = Ties(known)
    level = build.say("a", "rate", "5%", build.paper("d"), "2021")
    trend = replace(
        level, id="t", quantity=None, kind="trend", direction="down", period=Period("2020", "2022")
    )
    assert ties.of(trend) & ties.of(level)
    assert not ties.of(trend) & ties.of(replace(level, places=("A",)))


def test_what_binds_nothing_is_tied_to_nothing(build, known) -> None:
    """No place, no time, no indicator: nothing that could share it."""
    ties = Ties(known)
    assert ties.of(build.say("a", "trade", "5元", build.paper("d"), "2023", places=())) == frozenset()
    assert ties.of(build.say("a", "", "5元", build.paper("d"), "2023")) == frozenset()


@pytest.mark.parametrize(
    ("parts", "sizes"), [(1, [6]), (2, [2, 4]), (3, [2, 2, 2]), (9, [2, 2, 2]), (0, [6])]
)
def test_work_is_divided_evenly_and_what_is_tied_stays_together(build, known, parts, sizes) -> None:
    """Three pairs that have nothing to do with each other: at most so many parts, none of them empty."""
    said = [
        build.say(f"{place}{at}", "rate", f"{at}%", build.paper(f"d{at}"), "2023", places=(place,))
        for at in (1, 2)
        for place in ("X", "Y", "Z")
    ]
    found = split(said, known, parts)
    assert sorted(map(len, found)) == sorted(sizes)
    assert sorted(one.id for part in found for one in part) == sorted(one.id for one in said)
    for part in found:
        assert all(sum(one.places == other.places for other in part) == 2 for one in part)


def test_parts_give_the_conflicts_of_the_whole(build, known) -> None:
    """A sum over places that does not fit is found though its terms came in any order."""
    said = [
        build.say("w", "residents", "100人", build.paper("a"), "2023"),
        build.say("x", "rate", "5%", build.paper("b"), "2023", places=("Z",)),
        build.say("p", "residents", "70人", build.paper("c"), "2023", places=("A",)),
        build.say("y", "rate", "7%", build.paper("d"), "2023", places=("Z",)),
        build.say("q", "residents", "60人", build.paper("e"), "2023", places=("B",)),
    ]
    whole = {conflict.id for conflict in solve(said, known).conflicts}
    parts = [solve(part, known) for part in split(said, known, 5)]
    assert len(whole) == len(parts) == 2
    assert {conflict.id for one in parts for conflict in one.conflicts} == whole
