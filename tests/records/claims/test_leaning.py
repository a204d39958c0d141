"""Measures, verbs and effects that lean on the words before them."""

import pytest

LEANING = [
    pytest.param("长安区新增企业90家，裕华区新增80家。", ["新增企业"] * 2, id="added-once"),
    pytest.param("注册企业900家，其中新增80家。", ["注册企业", "新增注册企业"], id="added-of-those"),
    pytest.param("集聚企业900家，去年贡献税收8亿元。", ["集聚企业", "集聚企业贡献税收"], id="yield"),
    pytest.param("发放补贴5亿元，受益农户9万户。", ["发放补贴", "发放补贴受益农户"], id="effect"),
    pytest.param("支持项目90个，带动总投资80亿元。", ["支持项目", "支持项目总投资"], id="brought-along"),
    pytest.param("支持项目90个，带动就业3000人。", ["支持项目", "带动就业"], id="another-matter"),
    pytest.param("标准机柜9万架，上架率80%。", ["标准机柜", "标准机柜上架率"], id="bare-rate"),
    pytest.param("城镇新增就业9万人，失业率5%。", ["城镇新增就业", "失业率"], id="rate-that-stands-alone"),
    pytest.param("优质商户90家，营业额8亿元。", ["优质商户", "优质商户营业额"], id="sum"),
    pytest.param("水质优良率88%。交付房屋900套。", ["水质优良率", "交付房屋"], id="no-rate-is-handed-over"),
    pytest.param(
        "给予加氢站补助20万元，单站最高不超过50万元。", ["给予加氢站补助", "单站补助"], id="for-one"
    ),
    pytest.param(
        "一般公共预算收入900亿元，税收占比70%。", ["一般公共预算收入", "一般公共预算收入税收占比"], id="part"
    ),
]


@pytest.mark.parametrize(("text", "indicators"), LEANING)
def test_what_names_nothing_by_itself_is_of_what_was_told(figures, text, indicators):
    """A yield, an effect, a sum and a rate lean; what has its own noun does not."""
    assert figures(text, "indicator") == indicators


RATES = [
    pytest.param("生产总值增长5.6%，高于全省0.3个百分点。", ["生产总值", "生产总值增速"], id="its-rate"),
    pytest.param("出口下降5%，降幅收窄2个百分点。", ["出口", "出口降幅"], id="its-fall"),
    pytest.param("城镇化率64%，高于全省2个百分点。", ["城镇化率", "城镇化率"], id="a-rate-already"),
]


@pytest.mark.parametrize(("text", "indicators"), RATES)
def test_points_behind_a_growth_are_of_how_fast_it_is(figures, text, indicators):
    """So many points more than elsewhere are more of the rate of growth."""
    assert figures(text, "indicator") == indicators


DRIVEN = [
    pytest.param("汽车业增加值增长9%，拉动工业增长1.2个百分点。", "汽车业增加值拉动工业增长", id="drives"),
    pytest.param("采矿业增加值下降9%，拖累工业下降1.2个百分点。", "采矿业增加值拖累工业下降", id="drags"),
]


@pytest.mark.parametrize(("text", "last"), DRIVEN)
def test_what_moves_another_measure_is_named_with_it(figures, text, last):
    """拉动 and 拖累 tell what the first measure adds to the second."""
    assert figures(text, "indicator")[-1] == last


ARTICLES = [
    pytest.param("一家企业新增员工90人。", "企业新增员工", id="a-firm"),
    pytest.param("另一所学校接收学生90人。", "学校接收学生", id="another-school"),
    pytest.param("一体化平台注册用户90人。", "一体化平台注册用户", id="yi-in-a-word"),
    pytest.param("一般纳税人90户。", "一般纳税人", id="general"),
]


@pytest.mark.parametrize(("text", "indicator"), ARTICLES)
def test_an_article_is_no_part_of_a_name(figures, text, indicator):
    """一家 in front of a noun counts nothing; 一 inside a word stays."""
    assert figures(text, "indicator") == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("备案小程序200个，注册用户超过6亿。", "备案小程序注册用户"),
        ("粮食产量连续两年增长，增量40亿斤。", "粮食增量"),
        ("财政支出3万亿元，74%以上用于民生。", "财政支出用于民生"),
        ("经济总量占全国比重提升至7%，在北方地区占比提升至21%。", "经济总量在北方地区占比"),
        ("国有企业营业总收入2万亿元；利润总额800亿元。", "国有企业利润总额"),
        ("电动车保有量40万辆，其中货车5万辆。", "货车保有量"),
        ("工程投入的900万元中，700万元为国债资金。", "工程投入国债资金"),
        ("地区生产总值迈上5万亿元台阶、五年增量超1万亿元。", "地区生产总值增量"),
        ("各项贷款余额8万亿元，其中绿色贷款2万亿元。", "绿色贷款余额"),
        ("人均预期寿命提高到75岁，连续5年提高退休人员养老金。", "提高退休人员养老金"),
        # A part of what was done, and a share with a name of its own.
        ("新建学校40所，其中小学5所。", "新建小学"),
        ("财政支出3万亿元，税收占比60%。", "财政支出税收占比"),
    ],
)
def test_what_names_nothing_by_itself_is_of_what_was_measured(figures, text, indicator):
    """增量, 注册用户 and the parts behind 其中 have the owner or the measure told in front."""
    assert figures(text, "indicator")[-1] == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("地区生产总值增长5.6%，高于全省0.3个百分点。", ["地区生产总值", "地区生产总值增速"]),
        ("地区生产总值占比5.6%，提高0.3个百分点。", ["地区生产总值占比", "地区生产总值占比"]),
        ("就业率达到95.6%，提高0.3个百分点。", ["就业率", "就业率"]),
    ],
)
def test_points_behind_a_growth_are_of_its_rate(figures, text, indicators):
    """Not what grows is higher by points, but how fast it does; a share and a rate are so themselves."""
    assert figures(text, "indicator") == indicators
