"""The measure and the scope that a clause in front lends a bare thing."""

import pytest

LENT = [
    pytest.param(
        "农村自来水普及率达到97%，卫生厕所达到93%。",
        ["农村自来水普及率", "农村卫生厕所普及率"],
        id="rate-and-scope",
    ),
    pytest.param("小学入学率100%，初中98%。", ["小学入学率", "初中入学率"], id="rate"),
    pytest.param("高速优良路率达到99%，国道达到92%。", ["高速优良路率", "国道优良路率"], id="long-rate"),
    pytest.param("污水处理率达98%，生活垃圾达99%。", ["污水处理率", "生活垃圾处理率"], id="what-is-done"),
    pytest.param("污水治理率达到60%，户用厕所达到93%。", ["污水治理率", "户用厕所"], id="nobody-treats-them"),
    pytest.param(
        "粮食产量90亿斤，油料60万吨、蔬菜70万吨。", ["粮食产量", "油料产量", "蔬菜产量"], id="amount"
    ),
    pytest.param("粮食产量90万吨，建成粮仓60万吨。", ["粮食产量", "建成粮仓"], id="a-deed"),
    pytest.param("城镇调查失业率5.2%，居民医保达95%。", ["城镇调查失业率", "居民医保"], id="rate-of-its-own"),
    pytest.param(
        "新能源装机达5000万千瓦，风电、光伏分别为2000万千瓦、3000万千瓦。",
        ["新能源装机", "风电装机", "光伏装机"],
        id="list",
    ),
    pytest.param(
        "零售总额增长5%，城镇、乡村分别增长4%、6%。",
        ["零售总额", "城镇零售总额", "乡村零售总额"],
        id="halves",
    ),
    pytest.param(
        "进出口总额增长6%，出口、进口分别增长8%、3%。", ["进出口总额", "出口", "进口"], id="measured"
    ),
    pytest.param(
        "民生支出占财政支出的80%，教育支出占18%。",
        ["民生支出占财政支出", "教育支出占财政支出"],
        id="the-same-whole",
    ),
    pytest.param(
        "入驻企业90家，其中上市公司5家、外资企业7家。",
        ["入驻企业", "入驻上市公司", "入驻外资企业"],
        id="parts",
    ),
    pytest.param("单位产值能耗、水耗分别下降3%、5%。", ["单位产值能耗", "单位产值水耗"], id="for-as-much"),
]
GROUPS = [
    pytest.param(
        "调整助学金标准，本科生由800元提高到900元，研究生由900元提高到1000元。",
        ["本科生助学金标准", "本科生助学金标准", "研究生助学金标准", "研究生助学金标准"],
        id="groups",
    ),
    pytest.param(
        "提高城乡居民养老金标准，城镇居民由100元提高到120元。", ["城镇居民养老金标准"] * 2, id="one-of-both"
    ),
    pytest.param("完善补贴政策，财政投入30亿元。", ["财政投入"], id="another-sum"),
]


@pytest.mark.parametrize(("text", "indicators"), [*LENT, *GROUPS])
def test_a_bare_thing_takes_the_measure_told_before(figures, text, indicators):
    """达到93% of a thing says nothing without the rate in front of it."""
    assert figures(text, "indicator") == indicators


def test_a_trade_takes_the_share_of_another(figures):
    """服务业 is a trade, though 服务 is a deed."""
    text = "工业增加值占GDP比重达30%，服务业达55%。"
    assert figures(text, "kind") == ["share", "share"]


def test_a_lent_share_is_a_share(figures):
    """占工业比重达30%，乙达45% are two shares."""
    text = "高技术产业增加值占工业比重达到30%，装备制造业达到45%。"
    assert figures(text, "indicator", "kind") == [
        ("高技术产业增加值占工业", "share"),
        ("装备制造业增加值占工业", "share"),
    ]


TWINS = [
    pytest.param("一产增加值增长3%，二产增长5%。", ["一产增加值", "二产增加值"], id="industries"),
    pytest.param(
        "农村居民人均收入增长6%，城镇增长5%。",
        ["农村居民人均收入", "城镇居民人均收入"],
        id="country",
    ),
    pytest.param("存款余额增长5%，贷款增长7%。", ["存款余额", "贷款余额"], id="bank"),
    pytest.param("第一产业增加值9亿元，第二产业8亿元。", ["第一产业增加值", "第二产业增加值"], id="amounts"),
    pytest.param("出口总额增长5%，进口增长7%。", ["出口总额", "进口"], id="a-measure"),
]
BEYOND = [
    pytest.param(
        "规上工业企业、服务业企业营收分别增长5%、7%。", ["规上工业企业营收", "规上服务业企业营收"], id="scale"
    ),
    pytest.param(
        "规上工业增加值、服务业增加值分别增长5%、7%。", ["规上工业增加值", "服务业增加值"], id="each-in-full"
    ),
    pytest.param("境内外上市公司分别达120家、30家。", ["境内上市公司", "境外上市公司"], id="both-sides"),
    pytest.param(
        "民营企业出口分别增长5%，全省出口总值创新高，达到3亿元、增长9%。",
        ["民营企业出口", "出口总值", "出口总值"],
        id="told-without-a-figure",
    ),
]


@pytest.mark.parametrize(("text", "indicators"), [*TWINS, *BEYOND])
def test_one_half_takes_what_was_told_of_the_other(figures, text, indicators):
    """二产 behind 一产增加值 is its 增加值, and 规上 bounds all firms of a list."""
    assert figures(text, "indicator") == indicators
