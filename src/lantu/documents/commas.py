"""Tables in text files, their cells parted by commas: read as a sheet is."""

from __future__ import annotations

import csv
import io

from openpyxl.utils import get_column_letter

from lantu.documents.builder import TextBuilder
from lantu.documents.document import Field
from lantu.documents.encodings import decode_source
from lantu.documents.extract import Extract
from lantu.documents.sheet import add_group, first_line
from lantu.documents.source import Limits, Source
from lantu.documents.tables import Square
from lantu.errors import DocumentError

_MARKS = ",;\t|"


def read_csv(source: Source, limits: Limits) -> Extract:
    """Read a file of cells parted by commas, or by the mark that parts most of its first lines.

    Raises
    ------
    DocumentError
        The bytes are no text, a quotation never ends, there are more cells than the limit, or none.
    """
    decoded, notes = decode_source(source)
    text = decoded.text.removeprefix("\ufeff")
    mark = max(_MARKS, key=text[:4096].count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True))
    except csv.Error as error:
        raise DocumentError(f"{source.name}: the csv is damaged ({error}); save it again") from error
    count = sum(map(len, rows))
    if count > limits.cells:
        raise DocumentError(
            f"{source.name}: {count:,} cells are over the limit of {limits.cells:,}; split it or raise it"
        )
    builder = TextBuilder()
    group: list[list[Square]] = []
    for number, row in enumerate([*rows, []], 1):
        squares = _squares(row, number)
        if squares:
            group.append(squares)
        elif group:
            add_group(builder, group)
            group = []
    if not builder.text.strip():
        raise DocumentError(f"{source.name}: all its cells are empty; get the file again or leave it out")
    title = first_line(builder)
    return Extract(
        builder.text,
        "lantu.commas 2",
        encoding=decoded.encoding,
        encoding_certainty=decoded.certainty,
        ends=frozenset(builder.ends),
        tables=tuple(builder.tables),
        origins=tuple(builder.origins),
        notes=tuple(notes),
        fields={"title": Field(title, "first line of the table")} if title else {},
    )


def _squares(row: list[str], number: int) -> list[Square]:
    """Return the cells of a row up to its last with text; none for an empty row."""
    said = [" ".join(cell.split()) for cell in row]
    while said and not said[-1]:
        said.pop()
    return [Square(cell, at, element=f"{get_column_letter(at + 1)}{number}") for at, cell in enumerate(said)]
