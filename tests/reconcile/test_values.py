"""From bounds to values: what is suggested inside them, and which statements they rest on."""

from dataclasses import replace
from decimal import Context

import pytest
from hypothesis import given, strategies as st

from lantu.facts import Period
from lantu.reconcile import Identity, solve
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.figures import factor, percent, plain, written_like
from lantu.reconcile.values import tidy


@pytest.fixture(scope="module")
def known(build):
    rules = [
        build.Rule("a", "家", "count", True, False),
        build.Rule("b", "家", "count", True, False),
        build.Rule("total", "家", "count", True, False),
        build.Rule("trade", "元", "currency", True, True),
    ]
    return Catalogue(
        indicators={rule.id: rule for rule in rules},
        identities=(
            Identity("sum", "sum", "total", ("a", "b"), name="总计等于甲加乙", english="a and b are all"),
        ),
    )


def year(build, name, indicator, text, when="2023", **more):
    return build.say(name, indicator, text, build.paper(name, "2024-02-01"), when, **more)


def one(solution, indicator, when="2023"):
    (found,) = [
        v for v in solution.values if (v.subject.indicator, v.subject.period.end) == (indicator, when)
    ]
    return found


@pytest.mark.parametrize(
    ("texts", "estimate"),
    [
        pytest.param(["1234家"], 1234, id="what is stated"),
        pytest.param(["约1234家", "1240家"], 1240, id="a plain figure before a hedge"),
        pytest.param(["约1200家", "超1210家"], 1200 + 10, id="about, held up to the bound of over"),
        pytest.param(["1234家", "1234家", "约1300家"], 1234, id="what most say"),
    ],
)
def test_the_firmest_word_inside_the_bounds_is_the_best(build, known, texts, estimate) -> None:
    """Hedges suggest less firmly than a plain figure, and nothing suggests what the bounds exclude."""
    said = [year(build, f"s{at}", "a", text) for at, text in enumerate(texts)]
    found = one(solve(said, known), "a")
    assert found.low <= found.estimate <= found.high
    assert found.estimate == pytest.approx(estimate, rel=1e-6)


def test_an_implied_value_is_the_middle_and_names_what_it_rests_on(build, known) -> None:
    """Nobody says how many b there are: 300 less 100, each end from the ends of the two."""
    said = [year(build, "t", "total", "3.0万家"), year(build, "p", "a", "1.0万家")]
    found = one(solve(said, known), "b")
    assert found.status == "implied"
    assert (found.low, found.high) == pytest.approx((19000, 21000), rel=1e-5)
    assert found.estimate == pytest.approx(20000)
    assert set(found.low_from) == set(found.high_from) == {"t", "p"}


def test_each_bound_names_its_own_statements(build, known) -> None:
    """A floor and a ceiling of two papers: each carries its side alone."""
    found = one(solve([year(build, "lo", "a", "超1000家"), year(build, "hi", "a", "不到1400家")], known), "a")
    assert (found.low_from, found.high_from) == (("lo",), ("hi",))
    assert set(found.records) == {"hi", "lo"}


def test_a_bound_through_a_growth_names_level_and_growth(build, known) -> None:
    """The level before rests on this year's and on what it grew by; the growth comes first."""
    growth = year(build, "g", "a", "10.0%", kind="growth", direction="up", against="同比")
    found = one(solve([year(build, "n", "a", "1101家"), growth], known), "a", "2022")
    assert (found.low_from, found.high_from) == (("g", "n"), ("g", "n"))
    assert (found.low, found.high) == pytest.approx((1101 / 1.1005, 1101 / 1.0995), rel=1e-6)


def test_what_is_bounded_by_structure_alone_is_no_value(build, known) -> None:
    """That nothing is less than nothing is no reason to list a quantity."""
    growth = year(build, "g", "a", "10.0%", kind="growth", direction="up", against="同比")
    assert solve([growth], known).values == []


def test_an_open_side_is_absent(build, known) -> None:
    """超1000 has no upper bound, and a suggestion all the same."""
    found = one(solve([year(build, "lo", "a", "超1000家")], known), "a")
    assert (found.high, found.high_from) == (None, ())
    assert found.estimate == pytest.approx(1020)


def test_wide_bounds_suggest_nothing(build, known) -> None:
    """Of 5000 in all, a part lies somewhere below: half of that is no estimate. Near bounds have a middle."""
    whole = year(build, "t", "total", "5001家")
    wide = one(solve([whole, year(build, "a", "a", "超10家")], known), "b")
    assert (wide.status, wide.estimate) == ("implied", None)
    assert wide.low == 0 and wide.high == pytest.approx(4991, rel=1e-6)
    near = one(solve([whole, year(build, "a", "a", "1001家")], known), "b")
    assert near.estimate == pytest.approx(4000, rel=1e-6)


def test_what_was_dropped_suggests_nothing(build, known) -> None:
    """A misprint that another source proves wrong neither bounds nor suggests."""
    growth = year(build, "g", "a", "10.0%", kind="growth", direction="up", against="同比")
    said = [
        year(build, "wrong", "a", "1011家"),
        year(build, "right", "a", "1101家"),
        growth,
        year(build, "then", "a", "1001家", "2022"),
    ]
    found = one(solve(said, known), "a")
    assert (found.estimate, found.disputed) == (pytest.approx(1101), True)
    assert "wrong" not in (*found.low_from, *found.high_from)


