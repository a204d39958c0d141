"""Web pages: the main text without the site around it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from lantu.documents import Document, Field, read_document
from lantu.errors import DocumentError

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>滨海区召开协同治水推进会_滨海区人民政府网站</title>{meta}</head><body>
<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/xw">要闻</a></div>
<form id="aspnetForm"><div class="article">
<h1>滨海区召开协同治水推进会</h1>
<div class="info">发布时间：2024年04月13日 来源：滨海区融媒体中心 浏览次数：<span>12</span></div>
<div class="tools">【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>收藏</a></div>
<div id="printContent">
<p>　　4月12日，区里召开推进会。会议
通报，去年PM<sub>2.5</sub>平均浓度为37微克/立方米，<b>比上年</b>下降5.1%。</p>
<p style="display:none">看不见的字不算正文，写了也不读。</p>
<h2>一、进展</h2>
<p>　　累计承接项目406个，总投资2106.18亿元。<br>其中开工320个，投产150个。</p>
{table}
<p>　　会议要求，各单位要抓好落实，按月报告进度。</p>
</div>
<p>责任编辑：某某</p>
<div>相关链接</div><ul><li><a href="1">上游三县签署补偿协议</a></li><li><a href="2">湿地公园开园</a></li></ul>
</div></form>
<div id="footer">主办：滨海区人民政府 京ICP备05000000号</div>
<script>var a = "不要，读我。";</script></body></html>
"""
TABLE = """<table><caption>表1 主要指标</caption>
<tr><th rowspan="2">指标</th><th colspan="2">数值</th><th rowspan="2">属性</th></tr>
<tr><th>2020年</th><th>2025年</th></tr>
<tr><td>森林覆盖率</td><td>35%</td><td>36.5%</td><td>约束性</td></tr>
<tr><td>城镇化率</td><td>68.6%</td><td>72%</td><td>预期性</td></tr></table>"""


def read(tmp_path: Path, page: str, encoding: str = "utf-8", name: str = "page.html") -> Document:
    """Write a page to a file and read it."""
    path = tmp_path / name
    path.write_bytes(page.encode(encoding))
    return read_document(path)


def test_the_text_is_the_article_and_nothing_of_the_site(tmp_path: Path) -> None:
    """Navigation, buttons, hidden text, related links, footer and scripts are left out."""
    document = read(tmp_path, PAGE.format(meta="", table=""))
    assert document.text.splitlines() == [
        "滨海区召开协同治水推进会",
        "发布时间：2024年04月13日 来源：滨海区融媒体中心 浏览次数：12",
        "4月12日，区里召开推进会。会议通报，去年PM2.5平均浓度为37微克/立方米，比上年下降5.1%。",
        "一、进展",
        "累计承接项目406个，总投资2106.18亿元。",
        "其中开工320个，投产150个。",
        "会议要求，各单位要抓好落实，按月报告进度。",
    ]
    assert document.media_type == "text/html"


def test_title_date_and_publisher_are_found_in_the_page(tmp_path: Path) -> None:
    """The headline and the line below it say them."""
    document = read(tmp_path, PAGE.format(meta="", table=""))
    assert document.title == Field("滨海区召开协同治水推进会", "head of the text")
    assert document.date == Field("2024-04-13", "head of the text")
    assert document.publisher == Field("滨海区融媒体中心", "head of the text")
    assert document.authority == "press"


def test_meta_elements_go_before_the_text(tmp_path: Path) -> None:
    """What the page states for machines is believed first."""
    meta = (
        '<meta name="PubDate" content="2024-04-14 08:00"><meta name="ContentSource" content="滨海区水务局">'
    )
    document = read(tmp_path, PAGE.format(meta=meta, table=""))
    assert document.date == Field("2024-04-14", "meta element")
    assert document.publisher == Field("滨海区水务局", "meta element")
    assert document.authority == "primary"


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_pages_in_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    """The bytes decide, also where the page states another encoding or none."""
    said = "今年上半年，兩市簽署合作協議12項，重點項目開工率達到85%。"
    page = f"<title>簽署合作協議</title><body><h1>簽署合作協議</h1><p>{said}</p><p>{said}</p></body>"
    document = read(tmp_path, page, encoding)
    assert said in document.text
    assert document.encoding == encoding


