"""Tables printed side by side on one grid: the columns on the right begin again with names of rows."""

from __future__ import annotations

from dataclasses import replace

from lantu.documents.document import Cell, Document, Table
from lantu.documents.tables import is_number

_NARROWEST = 2


def part_panels(document: Document, table: Table) -> list[Table]:
    """Return the tables that stand side by side in one; itself where it is one.

    Where 收入 stands beside 支出, the headers 项目, 决算数 stand twice, and so do names of rows.
    """
    wide = table.columns
    names = ["".join(said.split()) for said in _lowest(document, table, wide)]
    width = next(
        (
            width
            for width in range(_NARROWEST, wide // 2 + 1)
            if wide % width == 0 and names[0] and names == names[:width] * (wide // width)
        ),
        wide,
    )
    panels = [range(left, left + width) for left in range(0, wide, width)]
    if len(panels) < _NARROWEST or len(set(names[:width])) < width:
        return [table]
    named = [
        {column - panel[0] for column in panel if _is_named(document, table, column)} for panel in panels
    ]
    if not set.intersection(*named):
        return [table]
    return [_cut(table, panel) for panel in panels]


def _lowest(document: Document, table: Table, wide: int) -> list[str]:
    """Return the lowest header of each column."""
    names = [""] * wide
    for cell in table.cells:
        if cell.row + cell.rows == table.header_rows:
            for column in range(cell.column, min(cell.column + cell.columns, wide)):
                names[column] = cell.span.of(document.text)
    return names


def _is_named(document: Document, table: Table, column: int) -> bool:
    """Tell whether a column holds names of rows: words in most of its filled cells."""
    said = [
        cell.span.of(document.text).strip()
        for cell in table.cells
        if cell.column == column and cell.row >= table.header_rows
    ]
    filled = [text for text in said if text]
    return sum(any(letter.isalpha() for letter in text) and not is_number(text) for text in filled) * 2 > len(
        filled
    )


def _cut(table: Table, panel: range) -> Table:
    """Return the columns of a panel as a table of their own, counted from 0."""
    cells = [
        replace(cell, column=max(cell.column, panel.start) - panel.start, columns=_reach(cell, panel))
        for cell in table.cells
        if cell.column < panel.stop and cell.column + cell.columns > panel.start
    ]
    # Its span stays that of all: caption and unit stand above them together.
    return replace(table, cells=tuple(cells))


def _reach(cell: Cell, panel: range) -> int:
    return min(cell.column + cell.columns, panel.stop) - max(cell.column, panel.start)
