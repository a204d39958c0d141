"""When a figure holds: own words of time, times of the passage, and the day of the document."""

import pytest

STATED = [
    pytest.param("省统计局今天发布，今年1—5月，全市售票90万张。", "2024-01..2024-05", id="given-out-today"),
    pytest.param("全市收入增速2022年以来连续16个季度居全省前列。", "2022..2024-06-18", id="lasting-since"),
    pytest.param("2022年，全市粮食产量480万吨。", "2022", id="year"),
    pytest.param("2022年5月，全市粮食销量80万吨。", "2022-05", id="month"),
    pytest.param("5月6日，全市售票9万张。", "2024-05-06", id="day-of-this-year"),
    pytest.param("去年，全市粮食产量480万吨。", "2023", id="last-year"),
    pytest.param("前年，全市粮食产量480万吨。", "2022", id="the-year-before-last"),
    pytest.param("今年一季度，全市售票90万张。", "2024-01..2024-03", id="quarter"),
    pytest.param("上半年，全市售票90万张。", "2024-01..2024-06", id="half-year"),
    pytest.param("今年1至4月，全市售票90万张。", "2024-01..2024-04", id="first-months"),
    pytest.param("前5个月，全市售票90万张。", "2024-01..2024-05", id="so-many-months"),
    pytest.param("上月，全市售票9万张。", "2024-05", id="last-month"),
    pytest.param("截至2023年底，全市有水库26座。", "..2023-12", id="until-a-year-end"),
    pytest.param("截至5月底，全市有水库26座。", "..2024-05", id="until-a-month"),
    pytest.param("截至目前，全市有水库26座。", "..2024-06-18", id="until-now"),
    pytest.param("全市有水库26座。", "..2024-06-18", id="nothing-told"),
    pytest.param("2020年至2022年，全市建成水库6座。", "2020..2022", id="years"),
    pytest.param("“十三五”期间，全市建成水库6座。", "2016..2020", id="a-plan"),
    pytest.param("2021年以来，全市累计建成水库6座。", "2021..2024-06-18", id="since"),
    pytest.param("2021年以来，全市水库达到26座。", "..2024-06-18", id="stock-since"),
    pytest.param("2023年末，全市有水库26座。", "2023-12", id="year-end"),
    pytest.param("2023年，城镇化率年均提高0.8个百分点。", "..2023", id="a-yearly-mean-of-no-one-year"),
]


@pytest.mark.parametrize(("text", "when"), STATED)
def test_words_of_time_are_worked_out_against_the_document(figures, text, when):
    """Relative words count from the document's day; a sum keeps both ends, a stock only the last."""
    assert figures(text, "when") == [when]


SUMMED = [
    pytest.param("新增百亿县6个，累计达到46个。", ["2019..2023", "..2023"], id="all-that-there-are"),
    pytest.param("经营主体持续壮大，企业超20万户。", ["..2023"], id="a-mark-passed"),
    pytest.param("培育企业超20万户。", ["2019..2023"], id="what-was-done"),
]


@pytest.mark.parametrize(("text", "when"), SUMMED)
def test_what_there_is_holds_at_the_end_of_the_years(figures, text, when):
    """In a review of five years a stock is of their end, and what was done of all of them."""
    assert figures(f"甲省政府工作报告\n五年来，我们攻坚克难。{text}", "when", date="2024-01-20") == when


SPENT = [
    pytest.param("每年70%以上的财力用于民生。", ["2019..2023"], id="of-what-was-spent"),
    pytest.param("财政支出近八成投向民生领域。", ["2019..2023"], id="told-of-the-outlay"),
    pytest.param("居民参保率达到95%。", ["..2023"], id="a-rate"),
    pytest.param(
        "2018年到2023年，投资占比从17%提升到35%。旅游兴旺。新增饭店16家。",
        ["2018", "2023", "2019..2023"],
        id="from-the-year-before-on",
    ),
]


@pytest.mark.parametrize(("text", "when"), SPENT)
def test_what_was_spent_is_of_all_the_years(figures, text, when):
    """A percentage of an outlay is of its years, and a span from the year before ends with its sentence."""
    report = f"甲省政府工作报告\n这五年，我们攻坚克难。{text}"
    assert figures(report, "when", date="2024-01-20") == when