@given(st.integers(1, 10**15), st.integers(-12, 3))
def test_twelve_digits_are_kept(number: int, power: int) -> None:
    """What floats hold for sure stays, whatever the size; more is noise."""
    value = number * 10.0**power
    assert tidy(value) == float(Context(prec=12).create_decimal(value))


@given(
    st.lists(
        st.tuples(st.integers(100, 9999), st.sampled_from(["", "约", "超", "近"])), min_size=1, max_size=4
    )
)
def test_every_estimate_lies_in_its_bounds(build, known, said) -> None:
    """Whatever is said of one quantity, and whether or not it agrees."""
    statements = [year(build, f"s{at}", "a", f"{hedge}{number}家") for at, (number, hedge) in enumerate(said)]
    for value in solve(statements, known).values:
        assert value.low is None or value.estimate is None or value.low <= value.estimate
        assert value.high is None or value.estimate is None or value.estimate <= value.high
        assert set(value.low_from) | set(value.high_from) <= set(value.records)


@pytest.mark.parametrize(
    ("written", "value", "shown"),
    [
        pytest.param("-5.2%", -4.1, "-4.1%", id="a loss beside a loss"),
        pytest.param("-5.2%", 4.1, "4.1%", id="a gain beside a loss"),
        pytest.param("－5.2%", -4.1, "-4.1%", id="a full-width sign"),
        pytest.param("2-5倍", 3, "3-5倍", id="a range's stroke is no sign"),
    ],
)
def test_a_sign_is_written_once(build, written, value, shown) -> None:
    """The sign of a figure is that of the value that stands in its place."""
    number = written.replace("－", "-")
    said = build.say("c", "a", number, build.paper("d"), written=written)
    assert written_like(said, value) == shown


@given(st.floats(-1e12, 1e12, allow_nan=False))
def test_plain_figures_read_back(value: float) -> None:
    """Four places of the scale are kept, so that what is shown is what is meant."""
    shown = plain(value, "元").removesuffix("元")
    scale = 1e8 if shown.endswith("亿") else 1e4 if shown.endswith("万") else 1.0
    assert float(shown.rstrip("亿万")) * scale == pytest.approx(value, abs=scale * 5.1e-5)


@given(st.floats(0.001, 100))
def test_a_growth_and_its_factor_agree(value: float) -> None:
    """The factor as shown is one and the growth as shown, to their last places."""
    growth = float(percent(value - 1).rstrip("%"))
    assert float(factor(value)) == pytest.approx(1 + growth / 100, abs=1.1e-4)


def told_apart(build, known, *said):
    return [c for c in solve(said, known).conflicts if c.told_apart]


@pytest.mark.parametrize(
    ("first", "second", "reason", "label"),
    [
        pytest.param({"scope": "市区"}, {}, "scope", "市区", id="a scope and none"),
        pytest.param({"scope": "市区"}, {"scope": "全域"}, "scope", "全域", id="two scopes"),
        pytest.param({"prices": "constant", "base_year": "2020"}, {}, "base", "2020 constant", id="prices"),
        pytest.param({"stage": "开工"}, {}, None, "", id="a stage is another quantity"),
        pytest.param({"net": True}, {}, None, "", id="so is a net figure"),
    ],
)
def test_labels_that_tell_figures_apart_are_listed(build, known, first, second, reason, label) -> None:
    """Nobody is wrong, but the two must not be joined; a list says what tells them apart."""
    said = year(build, "x", "trade", "50.0亿元", **first), year(build, "y", "trade", "70.0亿元", **second)
    found = told_apart(build, known, *said)
    assert [conflict.reason for conflict in found] == ([reason] if reason else [])
    for conflict in found:
        assert set(conflict.records) == {"x", "y"}
        assert label in conflict.chinese
        assert "50亿元" in conflict.chinese
        assert "70亿元" in conflict.english


def test_figures_that_agree_need_no_telling_apart(build, known) -> None:
    """Two scopes of one value, and one that is open, are no finding."""
    same = year(build, "x", "trade", "50.0亿元", scope="市区"), year(build, "y", "trade", "50.0亿元")
    assert told_apart(build, known, *same) == []
    assert told_apart(build, known, same[0], replace(same[1], quantity=build.quantity("超70.0亿元"))) == []


@pytest.mark.parametrize(
    ("years", "reason"),
    [(("2010", "2020"), "base"), (("2010", "2010"), "vintage"), ((None, "2020"), "vintage")],
)
def test_releases_of_two_base_years_differ_by_their_base(build, years, reason) -> None:
    """Where each names one, and they are not the same."""
    rule = build.Rule("index", "", "index")
    known = Catalogue(indicators={"index": rule}, revised=frozenset({"index"}))
    said = [
        build.say(
            f"s{at}", "index", text, build.paper(f"d{at}", f"{2023 + at}-02-01"), "2021", base_year=base
        )
        for at, (text, base) in enumerate(zip(("105.1", "155.5"), years, strict=True))
    ]
    (conflict,) = told_apart(build, known, *said)
    assert (conflict.reason, conflict.subject.period) == (reason, Period("2021", "2021"))
