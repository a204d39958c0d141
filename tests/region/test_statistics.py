"""Figures as labelled arrays: values where there are any, absence where there are none."""

from pathlib import Path

import numpy as np
import pytest

from lantu.errors import RegionError
from lantu.region import Indicator, Region
from lantu.region.figure import Figure
from lantu.region.read_statistics import ComparableGroup, read_figures, read_groups, read_zone_hosts
from lantu.region.statistics import make_panel
from lantu.region.table import Problem

from .packs import make_pack


@pytest.fixture(scope="module")
def region() -> Region:
    return Region.load("jingjinji")


@pytest.mark.parametrize(
    ("prefix", "published"), [("11", 21_893_095), ("12", 13_866_009), ("13", 74_610_235)]
)
def test_the_census_adds_up_with_its_zones(region: Region, prefix: str, published: int) -> None:
    """Counties and the zones counted beside them are each province's published total of 2020."""
    panel = region.statistics("census_population", level="county", with_zones=True)
    column = panel.years.index(2020)
    rows = [i for i, code in enumerate(panel.places) if code.startswith(prefix)]
    assert panel.values[rows, column].sum() == published


def test_without_zones_hebei_misses_people(region: Region) -> None:
    """2,978,929 residents of Hebei live in zones: leaving them out is a choice that shows."""
    panel = region.statistics("census_population", level="county")
    rows = [i for i, code in enumerate(panel.places) if code.startswith("13")]
    assert 74_610_235 - panel.values[rows, panel.years.index(2020)].sum() == 2_978_929


def test_a_cell_opens_its_figures(region: Region) -> None:
    """A value says where it is from; one with zones has several figures."""
    panel = region.statistics("census_population", level="county", with_zones=True)
    assert {figure.place for figure in panel.figures["130983", 2020]} == {"130983", "JJJ-S130973"}
    assert all(figure.source and figure.quality for found in panel.figures.values() for figure in found)


def test_absence_is_absent(region: Region) -> None:
    """A city without a figure has no number, and asking for it is an error that says what there is."""
    panel = region.statistics("gross_regional_product", level="prefecture")
    assert ("130100", 2022) in panel.missing()
    assert not panel.present[panel.places.index("130100"), panel.years.index(2022)]
    assert np.isnan(panel.values[panel.places.index("130100"), panel.years.index(2022)])
    with pytest.raises(RegionError, match="130100 in 2022"):
        panel.value("130100", 2022)
    assert panel.value("130200", 2022) == 890_070_000_000


def test_scopes_never_mix(region: Region) -> None:
    """保定 without 定州 and 雄安 is another series than 保定."""
    whole = region.statistics("gross_regional_product")
    part = region.statistics("gross_regional_product", scope="不含定州和雄安新区")
    assert ("130600", 2021) not in whole.figures
    assert part.value("130600", 2021) == 372_500_000_000


def test_figures_of_memory_are_not_shipped(region: Region) -> None:
    """Every figure is published, derived or estimated, and has a source."""
    for figure in region.figures():
        assert figure.quality in {"published", "derived", "estimated"}
        assert figure.source


def test_comparable_groups_keep_the_ground_of_both_years(region: Region) -> None:
    """Groups are counties of 2020 whose people, zones included, are those of the table."""
    panel = region.statistics("census_population")
    for group in region.comparable_groups():
        codes = (*group.counties, *group.zones)
        assert sum(panel.value(code, 2020) for code in codes) == group.after


def test_published_comes_before_estimated(tmp_path: Path) -> None:
    """Of several figures for one cell the better one stands."""
    from .packs import FILES

    more = FILES["figures.csv"] + "980102,people,2020,510,,second,published,made up,\n"
    region = Region.load(make_pack(tmp_path / "tiny", figures_csv=more))
    assert region.statistics("people").value("980102", 2020) == 510


