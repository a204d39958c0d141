"""JSON lines, plain or compressed: each line is a document."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

import msgspec
import zstandard

from lantu.documents.archives.item import Broken, Item
from lantu.documents.archives.rows import item_of_row
from lantu.documents.source import Limits

_FAULTS = (EOFError, OSError, zlib.error, zstandard.ZstdError)


def read_lines(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Item | Broken]:
    """Yield the documents of a file of JSON objects, one a line.

    A line that is no JSON object, has no text or is longer than the limit is broken, the others are read;
    memory is bounded by the longest line that the limit allows.
    """
    number = 0
    try:
        for number, line in enumerate(_lines(_plain(stream, name), limits.file_bytes), 1):
            address = f"{name}:{number}"
            if line is None:
                most = limits.file_bytes / 1e6
                yield Broken(
                    address, f"{address}: the line is longer than {most:,.0f} MB; split the document"
                )
            elif line.strip():
                yield _item(line, address)
    except _FAULTS as error:
        problem = f"{name}: breaks off after line {number} ({error}); get it again"
        yield Broken(f"{name}:{number + 1}", problem)


def _item(line: bytes, address: str) -> Item | Broken:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Broken(address, f"{address}: is no JSON ({error}); mend the line")
    if not isinstance(row, dict):
        return Broken(
            address, f"{address}: is {type(row).__name__} where an object was expected; mend the line"
        )
    return item_of_row(row, address)


def _plain(stream: BinaryIO, name: str) -> BinaryIO:
    lower = name.lower()
    if lower.endswith(".gz"):
        return cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    if lower.endswith(".zst"):
        reader = zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True)
        return cast(BinaryIO, io.BufferedReader(reader))
    return stream


def _lines(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """Yield the lines; None for one that is too long, of which no more than ``longest`` bytes are held."""
    while line := stream.readline(longest + 1):
        if len(line) <= longest or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(longest)) and not rest.endswith(b"\n"):
            pass
        yield None
