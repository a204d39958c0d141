"""The bytes of one file, read once, with every way of failing told in one line."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from lantu.errors import DocumentError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may cost before it is refused.

    Attributes
    ----------
    file_bytes : int
        Largest file that is opened; the default of 64 MB holds about twenty million Chinese characters.
    unpacked_bytes : int
        Largest size, unpacked, of the parts of a docx or xlsx together.
    pages : int
        Most pages of one pdf.
    cells : int
        Most cells of one xlsx, merged ones counted square by square.
    """

    file_bytes: int = 64 * MEGABYTE
    unpacked_bytes: int = 256 * MEGABYTE
    pages: int = 10_000
    cells: int = 2_000_000


@dataclass(frozen=True, slots=True)
class Source:
    r"""A file's bytes with their identity.

    Attributes
    ----------
    name : str
        The file's name without directories, fit to be shown and stored: bytes that are no UTF-8 stand
        as ``\\xNN``.
    data : bytes
        The whole content; never empty.
    id : str
        sha256 of ``data`` in hexadecimal.
    """

    name: str
    data: bytes
    id: str


def name_of(path: Path) -> str:
    r"""Write a path for people and for JSON: bytes of it that are no UTF-8 stand as ``\xNN``.

    Examples
    --------
    >>> name_of(Path("报告.txt"))
    '报告.txt'
    >>> name_of(Path("bad\udcff.txt"))
    'bad\\xff.txt'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_source(path: Path, limits: Limits) -> Source:
    """Read a file whole, or say in one line why that cannot be done.

    Raises
    ------
    DocumentError
        The path is missing, a directory, no regular file, unreadable, empty or larger than the limit.
    """
    shown = name_of(path)
    try:
        _check_size(path, shown, limits)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError(f"{shown}: there is no such file; check the path") from error
    except PermissionError as error:
        raise DocumentError(
            f"{shown}: no permission to read it; give this user read access (chmod u+r) or leave it out"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise DocumentError(f"{shown}: cannot be read ({reason}); check the disk and the path") from error
    return source_of(name_of(Path(path.name)), data, shown)


def source_of(name: str, data: bytes, shown: str | None = None) -> Source:
    """Give bytes their identity; ``shown`` stands for the name in errors.

    Raises
    ------
    DocumentError
        There are no bytes.
    """
    if not data:
        raise DocumentError(f"{shown or name}: the file is empty (0 bytes); get it again or leave it out")
    return Source(name, data, hashlib.sha256(data).hexdigest())


def _check_size(path: Path, shown: str, limits: Limits) -> None:
    """Refuse what is no regular file or too large, before a byte of it is read."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise DocumentError(f"{shown}: is a directory where a file was expected; name the files inside it")
    if not stat.S_ISREG(status.st_mode):
        raise DocumentError(
            f"{shown}: is no regular file (a device, pipe or socket); copy it to a file first"
        )
    if status.st_size > limits.file_bytes:
        raise DocumentError(
            f"{shown}: {status.st_size / MEGABYTE:,.0f} MB are more than the limit of "
            f"{limits.file_bytes / MEGABYTE:,.0f} MB for one document; split it or raise the limit"
        )
