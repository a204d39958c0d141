"""Tables of budgets, rankings and boxes of plans: side by side, with ranks, sums and units above."""

import pytest

from lantu.documents import read_bytes, source_of


@pytest.fixture
def told(reader):
    """Read a page, or a text, and return its figures as name, value, unit and what else is asked for."""

    def tell(rows, *keys, above=(), title="滨海市2025年度部门决算", headers=1, name="a.html"):
        if name.endswith("txt"):
            data = "\n".join([title, "2026-03-28", *above, *rows, ""])
        else:
            cells = [
                "".join(f'<td colspan="{wide}">{said}</td>' for said, wide in map(_wide, row)) for row in rows
            ]
            lines = [f"<h1>{title}</h1><p>发布时间：2026-03-28</p>", *(f"<p>{line}</p>" for line in above)]
            data = "".join([*lines, "<table>", *(f"<tr>{cell}</tr>" for cell in cells), "</table>"])
        document = read_bytes(source_of(name, data.encode()), metadata={"place": "廊坊市"})
        found = []
        for claim in reader.read(document).claims:
            row = {
                "kind": claim.kind, "direction": claim.direction, "when": claim.period.end,
                "start": claim.period.start, "modality": claim.modality,
                "where": "、".join(place.name for place in claim.places),
            }  # fmt: skip
            value = float(claim.quantity.value)
            found.append((claim.indicator, value, claim.quantity.unit, *(row[key] for key in keys)))
        return found

    return tell


def _wide(cell):
    return cell if isinstance(cell, tuple) else (cell, 1)


def test_what_stands_side_by_side_is_told_by_its_own_names(told):
    """支出 has names of rows of its own: its figures are none of 收入."""
    rows = [
        [("收入", 2), ("支出", 2)],
        ["项目", "决算数", "项目", "决算数"],
        ["一、财政拨款收入", "1784.12", "一、教育支出", "621.44"],
        ["二、其他收入", "44.83", "二、节能环保支出", "1024.85"],
        ["总计", "1828.95", "总计", "1646.29"],
    ]
    assert told(rows, above=["表1 收入支出决算总表", "部门：某局  2025年度  单位：万元"]) == [
        ("财政拨款收入", 17_841_200.0, "元"),
        ("教育支出", 6_214_400.0, "元"),
        ("其他收入", 448_300.0, "元"),
        ("节能环保支出", 10_248_500.0, "元"),
        ("收入支出决算总收入", 18_289_500.0, "元"),
        ("支出", 16_462_900.0, "元"),
    ]


def test_headers_that_stand_twice_over_figures_part_no_table(told):
    """绝对数, 增长 below 城镇 and 农村 have one column of names."""
    rows = [
        ["指标", ("城镇居民", 2), ("农村居民", 2)],
        ["", "绝对数（元）", "增长（%）", "绝对数（元）", "增长（%）"],
        ["人均可支配收入", "50127", "4.9", "27684", "6.5"],
        ["人均消费支出", "32418", "4.6", "20377", "6.2"],
    ]
    assert [name for name, *_ in told(rows, title="滨海市2025年统计公报")][:3] == [
        "城镇居民人均可支配收入",
        "城镇居民人均可支配收入",
        "农村居民人均可支配收入",
    ]


def test_the_line_with_the_unit_says_the_time_too(told):
    """2025年1—9月  单位：亿元 above a table without a caption."""
    rows = [["指标", "数值"], ["进出口总额", "612.3"], ["实际使用外资", "38.7"]]
    assert told(rows, "start", "when", above=["2025年1—9月          单位：亿元"], title="主要指标") == [
        ("进出口总额", 61_230_000_000.0, "元", "2025-01", "2025-09"),
        ("实际使用外资", 3_870_000_000.0, "元", "2025-01", "2025-09"),
    ]


def test_a_rank_is_of_the_measure_in_whose_order_it_stands(told):
    """排名 behind 综合指数 follows it, 位次 in front the only column that falls with it."""
    rows = [
        ["城市", "PM2.5", "优良天数", "综合指数", "排名"],
        ["石家庄市", "78", "17", "6.42", "4"],
        ["张家口市", "24", "31", "3.05", "1"],
        ["承德市", "33", "28", "3.61", "2"],
        ["雄安新区", "66", "20", "5.51", "3"],
    ]
    found = told(rows, "kind", above=["表1 各市PM2.5平均浓度（微克/立方米）及优良天数"])
    assert found[:4] == [
        ("PM2.5", 78.0, "微克/立方米", "level"),
        ("优良天数", 17.0, "天", "level"),
        ("综合指数", 6.42, "", "level"),
        ("综合指数", 4.0, "位", "rank"),
    ]


