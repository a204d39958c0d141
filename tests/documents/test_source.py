"""Files that cannot be read, each refused in one line."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from lantu.documents import Limits, find_files, read_document
from lantu.errors import DocumentError


def zipped(**parts: bytes) -> bytes:
    """Make a zip archive in memory."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.txt", " \n　\n".encode(), "nothing but white space"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", "is no text"),
        ("letter.docx", "并非压缩包。".encode(), "is no docx (no zip archive"),
        ("table.xlsx", b"PK\x03\x04 cut off", "is no xlsx (no zip archive"),
        ("other.docx", zipped(a_txt=b"hello"), "(word/document.xml is missing)"),
        (
            "locked.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100,
            "is encrypted or in the old binary format",
        ),
        ("hollow.docx", zipped(word__document_xml=b"<a/>"), "the docx is damaged"),
        ("hollow.xlsx", zipped(xl__workbook_xml=b"<a/>"), "the xlsx is damaged"),
        ("laughs.docx", zipped(word__document_xml=BOMB), "declares entities"),
        ("laughs.xlsx", zipped(xl__workbook_xml=BOMB.decode().encode("utf-16")), "declares entities"),
        ("old.doc", b"\xd0\xcf\x11\xe0", ".doc files are not read"),
        ("music.mp3", b"ID3\x03", "no reader for files ending in '.mp3'"),
        ("picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00", "is no text"),
        ("page.html", b"\x00\x01\x02\x03\xff" * 40, "is no text and so no web page"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(tmp_path: Path, name: str, data: bytes, complaint: str) -> None:
    """The message names the file, says what is wrong and, behind a semicolon, what to do."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    message = str(caught.value)
    assert message.startswith((name, f"{tmp_path}/{name}"))
    assert complaint in message
    assert "; " in message
    assert "\n" not in message


def test_a_missing_path_and_a_directory_are_named(tmp_path: Path) -> None:
    """What is no file is refused as what it is."""
    with pytest.raises(DocumentError, match=r"gone\.txt: there is no such file"):
        read_document(tmp_path / "gone.txt")
    with pytest.raises(DocumentError, match="is a directory where a file was expected"):
        read_document(tmp_path)
    with pytest.raises(DocumentError, match="no regular file"):
        read_document(Path("/dev/null"))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """300 MB, which take no room on the disk here, are refused at once, and the limit can be raised."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(
        DocumentError, match=r"300 MB are more than the limit of 64 MB for one document; split it"
    ):
        read_document(path)
    small = tmp_path / "small.txt"
    small.write_text("三地协同。", encoding="utf-8")
    with pytest.raises(DocumentError, match="limit of 0 MB"):
        read_document(small, limits=Limits(file_bytes=3))
    assert read_document(small, limits=Limits(file_bytes=100)).text == "三地协同。"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """Its parts are added up from the archive's own table."""
    path = tmp_path / "bomb.docx"
    path.write_bytes(zipped(word__document_xml=b"<a/>", big_bin=b"\0" * 3_000_000))
    with pytest.raises(
        DocumentError, match=r"bomb\.docx: unpacks to 3 MB in 2 parts, over the limit of 1 MB"
    ):
        read_document(path, limits=Limits(unpacked_bytes=1_000_000))


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and users")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    """A user who may not read it is told so; the check is done as such a user."""
    path = tmp_path / "secret.txt"
    path.write_text("三地协同。", encoding="utf-8")
    path.chmod(0)
    assert _message_as_nobody(path).startswith(
        "secret.txt: no permission to read it; give this user read access"
    )


def _message_as_nobody(path: Path) -> str:
    """Read a file in a child process that has no privileges, and return the error it meets."""
    folder = os.open(path.parent, os.O_RDONLY)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # the child: it must never return into the test run
        try:
            os.fchdir(folder)
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            read_document(Path(path.name))
            os.write(writing, b"was read")
        except DocumentError as error:
            os.write(writing, str(error).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode()


def test_a_name_that_is_no_utf8_can_be_shown_and_stored(tmp_path: Path) -> None:
    """Its odd bytes stand as escapes, in the document and in messages."""
    raw = os.fsencode(tmp_path) + b"/bad\xff\xfe.txt"
    Path(os.fsdecode(raw)).write_text("三地协同发展进展顺利。", encoding="utf-8")
    (path,) = find_files([tmp_path])
    document = read_document(path)
    assert document.name == "bad\\xff\\xfe.txt"
    document.name.encode("utf-8")
    path.write_bytes(b"")
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    str(caught.value).encode("utf-8")


def test_the_first_bytes_tell_a_file_without_an_ending(tmp_path: Path) -> None:
    """Text, web pages and pdfs are known by what they are."""
    page, plain = tmp_path / "page", tmp_path / "plain"
    page.write_text("<!DOCTYPE html><p>两市签署协议，合作12项，涉及交通和水利。</p>", encoding="utf-8")
    plain.write_text("两市签署协议。", encoding="utf-8")
    assert read_document(page).media_type == "text/html"
    assert read_document(plain).media_type == "text/plain"
