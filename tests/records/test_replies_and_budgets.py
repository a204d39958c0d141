"""Replies to deputies, reports on budgets, news of firms: whose, when, and whether it is done."""

import pytest

REPLY = """对市人大第086号建议的答复
一、工作进展情况
已建成通车241公里。
三、下一步工作
（一）加快项目建设。新建公路65公里，完成投资8.3亿元。
（二）完善服务设施。新增充电桩120个。
"""


def test_what_stands_below_next_work_is_to_be_done(figures):
    """下一步工作 heads plans, also those below its numbered points."""
    assert figures(REPLY, "number", "modality", date="2026-05-18", place="张家口市") == [
        ("241公里", "reported"),
        ("65公里", "plan"),
        ("8.3亿元", "plan"),
        ("120个", "plan"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全员劳动生产率提高。［3］全社会用电量达到120亿千瓦时。", [("全社会用电量", "120亿千瓦时")]),
        ("常住人口552万人；［4］户籍人口495.6万人。", [("常住人口", "552万人"), ("户籍人口", "495.6万人")]),
        ("全市新签约京津亿元以上项目累计不少于130个。", [("新签约京津亿元以上项目", "130个")]),
    ],
)
def test_a_note_and_a_class_are_no_part_of_what_is_counted(figures, text, expected):
    """［3］ behind a full stop is a mark; 亿元以上 tells which projects, also in front of 累计不少于."""
    assert figures(text, "indicator", "number") == expected


def test_a_budget_of_the_beginning_of_a_year_is_that_of_the_year(figures):
    """年初预算 is no time in January."""
    text = "2025年度财政拨款支出年初预算为16500万元，支出决算为17840万元。"
    assert figures(text, "indicator", "when", date="2026-08-20") == [
        ("财政拨款支出年初预算", "2025"),
        ("支出决算", "2025"),
    ]


def test_a_firm_named_after_the_country_speaks_of_its_own_work(figures):
    """中国铁路某局集团 is not the whole of China, the ministries and 全国 are."""
    text = "据中国铁路北京局集团有限公司介绍，开通初期，每日安排开行动车组列车38列。"
    assert figures(text, "where", place="廊坊市") != ["中国"]
    assert figures("我国去年新建高铁2800公里。", "where", place="廊坊市") == ["中国"]
