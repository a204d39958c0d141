"""Figures that their own clause takes out of the time and the intent told before them."""

import pytest

UNDER_WAY = [
    pytest.param("甲集团将于明年迁入，5所学校正加快建设。", id="going-on-behind"),
    pytest.param("新馆计划2026年开馆，4座泵站正在抓紧施工。", id="behind-a-plan"),
    pytest.param("二期力争年底开工，正有序推进12个子项目。", id="in-front-of-the-figure"),
]
AHEAD = [
    pytest.param("甲集团将于明年迁入，5所学校将正在明年开建。", id="looks-ahead-itself"),
    pytest.param("明年，正在建设的4座泵站将完工。", id="what-something-is-done-to"),
    pytest.param("甲集团将于明年迁入，还要真正在5所学校推广。", id="another-word"),
]


@pytest.mark.parametrize("text", UNDER_WAY)
def test_what_goes_on_is_so_today(figures, text):
    """正在 in a clause of its own reports, whatever is to come in the clause before."""
    assert figures(text, "modality", "when", place=None) == [("reported", "..2024-06-18")]


@pytest.mark.parametrize("text", AHEAD)
def test_what_looks_ahead_stays_so(figures, text):
    """A clause with a word of intent, 正在…的 within one, and 纠正 are none that report."""
    assert figures(text, "modality", place=None) == ["plan"]


FOUND = [
    pytest.param("新技术今年快速发展，现有模型200个。", ["..2024-06-18"], id="stock-behind-the-year"),
    pytest.param(
        "会展业今年回暖，现有展馆6座，从业人员9万人。", ["..2024-06-18", "..2024-06-18"], id="goes-on"
    ),
    pytest.param(
        "今年培育企业6家，现有企业90家。", ["2024", "..2024-06-18"], id="behind-a-figure-of-the-year"
    ),
    pytest.param("去年促成9个项目落户，现已有32个投产。", ["2023", "..2024-06-18"], id="behind-another-year"),
    pytest.param("2022年新规出台，新建展馆6座。", ["2022"], id="another-year"),
]


@pytest.mark.parametrize(("text", "when"), FOUND)
def test_what_there_is_now_is_of_today(figures, text, when):
    """现有 behind a year tells the stock of the day."""
    assert figures(text, "when", place=None) == when


EACH_YEAR = [
    pytest.param("今天，甲工程投运，每年可输水3亿立方米。", "..2024-06-18", id="what-a-work-yields"),
    pytest.param("6月16日，甲线开通，每年可省油900吨。", "..2024-06-18", id="saved-each-year"),
    pytest.param("今天，甲工程投运，输水3亿立方米。", "2024-06-18", id="done-on-the-day"),
    pytest.param("2022年，甲工程每年输水3亿立方米。", "2022", id="of-a-year"),
]


@pytest.mark.parametrize(("text", "when"), EACH_YEAR)
def test_what_recurs_is_not_of_the_day_it_began(figures, text, when):
    """每年 behind a day that is told in the clause before is so until today."""
    assert figures(text, "when", place=None) == [when]


MEANS = [
    pytest.param("2024年以来，日均发送旅客8万人次。", "2024..2024-06-18", id="a-day"),
    pytest.param("2022年以来，甲村年均接待游客6万人次。", "2022..2024-06-18", id="a-year"),
    pytest.param("2022年以来，泵站达到12座。", "..2024-06-18", id="a-stock-is-of-its-end"),
    pytest.param("2022年以来，日均可处理污水8万吨。", "..2024-06-18", id="what-could-be"),
]


@pytest.mark.parametrize(("text", "when"), MEANS)
def test_a_mean_is_over_all_of_its_time(figures, text, when):
    """日均 since some time holds from then on; a stock holds at the end."""
    assert figures(text, "when") == [when]


def test_a_yearly_mean_is_over_the_years_of_its_passage(figures):
    """年均 below 五年来 is of all five years, and a stock of their end."""
    text = "五年来，农业不断发展。年均产粮420万吨。粮库达到26座。"
    assert figures(text, "when", date="2026-01-20") == ["2021..2025", "..2025"]


KEPT = [
    pytest.param("各地组织抢修，确保全市20万户居民的用气安全。", "reported", id="kept-safe"),
    pytest.param("工人连夜巡线，确保8座泵站平稳运行。", "reported", id="kept-going"),
    pytest.param("确保新建泵站8座投入运行。", "target", id="new-ones"),
    pytest.param("确保粮食产量达到480万吨。", "target", id="a-level"),
]


@pytest.mark.parametrize(("text", "modality"), KEPT)
def test_what_is_kept_safe_is_there_already(figures, text, modality):
    """确保 aims at a level or at new works; what it only keeps is reported."""
    assert figures(text, "modality", place=None) == [modality]