def test_a_table_keeps_its_cells_grounded(tmp_path: Path) -> None:
    """Each cell's span is its text, merged cells reach over their squares, header and title are found."""
    document = read(tmp_path, PAGE.format(meta="", table=TABLE))
    (table,) = document.tables
    cells = {(cell.row, cell.column): cell for cell in table.cells}
    assert cells[3, 1].span.of(document.text) == "68.6%"
    assert (cells[0, 1].rows, cells[0, 1].columns) == (1, 2)
    assert (cells[0, 3].rows, cells[0, 3].columns) == (2, 1)
    assert table.header_rows == 2
    assert table.caption is not None
    assert table.caption.of(document.text) == "表1 主要指标"
    assert "表1 主要指标" not in {section.heading.of(document.text) for section in document.sections}


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((("甲区", "15"), ("乙区", "23")), [4]),
        ((("甲区", "15", "1"), ("乙区", "23", "2")), [6]),
        ((("甲区",), ("乙区",), ("丙区",), ("丁区",)), []),
        ((("甲区", "15", "23", "37"),), []),
        ((("甲区", "15"), ("乙区",)), []),
    ],
)
def test_two_rows_and_two_columns_are_the_least_of_a_table(
    tmp_path: Path, rows: tuple[tuple[str, ...], ...], found: list[int]
) -> None:
    """And four cells that say something: one column or one row is a list."""
    lines = "".join(f"<tr>{''.join(f'<td>{said}</td>' for said in row)}</tr>" for row in rows)
    document = read(tmp_path, PAGE.format(meta="", table=f"<table>{lines}</table>"))
    assert [len(table.cells) for table in document.tables] == found


def test_a_table_that_lays_out_the_page_is_no_table(tmp_path: Path) -> None:
    """Old pages put their article into a cell; it is text."""
    said = "全市推进协同治水，去年共监测断面126个，水质优良比例提高到85.1%。" * 5
    page = (
        "<html><body><table><tr><td><a href=1>首页</a></td><td><a href=2>要闻</a></td></tr>"
        f"<tr><td><table><tr><td><p>{said}</p><p>{said}</p></td></tr></table></td></tr></table></body></html>"
    )
    document = read(tmp_path, page)
    assert document.tables == ()
    assert document.text.count(said) == 2


def test_headings_of_the_page_are_sections(tmp_path: Path) -> None:
    """An h2 is below the h1."""
    document = read(tmp_path, PAGE.format(meta="", table=""))
    assert [(section.level, section.heading.of(document.text)) for section in document.sections] == [
        (1, "滨海区召开协同治水推进会"),
        (2, "一、进展"),
    ]


def test_every_block_says_which_element_it_comes_from(tmp_path: Path) -> None:
    """The map to the source covers the text, in order and without overlap."""
    document = read(tmp_path, PAGE.format(meta="", table=TABLE))
    spans = [origin.span for origin in document.origins]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    outside = set(range(len(document.text))) - {at for span in spans for at in range(*span)}
    assert {document.text[at] for at in outside} <= {"\n", "\t"}
    (first,) = [origin for origin in document.origins if origin.span.of(document.text).startswith("4月12日")]
    assert first.element is not None
    assert first.element.endswith("/p[1]")


def test_a_page_without_text_is_refused(tmp_path: Path) -> None:
    """A script that would show it is no text."""
    with pytest.raises(DocumentError, match=r"page\.html: the page has no text"):
        read(tmp_path, "<html><body><script>show()</script></body></html>")


def test_a_page_that_nests_without_end_is_refused(tmp_path: Path) -> None:
    """A hundred thousand open elements take hours to parse; the message says what to do."""
    with pytest.raises(DocumentError, match="nest more than 1000 deep"):
        read(tmp_path, "<div>" * 100_000 + "正文")


def test_numeric_references_cannot_smuggle_half_characters(tmp_path: Path) -> None:
    """Text is always fit to be stored as UTF-8."""
    document = read(tmp_path, "<p>两市&#xD800;签署协议，合作&#0;12项，涉及交通和水利。</p>")
    document.text.encode("utf-8")


SAID = "全市推进协同治水，去年共监测断面126个，水质优良比例提高到85.1%。"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f'<div id="js_content" style="visibility: hidden">{SAID * 3}</div>', [SAID * 3]),
        (f"<pre>{SAID}\n{SAID}</pre>", [SAID, SAID]),
        (f"<div>{SAID}<br><br>{SAID}</div>", [SAID, SAID]),
        (f"<p>{SAID}</p><p><span style='display:none'>隐藏</span>{SAID}</p>", [SAID, SAID]),
        (f"<article><section><p>{SAID}</p></section></article><aside><p>{SAID}，旁栏。</p></aside>", [SAID]),
        (f"<div class=content>{SAID}</div><div class='related-news'><a>相关一，题目。</a></div>", [SAID]),
        (f"<ul><li>{SAID}</li><li>{SAID}</li></ul>", [SAID, SAID]),
        (f"<p>{SAID}</p><ul>" + "<li><a href=x>另一条新闻的题目</a></li>" * 8 + "</ul>", [SAID]),
        (f"<font size=2>{SAID}</font>", [SAID]),
        (f"<td>{SAID}</td>", [SAID]),
        (f"<p>{SAID[:10]}<a href=x>{SAID[10:15]}</a>{SAID[15:]}</p>", [SAID]),
    ],
)
def test_all_sorts_of_pages_give_their_text(tmp_path: Path, page: str, expected: list[str]) -> None:
    """However a site builds its pages, the article comes out in lines and nothing else does."""
    assert read(tmp_path, f"<html><body>{page}</body></html>").text.splitlines() == expected
