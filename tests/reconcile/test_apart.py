"""One document, one name, two figures: a slip that is shown, or two things that are not compared."""

import pytest

from lantu.facts import Period
from lantu.reconcile import solve

LEFT_OUT = "its document gives this name several figures"


@pytest.fixture
def catalogue(build):
    return build.catalogue(
        [
            build.Rule("firms", "家", "count"),
            build.Rule("jobs", "人", "count", True, True),
            build.Rule("trade", "元", "currency", True, True),
            build.Rule("residents", "人", "count", True, False),
        ]
    )


def told(build, catalogue, indicator, *figures):
    """Solve figures of one document, (text, sentence) each."""
    paper = build.paper("d", "2026-02-01")
    return solve(
        [
            build.say(f"s{number}", indicator, text, paper, "2025", quote=quote)
            for number, (text, quote) in enumerate(figures)
        ],
        catalogue,
    )


@pytest.mark.parametrize(
    ("indicator", "figures"),
    [
        ("firms", [("155万家", "净增155万家、总量达474万家"), ("474万家", "净增155万家、总量达474万家")]),
        ("jobs", [("141万人", "城镇新增就业141万人"), ("690万人", "五年城镇新增就业690万人")]),
        ("residents", [("729万人", "由729万人增加到732万人"), ("732万人", "由729万人增加到732万人")]),
    ],
)
def test_a_document_speaks_of_two_things(build, catalogue, indicator, figures):
    """Figures far apart, or of one sentence, bind nothing: their document tells them apart."""
    solution = told(build, catalogue, indicator, *figures)
    assert solution.conflicts == []
    assert solution.unused == {"s0": LEFT_OUT, "s1": LEFT_OUT}


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([("834.7万人", "新增834.7万人"), ("843.7万人", "增加就业843.7万人")], "misprint"),
        ([("84.37万人", "新增84.37万人"), ("843.7万人", "增加就业843.7万人")], "scale slip"),
        ([("843万人", "新增843万人"), ("843.8万人", "增加就业843.8万人")], "rounding"),
        ([("1143.7万人", "全市1143.7万人"), ("674.2万人", "现有管辖范围674.2万人")], "scope"),
    ],
)
def test_a_slip_inside_a_document_is_shown(build, catalogue, figures, reason):
    """A digit, a power of ten, a last place or a scope is a reason, inside one document too."""
    solution = told(build, catalogue, "residents", *figures)
    (conflict,) = solution.conflicts
    assert reason in conflict.reasons


def test_what_another_source_confirms_is_kept(build, catalogue):
    """Of two figures of one document the one that another prints binds."""
    first, second = build.paper("d", "2026-02-01"), build.paper("e", "2026-03-01")
    statements = [
        build.say("net", "firms", "155万家", first, "2025", quote="净增155万家、总量达474万家"),
        build.say("all", "firms", "474万家", first, "2025", quote="净增155万家、总量达474万家"),
        build.say("other", "firms", "474万家", second, "2025", quote="共有474万家"),
    ]
    solution = solve(statements, catalogue)
    assert solution.unused == {"net": LEFT_OUT}
    (value,) = solution.values
    assert value.records == ("all", "other")


def test_two_growths_of_one_sentence_are_of_two_things(build, catalogue):
    """增长5.3%、其中...增长31%: one name, one baseline, two growths bind nothing."""
    said = {"kind": "growth", "direction": "up", "against": "同比", "quote": "增长5.3%、其中机电增长31.2%"}
    paper = build.paper("d", "2026-02-01")
    statements = [
        build.say("all", "trade", "5.3%", paper, "2025", **said),
        build.say("part", "trade", "31.2%", paper, "2025", **said),
    ]
    assert set(solve(statements, catalogue).unused.values()) == {LEFT_OUT}


@pytest.mark.parametrize(("documents", "conflicts"), [(("d", "d"), 0), (("d", "e"), 1)])
def test_a_document_that_rules_out_its_own_figure(build, catalogue, documents, conflicts):
    """A sum of years below one of them was misread in one document, and is a conflict in two."""
    one, other = (build.paper(name, "2024-02-26") for name in documents)
    statements = [
        build.say("total", "trade", "4513.3亿元", one, Period("2014", "2023"), quote="一月4513.3亿元"),
        build.say(
            "year", "trade", "3.74万亿元".replace("3.74万亿", "37400亿"), other, "2014", quote="2014年"
        ),
    ]
    solution = solve(statements, catalogue)
    assert len(solution.conflicts) == conflicts
    ruled_out = [why for why in solution.unused.values() if why == "the rest of its document rules it out"]
    assert bool(ruled_out) == (not conflicts)


def test_a_figure_out_of_all_bounds_is_shown(build):
    """A share of 167% contradicts nothing but itself, and is no reading of two things."""
    known = build.catalogue([build.Rule("urbanization_rate", "%", "share")])
    statement = build.say("a", "urbanization_rate", "167%", build.paper("d", "2023-02-01"), "2022")
    assert len(solve([statement], known).conflicts) == 1


def test_an_average_of_years_binds_none_of_them(build, catalogue):
    """年均增长7.1% over five years is no growth of the last on the first."""
    paper = build.paper("d", "2026-02-01")
    said = build.say(
        "a", "trade", "7.1%", paper, Period("2021", "2025"),
        kind="growth", direction="up", against="2020", quote="年均增长7.1%",
    )  # fmt: skip
    assert solve([said], catalogue).unused == {"a": "an average of several years"}


def test_years_that_are_not_over(build, catalogue):
    """Totals of 2021-2025 printed in September and in November are of different days."""
    statements = [
        build.say(
            "a", "jobs", "985人", build.paper("a", "2025-09-13"), Period("2021", "2025"), kind="cumulative"
        ),
        build.say(
            "b", "jobs", "1061人", build.paper("b", "2025-11-28"), Period("2021", "2025"), kind="cumulative"
        ),
    ]
    assert solve(statements, catalogue).conflicts == []


def test_points_of_an_index_have_no_unit(build):
    """提高7.7个点 ties two levels that are written without a unit."""
    known = build.catalogue([build.Rule("index", "点", "index")], units={"个": "count"})
    paper = build.paper("d", "2022-12-28")
    statements = [
        build.say("now", "index", "138.9", paper, "2021"),
        build.say("rise", "index", "7.7个", paper, "2021", kind="change", direction="up", against="2020"),
    ]
    (value,) = solve(statements, known).implied()
    assert (value.subject.unit, value.estimate) == ("", pytest.approx(131.2))


def test_a_scope_without_a_date_is_held_against_one_with(build, catalogue):
    """1123.5万 with a district, undated, and 1064.0万 without it on census day are told apart by scope."""
    paper = build.paper("d", "2021")
    statements = [
        build.say(
            "own", "residents", "1064.0万人", paper, Period("2020-11-01", "2020-11-01"), scope="不含甲市"
        ),
        build.say("all", "residents", "1123.5万人", paper, Period(None, "2021"), scope="含甲市"),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert (conflict.reason, conflict.told_apart) == ("scope", True)
    assert conflict.subject.period.end == "2020-11-01"


def test_a_scope_years_away_is_another_state(build, catalogue):
    """An undated figure of another scope is not held against one of a day years before its document."""
    statements = [
        build.say(
            "own", "residents", "1064.0万人", build.paper("d", "2021"), Period("2020-11-01", "2020-11-01"),
            scope="不含甲市",
        ),
        build.say(
            "all", "residents", "1123.5万人", build.paper("e", "2025"), Period(None, "2025"), scope="含甲市",
        ),
    ]  # fmt: skip
    assert solve(statements, catalogue).conflicts == []