def test_a_rank_in_no_order_is_of_what_the_caption_names(told):
    """The order of the rows tells nothing where two firms would change places."""
    rows = [
        ["城市", "到位资金（亿元）", "位次"],
        ["石家庄市", "38.6", "2"],
        ["张家口市", "25.4", "1"],
        ["承德市", "16.8", "3"],
    ]
    assert [row[0] for row in told(rows, "kind", above=["表1 引进项目情况"]) if row[3] == "rank"] == [
        "引进项目"
    ] * 3


def test_growth_behind_a_rate_of_completion_is_of_the_amount(told):
    """到位资金, 完成率, 同比增长: the amount grew; the year's task is of the whole year, and aimed at."""
    rows = [
        ["县（市、区）", "年度任务（亿元）", "到位资金（亿元）", "完成率（%）", "同比增长（%）"],
        ["三河市", "120", "38.6", "32.2", "15.1"],
        ["霸州市", "85", "25.4", "29.9", "-2.4"],
    ]
    caption = "表1 2026年一季度到位资金情况"
    assert told(rows, "kind", "start", "modality", above=[caption])[:4] == [
        ("到位资金", 12_000_000_000.0, "元", "level", "2026", "target"),
        ("到位资金", 3_860_000_000.0, "元", "level", "2026-01", "reported"),
        ("到位资金完成率", 32.2, "%", "level", "2026-01", "reported"),
        ("到位资金", 15.1, "%", "growth", "2026-01", "reported"),
    ]


def test_a_sum_that_two_levels_make_is_a_change(told):
    """[1.7] is what lies between 79.8 and 81.5; [12] of jobs is a sum, for no level stands in front."""
    rows = [
        ["指标", "2025年", "2030年", "年均/累计"],
        ["人均预期寿命（岁）", "79.8", "81.5", "[1.7]"],
        ["地区生产总值（亿元）", "612", "1200", "14%左右"],
        ["城镇新增就业（万人）", "1.9", "—", "[12]"],
        ["每千人口拥有执业（助理）医师数（人）", "3.1", "4.2", "—"],
    ]
    found = told(rows, "kind", "direction", title="滨海市“十五五”规划纲要")
    assert [row for row in found if row[3] != "level"] == [
        ("人均预期寿命", 1.7, "岁", "change", "up"),
        ("地区生产总值", 14.0, "%", "growth", "up"),
        ("城镇新增就业", 120_000.0, "人", "cumulative", None),
    ]
    assert found[-1][0] == "每千人口拥有执业（助理）医师数"


def test_a_county_that_prose_might_misread_is_one_alone_in_a_cell(told):
    """青县 is the county where nothing else stands in the cell."""
    rows = [["单位", "项目个数", "协议投资额（亿元）"], ["青县", "4", "18.6"], ["沧县", "11", "52.3"]]
    assert told(rows, "where", above=["表2 引进项目情况"])[:2] == [
        ("引进项目个数", 4.0, "个", "河北省沧州市青县"),
        ("引进项目协议投资额", 1_860_000_000.0, "元", "河北省沧州市青县"),
    ]


def test_columns_that_blanks_part_are_a_table(told):
    """A release copied as plain text keeps its columns by blanks alone."""
    rows = [
        "指标            全市    城市    农村",
        "居民消费价格      0.3     0.2     0.5",
        "  食品烟酒       -0.6    -0.7    -0.4",
        "二、农业",
        "全年粮食总产量241.5万吨。",
    ]
    above = ["一、综合", "表1  2025年居民消费价格比上年涨跌幅度", "                              单位：%"]
    found = told(rows, "kind", "direction", above=above, title="廊坊市2025年统计公报", name="a.txt")
    assert found == [
        ("居民消费价格", 0.3, "%", "growth", "up"),
        ("城市居民消费价格", 0.2, "%", "growth", "up"),
        ("农村居民消费价格", 0.5, "%", "growth", "up"),
        ("食品烟酒居民消费价格", 0.6, "%", "growth", "down"),
        ("城市食品烟酒居民消费价格", 0.7, "%", "growth", "down"),
        ("农村食品烟酒居民消费价格", 0.4, "%", "growth", "down"),
        ("粮食总产量", 2_415_000.0, "吨", "level", None),
    ]


