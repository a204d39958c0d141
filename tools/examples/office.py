"""Examples as docx and xlsx, with the same bytes on each run."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal, InvalidOperation

from article import DECLARATION, NOTICE, Article, Table
from docx import Document
from docx.document import Document as Docx
from openpyxl import Workbook

_EPOCH = (1980, 1, 1, 0, 0, 0)


def docx_bytes(article: Article) -> bytes:
    """Write an article as a Word document."""
    document = Document()
    document.add_heading(article.title, 0)
    document.add_paragraph(f"{article.date}　{article.publisher}")
    tables = iter(article.tables)
    for paragraph in article.paragraphs:
        if paragraph == "{table}":
            _add_table(document, next(tables))
        elif paragraph.startswith("## "):
            document.add_heading(paragraph[3:], 1)
        else:
            document.add_paragraph(paragraph)
    document.add_paragraph(NOTICE)
    properties = document.core_properties
    properties.title, properties.author = article.title, article.publisher
    properties.subject = properties.comments = properties.keywords = DECLARATION
    properties.language, properties.last_modified_by = "zh-CN", article.publisher
    moment = article.stamp.replace(tzinfo=None)  # the file format knows no time zone
    properties.created = properties.modified = moment
    held = io.BytesIO()
    document.save(held)
    return _settled(held.getvalue(), article)


def _add_table(document: Docx, table: Table) -> None:
    document.add_paragraph(table.caption)
    grid = document.add_table(rows=0, cols=len(table.rows[0]))
    grid.style = "Table Grid"
    for row in table.rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text


def xlsx_bytes(article: Article) -> bytes:
    """Write an article's table as a workbook of one sheet: heading lines, the table, notes."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "数据"
    tables = iter(article.tables)
    sheet.append([article.title])
    sheet.append([f"{article.date}　{article.publisher}"])
    for paragraph in article.paragraphs:
        if paragraph == "{table}":
            table = next(tables)
            sheet.append([table.caption])
            for row in table.rows:
                sheet.append([_cell(text) for text in row])
        else:
            sheet.append([paragraph])
    sheet.append([NOTICE])
    properties = book.properties
    properties.title, properties.creator = article.title, article.publisher
    properties.subject = properties.description = properties.keywords = DECLARATION
    properties.created = article.stamp.replace(tzinfo=None)
    held = io.BytesIO()
    book.save(held)
    return _settled(held.getvalue(), article)


def _cell(text: str) -> str | int | Decimal | None:
    if not text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return int(number) if number == number.to_integral_value() else number


def _settled(data: bytes, article: Article) -> bytes:
    """Give every member of the archive one fixed date, and the properties the article's own."""
    held = io.BytesIO()
    moment = article.stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as kept:
        for member in given.namelist():
            content = given.read(member)
            if member == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + moment, content)
            kept.writestr(zipfile.ZipInfo(member, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()