def test_zones_are_not_added_to_rates(tmp_path: Path) -> None:
    """A rate of a zone cannot be added to that of its host."""
    region = Region.load(make_pack(tmp_path / "tiny"))
    assert region.statistics("people", with_zones=True).value("980102", 2020) == 530
    with pytest.raises(RegionError, match="must not be summed"):
        region.statistics("rate", with_zones=True)


def test_an_unknown_indicator_is_named(region: Region) -> None:
    """A slip in an identifier suggests the near one."""
    with pytest.raises(RegionError, match="census_population"):
        region.statistics("census_popluation")


PEOPLE = Indicator("people", "居民", "residents", "population", "人", "count", additive_over_places=True)
SHARE = Indicator("rate", "比率", "rate", "population", "%", "share")


def figure(place: str, year: int, value: float, **more: str) -> Figure:
    return Figure(place, "people", year, value, quality=more.pop("quality", "published"), **more)


def test_a_zone_whose_host_has_no_figure_stays_by_itself() -> None:
    """The people of a park are not those of the whole county: no sum is made of a part alone."""
    figures = [figure("zone", 2010, 7), figure("host", 2020, 100), figure("zone", 2020, 30)]
    panel = make_panel(PEOPLE, figures, hosts={"zone": "host"})
    assert panel.value("host", 2020) == 130
    assert ("host", 2010) in panel.missing()
    assert panel.value("zone", 2010) == 7


def test_places_and_years_label_the_axes() -> None:
    """Places in the order of the table or of the caller, years in their own."""
    figures = [figure("b", 2020, 1), figure("a", 2010, 2), figure("a", 2020, 3)]
    panel = make_panel(PEOPLE, figures)
    assert (panel.places, panel.years) == (("b", "a"), (2010, 2020))
    chosen = make_panel(PEOPLE, figures, places=["a", "c"])
    assert chosen.places == ("a", "c")
    assert chosen.values[0].tolist() == [2, 3]
    assert chosen.missing() == (("c", 2010), ("c", 2020))
    assert ("b", 2020) not in chosen.figures


def test_a_year_that_only_others_have_is_no_column() -> None:
    """Leaving places out leaves out the years that they alone stand for."""
    figures = [figure("a", 2010, 2), figure("b", 2020, 1)]
    assert make_panel(PEOPLE, figures, places=["a"]).years == (2010,)


@pytest.mark.parametrize(
    ("qualities", "value"),
    [
        pytest.param(("estimated", "derived", "published"), 3, id="the published one"),
        pytest.param(("estimated", "derived"), 2, id="the derived one"),
        pytest.param(("published", "published"), 1, id="the first of equals"),
        pytest.param(("estimated", "guessed"), 1, id="nothing ranks below an estimate"),
    ],
)
def test_of_several_figures_the_best_is_taken(qualities: tuple[str, ...], value: float) -> None:
    """Published before derived before estimated; never a mean and never a sum."""
    figures = [figure("a", 2020, index, quality=quality) for index, quality in enumerate(qualities, start=1)]
    assert make_panel(PEOPLE, figures).value("a", 2020) == value


def test_a_zero_is_present() -> None:
    """A figure of nought is a figure, and a cell without one is not nought."""
    panel = make_panel(PEOPLE, [figure("a", 2020, 0.0), figure("b", 2010, 1.0)])
    assert panel.value("a", 2020) == 0
    assert panel.missing() == (("a", 2010), ("b", 2020))


def test_scope_and_indicator_choose_the_series() -> None:
    """A figure of part of a place, or of something else, is not in the panel."""
    figures = [figure("a", 2020, 1), figure("a", 2020, 2, scope="城区"), Figure("a", "rate", 2020, 3)]
    assert make_panel(PEOPLE, figures).value("a", 2020) == 1
    assert make_panel(PEOPLE, figures, scope="城区").value("a", 2020) == 2
    assert make_panel(SHARE, figures).value("a", 2020) == 3


def test_no_figures_make_an_empty_panel() -> None:
    """Nothing is known, and the message says that there are no years."""
    panel = make_panel(PEOPLE, [])
    assert panel.values.shape == (0, 0)
    with pytest.raises(RegionError, match="no 居民 of a in 2020: the panel has the years none"):
        panel.value("a", 2020)


