"""Titles, also those that a file breaks over several lines."""

from __future__ import annotations

import pytest

from lantu.documents import Document, read_bytes, source_of
from lantu.documents.titles import find_title

BODY = "全年完成投资320亿元，比上年增长6.5%，各项工作按计划推进，群众满意度继续提高。\n"


def read(text: str) -> Document:
    """Read a text with nothing known beside it."""
    return read_bytes(source_of("a.txt", text.encode()))


@pytest.mark.parametrize(
    ("head", "title", "place", "publisher"),
    [
        (
            "滨海省人民政府办公厅\n关于印发滨海省园区共建若干措施的通知\n滨政办发〔2026〕12号\n",
            "滨海省人民政府办公厅关于印发滨海省园区共建若干措施的通知",
            "滨海省",
            "滨海省人民政府办公厅",
        ),
        (
            "滨海省人民政府办公厅关于印发\n《滨海省园区共建若干措施》的通知\n滨政办发〔2026〕12号\n",
            "滨海省人民政府办公厅关于印发《滨海省园区共建若干措施》的通知",
            "滨海省",
            "滨海省人民政府办公厅",
        ),
        (
            "水利部关于新建甲河至乙河\n引水工程可行性研究报告的批复\n水规〔2026〕21号\n",
            "水利部关于新建甲河至乙河引水工程可行性研究报告的批复",
            None,
            "水利部",
        ),
        (
            "关于滨海市2025年计划执行情况\n与2026年计划草案的报告\n——2026年1月14日在滨海市第八届人民代表大会上\n",
            "关于滨海市2025年计划执行情况与2026年计划草案的报告",
            "滨海市",
            None,
        ),
        (
            "中共滨海市委  滨海市人民政府\n关于推进副中心建设的\n实施意见\n（2026年3月5日）\n一、总体要求\n",
            "中共滨海市委 滨海市人民政府关于推进副中心建设的实施意见",
            "滨海市",
            "中共滨海市委 滨海市人民政府",
        ),
        (
            "滨海市水务局\n滨海市财政局\n关于节水补助的公告\n",
            "滨海市水务局 滨海市财政局关于节水补助的公告",
            "滨海市",
            "滨海市水务局 滨海市财政局",
        ),
        (
            "滨海新区\n2025年国民经济和社会发展统计公报\n",
            "滨海新区2025年国民经济和社会发展统计公报",
            "滨海新区",
            None,
        ),
        ("京津冀协同发展\n2026年工作要点\n（2026年2月）\n", "京津冀协同发展2026年工作要点", "京津冀", None),
        (
            "关于共建滨海试验区的通知\n北河省人民政府办公厅 南河省人民政府办公厅\n2026年5月20日\n一、目标\n",
            "关于共建滨海试验区的通知",
            None,
            "北河省人民政府办公厅 南河省人民政府办公厅",
        ),
        # What stands below a whole title is none of it.
        ("滨海港开通新航线\n关注民生建设报告\n来源：某市日报\n", "滨海港开通新航线", None, "某市日报"),
        ("滨海市发布节水条例\n记者 某某\n2026年3月5日\n", "滨海市发布节水条例", None, None),
        ("关于滨海市水价的通知\n和平区各单位：\n", "关于滨海市水价的通知", "滨海市", None),
    ],
)
def test_a_title_is_whole_where_a_file_breaks_it(
    head: str, title: str, place: str | None, publisher: str | None
) -> None:
    """Its lines are one title, from which place and issuer are read; the lines around it stay out."""
    document = read(f"{head}{BODY}")
    assert document.title is not None
    assert document.title.value == title
    assert (document.place and document.place.value) == place
    assert (document.publisher and document.publisher.value) == publisher


def test_a_heading_of_the_format_goes_before_other_lines() -> None:
    """A line that the format marks is the title, also below one that looks like one."""
    said = ["滨海市人民政府门户网站首页", "滨海大桥通车"]
    found = find_title(said, [False, True])
    assert found is not None
    assert (found.text, found.lines) == ("滨海大桥通车", range(1, 2))


def test_no_line_is_a_title_where_none_is_like_one() -> None:
    """Sentences, days, rows of tables and the names of papers are none."""
    said = ["某市日报", "2026年3月5日", "项目\t数量", "全年完成投资320亿元。"]
    assert find_title(said, [False] * len(said)) is None


def test_a_table_ends_the_head_of_a_list() -> None:
    """A long list of works with nothing but its table below the head keeps title and day."""
    rows = "".join(f"{number}\t第{number}水厂工程\t{number * 10}\n" for number in range(1, 60))
    document = read(f"2026年重点工程清单\n2026年2月10日\n单位：亿元\n序号\t项目名称\t总投资\n{rows}")
    assert document.title is not None
    assert document.date is not None
    assert (document.title.value, document.date.value) == ("2026年重点工程清单", "2026-02-10")
