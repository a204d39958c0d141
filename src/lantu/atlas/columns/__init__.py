"""The records of a published state become columns of small whole numbers in memory.

Lists, facets and tallies over a million records are told from them in a millisecond; what a page shows is
then read from the ledger alone. They are read once for each published state, in the background where there
are many records: until then the ledger is asked.
"""

from lantu.atlas.columns.chosen import Chosen
from lantu.atlas.columns.columns import Columns, read_columns
from lantu.atlas.columns.documents import DocumentColumns, read_document_columns
from lantu.atlas.columns.places import PlaceLists, read_place_lists

__all__ = [
    "Chosen",
    "Columns",
    "DocumentColumns",
    "PlaceLists",
    "read_columns",
    "read_document_columns",
    "read_place_lists",
]
