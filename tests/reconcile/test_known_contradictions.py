"""The contradictions of the programme that are known, each as its documents print it."""

import pytest

from lantu.facts import Period
from lantu.reconcile import make_triangles, solve

J = "jjj_development_index"
PARTS = ("innovation", "coordination", "green", "opening", "sharing")


@pytest.fixture
def catalogue(build):
    rules = [
        build.Rule("contracts", "元", "currency", additive_over_time=True),
        build.Rule("absorbed", "元", "currency", additive_over_time=True),
        build.Rule("population", "人", "count", additive_over_places=True, holds_for=120),
        build.Rule("pm25", "微克/立方米", "concentration"),
        build.Rule("relieved", "家", "count", additive_over_time=True),
        build.Rule("firms", "家", "count"),
        build.Rule("gross_regional_product", "元", "currency", True, True),
        build.Rule(J, "点", "index"),
        *(build.Rule(f"jjj_index_{part}", "点", "index") for part in PARTS),
    ]
    return build.catalogue(rules, within={"130181": "130100"}, place_names={"130181": "辛集市"})


@pytest.fixture
def contracts(build):
    say, paper = build.say, build.paper
    press_2024 = paper("教育网", "2024-04-28")
    bureau = paper("科委", "2025-04-03", authority="primary")
    press_2025 = paper("日报", "2025-03-30")
    up = {"kind": "growth", "direction": "up", "against": "同比"}
    return [
        say("base", "contracts", "748.7亿元", press_2024, "2023"),
        say("wrong", "contracts", "834.7亿元", bureau, "2024"),
        say("growth", "contracts", "12.7%", bureau, "2024", **up),
        say("right", "contracts", "843.7亿元", press_2025, "2024"),
        say("again", "contracts", "12.7%", press_2025, "2024", **up),
    ]


def test_swapped_digits_are_found_and_mended(catalogue, contracts):
    """834.7 is a misprint of 843.7, which another source prints; the arithmetic stands beside it."""
    (conflict,) = solve(contracts, catalogue).conflicts
    assert (conflict.reason, conflict.suspect, conflict.suggestion, conflict.confirmed_by) == (
        "misprint", "wrong", "843.7亿元", "right",
    )  # fmt: skip
    assert set(conflict.records) in ({"base", "wrong", "growth"}, {"base", "wrong", "again"})
    assert "748.7亿元 × 1.127 = 843.8亿元" in conflict.chinese
    assert "748.7亿元 × 1.127 = 843.8亿元" in conflict.english


def test_a_misprint_without_witness_has_rivals(catalogue, contracts):
    """Without 843.7 elsewhere, that the 748.7 was revised and every repair that fits are listed too."""
    (conflict,) = solve(contracts[:3], catalogue).conflicts
    assert conflict.reason == "misprint"
    assert conflict.confirmed_by is None
    assert "vintage" in conflict.reasons
    assert "843.7亿元" in conflict.causes[0].chinese


def test_value_in_dispute_keeps_the_confirmed_figure(catalogue, contracts):
    """The value of 2024 is 843.7 once the misprint is out, and says that it is disputed."""
    values = {value.subject.period.start: value for value in solve(contracts, catalogue).values}
    assert values["2024"].estimate == 84370000000
    assert values["2024"].low <= 84370000000 <= values["2024"].high < 84400000000
    assert values["2024"].disputed
    assert not values["2023"].disputed


def test_ten_times_and_twelve_times(build, catalogue):
    """810亿 cannot be both 10 and 12 times the figure of 2014, and no rounding makes it so."""
    television, paper = build.paper("央视", "2024-04-29"), build.paper("人民日报", "2024-05-20")
    statements = [
        build.say("a", "absorbed", "810亿元", television, "2023"),
        build.say("a10", "absorbed", "10倍", television, "2023", kind="ratio", against="2014"),
        build.say("b", "absorbed", "810亿元", paper, "2023"),
        build.say("b12", "absorbed", "12倍", paper, "2023", kind="ratio", against="2014"),
    ]
    solution = solve(statements, catalogue)
    (conflict,) = solution.conflicts
    assert {"a10", "b12"} < set(conflict.records)
    assert conflict.reasons[0] == "contradiction"
    assert "rounding" not in conflict.reasons
    implied = next(value for value in solution.implied() if value.subject.period.start == "2014")
    assert implied.low < 810e8 / 12 < 810e8 / 10 < implied.high
    assert implied.disputed is False or implied.status == "implied"


