"""What a conflict is asked: the room that others leave for a figure, how far it misses it, what it may be."""

from math import inf

import pytest

from lantu.facts import Period
from lantu.reconcile.case import Case
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.causes.rank import list_offers
from lantu.reconcile.clash import Surroundings
from lantu.reconcile.search import search
from lantu.reconcile.system import read_system


@pytest.fixture
def case(build):
    """Find the one conflict among statements; owners are their places in the list."""

    def find(*said):
        rules = [
            build.Rule("trade", "元", "currency", True, True),
            build.Rule("firms", "家", "count"),
            build.Rule("residents", "人", "count", True, False),
        ]
        known = Catalogue(
            indicators={rule.id: rule for rule in rules}, within={"A": "JJJ"}, place_names={"A": "甲市"}
        )
        system = read_system(said, known)
        rows = [*system.bounds, *system.links, *system.sums]
        (found,) = search(rows, range(len(said)), Surroundings(rows)).found
        return Case(system, known, found, rows)

    return find


@pytest.fixture
def levels(build):
    """Two levels, a growth between them, each in a paper of its own."""

    def make(now, then, growth, **more):
        papers = [
            build.paper(name, date)
            for name, date in (("a", "2024-02-01"), ("b", "2023-02-01"), ("c", "2024-02-01"))
        ]
        return (
            build.say("now", "firms", now, papers[0], "2023"),
            build.say("then", "firms", then, papers[1], "2022"),
            build.say(
                "rise",
                "firms",
                growth,
                papers[2],
                "2023",
                **({"kind": "growth", "direction": "up", "against": "同比"} | more),
            ),
        )

    return make


def test_others_leave_a_level_its_room(case, levels) -> None:
    """1001 a year ago and 10.0 % more leave 1100.6 to 1101.6 or so for this year's 1155."""
    found = case(*levels("1155家", "1001家", "10.0%"))
    room = found.room(0)
    assert (room.low, room.high) == pytest.approx((1001 * 1.0995, 1001 * 1.1005), rel=1e-6)
    assert room.is_narrow()
    assert found.miss(0) == pytest.approx((1155 - 1001 * 1.1005) / 1155, rel=1e-6)


def test_others_leave_a_growth_the_quotient(case, levels) -> None:
    """1155 over 1001 is 1.1538, and 1.1005 is short of it by 4.6 in a hundred."""
    found = case(*levels("1155家", "1001家", "10.0%"))
    room = found.room(2)
    assert (room.low, room.high) == pytest.approx((1155 / 1001, 1155 / 1001), rel=1e-6)
    assert found.miss(2) == pytest.approx((1155 / 1001 - 1.1005) / (1155 / 1001), rel=1e-6)


def test_others_leave_a_change_the_difference(case, levels) -> None:
    """From 1001 to 1155 is 154 more, whatever the text says."""
    found = case(*levels("1155家", "1001家", "101家", kind="change"))
    room = found.room(2)
    assert (room.low, room.high) == pytest.approx((154, 154), rel=1e-4)
    assert found.miss(2) == pytest.approx((154 - 101) / 154, rel=1e-3)


@pytest.mark.parametrize(
    ("owner", "text", "fits"),
    [
        pytest.param(0, "1101家", True, id="a level in its room"),
        pytest.param(0, "1102家", False, id="a level beyond it"),
        pytest.param(1, "1050家", True, id="the earlier level"),
        pytest.param(1, "1051家", False, id="beyond its room"),
        pytest.param(2, "15.4%", True, id="a growth"),
        pytest.param(2, "15.5%", False, id="one that does not fit"),
    ],
)
def test_another_figure_may_fit_or_not(build, case, levels, owner, text, fits) -> None:
    """The quick test and the full one agree: the set is at peace where it may fit."""
    found = case(*levels("1155家", "1001家", "10.0%"))
    quantity = build.quantity(text)
    assert found.may_fit(owner, quantity) == fits
    assert found.agree({owner: found.reread(owner, quantity)}) == fits
    assert found.all_agree({owner: found.reread(owner, quantity)}) == fits


def test_a_figure_that_can_be_read_no_more_fits_nowhere(build, case, levels) -> None:
    """A growth in pieces has no rows."""
    found = case(*levels("1155家", "1001家", "10.0%"))
    assert found.reread(2, build.quantity("5家")) == []
    assert not found.may_fit(2, build.quantity("5家"))


def test_the_rest_of_the_world_may_speak_where_the_set_does_not(build, case, levels) -> None:
    """A second paper with the level of this year narrows the room beyond what the set leaves."""
    other = build.say("more", "firms", "1101家", build.paper("e", "2024-03-01"), "2023")
    found = case(*levels("1155家", "1001家", "10.0%"), other)
    assert set(found.owners) == {0, 3}
    assert found.suspects == (0,)
    assert found.stands_without(3)
    assert not found.stands_without(0)
    assert (found.room_in_set(0).low, found.room(0).high) == pytest.approx((1101, 1101), rel=1e-5)


