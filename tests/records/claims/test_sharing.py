"""What the members of a list share."""

import pytest

SHARED = [
    pytest.param(
        "山羊、绵羊年出栏量分别达40万只、90万只。", ["山羊年出栏量", "绵羊年出栏量"], id="in-a-year"
    ),
    pytest.param("原煤、焦炭年产能分别保持在5亿吨、1亿吨。", ["原煤年产能", "焦炭年产能"], id="capacity"),
    pytest.param(
        "一、二、三产业增加值分别增长1%、2%、3%。",
        ["第一产业增加值", "第二产业增加值", "第三产业增加值"],
        id="industries-by-number",
    ),
    pytest.param(
        "第二、三产业用电量分别增长5%、7%。", ["第二产业用电量", "第三产业用电量"], id="two-of-three"
    ),
    pytest.param("纺织、造纸行业产值分别增长5%、7%。", ["纺织行业产值", "造纸行业产值"], id="field"),
    pytest.param(
        "通信业、造纸行业产值分别增长5%、7%。", ["通信业产值", "造纸行业产值"], id="a-trade-has-none"
    ),
    pytest.param(
        "茶叶、烟叶全产业链产值分别达5亿元、7亿元。", ["茶叶全产业链产值", "烟叶全产业链产值"], id="chain"
    ),
    pytest.param(
        "粮油、果蔬抽检合格率分别达98%、97%。", ["粮油抽检合格率", "果蔬抽检合格率"], id="rate-with-its-act"
    ),
    pytest.param("投资、消费增速分别高于全国2个、3个百分点。", ["投资增速", "消费增速"], id="speed"),
    pytest.param("接待游客人次和门票收入分别增长5%、7%。", ["接待游客人次", "门票收入"], id="has-its-own"),
    pytest.param(
        "每千人床位、执业医师数分别达7张、4人。", ["每千人床位", "每千人执业医师数"], id="for-so-many"
    ),
    pytest.param(
        "农村居民人均收入、消费支出分别增长5%、7%。",
        ["农村居民人均收入", "农村居民人均消费支出"],
        id="for-one",
    ),
    pytest.param("人均产值、财政收入分别增长5%、7%。", ["人均产值", "财政收入"], id="not-for-one"),
    pytest.param(
        "银行业人民币存、贷款余额分别达9万亿元、8万亿元。",
        ["银行业人民币存款余额", "银行业人民币贷款余额"],
        id="cut-to-one-character",
    ),
    pytest.param(
        "青港旅客、货邮吞吐量分别增长5%、7%。", ["青港旅客吞吐量", "青港货邮吞吐量"], id="owner-in-front"
    ),
    pytest.param("铁路、公路货运周转量分别增长5%、7%。", ["铁路货运周转量", "公路货运周转量"], id="ways"),
    pytest.param(
        "基本型、改善型住房补贴标准分别提高90元、50元。",
        ["基本型住房补贴标准", "改善型住房补贴标准"],
        id="types",
    ),
    pytest.param("初级、中级职称通过率分别达70%、60%。", ["初级职称通过率", "中级职称通过率"], id="grades"),
    pytest.param(
        "国家级、省级创新平台分别达到22家、180家。", ["国家级创新平台", "省级创新平台"], id="levels"
    ),
    pytest.param(
        "农村供水保障率、生活垃圾处理率分别达95%、90%。",
        ["农村供水保障率", "农村生活垃圾处理率"],
        id="scope-of-rates",
    ),
    pytest.param("入境游客数量和花费分别增长40%、50%。", ["入境游客数量", "入境游客花费"], id="bare-measure"),
    pytest.param("商标申请量和授权量分别达3万件、2万件。", ["商标申请量", "商标授权量"], id="bare-quantity"),
    pytest.param("猪牛羊出栏分别增长5%、2%、1%。", ["猪出栏", "牛出栏", "羊出栏"], id="three-in-one"),
    pytest.param(
        "本外币存贷款余额分别增长5%、7%。", ["本外币存款余额", "本外币贷款余额"], id="two-behind-a-front"
    ),
    pytest.param(
        "家电、家具零售业销售收入分别增长5%、7%。",
        ["家电零售业销售收入", "家具零售业销售收入"],
        id="trade-with-measure",
    ),
]


@pytest.mark.parametrize(("text", "indicators"), SHARED)
def test_members_share_what_is_written_once(figures, text, indicators):
    """What stands in front of the first member, and behind the last one's own noun, is said of all."""
    assert figures(text, "indicator") == indicators


APART = [
    pytest.param(
        "城镇新增就业、技能培训分别达5万人、3万人次。", ["城镇新增就业", "技能培训"], id="scope-of-no-rate"
    ),
    pytest.param(
        "农村供水保障率、城镇化率分别达95%、60%。", ["农村供水保障率", "城镇化率"], id="another-scope"
    ),
    pytest.param(
        "金融业、医药制造业增加值分别增长5%、7%。", ["金融业增加值", "医药制造业增加值"], id="a-trade"
    ),
    pytest.param("用电量、销售额分别增长5%、7%。", ["用电量", "销售额"], id="no-owner"),
    pytest.param("牛羊出栏增长5%。", ["牛羊出栏"], id="one-figure"),
]


@pytest.mark.parametrize(("text", "indicators"), APART)
def test_members_keep_what_is_their_own(figures, text, indicators):
    """A member with a scope, a trade or a name of its own takes none of another's."""
    assert figures(text, "indicator") == indicators
