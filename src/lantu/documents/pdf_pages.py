"""The pages of a pdf as text: running heads taken off, lines joined by where they end, tables in place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import partial

from lantu.documents.builder import TextBuilder
from lantu.documents.pdf_grids import RuledTable
from lantu.documents.pdf_lines import Box, TextLine
from lantu.documents.pdf_tables import find_aligned
from lantu.documents.signs import load_signs
from lantu.documents.tables import Square, header_rows, join_lines

_EDGE_LINES = 2
_FULL, _SHORT = 2.2, 0.35
"""A line is full where it ends within so many characters of the right edge, short where it lacks so
large a share of the width."""
_LARGE = 1.2
_LONGEST_HEADING = 60
_WINDOW = 12
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Page:
    """A page's lines and ruled tables in order; `number` counts from 1."""

    number: int
    items: list[TextLine | RuledTable]

    @property
    def lines(self) -> list[TextLine]:
        """The lines outside of ruled tables."""
        return [item for item in self.items if isinstance(item, TextLine)]


def drop_running_lines(pages: list[Page]) -> list[str]:
    """Take page numbers, and lines that stand on most pages at the same height, out of the pages."""
    signs = load_signs()
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_place(line) for line in _edge_lines(page)})
    often = {place for place, count in seen.items() if count >= 2 and count * 2 > len(pages)}
    dropped = 0
    for page in pages:
        edges = _edge_lines(page)
        out = {
            id(line)
            for line in edges
            if _place(line) in often
            or (len(pages) > 1 and signs.page_number.fullmatch(line.said))
            # The day on which a page was printed is not that of its text.
            or signs.printed.fullmatch(line.said)
        }
        dropped += bool(out)
        page.items = [item for item in page.items if id(item) not in out]
    return [f"running heads and page numbers of {dropped} pages are left out"] if dropped else []


def _edge_lines(page: Page) -> list[TextLine]:
    """Return the highest and the lowest lines of a page."""
    by_height = sorted(page.lines, key=lambda line: line.box[1])
    if len(by_height) <= _EDGE_LINES * 2:
        return by_height
    return by_height[:_EDGE_LINES] + by_height[-_EDGE_LINES:]


def _place(line: TextLine) -> tuple[str, int]:
    return _DIGITS.sub("0", line.said), round(line.box[1] / 4)


def add_page(builder: TextBuilder, page: Page, usual: float, before: Page | None = None) -> None:
    """Add a page: its text and its tables in order.

    A table at its top goes on from one at the bottom of the page before, where it has as many columns and
    the same head again, or none of its own.
    """
    run: list[TextLine] = []
    last = before.items[-1] if before is not None and before.items else None
    for number, item in enumerate(page.items):
        if isinstance(item, TextLine):
            run.append(item)
            continue
        _add_run(builder, page.number, run, usual)
        run = []
        rows = _squares(item, page.number)
        follows = number == 0 and isinstance(last, RuledTable)
        builder.add_table(rows, goes_on=follows and _goes_on(builder, rows))
    _add_run(builder, page.number, run, usual)


def _goes_on(builder: TextBuilder, rows: list[list[Square]]) -> bool:
    """Tell whether a table at the top of a page goes on from the last one."""
    if not builder.tables or builder.tables[-1].columns != _width(rows):
        return False
    return header_rows(rows) == 0 or builder.stands_again(builder.tables[-1], rows) > 0


def _width(rows: list[list[Square]]) -> int:
    return max(square.column + square.columns for row in rows for square in row)


def _squares(table: RuledTable, page: int) -> list[list[Square]]:
    rows: list[list[Square]] = [[] for _ in table.grid.ys[1:]]
    for number, (row, column, down, across) in enumerate(table.grid.cells):
        lines = table.held.get(number, [])
        said = join_lines([line.said for line in lines])
        rows[row].append(Square(said, column, down, across, None, page, _around(lines)))
    return rows


def _around(lines: list[TextLine]) -> Box | None:
    if not lines:
        return None
    boxes = [line.box for line in lines]
    return (
        round(min(box[0] for box in boxes), 1),
        round(min(box[1] for box in boxes), 1),
        round(max(box[2] for box in boxes), 1),
        round(max(box[3] for box in boxes), 1),
    )


def _add_run(builder: TextBuilder, page: int, lines: list[TextLine], usual: float) -> None:
    """Add lines between two ruled tables, those of them that are a table by alignment as one."""
    done = 0
    for first, last, grid, rows in find_aligned(lines):
        _add_lines(builder, page, lines[done:first], usual)
        for cells, pieces in zip(grid, rows, strict=True):
            for at, (cell, piece) in enumerate(zip(cells, pieces, strict=True)):
                cells[at] = Square(cell.said, cell.column, page=page, box=_around([piece]))
        builder.add_table(grid)
        done = last
    _add_lines(builder, page, lines[done:], usual)


def _add_lines(builder: TextBuilder, page: int, lines: list[TextLine], usual: float) -> None:
    """Add lines of text, and tell from where they end which of them are wrapped."""
    for number, line in enumerate(lines):
        level = _level(line, usual)
        span = builder.add_block(line.said, level=level, origin=partial(line.origin, page=page))
        if level is not None:
            continue
        following = lines[number + 1] if number + 1 < len(lines) else None
        reach = _reach(line, lines[max(number - _WINDOW, 0) : number + _WINDOW])
        if following is not None and _is_indented(line, following):
            builder.ends.add(span.end)
        elif reach[1] - line.right <= _FULL * line.em:
            builder.joins.add(span.end)
        elif following is not None and reach[1] - line.right > _SHORT * (reach[1] - reach[0]):
            builder.ends.add(span.end)


def _level(line: TextLine, usual: float) -> int | None:
    """Tell a heading by the size of its letters."""
    said = line.said
    if line.height < usual * _LARGE or len(said) > _LONGEST_HEADING or said[-1] in load_signs().final:
        return None
    return 1 if line.height >= usual * _LARGE**2 else 2


def _reach(line: TextLine, around: list[TextLine]) -> tuple[float, float]:
    """Return the left and right edges of the column in which a line stands, by the lines around it."""
    beside = [line, *(other for other in around if other.left < line.right and line.left < other.right)]
    return min(other.left for other in beside), max(other.right for other in beside)


def _is_indented(line: TextLine, following: TextLine) -> bool:
    """Tell whether the next line, below, begins further right as the first of a paragraph does."""
    below = following.box[3] <= line.box[1] + line.height / 2
    return below and 1.2 * line.em < following.left - line.left < 6 * line.em
