"""What a measure or a verb alone is said of."""

import pytest

from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.owner import of_base, owned_by_twin, said_of

SAID = [
    pytest.param("签约企业", "入驻", "企业入驻", id="another-stage"),
    pytest.param("新开工项目", "竣工", "项目竣工", id="newly-begun"),
    pytest.param("签约项目", "新开工", "新开工项目", id="newly-begun-stands-in-front"),
    pytest.param("建设安居房", "交付", "安居房交付", id="verb-of-a-list-goes"),
    pytest.param("企业", "入驻", "企业入驻", id="no-stage-before"),
    pytest.param("安居房入住", "投产", "安居房入住投产", id="no-stage-verb-of-works"),
]


@pytest.mark.parametrize(("head", "verb", "whole"), SAID)
def test_a_stage_takes_the_place_of_the_one_before(head, verb, whole):
    """签约企业…，入驻86家 counts firms that moved in, not signed ones."""
    assert said_of(head, verb, claim_lexicon()) == whole


OF_BASE = [
    pytest.param("承接项目", "总投资", "承接项目", id="projects-cost"),
    pytest.param("项目协议投资额", "到位资金", "项目", id="its-own-measure-goes"),
    pytest.param("新增上市公司", "总量", "上市公司", id="all-not-the-new"),
    pytest.param("新增小区", "总投资", "小区", id="added-goes"),
    pytest.param("新建小区", "总投资", "新建小区", id="built-stays"),
    pytest.param("主塔楼高", "总建筑面积", "主塔楼", id="size-goes"),
    pytest.param("铁路全长", "总投资", "铁路", id="length-goes"),
    pytest.param("员工", "年产值", "", id="staff-yield-nothing"),
    pytest.param("接诊病人", "在校生", "", id="patients-have-no-pupils"),
]


@pytest.mark.parametrize(("base", "measure", "owner"), OF_BASE)
def test_a_bare_measure_is_of_what_was_measured(base, measure, owner):
    """Its own measure and the stage of the new ones come off; staff and patients own nothing."""
    assert of_base(base, measure, claim_lexicon()) == owner


TWINS = [
    pytest.param("一般公共预算收入", "支出", "一般公共预算支出", id="income-and-spending"),
    pytest.param("各项存款余额", "贷款余额", "各项贷款余额", id="deposits-and-loans"),
    pytest.param("用电量", "支出", "", id="no-twin"),
    pytest.param("收入", "支出", "", id="no-owner"),
    pytest.param("", "支出", "", id="nothing-before"),
]


@pytest.mark.parametrize(("last", "left", "whole"), TWINS)
def test_the_second_of_twins_has_the_owner_of_the_first(last, left, whole):
    """收入…，支出… share what stands in front of the first; a measure without a twin shares nothing."""
    assert owned_by_twin(last, left, claim_lexicon()) == whole


BEARERS = [
    pytest.param("甲云高铁开通以来，发送旅客900万人次。", ["甲云高铁发送旅客"], id="line"),
    pytest.param("黑石口岸去年过货量600万吨。", ["黑石口岸过货量"], id="crossing"),
    pytest.param("全省去年发送旅客900万人次。", ["发送旅客"], id="place"),
    pytest.param("高铁客运发展，全省发送旅客900万人次。", ["发送旅客"], id="no-name"),
]


@pytest.mark.parametrize(("text", "indicators"), BEARERS)
def test_traffic_is_named_with_the_line_it_runs_on(figures, text, indicators):
    """A named line or crossing in front bears the traffic; a place does not enter the name."""
    assert figures(text, "indicator") == indicators


FOSTERED = [
    pytest.param("做大做强光电产业，产值达到900亿元。", "光电产业产值", id="industry"),
    pytest.param("培育壮大算力产业链，营业收入达到90亿元。", "算力产业链营业收入", id="chain"),
    pytest.param("加强干部培训，产值达到900亿元。", "产值", id="no-industry"),
]


@pytest.mark.parametrize(("text", "indicator"), FOSTERED)
def test_an_industry_that_is_fostered_has_the_sum_behind(figures, text, indicator):
    """做大做强甲产业，产值达到… tells the output of that industry."""
    assert figures(text, "indicator") == [indicator]


def test_a_body_keeps_its_sums_from_those_that_moved_in(figures):
    """In a park with a name, 新增入驻企业 have not earned what the park has."""
    text = "云河智造产业园新增入驻企业12家，实现产值60亿元。"
    assert figures(text, "indicator")[-1] == "云河智造产业园产值"


def test_a_contest_is_what_a_place_was_won_in(figures):
    """在…比赛中，获得第三名 ranks in that contest."""
    text = "在全国青少年机器人大赛中，获得第三名。"
    assert figures(text, "indicator", "kind", "value") == [("青少年机器人大赛", "rank", 3.0)]


def test_an_anniversary_is_of_what_it_commemorates(figures):
    """纪念…60周年 counts the years of what is commemorated."""
    assert figures("活动纪念水库落成60周年。", "indicator", "value") == [("水库落成", 60.0)]
