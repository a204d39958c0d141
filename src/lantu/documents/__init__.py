"""Files become documents: frozen, hashed text with metadata, sections, tables and a map to the source."""

from lantu.documents.document import (
    Authority,
    Cell,
    Document,
    Field,
    Origin,
    Repeat,
    Section,
    Table,
)
from lantu.documents.files import find_files, read_metadata_table
from lantu.documents.lineage import Reprint, find_lineage
from lantu.documents.reader import read_bytes, read_document
from lantu.documents.readers import is_foreign
from lantu.documents.source import Limits, Source, source_of

__all__ = [
    "Authority",
    "Cell",
    "Document",
    "Field",
    "Limits",
    "Origin",
    "Repeat",
    "Reprint",
    "Section",
    "Source",
    "Table",
    "find_files",
    "find_lineage",
    "is_foreign",
    "read_bytes",
    "read_document",
    "read_metadata_table",
    "source_of",
]
