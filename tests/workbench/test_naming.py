"""What a claim is a claim of, as the reconciler is told."""

import pytest

from lantu.facts import Part, PlaceName, Quantity, Span
from lantu.records import Claim
from lantu.records.linking import IndicatorLinker
from lantu.region.region import Region
from lantu.workbench.naming import Namer

HERE = Span(0, 1)


@pytest.fixture(scope="module")
def region():
    return Region.load("jingjinji")


def share(indicator, place):
    """Return a share of somewhere."""
    return Claim("s", HERE, HERE, Quantity("=", 40, None, "%"), indicator, places=(place,), kind="share")


@pytest.mark.parametrize(
    ("indicator", "code", "part"),
    [
        ("税收占一般公共预算收入", "130000", Part("tax_revenue", "general_budget_revenue", ("130000",))),
        ("有林地占全省", "130800", Part("forest_area", "forest_area", ("130000",))),
        ("有林地占京津冀", "130800", Part("forest_area", "forest_area", ("JJJ",))),
        ("进出口总值占同期全国进出口总值", "JJJ", Part("trade_total", "trade_total", ("CN",))),
        ("某湿地占湿地资源", "110119", Part("某湿地", "湿地资源", ("110119",))),
        ("新能源装机占比", "130000", None),
        ("税收占常住人口城镇化率", "130000", None),
        ("某产业产值占规上工业", "130000", None),
        ("研发经费占地区生产总值", "130000", Part("rd_spending", "gross_regional_product", ("130000",))),
    ],
)
def test_a_share_names_its_part_and_its_whole(region, indicator, code, part):
    """Both are names of the catalogue or of other claims' levels, the whole where its own words say."""
    place = PlaceName(region.place(code).name, code)
    levels = [
        Claim("a", HERE, HERE, Quantity("=", 3, None, "公顷"), name, places=(place,))
        for name in ("某湿地", "湿地资源")
    ]
    said = share(indicator, place)
    namer = Namer(IndicatorLinker(region.indicators), [said, *levels], region.places)
    assert namer.part(said) == part


@pytest.mark.parametrize(
    ("phrase", "identifier", "name"),
    [
        ("实有各类经营主体", "market_entities", "market_entities"),
        ("登记在册经营主体", "market_entities", "market_entities"),
        ("河北全省经营主体", "market_entities", "market_entities"),
        ("民营经营主体", "market_entities", "market_entities:民营"),
        ("净增经营主体", "market_entities", "market_entities:净增"),
        ("年货邮吞吐量", "airport_cargo", "airport_cargo"),
        ("年均货邮吞吐量", "airport_cargo", "airport_cargo:年均"),
    ],
)
def test_words_that_add_nothing_narrow_nothing(region, phrase, identifier, name):
    """The whole register is the register; the private part of it, and what was added, are not."""
    place = PlaceName("河北省", "130000")
    said = Claim("a", HERE, HERE, Quantity("=", 3, None, "户"), phrase, identifier, places=(place,))
    assert Namer(IndicatorLinker(region.indicators), [said], region.places).name(said) == name


def test_flows_and_other_kinds_have_no_part(region):
    """What goes from one place to another is no part of what is measured at one place."""
    place = PlaceName("河北省", "130000")
    said = share("税收占一般公共预算收入", place)
    from dataclasses import replace

    namer = Namer(IndicatorLinker(region.indicators), [said], region.places)
    assert namer.part(replace(said, origin=(place,))) is None
    assert namer.part(replace(said, kind="level")) is None
