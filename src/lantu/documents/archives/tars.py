"""Tar files, plain or compressed with gzip, bzip2, xz or zstandard: each member is a document."""

from __future__ import annotations

import tarfile
import unicodedata
import zlib
from collections.abc import Iterator
from typing import BinaryIO

import zstandard

from lantu.documents.archives.item import Broken, Item
from lantu.documents.files import TABLE_NAME, parse_metadata_table
from lantu.documents.source import Limits
from lantu.errors import DocumentError

_FAULTS = (tarfile.TarError, EOFError, OSError, zlib.error, zstandard.ZstdError)


def read_tar(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Item | Broken]:
    """Yield the regular files of a tar file in their order.

    A ``documents.csv`` states metadata of the files of its folder that come after it. Where the archive
    breaks off, what came before is kept and the break is one broken item.
    """
    tables: dict[str, dict[str, dict[str, str]]] = {}
    done = 0
    try:
        with _open(stream, name) as archive:
            for info in archive:
                done += 1
                folder, _, file = info.name.rpartition("/")
                if not info.isreg() or (file.startswith(".") and file != TABLE_NAME):
                    continue
                address = f"{name}!{info.name}"
                if info.size > limits.file_bytes:
                    size, most = info.size / 1e6, limits.file_bytes / 1e6
                    problem = f"{address}: {size:,.0f} MB are more than the limit of {most:,.0f} MB; split it"
                    yield Broken(address, problem)
                    continue
                member = archive.extractfile(info)
                data = member.read() if member else b""
                if file == TABLE_NAME:
                    rows = parse_metadata_table(data, address)
                    tables[folder] = {key: dict(row) for key, row in rows.items()}
                    continue
                known = tables.get(folder, {}).get(unicodedata.normalize("NFC", file), {})
                yield Item(file, address, data, known)
    except _FAULTS as error:
        if not done:
            raise DocumentError(f"{name}: is no whole tar file ({error}); get it again") from error
        problem = f"{name}: breaks off after {done} members ({error}); get it again"
        yield Broken(f"{name}!{done}", problem)


def _open(stream: BinaryIO, name: str) -> tarfile.TarFile:
    if name.lower().endswith((".zst", ".tzst")):
        plain = zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True)
        return tarfile.open(fileobj=plain, mode="r|")
    return tarfile.open(fileobj=stream, mode="r|*")
