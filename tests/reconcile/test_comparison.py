"""What growths, changes, ratios and shares say of two values, and which two."""

from math import inf

import pytest

from lantu.facts import Against, Period
from lantu.reconcile import solve
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.comparison import baseline_of, comparison_of, is_of_a_year, is_real
from lantu.reconcile.keys import family_of
from lantu.reconcile.rows import Link
from lantu.reconcile.spans import Stretch

YEAR = Stretch("2023-01-01", "2023-12-31")
HALF = Stretch("2023-01-01", "2023-06-30")


@pytest.fixture
def said(build):
    """Make a statement of 2023 from its figure."""

    def make(text, kind, **more):
        return build.say("c", "trade", text, build.paper("d", "2024-01-20"), "2023", kind=kind, **more)

    return make


@pytest.mark.parametrize(
    ("text", "kind", "direction", "low", "high", "near"),
    [
        pytest.param("12.7%", "growth", "up", 1.1265, 1.1275, 1.127, id="a growth"),
        pytest.param("12.7%", "growth", None, 1.1265, 1.1275, 1.127, id="a growth that says no direction"),
        pytest.param("12.7%", "growth", "down", 0.8725, 0.8735, 0.873, id="a fall"),
        pytest.param("-5.2%", "growth", "up", 0.9475, 0.9485, 0.948, id="a growth below nothing"),
        pytest.param("2.5‰", "growth", "up", 1.00245, 1.00255, 1.0025, id="per mille"),
        pytest.param("1.5倍", "growth", "up", 2.45, 2.55, 2.5, id="增长1.5倍 is two and a half times"),
        pytest.param("1.8倍", "ratio", None, 1.75, 1.85, 1.8, id="a multiple"),
        pytest.param("76.0%", "share", None, 0.7595, 0.7605, 0.76, id="a share"),
        pytest.param("超10%", "growth", "up", 1.1, inf, 1.102, id="over"),
        pytest.param("超10%", "growth", "down", 0.0, 0.9, 0.898, id="a fall by more: not below nothing"),
        pytest.param("不到10%", "growth", "up", 0.0, 1.1, 1.098, id="under: even a fall is"),
        pytest.param("不到10%", "growth", "down", 0.9, inf, 0.902, id="a fall by less"),
    ],
)
def test_a_comparison_is_a_factor(said, text, kind, direction, low, high, near) -> None:
    """The later value over the earlier one, within what the written places allow."""
    statement = said(text, kind, direction=direction)
    found = comparison_of(statement, statement.quantity)
    assert tuple(found[:3]) == pytest.approx((low, high, near), rel=1e-6)
    assert not found.shift


@pytest.mark.parametrize(
    ("text", "direction", "ends"),
    [
        pytest.param("3.0万人", "up", (29500, 30500, 30000), id="more"),
        pytest.param("3.0万人", "down", (-30500, -29500, -30000), id="fewer"),
        pytest.param("超3.0万人", "down", (-inf, -30000, -30600), id="fewer by more"),
        pytest.param("不到3.0万人", "down", (-30000, inf, -29400), id="fewer by less"),
    ],
)
def test_a_change_is_a_difference(said, text, direction, ends) -> None:
    """Of the values themselves, whatever their unit."""
    statement = said(text, "change", direction=direction, written="3.0万人")
    found = comparison_of(statement, statement.quantity)
    assert tuple(found[:3]) == pytest.approx(ends, rel=1e-5)
    assert found.shift


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        pytest.param("5家", "growth", "up", id="a growth in pieces"),
        pytest.param("5家", "ratio", None, id="a ratio in pieces"),
        pytest.param("120%", "growth", "down", id="a fall to less than nothing"),
    ],
)
def test_what_compares_nothing_is_none(said, text, kind, direction) -> None:
    """A unit that no comparison has, and a factor that none can have."""
    statement = said(text, kind, direction=direction)
    assert comparison_of(statement, statement.quantity) is None


@pytest.mark.parametrize(
    ("text", "kind", "row"),
    [
        pytest.param("1.8倍", "ratio", Link(1, 0, 1.75, 0.0, 1.85, 0.0, 7), id="both sides"),
        pytest.param("超2倍", "ratio", Link(1, 0, 2.0, 0.0, 0.0, inf, 7), id="open above"),
    ],
)
def test_a_comparison_becomes_a_link(said, text, kind, row) -> None:
    """An open side has no factor, so that nothing times infinity is never asked."""
    statement = said(text, kind)
    found = comparison_of(statement, statement.quantity).link(1, 0, 7)
    assert tuple(found) == pytest.approx(tuple(row), rel=1e-5)


