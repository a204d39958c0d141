"""What makes a grid of cells a table of the document: its header rows and its title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lantu.documents.dates import date_pattern
from lantu.documents.labels import is_label
from lantu.facts import Span

_NUMBER = re.compile(
    r"[\[［【〔<>≤≥＜＞约近超达~～\-－—+±]*\s*\d[\d,，.]*\s*(?:[-—－~～至到]\s*\d[\d,.]*\s*)?(?:[%％‰℃]|[万亿]|\S{0,6})[\]］】〕]?[左右以上下内]*"
)
_YEAR = re.compile(r"(?:19|20)\d{2}\s*年?(?:\s*[-—－~～至]\s*(?:19|20)?\d{2}\s*年?)?(?:\D{0,8})?")
# 10月, 1—10月累计, 8月份同比, 2025年1月, 2季度: names of columns and of rows, or when something is due.
_MONTHS = re.compile(
    r"(?:(?:19|20)\d{2}\s*年)?\s*(?:\d{1,2}\s*月?\s*[-—－~～至]\s*)?\d{1,2}\s*(?:月(?:份|末|底)?|季度末?|日)"
    r"(?:止|合计|当月|累计|同比|环比|增速|增长)?\D{0,4}"
)
_TITLE = re.compile(r"(?:续?附?表|专栏|图表|Table)\s*[\d一二三四五六七八九十]*")
_UNIT = re.compile(r"[（(]?\s*(?:计量)?单位\s*(?:[:：]|见)")
# 部门：市教育局  2025年度  单位：万元 says who fills a form in, and stands below its title.
_FILLED_IN = re.compile(r"(?:填报|编制|预算|决算|公开)?(?:单位|部门)(?:名称|[（(][^）)]*[）)])?\s*[:：]")
_NOTE = re.compile(r"(?:备?注|说明|数据来源|资料来源|来源)\s*[:：0-9]")
_MOST_HEADERS = 4
_LONGEST_NAME = 20
_LONGEST_CAPTION = 60


@dataclass(frozen=True, slots=True)
class Square:
    """A cell before its text has a place.

    Attributes
    ----------
    said : str
        What it says, on one line; empty for an empty cell.
    column : int
        0-based column in which it begins.
    rows, columns : int
        How many rows and columns it covers.
    element : str or None
        Where the format has it.
    page, box
        Where a page has it, as in ``Origin``.
    """

    said: str
    column: int = 0
    rows: int = 1
    columns: int = 1
    element: str | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


def place_squares(rows: list[list[Square]]) -> list[list[Square]]:
    """Give cells their columns, those that reach down from rows above taken into account.

    Examples
    --------
    >>> above = [Square("指标", rows=2), Square("目标", columns=2)]
    >>> grid = place_squares([above, [Square("2025"), Square("2030")]])
    >>> [[square.column for square in row] for row in grid]
    [[0, 1], [1, 2]]
    """
    taken: dict[int, int] = {}
    placed = []
    for row in rows:
        line, column = [], 0
        for square in row:
            while taken.get(column, 0) > 0:
                column += 1
            line.append(Square(square.said, column, square.rows, square.columns, square.element))
            for covered in range(column, column + square.columns):
                taken[covered] = square.rows
            column += square.columns
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        placed.append(line)
    return placed


def join_lines(lines: list[str]) -> str:
    """Put the lines of a cell on one: a word that was wrapped in a narrow cell is whole again.

    Examples
    --------
    >>> join_lines(["单位地区生产总值", "能源消耗降低", "GDP", "per capita"])
    '单位地区生产总值能源消耗降低 GDP per capita'
    """
    said = ""
    for line in (piece.strip() for whole in lines for piece in whole.replace("\t", " ").splitlines()):
        if said and line:
            said += "" if said[-1] > "\u2e7f" and line[0] > "\u2e7f" and said[-1] not in "。；！？" else " "
        said += line
    return said


def is_number(said: str) -> bool:
    """Tell whether a cell states a figure; a year or a month is the name of a column, not a figure.

    Examples
    --------
    >>> [is_number(said) for said in ("3556", "≥75%", "[6]以上", "2025年", "2020", "1-10月", "约束性", "")]
    [True, True, True, False, False, False, False, False]
    """
    return _NUMBER.fullmatch(said) is not None and not is_time(said)


def is_time(said: str) -> bool:
    """Tell whether a cell names a year, a quarter, a month or a day.

    Examples
    --------
    >>> [is_time(said) for said in ("2025年", "2020", "1—10月累计", "2026年9月", "10个月", "9万")]
    [True, True, True, True, False, False]
    """
    return _YEAR.fullmatch(said) is not None or _MONTHS.fullmatch(said) is not None


def header_rows(rows: list[list[Square]]) -> int:
    """Count the rows at the top that name columns.

    Rows count while they hold no figure and rows below do. A table without figures has one such row
    where all its cells are short, filled and different. A row below the names that says one thing over the
    whole width (一、续建项目) heads the rows below it, and names no column.

    Examples
    --------
    >>> header_rows([[Square("指标"), Square("2025年")], [Square("森林覆盖率"), Square("36%")]])
    1
    >>> header_rows([[Square("森林覆盖率"), Square("36%")], [Square("城镇化率"), Square("70%")]])
    0
    """
    if len(rows) < 2:
        return 0
    first = next(
        (number for number, row in enumerate(rows) if any(is_number(cell.said) for cell in row)), None
    )
    if first is not None:
        named = next((number for number, row in enumerate(rows) if _filled(row) > 1), first)
        heads = range(named + 1, first)
        first = next((number for number in heads if _filled(rows[number]) == 1 < len(rows[named])), first)
        return first if 0 < first <= _MOST_HEADERS else 0
    names = [cell.said for cell in rows[0]]
    short = all(0 < len(name) <= _LONGEST_NAME for name in names)
    return 1 if len(names) >= 2 and short and len(set(names)) == len(names) else 0


def spread_headers(rows: list[list[Square]]) -> list[list[Square]]:
    """Give header cells the empty ones that a drawn table leaves beside or below them.

    Examples
    --------
    >>> lines = (("区", "PM2.5", "", "排名"), ("", "浓度", "同比", ""))
    >>> rows = [[Square(said, column) for column, said in enumerate(line)] for line in lines]
    >>> [[(square.said, square.rows, square.columns) for square in row] for row in spread_headers(rows)]
    [[('区', 2, 1), ('PM2.5', 1, 2), ('排名', 2, 1)], [('浓度', 1, 1), ('同比', 1, 1)]]
    """
    taken: set[tuple[int, int]] = set()
    spread: list[list[Square]] = []
    for number, row in enumerate(rows):
        line: list[Square] = []
        for square in row:
            if (number, square.column) in taken:
                continue
            beneath = [below[square.column].said for below in rows[number + 1 :]]
            if not square.said and line and any(beneath):
                line[-1] = replace(line[-1], columns=line[-1].columns + 1)
                continue
            reach = (
                1 + next((at for at, said in enumerate(beneath) if said), len(beneath)) if square.said else 1
            )
            taken |= {(number + down, square.column) for down in range(reach)}
            line.append(replace(square, rows=reach))
        spread.append(line)
    return spread


def _filled(row: list[Square]) -> int:
    return sum(bool(square.said) for square in row)


def part_rows(
    rows: list[list[Square]],
) -> tuple[list[list[Square]], list[list[Square]], list[list[Square]]]:
    """Part the rows that are a table from those above that title it and those below that are its notes.

    Examples
    --------
    >>> body = [[Square("指标"), Square("2025年", 1)], [Square("产量"), Square("36", 1)]]
    >>> titles, table, notes = part_rows(
    ...     [[Square("主要指标", columns=2)], *body, [Square("注：初步数。", columns=2)]]
    ... )
    >>> titles[0][0].said, table == body, notes[0][0].said
    ('主要指标', True, '注：初步数。')
    """
    wide = max((square.column + square.columns for row in rows for square in row), default=0)
    told = [number for number, row in enumerate(rows) if _filled(row) > 1]
    if len(told) < 2:
        return [], rows, []
    first = 0
    while first < told[0] and _says_one(rows[first], wide):
        first += 1
    last = len(rows)
    while last - 1 > told[-1] and _says_one(rows[last - 1], wide) and _NOTE.match(_alone(rows[last - 1])):
        last -= 1
    return rows[:first], rows[first:last], rows[last:]


def _says_one(row: list[Square], wide: int) -> bool:
    """Tell whether a row says one thing over the width of its table, or its unit in a corner."""
    filled = [square for square in row if square.said]
    if len(filled) != 1 or filled[0].rows > 1:
        return False
    return filled[0].columns * 2 > wide or len(row) == 1 or _UNIT.match(filled[0].said) is not None


def _alone(row: list[Square]) -> str:
    return next((square.said for square in row if square.said), "")


def find_caption(blocks: list[tuple[Span, str]]) -> Span | None:
    """Return the title among the last blocks before a table, lines with its unit or a day passed over.

    A line is its title where it says so (表1 …), or where it is short and ends no sentence.

    Examples
    --------
    >>> find_caption([(Span(0, 7), "表1 主要指标"), (Span(8, 13), "单位：亿元")])
    Span(start=0, end=7)
    """
    for span, said in reversed(blocks):
        dated = date_pattern().match(said)
        byline = dated and dated.end() == len(said)
        if _UNIT.match(said) or _FILLED_IN.match(said) or byline or is_label(said):
            continue
        if len(said) > _LONGEST_CAPTION or not said:
            return None
        return span if _TITLE.match(said) or said[-1] not in "。！？；：，、…" else None
    return None
