"""Tables that a plain text draws: rows parted by tabs, by Markdown's bars, or set in columns with blanks."""

from __future__ import annotations

import operator
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from lantu.documents.document import Cell, Table
from lantu.documents.tables import Square, find_caption, header_rows, is_number, is_time, spread_headers
from lantu.facts import Span

_LINE = re.compile(r"[^\r\n]+")
# The line below the names of Markdown's columns: | --- | ---: |.
_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)*[ \t]*:?-{2,}:?[ \t]*\|?[ \t]*")
# Blanks that part columns; a wide blank counts for two.
_GAP = re.compile("(?:[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*)")
_SENTENCE = re.compile("[。！？；，：:]")
_TITLED = re.compile(
    r"(?:续?附?[表图]|专栏)\s*[0-9一二三四五六七八九十]|第[0-9一二三四五六七八九十]+[章节条]"
    r"|[0-9一二三四五六七八九十]+[、.．]\D|注|附|资料|[（(]"
)
_NO_FIGURE = frozenset({"", "-", "—", "－", "…", "...", "/"})
_LONGEST_CELL = 30
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
# Its title, its unit and one line more may stand above it.
_CAPTION_LINES = 3
# A line between rows that heads those below; a title, a unit or a note begins another table or ends this one.
_LONGEST_GROUP = 30
_NO_GROUP = re.compile(
    r"[。！？；，：:\t|]|^(?:续?附?[表图件]|注|单位|[（(]?(?:计量)?单位|说明|资料|数据|来源|#)"
)


def find_drawn(text: str) -> tuple[Table, ...]:
    r"""Return the tables of a text whose lines are rows: cells parted by tabs or by bars, alike in number.

    At least two rows with as many cells, of which a row behind the first has a figure or a time. A text of
    paragraphs that are indented with a tab has none.

    Parameters
    ----------
    text : str
        The text, whose spans the cells are.

    Examples
    --------
    >>> table, = find_drawn("表1 产量\n产品\t单位\t产量\n汽车\t万辆\t86.3\n水泥\t万吨\t1023.5\n")
    >>> table.header_rows, [cell.span for cell in table.cells if cell.row == 1]
    (1, [Span(start=15, end=17), Span(start=18, end=20), Span(start=21, end=25)])
    >>> find_drawn("\t各位代表：\n\t现在报告工作。\n")
    ()
    """
    if "\t" not in text and "|" not in text and _GAP.search(text) is None:
        return ()
    return tuple(_tables(text))


def _tables(text: str) -> Iterator[Table]:
    rows: list[list[Span]] = []
    above: deque[tuple[Span, str]] = deque(maxlen=_CAPTION_LINES)
    before: list[tuple[Span, str]] = []
    group: tuple[Span, str] | None = None
    last = 0
    for line in _LINE.finditer(text):
        cells = _cells(text, line.start(), line.end())
        parted = text.count("\n", last, line.start()) > 1
        last = line.end()
        if rows and not parted and group is None and _is_group(line.group().strip(), cells):
            group = (Span(line.start(), line.end()), line.group().strip())
            continue
        if rows and not parted and len(cells) == len(rows[0]) + 1 and _heads(text, rows, cells):
            rows = [[Span(row[0].start, row[0].start), *row] for row in rows]
        if rows and (parted or len(cells) != len(rows[0]) or (group and not _has_figure(text, cells))):
            yield from _table(text, rows, before)
            rows = []
            above.extend([group] if group else [])
        elif group:
            rows.append([group[0]])
        group = None
        if _RULE.fullmatch(line.group()) and rows:
            continue
        if len(cells) >= _FEWEST_COLUMNS:
            before = before if rows else list(above)
            rows.append(cells)
        else:
            above.append((Span(line.start(), line.end()), line.group().strip()))
    yield from _table(text, rows, before)


def _heads(text: str, rows: list[list[Span]], cells: list[Span]) -> bool:
    """Tell whether rows without figures head columns of a row that has a name in front of its figures."""
    marked = any(_is_marked(text, row) for row in [*rows, cells])
    return not marked and _has_figure(text, cells) and not any(_has_figure(text, row) for row in rows)


def _is_marked(text: str, row: list[Span]) -> bool:
    """Tell whether tabs or bars part a row, not blanks."""
    return len(row) > 1 and bool(text[row[0].end : row[1].start].strip(" \u00a0\u3000"))


def _is_group(said: str, cells: list[Span]) -> bool:
    """Tell whether a line between rows may head those below it: 二、续建项目（2项）."""
    return len(cells) == 1 and 0 < len(said) <= _LONGEST_GROUP and _NO_GROUP.search(said) is None


