"""Tables move between the units of different years, and say what was done."""

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import RegionError
from lantu.region import Indicator, Place, Region
from lantu.region.align import Aligned, align
from lantu.region.gazetteer import Gazetteer

REGION = Region.load("jingjinji")
PEOPLE = REGION.indicator("census_population")
RATE = REGION.indicator("forest_cover")
UNITS_2010 = [
    p.code for p in REGION.at(2010).places if p.level == "county" and p.code[:2] in {"11", "12", "13"}
]


def test_a_rename_keeps_its_value() -> None:
    """滦县 became 滦州市: one value, one line in the report."""
    moved = align(REGION, {"130223": 7.0}, 2017, 2024, PEOPLE)
    assert moved.values == {"130284": 7.0}
    assert moved.steps == ("130223 -> 130284: renamed",)


def test_a_merger_is_the_sum() -> None:
    """东城 and 崇文 became 东城."""
    moved = align(REGION, {"110101": 10.0, "110103": 4.0}, 2009, 2020, PEOPLE)
    assert moved.values == {"110101": 14.0}
    assert "joined" in moved.steps[0]


def test_an_untraceable_split_is_one_unit() -> None:
    """邢台县 went to two districts: without shares the three stay one ground."""
    moved = align(REGION, {"130502": 1.0, "130503": 2.0, "130521": 4.0}, 2019, 2020, PEOPLE)
    assert moved.values == {"130502+130503": 7.0}
    assert "cannot be traced" in moved.steps[0]


def test_shares_divide_a_split() -> None:
    """With shares each district gets its part."""
    shares = {("130521", "130502"): 0.25, ("130521", "130503"): 0.75}
    moved = align(REGION, {"130502": 1.0, "130503": 2.0, "130521": 4.0}, 2019, 2020, PEOPLE, shares=shares)
    assert moved.values == {"130502": 2.0, "130503": 5.0}
    assert any("130502 25%, 130503 75%" in step for step in moved.steps)


def test_shares_that_do_not_add_up_are_refused() -> None:
    """A quarter and a half leave a quarter nowhere."""
    shares = {("130521", "130502"): 0.25, ("130521", "130503"): 0.5}
    table = {"130502": 1.0, "130503": 2.0, "130521": 4.0}
    with pytest.raises(RegionError, match=r"130521 add up to 0\.75"):
        align(REGION, table, 2019, 2020, PEOPLE, shares=shares)


def test_rates_are_refused_unless_weighted() -> None:
    """Forest cover of a merged district is the mean weighted by area."""
    table = {"110101": 10.0, "110103": 40.0}
    with pytest.raises(RegionError, match=r"forest_cover must not be summed.*weights"):
        align(REGION, table, 2009, 2020, RATE)
    moved = align(REGION, table, 2009, 2020, RATE, weights={"110101": 2.0, "110103": 1.0})
    assert moved.values == {"110101": 20.0}


def test_a_rate_that_is_only_renamed_needs_no_weights() -> None:
    """Nothing is joined, nothing is averaged."""
    assert align(REGION, {"110229": 60.0}, 2014, 2020, RATE).values == {"110119": 60.0}


def test_an_absent_part_leaves_the_whole_absent() -> None:
    """Half of a merger is no figure of the merged unit."""
    moved = align(REGION, {"110101": 10.0}, 2009, 2020, PEOPLE)
    assert moved.values == {}
    assert moved.missing == ("110101",)


def test_tables_move_back() -> None:
    """From later units to earlier ones a merger becomes a combined unit."""
    moved = align(REGION, {"110101": 14.0, "130284": 7.0}, 2020, 2009, PEOPLE)
    assert moved.values == {"110101+110103": 14.0, "130223": 7.0}


def test_a_code_of_another_year_is_refused() -> None:
    """延庆区 did not exist in 2010."""
    with pytest.raises(RegionError, match=r"'110119' is no unit at the end of 2010"):
        align(REGION, {"110119": 1.0}, 2010, 2020, PEOPLE)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.integers(0, 10**6), min_size=len(UNITS_2010), max_size=len(UNITS_2010)),
    st.sampled_from([2012, 2016, 2024]),
)
def test_nobody_is_lost(counts: list[int], year: int) -> None:
    """A whole table keeps its total, whatever merged and split between the years."""
    moved = align(REGION, dict(zip(UNITS_2010, counts, strict=True)), 2010, year, PEOPLE)
    assert sum(moved.values.values()) == sum(counts)
    assert moved.missing == ()
    covered = {code for name in moved.values for code in name.split("+")}
    assert covered == {
        p.code for p in REGION.at(year).places if p.level == "county" and p.code[:2] in {"11", "12", "13"}
    }


def made_up(**passes: str) -> Gazetteer:
    """Give counties of 2000 and what each passed to in 2010, ``a="c"`` or ``b="c d"``."""
    later = sorted({new for news in passes.values() for new in news.split()} - set(passes))
    places = [
        Place(old, old, old, old, "county", valid_from=1990, valid_to=2010, successor=tuple(news.split()))
        for old, news in passes.items()
    ]
    return Gazetteer("made up", [*places, *(Place(n, n, n, n, "county", valid_from=2010) for n in later)])


def move(region: Gazetteer, table: dict[str, float], indicator: Indicator = PEOPLE, **more: Any) -> Aligned:
    return align(region, table, 2005, 2015, indicator, **more)


