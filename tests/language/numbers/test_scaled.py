"""Scale words alone before a unit or a noun, and small numbers that count where a name is as near."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lantu.language.numbers import find_quantities


def found(text: str) -> list[tuple[str, object, str]]:
    """Return what is found in a text: as written, its value and its unit."""
    return [(text[m.start : m.end], m.quantity.value, m.quantity.unit) for m in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开学典礼迎来万名学子", ("万名", 10000, "名")),
        ("坝上千亩油菜盛开", ("千亩", 1000, "亩")),
        ("举办百场专题培训", ("百场", 100, "场")),
        ("千艘渔船驶出港湾", ("千艘", 1000, "艘")),
        ("百家媒体到场", ("百家", 100, "家")),
        ("百万人次乘坐新线", ("百万人次", 1000000, "人次")),
        ("首次实现百公里幅宽观测", ("百公里", 100, "公里")),
        ("惠及百万群众", ("百万", 1000000, "人")),
        ("由不足百人起步", ("百人", 100, "人")),
        ("产量稳定在百万吨以上", ("百万吨", 1000000, "吨")),
    ],
)
def test_scale_words_alone_count_what_stands_behind_them(text, expected):
    """万名 and 千亩 before a noun are ten thousand and a thousand, though no hedge stands by."""
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "守护万家灯火",
        "百家争鸣",
        "西江千户苗寨",
        "百企千人赴外招商",
        "千名专家进校园行动",
        "百台以上机组",
        "千人口床位数",
        "百公里油耗",
        "千吨级船舶",
        "百亩示范方",
        "良田千亩。",
        "走进千家、万户",
        "千万师生阳光体育运动",
        "十里荷塘",
    ],
)
def test_scale_words_alone_in_names_and_classes_count_nothing(text):
    """A name, a saying, a class of size and what a rate is held against state no number."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("成为该国第一大贸易伙伴", [("第一大", 1, "位")]),
        ("跻身全球第三大加油港", [("第三大", 3, "位")]),
        ("稳居全国前十强、", [("前十强", 10, "名")]),
        ("第二大特点是快", []),
        ("第一大道通车", []),
        ("第三大队", []),
        ("统一大市场", []),
        ("这是一大亮点", []),
    ],
)
def test_the_place_among_the_large_is_a_rank(text, expected):
    """第三大港 is third; the second 特点 is only told second, and 大道 is a road."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("夺得龙舟项目两金，", [("两金", 2, "金")]),
        ("共获五金三银", [("五金", 5, "金"), ("三银", 3, "银")]),
        ("五金机电市场", []),
        ("收购五金工具厂", []),
        ("缴纳五险一金", []),
        ("已连续举办二十届。", [("二十届", 20, "届")]),
        ("二十届三中全会", []),
        ("举办三届一次会议", []),
        ("教育部等八部门印发通知", [("八部门", 8, "部门")]),
        ("各部门联动", []),
        ("每10杯水里有8杯", [("8杯", 8, "杯")]),
        ("世界杯", []),
        ("实现“六连增”。", [("六连增", 6, "连增")]),
        ("“六连增工程”", []),
        ("20万以上人口县", [("20万", 200000, "人")]),
        ("参加12人龙舟赛", []),
        ("到场12人", [("12人", 12, "人")]),
        ("和平共处五项原则", []),
        ("价值观教育覆盖2000万。", [("2000万", 20000000, "")]),
        ("24针脚接口", []),
        ("惠及困难群众超210万，", [("210万", 2100000, "人")]),
        ("注册用户210万，", [("210万", 2100000, "")]),
        ("品牌价值达千亿。", [("千亿", 10**11, "元")]),
        ("全部退出“后十”。", [("后十", 10, "名")]),
        ("路上十来分钟", [("十来分钟", 10, "分钟")]),
        ("客人三十来自外省", []),
        ("花了大半年时间", []),
        ("从不足百万增至近千万人次", [("百万", 1000000, "人次"), ("千万人次", 10000000, "人次")]),
        ("营收翻了近两番", [("翻了近两番", 4, "倍")]),
        ("降至9.9/10万、", [("9.9/10万", Decimal("9.9"), "/10万")]),
        ("发病率210.5／10万。", [("210.5／10万", Decimal("210.5"), "/10万")]),
        ("占1/4，", [("1/4", Fraction(1, 4), "")]),
        ("一二类苗", []),
        ("两三类产品", [("两三类", 2, "类")]),
        ("中间价报7.1025。", [("7.1025", Decimal("7.1025"), "")]),
        ("容积率2.5，", [("2.5", Decimal("2.5"), "")]),
        ("PUE降至1.15以下", [("1.15", Decimal("1.15"), "")]),
        ("震级6.2级，", [("6.2级", Decimal("6.2"), "级")]),
        ("来自十余国的客商", [("十余国", 10, "国")]),
        ("二十国集团", []),
        ("放流十余万尾鱼苗", [("十余万尾", 100000, "尾")]),
        ("帐篷3000顶", [("3000顶", 3000, "顶")]),
        ("销量翻倍，", [("翻倍", 2, "倍")]),
        ("热情翻倍的干部", []),
        ("960万易地搬迁群众", [("960万", 9600000, "人")]),
        ("拨付5亿的群众体育项目", [("5亿", 500000000, "")]),
        ("建设“一小时鲜活农产品物流圈”", [("一小时", 1, "小时")]),
    ],
)
def test_small_numbers_count_where_they_name_nothing(text, expected):
    """夺得两金 is two golds, 五金 hardware; a body has its number, an event so many sessions."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("签约15个亿元项目", [("15个", 15, "个")]),
        ("建成8个万亩公园", [("8个", 8, "个")]),
        ("签约亿元项目15个", [("15个", 15, "个")]),
        ("总投资15个亿元", [("15个亿元", 1500000000, "元")]),
        ("培育超百亿元企业3家", [("百亿元", 10000000000, "元"), ("3家", 3, "家")]),
    ],
)
def test_a_class_of_size_is_no_sum(text, expected):
    """亿元 right in front of what is of that size is no money, unless a bound makes it so much."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("分别收窄3.4个、5.6个和5.7个百分点", ["3.4", "5.6", "5.7"]),
        ("高于全国、全省1个、0.2个百分点", ["1", "0.2"]),
    ],
)
def test_points_are_named_once_for_a_list(text, values):
    """The unit behind the last of a list is that of all that 个 counts in it."""
    assert [(str(value), unit) for _, value, unit in found(text)] == [(v, "个百分点") for v in values]
    assert [unit for _, _, unit in found("新建3个、2个大项目")] == ["个", "个"]