def test_a_level_alone_has_all_the_room_below_its_ceiling(build, case) -> None:
    """A half that is more than its year: the year leaves it from nothing up to itself."""
    said = (
        build.say("half", "trade", "55.5亿元", build.paper("a", "2024-02-01"), Period("2023-01", "2023-06")),
        build.say("year", "trade", "44.4亿元", build.paper("b", "2024-02-01"), "2023"),
    )
    found = case(*said)
    room = found.room(0)
    assert (room.low, room.high) == (0.0, pytest.approx(44.45e8, rel=1e-6))
    assert not room.is_narrow()
    assert found.room(1).high == inf
    assert found.miss(0) == pytest.approx((55.45 - 44.45) / 55.45, rel=1e-4)


def offers(case, *said):
    return {(offer.reason, offer.suspect) for offer in list_offers(case(*said))}


@pytest.mark.parametrize(
    ("growth", "offered"),
    [
        pytest.param("9.0%", True, id="a little less than that of the levels"),
        pytest.param("4.1%", True, id="six points less"),
        pytest.param("3.0%", False, id="too much less"),
        pytest.param("12.0%", False, id="prices do not fall so"),
    ],
)
def test_a_growth_of_money_may_be_real(build, case, growth, offered) -> None:
    """1100 over 1000 is 10 %; a growth at constant prices is less by what prices rose."""
    said = (
        build.say("now", "trade", "1101.0亿元", build.paper("a", "2024-02-01"), "2023"),
        build.say("then", "trade", "1001.0亿元", build.paper("b", "2023-02-01"), "2022"),
        build.say(
            "rise",
            "trade",
            growth,
            build.paper("c", "2024-02-01"),
            "2023",
            kind="growth",
            direction="up",
            against="同比",
        ),
    )
    assert (("base", None) in offers(case, *said)) == offered


def test_people_have_no_prices(case, levels) -> None:
    """A growth of a count is never real or nominal."""
    assert ("base", None) not in offers(case, *levels("1101家", "1001家", "9.0%"))


def test_a_growth_that_says_no_baseline_may_be_against_another_time(case, levels) -> None:
    """It was taken for one against the year before, which nobody said."""
    silent = levels("1155家", "1001家", "10.0%", against=None)
    assert ("base", None) in offers(case, *silent)


@pytest.mark.parametrize(
    ("wordings", "offered"),
    [
        pytest.param(("企业数量", "市场主体"), True, id="two names"),
        pytest.param(("企业数量", "企业"), False, id="one inside the other"),
        pytest.param(("企业数量", "企业数量"), False, id="the same"),
        pytest.param(("企业数量", ""), False, id="one unnamed"),
    ],
)
def test_two_names_may_be_two_things(build, case, wordings, offered) -> None:
    """Where neither name is a part of the other."""
    said = [
        build.say(f"s{at}", "firms", text, build.paper(f"d{at}"), "2023", wording=wording)
        for at, (text, wording) in enumerate(zip(("1155家", "1601家"), wordings, strict=True))
    ]
    assert (("definition", None) in offers(case, *said)) == offered


@pytest.mark.parametrize(
    ("part", "year", "offered"),
    [
        pytest.param("59.5万人", "2020", True, id="just the difference"),
        pytest.param("61.0万人", "2020", False, id="off by more than its places"),
        pytest.param("60.0万人", "2019", False, id="another year"),
    ],
)
def test_the_difference_may_be_a_part_of_the_place(build, case, part, year, offered) -> None:
    """1123.5 with and 1064.0 without a city that has 59.5: two scopes that no word tells."""
    said = (
        build.say("all", "residents", "1123.5万人", build.paper("a", "2021-05-01"), "2020"),
        build.say("less", "residents", "1064.0万人", build.paper("b", "2021-06-01"), "2020"),
        build.say("part", "residents", part, build.paper("c", "2021-05-01"), year, places=("A",)),
    )
    assert (("scope", None) in offers(case, *said)) == offered


def test_every_reason_is_listed_once_and_the_likeliest_first(case, levels) -> None:
    """A contradiction always fits, and comes last."""
    found = list_offers(case(*levels("1155家", "1001家", "10.0%")))
    assert [offer.strength for offer in found] == sorted((offer.strength for offer in found), reverse=True)
    assert len({(offer.reason, offer.suspect) for offer in found}) == len(found)
    assert found[-1].reason == "contradiction"