def test_growth_that_the_levels_do_not_give(build, catalogue):
    """9079.6 / 7987.8 is +13.67%, not +14.1%: a revision of the older level is the first guess."""
    older, newer = build.paper("北京局", "2021-02-26"), build.paper("人民网", "2022-12-28")
    statements = [
        build.say("old", "contracts", "7987.8亿元", older, "2020"),
        build.say("new", "contracts", "9079.6亿元", newer, "2021"),
        build.say("rise", "contracts", "14.1%", newer, "2021", kind="growth", direction="up", against="同比"),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert set(conflict.records) == {"old", "new", "rise"}
    assert "+13.67%" in conflict.chinese
    assert conflict.reason == "vintage"
    assert "contradiction" in conflict.reasons


@pytest.mark.parametrize("labelled", [False, True])
def test_baoding_with_and_without(build, catalogue, labelled):
    """1143.7万 and 924.3万 people of 保定 differ by their scope, whether label or sentence says so."""
    wide, narrow = build.paper("a", "2021-05-01"), build.paper("b", "2021-05-02")
    scopes = ("行政区划范围", "现有管辖范围") if labelled else (None, None)
    statements = [
        build.say(
            "wide", "population", "1143.7万人", wide, "2020", places=("130600",), scope=scopes[0],
            quote="全市（行政区划范围，含定州市、雄安新区三县和龙化乡）常住人口为1143.7万人",
        ),
        build.say(
            "narrow", "population", "924.3万人", narrow, "2020", places=("130600",), scope=scopes[1],
            quote="按现有管辖范围（不含定州市和雄安新区），全市常住人口924.3万人",
        ),
    ]  # fmt: skip
    (conflict,) = solve(statements, catalogue).conflicts
    assert set(conflict.records) == {"wide", "narrow"}
    assert conflict.reason == "scope"
    assert conflict.told_apart is labelled


def test_shijiazhuang_differs_by_one_county(build, catalogue):
    """1123.5万 and 1064.0万 of 石家庄 differ by just what 辛集 has, though no word says so."""
    sexes, page = build.paper("分性别", "2021-06-01"), build.paper("公报", "2021-06-01")
    statements = [
        build.say("with", "population", "11235086人", sexes, "2020", places=("130100",)),
        build.say("without", "population", "10640458人", page, "2020", places=("130100",)),
        build.say("part", "population", "594628人", page, "2020", places=("130181",)),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert (conflict.reason, conflict.confirmed_by) == ("scope", "part")
    assert "辛集市" in conflict.causes[0].chinese


def index(build, release, date, year, levels, changes):
    """One release: levels of the year and changes on the year before."""
    paper = build.paper(release, date, publisher="统计局")
    before = str(int(year) - 1)
    found = [build.say(f"{release}{name}", name, f"{value}点", paper, year) for name, value in levels.items()]
    for name, value in changes.items():
        found.append(
            build.say(
                f"{release}{name}+",
                name,
                f"{value}点",
                paper,
                year,
                kind="change",
                direction="up",
                against=before,
            )
        )
    return found


def parts(*values):
    return {
        f"jjj_index_{part}": value for part, value in zip(PARTS, values, strict=True) if value is not None
    }


def test_opening_of_2022_is_implied(build, catalogue):
    """Nobody prints 开放 of 2022: the total and four parts give 119.1 within 0.5, and are named."""
    release = index(
        build, "R", "2023-12-28", "2022", {J: "145.0", **parts("176.7", "131.3", "165.1", None, "132.8")}, {}
    )
    solution = solve(release, catalogue)
    (value,) = solution.implied()
    assert value.subject.indicator == "jjj_index_opening"
    assert value.estimate == pytest.approx(119.1, abs=1e-6)
    assert value.half_width() == pytest.approx(0.45, abs=1e-3)
    assert set(value.records) == {statement.id for statement in release}


def test_releases_of_the_index_are_told_apart(build, catalogue):
    """145.0 of one release and the 143.2 that the next implies stay two series, and are listed as such."""
    statements = [
        *index(build, "A", "2022-12-28", "2021", {J: "138.9"}, {J: "7.7"}),
        *index(build, "B", "2023-12-28", "2022", {J: "145.0"}, {J: "5.1"}),
        *index(build, "C", "2025-01-03", "2023", {J: "148.8"}, {J: "5.6"}),
        *index(build, "D", "2025-12-25", "2024", {J: "154.1"}, {J: "4.9"}),
    ]
    solution = solve(statements, catalogue)
    assert solution.contradictions() == []
    assert {conflict.subject.period.start for conflict in solution.conflicts} == {"2021", "2022", "2023"}
    assert {conflict.reason for conflict in solution.conflicts} == {"vintage"}
    by = {(v.subject.period.start, v.subject.basis.release[:4]): v.estimate for v in solution.values}
    assert (by["2022", "2023"], by["2022", "2025"]) == (145.0, pytest.approx(143.2))
    (triangle,) = make_triangles(solution.values)
    changes = {r.period.start: r.change for r in triangle.revisions()}
    assert changes == {"2021": pytest.approx(1.0), "2022": pytest.approx(-1.8), "2023": pytest.approx(0.4)}


def test_first_releases_agree(build, catalogue):
    """160.13 less 6.14 is the 153.99 of the release before: one series, nothing to tell apart."""
    statements = [
        *index(build, "A", "2018-08-02", "2017", {J: "153.99"}, {}),
        *index(build, "B", "2019-11-05", "2018", {J: "160.13"}, {J: "6.14"}),
    ]
    assert solve(statements, catalogue).conflicts == []


def test_sum_of_four_years_was_revised(build, catalogue):
    """2308.7 for 2021 to 2024 is more than the years printed one by one: a later release."""
    say, year = build.say, build.paper("年报", "2025-03-30")
    statements = [
        say("2021", "contracts", "350.2亿元", build.paper("a", "2022-03-30"), "2021"),
        say("2022", "contracts", "356.9亿元", build.paper("b", "2023-03-30"), "2022"),
        say("2023", "contracts", "748.7亿元", build.paper("c", "2024-03-30"), "2023"),
        say("2024", "contracts", "843.7亿元", year, "2024"),
        say("sum", "contracts", "2308.7亿元", build.paper("d", "2025-12-25"), Period("2021", "2024")),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert set(conflict.records) == {"2021", "2022", "2023", "2024", "sum"}
    assert conflict.reason == "vintage"
    assert "整段时间等于其中各段之和" in conflict.chinese


def test_flow_of_a_year_is_implied_by_running_totals(build, catalogue):
    """1410 up to 2020 and 1760.4 up to 2021 leave 350.4 for 2021."""
    statements = [
        build.say(
            "a",
            "contracts",
            "1410亿元",
            build.paper("a", "2021-05-01"),
            Period("2014", "2020"),
            kind="cumulative",
        ),
        build.say(
            "b",
            "contracts",
            "1760.4亿元",
            build.paper("b", "2022-05-01"),
            Period("2014", "2021"),
            kind="cumulative",
        ),
    ]
    (value,) = solve(statements, catalogue).implied()
    assert value.subject.period == Period("2021", "2021")
    assert value.low <= 350.4e8 <= value.high
    assert set(value.records) == {"a", "b"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("relieved", "3000家", {}), ("relieved", "近3000家", {})),
        (("pm25", "44微克/立方米", {"year": "2021"}), ("pm25", "37微克/立方米", {"year": "2022"})),
        (("firms", "95家", {"stage": "签约"}), ("firms", "160家", {"stage": "入驻"})),
        (
            ("contracts", "1200亿元", {"kind": "cumulative", "date": "2019-12-01"}),
            ("contracts", "超2100亿元", {"kind": "cumulative", "date": "2022-12-01"}),
        ),
        (("firms", "120家", {"net": True}), ("firms", "150家", {"net": False})),
        (("firms", "120家", {"modality": "target"}), ("firms", "150家", {})),
        (
            ("firms", "120家", {"origin": ("110000",), "destination": ("120000",)}),
            ("firms", "150家", {"origin": ("110000",), "destination": ("130000",)}),
        ),
    ],
)
def test_no_false_conflict(build, catalogue, first, second):
    """Stages, flows, net and gross, years, targets and running totals are different things."""
    statements = []
    for number, (indicator, text, more) in enumerate((first, second)):
        said = dict(more)
        paper = build.paper(f"d{number}", said.pop("date", "2023-01-05"))
        running = said.get("kind") == "cumulative"
        period = Period(None, paper.date) if running else said.pop("year", "2022")
        statements.append(build.say(f"s{number}", indicator, text, paper, period, **said))
    assert solve(statements, catalogue).conflicts == []


def test_real_growth_binds_no_nominal_level(build, catalogue):
    """Growth of regional product is at constant prices unless said, so levels at current prices agree."""
    paper = build.paper("公报", "2023-02-21")
    statements = [
        build.say("a", "gross_regional_product", "9.66万亿元".replace("万亿", "亿"), paper, "2021"),
        build.say("b", "gross_regional_product", "10.0亿元", paper, "2022"),
        build.say(
            "g",
            "gross_regional_product",
            "1.9%",
            paper,
            "2022",
            kind="growth",
            direction="up",
            against="同比",
        ),
    ]
    solution = solve(statements, catalogue)
    assert solution.conflicts == []
    (rate,) = [value for value in solution.values if value.subject.measure == "growth"]
    assert (round(rate.low, 2), round(rate.high, 2)) == (1.85, 1.95)


@pytest.mark.parametrize(
    ("second", "found"), [("5.2%", 1), ("4.9%", 0), ("5%", 0)], ids=["another", "the same", "rounded"]
)
def test_two_real_growths_of_one_year_agree(build, catalogue, second, found):
    """Two reports that give regional product another growth in one year cannot both be right."""
    first = build.paper("公报", "2023-02-21")
    other = build.paper("报告", "2023-01-14")
    statements = [
        build.say(
            "a",
            "gross_regional_product",
            "4.9%",
            first,
            "2022",
            kind="growth",
            direction="up",
            against="同比",
        ),
        build.say("b", "gross_regional_product", second, other, "2022", kind="growth", direction="up"),
    ]
    assert len(solve(statements, catalogue).conflicts) == found


def test_growth_that_names_no_year_is_against_the_year_before(build, catalogue):
    """全年增长5.8% binds two levels as 比上年增长5.8% does, and the conflict says what was assumed."""
    paper = build.paper("公报", "2023-02-21")
    statements = [
        build.say("a", "contracts", "100.0亿元", paper, "2021"),
        build.say("b", "contracts", "120.0亿元", build.paper("报告", "2023-01-14"), "2022"),
        build.say(
            "g", "contracts", "5.8%", build.paper("快报", "2023-01-20"), "2022", kind="growth", direction="up"
        ),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert "base" in conflict.reasons
    assert any("没有写明与何时相比" in cause.chinese for cause in conflict.causes)


def test_a_running_total_never_falls(build, catalogue):
    """累计2200亿 in July cannot be 累计2100亿 in December."""
    statements = [
        build.say(
            "a",
            "contracts",
            "2200亿元",
            build.paper("a", "2023-08-01"),
            Period(None, "2023-07"),
            kind="cumulative",
        ),
        build.say(
            "b",
            "contracts",
            "2057.3亿元",
            build.paper("b", "2024-01-01"),
            Period(None, "2023-12"),
            kind="cumulative",
        ),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert set(conflict.records) == {"a", "b"}
    assert "累计数只增不减" in conflict.chinese


def test_two_growths_are_told_as_the_two_that_are_at_odds(build, catalogue):
    """A level besides two growths of one year only shows that there is something that grew."""
    first, other = build.paper("公报", "2023-02-21"), build.paper("报告", "2023-01-14")
    grown = {"kind": "growth", "direction": "up", "against": "同比"}
    statements = [
        build.say("a", "contracts", "2260.5亿元", first, "2022"),
        build.say("b", "contracts", "5.8%", first, "2022", **grown),
        build.say("c", "contracts", "5.2%", other, "2022", **grown),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert conflict.chinese == "5.8%、5.2%说的是同样两个时点的关系，却不能同时成立。"


def test_a_bound_is_told_with_its_sign_and_not_repaired_by_chance(build, catalogue):
    """超1.9万亿元 beside 1.892045: what stands there is a bound, and lower ones would all agree."""
    statements = [
        build.say("a", "contracts", "18920.45亿元", build.paper("公报", "2023-02-21"), "2022"),
        build.say("b", "contracts", "超19000亿元", build.paper("新闻", "2023-01-14"), "2022"),
    ]
    (conflict,) = solve(statements, catalogue).conflicts
    assert ">19000亿元" in conflict.chinese
    assert "scale slip" not in conflict.reasons