def test_a_divided_unit_without_a_value_leaves_its_heirs_absent() -> None:
    """What nobody counted is not zero: the district that took a quarter of it has no figure."""
    region = made_up(a="x", b="x y", c="z")
    shares = {("b", "x"): 0.25, ("b", "y"): 0.75}
    moved = move(region, {"a": 10.0, "c": 5.0}, shares=shares)
    assert moved.values == {"z": 5.0}
    assert moved.missing == ("x",)


def test_a_share_of_nothing_needs_no_value() -> None:
    """Where a unit passes nothing on, its absence takes nothing away."""
    shares = {("b", "x"): 0.0, ("b", "y"): 1.0}
    moved = move(made_up(a="x", b="x y"), {"a": 10.0}, shares=shares)
    assert (moved.values, moved.missing) == ({"x": 10.0}, ())


def test_a_divided_part_joins_the_ground_that_cannot_be_told_apart() -> None:
    """A share of a unit that is itself one combined unit goes to the whole, not to a row beside it."""
    region = made_up(a="x y", b="x z")
    moved = move(region, {"a": 8.0, "b": 4.0}, shares={("b", "x"): 0.25, ("b", "z"): 0.75})
    assert moved.values == {"x+y": 9.0, "z": 3.0}


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        pytest.param({("b", "x"): 1.0}, r"shares of b lack y: give one for each", id="a unit left out"),
        pytest.param({("b", "x"): -0.5, ("b", "y"): 1.5}, r"share of b is -0\.5", id="below nothing"),
        pytest.param({("b", "x"): 0.6, ("b", "y"): 0.6}, r"add up to 1\.2", id="more than all"),
        pytest.param({("b", "z"): 1.0}, r"b passes to z.*from 2005 to 2015", id="no heir"),
        pytest.param({("q", "x"): 1.0}, r"q passes to x", id="no unit"),
    ],
)
def test_shares_that_cannot_be_are_refused(shares: dict[tuple[str, str], float], told: str) -> None:
    """Before anything moves, with the unit and what is wrong; whether or not the table has the unit."""
    with pytest.raises(RegionError, match=told):
        move(made_up(a="x", b="x y", c="z"), {"a": 1.0}, shares=shares)


def test_a_rate_follows_the_shares_of_its_weights() -> None:
    """100 residents at 50 and half of 200 at 20 make (100 * 50 + 100 * 20) / 200 = 35."""
    shares = {("b", "x"): 0.5, ("b", "y"): 0.5}
    moved = move(
        made_up(a="x", b="x y"), {"a": 50, "b": 20}, RATE, shares=shares, weights={"a": 100, "b": 200}
    )
    assert moved.values == {"x": 35.0, "y": 20.0}


def test_a_rate_holds_on_both_halves_without_weights() -> None:
    """Where nothing is joined a rate of the old unit is the best one of each new unit."""
    moved = move(made_up(b="x y"), {"b": 20.0}, RATE, shares={("b", "x"): 0.5, ("b", "y"): 0.5})
    assert moved.values == {"x": 20.0, "y": 20.0}


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        pytest.param({"a": 1.0}, r"no weight of b: give weights", id="one is missing"),
        pytest.param({"a": 0.0, "b": 0.0}, r"units of x add up to 0: give positive", id="none weighs"),
    ],
)
def test_weights_must_be_there_and_weigh(weights: dict[str, float], told: str) -> None:
    """A mean needs the weight of every part."""
    with pytest.raises(RegionError, match=told):
        move(made_up(a="x", b="x"), {"a": 1.0, "b": 2.0}, RATE, weights=weights)


def test_a_year_without_change_leaves_the_table_alone() -> None:
    """Same year, same units: every value stays, and nothing is told."""
    table = {"130502": 1.0, "130521": 4.0}
    assert align(REGION, table, 2015, 2015, PEOPLE) == Aligned(table, (), ())


OLD, NEW = "abcd", "vwxyz"
PASSES = st.fixed_dictionaries({old: st.sets(st.sampled_from(NEW), min_size=1, max_size=3) for old in OLD})


@given(PASSES, st.lists(st.integers(0, 1000), min_size=4, max_size=4), st.sets(st.sampled_from(OLD)))
def test_sums_are_kept_however_units_part_and_join(
    passes: dict[str, set[str]], counts: list[int], known: set[str]
) -> None:
    """With shares for some and none for others the total stays, and no ground is drawn twice."""
    region = made_up(**{old: " ".join(sorted(news)) for old, news in passes.items()})
    shares = {(old, new): 1 / len(passes[old]) for old in sorted(known) for new in passes[old]}
    moved = move(region, dict(zip(OLD, map(float, counts), strict=True)), shares=shares)
    assert sum(moved.values.values()) == pytest.approx(sum(counts))
    drawn = [code for name in moved.values for code in name.split("+")]
    assert sorted(drawn) == sorted(set().union(*passes.values()))
    assert moved.missing == ()


@given(PASSES, st.sampled_from(OLD))
def test_an_absent_unit_touches_its_own_ground_alone(passes: dict[str, set[str]], absent: str) -> None:
    """Values of ground that the absent unit passed nothing to are those of a whole table."""
    region = made_up(**{old: " ".join(sorted(news)) for old, news in passes.items()})
    table = {old: float(index + 1) for index, old in enumerate(OLD)}
    whole = move(region, table)
    part = move(region, {old: value for old, value in table.items() if old != absent})
    kept = {name: v for name, v in whole.values.items() if not passes[absent] & set(name.split("+"))}
    assert part.values == kept
