"""Archives give their documents one by one, and a damaged member costs no other."""

import gzip
import io
import json
import tarfile
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from lantu.documents import Limits, read_bytes, source_of
from lantu.documents.archives import ARCHIVES, Broken, Item, is_archive, open_archive
from lantu.errors import DocumentError

TEXTS = ["全县完成造林1.2万亩。", "新开工项目35个。", "空气优良天数312天。"]


def items(data, name, limits=None):
    """Open bytes as an archive and list what is in it."""
    return list(open_archive(io.BytesIO(data), name, limits))


def texts(found):
    """The texts of the items that could be had."""
    return [item.data.decode() for item in found if isinstance(item, Item)]


def zipped(members, **options):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, text in members:
            archive.writestr(name, text)
    return out.getvalue()


def tarred(members, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, text in members:
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return out.getvalue()


def response(target, text, kind="text/html"):
    """One record of a crawl, as crawlers write it."""
    body = text.encode()
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: {target}\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def crawl(*records):
    """A WARC file compressed record by record."""
    return b"".join(gzip.compress(record) for record in records)


PAGES = [
    response(f"https://example.org/{n}.html", f"<html><body>{text}</body></html>")
    for n, text in enumerate(TEXTS)
]
NAMED = [(f"d/{n}.txt", text) for n, text in enumerate(TEXTS)]
ROWS = [{"text": text, "title": f"题{n}", "url": f"https://example.org/{n}"} for n, text in enumerate(TEXTS)]
LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS).encode()


def parquet(rows, **options):
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped(NAMED)),
        ("a.tar", tarred(NAMED)),
        ("a.tar.gz", tarred(NAMED, "w:gz")),
        ("a.tar.zst", zstandard.compress(tarred(NAMED))),
        ("a.jsonl", LINES),
        ("a.jsonl.gz", gzip.compress(LINES)),
        ("a.jsonl.zst", zstandard.compress(LINES)),
        ("a.parquet", parquet(ROWS)),
    ],
)
def test_every_kind_gives_the_same_texts(name, data):
    """Whatever the archive, the documents in it are the same, in their order."""
    assert texts(items(data, name)) == TEXTS
    assert is_archive(name)


@pytest.mark.parametrize("data", [crawl(*PAGES), b"".join(PAGES)])
def test_a_crawl_gives_its_pages_with_their_addresses(data):
    """A WARC file gives each page under a name that says html, and its address."""
    found = items(data, "c.warc.gz")
    assert [item.name for item in found] == ["0.html", "1.html", "2.html"]
    assert found[1].address.endswith("https://example.org/1.html")
    assert "新开工项目35个" in read_bytes(source_of(found[1].name, found[1].data)).text


def test_pictures_and_failed_requests_are_passed_over():
    """What a crawl holds beside documents is not taken for one."""
    failed = PAGES[0].replace(b"200 OK", b"404 No")
    picture = response("https://example.org/a.png", "x", "image/png")
    assert len(items(crawl(failed, picture, PAGES[1]), "c.warc.gz")) == 1


@pytest.mark.parametrize("cut", ["inside the first", "inside the second", "first byte of the second"])
def test_a_damaged_record_costs_no_other(cut):
    """A record that was cut or overwritten is named and counted; those behind it are read."""
    parts = [gzip.compress(page) for page in PAGES]
    if cut == "inside the first":
        parts[0] = parts[0][:60]
    elif cut == "inside the second":
        parts[1] = parts[1][:40] + b"\0" * 30 + parts[1][70:]
    else:
        parts[1] = b"\0" + parts[1][1:]
    found = items(b"".join(parts), "c.warc.gz")
    broken = [item for item in found if isinstance(item, Broken)]
    kept = [item.name for item in found if isinstance(item, Item)]
    assert kept == (["1.html", "2.html"] if cut == "inside the first" else ["0.html", "2.html"])
    assert len(broken) == 1
    assert broken[0].problem.startswith("c.warc.gz@")


def test_a_crawl_that_breaks_off_keeps_what_came_before():
    """The last record of a truncated crawl is broken, the others are there."""
    found = items(crawl(*PAGES)[:-30], "c.warc.gz")
    assert [type(item) for item in found] == [Item, Item, Broken]


