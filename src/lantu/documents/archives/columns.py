"""Parquet files: each row is a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from lantu.documents.archives.item import Broken, Item
from lantu.documents.archives.rows import TEXT_COLUMNS, item_of_row
from lantu.documents.source import Limits
from lantu.errors import DocumentError

_ROWS = 256


def read_parquet(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Item | Broken]:
    """Yield the rows of a Parquet file.

    A row group that is damaged is one broken item, the others are read.

    Raises
    ------
    DocumentError
        The file is no Parquet, or none of its columns can hold a text.
    """
    try:
        file = pq.ParquetFile(stream)
    except (pa.ArrowInvalid, OSError) as error:
        raise DocumentError(f"{name}: is no whole Parquet file ({_short(error)}); get it again") from error
    if not set(TEXT_COLUMNS) & set(file.schema_arrow.names):
        wanted, had = ", ".join(TEXT_COLUMNS), ", ".join(file.schema_arrow.names)
        raise DocumentError(f"{name}: has no column of texts ({had}); name one of them {wanted}")
    number = 0
    for group in range(file.num_row_groups):
        first = number
        number += file.metadata.row_group(group).num_rows
        try:
            yield from _rows(file, group, name, first, limits)
        except (pa.ArrowException, OSError) as error:
            address = f"{name}:{first + 1}-{number}"
            yield Broken(address, f"{address}: cannot be read ({_short(error)}); get the file again")


def _rows(
    file: pq.ParquetFile, group: int, name: str, number: int, limits: Limits
) -> Iterator[Item | Broken]:
    for batch in file.iter_batches(_ROWS, row_groups=[group]):
        for row in batch.to_pylist():
            number += 1
            item = item_of_row(row, f"{name}:{number}")
            if isinstance(item, Item) and len(item.data) > limits.file_bytes:
                most = limits.file_bytes / 1e6
                item = Broken(
                    item.address, f"{item.address}: is longer than {most:,.0f} MB; split the document"
                )
            yield item


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
