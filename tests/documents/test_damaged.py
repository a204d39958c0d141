"""Damaged packages, found by ``bench.fuzz``: refused with a message of one line."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from lantu.documents import read_bytes, source_of
from lantu.errors import DocumentError


def word() -> bytes:
    """Return a Word document of one paragraph."""
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("新增企业32家")
    document.save(target)
    return target.getvalue()


def sheet() -> bytes:
    """Return a workbook with one figure."""
    target = io.BytesIO()
    book = openpyxl.Workbook()
    book.worksheets[0].append(["新增企业", 32])
    book.save(target)
    return target.getvalue()


def damaged(whole: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return a package with other bytes in one of its parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            changed = content.replace(old, new, 1) if name == part else content
            assert name != part or changed != content
            copy.writestr(name, changed)
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", damaged(word(), "word/document.xml", b"<w:body>", b"<w:body\x00\n>")),
        ("a.docx", damaged(word(), "word/_rels/document.xml.rels", b"Target=", b"Tarxget=")),
        ("a.xlsx", damaged(sheet(), "xl/styles.xml", b"<fonts", b"<fonts\n<")),
        ("a.xlsx", damaged(sheet(), "xl/worksheets/sheet1.xml", b"<row r=", b"<row r=\n<")),
    ],
)
def test_message_of_one_line(name: str, data: bytes) -> None:
    """Whatever a library says of the damage, the refusal is one line that names the file and a remedy."""
    with pytest.raises(DocumentError) as raised:
        read_bytes(source_of(name, data))
    assert "\n" not in str(raised.value)
    assert str(raised.value).startswith(f"{Path(name).name}: ")
    assert ";" in str(raised.value)
