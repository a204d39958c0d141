"""A file becomes a document."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lantu.documents import Field, read_document


def test_a_text_file_keeps_every_character_it_has(tmp_path: Path) -> None:
    """Byte-order mark and line ends stay, and the identity is that of the bytes."""
    data = "\ufeff第一行。\r\n第二行。\n".encode()
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    document = read_document(path)
    assert document.text == "\ufeff第一行。\r\n第二行。\n"
    assert document.id == hashlib.sha256(data).hexdigest()
    assert document.encoding_certainty == 1.0
    assert read_document(str(path)) == document, "a path may be a plain string"


def test_the_table_goes_before_the_document(tmp_path: Path) -> None:
    """What documents.csv states of a file is its metadata, and says where it was found."""
    path = tmp_path / "a.txt"
    path.write_text("京津冀今年新开通一条城际铁路。\n", encoding="utf-8")
    document = read_document(path, metadata={"title": "城际开通", "date": "2024-05-01"})
    assert document.title == Field("城际开通", "documents.csv")
    assert document.date == Field("2024-05-01", "documents.csv")
    assert document.publisher is None
