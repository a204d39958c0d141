"""The two tables of a job: documents as they come in, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec
import pyarrow as pa

from lantu.documents.archives import Broken, Item


def _schema(columns: list[tuple[str, Any]]) -> pa.Schema:
    return pa.schema([pa.field(name, kind) for name, kind in columns])


ITEMS = _schema(
    [
        ("address", pa.string()),
        ("name", pa.string()),
        ("data", pa.binary()),
        ("metadata", pa.binary()),
        ("problem", pa.string()),
    ]
)
"""One document a row: where it lay, its name, its bytes, what is stated of it (JSON); or the problem."""

Status = Literal["read", "left out", "failed"]
BANDS = 24

RESULTS = _schema(
    [
        ("address", pa.string()),
        ("name", pa.string()),
        ("status", pa.string()),
        ("reason", pa.string()),
        ("detail", pa.string()),
        ("bytes", pa.int64()),
        ("seconds", pa.float64()),
        ("document", pa.string()),
        ("letters", pa.binary(16)),
        ("bands", pa.list_(pa.uint64(), BANDS)),
        ("records", pa.int32()),
        ("content", pa.binary()),
        ("sample", pa.string()),
    ],
).with_metadata({"schema": "lantu.shard/1"})
"""What became of one document.

``reason`` is a sort of reason that can be counted, ``detail`` one line for people. ``letters`` is a hash of
the text's letters and ``bands`` are the bands of its MinHash signature; ``content`` is the document with its
records, packed; ``sample`` is the beginning of a document that was left out, for one in a hundred.
"""

_TABLE_ROWS, _TABLE_BYTES = 128, 8_000_000


def tables_of(items: Iterable[Item | Broken]) -> Iterator[pa.Table]:
    """Gather items into tables of bounded size: the memory of a job does not grow with its input."""
    rows: list[dict[str, Any]] = []
    size = 0
    for item in items:
        rows.append(_row(item))
        size += len(rows[-1].get("data") or b"")
        if len(rows) >= _TABLE_ROWS or size >= _TABLE_BYTES:
            yield pa.Table.from_pylist(rows, ITEMS)
            rows, size = [], 0
    if rows:
        yield pa.Table.from_pylist(rows, ITEMS)


def _row(item: Item | Broken) -> dict[str, Any]:
    if isinstance(item, Broken):
        return {"address": item.address, "problem": item.problem}
    stated = msgspec.json.encode(dict(item.metadata)) if item.metadata else None
    return {"address": item.address, "name": item.name, "data": item.data, "metadata": stated}
