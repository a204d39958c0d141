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
    pytest.param("从谋划选址到规划建设，专家先后五次来到甲县调研。", "reported", id="gone-through"),
    pytest.param("谋划建设泵站12座。", "plan", id="to-be-built"),
    pytest.param("从规划馆到车站，谋划新建通道3条。", "plan", id="another-word-of-planning"),
]


@pytest.mark.parametrize(("text", "modality"), COURSES)
def test_a_stage_gone_through_plans_nothing(figures, text, modality):
    """从谋划…到建设 tells a course of events."""
    assert figures(text, "modality", place=None) == [modality]
