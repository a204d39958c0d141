"""Which phrase names which indicator, and which only ends like one."""

import pytest

from lantu.records.linking import IndicatorLinker
from lantu.region import Region


@pytest.fixture(scope="module")
def linker() -> IndicatorLinker:
    """Give the linker of a pack's catalogue."""
    return IndicatorLinker(Region.load("jingjinji").indicators)


@pytest.mark.parametrize(
    ("phrase", "unit", "identifier"),
    [
        pytest.param("经济总量", "元", "gross_regional_product", id="alone"),
        pytest.param("工业经济总量", "元", None, id="of-one-industry"),
        pytest.param("海洋生产总值", "元", "marine_output", id="of-the-sea"),
        pytest.param("双城地区生产总值", "元", "gross_regional_product", id="whole-name-behind-others"),
        pytest.param("铁路货运量", "吨", "rail_freight", id="freight-by-rail"),
        pytest.param("货运量", "吨", "freight", id="freight"),
        pytest.param("新能源装机", "千瓦", "new_energy_capacity", id="wind-and-sun"),
        pytest.param("可再生能源装机", "千瓦", "renewable_capacity", id="renewable"),
        pytest.param("养老床位", "张", "pension_beds", id="beds"),
        pytest.param("每千人养老床位", "张", None, id="beds-for-each-thousand"),
        pytest.param("城镇居民人均住房建筑面积", "平方米", None, id="floor-each"),
        pytest.param("生产安全事故直接经济损失", "元", None, id="loss-of-another-sort"),
        pytest.param("转移群众", "人", "people_evacuated", id="moved-not-hit"),
        pytest.param("中小企业发展指数", "点", None, id="another-index"),
        pytest.param("国内生产总值（GDP）", "元", "gross_regional_product", id="another-name-in-brackets"),
        pytest.param("进出口规模", "元", "trade_total", id="both-ways"),
        pytest.param("铁路、高速公路总里程", "公里", None, id="two-things-together"),
        pytest.param("发展指数", "", "jjj_development_index", id="index-after-its-place"),
        pytest.param("创新发展指数", "个点", "jjj_index_innovation", id="points-risen"),
        pytest.param("建成5G基站", "座", "base_stations_5g", id="all-there-are"),
        pytest.param("新建5G基站", "座", None, id="those-of-one-year"),
        pytest.param("新增专精特新“小巨人”企业", "家", None, id="new-ones-only"),
        pytest.param("各类贷款余额", "元", "bank_loans", id="all-loans"),
        pytest.param("普惠小微贷款余额", "元", None, id="loans-to-some"),
        pytest.param("职工医保参保人数", "人", None, id="one-of-two-insurances"),
        pytest.param("城镇新增就业", "人", "new_urban_jobs", id="new-by-its-name"),
    ],
)
def test_a_phrase_names_one_indicator(
    linker: IndicatorLinker, phrase: str, unit: str, identifier: str | None
) -> None:
    """What stands in front narrows an indicator or makes another one, as its catalogue says."""
    assert linker.link(phrase, unit) == identifier


def test_a_narrower_series_says_what_narrows_it(linker: IndicatorLinker) -> None:
    """海运 narrows 进出口总额; a name that stands alone is narrowed by nothing."""
    assert linker.narrowing("海运进出口总额", "trade_total") == "海运"
    assert linker.narrowing("经济总量", "gross_regional_product") == ""


def test_a_part_stands_alone_for_a_place(read):
    """Behind a place 出口 is all that it exports; behind a product it is not."""
    claims = read("天津市出口2444亿元。汽车出口25亿元。")[1].claims
    assert [claim.indicator_id for claim in claims] == ["exports", None]
