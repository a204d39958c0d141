"""Which archive is opened how: the written-out registry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from lantu.documents.archives.columns import read_parquet
from lantu.documents.archives.item import Broken, Item
from lantu.documents.archives.lines import read_lines
from lantu.documents.archives.tars import read_tar
from lantu.documents.archives.warcs import read_warc
from lantu.documents.archives.zips import read_zip
from lantu.documents.source import Limits
from lantu.errors import DocumentError


class Archive(NamedTuple):
    """How archives of one kind are opened.

    Attributes
    ----------
    kind : str
    suffixes : tuple of str
        File name endings, lower case, with the dot.
    read : callable
        From a seekable stream, the archive's name and limits to its items.
    """

    kind: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str, Limits], Iterator[Item | Broken]]


ARCHIVES: tuple[Archive, ...] = (
    Archive("zip", (".zip",), read_zip),
    Archive("tar", (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".tar.zst", ".tzst"), read_tar),
    Archive("json lines", (".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".ndjson.gz"), read_lines),
    Archive("parquet", (".parquet",), read_parquet),
    Archive("warc", (".warc", ".warc.gz"), read_warc),
)
"""Every kind of archive that can be read."""


def is_archive(name: str) -> bool:
    """Tell by its name whether a file holds many documents.

    Examples
    --------
    >>> is_archive("CC-MAIN-0001.WARC.gz"), is_archive("report.docx")
    (True, False)
    """
    return _archive(name) is not None


def open_archive(stream: BinaryIO, name: str, limits: Limits | None = None) -> Iterator[Item | Broken]:
    """Yield what lies in an archive, one document at a time, in the archive's order.

    Parameters
    ----------
    stream : binary stream
        Seekable, at its start.
    name : str
        The archive's name; its ending says what it is.
    limits : Limits, optional
        How large one document may be.

    Raises
    ------
    DocumentError
        The archive as a whole cannot be opened, or its kind is not known.
    """
    archive = _archive(name)
    if archive is None:
        known = ", ".join(suffix for one in ARCHIVES for suffix in one.suffixes)
        raise DocumentError(f"{name}: is no archive that can be read; give it as one of {known}")
    return archive.read(stream, name, limits or Limits())


def _archive(name: str) -> Archive | None:
    lower = name.lower()
    return next((archive for archive in ARCHIVES if lower.endswith(archive.suffixes)), None)
