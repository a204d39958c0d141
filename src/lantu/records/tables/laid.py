"""The tables of a document laid out: their squares, what their columns hold and what stands above them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.documents.document import Document, Table
from lantu.records.tables.columns import Columns, find_columns
from lantu.records.tables.grid import Grid
from lantu.records.tables.labels import last_end, table_words
from lantu.records.tables.panels import part_panels

_LIST_NAMES = frozenset({"项目", "工程", "名称", "线路", "内容"})
_ALL_YEAR = re.compile("全年|年内|贯穿全年|全年推进")


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table with what every reader of it asks for; built once for all of them.

    Attributes
    ----------
    table : Table
    grid : Grid
        What stands where.
    columns : Columns
        What each column holds.
    caption : str
        As written; empty where it has none.
    tasks, works : bool
        Whether its rows list what is to be done, or what is built.
    """

    table: Table
    grid: Grid
    columns: Columns
    caption: str
    tasks: bool
    works: bool

    @property
    def rows(self) -> range:
        """The rows below the headers."""
        return range(self.table.header_rows, self.grid.rows)

    def due(self, row: int, anchor: str | None) -> str | None:
        """Return by when what a row names is due; a month without its year is one of the caption's year."""
        said = self.grid.text(row, self.columns.due)
        listed = last_end(self.caption, anchor)
        year = (listed or anchor or "")[:4]
        if _ALL_YEAR.fullmatch(said) is not None:
            return year or None
        return last_end(said, anchor or (f"{year}-01-01" if year else None))


def lay_tables(document: Document) -> tuple[LaidTable, ...]:
    """Lay out the tables of a document, those that stand side by side one by one."""
    return tuple(_lay(document, part) for table in document.tables for part in part_panels(document, table))


def _lay(document: Document, table: Table) -> LaidTable:
    grid = Grid(document, table)
    caption = document.text[slice(*table.caption)].strip() if table.caption else ""
    words = table_words()
    columns = find_columns(grid, words)
    header = grid.header(columns.name)
    works = header in words.works or (header in _LIST_NAMES and words.work_lists.search(caption) is not None)
    tasks = not works and (header in words.tasks or (columns.organ is not None and columns.due is not None))
    return LaidTable(table, grid, columns, caption, tasks, works)
