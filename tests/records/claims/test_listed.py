"""Lists of names in front of lists of figures."""

import pytest

LISTS = [
    pytest.param(
        "冰箱、彩电、空调产量分别增长5%、7%、9%。", ["冰箱产量", "彩电产量", "空调产量"], id="shared-measure"
    ),
    pytest.param("用电量、用气量分别为30亿千瓦时和8亿立方米。", ["用电量", "用气量"], id="own-measures"),
    pytest.param("公路客运量和铁路客运量分别下降2%和1%。", ["公路客运量", "铁路客运量"], id="each-in-full"),
    pytest.param("对美国、日本出口分别增长3%、4%。", ["对美国出口", "对日本出口"], id="trade-with-each"),
    pytest.param("城乡居民收入分别增长4%、6%。", ["城镇居民收入", "农村居民收入"], id="two-in-one-word"),
    pytest.param("线上、线下零售额分别增长8%、9%。", ["线上零售额", "线下零售额"], id="halves"),
    pytest.param("热线解决率、满意率分别达到93%、95%。", ["热线解决率", "热线满意率"], id="rates-of-one"),
    pytest.param("冰箱、彩电产量增长5%、7%。", ["冰箱产量", "彩电产量"], id="without-fenbie"),
    pytest.param(
        "一产、二产、三产增加值分别增长1%、2%、3%。", ["一产增加值", "二产增加值", "三产增加值"], id="sectors"
    ),
    pytest.param(
        "装备、冶金、石化三大行业产值分别增长5%、7%、9%。",
        ["行业", "装备行业产值", "冶金行业产值", "石化行业产值"],
        id="counted-names",
    ),
    pytest.param(
        "冰箱、彩电高端产量占比分别达60%、50%。", ["冰箱高端产量占比", "彩电高端产量占比"], id="share-of-what"
    ),
    pytest.param(
        "风电装机、光伏装机占比分别达20%、30%。", ["风电装机占比", "光伏装机占比"], id="share-of-each"
    ),
    pytest.param(
        "出口货值、入境旅客、免税店销售额分别增长5%、7%、9%。",
        ["出口货值", "入境旅客", "免税店销售额"],
        id="unlike-things",
    ),
    pytest.param(
        "甲类贷款、乙类贷款与担保试点分别发放5亿元、7亿元。",
        ["甲类贷款发放", "乙类贷款与担保试点发放"],
        id="yu-inside-one",
    ),
    pytest.param("利用内外资分别增长5%、7%。", ["利用内资", "利用外资"], id="two-capitals"),
    pytest.param("货物进出口分别增长5%、7%。", ["货物进口", "货物出口"], id="two-ways-of-trade"),
    pytest.param("中小学教师分别达5万人、7万人。", ["中学教师", "小学教师"], id="two-schools"),
    pytest.param(
        "一二三产增加值分别增长1%、2%、3%。",
        ["一产增加值", "二产增加值", "三产增加值"],
        id="three-in-one-word",
    ),
    pytest.param(
        "实验室、孵化器分别达到20家、60家，300人获得奖励。",
        ["实验室", "孵化器", "获得奖励"],
        id="another-thing-behind-a-comma",
    ),
    pytest.param(
        "家具、玩具等产业产值分别增长5%、7%。", ["家具产业产值", "玩具产业产值"], id="examples-of-a-field"
    ),
    pytest.param("出口增长5%和进口下降3%。", ["出口", "进口"], id="verb-by-verb"),
    pytest.param(
        "甲银行、乙银行分别发放贷款5亿元、7亿元。", ["甲银行发放贷款", "乙银行发放贷款"], id="what-each-did"
    ),
]


@pytest.mark.parametrize(("text", "indicators"), LISTS)
def test_each_figure_of_a_list_has_its_own_name(figures, text, indicators):
    """The measure at the end of a list, and what stands in front of it, are shared by all of it."""
    assert figures(text, "indicator") == indicators


ONE = [
    pytest.param("进出口总额接连突破7亿元、9亿元。", ["进出口总额"] * 2, id="one-after-the-other"),
    pytest.param("2023年、2024年进出口分别增长7%、9%。", ["进出口"] * 2, id="each-of-a-year"),
    pytest.param("京津两地进出口分别增长7%、9%。", ["进出口"] * 2, id="each-of-two-places"),
    pytest.param("深圳、东莞进出口分别增长7%、9%。", ["进出口"] * 2, id="each-of-a-place"),
    pytest.param("汽车及零部件产值增长5%。", ["汽车及零部件产值"], id="ji-inside-a-name"),
    pytest.param("普及率分别为93%、95%。", ["普及率"] * 2, id="only-a-measure"),
    pytest.param("风电和光伏装机增加8万千瓦、达到90万千瓦。", ["风电和光伏装机"] * 2, id="once-more"),
    pytest.param("参与企业12家。", ["参与企业"], id="yu-in-a-word"),
]


@pytest.mark.parametrize(("text", "indicators"), ONE)
def test_what_is_no_list_is_not_divided(figures, text, indicators):
    """及 and 与 inside words divide nothing, and one name serves all its figures."""
    assert figures(text, "indicator") == indicators