AIMED = [
    pytest.param("“十五五”时期，推动投入占比提高到3.5%。", [("target", "2026..2030")], id="to-be-reached"),
    pytest.param("确保“十五五”时期，推动自给率达到85%。", [("target", "2026..2030")], id="made-sure"),
    pytest.param("“十五五”时期，全省已有企业60家。", [("reported", "..2026-05-13")], id="there-are"),
]


@pytest.mark.parametrize(("text", "told"), AIMED)
def test_years_of_a_plan_that_has_just_begun_are_aimed_at(figures, text, told):
    """In the first year of a plan what is to be reached in its years is a target."""
    assert figures(text, "modality", "when", date="2026-05-13", place=None) == told


def test_a_capacity_sums_nothing_up(figures):
    """200万吨 is how large a project is, and 完成…万千瓦 how much was done."""
    text = "甲省政府工作报告\n五年来，甲公司200万吨褐煤项目完工。完成60万千瓦机组改造。"
    assert figures(text, "kind", date="2024-01-20") == ["level", "cumulative"]


def test_growth_behind_a_pair_is_against_its_first(figures):
    """从2015年的…增长到2023年的…，增幅达… tells when the growth began."""
    text = "进出口从2015年的80亿元增长到2023年的120亿元，增幅达50%，年均增长5%。"
    assert figures(text, "when", "against", place=None)[2:] == [("2023", "2015"), ("2015..2023", None)]


def test_years_to_come_hold_no_report(figures):
    """What is told of a plan that has just begun is so today."""
    text = "“十五五”时期，全省围绕12条产业链布局项目。"
    assert figures(text, "when", date="2026-05-13", place=None) == ["..2026-05-13"]


def test_months_go_on_behind_who_gives_them_out(figures):
    """甲局今天发布，今年1—5月，… tells the time of the sentences that only go on."""
    text = "省统计局今天发布，今年1—5月，全市开工项目9个。实施水库加固6座。"
    assert figures(text, "when", place=None) == ["2024-01..2024-05", "2024-01..2024-05"]


def test_the_year_just_over_is_the_one_before(figures):
    """刚刚过去的一年 is read as 过去的一年 is."""
    assert figures("刚刚过去的一年，全国建成水库6座。", "when", date="2026-01-17", place=None) == ["2025"]


PAIRS = [
    pytest.param(
        "2023年，全市人口由上年729万人增加到732万人。", ["2022", "2023"], id="year-of-the-first-alone"
    ),
    pytest.param("失业率从去年底5.5%降到5.3%。", ["2023-12", "..2024-06-18"], id="end-of-the-first-alone"),
    pytest.param("床位由2013年的3.1万张增加到2022年的5.2万张。", ["2013", "2022"], id="both-years-told"),
    pytest.param("床位从2013年的3.1万张增加到目前的5.2万张。", ["2013", "..2024-06-18"], id="to-now"),
    pytest.param("2013年至2022年，床位由3.1万张增加到5.2万张。", ["2013", "2022"], id="years-in-front"),
    pytest.param("床位由3.1万张增加到5.2万张。", ["?", "..2024-06-18"], id="no-time"),
    pytest.param("2014年以来，床位由3.1万张增加到5.2万张。", ["2014", "..2024-06-18"], id="since"),
    pytest.param(
        "“十四五”时期，床位由3.1万张增加到5.2万张。", ["2020", "2025"], id="a-plan-begins-the-year-before"
    ),
]


@pytest.mark.parametrize(("text", "when"), PAIRS)
def test_each_end_of_a_pair_has_its_time(figures, text, when):
    """由…增加到… holds then and now; a five-year plan starts from the year before it."""
    date = "2026-01-20" if "十四五" in text else "2024-06-18"
    assert figures(text, "when", date=date) == when


