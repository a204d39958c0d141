"""What archives state of their members, and what of them cannot be had."""

from __future__ import annotations

import datetime
import gzip
import io
import tarfile
import unicodedata
import zipfile
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lantu.documents import Limits
from lantu.documents.archives import Broken, Item, open_archive
from lantu.documents.archives.rows import file_name, item_of_row
from lantu.errors import DocumentError


def opened(data: bytes, name: str, **limits: int) -> list[Item | Broken]:
    return list(open_archive(io.BytesIO(data), name, Limits(**limits)))


def zipped(*members: tuple[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, said in members:
            archive.writestr(name, said)
    return out.getvalue()


def tarred(*members: tuple[str, str]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, said in members:
            info = tarfile.TarInfo(name)
            info.size = len(said.encode())
            archive.addfile(info, io.BytesIO(said.encode()))
    return out.getvalue()


@pytest.mark.parametrize(
    ("row", "name", "said"),
    [
        pytest.param({"text": "甲"}, "document.txt", "甲", id="a text without a name"),
        pytest.param(
            {"text": "", "content": "乙"}, "document.txt", "乙", id="the first that holds something"
        ),
        pytest.param({"html": "<p>丙", "id": 7}, "7.html", "<p>丙", id="a page by its column"),
        pytest.param({"text": " <HTML>", "id": "x"}, "x.html", " <HTML>", id="a page by its first tag"),
        pytest.param({"text": b"\xd6\xd0", "id": "x"}, "x.txt", b"\xd6\xd0", id="bytes as they are"),
        pytest.param({"text": "丁", "url": "http://a/b/c.htm?d=1"}, "c.htm.txt", "丁", id="an address"),
        pytest.param(
            {"text": "戊", "file": "a", "url": "http://b/c"}, "a.txt", "戊", id="a file before an address"
        ),
    ],
)
def test_a_row_is_a_document(row: dict[str, Any], name: str, said: str | bytes) -> None:
    """Its text in the first column that has one, under a name that says how it is read."""
    item = item_of_row(row, "a:1")
    assert isinstance(item, Item)
    assert (item.name, item.data) == (name, said if isinstance(said, bytes) else said.encode())


@pytest.mark.parametrize("row", [{}, {"text": None}, {"text": ""}, {"text": 5}, {"title": "只有题目"}])
def test_a_row_without_a_text_is_broken(row: dict[str, Any]) -> None:
    """Its address, what it lacks and where to put it."""
    item = item_of_row(row, "a.jsonl:3")
    assert item == Broken(
        "a.jsonl:3",
        "a.jsonl:3: the row has no text; give it in one of the columns text, content, html, raw_content",
    )


@pytest.mark.parametrize(
    ("value", "stated"),
    [
        pytest.param("2024-05-01 ", "2024-05-01", id="a text"),
        pytest.param(2024, "2024", id="a number"),
        pytest.param(datetime.date(2024, 5, 1), "2024-05-01", id="a day"),
        pytest.param(datetime.datetime(2024, 5, 1, 8), "2024-05-01", id="a moment"),  # noqa: DTZ001
        pytest.param(float("nan"), None, id="no number"),
        pytest.param("  ", None, id="blanks"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_a_cell_states_a_date_or_nothing(value: object, stated: str | None) -> None:
    """Tables mark what is missing in their own ways; none of them is a date."""
    item = item_of_row({"text": "甲", "date": value, "note": "另"}, "a:1")
    assert isinstance(item, Item)
    assert item.metadata == ({} if stated is None else {"date": stated})


@pytest.mark.parametrize(
    ("said", "name"),
    [
        pytest.param("http://a.cn/zc/t05.html#p2", "t05.html", id="a part of a page"),
        pytest.param("http://a.cn/zc/", "zc.html", id="a folder"),
        pytest.param("报告 一.HTML", "报告_一.HTML", id="blanks, and an ending in capitals"),
        pytest.param('a\\b:c*"d', "a_b_c_d.html", id="signs that no file may have"),
        pytest.param("...", "document.html", id="points alone"),
        pytest.param("长" * 200, "长" * 120 + ".html", id="cut"),
    ],
)
def test_a_name_fits_every_file_system(said: str, name: str) -> None:
    """The last step of an address, without what asks or jumps."""
    assert file_name(said, ".html") == name


TABLE = "file,title\n{},题目\n"
COMPOSED = unicodedata.normalize("NFC", "café.txt")
DECOMPOSED = unicodedata.normalize("NFD", "café.txt")


@pytest.mark.parametrize("pack", [zipped, tarred], ids=["zip", "tar"])
def test_a_table_speaks_of_its_own_folder(pack: Any) -> None:
    """A file of that name in another folder is another file, however its accents are stored."""
    data = pack(
        ("a/documents.csv", TABLE.format(COMPOSED)), (f"a/{DECOMPOSED}", "甲"), (f"b/{COMPOSED}", "乙")
    )
    found = opened(data, "x.zip" if pack is zipped else "x.tar")
    assert [item.metadata.get("title") for item in found if isinstance(item, Item)] == ["题目", None]


@pytest.mark.parametrize("pack", [zipped, tarred], ids=["zip", "tar"])
def test_hidden_members_are_no_documents(pack: Any) -> None:
    """What a file system leaves beside documents is passed over."""
    data = pack(("a/.DS_Store", "x"), ("__MACOSX/._a.txt", "x"), ("a/甲.txt", "甲"))
    (item,) = opened(data, "x.zip" if pack is zipped else "x.tar")
    assert item.address.endswith("!a/甲.txt")


def test_a_damaged_table_in_a_zip_is_refused_in_one_line() -> None:
    """It would state of every file what nobody can read any more."""
    data = zipped(("documents.csv", TABLE.format("a.txt")), ("a.txt", "甲"))
    with pytest.raises(DocumentError, match=r"^x\.zip!documents\.csv: cannot be unpacked \(Bad CRC"):
        opened(data.replace("题目".encode(), "题自".encode()), "x.zip")
    with pytest.raises(DocumentError, match=r"^x\.zip!documents\.csv: 0 MB are more than the limit"):
        opened(data, "x.zip", file_bytes=10)


def test_a_zip_member_at_the_limit_is_read() -> None:
    """One byte more is broken, and costs no other member."""
    found = opened(zipped(("a.txt", "12345"), ("b.txt", "123456")), "x.zip", file_bytes=5)
    assert [type(item) for item in found] == [Item, Broken]


def test_a_tar_member_over_the_limit_is_broken() -> None:
    """Its size is told before a byte of it is read; folders and links are no members."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind, name in ((tarfile.DIRTYPE, "d"), (tarfile.SYMTYPE, "d/link.txt")):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "a.txt"
            archive.addfile(info)
        for name, said in (("a.txt", b"123456"), ("b.txt", b"12345")):
            info = tarfile.TarInfo(name)
            info.size = len(said)
            archive.addfile(info, io.BytesIO(said))
    broken, item = opened(out.getvalue(), "x.tar", file_bytes=5)
    assert isinstance(broken, Broken)
    assert broken.problem == "x.tar!a.txt: 0 MB are more than the limit of 0 MB; split it"
    assert isinstance(item, Item)


def test_a_tar_that_breaks_off_keeps_what_came_before() -> None:
    """And says after how many members."""
    data = tarred(("a.txt", "甲" * 400), ("b.txt", "乙" * 400))
    found = opened(data[:2600], "x.tar")
    assert isinstance(found[0], Item)
    assert isinstance(found[-1], Broken)
    assert "breaks off after 2 members" in found[-1].problem


def parquet(rows: list[dict[str, Any]]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


def test_a_row_of_a_parquet_over_the_limit_is_broken() -> None:
    """Rows count from 1."""
    found = opened(parquet([{"text": "12345"}, {"text": "123456"}]), "x.parquet", file_bytes=5)
    assert [item.address for item in found] == ["x.parquet:1", "x.parquet:2"]
    assert [type(item) for item in found] == [Item, Broken]


LINE = '{{"text": "{}"}}\n'


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_line_that_is_too_long_is_skipped_whole(end: str) -> None:
    """What is left of it is not taken for a line of its own."""
    data = (LINE.format("甲") + LINE.format("x" * 500) + LINE.format("乙").rstrip() + end).encode()
    found = opened(data, "x.jsonl", file_bytes=60)
    assert [type(item) for item in found] == [Item, Broken, Item]
    assert found[2].address == "x.jsonl:3"


def test_blank_lines_are_counted_and_passed_over() -> None:
    """So that an address is a line of the file."""
    (item,) = opened(b"\n  \n" + LINE.format("甲").encode(), "x.ndjson")
    assert item.address == "x.ndjson:3"


def record(http: str, body: bytes, *, length: int | None = None, kind: str = "response") -> bytes:
    """Return a record of a crawl; `length` may lie about it."""
    said = http.encode() + b"\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/a/b\r\n"
        "WARC-Date: 2026-01-02T03:04:05Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http\r\nContent-Length: {length or len(said)}\r\n\r\n"
    )
    return head.encode() + said + b"\r\n\r\n"


PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("data", "names"),
    [
        pytest.param(record(PAGE, b"<p>x"), ["b.html"], id="a page"),
        pytest.param(record(PAGE.replace("text/html", "APPLICATION/PDF"), b"%PDF"), ["b.pdf"], id="a pdf"),
        pytest.param(
            record(PAGE.replace("200 OK", "299 X"), b"<p>x"), ["b.html"], id="a success of any sort"
        ),
        pytest.param(record(PAGE.replace("200 OK", "301 Moved"), b"<p>x"), [], id="a page that moved"),
        pytest.param(record(PAGE.replace("text/html", "image/png"), b"x"), [], id="a picture"),
        pytest.param(record("HTTP/1.1 200 OK\r\nX: y", b"<p>x"), [], id="nobody says what it is"),
        pytest.param(record(PAGE, b"<p>x", kind="request"), [], id="a request"),
    ],
)
def test_only_documents_of_a_crawl_are_items(data: bytes, names: list[str]) -> None:
    """Plain or compressed, what is no response with a document is passed over."""
    for whole in (data, gzip.compress(data)):
        found = opened(whole, "x.warc.gz")
        assert [item.name for item in found if isinstance(item, Item)] == names
        assert not [item for item in found if isinstance(item, Broken)]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(record(PAGE, b""), "has no content; crawl it again", id="nothing"),
        pytest.param(record(PAGE, b"x" * 60), "is longer than 0 MB; raise the limit", id="too long"),
    ],
)
def test_a_response_that_cannot_be_had_is_broken(data: bytes, told: str) -> None:
    """Its address in the file and on the web, and what to do."""
    (item,) = opened(gzip.compress(data), "x.warc.gz", file_bytes=50)
    assert isinstance(item, Broken)
    assert item.problem.startswith("x.warc.gz@0: https://example.org/a/b ")
    assert told in item.problem
