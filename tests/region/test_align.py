"""Tables move between the units of different years, and say what was done."""

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import RegionError
from lantu.region import Region
from lantu.region.align import align

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
