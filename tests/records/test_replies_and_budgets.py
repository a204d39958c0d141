"""Replies to deputies, budgets, agreements, news of firms: whose, when, and whether it is done."""

import pytest

from lantu.documents import read_bytes, source_of

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
    """中国铁路某局 is not the whole country, 我国 is."""
    text = "据中国铁路北京局集团有限公司介绍，开通初期，每日安排开行动车组列车38列。"
    assert figures(text, "where", place="廊坊市") != ["中国"]
    assert figures("我国去年新建高铁2800公里。", "where", place="廊坊市") == ["中国"]


AGREEMENT = """甲方：北京市通州区人民政府
乙方（盖章）：河北省廊坊市人民政府
第一条　甲方三年内出资3亿元，乙方出资7亿元。
第二条　双方共同开行快巴线路12条。
第三条　本协议一式四份，双方各执两份。
"""


def test_the_parties_of_an_agreement_stand_for_their_places(figures):
    """甲方 is the place whose organ is named so, 双方 are both; copies of a paper count nothing."""
    assert figures(AGREEMENT, "number", "where", date="2026-01-16", place=None) == [
        ("3亿元", "北京市通州区"),
        ("7亿元", "河北省廊坊市"),
        ("12条", "北京市通州区、河北省廊坊市"),
    ]


def test_a_party_that_is_no_organ_of_a_place_stands_for_none(figures):
    """甲方 is a firm that no pack knows: it stays a part of what is told."""
    text = "甲方：某公司\n乙方：河北省廊坊市人民政府\n甲方出资3亿元。"
    assert figures(text, "indicator", date="2026-01-16", place="天津市") == ["甲方出资"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("一是宣化区境内12公里路段尚未贯通。", "路段"),
        ("十一是赤城县域内6座桥梁需要改造。", "桥梁"),
    ],
)
def test_the_number_of_a_point_is_no_part_of_a_name(figures, text, indicator):
    """二是 in front of a place numbers what is told."""
    assert indicator in figures(text, "indicator", place="张家口市")[0]
    assert not figures(text, "indicator", place="张家口市")[0].startswith(("一", "十"))


def test_figures_of_a_table_that_nothing_names_are_not_lost(reader):
    """Places by rows and years by columns: of what is not said, and the figures say so."""
    rows = "地区\t2024年（亿元）\t2025年（亿元）\n通州区\t13.5\t14.7\n大兴区\t9.2\t9.8\n"
    text = f"某地情况\n2026-01-20\n情况见下。\n{rows}"
    document = read_bytes(source_of("a.txt", text.encode()))
    records = reader.read(document)
    assert records.claims == ()
    assert [one.span.of(document.text) for one in records.unbound] == ["13.5", "14.7", "9.2", "9.8"]
    assert {one.reason for one in records.unbound} == {
        "neither row, column nor caption of its table says what is measured"
    }
