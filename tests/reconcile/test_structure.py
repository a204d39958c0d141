import pytest

from lantu.facts import Period, Statement
from lantu.reconcile import Catalogue, Identity, solve

THREE = ("110000", "120000", "130000")


@pytest.fixture
def catalogue(build):
    rules = [
        build.Rule("invest", "元", "currency", True, True),
        build.Rule("residents", "人", "count", True, False),
        build.Rule("dust", "微克/立方米", "concentration"),
        build.Rule("urban_population", "人", "count", True, False),
        build.Rule("resident_population", "人", "count", True, False),
        build.Rule("urbanization_rate", "%", "share"),
        build.Rule("primary_share", "%", "share"),
        build.Rule("secondary_share", "%", "share"),
        build.Rule("tertiary_share", "%", "share"),
    ]
    return build.catalogue(rules, within=dict.fromkeys(THREE, "JJJ") | {"130100": "130000"})


def test_the_missing_part_of_a_place_is_implied(build, catalogue):
    """京津冀 and two of its three parts give the third."""
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("all", "invest", "100.0亿元", paper, "2022"),
        build.say("bj", "invest", "40.0亿元", paper, "2022", places=("110000",)),
        build.say("tj", "invest", "25.0亿元", paper, "2022", places=("120000",)),
    ]
    (value,) = solve(statements, catalogue).implied()
    assert value.subject.places == ("130000",)
    assert (value.low, value.high) == (pytest.approx(34.85e8, rel=1e-6), pytest.approx(35.15e8, rel=1e-6))
    assert set(value.records) == {"all", "bj", "tj"}


def test_a_city_is_no_larger_than_its_province(build, catalogue):
    """石家庄 with more than 河北 is a contradiction, named by what it breaks."""
    paper, other = build.paper("d", "2023-02-01"), build.paper("e", "2023-02-01")
    statements = [
        build.say("city", "invest", "712.4亿元", paper, "2022", places=("130100",)),
        build.say("province", "invest", "93.5亿元", other, "2022", places=("130000",)),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert "不大于所在的130000" in conflict.chinese


def test_concentrations_do_not_add_up(build, catalogue):
    """The dust of 京津冀 is not the sum of the three."""
    paper = build.paper("d", "2023-02-01")
    statements = [build.say("all", "dust", "37微克/立方米", paper, "2022")]
    statements += [
        build.say(place, "dust", "35微克/立方米", paper, "2022", places=(place,)) for place in THREE
    ]
    assert solve(statements, catalogue).conflicts == []


def test_quarters_and_a_year(build, catalogue):
    """Nine months of a flow are no more than its year; stocks may fall."""
    paper = build.paper("d", "2023-02-01")
    nine = Period("2022-01", "2022-09")
    flows = [
        build.say("part", "invest", "87.1亿元", paper, nine),
        build.say("year", "invest", "71.3亿元", paper, "2022"),
    ]
    stocks = [
        build.say("part", "residents", "87.1万人", paper, nine),
        build.say("year", "residents", "71.3万人", paper, "2022"),
    ]
    assert [conflict.records for conflict in solve(flows, catalogue).conflicts] == [("part", "year")]
    assert solve(stocks, catalogue).conflicts == []


def test_what_a_year_leaves_open_is_one_stretch(build, catalogue):
    """Parts that overlap leave the rest of a span open once, whatever borders lie inside it."""
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("span", "invest", "100.0亿元", paper, Period("2018", "2022")),
        build.say("first", "invest", "30.0亿元", paper, Period("2018", "2020")),
        build.say("across", "invest", "45.0亿元", paper, Period("2020", "2021")),
    ]
    implied = {
        value.subject.period: (value.low, value.high) for value in solve(statements, catalogue).implied()
    }
    low, high = implied[Period("2021", "2022")]
    assert (low, high) == (pytest.approx(69.9e8), pytest.approx(70.1e8))


def test_a_rate_ties_what_it_divides(build, catalogue):
    """城镇化率 60.1% of 1000万 people cannot be 700万 in towns."""
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("rate", "urbanization_rate", "60.1%", paper, "2022"),
        build.say("all", "resident_population", "1004.3万人", paper, "2022"),
        build.say("towns", "urban_population", "701.2万人", paper, "2022"),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert set(conflict.records) == {"rate", "all", "towns"}
    assert "城镇化率等于城镇常住人口除以常住人口" in conflict.chinese


def test_shares_add_up_to_a_hundred(build, catalogue):
    """Two shares of the three industries imply the third."""
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("1", "primary_share", "1.4%", paper, "2022"),
        build.say("2", "secondary_share", "37.0%", paper, "2022"),
    ]
    (value,) = solve(statements, catalogue).implied()
    assert value.subject.indicator == "tertiary_share"
    assert value.estimate == pytest.approx(61.6)


