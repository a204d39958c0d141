"""Headings and the passages they govern."""

from __future__ import annotations

from pathlib import Path

from lantu.documents import Document, read_document
from lantu.documents.extract import Extract
from lantu.documents.structure import find_structure


def outline(text: str) -> list[tuple[int, str]]:
    """Return level and heading of each section."""
    return [
        (section.level, section.heading.of(text))
        for section in find_structure(Extract(text, "test")).sections
    ]


BODY = "全年完成投资320亿元，比上年增长6.5%，各项工作按计划推进。\n"


def test_numbering_gives_the_levels() -> None:
    """一、 is above （一）, which is above 1."""
    text = f"一、回顾\n{BODY}（一）交通\n{BODY}1.铁路\n{BODY}2.公路\n{BODY}（二）生态\n{BODY}二、展望\n{BODY}"
    assert outline(text) == [
        (1, "一、回顾"),
        (2, "（一）交通"),
        (3, "1.铁路"),
        (3, "2.公路"),
        (2, "（二）生态"),
        (1, "二、展望"),
    ]


def test_a_section_reaches_to_the_next_heading_of_its_level() -> None:
    """The outer section holds the inner ones."""
    text = f"一、回顾\n{BODY}（一）交通\n{BODY}二、展望\n{BODY}"
    sections = find_structure(Extract(text, "test")).sections
    assert sections[0].body.contains(sections[1].heading)
    assert sections[0].body.end == sections[1].body.end == sections[2].heading.start


def test_a_numbered_first_sentence_heads_its_paragraph() -> None:
    """（一）….  followed by text in the same paragraph is a heading that runs in."""
    text = f"一、任务\n{BODY}（一）打通断头路。{BODY}（二）加密监测断面。{BODY}"
    assert outline(text)[1:] == [(2, "（一）打通断头路"), (2, "（二）加密监测断面")]


def test_short_lines_with_text_below_are_headings() -> None:
    """Without numbers, a short line without a full stop heads what follows."""
    text = f"{BODY}携手治水\n{BODY}共建园区\n{BODY}"
    assert outline(text) == [(1, ""), (1, "携手治水"), (1, "共建园区")]


def test_a_list_of_names_is_no_set_of_headings() -> None:
    """Many short lines one after another are a list."""
    text = BODY + "甲市\n乙市\n丙市\n丁市\n戊市\n己市\n" + BODY
    assert outline(text) == [(1, "")]


def test_an_annex_begins_anew() -> None:
    """附件 is outermost whatever stood before."""
    text = f"一、回顾\n{BODY}（一）交通\n{BODY}附件1\n项目清单\n{BODY}"
    assert (1, "附件1") in outline(text)


def test_markdown_marks_headings(tmp_path: Path) -> None:
    """One sign is a level above two."""
    path = tmp_path / "a.md"
    path.write_text(f"# 年度报告\n\n{BODY}\n## 交通\n\n{BODY}\n## 生态\n\n{BODY}", encoding="utf-8")
    document: Document = read_document(path)
    assert [(s.level, s.heading.of(document.text)) for s in document.sections] == [
        (1, "# 年度报告"),
        (2, "## 交通"),
        (2, "## 生态"),
    ]
    assert document.title is not None
    assert document.title.value == "年度报告"


def test_a_text_without_headings_is_one_section() -> None:
    """It has no heading and is all of the text."""
    (section,) = find_structure(Extract(BODY, "test")).sections
    assert (section.heading, section.body) == ((0, 0), (0, len(BODY)))


DIGEST = (
    "一周要闻速览\n"
    "某网消息：京津两地签署养老服务合作协议今天（3月5日），京津两地民政部门签署养老服务合作协议，首批互认床位3200张。"
    "老年人异地养老补贴可直接结算。"
    "沧州港新开两条集装箱航线记者从沧州港了解到，该港近日新开两条集装箱航线，年运力增加12万标箱。"
    "延庆冰雪季接待游客超百万人次据延庆区文旅局统计，冰雪季以来接待游客103万人次，同比增长18%。"
    "首届京津冀机器人大赛在雄安举行昨天（3月4日），首届京津冀机器人大赛在雄安举行，来自三地的160支队伍参加。"
    "大赛设有五个赛项。\n"
)


def test_the_items_of_a_digest_are_sections() -> None:
    """Headlines that run into their text are found, and what follows belongs to the item."""
    structure = find_structure(Extract(DIGEST, "test"))
    items = [section for section in structure.sections if section.heading.start]
    assert [item.heading.of(DIGEST) for item in items] == [
        "京津两地签署养老服务合作协议",
        "沧州港新开两条集装箱航线",
        "延庆冰雪季接待游客超百万人次",
        "首届京津冀机器人大赛在雄安举行",
    ]
    assert items[0].body.of(DIGEST).endswith("直接结算。")
    assert [a.body.end for a in items[:-1]] == [b.heading.start for b in items[1:]]


def test_one_story_is_no_digest() -> None:
    """A report on one matter keeps its paragraphs together."""
    text = "两地签署养老服务合作协议\n" + DIGEST.split("\n")[1].partition("沧州港")[0] * 3 + "\n"
    assert all(section.heading.start == 0 for section in find_structure(Extract(text, "test")).sections)


def test_paragraphs_with_headlines_of_their_own_are_the_items_of_a_digest() -> None:
    """A short first sentence heads each; the note below belongs to the last."""
    text = (
        "一日要闻简报\n2024年3月5日\n"
        "养老床位跨省互认。京津两地民政部门签署合作协议，首批互认床位3200张，老年人异地补贴直接结算。\n"
        "港口新开两条航线。沧州港近日新开两条集装箱航线，年运力增加12万标箱，覆盖十个港口。\n"
        "冰雪季游客过百万人次。延庆冰雪季以来接待游客103万人次，同比增长18%，旅游收入创新高。\n"
    )
    structure = find_structure(Extract(text, "test"))
    assert [section.heading.of(text) for section in structure.sections] == [
        "",
        "养老床位跨省互认",
        "港口新开两条航线",
        "冰雪季游客过百万人次",
    ]


def test_a_signature_and_notes_on_who_is_told_are_no_headings(tmp_path: Path) -> None:
    """The organ above its day, who to ask and who gets a copy head nothing."""
    path = tmp_path / "a.txt"
    path.write_text(
        "答复函\n\n一、进展\n已打通断头路十八条。\n\n甲省交通运输厅\n2025年6月18日\n"
        "联系人：张某　电话：12345\n抄送：省政府办公厅。\n"
    )
    document = read_document(path)
    assert [section.heading.of(document.text) for section in document.sections] == ["", "一、进展"]


def test_a_headline_ends_above_the_dateline_of_its_report(tmp_path: Path) -> None:
    """某报某地6月12日讯（记者 …） begins anew, whatever the headline ends with."""
    path = tmp_path / "a.txt"
    path.write_text(
        "一周要闻\n\n【甲市】陆港今年班列开行超400列\n"
        "甲省日报乙市6月12日讯（记者 张某）陆港累计开行班列412列，增长两成。\n"
    )
    document = read_document(path)
    assert not document.breaks