AGAIN = [
    pytest.param(
        "城镇、农村居民人均收入分别为5万元、2万元，分别增长4%、6%。",
        ["城镇居民人均收入", "农村居民人均收入"] * 2,
        id="second-list",
    ),
    pytest.param(
        "城镇、农村居民人均收入分别为5万元、2万元，增长4%、6%。",
        ["城镇居民人均收入", "农村居民人均收入"] * 2,
        id="second-list-without-fenbie",
    ),
    pytest.param(
        "大豆、玉米产量分别达4万吨、9万吨，产值分别达2亿元、3亿元。",
        ["大豆产量", "玉米产量", "大豆产值", "玉米产值"],
        id="another-measure",
    ),
    pytest.param(
        "餐厨垃圾、建筑垃圾、污泥处置能力持续增强，处置率分别达到90%、80%、70%。",
        ["餐厨垃圾处置率", "建筑垃圾处置率", "污泥处置率"],
        id="a-rate-of-what-is-done",
    ),
    pytest.param(
        "教师津贴、护士补贴再次提高，月人均分别提高80元、60元。", ["教师津贴", "护士补贴"], id="for-each"
    ),
    pytest.param(
        "冰箱产量、彩电产量分别从70万台、40万台增加到100万台、60万台。",
        ["冰箱产量", "彩电产量"] * 2,
        id="from-and-to",
    ),
]


@pytest.mark.parametrize(("text", "indicators"), AGAIN)
def test_a_second_list_of_the_same_length_is_of_the_same(figures, text, indicators):
    """As many growths behind as values in front go with them in order."""
    assert figures(text, "indicator") == indicators


def test_a_list_of_growths_has_each_its_own_direction(figures):
    """分别增长4.5%和下降6.1% rises and falls."""
    text = "甲贸易、乙贸易进出口分别增长4.5%和下降6.1%。"
    assert figures(text, "kind", "direction") == [("growth", "up"), ("growth", "down")]


HANDED_ON = [
    pytest.param("新入库工业企业5家、服务业企业7家。", ["新入库工业企业", "新入库服务业企业"], id="newly"),
    pytest.param("新打造酒庄5个、街区7条。", ["新打造酒庄", "新打造街区"], id="newly-made"),
    pytest.param("接待国内游客9万人次、外国游客3万人次。", ["接待国内游客", "接待外国游客"], id="received"),
    pytest.param("接待游客9万人次、旅游收入3亿元。", ["接待游客", "旅游收入"], id="no-sum-is-received"),
    pytest.param("高质量办理建议30件、提案50件。", ["高质量办理建议", "办理提案"], id="behind-an-adverb"),
    pytest.param("公司共出动队伍25组、人员260人。", ["公司出动队伍", "出动人员"], id="behind-a-subject"),
    pytest.param("论坛举办9场讲座、7场展览。", ["论坛举办讲座", "举办展览"], id="in-front-of-counts"),
    pytest.param("启动小区改造9万户、农房改造7万户。", ["启动小区改造", "农房改造"], id="no-verb"),
    pytest.param("发布90项成果和25家企业的36项需求。", ["发布成果", "企业", "需求"], id="whose-it-is"),
    pytest.param("新材料企业5家、食品企业7家。", ["新材料企业", "食品企业"], id="a-noun"),
]


@pytest.mark.parametrize(("text", "indicators"), HANDED_ON)
def test_a_verb_is_said_of_all_of_its_list(figures, text, indicators):
    """新入库甲5家、乙7家 counts what is new twice."""
    assert figures(text, "indicator") == indicators


WHOLE = [
    pytest.param("办理建议30件、提案50件，办结率100%。", "办理建议、提案办结率", id="rate-of-all"),
    pytest.param("科技企业18家、创新平台46家，均居全国首位。", "科技企业、创新平台", id="each"),
    pytest.param("科技企业18家、创新平台46家，居全国首位。", "创新平台", id="the-last"),
    pytest.param("风电投资增长7%、风电装机增长8%，利用率达94%。", "风电利用率", id="no-counts"),
]


@pytest.mark.parametrize(("text", "indicator"), WHOLE)
def test_what_is_said_of_a_list_is_of_all_of_it(figures, text, indicator):
    """A rate that names nothing, and 均, are said of every count in front."""
    assert figures(text, "indicator")[-1] == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "六大支柱产业、高新产业、装备制造业增加值分别增长6%、12%、7%。",
            ["支柱产业", "支柱产业增加值", "高新产业增加值", "装备制造业增加值"],
            id="first-of-three",
        ),
        pytest.param(
            "三大运营商、广电网络分别投资5亿元、6亿元。",
            ["运营商", "运营商投资", "广电网络投资"],
            id="of-two",
        ),
    ],
)
def test_a_list_may_begin_with_so_many_of_a_kind(figures, text, indicators):
    """The kind that a number opens a list with is its first member."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("共建6条产业链、7个集群。", ["共建产业链", "共建集群"], id="built-together"),
        pytest.param(
            "生产总值达到12万亿元，总量是2013年的2.2倍。", ["生产总值", "生产总值"], id="of-an-amount"
        ),
        pytest.param("用电量30亿千瓦时，总量居全省首位。", ["用电量", "用电量"], id="of-what-is-so-much"),
    ],
)
def test_what_is_told_once_holds_for_all(figures, text, indicators):
    """A verb of building together is each member's, and the amount of a total is the total."""
    assert figures(text, "indicator") == indicators
