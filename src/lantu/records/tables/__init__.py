"""Tables become claims cell by cell: the row, the column and the caption say what each figure is."""

from lantu.records.tables.prose import ToldCell, in_table, told_cells, topic_at
from lantu.records.tables.reader import TableReader
from lantu.records.tables.works import TaskReader

__all__ = ["TableReader", "TaskReader", "ToldCell", "in_table", "told_cells", "topic_at"]
