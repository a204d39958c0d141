"""Which reader takes which file."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from lantu.documents import is_foreign, source_of
from lantu.documents.readers import READERS, choose_reader
from lantu.errors import DocumentError


def zipped(*parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in parts:
            archive.writestr(part, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        pytest.param("报告.TXT", b"x", "text/plain", id="an ending in capitals"),
        pytest.param("a.markdown", b"x", "text/markdown", id="markdown"),
        pytest.param("a.shtml", b"x", "text/html", id="a page"),
        pytest.param("a.b.pdf", b"x", "application/pdf", id="the last ending counts"),
        pytest.param("a.txt", b"%PDF-1.7", "application/pdf", id="a pdf under another name"),
        pytest.param("报告", "正文".encode(), "text/plain", id="no ending: a text"),
        pytest.param("报告", b"  <!-- x -->\n<!DOCTYPE html>", "text/html", id="no ending: a page"),
        pytest.param("报告", b"<html lang='zh'>", "text/html", id="no ending: a page without a doctype"),
        pytest.param("报告", b"<heading>", "text/plain", id="no ending: a tag that is none of a page's"),
    ],
)
def test_a_file_finds_its_reader(name: str, data: bytes, kind: str) -> None:
    """By its first bytes where they are sure, by its ending, or by what it holds."""
    assert choose_reader(source_of(name, data)).media_type == kind


def test_an_office_file_without_an_ending_is_told_by_its_parts() -> None:
    """A workbook has a part of that name, a letter has not."""
    book = io.BytesIO()
    openpyxl.Workbook().save(book)
    assert choose_reader(source_of("a", book.getvalue())).suffixes == (".xlsx",)
    assert choose_reader(source_of("a", zipped("word/document.xml"))).suffixes == (".docx",)


@pytest.mark.parametrize("suffix", [".doc", ".xls", ".ppt", ".pptx", ".wps", ".et", ".rtf"])
def test_old_office_files_say_what_to_save_them_as(suffix: str) -> None:
    """They are documents, so they are no foreign files, but nothing reads them."""
    assert not is_foreign(f"a{suffix}")
    with pytest.raises(DocumentError, match=rf"^a\{suffix}: \{suffix} files are not read; save it as docx"):
        choose_reader(source_of(f"a{suffix}", b"x"))


def test_another_file_says_what_can_be_read() -> None:
    """Every ending that has a reader stands in the message."""
    with pytest.raises(DocumentError) as refused:
        choose_reader(source_of("a.png", b"x"))
    assert "'.png'" in str(refused.value)
    assert all(suffix in str(refused.value) for reader in READERS for suffix in reader.suffixes)


def test_no_ending_has_two_readers() -> None:
    """And all are written as they are looked up: lower case, with the point."""
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
    # A csv stands beside the documents of a folder, and is read where it is named itself.
    assert [suffix for suffix in suffixes if is_foreign(f"a{suffix.upper()}")] == [".csv"]
