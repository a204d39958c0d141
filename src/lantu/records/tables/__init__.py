"""Tables become claims cell by cell: the row, the column and the caption say what each figure is."""

from lantu.records.tables.laid import LaidTable, lay_tables
from lantu.records.tables.prose import ToldCell, cell_at, in_table, told_cells
from lantu.records.tables.reader import TableReader
from lantu.records.tables.works import TaskReader

__all__ = [
    "LaidTable",
    "TableReader",
    "TaskReader",
    "ToldCell",
    "cell_at",
    "in_table",
    "lay_tables",
    "told_cells",
]
