"""White space inside sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from lantu.documents.layout import find_layout
from lantu.documents.lines import split_lines
from lantu.facts import Span

SENTENCES = (
    "去年全市新增绿地320公顷，公园总数达到158个，人均公园绿地面积提高到16.9平方米。",
    "两地交通部门商定，今年年底前打通三条断头路，改造农村公路210公里，新开跨省公交线路6条。",
    "“我们每周来这里两次，坐城际列车只要三十分钟。”在科技园工作的工程师说。",
    "截至6月底，园区注册企业突破2100家，其中来自京津的企业占41.5%，带动就业1.8万人！",
    "会议要求，各部门要把协同治水作为头等大事，加密监测断面，落实上下游生态补偿协议。",
)


def gaps(text: str, **known: frozenset[int]) -> list[str]:
    """Return what stands around each break, as ``before|after``."""
    breaks = find_layout(text, split_lines(text), **known).breaks
    return [f"{text[gap.start - 2 : gap.start]}|{text[gap.end : gap.end + 2]}" for gap in breaks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市地表水水质断面比\n\n例上升到77%。", ["面比|例上"]),
        ("今年全市将新建公园，\n改造街区，完成绿化。", ["园，|改造"]),
        ("去年完成投资120\n亿元，增长5%。", ["20|亿元"]),
        ("上升到77.\n5%，达到目标。", ["7.|5%"]),
        ("增幅为5.1\n%，好于预期。", [".1|%，"]),
        ("项目完工。第二批工程正在加\n紧建设。", ["在加|紧建"]),
        ("“我们最看重的是这里的\n人才，”他说。", ["里的|人才"]),
        ("“目前来这里投资的企业\n总数超过五十家。”", ["企业|总数"]),
        ("他指出：\n“要久久为功。”", ["出：|“要"]),
        ("全年累计承接项目406个，总投资\n2106亿元，增长5%。", ["投资|21"]),
        ("会议强调\n，要抓好落实。", ["强调|，要"]),
        ("the plan covers roads\nand railways.", ["ds|an"]),
    ],
)
def test_a_break_in_mid_sentence_is_found(text: str, expected: list[str]) -> None:
    """A word, a number, a quotation or a clause that is cut shows that the sentence goes on."""
    assert gaps(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "一、主要成效\n去年全市新增绿地320公顷。",
        "加快绿色转型，建设美丽家园\n去年全市新增绿地320公顷。",
        "会议结束。\n第二天，代表们返回。",
        "任务如下：\n一是修路；\n二是架桥。",
        "新华社记者 张三\n去年全市新增绿地320公顷。",
        "这是新建的公园。本报记者 李四 摄\n去年全市新增绿地320公顷。",
        "来源：某日报\n时间：2024-05-01\n去年全市新增绿地320公顷。",
        "【字号：\n大\n中\n小\n】\n某市召开会议",
        "地区\t2020年\n北京\t36102.6",
        "　　去年全市新增绿地320公顷\n　　今年计划再增200公顷。",
        "- 修路\n- 架桥\n- 植树",
        "（2024年1月21日在某市第十五届人民代表大会第四次会议上）\n市长 王某\n各位代表：",
        "附件1\n重点项目清单",
    ],
)
def test_the_end_of_a_paragraph_is_no_break(text: str) -> None:
    """Headings, labels, lists, rows, signatures and indented paragraphs end where their line ends."""
    assert gaps(text) == []


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=12, max_size=30),
    st.integers(min_value=16, max_value=40),
    st.sampled_from(["", "　　"]),
    st.sampled_from(["\n", "\n\n"]),
)
def test_hard_wrapped_lines_are_joined_and_paragraphs_are_not(
    sentences: list[str], width: int, indent: str, between: str
) -> None:
    """A text that is wrapped at a width comes back as its paragraphs."""
    text, ends = "", set()
    for sentence in sentences:
        paragraph = indent + sentence
        text += "\n".join(paragraph[at : at + width] for at in range(0, len(paragraph), width))
        ends.add(len(text))
        text += between
    layout = find_layout(text, split_lines(text))
    assert not {gap.start for gap in layout.breaks} & ends
    joined = "".join(text[span.start : span.end].replace("\n", "") for span in layout.paragraphs)
    assert joined.replace("\u3000", "") == "".join(sentences)


def test_a_page_number_may_stand_in_a_sentence() -> None:
    """The break reaches over a line that is nothing but a page number."""
    text = "第一项工程已完工。第二项工程正在建设，预计明年年底前全部建成\n— 12 —\n投入使用。"
    layout = find_layout(text, split_lines(text))
    assert [gap.of(text) for gap in layout.breaks] == ["\n— 12 —\n"]


def test_a_larger_gap_than_usual_ends_a_paragraph() -> None:
    """Three blank lines part what two did not, unless a word is cut."""
    text = (
        "甲市新建公园十个，改造街区五处，群众普遍感到满意，纷纷点赞叫好，表示支持和拥护这样做法，还将继续参与"
        "共建共治，共享美好生活\n\n\n\n这是新建的湿地\n\n乙市正常。\n\n丙市正常。"
    )
    assert gaps(text) == []


def test_what_the_format_knows_goes_before_the_signs() -> None:
    """A line known to be wrapped goes on, a line known to end a paragraph does not."""
    text = "绿色发展\n取得成效。"
    assert gaps(text, joins=frozenset((4,))) == ["发展|取得"]
    assert gaps("水质断面比\n例上升。", ends=frozenset((5,))) == []


def test_english_paragraphs_end_with_their_period() -> None:
    """Lines wrapped at words are joined, sentences are not."""
    text = (
        "The programme of the region moves offices, markets and hospitals out of\n"
        "the capital, builds railways between the three places and cleans the\n"
        "air that they share.\n"
        "Every figure of a report is kept together with the sentence that says it,\n"
        "so that readers can find out where it comes from and what it is about.\n"
        "Two figures that cannot both be true are shown side by side.\n"
    )
    layout = find_layout(text, split_lines(text))
    assert [span.of(text)[:9] for span in layout.paragraphs] == ["The progr", "Every fig", "Two figur"]


def test_characters_without_width_hide_no_full_stop() -> None:
    """A sentence that ends before a zero-width space has ended."""
    assert gaps("全市新增绿地320公顷。\u200b\n\u200b今年计划再增200公顷。") == []


def test_a_text_without_lines_has_no_layout() -> None:
    """White space alone is no paragraph."""
    assert find_layout(" \n ", split_lines(" \n ")).paragraphs == ()


def test_breaks_and_paragraphs_cover_the_lines_in_order() -> None:
    """Every paragraph begins with a line and every break lies inside a paragraph."""
    text = "一、成效\n2022年断面比\n例上升到77.5%。\n二、任务\n新建公路。"
    layout = find_layout(text, split_lines(text))
    assert [span.of(text) for span in layout.paragraphs] == [
        "一、成效",
        "2022年断面比\n例上升到77.5%。",
        "二、任务",
        "新建公路。",
    ]
    assert all(any(span.contains(gap) for span in layout.paragraphs) for gap in layout.breaks)
    assert layout.breaks == (Span(13, 14),)


def test_the_head_of_every_page_is_no_part_of_the_text() -> None:
    """Beside page numbers the name of a gazette stands on each page: sentences run on over it."""
    text = (
        "- 1 -\n某市公报 2026年第2期\n关于园区建设的报告\n园区已建成厂房86万平方米，入驻企\n"
        "- 2 -\n某市公报 2026年第2期\n业达到310家。\n- 3 -\n某市公报 2026年第2期\n下一步，将继续推进。\n"
    )
    layout = find_layout(text, split_lines(text))
    assert [text[start:end] for start, end in layout.breaks] == [
        "\n- 2 -\n某市公报 2026年第2期\n",
        "\n- 3 -\n某市公报 2026年第2期",
    ]
    assert len(layout.heads) == 3


def test_a_line_that_stands_beside_one_page_number_alone_is_text() -> None:
    """The last line of a page is no head of pages, however short."""
    text = "园区建设取得进展。\n- 1 -\n企业达到310家。\n就业增加1.8万人。\n- 2 -\n下一步，继续推进。\n"
    assert find_layout(text, split_lines(text)).heads == frozenset()
