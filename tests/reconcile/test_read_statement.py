import pytest

from lantu.facts import Against, Part, Period
from lantu.reconcile import Catalogue, Placed, solve


@pytest.fixture
def catalogue(build):
    rules = [
        build.Rule("invest", "元", "currency", True, True),
        build.Rule("share", "%", "share"),
        build.Rule("residents", "人", "count", True, False),
        build.Rule("flows", "元", "currency", False, True),
    ]
    return build.catalogue(rules)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"modality": "target"}, "not reported"),
        ({"modality": "plan"}, "not reported"),
        ({"places": ()}, "no place"),
        ({"indicator": ""}, "no indicator"),
        ({"indicator": "项目"}, "too general a name"),
        ({"kind": "change"}, "no baseline"),
        ({"kind": "growth", "period": Period("2018", "2022")}, "no baseline"),
        ({"kind": "growth", "period": Period(None, "2022-09-30")}, "no baseline"),
        ({"kind": "growth", "against": Against("去年")}, "no such baseline"),
        ({"kind": "growth", "against": Against("2022")}, "is its own baseline"),
        ({"kind": "growth", "against": Against("2020"), "prices": "constant"}, "growth at constant prices"),
        ({"quantity": None}, "no number"),
    ],
)
def test_what_binds_nothing_says_why(build, catalogue, change, reason):
    """Every statement that is left out is listed with its reason."""
    from dataclasses import replace

    text = "12%" if change.get("kind") == "growth" else "120亿元"
    statement = replace(build.say("a", "invest", text, build.paper("d", "2023-02-01"), "2022"), **change)
    solution = solve([statement], catalogue)
    assert solution.unused == {"a": reason}
    assert solution.values == []


@pytest.mark.parametrize(
    ("text", "more", "low", "high"),
    [
        ("10%", {"kind": "growth", "direction": "up", "against": "同比"}, 100 / 1.105, 100 / 1.095),
        ("10%", {"kind": "growth", "direction": "down", "against": "2021"}, 100 / 0.905, 100 / 0.895),
        ("1.0倍", {"kind": "growth", "direction": "up", "against": "2021"}, 100 / 2.05, 100 / 1.95),
        ("4倍", {"kind": "ratio", "against": "2021"}, 100 / 4.5, 100 / 3.5),
        ("10亿元", {"kind": "change", "direction": "up", "against": "2021"}, 89.5, 90.5),
        ("10亿元", {"kind": "change", "direction": "down", "against": "2021"}, 109.5, 110.5),
        ("超60%", {"kind": "growth", "direction": "down", "against": "2021"}, 250, None),
    ],
)
def test_comparisons_imply_the_year_before(build, catalogue, text, more, low, high):
    """Growth, multiple and change tell the earlier level within their own rounding."""
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("level", "invest", "100.00亿元", paper, "2022"),
        build.say("way", "invest", text, paper, "2022", **more),
    ]
    (value,) = solve(statements, catalogue).implied()
    assert value.subject.period == Period("2021", "2021")
    assert value.low == pytest.approx(low * 1e8, rel=1e-3)
    assert value.high == (None if high is None else pytest.approx(high * 1e8, rel=1e-3))


def test_growth_from_a_stated_value_bounds_the_level(build, catalogue):
    """From 45.1% to a level up 32.4 points needs no second unknown."""
    against = Against(None, build.quantity("45.1%").value)
    statement = build.say(
        "a",
        "share",
        "32.4%",
        build.paper("d", "2023-01-05"),
        "2022",
        kind="change",
        direction="up",
        against=against,
    )
    (value,) = solve([statement], catalogue).values
    assert value.status == "stated"
    assert value.low <= 77.5 <= value.high


def test_points_and_per_cent_are_one_unit(build, catalogue):
    """提高3个百分点 links two shares in per cent."""
    paper = build.paper("d", "2023-01-05")
    statements = [
        build.say("a", "share", "63%", paper, "2022"),
        build.say("b", "share", "3个百分点", paper, "2022", kind="change", direction="up", against="同比"),
    ]
    (value,) = solve(statements, catalogue).implied()
    assert value.estimate == pytest.approx(60)


TAX = Part("tax", "invest", ("JJJ",))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("40%", 39.5, 40.5), ("40.0%", 39.95, 40.05), ("超40%", 40, None), ("不到40%", 0, 40)],
)
def test_a_share_of_a_known_whole_implies_its_part(build, text, low, high):
    """A part is as much of its whole as the share says, within the rounding of both."""
    known = build.catalogue([build.Rule("invest", "元", "currency"), build.Rule("tax", "元", "currency")])
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("whole", "invest", "100.000亿元", paper, "2022"),
        build.say("share", "税收占总投资", text, paper, "2022", kind="share", part=TAX),
    ]
    (value,) = solve(statements, known).implied()
    assert value.subject.indicator == "tax"
    assert value.low == pytest.approx(low * 1e8, rel=1e-4)
    assert value.high == (None if high is None else pytest.approx(high * 1e8, rel=1e-4))


