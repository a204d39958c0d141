"""Tables that a plain text draws: rows copied out of a page or a sheet with tabs, Markdown's with bars."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from lantu.documents.document import Cell, Table
from lantu.documents.tables import Square, find_caption, header_rows, is_number
from lantu.facts import Span

_LINE = re.compile(r"[^\r\n]+")
# The line below the names of Markdown's columns: | --- | ---: |.
_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)*[ \t]*:?-{2,}:?[ \t]*\|?[ \t]*")
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
# Its title, its unit and one line more may stand above it.
_CAPTION_LINES = 3


def find_drawn(text: str) -> tuple[Table, ...]:
    r"""Return the tables of a text whose lines are rows: cells parted by tabs or by bars, alike in number.

    At least two rows with as many cells, of which a row behind the first has a figure. A text of paragraphs
    that are indented with a tab has none.

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
    if "\t" not in text and "|" not in text:
        return ()
    return tuple(_tables(text))


def _tables(text: str) -> Iterator[Table]:
    rows: list[list[Span]] = []
    above: deque[tuple[Span, str]] = deque(maxlen=_CAPTION_LINES)
    before: list[tuple[Span, str]] = []
    last = 0
    for line in _LINE.finditer(text):
        cells = _cells(text, line.start(), line.end())
        parted = text.count("\n", last, line.start()) > 1 or (rows and len(cells) != len(rows[0]))
        if rows and (parted or len(cells) < _FEWEST_COLUMNS):
            yield from _table(text, rows, before)
            rows = []
        last = line.end()
        if _RULE.fullmatch(line.group()) and rows:
            continue
        if len(cells) >= _FEWEST_COLUMNS:
            before = before if rows else list(above)
            rows.append(cells)
        else:
            above.append((Span(line.start(), line.end()), line.group().strip()))
    yield from _table(text, rows, before)


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Return the cells of a line without the blanks around them; one where nothing parts it."""
    mark = "\t" if text.find("\t", start, end) >= 0 else "|"
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
    return cells if len(cells) < _FEWEST_COLUMNS or cells[0].start < cells[0].end else []


def _table(text: str, rows: list[list[Span]], before: list[tuple[Span, str]]) -> Iterator[Table]:
    squares = [[Square(span.of(text), column) for column, span in enumerate(row)] for row in rows]
    told = any(is_number(square.said) for row in squares[1:] for square in row[1:])
    if len(rows) < _FEWEST_ROWS or not told:
        return
    cells = tuple(
        Cell(number, column, span) for number, row in enumerate(rows) for column, span in enumerate(row)
    )
    filled = [cell.span for cell in cells if cell.span.start < cell.span.end]
    span = Span(filled[0].start, filled[-1].end)
    yield Table(span, find_caption(before), header_rows(squares), cells)