@pytest.mark.parametrize("wording", ["占年度计划", "贷款余额占地区生产总值", "占上年同期"])
def test_a_share_of_what_is_no_whole_may_be_more(build, catalogue, wording):
    """A plan can be overfulfilled, and loans exceed output."""
    paper = build.paper("d", "2023-01-05")
    said = build.say("1", "某项完成投资占比", "118%", paper, "2022", kind="share", wording=wording)
    assert solve([said], catalogue).conflicts == []


def test_a_share_is_no_more_than_all(build, catalogue):
    """A rate that the pack bounds at 100% contradicts itself at 167%."""
    statement = build.say("a", "urbanization_rate", "167%", build.paper("d", "2023-02-01"), "2022")
    (conflict,) = solve([statement], catalogue).conflicts
    assert conflict.records == ("a",)


@pytest.mark.parametrize(("direction", "conflicts"), [("down", 1), ("up", 0)])
def test_a_trend_orders_the_years(build, catalogue, direction, conflicts):
    """持续下降 from 2020 to 2022 contradicts a rise inside."""
    paper = build.paper("d", "2023-02-01")
    levels = [
        build.say(year, "dust", text, paper, year)
        for year, text in (
            ("2020", "45.2微克/立方米"),
            ("2021", "46.9微克/立方米"),
            ("2022", "47.3微克/立方米"),
        )
    ]
    trend = Statement(
        "t", "dust", None, paper, "trend", ("JJJ",), period=Period("2020", "2022"), direction=direction
    )
    found = solve([*levels, trend], catalogue).conflicts
    assert len(found) >= conflicts
    assert all("t" in conflict.records for conflict in found)
    assert bool(found) == bool(conflicts)


def test_a_count_and_its_list(build, catalogue):
    """22 projects of which 25 are named: the list is a figure of at least."""
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("count", "residents", "22人", paper, "2022"),
        build.say("list", "residents", "至少25人", paper, "2022"),
    ]
    assert len(solve(statements, catalogue).conflicts) == 1


def test_an_identity_with_slack_holds_nearly(build):
    """A ratio that is only nearly true lets its terms be off by its slack."""
    rules = {
        name: build.Rule(name, unit, dimension)
        for name, unit, dimension in (
            ("r", "元/人", "per_person"),
            ("a", "元", "currency"),
            ("b", "人", "count"),
        )
    }
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("r", "r", "10.20元/人", paper, "2022"),
        build.say("a", "a", "1000元", paper, "2022", written="1000.0"),
        build.say("b", "b", "101人", paper, "2022"),
    ]
    for slack, conflicts in ((0.05, 0), (0.001, 1)):
        known = Catalogue(
            indicators=rules, identities=(Identity("i", "ratio", "r", ("a", "b"), slack=slack),)
        )
        assert len(solve(statements, known).conflicts) == conflicts


@pytest.mark.parametrize(("third", "conflicts"), [("41.2亿元", 0), ("55.2亿元", 1)])
def test_a_flow_to_several_is_the_sum_of_those_to_each(build, catalogue, third, conflicts):
    """From 北京 to 天津 and 河北 is to 天津 plus to 河北; one that is lacking is implied."""
    paper, other = build.paper("d", "2023-02-01"), build.paper("e", "2023-03-01")
    start = {"origin": ("110000",)}
    both = build.say("both", "invest", "100.0亿元", paper, "2022", destination=("120000", "130000"), **start)
    one = build.say("one", "invest", "58.8亿元", paper, "2022", destination=("120000",), **start)
    (value,) = solve([both, one], catalogue).implied()
    assert (value.subject.destination, value.estimate) == (("130000",), pytest.approx(41.2e8))
    two = build.say("two", "invest", third, other, "2022", destination=("130000",), **start)
    assert len(solve([both, one, two], catalogue).conflicts) == conflicts


def test_two_growths_of_one_year_above_an_open_level(build, catalogue):
    """10% and 20% growth of one year exclude each other, though no level bounds them from above."""
    level = build.say("a", "invest", "超100亿元", build.paper("d"), "2021")
    more = {"kind": "growth", "direction": "up", "against": "同比"}
    growths = [
        build.say(f"g{number}", "invest", text, build.paper(f"e{number}"), "2022", **more)
        for number, text in enumerate(("10%", "20%"))
    ]
    solution = solve([level, *growths], catalogue)
    assert [conflict.records for conflict in solution.conflicts] == [("a", "g0", "g1")]
    assert all(value.low is None or value.low < 1e12 for value in solution.values)
    assert solve([level, growths[0]], catalogue).conflicts == []
