"""Figures as labelled arrays: values where there are any, absence where there are none."""

from pathlib import Path

import numpy as np
import pytest

from lantu.errors import RegionError
from lantu.region import Region

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
