"""Which reader takes which file: the written-out registry."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lantu.documents.commas import read_csv
from lantu.documents.extract import Extract
from lantu.documents.pdf import read_pdf
from lantu.documents.plain import read_markdown, read_plain
from lantu.documents.sheet import read_xlsx
from lantu.documents.source import Limits, Source
from lantu.documents.webpage import read_html
from lantu.documents.word import read_docx
from lantu.errors import DocumentError


class Reader(NamedTuple):
    """How files of one media type are read.

    Attributes
    ----------
    media_type : str
        As ``Document.media_type`` states it.
    suffixes : tuple of str
        File name endings, lower case, with the dot.
    read : callable
        From the bytes to the text and what the format tells.
    """

    media_type: str
    suffixes: tuple[str, ...]
    read: Callable[[Source, Limits], Extract]


_OFFICE = "application/vnd.openxmlformats-officedocument."

READERS: tuple[Reader, ...] = (
    Reader("text/plain", (".txt", ".text"), read_plain),
    Reader("text/markdown", (".md", ".markdown"), read_markdown),
    Reader("text/html", (".html", ".htm", ".shtml", ".xhtml"), read_html),
    Reader("application/pdf", (".pdf",), read_pdf),
    Reader(f"{_OFFICE}wordprocessingml.document", (".docx",), read_docx),
    Reader(f"{_OFFICE}spreadsheetml.sheet", (".xlsx",), read_xlsx),
    Reader("text/csv", (".csv",), read_csv),
)
"""Every format that can be read."""


_OLD_OFFICE = frozenset((".doc", ".xls", ".ppt", ".wps", ".et", ".rtf", ".pptx"))
_BESIDE = frozenset((".csv",))
_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)


def is_foreign(name: str) -> bool:
    """Tell by its name whether a file is no document of any sort: neither read nor worth a complaint.

    Documents in formats that must be saved anew (``.doc``) are not foreign, nor is a file without an ending.
    A csv is: in a folder it is a table beside the documents more often than one of them, and is read where
    it is named itself.

    Examples
    --------
    >>> [name for name in ("a.txt", "old.doc", "README", "map.png", "figures.csv") if is_foreign(name)]
    ['map.png', 'figures.csv']
    """
    suffix = Path(name).suffix.lower()
    if suffix in _BESIDE:
        return True
    return bool(suffix) and suffix not in _OLD_OFFICE and not any(suffix in one.suffixes for one in READERS)


def choose_reader(source: Source) -> Reader:
    """Return the reader for a file, by the ending of its name or, where it has none, by its first bytes.

    Raises
    ------
    DocumentError
        No reader takes such files.
    """
    suffix = Path(source.name).suffix.lower()
    if source.data.startswith(b"%PDF-"):
        suffix = ".pdf"
    elif not suffix:
        suffix = _told_by_content(source.data)
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    known = ", ".join(suffix for reader in READERS for suffix in reader.suffixes)
    if suffix in _OLD_OFFICE:
        raise DocumentError(f"{source.name}: {suffix} files are not read; save it as docx, xlsx or pdf")
    raise DocumentError(f"{source.name}: no reader for files ending in {suffix!r}; give it as one of {known}")


def _told_by_content(data: bytes) -> str:
    """Return the ending that a file without one should have."""
    if data.startswith(b"PK\x03\x04"):
        return ".xlsx" if b"xl/workbook" in data else ".docx"
    return ".html" if _PAGE.match(data[:4096]) else ".txt"
