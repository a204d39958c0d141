"""Cells that tell something in words: they are read as the sentences around a table are."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from lantu.documents.document import Document, Table
from lantu.facts import Span
from lantu.language.numbers import find_quantities
from lantu.language.view import View
from lantu.records.cells import read_cell
from lantu.records.tables.columns import find_columns
from lantu.records.tables.grid import Grid
from lantu.records.tables.labels import table_words

_PAUSES = "，；。"
_WORD = re.compile("[一-龥]")
_WORDED = re.compile("[一-龥]{2}")


class ToldCell(NamedTuple):
    """A cell that is read as prose, and the name of its row: what it tells is of that."""

    span: Span
    topic: str


def told_cells(document: Document) -> tuple[ToldCell, ...]:
    """Return the cells of a document's tables that tell something in words, in text order.

    So do cells with a figure that is more than a number with its unit, and cells of clauses. The names of
    rows and headers do not.
    """
    cells = (cell for table in document.tables for cell in _in_table(document, table))
    return tuple(sorted(cells))


def _in_table(document: Document, table: Table) -> list[ToldCell]:
    grid = Grid(document, table)
    columns = find_columns(grid, table_words())
    told = []
    for cell in table.cells:
        said = document.text[slice(*cell.span)]
        names = cell.column in {columns.name, columns.unit} and "。" not in said
        worded = cell.column in columns.aside and _WORDED.match(said) is not None
        if cell.row < table.header_rows or names or not (is_told(said) or (worded and _counts(said))):
            continue
        topic = "" if cell.column == columns.name else grid.text(cell.row, columns.name)
        told.append(ToldCell(cell.span, topic))
    return told


def _counts(said: str) -> bool:
    """Tell whether a cell has a figure with a unit: 新增湿地1.1万亩 in a column of contents."""
    return any(q.sort != "pure" for q in find_quantities(View(said).text))


def is_told(said: str) -> bool:
    """Tell whether a cell tells something in words: no other reader takes figures out of it.

    Examples
    --------
    >>> [is_told(said) for said in ("7个", "1，234", "已开工，完成路基12公里", "完成路基12公里、桥梁3座")]
    [False, False, True, True]
    """
    if any(pause in said for pause in _PAUSES) and _WORD.search(said) is not None:
        return True
    return read_cell(said, "") is None and _counts(said)


def in_table(document: Document, told: tuple[ToldCell, ...], start: int, end: int) -> bool:
    """Tell whether a stretch of a document is cells of a table that hold figures and names alone.

    So is its caption. A cell that tells something in words is read as prose.
    """
    cell = _cell_at(told, start)
    if cell is not None and end <= cell.span.end:
        return False
    return any(
        span and span.start <= start and end <= span.end
        for table in document.tables
        for span in (table.span, table.caption)
    )


def topic_at(told: tuple[ToldCell, ...], start: int) -> str:
    """Return the name of the row whose cell a stretch begins in; empty where it begins in none."""
    cell = _cell_at(told, start)
    return cell.topic if cell is not None else ""


def _cell_at(told: tuple[ToldCell, ...], start: int) -> ToldCell | None:
    """Return the cell that a stretch begins in; cells stand in text order and never overlap."""
    index = bisect_right(told, start, key=lambda cell: cell.span.start) - 1
    return told[index] if index >= 0 and start < told[index].span.end else None
