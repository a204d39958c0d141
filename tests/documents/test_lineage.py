"""Who speaks, and which documents are copies."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lantu.documents import Document, find_lineage, read_document
from lantu.documents.authority import find_authority

STORY = (
    "去年以来，上游三县与下游两区签署协议，共同治理北运河。协议商定，断面水质每月监测一次，超标一次扣减补偿资金50万元。"
    "一年来，沿河关停排污口36处，新建湿地540公顷，补种乔木12万株。下游断面水质由四类提高到三类，鸟类增加到一百三十种。"
    "今年还将打通两条沿河绿道，全长36公里，沿线设驿站九座。"
)
OTHER = (
    "城际铁路新开车次二十对，早晚高峰每十分钟一班。沿线六座车站改造了换乘通道，步行时间由十二分钟缩短到四分钟。"
    "通勤月票已售出三万张，预计年底达到五万张，跨市上班的人多了一倍。"
)


def make(tmp_path: Path, name: str, text: str, **row: str) -> Document:
    """Write a text to a file and read it."""
    path = tmp_path / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return read_document(path, metadata=row)


def test_reprints_are_copies_of_the_organs_own_text(tmp_path: Path) -> None:
    """The press's earlier printing gives way to the organ, other layout and small changes do not matter."""
    organ = make(tmp_path, "organ", STORY, publisher="北河市水务局", date="2024-05-02")
    press = make(tmp_path, "press", STORY.replace("。", "。\n\n"), publisher="北河日报", date="2024-05-01")
    web = make(
        tmp_path, "web", "转载：" + STORY.replace("一年来", "这一年来"), publisher="某门户", date="2024-05-03"
    )
    apart = make(tmp_path, "apart", OTHER, publisher="北河日报", date="2024-05-03")
    found = find_lineage([web, press, apart, organ])
    assert {(reprint.copy, reprint.relation) for reprint in found} == {
        (press.id, "same text"),
        (web.id, "reprint"),
    }
    assert {reprint.source for reprint in found} == {organ.id}
    assert all(reprint.similarity > 0.9 for reprint in found)


def test_among_equals_the_earliest_is_the_source(tmp_path: Path) -> None:
    """An unknown date comes last."""
    late = make(tmp_path, "late", STORY + "（完）", publisher="甲日报", date="2024-05-09")
    early = make(tmp_path, "early", STORY, publisher="乙日报", date="2024-05-01")
    undated = make(tmp_path, "undated", "讯：" + STORY, publisher="丙日报")
    assert {reprint.source for reprint in find_lineage([late, undated, early])} == {early.id}


def test_the_order_of_documents_does_not_matter(tmp_path: Path) -> None:
    """Any permutation gives the same lineage."""
    documents = [
        make(tmp_path, f"d{number}", STORY + "续" * number, publisher="甲日报") for number in range(4)
    ]
    assert find_lineage(documents) == find_lineage(reversed(documents))


def test_a_part_is_an_excerpt_of_the_whole(tmp_path: Path) -> None:
    """The longer text, no less authoritative, is the source."""
    whole = make(tmp_path, "whole", STORY + OTHER * 1, title="治水", publisher="甲日报")
    part = make(tmp_path, "part", STORY, title="治水", publisher="乙日报")
    (reprint,) = find_lineage([part, whole])
    assert (reprint.copy, reprint.source) == (part.id, whole.id)
    assert reprint.evidence == ("same title",)


def test_texts_on_the_same_matter_are_no_copies(tmp_path: Path) -> None:
    """Common phrases do not make one text of two."""
    one = make(tmp_path, "one", STORY, title="协同发展", publisher="甲日报")
    other = make(tmp_path, "other", OTHER + STORY[:30], title="协同发展", publisher="乙日报")
    assert find_lineage([one, other]) == ()


def test_the_same_bytes_are_one_document(tmp_path: Path) -> None:
    """A file under two names is no copy of itself."""
    assert find_lineage([make(tmp_path, "a", STORY), make(tmp_path, "b", STORY)]) == ()


def test_a_copy_that_names_its_source_says_so(tmp_path: Path) -> None:
    """The words 据《…》 are evidence."""
    source = make(tmp_path, "source", STORY, publisher="北河日报", date="2024-05-01")
    copy = make(tmp_path, "copy", STORY + "据《北河日报》", publisher="南河晚报", date="2024-05-02")
    (reprint,) = find_lineage([copy, source])
    assert reprint.evidence == ("names 北河日报",)


