"""What stands beside a figure, and how near it has to stand, to make a quantity of it or none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lantu.language.numbers import find_quantities
from lantu.language.numbers.lore import lore
from lantu.language.numbers.page import Page
from lantu.language.vocabulary import load_vocabulary

Found = list[tuple[str, object, str]]


def read(text: str) -> Found:
    return [
        (
            text[mention.start : mention.end],
            mention.quantity.value
            if mention.quantity.value2 is None
            else (mention.quantity.value, mention.quantity.value2),
            mention.quantity.unit,
        )
        for mention in find_quantities(text)
    ]


# 原文, and the figure with its value and unit; None where it is no quantity.
TIMES = [
    ("历时一天", ("一天", 1, "天")),
    ("用了一天", None),
    ("工期三十天", ("三十天", 30, "天")),
    ("30天", ("30天", 30, "天")),
    ("1天", ("1天", 1, "天")),
    ("三十天", ("三十天", 30, "天")),
    ("百年", None),
    ("两年", None),
    ("连续三年", ("三年", 3, "年")),
    ("8年来", None),
    ("8年来最高", ("8年", 8, "年")),
    ("8年未有", ("8年", 8, "年")),
    ("5年内", None),
    ("超过5年内", ("5年", 5, "年")),
    ("5周年", ("5周年", 5, "周年")),
    ("三个季度", ("三个季度", 3, "季度")),
    ("三季度", None),
    ("前三个季度", None),
    ("1000年历史", None),
    ("连续999年", ("999年", 999, "年")),
    ("连续3千年", ("3千年", 3000, "年")),
    ("距今2500年", ("2500年", 2500, "年")),
    ("从9.6年提升", ("9.6年", Decimal("9.6"), "年")),
    ("2.5年内完成", None),
    ("20.2026年实事", None),
    ("PM2.5年均浓度", None),
    ("历时近3年，", ("3年", 3, "年")),
    ("开通运营15年，", ("15年", 15, "年")),
    ("距今约1580年", ("1580年", 1580, "年")),
    ("距今约5000多年", ("5000多年", 5000, "年")),
    ("于2999年", None),
    ("24小时", None),
    ("约24小时", ("24小时", 24, "小时")),
    ("24小时以内", ("24小时", 24, "小时")),
    ("23小时值班", ("23小时", 23, "小时")),
    ("25小时值班", ("25小时", 25, "小时")),
    ("前30分钟", None),
    ("每隔30分钟", None),
    ("10分钟后", None),
    ("9时30分", None),
    ("30分钟便民生活圈", None),
    ("半小时便民生活圈", None),
    ("1小时便民生活圈", ("1小时", 1, "小时")),
    ("半小时通勤圈", ("半小时", Decimal("0.5"), "小时")),
    ("30分钟到达城市绿地公园广场游园和健身圈", ("30分钟", 30, "分钟")),
    ("“30分钟”通勤圈", None),
]
RANKS = [
    ("第5名", ("第5名", 5, "位")),
    ("第五名", None),
    ("居第五位，", ("第五位", 5, "位")),
    ("第5，", None),
    ("全国第5，", ("第5", 5, "位")),
    ("增长第5，", None),
    ("全国第5个", None),
    ("第0名", None),
    ("名列13", ("13", 13, "位")),
    ("名列13家", ("13家", 13, "家")),
    ("排名2.5，", None),
    ("前20名", ("前20名", 20, "名")),
    ("前500强企业", ("前500强", 500, "强")),
    ("列全国前十，", ("前十", 10, "名")),
    ("列全国前十的", ("前十", 10, "名")),
    ("列全国前十家", ("十家", 10, "家")),
    ("前十，", None),
    ("前5%的学生", ("5%", 5, "%")),
    ("“前十位”", ("前十位", 10, "位")),
    ("“前十”", None),
]
SIGNS = [
    ("气温-5℃", ("-5℃", -5, "摄氏度")),
    ("气温30°C", ("30°C", 30, "摄氏度")),
    ("气温30°Cat", None),
    ("气温负5℃", ("负5℃", -5, "摄氏度")),
    ("零下5℃", ("零下5℃", -5, "摄氏度")),
    ("地下5米", ("5米", 5, "米")),
    ("下降（-5%）", ("-5%", -5, "%")),
    ("-5%", ("-5%", -5, "%")),
    ("A-5℃", ("5℃", 5, "摄氏度")),
    ("1)-5℃", ("5℃", 5, "摄氏度")),
    ("%-5℃", ("5℃", 5, "摄氏度")),
    ("-5家", None),
    ("零下5至10℃", ("零下5至10℃", (-10, -5), "摄氏度")),
    ("负5至10℃", ("负5至10℃", (-5, 10), "摄氏度")),
]
PREFIXES = [
    ("约合US$20", ("US$20", 20, "美元")),
    ("HK$20", ("HK$20", 20, "港元")),
    ("NT$300", ("NT$300", 300, "新台币")),
    ("售价$20美元", ("$20美元", 20, "美元")),
    ("港币 3000元", ("港币 3000元", 3000, "港元")),
    ("人民币  3000元", ("人民币  3000元", 3000, "元")),
    ("人民币3000吨", ("3000吨", 3000, "吨")),
    ("华氏温度80度", ("华氏温度80度", 80, "华氏度")),
    ("摄氏温度30度", ("摄氏温度30度", 30, "摄氏度")),
    ("每平方公里1200人", ("1200人", 1200, "人/平方公里")),
    ("每立方米0.5毫克", ("0.5毫克", Decimal("0.5"), "毫克/立方米")),
    ("每小时350公里", ("350公里", 350, "公里/小时")),
    ("每秒5米", ("5米", 5, "米/秒")),
    ("每立方厘米3克", ("3克", 3, "克")),
    ("百里5米", ("5米", 5, "米")),
]
RATIOS = [
    ("收入比3:1", ("3:1", 3, "")),
    ("收入比为3:2", ("3:2", Decimal("1.5"), "")),
    ("3:1", None),
    ("3.5:1", ("3.5:1", Decimal("3.5"), "")),
    ("3∶1", ("3∶1", 3, "")),
    ("以3∶1战胜", None),
    ("收入比3:0", None),
    ("1∶500万", None),
    ("占1/4。", ("1/4", Fraction(1, 4), "")),
    ("1/1", None),
    ("5/4", None),
    ("1/4/5", None),
    ("A/1/4", None),
    ("9/11事件", None),
    ("7/21特大暴雨", None),
    ("比例为1:2:3:4", None),
    ("比例为1.5∶2∶3", None),
    ("比例：1:2", ("1:2", Decimal("0.5"), "")),
    ("收入比缩小至2.1∶1左右", ("2.1∶1", Decimal("2.1"), "")),
    ("收入比收窄至2：1以内", ("2：1", 2, "")),
]
RANGES = [
    ("8到九百人", ("8到九百人", (800, 900), "人")),
    ("八到九百人", ("八到九百人", (800, 900), "人")),
    ("三到四千人", ("三到四千人", (3000, 4000), "人")),
    ("八到九万人", ("八到九万人", (80_000, 90_000), "人")),
    ("八到九百万人", ("八到九百万人", (8_000_000, 9_000_000), "人")),
    ("十到九百人", ("十到九百人", (10, 900), "人")),
    ("八到九百五十人", ("八到九百五十人", (8, 950), "人")),
    ("2至3千家", ("2至3千家", (2000, 3000), "家")),
    ("8500至3万元", ("8500至3万元", (8500, 30_000), "元")),
    ("30%至40%", ("30%至40%", (30, 40), "%")),
    ("两到三成", ("两到三成", (20, 30), "%")),
    ("3元5角", ("3元5角", Decimal("3.5"), "元")),
    ("3元5分", ("3元5分", Decimal("3.05"), "元")),
    ("2小时40分钟", ("2小时40分钟", 160, "分钟")),
    ("1小时30分", ("1小时30分", Decimal("1.5"), "小时")),
    ("5公里300米", ("5公里300米", Decimal("5.3"), "公里")),
    ("1米75厘米", ("1米75厘米", Decimal("1.75"), "米")),
    ("2吨300公斤", ("2吨300公斤", Decimal("2.3"), "吨")),
]
NO_RANGES = [
    ("从10万元至20万元", [("10万元", 100_000, "元"), ("20万元", 200_000, "元")]),
    ("由8℃至10℃", [("8℃", 8, "摄氏度"), ("10℃", 10, "摄氏度")]),
    ("10元至8元", [("10元", 10, "元"), ("8元", 8, "元")]),
    ("8元至8元", [("8元", 8, "元"), ("8元", 8, "元")]),
    ("8元至10吨", [("8元", 8, "元"), ("10吨", 10, "吨")]),
    ("3至5", []),
    ("约3元5吨", [("3元", 3, "元"), ("5吨", 5, "吨")]),
]
ELIDED = [
    ("惠及近10万群众", ("10万", 100_000, "人")),
    ("就业人数达到5万，", ("5万", 50_000, "人")),
    ("2000亿园区", ("2000亿", 2 * 10**11, "元")),
    ("投资3000万，", ("3000万", 30_000_000, "元")),
    ("投资3亿2千万，", ("3亿2千万", 320_000_000, "元")),
    ("3億2千萬元", ("3億2千萬元", 320_000_000, "元")),
    ("1千2百萬元", ("1千2百萬元", 12_000_000, "元")),
    ("超百亿级", ("百亿", 10**10, "元")),
    ("5万级", ("5万", 50_000, "元")),
    ("上百亿", ("百亿", 10**10, "")),
    ("百亿", None),
    ("年薪15k", ("15k", 15_000, "元")),
    ("月薪8W", ("8W", 80_000, "元")),
    ("15k左右", ("15k", 15_000, "元")),
    ("15k-20k", ("15k-20k", (15_000, 20_000), "元")),
    ("15k", None),
    ("上行170兆，", None),
    ("指数为129，", ("129", 129, "")),
    ("指数为129以上，", ("129", 129, "")),
    ("指数为三点一四，", ("三点一四", Decimal("3.14"), "")),
    ("系数零点四六", ("零点四六", Decimal("0.46"), "")),
    ("指数为一百零二点三，", ("一百零二点三", Decimal("102.3"), "")),
    ("会议开到九点五分，", None),
    ("指数129，", None),
    ("指数129.5，", ("129.5", Decimal("129.5"), "")),
    ("指数129.5（", ("129.5", Decimal("129.5"), "")),
    ("生育率为1.3", ("1.3", Decimal("1.3"), "")),
    ("生育率1.3，", None),
    ("指数为129.5万", ("129.5万", 1_295_000, "")),
    ("指数为二十，", None),
    ("指数为129.5某", None),
]
LISTS = [
    (
        "提升20.9、36.2个百分点",
        [("20.9", Decimal("20.9"), "个百分点"), ("36.2个百分点", Decimal("36.2"), "个百分点")],
    ),
    ("有3、5个", [("5个", 5, "个")]),
    ("分别有3、5个", [("3", 3, "个"), ("5个", 5, "个")]),
    ("由3万增至5万家", [("3万", 30_000, "家"), ("5万家", 50_000, "家")]),
    ("由3增至5家", [("5家", 5, "家")]),
    ("由3.5提高到5%", [("3.5", Decimal("3.5"), "%"), ("5%", 5, "%")]),
    ("3万、5万亩", [("3万", 30_000, "亩"), ("5万亩", 50_000, "亩")]),
    ("分别为3、5万亩", [("5万亩", 50_000, "亩")]),
    ("总额3亿元，其中企业2亿，", [("3亿元", 3 * 10**8, "元"), ("2亿", 2 * 10**8, "元")]),
    ("总额3亿元。其中企业2亿，", [("3亿元", 3 * 10**8, "元"), ("2亿", 2 * 10**8, "")]),
    ("总额3亿元，其中企业2千万，", [("3亿元", 3 * 10**8, "元"), ("2千万", 2 * 10**7, "")]),
    ("共3亿家，其中企业2亿，", [("3亿家", 3 * 10**8, "家"), ("2亿", 2 * 10**8, "")]),
    ("由3.5升至4.2。", []),
    ("评分由3.5升至4.2。", [("3.5", Decimal("3.5"), ""), ("4.2", Decimal("4.2"), "")]),
    ("结构为10:20:70。", [("10", 10, "%"), ("20", 20, "%"), ("70", 70, "%")]),
    ("结构为30:30:40.5。", [("30", 30, "%"), ("30", 30, "%"), ("40.5", Decimal("40.5"), "%")]),
    ("结构为30:30:39.5。", [("30", 30, "%"), ("30", 30, "%"), ("39.5", Decimal("39.5"), "%")]),
    ("结构为25:25:25:25。", [("25", 25, "%")] * 4),
    ("共50:50。", []),
]
NAMED = [
    ("得分98分", ("98分", 98, "分")),
    ("得到各种各样98分", ("98分", 98, "分")),
    ("得到了的各种各样的98分", None),
    ("指数收于3200.5点", ("3200.5点", Decimal("3200.5"), "点")),
    ("指数收于3200点", None),
    ("今日收盘3200.5点", None),
    ("提出7点很重要的要求", ("7点", 7, "点")),
    ("提出7点特别很重要的要求", None),
    ("发生5级地震", ("5级", 5, "级")),
    ("风力最大可达到7级", ("7级", 7, "级")),
    ("风力今天最大可达到7级", None),
    ("3000级台阶", None),
    ("登上3千级以上", ("3千级", 3000, "级")),
    ("九十九里", None),
    ("一百里", ("一百里", 100, "里")),
    ("5里", ("5里", 5, "里")),
    ("九度", None),
    ("十度", ("十度", 10, "度")),
    ("气温降到九度", ("九度", 9, "度")),
    ("气温今又降到了九度", None),
    ("5P", None),
    ("5P的算力", ("5P", 5, "PFLOPS")),
    ("十大项目", ("十大", 10, "大")),
    ("十一大项目", None),
    ("年度十大", None),
    ("年度三大", ("三大", 3, "大")),
    ("召开三次会议", ("三次", 3, "次")),
    ("七次、八次全会", None),
    ("五次", ("五次", 5, "次")),
    ("最后100米", None),
    ("最后1公里", None),
    ("最后2公里", ("2公里", 2, "公里")),
    ("60公斤级", None),
    ("60公斤", ("60公斤", 60, "公斤")),
    ("1899届", ("1899届", 1899, "届")),
    ("1900届", None),
    ("2099届", None),
    ("2100届", ("2100届", 2100, "届")),
    ("三元牛奶", None),
    ("三元，", ("三元", 3, "元")),
    ("三元", ("三元", 3, "元")),
    ("九元店", None),
    ("十元店", ("十元", 10, "元")),
    ("5块地", ("5块", 5, "块")),
    ("5块，", ("5块", 5, "元")),
    ("花5块买", ("5块", 5, "元")),
    ("付给了他们的那5块买", ("5块", 5, "块")),
    ("二次", None),
    ("二十次", ("二十次", 20, "次")),
    ("2.3本项目", None),
    ("2.3万本", ("2.3万本", 23_000, "本")),
    ("千家", None),
    ("近千家", ("千家", 1000, "家")),
    ("千亩", None),
    ("万亩", ("万亩", 10_000, "亩")),
    ("万里", None),
    ("近万里", ("万里", 10_000, "里")),
    ("千公里", None),
    ("万公里", ("万公里", 10_000, "公里")),
    ("千亿元级", None),
    ("万吨级", None),
    ("近万吨级", ("万吨级", 10_000, "吨级")),
    ("五大指数", None),
    ("十大指数", None),
    ("十一个指数", ("十一个", 11, "个")),
    ("5个指数", ("5个", 5, "个")),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*TIMES, *RANKS, *SIGNS, *PREFIXES, *RATIOS, *RANGES, *ELIDED, *NAMED]
)
def test_one(text: str, expected: tuple[str, object, str] | None) -> None:
    """What stands near enough decides whether a figure is a quantity, and which, in a longer text too."""
    found = [] if expected is None else [expected]
    assert read(text) == found
    assert read(f"据介绍。{text}") == found


@pytest.mark.parametrize(("text", "expected"), [*NO_RANGES, *LISTS])
def test_several(text: str, expected: Found) -> None:
    """Figures side by side share a unit or stand apart, in the midst of a text too."""
    assert read(text) == expected
    assert read(f"据介绍。{text}") == expected


def test_unit_reaches_back_five_figures() -> None:
    """The unit of the last figure of a list is that of the five before it."""
    found = read("依次上升1、2、3、4、5、6、7个百分点")
    assert found == [*((str(n), n, "个百分点") for n in range(2, 7)), ("7个百分点", 7, "个百分点")]


@pytest.mark.parametrize(("between", "unit"), [(0, "元"), (7, "人"), (8, "人")])
def test_money_of_the_figure_before(between: int, unit: str) -> None:
    """A sum without a unit takes that of the quantity before it, money or not."""
    said = "，".join(["合同3亿元", *["工地7人"] * between, "其中企业2亿，"])
    assert read(said)[-1] == ("2亿", 2 * 10**8, "元" if unit == "元" else "")


@pytest.mark.parametrize("phrase", load_vocabulary("not_quantities")["phrases"]["all"])
def test_in_phrase(phrase: str) -> None:
    """Every character of a fixed phrase lies inside it, wherever it stands; those beside it do not."""
    book = lore()
    for before in ("", "丙", "丙丁"):
        text = before + phrase + "戊"
        inside = [book.in_phrase(text, at) for at in range(len(text))]
        assert inside == [False] * len(before) + [True] * len(phrase) + [False]
        # Cut short it is none, unless what is left is a phrase of its own.
        short = before + phrase[:-1]
        if not any(other in short for other in load_vocabulary("not_quantities")["phrases"]["all"]):
            assert not any(book.in_phrase(short, at) for at in range(len(short)))


TEXT = "上句。本句，小句；末句12家。下句"


@pytest.mark.parametrize(
    ("length", "sentence", "clause"),
    [
        (0, "", ""),
        (2, "末句", "末句"),
        (3, "；末句", "末句"),
        (8, "本句，小句；末句", "末句"),
        (99, "本句，小句；末句", "末句"),
    ],
)
def test_stretches_before(length: int, sentence: str, clause: str) -> None:
    """What stands before a place ends at its sentence or clause, and at the length that is asked for."""
    page = Page(TEXT, [], lore())
    start = TEXT.index("12家")
    assert (page.near_before(start, length), page.clause_before(start, length)) == (sentence, clause)


@pytest.mark.parametrize(("length", "expected"), [(0, ""), (1, "家"), (2, "家"), (9, "家")])
def test_stretch_after(length: int, expected: str) -> None:
    """What stands after a place ends with its sentence, and at the length that is asked for."""
    assert Page(TEXT, [], lore()).near_after(TEXT.index("家"), length) == expected


def test_beginning_of_text() -> None:
    """Before the first character stands nothing, not the end of the text."""
    page = Page("家五", [], lore())
    assert (page.before(0), page.before(1), page.near_before(0, 5)) == ("", "家", "")
    assert (page.end_before(0), page.unit_before(0, 0)) == (-1, "")
    assert not lore().precedes("before.when", "这过去", 0)
    assert lore().precedes("before.when", "过去五年", 2)
    assert not lore().follows("after.when", "五年以来", 4)
    assert lore().follows("after.when", "五年以来", 2)