def test_the_data_of_a_chart_lend_no_year_to_the_next_paragraph(told):
    """The lines below a figure's title are its bars and its line, and 年末 behind them is of the release."""
    rows = [
        "亿元                                     %",
        "2023年  3647.9  3.1",
        "2024年  3808.4  5.9",
        "2025年  4012.6  5.7",
        "",
        "年末全市常住人口552.4万人。",
    ]
    above = ["一、综合", "图1  2023—2025年地区生产总值及其增长速度"]
    found = told(rows, "kind", "when", above=above, title="廊坊市2025年统计公报", name="a.txt")
    assert found[-3:] == [
        ("地区生产总值", 401_260_000_000.0, "元", "level", "2025"),
        ("地区生产总值", 5.7, "%", "growth", "2025"),
        ("常住人口", 5_524_000.0, "人", "level", "2025-12"),
    ]


def test_a_class_in_the_name_of_a_task_is_no_figure(told):
    """亿元以上产业项目 names what is counted; the figures stand in the columns behind it."""
    rows = [
        ["主要目标任务", "2025年完成值", "2026年目标值", "牵头单位", "完成时限"],
        ["承接京津亿元以上产业项目（个）", "86", "100以上", "市发展改革委", "2026年12月"],
        ["京津科技成果转化（项）", "152", "170", "市科技局", "2026年12月"],
    ]
    assert told(rows, "modality", title="2026年滨海市重点任务分工表")[:2] == [
        ("承接京津亿元以上产业项目", 86.0, "个", "reported"),
        ("承接京津亿元以上产业项目", 100.0, "个", "plan"),
    ]


def test_rankings_in_plain_text_stand_side_by_side(told):
    """Blanks part ranks, names and figures; those on the right are of the names beside them."""
    rows = [
        "排名    城市      综合指数    排名    城市      综合指数",
        "1       张家口      3.05      3       唐山        5.51",
        "2       承德        3.61      4       保定        5.94",
    ]
    found = told(rows, "where", "kind", title="2026年一季度河北省空气质量排名", name="a.txt")
    assert [row for row in found if row[4] == "level"] == [
        ("综合指数", 3.05, "", "河北省张家口市", "level"),
        ("综合指数", 5.51, "", "河北省唐山市", "level"),
        ("综合指数", 3.61, "", "河北省承德市", "level"),
        ("综合指数", 5.94, "", "河北省保定市", "level"),
    ]


def test_parts_of_a_table_of_blanks_are_read_with_their_mark(told):
    """其中： opens a row; figures at a line's end never join those of the next line."""
    rows = [
        "指    标                年末数        比重",
        "常住人口               1364.0        100.0",
        "其中：0—14岁            168.0         12.3",
        "      60岁及以上        345.0         25.3",
    ]
    above = ["表2  2025年末人口数及其构成", "                                   单位：万人、%"]
    assert told(rows, "kind", above=above, title="天津市2025年统计公报", name="a.txt") == [
        ("常住人口年末数", 13_640_000.0, "人", "level"),
        ("常住人口比重", 100.0, "%", "share"),
        ("0—14岁年末数", 1_680_000.0, "人", "level"),
        ("0—14岁比重", 12.3, "%", "share"),
        ("60岁及以上年末数", 3_450_000.0, "人", "level"),
        ("60岁及以上比重", 25.3, "%", "share"),
    ]


def test_a_caption_in_brackets_names_several_units(told):
    """（单位：亿元、%）: amounts are in the one, growth in the other."""
    rows = [["城市", "GDP", "增速"], ["北京市", "52000", "5.4"], ["天津市", "18700", "5.1"]]
    assert told(rows, "kind", above=["2025年各市主要指标（单位：亿元、%）"])[:2] == [
        ("GDP", 5_200_000_000_000.0, "元", "level"),
        ("GDP", 5.4, "%", "growth"),
    ]


def test_a_list_of_telephones_is_no_table_of_figures(told):
    """Words alone behind the first column, or nothing but numbers of an office, make no claims."""
    rows = ["部门          电话", "市应急局      0316-2013456", "市水务局      0316-2015678"]
    assert told(rows, title="关于公布值班电话的通知", name="a.txt") == []
