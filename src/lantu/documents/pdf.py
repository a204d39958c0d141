"""Pdf files: opened with care, their text layer read page by page."""

from __future__ import annotations

import re
from importlib.metadata import version
from statistics import median
from typing import Any

import pypdfium2

from lantu.documents.builder import TextBuilder
from lantu.documents.document import Field
from lantu.documents.extract import Extract
from lantu.documents.pdf_grids import RuledTable, find_grids, read_rules, take_table
from lantu.documents.pdf_lines import TextLine, read_lines
from lantu.documents.pdf_pages import Page, add_page, drop_running_lines
from lantu.documents.source import Limits, Source
from lantu.errors import DocumentError

_END_MARK = b"%%EOF"
_TAIL = 65_536
_PASSWORD = 4
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff]")
_BY_A_PROGRAM = re.compile(r"(?i)microsoft|untitled|无标题|\.docx?$|\.pptx?$|\.indd$|^\W*$")


def read_pdf(source: Source, limits: Limits) -> Extract:
    """Read the text layer of a pdf, page by page.

    Lines that reach the right edge are known to go on. Running heads and page numbers are left out and
    a note says so. Every page without a text layer is named in the notes.

    Raises
    ------
    DocumentError
        The file is no pdf, truncated, encrypted, has too many pages, or has no text layer on any page.
    """
    book = _open(source, limits)
    try:
        pages = [_read_page(book, index) for index in range(len(book))]
        title = _stated_title(book)
    except pypdfium2.PdfiumError as error:
        raise DocumentError(f"{source.name}: the pdf is damaged ({error}); get the file again") from error
    finally:
        book.close()
    if not any(page.items for page in pages):
        raise DocumentError(
            f"{source.name}: none of its {len(pages)} pages has a text layer (a scan?); "
            "run text recognition (OCR) on it first"
        )
    builder = TextBuilder()
    notes = [f"page {page.number} has no text layer" for page in pages if not page.items]
    notes += [note for page in pages if (note := _unreadable(page)) is not None]
    notes += drop_running_lines(pages)
    usual = median([line.height for page in pages for line in page.lines] or [0.0])
    for before, page in zip([None, *pages], pages, strict=False):
        add_page(builder, page, usual, before)
    return Extract(
        builder.text,
        f"lantu.pdf 1 (pypdfium2 {version('pypdfium2')})",
        headings=tuple(builder.headings),
        joins=frozenset(builder.joins),
        ends=frozenset(builder.ends),
        tables=tuple(builder.tables),
        origins=tuple(builder.origins),
        notes=tuple(notes),
        properties=_properties(title),
    )


def _stated_title(book: Any) -> str:
    """Read the title that the file states; one that is no text counts as none."""
    try:
        return str(book.get_metadata_value("Title") or "").strip()
    except UnicodeDecodeError:
        return ""


def _properties(title: str) -> dict[str, Field]:
    """Take the title that the file states, unless a program made it up."""
    return {} if _BY_A_PROGRAM.search(title) else {"title": Field(title, "file properties")}


def _open(source: Source, limits: Limits) -> Any:
    if b"%PDF-" not in source.data[:1024]:
        raise DocumentError(f"{source.name}: is no pdf (its first bytes say so); get the file again")
    if _END_MARK not in source.data[-_TAIL:]:
        raise DocumentError(f"{source.name}: the pdf is truncated (its end is missing); get the file again")
    try:
        book = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise DocumentError(
                f"{source.name}: the pdf is encrypted with a password; save it without one"
            ) from error
        raise DocumentError(f"{source.name}: the pdf is damaged ({error}); get the file again") from error
    if len(book) > limits.pages:
        raise DocumentError(
            f"{source.name}: {len(book)} pages are over the limit of {limits.pages}; split it or raise it"
        )
    return book


def _read_page(book: Any, index: int) -> Page:
    page = book[index]
    textpage = page.get_textpage()
    items: list[TextLine | RuledTable] = [*read_lines(textpage)]
    if items:
        for grid in find_grids(read_rules(page)):
            items = take_table(grid, items)
    textpage.close()
    page.close()
    return Page(index + 1, items)


def _unreadable(page: Page) -> str | None:
    """Report a text layer whose characters have no meaning: the font does not say which they are."""
    said = "".join(line.said for line in page.lines)
    bad = len(_UNREADABLE.findall(said))
    if bad * 20 <= len(said):
        return None
    return f"page {page.number}: {bad} of {len(said)} characters cannot be told"