COURSES = [
    pytest.param("预计增产，36台采棉机已投入作业。", "reported", id="at-work-already"),
    pytest.param("预计增产，36台采棉机将投入作业。", "plan", id="to-be-at-work"),
    pytest.param("从谋划选址到规划建设，专家先后五次来到甲县调研。", "reported", id="gone-through"),
    pytest.param("谋划建设泵站12座。", "plan", id="to-be-built"),
    pytest.param("从规划馆到车站，谋划新建通道3条。", "plan", id="another-word-of-planning"),
]


@pytest.mark.parametrize(("text", "modality"), COURSES)
def test_what_is_past_or_at_work_plans_nothing(figures, text, modality):
    """从谋划…到建设 tells a course of events, 已 behind those counted what they do already."""
    assert figures(text, "modality", place=None) == [modality]


SUBJECTS = [
    pytest.param("全市累计转移2万人，甲厂在这里设立仓库6座。", "level", id="who-acts-here"),
    pytest.param("全市累计转移2万人，山区公路已抢通路段6处。", "level", id="what-has-been-done-to"),
    pytest.param("全市累计转移2万人，86条受阻的公路抢通64条。", "level", id="so-many-of-them"),
    pytest.param("全市累计转移2万人，开设安置点6处。", "cumulative", id="no-subject"),
    pytest.param("全市累计转移2万人，已开设安置点6处。", "cumulative", id="no-subject-but-done"),
]


@pytest.mark.parametrize(("text", "kind"), SUBJECTS)
def test_a_clause_with_a_subject_of_its_own_ends_a_sum(figures, text, kind):
    """累计 holds for clauses that leave out their subject, and not for those that have one."""
    assert figures(text, "kind", place=None)[-1] == kind


FORECASTS = [
    pytest.param("阵风可能达12级。", ("plan", "..2024-06-18"), id="may-reach"),
    pytest.param("水位可能上涨2米。", ("plan", "..2024-06-18"), id="may-rise"),
    pytest.param("为应对可能出现的大雨，调拨物资3万件。", ("reported", "..2024-06-18"), id="what-for"),
    pytest.param("可能性很小，仅有3处路段积水。", ("reported", "..2024-06-18"), id="likelihood"),
]


@pytest.mark.parametrize(("text", "told"), FORECASTS)
def test_what_may_be_is_no_report(figures, text, told):
    """可能 in front of a figure forecasts it, on the document's day; in what an act is for, it does not."""
    assert figures(text, "modality", "when", place=None) == [told]


SAID_BEHIND = [
    pytest.param("6万人次，这是今年一季度甲线日均客流量。", "2024-01..2024-03", id="this-is"),
    pytest.param("6万吨，是去年全市的产量。", "2023", id="is"),
    pytest.param("产量6万吨，是去年的2倍。", "..2024-06-18", id="a-figure-of-a-measure"),
]


@pytest.mark.parametrize(("text", "when"), SAID_BEHIND)
def test_a_figure_said_first_has_the_time_of_what_it_is(figures, text, when):
    """N，这是…: the time stands with the measure behind the figure."""
    assert figures(text, "when")[0] == when


def test_a_count_of_those_that_hold_a_rank_stands_as_the_rank_does(figures):
    """Below 五年来 80种产品产量全国第一 is of their end; what was done is of them all."""
    text = "五年来，工业发展壮大。80种产品产量居全国第一。新建工厂30家。"
    assert figures(text, "when", date="2026-01-20") == ["..2025", "..2025", "2021..2025"]


def test_the_rank_of_a_sum_and_what_was_ended_are_of_all_the_years(figures):
    """累计…、居全国首位 ranks the sum; 打破9年空白 was done in the years."""
    text = "五年来，工业发展壮大。累计供煤35亿吨、居全国首位，打破9年无上市企业局面。"
    assert figures(text, "when", date="2026-01-20") == ["2021..2025"] * 3


OVER = [
    pytest.param("刚刚过去的“十三五”，全省湿地率由6%提高到8%。", ["reported", "reported"], id="named-years"),
    pytest.param("2020年，全省湿地率8%。", ["reported"], id="a-year"),
    pytest.param("加快建设“十三五”批复的6个基地。", ["target"], id="years-within-the-words"),
    pytest.param("到2030年，全省湿地率达到9%。", ["target"], id="years-to-come"),
]


@pytest.mark.parametrize(("text", "modalities"), OVER)
def test_years_that_are_over_are_reported_on_below_a_title_of_aims(figures, text, modalities):
    """A sentence that opens with years that are over tells what was done, though the title names aims."""
    text = "某省明确“十四五”湿地保护目标\n\n" + text
    assert figures(text, "modality", date="2021-04-26", place=None) == modalities
