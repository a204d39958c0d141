"""What makes a grid of cells a table."""

from __future__ import annotations

import pytest

from lantu.documents.builder import TextBuilder
from lantu.documents.document import Origin
from lantu.documents.tables import (
    Square,
    find_caption,
    header_rows,
    is_number,
    join_lines,
    part_rows,
    place_squares,
)
from lantu.facts import Span


def grid(*rows: str) -> list[list[Square]]:
    """Return rows of cells, written with strokes between."""
    return [[Square(said) for said in row.split("|")] for row in rows]


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        pytest.param([[1, 1], [1, 1]], [[0, 1], [0, 1]], id="plain"),
        pytest.param([[(2, 1), 1], [1]], [[0, 1], [1]], id="one reaches down"),
        pytest.param([[(3, 1), 1], [1], [1], [1, 1]], [[0, 1], [1], [1], [0, 1]], id="and ends"),
        pytest.param([[(1, 2), 1], [1, 1, 1]], [[0, 2], [0, 1, 2]], id="one reaches right"),
        pytest.param([[(2, 2), 1], [1], [1, 1, 1]], [[0, 2], [2], [0, 1, 2]], id="both ways"),
        pytest.param([[1, (2, 1), 1], [1, 1]], [[0, 1, 2], [0, 2]], id="in the middle"),
    ],
)
def test_cells_find_their_columns(rows: list[list[int | tuple[int, int]]], columns: list[list[int]]) -> None:
    """Below a cell that reaches down nothing begins, until it ends."""
    reaches = [[(cell, cell) if isinstance(cell, int) else cell for cell in row] for row in rows]
    placed = place_squares([[Square("x", 0, down, right) for down, right in row] for row in reaches])
    assert [[square.column for square in row] for row in placed] == columns


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        pytest.param(["森林", "覆盖率"], "森林覆盖率", id="a word that was wrapped"),
        pytest.param(["完成。", "超额"], "完成。 超额", id="a new sentence"),
        pytest.param(["GDP", "增速"], "GDP 增速", id="letters before characters"),
        pytest.param(["per", "capita"], "per capita", id="two words"),
        pytest.param(["甲\t乙", " 丙 "], "甲 乙丙", id="tabs and blanks"),
        pytest.param(["", "甲", ""], "甲", id="empty lines"),
        pytest.param(["甲\n乙"], "甲乙", id="a break inside"),
        pytest.param([], "", id="nothing"),
    ],
)
def test_lines_of_a_cell_are_one(lines: list[str], said: str) -> None:
    """No tab is left, as tabs part cells."""
    assert join_lines(lines) == said


@pytest.mark.parametrize(
    "said",
    [
        "12",
        "-3.5",
        "1,234.5",
        "≥75%",
        "约12万",
        "3-5",
        "3.5～4.2亿元",
        "+0.2",
        "±5",
        "37微克/立方米",
        "12左右",
    ],
)
def test_figures_are_numbers(said: str) -> None:
    """With signs, bounds, ranges and units."""
    assert is_number(said)


@pytest.mark.parametrize(
    "said", ["2020", "2025年", "2016-2020年", "2025年目标", "指标", "", "—", "第1位的城市名称很长"]
)
def test_names_of_columns_are_none(said: str) -> None:
    """Years and spans of years name columns."""
    assert not is_number(said)


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        pytest.param(("指标|2025年", "绿化率|36%"), 1, id="one row of names"),
        pytest.param(("指标|目标", "名称|2025年", "绿化率|36%"), 2, id="two rows"),
        pytest.param(("甲|1", "乙|2"), 0, id="figures from the first row"),
        pytest.param(("a|b", "c|d", "e|f", "g|h", "甲|1"), 4, id="four are believed"),
        pytest.param(("a|b", "c|d", "e|f", "g|h", "i|j", "甲|1"), 0, id="five are not"),
        pytest.param(("项目|责任单位", "修路|交通局"), 1, id="no figures, names short and unlike"),
        pytest.param(("甲|甲", "乙|丙"), 0, id="no figures, a name twice"),
        pytest.param(("甲|", "乙|丙"), 0, id="no figures, a name missing"),
        pytest.param(("x" * 21 + "|乙", "乙|丙"), 0, id="no figures, a name too long"),
        pytest.param(("x" * 20 + "|乙", "乙|丙"), 1, id="as long as a name may be"),
        pytest.param(("甲", "乙"), 0, id="one column"),
        pytest.param(("指标|2025年",), 0, id="one row"),
    ],
)
def test_rows_at_the_top_name_columns(rows: tuple[str, ...], count: int) -> None:
    """While they hold no figure and rows below do."""
    assert header_rows(grid(*rows)) == count


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["正文。", "表1 主要指标"], "表1 主要指标", id="it says so"),
        pytest.param(["主要指标", "（单位：亿元）"], "主要指标", id="a unit between"),
        pytest.param(["重点工程清单", "2026年2月10日"], "重点工程清单", id="a day between"),
        pytest.param(["重点工程清单", "来源：某市日报"], "重点工程清单", id="its source between"),
        pytest.param(["全年完成投资。"], None, id="a sentence"),
        pytest.param(["专栏3 重大工程。"], "专栏3 重大工程。", id="it says so, with a full stop"),
        pytest.param(["长" * 61], None, id="too long"),
        pytest.param(["表1" + "长" * 59], None, id="too long, whatever it says"),
        pytest.param(["主要指标", "如下："], None, id="the nearest decides"),
        pytest.param([], None, id="nothing above"),
    ],
)
def test_a_title_stands_above_its_table(lines: list[str], title: str | None) -> None:
    """The nearest line that is no unit, where it is short and ends no sentence."""
    builder = TextBuilder()
    blocks = [(builder.add_block(said), said) for said in lines]
    span = find_caption(blocks)
    assert (span and span.of(builder.text)) == title


