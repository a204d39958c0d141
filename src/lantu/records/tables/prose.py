"""Cells that tell something in words: they are read as the sentences around a table are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from lantu.documents.document import Document
from lantu.facts import Span
from lantu.language.numbers import find_quantities
from lantu.language.view import View
from lantu.records.cells import read_cell
from lantu.records.tables.laid import LaidTable

_PAUSES = "，；。"
_WORDS = re.compile("[一-龥]{2}")
# In front of a figure these say how it moves and what bounds it, not what it is of.
_MANNER = re.compile(
    "同比|环比|较?比?上年|累计|年均|增长|增加|上升|提高|提升|上涨|下降|降低|减少|回落|下跌|达到|控制|稳定|保持|维持|力争"
    "|不超过|不高于|不低于|不少于|不低|超过|突破|至少|大于|小于|高于|低于|左右|以上|以下|以内|[约近超达在至到为前第共]"
)
_WORD = re.compile("[一-龥]")
_CLASSED = re.compile(
    "(?:[0-9.]*[万亿]|[十百千万亿]+)(?:元|吨|平方米)?(?:以上|级)的?[一-龥]{0,8}(?:项目|企业|园区|集群|产业|工程)"
)


class ToldCell(NamedTuple):
    """A cell that is read as prose, and the name of its row: what it tells is of that.

    Attributes
    ----------
    span : Span
    topic : str
        Empty where the cell is the name itself.
    table, row : int
        Where it stands.
    """

    span: Span
    topic: str
    table: int
    row: int


def told_cells(document: Document, tables: Sequence[LaidTable]) -> tuple[ToldCell, ...]:
    """Return the cells of a document's tables that tell something in words, in text order.

    So do cells with a figure that is more than a number with its unit, and cells of clauses. The names of
    rows and headers do not.
    """
    cells = (cell for number, laid in enumerate(tables) for cell in _in_table(document, laid, number))
    return tuple(sorted(cells))


def _in_table(document: Document, laid: LaidTable, number: int) -> list[ToldCell]:
    columns = laid.columns
    told = []
    for cell in laid.table.cells:
        said = document.text[slice(*cell.span)]
        named = cell.column <= columns.name < cell.column + cell.columns
        names = cell.column == columns.unit or (named and "。" not in said and not laid.tasks)
        worded = (named and laid.tasks) or (cell.column in columns.aside and _WORDS.match(said) is not None)
        if cell.row < laid.table.header_rows or names or not (is_told(said) or (worded and _counts(said))):
            continue
        topic = "" if named else laid.grid.text(cell.row, columns.name)
        told.append(ToldCell(cell.span, topic, number, cell.row))
    return told


def _counts(said: str) -> bool:
    """Tell whether a cell has a figure with a unit: 新增湿地1.1万亩 in a column of contents.

    亿元以上产业项目 counts nothing.
    """
    text = View(said).text
    return any(
        quantity.sort != "pure" and _CLASSED.match(text, quantity.start) is None
        for quantity in find_quantities(text)
    )


def is_told(said: str) -> bool:
    """Tell whether a cell tells something in words: no other reader takes figures out of it.

    Examples
    --------
    >>> [is_told(said) for said in ("7个", "1，234", "已开工，完成路基12公里", "完成路基12公里、桥梁3座")]
    [False, False, True, True]
    >>> [is_told(said) for said in ("下降3.2%", "不超过37微克", "改造管网36公里")]
    [False, False, True]
    """
    if any(pause in said for pause in _PAUSES) and _WORD.search(said) is not None:
        return True
    found = read_cell(said, "")
    if found is not None:
        return _WORDS.search(_MANNER.sub("", said[: found[1]])) is not None
    return _counts(said)


def in_table(document: Document, told: tuple[ToldCell, ...], start: int, end: int) -> bool:
    """Tell whether a stretch of a document is cells of a table that hold figures and names alone.

    So is its caption. A cell that tells something in words is read as prose.
    """
    cell = cell_at(told, start)
    if cell is not None and end <= cell.span.end:
        return False
    return any(
        span and span.start <= start and end <= span.end
        for table in document.tables
        for span in (table.span, table.caption)
    )


def cell_at(told: tuple[ToldCell, ...], start: int) -> ToldCell | None:
    """Return the cell that a stretch begins in; cells stand in text order and never overlap."""
    index = bisect_right(told, start, key=lambda cell: cell.span.start) - 1
    return told[index] if index >= 0 and start < told[index].span.end else None