def test_a_table_in_the_archive_states_metadata():
    """documents.csv inside an archive speaks of the files of its folder."""
    table = "file,title,date\n0.txt,造林通报,2023-05-01\n"
    stated = {"title": "造林通报", "date": "2023-05-01"}
    for name, data in [
        ("a.zip", zipped([*NAMED, ("d/documents.csv", table)])),
        ("a.tar", tarred([("d/documents.csv", table), *NAMED])),
    ]:
        found = items(data, name)
        assert {key: found[0].metadata[key] for key in stated} == stated
        assert found[1].metadata == {}


def test_a_line_states_metadata_too():
    """Columns named as in documents.csv are metadata, others are not."""
    assert items(LINES, "a.jsonl")[0].metadata == {"title": "题0"}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "is no JSON"),
        (b"[1]", "is list where an object was expected"),
        (b'{"title": "x"}', "the row has no text"),
        (b'{"text": ""}', "the row has no text"),
        (b'{"text": 5}', "the row has no text"),
        (b'{"text": "' + b"a" * 300 + b'"}', "the line is longer than"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_read(line, problem):
    """A line that cannot be used is one broken item with its number."""
    found = items(line + b"\n" + LINES, "a.jsonl", Limits(file_bytes=250))
    assert isinstance(found[0], Broken)
    assert found[0].problem.startswith("a.jsonl:1: ")
    assert problem in found[0].problem
    assert texts(found) == TEXTS


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_lines_that_break_off_keep_what_came_before(name):
    """Compressed lines that are cut give what could be unpacked, and say where they break off."""
    long = LINES * 2000
    data = gzip.compress(long) if name.endswith("gz") else zstandard.compress(long)
    found = items(data[: len(data) // 2], name)
    if name.endswith("gz"):
        assert isinstance(found[-1], Broken)
        assert "breaks off after line" in found[-1].problem
    assert set(texts(found)) <= set(TEXTS)


def test_a_member_that_is_too_large_encrypted_or_damaged_is_broken():
    """A zip file's bad members are named, the good ones are read."""
    data = zipped([*NAMED, ("big.txt", "多" * 5000)])
    found = items(data, "a.zip", Limits(file_bytes=1000))
    assert [type(item) for item in found] == [Item, Item, Item, Broken]
    assert "more than the limit" in found[-1].problem
    at = data.index(TEXTS[0].encode()[:0] or b"d/0.txt") + len("d/0.txt")
    spoilt = items(data[:at] + b"\xff\xff\xff" + data[at + 3 :], "a.zip")
    assert isinstance(spoilt[0], Broken)
    assert len(texts(spoilt)) == 3


def test_names_packed_under_gb18030_are_read():
    """A zip file of a Chinese Windows names its members as their author did."""
    data = zipped([("AABBCC.txt", TEXTS[0])])
    data = data.replace(b"AABBCC.txt", "报告一".encode("gb18030") + b".txt")
    assert items(data, "a.zip")[0].name == "报告一.txt"


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.parquet", "a.tar.zst"])
@pytest.mark.parametrize("data", [b"", b"no archive at all" * 9])
def test_what_is_no_archive_is_refused_by_name(name, data):
    """A file that is not what its name says is one error with the name and the remedy."""
    with pytest.raises(DocumentError, match=rf"{name}: is no whole .*get it again"):
        items(data, name)


def test_a_row_group_that_is_damaged_is_one_broken_item():
    """Parquet rows outside of the damage are read."""
    data = bytearray(parquet(ROWS * 400, row_group_size=400, compression="zstd"))
    good = len(texts(items(bytes(data), "a.parquet")))
    data[60:90] = b"\xff" * 30
    found = items(bytes(data), "a.parquet")
    assert good == 1200
    assert sum(isinstance(item, Broken) for item in found) == 1
    assert 800 <= len(texts(found)) < 1200


def test_a_parquet_without_texts_says_which_columns_it_has():
    """The error names what was looked for and what is there."""
    with pytest.raises(DocumentError, match=r"no column of texts \(title\)"):
        items(parquet([{"title": "x"}]), "a.parquet")


def test_an_unknown_kind_lists_the_known_ones():
    """The error for a .rar names the kinds that can be read."""
    with pytest.raises(DocumentError, match=r"\.warc\.gz"):
        items(b"Rar!", "a.rar")
    assert len({suffix for one in ARCHIVES for suffix in one.suffixes}) == sum(
        len(one.suffixes) for one in ARCHIVES
    )