def test_a_table_without_text_is_none() -> None:
    """And nothing is found of it; the blocks behind it stand where they should."""
    builder = TextBuilder()
    assert builder.add_table([[Square(""), Square("")]]) is None
    assert builder.tables == []
    assert builder.add_block("后文").of(builder.text) == "后文"


def test_blocks_point_into_the_text() -> None:
    """Headings, ends of paragraphs, and where each came from."""
    builder = TextBuilder()
    head = builder.add_block("一、成效", level=2)
    told = builder.add_block("正文", origin=lambda span: Origin(span, page=3))
    last = builder.add_block("注", ends=True)
    assert [heading.span for heading in builder.headings] == [head]
    assert builder.ends == {head.end, last.end}
    assert [origin.page for origin in builder.origins] == [None, 3, None]
    assert builder.length == len(builder.text) == 10
    assert told == Span(5, 7)


def test_a_table_says_where_its_cells_are() -> None:
    """Rows end lines, empty cells have no origin, and header rows may be told by the format."""
    builder = TextBuilder()
    title = builder.add_block("表1")
    table = builder.add_table(grid("a|b", "|1"), headers=2)
    assert table is not None
    assert (table.caption, table.header_rows) == (title, 2)
    assert table.span.of(builder.text) == "a\tb\n\t1"
    assert [(cell.row, cell.span.of(builder.text)) for cell in table.cells] == [
        (0, "a"),
        (0, "b"),
        (1, ""),
        (1, "1"),
    ]
    assert len(builder.origins) == 4
    assert builder.ends == {6, 9}


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (("指标|10月|1-10月", "产值|11.6|102.4"), 1),
        (("指标|2025年1月|2025年2月", "产值|11.6|10.4"), 1),
        (("名称|投资|期限", "一、续建项目||", "北河桥|2.4|2026"), 1),
        # Two rows of names stay two.
        (("指标|目标|", "|一季度|上半年", "产值|11.6|24.4"), 2),
    ],
)
def test_times_name_columns_and_a_line_alone_names_none(rows: tuple[str, ...], count: int) -> None:
    """10月 above figures is no figure; 一、续建项目 over the whole width heads the rows below it."""
    assert header_rows([[Square(said) for said in row.split("|")] for row in rows]) == count


def test_the_line_that_says_where_units_stand_is_no_title() -> None:
    """计量单位见表头 stands between a table and its title."""
    blocks = [(Span(0, 6), "主要年份指标"), (Span(7, 14), "计量单位见表头")]
    assert find_caption(blocks) == Span(0, 6)


def test_a_table_goes_on_below_its_head_that_stands_again() -> None:
    """Rows on the next page follow those of the page before; the head again is no row."""
    builder = TextBuilder()
    head = [Square("任务", 0), Square("时限", 1)]
    builder.add_table([head, [Square("甲", 0), Square("6月底", 1)]])
    builder.add_table([head, [Square("乙", 0), Square("9月底", 1)]], goes_on=True)
    (table,) = builder.tables
    assert [(cell.row, cell.span.of(builder.text)) for cell in table.cells if cell.column == 0] == [
        (0, "任务"),
        (1, "甲"),
        (2, "乙"),
    ]


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        ([["主要指标"], ["单位：亿元"], ["指标", "数值"], ["产值", "36"]], (2, 2, 0)),
        ([["", "单位：亿元"], ["指标", "数值"], ["产值", "36"]], (1, 2, 0)),
        ([["", "目标"], ["指标", "数值"], ["产值", "36"]], (0, 3, 0)),
        ([["指标", "数值"], ["一、工业"], ["产值", "36"], ["注：初步数"]], (0, 3, 1)),
        ([["指标", "数值"], ["产值", "36"], ["二、农业"]], (0, 3, 0)),
        ([["一、总体"], ["二、目标"]], (0, 2, 0)),
    ],
)
def test_titles_and_notes_inside_a_table_are_no_rows(
    rows: list[list[str]], parts: tuple[int, int, int]
) -> None:
    """They say one thing over the whole width, above the head and below the last row."""
    squares = [[Square(said, at) for at, said in enumerate(row)] for row in rows]
    assert tuple(map(len, part_rows(squares))) == parts


@pytest.mark.parametrize(
    ("rows", "headers"),
    [
        pytest.param(["项目|投资", "一、新建|", "云河园|5"], 1, id="a line heads what is below two names"),
        pytest.param(["项目|地点|投资", "一、新建", "云河园|甲区|5"], 1, id="and three"),
        pytest.param(["附表|", "项目|投资", "一、新建|", "云河园|5"], 2, id="a title stands over the names"),
        pytest.param(["项目|投资", "名称|合计", "云河园|5"], 2, id="two rows of names"),
        pytest.param(["云河园|5", "石云园|6"], 0, id="figures from the first row on"),
        pytest.param(["甲|", "乙|", "丙|", "丁|", "戊|", "己|", "云河园|5"], 0, id="too much for a header"),
    ],
)
def test_a_header_ends_where_a_line_heads_rows(rows: list[str], headers: int) -> None:
    """One thing said over the whole width below the names is none of the header."""
    assert header_rows(grid(*rows)) == headers
