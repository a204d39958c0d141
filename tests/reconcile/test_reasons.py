"""Each reason, tested by relaxing what it would excuse."""

import pytest

from lantu.facts import Period
from lantu.reconcile import solve
from lantu.reconcile.causes.repairs import list_repairs, mantissa_of


@pytest.fixture
def catalogue(build):
    rules = [
        build.Rule("invest", "元", "currency", True, True),
        build.Rule("firms", "家", "count"),
        build.Rule("residents", "人", "count", True, False),
        build.Rule("cover", "%", "share"),
    ]
    within = {"130181": "130100", "130104": "130100"}
    return build.catalogue(rules, within=within, place_names={"130181": "辛集市"})


def one(build, catalogue, *lines):
    """Solve levels of one quantity: (text, date and more) each; return the only conflict."""
    statements = []
    for number, (indicator, text, date, more) in enumerate(lines):
        said = dict(more)
        paper = build.paper(f"d{number}", date, **said.pop("paper", {}))
        statements.append(build.say(f"s{number}", indicator, text, paper, said.pop("year", "2022"), **said))
    (conflict,) = solve(statements, catalogue).conflicts
    return conflict


NO = {}


@pytest.mark.parametrize(
    ("lines", "reason", "suspect", "suggestion"),
    [
        (
            [("invest", "843亿元", "2023-03-01", NO), ("invest", "843.78亿元", "2023-03-01", NO)],
            "rounding", None, None,
        ),
        (
            # Either may have slipped: no repair stands out.
            [("invest", "84.37亿元", "2023-03-01", NO), ("invest", "843.7亿元", "2023-03-01", NO)],
            "scale slip", "s0", None,
        ),
        (
            [
                ("invest", "84.37亿元", "2023-03-01", NO),
                ("invest", "843.7亿元", "2023-03-01", NO),
                ("invest", "843.7亿元", "2023-04-01", NO),
            ],
            "scale slip", "s0", "843.7亿元",
        ),
        (
            [
                ("invest", "843.7万元", "2023-03-01", NO),
                ("invest", "843.7亿元", "2023-03-01", NO),
                ("invest", "843.7亿元", "2023-04-01", NO),
            ],
            "scale slip", "s0", "843.7亿元",
        ),
        (
            [
                ("invest", "834.7亿元", "2023-03-01", NO),
                ("invest", "843.7亿元", "2023-03-01", NO),
                ("invest", "843.7亿元", "2023-03-01", NO),
            ],
            "misprint", "s0", "843.7亿元",
        ),
        (
            [
                ("residents", "924.3万人", "2021-05-01", {"quote": "按现有管辖范围，全市常住人口924.3万人"}),
                ("residents", "1143.7万人", "2021-05-01", {"quote": "全市常住人口1143.7万人"}),
            ],
            "scope", None, None,
        ),
        (
            [
                ("invest", "700.4亿元", "2023-03-01", {"quote": "按2020年不变价计算为700.4亿元"}),
                ("invest", "765.9亿元", "2023-03-01", {"quote": "投资765.9亿元"}),
            ],
            "base", None, None,
        ),
        (
            [
                ("firms", "5304家", "2023-03-01", {"quote": "按新口径，企业5304家"}),
                ("firms", "3819家", "2023-03-01", {"quote": "企业3819家"}),
            ],
            "definition", None, None,
        ),
        (
            # The name of what is counted marks a clause that does not repeat it: both are of one extent.
            [
                ("firms", "5304家", "2023-03-01", {"quote": "规上企业5304家", "wording": "规上企业"}),
                ("firms", "3819家", "2023-03-01", {"quote": "其中3819家", "wording": "规上企业"}),
            ],
            "contradiction", None, None,
        ),
        (
            [
                ("firms", "5304家", "2023-03-01", {"wording": "注册企业"}),
                ("firms", "3819家", "2023-03-01", {"wording": "入驻企业"}),
            ],
            "definition", None, None,
        ),
        (
            [
                ("invest", "748.7亿元", "2023-03-01", {"paper": {"publisher": "统计局"}}),
                ("invest", "755.2亿元", "2024-03-01", {"paper": {"publisher": "统计局"}}),
            ],
            "vintage", None, None,
        ),
        (
            [("invest", "843.7亿元", "2023-03-01", NO), ("invest", "1292亿元", "2023-03-01", NO)],
            "contradiction", None, None,
        ),
    ],
)  # fmt: skip
def test_likeliest_reason(build, catalogue, lines, reason, suspect, suggestion):
    """The likeliest reason comes first, with the suspect and the repair where they stand out."""
    conflict = one(build, catalogue, *lines)
    assert (conflict.reason, conflict.suspect, conflict.suggestion) == (reason, suspect, suggestion)
    assert conflict.reasons[-1] == "contradiction" or "contradiction" in conflict.reasons
    assert all(cause.chinese and cause.english for cause in conflict.causes)