def test_a_share_that_its_levels_do_not_give_is_shown_with_the_product(build):
    """Part, whole and share at odds are one conflict, in the figures as printed."""
    known = build.catalogue([build.Rule("invest", "元", "currency"), build.Rule("tax", "元", "currency")])
    paper, other = build.paper("d", "2023-02-01"), build.paper("e", "2023-03-01")
    statements = [
        build.say("whole", "invest", "100.0亿元", paper, "2022"),
        build.say("part", "tax", "42.6亿元", other, "2022"),
        build.say("share", "税收占总投资", "46.2%", other, "2022", kind="share", part=TAX),
    ]
    (conflict,) = solve(statements, known).conflicts
    assert set(conflict.records) == {"whole", "part", "share"}
    assert "100.0亿元 × 46.2% = 46.2亿元" in conflict.chinese
    assert "42.6%" in conflict.english


@pytest.mark.parametrize(
    "part",
    [
        Part("people", "invest", ("JJJ",)),  # 人 are no part of 元
        Part("invest", "invest", ("JJJ",)),  # nothing is a part of itself
        Part("tax", "invest", ()),  # a whole without a place
        Part("税", "invest", ("JJJ",)),  # too general a name
    ],
)
def test_a_share_ties_nothing_where_part_or_whole_cannot_be_told(build, part):
    """A share still states its own value where no two levels can be tied."""
    rules = [build.Rule("invest", "元", "currency"), build.Rule("tax", "元", "currency")]
    known = build.catalogue([*rules, build.Rule("people", "人")])
    paper = build.paper("d", "2023-02-01")
    statements = [
        build.say("whole", "invest", "100亿元", paper, "2022"),
        build.say("share", "占总投资比重", "40%", paper, "2022", kind="share", part=part),
    ]
    solution = solve(statements, known)
    assert list(solution.implied()) == []
    assert len(solution.values) == 2


def test_joint_places_are_their_whole(build, catalogue):
    """A figure for 北京, 天津 and 河北 together is one for 京津冀."""
    paper, other = build.paper("d", "2023-01-05"), build.paper("e", "2023-02-05")
    statements = [
        build.say("a", "invest", "100亿元", paper, "2022", places=("130000", "110000", "120000")),
        build.say("b", "invest", "130亿元", other, "2022"),
    ]
    assert len(solve(statements, catalogue).conflicts) == 1


def test_one_figure_for_each_place(build, catalogue):
    """三地均超过50% bounds three unknowns."""
    statement = build.say(
        "a", "share", "超50%", build.paper("d", "2023-01-05"), "2022", places=("110000", "120000"), each=True
    )
    values = solve([statement], catalogue).values
    assert [(value.subject.places, value.low) for value in values] == [
        (("110000",), pytest.approx(50)),
        (("120000",), pytest.approx(50)),
    ]


def test_a_flow_is_where_it_goes(build, catalogue):
    """From 北京 to 天津 is one quantity, whatever places the sentence names besides."""
    paper, other = build.paper("d", "2023-01-05"), build.paper("e", "2023-02-05")
    flow = {"origin": ("110000",), "destination": ("120000",)}
    statements = [
        build.say("a", "invest", "100亿元", paper, "2022", places=("110000",), **flow),
        build.say("b", "invest", "130亿元", other, "2022", places=("110000", "120000"), **flow),
    ]
    assert len(solve(statements, catalogue).conflicts) == 1


def test_an_indicator_that_names_its_place(build):
    """The index of the region is the region's, whether a sentence says 京津冀 or 北京."""
    placed = {"flows": Placed("JJJ", frozenset({"JJJ", "110000"}))}
    known = Catalogue(indicators={"flows": build.Rule("flows", "元", "currency")}, placed=placed)
    paper = build.paper("d", "2023-01-05")
    statements = [
        build.say("a", "flows", "100亿元", paper, "2022", places=("110000",)),
        build.say("b", "flows", "100亿元", paper, "2022", places=("JJJ",)),
        build.say("c", "flows", "7亿元", paper, "2022", places=("130400",)),
    ]
    solution = solve(statements, known)
    assert solution.conflicts == []
    assert {value.subject.places for value in solution.values} == {("JJJ",), ("130400",)}


def test_a_narrower_name_follows_its_rule(build, catalogue):
    """A key that shares a rule with the catalogue's indicator is treated like it."""
    wide = catalogue.indicators["invest"]
    known = Catalogue(indicators={"invest": wide, "invest:路": wide}, real_growth=frozenset({"invest"}))
    assert known.has_real_growth("invest:路")


@pytest.mark.parametrize(("gap", "conflicts"), [("2023-01-20", 1), ("2023-06-20", 0)])
def test_undated_states_join_only_near_each_other(build, catalogue, gap, conflicts):
    """Two undated levels a fortnight apart should agree; half a year apart they may have moved."""
    statements = [
        build.say("a", "residents", "207.3万人", build.paper("a", "2023-01-05"), ""),
        build.say("b", "residents", "270.3万人", build.paper("b", gap), ""),
    ]
    assert len(solve(statements, catalogue).conflicts) == conflicts


def test_a_stock_counted_in_december_is_that_of_its_year(build, catalogue):
    """年末常住人口 and the residents of a report of the year are one; a month's flow is no year's."""
    paper, other = build.paper("公报", "2023-02-21"), build.paper("报告", "2023-01-14")
    december = Period("2022-12", "2022-12")
    for indicator, found in (("residents", 1), ("flows", 0)):
        statements = [
            build.say("a", indicator, "1365万", paper, december),
            build.say("b", indicator, "1385万", other, "2022"),
        ]
        assert len(solve(statements, catalogue).conflicts) == found
