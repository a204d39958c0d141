"""The indicator catalogue: what each is, and which words name it."""

import pytest

from lantu.errors import RegionError
from lantu.region import Region, normalise


@pytest.fixture(scope="module")
def region() -> Region:
    return Region.load("jingjinji")


def test_the_catalogue_covers_every_part_of_the_programme(region: Region) -> None:
    """At least 200 indicators, several for each part."""
    assert len(region.indicators) >= 200
    parts = {indicator.part for indicator in region.indicators}
    assert parts >= {
        "relief", "transport", "environment", "industry", "innovation", "services", "assistance", "emergency",
        "institutions", "projects", "plans", "exchange", "economy", "population", "energy", "index",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "identifier"),
    [
        ("PM2.5年均浓度", "pm25_annual_mean"),
        ("细颗粒物（PM2.5）平均浓度", "pm25_annual_mean"),
        ("ＰＭ２．５浓度", "pm25_annual_mean"),
        ("地区生产总值", "gross_regional_product"),
        ("GDP", "gross_regional_product"),
        ("疏解一般制造业企业", "enterprises_relieved"),
        ("森林覆盖率", "forest_cover"),
        ("港口集装箱吞吐量", "port_containers"),
        ("铁路营业里程", "rail_length"),
        ("京津冀协同发展指数", "jjj_development_index"),
        ("地表水Ⅰ—Ⅲ类断面比例", "good_surface_water_share"),
        ("常住人口城镇化率", "urbanization_rate"),
        ("异地就医直接结算人次", "cross_province_settlements"),
        ("“千年秀林”面积", "xiongan_trees"),
    ],
)
def test_a_wording_names_its_indicator(region: Region, written: str, identifier: str) -> None:
    """Names and aliases lead to the identifier, whatever their width, case and punctuation."""
    assert region.indicator_names()[normalise(written)] == identifier


@pytest.mark.parametrize(
    ("identifier", "unit", "better", "over_places", "over_time"),
    [
        ("gross_regional_product", "元", "up", True, True),
        ("resident_population", "人", None, True, False),
        ("pm25_annual_mean", "微克/立方米", "down", False, False),
        ("new_urban_jobs", "人", "up", True, True),
        ("urban_rural_income_ratio", "", "down", False, False),
    ],
)
def test_indicators_say_how_they_may_be_joined(
    region: Region, identifier: str, unit: str, better: str | None, over_places: bool, over_time: bool
) -> None:
    """Unit, direction and additivity are those of the statistics."""
    indicator = region.indicator(identifier)
    assert (indicator.unit, indicator.better) == (unit, better)
    assert (indicator.additive_over_places, indicator.additive_over_time) == (over_places, over_time)


def test_rates_and_shares_are_never_summed(region: Region) -> None:
    """No percentage, index, concentration or figure for each person adds up over places."""
    unsummed = {"share", "index", "concentration", "per_person", "density", "time", "speed", "rank"}
    wrong = [i.id for i in region.indicators if i.dimension in unsummed and i.additive_over_places]
    assert wrong == []


def test_every_indicator_is_defined_and_sourced(region: Region) -> None:
    """A definition says more than the name, and a source stands beside it."""
    assert all(
        len(i.definition) > 5 and i.source and i.english and i.holds_for > 0 for i in region.indicators
    )


def test_an_unknown_identifier_suggests_near_ones(region: Region) -> None:
    """A slip is answered with identifiers that are close."""
    with pytest.raises(RegionError, match="forest_cover"):
        region.indicator("forest_covr")


def test_indices_name_known_indicators(region: Region) -> None:
    """Indices of the packs refer to the catalogue only."""
    known = {indicator.id for indicator in region.indicators}
    for index in region.declarations("indices"):
        named = {one["id"] for group in index.entry["group"] for one in group["indicators"]}
        assert named <= known, index.id


def test_the_official_index_is_the_mean_of_its_five_parts(region: Region) -> None:
    """The identity holds on the release on 2024: 194.9, 145.2, 171.2, 106.7, 152.7 give 154.1."""
    identity = next(d for d in region.declarations("identities") if d.id == "development_index_mean")
    assert identity.entry["kind"] == "mean"
    assert len(identity.entry["parts"]) == 5
    parts = (194.9, 145.2, 171.2, 106.7, 152.7)
    assert abs(sum(parts) / len(parts) - 154.1) <= 0.1


def test_vocabularies_name_each_entry_in_both_languages(region: Region) -> None:
    """Forms, instruments, functions, states and domains carry name, english, meaning and words.

    Tables of words alone, such as those that tell whether a text concerns the region, carry words.
    """
    entries = region.declarations("vocabularies")
    tables = {"form", "instrument", "function", "link_status", "project_status", "project_batch", "domain"}
    assert tables <= {declaration.table for declaration in entries}
    for declaration in entries:
        named = declaration.table in tables
        keys = ("name", "english", "meaning", "words") if named else ("id", "words")
        assert all(declaration.entry[key] for key in keys), declaration
