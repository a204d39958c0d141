"""Word files that cannot be read."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from lantu.documents import Limits, source_of
from lantu.documents.word import read_docx
from lantu.errors import DocumentError


def test_a_file_without_text_is_refused() -> None:
    """Pictures alone are no document."""
    out = io.BytesIO()
    docx.Document().save(out)
    with pytest.raises(DocumentError, match=r"^a\.docx: the docx holds no text \(pictures only\?\)"):
        read_docx(source_of("a.docx", out.getvalue()), Limits())


def test_what_xml_cannot_be_read_is_refused_in_one_line() -> None:
    """The package is whole, its main part is not."""
    out = io.BytesIO()
    word = docx.Document()
    word.add_paragraph("正文。")
    word.save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"][:-40]
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    with pytest.raises(
        DocumentError, match=r"^a\.docx: the docx is damaged \(.*\); open and save it again"
    ) as told:
        read_docx(source_of("a.docx", broken.getvalue()), Limits())
    assert "\n" not in str(told.value)
