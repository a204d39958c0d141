"""Figures of a headline hold when the text below it says they do."""

import pytest

from lantu.records.announced import is_told_again

DATE = "2024-06-18"

TOLD_AGAIN = [
    pytest.param(
        "充电桩保有量超900万台", "截至5月底，全国充电桩保有量达947万台。", "..2024-05", id="a-stock"
    ),
    pytest.param(
        "口岸客流同比增长近三成", "今年前5个月，口岸客流同比增长29.3%。", "2024-01..2024-05", id="a-growth"
    ),
    pytest.param("数字产业营收超2万亿元", "2023年，全省数字产业营收20312亿元。", "2023..2023", id="a-year"),
    pytest.param(
        "专列货值突破90亿元",
        "专列自2021年开行以来，累计货值达到91.2亿元。",
        "..2024-06-18",
        id="since-when",
    ),
    # What is told below is of something else, or of another size.
    pytest.param(
        "充电桩保有量超900万台", "截至5月底，充电枪保有量达1947万台。", "..2024-06-18", id="another-size"
    ),
    pytest.param(
        "充电桩保有量超900万台", "截至5月底，全国路灯达947万台。", "..2024-06-18", id="another-thing"
    ),
    pytest.param(
        "口岸客流同比增长近三成", "今年前5个月，口岸客流同比下降29.3%。", "..2024-06-18", id="a-fall"
    ),
    # News of the day, whatever the time that its text is of.
    pytest.param("甲园区90个项目开工", "一季度，甲园区90个项目开工。", "..2024-06-18", id="counted-out"),
    pytest.param(
        "码头吞吐量突破900万吨", "昨天（6月17日），码头吞吐量突破900万吨。", "..2024-06-18", id="of-a-day"
    ),
]


@pytest.mark.parametrize(("headline", "body", "when"), TOLD_AGAIN)
def test_a_headline_takes_the_time_of_its_text(read, headline, body, when):
    """What a headline rounds or sums up holds when the same figure below it does."""
    claims = read(f"国内快讯\n{headline}\n{body}", date=DATE, place=None)[1].claims
    period = claims[0].period
    assert f"{period.start or ''}..{period.end or ''}" == when


def test_who_told_the_item_before_does_not_tell_the_next_headline(read):
    """甲局's word ends with its item; a headline is the writer's."""
    text = (
        "甲省商务厅公布数据显示，出口30亿元。甲省企业超90万家记者今天从甲省市场监管局获悉，甲省企业达91万家。"
    )
    claims = read(text, date=DATE, place=None)[1].claims
    assert [claim.speaker for claim in claims] == ["甲省商务厅", None, "甲省市场监管局"]


def test_a_figure_of_no_words_is_told_again_by_none(read):
    """Two figures of one size without a word in common are two figures."""
    one, other = read("产量达90万吨，销量达91万吨。", date=DATE, place=None)[1].claims
    assert not is_told_again(one, other)
