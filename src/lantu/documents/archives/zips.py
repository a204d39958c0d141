"""Zip files: each member is a document."""

from __future__ import annotations

import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from lantu.documents.archives.item import Broken, Item
from lantu.documents.files import TABLE_NAME, parse_metadata_table
from lantu.documents.source import Limits
from lantu.errors import DocumentError

_UTF8 = 0x800


def read_zip(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Item | Broken]:
    """Yield the members of a zip file in their order; ``documents.csv`` in it states metadata.

    Members that are encrypted, damaged or larger than the limit are broken, the others are read.

    Raises
    ------
    DocumentError
        It is no zip file, or a table in it cannot be read.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except zipfile.BadZipFile as error:
        raise DocumentError(f"{name}: is no whole zip file ({error}); get it again") from error
    with archive:
        tables = _tables(archive, name, limits)
        for info in archive.infolist():
            member = _name_of(info)
            folder, _, file = member.rpartition("/")
            if info.is_dir() or file.startswith(".") or file == TABLE_NAME:
                continue
            address = f"{name}!{member}"
            data = _read_member(archive, info, address, limits)
            metadata = tables.get(folder, {}).get(unicodedata.normalize("NFC", file), {})
            yield data if isinstance(data, Broken) else Item(file, address, data, metadata)


def _tables(archive: zipfile.ZipFile, name: str, limits: Limits) -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = {}
    for info in archive.infolist():
        folder, _, file = _name_of(info).rpartition("/")
        if file == TABLE_NAME:
            address = f"{name}!{_name_of(info)}"
            data = _read_member(archive, info, address, limits)
            if isinstance(data, Broken):
                raise DocumentError(data.problem)
            rows = parse_metadata_table(data, address)
            found[folder] = {key: dict(row) for key, row in rows.items()}
    return found


def _name_of(info: zipfile.ZipInfo) -> str:
    """Return a member's name; archives without the UTF-8 flag were often packed under GB18030."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def _read_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, address: str, limits: Limits
) -> bytes | Broken:
    if info.file_size > limits.file_bytes:
        size, most = info.file_size / 1e6, limits.file_bytes / 1e6
        return Broken(
            address, f"{address}: {size:,.0f} MB are more than the limit of {most:,.0f} MB; split it"
        )
    if info.flag_bits & 1:
        return Broken(address, f"{address}: is encrypted; unpack it with its password and give the files")
    try:
        with archive.open(info) as member:
            # The header may lie about the size: what is unpacked is counted, not what was announced.
            data = member.read(limits.file_bytes + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        return Broken(address, f"{address}: cannot be unpacked ({error}); get the archive again")
    if len(data) > limits.file_bytes:
        return Broken(address, f"{address}: unpacks to more than its header says; leave it out")
    return data