CARRIED = [
    pytest.param("2022年，新建学校8所，新增学位1.2万个。", ["2022", "2022"], id="next-clause"),
    pytest.param("2022年，新建学校8所；新增学位1.2万个。", ["2022", "2022"], id="behind-a-semicolon"),
    pytest.param("2021年新建学校8所，2022年新建5所。", ["2021", "2022"], id="two-years"),
    pytest.param("去年新建学校8所，今年一季度新建2所。", ["2023", "2024-01..2024-03"], id="year-and-quarter"),
    pytest.param(
        "2021年、2022年、2023年分别新建学校8所、5所、6所。", ["2021", "2022", "2023"], id="years-in-turn"
    ),
    pytest.param("学校达到80所，比2015年增加12所。", ["..2024-06-18", "..2024-06-18"], id="baseline-is-none"),
]


@pytest.mark.parametrize(("text", "when"), CARRIED)
def test_a_time_reaches_the_figures_behind_it_until_the_next(figures, text, when):
    """A year in front holds for later clauses; a baseline is no time of the figure."""
    assert figures(text, "when") == when


AHEAD = [
    pytest.param("到2027年，全市水库达到30座。", "2027", id="by-a-year"),
    pytest.param("2025年底前建成水库2座。", "..2025-12", id="before-the-end-of-a-year"),
    pytest.param("力争全市水库达到30座。", "?", id="undated-aim"),
    pytest.param("计划新建水库2座。", "?", id="undated-plan"),
    pytest.param("今年计划新建水库2座。", "2024", id="this-year"),
    pytest.param("明年将新建水库2座。", "2025", id="next-year"),
    pytest.param("“十五五”期间将新建水库2座。", "2026..2030", id="the-next-plan"),
    pytest.param("到“十五五”末，全市水库达到30座。", "2030", id="the-end-of-the-next-plan"),
]


@pytest.mark.parametrize(("text", "when"), AHEAD)
def test_what_is_to_come_has_the_time_it_is_set_for(figures, text, when):
    """A time to come is the figure's; without one an intention holds at no time."""
    assert figures(text, "when") == [when]


DAYS = [
    pytest.param("今天起，全市36个公园免费开放。", ["2024-06-18.."], id="from-today-on"),
    pytest.param("自今天下午4时起，全市36个公园暂停开放。", ["2024-06-18.."], id="from-an-hour-on"),
    pytest.param("甲书店昨天开业。开业首日，进店读者9万人次。", ["2024-06-17"], id="its-first-day"),
    pytest.param("甲线6月9日开通，开通首日发送旅客9万人次。", ["2024-06-09"], id="the-first-day-of-a-line"),
]


@pytest.mark.parametrize(("text", "when"), DAYS)
def test_a_day_begins_what_goes_on_or_is_all_of_it(figures, text, when):
    """From today on something is so without an end; a first day is the one on which it began."""
    assert figures(text, "when") == when


def test_without_a_date_the_present_has_no_end(figures):
    """A document without a date gives a plain present no time, and an absolute year stays."""
    assert figures("全市有水库26座。2022年新建2座。", "when", date=None) == ["?", "2022"]


def test_a_record_since_some_time_is_no_period(figures):
    """近十年来最高 says how long something has not been so, and dates nothing."""
    assert figures("全市降水量680毫米，为近十年来最多。", "when")[0] == "..2024-06-18"


def test_the_base_of_an_index_is_no_period(figures):
    """（2014年=100） is what the index is based on, not when it was so."""
    assert figures("2022年，协同指数（2014年=100）为152.1。", "when") == ["2022"]


def test_the_title_of_a_paper_dates_no_figure(figures):
    """A year inside the name of a plan is the paper's."""
    text = "全市落实《云河治理三年行动方案（2021—2023年）》，已治理河道18公里。"
    assert figures(text, "when") == ["..2024-06-18"]


BESIDE_ANOTHER = [
    pytest.param("五年来，全市推进创新。研发投入强度达到2.1%，低于全国0.6个百分点。", ["..2023"], id="rate"),
    pytest.param(
        "五年来，全市推进创新。地区生产总值年均增长5.6%，高于全国0.3个百分点。", ["2019..2023"], id="growth"
    ),
]


@pytest.mark.parametrize(("text", "when"), BESIDE_ANOTHER)
def test_a_difference_to_elsewhere_is_of_the_time_of_what_differs(figures, text, when):
    """By how much a rate is above the country's is so when the rate is; of growth, in all its years."""
    assert figures(f"甲省政府工作报告\n{text}", "when", date="2024-01-20")[-1:] == when


