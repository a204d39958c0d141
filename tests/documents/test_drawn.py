"""Tables that a plain text draws with tabs."""

from __future__ import annotations

from lantu.documents.drawn import find_drawn

AIR = "附表 各区空气\n区\tPM2.5\t\t排名\n\t浓度\t同比（%）\t\n甲区\t15\t-16.7\t1\n乙区\t23\t-8.0\t17\n"
WORKS = """重点项目名单
序号\t项目名称\t总投资
一、新开工项目（2项）
1\t云河产业园\t186000
2\t云河中试基地\t68500
二、续建项目（1项）
3\t滨河码头\t389600
"""


def told(text: str) -> list[list[tuple[str, int, int, int]]]:
    """Return the header rows of every table: what each cell says, its column and what it covers."""
    return [
        [
            (cell.span.of(text), cell.column, cell.rows, cell.columns)
            for cell in table.cells
            if cell.row < table.header_rows
        ]
        for table in find_drawn(text)
    ]


def test_a_header_of_two_lines_covers_what_they_leave_empty() -> None:
    """An empty cell beside a name belongs to it, and one below it too."""
    assert told(AIR) == [
        [
            ("区", 0, 2, 1),
            ("PM2.5", 1, 1, 2),
            ("排名", 3, 2, 1),
            ("浓度", 1, 1, 1),
            ("同比（%）", 2, 1, 1),
        ]
    ]


def test_a_line_between_rows_heads_those_below() -> None:
    """One table, whose header holds for all its groups."""
    (table,) = find_drawn(WORKS)
    rows = [[cell.span.of(WORKS) for cell in table.cells if cell.row == row] for row in (0, 1, 2, 4)]
    assert table.header_rows == 1
    assert rows == [
        ["序号", "项目名称", "总投资"],
        ["一、新开工项目（2项）"],
        ["1", "云河产业园", "186000"],
        ["二、续建项目（1项）"],
    ]


def test_a_title_or_a_new_header_begins_another_table() -> None:
    """表2 and names of columns are no group of rows."""
    text = "产品\t产量\n汽车\t62\n表2 价格\n产品\t价格\n水泥\t310\n"
    assert [table.header_rows for table in find_drawn(text)] == [1, 1]
    text = "产品\t产量\n汽车\t62\n各类价格\n产品\t价格\n水泥\t310\n"
    assert len(find_drawn(text)) == 2


def test_months_head_columns() -> None:
    """1-8月累计 is no figure of a row."""
    text = "指标\t单位\t8月当月\t1-8月累计\n用电量\t亿千瓦时\t35.9\t243.6\n"
    assert [table.header_rows for table in find_drawn(text)] == [1]


def test_indented_lines_and_bars_draw_nothing() -> None:
    """A tab in front of a paragraph, or a bar by itself, makes no row."""
    assert find_drawn("\t各位代表：\n\t现在报告工作。\n|\n||\n") == ()
