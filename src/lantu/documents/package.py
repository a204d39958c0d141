"""Office files are zip archives of XML: what makes one fit to be opened at all."""

from __future__ import annotations

import io
import zipfile
import zlib

from lantu.documents.source import MEGABYTE, Limits, Source
from lantu.errors import DocumentError

DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)
"""What reading a damaged archive raises."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_PARTS = 20_000
_PROLOG = 4096


def check_package(source: Source, kind: str, part: str, limits: Limits) -> zipfile.ZipFile:
    """Open an office file's archive after checking that unpacking it is safe.

    Parameters
    ----------
    source : Source
        The file.
    kind : str
        ``docx`` or ``xlsx``, for the messages.
    part : str
        The part without which it is none.
    limits : Limits
        How large its parts may be together.

    Raises
    ------
    DocumentError
        It is encrypted or of the old binary kind, no zip, damaged, lacks the part, is a zip bomb, or
        declares entities (an entity bomb: office files never do).
    """
    if source.data.startswith(_OLD_OFFICE):
        raise DocumentError(
            f"{source.name}: is encrypted or in the old binary format; save it without a password as {kind}"
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
        parts = archive.infolist()
    except DAMAGE as error:
        raise DocumentError(
            f"{source.name}: is no {kind} (no zip archive: {error}); get the file again or save it as {kind}"
        ) from error
    unpacked = sum(entry.file_size for entry in parts)
    if unpacked > limits.unpacked_bytes or len(parts) > _MOST_PARTS:
        raise DocumentError(
            f"{source.name}: unpacks to {unpacked / MEGABYTE:,.0f} MB in {len(parts)} parts, over the limit "
            f"of {limits.unpacked_bytes / MEGABYTE:,.0f} MB (a zip bomb?); save it again or raise the limit"
        )
    if part not in archive.namelist():
        raise DocumentError(
            f"{source.name}: is a zip archive but no {kind} ({part} is missing); save it as {kind}"
        )
    for entry in parts:
        if entry.filename.endswith((".xml", ".rels")):
            _check_prolog(source, archive, entry, kind)
    return archive


def _check_prolog(source: Source, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, kind: str) -> None:
    try:
        with archive.open(entry) as stream:
            prolog = stream.read(_PROLOG).replace(b"\0", b"").upper()
    except (*DAMAGE, RuntimeError) as error:
        raise DocumentError(
            f"{source.name}: the {kind} is damaged at {entry.filename} ({error}); get the file again"
        ) from error
    if b"<!DOCTYPE" in prolog or b"<!ENTITY" in prolog:
        raise DocumentError(
            f"{source.name}: {entry.filename} declares entities, which no {kind} does (an entity bomb?); "
            "save the document again from the program that wrote it"
        )
