"""Figures in sentences: where they stand, what they are worth, in which unit and how bounded."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lantu.language.numbers import find_quantities

Expected = tuple[str, str, object, str]


def read(text: str) -> list[tuple[str, str, object, str]]:
    found = []
    for mention in find_quantities(text):
        quantity = mention.quantity
        value = quantity.value if quantity.value2 is None else (quantity.value, quantity.value2)
        found.append((text[mention.start : mention.end], quantity.op, value, quantity.unit))
    return found


NUMBERS = [
    ("总投资2106.18亿元", [("2106.18亿元", "=", 210_618_000_000, "元")]),
    ("面积21.6万平方公里", [("21.6万平方公里", "=", 216_000, "平方公里")]),
    ("投资1.2万亿元", [("1.2万亿元", "=", 1_200_000_000_000, "元")]),
    ("新增1亿3千万元", [("1亿3千万元", "=", 130_000_000, "元")]),
    ("共1,234家", [("1,234家", "=", 1234, "家")]),
    ("共１２３４家", [("１２３４家", "=", 1234, "家")]),
    ("浓度37 微克/立方米", [("37 微克/立方米", "=", 37, "微克/立方米")]),
    ("同比-3.5%", [("-3.5%", "=", Decimal("-3.5"), "%")]),
    ("气温零下20℃", [("零下20℃", "=", -20, "摄氏度")]),
    ("二十三个项目", [("二十三个", "=", 23, "个")]),
    ("四家医院", [("四家", "=", 4, "家")]),
    ("三千两百万元", [("三千两百万元", "=", 32_000_000, "元")]),
    ("壹仟玖佰圆整", [("壹仟玖佰圆整", "=", 1900, "元")]),
    ("占三分之二", [("三分之二", "=", Fraction(2, 3), "")]),
    ("约占全国的1/4。", [("1/4", "=", Fraction(1, 4), "")]),
    ("超过一半", [("一半", ">", Fraction(1, 2), "")]),
    ("完成百分之五十", [("百分之五十", "=", 50, "%")]),
    ("自然增长千分之三", [("千分之三", "=", 3, "‰")]),
    ("下降5‰", [("5‰", "=", 5, "‰")]),
    ("近三成", [("三成", "<~", 30, "%")]),
    ("提高一成五", [("一成五", "=", 15, "%")]),
    ("九成五以上", [("九成五", ">", 95, "%")]),
    ("增长3倍", [("3倍", "=", 3, "倍")]),
    ("收入翻一番", [("翻一番", "=", 2, "倍")]),
    ("总量翻了两番", [("翻了两番", "=", 4, "倍")]),
    ("产量实现翻番。", [("翻番", "=", 2, "倍")]),
    ("半小时通达", [("半小时", "=", Decimal("0.5"), "小时")]),
    ("近1个半小时的考察", [("1个半小时", "<~", Decimal("1.5"), "小时")]),
    ("历时两年半", [("两年半", "=", Decimal("2.5"), "年")]),
    ("提高2.5个百分点", [("2.5个百分点", "=", Decimal("2.5"), "个百分点")]),
    ("比为2.19∶1", [("2.19∶1", "=", Decimal("2.19"), "")]),
    ("收入比1:2", [("1:2", "=", Fraction(1, 2), "")]),
    ("全程2小时40分钟", [("2小时40分钟", "=", 160, "分钟")]),
]

VAGUE = [
    ("新建20多所", [("20多所", ">", 20, "所")]),
    ("两千余家", [("两千余家", ">", 2000, "家")]),
    ("已有47万多亩", [("47万多亩", ">", 470_000, "亩")]),
    ("造林1100多万亩", [("1100多万亩", ">", 11_000_000, "亩")]),
    ("承载1亿多人口", [("1亿多人", ">", 100_000_000, "人")]),
    ("历经3个多月", [("3个多月", ">", 3, "个月")]),
    ("累计上千名", [("千名", ">", 1000, "名")]),
    ("来了数十名", [("数十名", ">", 10, "名")]),
    ("推出十几项", [("十几项", ">", 10, "项")]),
    ("参展近百家", [("百家", "<~", 100, "家")]),
    ("有三四百家", [("三四百家", "range", (300, 400), "家")]),
    ("约二三十人", [("二三十人", "range", (20, 30), "人")]),
    ("秋粮收获过半", [("半", ">", Fraction(1, 2), "")]),
]

RANGES = [
    ("1至1.5小时交通圈", [("1至1.5小时", "range", (1, Decimal("1.5")), "小时")]),
    ("1-1.5小时交通圈", [("1-1.5小时", "range", (1, Decimal("1.5")), "小时")]),
    ("补贴3至5万元", [("3至5万元", "range", (30_000, 50_000), "元")]),
    ("补贴30~40万元", [("30~40万元", "range", (300_000, 400_000), "元")]),
    ("补贴8500至3万元", [("8500至3万元", "range", (8500, 30_000), "元")]),
    ("降温8℃—10℃", [("8℃—10℃", "range", (8, 10), "摄氏度")]),
    ("三至五个", [("三至五个", "range", (3, 5), "个")]),
    ("气温-5~10℃", [("-5~10℃", "range", (-5, 10), "摄氏度")]),
    ("气温零下5至10℃", [("零下5至10℃", "range", (-10, -5), "摄氏度")]),
    (
        "由3000万亩增加到3556万亩",
        [("3000万亩", "=", 30_000_000, "亩"), ("3556万亩", "=", 35_560_000, "亩")],
    ),
]

HEDGES = [
    ("约3000家", "~", "约3000家"),
    ("大约3000家", "~", "大约3000家"),
    ("3000家左右", "~", "3000家左右"),
    ("近3000家", "<~", "近3000家"),
    ("接近3000家", "<~", "接近3000家"),
    ("超3000家", ">", "超3000家"),
    ("超过3000家", ">", "超过3000家"),
    ("逾3000家", ">", "逾3000家"),
    ("突破3000家", ">", "突破3000家"),
    ("突破50项以上", ">", "50项以上"),
    ("3000家以上", ">", "3000家以上"),
    ("至少3000家", ">=", "至少3000家"),
    ("不少于3000家", ">=", "不少于3000家"),
    ("不低于30%", ">=", "不低于30%"),
    ("不到3000家", "<", "不到3000家"),
    ("不足3000家", "<", "不足3000家"),
    ("低于30%", "<", "低于30%"),
    ("不超过3000家", "<=", "不超过3000家"),
    ("最多3000家", "<=", "最多3000家"),
    ("3000家以内", "<=", "3000家以内"),
    ("控制在5%", "<=", "控制在5%"),
    ("控制在5%左右", "~", "控制在5%左右"),
    ("控制在5%以内", "<=", "控制在5%以内"),
    ("达3000家", "=", "达3000家"),
    ("达到约3000家", "~", "达到约3000家"),
    ("仅3000家", "=", "仅3000家"),
    ("签约58个", "=", "58个"),
    ("节约30亿元", "=", "30亿元"),
    ("突破3项技术", "=", "3项"),
    ("达40多家", ">", "达40多家"),
]

UNITS = [
    ("吞吐量1835万TEU", "标箱", 18_350_000),
    ("吞吐量1835万标准箱", "标箱", 18_350_000),
    ("装机951万千瓦", "千瓦", 9_510_000),
    ("全长12千米", "千米", 12),
    ("重30千克", "千克", 30),
    ("发电3亿千瓦时", "千瓦时", 300_000_000),
    ("能耗0.5吨标准煤/万元", "吨标准煤/万元", Decimal("0.5")),
    ("密度1200人/平方公里", "人/平方公里", 1200),
    ("浓度37μg/m³", "微克/立方米", 37),
    ("浓度37ug/m3", "微克/立方米", 37),
    ("浓度37微克每立方米", "微克/立方米", 37),
    ("浓度为每立方米37微克", "微克/立方米", 37),
    ("占比30％", "%", 30),
    ("客流3.2亿人次", "人次", 320_000_000),
    ("时速350公里/小时", "公里/小时", 350),
    ("补贴800元/平方米", "元/平方米", 800),
    ("面积30km2。", "平方公里", 30),
    ("算力达300P。", "PFLOPS", 300),
    ("票价3元5角", "元", Decimal("3.5")),
    ("用时1小时30分钟", "小时", Decimal("1.5")),
    ("募集人民币8千元", "元", 8000),
    ("售价$20", "美元", 20),
    ("约合人民币32亿元", "元", 3_200_000_000),
    ("打造2000亿集群", "元", 200_000_000_000),
    ("产值突破5万亿", "元", 5_000_000_000_000),
    ("形成5000亿级产业", "元", 500_000_000_000),
    ("约有10万建设者", "人", 100_000),
    ("提出7点要求", "点", 7),
    ("两大创新基地", "大", 2),
    ("28个县（区）", "个", 28),
    ("实施十周年", "周年", 10),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS + VAGUE + RANGES)
def test_value(text: str, expected: list[Expected]) -> None:
    """A figure is found whole, with its exact value in the base unit."""
    assert read(text) == expected


@pytest.mark.parametrize(("text", "op", "outer"), HEDGES)
def test_hedge(text: str, op: str, outer: str) -> None:
    """A hedge gives the operator and belongs to the outer span alone."""
    (mention,) = find_quantities(f"目前{text}，")
    assert mention.quantity.op == op
    assert f"目前{text}，"[mention.outer_start : mention.outer_end] == outer
    assert mention.start >= mention.outer_start and mention.end <= mention.outer_end


@pytest.mark.parametrize(("text", "unit", "value"), UNITS)
def test_unit(text: str, unit: str, value: object) -> None:
    """A unit has one name in all its spellings, and an elided one is told by the words beside it."""
    (mention,) = find_quantities(text)
    assert (mention.quantity.unit, mention.quantity.value) == (unit, value)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1835万标箱", 10_000),
        ("37微克/立方米", 1),
        ("61.63%", Decimal("0.01")),
        ("2106.18亿元", 1_000_000),
        ("3384家", None),
        ("1.3万家", 1000),
        ("7319亿元", 100_000_000),
        ("3万4千人", 1000),
        ("三千亿元", 100_000_000),
    ],
)
def test_step(text: str, step: object) -> None:
    """The written precision is the last place that is written; a count in full has none."""
    (mention,) = find_quantities(text)
    assert mention.quantity.step == step


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有30目95科450种", [("30目", 30), ("95科", 95), ("450种", 450)]),
        ("分别增长6.1%和41.8%", [("6.1%", Decimal("6.1")), ("41.8%", Decimal("41.8"))]),
        ("分别提高20.9和15.1个百分点", [("20.9", Decimal("20.9")), ("15.1个百分点", Decimal("15.1"))]),
        ("由3000万增加到3556万亩", [("3000万", 30_000_000), ("3556万亩", 35_560_000)]),
        ("结构为7.4∶39.6∶53。", [("7.4", Decimal("7.4")), ("39.6", Decimal("39.6")), ("53", 53)]),
    ],
)  # fmt: skip
def test_list(text: str, expected: list[tuple[str, object]]) -> None:
    """Figures in a row stay apart, and those without a unit take that of the last."""
    found = [(text[m.start : m.end], m.quantity.value) for m in find_quantities(text)]
    assert found == expected
    assert len({m.quantity.unit for m in find_quantities(text)}) in (1, 3)


@pytest.mark.parametrize(
    ("text", "number", "value", "unit"),
    [
        ("稳居全省第一，", "第一", 1, "位"),
        ("增速居全国第3位。", "第3位", 3, "位"),
        ("进入全国前十，", "前十", 10, "名"),
        ("排名前20名的城市", "前20名", 20, "名"),
        ("杭州排名13，", "13", 13, "位"),
        ("退出全国空气质量排名‘后十’，", "后十", 10, "名"),
    ],
)
def test_rank(text: str, number: str, value: int, unit: str) -> None:
    """A rank is a figure of its own sort."""
    (mention,) = find_quantities(text)
    assert (text[mention.start : mention.end], mention.sort) == (number, "rank")
    assert (mention.quantity.value, mention.quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("永定河26年来首次通水", "26年"),
        ("连续8年位居第一名额", "8年"),
        ("缩短至30天", "30天"),
        ("为期3个月的行动", "3个月"),
        ("“1小时交通圈”", "1小时"),
        ("乘车30分钟内可达", "30分钟"),
        ("已有2000年历史", "2000年"),
    ],
)
def test_duration(text: str, number: str) -> None:
    """A length of time that is itself the fact is a quantity."""
    assert [text[m.start : m.end] for m in find_quantities(text)] == [number]
