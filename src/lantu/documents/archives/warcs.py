"""WARC files of crawlers: each response with a page, text or pdf is a document."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from lantu.documents.archives.item import Broken, Item
from lantu.documents.archives.rows import file_name
from lantu.documents.source import Limits

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}
"""Media types that are documents; responses of others (pictures, scripts) are passed over."""
_PLAIN = b"WARC/1."
_SIGN = re.compile(rb"\x1f\x8b\x08|WARC/1\.")
_HEAD = 4096
_BLOCK = 1 << 20


def read_warc(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Item | Broken]:
    """Yield the documents among the responses of a WARC file, compressed record by record or plain.

    A record that cannot be read is one broken item; reading goes on at the next record that begins
    behind it. The stream must be seekable.
    """
    start: int | None = 0
    while start is not None:
        # Where the record begins that was read last; None as long as there is none in this stretch.
        whole: int | None = None
        try:
            for record in ArchiveIterator(_From(stream, start), record_types=WarcRecordType.response):
                at = start + int(record.stream_pos)
                item = _item(record, f"{name}@{at}", limits)
                whole = at
                if item is not None:
                    yield item
        except (OSError, ValueError, EOFError, RuntimeError) as error:
            after = start if whole is None else _end_of_record(stream, whole)
            if whole is not None and _begins_record(stream, after):
                # Tried again by itself, so that what is wrong with it is told under its own address.
                start = after
                continue
            address = f"{name}@{after}"
            yield Broken(address, f"{address}: the record is damaged ({_short(error)}); get the file again")
            start = _next_record(stream, after + 1)
        else:
            return


class _From(io.RawIOBase):
    """A file from one place on, places counted from there; closing it does not close the file."""

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream, self._start = stream, start
        stream.seek(start)

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be moved in."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move, and return the new place."""
        if whence == io.SEEK_SET:
            offset += self._start
        return self._stream.seek(offset, whence) - self._start

    def tell(self) -> int:
        """Return the place."""
        return self._stream.tell() - self._start

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        return self._stream.read(size)


def _next_record(stream: BinaryIO, start: int) -> int | None:
    """Return where the next record begins, compressed or plain; None where there is none."""
    stream.seek(start)
    kept, at = b"", start
    while block := stream.read(_BLOCK):
        window = kept + block
        for sign in _SIGN.finditer(window):
            place = at - len(kept) + sign.start()
            if _begins_record(stream, place):
                return place
        at += len(block)
        stream.seek(at)
        kept = window[-len(_PLAIN) + 1 :]
    return None


def _end_of_record(stream: BinaryIO, start: int) -> int:
    """Return where a record that was read whole ends."""
    stream.seek(start)
    block = stream.read(_HEAD)
    if block.startswith(_PLAIN):
        head, _, _ = block.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)\r\ncontent-length:[ \t]*(\d+)", head)
        return start + len(head) + 8 + (int(length[1]) if length else 0)
    member, read = zlib.decompressobj(wbits=31), len(block)
    while block:
        member.decompress(block)
        if member.eof:
            break
        block = stream.read(_BLOCK)
        read += len(block)
    return start + read - len(member.unused_data)


def _begins_record(stream: BinaryIO, place: int) -> bool:
    """Tell whether a record begins here: the three bytes that open a member also occur inside of one."""
    stream.seek(place)
    head = stream.read(_HEAD)
    if head.startswith(_PLAIN):
        return True
    try:
        return zlib.decompressobj(wbits=31).decompress(head, len(_PLAIN)) == _PLAIN
    except zlib.error:
        return False


def _item(record: Any, address: str, limits: Limits) -> Item | Broken | None:
    # The type is that of the response inside; where it has none the crawler's own is taken.
    kind = (record.http_content_type or "").split(";")[0].strip().lower()
    suffix = _SUFFIXES.get(kind)
    if suffix is None or (record.http_headers and (record.http_headers.status_code or 200) >= 300):
        return None
    data = record.reader.read(limits.file_bytes + 1)
    target = str(record.headers.get("WARC-Target-URI") or "")
    if len(data) > limits.file_bytes:
        most = limits.file_bytes / 1e6
        return Broken(
            address, f"{address}: {target} is longer than {most:,.0f} MB; raise the limit or leave it"
        )
    if len(data) < record.content_length:
        return Broken(address, f"{address}: {target} breaks off; get the archive again")
    if not data:
        return Broken(address, f"{address}: {target} has no content; crawl it again")
    return Item(file_name(target, suffix), f"{address} {target}", data)


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