@pytest.mark.parametrize(
    ("publisher", "text", "expected"),
    [
        ("天津市统计局", "全市常住人口1364万人。", "primary"),
        ("雄安新区管理委员会", "新区建设取得进展。", "primary"),
        ("北京市西城区", "代表团赴外地考察。", "primary"),
        ("新华社", "两地昨天签署协议。", "press"),
        ("河北日报", "现在，我代表省人民政府，向大会报告工作，请予审议。", "official copy"),
        (None, "现在，我代表省人民政府，向大会报告工作，请予审议。", "official copy"),
        ("某某百科", "京津冀是三地的合称。", "secondary"),
        (None, "两地昨天签署协议。", "unknown"),
    ],
)
def test_publisher_and_text_together_tell_who_speaks(publisher: str | None, text: str, expected: str) -> None:
    """The organ is primary, an official text elsewhere is a copy, the press is the press."""
    assert find_authority(publisher, text) == expected


def test_an_official_text_that_is_signed_is_the_organs_own(tmp_path: Path) -> None:
    """The signature at the foot stands for a publisher."""
    text = f"关于做好防汛工作的通知\n北水发〔2024〕12号\n各区水务局：\n{STORY}\n北河市水务局\n2024年6月1日\n"
    assert make(tmp_path, "notice", text).authority == "primary"


def test_editions_of_one_form_are_no_copies(tmp_path: Path) -> None:
    """A yearly report in the words of the last, with other figures, is another statement."""
    later = STORY.translate(str.maketrans("0123456789", "9876543210"))
    one = make(tmp_path, "one", STORY, publisher="甲市统计局", date="2023-05-01")
    other = make(tmp_path, "other", later, publisher="甲市统计局", date="2024-05-01")
    assert find_lineage([one, other]) == ()


def test_what_names_another_as_its_source_is_the_copy(tmp_path: Path) -> None:
    """Also where it is longer and of the same day."""
    source = make(tmp_path, "source", STORY, publisher="北河日报", date="2024-05-01")
    copy = make(
        tmp_path, "copy", STORY + "（据《北河日报》，本版有补充）", publisher="南河晚报", date="2024-05-01"
    )
    assert [reprint.source for reprint in find_lineage([copy, source])] == [source.id]


REPORT = (
    "全市完成投资1356.2亿元，增长7.3%。新开工项目218个，建成项目96个。造林35.6万亩，退耕14.2万亩。"
    "城镇新增就业11.8万人，失业率4.2%。空气优良天数289天，细颗粒物浓度38.5微克。改造老旧小区127个，涉及居民46.9万户。"
)
SPUN = (
    "整个城市落实资金1356.2亿元，攀升7.3%。全新动工工程218个，落成工程96个。植树35.6万亩，退田14.2万亩。"
    "城里添加岗位11.8万人，待业比率4.2%。大气良好日子289天，微细粒子含量38.5微克。翻新陈旧院落127个，牵涉住户46.9万户。"
)


def test_a_copy_with_pinyin_between_the_words_is_a_copy(tmp_path: Path) -> None:
    """A text that writes the sound behind the words is the same text."""
    plain = make(tmp_path, "plain", STORY, publisher="北河市水务局", date="2024-05-02")
    sounded = STORY.replace("水质", "水质(shuǐ zhì)").replace("湿地", "湿shī地dì").replace("流", "流liú")
    other = make(tmp_path, "other", sounded, publisher="某门户", date="2024-05-03")
    found = find_lineage([plain, other])
    assert [(one.copy, one.source, one.relation) for one in found] == [(other.id, plain.id, "same text")]


def test_a_copy_whose_words_were_replaced_is_altered(tmp_path: Path) -> None:
    """A machine that replaces words and keeps the figures makes no second source."""
    plain = make(tmp_path, "plain", REPORT + OTHER, publisher="北河市统计局", date="2024-05-02")
    spun = make(tmp_path, "spun", SPUN + OTHER[:30], date="2024-05-03")
    found = find_lineage([spun, plain])
    assert [(one.copy, one.source, one.relation) for one in found] == [(spun.id, plain.id, "altered")]


def test_the_same_form_with_other_figures_is_no_copy(tmp_path: Path) -> None:
    """Two years' reports in the same words are two reports."""
    one = make(tmp_path, "one", REPORT, date="2024-05-02")
    figures = iter(range(101, 200))
    later = re.sub(r"\d+(?:\.\d+)?", lambda _: str(next(figures)), REPORT)
    assert find_lineage([one, make(tmp_path, "later", later, date="2025-05-02")]) == ()
