"""How statistical communiques and reviews of a year tell figures."""

import pytest

COMMUNIQUE = """2025年甲市国民经济和社会发展统计公报
甲市统计局
2026年3月18日
一、综合
初步核算，全市生产总值1890.5亿元，比上年增长4.9%。三次产业结构为1.5:34.2:64.3。
二、贸易
进出口总额821.6亿元，比上年增长1.4%。其中，出口410.2亿元，增长4.9%；进口411.4亿元，下降2.0%。
"""


def test_all_chapters_of_a_communique_are_of_the_year_of_its_title(read):
    """Lines of who issued it and when, and the chapters' own headings, do not end the title's time."""
    _, records = read(COMMUNIQUE, date="2026-03-18")
    assert {tuple(claim.period) for claim in records.claims} == {("2025", "2025")}


def test_a_report_that_only_bears_the_year_of_its_reading_is_of_no_year(read):
    """2026年政府工作报告 tells of the year before and of the plans for its own."""
    text = "2026年甲市政府工作报告\n各位代表：\n全市生产总值1890.5亿元。"
    _, records = read(text, date="2026-01-20")
    assert tuple(records.claims[0].period) == (None, "2026-01-20")


def test_a_first_reckoning_stands_in_front_of_the_year(read):
    """初步核算，2025年… sets the time for what follows as 2025年… does."""
    text = "初步核算，2025年全市生产总值1890.5亿元。三次产业结构为1.5:34.2:64.3。"
    _, records = read(text, date="2026-03-18")
    assert {tuple(claim.period) for claim in records.claims} == {("2025", "2025")}


def test_the_past_year_of_a_report_is_a_year(read):
    """过去一年 begins no sum, and growth over it is against no year of its own."""
    text = "过去一年，一般公共预算收入增长5.2%，集装箱吞吐量达到2330万标准箱。"
    _, records = read(text, date="2026-01-20", place="天津市")
    revenue, containers = records.claims
    assert (revenue.baseline, containers.kind) == (None, "level")
    assert revenue.period == containers.period == ("2025", "2025")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "全年进出口总额821.6亿元，增长1.4%。其中，出口410.2亿元，增长4.9%；进口411.4亿元，下降2.0%。",
            ["trade_total", "trade_total", "exports", "exports", "imports", "imports"],
        ),
        ("口岸进出口总额821.6亿元。其中，出口410.2亿元。", ["trade_total", None]),
        ("汽车产量增长5%，其中出口增长20%。", ["vehicle_output", None]),
    ],
)
def test_parts_are_known_by_their_short_names_behind_their_whole(read, text, indicators):
    """出口 means all exports only where all trade was told right before it."""
    _, records = read(text)
    assert [claim.indicator_id for claim in records.claims] == indicators


@pytest.mark.parametrize(
    ("text", "indicator", "linked"),
    [
        (
            "收入226亿元，其中税收收入169亿元，占一般公共预算收入的74.8%。",
            "税收收入占一般公共预算收入",
            "tax_share",
        ),
        ("服务业增加值占地区生产总值比重达56.2%。", "服务业增加值占地区生产总值", "tertiary_share"),
        ("民生支出占一般公共预算支出的比重为77%。", "民生支出占一般公共预算支出", None),
    ],
)
def test_a_share_is_linked_as_a_share(read, text, indicator, linked):
    """What a part is a share of is not what is measured."""
    _, records = read(text)
    assert (records.claims[-1].indicator, records.claims[-1].indicator_id) == (indicator, linked)


def test_another_year_alone_is_told_of_the_same_thing(read):
    """A sentence of a time and a figure goes on with what the one before it measured."""
    text = "2024年集装箱吞吐量完成2329万标准箱，同比增长5.0%。2023年为2218.7万标准箱。"
    _, records = read(text, date="2025-02-01")
    assert records.claims[-1].indicator == "集装箱吞吐量"
    assert tuple(records.claims[-1].period) == ("2023", "2023")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("累计注册企业4200家，其中2025年新增1100家。", ["注册企业", "新增注册企业"]),
        ("全市共有高新技术企业5000家，其中新认定200家。", ["高新技术企业", "新认定高新技术企业"]),
        ("建成道路3条，改造5条。", ["建成道路", "改造道路"]),
        ("共投入1800多人、700多台套机械设备。", ["投入", "投入机械设备"]),
    ],
)
def test_a_deed_alone_is_done_to_what_was_counted_in_the_same_unit(read, text, indicators):
    """新增, 新认定 and 改造 without an object are said of what the sentence counted before."""
    _, records = read(text)
    assert [claim.indicator for claim in records.claims] == indicators


