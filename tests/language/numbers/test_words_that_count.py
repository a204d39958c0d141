"""Figures that are words: 首位, 百分百, 十二大领域, and lengths of time that are told for themselves."""

from decimal import Decimal

import pytest

from lantu.language.numbers import find_quantities


def found(text: str) -> list[tuple[str, object, str]]:
    """Return what is found in a text: as written, its value and its unit."""
    return [(text[m.start : m.end], m.quantity.value, m.quantity.unit) for m in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("失业率从上半年5.5%降到5.3%。", ["5.5%", "5.3%"]),
        ("由下半年的6次增加到8次。", ["6次", "8次"]),
        ("工期长达半年。", ["半年"]),
        ("作业面积60万亩次以上。", ["60万亩次"]),
        ("改造道路52条（段）。", ["52条（段）"]),
        ("造林3亩，次年完成。", ["3亩"]),
    ],
)
def test_figures_are_found_whole(text, expected):
    """上半年 is a time, 亩次 and 条（段） are units of their own."""
    assert [written for written, _, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("馆里珍藏画版6000多块，", "块"),
        ("更换电池30块。", "块"),
        ("获得奖牌12块，", "块"),
        ("门票30块。", "元"),
        ("卖奖牌赚了30块。", "元"),
    ],
)
def test_pieces_are_no_money(text, unit):
    """块 behind what comes in pieces counts them, unless somebody pays."""
    assert [one[2] for one in found(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产量稳居全国首位。", [("首位", 1, "位")]),
        ("客运量位居内地机场首位，", [("首位", 1, "位")]),
        ("规模保持世界首位", [("首位", 1, "位")]),
        ("该片登上票房榜首。", [("榜首", 1, "位")]),
        ("居全国第一", [("第一", 1, "位")]),
        ("把安全摆在首位。", []),
        ("始终将民生放在首位，", []),
        ("居民首位度提高。", []),
        ("保持首位产业优势。", []),
        ("榜首位置易主，保持低位。", []),
        ("首次开通、首批入驻", []),
    ],
)
def test_the_first_place_is_a_rank_where_something_stands_at_it(text, expected):
    """居全国首位 is 居全国第一; what is put first, and 首位度, are no ranks."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("合格率达百分百。", [("百分百", 100, "%")]),
        ("实现百分百覆盖", [("百分百", 100, "%")]),
        ("占百分之百", [("百分之百", 100, "%")]),
        ("提高百分点", []),
    ],
)
def test_all_of_a_hundred_parts_is_written_two_ways(text, expected):
    """百分百 is 百分之百; 百分点 alone is no number."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("聚焦十二大领域", [("十二大", 12, "大")]),
        ("数字经济的十一大工程", [("十一大", 11, "大")]),
        ("党的二十大部署", []),
        ("党的二十大任务要求", []),
        ("十九大以来", []),
        ("二十大精神", []),
        ("年度十大工程", []),
    ],
)
def test_more_than_ten_main_things_are_no_congress(text, expected):
    """十二大领域 are twelve; 十九大 and 二十大 are congresses, and 年度十大 is a list's name."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他在当地工作了24年，", [("24年", 24, "年")]),
        ("这所学校坚持了三十年。", [("三十年", 30, "年")]),
        ("打破9年没有新线的局面", [("9年", 9, "年")]),
        ("又过了3年，项目建成。", []),
        ("他工作了5年后离开。", []),
        ("结束3年行动", []),
    ],
)
def test_how_long_something_went_on_is_told_for_itself(text, expected):
    """工作了24年 tells how long; 过了3年 and 5年后 only say when."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智算规模达22万P", [("22万P", 220000, "PFLOPS")]),
        ("超算能力10P", [("10P", 10, "PFLOPS")]),
        ("3P空调", []),
    ],
)
def test_p_is_computing_where_that_is_spoken_of(text, expected):
    """智算 and 超算 are reckoned in P as 算力 is; a machine's P is its own."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共有20支队伍参赛", [("20支", 20, "支")]),
        ("为两支队伍提供补助", [("两支", 2, "支")]),
        ("第20支队成立", []),
        ("武警12支队出动", []),
        ("组建3支志愿服务队", [("3支", 3, "支")]),
    ],
)
def test_teams_are_counted_and_detachments_numbered(text, expected):
    """20支队伍 are twenty; 20支队 is one, with its number."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("把时间压缩到“10秒”。", [("10秒", 10, "秒")]),
        ("补贴达“3000元”，", [("3000元", 3000, "元")]),
        ("误差控制在“0.1毫米”以内", [("0.1毫米", Decimal("0.1"), "毫米")]),
        ("打造“15分钟”便民生活圈", []),
        ("实施“30公里”绿道工程", []),
        ("带有“五铢”铭文，“九天”无人机首飞", []),
        ("《3000元补贴办法》", []),
    ],
)
def test_a_measure_alone_in_quotation_marks_is_measured(text, expected):
    """压缩到“10秒” stresses the measure; “15分钟”生活圈 and “五铢” are names."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [("约有7500万病毒感染者", "人"), ("帮助5万从业者", "人"), ("救助2万孤儿", "人"), ("下载量达3000万", "")],
)
def test_who_is_counted_without_a_unit_is_counted_in_people(text, unit):
    """7500万感染者 are people, whatever they suffer from."""
    assert [row[2] for row in found(text)] == [unit]
