"""Headlines that tell news, whatever word they end with, and years that date one sentence."""

import pytest


def test_a_title_that_says_who_did_what_makes_no_plan_of_its_text(read):
    """两市部署…任务 is news: what its text tells has been done."""
    _, records = read("两市部署今年协同重点任务\n\n青柳大桥建成通车。", title="两市部署今年协同重点任务")
    assert [event.status for event in records.projects] == ["operating"]


def test_a_title_of_tasks_alone_is_a_plan(read):
    """青柳市2024年重点任务 lists what is to be done."""
    _, records = read(
        "青柳市2024年重点任务\n\n青柳大桥建成通车。", title="青柳市2024年重点任务", date="2024-02-01"
    )
    assert [event.status for event in records.projects] == ["under_construction"]


@pytest.mark.parametrize(
    ("headline", "indicator"),
    [
        ("云河首批重大项目签约 总投资额超4000亿元", "云河首批重大项目总投资额"),
        ("京津城际铁路开通15年 运送旅客3.4亿人次", "京津城际铁路运送旅客"),
        # A blank inside a sentence parts nothing.
        ("云河区 新增企业30家。", "新增企业"),
    ],
)
def test_a_blank_parts_the_halves_of_a_headline(read, headline, indicator):
    """The second half is told of what the first one names."""
    claims = read(headline, date="2023-02-01")[1].claims
    assert claims[-1].indicator == indicator


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("2025年四大产业占比较2020年提高14个百分点。", ("2021", "2025", "cumulative")),
        ("2025年研发投入强度达到3.1%，比上年提高0.1个百分点。", ("2025", "2025", "level")),
    ],
)
def test_a_year_held_against_those_before_the_review_dates_its_sentence_alone(read, before, expected):
    """Behind 2025年…较2020年 a review of five years goes on with all of them."""
    text = f"一、“十四五”工作回顾\n五年来，产业持续优化。{before}旅游提质升级，新增度假区2个。"
    claim = read(text, place="河北省", date="2026-01-26")[1].claims[-1]
    assert (claim.period.start, claim.period.end, claim.kind) == expected