def _has_figure(text: str, cells: list[Span]) -> bool:
    return any(is_number(cell.of(text)) for cell in cells[1:])


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Return the cells of a line without the blanks around them; one where nothing parts it."""
    mark = "\t" if text.find("\t", start, end) >= 0 else "|"
    if text.find(mark, start, end) < 0:
        return _set_apart(text, start, end)
    cells = []
    at = start
    while at <= end:
        stop = text.find(mark, at, end)
        stop = end if stop < 0 else stop
        said = text[at:stop]
        first = at + len(said) - len(said.lstrip())
        cells.append(Span(first, first + len(said.strip())))
        at = stop + 1
    if mark == "|":
        # Bars stand around a row as well as between its cells.
        opens, closes = (cell.start == cell.end for cell in (cells[0], cells[-1]))
        cells = cells[int(opens) : len(cells) - int(closes)]
    # An indented paragraph has nothing in front of its tab; a row of a header may.
    filled = sum(cell.start < cell.end for cell in cells)
    is_row = len(cells) < _FEWEST_COLUMNS or cells[0].start < cells[0].end or filled >= _FEWEST_COLUMNS
    return cells if is_row else []


def _set_apart(text: str, start: int, end: int) -> list[Span]:
    """Return the cells of a line that blanks part; one where none does, or where the line is a sentence.

    Letters spaced out are one cell: 指  标.
    """
    said = text[start:end].strip()
    first = text.find(said, start, end)
    whole = [Span(first, first + len(said))]
    if (
        _GAP.search(said) is None
        or _SENTENCE.search(said.removeprefix("其中：")) is not None
        or _TITLED.match(said) is not None
    ):
        return whole
    cells: list[Span] = []
    at = first
    for gap in [*_GAP.finditer(text, first, first + len(said)), None]:
        stop = gap.start() if gap else first + len(said)
        letters = stop - at == 1 and text[at] > "\u2e7f"
        if (
            letters
            and len(cells) == 1
            and cells[0].end - cells[0].start == 1
            and text[cells[0].start] > "\u2e7f"
        ):
            cells[0] = Span(cells[0].start, stop)
        else:
            cells.append(Span(at, stop))
        at = gap.end() if gap else stop
    return cells if all(cell.end - cell.start <= _LONGEST_CELL for cell in cells) else whole


def _is_set(text: str, rows: list[list[Span]]) -> bool:
    """Tell whether rows that blanks part are a table: each column has figures alone, or words alone.

    Words behind the first column are names where a line without figures heads them: 排名, 城市, 指数.
    """
    begun = next((at for at, row in enumerate(rows) if _has_figure(text, row)), len(rows))
    columns = [[row[at].of(text) for row in rows[begun:] if len(row) > at] for at in range(len(rows[0]))]
    figures = [all(is_number(said) or said in _NO_FIGURE for said in column) for column in columns[1:]]
    words = [not any(is_number(said) for said in column) for column in columns[1:]]
    wide = len(rows[0]) > _FEWEST_COLUMNS or len(rows) > _FEWEST_ROWS
    if begun > _FEWEST_ROWS or not wide or not any(figures):
        return False
    return all(figures) or (begun > 0 and all(map(operator.or_, figures, words)))


def _table(text: str, rows: list[list[Span]], before: list[tuple[Span, str]]) -> Iterator[Table]:
    if rows and not any(_is_marked(text, row) for row in rows) and not _is_set(text, rows):
        return
    lines = [[Square(span.of(text), column) for column, span in enumerate(row)] for row in rows]
    squares = [line for line in lines if len(line) > 1]
    below = [square.said for row in squares[1:] for square in row[1:]]
    told = any(is_number(said) or is_time(said) for said in below)
    if len(squares) < _FEWEST_ROWS or not told:
        return
    headers = header_rows(squares)
    spread = spread_headers(squares[:headers])
    cells = tuple(
        Cell(number, square.column, rows[number][square.column], square.rows, square.columns)
        for number, row in enumerate([*spread, *lines[headers:]])
        for square in (row if len(row) > 1 or number < headers else [_over(row[0], len(squares[0]))])
    )
    filled = [cell.span for cell in cells if cell.span.start < cell.span.end]
    span = Span(filled[0].start, filled[-1].end)
    yield Table(span, find_caption(before), headers, cells)


def _over(square: Square, columns: int) -> Square:
    """Return the one cell of a line that heads rows: it covers all columns."""
    return replace(square, columns=columns)