def test_the_last_year_of_a_plan_is_one_of_its_years(figures):
    """Below the aims of a plan 到2030年 ends its years: what grows by 5% a year grows in all of them."""
    text = "二、“十五五”时期主要目标\n到2030年，全市生产总值突破5500亿元，年均增长5%左右。"
    assert figures(text, "when", date="2026-01-20") == ["2030", "2026..2030"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("每千人拥有经营主体136户。", id="per-thousand"),
        pytest.param("每万人口发明专利拥有量12件。", id="per-ten-thousand"),
        pytest.param("人均公园面积14平方米。", id="per-head"),
    ],
)
def test_a_rate_per_head_is_so_at_the_end_of_the_years(figures, told):
    """In a review of five years so many for each thousand people is how things stand at their end."""
    report = f"甲省政府工作报告\n五年来，我们攻坚克难。{told}"
    assert figures(report, "when", date="2024-01-20") == ["..2023"]


MONTHS = [
    pytest.param("7月当月出口40亿元。\n分地区看，乙县出口90亿元。", "2024-01..2024-07", id="last-of-them"),
    pytest.param("5月出口30亿元。其中，乙县出口9亿元。", "2024-05", id="parts-of-the-month"),
]


@pytest.mark.parametrize(("told", "when"), MONTHS)
def test_the_last_month_of_those_summed_up_is_an_aside(figures, told, when):
    """What is told of July alone ends with its sentence; the passage goes on about January to July."""
    text = f"今年前7个月，全市出口300亿元。{told}"
    assert figures(text, "when", date="2024-08-12", place="河北省沧州市")[-1] == when


SO_FAR = [
    pytest.param("今年以来，全市扩大补贴。截至目前，发放补贴9亿元。", ["2024..2024-06-18"], id="so-far"),
    pytest.param("今年以来，全市扩大补贴。截至5月底，惠及农户9万户。", ["2024..2024-05"], id="by-a-month"),
    pytest.param("今年以来，全市扩建路网。截至目前，有桥梁90座。", ["..2024-06-18"], id="what-there-is"),
    pytest.param("去年，全市扩大补贴。截至目前，发放补贴9亿元。", ["..2024-06-18"], id="another-year"),
]


@pytest.mark.parametrize(("text", "when"), SO_FAR)
def test_what_was_done_by_a_day_began_with_the_year_told_of_in_front(figures, text, when):
    """Behind a sentence about the year so far, what has been done by a day is of that year."""
    assert figures(text, "when") == when


def test_a_size_is_no_sum(figures):
    """What a line measures stays with it, whenever its trials began."""
    text = "甲乙高铁自2023年底开始试跑，线路全长552公里，设计时速350公里。"
    assert figures(text, "kind", "when") == [("level", "..2024-06-18")] * 2


def test_but_and_yet_are_no_part_of_what_is_measured(figures):
    """A word that sets one clause against another leads to what is measured."""
    assert figures("这里却聚集企业23家。", "indicator") == ["聚集企业"]


NOW = [
    pytest.param("2022年公司有12人，现在研发团队有86人。", ["2022", "..2024-06-18"], id="now"),
    pytest.param("日产量由原来的15万瓶提升到现在的60万瓶。", ["?", "..2024-06-18"], id="from-what-it-was"),
    pytest.param("2022年成效体现在农村，新建水厂12座。", ["2022"], id="another-word"),
]


@pytest.mark.parametrize(("text", "when"), NOW)
def test_now_is_the_day_of_the_document(figures, text, when):
    """现在 takes a figure out of the year in front of it; 体现在 says nothing of when."""
    assert figures(text, "when") == when


def test_a_doubling_is_not_against_the_year_that_it_is_for(figures):
    """今年翻一番 says when it will have doubled; 比2020年翻一番 against what."""
    assert figures("公司去年收入3200万元，今年预计翻一番。", "against")[-1:] == [None]
    assert figures("公司收入3200万元，比2020年翻一番。", "against")[-1:] == ["2020"]