def test_a_difference_becomes_a_link_of_slope_one(said) -> None:
    """The later value is the earlier one and so much more."""
    statement = said("5家", "change", direction="up")
    found = comparison_of(statement, statement.quantity).link(1, 0, 7)
    assert found.is_shift()
    assert (found.low_shift, found.high_shift) == pytest.approx((5, 5))


@pytest.mark.parametrize(
    ("time", "stretch", "flow", "before"),
    [
        pytest.param("同比", YEAR, True, Stretch("2022-01-01", "2022-12-31"), id="the year before"),
        pytest.param("同比", HALF, True, Stretch("2022-01-01", "2022-06-30"), id="the same months of it"),
        pytest.param("环比", HALF, True, Stretch("2022-07-01", "2022-12-31"), id="the half before"),
        pytest.param("环比", Stretch("", "2023-06-30"), False, None, id="a state has none before"),
        pytest.param("2013", YEAR, True, Stretch("2013-01-01", "2013-12-31"), id="a named year"),
        pytest.param("2013", HALF, True, None, id="a half against a whole year of a flow"),
        pytest.param(
            "2013", Stretch("", "2023-06-30"), False, Stretch("2013-01-01", "2013-12-31"), id="a state may be"
        ),
        pytest.param(
            "2013-06",
            Stretch("", "2023-06-30"),
            False,
            Stretch("2013-06-01", "2013-06-30"),
            id="a named month",
        ),
        pytest.param(
            "2019-01/2019-06", HALF, True, Stretch("2019-01-01", "2019-06-30"), id="a named half of a flow"
        ),
        pytest.param("2019-01/2019-05", HALF, True, None, id="a half against other months"),
        pytest.param("201", YEAR, True, None, id="no year"),
        pytest.param("2013-6", YEAR, True, None, id="no date"),
        pytest.param("十二五", YEAR, True, None, id="words"),
        pytest.param(None, YEAR, True, None, id="nothing"),
    ],
)
def test_a_baseline_is_a_time(build, said, time, stretch, flow, before) -> None:
    """Of a flow as long as what is compared with it; none where it cannot be told."""
    known = Catalogue(indicators={"trade": build.Rule("trade", "元", "currency", True, flow)})
    family = family_of(said("5%", "growth"), known, {})
    assert baseline_of(Against(time), stretch, family, known) == before


@pytest.mark.parametrize(
    ("kind", "prices", "by_default", "real"),
    [
        pytest.param("growth", None, True, True, id="by default"),
        pytest.param("growth", None, False, False, id="not of this one"),
        pytest.param("growth", "current", True, False, id="the text says current"),
        pytest.param("growth", "constant", False, True, id="the text says constant"),
        pytest.param("ratio", None, True, False, id="a multiple compares what was printed"),
        pytest.param("ratio", "constant", True, True, id="unless it says so"),
    ],
)
def test_a_growth_is_real_by_word_or_by_default(build, said, kind, prices, by_default, real) -> None:
    """What the text says goes before what is usual."""
    known = Catalogue(
        indicators={"trade": build.Rule("trade", "元", "currency")},
        real_growth=frozenset({"trade"} if by_default else ()),
    )
    assert is_real(said("5%", kind, prices=prices), known) == real


@pytest.mark.parametrize(
    ("kind", "stretch", "assumed"),
    [
        pytest.param("growth", YEAR, True, id="a year"),
        pytest.param("growth", HALF, True, id="months of one"),
        pytest.param("growth", Stretch("2022-01-01", "2023-12-31"), False, id="two years"),
        pytest.param("growth", Stretch("", "2023-12-31"), False, id="a day"),
        pytest.param("change", YEAR, False, id="a change says against what"),
    ],
)
def test_only_growths_of_a_year_are_against_the_year_before(said, kind, stretch, assumed) -> None:
    """Of anything else nothing is assumed."""
    assert is_of_a_year(said("5%", kind), stretch) == assumed


def test_a_period_of_two_years_has_no_baseline(build) -> None:
    """年均 and 五年 growths of several years are not against the year before the last."""
    known = Catalogue(indicators={"trade": build.Rule("trade", "元", "currency", True, True)})
    growth = build.say(
        "g",
        "trade",
        "40%",
        build.paper("d", "2024-01-20"),
        Period("2019", "2023"),
        kind="growth",
        direction="up",
    )
    assert solve([growth], known).unused == {"g": "no baseline"}