def test_a_later_release_counts(build, catalogue):
    """A revision leaves the value between what both releases said, and says that it is disputed."""
    first = build.paper("a", "2023-03-01", publisher="统计局")
    second = build.paper("b", "2024-03-01", publisher="统计局")
    statements = [
        build.say("a", "invest", "748.7亿元", first, "2022"),
        build.say("b", "invest", "755.2亿元", second, "2022"),
    ]
    solution = solve(statements, catalogue)
    (value,) = solution.values
    assert value.disputed
    assert (value.low, value.high) == (pytest.approx(748.65e8, rel=1e-6), pytest.approx(755.25e8, rel=1e-6))
    assert "2023-03-01" in solution.conflicts[0].causes[0].chinese


def test_reprints_prove_nothing(build, catalogue):
    """A copy of the text that prints 843.7 is the same source: the misprint is suggested, not proved."""
    other = build.paper("other", "2023-03-01")
    copies = [build.paper(name, "2023-03-01", lineage="one text") for name in ("first", "copy")]
    base = [
        build.say("base", "invest", "748.7亿元", other, "2021"),
        build.say("rise", "invest", "12.7%", other, "2022", kind="growth", direction="up", against="同比"),
    ]
    wrong = build.say("wrong", "invest", "834.7亿元", copies[0], "2022")
    right = build.say("right", "invest", "843.7亿元", copies[1], "2022")
    (conflict,) = solve([*base, wrong, right], catalogue).conflicts
    assert (conflict.reason, conflict.suspect, conflict.confirmed_by) == ("misprint", "wrong", None)
    independent = build.say("right", "invest", "843.7亿元", build.paper("third", "2023-03-01"), "2022")
    (conflict,) = solve([*base, wrong, independent], catalogue).conflicts
    assert (conflict.suspect, conflict.confirmed_by) == ("wrong", "right")


def test_one_fault_is_one_conflict(build, catalogue):
    """Five documents against one: one conflict, the others named as further sets or supporters."""
    lines = [
        build.say(f"s{n}", "invest", "843.7亿元", build.paper(f"d{n}", "2023-03-01"), "2022")
        for n in range(5)
    ]
    odd = build.say("odd", "invest", "1292亿元", build.paper("odd", "2023-03-01"), "2022")
    (conflict,) = solve([*lines, odd], catalogue).conflicts
    assert conflict.suspect == "odd"
    assert len(conflict.records) == 2
    named = {*conflict.records, *conflict.supporters, *(one for other in conflict.others for one in other)}
    assert len(named) >= 3


def test_two_faults_are_two_conflicts(build, catalogue):
    """Faults that have nothing to do with each other are told one by one, though one component holds both."""
    paper = build.paper("all", "2023-03-01")
    levels = {"2019": "500.2", "2020": "561.7", "2021": "622.9", "2022": "698.1"}
    statements = [build.say(year, "invest", f"{value}亿元", paper, year) for year, value in levels.items()]
    for year, rate in (("2020", "12.3%"), ("2021", "10.9%"), ("2022", "12.1%")):
        more = {"kind": "growth", "direction": "up", "against": "同比"}
        statements.append(build.say(f"g{year}", "invest", rate, paper, year, **more))
    other = build.paper("other", "2023-03-01")
    statements.append(build.say("x", "invest", "813.4亿元", other, "2019"))
    statements.append(build.say("y", "invest", "317.6亿元", other, "2022"))
    conflicts = solve(statements, catalogue).conflicts
    assert {conflict.suspect for conflict in conflicts} == {"x", "y"}
    assert len(conflicts) == 2


