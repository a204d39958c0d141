"""What may be brought, and how it comes off the wire without ever filling memory or leaving its folder."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser

from lantu.documents import Limits, source_of
from lantu.documents.files import TABLE_NAME
from lantu.documents.readers import READERS, choose_reader
from lantu.workbench.limits import MEGABYTE, Budget

_LONGEST_NAME = 200
_PART = 1 << 16
_LOOKED_AT = 4096
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """What one upload may bring and cost.

    Attributes
    ----------
    files : int
        How many at a time.
    bytes : int
        Of the whole body.
    jobs : int
        How many uploads may be read or wait at a time.
    budget : Budget
        Real time and memory of the process that reads one file.
    each : Limits
        Of one file: its size, and what it unpacks to.
    """

    files: int = 50
    bytes: int = 100 * MEGABYTE
    jobs: int = 4
    budget: Budget = field(default_factory=lambda: Budget(60.0, 2000))
    each: Limits = field(default_factory=lambda: Limits(file_bytes=32 * MEGABYTE))


class Brought(NamedTuple):
    """A file that was taken in.

    Attributes
    ----------
    name : str
        Plain, and the only one of its upload.
    id : str
        sha256 of its bytes, which is the id of the document that it becomes.
    size : int
        Bytes.
    """

    name: str
    id: str
    size: int


async def take_in(request: Request, limits: UploadLimits, folder: Path) -> list[Brought]:
    """Keep the files of a multipart body in a folder, and return them.

    Raises
    ------
    HTTPException
        413 where there are too many or they are too large; no more is read then. 415 where the body is not
        multipart, or a file is of a type that nothing reads; 422 where a name is none or comes twice.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "multipart/form-data":
        raise HTTPException(
            415, f"the body is {kind[:80] or 'of no type'}: send files as multipart/form-data"
        )
    form = await _read_form(request, limits)
    try:
        files = [part for _, part in form.multi_items() if isinstance(part, UploadFile)]
        names = [check_name(one.filename or "") for one in files]
        if not names:
            raise HTTPException(422, "no file came: send one or more, each as a part with a file name")
        if len(set(names)) < len(names):
            raise HTTPException(422, "two files have the same name: rename one, or send them apart")
        return [await _keep(one, name, limits, folder) for name, one in zip(names, files, strict=True)]
    finally:
        await form.close()


def check_name(name: str) -> str:
    """Return a file's name as it will be kept, or refuse it: it is never part of a path.

    Raises
    ------
    HTTPException
        422 where it is no plain name, 415 where its type is one that nothing reads.

    Examples
    --------
    >>> check_name("公报.TXT")
    '公报.TXT'
    """
    plain = unicodedata.normalize("NFC", name)
    hidden = any(unicodedata.category(sign) in _HIDDEN for sign in plain)
    if hidden or not plain.strip() or plain.startswith(".") or any(sign in plain for sign in "/\\:"):
        raise HTTPException(
            422, f"{name[:80]!r} is no plain file name: send the name without folders or marks"
        )
    if len(plain.encode()) > _LONGEST_NAME:
        raise HTTPException(422, f"{name[:40]!r}… is too long a file name: {_LONGEST_NAME} bytes at most")
    if PurePosixPath(plain).suffix.lower() not in suffixes() or plain == TABLE_NAME:
        raise HTTPException(415, f"{plain!r} is of no type that is read: {', '.join(suffixes())}")
    return plain


def suffixes() -> list[str]:
    """Return the endings of names of files that can be read, with the dot."""
    return sorted({suffix for reader in READERS for suffix in reader.suffixes})


async def _keep(file: UploadFile, name: str, limits: UploadLimits, folder: Path) -> Brought:
    digest = hashlib.sha256()
    size = 0
    with (folder / name).open("xb") as target:
        while part := await file.read(_PART):
            if size == 0:
                _check_type(name, part[:_LOOKED_AT])
            size += len(part)
            if size > limits.each.file_bytes:
                most = limits.each.file_bytes // MEGABYTE
                raise HTTPException(413, f"{name!r} is larger than {most} MB: split it")
            digest.update(part)
            target.write(part)
    if size == 0:
        raise HTTPException(422, f"{name!r} is empty: send the file again")
    return Brought(name, digest.hexdigest(), size)


def _check_type(name: str, first: bytes) -> None:
    """Refuse a page that calls itself text: its tags would stand in the document as its words."""
    suffix = PurePosixPath(name).suffix.lower()
    by_name = next(reader.media_type for reader in READERS if suffix in reader.suffixes)
    by_content = choose_reader(source_of("upload", first, "upload")).media_type
    if by_name in {"text/plain", "text/markdown"} and by_content == "text/html":
        raise HTTPException(415, f"{name!r} is a web page that calls itself text: name it .html")


async def _read_form(request: Request, limits: UploadLimits) -> FormData:
    async def bounded() -> AsyncIterator[bytes]:
        size = 0
        async for part in request.stream():
            size += len(part)
            if size > limits.bytes:
                raise HTTPException(
                    413, f"the files are larger than {limits.bytes // MEGABYTE} MB: send fewer"
                )
            yield part

    parser = MultiPartParser(request.headers, bounded(), max_files=limits.files, max_fields=10)  # type: ignore[arg-type]
    try:
        return await parser.parse()
    except MultiPartException as error:
        status = 413 if "Too many" in error.message else 422
        raise HTTPException(
            status, f"the files cannot be taken ({error.message}): send at most {limits.files} as a form"
        ) from error
    except (KeyError, ValueError, UnicodeError) as error:
        raise HTTPException(422, f"the body is no multipart/form-data: {type(error).__name__}") from error