def test_what_a_year_was_holds_for_its_own_figure_alone(read):
    """上年为30.5 and 2024年为290天 turn nothing that follows to another year."""
    text = "2025年，PM2.5为27微克/立方米，上年为30.5微克/立方米；优良天数311天，占比85.2%，2024年为290天。"
    _, records = read(text, date="2026-01-20", place="北京市")
    assert [claim.period.end for claim in records.claims] == ["2025", "2024", "2025", "2025", "2024"]


def test_a_part_of_a_flow_comes_from_where_the_whole_came(read):
    """其中流向河北 names no sender: it is the one told before, or the place whose report it is."""
    text = "2025年，北京流向津冀技术合同成交额901.5亿元。其中，流向河北的技术合同成交额612.3亿元。"
    _, records = read(text, date="2026-01-20", place=None)
    part = records.claims[1]
    assert [place.name for place in (*part.origin, *part.destination)] == ["北京市", "河北省"]
    own = read("流向天津的技术合同成交额289.2亿元。", place="河北省")[1].claims[0]
    assert [place.name for place in (*own.origin, *own.destination)] == ["河北省", "天津市"]


@pytest.mark.parametrize("text", ["京津冀三地高铁总里程达到2900公里。", "京津冀铁路总里程达到1.1万公里。"])
def test_the_network_of_a_region_is_no_name_of_a_line(read, text):
    """Behind a place 高铁总里程 measures the place, as 京沪高铁 names a line."""
    _, records = read(text, place="河北省")
    assert [place.name for place in records.claims[0].places] == ["京津冀"]


def test_the_parts_behind_a_pair_are_of_what_was_reached(read):
    """从2013年的…增长到2025年的…。其中 goes on with the later year."""
    text = "地区生产总值从2013年的5.5万亿元增长到2025年的12万亿元。其中，北京突破5万亿元。"
    _, records = read(text, date="2026-02-26", place=None)
    assert tuple(records.claims[-1].period) == ("2025", "2025")


def test_a_line_of_source_and_day_sets_no_time(read):
    """来源：… 日期：… above a text says when it came out, not when its figures hold."""
    text = "某市建设取得进展\n来源：某市网站 日期：2026-02-10\n平谷线全长81.2公里。"
    _, records = read(text, date="2026-02-10", place="北京市")
    assert tuple(records.claims[0].period) == (None, "2026-02-10")


def test_a_school_tells_no_place(read):
    """北京理工大学 that moves to 雄安 is counted there."""
    text = "雄安新区加快建设。北京理工大学等4所高校全部开工。"
    _, records = read(text, date="2026-02-10", place=None)
    assert [place.name for place in records.claims[0].places] == ["雄安新区"]


def test_that_figures_were_summed_is_no_part_of_what_was(read):
    """一期工程累计输水 measures what 一期工程输水 does; that it is a sum, its kind says."""
    _, records = read("南水北调中线一期工程累计输水830亿立方米。", place=None)
    assert (records.claims[0].indicator, records.claims[0].kind) == ("南水北调中线一期工程输水", "cumulative")


def test_what_leaves_out_its_subject_goes_on_with_the_sentence_before_alone(read):
    """Behind a sentence about another place it is about the place whose report it is."""
    text = "唐山市新引进项目38个。沧州市签约项目45个。承接京津转移项目126个。"
    _, records = read(text, place="河北省")
    assert [claim.places[0].name for claim in records.claims] == ["河北省唐山市", "河北省沧州市", "河北省"]


def test_more_figures_behind_respectively_than_places_keep_theirs(read):
    """Where fewer places had a figure in front, none is made up."""
    text = "北京市27.0、25.0微克/立方米，同比分别下降11.5%、5.3%、4.9%。"
    _, records = read(text, date="2026-01-16", place=None)
    assert {place.name for claim in records.claims for place in claim.places} == {"北京市"}


def test_figures_behind_respectively_are_of_each_place_in_turn(read):
    """Places that had a figure each in front, or the members of 三地, share those behind 分别."""
    text = (
        "2025年，北京市PM2.5浓度27.0微克/立方米，天津市36.0微克/立方米，河北省36.8微克/立方米，"
        "同比分别下降11.5%、5.3%、4.9%。与2013年相比，三地PM2.5浓度分别下降69.8%、62.5%、65.9%。"
    )
    _, records = read(text, date="2026-01-16", place=None)
    named = [place.name for claim in records.claims for place in claim.places]
    assert named == ["北京市", "天津市", "河北省"] * 3