def test_growth_at_constant_prices(build, catalogue):
    """A growth of money a little under that of its levels may be real."""
    paper = build.paper("a", "2023-03-01")
    statements = [
        build.say("then", "invest", "748.7亿元", paper, "2021"),
        build.say("now", "invest", "843.7亿元", paper, "2022"),
        build.say("rise", "invest", "9.8%", paper, "2022", kind="growth", direction="up", against="同比"),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert "base" in conflict.reasons
    assert "+12.69%" in next(cause.chinese for cause in conflict.causes if cause.reason == "base")


def test_stopping_early_is_said(build, catalogue):
    """Work is bounded, and what was not examined is stated in both languages."""
    from lantu.reconcile.clash import Surroundings
    from lantu.reconcile.rows import Bound
    from lantu.reconcile.search import search

    rows = [Bound(0, float(n), n + 0.5, n) for n in range(8)]
    result = search(rows, range(8), Surroundings(rows), most=3)
    assert not result.complete
    assert len(result.found) <= 3


def test_repairs_of_a_printed_number(build):
    """834.7 has 35 repairs of one digit, none with a leading zero, and 3 swaps."""
    repairs = list(list_repairs(build.quantity("834.7亿元")))
    assert sum(repair.slip == "swap" for repair in repairs) == 3
    assert sum(repair.slip == "digit" for repair in repairs) == 35
    assert len({repair.quantity.value for repair in repairs}) == len(repairs)


@pytest.mark.parametrize(("text", "sign"), [("0.83%", 1), ("-0.83%", -1), ("-12%", -1)])
def test_repairs_keep_the_sign(build, text, sign):
    """A slip changes digits: what is below nothing stays below, however near."""
    repairs = [repair.quantity.value for repair in list_repairs(build.quantity(text))]
    assert repairs
    assert all(value * sign >= 0 for value in repairs)


@pytest.mark.parametrize(
    ("text", "digits"), [("834.7亿元", "8347"), ("0.83%", "83"), ("12%", "12"), ("21893095人", "21893095")]
)
def test_written_digits(build, text, digits):
    """Slips happen in what is written, not in the zeros of a scale."""
    assert mantissa_of(build.quantity(text))[0] == digits


def test_cumulative_and_flow_of_one_year(build, catalogue):
    """Running totals and the flow between them are one sum, and the odd one out is named."""
    statements = [
        build.say(
            "a",
            "invest",
            "1410.2亿元",
            build.paper("a", "2021-05-01"),
            Period("2014", "2020"),
            kind="cumulative",
        ),
        build.say(
            "b",
            "invest",
            "1760.4亿元",
            build.paper("b", "2022-05-01"),
            Period("2014", "2021"),
            kind="cumulative",
        ),
        build.say("c", "invest", "530.2亿元", build.paper("c", "2022-05-01"), "2021"),
        build.say("d", "invest", "350.2亿元", build.paper("d", "2022-06-01"), "2021"),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert conflict.suspect == "c"
    assert conflict.suggestion == "350.2亿元"


@pytest.mark.parametrize(
    ("new", "wording", "reasons"),
    [
        pytest.param("7家", "新入驻企业", "vintage", id="as-many-as-are-new"),
        pytest.param("8家", "新入驻企业", "contradiction", id="another-number"),
        pytest.param("7家", "上市企业", "contradiction", id="none-that-are-new"),
    ],
)
def test_a_total_counted_before_the_new_ones_contradicts_nothing(build, catalogue, new, wording, reasons):
    """154 in one text and 7 new ones in front of 161 in another: the first was counted before the seven."""
    first, second = build.paper("d0", "2023-03-01"), build.paper("d1", "2023-03-01")
    statements = [
        build.say("s0", "firms", "154家", first, "2022"),
        build.say("s1", "new_firms", new, second, "2022", wording=wording, quote="新入驻，累计161家"),
        build.say("s2", "firms", "161家", second, "2022", wording="企业", quote="新入驻，累计161家"),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert conflict.reason == reasons
