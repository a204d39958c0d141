"""One member of an archive: its bytes, or why they cannot be had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Item:
    """A document that lies in an archive.

    Attributes
    ----------
    name : str
        A file name; its ending says how the bytes are read.
    address : str
        Where the document lies, for people: ``crawl.zip!a/report.txt``, ``pages.jsonl.gz:12``,
        ``crawl.warc.gz@5120``.
    data : bytes
        The document as it was stored; never unpacked further.
    metadata : mapping of str to str
        What the archive states of it, under the column names of ``documents.csv``.
    """

    name: str
    address: str
    data: bytes
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Broken:
    """A member that cannot be had.

    Attributes
    ----------
    address : str
        Where it lies.
    problem : str
        One line: where, what is wrong, what to do.
    """

    address: str
    problem: str