def test_hosts_of_nobody_are_no_matter_for_a_rate() -> None:
    """Only adding is refused: a region without zones has its rates."""
    assert make_panel(SHARE, [Figure("a", "rate", 2020, 3)], hosts={}).value("a", 2020) == 3
    with pytest.raises(RegionError, match="rate must not be summed over places"):
        make_panel(SHARE, [], hosts={"zone": "a"})


STATISTICS = "# SPDX-License-Identifier: CC0-1.0\n# SOURCE: a yearbook\n"
GROUPS = "group,counties,zones,counties_2010,population_2010,population_2020,why\n"
HOSTS = "zone,host,share,main,note\n"


def test_a_zone_has_one_main_host(tmp_path: Path) -> None:
    """Of two the first holds and the second is told; a host that is not the main one holds nothing."""
    rows = "TT-A,980101,0.5,yes,\nTT-A,980102,0.5,yes,\nTT-B,980101,0.1,no,\nTT-C,980199,1,yes,\n"
    (tmp_path / "h.csv").write_text(STATISTICS + HOSTS + rows, "utf-8")
    problems: list[Problem] = []
    known = {"TT-A", "TT-B", "TT-C", "980101", "980102"}
    assert read_zone_hosts(tmp_path, "h.csv", known, problems) == {"TT-A": "980101", "TT-C": "980199"}
    assert [(problem.line, problem.message) for problem in problems] == [
        (5, "names '980102' as the main host of 'TT-A', which has '980101'"),
        (7, "names the unknown place '980199'"),
    ]


def test_groups_need_the_people_of_both_years(tmp_path: Path) -> None:
    """A group without one of them says nothing, and is told."""
    rows = "G1,980101;980102,TT-A,980121,10,12,boundary\nG2,980101,,,10,,zone\n"
    (tmp_path / "g.csv").write_text(STATISTICS + GROUPS + rows, "utf-8")
    problems: list[Problem] = []
    (group,) = read_groups(tmp_path, "g.csv", problems)
    assert group == ComparableGroup("G1", ("980101", "980102"), ("TT-A",), ("980121",), 10, 12, "boundary")
    assert [(problem.line, problem.message) for problem in problems] == [(5, "has no population")]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        pytest.param("a,people,,5,,,published,x,", "has no year or no value", id="no year"),
        pytest.param("a,people,2020,,,,published,x,", "has no year or no value", id="no value"),
        pytest.param("a,people,2020,5,,,guess,x,", "has the unknown quality 'guess'", id="no such quality"),
    ],
)
def test_a_figure_without_its_parts_is_left_out(tmp_path: Path, row: str, told: str) -> None:
    """One problem and no figure: the rest of the row is not read as if it were whole."""
    head = "place,indicator,year,value,scope,vintage,quality,source,note\n"
    (tmp_path / "f.csv").write_text(f"{STATISTICS}{head}{row}\n", "utf-8")
    problems: list[Problem] = []
    assert read_figures(tmp_path, "f.csv", {"a"}, {"people"}, problems) == []
    assert [problem.message for problem in problems] == [told]


def test_figures_are_told_apart_by_scope_vintage_and_source(tmp_path: Path) -> None:
    """Two releases of one figure both stand; the same row with another value does not."""
    head = "place,indicator,year,value,scope,vintage,quality,source,note\n"
    rows = (
        "a,people,2020,5,,,published,x,\na,people,2020,6,,second,published,x,\na,people,2020,7,,,derived,x,\n"
    )
    (tmp_path / "f.csv").write_text(STATISTICS + head + rows, "utf-8")
    problems: list[Problem] = []
    found = read_figures(tmp_path, "f.csv", {"a"}, {"people"}, problems)
    assert [one.value for one in found] == [5, 6, 7]
    assert [problem.message for problem in problems] == ["repeats line 4"]
