"""A row of a table of documents: its text and what its columns state."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Mapping
from typing import Any

from lantu.documents.archives.item import Broken, Item
from lantu.documents.files import COLUMNS

TEXT_COLUMNS = ("text", "content", "html", "raw_content")
"""Columns that may hold the document, the first that has something in it."""
_NAME_COLUMNS = ("file", "name", "url", "id")
_STATED = tuple(column for column in COLUMNS if column != "file")
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_UNFIT = re.compile(r"[\\/:*?\"<>|\s\x00-\x1f]+")


def item_of_row(row: Mapping[str, Any], address: str) -> Item | Broken:
    """Make an item of one row.

    The text stands in the first of ``text``, ``content``, ``html``, ``raw_content`` that has one; the
    columns of ``documents.csv`` state metadata; further columns are left alone.

    Examples
    --------
    >>> item_of_row({"text": "全文", "title": "通报", "file": "a.txt"}, "x.jsonl:1").metadata
    {'title': '通报'}
    """
    column = next((name for name in TEXT_COLUMNS if row.get(name)), None)
    content = row.get(column) if column else None
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    if not isinstance(content, bytes) or not content:
        wanted = ", ".join(TEXT_COLUMNS)
        return Broken(address, f"{address}: the row has no text; give it in one of the columns {wanted}")
    stated = {key: said for key in _STATED if (said := _said(row.get(key)))}
    return Item(_name(row, column, content), address, content, stated)


def _said(value: Any) -> str:
    """Write what a cell states; empty where it states nothing, as tables of numbers mark by nan."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, datetime.datetime):
        value = value.date()
    return str(value).strip()


def _name(row: Mapping[str, Any], column: str | None, content: bytes) -> str:
    said = next((str(row[key]) for key in _NAME_COLUMNS if row.get(key)), "")
    is_page = column == "html" or bool(_PAGE.match(content[:200].decode("utf-8", "replace")))
    return file_name(said, ".html" if is_page else ".txt")


def file_name(said: str, suffix: str) -> str:
    """Make a file name that ends in ``suffix`` of what an archive calls a document.

    Examples
    --------
    >>> file_name("https://example.org/zc/2023/t05.html?x=1", ".html")
    't05.html'
    >>> file_name("", ".txt")
    'document.txt'
    """
    last = said.split("?", 1)[0].split("#", 1)[0].rstrip("/").rsplit("/", 1)[-1]
    stem = _UNFIT.sub("_", last).strip("._")[:120] or "document"
    return stem if stem.lower().endswith(suffix) else f"{stem}{suffix}"