def test_a_burden_is_no_sign(read):
    """减负1000亿元 takes a burden off; the sum is no negative one."""
    _, records = read("力争为经营主体减负1000亿元以上。", date="2026-01-22")
    assert records.claims[0].quantity.value == 100_000_000_000


def test_a_market_named_for_a_town_tells_no_place(read):
    """临沂商城 stands elsewhere."""
    _, records = read("临沂商城项目全力推进。旅游接待人数达到607万人次。", place=None)
    assert records.claims[0].places == ()


def test_a_row_of_shares_is_of_one_time(read):
    """A year in front of a row holds for all three, and is nothing that the first is a multiple of."""
    text = "三次产业结构由2013年的6.2∶35.7∶58.1调整为2023年的4.6∶27.7∶67.7。"
    _, records = read(text, date="2024-02-20", place="河北省")
    assert [(claim.indicator, claim.kind, claim.period.end) for claim in records.claims] == [
        (f"第{which}产业比重", "share", year) for year in ("2013", "2023") for which in "一二三"
    ]


def test_a_rate_of_growth_below_nothing_is_a_fall(read):
    """The sign of a natural growth rate is not lost."""
    _, records = read("人口自然增长率为-3.09‰。人口自然增长率为1.2‰。")
    assert [(claim.direction, float(claim.quantity.value)) for claim in records.claims] == [
        ("down", 3.09),
        ("up", 1.2),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "汽车、钢材、水泥产量分别增长8.9%、下降1.2%和下降10.5%。",
            [("汽车产量", "up"), ("钢材产量", "down"), ("水泥产量", "down")],
        ),
        ("汽车、钢材、水泥产量分别增长8.9%、持平和下降10.5%。", [("汽车产量", "up"), ("水泥产量", "down")]),
        ("汽车、钢材、水泥产量分别增长8.9%、下降1.2%和持平。", [("汽车产量", "up"), ("钢材产量", "down")]),
        ("汽车、钢材产量分别增长8.9%和下降1.2%。", [("汽车产量", "up"), ("钢材产量", "down")]),
    ],
)
def test_each_verb_behind_respectively_is_said_of_the_next(read, text, told):
    """However many follow with a verb of their own; what did not change has its place and no figure."""
    assert [(claim.indicator, claim.direction) for claim in read(text)[1].claims] == told


def test_over_how_long_a_concentration_is_a_mean_is_part_of_its_name(read):
    """日最大8小时 measures nothing by itself."""
    _, records = read("臭氧日最大8小时滑动平均第90百分位浓度为228微克/立方米。通勤时间8小时。")
    assert [claim.indicator for claim in records.claims] == [
        "臭氧日最大8小时滑动平均第90百分位浓度",
        "通勤时间",
    ]


def test_marks_of_notes_and_of_points_are_no_part_of_a_name(read):
    """[2] leads to a note, ✅ opens a line."""
    _, records = read("生产总值[2]为475亿元。\n✅ 办理跨省业务56万件。")
    assert [claim.indicator for claim in records.claims] == ["生产总值", "办理跨省业务"]


def test_a_month_behind_a_rank_is_of_what_ranked(read):
    """增加值增长6%，居全省第4位。8月份增长5%: what grew by then grew in that month too."""
    _, records = read("规模以上工业增加值同比增长6.3%，居全省第4位。8月份增长4.9%。")
    assert [claim.indicator for claim in records.claims][::2] == ["规模以上工业增加值"] * 2


def test_ranks_gained_are_a_change(read):
    """前进2位 is no figure by itself."""
    _, records = read("综合指数排名第6位，较去年同期前进2位。")
    assert [(claim.indicator, claim.kind) for claim in records.claims] == [
        ("综合指数", "rank"),
        ("综合指数", "change"),
    ]


def test_a_concentration_that_beats_its_aim_is_below_it(read):
    """优于 is less of what is better when there is less of it, and more of all else."""
    _, records = read("PM2.5平均浓度39微克/立方米，优于年度目标1.4微克/立方米。")
    assert records.claims[1].direction == "down"
    _, records = read("优良天数比例75%，优于年度目标1.4个百分点。")
    assert records.claims[1].direction == "up"
